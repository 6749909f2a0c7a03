/** News from what a guide is based on: taken, taken in part, or left, block by block. */
import { objectIri } from "#commons/addresses.ts";
import { recallTexts, render } from "#commons/rendering.ts";
import { isPublic, later, mustBeOurs } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { keepRevision, upstreamOf } from "../actions.ts";
import { adaptableInto } from "../guide.ts";
import type { VisibleGuide } from "../row.ts";
import { lineageSaying as saying } from "./saying.ts";
import { lineageFrom, revisionIri } from "./lineage.ts";
import { revisionOf } from "./document.ts";
import { type MergeChoice, chooseMerged, type MergedPiece, pieces } from "./merge.ts";
import { notifyTranslations } from "./original-cautions-actions.ts";
import { guideFor } from "../store.ts";
import { holdOriginal, notifyOfGuide, notifyOriginal } from "./notify-actions.ts";

type Guide = Row<"guides">;

/** Choices are of what stood when they were made: they count for nothing else. */
export const movedMeanwhile = (): DomainError =>
  new DomainError("conflict", { fields: { version: saying((m) => m.moved) } });

interface UpstreamNews {
  readonly guide: VisibleGuide;
  readonly upstream: VisibleGuide;
  readonly pieces: readonly MergedPiece[];
  /** Cautions as they stand there now, when they are others than at the time. */
  readonly cautions: string | undefined;
  /** Does their licence of today allow to take over what is new? */
  readonly takeable: boolean;
}

/** What changed there since our version was made, beside what we made of it. */
export async function upstreamNews(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<UpstreamNews> {
  const guide = await guideFor(ctx.db, viewer, id);
  const upstream = guide.basedOn === null ? undefined : await upstreamOf(ctx, guide.basedOn);
  if (upstream === undefined || guide.basedOnSource === null) throw new DomainError("not-found");
  // A translation shares no block with its original: what changed there is
  // shown, and translated anew by people.
  const ours = guide.translationOf === null ? guide.source : guide.basedOnSource;
  await recallTexts(ctx, [upstream.cautions]);
  return {
    guide,
    upstream,
    pieces: pieces(guide.basedOnSource, ours, upstream.source),
    cautions:
      guide.basedOnCautions !== null && guide.basedOnCautions !== upstream.cautions
        ? upstream.cautions
        : undefined,
    takeable: adaptableInto(upstream.license).some((license) => license === guide.license),
  };
}

/**
 * A save that no form made: a merge. Counts as a revision like every other. Who calls it
 * holds its original before the guide.
 */
export async function saveMerged(
  trx: Trx,
  ctx: AppContext,
  guide: Guide,
  change: Partial<
    Pick<
      Guide,
      | "source"
      | "cautions"
      | "credit"
      | "basedOnSource"
      | "basedOnCautions"
      | "derivedFrom"
      | "lineage"
    >
  >,
  note: string,
): Promise<Guide> {
  const now = ctx.clock.now();
  const source = change.source ?? guide.source;
  const contentHtml = await render(ctx, source, "source");
  const changed = await trx
    .updateTable("guides")
    .set((eb) => ({
      ...change,
      contentHtml,
      updated: later(guide.updated, now),
      version: eb("version", "+", 1),
    }))
    .where("id", "=", guide.id)
    .where("version", "=", guide.version)
    .returningAll()
    .executeTakeFirst();
  if (changed === undefined) throw new DomainError("conflict");
  await keepRevision(trx, changed, note);
  if (isPublic(changed)) {
    await notifyOfGuide(trx, ctx, "Update", changed);
    await notifyOriginal(trx, ctx, await holdOriginal(trx, ctx, changed));
    if (changed.cautions !== guide.cautions)
      await notifyTranslations(trx, ctx, objectIri(ctx.origin, "guide", guide.id));
  }
  return changed;
}

/**
 * Takes over what was chosen; from now on both are counted from the upstream's revision of today.
 */
export async function takeFromUpstream(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: {
    readonly choices: readonly MergeChoice[];
    readonly cautions: boolean;
    readonly upstreamVersion: number;
    /** Of our own version; left out: as it stands. */
    readonly version?: number | undefined;
    readonly note: string;
  },
): Promise<Guide> {
  const news = await upstreamNews(ctx, viewer, id);
  const { guide, upstream } = news;
  await mustBeOurs(ctx, viewer, guide);
  // What the choices were made of must be what stands now.
  if (
    upstream.version !== input.upstreamVersion ||
    (input.version ?? guide.version) !== guide.version
  )
    throw movedMeanwhile();
  const taken = guide.translationOf === null ? input.choices : [];
  // Cautions are for everybody, under whatever licence.
  if (!news.takeable && taken.some((choice) => choice !== "ours"))
    throw new DomainError("not-allowed", { detail: saying((m) => m.notTakeable) });
  const iri = upstream.iri ?? objectIri(ctx.origin, "guide", upstream.id);
  return ctx.db.transaction().execute(async (trx) => {
    await holdOriginal(trx, ctx, guide);
    const row = await trx
      .selectFrom("guides")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.version !== guide.version) throw movedMeanwhile();
    return saveMerged(
      trx,
      ctx,
      row,
      {
        // The words of a translation are never replaced by those of its original.
        source:
          guide.translationOf === null
            ? chooseMerged(news.pieces, input.choices) || row.source
            : row.source,
        ...(input.cautions && news.cautions !== undefined ? { cautions: news.cautions } : {}),
        basedOnSource: upstream.source,
        basedOnCautions: upstream.cautions,
        // Nothing comes of a revision whose licence does not allow it: the version keeps
        // where it came from, and under what.
        ...(news.takeable
          ? {
              derivedFrom:
                upstream.iri === null ? revisionIri(iri, upstream.version) : revisionOf(upstream),
              lineage: JSON.stringify(lineageFrom(upstream, iri, upstream.origin.name)),
            }
          : {}),
      },
      input.note,
    );
  });
}
