/**
 * The mail that says that there is an answer. Its words are made when it is sent, and
 * say nothing of who was asked what.
 */
import type { AppContext } from "#commons/app-context.ts";
import { returnTo } from "#commons/mail/bounces.ts";
import { writeLetter } from "#commons/mail/letter.ts";
import { type MailJob, type SendMail, sendOnce } from "#commons/mail/mail.ts";
import { countAskerRefusals } from "./asking-actions.ts";
import { toldOf } from "./question.ts";
import { questionById } from "./store.ts";
import { askUsMessages } from "./messages.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";

/** The worker's part. `send` undefined: no mail server is set, and no mail is sent. */
export const questionHandlers = (
  ctx: AppContext,
  send: SendMail | undefined,
): Record<string, (payload: string, job?: MailJob) => Promise<void>> => ({
  "mail-answer": async (payload, job) => {
    const { question, message } = readStrings(payload, "question", "message");
    const row = await questionById(ctx.db, question, ctx.clock.now());
    const told = row === undefined ? undefined : toldOf(ctx, row);
    if (row === undefined || told === undefined || send === undefined) return;
    const messages = askUsMessages(row.language).mail;
    const mail = {
      to: told.address,
      ...returnTo(ctx, { kind: "asker", id: row.id }),
      subject: messages.subject,
      id: message,
      thread: `questions-${row.id}`,
      ...writeLetter({
        language: row.language,
        origin: ctx.origin,
        title: messages.subject,
        paragraphs: [messages.lead({ host: new URL(ctx.origin).host })],
        button: { text: messages.open, url: `${ctx.origin}/asked/${told.token}` },
        after: [messages.forget],
      }),
    };
    await countAskerRefusals(ctx, row.id, await sendOnce(ctx, send, mail, job));
  },
});
