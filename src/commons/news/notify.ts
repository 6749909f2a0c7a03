/**
 * Tells members what happened: rows of news, written in the transaction of what happened.
 * However many it concerns, it is the same few statements. Who is told of a happening hears of
 * it once, also when it is told again.
 */
import { sql } from "kysely";
import type { AppContext } from "../app-context.ts";
import { mayBeTold } from "../visibility.ts";
import type { MailRhythm, PushRhythm, Trx, Visibility } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { awake, type NewsAbout } from "./visible.ts";
import { factsOf, type NewsKind, type NewsWords } from "./kinds.ts";
import { whenDue, type QuietHours } from "./quiet.ts";

/** The ways on which news leave the server. */
export type NewsChannel = "mail" | "push";

export interface Happening<K extends NewsKind> {
  readonly kind: K;
  /**
   * Names it among all of its kind: of one such a member is told
   * once. Its id, and what makes it new.
   */
  readonly key: string;
  /** Whose it is; null where it is the member's alone. */
  readonly groupId: string | null;
  /** Of what it is about. `own`: theirs, whatever group they belong to. */
  readonly visibility: Visibility | "own";
  readonly about: { readonly kind: NewsAbout; readonly id: string } | undefined;
  /** The page where one sees it, or does something about it. */
  readonly path: string;
  readonly words: NewsWords<K>;
  /** Where this one is more urgent than its kind. */
  readonly urgent?: boolean;
  /**
   * Where it is less theirs than its kind: told to those too whom it concerns only by their group.
   */
  readonly theirs?: boolean;
  /** These members; or all of a group who are not paused there. */
  readonly to: readonly string[] | { readonly group: string };
  /** Who did it knows. */
  readonly except?: string | undefined;
}

interface Recipient {
  readonly n: number;
  readonly memberId: string;
  readonly mail: MailRhythm | null;
  readonly push: PushRhythm | null;
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly digestHour: number | null;
  readonly digestDay: number | null;
  readonly mailOpen: boolean | null;
  readonly pushOpen: boolean;
  readonly zone: string | null;
}

/** Who is told of each, by the one rule of who may see it; and how each wants to be told. */
async function recipientsOf<K extends NewsKind>(
  trx: Trx,
  now: Date,
  kind: K,
  all: readonly Happening<K>[],
): Promise<readonly Recipient[]> {
  const named = all.flatMap(({ to }, n) =>
    "group" in to ? [] : [...new Set(to)].map((id) => [n, id] as const),
  );
  const { rows } = await sql<Recipient>`
    with happened as (
      select * from unnest(
        ${all.map((_, n) => n)}::integer[],
        ${all.map((one) => one.groupId)}::uuid[],
        ${all.map((one) => one.visibility)}::text[],
        ${all.map((one) => ("group" in one.to ? one.to.group : null))}::uuid[],
        ${all.map((one) => one.except ?? null)}::uuid[],
        ${all.map((one) => one.theirs ?? factsOf(kind).theirs)}::boolean[]
      ) as happened (n, group_id, visibility, to_group, except_id, theirs)
    ), told as (
      select n, member_id from unnest(${named.map(([n]) => n)}::integer[], ${named.map(
        ([, id]) => id,
      )}::uuid[]) as named (n, member_id)
      union
      select n, memberships.member_id from happened
        join memberships on memberships.group_id = happened.to_group
      where memberships.paused_until is null or memberships.paused_until <= ${now}
    )
    select told.n, told.member_id as "memberId", choices.mail, choices.push,
      settings.quiet_from as "quietFrom", settings.quiet_until as "quietUntil",
      settings.digest_hour as "digestHour", settings.digest_day as "digestDay", settings.mail_open
        as "mailOpen",
      exists (select from push_subscriptions device where device.member_id = told.member_id
        and device.purge > ${now}) as "pushOpen",
      (select value from settings where key = 'time-zone') as zone
    from told
    join happened on happened.n = told.n
    join members on members.id = told.member_id
    left join notification_settings settings on settings.member_id = told.member_id
    left join notification_choices choices on choices.member_id = told.member_id
      and choices.kind = ${kind}
    where told.member_id is distinct from happened.except_id
      and ${mayBeTold("told.member_id", "happened", now)}
      and (happened.theirs or ${awake("told.member_id", "happened.group_id", now)})`.execute(trx);
  return rows;
}

