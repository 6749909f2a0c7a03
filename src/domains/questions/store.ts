/** Questions of strangers, sealed, in the database. */
import { sql } from "kysely";
import { rolesWith } from "#commons/permissions.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { readCursor } from "#commons/cursor.ts";

type Question = Row<"questions">;
type Message = Row<"questionMessages">;

/** Most that one list shows. */
export const perList = 50;
/** Most that is said in one thread. */
export const maxQuestionMessages = 100;

/** The newest word first, from `cursor` on. */
export const questionsIn = (
  db: Reader,
  groupId: string,
  now: Date,
  cursor?: unknown,
): Promise<Question[]> => {
  const position = readCursor(cursor);
  return db
    .selectFrom("questions")
    .selectAll()
    .where("groupId", "=", groupId)
    .where("setAside", "is", null)
    .where("expires", ">", now)
    .$if(position !== undefined, (q) =>
      q.where(
        sql<boolean>`(updated, id) < (${position?.date ?? now}::timestamptz, ${position?.id ?? null}::uuid)`,
      ),
    )
    .orderBy("updated", "desc")
    .orderBy("id", "desc")
    .limit(perList + 1)
    .execute();
};

export const questionById = (db: Reader, id: string, now: Date): Promise<Question | undefined> =>
  db
    .selectFrom("questions")
    .selectAll()
    .where("id", "=", id)
    .where("setAside", "is", null)
    .where("expires", ">", now)
    .executeTakeFirst();

export const questionOfToken = (
  db: Reader,
  tokenHash: string,
  now: Date,
): Promise<Question | undefined> =>
  db
    .selectFrom("questions")
    .selectAll()
    .where("tokenHash", "=", tokenHash)
    .where("expires", ">", now)
    .executeTakeFirst();

export const messagesOf = (db: Reader, questionIds: readonly string[]): Promise<Message[]> =>
  questionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("questionMessages")
        .selectAll()
        .where("questionId", "in", [...questionIds])
        .orderBy("seq")
        .limit(perList * maxQuestionMessages)
        .execute();

/** What people call accounts elsewhere, "mira@garden.example", by IRI. */
export async function handlesOfActors(
  db: Reader,
  iris: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (iris.length === 0) return new Map();
  const rows = await db
    .selectFrom("remoteActors")
    .select(["iri", "handle"])
    .where("iri", "in", [...iris])
    .where("handle", "!=", "")
    .execute();
  return new Map(rows.map(({ iri, handle }) => [iri, handle]));
}

/**
 * Open groups in which questions wait for an answer, of those that
 * a member answers for or belongs to.
 */
export interface WaitingQuestions {
  readonly groupId: string;
  readonly handle: string;
  readonly name: string;
  readonly waiting: number;
  /** Does the member answer there now? Else: nobody does. */
  readonly mine: boolean;
}

export async function waitingQuestions(
  db: Reader,
  memberId: string,
  now: Date,
): Promise<readonly WaitingQuestions[]> {
  // As `holdersOf`: by a role of the group or of the collective, of who is paused in neither.
  const holders = sql`
    select r.member_id, lent.id as lent_id, lent.root from roles r
    join groups lent on lent.id = r.group_id
    join memberships m on m.group_id = lent.id and m.member_id = r.member_id
    where r.role = any(${rolesWith(
      "answer-replies",
    )}::text[]) and r.starts <= ${now} and r.until > ${now}
      and (m.paused_until is null or m.paused_until <= ${now})`;
  const { rows } = await sql<WaitingQuestions>`
    with answering as (${holders}), waiting as (
      select q.group_id, count(*)::int as n from questions q
      where not q.answered and q.set_aside is null and q.expires > ${now} group by q.group_id)
    select * from (
      select g.id as "groupId", g.handle, g.name, w.n as waiting,
        exists (select from answering a where a.member_id = ${memberId}::uuid and (a.lent_id = g.id
          or a.root)
          and not exists (select from memberships here where here.group_id = g.id
            and here.member_id = a.member_id and here.paused_until > ${now})) as mine,
        exists (select from answering a where a.lent_id = g.id or a.root) as held,
        exists (select from memberships m where m.group_id = g.id
          and m.member_id = ${memberId}::uuid
          and (m.paused_until is null or m.paused_until <= ${now})) as inside
      from waiting w join groups g on g.id = w.group_id
      where g.kind = 'open' and g.ended is null) as found
    where mine or (inside and not held)
    order by name limit 50`.execute(db);
  return rows;
}
