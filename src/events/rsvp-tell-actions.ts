/** What the one who answered hears back: an activity to them alone, or a mail if they gave an address. */
import type { World } from "#commons/world.ts";
import type { Row, Trx } from "#database/schema.ts";
import { enqueue } from "#jobs/enqueue.ts";
import { answerJoin } from "#jobs/letters.ts";
import type { Rsvp } from "./rsvp.ts";
import { words } from "./words.ts";

export type ChangeNews = "cancelled" | "postponed" | "moved" | "on-again";
export type RsvpNews =
  "confirmed" | "waiting" | "asked" | "declined" | "moved-up" | "maybe" | "closed" | "slots" | "reminder" | "message" | ChangeNews;

/** A letter that names nobody but its reader: who else comes stays with the hosts. */
export async function tellAnswer(trx: Trx, world: World, event: Row<"events">, rsvp: Rsvp, news: RsvpNews): Promise<void> {
  const now = world.clock.now();
  if (rsvp.actorIri !== null) {
    const handle = await speaker(trx, event);
    if (handle === undefined || rsvp.joinJson === null) return;
    const good = news === "confirmed" || news === "moved-up" || news === "maybe";
    // Who asked waits for the hosts: an answer now would be a wrong one.
    if (news === "asked") return;
    await answerJoin(trx, now, {
      yes: good,
      from: handle,
      to: rsvp.actorIri,
      join: JSON.parse(rsvp.joinJson) as unknown,
      word: good
        ? undefined
        : words(event.language).remoteNews[news === "waiting" ? "full" : news === "declined" || news === "slots" ? news : "closed"],
    });
  } else if (rsvp.email !== null && world.config.smtpUrl !== undefined) {
    await enqueue(trx, [{ kind: "mail-rsvp", payload: JSON.stringify({ rsvp: rsvp.id, news }) }], now);
  }
}

/** Handle of the open group that answers for the event. */
export async function speaker(trx: Trx, event: Pick<Row<"events">, "groupId">): Promise<string | undefined> {
  if (event.groupId === null) return undefined;
  const group = await trx.selectFrom("groups").select(["handle", "kind"]).where("id", "=", event.groupId).executeTakeFirst();
  return group?.kind === "open" ? group.handle : undefined;
}

/** What those who come must know of a change; undefined when it changes nothing for them. */
function changeNews(before: Row<"events">, changed: Row<"events">): ChangeNews | undefined {
  if (changed.status !== before.status) {
    if (changed.status === "cancelled" || changed.status === "postponed") return changed.status;
    if (before.status === "cancelled") return "on-again";
  }
  const same =
    changed.starts.getTime() === before.starts.getTime() && changed.area === before.area && changed.exactPlace === before.exactPlace;
  return same ? undefined : "moved";
}

/** Tells those who come or wait: members on their page, guests by mail. People elsewhere get the Update itself. */
export async function tellComers(trx: Trx, world: World, before: Row<"events">, changed: Row<"events">): Promise<void> {
  const news = changeNews(before, changed);
  if (news === undefined || changed.published === null) return;
  const told = await trx
    .updateTable("rsvps")
    .set({ news })
    .where("eventId", "=", changed.id)
    .where("status", "in", ["yes", "maybe"])
    .where("state", "in", ["confirmed", "waiting", "asked"])
    .where("actorIri", "is", null)
    .returning(["id", "email"])
    .execute();
  const mails = told.filter((one) => one.email !== null && world.config.smtpUrl !== undefined);
  await enqueue(
    trx,
    mails.map((one) => ({ kind: "mail-rsvp", payload: JSON.stringify({ rsvp: one.id, news }) })),
    world.clock.now(),
  );
}
