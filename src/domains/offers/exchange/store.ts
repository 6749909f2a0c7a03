/** Exchanges in the database. What is read here is sealed: for the people concerned only. */
import { sql } from "kysely";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import type { Exchange, VisibleExchange } from "./exchange.ts";

/** The driver reads a day as a moment; here it stays a day. */
export const loanDueDay = sql<string | null>`exchanges.due::text`.as("due");

const joined = (db: Reader) =>
  db
    .selectFrom("exchanges")
    .innerJoin("offers", "offers.id", "exchanges.offerId")
    .leftJoin("members as askers", "askers.id", "exchanges.memberId")
    .leftJoin("members as carriers", "carriers.id", "exchanges.carriedBy")
    .selectAll("exchanges")
    .select(loanDueDay)
    .select([
      "offers.name as offerName",
      "offers.purpose",
      "offers.how",
      "offers.what",
      "offers.unit",
      "offers.groupId",
      "offers.madeBy",
      "carriers.name as carrier",
      sql<string>`coalesce(askers.name, nullif(exchanges.name, ''), exchanges.actor_iri, '')`.as(
        "who",
      ),
    ]);

export const exchangeById = (db: Reader, id: string): Promise<VisibleExchange | undefined> =>
  joined(db).where("exchanges.id", "=", id).executeTakeFirst();

/** All on an offer, what waits for an answer first. For its keepers; `of` for a member's own. */
export const exchangesOn = (
  db: Reader,
  offerId: string,
  memberId?: string,
): Promise<VisibleExchange[]> =>
  joined(db)
    .where("exchanges.offerId", "=", offerId)
    .$if(memberId !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb("exchanges.memberId", "=", memberId ?? ""),
          eb("exchanges.carriedBy", "=", memberId ?? ""),
        ]),
      ),
    )
    .orderBy(sql`exchanges.state <> 'asked'`)
    .orderBy("exchanges.made", "desc")
    .orderBy("exchanges.id")
    .limit(500)
    .execute();

/** Those in which a member asks, carries, or keeps the offer; what changed last stands first. */
export const exchangesOfMember = (
  db: Reader,
  member: { readonly id: string; readonly groups: readonly string[] },
): Promise<VisibleExchange[]> =>
  joined(db)
    .where((eb) =>
      eb.or([
        eb("exchanges.memberId", "=", member.id),
        eb("exchanges.carriedBy", "=", member.id),
        eb.and([
          eb("offers.madeBy", "=", member.id),
          sql<boolean>`offers.group_id = any(${sql.val([...member.groups])}::uuid[])`,
        ]),
      ]),
    )
    .orderBy("exchanges.updated", "desc")
    .orderBy("exchanges.id")
    .limit(100)
    .execute();

/** The row, locked. */
export const lockExchange = (trx: Trx, id: string): Promise<Exchange | undefined> =>
  trx
    .selectFrom("exchanges")
    .selectAll()
    .select(loanDueDay)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const exchangeMessagesOf = (
  db: Reader,
  exchangeId: string,
): Promise<Row<"exchangeMessages">[]> =>
  db
    .selectFrom("exchangeMessages")
    .selectAll()
    .where("exchangeId", "=", exchangeId)
    .orderBy("made")
    .orderBy("id")
    .limit(300)
    .execute();
