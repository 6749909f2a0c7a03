/** Word to guests that an event is deleted: the last that they get because of it. */
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { noteBody, writeLetter } from "#commons/mail/letter.ts";
import {
  type NoteJob,
  type SendMail,
  type SendNote,
  sendNoteOnce,
  sendOnce,
} from "#commons/mail/mail.ts";
import { openAddress } from "#commons/mail/sealing.ts";
import { spoken } from "#platform/i18n/languages.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { timesText } from "../../times.ts";
import { rsvpMessages } from "../messages.ts";

const Deleted = Type.Object({
  sealedAddress: Type.String(),
  way: Type.Union([Type.Literal("mail"), Type.Literal("fediverse")]),
  language: Type.String(),
  /** Handle of the group that speaks. */
  from: Type.Optional(Type.String()),
  event: Type.Object({
    name: Type.String(),
    starts: Type.String(),
    ends: Type.String(),
    timeZone: Type.String(),
    allDay: Type.Boolean(),
    endsGiven: Type.Boolean(),
    area: Type.String(),
  }),
});

export const deletedEventHandlers = (
  ctx: AppContext,
  send: SendMail | undefined,
  note?: SendNote,
): Record<string, (payload: string, job?: NoteJob) => Promise<void>> => ({
  "mail-deleted-event": async (payload, job) => {
    const { sealedAddress, way, language, from, event } = readJson(Deleted, payload);
    const messages = rsvpMessages(language).mail;
    const times = { ...event, starts: new Date(event.starts), ends: new Date(event.ends) };
    const title = messages.subject({ name: event.name });
    const letter = {
      language,
      origin: ctx.origin,
      title,
      paragraphs: [
        messages.cancelled,
        [event.name, timesText(times, spoken(language)), event.area]
          .filter((line) => line !== "")
          .join("\n"),
      ],
    };
    const to = openAddress(ctx, sealedAddress);
    if (way === "mail" && send !== undefined)
      await sendOnce(ctx, send, { to, subject: title, ...writeLetter(letter) }, job);
    else if (way === "fediverse" && note !== undefined && job !== undefined && from !== undefined)
      await sendNoteOnce(
        note,
        { to, from, contentHtml: noteBody(letter), language: spoken(language) },
        job,
      );
  },
});
