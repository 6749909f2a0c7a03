/**
 * The address of a guest: sealed; of an answer to a version before in
 * clear, until a scheduled task has sealed it.
 */
import type { AppContext } from "#commons/app-context.ts";
import { laneOfWay, type ReadAddress, readAddress, sendsMail } from "#commons/mail/reach.ts";
import { markAddress, openAddress, sealAddress } from "#commons/mail/sealing.ts";
import type { AddressWay } from "#platform/database/schema.ts";
import type { Rsvp } from "./rsvp.ts";

/** What of an address is kept. */
export interface SealedGuestAddress {
  readonly sealedAddress: string;
  readonly addressMark: string;
  readonly addressWay: AddressWay;
}

export const sealGuestAddress = (ctx: AppContext, read: ReadAddress): SealedGuestAddress => ({
  sealedAddress: sealAddress(ctx, read.address),
  addressMark: markAddress(ctx, read.address),
  addressWay: read.way,
});

type Kept = Pick<
  Rsvp,
  "email" | "sealedAddress" | "addressWay" | "addressRefused" | "emailConfirmed"
>;

/** undefined: none was left. */
export function guestAddress(
  ctx: AppContext,
  { sealedAddress, email }: Pick<Kept, "sealedAddress" | "email">,
): string | undefined {
  if (sealedAddress !== null) return openAddress(ctx, sealedAddress);
  return email ?? undefined;
}

/**
 * May something be sent there? Only where whoever reads there said that the address
 * is theirs, and it was not refused.
 */
export const isReached = (ctx: AppContext, row: Kept): boolean =>
  (row.sealedAddress !== null || row.email !== null) &&
  row.emailConfirmed &&
  row.addressRefused === null &&
  (row.addressWay === "fediverse" || sendsMail(ctx));

/** The job that carries a word to this guest. */
export const guestJob = (
  row: Pick<Rsvp, "addressWay">,
  kind: "mail-confirm" | "mail-rsvp",
  payload: object,
): {
  readonly kind: string;
  readonly payload: string;
  readonly lane: ReturnType<typeof laneOfWay>;
} => ({
  kind,
  payload: JSON.stringify(payload),
  lane: laneOfWay(row.addressWay),
});

/**
 * What was typed, where it can be used: a mail address only where
 * mails are sent. "" and undefined: none.
 */
export function usableAddress(ctx: AppContext, text: string): ReadAddress | "wrong" | undefined {
  if (text.trim() === "") return undefined;
  const read = readAddress(text);
  if (read === undefined) return "wrong";
  return read.way === "mail" && !sendsMail(ctx) ? undefined : read;
}
