/** A sheet to write minutes on by hand. */
import { pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { meetingRoles } from "../roles/draw.ts";
import { holderOf, type Whole } from "../meeting.ts";
import { whenText } from "../page.ts";
import { timeNote } from "../agenda/page.ts";
import { meetingMessages } from "../messages.ts";

/** A line to write on; it breaks on a small screen. */
const rule = (long: number): Html =>
  html`<span aria-hidden="true">${"_______ ".repeat(long).trim()}</span>`;

const rules = (n: number, long: number): Html[] =>
  Array.from({ length: n }, () => html`<li>${rule(long)}</li>`);

// The list draws a line below each.
const blank = (n: number): Html[] =>
  Array.from({ length: n }, () => html`<li aria-hidden="true">\u00a0</li>`);

/** The whole meeting on paper. */
export function minutesSheetPage(view: View, { meeting, items, asked }: Whole, zone: string): Page {
  const messages = meetingMessages(view.language);
  const boxed = (body: Html): Html =>
    html`<li><span class="box" aria-hidden="true"></span><div>${body}</div></li>`;
  return {
    title: `${messages.sheet}: ${meeting.name}`,
    hidden: true,
    body: html`${pageHead(meeting.name, {
      kicker: html`<bdi>${meeting.group.name}</bdi> · ${whenText(view, meeting.starts, zone)}${
        meeting.place === "" ? nothing : html` · <bdi>${meeting.place}</bdi>`
      }`,
      lead: messages.sheetLead,
    })}
${section(
  messages.rolesTitle,
  html`<ul class="print-list">${meetingRoles.map((role) => {
    const holder = holderOf(asked, role);
    return html`<li>${messages.roles[role]}: ${
      holder?.state === "yes" ? html`<bdi>${holder.name}</bdi>` : rule(3)
    }</li>`;
  })}</ul>`,
)}
${section(
  messages.agenda,
  html`<ul class="checklist">${items.map((item) =>
    boxed(
      html`<p><strong><bdi>${item.words}</bdi></strong> <span class="facts">${
        messages.kinds[item.kind]
      } · ${messages.minutesOf({
        minutes: item.minutesWished,
      })}</span></p><p>${rule(8)}</p><p>${rule(8)}</p>`,
    ),
  )}${Array.from({ length: items.length > 4 ? 1 : 3 }, () =>
    boxed(html`<p>${rule(8)}</p><p>${rule(8)}</p>`),
  )}</ul>${timeNote(view, meeting, items)}`,
)}
${section(messages.sheetStack, html`<p>${messages.sheetStackText}</p><ol>${rules(12, 4)}</ol>`)}
${section(
  messages.signals,
  html`<ul>${messages.signalList.map(
    ([sign, meaning]) => html`<li><strong>${sign}</strong>: ${meaning}</li>`,
  )}</ul>`,
)}
${section(messages.sheetMinutes, html`<ul class="print-list" aria-hidden="true">${blank(14)}</ul>`)}
${section(messages.sheetPoints, html`<ul class="print-list" aria-hidden="true">${blank(5)}</ul>`)}
${section(
  messages.looked,
  html`<ul class="print-list">${(["nourished", "hard", "missing"] as const).map(
    (name) => html`<li>${messages[name]}</li>${blank(2)}`,
  )}</ul>`,
)}`,
  };
}
