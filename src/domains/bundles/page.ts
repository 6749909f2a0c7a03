/** Pages for taking the library along. */
import { buttonTo, emptyState, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { choices, field, type Sheet } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { words } from "./messages.ts";

/** `groups`: those that everybody may know. */
export function bundlePage(
  view: View,
  facts: {
    readonly groups: readonly { readonly handle: string; readonly name: string }[];
    readonly counts: { readonly ours: number; readonly siblings: number };
    readonly sheet: Sheet;
  },
): Page {
  const w = words(view.language);
  const { ours, siblings } = facts.counts;
  const takeIn = view.viewer.member === undefined ? [] : [buttonTo("/library/import", w.takeIn, true)];
  return {
    title: w.title,
    body: html`${pageHead(w.title, { lead: w.lead, kicker: linkTo("/library", w.library), actions: takeIn })}
${
  ours + siblings === 0
    ? emptyState(w.none, w.noneText, linkTo("/library", w.library))
    : html`<p>${w.counts(ours, siblings)}</p>
<form method="get" action="/library/bundle.zip">
${facts.groups.length < 2 ? nothing : field(view, facts.sheet, { name: "group", label: w.which, type: "select", options: [["", w.everyGroup], ...facts.groups.map((group) => [group.handle, group.name] as const)] })}
${choices(facts.sheet, {
  name: "siblings",
  label: w.siblings,
  options: [
    ["no", w.siblingsNo],
    ["yes", w.siblingsYes],
  ],
})}
<p class="submit"><button>${w.download}</button></p></form>`
}
${section(w.inside, html`<p>${w.insideText}</p>`)}`,
  };
}
