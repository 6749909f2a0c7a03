/** "Forget me": somebody without an account has everything deleted that hangs on their address. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import {
  countAsking,
  laneOfWay,
  readAddress,
  type ReadAddress,
  sameAddress,
  sendsMail,
} from "#commons/mail/reach.ts";
import { openAddress, readLinkToken } from "#commons/mail/sealing.ts";
import { readConfirmToken } from "#domains/subscriptions/actions.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { forgetAnswer } from "#domains/events/rsvp/address/forgetting-actions.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { digest } from "#platform/lib/ids.ts";
import { networkOf } from "#platform/lib/network.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { forgetMessages } from "./messages.ts";
import { readForgetting, sealForgetting } from "./forget.ts";
import { boundTo } from "./store.ts";

const saying = sayings(forgetMessages);

/**
 * Whatever is known of the address, the answer is the same, and comes as fast: the worker looks.
 */
export async function askToBeForgotten(
  ctx: AppContext,
  input: { readonly address: string; readonly language: string },
  ip: string,
): Promise<void> {
  const read = readAddress(input.address);
  if (read?.way !== "fediverse" && !sendsMail(ctx)) throw new DomainError("no-mail");
  rejectFields({ address: read === undefined ? saying((m) => m.errors.address) : undefined });
  if (read === undefined) throw new DomainError("bad-input");
  const counted = await countAsking(ctx, {
    "forget-address": sameAddress(read.address),
    network: networkOf(ip),
    server: "",
  });
  if (counted === undefined) return;
  const payload = JSON.stringify({ sealed: sealForgetting(ctx, read), language: input.language });
  await ctx.db
    .transaction()
    .execute((trx) =>
      enqueue(trx, [{ kind: "mail-forget", payload, lane: laneOfWay(read.way) }], ctx.clock.now()),
    );
}

/** The address behind a link of ours; not-found for every other text. */
export function forgettingBehind(ctx: AppContext, token: string): ReadAddress {
  const read = readForgetting(ctx, token);
  if (read === undefined) throw new DomainError("not-found");
  return read;
}

/** However often: the same. */
export const forgetByLink = (ctx: AppContext, token: string): Promise<void> =>
  forgetAll(ctx, forgettingBehind(ctx, token));

async function forgetAll(ctx: AppContext, read: ReadAddress): Promise<void> {
  await ctx.db.transaction().execute((trx) => forgetBound(trx, ctx, read));
}

async function forgetBound(trx: Trx, ctx: AppContext, read: ReadAddress): Promise<void> {
  const bound = await boundTo(ctx, trx, read);
  for (const answer of bound.answers) await forgetAnswer(trx, ctx, answer);
  const gone = async (
    table: "subscriptions" | "questions" | "replies" | "exchanges",
    ids: readonly string[],
  ): Promise<void> => {
    if (ids.length > 0)
      await trx
        .deleteFrom(table)
        .where("id", "in", [...ids])
        .execute();
  };
  await gone("subscriptions", bound.subscriptions);
  await gone("questions", bound.questions);
  await gone("replies", bound.replies);
  await gone("exchanges", bound.askings);
}

/**
 * From the page behind a secret link: what it opens, and all that hangs on the same
 * address, where its reader confirmed that.
 */
export async function forgetBySecret(ctx: AppContext, secret: string): Promise<void> {
  const hash = /^[\w-]{32}$/.test(secret) ? digest(secret) : "";
  await ctx.db.transaction().execute(async (trx) => {
    const answer = await trx
      .selectFrom("rsvps")
      .select(["id", "eventId", "sealedAddress", "addressWay", "emailConfirmed"])
      .where("tokenHash", "=", hash)
      .executeTakeFirst();
    const question = await trx
      .selectFrom("questions")
      .select("id")
      .where("tokenHash", "=", hash)
      .executeTakeFirst();
    const word = await trx
      .selectFrom("words")
      .select("id")
      .where("tokenHash", "=", hash)
      .executeTakeFirst();
    const reader = await readerOf(trx, ctx, secret);
    if (
      answer === undefined &&
      question === undefined &&
      word === undefined &&
      reader === undefined
    )
      throw new DomainError("not-found");
    if (answer !== undefined) await forgetAnswer(trx, ctx, answer);
    await trx.deleteFrom("questions").where("tokenHash", "=", hash).execute();
    await trx.deleteFrom("words").where("tokenHash", "=", hash).execute();
    // Whoever typed an address may be a stranger to it: only who
    // confirmed it has all of it deleted.
    if (answer?.emailConfirmed === true && answer.sealedAddress !== null)
      await forgetBound(trx, ctx, {
        way: answer.addressWay,
        address: openAddress(ctx, answer.sealedAddress),
      });
    if (reader !== undefined) await forgetBound(trx, ctx, reader);
  });
}

/** The address to which we sent this link: who has it reads there. */
async function readerOf(
  trx: Trx,
  ctx: AppContext,
  secret: string,
): Promise<ReadAddress | undefined> {
  const subscription =
    readLinkToken(ctx, "end-subscription", secret) ?? readConfirmToken(ctx, secret)?.id;
  if (subscription !== undefined) {
    const row = await trx
      .selectFrom("subscriptions")
      .select(["way", "sealedAddress"])
      .where("id", "=", subscription)
      .executeTakeFirst();
    return row && { way: row.way, address: openAddress(ctx, row.sealedAddress) };
  }
  const guest = readLinkToken(ctx, "forget-guest", secret);
  const row = await trx
    .selectFrom("rsvps")
    .select(["addressWay", "sealedAddress"])
    .where((eb) =>
      guest === undefined ? eb("confirmHash", "=", digest(secret)) : eb("id", "=", guest),
    )
    .where("memberId", "is", null)
    .executeTakeFirst();
  return row?.sealedAddress == null
    ? undefined
    : { way: row.addressWay, address: openAddress(ctx, row.sealedAddress) };
}
