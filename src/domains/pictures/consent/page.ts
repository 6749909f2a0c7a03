/** Who agreed to be seen in a picture, and until when: for members, and for who asks them again. */
import { longDay, pageHead } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { longestConsent } from "../picture.ts";
import type { PictureConsent } from "./consent.ts";
import { consentMessages } from "./messages.ts";

function endText(view: View, { until, over }: PictureConsent): string {
  const messages = consentMessages(view.language);
  if (until === null) return messages.noEnd;
  const day = longDay(until, view.language);
  return over ? messages.isOver({ day }) : messages.ends({ day });
}

const state = (view: View, about: PictureConsent): Html =>
  about.people
    ? html`<p><bdi>${about.consent}</bdi></p><p>${endText(view, about)}</p>`
    : html`<p>${consentMessages(view.language).nobody}</p>`;

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
    : html`<p class="picture"><img src="${one.file}" alt="${one.alt}"></p>`
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
