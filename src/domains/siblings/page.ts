import { badge, emptyState, linkOut, pageHead, section } from "#platform/web/html/components.ts";
import { emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type SiblingShown } from "./sibling.ts";
import { words } from "./messages.ts";

export interface ShownSibling {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly url: string | null;
  readonly state: SiblingShown;
  readonly problem: string | null;
  readonly movedFrom: string | null;
}

export function siblingsPage(view: View, siblings: readonly ShownSibling[], mayFollow: boolean, sheet: Sheet = emptySheet): Page {
  const w = words(view.language);
  return {
    title: w.siblings,
    description: w.lead,
    body: html`${pageHead(w.siblings, { lead: w.lead })}
${
  siblings.length === 0
    ? emptyState(w.none, w.noneText)
    : html`<ul class="plain">${siblings.map(
        (
          one,
        ) => html`<li><strong>${linkOut(one.url, one.name)}</strong> <span class="address">${one.address}</span> ${badge(w.states[one.state], one.state === "failed" || one.state === "gone" ? "petal" : one.state === "requested" ? "plain" : "leaf")}
 ${one.movedFrom === null ? nothing : html`<br><span class="facts">${w.movedFrom} <bdi>${one.movedFrom}</bdi></span>`}
${one.problem === null || !mayFollow ? nothing : html`<br><span class="facts">${one.problem}</span>`} ${mayFollow ? form(view, { action: `/siblings/${one.id}/unfollow`, submit: w.unfollow, quiet: true }) : nothing}</li>`,
      )}</ul>`
}
${mayFollow ? section(w.add, form(view, { action: "/siblings", sheet, body: field(view, sheet, { name: "address", label: w.address, hint: w.addressHint, required: true, most: 500 }), submit: w.follow })) : view.viewer.member === undefined ? nothing : html`<p class="hint">${w.who}</p>`}
${mayFollow ? html`<p><a href="/siblings/servers">${w.servers.see}</a></p>` : nothing}`,
  };
}

/** Somebody followed a link on another server to follow from here. */
export function confirmPage(view: View, uri: string): Page {
  const w = words(view.language);
  return {
    title: w.confirmTitle,
    hidden: true,
    body: html`${pageHead(w.confirmTitle, { lead: w.confirmText })}
<p class="address">${uri}</p>
${form(view, { action: "/siblings", body: html`<input type="hidden" name="address" value="${uri}">`, submit: w.follow })}`,
  };
}
