/**
 * What the one who answered hears back: an activity to them alone,
 * or a mail if they gave an address.
 */
import { sql } from "kysely";
import { objectIri } from "#commons/addresses.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { maxRefusals } from "#commons/mail/mail.ts";
import { isPublic } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { newId } from "#platform/lib/ids.ts";
import { groupTypes, serverTypes } from "#protocol/activitypub/actor.ts";
import { answerJoin } from "#protocol/outbox/direct-activities/joins.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";
import { guestJob, isReached } from "./guest-address.ts";
import type { Rsvp } from "./rsvp.ts";
import { openJoin, sealHostMessage } from "./sealed-words.ts";
import { eventMessages } from "../messages.ts";
import { notifyEventComers, notifyOfChange } from "../news/actions.ts";

type ChangeNews = "cancelled" | "postponed" | "moved" | "on-again";
/** What somebody who answered is told of. */
export const rsvpNews = [
  "confirmed",
  "waiting",
  "asked",
  "declined",
  "moved-up",
  "maybe",
  "closed",
  "slots",
  "reminder",
  "message",
  "members-only",
  "cancelled",
  "postponed",
  "moved",
  "on-again",
] as const;
export type RsvpNews = (typeof rsvpNews)[number];

function refusalOf(news: RsvpNews): "full" | "declined" | "slots" | "closed" {
  if (news === "waiting") return "full";
  return news === "declined" || news === "slots" ? news : "closed";
}

/** A letter that names nobody but its reader: who else comes stays with the hosts. */
export async function notifyAnswerer(
  trx: Trx,
  ctx: AppContext,
  event: Row<"events">,
  rsvp: Rsvp,
  news: RsvpNews,
): Promise<void> {
  const now = ctx.clock.now();
  if (rsvp.actorIri !== null) {
    const handle = await speaker(trx, event);
    const joinJson = openJoin(ctx, rsvp);
    if (handle === undefined || joinJson === null) return;
    const good = news === "confirmed" || news === "moved-up" || news === "maybe";
    // Who asked waits for the hosts: an answer now would be a wrong one.
    if (news === "asked") return;
    await answerJoin(trx, ctx, {
      yes: good,
      from: handle,
      to: rsvp.actorIri,
      join: JSON.parse(joinJson) as unknown,
      word: good ? undefined : eventMessages(event.language).remoteNews[refusalOf(news)],
    });
  } else if (isReached(ctx, rsvp)) {
    await enqueue(trx, [guestJob(rsvp, "mail-rsvp", { rsvp: rsvp.id, news })], now);
  }
}

/** Handle of the open group that answers for the event. */
export async function speaker(
  trx: Trx,
  event: Pick<Row<"events">, "groupId">,
): Promise<string | undefined> {
  if (event.groupId === null) return undefined;
  const group = await trx
    .selectFrom("groups")
    .select(["handle", "kind"])
    .where("id", "=", event.groupId)
    .executeTakeFirst();
  return group?.kind === "open" ? group.handle : undefined;
}

/** What those who come must know of a change; undefined when it changes nothing for them. */
function changeNews(before: Row<"events">, changed: Row<"events">): ChangeNews | undefined {
  if (changed.status !== before.status) {
    if (changed.status === "cancelled" || changed.status === "postponed") return changed.status;
    if (before.status === "cancelled") return "on-again";
  }
  // A new day for what is off would read as if it were on.
  if (changed.status === "cancelled") return undefined;
  const same =
    changed.starts.getTime() === before.starts.getTime() &&
    changed.area === before.area &&
    changed.exactPlace === before.exactPlace &&
    changed.onlineUrl === before.onlineUrl;
  if (!same) return "moved";
  const unsure = before.status === "postponed" || before.status === "tentative";
  return unsure && changed.status === "scheduled" ? "on-again" : undefined;
}

/** What neighbours are mailed: the same, but for what only members and guests see. */
async function noteForNeighbours(
  trx: Trx,
  now: Date,
  before: Row<"events">,
  changed: Row<"events">,
): Promise<void> {
  const newsWhat = changeNews({ ...before, exactPlace: changed.exactPlace }, changed);
  if (newsWhat === undefined) return;
  await trx
    .updateTable("events")
    // By our clock: when another server says that it changed may be long ago.
    .set({ newsWhat, newsAt: changed.groupId === null ? now : changed.updated })
    .where("id", "=", changed.id)
    .execute();
}

/**
 * What hosts write to `people`, all who come: on the event's page, beside their answer, and
 * as news to members. Answers its id.
 */
