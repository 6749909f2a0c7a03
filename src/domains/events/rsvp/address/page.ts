/** The pages that the mails to guests lead to: whose an address is, and no more mails. */
import { pageHead } from "#platform/web/html/components.ts";
import { forgetMeButton } from "#domains/mail/address/sections.ts";
import { form } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { rsvpMessages } from "../messages.ts";

/** A page with a button: what only looks at links in mails confirms nothing. */
export function addressPage(view: View, token: string): Page {
  const messages = rsvpMessages(view.language).confirm;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.pageLead })}${form(view, {
      action: `/rsvp/address/${token}`,
      submit: messages.button,
    })}${forgetMeButton(view, token)}`,
  };
}

/** What was answered stands as it is; it is changed behind another link, which we don't know. */
export function addressConfirmedPage(view: View, token: string, event: string): Page {
  const { confirm, mail } = rsvpMessages(view.language);
  return {
    title: confirm.done,
    hidden: true,
    body: html`${pageHead(confirm.done, { lead: confirm.doneLead })}
<p><a href="/events/${event}">${mail.link}</a></p>${forgetMeButton(view, token)}`,
  };
}

/** The way out of a mail, with its button. */
export function forgetAddressPage(view: View, token: string): Page {
  const messages = rsvpMessages(view.language).out;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}${form(view, {
      action: `/rsvp/out/${token}`,
      submit: messages.button,
    })}${forgetMeButton(view, token)}`,
  };
}

export function addressForgottenPage(view: View): Page {
  const messages = rsvpMessages(view.language).out;
  return { title: messages.done, hidden: true, body: pageHead(messages.done) };
}
