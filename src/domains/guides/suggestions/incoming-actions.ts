/**
 * Changes offered to a guide of ours (`Offer`): compared, then taken or not
 * by its keepers (`Accept`, `Reject`).
 */
import { activityIri } from "#commons/addresses.ts";
import { isPublic, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { prepareFromElsewhere, recallTexts } from "#commons/rendering.ts";
import type { OfferedState, Reader, Row, Trx } from "#platform/database/schema.ts";
import { answerOffer } from "#protocol/outbox/direct-activities/offers.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import {
  first,
  iriOf,
  isObject,
  isType,
  type JsonObject,
  str,
  textIn,
} from "#protocol/activitypub/json.ts";
import { markdownOf, readGuide } from "../incoming/document.ts";
import { longest } from "../guide.ts";
import type { VisibleGuide } from "../row.ts";
import { type MergeChoice, chooseMerged, type MergedPiece, pieces } from "../lineage/merge.ts";
import { guideFor } from "../store.ts";
import { holdOriginal } from "../lineage/notify-actions.ts";
import { movedMeanwhile, saveMerged } from "../lineage/upstream-actions.ts";
import { beganFrom } from "./queries.ts";
import { notifyOfSuggestion } from "../news/actions.ts";
import { guideSaying as saying, lineageSaying } from "../lineage/saying.ts";

export type Suggestion = Row<"guideOffers">;

/** Most that wait for one guide, and of one sender. */
const [max, maxOfOne] = [20, 3] as const;

const waiting = (db: Reader, guideId: string) =>
  db
    .selectFrom("guideOffers")
    .where("guideId", "=", guideId)
    .where("sent", "=", false)
    .where("state", "=", "open")
    .where("setAside", "is", null);

/** Suggestions for a guide of ours, those that wait first. */
export const suggestionsFor = (db: Reader, guideId: string, sent = false): Promise<Suggestion[]> =>
  db
    .selectFrom("guideOffers")
    .selectAll()
    .where("guideId", "=", guideId)
    .where("sent", "=", sent)
    .where("setAside", "is", null)
    .orderBy((eb) => eb("state", "=", "open"), "desc")
    .orderBy("made", "desc")
    .limit(50)
    .execute();

/** The guide of ours that a change is offered to. */
const offered = (db: Reader, id: string) =>
  db.selectFrom("guides").selectAll().where("id", "=", id).where("groupId", "is not", null);

/**
 * An Offer of a change to a guide of ours; answers whether it was one. What
 * is no use is let go without a word.
 */
export async function receiveSuggestion(
  ctx: AppContext,
  actor: Row<"remoteActors">,
  activity: JsonObject,
): Promise<boolean> {
  const target = safeUrl(iriOf(activity["target"])) ?? "";
  const object = first(activity["object"]);
  const prefix = `${ctx.origin}/guides/`;
  if (!target.startsWith(prefix) || !isObject(object) || !isType(object, "Article", "Page"))
    return false;
  const id = target.slice(prefix.length);
  const now = ctx.clock.now();
  const iri = safeUrl(str(activity["id"]));
  // Known before any of it is rendered: anybody may send one.
  if (
    !isId(id) ||
    iri === undefined ||
    originOf(safeUrl(str(object["id"])) ?? "") !== originOf(actor.iri) ||
    (await offered(ctx.db, id).executeTakeFirst()) === undefined
  )
    return true;
  await prepareFromElsewhere(ctx, [markdownOf(object)]);
  const read = readGuide(object, now);
  if ("refused" in read) return true;
  const word = manyLines(textIn(activity, "summary") ?? textIn(activity, "content") ?? "", 1000);
  await ctx.db.transaction().execute(async (trx) => {
    const guide = await offered(trx, id).forUpdate().executeTakeFirst();
    if (guide === undefined || !isPublic(guide)) return;
    const open = await waiting(trx, id).select("actorIri").execute();
    if (open.length >= max || open.filter((one) => one.actorIri === actor.iri).length >= maxOfOne)
      return;
    const suggested = newId();
    const written = await trx
      .insertInto("guideOffers")
      .values({
        id: suggested,
        guideId: id,
        iri,
        actorIri: actor.iri,
        groupId: null,
        basedOn: read.iri,
        derivedFrom: read.derivedFrom,
        byName: oneLine(actor.name, 100),
        credit: read.credit,
        name: read.name,
        // What they took from us leads to our own files again.
        source: read.source.replaceAll(`](${ctx.origin}/files/`, "](/files/"),
        cautions: read.cautions,
        note: word,
        raw: JSON.stringify({ id: iri, type: "Offer", actor: actor.iri, object: read.iri, target }),
        made: now,
        decided: null,
      })
      .onConflict((conflict) => conflict.column("iri").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written !== undefined) await notifyOfSuggestion(trx, ctx, guide, suggested);
  });
  return true;
}

