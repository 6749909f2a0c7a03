/** Pages of coming back in by mail: asked for, sent, a new password. */
import { pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { recoveryMessages } from "./messages.ts";

/** "I can't sign in". `mails`: is there a mail server? */
export function lostPage(
  view: View,
  formState: FormState,
  mails: boolean,
  others: readonly Html[],
): Page {
  const messages = recoveryMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.ways })}
${others}${
      mails
        ? section(
            messages.byMail,
            html`<p>${messages.lead}</p>${form(view, {
              action: "/login/lost",
              formState,
              body: field(view, formState, {
                name: "who",
                label: messages.who,
                required: true,
                autocomplete: "username",
                maxLength: 360,
              }),
              submit: messages.send,
            })}`,
          )
        : nothing
    }
${section(messages.byServer, html`<p>${messages.noMail}</p>`)}`,
  };
}

/** Always the same, whoever was asked for. */
export function linkSentPage(view: View): Page {
  const messages = recoveryMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.asked })}<p>${messages.otherwise}</p>`,
  };
}

/** Behind the link of the mail. Looking at it uses nothing up. */
export function newPasswordPage(
  view: View,
  handle: string,
  token: string,
  formState: FormState,
): Page {
  const messages = recoveryMessages(view.language);
  return {
    title: messages.choose,
    hidden: true,
    body: html`${pageHead(messages.choose, {
      kicker: html`<bdi dir="ltr">@${handle}</bdi>`,
      lead: messages.chooseLead,
    })}
${form(view, {
  action: `/login/link/${token}`,
  formState,
  body: html`<input type="hidden" name="username" value="${handle}" autocomplete="username">
${field(view, formState, {
  name: "password",
  label: messages.password,
  hint: messages.passwordHint,
  type: "password",
  required: true,
  autocomplete: "new-password",
})}`,
  submit: messages.set,
})}`,
  };
}
