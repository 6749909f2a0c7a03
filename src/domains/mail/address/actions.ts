/**
 * An address that a member leaves, confirms, forgets. Nothing but the question
 * goes there before its reader says yes.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { countAsking, readAddress, sameAddress, sendsMail } from "#commons/mail/reach.ts";
import { maxRefusals } from "#commons/mail/mail.ts";
import { linkToken, markAddress, readLinkToken, sealAddress } from "#commons/mail/sealing.ts";
import type { Viewer } from "#commons/visibility.ts";
import { openMail } from "#domains/news/due-actions.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { addressMessages } from "./messages.ts";
import { addressesOf } from "./store.ts";
import { signedIn } from "#commons/permissions.ts";

/** How long a question waits for its yes. */
export const addressQuestionLife = days(7);

/**
 * Sends one message there, with a link to say yes. Until then an address from
 * before stays the one that is written to.
 */
export async function giveAddress(ctx: AppContext, viewer: Viewer, text: string): Promise<void> {
  const member = signedIn(viewer);
  if (!sendsMail(ctx)) throw new DomainError("no-mail");
  const read = readAddress(text);
  const messages = addressMessages(member.language);
  rejectFields({ address: read?.way === "mail" ? undefined : messages.wrong });
  const address = read?.address ?? "";
  const addressMark = markAddress(ctx, address);
  const { confirmed } = await addressesOf(ctx.db, member.id);
  if (confirmed?.addressMark === addressMark && confirmed.paused === null) {
    await takeBackQuestion(ctx, member.id);
    return;
  }
  const counted = await countAsking(ctx, {
    member: member.id,
    "member-address": sameAddress(address),
    server: "",
  });
  if (counted === undefined) throw new DomainError("too-many-requests");
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const id = newId();
    const fresh = { id, sealedAddress: sealAddress(ctx, address), addressMark, given: now };
    await trx
      .insertInto("memberAddresses")
      .values({ memberId: member.id, confirmed: false, ...fresh })
      .onConflict((conflict) => conflict.columns(["memberId", "confirmed"]).doUpdateSet(fresh))
      .execute();
    await enqueue(trx, [{ kind: "mail-address", payload: JSON.stringify({ address: id }) }], now);
  });
}

const takeBackQuestion = (ctx: AppContext, memberId: string): Promise<unknown> =>
  ctx.db
    .deleteFrom("memberAddresses")
    .where("memberId", "=", memberId)
    .where("confirmed", "=", false)
    .execute();

/**
 * Whoever reads there says that it is theirs. However often: the
 * same. not-found for every other text.
 */
export async function confirmMemberAddress(ctx: AppContext, token: string): Promise<void> {
  const id = readLinkToken(ctx, "confirm-address", token);
  if (id === undefined) throw new DomainError("not-found");
  await ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("memberAddresses")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (row?.confirmed === true) return;
    if (row === undefined || row.given < after(ctx.clock.now(), -addressQuestionLife))
      throw new DomainError("not-found");
    await trx
      .deleteFrom("memberAddresses")
      .where("memberId", "=", row.memberId)
      .where("confirmed", "=", true)
      .execute();
    await trx
      .updateTable("memberAddresses")
      .set({ confirmed: true })
      .where("id", "=", id)
      .execute();
    await openMail(trx, row.memberId, true);
  });
}

/** Did whoever reads there say so already? Whoever opens the link again need not say it twice. */
export async function isConfirmed(ctx: AppContext, token: string): Promise<boolean> {
  const id = readLinkToken(ctx, "confirm-address", token);
  if (id === undefined) return false;
  const row = await ctx.db
    .selectFrom("memberAddresses")
    .select("confirmed")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.confirmed === true;
}

/** One press forgets it, also what waits for it. */
export async function forgetAddress(ctx: AppContext, viewer: Viewer): Promise<void> {
  const { id } = signedIn(viewer);
  await ctx.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("memberAddresses").where("memberId", "=", id).execute();
    await trx.deleteFrom("signInLinks").where("memberId", "=", id).execute();
    await openMail(trx, id, false);
  });
}

/**
 * For the way out of a mail: of this member at this address, however
 * often they said that it is theirs.
 */
export const stopToken = (
  ctx: AppContext,
  { memberId, addressMark }: Pick<Row<"memberAddresses">, "memberId" | "addressMark">,
): string => linkToken(ctx, "stop-mail", memberId, addressMark);

/** Of an address that is written to now; undefined for every other text. */
async function addressToStop(ctx: AppContext, token: string): Promise<string | undefined> {
  const [memberId = ""] = token.split(".");
  if (!isId(memberId)) return undefined;
  const { confirmed } = await addressesOf(ctx.db, memberId);
  return confirmed !== undefined &&
    readLinkToken(ctx, "stop-mail", token, confirmed.addressMark) !== undefined
    ? confirmed.id
    : // In mails of a version before.
      readLinkToken(ctx, "stop-mail", token);
}

/** One click out of a mail: no mail until they want it again. */
export async function stopMail(ctx: AppContext, token: string): Promise<void> {
  const id = await addressToStop(ctx, token);
  if (id === undefined) return;
  await ctx.db.transaction().execute((trx) => pause(trx, id, "asked"));
}

async function pause(trx: Trx, id: string, why: "asked" | "refused"): Promise<void> {
  const row = await trx
    .updateTable("memberAddresses")
    .set({ paused: why })
    .where("id", "=", id)
    .where("confirmed", "=", true)
    .returning("memberId")
    .executeTakeFirst();
  if (row !== undefined) await openMail(trx, row.memberId, false);
}

/**
 * What came of a mail: an address that refuses too often is paused. `refusals`:
 * to be counted, 0 when it was taken.
 */
export async function countRefusals(ctx: AppContext, id: string, refusals: number): Promise<void> {
  if (refusals === 0) {
    await ctx.db
      .updateTable("memberAddresses")
      .set({ refusals: 0 })
      .where("id", "=", id)
      .where("refusals", ">", 0)
      .execute();
    return;
  }
  await ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable("memberAddresses")
      .set((eb) => ({ refusals: eb("refusals", "+", refusals) }))
      .where("id", "=", id)
      .returning("refusals")
      .executeTakeFirst();
    if (row !== undefined && row.refusals >= maxRefusals) await pause(trx, id, "refused");
  });
}
