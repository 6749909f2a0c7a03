/** Messages between two members: all of one's own, one exchange of them, and the form. */
import { typedHtml } from "#commons/markup/typed-html.ts";
import {
  emptyState,
  linkTo,
  pageHead,
  prose,
  section,
  timeTag,
  dayTimeText,
  kickerOfMe,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { MemberName, MyLetter, MyTalk } from "./letter.ts";
import { letterMessages } from "./messages.ts";

const when = (view: View, moment: Date): Html => {
  const zone = view.collective?.timeZone ?? "UTC";
  return timeTag(moment, dayTimeText(moment, zone, view.language));
};

/** On the page of a member, and below a talk. */
export function writeForm(
  view: View,
  other: MemberName,
  formState: FormState = emptyFormState,
): Html {
  const messages = letterMessages(view.language);
  return section(
    messages.write({ name: other.name }),
    form(view, {
      action: `/members/${other.handle}/messages`,
      formState,
      body: field(view, formState, {
        name: "content",
        label: messages.content,
        hint: messages.contentHint({ name: other.name }),
        type: "textarea",
        rows: 5,
        required: true,
        maxLength: 5000,
      }),
      submit: messages.send,
    }),
    { id: "write" },
  );
}

export function talksPage(view: View, all: readonly MyTalk[]): Page {
  const messages = letterMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { kicker: kickerOfMe(view), lead: messages.lead })}
${
  all.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`<ul class="plain">${all.map(
        (one) =>
          html`<li>${linkTo(
            `/messages/${one.id}`,
            messages.with({ name: one.other.name }),
          )} <span class="facts">${when(view, one.updated)}</span></li>`,
      )}</ul>`
}`,
  };
}

export function lettersPage(
  view: View,
  {
    talk,
    letters,
    mayWrite,
    formState = emptyFormState,
  }: {
    readonly talk: MyTalk;
    readonly letters: readonly MyLetter[];
    readonly mayWrite: boolean;
    readonly formState?: FormState;
  },
): Page {
  const messages = letterMessages(view.language);
  const path = `/messages/${talk.id}`;
  const { name, handle } = talk.other;
  return {
    title: messages.with({ name }),
    hidden: true,
    body: html`${pageHead(messages.with({ name }), {
      kicker: linkTo("/messages", messages.title),
      lead: messages.lead,
    })}
<p>${linkTo(
      `/members/${handle}`,
      `${name} (@${handle})`,
    )} · ${linkTo(`/report?about=@${handle}`, messages.report)}</p>
<ol class="plain">${letters.map(
      (one) =>
        html`<li><p><strong><bdi>${
          one.mine ? messages.you : name
        }</bdi></strong> <span class="facts">${when(view, one.made)}</span></p>${prose(
          typedHtml(one.words),
        )}</li>`,
    )}</ol>
${mayWrite ? writeForm(view, talk.other, formState) : html`<p class="hint">${messages.closed}</p>`}
${
  talk.mayDecline
    ? html`<p class="hint">${messages.declineText}</p>${form(view, {
        action: `${path}/decline`,
        submit: messages.decline,
        quiet: true,
      })}`
    : nothing
}
<p class="hint">${messages.forgetText}</p>${form(view, {
      action: `${path}/forget`,
      submit: messages.forget,
      quiet: true,
    })}`,
  };
}

/** On one's own page. */
export const lettersLink = (view: View): Html =>
  linkTo("/messages", letterMessages(view.language).toLetters);
