/** What there is to do: under a decision, and in the list of a group. */
import {
  badge,
  dayText,
  emptyState,
  linkToName,
  longDay,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleDecision } from "../decision.ts";
import { decisionMessages } from "../messages.ts";

export interface VisiblePoint {
  readonly id: string;
  readonly words: string;
  readonly doerId: string | null;
  readonly doerName: string | null;
  readonly due: string | null;
  readonly done: Date | null;
  readonly decisionId: string | null;
  readonly decisionName: string | null;
}

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

function line(
  view: View,
  point: VisiblePoint,
  steps: readonly Html[],
  { from }: { readonly from: boolean },
): Html {
  const messages = decisionMessages(view.language);
  const who =
    point.doerName === null
      ? badge(messages.noDoer, "petal")
      : html`${messages.doer({ name: point.doerName })}`;
  const state =
    point.done === null
      ? who
      : html`${
          point.doerName === null ? nothing : html`<bdi>${point.doerName}</bdi> · `
        }${messages.doneBy} ${dayText(point.done, zoneOf(view), view.language)}`;
  return html`<li><p><bdi>${point.words}</bdi> <span class="facts">${state}${
    point.due === null || point.done !== null
      ? nothing
      : html` · ${messages.until} ${longDay(point.due, view.language)}`
  }${
    from && point.decisionId !== null && point.decisionName !== null
      ? html` · ${messages.from} ${linkToName(
          `/decisions/${point.decisionId}`,
          point.decisionName,
        )}`
      : nothing
  }</span></p>${
    steps.length === 0
      ? nothing
      : html`<div class="actions">${steps.map((step) => html`${step} `)}</div>`
  }</li>`;
}

const fields = (view: View, formState: FormState): Html => {
  const messages = decisionMessages(view.language);
  return html`${field(view, formState, {
    name: "todo",
    label: messages.point,
    required: true,
    maxLength: 300,
  })}
${field(view, formState, { name: "due", label: messages.due, type: "date" })}`;
};

/** The submit line of such a form: "I'll do this", and where it may, "for anybody". */
const submits = (view: View, anybody: boolean): Html => {
  const messages = decisionMessages(view.language);
  return html`<p class="submit"><button name="mine" value="yes">${messages.addMine}</button>${
    anybody ? html` <button class="quiet" name="mine" value="">${messages.add}</button>` : nothing
  }</p>`;
};

/** What a decision needs done, and who does it. */
export function decisionPoints(
  view: View,
  decision: VisibleDecision,
  points: readonly VisiblePoint[],
  about: { readonly aside: boolean; readonly formState: FormState },
): Html {
  const messages = decisionMessages(view.language);
  const me = view.viewer.member?.id;
  const path = `/decisions/${decision.id}/doers`;
  const alive = decision.ours && decision.state !== "withdrawn";
  const shaped = decision.state === "listening" || decision.state === "shaping";
  const steps = (point: VisiblePoint): Html[] => [
    ...(alive && !about.aside && point.doerId === null && point.done === null
      ? [form(view, { action: `${path}/${point.id}`, submit: messages.illDoIt, quiet: true })]
      : []),
    ...(alive && point.doerId !== null && point.doerId === me && point.done === null
      ? [
          form(view, { action: `/to-do/${point.id}/free`, submit: messages.free, quiet: true }),
          form(view, { action: `/to-do/${point.id}/done`, submit: messages.done, quiet: true }),
        ]
      : []),
    ...(alive && shaped && point.doerId === null && point.done === null
      ? [form(view, { action: `/to-do/${point.id}/drop`, submit: messages.drop, quiet: true })]
      : []),
  ];
  const anybody =
    decision.state !== "testing" &&
    decision.state !== "agreed" &&
    decision.state !== "reservations";
  const shown = Object.keys(about.formState.values).length > 0;
  const adding = (): Html => {
    if (!alive) return nothing;
    if (about.aside) return html`<p>${messages.excused}</p>`;
    return html`<details${
      shown ? html` open` : nothing
    }><summary>${messages.addPoint}</summary>${form(view, {
      action: path,
      formState: about.formState,
      body: fields(view, about.formState),
      submit: submits(view, anybody),
    })}</details>`;
  };
  return section(
    messages.doers,
    html`${
      points.length === 0
        ? html`<p>${messages.doersNone}</p>`
        : html`<ul class="plain">${points.map((point) =>
            line(view, point, steps(point), { from: false }),
          )}</ul>`
    }
${
  points.length > 0 && points.every((point) => point.doerId === null)
    ? html`<p class="told">${messages.doersNeeded}</p>`
    : nothing
}
${adding()}`,
    { id: "doers" },
  );
}

export function todoPage(
  view: View,
  about: {
    readonly group: { readonly handle: string; readonly name: string };
    readonly open: readonly VisiblePoint[];
    readonly done: readonly VisiblePoint[];
    readonly formState: FormState;
  },
): Page {
  const messages = decisionMessages(view.language);
  const me = view.viewer.member?.id;
  const stepPath = (point: VisiblePoint, step: string): string => `/to-do/${point.id}/${step}`;
  const steps = (point: VisiblePoint): Html[] => [
    ...(point.doerId === null
      ? [form(view, { action: stepPath(point, "mine"), submit: messages.illDoIt, quiet: true })]
      : []),
    ...(point.doerId === me
      ? [
          form(view, { action: stepPath(point, "done"), submit: messages.done }),
          form(view, { action: stepPath(point, "free"), submit: messages.free, quiet: true }),
        ]
      : []),
    ...(point.doerId === null && point.decisionId === null
      ? [form(view, { action: stepPath(point, "drop"), submit: messages.drop, quiet: true })]
      : []),
  ];
  return {
    title: messages.todo,
    hidden: true,
    body: html`${pageHead(messages.todo, {
      lead: messages.todoLead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
    })}
${
  about.open.length === 0
    ? emptyState(messages.todoNone, messages.todoNoneText)
    : html`<ul class="plain">${about.open.map((point) =>
        line(view, point, steps(point), { from: true }),
      )}</ul>`
}
${section(
  messages.addPoint,
  form(view, {
    action: `/@${about.group.handle}/to-do`,
    formState: about.formState,
    body: fields(view, about.formState),
    submit: submits(view, true),
  }),
  { id: "add" },
)}
${
  about.done.length === 0
    ? nothing
    : section(
        messages.lately,
        html`<ul class="plain">${about.done.map((point) =>
          line(
            view,
            point,
            point.doerId === null || point.doerId === me
              ? [
                  form(view, {
                    action: stepPath(point, "undo"),
                    submit: messages.undo,
                    quiet: true,
                  }),
                ]
              : [],
            { from: true },
          ),
        )}</ul>`,
        { id: "done" },
      )
}`,
  };
}