export async function keepHostMessage(
  trx: Trx,
  ctx: AppContext,
  event: Parameters<typeof notifyEventComers>[3],
  people: readonly Pick<Rsvp, "id" | "memberId">[],
  contentHtml: string,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("eventMessages")
    .values({
      id,
      eventId: event.id,
      ...sealHostMessage(ctx, contentHtml),
      made: ctx.clock.now(),
    })
    .execute();
  await trx
    .updateTable("rsvps")
    .set({ news: "message" })
    .where("actorIri", "is", null)
    .where((eb) => eb("id", "=", eb.fn.any(eb.val(people.map((one) => one.id)))))
    .execute();
  const told = people.map(({ memberId }) => ({ key: id, memberId }));
  await notifyEventComers(trx, ctx, "host-message", event, told);
  return id;
}

/** People with an account elsewhere who come, wait or said maybe. */
export async function comersElsewhere(trx: Trx, eventId: string): Promise<readonly string[]> {
  const people = await trx
    .selectFrom("rsvps")
    .select("actorIri")
    .distinct()
    .where("eventId", "=", eventId)
    .where("status", "in", ["yes", "maybe"])
    .where("state", "in", ["confirmed", "waiting", "asked"])
    .where("actorIri", "is not", null)
    .execute();
  return people.flatMap(({ actorIri }) => actorIri ?? []);
}

/** Their servers are told to delete it, which says nothing to people who counted on it. */
export async function notifyElsewhere(
  trx: Trx,
  ctx: AppContext,
  event: Row<"events">,
  contentHtml: string,
): Promise<void> {
  const handle = await speaker(trx, event);
  if (handle === undefined) return;
  const note = {
    contentHtml,
    inReplyTo: objectIri(ctx.origin, "event", event.id),
    language: event.language,
  };
  // A collective that asked for places tells its members by the Delete itself.
  const people = await sql<{ iri: string }>`
    select iri from remote_actors where iri = any(${await comersElsewhere(trx, event.id)}::text[])
      and type <> all(${[...groupTypes, ...serverTypes]}::text[])`.execute(trx);
  for (const { iri } of people.rows) await noteTo(trx, ctx, handle, iri, note);
}

/**
 * Tells those who come or wait: members on their page, guests by mail.
 * People elsewhere get the Update itself.
 */
export async function notifyComers(
  trx: Trx,
  ctx: AppContext,
  before: Row<"events">,
  changed: Row<"events">,
): Promise<void> {
  const news = changeNews(before, changed);
  const closed = isPublic(before) && !isPublic(changed);
  if ((news === undefined && !closed) || changed.published === null) return;
  await noteForNeighbours(trx, ctx.clock.now(), before, changed);
  const told = await trx
    .updateTable("rsvps")
    .set((eb) => ({
      news: news ?? eb.ref("news"),
      // A reminder of the old day is none of the new one.
      ...(changed.starts.getTime() === before.starts.getTime() ? {} : { reminded: null }),
    }))
    .where("eventId", "=", changed.id)
    .where("status", "in", ["yes", "maybe"])
    .where("state", "in", ["confirmed", "waiting", "asked"])
    .where("actorIri", "is", null)
    .returning(["id", "email", "sealedAddress", "addressWay", "addressRefused", "emailConfirmed"])
    .execute();
  if (news !== undefined)
    await notifyOfChange(trx, ctx, changed, {
      began: before.starts,
      cancelled: news === "cancelled",
    });
  // No word of what it is: it is for members.
  if (closed) {
    const { withdrawn } = eventMessages(changed.language);
    await notifyElsewhere(trx, ctx, changed, `<p>${escapeText(withdrawn)}</p>`);
  }
  const mails = told.filter((one) => isReached(ctx, one));
  await enqueue(
    trx,
    mails.map((one) =>
      guestJob(one, "mail-rsvp", { rsvp: one.id, news: closed ? "members-only" : news }),
    ),
    ctx.clock.now(),
  );
}

/**
 * What came of a message to a guest: an address that refuses too often gets no more. `refusals`:
 * to be counted, 0 when it was taken.
 */
export async function countGuestRefusals(
  { db, clock }: AppContext,
  id: string,
  refusals: number,
): Promise<void> {
  const row = await db
    .updateTable("rsvps")
    .set((eb) => ({
      addressRefusals: refusals === 0 ? 0 : eb("addressRefusals", "+", refusals),
    }))
    .where("id", "=", id)
    .$if(refusals === 0, (query) => query.where("addressRefusals", ">", 0))
    .returning("addressRefusals")
    .executeTakeFirst();
  if (row === undefined || row.addressRefusals < maxRefusals) return;
  await db
    .updateTable("rsvps")
    .set({ addressRefused: clock.now() })
    .where("id", "=", id)
    .where("addressRefused", "is", null)
    .execute();
}
