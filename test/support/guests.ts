/** Guests who gave an address: their mail is read, and they say that it is theirs, as the link in it does. */
import type { World } from "#commons/app-context.ts";
import { confirmAddress, rsvpMailHandlers } from "#domains/events/rsvp/mail-tasks.ts";

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends what waits of mails to guests, in order, and takes it off the queue. */
export async function sendMails(world: World): Promise<SentMail[]> {
  const sent: SentMail[] = [];
  const handlers = rsvpMailHandlers(world, (mail) => {
    sent.push(mail);
    return Promise.resolve();
  });
  const kinds = Object.keys(handlers);
  const jobs = await world.db.selectFrom("jobs").select(["id", "kind", "payload"]).where("kind", "in", kinds).orderBy("seq").execute();
  for (const { id, kind, payload } of jobs) {
    await handlers[kind]?.(payload);
    await world.db.deleteFrom("jobs").where("id", "=", id).execute();
  }
  return sent;
}

/** The secret in a mail that asks whose an address is. */
export const secretIn = (mail: SentMail | undefined): string => /\/rsvp\/address\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";

/** All addresses that are asked now say yes. What then goes to them waits in the queue. */
export async function confirmAddresses(world: World): Promise<void> {
  const handlers = rsvpMailHandlers(world, (mail) => confirmAddress(world, secretIn(mail)).then(() => undefined));
  const jobs = await world.db.selectFrom("jobs").select(["id", "payload"]).where("kind", "=", "mail-confirm").orderBy("seq").execute();
  for (const { id, payload } of jobs) {
    await handlers["mail-confirm"]?.(payload);
    await world.db.deleteFrom("jobs").where("id", "=", id).execute();
  }
}
