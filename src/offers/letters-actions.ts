/** What people elsewhere write about an offer: a letter to us alone becomes a sealed asking; who writes in public is told how to write alone. */
import type { World } from "#commons/world.ts";
import { escapeText, plainText } from "#commons/markdown.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Row, Trx } from "#database/schema.ts";
import { noteTo } from "#jobs/letters.ts";
import { newId } from "#kit/ids.ts";
import { agreementWords } from "./agreement-words.ts";
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
    .select(["offers.id", "offers.language", "groups.handle", "groups.kind"])
    .where("offers.id", "=", letter.offerId)
    .executeTakeFirst();
  if (offer === undefined) return false;
  const note = manyLines(plainText(letter.contentHtml), 2000);
  if (letter.public) {
    const before = await trx
      .selectFrom("replies")
      .select("id")
      .where("objectKind", "=", "offer")
      .where("objectId", "=", letter.offerId)
      .where("authorIri", "=", actor.iri)
      .where("iri", "!=", letter.iri)
      .executeTakeFirst();
    // Once: who writes again knows it.
    if (before === undefined && offer.kind === "open") {
      const word = agreementWords(offer.language).privately(`${world.origin}/offers/${offer.id}`);
      await noteTo(trx, now, offer.handle, actor.iri, {
        contentHtml: `<p>${escapeText(word)}</p>`,
        inReplyTo: letter.iri,
        language: offer.language,
      });
    }
    return false;
  }
  const known = await trx
    .selectFrom("exchanges")
    .select(["id", "state"])
    .where("offerId", "=", letter.offerId)
    .where("actorIri", "=", actor.iri)
    .where("state", "in", ["asked", "accepted", "arranged"])
    .executeTakeFirst();
  if (known !== undefined) {
    await trx
      .insertInto("exchangeMessages")
      .values({ id: newId(), exchangeId: known.id, fromGiver: false, content: note, made: now })
      .execute();
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
  return typeof asked !== "string";
}
