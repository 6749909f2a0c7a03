/**
 * Guests who gave an address: their mail is read, and they say that it
 * is theirs, as the link in it does.
 */
import type { AppContext } from "#commons/app-context.ts";
import { confirmAddress } from "#domains/events/rsvp/address/confirming-actions.ts";
import { rsvpMailHandlers } from "#domains/events/rsvp/mail-tasks.ts";

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly fromName?: string;
}

/** Sends what waits of mails to guests, in order, and takes it off the queue. */
export async function sendMails(ctx: AppContext): Promise<SentMail[]> {
  const sent: SentMail[] = [];
  const handlers = rsvpMailHandlers(ctx, (mail) => {
    sent.push(mail);
    return Promise.resolve();
  });
  const kinds = Object.keys(handlers);
  const jobs = await ctx.db
    .selectFrom("jobs")
    .select(["id", "kind", "payload"])
    .where("kind", "in", kinds)
    .orderBy("seq")
    .execute();
  for (const { id, kind, payload } of jobs) {
    await handlers[kind]?.(payload);
    await ctx.db.deleteFrom("jobs").where("id", "=", id).execute();
  }
  return sent;
}

/** The secret in a mail that asks whose an address is. */
export const secretIn = (mail: SentMail | undefined): string =>
  /\/rsvp\/address\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";

/** All addresses that are asked now say yes. What then goes to them waits in the queue. */
export async function confirmAddresses(ctx: AppContext): Promise<void> {
  const handlers = rsvpMailHandlers(ctx, (mail) =>
    confirmAddress(ctx, secretIn(mail)).then(() => undefined),
  );
  const jobs = await ctx.db
    .selectFrom("jobs")
    .select(["id", "payload"])
    .where("kind", "=", "mail-confirm")
    .orderBy("seq")
    .execute();
  for (const { id, payload } of jobs) {
    await handlers["mail-confirm"]?.(payload);
    await ctx.db.deleteFrom("jobs").where("id", "=", id).execute();
  }
}
