/** News from what a guide is based on: taken, taken in part, or left, block by block. */
import { objectIri } from "#commons/addresses.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { isPublic, later, mustBeOurs } from "#commons/owned.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { keepRevision, upstreamOf } from "../actions.ts";
import { adaptableInto } from "../guide.ts";
import type { SeenGuide } from "../row.ts";
import { kinWords } from "./messages.ts";
import { lineageFrom, revisionIri } from "./lineage.ts";
import { revisionOf } from "./document.ts";
import { type Choice, choose, type Piece, pieces } from "./merge.ts";
import { tellTranslations } from "./original-cautions-actions.ts";
import { guideFor } from "../store.ts";
import { holdOriginal, tellGuide, tellOriginal } from "./notify-actions.ts";

type Guide = Row<"guides">;

/** Choices are of what stood when they were made: they count for nothing else. */
export const moved = (language: string): Refusal => new Refusal("conflict", { fields: { version: kinWords(language).moved } });

export interface UpstreamNews {
  readonly guide: SeenGuide;
  readonly upstream: SeenGuide;
  readonly pieces: readonly Piece[];
  /** Cautions as they stand there now, when they are others than at the time. */
  readonly cautions: string | undefined;
  /** Does their licence of today allow to take over what is new? */
  readonly takeable: boolean;
}

/** What changed there since our version was made, beside what we made of it. */
export async function upstreamNews(world: World, viewer: Viewer, id: string): Promise<UpstreamNews> {
  const guide = await guideFor(world.db, viewer, id);
  const upstream = guide.basedOn === null ? undefined : await upstreamOf(world, guide.basedOn);
  if (upstream === undefined || guide.basedOnSource === null) throw new Refusal("not-found");
  // A translation shares no block with its original: what changed there is shown, and translated anew by people.
  const ours = guide.translationOf === null ? guide.source : guide.basedOnSource;
  return {
    guide,
    upstream,
    pieces: pieces(guide.basedOnSource, ours, upstream.source),
    cautions: guide.basedOnCautions !== null && guide.basedOnCautions !== upstream.cautions ? upstream.cautions : undefined,
    takeable: adaptableInto(upstream.license).some((license) => license === guide.license),
  };
}

/** A save that no form made: a merge. Counts as a revision like every other. Who calls it holds its original before the guide. */
export async function saveMerged(
  trx: Trx,
  world: World,
  guide: Guide,
  change: Partial<Pick<Guide, "source" | "cautions" | "credit" | "basedOnSource" | "basedOnCautions" | "derivedFrom" | "lineage">>,
  note: string,
): Promise<Guide> {
  const now = world.clock.now();
  const source = change.source ?? guide.source;
  const changed = await trx
    .updateTable("guides")
    .set((eb) => ({
      ...change,
      contentHtml: renderMarkdown(source),
      updated: later(guide.updated, now),
      version: eb("version", "+", 1),
    }))
    .where("id", "=", guide.id)
    .where("version", "=", guide.version)
    .returningAll()
    .executeTakeFirst();
  if (changed === undefined) throw new Refusal("conflict");
  await keepRevision(trx, changed, note);
  if (isPublic(changed)) {
    await tellGuide(trx, world, "Update", changed);
    await tellOriginal(trx, world, await holdOriginal(trx, world, changed));
    if (changed.cautions !== guide.cautions) await tellTranslations(trx, world, objectIri(world.origin, "guide", guide.id));
  }
  return changed;
}

/** Takes over what was chosen; from now on both are counted from the upstream's revision of today. */
export async function takeFromUpstream(
  world: World,
  viewer: Viewer,
  id: string,
  input: {
    readonly choices: readonly Choice[];
    readonly cautions: boolean;
    readonly upstreamVersion: number;
    /** Of our own version; left out: as it stands. */
    readonly version?: number | undefined;
    readonly note: string;
  },
): Promise<Guide> {
  const news = await upstreamNews(world, viewer, id);
  const { guide, upstream } = news;
  await mustBeOurs(world, viewer, guide);
  // What the choices were made of must be what stands now.
  if (upstream.version !== input.upstreamVersion || (input.version ?? guide.version) !== guide.version) throw moved(guide.language);
  const taken = guide.translationOf === null ? input.choices : [];
  // Cautions are for everybody, under whatever licence.
  if (!news.takeable && taken.some((choice) => choice !== "ours"))
    throw new Refusal("not-allowed", { detail: kinWords(guide.language).notTakeable });
  const iri = upstream.iri ?? objectIri(world.origin, "guide", upstream.id);
  return world.db.transaction().execute(async (trx) => {
    await holdOriginal(trx, world, guide);
    const row = await trx.selectFrom("guides").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
    if (row.version !== guide.version) throw moved(guide.language);
    return saveMerged(
      trx,
      world,
      row,
      {
        // The words of a translation are never replaced by those of its original.
        source: guide.translationOf === null ? choose(news.pieces, input.choices) || row.source : row.source,
        ...(input.cautions && news.cautions !== undefined ? { cautions: news.cautions } : {}),
        basedOnSource: upstream.source,
        basedOnCautions: upstream.cautions,
        // Nothing comes of a revision whose licence does not allow it: the version keeps where it came from, and under what.
        ...(news.takeable
          ? {
              derivedFrom: upstream.iri === null ? revisionIri(iri, upstream.version) : revisionOf(upstream),
              lineage: JSON.stringify(lineageFrom(upstream, iri, upstream.origin.name)),
            }
          : {}),
      },
      input.note,
    );
  });
}
