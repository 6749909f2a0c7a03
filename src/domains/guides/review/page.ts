import type { Row } from "#platform/database/schema.ts";
import { badge, emptyState, linkTo, longDay, pageHead, section } from "#platform/web/html/components.ts";
import { emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { overdueFor, type ReviewFacts, standingOf, type ToReview } from "./review.ts";
import { reviewWords } from "./messages.ts";

export interface ReviewPartFacts {
  readonly id: string;
  readonly facts: ReviewFacts;
  readonly due: string | undefined;
  readonly today: string;
  readonly keeper: boolean;
  /** What readers said; for the keepers. */
  readonly flags: readonly Row<"guideFlags">[];
}

/** Fields of these forms have names of their own: several forms stand on a guide's page. */
export const fieldNames = { by: "review-by", content: "flag-text", trap: "website" } as const;

/** By when, or since when, in words; undefined when there is no day. */
function dueText(view: View, due: string | undefined, today: string): Html | undefined {
  if (due === undefined) return undefined;
  const w = reviewWords(view.language);
  const day = longDay(due, view.language);
  return standingOf(due, today) === "overdue"
    ? html`<p class="flash">${w.since(day, overdueFor(due, today))}</p>`
    : html`<p class="hint">${w.by(day)}</p>`;
}

const flagList = (view: View, flags: readonly Row<"guideFlags">[]): Html =>
  html`<ul class="plain">${flags.map((flag) => html`<li><p class="lines"><bdi>${flag.content}</bdi></p><p class="facts">${longDay(flag.made.toISOString().slice(0, 10), view.language)}</p>${form(view, { action: `/guides/${flag.guideId}/flags/${flag.id}/dismiss`, submit: reviewWords(view.language).dismiss, quiet: true })}</li>`)}</ul>`;

function keeperPart(view: View, about: ReviewPartFacts, sheet: Sheet): Html {
  const w = reviewWords(view.language);
  const open = about.due !== undefined && standingOf(about.due, about.today) !== "later";
  return html`${about.flags.length === 0 ? nothing : html`<h3>${w.flags}</h3>${flagList(view, about.flags)}`}
<details${open || sheet.notes[fieldNames.by] !== undefined ? html` open` : nothing}><summary>${w.keep}</summary>${form(view, {
    action: `/guides/${about.id}/review`,
    sheet: sheet.notes[fieldNames.by] === undefined ? emptySheet : sheet,
    body: field(view, sheet, { name: fieldNames.by, label: w.byLabel, hint: w.byHint, type: "date" }),
    submit: html`<p class="submit"><button name="done" value="yes">${w.done}</button> <button class="quiet" name="done" value="no">${w.setDay}</button></p>`,
  })}</details>`;
}

function flagPart(view: View, id: string, sheet: Sheet): Html {
  const w = reviewWords(view.language);
  const wrong = sheet.notes[fieldNames.content] !== undefined;
  return html`<details${wrong ? html` open` : nothing}><summary>${w.flag}</summary>${form(view, {
    action: `/guides/${id}/flag`,
    sheet: wrong ? sheet : emptySheet,
    body: html`${field(view, sheet, { name: fieldNames.content, label: w.flagText, hint: w.flagHint, type: "textarea", rows: 3, required: true, most: 500 })}
<div hidden><label for="f-${fieldNames.trap}">${w.trap}</label><input type="text" id="f-${fieldNames.trap}" name="${fieldNames.trap}" tabindex="-1" autocomplete="off"></div>`,
    submit: w.send,
    quiet: true,
  })}</details>`;
}

/** Under a guide: by when it is looked at again, and a way to say that something is old. */
export function reviewSection(view: View, about: ReviewPartFacts, sheet: Sheet = emptySheet): Html {
  const w = reviewWords(view.language);
  const { reviewed } = about.facts;
  return section(
    w.title,
    html`${dueText(view, about.due, about.today) ?? (about.keeper ? html`<p class="hint">${w.never}</p>` : nothing)}
${reviewed === null ? nothing : html`<p class="hint">${w.reviewed(longDay(reviewed, view.language))}</p>`}
${about.keeper ? keeperPart(view, about, sheet) : nothing}${flagPart(view, about.id, sheet)}`,
    { id: "review" },
  );
}

/** The same on a page of its own, when a form could not be taken. */
export const reviewPage = (view: View, name: string, about: ReviewPartFacts, sheet: Sheet): Page => ({
  title: reviewWords(view.language).title,
  hidden: true,
  body: html`${pageHead(name, { kicker: linkTo(`/guides/${about.id}`, name) })}${reviewSection(view, about, sheet)}`,
});

/** What asks for a look, for members. */
export function overduePage(view: View, items: readonly ToReview[], today: string): Page {
  const w = reviewWords(view.language);
  const rows = items.map((one) => {
    const standing = standingOf(one.due, today);
    const mark = standing === "overdue" ? badge(w.overdueBadge, "petal") : standing === "soon" ? badge(w.soonBadge) : nothing;
    const more = [
      one.notices > 0 ? w.notices(one.notices) : "",
      one.suggestions > 0 ? w.suggestions(one.suggestions) : "",
      one.flags > 0 ? w.someFlags(one.flags) : "",
      one.waiting > 0 ? w.waiting(one.waiting) : "",
    ].filter((text) => text !== "");
    return html`<li><h2><a href="/guides/${one.id}#review" lang="${one.language}"><bdi>${one.name}</bdi></a> ${mark}</h2><p class="facts"><bdi>${one.groupName}</bdi></p>
${standing === "none" ? nothing : dueText(view, one.due, today)}
${more.length === 0 ? nothing : html`<p>${more.join(". ")}.</p>`}${one.said.length === 0 ? nothing : flagList(view, one.said)}</li>`;
  });
  return {
    title: w.overdue,
    hidden: true,
    body: html`${pageHead(w.overdue, { lead: w.overdueLead, kicker: linkTo("/library", w.library) })}
${items.length === 0 ? emptyState(w.none, w.noneText) : html`<ul class="plain">${rows}</ul>`}`,
  };
}
