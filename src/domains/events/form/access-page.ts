/**
 * The part of a form that says something about access, and the form of who keeps only that true.
 */
import { type AccessFact, accessGroups, accessName } from "#commons/access/facts.ts";
import { accessMessages } from "#commons/access/messages.ts";
import { linkToName, pageHead } from "#platform/web/html/components.ts";
import { folded, form, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { eventMessages } from "../messages.ts";
import type { Theirs } from "./stale-save.ts";
import { saveMarks, theirSection } from "./theirs-page.ts";

/** So many facts stand openly. */
const first = 3;

type W = ReturnType<typeof eventMessages>;

function factRow(view: View, formState: FormState, messages: W, fact: AccessFact): Html {
  const name = `access-${fact}`;
  const chosen = fieldValue(formState.values, name);
  const option = (value: string, text: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${text}</option>`;
  return html`<div class="fact"><label for="f-${name}">${accessName(fact, view.language)}</label>
<select id="f-${name}" name="${name}">${option("", messages.notKnown)}${option(
    "yes",
    messages.answers.yes,
  )}${option(
    "partly",
    messages.answers.partly,
  )}${option("no", messages.answers.no)}${option("ask", messages.answers.ask)}</select>
<input type="text" name="words-${fact}" aria-label="${messages.accessWordsFor({
    fact: accessName(fact, view.language),
  })}" placeholder="${messages.accessWords}" value="${fieldValue(
    formState.values,
    `words-${fact}`,
  )}" maxlength="200"></div>`;
}

/**
 * `money`: is the cost said by its access fact? In the form of an event it has a field of its own.
 */
export function accessSection(
  view: View,
  formState: FormState,
  { money }: { readonly money: boolean },
): Html {
  const messages = eventMessages(view.language);
  const groupNames = accessMessages(view.language).groups;
  const note = formState.notes["access"];
  const filled = (facts: readonly AccessFact[]): boolean =>
    facts.some((fact) => fieldValue(formState.values, `access-${fact}`) !== "");
  return html`<fieldset class="access${
    note === undefined ? "" : " wrong"
  }" id="f-access"><legend>${messages.access}</legend><p class="hint">${messages.accessHint}</p>
${note === undefined ? nothing : html`<p class="note">${note}</p>`}
${accessGroups.map(([group, all], i) => {
  const name = groupNames[group];
  const facts = all.filter((fact) => money || fact !== "free");
  const rows = facts.map((fact) => factRow(view, formState, messages, fact));
  // The first three are what most people ask first; the rest of their group is folded away like the
  // others.
  if (i === 0)
    return html`<div class="facts-of" id="access-${group}">${rows.slice(0, first)}</div>${folded(
      name,
      html`<div class="facts-of">${rows.slice(first)}</div>`,
      filled(facts.slice(first)),
    )}`;
  return folded(name, html`<div class="facts-of">${rows}</div>`, filled(facts));
})}</fieldset>`;
}

/** Only what the event says about access. */
export function accessForm(
  view: View,
  formState: FormState,
  event: { readonly id: string; readonly name: string },
  theirs?: Theirs,
): Page {
  const messages = eventMessages(view.language);
  return {
    title: messages.editAccess,
    hidden: true,
    body: html`${pageHead(messages.editAccess, {
      kicker: linkToName(`/events/${event.id}`, event.name),
    })}
${form(view, {
  action: `/events/${event.id}/access`,
  formState,
  body: html`${saveMarks(
    formState,
    theirSection(view, theirs),
  )}${accessSection(view, formState, { money: true })}`,
  submit: messages.save,
})}`,
  };
}
