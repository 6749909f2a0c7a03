/** Changes offered to a guide of ours (`Offer`): compared, then taken or not by its keepers (`Accept`, `Reject`). */
import { activityIri, objectIri } from "#commons/addresses.ts";
import { isPublic, mustBeOurs } from "#commons/owned.ts";
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { OfferedState, Reader, Row, Trx } from "#platform/database/schema.ts";
import { answerOffer } from "#protocol/outbox/direct-activities.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { first, iriOf, isObject, isType, type JsonObject, str, textIn } from "#protocol/activitypub/json.ts";
import { readGuide } from "../document.ts";
import { longest } from "../guide.ts";
import type { SeenGuide } from "../row.ts";
import { kinWords } from "../lineage/messages.ts";
import { revisionIri } from "../lineage/lineage.ts";
import { type Choice, choose, type Piece, pieces } from "../lineage/merge.ts";
import { guideFor } from "../store.ts";
import { holdOriginal } from "../lineage/notify-actions.ts";
import { moved, saveMerged } from "../lineage/upstream-actions.ts";

export type Suggestion = Row<"guideOffers">;

/** Most that wait for one guide, and of one sender. */
const most = 20;
const mostOfOne = 3;

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

/** An Offer of a change to a guide of ours; answers whether it was one. What is no use is let go without a word. */
export async function receiveSuggestion(world: World, actor: Row<"remoteActors">, activity: JsonObject): Promise<boolean> {
  const target = safeUrl(iriOf(activity["target"])) ?? "";
  const object = first(activity["object"]);
  const prefix = `${world.origin}/guides/`;
  if (!target.startsWith(prefix) || !isObject(object) || !isType(object, "Article", "Page")) return false;
  const id = target.slice(prefix.length);
  const now = world.clock.now();
  const read = readGuide(object, now);
  const iri = safeUrl(str(activity["id"]));
  if (!isId(id) || "refused" in read || iri === undefined || originOf(read.iri) !== originOf(actor.iri)) return true;
  const word = manyLines(textIn(activity, "summary") ?? textIn(activity, "content") ?? "", 1000);
  await world.db.transaction().execute(async (trx) => {
    const guide = await trx
      .selectFrom("guides")
      .selectAll()
      .where("id", "=", id)
      .where("groupId", "is not", null)
      .forUpdate()
      .executeTakeFirst();
    if (guide === undefined || !isPublic(guide)) return;
    const open = await waiting(trx, id).select("actorIri").execute();
    if (open.length >= most || open.filter((one) => one.actorIri === actor.iri).length >= mostOfOne) return;
    await trx
      .insertInto("guideOffers")
      .values({
        id: newId(),
        guideId: id,
        iri,
        actorIri: actor.iri,
        groupId: null,
        basedOn: read.iri,
        byName: oneLine(actor.name, 100),
        credit: read.credit,
        name: read.name,
        // What they took from us leads to our own files again.
        source: read.source.replaceAll(`](${world.origin}/files/`, "](/files/"),
        cautions: read.cautions,
        note: word,
        raw: JSON.stringify({ id: iri, type: "Offer", actor: actor.iri, object: read.iri, target }),
        made: now,
        decided: null,
      })
      .onConflict((conflict) => conflict.column("iri").doNothing())
      .execute();
  });
  return true;
}

export interface SeenSuggestion {
  readonly guide: SeenGuide;
  readonly suggestion: Suggestion;
  readonly pieces: readonly Piece[];
}

/** A suggestion beside what stands. Both are compared with what stood when it was begun, where we still have that. */
export async function suggestionOf(world: World, viewer: Viewer, guideId: string, id: string): Promise<SeenSuggestion> {
  const guide = await guideFor(world.db, viewer, guideId);
  await mustBeOurs(world, viewer, guide);
  const suggestion = isId(id)
    ? await world.db
        .selectFrom("guideOffers")
        .selectAll()
        .where("id", "=", id)
        .where("guideId", "=", guideId)
        .where("sent", "=", false)
        .where("setAside", "is", null)
        .executeTakeFirst()
    : undefined;
  if (suggestion === undefined) throw new Refusal("not-found");
  const base = await beganFrom(world, guideId, suggestion);
  return { guide, suggestion, pieces: pieces(base ?? guide.source, guide.source, suggestion.source) };
}

