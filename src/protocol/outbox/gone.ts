/**
 * Who left the other side: asked by their own id, and let go when nothing reaches them any more.
 */
import { protocolMessages } from "../messages.ts";
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import type { Fediverse } from "./fediverse.ts";
import type { Outgoing } from "../fetch/outgoing.ts";
import { OutgoingError } from "../fetch/outgoing-error.ts";
import { vanish } from "../fetch/remote-actors.ts";
import { absenceIn, isTombstoneOf } from "../fetch/still-there.ts";

/**
 * How this actor's own id answers that they are gone; undefined when it does not. Throws
 * RetryLater when it can't be asked now.
 */
async function absenceOf(
  outgoing: Outgoing,
  iri: string,
): Promise<"gone" | "tombstone" | undefined> {
  try {
    const { json } = await outgoing.getDocument(iri, { signed: true });
    return isTombstoneOf(json, iri) ? "tombstone" : undefined;
  } catch (error) {
    if (error instanceof OutgoingError && error.temporary) throw new RetryLater(error.message);
    return absenceIn(error, iri) === "gone" ? "gone" : undefined;
  }
}

export const goneHandlers = ({ ctx, outgoing }: Fediverse): Handlers => ({
  "ask-whether-gone": async (payload) => {
    const { actor: iri } = readStrings(payload, "actor");
    const absence = await absenceOf(outgoing, iri);
    if (absence === undefined) return;
    await vanish(ctx, iri, absence);
    const words = protocolMessages("en").notes.gone;
    await ctx.db
      .insertInto("federationNotes")
      .values({ id: newId(), kind: "follower-gone", about: iri, words, made: ctx.clock.now() })
      .execute();
  },
});

/** How long nothing may reach a follower. */
const longest = days(30);

/**
 * By what was tried: one refusal before a month of silence of ours says nothing of that month.
 * Followers whom nothing has reached for 30 days are let go, and what waited for them is given up.
 */
export async function letGoOfSilent(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  const { db } = ctx;
  const hosts = await db
    .selectFrom("hosts")
    .select(["host", "lastAnswer"])
    .where("failingSince", "<", after(now, -longest))
    .where(sql<boolean>`last_failure - failing_since >= make_interval(secs => ${longest / 1000})`)
    .limit(200)
    .execute();
  if (hosts.length > 0) {
    const names = hosts.map((row) => row.host);
    await db.transaction().execute(async (trx) => {
      const words = protocolMessages("en").notes.silent;
      await sql`
        with gone as (
          delete from followers f using remote_actors r
          where r.id = f.remote_actor_id and r.host = any(${names}::text[])
          returning r.iri, r.host
        )
        insert into federation_notes (id, kind, about, words, made)
        select gen_random_uuid(), 'follower-let-go', iri, ${words}::text || ': ' || last_answer,
          ${now}
        from (select distinct iri, host from gone) as g join hosts on hosts.host = g.host`.execute(
        trx,
      );
      await sql`
        update jobs set dead = ${now}, held = false, last_error = ${`${words}.`}
        where host = any(${names}::text[]) and held and dead is null and lease is null`.execute(
        trx,
      );
      await trx
        .updateTable("hosts")
        .set({ failingSince: null, failures: 0, nextProbe: null, pausedUntil: null })
        .where("host", "in", names)
        .execute();
    });
  }
  await db.transaction().execute(async (trx) => {
    await sql`
      with silent as (
        delete from refusing_inboxes where inbox in (
          select inbox from refusing_inboxes where since < ${after(now, -longest)}
            and last_refused - since >= make_interval(secs => ${longest / 1000}) limit 200)
        returning inbox, last_answer
      ), gone as (
        delete from followers f using remote_actors r, silent
        where r.id = f.remote_actor_id and coalesce(r.shared_inbox, r.inbox) = silent.inbox
        returning r.iri, silent.last_answer
      )
      insert into federation_notes (id, kind, about, words, made)
      select gen_random_uuid(), 'follower-let-go', iri,
        'Their inbox refused everything for 30 days: ' || last_answer, ${now}
      from (select distinct iri, last_answer from gone) as g`.execute(trx);
  });
}

/** Documents that went to everybody, servers of which nothing is known any more, old notes. */
export async function forgetDeliveries({ db, clock }: AppContext): Promise<void> {
  const now = clock.now();
  await sql`
    delete from outgoing_messages m where made < ${after(now, -hours(1))}
      and not exists (select from jobs where message_id = m.id)`.execute(db);
  await sql`
    delete from hosts where next_probe is null
      and greatest(last_success, last_failure) < ${after(now, -days(90))}`.execute(db);
  await db
    .deleteFrom("federationNotes")
    .where("made", "<", after(now, -days(90)))
    .execute();
}
