/** What people elsewhere write about an offer: a letter to us alone becomes a sealed asking; who writes in public is told how to write alone. */
import type { World } from "#commons/world.ts";
import { escapeText, plainText } from "#commons/markdown.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Row, Trx } from "#database/schema.ts";
import { noteTo } from "#jobs/letters.ts";
import { newId } from "#kit/ids.ts";
import { agreementWords } from "./agreement-words.ts";
import { isAlive, mostMessages } from "./exchange.ts";
import { askExchange } from "./exchange-actions.ts";

export interface Letter {
  readonly offerId: string;
  /** IRI of their note. */
  readonly iri: string;
  readonly contentHtml: string;
  readonly public: boolean;
}

/** Answers whether it stays with us alone: then it is no reply that the group looks at and shows. */
export async function letterAbout(trx: Trx, world: World, actor: Row<"remoteActors">, letter: Letter): Promise<boolean> {
  const now = world.clock.now();
  const offer = await trx
    .selectFrom("offers")
    .innerJoin("groups", "groups.id", "offers.groupId")
    .select(["offers.id", "offers.language", "offers.purpose", "groups.handle", "groups.kind"])
    .where("offers.id", "=", letter.offerId)
    .executeTakeFirst();
  if (offer === undefined) return false;
  const note = manyLines(plainText(letter.contentHtml), 2000);
  const answer = (word: string): Promise<void> =>
    noteTo(trx, now, offer.handle, actor.iri, {
      contentHtml: `<p>${escapeText(word)}</p>`,
      inReplyTo: letter.iri,
      language: offer.language,
    });
  const w = agreementWords(offer.language);
  if (letter.public) {
    const before = await trx
      .selectFrom("replies")
      .select("id")
      .where("objectKind", "=", "offer")
      .where("objectId", "=", letter.offerId)
      .where("authorIri", "=", actor.iri)
      .executeTakeFirst();
    // Once: who writes again, or changes what they wrote, knows it.
    if (before === undefined && offer.kind === "open") await answer(w.privately(`${world.origin}/offers/${offer.id}`));
    return false;
  }
  const [known] = await trx
    .selectFrom("exchanges")
    .select(["id", "state"])
    .where("actorIri", "=", actor.iri)
    .where((eb) =>
      eb.or([
        eb("offerIri", "=", letter.iri),
        eb.and([eb("offerId", "=", letter.offerId), eb("state", "in", ["asked", "accepted", "arranged"])]),
      ]),
    )
    .orderBy((eb) => eb("offerIri", "=", letter.iri), "desc")
    .forUpdate()
    .execute();
  if (known !== undefined) {
    if (isAlive(known.state)) await addLine(trx, now, known.id, offer.purpose === "request", note);
    return true;
  }
  const asked = await askExchange(
    trx,
    world,
    letter.offerId,
    {
      actorIri: actor.iri,
      offerIri: letter.iri,
      raw: JSON.stringify({ id: letter.iri, type: "Note" }),
      name: oneLine(`${actor.name} (@${actor.handle})`, 150),
    },
    { quantity: 1, note },
  );
  // They wrote to us alone: it is kept nowhere, and they are told.
  if (typeof asked === "string" && offer.kind === "open") await answer(asked === "none-left" ? w.noneLeft : w.closed);
  return true;
}

/** The same words again, of a letter that came twice or was changed elsewhere, add nothing. */
async function addLine(trx: Trx, now: Date, exchangeId: string, fromGiver: boolean, content: string): Promise<void> {
  const lines = await trx
    .selectFrom("exchangeMessages")
    .select("content")
    .where("exchangeId", "=", exchangeId)
    .limit(mostMessages)
    .execute();
  if (lines.length >= mostMessages || lines.some((line) => line.content === content)) return;
  await trx.insertInto("exchangeMessages").values({ id: newId(), exchangeId, fromGiver, content, made: now }).execute();
  await trx.updateTable("exchanges").set({ updated: now }).where("id", "=", exchangeId).execute();
}
