/** Who has something of a lot, here and elsewhere, and what was recalled of it. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";

interface Taker {
  readonly memberId: string | null;
  readonly actorIri: string | null;
  readonly name: string;
  /** Decimal, above zero. */
  readonly took: string;
}

/** Who still has something of a lot: all that was given to them, less what came back. */
export const takersOf = (db: Reader, lotId: string): Promise<Taker[]> =>
  db
    .selectFrom("lotMovements")
    .leftJoin("members", "members.id", "lotMovements.toMemberId")
    .leftJoin("remoteActors", "remoteActors.iri", "lotMovements.toActorIri")
    .select(["toMemberId as memberId", "toActorIri as actorIri"])
    .select(
      sql<string>`coalesce(max(members.name), max(remote_actors.name), max(to_actor_iri),
        to_name)`.as("name"),
    )
    .select(sql<string>`(-sum(amount))::text`.as("took"))
    .where("lotId", "=", lotId)
    .where("lotMovements.kind", "=", "given")
    .groupBy(["toMemberId", "toActorIri", "toName"])
    .having(sql<boolean>`sum(amount) < 0`)
    .orderBy("name")
    .limit(1000)
    .execute();

/**
 * Exchanges about a lot by which something was promised or given that nobody wrote down as given.
 */
const byExchange = sql`
  from exchanges join offers on offers.id = exchanges.offer_id
  where offers.lot_id is not null and exchanges.state in ('accepted', 'arranged', 'done', 'thanked')
    and not exists (select from lot_movements where lot_movements.exchange_id = exchanges.id)`;

/**
 * Groups elsewhere that took from a lot, or were promised some, each once,
 * with the offer through which they did.
 */
export async function takersElsewhere(
  db: Reader,
  lotId: string,
): Promise<readonly { readonly actorIri: string; readonly offerId: string | null }[]> {
  const { rows } = await sql<{ actorIri: string; offerId: string | null }>`
    select actor_iri as "actorIri", max(offer_id::text) as "offerId" from (
      select to_actor_iri as actor_iri, max(exchanges.offer_id::text)::uuid as offer_id
      from lot_movements left join exchanges on exchanges.id = lot_movements.exchange_id
      where lot_id = ${lotId}::uuid and kind = 'given' and to_actor_iri is not null
        group by to_actor_iri having sum(amount) < 0
      union all
      select exchanges.actor_iri, exchanges.offer_id ${byExchange}
        and offers.lot_id = ${lotId}::uuid and exchanges.actor_iri is not null
    ) took group by actor_iri order by actor_iri limit 1000`.execute(db);
  return rows;
}

/** Groups elsewhere that one may give to: those we follow and those that follow us. */
export const groupsElsewhere = (
  db: Reader,
): Promise<{ readonly iri: string; readonly name: string; readonly handle: string }[]> =>
  db
    .selectFrom("remoteActors")
    .select(["iri", "name", "handle"])
    .where("gone", "is", null)
    .where("type", "in", ["Group", "Organization"])
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom("siblings")
            .select("siblings.id")
            .whereRef("siblings.remoteActorId", "=", "remoteActors.id"),
        ),
        eb.exists(
          eb
            .selectFrom("followers")
            .select("followers.groupId")
            .whereRef("followers.remoteActorId", "=", "remoteActors.id"),
        ),
      ]),
    )
    .orderBy("name")
    .limit(200)
    .execute();

/**
 * Names and days of this member's open exchanges about a lot, for
 * saying in which of them it was given.
 */
export const exchangesOf = (
  db: Reader,
  memberId: string,
  lotId: string,
): Promise<{ readonly id: string; readonly quantity: string; readonly name: string }[]> =>
  db
    .selectFrom("exchanges")
    .innerJoin("offers", "offers.id", "exchanges.offerId")
    .leftJoin("members", "members.id", "exchanges.memberId")
    .leftJoin("remoteActors", "remoteActors.iri", "exchanges.actorIri")
    .select(["exchanges.id", "exchanges.quantity"])
    .select(
      sql<string>`coalesce(members.name, remote_actors.name, nullif(exchanges.name, ''),
        exchanges.actor_iri, '')`.as("name"),
    )
    .where("offers.lotId", "=", lotId)
    // What is asked and answered stays between the people concerned.
    .where("offers.madeBy", "=", memberId)
    .where("exchanges.state", "in", ["accepted", "arranged", "done", "thanked"])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("lotMovements")
            .select("lotMovements.id")
            .whereRef("lotMovements.exchangeId", "=", "exchanges.id"),
        ),
      ),
    )
    .orderBy("exchanges.updated", "desc")
    .limit(50)
    .execute();

interface MyRecall {
  readonly lotId: string;
  readonly name: string;
  readonly number: string;
  readonly recallText: string;
  readonly recalled: Date;
}

/**
 * Recalled lots of which the member took something, or was promised some, for
 * themselves or for somebody they speak for, until they said that they know. Words that
 * came after "I know" are news again.
 */
export async function recallsOf(db: Reader, memberId: string): Promise<MyRecall[]> {
  const { rows } = await sql<MyRecall>`
    select lots.id as "lotId", lots.name, lots.number, lots.recall_text as "recallText",
      lots.recalled from lots join (
      select lot_id, max(known) as known from lot_movements
      where to_member_id = ${memberId}::uuid and kind = 'given'
        group by lot_id having sum(amount) < 0
      union all
      select offers.lot_id, exchanges.known ${byExchange}
        and (exchanges.member_id = ${memberId}::uuid or exchanges.carried_by = ${memberId}::uuid)
    ) took on took.lot_id = lots.id
    where lots.recalled is not null and (took.known is null or took.known < lots.recalled)
    group by lots.id order by lots.recalled desc limit 100`.execute(db);
  return rows;
}
