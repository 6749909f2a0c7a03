/**
 * Safety notices: written once, never changed, shown above every guide that came of the one they
 * are about until its keepers answer.
 */
import { objectIri } from "#commons/addresses.ts";
import { isPublic, later, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { originOf } from "#platform/lib/url.ts";
import { parseLineage } from "../lineage/lineage.ts";
import type { IncomingNotice } from "../lineage/document.ts";
import { maxNotices, noticeIri, type NoticeInput, readNotice } from "./notice.ts";
import { guideFor } from "../store.ts";
import { notifyOfGuide } from "../lineage/notify-actions.ts";
import { notifyOfNotice } from "../news/actions.ts";
import { guideSaying as saying } from "../lineage/saying.ts";

type Guide = Row<"guides">;
type Notice = Row<"guideNotices">;

/**
 * A notice about a guide of ours. Everybody who made something of it
 * hears of it, and so do its followers.
 */
export async function postNotice(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  input: NoticeInput,
): Promise<Notice> {
  const seen = await guideFor(ctx.db, viewer, guideId);
  await mustBeOurs(ctx, viewer, seen);
  const { facts, notes } = readNotice(input);
  rejectFields(notes);
  if (facts === undefined) throw new DomainError("bad-input");
  if (seen.published === null) throw new DomainError("not-published");
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const about = objectIri(ctx.origin, "guide", guideId);
    const id = newId();
    const notice = await trx
      .insertInto("guideNotices")
      .values({
        id,
        iri: noticeIri(about, id),
        guideId,
        about,
        ...facts,
        language: seen.language,
        byName: seen.origin.name,
        made: now,
        answered: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const guide = await touch(trx, guideId, now);
    if (isPublic(guide)) await notifyOfGuide(trx, ctx, "Update", guide);
    await carryOn(trx, ctx, about, [notice]);
    return notice;
  });
}

async function touch(trx: Trx, guideId: string, now: Date): Promise<Guide> {
  const guide = await trx
    .selectFrom("guides")
    .selectAll()
    .where("id", "=", guideId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return trx
    .updateTable("guides")
    .set({ updated: later(guide.updated, now) })
    .where("id", "=", guideId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

type Carried = Pick<
  Notice,
  "iri" | "about" | "severity" | "content" | "language" | "byName" | "made"
>;

/**
 * Puts notices above the guides of ours that were made from `iri`, and of
 * those, and tells their own descendants.
 */
async function carryOn(
  trx: Trx,
  ctx: AppContext,
  iri: string,
  notices: readonly Carried[],
): Promise<void> {
  const children = await trx
    .selectFrom("guides")
    .selectAll()
    .where((eb) => eb.or([eb("basedOn", "=", iri), eb("translationOf", "=", iri)]))
    .where("groupId", "is not", null)
    .orderBy("id")
    .execute();
  for (const child of children) {
    // A circle of versions ends here: what stands there already goes no further.
    if ((await putAbove(trx, child.id, notices)) === 0) continue;
    const changed = await touch(trx, child.id, ctx.clock.now());
    await notifyOfNotice(trx, ctx, changed, notices);
    if (isPublic(changed)) await notifyOfGuide(trx, ctx, "Update", changed);
    await carryOn(trx, ctx, objectIri(ctx.origin, "guide", child.id), notices);
  }
}

/** Answers how many of them are new there. */
async function putAbove(trx: Trx, guideId: string, notices: readonly Carried[]): Promise<number> {
  if (notices.length === 0) return 0;
  const { n } = await trx
    .selectFrom("guideNotices")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("guideId", "=", guideId)
    .executeTakeFirstOrThrow();
  if (Number(n) >= maxNotices) return 0;
  const added = await trx
    .insertInto("guideNotices")
    .values(
      notices.map(({ iri, about, severity, content, language, byName, made }) => ({
        id: newId(),
        guideId,
        iri,
        about,
        severity,
        content,
        language,
        byName,
        made,
        answered: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(["guideId", "iri"]).doNothing())
    .returning("id")
    .execute();
  return added.length;
}

/**
 * Notices that came with a guide from elsewhere. Its keepers' own count at once; what they pass on
 * from others is asked for at its own address first, by a job.
 */
export async function receiveNotices(
  trx: Trx,
  ctx: AppContext,
  guide: Pick<Guide, "id" | "iri" | "lineage">,
  byName: string,
  notices: readonly IncomingNotice[],
): Promise<void> {
  if (guide.iri === null || notices.length === 0) return;
  const own = notices
    .filter((notice) => notice.about === guide.iri)
    .map((notice) => ({ ...notice, byName }));
  await putAbove(trx, guide.id, own);
  await carryOn(trx, ctx, guide.iri, own);
  const ancestors = new Set(parseLineage(guide.lineage).map(({ id }) => id));
  const known = new Set(
    (
      await trx.selectFrom("guideNotices").select("iri").where("guideId", "=", guide.id).execute()
    ).map((row) => row.iri),
  );
  const passedOn = notices.filter(
    (notice) =>
      notice.about !== guide.iri &&
      ancestors.has(notice.about) &&
      !known.has(notice.iri) &&
      originOf(notice.iri) !== ctx.origin,
  );
  await enqueue(
    trx,
    passedOn.map((notice) => ({
      kind: "guide-notice",
      payload: JSON.stringify({ notice: notice.iri, guide: guide.id }),
    })),
    ctx.clock.now(),
  );
}

/**
 * A notice that was found to be true at its own address, for a guide whose ancestor it is about.
 */
export async function receiveVerifiedNotice(
  ctx: AppContext,
  guideId: string,
  notice: IncomingNotice,
  byName: string,
): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const guide = await trx
      .selectFrom("guides")
      .selectAll()
      .where("id", "=", guideId)
      .forUpdate()
      .executeTakeFirst();
    if (guide?.iri == null || !parseLineage(guide.lineage).some(({ id }) => id === notice.about))
      return;
    const carried = [{ ...notice, byName }];
    if ((await putAbove(trx, guide.id, carried)) > 0) await carryOn(trx, ctx, guide.iri, carried);
  });
}

/** What a new version takes over from the guide it is made of. */
export async function inheritNotices(trx: Trx, from: string, to: string): Promise<void> {
  const notices = await trx
    .selectFrom("guideNotices")
    .selectAll()
    .where("guideId", "=", from)
    .limit(maxNotices)
    .execute();
  await putAbove(trx, to, notices);
}

/**
 * The keepers of a version say what they made of a notice; from then on it stands below the text.
 */
export async function answerNotice(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  noticeId: string,
  answer: string,
): Promise<void> {
  const guide = await guideFor(ctx.db, viewer, guideId);
  await mustBeOurs(ctx, viewer, guide);
  const text = manyLines(answer, 1000);
  rejectFields({
    answer: text === "" ? saying((m) => m.errors.sayWhatYouDidAbout) : undefined,
  });
  if (!isId(noticeId)) throw new DomainError("not-found");
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const answered = await trx
      .updateTable("guideNotices")
      .set({ answered: now, answer: text })
      .where("id", "=", noticeId)
      .where("guideId", "=", guideId)
      .where("answered", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (answered === undefined) throw new DomainError("not-found");
    // Readers elsewhere have it above the text: from now on it stands there no more.
    const told = await touch(trx, guideId, now);
    if (isPublic(told)) await notifyOfGuide(trx, ctx, "Update", told);
  });
}

/**
 * A notice of ours by its address, if everybody may read the guide;
 * for those who ask whether it is true.
 */
export async function ownNotice(
  ctx: AppContext,
  guideId: string,
  noticeId: string,
): Promise<{ notice: Notice; groupId: string } | undefined> {
  if (!isId(guideId) || !isId(noticeId)) return undefined;
  const guide = await ctx.db
    .selectFrom("guides")
    .selectAll()
    .where("id", "=", guideId)
    .executeTakeFirst();
  if (guide?.groupId == null || !isPublic(guide)) return undefined;
  const notice = await ctx.db
    .selectFrom("guideNotices")
    .selectAll()
    .where("guideId", "=", guideId)
    .where("iri", "=", noticeIri(objectIri(ctx.origin, "guide", guideId), noticeId))
    .executeTakeFirst();
  return notice === undefined ? undefined : { notice, groupId: guide.groupId };
}
