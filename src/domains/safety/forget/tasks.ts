/**
 * The one message that asks whether somebody is to be forgotten: sent where something
 * hangs on the address, and only there.
 */
import type { AppContext } from "#commons/app-context.ts";
import { type Letter, noteBody, writeLetter } from "#commons/mail/letter.ts";
import {
  type NoteJob,
  type SendMail,
  sendNoteOnce,
  type SendNote,
  sendOnce,
} from "#commons/mail/mail.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { spoken } from "#platform/i18n/languages.ts";
import { readForgetting } from "./forget.ts";
import { forgetMessages } from "./messages.ts";
import { boundTo, isEmpty } from "./store.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";

interface Ways {
  readonly send: SendMail | undefined;
  readonly note: SendNote;
}

export const forgetHandlers = (
  ctx: AppContext,
  { send, note }: Ways,
): Record<string, (payload: string, job?: NoteJob) => Promise<void>> => ({
  "mail-forget": async (payload, job) => {
    const { sealed, language } = readStrings(payload, "sealed", "language");
    const read = readForgetting(ctx, sealed);
    const root = await theCollective(ctx);
    if (read === undefined || root === undefined) return;
    const bound = await boundTo(ctx, ctx.db, read);
    if (isEmpty(bound)) return;
    const messages = forgetMessages(language).letter;
    const letter: Letter = {
      language,
      origin: ctx.origin,
      title: messages.subject,
      paragraphs: [messages.lead({ host: new URL(ctx.origin).host })],
      button: { text: messages.button, url: `${ctx.origin}/forget/${encodeURIComponent(sealed)}` },
      after: [messages.notYou],
    };
    if (read.way === "fediverse") {
      if (job === undefined) return;
      const words = {
        to: read.address,
        from: root.handle,
        contentHtml: noteBody(letter),
        language: spoken(language),
      };
      await sendNoteOnce(note, words, job);
    } else if (send !== undefined)
      await sendOnce(
        ctx,
        send,
        { to: read.address, subject: letter.title, fromName: root.name, ...writeLetter(letter) },
        job,
      );
  },
});
