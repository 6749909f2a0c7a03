/**
 * Askings from elsewhere: a group there asks for something of ours, and is
 * answered. No person is ever named.
 */
import { sql } from "kysely";
import { groupIri } from "#commons/addresses.ts";
import { isPublic } from "#commons/owned.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { addressShown } from "#commons/origin.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { answerOffer, receipt } from "#protocol/outbox/direct-activities/offers.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";
import { isId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { iriOf, type JsonObject, str, textIn, isObject } from "#protocol/activitypub/json.ts";
import { agreementDocument, askingDocument, readAsking, receiptDocument } from "./document.ts";
import { askingMessages } from "./agreement-messages.ts";
import { rootHandle, takeBackAsking } from "./asking-actions.ts";
import { answerId } from "./exchange.ts";
import { askExchange } from "./actions.ts";
import { moveExchange } from "./accept-actions.ts";
import { publicFace } from "../offer.ts";

type Actor = Row<"remoteActors">;
type Exchange = Row<"exchanges">;

/** Askings of one group elsewhere that wait on one offer at once. */
const maxOfGroup = 20;

/** The open group that speaks for an offer of ours. */
const speakerOf = async (trx: Trx, groupId: string): Promise<string | undefined> => {
  const group = await trx
    .selectFrom("groups")
    .select(["handle", "kind"])
    .where("id", "=", groupId)
    .executeTakeFirst();
  return group?.kind === "open" ? group.handle : undefined;
};

/** Id of the offer of ours that an intent belongs to. */
function ourOffer(ctx: AppContext, intent: string): string | undefined {
  const prefix = `${ctx.origin}/offers/`;
  const id = intent.startsWith(prefix) ? intent.slice(prefix.length, prefix.length + 36) : "";
  return isId(id) && /^(?:\/proposal)?(?:#primary)?$/.test(intent.slice(prefix.length + 36))
    ? id
    : undefined;
}

/**
 * An Offer of an Agreement about something of ours; answers whether it was one.
 * What can't be is refused with a word.
 */
export async function receiveAsking(
  ctx: AppContext,
  actor: Actor,
  activity: JsonObject,
): Promise<boolean> {
  const asking = readAsking(activity);
  const id = asking === undefined ? undefined : ourOffer(ctx, asking.satisfies);
  const iri = safeUrl(str(activity["id"]));
  if (
    asking === undefined ||
    id === undefined ||
    iri === undefined ||
    originOf(iri) !== originOf(actor.iri)
  )
    return false;
  const raw = JSON.stringify({
    id: iri,
    type: "Offer",
    actor: actor.iri,
    object: askingDocument(asking),
  });
  await ctx.db.transaction().execute(async (trx) => {
    const offer = await trx
      .selectFrom("offers")
      .selectAll()
      .where("id", "=", id)
      .where("groupId", "is not", null)
      .forUpdate()
      .executeTakeFirst();
    const from =
      offer?.groupId == null || !isPublic(offer)
        ? await rootHandle(trx)
        : await speakerOf(trx, offer.groupId);
    if (from === undefined) return;
    const refuse = (word: string): Promise<void> =>
      answerOffer(trx, ctx, {
        yes: false,
        from,
        to: actor.iri,
        object: JSON.parse(raw) as unknown,
        word,
      });
    // What is not public is not there: it gets the same word as what is over.
    const messages = askingMessages(offer?.language ?? "en");
    if (offer === undefined || !isPublic(offer)) return refuse(messages.closed);
    const { unit } = publicFace(offer);
    if (asking.unit !== (unit ?? "one")) return refuse(messages.unit({ unit: unit ?? "one" }));
    const known = await trx
      .selectFrom("exchanges")
      .select("id")
      .where("offerIri", "=", iri)
      .executeTakeFirst();
    if (known !== undefined) return;
    const { waiting } = await trx
      .selectFrom("exchanges")
      .select(sql<number>`count(*)::int`.as("waiting"))
      .where("offerId", "=", id)
      .where("actorIri", "=", actor.iri)
      .where("state", "=", "asked")
      .executeTakeFirstOrThrow();
    // One group does not fill what all ask from.
    if (waiting >= maxOfGroup) return refuse(messages.tooMany);
    const note = manyLines(
      plainText(textIn(activity, "summary") ?? textIn(activity, "content") ?? ""),
      2000,
    );
    const name = oneLine(
      `${actor.name} (${addressShown(actor.handleConfirmed ? actor.handle : actor.host)})`,
      150,
    );
    const asked = await askExchange(
      trx,
      ctx,
      id,
      { actorIri: actor.iri, offerIri: iri, raw, name },
      { quantity: Number(asking.quantity), note },
    );
    if (typeof asked === "string")
      await refuse(asked === "none-left" ? messages.noneLeft : messages.closed);
  });
  return true;
}

/**
 * The worker's part after the keepers moved an asking from elsewhere:
 * the answer goes to its group alone.
 */
export async function answerAskingElsewhere(
  ctx: AppContext,
  exchangeId: string,
  state: string,
): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const exchange = await trx
      .selectFrom("exchanges")
      .selectAll()
      .where("id", "=", exchangeId)
      .executeTakeFirst();
    const offer =
      exchange === undefined
        ? undefined
        : await trx
            .selectFrom("offers")
            .selectAll()
            .where("id", "=", exchange.offerId)
            .executeTakeFirst();
    const from = offer?.groupId == null ? undefined : await speakerOf(trx, offer.groupId);
    if (
      exchange !== undefined &&
      exchange.actorIri === null &&
      (state === "withdrawn" || state === "fell-through")
    )
      return takeBackAsking(trx, ctx, exchange);
    if (exchange?.actorIri == null || offer === undefined || from === undefined) return;
    const raw: unknown = JSON.parse(exchange.raw ?? "{}");
    const asking = isObject(raw) ? readAsking(raw) : undefined;
    if (asking === undefined)
      return answerPerson(trx, ctx, { exchange, offer, from, to: exchange.actorIri, state });
    const letter = { from, to: exchange.actorIri };
    const agreement = agreementIri(ctx, exchange);
    const group = groupIri(ctx.origin, from);
    const messages = askingMessages(offer.language);
    if (state === "accepted") {
      const result = agreementDocument(asking, agreement, group, now.toISOString());
      await answerOffer(trx, ctx, {
        yes: true,
        ...letter,
        object: JSON.parse(exchange.raw ?? "null") as unknown,
        word: exchange.details ?? "",
        result,
      });
    } else if (state === "declined" || state === "fell-through")
      await answerOffer(trx, ctx, {
        yes: false,
        ...letter,
        object: JSON.parse(exchange.raw ?? "null") as unknown,
        word: messages.declined,
      });
    else if (state === "done")
      await receipt(trx, ctx, {
        ...letter,
        object: receiptDocument(
          `${agreement}/receipt`,
          agreement,
          group,
          now.toISOString(),
          messages.done,
        ),
      });
  });
}

