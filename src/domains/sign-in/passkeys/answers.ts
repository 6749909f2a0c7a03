/**
 * What the API says of passkeys: what a browser needs for
 * `navigator.credentials`, and one's own list.
 */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

const Known = closed({ id: Type.String(), type: oneOf("public-key") });
export const MakeOptionsAnswer = closed({
  challenge: Type.String(),
  rp: closed({ id: Type.Optional(Type.String()), name: Type.String() }),
  user: closed({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
  pubKeyCredParams: arrayOf(closed({ alg: Type.Integer(), type: oneOf("public-key") })),
  timeout: Type.Optional(Type.Integer()),
  attestation: Type.Optional(oneOf("none", "direct", "indirect", "enterprise")),
  excludeCredentials: Type.Optional(arrayOf(Known)),
  authenticatorSelection: Type.Optional(
    closed({
      residentKey: Type.Optional(oneOf("required", "preferred", "discouraged")),
      requireResidentKey: Type.Optional(Type.Boolean()),
      userVerification: Type.Optional(oneOf("required", "preferred", "discouraged")),
    }),
  ),
});
export const SignOptionsAnswer = closed({
  challenge: Type.String(),
  rpId: Type.Optional(Type.String()),
  timeout: Type.Optional(Type.Integer()),
  allowCredentials: Type.Optional(arrayOf(Known)),
  userVerification: Type.Optional(oneOf("required", "preferred", "discouraged")),
});
export const PasskeyAnswer = closed({
  id: Type.String(),
  name: Type.String(),
  made: Type.String(),
  used: nullable(Type.String()),
});
export const PasskeysAnswer = closed({ items: arrayOf(PasskeyAnswer), next: Type.Null() });
