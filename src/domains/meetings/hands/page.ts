import { badge, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { SeenHand, Whole } from "../meeting.ts";
import { handKinds, queue } from "./queue.ts";
import { words } from "../messages.ts";

/** A button that says for whom or for what it is, for those who hear it alone. */
export const namedButton = (text: string, about: string): Html =>
  html`<p class="submit"><button class="quiet" aria-label="${text}: ${about}">${text}</button></p>`;

export function handsPart(view: View, { meeting, hands }: Whole, live: boolean): Html {
  const w = words(view.language);
  const at = `/meetings/${meeting.id}/hands`;
  const self = view.viewer.member?.id;
  const order = queue(hands);
  const line = (hand: SeenHand): Html =>
    html`<li><bdi>${hand.who}</bdi> ${hand.kind === "speak" ? nothing : badge(w.handKinds[hand.kind], "petal")}<div class="actions">${form(view, { action: `${at}/${hand.id}/spoke${live ? "?live=1" : ""}`, submit: namedButton(w.spoke, hand.who) })}${
      hand.memberId === null || hand.memberId === self
        ? form(view, { action: `${at}/${hand.id}/down${live ? "?live=1" : ""}`, submit: namedButton(w.lower, hand.who) })
        : nothing
    }</div></li>`;
  return html`<p>${w.handsText}</p>
<div class="actions">${handKinds.map((kind) =>
    form(view, {
      action: `${at}${live ? "?live=1" : ""}`,
      submit: html`<p class="submit"><button${kind === "speak" ? nothing : html` class="quiet"`} name="raise" value="${kind}">${w.raise[kind]}</button></p>`,
    }),
  )}</div>
${order.length === 0 ? html`<p>${w.handsNone}</p>` : html`<ol>${order.map(line)}</ol>`}`;
}

/** For the whole page: with the form for somebody without a phone. */
export function handsSection(view: View, whole: Whole, sheet: Sheet): Html {
  const w = words(view.language);
  const asked = "name" in sheet.values;
  return section(
    w.hands,
    html`${handsPart(view, whole, false)}
<details${asked ? html` open` : nothing}><summary>${w.forOther}</summary>${form(view, {
      action: `/meetings/${whole.meeting.id}/hands`,
      sheet,
      body: html`${field(view, sheet, { name: "name", label: w.handName, hint: w.handNameHint, required: true, most: 60 })}
${field(view, sheet, { name: "hand", label: w.handKind, type: "select", options: handKinds.map((kind) => [kind, w.handKinds[kind]] as const) })}`,
      submit: w.handFor,
    })}</details>`,
    { id: "hands", more: linkTo(`/meetings/${whole.meeting.id}?live=1`, w.live) },
  );
}

/** The hands alone, with nothing to type: the page loads itself anew. */
export function livePage(view: View, whole: Whole): Page {
  const w = words(view.language);
  const at = `/meetings/${whole.meeting.id}`;
  return {
    title: w.liveTitle(whole.meeting.name),
    hidden: true,
    body: html`${pageHead(w.hands, { kicker: linkTo(at, whole.meeting.name) })}${handsPart(view, whole, true)}
<p>${linkTo(at, w.liveStop)}</p>`,
  };
}
