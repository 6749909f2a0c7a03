/** An agreement as a guide that everybody may read and adapt, with where it comes from. */
import { isPublic } from "#commons/owned.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { adaptGuide, changeGuide, deleteGuide, upstreamOf, writeGuide } from "#domains/guides/actions.ts";
import { adaptableInto, type GuideInput, type License, readGuideInput } from "#domains/guides/guide.ts";
import { readSummary, type SeenAgreement } from "./agreement.ts";
import { guideSource, refreshGuide } from "./guide-actions.ts";
import { agreementFor } from "./store.ts";
import { words } from "./messages.ts";

const usualLicense = "CC-BY-SA-4.0";
const freeLicenses: readonly License[] = ["CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-4.0"];

/** The agreement, if the viewer may publish in its group; else not-found or not-allowed. */
async function mine(world: World, viewer: Viewer, id: string): Promise<SeenAgreement> {
  const agreement = await agreementFor(world.db, viewer, id);
  await mustBeAble(world.db, world.clock, viewer, "publish", agreement.groupId);
  return agreement;
}

type Upstream = NonNullable<Awaited<ReturnType<typeof upstreamOf>>>;

/** What it was taken up from, as it stands; undefined when it was written by the group itself. */
async function upstream(world: World, agreement: SeenAgreement): Promise<Upstream | undefined> {
  if (agreement.basedOn === null) return undefined;
  const found = await upstreamOf(world, agreement.basedOn);
  if (found === undefined || adaptableInto(found.license).length === 0)
    throw new Refusal("conflict", { detail: words(agreement.group.language).notes.noUpstream });
  return found;
}

/** Licences that it may be published under, the first one usually; none when its origin can't be found. */
export async function licensesFor(world: World, agreement: SeenAgreement): Promise<readonly License[]> {
  if (agreement.basedOn === null) return freeLicenses;
  const found = await upstreamOf(world, agreement.basedOn);
  return found === undefined ? [] : adaptableInto(found.license);
}

export interface PublishWish {
  readonly summary: string;
  /** SPDX; left out: share alike, or what its origin asks for. */
  readonly license?: string | undefined;
}

/** Publishes it, or publishes it anew with other words. Answers the id of its guide. */
export async function publishAgreement(world: World, viewer: Viewer, id: string, wish: PublishWish): Promise<string> {
  const agreement = await mine(world, viewer, id);
  const w = words(agreement.group.language);
  if (agreement.group.kind !== "open") throw new Refusal("group-not-open");
  if (agreement.state !== "standing") throw new Refusal("conflict", { detail: w.notes.notStanding });
  const from = await upstream(world, agreement);
  const allowed = from === undefined ? freeLicenses : adaptableInto(from.license);
  const license = wish.license ?? allowed.find((one) => one === usualLicense) ?? allowed[0] ?? usualLicense;
  const input = inputOf(agreement, readSummary(wish.summary), license);
  const { notes } = readGuideInput(input, from?.license);
  refuseFields({ ...notes, summary: input.summary === "" ? w.notes.summary : undefined });
  const guide = await guideOf(world, viewer, agreement, from, input);
  const { cautions, careKinds, tags, sources, wishes, credit, costsNothing } = guide;
  const kept = { cautions, careKinds, tags, sources, wishes, credit, costsNothing, minutes: guide.minutes ?? undefined };
  await changeGuide(world, viewer, guide.id, { ...input, ...kept, version: guide.version });
  // What was decided meanwhile goes along.
  await world.db.transaction().execute((trx) => refreshGuide(trx, world, id));
  return guide.id;
}

const inputOf = (agreement: SeenAgreement, summary: string, license: string): GuideInput => ({
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
  note: words(agreement.group.language).guideNote.version(agreement.version),
  publish: true,
});

/** The guide that is tied to the agreement; else a new draft. Of two who publish at once, the later one's draft goes away again. */
async function guideOf(
  world: World,
  viewer: Viewer,
  agreement: SeenAgreement,
  from: Upstream | undefined,
  input: GuideInput,
): Promise<Row<"guides">> {
  const { db } = world;
  const { guideId } = agreement;
  if (guideId !== null) {
    const guide = await db.selectFrom("guides").selectAll().where("id", "=", guideId).executeTakeFirst();
    // What was public once and was taken back can't go out under its id again. The guide itself says so:
    // since the agreement was read, somebody else may have published it.
    if (guide !== undefined && (isPublic(guide) || guide.published === null)) return guide;
  }
  const draft =
    from === undefined
      ? await writeGuide(world, viewer, agreement.group.handle, { ...input, publish: false })
      : await adaptGuide(world, viewer, from.id, agreement.group.handle);
  const tied = await db
    .updateTable("agreements")
    .set({ guideId: draft.id })
    .where("id", "=", agreement.id)
    .where("guideId", guideId === null ? "is" : "=", guideId)
    .returning("id")
    .executeTakeFirst();
  if (tied !== undefined) return draft;
  await deleteGuide(world, viewer, draft.id);
  const again = await agreementFor(db, viewer, agreement.id);
  return db
    .selectFrom("guides")
    .selectAll()
    .where("id", "=", again.guideId ?? "")
    .executeTakeFirstOrThrow(() => new Refusal("conflict"));
}

/** Takes the guide back; the agreement stands on for the group. */
export async function unpublishAgreement(world: World, viewer: Viewer, id: string): Promise<void> {
  const { guideId } = await mine(world, viewer, id);
  if (guideId === null) throw new Refusal("not-published");
  await deleteGuide(world, viewer, guideId);
  await world.db.updateTable("agreements").set({ inKit: false }).where("id", "=", id).where("guideId", "is", null).execute();
}

/** Into the starter kit, or out of it; only what everybody may read goes in. */
export async function setInKit(world: World, viewer: Viewer, id: string, inKit: boolean): Promise<void> {
  const agreement = await mine(world, viewer, id);
  if (inKit && (!agreement.public || agreement.state !== "standing"))
    throw new Refusal("not-published", { detail: words(agreement.group.language).notes.kit });
  await world.db.updateTable("agreements").set({ inKit }).where("id", "=", id).execute();
}
