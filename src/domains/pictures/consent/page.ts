/** Who agreed to be seen in a picture, and until when: for members, and for who asks them again. */
import { longDay, pageHead } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { longestConsent } from "../picture.ts";
import type { PictureConsent } from "./consent.ts";
import { consentMessages } from "./messages.ts";

const state = (view: View, { people, consent, until, over }: PictureConsent): Html => {
  const messages = consentMessages(view.language);
  if (!people) return html`<p>${messages.nobody}</p>`;
  const last = until === null ? undefined : longDay(until, view.language);
  return html`<p><bdi>${consent}</bdi></p><p>${
    last === undefined
      ? messages.noEnd
      : over
        ? messages.isOver({ day: last })
        : messages.ends({ day: last })
  }</p>`;
};

export function consentPage(
  view: View,
  one: PictureConsent,
  formState: FormState = emptyFormState,
): Page {
  const messages = consentMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      lead: one.mayChange ? messages.lead : messages.leadOthers,
    })}
${
  one.file === null
    ? html`<p><bdi>${one.alt}</bdi></p>`
    : html`<p><img class="picture card" src="${one.file}" alt="${one.alt}"></p>`
}
${state(view, one)}
${
  one.mayChange
    ? form(view, {
        action: `/pictures/${one.id}/consent`,
        formState,
        body: html`${field(view, formState, {
          name: "consent",
          label: messages.consent,
          hint: messages.consentHint,
          required: true,
          maxLength: longestConsent,
        })}
${field(view, formState, {
  name: "until",
  label: messages.until,
  hint: messages.untilHint,
  type: "date",
})}`,
        submit: messages.save,
      })
    : nothing
}`,
  };
}
