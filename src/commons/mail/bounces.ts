/**
 * Mails that come back later: where to, signed so that nobody else can say that they did,
 * and what a report says (RFC 3464).
 */
import { timingSafeEqual } from "node:crypto";
import type { AppContext } from "../app-context.ts";
import { derive, instanceKey, mark } from "#platform/lib/keyfile.ts";
import { isId } from "#platform/lib/ids.ts";
import { saidOfMailbox } from "./mailbox-status.ts";

type Keyed = Pick<AppContext, "config">;

/**
 * Whose address it was: a member's, a neighbour's, of a guest of an event, or of
 * somebody who asked a group something.
 */
const kindOf = { m: "member", n: "neighbour", g: "guest", q: "asker" } as const;
type Letter = keyof typeof kindOf;
export type BounceKind = (typeof kindOf)[Letter];
const letters: Readonly<Record<BounceKind, Letter>> = {
  member: "m",
  neighbour: "n",
  guest: "g",
  asker: "q",
};

interface Bounced {
  readonly kind: BounceKind;
  /** Of their address, their answer or their question. */
  readonly id: string;
}

/** 128 bits in letters that keep their meaning where a mail server writes all of them small. */
const idLength = 26;
const proofLength = 20;

const shortOf = (id: string): string =>
  BigInt(`0x${id.replaceAll("-", "")}`)
    .toString(32)
    .padStart(idLength, "0");

function longOf(short: string): string {
  let number = 0n;
  for (const sign of short) number = number * 32n + BigInt(Number.parseInt(sign, 32));
  return number
    .toString(16)
    .padStart(32, "0")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const proof = ({ config }: Keyed, text: string): string =>
  Buffer.from(mark(derive(instanceKey(config.dataDir), "bounces"), text), "base64url")
    .toString("hex")
    .slice(0, proofLength);

/** What stands in the place of the star of MAIL_BOUNCES. */
function tagOf(ctx: Keyed, { kind, id }: Bounced): string {
  const sealed = `${letters[kind]}${shortOf(id)}`;
  return `${sealed}${proof(ctx, sealed)}`;
}

/** The sender on the envelope, to which a mail comes back; nothing where no such address is set. */
export const returnTo = (ctx: Keyed, bounced: Bounced): { readonly returnTo?: string } =>
  ctx.config.mailBounces === undefined
    ? {}
    : { returnTo: ctx.config.mailBounces.replace("*", tagOf(ctx, bounced)) };

const tagForm = /[mngq][0-9a-v]{26}[0-9a-f]{20}/gi;

/**
 * Whose mail came back, by the address that it came back to; undefined for what we did not sign.
 */
export function bouncedIn(ctx: Keyed, addresses: string): Bounced | undefined {
  for (const [found] of addresses.matchAll(tagForm)) {
    const tag = found.toLowerCase();
    const signed = tag.slice(0, 1 + idLength);
    const right = Buffer.from(proof(ctx, signed));
    if (!timingSafeEqual(right, Buffer.from(tag.slice(1 + idLength)))) continue;
    const id = longOf(signed.slice(1));
    if (isId(id)) return { kind: kindOf[signed.slice(0, 1) as Letter], id };
  }
  return undefined;
}

/** Header lines, those that were folded put together. */
const unfolded = (head: string): string => head.replace(/\r?\n[ \t]+/g, " ");

const field = (head: string, name: string): readonly string[] =>
  [...unfolded(head).matchAll(new RegExp(`^${name}:[ \t]*(.*)$`, "gim"))].map(([, value = ""]) =>
    value.trim(),
  );

/** Where the head of a mail or of a part of it ends. */
const splitHead = (text: string): readonly [head: string, body: string] => {
  const gap = /\r?\n\r?\n/.exec(text);
  return gap === null
    ? [text, ""]
    : [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)];
};

interface DeliveryReport {
  /** Addresses that it was sent to. */
  readonly to: string;
  /**
   * Is there nobody at the address? Full, busy or refused for what a mail said is something else.
   */
  readonly nobody: boolean;
}

/**
 * Reads a delivery status notification; undefined for every other mail, also
 * for answers while somebody is away.
 */
export function readReport(mail: string): DeliveryReport | undefined {
  const [head, body] = splitHead(mail);
  const [type = ""] = field(head, "content-type");
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!/^multipart\/report\b/i.test(type) || boundary === undefined) return undefined;
  const status = body
    .split(`--${boundary}`)
    .map((part) => splitHead(part.replace(/^\r?\n/, "")))
    .find(([partHead]) =>
      /^message\/(?:global-)?delivery-status\b/i.test(field(partHead, "content-type")[0] ?? ""),
    )?.[1];
  if (status === undefined) return undefined;
  const failed = status
    .split(/\r?\n\r?\n/)
    .filter((recipient) => /^failed\b/i.test(field(recipient, "action")[0] ?? ""));
  return {
    to: ["delivered-to", "x-original-to", "envelope-to", "to"]
      .flatMap((name) => field(head, name))
      .join(" "),
    nobody: failed.some(
      (recipient) => saidOfMailbox(field(recipient, "status")[0] ?? "") === "nobody",
    ),
  };
}
