/** Looking back on an event: the form for its hosts, and what their group kept. */
import { commas } from "#platform/i18n/commas.ts";
import {
  emptyState,
  linkToName,
  longDay,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { Row } from "#platform/database/schema.ts";
import { type Barrier, barriers, isBarrier } from "./reflection.ts";
import { reflectionMessages } from "./messages.ts";

type Reflection = Row<"eventReflections">;

function shown(view: View, one: Reflection): Html {
  const w = reflectionMessages(view.language);
  const answer = (question: string, text: string): Html =>
    text === ""
      ? nothing
      : html`<div><dt>${question}</dt><dd class="lines"><bdi>${text}</bdi></dd></div>`;
  const named = one.barriers.filter(isBarrier).map((barrier: Barrier) => w.barrierNames[barrier]);
  return html`<dl class="gaps">${answer(
    w.nourished,
    one.nourished,
  )}${answer(w.hard, one.hard)}${answer(w.missing, one.missing)}${answer(
    w.barriers,
    commas(named, view.language),
  )}</dl>
<div class="actions">${form(view, {
    action: `/reflections/${one.id}/story`,
    submit: w.story,
    quiet: true,
  })}${form(view, {
    action: `/reflections/${one.id}/delete`,
    submit: w.forget,
    quiet: true,
  })}</div>`;
}

/** Under an event that is over, for its hosts. */
export function reflectionSection(
  view: View,
  eventId: string,
  reflections: readonly Reflection[],
  formState: FormState = emptyFormState,
): Html {
  const w = reflectionMessages(view.language);
  return section(
    w.title,
    html`<p class="hint">${w.lead}</p>${reflections.map((one) => shown(view, one))}
<details${reflections.length === 0 ? html` open` : nothing}><summary>${w.answer}</summary>
${form(view, {
  action: `/events/${eventId}/reflections`,
  formState,
  body: html`${field(view, formState, {
    name: "nourished",
    label: w.nourished,
    type: "textarea",
    rows: 3,
    maxLength: 5000,
  })}
${field(view, formState, { name: "hard", label: w.hard, type: "textarea", rows: 3, maxLength: 5000 })}
${field(view, formState, {
  name: "missing",
  label: w.missing,
  hint: w.missingHint,
  type: "textarea",
  rows: 3,
  maxLength: 5000,
})}
${choices(formState, {
  name: "barriers",
  label: w.barriers,
  hint: w.barriersHint,
  many: true,
  options: barriers.map((one) => [one, w.barrierNames[one]] as const),
})}`,
  submit: w.keep,
})}</details>`,
    { id: "reflection" },
  );
}

/** What a group kept, for its members. */
export function reflectionsPage(
  view: View,
  handle: string,
  name: string,
  items: readonly Reflection[],
): Page {
  const w = reflectionMessages(view.language);
  return {
    title: w.all,
    hidden: true,
    body: html`${pageHead(w.all, { lead: w.allLead, kicker: linkToName(`/@${handle}`, name) })}
${
  items.length === 0
    ? emptyState(w.none, w.noneText)
    : items.map((one) =>
        section(
          one.eventName,
          html`<p class="facts">${longDay(one.day, view.language)}${
            one.eventId === null
              ? nothing
              : html` · ${linkToName(`/events/${one.eventId}`, one.eventName)}`
          }</p>${shown(view, one)}`,
        ),
      )
}`,
  };
}
