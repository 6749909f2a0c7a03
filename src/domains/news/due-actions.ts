/**
 * What mail and push ask for what is due: each row once, whoever
 * asks, and only what may still be told.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { sendableNews } from "#commons/news/visible.ts";
import { enqueueDue, type NewsChannel } from "#commons/news/notify.ts";
import { spoken } from "#platform/i18n/languages.ts";
import type { Trx } from "#platform/database/schema.ts";
import type { DueItem, DueNews, NewsItem, NewsWay } from "./news.ts";
import { dueItem } from "./text.ts";

/** Rows that are looked at in one go: those of as many members, or fewer. */
const inOneGo = 500;

const columns = {
  mail: { due: sql.ref("mail_due"), done: sql.ref("mailed") },
  push: { due: sql.ref("push_due"), done: sql.ref("pushed") },
} as const;

interface TakenRow extends NewsItem {
  readonly memberId: string;
  readonly language: string;
  readonly sendable: boolean;
}

async function takeRows(trx: Trx, now: Date, channel: NewsChannel): Promise<TakenRow[]> {
  const { due, done } = columns[channel];
  const { rows } = await sql<TakenRow>`
    with owed as (
      select member_id from news where ${due} <= ${now} order by urgent desc, ${due}
        limit ${inOneGo}
    ), locked as (
      select id from news where ${due} <= ${now} and member_id in (select member_id
        from owed) for update skip locked
    ), taken as (
      update news set ${due} = null, ${done} = ${now} where id in (select id from locked)
        returning *
    )
    select news.id, news.kind, news.path, news.words, news.urgent, news.published, news.read,
      groups.name as "groupName", groups.kind as "groupKind",
      members.id as "memberId", members.language, ${sendableNews(now)} as sendable
    from taken news join members on members.id = news.member_id left
      join groups on groups.id = news.group_id
    order by news.urgent desc, news.published, news.id`.execute(trx);
  return rows;
}

/**
 * Hands over what is due now, some hundred members at a time; answers how
 * many of them. What fails is due again.
 */
export async function takeDue(ctx: AppContext, way: NewsWay): Promise<number> {
  const { rows: place } = await sql<{ name: string | null; zone: string | null }>`
    select (select name from groups where root) as name, (select value from settings
      where key = 'time-zone') as zone`.execute(ctx.db);
  const collective = place[0]?.name ?? "";
  const zone = place[0]?.zone ?? "UTC";
  for (let members = 0; ;) {
    const now = ctx.clock.now();
    const taken = await ctx.db.transaction().execute(async (trx) => {
      const rows = await takeRows(trx, now, way.channel);
      const found = new Map<string, { language: string; items: DueItem[] }>();
      for (const row of rows) {
        const item = row.sendable
          ? dueItem(row, { language: spoken(row.language), zone }, collective)
          : undefined;
        if (item === undefined) continue;
        const known = found.get(row.memberId);
        if (known === undefined)
          found.set(row.memberId, { language: spoken(row.language), items: [item] });
        else known.items.push(item);
      }
      const due = [...found].map(([id, { language, items }]): DueNews => ({
        member: { id, language },
        items,
      }));
      if (due.length > 0) await way.take(ctx, trx, due);
      return { rows: rows.length, members: due.length };
    });
    members += taken.members;
    if (taken.rows === 0) return members;
  }
}

/**
 * What was taken for one member, as it may be said now: something
 * may have been read, or hidden, since.
 */
export async function stillToTell(
  ctx: AppContext,
  memberId: string,
  ids: readonly string[],
): Promise<
  | {
      readonly language: string;
      readonly place: string;
      readonly handle: string;
      readonly items: readonly DueItem[];
    }
  | undefined
> {
  const { rows } = await sql<
    NewsItem & {
      readonly language: string;
      readonly place: string | null;
      readonly handle: string | null;
      readonly zone: string | null;
    }
  >`
    select news.id, news.kind, news.path, news.words, news.urgent, news.published, news.read,
      groups.name as "groupName", groups.kind as "groupKind", members.language,
      root.name as place, root.handle, (select value from settings where key = 'time-zone') as zone
    from news join members on members.id = news.member_id
    left join groups on groups.id = news.group_id left join groups root on root.root
    where news.member_id = ${memberId} and news.id = any(${[...ids]}::uuid[]) and ${sendableNews(
      ctx.clock.now(),
    )}
    order by news.urgent desc, news.published, news.id`.execute(ctx.db);
  const [first] = rows;
  if (first === undefined) return undefined;
  const { place, handle, zone } = first;
  const language = spoken(first.language);
  const reader = { language, zone: zone ?? "UTC" };
  return {
    language,
    place: place ?? "",
    handle: handle ?? "collective",
    items: rows.flatMap((row) => dueItem(row, reader, place ?? "") ?? []),
  };
}

/**
 * Says whether there is an address that mail may go to. Where there is
 * none any more, nothing waits for one.
 */
export async function openMail(trx: Trx, memberId: string, open: boolean): Promise<void> {
  await trx
    .insertInto("notificationSettings")
    .values({ memberId, quietFrom: null, quietUntil: null, mailOpen: open })
    .onConflict((conflict) => conflict.column("memberId").doUpdateSet({ mailOpen: open }))
    .execute();
  if (!open)
    await trx
      .updateTable("news")
      .set({ mailDue: null })
      .where("memberId", "=", memberId)
      .where("mailDue", "is not", null)
      .execute();
}

/**
 * Wakes whoever is late: after a pause of the server, or where two met at one moment. A scheduled
 * task.
 */
export async function wakeDue(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    for (const channel of ["mail", "push"] as const) {
      const { due } = columns[channel];
      const { rows } = await sql`select from news where ${due} <= ${now} limit 1`.execute(trx);
      if (rows.length > 0) await enqueueDue(trx, now, channel, [now]);
    }
  });
}
