/** The form to subscribe, and the pages behind the links of messages. */
import { forgetMeButton } from "#domains/mail/address/sections.ts";
import { pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { subscriptionMessages } from "./messages.ts";

/** What a form is about, as its hidden fields. */
export interface FormScope {
  readonly group?: string | undefined;
  readonly filter?: string | undefined;
  readonly guide?: string | undefined;
}

/**
 * `mails`: is there a mail server? Without one, only a message in the fediverse can be asked for.
 */
export function subscribeForm(
  view: View,
  scope: FormScope,
  mails: boolean,
  formState: FormState,
): Html {
  const messages = subscriptionMessages(view.language);
  const shown = {
    ...formState,
    values: { rhythm: "weekly", ...formState.values },
  };
  const hidden = Object.entries<string | undefined>({ ...scope }).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  return form(view, {
    action: "/subscriptions",
    formState,
    body: html`${hidden.map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}
${field(view, shown, {
  name: "address",
  label: mails ? messages.address : messages.handle,
  hint: mails ? messages.addressHint : messages.handleHint,
  required: true,
  autocomplete: "email",
  maxLength: 360,
})}
${
  scope.guide === undefined
    ? choices(shown, {
        name: "rhythm",
        label: messages.rhythm,
        options: Object.entries<string>(messages.rhythms),
      })
    : html`<input type="hidden" name="rhythm" value="new">`
}`,
    submit: messages.send,
  });
}

/** The form by itself, shown again with what was wrong. */
export function subscribePage(
  view: View,
  scope: FormScope,
  mails: boolean,
  formState: FormState,
): Page {
  const messages = subscriptionMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      lead: messages.byMailText,
    })}${subscribeForm(view, scope, mails, formState)}`,
  };
}

export function confirmAskedPage(view: View): Page {
  const messages = subscriptionMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: pageHead(messages.title, { lead: messages.asked }),
  };
}

/** With one button: what only looks at links in mails confirms nothing. `about`: what it is of. */
export function confirmSubscriptionPage(view: View, token: string, about: string): Page {
  const messages = subscriptionMessages(view.language).confirm;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead({ what: about }) })}${form(view, {
      action: `/subscriptions/confirm/${token}`,
      submit: messages.button,
    })}${forgetMeButton(view, token)}`,
  };
}

export function subscribedPage(view: View): Page {
  const messages = subscriptionMessages(view.language).confirm;
  return {
    title: messages.done,
    hidden: true,
    body: pageHead(messages.done, { lead: messages.doneLead }),
  };
}

export function endPage(view: View, token: string): Page {
  const messages = subscriptionMessages(view.language).end;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}${form(view, {
      action: `/subscriptions/end/${token}`,
      submit: messages.button,
    })}${forgetMeButton(view, token)}`,
  };
}

export function endedPage(view: View): Page {
  const messages = subscriptionMessages(view.language).end;
  return { title: messages.done, hidden: true, body: pageHead(messages.done) };
}
