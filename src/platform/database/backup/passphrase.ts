/**
 * What only somebody with the passphrase may open: scrypt makes a key
 * of it, AES-256-GCM closes with that.
 */
import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { seal, unseal } from "#platform/lib/keyfile.ts";
import Type, { type Static } from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { backupMessages } from "./messages.ts";

const saying = sayings(backupMessages);

const stretch = promisify<
  string,
  Buffer,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);

/** A quarter of a second, and 128 MB, for each guess. */
const costs = { N: 131_072, r: 8, p: 1 } as const;

const Closed = Type.Object({
  kdf: Type.Literal("scrypt"),
  N: Type.Number(),
  r: Type.Number(),
  p: Type.Number(),
  salt: Type.String(),
  sealed: Type.String(),
});
type Closed = Static<typeof Closed>;

const keyOf = (passphrase: string, salt: Buffer, { N, r, p }: Pick<Closed, "N" | "r" | "p">) =>
  stretch(passphrase.normalize("NFKC"), salt, 32, { N, r, p, maxmem: 256 * N * r });

export async function closeWith(passphrase: string, text: string): Promise<string> {
  const salt = randomBytes(16);
  const sealed = seal(await keyOf(passphrase, salt, costs), text);
  const closed: Closed = { kdf: "scrypt", ...costs, salt: salt.toString("base64url"), sealed };
  return JSON.stringify(closed);
}

/** Throws when the passphrase is another one. */
export async function openWith(passphrase: string, json: string): Promise<string> {
  const { N, r, p, salt, sealed } = readJson(Closed, json);
  // A file made by somebody else must not cost more than ours do.
  if (!(N <= 2 ** 20 && r <= 16 && p <= 4)) throw new SaidError(saying((m) => m.damaged.keys));
  try {
    return unseal(await keyOf(passphrase, Buffer.from(salt, "base64url"), { N, r, p }), sealed);
  } catch (error) {
    throw new SaidError(
      saying((m) => m.restore.passphrase),
      {
        cause: error,
      },
    );
  }
}
