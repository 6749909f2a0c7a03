/** What hangs on one address: of a guest, a neighbour, or somebody elsewhere. */
import { sql } from "kysely";
import type { ReadAddress } from "#commons/mail/reach.ts";
import { markAddress } from "#commons/mail/sealing.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { toldTo } from "#domains/questions/forgetting-queries.ts";

interface Bound {
  readonly answers: readonly Pick<Row<"rsvps">, "id" | "eventId">[];
  readonly subscriptions: readonly string[];
  readonly questions: readonly string[];
  readonly replies: readonly string[];
  readonly askings: readonly string[];
  /** Ids of the accounts that go by this handle. */
  readonly iris: readonly string[];
}

export const isEmpty = (bound: Bound): boolean =>
  bound.answers.length +
    bound.subscriptions.length +
    bound.questions.length +
    bound.replies.length +
    bound.askings.length ===
  0;

async function accountsOf(db: Reader, { way, address }: ReadAddress): Promise<string[]> {
  if (way !== "fediverse") return [];
  const rows = await db
    .selectFrom("remoteActors")
    .select("iri")
    .where(sql<boolean>`lower(handle) = ${address.slice(1).toLowerCase()}`)
    .execute();
  return rows.map((row) => row.iri);
}

export async function boundTo(ctx: AppContext, db: Reader, read: ReadAddress): Promise<Bound> {
  const mark = markAddress(ctx, read.address);
  const iris = await accountsOf(db, read);
  const by = sql`${sql.val(iris)}::text[]`;
  const { rows } = await sql<{ kind: keyof Bound; id: string; eventId: string | null }>`
    select 'answers' as kind, id, event_id as "eventId" from rsvps
      where member_id is null and (address_mark = ${mark} or actor_iri = any(${by}))
    union all select 'subscriptions', id, null from subscriptions where address_mark = ${mark}
    union all select 'replies', id, null from replies where author_iri = any(${by})
    union all select 'askings', id, null from exchanges where actor_iri = any(${by})
      and state = 'asked'`.execute(db);
  const idsOf = (kind: keyof Bound): string[] =>
    rows.flatMap((row) => (row.kind === kind ? row.id : []));
  return {
    answers: rows.flatMap((row) =>
      row.kind === "answers" && row.eventId !== null ? { id: row.id, eventId: row.eventId } : [],
    ),
    subscriptions: idsOf("subscriptions"),
    replies: idsOf("replies"),
    askings: idsOf("askings"),
    questions: await toldTo(ctx, db, read.address, iris),
    iris,
  };
}
