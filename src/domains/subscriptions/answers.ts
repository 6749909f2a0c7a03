/** What the API answers about subscriptions: only what stands here is sent. */
import Type from "typebox";

/** Nothing: whatever is known of an address, the answer is the same. */
export const NothingAnswer = Type.Null();
