/** An agreement as a guide that everybody may read and adapt, with where it comes from. */
import { isPublic } from "#commons/owned.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, deleteGuide, upstreamOf, writeGuide } from "#domains/guides/actions.ts";
import {
  adaptableInto,
  type GuideInput,
  type License,
  readGuideInput,
} from "#domains/guides/guide.ts";
import { readSummary, type VisibleAgreement } from "./agreement.ts";
import { guideSource, refreshGuide } from "./guide-actions.ts";
import { agreementFor } from "./store.ts";
import { agreementMessages } from "./messages.ts";

const saying = sayings(agreementMessages);

const usualLicense = "CC-BY-SA-4.0";
const freeLicenses: readonly License[] = [
  "CC-BY-SA-4.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "CC-BY-NC-SA-4.0",
  "CC-BY-NC-4.0",
];

/** The agreement, if the viewer may publish in its group; else not-found or not-allowed. */
async function mine(ctx: AppContext, viewer: Viewer, id: string): Promise<VisibleAgreement> {
  const agreement = await agreementFor(ctx.db, viewer, id);
  await mustBeAble(ctx.db, ctx.clock, viewer, "publish", agreement.groupId);
  return agreement;
}

type Upstream = NonNullable<Awaited<ReturnType<typeof upstreamOf>>>;

/** What it was taken up from, as it stands; undefined when it was written by the group itself. */
async function upstream(
  ctx: AppContext,
  agreement: VisibleAgreement,
): Promise<Upstream | undefined> {
  if (agreement.basedOn === null) return undefined;
  const found = await upstreamOf(ctx, agreement.basedOn);
  if (found === undefined || adaptableInto(found.license).length === 0)
    throw new DomainError("conflict", {
      detail: saying((m) => m.notes.noUpstream),
    });
  return found;
}

/**
 * Licences that it may be published under, the first one usually;
 * none when its origin can't be found.
 */
export async function licensesFor(
  ctx: AppContext,
  agreement: VisibleAgreement,
): Promise<readonly License[]> {
  if (agreement.basedOn === null) return freeLicenses;
  const found = await upstreamOf(ctx, agreement.basedOn);
  return found === undefined ? [] : adaptableInto(found.license);
}

interface PublishInput {
  readonly summary: string;
  /** SPDX; left out: share alike, or what its origin asks for. */
  readonly license?: string | undefined;
}

/** Publishes it, or publishes it anew with other words. Answers the id of its guide. */
export async function publishAgreement(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  options: PublishInput,
): Promise<string> {
  const agreement = await mine(ctx, viewer, id);
  if (agreement.group.kind !== "open") throw new DomainError("group-not-open");
  if (agreement.state !== "standing")
    throw new DomainError("conflict", { detail: saying((m) => m.notes.notStanding) });
  const from = await upstream(ctx, agreement);
  const allowed = from === undefined ? freeLicenses : adaptableInto(from.license);
  const license =
    options.license ?? allowed.find((one) => one === usualLicense) ?? allowed[0] ?? usualLicense;
  const input = inputOf(agreement, readSummary(options.summary), license);
  const { notes } = readGuideInput(input, from?.license);
  rejectFields({
    ...notes,
    summary: input.summary === "" ? saying((m) => m.notes.summary) : undefined,
  });
  const guide = await guideOf(ctx, viewer, agreement, from, input);
  const { cautions, careKinds, tags, sources, wishes, credit, costsNothing } = guide;
  const fields = {
    cautions,
    careKinds,
    tags,
    sources,
    wishes,
    credit,
    costsNothing,
    minutes: guide.minutes ?? undefined,
  };
  await changeGuide(ctx, viewer, guide.id, { ...input, ...fields, version: guide.version });
  // What was decided meanwhile goes along.
  await ctx.db.transaction().execute((trx) => refreshGuide(trx, ctx, id));
  return guide.id;
}

const inputOf = (agreement: VisibleAgreement, summary: string, license: string): GuideInput => ({
  name: agreement.name,
  summary,
  source: guideSource(agreement.content, agreement.state, agreement.group.language),
  kind: "agreement-template",
  license,
  credit: "",
  cautions: "",
  careKinds: [],
  tags: [],
  language: agreement.group.language,
  visibility: "public",
  note: agreementMessages(agreement.group.language).guideNote.version({ n: agreement.version }),
  publish: true,
});

/**
 * The guide that is tied to the agreement; else a new draft. Of two who publish at once, the
 * later one's draft goes away again.
 */
async function guideOf(
  ctx: AppContext,
  viewer: Viewer,
  agreement: VisibleAgreement,
  from: Upstream | undefined,
  input: GuideInput,
): Promise<Row<"guides">> {
  const { db } = ctx;
  const { guideId } = agreement;
  if (guideId !== null) {
    const guide = await db
      .selectFrom("guides")
      .selectAll()
      .where("id", "=", guideId)
      .executeTakeFirst();
    // What was public once and was taken back can't go out under its
    // id again. The guide itself says so:
    // since the agreement was read, somebody else may have published it.
    if (guide !== undefined && (isPublic(guide) || guide.published === null)) return guide;
  }
  const draft =
    from === undefined
      ? await writeGuide(ctx, viewer, agreement.group.handle, { ...input, publish: false })
      : await adaptGuide(ctx, viewer, from.id, agreement.group.handle);
  const tied = await db
    .updateTable("agreements")
    .set({ guideId: draft.id })
    .where("id", "=", agreement.id)
    .where("guideId", guideId === null ? "is" : "=", guideId)
    .returning("id")
    .executeTakeFirst();
  if (tied !== undefined) return draft;
  await deleteGuide(ctx, viewer, draft.id);
  const current = await agreementFor(db, viewer, agreement.id);
  return db
    .selectFrom("guides")
    .selectAll()
    .where("id", "=", current.guideId ?? "")
    .executeTakeFirstOrThrow(() => new DomainError("conflict"));
}

/** Takes the guide back; the agreement stands on for the group. */
export async function unpublishAgreement(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<void> {
  const { guideId } = await mine(ctx, viewer, id);
  if (guideId === null) throw new DomainError("not-published");
  await deleteGuide(ctx, viewer, guideId);
  await ctx.db
    .updateTable("agreements")
    .set({ inKit: false })
    .where("id", "=", id)
    .where("guideId", "is", null)
    .execute();
}

/** Into the starter kit, or out of it; only what everybody may read goes in. */
export async function setInKit(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  inKit: boolean,
): Promise<void> {
  const agreement = await mine(ctx, viewer, id);
  if (inKit && (!agreement.public || agreement.state !== "standing"))
    throw new DomainError("not-published", {
      detail: saying((m) => m.notes.kit),
    });
  await ctx.db.updateTable("agreements").set({ inKit }).where("id", "=", id).execute();
}
