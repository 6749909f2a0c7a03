/** Safety notices above and below a guide. */
import { dayText, linkTo, linkToName, pageHead, timeTag } from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { Row } from "#platform/database/schema.ts";
import { lineageMessages } from "../lineage/messages.ts";
import { severities } from "./notice.ts";

type Notice = Row<"guideNotices">;

const paragraphs = (text: string): Html =>
  html`${text.split("\n\n").map((part) => html`<p>${part}</p>`)}`;

function one(
  view: View,
  guideId: string,
  notice: Notice,
  { own, change }: { own: boolean; change: boolean },
): Html {
  const messages = lineageMessages(view.language);
  const day = dayText(notice.made, view.collective?.timeZone ?? "UTC", view.language);
  return html`<li><p><strong>${messages.severities[notice.severity]}</strong>${
    own ? nothing : html` · ${messages.fromUpstream}`
  }</p>
<div lang="${notice.language}" dir="auto">${paragraphs(notice.content)}</div>
<p class="facts">${timeTag(notice.made, messages.by({ name: notice.byName, day }))}${
    change && !own && notice.answered === null
      ? html` · ${linkTo(`/guides/${guideId}/notices/${notice.id}/answer`, messages.answerIt)}`
      : nothing
  }</p>${notice.answer === "" ? nothing : paragraphs(notice.answer)}</li>`;
}

/**
 * What stands above the text: ours, and what came down and has no answer yet. `iri`: the guide's.
 */
export function noticesAbove(
  view: View,
  guideId: string,
  iri: string,
  notices: readonly Notice[],
  change: boolean,
): Html {
  const above = notices.filter((notice) => notice.about === iri || notice.answered === null);
  return above.length === 0
    ? nothing
    : html`<div class="notes" id="notices" role="note"><ul class="plain">${above.map((notice) =>
        one(view, guideId, notice, { own: notice.about === iri, change }),
      )}</ul></div>`;
}

export function noticesBelow(
  view: View,
  guideId: string,
  iri: string,
  notices: readonly Notice[],
): Html {
  const sections = notices.filter((notice) => notice.about !== iri && notice.answered !== null);
  return sections.length === 0
    ? nothing
    : html`<details class="reading"><summary>${lineageMessages(view.language).answered}</summary><ul
      class="plain">${sections.map((notice) =>
        one(view, guideId, notice, { own: false, change: false }),
      )}</ul></details>`;
}

/** The form for its keepers. */
function noticeForm(view: View, guideId: string, formState: FormState): Html {
  const messages = lineageMessages(view.language);
  return html`<p>${messages.noticeText}</p>${form(view, {
    action: `/guides/${guideId}/notices`,
    formState,
    body: html`${choices(formState, {
      name: "severity",
      label: messages.severity,
      options: severities.map((severity) => [severity, messages.severities[severity]] as const),
    })}${field(view, formState, {
      name: "content",
      label: messages.content,
      type: "textarea",
      rows: 5,
      required: true,
      maxLength: 2000,
    })}`,
    submit: messages.noticeSend,
    danger: true,
  })}`;
}

export const noticePage = (
  view: View,
  guide: { readonly id: string; readonly name: string },
  formState: FormState,
): Page => ({
  title: lineageMessages(view.language).notice,
  hidden: true,
  body: html`${pageHead(lineageMessages(view.language).notice, {
    kicker: linkToName(`/guides/${guide.id}`, guide.name),
  })}${noticeForm(view, guide.id, formState)}`,
});

export function answerPage(
  view: View,
  guide: { readonly id: string; readonly name: string },
  notice: Notice,
  formState: FormState,
): Page {
  const messages = lineageMessages(view.language);
  return {
    title: messages.answerIt,
    hidden: true,
    body: html`${pageHead(messages.answerIt, {
      kicker: linkToName(`/guides/${guide.id}`, guide.name),
    })}
<div class="notes"><ul class="plain">${one(view, guide.id, notice, {
      own: true,
      change: false,
    })}</ul></div>
${form(view, {
  action: `/guides/${guide.id}/notices/${notice.id}/answer`,
  formState,
  body: field(view, formState, {
    name: "answer",
    label: messages.answerLabel,
    hint: messages.answerHint,
    type: "textarea",
    rows: 3,
    required: true,
    maxLength: 1000,
  }),
  submit: messages.answerSend,
})}`,
  };
}