/** Tells it to all whom it concerns; answers how many were told. */
export async function notify<K extends NewsKind>(
  trx: Trx,
  ctx: AppContext,
  kind: K,
  happenings: readonly Omit<Happening<K>, "kind">[],
): Promise<number> {
  const all = happenings.map((one): Happening<K> => ({ ...one, kind }));
  if (all.length === 0) return 0;
  const now = ctx.clock.now();
  const facts = factsOf(kind);
  const dueAt = dueOnce(now);
  const rows = (await recipientsOf(trx, now, kind, all)).flatMap((one) => {
    const happening = all[one.n];
    if (happening === undefined) return [];
    const urgent = happening.urgent ?? facts.urgent;
    const when = {
      quiet: quietOf(one),
      digest: { hour: one.digestHour ?? 17, day: one.digestDay ?? 1 },
      zone: one.zone ?? "UTC",
      urgent,
    };
    const mail = one.mailOpen === true ? dueAt(one.mail ?? facts.mail, when) : undefined;
    const push = one.pushOpen ? dueAt(one.push ?? facts.push, when) : undefined;
    return [{ n: one.n, memberId: one.memberId, urgent, mail, push }];
  });
  if (rows.length === 0) return 0;
  const { rows: told } = await sql<{ mailDue: Date | null; pushDue: Date | null }>`
    insert into news (id, member_id, kind, happening, group_id, visibility, published, about_kind,
      about_id, path, words, urgent, mail_due, push_due)
    select told.id, told.member_id, ${kind}, ${`${kind} `} || happened.key, happened.group_id,
      happened.visibility, ${now},
      happened.about_kind, happened.about_id, happened.path, happened.words, told.urgent,
        told.mail_due, told.push_due
    from unnest(
      ${rows.map(() => newId())}::uuid[],
      ${rows.map((row) => row.n)}::integer[],
      ${rows.map((row) => row.memberId)}::uuid[],
      ${rows.map((row) => row.urgent)}::boolean[],
      ${rows.map((row) => row.mail ?? null)}::timestamptz[],
      ${rows.map((row) => row.push ?? null)}::timestamptz[]
    ) as told (id, n, member_id, urgent, mail_due, push_due)
    join unnest(
      ${all.map((_, n) => n)}::integer[],
      ${all.map((one) => one.key)}::text[],
      ${all.map((one) => one.groupId)}::uuid[],
      ${all.map((one) => one.visibility)}::text[],
      ${all.map((one) => one.about?.kind ?? null)}::text[],
      ${all.map((one) => one.about?.id ?? null)}::uuid[],
      ${all.map((one) => one.path)}::text[],
      ${all.map((one) => JSON.stringify(one.words))}::text[]
    ) as happened (n, key, group_id, visibility, about_kind, about_id, path,
      words) on happened.n = told.n
    on conflict (member_id, happening) do nothing
    returning mail_due as "mailDue", push_due as "pushDue"`.execute(trx);
  await enqueueDue(
    trx,
    now,
    "mail",
    told.map((row) => row.mailDue),
  );
  await enqueueDue(
    trx,
    now,
    "push",
    told.map((row) => row.pushDue),
  );
  return told.length;
}

type When = Parameters<typeof whenDue>[2];

/**
 * Reckoning with time zones is dear, and most members are told in one of a
 * few ways: each way is reckoned once.
 */
function dueOnce(now: Date): (rhythm: MailRhythm, when: When) => Date | undefined {
  const known = new Map<string, Date | undefined>();
  return (rhythm, when) => {
    const key = JSON.stringify([rhythm, when.quiet, when.digest, when.zone, when.urgent]);
    if (!known.has(key)) known.set(key, whenDue(now, rhythm, when));
    return known.get(key);
  };
}

const quietOf = ({ quietFrom, quietUntil }: Recipient): QuietHours | undefined =>
  quietFrom === null || quietUntil === null ? undefined : { from: quietFrom, until: quietUntil };

/** One job for each moment at which something is due: all that is due then goes with it. */
export async function enqueueDue(
  trx: Trx,
  now: Date,
  channel: NewsChannel,
  due: readonly (Date | null)[],
): Promise<void> {
  const moments = [...new Set(due.flatMap((moment) => moment?.getTime() ?? []))];
  await enqueue(
    trx,
    moments.map((moment) => ({
      id: moment <= now.getTime() ? newId() : keyOf("news", channel, String(moment)),
      kind: "news-due",
      payload: JSON.stringify({ channel }),
      runAt: new Date(moment),
    })),
    now,
  );
}
