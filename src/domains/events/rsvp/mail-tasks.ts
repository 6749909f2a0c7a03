/** Mail to guests who gave an address. It is written when it is sent, so that nothing of it waits in the queue. */
import { isPublic } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import { plainText } from "#commons/markdown.ts";
import type { AppContext } from "#commons/app-context.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { digest, newToken } from "#platform/lib/ids.ts";
import { timesText } from "../times.ts";
import { newsOf } from "./rsvp.ts";
import { rsvpMessages } from "./messages.ts";
import type { RsvpNews } from "./notify-actions.ts";

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail as it stands now; undefined when the answer, the event or the address is gone. No exact place, no note, no secret link. */
export async function rsvpMail(
  ctx: AppContext,
  about: { readonly rsvp: string; readonly news: RsvpNews; readonly message?: string },
): Promise<Mail | undefined> {
  const row = await ctx.db
    .selectFrom("rsvps")
    .innerJoin("events", "events.id", "rsvps.eventId")
    .select([
      "rsvps.email",
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
    .select(["events.area", "events.language", "events.visibility", "events.published"])
    .where("rsvps.id", "=", about.rsvp)
    .executeTakeFirst();
  // Whoever typed an address may be a stranger to it: nothing goes there before its reader says so.
  if (row?.email == null || !row.emailConfirmed) return undefined;
  const messages = rsvpMessages(row.language).mail;
  // Who has no account hears nothing of what is for members, not even its title.
  if (about.news === "members-only")
    return {
      to: row.email,
      subject: messages.closedSubject,
      text: [
        messages.hello({ name: row.guest }),
        "",
        messages["members-only"],
        "",
        messages.end,
      ].join("\n"),
    };
  if (!isPublic(row)) return undefined;
  const message =
    about.message === undefined
      ? undefined
      : await ctx.db
          .selectFrom("eventMessages")
          .select("contentHtml")
          .where("id", "=", about.message)
          .where("eventId", "=", row.id)
          .executeTakeFirst();
  const lines = [
    messages.hello({ name: row.guest }),
    "",
    messages[about.news],
    ...(message === undefined ? [] : ["", plainText(message.contentHtml)]),
    "",
    row.name,
    timesText(row),
    row.area,
    "",
    `${messages.link} ${ctx.origin}/events/${row.id}`,
    "",
    messages.end,
  ];
  return { to: row.email, subject: messages.subject({ name: row.name }), text: lines.join("\n") };
}

/**
 * The one question to an address, with nothing in it that whoever answered typed: neither name nor note. Its secret is made
 * when it is sent; of it only a digest stays.
 */
async function confirmMail(ctx: AppContext, rsvpId: string): Promise<Mail | undefined> {
  const token = newToken();
  const row = await ctx.db
    .updateTable("rsvps")
    .from("events")
    .set({ confirmHash: digest(token) })
    .whereRef("events.id", "=", "rsvps.eventId")
    .where("rsvps.id", "=", rsvpId)
    .where("rsvps.email", "is not", null)
    .where("rsvps.emailConfirmed", "=", false)
    .returning([
      "rsvps.email",
      "events.id",
      "events.name",
      "events.language",
      "events.visibility",
      "events.published",
    ])
    .executeTakeFirst();
  if (row?.email == null || !isPublic(row)) return undefined;
  const messages = rsvpMessages(row.language).confirm;
  const text = [
    messages.lead({ event: row.name }),
    "",
    `${ctx.origin}/rsvp/address/${token}`,
    "",
    messages.notYou,
    "",
    messages.forgotten,
  ];
  return { to: row.email, subject: messages.subject, text: text.join("\n") };
}

/**
 * Whoever reads at the address says that it is theirs, and hears how the answer stands: once, however often they say so.
 * Answers the event; not-found for every other text.
 */
export function confirmAddress(ctx: AppContext, token: string): Promise<string> {
  return ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("rsvps")
      .selectAll()
      .where("confirmHash", "=", digest(token))
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new DomainError("not-found");
    if (row.emailConfirmed) return row.eventId;
    await trx.updateTable("rsvps").set({ emailConfirmed: true }).where("id", "=", row.id).execute();
    const news = newsOf(row);
    if (news !== undefined)
      await enqueue(
        trx,
        [{ kind: "mail-rsvp", payload: JSON.stringify({ rsvp: row.id, news }) }],
        ctx.clock.now(),
      );
    return row.eventId;
  });
}

/** The worker's part. `send` undefined: no mail server is set, and nothing is sent. */
export const rsvpMailHandlers = (
  ctx: AppContext,
  send: ((mail: Mail) => Promise<void>) | undefined,
): Record<string, (payload: string) => Promise<void>> => ({
  "mail-confirm": async (payload) => {
    if (send === undefined) return;
    const mail = await confirmMail(ctx, (JSON.parse(payload) as { rsvp: string }).rsvp);
    if (mail !== undefined) await send(mail);
  },
  "mail-rsvp": async (payload) => {
    const mail =
      send === undefined
        ? undefined
        : await rsvpMail(
            ctx,
            JSON.parse(payload) as { rsvp: string; news: RsvpNews; message?: string },
          );
    if (mail !== undefined) await send?.(mail);
  },
});

/** A day before, guests with an address are reminded, once. Members have it in their own calendar. A chore. */
export async function remindGuests(ctx: AppContext): Promise<void> {
  if (ctx.config.smtpUrl === undefined) return;
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const due = await trx
      .updateTable("rsvps")
      .from("events")
      .set({ reminded: now })
      .whereRef("events.id", "=", "rsvps.eventId")
      .where("rsvps.email", "is not", null)
      .where("rsvps.emailConfirmed", "=", true)
      .where("rsvps.reminded", "is", null)
      .where("rsvps.status", "=", "yes")
      .where("rsvps.state", "=", "confirmed")
      .where("events.status", "in", ["scheduled", "moved"])
      .where("events.starts", ">", now)
      .where("events.starts", "<", after(now, hours(26)))
      // Who answered within the last day knows.
      .where("rsvps.asked", "<", after(now, -hours(24)))
      .returning("rsvps.id")
      .execute();
    await enqueue(
      trx,
      due.map((one) => ({
        kind: "mail-rsvp",
        payload: JSON.stringify({ rsvp: one.id, news: "reminder" }),
      })),
      now,
    );
  });
}
