/** The pages of "forget me": what is deleted, and the one button behind the link. */
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { forgetMessages } from "./messages.ts";

export function forgetPage(view: View, formState: FormState = emptyFormState): Page {
  const messages = forgetMessages(view.language);
  return {
    title: messages.title,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
${form(view, {
  action: "/forget",
  formState,
  body: field(view, formState, {
    name: "address",
    label: messages.address,
    hint: messages.addressHint,
    required: true,
    autocomplete: "email",
    maxLength: 360,
  }),
  submit: messages.send,
})}
<h2>${messages.what}</h2><ul>${messages.goes.map((line) => html`<li>${line}</li>`)}</ul>
<p>${messages.bySecret}</p>
<p>${messages.members} ${linkTo("/me", messages.toMine)}</p>
<p>${messages.elsewhere}</p>`,
  };
}

const textPage = (view: View, text: string): Page => {
  const { title } = forgetMessages(view.language);
  return { title, hidden: true, body: pageHead(title, { lead: text }) };
};

/** Whatever is known of the address. */
export const forgetAskedPage = (view: View): Page =>
  textPage(view, forgetMessages(view.language).asked);

export function confirmForgettingPage(view: View, token: string, address: string): Page {
  const messages = forgetMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.confirmLead })}
<p class="address"><bdi>${address}</bdi></p><ul>${messages.goes.map(
      (line) => html`<li>${line}</li>`,
    )}</ul>
${form(view, {
  action: `/forget/${encodeURIComponent(token)}`,
  submit: messages.confirm,
  danger: true,
})}`,
  };
}

export const forgottenPage = (view: View): Page =>
  textPage(view, forgetMessages(view.language).done);