interface VisibleSuggestion {
  readonly guide: VisibleGuide;
  readonly suggestion: Suggestion;
  readonly pieces: readonly MergedPiece[];
}

/**
 * A suggestion beside what stands. Both are compared with what stood when it
 * was begun, where we still have that.
 */
export async function suggestionOf(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  id: string,
): Promise<VisibleSuggestion> {
  const guide = await guideFor(ctx.db, viewer, guideId);
  await mustBeOurs(ctx, viewer, guide);
  const suggestion = isId(id)
    ? await ctx.db
        .selectFrom("guideOffers")
        .selectAll()
        .where("id", "=", id)
        .where("guideId", "=", guideId)
        .where("sent", "=", false)
        .where("setAside", "is", null)
        .executeTakeFirst()
    : undefined;
  if (suggestion === undefined) throw new DomainError("not-found");
  const base = await beganFrom(ctx, guideId, suggestion);
  await recallTexts(ctx, [suggestion.cautions]);
  return {
    guide,
    suggestion,
    pieces: pieces(base ?? guide.source, guide.source, suggestion.source),
  };
}

interface SuggestionDecision {
  readonly take: boolean;
  /** One for each piece that is not the same. */
  readonly choices: readonly MergeChoice[];
  /** Version of our guide that the choices were made of; left out: as it stands. */
  readonly version?: number | undefined;
  /** Take their cautions too? */
  readonly cautions?: boolean;
  /** To the one who suggested. */
  readonly word: string;
  /** Credit, and what the revision says of itself. */
  readonly note: string;
}

/** The keepers decide. What is taken becomes a revision that credits both. */
export async function decideSuggestion(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  id: string,
  decision: SuggestionDecision,
): Promise<void> {
  const seen = await suggestionOf(ctx, viewer, guideId, id);
  const word = manyLines(decision.word, 1000);
  rejectFields({
    word: !decision.take && word === "" ? saying((m) => m.errors.sayInAKindSentence) : undefined,
  });
  if (decision.take && decision.version !== undefined && decision.version !== seen.guide.version)
    throw movedMeanwhile();
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const state: OfferedState = decision.take ? "accepted" : "rejected";
    const row = await trx
      .updateTable("guideOffers")
      .set({ state, word, decided: now })
      .where("id", "=", id)
      .where("state", "=", "open")
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw new DomainError("conflict");
    if (decision.take) await take(trx, ctx, seen, decision);
    await answer(trx, ctx, seen, row, word);
  });
}

async function take(
  trx: Trx,
  ctx: AppContext,
  { guide, suggestion, pieces: list }: VisibleSuggestion,
  decision: SuggestionDecision,
): Promise<void> {
  await holdOriginal(trx, ctx, guide);
  const row = await trx
    .selectFrom("guides")
    .selectAll()
    .where("id", "=", guide.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.version !== guide.version) throw movedMeanwhile();
  // What could never be put in whole is the name alone; all of it stands with the suggestion.
  const who = decision.note.length > longest.credit ? suggestion.byName : decision.note;
  const known = `; ${row.credit}; `.includes(`; ${who}; `);
  const credit = known ? row.credit : [row.credit, who].filter((part) => part !== "").join("; ");
  // Nobody's name is cut off behind their back.
  if (!known && credit.length > longest.credit)
    throw new DomainError("bad-input", {
      fields: { credit: lineageSaying((m) => m.creditTooLong({ max: longest.credit })) },
    });
  const source = chooseMerged(list, decision.choices) || row.source;
  const cautions =
    decision.cautions === true && suggestion.cautions !== "" ? suggestion.cautions : row.cautions;
  await saveMerged(trx, ctx, row, { source, credit, cautions }, decision.note);
}

async function answer(
  trx: Trx,
  ctx: AppContext,
  { guide }: VisibleSuggestion,
  row: Suggestion,
  word: string,
): Promise<void> {
  const yes = row.state === "accepted";
  if (row.actorIri !== null && guide.origin.handle !== null) {
    await answerOffer(trx, ctx, {
      yes,
      from: guide.origin.handle,
      to: row.actorIri,
      object: JSON.parse(row.raw ?? "null") as unknown,
      word,
    });
    return;
  }
  const mine = activityIri(ctx.origin, "");
  if (row.iri?.startsWith(mine) === true)
    await trx
      .updateTable("guideOffers")
      .set({ state: row.state, word, decided: ctx.clock.now() })
      .where("id", "=", row.iri.slice(mine.length))
      .where("sent", "=", true)
      .execute();
}