/** The text of ours that the version was made of: what we changed since is no wish of theirs. */
async function beganFrom(world: World, guideId: string, { basedOn }: Suggestion): Promise<string | undefined> {
  const version = await world.db
    .selectFrom("guides")
    .select(["basedOnSource", "derivedFrom"])
    .where((eb) => eb.or([eb("iri", "=", basedOn.replace(/\/revisions\/\d+$/, "")), eb("id", "=", localId(world, basedOn))]))
    .executeTakeFirst();
  const from = revisionIri(objectIri(world.origin, "guide", guideId), 0).slice(0, -1);
  const number = version?.derivedFrom?.startsWith(from) === true ? Number(version.derivedFrom.slice(from.length)) : NaN;
  if (version?.basedOnSource != null || !Number.isInteger(number) || number < 1 || number > 1e6) return version?.basedOnSource ?? undefined;
  const row = await world.db
    .selectFrom("guideRevisions")
    .select("source")
    .where("guideId", "=", guideId)
    .where("version", "=", number)
    .executeTakeFirst();
  return row?.source;
}

const nobody = "00000000-0000-4000-8000-000000000000";
function localId(world: World, iri: string): string {
  const id = iri.startsWith(`${world.origin}/guides/`) ? iri.slice(`${world.origin}/guides/`.length).slice(0, 36) : "";
  return isId(id) ? id : nobody;
}

export interface Decision {
  readonly take: boolean;
  /** One for each piece that is not the same. */
  readonly choices: readonly Choice[];
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
export async function decideSuggestion(world: World, viewer: Viewer, guideId: string, id: string, decision: Decision): Promise<void> {
  const seen = await suggestionOf(world, viewer, guideId, id);
  const word = manyLines(decision.word, 1000);
  refuseFields({ word: !decision.take && word === "" ? "Say in a kind sentence why not." : undefined });
  if (decision.take && decision.version !== undefined && decision.version !== seen.guide.version) throw moved(seen.guide.language);
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    const state: OfferedState = decision.take ? "accepted" : "rejected";
    const row = await trx
      .updateTable("guideOffers")
      .set({ state, word, decided: now })
      .where("id", "=", id)
      .where("state", "=", "open")
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw new Refusal("conflict");
    if (decision.take) await take(trx, world, seen, decision);
    await answer(trx, world, seen, row, word);
  });
}

async function take(trx: Trx, world: World, { guide, suggestion, pieces: list }: SeenSuggestion, decision: Decision): Promise<void> {
  await holdOriginal(trx, world, guide);
  const row = await trx.selectFrom("guides").selectAll().where("id", "=", guide.id).forUpdate().executeTakeFirstOrThrow();
  if (row.version !== guide.version) throw moved(guide.language);
  // What could never be put in whole is the name alone; all of it stands with the suggestion.
  const who = decision.note.length > longest.credit ? suggestion.byName : decision.note;
  const known = `; ${row.credit}; `.includes(`; ${who}; `);
  const credit = known ? row.credit : [row.credit, who].filter((part) => part !== "").join("; ");
  // Nobody's name is cut off behind their back.
  if (!known && credit.length > longest.credit)
    throw new Refusal("bad-input", { fields: { credit: kinWords(guide.language).creditTooLong(longest.credit) } });
  const source = choose(list, decision.choices) || row.source;
  const cautions = decision.cautions === true && suggestion.cautions !== "" ? suggestion.cautions : row.cautions;
  await saveMerged(trx, world, row, { source, credit, cautions }, decision.note);
}

async function answer(trx: Trx, world: World, { guide }: SeenSuggestion, row: Suggestion, word: string): Promise<void> {
  const yes = row.state === "accepted";
  if (row.actorIri !== null && guide.origin.handle !== null) {
    await answerOffer(trx, world.clock.now(), {
      yes,
      from: guide.origin.handle,
      to: row.actorIri,
      object: JSON.parse(row.raw ?? "null") as unknown,
      word,
    });
    return;
  }
  const mine = activityIri(world.origin, "");
  if (row.iri?.startsWith(mine) === true)
    await trx
      .updateTable("guideOffers")
      .set({ state: row.state, word, decided: world.clock.now() })
      .where("id", "=", row.iri.slice(mine.length))
      .where("sent", "=", true)
      .execute();
}
