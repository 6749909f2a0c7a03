/**
 * What members are told of a conversation: somebody said something under a thing that concerns
 * them. Who, and what, stands nowhere.
 */
import { sql } from "kysely";
import type { AppContext } from "../app-context.ts";
import type { Trx, Visibility } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import type { NewsAbout } from "./visible.ts";
import { notify } from "./notify.ts";
import { collectiveId } from "../home/collective-id.ts";

interface TalkedOf {
  readonly kind: NewsAbout;
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly visibility: Visibility;
}

/** Whom a thing concerns: who made it, who takes part in it, and who said something under it. */
const concerned = {
  event: sql`select member_id from rsvps where event_id = thing.id and status in ('yes', 'maybe')
      and state in ('confirmed', 'waiting', 'asked')
    union select made_by from events where id = thing.id`,
  guide: sql`select made_by from guides where id = thing.id
    union select member_id from guide_notes where guide_id = thing.id and state = 'shown'`,
  offer: sql`select made_by from offers where id = thing.id
    union select coalesce(member_id, carried_by) from exchanges where offer_id = thing.id
      and state in ('asked', 'accepted', 'arranged')`,
} as const;

/**
 * Tells those whom the thing concerns. Who has not read of the last word there yet hears of no
 * other that day: a lively talk is one piece of news. `said`: names what was said; `by` knows it.
 */
export async function notifyOfWord(
  trx: Trx,
  ctx: AppContext,
  { kind, id, name, groupId, visibility }: TalkedOf,
  { said: word, by }: { readonly said: string; readonly by?: string | undefined },
): Promise<void> {
  const { rows } = await sql<{ memberId: string }>`
    select distinct found.member_id as "memberId" from (select ${id}::uuid as id) as thing,
      lateral (${concerned[kind]}
        union select member_id from words where about_kind = ${kind} and about_id = thing.id
          and state = 'shown'
      ) as found (member_id)
    where found.member_id is not null and not exists (
      select from news where news.member_id = found.member_id and news.kind = 'word-said'
        and news.about_id = thing.id
        and news.read is null and news.published > ${after(ctx.clock.now(), -days(1))})`.execute(
    trx,
  );
  if (rows.length === 0) return;
  await notify(trx, ctx, "word-said", [
    {
      key: word,
      // Under what belongs to a sibling it is the collective that talks.
      groupId: groupId ?? (await collectiveId(trx)) ?? null,
      // Members talk to members, whoever else may see what they talk about.
      visibility: visibility === "group" ? "group" : "members",
      about: { kind, id },
      path: `/${kind}s/${id}/conversation`,
      words: { name },
      to: rows.map((row) => row.memberId),
      except: by,
    },
  ]);
}

/**
 * The same under what a row names by its kind and id; nothing where it is
 * no event, guide or offer any more.
 */
export async function notifyOfWordUnder(
  trx: Trx,
  ctx: AppContext,
  { kind, id }: { readonly kind: string; readonly id: string },
  told: { readonly said: string; readonly by?: string | undefined },
): Promise<void> {
  if (kind !== "event" && kind !== "guide" && kind !== "offer") return;
  const thing = await trx
    .selectFrom(`${kind}s` as const)
    .select(["id", "name", "groupId", "visibility"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (thing !== undefined) await notifyOfWord(trx, ctx, { ...thing, kind }, told);
}
