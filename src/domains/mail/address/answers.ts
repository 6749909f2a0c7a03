/** What the API answers about one's own mail address: only what stands here is sent. */
import Type from "typebox";
import { closed, nullable, oneOf } from "#commons/answers.ts";

/** One's own address, as it stands. */
export const AddressAnswer = closed({
  /** Confirmed: mail goes there. */
  address: nullable(Type.String()),
  /** Asked, and not confirmed yet. */
  waiting: nullable(Type.String()),
  /** Why nothing is sent, where that is so. */
  paused: nullable(oneOf("refused", "asked")),
  /** The question to the one that waits came back. */
  refused: Type.Boolean(),
});
