/** How a group declines somebody who asks to join. */
import { form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { type WaitingJoining } from "./joining.ts";
import { joiningMessages } from "./messages.ts";

/** That somebody asked already to decline them; nothing where nobody did. */
function begunPart(view: View, words: string, mine: boolean): Html {
  if (words === "") return nothing;
  const messages = joiningMessages(view.language);
  return mine
    ? html`<p>${messages.declineMine}</p>`
    : html`<p dir="auto">${messages.declineAgain({ words })}</p>`;
}

export function declining(
  view: View,
  one: WaitingJoining,
  me: string,
  formState: FormState | undefined,
): Html {
  const messages = joiningMessages(view.language);
  const words = one.declining?.words ?? "";
  const id = `decline-${one.id}`;
  const note = formState?.notes["words"];
  const typed = formState?.values["words"];
  return html`<details${
    formState === undefined ? nothing : html` open`
  }><summary>${messages.decline}</summary>
${begunPart(view, words, one.declining?.askedBy === me)}
${form(view, {
  action: `/joinings/${one.id}/decline`,
  body: html`<div class="field${
    note === undefined ? "" : " wrong"
  }"><label for="${id}">${messages.declineWords}</label>
<p class="hint" id="${id}-hint">${messages.declineHint}</p>${
    note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`
  }
<textarea id="${id}" name="words" rows="3" maxlength="2000" required aria-describedby="${id}-hint">
${typeof typed === "string" ? typed : words}</textarea></div>`,
  submit: messages.declineButton,
  quiet: true,
  about: one.name,
})}</details>`;
}
