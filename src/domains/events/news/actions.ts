/** What members are told of events of their groups. */
import type { AppContext } from "#commons/app-context.ts";
import { type Happening, notify } from "#commons/news/notify.ts";
import type { NewsWords } from "#commons/news/kinds.ts";
import type { Unheard } from "#commons/remote/table.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days, earlier, hours } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { giveBackPlaces } from "../rsvp/elsewhere/giving-back-actions.ts";
import type { EventRow } from "../store.ts";

/** Dates of a series that are further away are not news yet. */
const seriesAhead = days(35);

type EventNews =
  | "event-new"
  | "event-changed"
  | "event-cancelled"
  | "event-unheard"
  | "event-tomorrow";
type Told<K extends EventNews | "seat-free" | "seat-answered" | "host-message"> = Omit<
  Happening<K>,
  "kind"
>;

type ToldEvent = Pick<
  EventRow,
  | "id"
  | "groupId"
  | "visibility"
  | "name"
  | "starts"
  | "ends"
  | "allDay"
  | "timeZone"
  | "published"
  | "updated"
  | "seriesId"
  | "detached"
>;

/** Its name, and when it begins there. */
const wordsOf = (event: ToldEvent): NewsWords<Exclude<EventNews, "event-unheard">> => ({
  name: event.name,
  starts: event.allDay ? dayIn(event.starts, event.timeZone) : event.starts.toISOString(),
  zone: event.timeZone,
});

const about = (event: ToldEvent) => ({
  groupId: event.groupId,
  // What a sibling plans is nobody's here: who answered it is told as themselves.
  visibility: event.groupId === null ? ("own" as const) : event.visibility,
  about: { kind: "event" as const, id: event.id },
  path: `/events/${event.id}`,
});

/** A new one, to its group. What is over by then, or still a draft, is nothing new. */
export async function notifyOfNewEvent(
  trx: Trx,
  ctx: AppContext,
  event: ToldEvent,
  except: string | undefined,
): Promise<void> {
  const { groupId } = event;
  if (groupId === null || event.published === null || event.ends < ctx.clock.now()) return;
  await notify(trx, ctx, "event-new", [
    { ...about(event), key: event.id, words: wordsOf(event), to: { group: groupId }, except },
  ]);
}

/** Members who come, wait or said maybe, by event. */
async function comersByEvent(
  trx: Trx,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await trx
    .selectFrom("rsvps")
    .select(["eventId", "memberId"])
    .where((eb) => eb("eventId", "=", eb.fn.any(eb.val([...eventIds]))))
    .where("status", "in", ["yes", "maybe"])
    .where("state", "in", ["confirmed", "waiting", "asked"])
    .where("memberId", "is not", null)
    .execute();
  const found = new Map<string, string[]>();
  for (const { eventId, memberId } of rows)
    if (memberId !== null) {
      const before = found.get(eventId);
      if (before === undefined) found.set(eventId, [memberId]);
      else before.push(memberId);
    }
  return found;
}

const comersOf = async (trx: Trx, eventId: string): Promise<readonly string[]> =>
  (await comersByEvent(trx, [eventId])).get(eventId) ?? [];

/**
 * Before it is deleted: to members who come. For them it is cancelled; its page is
 * gone, so they are led to the calendar.
 */
export async function notifyOfEventDeletion(
  trx: Trx,
  ctx: AppContext,
  event: ToldEvent,
): Promise<void> {
  const comers = await comersOf(trx, event.id);
  if (comers.length === 0) return;
  await notify(trx, ctx, "event-cancelled", [
    {
      ...about(event),
      about: undefined,
      path: "/calendar",
      key: `${event.id} deleted`,
      words: wordsOf(event),
      urgent: event.starts < after(ctx.clock.now(), hours(24)),
      to: comers,
    },
  ]);
}

/**
 * Nothing more is heard of what these hosts elsewhere plan: it may take place, be moved or
 * cancelled. To members who come, whose places are given back where it is we who end it. Where it
 * is shown no more, they are led to the calendar.
 */
