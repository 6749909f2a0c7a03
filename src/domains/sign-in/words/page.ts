/** Recovery words: made, shown this once, and used. */
import { linkTo, pageHead, section, kickerOfMe } from "#platform/web/html/components.ts";
import { longDay } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { wordsMessages } from "./messages.ts";

const here = "/me/recovery-words";

/** One's own: whether there are some, and the button that makes them. */
export function recoveryWordsPage(view: View, made: string | undefined): Page {
  const messages = wordsMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { kicker: kickerOfMe(view), lead: messages.lead })}
<p>${
      made === undefined
        ? messages.none
        : html`${messages.have({ day: longDay(made, view.language) })} ${messages.renewText}`
    }</p>
${form(view, {
  action: here,
  body: nothing,
  submit: made === undefined ? messages.make : messages.renew,
})}
${
  made === undefined
    ? nothing
    : form(view, { action: `${here}/forget`, submit: messages.forget, quiet: true })
}
<p>${linkTo("/me", messages.toMe)}</p>`,
  };
}

/** The words, this once; as they are printed. */
export function newWordsPage(view: View, handle: string, words: string): Page {
  const messages = wordsMessages(view.language);
  const host = new URL(view.origin).host;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
<p><strong>${messages.handleLine({ handle, host })}</strong></p>
<ol class="recovery-words" translate="no">${words
      .split(" ")
      .map((word) => html`<li><code>${word}</code></li>`)}</ol>
<p>${messages.write}</p>
<p>${messages.how({ url: `${view.origin}/login` })}</p>
<p class="no-print">${linkTo("/welcome/hello", messages.toMe)}</p>`,
  };
}

/** "I can't sign in", with the words. */
export function useWordsPage(view: View, formState: FormState): Page {
  const messages = wordsMessages(view.language);
  return {
    title: messages.lostTitle,
    hidden: true,
    body: html`${pageHead(messages.lostTitle, { lead: messages.lostLead })}
${form(view, {
  action: "/login/words",
  formState,
  body: html`${field(view, formState, {
    name: "handle",
    label: messages.handle,
    required: true,
    autocomplete: "username",
    maxLength: 31,
  })}
${field(view, formState, {
  name: "words",
  label: messages.words,
  hint: messages.wordsHint,
  type: "textarea",
  rows: 3,
  required: true,
  autocomplete: "off",
  maxLength: 500,
})}
${field(view, formState, {
  name: "password",
  label: messages.password,
  hint: messages.passwordHint,
  type: "password",
  required: true,
  autocomplete: "new-password",
})}`,
  submit: messages.use,
})}`,
  };
}

/** On the page of all ways back in. */
export const lostByWords = (view: View): Html => {
  const messages = wordsMessages(view.language);
  return section(
    messages.lostTitle,
    html`<p>${messages.lostLead}</p><p>${linkTo("/login/words", messages.lostLink)}</p>`,
  );
};
