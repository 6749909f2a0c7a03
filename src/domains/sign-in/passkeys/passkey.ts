/**
 * A passkey: as its owner sees it, and what a browser sends of it (WebAuthn Level 3, §5.1). Pure.
 */
import Type, { type Static } from "typebox";
import type { Row } from "#platform/database/schema.ts";

export type Passkey = Pick<Row<"passkeys">, "id" | "name" | "made" | "used">;

const bytes = (max: number) => Type.String({ maxLength: max, pattern: "^[A-Za-z0-9_-]*$" });
const credential = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: Type.Literal("public-key"),
} as const;

export const NewCredential = Type.Object({
  ...credential,
  response: Type.Object({ clientDataJSON: bytes(4000), attestationObject: bytes(20_000) }),
});
export const SignedCredential = Type.Object({
  ...credential,
  response: Type.Object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: Type.Optional(Type.Union([bytes(200), Type.Null()])),
  }),
});
export type NewCredential = Static<typeof NewCredential>;
export type SignedCredential = Static<typeof SignedCredential>;
