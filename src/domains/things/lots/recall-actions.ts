/** A recall: the label says so at once, and everybody who took from the lot is told. */
import { escapeText } from "#commons/markup/sanitize.ts";
import { later } from "#commons/owned.ts";
import { objectIri } from "#commons/addresses.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { hasLetter, manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sql } from "kysely";
import type { Trx } from "#platform/database/schema.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";
import { isId } from "#platform/lib/ids.ts";
import { takeAway } from "#domains/offers/expiry/actions.ts";
import type { VisibleLot } from "./lot.ts";
import { keptLot } from "./actions.ts";
import { takersElsewhere, takersOf } from "./recall-store.ts";
import { lotMessages } from "./messages.ts";
import { memberOf } from "../store.ts";
import { notifyTakers } from "../news-actions.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";

const saying = sayings(lotMessages);

const maxWords = 1000;

/**
 * Handle of the actor that tells others: the group when it is open, else the
 * collective; undefined when neither is.
 */
async function speaker(trx: Trx, groupId: string): Promise<string | undefined> {
  const rows = await trx
    .selectFrom("groups")
    .select(["id", "handle"])
    .where("kind", "=", "open")
    .where("ended", "is", null)
    .where((eb) => eb.or([eb("id", "=", groupId), eb("root", "=", true)]))
    .execute();
  return (rows.find((row) => row.id === groupId) ?? rows[0])?.handle;
}

async function notifyElsewhere(
  ctx: AppContext,
  trx: Trx,
  now: Date,
  lot: VisibleLot,
  lines: readonly string[],
): Promise<void> {
  const from = await speaker(trx, lot.groupId);
  if (from === undefined) return;
  const url = `${ctx.origin}/l/${lot.id}`;
  const contentHtml = `${lines
    .map((line) => `<p>${escapeText(line).replaceAll("\n", "<br>")}</p>`)
    .join("")}<p><a href="${escapeText(url)}">${escapeText(url)}</a></p>`;
  for (const { actorIri, offerId } of await takersElsewhere(trx, lot.id))
    await noteTo(trx, ctx, from, actorIri, {
      contentHtml,
      // The offer through which it was taken, else the page of the label.
      inReplyTo: offerId === null ? url : objectIri(ctx.origin, "offer", offerId),
      language: lot.group.language,
    });
}

/**
 * Nobody is offered any more of it; what was asked and not yet answered is declined, elsewhere too.
 */
async function withdrawOffers(trx: Trx, now: Date, lotId: string): Promise<void> {
  const offers = await trx
    .selectFrom("offers")
    .selectAll()
    .where("lotId", "=", lotId)
    .where("groupId", "is not", null)
    .where("state", "!=", "withdrawn")
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  for (const offer of offers) await takeAway(trx, now, offer, "withdrawn");
}

function wordsNote(words: string): Saying | undefined {
  if (!hasLetter(words)) return saying((m) => m.errors.sayWhatIsWrongAnd);
  return words.length > maxWords ? saying((m) => m.errors.atMostLetters({ maxWords })) : undefined;
}

/**
 * Recalls a lot with words for everybody, or changes the words;
 * who took from it is told again then.
 */
export async function recallLot(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  text: string,
): Promise<void> {
  const lot = await keptLot(ctx, viewer, id);
  const words = manyLines(text, maxWords + 1);
  rejectFields({ text: wordsNote(words) });
  await ctx.db.transaction().execute(async (trx) => {
    // Whoever gives of it at this moment comes before, and is
    // among the takers, or is refused after.
    const row = await trx
      .selectFrom("lots")
      .select(["recalled", "updated"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const now = later(row.recalled ?? row.updated, ctx.clock.now());
    await trx
      .updateTable("lots")
      .set({ recalled: now, recallText: words, updated: now })
      .where("id", "=", id)
      .execute();
    const messages = lotMessages(lot.group.language);
    // Before the offers go: letters answer them.
    await notifyElsewhere(ctx, trx, now, lot, [
      messages.recallLetter({ name: lot.name, number: lot.number }),
      words,
    ]);
    await notifyTakers(trx, ctx, lot, now);
    await withdrawOffers(trx, now, id);
  });
}

/** The recall was a mistake: the label says so no more, and groups elsewhere are told. */
export async function liftRecall(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const lot = await keptLot(ctx, viewer, id);
  await ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("lots")
      .select(["recalled", "updated"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.recalled === null)
      throw new DomainError("conflict", { detail: saying((m) => m.errors.thisLotIsNotRecalled) });
    const now = later(row.updated, ctx.clock.now());
    await trx
      .updateTable("lots")
      .set({ recalled: null, recallText: "", updated: now })
      .where("id", "=", id)
      .execute();
    await notifyElsewhere(ctx, trx, now, lot, [
      lotMessages(lot.group.language).liftLetter({ name: lot.name, number: lot.number }),
    ]);
  });
}

/** "I know": the notice leaves the member's page. New words bring it back. */
export async function knowRecall(ctx: AppContext, viewer: Viewer, lotId: string): Promise<void> {
  const member = memberOf(viewer);
  if (!isId(lotId)) throw new DomainError("not-found");
  await sql`
    update exchanges set known = lots.recalled from offers, lots
    where offers.id = exchanges.offer_id and lots.id = offers.lot_id and lots.id = ${lotId}::uuid
      and lots.recalled is not null
      and (exchanges.member_id = ${member.id}::uuid
        or exchanges.carried_by = ${member.id}::uuid)`.execute(ctx.db);
  await sql`
    update lot_movements set known = lots.recalled from lots
    where lots.id = lot_movements.lot_id and lots.id = ${lotId}::uuid and lots.recalled is not null
      and lot_movements.to_member_id = ${member.id}::uuid and lot_movements.kind = 'given'`.execute(
    ctx.db,
  );
}

/**
 * Whom nobody can tell but by hand: names in words, and groups elsewhere while
 * no group of ours speaks in public.
 */
export async function toTellByHand(ctx: AppContext, lot: VisibleLot): Promise<readonly string[]> {
  const takers = await takersOf(ctx.db, lot.id);
  const silent =
    (await ctx.db.transaction().execute((trx) => speaker(trx, lot.groupId))) === undefined;
  return takers
    .filter((taker) => taker.memberId === null && (taker.actorIri === null || silent))
    .map((taker) => taker.name)
    .filter((name) => name !== "");
}
