/** What the API says of vouching for who can't sign in. */
import Type from "typebox";
import { arrayOf, closed, moment, nullable, oneOf } from "#commons/answers.ts";

export const AskedVouchingAnswer = closed({
  url: Type.String(),
  /** In the address, and for the calls below. */
  secret: Type.String(),
  code: Type.String(),
});
export const VouchingStandsAnswer = closed({
  state: oneOf("asked", "vouched", "waiting", "held", "open"),
  code: Type.String(),
  opensAt: nullable(moment),
});
const VouchingAnswer = closed({
  id: Type.String(),
  handle: Type.String(),
  name: Type.String(),
  vouchedBy: arrayOf(Type.String()),
  heldBy: nullable(Type.String()),
  state: oneOf("asked", "vouched", "waiting", "held", "open"),
  opensAt: nullable(moment),
});
export const VouchingsAnswer = closed({ items: arrayOf(VouchingAnswer), next: Type.Null() });
export const VouchedAnswer = closed({ id: Type.String() });
