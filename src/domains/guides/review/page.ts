/**
 * When a guide is looked at again, what readers say is out of
 * date, and the list of what is overdue.
 */
import type { Row } from "#platform/database/schema.ts";
import {
  badge,
  emptyState,
  linkTo,
  linkToName,
  dayText,
  longDay,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  overdueFor,
  type ReviewFacts,
  type ReviewStanding,
  reviewStanding,
  type ToReview,
} from "./review.ts";
import { reviewMessages } from "./messages.ts";
import { spanMessages } from "#platform/i18n/messages.ts";

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

function overdueText(due: string, today: string, language: string): string {
  const { n, unit } = overdueFor(due, today);
  const spans = spanMessages(language);
  const words = { day: spans.days, week: spans.weeks, month: spans.months, year: spans.years };
  return words[unit]({ n });
}

/** By when, or since when, in words; undefined when there is no day. */
function dueText(view: View, due: string | undefined, today: string): Html | undefined {
  if (due === undefined) return undefined;
  const messages = reviewMessages(view.language);
  const day = longDay(due, view.language);
  return reviewStanding(due, today) === "overdue"
    ? html`<p class="flash">${messages.since({
        day,
        late: overdueText(due, today, view.language),
      })}</p>`
    : html`<p class="hint">${messages.by({ day })}</p>`;
}

const flagList = (view: View, flags: readonly Row<"guideFlags">[]): Html =>
  html`<ul class="plain">${flags.map(
    (flag) =>
      html`<li><p class="lines"><bdi>${flag.content}</bdi></p><p class="facts">${dayText(
        flag.made,
        view.collective?.timeZone ?? "UTC",
        view.language,
      )}</p>${form(view, {
        action: `/guides/${flag.guideId}/flags/${flag.id}/dismiss`,
        submit: reviewMessages(view.language).dismiss,
        quiet: true,
      })}</li>`,
  )}</ul>`;

function keeperSection(view: View, about: ReviewPartFacts, formState: FormState): Html {
  const messages = reviewMessages(view.language);
  const open = about.due !== undefined && reviewStanding(about.due, about.today) !== "later";
  return html`${
    about.flags.length === 0
      ? nothing
      : html`<h3>${messages.flags}</h3>${flagList(view, about.flags)}`
  }
<details${
    open || formState.notes[fieldNames.by] !== undefined ? html` open` : nothing
  }><summary>${messages.keep}</summary>${form(view, {
    action: `/guides/${about.id}/review`,
    formState: formState.notes[fieldNames.by] === undefined ? emptyFormState : formState,
    body: field(view, formState, {
      name: fieldNames.by,
      label: messages.byLabel,
      hint: messages.byHint,
      type: "date",
    }),
    submit: html`<p class="submit"><button name="done" value="yes">${messages.done}</button> <button
      class="quiet" name="done" value="no">${messages.setDay}</button></p>`,
  })}</details>`;
}

function flagSection(view: View, id: string, formState: FormState): Html {
  const messages = reviewMessages(view.language);
  const wrong = formState.notes[fieldNames.content] !== undefined;
  return html`<details${wrong ? html` open` : nothing}><summary>${messages.flag}</summary>${form(
    view,
    {
      action: `/guides/${id}/flag`,
      formState: wrong ? formState : emptyFormState,
      body: html`${field(view, formState, {
        name: fieldNames.content,
        label: messages.flagText,
        hint: messages.flagHint,
        type: "textarea",
        rows: 3,
        required: true,
        maxLength: 500,
      })}
<div hidden><label for="f-${fieldNames.trap}">${messages.trap}</label><input type="text"
  id="f-${fieldNames.trap}" name="${fieldNames.trap}" tabindex="-1" autocomplete="off"></div>`,
      submit: messages.send,
      quiet: true,
    },
  )}</details>`;
}

/** Under a guide: by when it is looked at again, and a way to say that something is old. */
export function reviewSection(
  view: View,
  about: ReviewPartFacts,
  formState: FormState = emptyFormState,
): Html {
  const messages = reviewMessages(view.language);
  const { reviewed } = about.facts;
  return section(
    messages.title,
    html`${
      dueText(view, about.due, about.today) ??
      (about.keeper ? html`<p class="hint">${messages.never}</p>` : nothing)
    }
${
  reviewed === null
    ? nothing
    : html`<p class="hint">${messages.reviewed({ day: longDay(reviewed, view.language) })}</p>`
}
${
  about.keeper ? keeperSection(view, about, formState) : nothing
}${flagSection(view, about.id, formState)}`,
    { id: "review" },
  );
}

/** The same on a page of its own, when a form could not be taken. */
export const reviewPage = (
  view: View,
  name: string,
  about: ReviewPartFacts,
  formState: FormState,
): Page => ({
  title: reviewMessages(view.language).title,
  hidden: true,
  body: html`${pageHead(name, {
    kicker: linkToName(`/guides/${about.id}`, name),
  })}${reviewSection(view, about, formState)}`,
});

function standingBadge(view: View, standing: ReviewStanding): Html {
  const messages = reviewMessages(view.language);
  if (standing === "overdue") return badge(messages.overdueBadge, "petal");
  return standing === "soon" ? badge(messages.soonBadge) : nothing;
}

/** What asks for a look, for members. */
export function overduePage(view: View, items: readonly ToReview[], today: string): Page {
  const messages = reviewMessages(view.language);
  const rows = items.map((one) => {
    const standing = reviewStanding(one.due, today);
    const more = [
      one.notices > 0 ? messages.notices({ n: one.notices }) : "",
      one.suggestions > 0 ? messages.suggestions({ n: one.suggestions }) : "",
      one.flags > 0 ? messages.someFlags({ n: one.flags }) : "",
      one.waiting > 0 ? messages.waiting({ n: one.waiting }) : "",
    ].filter((text) => text !== "");
    return html`<li><h2><a href="/guides/${one.id}#review"
      lang="${one.language}"><bdi>${one.name}</bdi></a> ${standingBadge(view, standing)}</h2><p
        class="facts"><bdi>${one.groupName}</bdi></p>
${standing === "none" ? nothing : dueText(view, one.due, today)}
${
  more.length === 0 ? nothing : html`<p>${more.join(". ")}.</p>`
}${one.said.length === 0 ? nothing : flagList(view, one.said)}</li>`;
  });
  return {
    title: messages.overdue,
    hidden: true,
    body: html`${pageHead(messages.overdue, {
      lead: messages.overdueLead,
      kicker: linkTo("/library", messages.library),
    })}
${
  items.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`<ul class="plain">${rows}</ul>`
}`,
  };
}
