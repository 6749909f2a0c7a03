/**
 * What people elsewhere write about an offer: a letter to us alone becomes a sealed asking; who
 * writes in public is told how to write alone.
 */
import { activityIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { plainLines } from "#commons/markup/plain-lines.ts";
import { addressShown } from "#commons/origin.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";
import { newId } from "#platform/lib/ids.ts";
import { askingMessages } from "../exchange/agreement-messages.ts";
import { lockOffer } from "../actions.ts";
import {
  answered,
  answerId,
  giverOf,
  isAlive,
  maxMessages,
  maxThanks,
} from "../exchange/exchange.ts";
import { askExchange } from "../exchange/actions.ts";
import { moveExchange } from "../exchange/accept-actions.ts";

/** Exchanges of one who writes from elsewhere that are looked at. */
const maxOfActor = 500;

interface PrivateLetter {
  /** The offer, and the exchange whose answer they answer. */
  readonly about: { readonly id: string; readonly exchangeId?: string | undefined };
  /** IRI of their note. */
  readonly iri: string;
  readonly contentHtml: string;
  readonly public: boolean;
  /** Did they change what they wrote? */
  readonly changed: boolean;
}

/** The exchange that a note of ours to this actor was about: they answer it as any other note. */
export async function exchangeAnswered(
  ctx: AppContext,
  actor: Pick<Row<"remoteActors">, "iri">,
  noteIri: string,
): Promise<
  | {
      readonly kind: "offer";
      readonly id: string;
      readonly groupId: string;
      readonly exchangeId: string;
    }
  | undefined
> {
  const prefix = activityIri(ctx.origin, "");
  if (!noteIri.startsWith(prefix)) return undefined;
  const id = noteIri.slice(prefix.length).replace(/\/note$/, "");
  const theirs = await ctx.db
    .selectFrom("exchanges")
    .innerJoin("offers", "offers.id", "exchanges.offerId")
    .select(["exchanges.id", "exchanges.offerId", "offers.groupId"])
    .where("exchanges.actorIri", "=", actor.iri)
    .orderBy("exchanges.updated", "desc")
    .limit(maxOfActor)
    .execute();
  const found = theirs.find((one) => answered.some((state) => answerId(one.id, state) === id));
  return found?.groupId == null
    ? undefined
    : { kind: "offer", id: found.offerId, groupId: found.groupId, exchangeId: found.id };
}

/**
 * Answers whether it stays with us alone: then it is no reply that the group looks at and shows.
 */
export async function letterAbout(
  trx: Trx,
  ctx: AppContext,
  actor: Row<"remoteActors">,
  letter: PrivateLetter,
): Promise<boolean> {
  const now = ctx.clock.now();
  const { id: offerId, exchangeId } = letter.about;
  const offer = await trx
    .selectFrom("offers")
    .innerJoin("groups", "groups.id", "offers.groupId")
    .select(["offers.id", "offers.language", "offers.purpose", "groups.handle", "groups.kind"])
    .where("offers.id", "=", offerId)
    .executeTakeFirst();
  if (offer === undefined) return false;
  const note = manyLines(plainLines(letter.contentHtml), 2000);
  const answer = (word: string): Promise<void> =>
    noteTo(trx, ctx, offer.handle, actor.iri, {
      contentHtml: `<p>${escapeText(word)}</p>`,
      inReplyTo: letter.iri,
      language: offer.language,
    });
  const messages = askingMessages(offer.language);
  if (letter.public) {
    const before = await trx
      .selectFrom("replies")
      .select("id")
      .where("objectKind", "=", "offer")
      .where("objectId", "=", offerId)
      .where("authorIri", "=", actor.iri)
      .executeTakeFirst();
    // Once: who writes again, or changes what they wrote, knows it.
    if (before === undefined && offer.kind === "open")
      await answer(messages.privately({ page: `${ctx.origin}/offers/${offer.id}` }));
    return false;
  }
  // The offer first, then its exchanges, as everybody who moves one.
  await lockOffer(trx, offerId);
  const [known] = await trx
    .selectFrom("exchanges")
    .select(["id", "state", "offerIri", "thanks"])
    .where("actorIri", "=", actor.iri)
    .$if(exchangeId !== undefined, (q) => q.where("id", "=", exchangeId ?? ""))
    .where((eb) =>
      eb.or([
        eb("offerIri", "=", letter.iri),
        eb("id", "=", exchangeId ?? null),
        eb.and([
          eb("offerId", "=", offerId),
          eb("state", "in", ["asked", "accepted", "arranged", "done", "thanked"]),
        ]),
      ]),
    )
    .orderBy((eb) => eb("offerIri", "=", letter.iri), "desc")
    .orderBy((eb) => eb("state", "in", ["asked", "accepted", "arranged"]), "desc")
    .orderBy("updated", "desc")
    .limit(1)
    .forUpdate()
    .execute();
  const thanks = note.slice(0, maxThanks);
  const inThread = exchangeId !== undefined;
  const fromGiver = giverOf(offer.purpose) === "asker";
  if (known !== undefined && isAlive(known.state)) {
    await addLine(trx, now, known.id, fromGiver, note);
    return true;
  }
  if (known?.offerIri === letter.iri) return true;
  // The first words after it is done are thanks, which Mastodon sends as it sends an asking.
  if (known?.state === "done" && !fromGiver) {
    await moveExchange(trx, ctx, known.id, "thank", "asker", { thanks });
    if (!inThread) await answer(messages.kept);
    return true;
  }
  if (
    known !== undefined &&
    (inThread || letter.changed || known.state === "done" || known.thanks === thanks)
  ) {
    if (known.thanks !== thanks) await addLine(trx, now, known.id, fromGiver, note);
    return true;
  }
  const asked = await askExchange(
    trx,
    ctx,
    offerId,
    {
      actorIri: actor.iri,
      offerIri: letter.iri,
      raw: JSON.stringify({ id: letter.iri, type: "Note" }),
      name: oneLine(
        `${actor.name} (${addressShown(actor.handleConfirmed ? actor.handle : actor.host)})`,
        150,
      ),
    },
    { quantity: 1, note },
  );
  // They wrote to us alone: it is kept nowhere, and they are told.
  if (typeof asked === "string" && offer.kind === "open")
    await answer(asked === "none-left" ? messages.noneLeft : messages.closed);
  return true;
}

/** The same words again, of a letter that came twice or was changed elsewhere, add nothing. */
async function addLine(
  trx: Trx,
  now: Date,
  exchangeId: string,
  fromGiver: boolean,
  content: string,
): Promise<void> {
  const lines = await trx
    .selectFrom("exchangeMessages")
    .select("content")
    .where("exchangeId", "=", exchangeId)
    .limit(maxMessages)
    .execute();
  if (lines.length >= maxMessages || lines.some((line) => line.content === content)) return;
  await trx
    .insertInto("exchangeMessages")
    .values({ id: newId(), exchangeId, fromGiver, content, made: now })
    .execute();
  await trx.updateTable("exchanges").set({ updated: now }).where("id", "=", exchangeId).execute();
}