export async function notifyOfUnheard(
  trx: Trx,
  ctx: AppContext,
  hosts: readonly string[],
  { stillShown, byUs = false }: Unheard,
): Promise<void> {
  const now = ctx.clock.now();
  const given = byUs ? await giveBackPlaces(trx, ctx, hosts) : new Set<string>();
  const events = await trx
    .selectFrom("events")
    .selectAll()
    .where((eb) => eb("remoteActorId", "=", eb.fn.any(eb.val([...hosts]))))
    .where("ends", ">", now)
    .where("status", "!=", "cancelled")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("rsvps")
          .select("rsvps.id")
          .whereRef("rsvps.eventId", "=", "events.id")
          .where("rsvps.memberId", "is not", null),
      ),
    )
    .execute();
  const comers = await comersByEvent(
    trx,
    events.map((event) => event.id),
  );
  await notify(
    trx,
    ctx,
    "event-unheard",
    events.flatMap((event) => {
      const all = comers.get(event.id) ?? [];
      const isGiven = (member: string): boolean => given.has(`${event.id} ${member}`);
      return [true, false].flatMap((gaveBack) => {
        const to = all.filter((member) => isGiven(member) === gaveBack);
        if (to.length === 0) return [];
        return {
          ...about(event),
          ...(stillShown ? {} : { about: undefined, path: "/calendar" }),
          key: `${event.id} unheard`,
          words: { ...wordsOf(event), back: gaveBack ? "yes" : "" },
          urgent: event.starts < after(now, hours(24)),
          to,
        };
      });
    }),
  );
}

/**
 * A change that nobody should learn at a closed door: to those who come, and to its group.
 * `began`: when it was to begin before.
 */
export async function notifyOfChange(
  trx: Trx,
  ctx: AppContext,
  event: ToldEvent,
  { began, cancelled }: { readonly began: Date; readonly cancelled: boolean },
): Promise<void> {
  const { groupId } = event;
  const now = ctx.clock.now();
  if (event.published === null || event.ends < now) return;
  const comers = await comersOf(trx, event.id);
  const told = {
    ...about(event),
    key: `${event.id} ${event.updated.toISOString()}`,
    words: wordsOf(event),
    // What was to be today is not waited for in vain either.
    urgent: earlier(began, event.starts) < after(now, hours(24)),
  };
  const kind = cancelled ? "event-cancelled" : "event-changed";
  if (comers.length > 0) await notify(trx, ctx, kind, [{ ...told, to: comers }]);
  if (groupId === null) return;
  // Many dates of a series that change together are one piece of news for its group.
  const together = event.seriesId !== null && !event.detached;
  if (together && event.starts > after(now, seriesAhead)) return;
  const key = together ? `${event.seriesId} ${dayIn(now, event.timeZone)}` : told.key;
  await notify(trx, ctx, kind, [{ ...told, key, theirs: false, to: { group: groupId } }]);
}

type SeatNews = "seat-free" | "seat-answered" | "host-message";

/**
 * One of their own answers: a place is theirs now, the hosts answered, or wrote to all who come.
 */
export async function notifyEventComers(
  trx: Trx,
  ctx: AppContext,
  kind: SeatNews,
  event: ToldEvent,
  comers: readonly { readonly key: string; readonly memberId: string | null }[],
): Promise<void> {
  await notify(
    trx,
    ctx,
    kind,
    comers.flatMap(({ key, memberId }) =>
      memberId === null ? [] : [{ ...about(event), key, words: wordsOf(event), to: [memberId] }],
    ) as readonly Told<SeatNews>[],
  );
}

/**
 * A day before, members who said yes are reminded, once for each time that it has. A scheduled
 * task.
 */
export async function remindMembers(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("events")
      .innerJoin("rsvps", "rsvps.eventId", "events.id")
      .selectAll("events")
      .select("rsvps.memberId")
      .where("events.starts", ">", now)
      .where("events.starts", "<", after(now, hours(26)))
      .where("events.status", "in", ["scheduled", "moved"])
      .where("events.setAside", "is", null)
      .where("rsvps.status", "=", "yes")
      .where("rsvps.state", "=", "confirmed")
      // Who answered within the last day knows.
      .where("rsvps.asked", "<", after(now, -hours(24)))
      .where("rsvps.memberId", "is not", null)
      .execute();
    const events = new Map<string, { readonly event: EventRow; readonly to: string[] }>();
    for (const { memberId, ...event } of rows) {
      if (memberId === null) continue;
      const known = events.get(event.id);
      if (known === undefined) events.set(event.id, { event, to: [memberId] });
      else known.to.push(memberId);
    }
    await notify(
      trx,
      ctx,
      "event-tomorrow",
      [...events.values()].map(({ event, to }) => ({
        ...about(event),
        key: `${event.id} ${event.starts.toISOString()}`,
        words: wordsOf(event),
        to,
      })),
    );
  });
}
