/** "Forget me", on every page that somebody without an account opens by a secret link. */
import { form } from "#platform/web/html/forms.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { addressMessages } from "./messages.ts";

/** `secret`: the last part of the address of the page. */
export function forgetMeButton(view: View, secret: string): Html {
  const { forgetMe } = addressMessages(view.language);
  return html`<p class="hint">${forgetMe.hint}</p>${form(view, {
    action: "/forget",
    body: html`<input type="hidden" name="secret" value="${secret}">`,
    submit: forgetMe.button,
    quiet: true,
  })}`;
}
