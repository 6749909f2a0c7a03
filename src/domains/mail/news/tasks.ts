/**
 * News by mail: what is due to a member at one moment is one mail. It is written when it
 * is sent, by what may be said then.
 */
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { returnTo } from "#commons/mail/bounces.ts";
import { type Letter, writeLetter } from "#commons/mail/letter.ts";
import { type Mail, type MailJob, type SendMail, sendOnce, threadOf } from "#commons/mail/mail.ts";
import { openAddress } from "#commons/mail/sealing.ts";
import { type DueItem, newsPath, type NewsWay } from "#domains/news/news.ts";
import { stillToTell } from "#domains/news/due-actions.ts";
import type { Row } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, days } from "#platform/lib/clock.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { countRefusals, stopToken } from "../address/actions.ts";
import { openAddressOf } from "../address/store.ts";
import { newsMailMessages } from "./messages.ts";

/** Which news stand in a mail; nothing of what they say. */
const Payload = Type.Object({ member: Type.String(), news: Type.Array(Type.String()) });

export const mailWay: NewsWay = {
  channel: "mail",
  take: async (ctx, trx, due) => {
    const now = ctx.clock.now();
    await enqueue(
      trx,
      due.map(({ member, items }) => ({
        kind: "mail-news",
        payload: JSON.stringify({
          member: member.id,
          news: items.map((item) => item.id),
        } satisfies Static<typeof Payload>),
        // What is urgent goes before whatever waits already.
        runAt: items.some((item) => item.urgent) ? after(now, -days(1)) : now,
      })),
      now,
    );
  },
};

export const newsMailHandlers = (
  ctx: AppContext,
  send: SendMail | undefined,
): Record<string, (payload: string, job?: MailJob) => Promise<void>> => ({
  "mail-news": async (payload, job) => {
    const { member, news } = readJson(Payload, payload);
    const address = await openAddressOf(ctx.db, member);
    if (address === undefined || send === undefined) return;
    const due = await stillToTell(ctx, member, news);
    if (due === undefined) return;
    const mail = newsMail(ctx, address, due);
    await countRefusals(ctx, address.id, await sendOnce(ctx, send, mail, job));
  },
});

function newsMail(
  ctx: AppContext,
  address: Row<"memberAddresses">,
  due: {
    readonly language: string;
    readonly place: string;
    readonly handle: string;
    readonly items: readonly DueItem[];
  },
): Mail {
  const { language, place, items, handle } = due;
  const messages = newsMailMessages(language);
  const leave = `${ctx.origin}/mail/stop/${stopToken(ctx, address)}`;
  const urlOf = (path: string): string => `${ctx.origin}${path}`;
  const [first, ...more] = items;
  const single = first !== undefined && more.length === 0 ? first : undefined;
  const subject = single?.text ?? messages.subject({ n: items.length, place });
  const letter: Letter = {
    language,
    origin: ctx.origin,
    title: subject,
    ...(single === undefined
      ? {
          items: items.map((item) => ({ title: item.text, url: urlOf(item.path) })),
          button: { text: messages.all, url: urlOf(newsPath) },
        }
      : {
          paragraphs: [single.text],
          button: { text: messages.open, url: urlOf(single.path) },
        }),
    footer: [messages.footer({ place, host: new URL(ctx.origin).host })],
    links: [
      { text: messages.settings, url: urlOf("/me/settings") },
      { text: messages.stop, url: leave },
    ],
  };
  const thread = single === undefined ? undefined : threadOf(single.path);
  return {
    to: openAddress(ctx, address.sealedAddress),
    ...returnTo(ctx, { kind: "member", id: address.id }),
    fromName: place,
    subject,
    ...writeLetter(letter),
    ...(thread === undefined ? {} : { thread }),
    list: { id: `news.${handle}`, name: place, leave },
  };
}
