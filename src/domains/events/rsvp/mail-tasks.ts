/**
 * Word to guests who left an address. It is written when it is sent, so
 * that nothing of it waits in the queue.
 */
import { type RawBuilder, sql } from "kysely";
import { isPublic } from "#commons/owned.ts";
import { returnTo } from "#commons/mail/bounces.ts";
import { type Letter, writeLetter, noteBody } from "#commons/mail/letter.ts";
import {
  type Mail,
  type NoteJob,
  type SendMail,
  type SendNote,
  sendNoteOnce,
  sendOnce,
} from "#commons/mail/mail.ts";
import { linesWithAddresses } from "#commons/markup/plain-lines.ts";
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { sendsMail } from "#commons/mail/reach.ts";
import { linkToken } from "#commons/mail/sealing.ts";
import { spoken } from "#platform/i18n/languages.ts";
import type { AddressWay } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { digest, newToken } from "#platform/lib/ids.ts";
import { readJson, readStrings } from "#platform/lib/json/read-json.ts";
import { timesText } from "../times.ts";
import { deletedEventHandlers } from "./deleted/tasks.ts";
import { guestAddress, guestJob, isReached } from "./guest-address.ts";
import { rsvpMessages } from "./messages.ts";
import { countGuestRefusals, rsvpNews, type RsvpNews } from "./notify-actions.ts";
import { openHostMessage } from "./sealed-words.ts";

const AboutRsvp = Type.Object({
  rsvp: Type.String(),
  news: Type.Union(rsvpNews.map((one) => Type.Literal(one))),
  message: Type.Optional(Type.String()),
});

/** A guest is written to in the language in which they answered, else in that of the event. */
const guestLanguage = sql<string>`coalesce(rsvps.language, events.language)`.as("language");

/** Of the group whose event it is. */
const ofGroup = (column: "handle" | "name"): RawBuilder<string | null> =>
  sql`(select ${sql.ref(column)} from groups where groups.id = events.group_id)`;

/** Something for one guest, ready for either way. */
interface GuestMail extends Mail {
  readonly way: AddressWay;
  readonly letter: Letter;
  /** Handle of the group that speaks. */
  readonly speaker: string | null;
}

/**
 * The mail as it stands now; undefined when the answer, the event or the address is gone. No
 * exact place, no note, no secret link.
 */
export async function rsvpMail(
  ctx: AppContext,
  about: { readonly rsvp: string; readonly news: RsvpNews; readonly message?: string },
): Promise<GuestMail | undefined> {
  const row = await ctx.db
    .selectFrom("rsvps")
    .innerJoin("events", "events.id", "rsvps.eventId")
    .leftJoin("groups", "groups.id", "events.groupId")
    .select([
      "rsvps.email",
      "rsvps.sealedAddress",
      "rsvps.addressWay",
      "rsvps.addressRefused",
      "rsvps.emailConfirmed",
      "rsvps.name as guest",
      "events.id",
      "events.name",
      "events.starts",
      "events.ends",
      "events.timeZone",
      "events.allDay",
      "events.endsGiven",
    ])
    .select(["events.area", "events.visibility", "events.published"])
    .select(guestLanguage)
    .select(["groups.handle as speaker", "groups.name as group"])
    .where("rsvps.id", "=", about.rsvp)
    .executeTakeFirst();
  const to = row === undefined ? undefined : guestAddress(ctx, row);
  // Whoever typed an address may be a stranger to it: nothing goes there before its reader says so.
  if (row === undefined || to === undefined || !isReached(ctx, row)) return undefined;
  const messages = rsvpMessages(row.language).mail;
  const leave = `${ctx.origin}/rsvp/out/${linkToken(ctx, "forget-guest", about.rsvp)}`;
  const made = (
    subject: string,
    rest: Omit<Letter, "language" | "origin" | "title">,
  ): GuestMail => {
    const letter = {
      language: row.language,
      origin: ctx.origin,
      title: subject,
      ...rest,
      footer: [messages.end],
      links: [{ text: messages.stop, url: leave }],
    };
    return {
      to,
      subject,
      ...writeLetter(letter),
      letter,
      way: row.addressWay,
      speaker: row.speaker,
      ...(row.group === null ? {} : { fromName: row.group }),
      thread: `events-${row.id}`,
      list: { id: `answers.${row.speaker ?? "events"}`, name: row.group ?? "", leave },
    };
  };
  // Who has no account hears nothing of what is for members, not even its title.
  if (about.news === "members-only")
    return made(messages.closedSubject, {
      paragraphs: [messages.hello({ name: row.guest }), messages["members-only"]],
    });
  if (!isPublic(row)) return undefined;
  const message =
    about.message === undefined
      ? undefined
      : await ctx.db
          .selectFrom("eventMessages")
          .select(["contentHtml", "sealedWords"])
          .where("id", "=", about.message)
          .where("eventId", "=", row.id)
          .executeTakeFirst();
  const page = `${ctx.origin}/events/${row.id}`;
  return made(messages.subject({ name: row.name }), {
    paragraphs: [
      messages.hello({ name: row.guest }),
      messages[about.news],
      ...(message === undefined ? [] : [linesWithAddresses(openHostMessage(ctx, message))]),
      [row.name, timesText(row, spoken(row.language)), row.area]
        .filter((line) => line !== "")
        .join("\n"),
    ],
    button: { text: messages.link, url: page },
  });
}

