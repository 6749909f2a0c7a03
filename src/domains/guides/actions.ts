/** What people do with guides. */
import { objectIri } from "#commons/addresses.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { isPublic, later, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { stranger, tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx, Visibility } from "#platform/database/schema.ts";
import { savePicture } from "#domains/pictures/actions.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { withdraw } from "#protocol/outbox/withdraw.ts";
import { newId } from "#platform/lib/ids.ts";
import { type GuideFacts, type GuideInput, readGuideInput } from "./guide.ts";
import type { VisibleGuide } from "./row.ts";
import { parentLicense } from "./lineage/lineage.ts";
import { notifyTranslations } from "./lineage/original-cautions-actions.ts";
import { guideByIri, guideFor, oneRevision, guideWithdrawn } from "./store.ts";
import {
  holdOriginal,
  relatedActors,
  notifyOfGuide,
  notifyOriginal,
} from "./lineage/notify-actions.ts";
import { guideMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(guideMessages);

type Guide = Row<"guides">;

export const keepRevision = (trx: Trx, guide: Guide, note: string): Promise<unknown> =>
  trx
    .insertInto("guideRevisions")
    .values({
      guideId: guide.id,
      version: guide.version,
      name: guide.name,
      summary: guide.summary,
      source: guide.source,
      cautions: guide.cautions,
      sources: guide.sources,
      wishes: guide.wishes,
      license: guide.license,
      credit: guide.credit,
      note: note.trim().slice(0, 500),
      saved: guide.updated,
    })
    .execute();

/** What a version keeps of the guide that it was made of. */
type Beginning = Pick<
  Guide,
  "basedOn" | "basedOnSource" | "basedOnCautions" | "derivedFrom" | "lineage" | "translationOf"
>;

export async function insertGuide(
  trx: Trx,
  now: Date,
  groupId: string,
  memberId: string,
  facts: GuideFacts,
  more: { readonly visibility: Visibility; readonly published: Date | null } & Partial<Beginning>,
): Promise<Guide> {
  return trx
    .insertInto("guides")
    .values({
      ...facts,
      contentHtml: renderMarkdown(facts.source),
      id: newId(),
      groupId,
      remoteActorId: null,
      iri: null,
      url: null,
      raw: null,
      lastSeen: null,
      madeBy: memberId,
      updated: now,
      basedOn: null,
      basedOnSource: null,
      ...more,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function writeGuide(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: GuideInput,
): Promise<Guide> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const { facts, notes } = readGuideInput(input);
  rejectFields(notes);
  if (facts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { source: facts.source, cautions: facts.cautions });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const guide = await insertGuide(trx, now, group.id, member.id, facts, {
      visibility: tighten(input.visibility, group.kind),
      published: input.publish ? now : null,
    });
    await keepRevision(trx, guide, input.note);
    await savePicture(trx, ctx, "guide", [guide.id], input.picture);
    if (isPublic(guide)) await notifyOfGuide(trx, ctx, "Create", guide);
    return guide;
  });
}

/** Our own guide that the viewer may change; else not-found or not-allowed. */
export async function guideOfMine(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<VisibleGuide & { readonly groupId: string }> {
  const guide = await guideFor(ctx.db, viewer, id);
  return { ...guide, groupId: await mustBeOurs(ctx, viewer, guide) };
}

/** What a guide is a version of, ours or a sibling's, if everybody may see it. */
export async function upstreamOf(ctx: AppContext, iri: string): Promise<VisibleGuide | undefined> {
  const ours = `${ctx.origin}/guides/`;
  return iri.startsWith(ours)
    ? guideFor(ctx.db, stranger, iri.slice(ours.length)).catch(() => undefined)
    : guideByIri(ctx.db, iri);
}

/**
 * Saves a new revision. A save that began from an older one is refused with
 * a note, and nothing typed is lost.
 */
export async function changeGuide(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: GuideInput,
): Promise<Guide> {
  const guide = await guideOfMine(ctx, viewer, id);
  const upstream = guide.basedOn === null ? undefined : await upstreamOf(ctx, guide.basedOn);
  const { facts, notes } = readGuideInput(
    { ...input, publish: input.publish || guide.published !== null },
    parentLicense(guide, upstream?.license),
  );
  const group = await ctx.db
    .selectFrom("groups")
    .select("kind")
    .where("id", "=", guide.groupId)
    .executeTakeFirstOrThrow();
  const visibility = tighten(input.visibility, group.kind);
  const republished =
    visibility === "public" && !isPublic(guide) && (await guideWithdrawn(ctx.db, id));
  rejectFields({
    ...notes,
    visibility: republished ? saying((m) => m.errors.itWasPublicOnceAnd) : undefined,
  });
  if (facts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { source: facts.source, cautions: facts.cautions });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const original = await holdOriginal(trx, ctx, guide);
    const changed = await trx
      .updateTable("guides")
      .set((eb) => ({
        ...facts,
        contentHtml: renderMarkdown(facts.source),
        visibility,
        published: guide.published ?? (input.publish ? now : null),
        updated: later(guide.updated, now),
        version: eb("version", "+", 1),
      }))
      .where("id", "=", id)
      .$if(input.version !== undefined, (q) => q.where("version", "=", input.version ?? 0))
      .returningAll()
      .executeTakeFirst();
    if (changed === undefined)
      throw new DomainError("conflict", {
        fields: { source: saying((m) => m.conflictNote) },
      });
    await keepRevision(trx, changed, input.note);
    await savePicture(trx, ctx, "guide", [id], input.picture);
    if (isPublic(guide) && !isPublic(changed))
      await withdraw(trx, now, "guide", guide, { alsoTo: await relatedActors(trx, ctx, guide) });
    else if (isPublic(changed))
      await notifyOfGuide(trx, ctx, isPublic(guide) ? "Update" : "Create", changed);
    if (isPublic(guide) || isPublic(changed)) await notifyOriginal(trx, ctx, original);
    if (isPublic(changed) && changed.cautions !== guide.cautions)
      await notifyTranslations(trx, ctx, objectIri(ctx.origin, "guide", id));
    return changed;
  });
}

/** Brings an older revision back, as a new one: nothing is ever taken out of the row. */
export async function restoreRevision(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  version: number,
): Promise<Guide> {
  const guide = await guideOfMine(ctx, viewer, id);
  const revision = await oneRevision(ctx.db, id, version);
  if (revision === undefined) throw new DomainError("not-found");
  const { careKinds, tags, language, visibility, kind, license, credit, costsNothing } = guide;
  return changeGuide(ctx, viewer, id, {
    name: revision.name,
    summary: revision.summary,
    source: revision.source,
    cautions: revision.cautions,
    sources: revision.sources,
    wishes: revision.wishes,
    minutes: guide.minutes ?? undefined,
    ...{ careKinds, tags, language, visibility, kind, license, credit, costsNothing },
    note: guideMessages(guide.language).restoredNote({ n: version }),
    publish: guide.published !== null,
    version: guide.version,
  });
}

export async function deleteGuide(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const guide = await guideOfMine(ctx, viewer, id);
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const original = await holdOriginal(trx, ctx, guide);
    const alsoTo = await relatedActors(trx, ctx, guide);
    await trx.deleteFrom("guides").where("id", "=", id).execute();
    if (!isPublic(guide)) return;
    await withdraw(trx, now, "guide", guide, { alsoTo });
    await notifyOriginal(trx, ctx, original);
  });
}
