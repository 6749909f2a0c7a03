/** What somebody else saved while a form was open, and what the form carries along to notice it. */
import { commas } from "#platform/i18n/commas.ts";
import { accessFacts, accessName } from "#commons/access/facts.ts";
import { careKindName } from "#commons/care-kinds.ts";
import { fieldValue, fieldValues, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { costMessages } from "../cost/messages.ts";
import { eventKindName } from "../event.ts";
import { eventMessages } from "../messages.ts";
import type { Theirs } from "./stale-save.ts";

/** What a save must carry along, so that it is not put on top of another's unseen. */
export const saveMarks = (formState: FormState, theirs: Html): Html =>
  html`<input type="hidden" name="sequence" value="${fieldValue(
    formState.values,
    "sequence",
  )}"><input type="hidden" name="began" value="${fieldValue(
    formState.values,
    "began",
  )}"><div id="f-sequence">${theirs}</div>`;

/** What somebody else saved meanwhile, field by field. */
export function theirSection(view: View, theirs: Theirs | undefined): Html {
  if (theirs === undefined || theirs.changed.length === 0) return nothing;
  const messages = eventMessages(view.language);
  const costTexts = costMessages(view.language);
  const costLabels: Readonly<Record<string, string>> = {
    cost: costTexts.kindLabel,
    costWords: costTexts.words,
    contact: costTexts.contactLabel,
  };
  const label = (name: string): string => {
    const money = costLabels[name];
    if (money !== undefined) return money;
    const fact = accessFacts.find((one) => name === `access-${one}` || name === `words-${one}`);
    // Other fields have the names of their labels.
    const message: unknown = messages[name as "name"];
    if (fact === undefined) return typeof message === "string" ? message : name;
    return name.startsWith("access-")
      ? accessName(fact, view.language)
      : messages.accessWordsFor({ fact: accessName(fact, view.language) });
  };
  const nameOf = (names: Readonly<Record<string, string>>, value: string): string =>
    names[value] ?? value;
  const text = (name: string): string => {
    const list = fieldValues(theirs.values, name);
    const value = list.join(" ");
    if (name === "careKinds")
      return (
        commas(
          list.map((kind) => careKindName(kind, view.language)),
          view.language,
        ) || "–"
      );
    if (value === "" && name.startsWith("access-")) return messages.notKnown;
    if (value === "") return name === "allDay" ? messages.no : "–";
    if (name === "kind") return eventKindName(value, view.language);
    if (name.startsWith("access-")) return nameOf(messages.answers, value);
    if (name === "startTime" || name === "endTime") return value.replace("T", " ");
    const names = {
      cost: costTexts.kinds,
      reveal: messages.reveals,
      rsvp: messages.rsvps,
      visibility: messages.visibilities,
      status: messages.statuses,
    }[name];
    return nameOf(names ?? { yes: messages.yes, no: messages.no }, value);
  };
  return html`<details open><summary>${messages.theirs}</summary><dl
    class="gaps">${theirs.changed.map(
      (name) =>
        html`<div><dt>${label(name)}</dt><dd class="lines"><bdi>${text(name)}</bdi></dd></div>`,
    )}</dl></details>`;
}
