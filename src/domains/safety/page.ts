import { objectPath } from "#commons/addresses.ts";
import type { Row } from "#platform/database/schema.ts";
import { badge, linkOut, linkTo, pageHead, prose, section } from "#platform/web/html/components.ts";
import { emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { words } from "./messages.ts";

export interface SafetyFacts {
  /** undefined for those who may not block. */
  readonly blocks: readonly Row<"blocks">[] | undefined;
  /** undefined for those who may not read them. */
  readonly reports: readonly Row<"reports">[] | undefined;
  readonly replies: readonly Row<"replies">[];
}

function answerForm(view: View, id: string): Html {
  const w = words(view.language);
  const answer = html`<div class="field"><label for="answer-${id}">${w.answer}</label><p class="hint" id="hint-${id}">${w.answerHint}</p>
<textarea id="answer-${id}" name="answer" rows="3" required aria-describedby="hint-${id}"></textarea></div>`;
  return html`<details><summary>${w.answer}</summary>${form(view, { action: `/safety/replies/${id}/answer`, body: answer, submit: w.answerButton })}</details>`;
}

export function safetyPage(view: View, about: SafetyFacts, sheet: Sheet = emptySheet): Page {
  const w = words(view.language);
  const replies = about.replies.map(
    (
      reply,
    ) => html`<li><p><strong>${linkOut(reply.authorUrl, reply.authorName)}</strong> ${linkTo(objectPath(reply.objectKind === "group" ? "note" : reply.objectKind, reply.objectId), w.on)} ${reply.public ? nothing : badge(w.private)}</p>
${prose(reply.contentHtml)}${reply.public ? answerForm(view, reply.id) : nothing}${reply.public ? form(view, { action: `/safety/replies/${reply.id}/shown`, submit: w.show }) : nothing} ${form(view, { action: `/safety/replies/${reply.id}/refused`, submit: w.refuse, quiet: true })}</li>`,
  );
  return {
    title: w.safety,
    hidden: true,
    body: html`${pageHead(w.safety, { lead: w.lead })}
${section(w.replies, replies.length === 0 ? html`<p class="hint">${w.noReplies}</p>` : html`<ul class="plain">${replies}</ul>`)}
${about.reports === undefined ? nothing : section(w.reports, about.reports.length === 0 ? html`<p class="hint">${w.noReports}</p>` : html`<ul class="plain">${about.reports.map((one) => html`<li><strong>${one.fromHost}</strong>: <bdi>${one.content}</bdi><br><span class="address">${one.about}</span> ${form(view, { action: `/safety/reports/${one.id}/done`, submit: w.done, quiet: true })}</li>`)}</ul>`)}
${
  about.blocks === undefined
    ? nothing
    : html`${section(w.blocks, about.blocks.length === 0 ? html`<p class="hint">${w.noBlocks}</p>` : html`<ul class="plain">${about.blocks.map((one) => html`<li><span class="address">${one.value}</span> <span class="facts">${one.reason}</span> ${form(view, { action: `/safety/blocks/${one.id}/unblock`, submit: w.unblock, quiet: true })}</li>`)}</ul>`)}
${form(view, {
  action: "/safety/blocks",
  sheet,
  body: html`${field(view, sheet, { name: "value", label: w.value, hint: w.valueHint, required: true, most: 500 })}${field(view, sheet, { name: "reason", label: w.reason, hint: w.reasonHint, most: 300 })}`,
  submit: w.block,
  danger: true,
})}`
}`,
  };
}
