/** What was written to all of the collective, and the form for the next. */
import { renderMarkdown } from "#commons/markdown.ts";
import {
  dayText,
  emptyState,
  linkToName,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { maxContentLength, maxNameLength } from "./message.ts";
import { everyoneMessages } from "./messages.ts";

interface MessagesFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly all: readonly {
    readonly id: string;
    readonly name: string;
    readonly content: string;
    readonly made: Date;
  }[];
  /** From when on the next can be written; undefined: now. */
  readonly free: Date | undefined;
  /** That one waits for its second person. */
  readonly waiting: Html;
}

export function messagesToAllPage(
  view: View,
  { group, all, free, waiting }: MessagesFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = everyoneMessages(view.language);
  const day = (date: Date): string =>
    dayText(date, view.collective?.timeZone ?? "UTC", view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      kicker: linkToName(`/@${group.handle}`, group.name),
      lead: messages.lead,
    })}
${waiting}
${
  all.length === 0
    ? emptyState(messages.none, messages.noneText)
    : all.map(
        (one) =>
          html`<section id="m-${one.id}"><h2><bdi>${one.name}</bdi></h2><p
            class="facts">${day(one.made)}</p>${prose(renderMarkdown(one.content))}</section>`,
      )
}
${section(
  messages.write,
  free === undefined
    ? form(view, {
        action: `/@${group.handle}/messages`,
        formState,
        body: html`${field(view, formState, {
          name: "name",
          label: messages.subject,
          hint: messages.subjectHint,
          required: true,
          maxLength: maxNameLength,
        })}
${field(view, formState, {
  name: "content",
  label: messages.content,
  hint: messages.contentHint,
  type: "textarea",
  rows: 6,
  required: true,
  maxLength: maxContentLength,
})}`,
        submit: messages.send,
      })
    : html`<p>${messages.next({ day: day(free) })}</p>`,
  { id: "write" },
)}`,
  };
}
