/** Pages for taking the library along. */
import { buttonTo, emptyState, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { choices, field, type FormState } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { bundleMessages } from "./messages.ts";

/** `groups`: those that everybody may know. */
export function bundlePage(
  view: View,
  facts: {
    readonly groups: readonly { readonly handle: string; readonly name: string }[];
    readonly counts: { readonly ours: number; readonly siblings: number };
    readonly formState: FormState;
  },
): Page {
  const messages = bundleMessages(view.language);
  const { ours, siblings } = facts.counts;
  const takeIn =
    view.viewer.member === undefined ? [] : [buttonTo("/library/import", messages.takeIn, true)];
  return {
    title: messages.title,
    body: html`${pageHead(messages.title, {
      lead: messages.lead,
      kicker: linkTo("/library", messages.library),
      actions: takeIn,
    })}
${
  ours + siblings === 0
    ? emptyState(messages.none, messages.noneText, linkTo("/library", messages.library))
    : html`<p>${messages.counts({ ours, siblings })}</p>
<form method="get" action="/library/bundle.zip">
${
  facts.groups.length < 2
    ? nothing
    : field(view, facts.formState, {
        name: "group",
        label: messages.which,
        type: "select",
        options: [
          ["", messages.everyGroup],
          ...facts.groups.map((group) => [group.handle, group.name] as const),
        ],
      })
}
${choices(facts.formState, {
  name: "siblings",
  label: messages.siblings,
  options: [
    ["no", messages.siblingsNo],
    ["yes", messages.siblingsYes],
  ],
})}
<p class="submit"><button>${messages.download}</button></p></form>`
}
${section(messages.inside, html`<p>${messages.insideText}</p>`)}`,
  };
}
