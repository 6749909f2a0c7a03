/**
 * Places at events elsewhere, when it is we who end hearing of their hosts: they are given back, so
 * that nobody there waits for us; and asked for anew when it is undone.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { join, leave, sayYes, undoJoin } from "#protocol/outbox/direct-activities/joins.ts";
import { type Rsvp, takesJoin, verbThere } from "../rsvp.ts";

interface Ends {
  readonly from: string;
  readonly to: string;
}

/**
 * Tells their server that one place is free again: the group leaves with its last one. `last`:
 * this is what they hear last, also where we don't speak with them from now on.
 */
export async function returnPlace(
  trx: Trx,
  ctx: AppContext,
  event: Pick<Row<"events">, "iri" | "raw">,
  ends: Ends,
  {
    ourJoin,
    others,
    last = false,
  }: { readonly ourJoin: string; readonly others: boolean; readonly last?: boolean },
): Promise<void> {
  if (event.iri === null) return;
  const verb = verbThere(event.raw);
  // Where the event itself is accepted, all our answers are one: it is taken back with the last.
  if (verb === "Accept" && others) return;
  if (verb === "Join" && !others) await leave(trx, ctx, { ...ends, event: event.iri, last });
  else await undoJoin(trx, ctx, ctx.origin, { ...ends, event: event.iri, id: ourJoin, verb, last });
}

/** Events of these hosts that are still to come, with who speaks for us and who for them. */
async function comingThere(
  trx: Trx,
  ctx: AppContext,
  hosts: readonly string[],
): Promise<readonly { readonly event: Row<"events">; readonly ends: Ends }[]> {
  const root = await trx
    .selectFrom("groups")
    .select(["handle", "kind"])
    .where("root", "=", true)
    .executeTakeFirst();
  if (root?.kind !== "open" || hosts.length === 0) return [];
  const actors = await trx
    .selectFrom("remoteActors")
    .select(["id", "iri"])
    .where("id", "in", [...hosts])
    .execute();
  const iris = new Map(actors.map(({ id, iri }) => [id, iri]));
  const events = await trx
    .selectFrom("events")
    .selectAll()
    .where("remoteActorId", "in", [...hosts])
    .where("ends", ">", ctx.clock.now())
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("rsvps")
          .select("rsvps.id")
          .whereRef("rsvps.eventId", "=", "events.id")
          .where("rsvps.status", "=", "yes"),
      ),
    )
    .orderBy("id")
    .forUpdate()
    .execute();
  return events.flatMap((event) => {
    const to = iris.get(event.remoteActorId ?? "");
    return to === undefined ? [] : [{ event, ends: { from: root.handle, to } }];
  });
}

/** Who of our members said yes there, by event. */
async function comersTo(
  trx: Trx,
  there: readonly { readonly event: Pick<Row<"events">, "id"> }[],
): Promise<ReadonlyMap<string, readonly Rsvp[]>> {
  if (there.length === 0) return new Map();
  const comers = await trx
    .selectFrom("rsvps")
    .selectAll()
    .where(
      "eventId",
      "in",
      there.map(({ event }) => event.id),
    )
    .where("memberId", "is not", null)
    .where("status", "=", "yes")
    .where("state", "!=", "declined")
    .orderBy("id")
    .execute();
  return Map.groupBy(comers, ({ eventId }) => eventId);
}

/** Gives back all places that members have with these hosts. Answers them: "event member". */
export async function giveBackPlaces(
  trx: Trx,
  ctx: AppContext,
  hosts: readonly string[],
): Promise<ReadonlySet<string>> {
  const given = new Set<string>();
  const there = await comingThere(trx, ctx, hosts);
  const comers = await comersTo(trx, there);
  for (const { event, ends } of there) {
    const held = (comers.get(event.id) ?? []).filter(({ ourJoin }) => ourJoin !== null);
    for (const [n, { id, ourJoin, memberId }] of held.entries()) {
      if (ourJoin === null) continue;
      const others = n < held.length - 1;
      await returnPlace(trx, ctx, event, ends, { ourJoin, others, last: true });
      await trx
        .updateTable("rsvps")
        .set({ ourJoin: null, state: "asked", news: null })
        .where("id", "=", id)
        .execute();
      given.add(`${event.id} ${memberId ?? ""}`);
    }
  }
  return given;
}

/** Asks anew for what was given back, where it can still be had. */
export async function askForPlacesAgain(
  trx: Trx,
  ctx: AppContext,
  hosts: readonly string[],
): Promise<void> {
  const now = ctx.clock.now();
  const there = await comingThere(trx, ctx, hosts);
  const comers = await comersTo(trx, there);
  for (const { event, ends } of there) {
    if (event.iri === null || !takesJoin(event, now)) continue;
    for (const { id, ourJoin } of comers.get(event.id) ?? []) {
      if (ourJoin !== null) continue;
      const newAsking = newId();
      const say = verbThere(event.raw) === "Accept" ? sayYes : join;
      await say(trx, ctx, ends.from, ends.to, event.iri, newAsking);
      await trx
        .updateTable("rsvps")
        .set({ ourJoin: newAsking, state: "asked", asked: now })
        .where("id", "=", id)
        .execute();
    }
  }
}