/** undefined: nothing is written for it. */
function answerWord(offer: Row<"offers">, state: string): string | undefined {
  if (state === "done") return undefined;
  const messages = askingMessages(offer.language);
  return state === "accepted"
    ? messages.accepted({ name: publicFace(offer).name })
    : messages.declined;
}

/** Who wrote a letter gets one back, alone. */
async function answerPerson(
  trx: Trx,
  ctx: AppContext,
  about: {
    readonly exchange: Exchange;
    readonly offer: Row<"offers">;
    readonly from: string;
    readonly to: string;
    readonly state: string;
  },
): Promise<void> {
  const { exchange, offer } = about;
  const word = answerWord(offer, about.state);
  if (word === undefined || exchange.offerIri === null) return;
  const details = about.state === "accepted" ? (exchange.details ?? "") : "";
  const contentHtml = [word, ...details.split("\n\n")]
    .filter((part) => part !== "")
    .map((part) => `<p>${escapeText(part)}</p>`)
    .join("");
  const id = answerId(exchange.id, about.state);
  await noteTo(trx, ctx, about.from, about.to, {
    id,
    contentHtml,
    inReplyTo: exchange.offerIri,
    language: offer.language,
  });
}

const movesOfUndo: Readonly<Partial<Record<Exchange["state"], "withdraw" | "fall-through">>> = {
  asked: "withdraw",
  accepted: "fall-through",
  arranged: "fall-through",
};

/** Undo of an asking: it is withdrawn, whatever stood. Answers whether it was one. */
export async function askingUndone(
  ctx: AppContext,
  signer: Actor,
  activity: JsonObject,
): Promise<boolean> {
  const iri = iriOf(activity["object"]);
  if (iri === undefined) return false;
  const row = await ctx.db
    .selectFrom("exchanges")
    .select(["id", "state"])
    .where("offerIri", "=", iri)
    .where("actorIri", "=", signer.iri)
    .executeTakeFirst();
  if (row === undefined) return false;
  const move = movesOfUndo[row.state];
  if (move !== undefined)
    await ctx.db.transaction().execute((trx) => moveExchange(trx, ctx, row.id, move, "asker"));
  return true;
}

const agreementIri = (ctx: AppContext, exchange: Pick<Exchange, "id">): string =>
  `${ctx.origin}/agreements/${exchange.id}`;
