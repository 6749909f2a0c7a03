/** Askings between collectives: a group elsewhere asks for ours, ours asks for theirs. No person is ever named. */
import { activityIri, groupIri, objectIri } from "#commons/addresses.ts";
import { isPublic } from "#commons/owned.ts";
import { Refusal, refuseFields } from "#commons/refusals.ts";
import { escapeText, plainText } from "#commons/markdown.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import type { Row, Trx } from "#database/schema.ts";
import { answerAsking, noteTo, offerAgreement, receipt, undoOffer } from "#jobs/letters.ts";
import { isId, newId } from "#kit/ids.ts";
import { originOf, safeUrl } from "#kit/url.ts";
import { first, iriOf, isObject, isType, type JsonObject, str, textIn } from "#activitypub/json.ts";
import { agreementDocument, type Asking, askingDocument, intentOf, readAsking, receiptDocument } from "./agreement-document.ts";
import { askExchange, moveExchange } from "./exchange-actions.ts";
import { purgeOf } from "./exchange.ts";
import { decimal, isAmount, publicFace } from "./offer.ts";
import { offerFor } from "./store.ts";
import { agreementWords } from "./agreement-words.ts";

type Actor = Row<"remoteActors">;
type Exchange = Row<"exchanges">;

/** The open group that speaks for an offer of ours. */
const speakerOf = async (trx: Trx, groupId: string): Promise<string | undefined> => {
  const group = await trx.selectFrom("groups").select(["handle", "kind"]).where("id", "=", groupId).executeTakeFirst();
  return group?.kind === "open" ? group.handle : undefined;
};

/** Id of the offer of ours that an intent belongs to. */
function ourOffer(world: World, intent: string): string | undefined {
  const prefix = `${world.origin}/offers/`;
  const id = intent.startsWith(prefix) ? intent.slice(prefix.length, prefix.length + 36) : "";
  return isId(id) && /^(?:\/proposal)?(?:#primary)?$/.test(intent.slice(prefix.length + 36)) ? id : undefined;
}

/** An Offer of an Agreement about something of ours; answers whether it was one. What can't be is refused with a word. */
export async function receiveAsking(world: World, actor: Actor, activity: JsonObject): Promise<boolean> {
  const asking = readAsking(activity);
  const id = asking === undefined ? undefined : ourOffer(world, asking.satisfies);
  const iri = safeUrl(str(activity["id"]));
  if (asking === undefined || id === undefined || iri === undefined || originOf(iri) !== originOf(actor.iri)) return false;
  const now = world.clock.now();
  const raw = JSON.stringify({ id: iri, type: "Offer", actor: actor.iri, object: askingDocument(asking) });
  await world.db.transaction().execute(async (trx) => {
    const offer = await trx
      .selectFrom("offers")
      .selectAll()
      .where("id", "=", id)
      .where("groupId", "is not", null)
      .forUpdate()
      .executeTakeFirst();
    const from = offer?.groupId == null || !isPublic(offer) ? await rootHandle(trx) : await speakerOf(trx, offer.groupId);
    if (from === undefined) return;
    const refuse = (word: string): Promise<void> =>
      answerAsking(trx, now, { yes: false, from, to: actor.iri, object: JSON.parse(raw) as unknown, word });
    // What is not public is not there: it gets the same word as what is over.
    const w = agreementWords(offer?.language ?? "en");
    if (offer === undefined || !isPublic(offer)) return refuse(w.closed);
    const { unit } = publicFace(offer);
    if (asking.unit !== (unit ?? "one")) return refuse(w.unit(unit ?? "one"));
    const known = await trx.selectFrom("exchanges").select("id").where("offerIri", "=", iri).executeTakeFirst();
    if (known !== undefined) return;
    const note = manyLines(plainText(textIn(activity, "summary") ?? textIn(activity, "content") ?? ""), 2000);
    const name = oneLine(`${actor.name} (@${actor.handle})`, 150);
    const asked = await askExchange(
      trx,
      world,
      id,
      { actorIri: actor.iri, offerIri: iri, raw, name },
      { quantity: Number(asking.quantity), note },
    );
    if (typeof asked === "string") await refuse(asked === "none-left" ? w.noneLeft : w.closed);
  });
  return true;
}

const rootHandle = async (trx: Trx): Promise<string | undefined> => {
  const root = await trx.selectFrom("groups").select(["handle", "kind"]).where("root", "=", true).executeTakeFirst();
  return root?.kind === "open" ? root.handle : undefined;
};

/** The worker's part after the keepers moved an asking from elsewhere: the answer goes to its group alone. */
export async function answerElsewhere(world: World, exchangeId: string, state: string): Promise<void> {
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    const exchange = await trx.selectFrom("exchanges").selectAll().where("id", "=", exchangeId).executeTakeFirst();
    const offer =
      exchange === undefined ? undefined : await trx.selectFrom("offers").selectAll().where("id", "=", exchange.offerId).executeTakeFirst();
    const from = offer?.groupId == null ? undefined : await speakerOf(trx, offer.groupId);
    if (exchange !== undefined && exchange.actorIri === null && state === "withdrawn") return takeBack(trx, world, exchange);
    if (exchange?.actorIri == null || offer === undefined || from === undefined) return;
    const asking = readAsking(JSON.parse(exchange.raw ?? "{}") as JsonObject);
    if (asking === undefined) return answerPerson(trx, now, { exchange, offer, from, to: exchange.actorIri, state });
    const letter = { from, to: exchange.actorIri };
    const agreement = agreementIri(world, exchange);
    const group = groupIri(world.origin, from);
    const w = agreementWords(offer.language);
    if (state === "accepted") {
      const result = agreementDocument(asking, agreement, group, now.toISOString());
      await answerAsking(trx, now, {
        yes: true,
        ...letter,
        object: JSON.parse(exchange.raw ?? "null") as unknown,
        word: exchange.details ?? "",
        result,
      });
    } else if (state === "declined" || state === "fell-through")
      await answerAsking(trx, now, { yes: false, ...letter, object: JSON.parse(exchange.raw ?? "null") as unknown, word: w.declined });
    else if (state === "done")
      await receipt(trx, now, { ...letter, object: receiptDocument(`${agreement}/receipt`, agreement, group, now.toISOString(), w.done) });
  });
}

