/**
 * The page of those who keep a collective safe: reports and replies that wait, blocks, silences.
 */
import { addressWithHost } from "#platform/lib/host-names.ts";
import { objectPath } from "#commons/addresses.ts";
import type { Row } from "#platform/database/schema.ts";
import { badge, linkOut, linkTo, pageHead, prose, section } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { silencesSection, blockEndText } from "./blocks/page.ts";
import { reportItems } from "./reports/page.ts";
import type { OpenedReport } from "./reports/report.ts";
import { safetyMessages } from "./messages.ts";

interface SafetyFacts {
  /** undefined for those who may not block. */
  readonly blocks: readonly Row<"blocks">[] | undefined;
  readonly silences: readonly Row<"silences">[];
  /** undefined for those who may not read them. */
  readonly reports: readonly OpenedReport[] | undefined;
  readonly now: Date;
  readonly replies: readonly Row<"replies">[];
}

function answerForm(view: View, { id, public: open }: Row<"replies">): Html {
  const messages = safetyMessages(view.language);
  const title = open ? messages.answer : messages.answerAlone;
  const hint = open ? messages.answerHint : messages.answerAloneHint;
  const submit = open ? messages.answerButton : messages.answerAloneButton;
  const answer = html`<div class="field"><label for="answer-${id}">${title}</label><p class="hint"
    id="hint-${id}">${hint}</p>
<textarea id="answer-${id}" name="answer" rows="3" required
  aria-describedby="hint-${id}"></textarea></div>`;
  return html`<details><summary>${title}</summary>${form(view, {
    action: `/safety/replies/${id}/answer`,
    body: answer,
    submit,
  })}</details>`;
}

export function safetyPage(
  view: View,
  about: SafetyFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = safetyMessages(view.language);
  const replies = about.replies.map(
    (reply) => html`<li><p><strong>${linkOut(reply.authorUrl, reply.authorName)}</strong> ${linkTo(
      objectPath(reply.objectKind === "group" ? "note" : reply.objectKind, reply.objectId),
      messages.on,
    )} ${reply.public ? nothing : badge(messages.private)}</p>
${prose(reply.contentHtml)}${answerForm(view, reply)}${
      reply.public
        ? form(view, { action: `/safety/replies/${reply.id}/shown`, submit: messages.show })
        : nothing
    } ${form(view, {
      action: `/safety/replies/${reply.id}/refused`,
      submit: messages.refuse,
      quiet: true,
    })}</li>`,
  );
  return {
    title: messages.safety,
    hidden: true,
    body: html`${pageHead(messages.safety, { lead: messages.lead })}
${section(
  messages.replies,
  replies.length === 0
    ? html`<p class="hint">${messages.noReplies}</p>`
    : html`<ul class="plain">${replies}</ul>`,
)}
${
  about.reports === undefined
    ? nothing
    : section(
        messages.reports,
        about.reports.length === 0
          ? html`<p class="hint">${messages.noReports}</p>`
          : reportItems(view, about.reports.slice(0, 5), about.now),
        { more: linkTo("/safety/reports", messages.allReports) },
      )
}
${
  about.blocks === undefined
    ? nothing
    : html`${section(
        messages.blocks,
        about.blocks.length === 0
          ? html`<p class="hint">${messages.noBlocks}</p>`
          : html`<ul class="plain">${about.blocks.map(
              (one) =>
                html`<li><span class="address">${addressWithHost(
                  one.value,
                )}</span> <span class="facts"><bdi>${one.reason}</bdi> ${blockEndText(
                  view,
                  one.until,
                )}</span> ${form(view, {
                  action: `/safety/blocks/${one.id}/unblock`,
                  submit: messages.unblock,
                  quiet: true,
                })}</li>`,
            )}</ul>`,
      )}
${form(view, {
  action: "/safety/blocks",
  formState,
  body: html`${field(view, formState, {
    name: "value",
    label: messages.value,
    hint: messages.valueHint,
    required: true,
    maxLength: 500,
  })}${field(view, formState, {
    name: "reason",
    label: messages.reason,
    hint: messages.reasonHint,
    maxLength: 300,
  })}`,
  submit: messages.look,
})}
${silencesSection(view, about.silences)}`
}`,
  };
}
