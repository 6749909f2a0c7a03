import Type from "typebox";

/** Nothing: whatever is known of an address, the answer is the same. */
export const NothingAnswer = Type.Null();