/** Who wrote a letter gets one back, alone. */
async function answerPerson(
  trx: Trx,
  now: Date,
  about: { readonly exchange: Exchange; readonly offer: Row<"offers">; readonly from: string; readonly to: string; readonly state: string },
): Promise<void> {
  const { exchange, offer } = about;
  const w = agreementWords(offer.language);
  const word = about.state === "accepted" ? w.accepted(publicFace(offer).name) : about.state === "done" ? undefined : w.declined;
  if (word === undefined || exchange.offerIri === null) return;
  const details = about.state === "accepted" ? (exchange.details ?? "") : "";
  const contentHtml = [word, ...details.split("\n\n")]
    .filter((part) => part !== "")
    .map((part) => `<p>${escapeText(part)}</p>`)
    .join("");
  await noteTo(trx, now, about.from, about.to, { contentHtml, inReplyTo: exchange.offerIri, language: offer.language });
}

/** What we asked for elsewhere is no longer wished for. */
async function takeBack(trx: Trx, world: World, exchange: Exchange): Promise<void> {
  const to = await trx
    .selectFrom("offers")
    .innerJoin("remoteActors", "remoteActors.id", "offers.remoteActorId")
    .select("remoteActors.iri")
    .where("offers.id", "=", exchange.offerId)
    .executeTakeFirst();
  const from = await rootHandle(trx);
  if (to !== undefined && from !== undefined && exchange.offerIri !== null)
    await undoOffer(trx, world.clock.now(), {
      from,
      to: to.iri,
      object: { id: exchange.offerIri, type: "Offer", actor: groupIri(world.origin, from) },
    });
}

/** Undo of an asking: it is withdrawn, whatever stood. Answers whether it was one. */
export async function askingUndone(world: World, signer: Actor, activity: JsonObject): Promise<boolean> {
  const iri = iriOf(activity["object"]);
  if (iri === undefined) return false;
  const row = await world.db
    .selectFrom("exchanges")
    .select(["id", "state"])
    .where("offerIri", "=", iri)
    .where("actorIri", "=", signer.iri)
    .executeTakeFirst();
  if (row === undefined) return false;
  const move = row.state === "asked" ? "withdraw" : row.state === "accepted" || row.state === "arranged" ? "fall-through" : undefined;
  if (move !== undefined) await world.db.transaction().execute((trx) => moveExchange(trx, world, row.id, move, "asker"));
  return true;
}

const agreementIri = (world: World, exchange: Pick<Exchange, "id">): string => `${world.origin}/agreements/${exchange.id}`;

