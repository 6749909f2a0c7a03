/** The form that narrows a list: folded, and open where something is asked for. */
import type { View } from "../view.ts";
import { buttonTo } from "./components.ts";
import { field, type FormState } from "./forms.ts";
import { html, type Html, nothing } from "./html.ts";

export type FilterChoices = readonly (readonly [value: string, text: string])[];

/**
 * A list to choose from, with `any` first. What is asked for stands in it even where it is no
 * longer offered; where there is nothing to choose, there is no list.
 */
export function filterSelect(
  view: View,
  formState: FormState,
  any: string,
  { name, label, choices }: { name: string; label: string; choices: FilterChoices },
): Html {
  const now = formState.values[name];
  const all =
    typeof now !== "string" || now === "" || choices.some(([value]) => value === now)
      ? choices
      : [...choices, [now, now] as const];
  return all.length === 0
    ? nothing
    : field(view, formState, { name, label, type: "select", options: [["", any], ...all] });
}

interface ListFilter {
  /** The path of the list. */
  readonly path: string;
  /** Is anything asked for? */
  readonly asked: boolean;
  readonly messages: {
    readonly filter: string;
    /** Of the folded form while something is asked for. */
    readonly filtered?: string;
    readonly show: string;
    readonly reset: string;
  };
  readonly body: Html;
}

export const listFilter = ({ path, asked, messages, body }: ListFilter): Html =>
  html`<details class="filter"${asked ? html` open` : nothing}><summary>${
    asked ? (messages.filtered ?? messages.filter) : messages.filter
  }</summary><form method="get" action="${path}" role="search">${body}<p
    class="submit"><button>${messages.show}</button> ${
      asked ? buttonTo(path, messages.reset, true) : nothing
    }</p></form></details>`;

/** The tag that a list is narrowed to: it stays with every other choice. */
export const filterTag = (tag: string | undefined): Html =>
  tag === undefined
    ? nothing
    : html`<input type="hidden" name="tag" value="${tag}"><p class="hint">#<bdi>${tag}</bdi></p>`;