/**
 * The one question to an address, with nothing in it that whoever answered typed: neither name nor
 * note. Its secret is made when it is sent; of it only a digest stays.
 */
async function confirmMail(ctx: AppContext, rsvpId: string): Promise<GuestMail | undefined> {
  const token = newToken();
  const row = await ctx.db
    .updateTable("rsvps")
    .from("events")
    .set({ confirmHash: digest(token) })
    .whereRef("events.id", "=", "rsvps.eventId")
    .where("rsvps.id", "=", rsvpId)
    .where((eb) => eb.or([eb("email", "is not", null), eb("sealedAddress", "is not", null)]))
    .where("rsvps.emailConfirmed", "=", false)
    .where("rsvps.addressRefused", "is", null)
    .returning([
      "rsvps.email",
      "rsvps.sealedAddress",
      "rsvps.addressWay",
      "events.id",
      "events.name",
      "events.visibility",
      "events.published",
    ])
    .returning(guestLanguage)
    .returning([ofGroup("handle").as("speaker"), ofGroup("name").as("group")])
    .executeTakeFirst();
  const to = row === undefined ? undefined : guestAddress(ctx, row);
  if (row === undefined || to === undefined || !isPublic(row)) return undefined;
  const messages = rsvpMessages(row.language).confirm;
  const letter = {
    language: row.language,
    origin: ctx.origin,
    title: messages.subject,
    paragraphs: [messages.lead({ event: row.name })],
    button: { text: messages.open, url: `${ctx.origin}/rsvp/address/${token}` },
    after: [messages.notYou, messages.forgotten],
  };
  return {
    to,
    subject: messages.subject,
    ...writeLetter(letter),
    letter,
    way: row.addressWay,
    speaker: row.speaker,
    ...(row.group === null ? {} : { fromName: row.group }),
    thread: `events-${row.id}`,
  };
}

/** What can carry a word to a guest; without a mail server, private messages only. */
interface Ways {
  readonly send: SendMail | undefined;
  readonly note: SendNote | undefined;
}

/** Sends it by the way of its address; one that refuses too often is written to no more. */
async function carry(
  ctx: AppContext,
  { send, note }: Ways,
  rsvpId: string,
  mail: GuestMail | undefined,
  job: NoteJob | undefined,
): Promise<void> {
  if (mail === undefined) return;
  const { way, letter, speaker, ...rest } = mail;
  let refusals = 0;
  if (way === "fediverse" && note !== undefined && job !== undefined && speaker !== null)
    refusals = await sendNoteOnce(
      note,
      {
        to: mail.to,
        from: speaker,
        contentHtml: noteBody(letter),
        language: spoken(letter.language),
      },
      job,
    );
  else if (way === "mail" && send !== undefined) {
    const returnPath = returnTo(ctx, { kind: "guest", id: rsvpId });
    refusals = await sendOnce(ctx, send, { ...rest, ...returnPath }, job);
  }
  await countGuestRefusals(ctx, rsvpId, refusals);
}

/** The worker's part. `send` undefined: no mail server is set, and no mail is sent. */
export const rsvpMailHandlers = (
  ctx: AppContext,
  send: SendMail | undefined,
  note?: SendNote,
): Record<string, (payload: string, job?: NoteJob) => Promise<void>> => ({
  "mail-confirm": async (payload, job) => {
    const { rsvp } = readStrings(payload, "rsvp");
    await carry(ctx, { send, note }, rsvp, await confirmMail(ctx, rsvp), job);
  },
  "mail-rsvp": async (payload, job) => {
    const about = readJson(AboutRsvp, payload);
    await carry(ctx, { send, note }, about.rsvp, await rsvpMail(ctx, about), job);
  },
  ...deletedEventHandlers(ctx, send, note),
});

/**
 * A day before, guests with an address are reminded, once. Members have
 * it in their own calendar. A scheduled task.
 */
export async function remindGuests(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const due = await trx
      .updateTable("rsvps")
      .from("events")
      .set({ reminded: now })
      .whereRef("events.id", "=", "rsvps.eventId")
      .where((eb) => eb.or([eb("email", "is not", null), eb("sealedAddress", "is not", null)]))
      .where("rsvps.emailConfirmed", "=", true)
      .where("rsvps.addressRefused", "is", null)
      .$if(!sendsMail(ctx), (query) => query.where("addressWay", "=", "fediverse"))
      .where("rsvps.reminded", "is", null)
      .where("rsvps.status", "=", "yes")
      .where("rsvps.state", "=", "confirmed")
      .where("events.status", "in", ["scheduled", "moved", "tentative"])
      .where("events.starts", ">", now)
      .where("events.starts", "<", after(now, hours(26)))
      // Who answered within the last day knows.
      .where("rsvps.asked", "<", after(now, -hours(24)))
      .returning(["rsvps.id", "rsvps.addressWay"])
      .execute();
    await enqueue(
      trx,
      due.map((one) => guestJob(one, "mail-rsvp", { rsvp: one.id, news: "reminder" })),
      now,
    );
  });
}
