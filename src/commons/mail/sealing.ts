/**
 * Addresses at rest: sealed with the instance key, found by a
 * mark, and links that only we can make.
 */
import { derive, instanceKey, isMark, mark, seal, unseal } from "#platform/lib/keyfile.ts";
import { isId } from "#platform/lib/ids.ts";
import type { AppContext } from "../app-context.ts";
import { sameAddress } from "./reach.ts";

const keys = new Map<string, Buffer>();

/** The key of a purpose; the file is read once for each. */
function keyFor({ config }: Pick<AppContext, "config">, purpose: string): Buffer {
  const name = `${config.dataDir} ${purpose}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = derive(instanceKey(config.dataDir), purpose);
  keys.set(name, key);
  return key;
}

type Keyed = Pick<AppContext, "config">;

export const sealAddress = (ctx: Keyed, address: string): string =>
  seal(keyFor(ctx, "addresses"), address);

/** Throws where the key file is not the one by which it was sealed. */
export const openAddress = (ctx: Keyed, sealed: string): string =>
  unseal(keyFor(ctx, "addresses"), sealed);

/**
 * The same for the same address, whatever its capitals, and however its server is written; nobody
 * without the key file can try addresses against it.
 */
export const markAddress = (ctx: Keyed, address: string): string =>
  mark(keyFor(ctx, "address-marks"), sameAddress(address));

/** What a link in a mail can do; a link for one does nothing else. */
type LinkPurpose =
  | "forget-guest"
  | "confirm-address"
  | "stop-mail"
  | "confirm-subscription"
  | "end-subscription";

/**
 * For a link: "id.mark". Nothing of it is stored. `about`: what else must
 * still be as it is for the link to hold.
 */
export const linkToken = (ctx: Keyed, purpose: LinkPurpose, id: string, about = ""): string =>
  `${id}.${mark(keyFor(ctx, "mail-links"), saidBy(purpose, id, about))}`;

const saidBy = (purpose: LinkPurpose, id: string, about: string): string =>
  about === "" ? `${purpose} ${id}` : `${purpose} ${id} ${about}`;

/** The id in a token that we made for this; undefined for every other text. */
export function readLinkToken(
  ctx: Keyed,
  purpose: LinkPurpose,
  token: string,
  about = "",
): string | undefined {
  const [id = "", given = ""] = token.split(".");
  return isId(id) && isMark(keyFor(ctx, "mail-links"), saidBy(purpose, id, about), given)
    ? id
    : undefined;
}
