/** Asking for a picture to be taken down, and how that stands. */
import { consentLink } from "#domains/pictures/consent/sections.ts";
import { dayText, linkTo, pageHead } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { takeDownMessages } from "./messages.ts";
import type { AskedPicture, RemovalState } from "./removal.ts";

export function takeDownPage(
  view: View,
  picture: AskedPicture,
  formState: FormState = emptyFormState,
): Page {
  const messages = takeDownMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
<p>${messages.which} ${
      picture.path === null ? html`<bdi>${picture.alt}</bdi>` : linkTo(picture.path, picture.alt)
    }</p>
${form(view, {
  action: `/pictures/${picture.id}/remove`,
  formState,
  body: field(view, formState, {
    name: "content",
    label: messages.why,
    hint: messages.whyHint,
    type: "textarea",
    rows: 4,
    maxLength: 3000,
  }),
  submit: messages.send,
})}
<p class="hint">${messages.whoReads}</p>${picture.ours ? consentLink(view, picture.id) : nothing}`,
  };
}

export function takeDownStatePage(
  view: View,
  { state, received }: { readonly state: RemovalState; readonly received: Date },
): Page {
  const messages = takeDownMessages(view.language);
  const day = dayText(received, view.collective?.timeZone ?? "UTC", view.language);
  return {
    title: messages.stateTitle,
    hidden: true,
    body: html`${pageHead(messages.stateTitle, { lead: messages.states[state] })}
<p class="facts">${messages.askedOn({ day })}</p><p>${messages.keep}</p>
<p>${linkTo("/where-to-turn", messages.whereToTurn)}</p>`,
  };
}
