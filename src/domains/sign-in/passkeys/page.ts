/** Passkeys on the pages of signing in and of one's own account. */
import {
  emptyState,
  linkTo,
  longDay,
  pageHead,
  section,
  kickerOfMe,
} from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { Passkey } from "./passkey.ts";
import { passkeyMessages } from "./messages.ts";

/** What the script says, and where it goes; the button is shown by it. */
const part = (view: View, what: "add" | "sign", inside: Html): Html => {
  const messages = passkeyMessages(view.language);
  return html`<div data-passkey="${what}" data-cannot="${messages.cannot}"
    data-failed="${messages.failed}">${inside}<p data-passkey-words role="status"></p></div>`;
};

export function passkeysPage(view: View, all: readonly Passkey[], script: string): Page {
  const messages = passkeyMessages(view.language);
  const day = (text: string): string => longDay(text, view.language);
  return {
    title: messages.title,
    hidden: true,
    script,
    body: html`${pageHead(messages.title, { kicker: kickerOfMe(view), lead: messages.lead })}
${
  all.length === 0
    ? emptyState(messages.none, messages.noneText)
    : section(
        messages.yours,
        html`<ul class="plain">${all.map(
          (one) =>
            html`<li><strong><bdi>${one.name}</bdi></strong> <span class="facts">${messages.made({
              day: day(one.made),
            })} · ${
              one.used === null ? messages.never : messages.used({ day: day(one.used) })
            }</span> ${form(view, {
              action: `/me/passkeys/${one.id}/remove`,
              submit: messages.remove,
              quiet: true,
              about: one.name,
            })}</li>`,
        )}</ul>`,
      )
}
${section(
  messages.add,
  part(
    view,
    "add",
    html`<noscript><p>${messages.needsScript}</p></noscript><div class="field" hidden><label
      for="passkey-name">${messages.name}</label><p class="hint"
        id="passkey-hint">${messages.nameHint}</p><input id="passkey-name" type="text"
          maxlength="60" aria-describedby="passkey-hint"></div><p><button type="button"
            hidden>${messages.add}</button></p>`,
  ),
)}`,
  };
}

/** On the page on which one signs in; nothing is seen of it without JavaScript. */
export const signInPart = (view: View): Html =>
  part(
    view,
    "sign",
    html`<p><button type="button" class="quiet"
      hidden>${passkeyMessages(view.language).signIn}</button></p>`,
  );

export const lostByPasskey = (view: View): Html => {
  const messages = passkeyMessages(view.language);
  return section(
    messages.lostTitle,
    html`<p>${messages.lostText}</p><p>${linkTo("/login", messages.signIn)}</p>`,
  );
};

/** On one's own page: where one prepares for the day on which one can't get in. */
export const waysIn = (view: View, more: readonly Html[] = []): Html => {
  const messages = passkeyMessages(view.language);
  return view.viewer.member === undefined
    ? nothing
    : section(
        messages.section,
        html`<p>${messages.sectionLead}</p><ul class="plain"><li>${linkTo(
          "/me/recovery-words",
          messages.toWords,
        )}</li><li>${linkTo(
          "/me/passkeys",
          messages.toPasskeys,
        )}</li>${more.map((one) => html`<li>${one}</li>`)}</ul>`,
      );
};