/** Asks a sibling for what they offer, or offers them help, in our group's name. The answer comes to the member's page. */
export async function askElsewhere(
  world: World,
  viewer: Viewer,
  offerId: string,
  input: { readonly quantity?: number | undefined; readonly note?: string | undefined },
): Promise<Exchange> {
  const { member } = viewer;
  if (member === undefined) throw new Refusal("sign-in-needed");
  const offer = await offerFor(world.db, viewer, offerId);
  const intent = intentOf(offer.raw);
  if (offer.remoteActorId === null || intent === undefined) throw new Refusal("not-found");
  const amount = input.quantity ?? 1;
  refuseFields({ quantity: isAmount(amount) ? undefined : "A number above 0." });
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
    const actor = await trx.selectFrom("remoteActors").selectAll().where("id", "=", offer.remoteActorId).executeTakeFirst();
    const from = await rootHandle(trx);
    if (actor?.gone !== null || from === undefined) throw new Refusal("not-found");
    const waiting = await trx
      .selectFrom("exchanges")
      .select("id")
      .where("offerId", "=", offer.id)
      .where("memberId", "=", member.id)
      .where("state", "=", "asked")
      .executeTakeFirst();
    if (waiting !== undefined)
      throw new Refusal("bad-input", { fields: { note: "You have asked already; their answer will stand here." } });
    const id = newId();
    const asking: Asking = { satisfies: intent.iri, quantity: decimal(amount), unit: intent.unit };
    await offerAgreement(trx, now, { id, from, to: actor.iri, object: askingDocument(asking), word: manyLines(input.note ?? "", 1000) });
    return trx
      .insertInto("exchanges")
      .values({
        id: newId(),
        offerId: offer.id,
        memberId: member.id,
        carriedBy: null,
        actorIri: null,
        offerIri: activityIri(world.origin, id),
        raw: null,
        quantity: asking.quantity,
        details: null,
        due: null,
        reminded: null,
        made: now,
        updated: now,
        purge: purgeOf("asked", { made: now, now }),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** Accept or Reject of an asking of ours; answers whether it was one. It counts from the server of the offer. */
export async function askingAnswered(world: World, signer: Actor, activity: JsonObject): Promise<boolean> {
  const iri = iriOf(activity["object"]) ?? "";
  if (!iri.startsWith(activityIri(world.origin, ""))) return false;
  const row = await world.db
    .selectFrom("exchanges")
    .innerJoin("offers", "offers.id", "exchanges.offerId")
    .select(["exchanges.id", "exchanges.state", "exchanges.made", "offers.iri"])
    .where("exchanges.offerIri", "=", iri)
    .executeTakeFirst();
  if (row === undefined) return false;
  if (originOf(row.iri ?? "") !== originOf(signer.iri)) return true;
  const now = world.clock.now();
  const yes = isType(activity, "Accept");
  const word = manyLines(plainText(textIn(activity, "summary") ?? textIn(activity, "content") ?? ""), 1000);
  const result = first(activity["result"]);
  const state = yes ? "accepted" : row.state === "asked" ? "declined" : "fell-through";
  await world.db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("exchanges")
      .set({
        state,
        updated: now,
        purge: purgeOf(state, { made: row.made, now }),
        ...(yes && isObject(result) ? { raw: JSON.stringify({ id: safeUrl(str(result["id"])) ?? null }) } : {}),
      })
      .where("id", "=", row.id)
      .where("state", "in", yes ? ["asked"] : ["asked", "accepted", "arranged"])
      .returning("id")
      .executeTakeFirst();
    if (changed !== undefined && word !== "")
      await trx
        .insertInto("exchangeMessages")
        .values({ id: newId(), exchangeId: row.id, fromGiver: true, content: word, made: now })
        .execute();
  });
  return true;
}

/** A receipt for what we asked for: it is done. Answers whether it was one. */
export async function receiveReceipt(world: World, signer: Actor, object: JsonObject): Promise<boolean> {
  const agreement = safeUrl(iriOf(object["context"]));
  if (!isType(object, "Document") || agreement === undefined || originOf(agreement) !== originOf(signer.iri)) return false;
  const now = world.clock.now();
  const done = await world.db
    .updateTable("exchanges")
    .set({ state: "done", updated: now, purge: purgeOf("done", { made: now, now }) })
    .where("raw", "=", JSON.stringify({ id: agreement }))
    .where("state", "in", ["accepted", "arranged"])
    .returning("id")
    .execute();
  return done.length > 0;
}

/** Address of an offer of ours, for a pointer to it. */
export const offerPage = (world: World, id: string): string => objectIri(world.origin, "offer", id);
