/** The mail that says that there is an answer. Its words are made when it is sent, and say nothing of who was asked what. */
import type { AppContext } from "#commons/app-context.ts";
import { writeLetter } from "#commons/mail/letter.ts";
import { type MailJob, type SendMail, sendOnce } from "#commons/mail/mail.ts";
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
      subject: messages.subject,
      id: message,
      thread: `questions-${row.id}`,
      ...writeLetter({
        language: row.language,
        title: messages.subject,
        paragraphs: [messages.lead({ host: new URL(ctx.origin).host })],
        button: { text: messages.open, url: `${ctx.origin}/asked/${told.token}` },
        after: [messages.forget],
      }),
    };
    // Nobody of that name: it is kept for nothing.
    if ((await sendOnce(ctx, send, mail, job)) > 0)
      await ctx.db
        .updateTable("questions")
        .set({ sealedAddress: null })
        .where("id", "=", row.id)
        .execute();
  },
});
