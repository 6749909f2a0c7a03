import { badge, dayText, emptyState, linkTo, longDay, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { SeenDecision } from "../decision.ts";
import { words } from "../messages.ts";

export interface SeenPoint {
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

function line(view: View, point: SeenPoint, steps: readonly Html[], { from }: { readonly from: boolean }): Html {
  const w = words(view.language);
  const who = point.doerName === null ? badge(w.noDoer, "petal") : html`<bdi>${w.doer(point.doerName)}</bdi>`;
  const state =
    point.done === null
      ? who
      : html`${point.doerName === null ? nothing : html`<bdi>${point.doerName}</bdi> · `}${w.doneBy} ${dayText(point.done, zoneOf(view), view.language)}`;
  return html`<li><p><bdi>${point.words}</bdi> <span class="facts">${state}${point.due === null || point.done !== null ? nothing : html` · ${w.until} ${longDay(point.due, view.language)}`}${from && point.decisionId !== null && point.decisionName !== null ? html` · ${w.from} ${linkTo(`/decisions/${point.decisionId}`, point.decisionName)}` : nothing}</span></p>${steps.length === 0 ? nothing : html`<div class="actions">${steps.map((step) => html`${step} `)}</div>`}</li>`;
}

const fields = (view: View, sheet: Sheet): Html => {
  const w = words(view.language);
  return html`${field(view, sheet, { name: "todo", label: w.point, required: true, most: 300 })}
${field(view, sheet, { name: "due", label: w.due, type: "date" })}`;
};

/** The submit line of such a form: "I'll do this", and where it may, "for anybody". */
const submits = (view: View, anybody: boolean): Html => {
  const w = words(view.language);
  return html`<p class="submit"><button name="mine" value="yes">${w.addMine}</button>${anybody ? html` <button class="quiet" name="mine" value="">${w.add}</button>` : nothing}</p>`;
};

/** What a decision needs done, and who does it. */
export function decisionPoints(
  view: View,
  decision: SeenDecision,
  points: readonly SeenPoint[],
  about: { readonly aside: boolean; readonly sheet: Sheet },
): Html {
  const w = words(view.language);
  const me = view.viewer.member?.id;
  const at = `/decisions/${decision.id}/doers`;
  const alive = decision.ours && decision.state !== "withdrawn";
  const shaped = decision.state === "listening" || decision.state === "shaping";
  const steps = (point: SeenPoint): Html[] => [
    ...(alive && !about.aside && point.doerId === null && point.done === null
      ? [form(view, { action: `${at}/${point.id}`, submit: w.illDoIt, quiet: true })]
      : []),
    ...(alive && point.doerId !== null && point.doerId === me && point.done === null
      ? [
          form(view, { action: `/to-do/${point.id}/free`, submit: w.free, quiet: true }),
          form(view, { action: `/to-do/${point.id}/done`, submit: w.done, quiet: true }),
        ]
      : []),
    ...(alive && shaped && point.doerId === null && point.done === null
      ? [form(view, { action: `/to-do/${point.id}/drop`, submit: w.drop, quiet: true })]
      : []),
  ];
  const anybody = decision.state !== "testing" && decision.state !== "agreed" && decision.state !== "reservations";
  const shown = Object.keys(about.sheet.values).length > 0;
  return section(
    w.doers,
    html`${points.length === 0 ? html`<p>${w.doersNone}</p>` : html`<ul class="plain">${points.map((point) => line(view, point, steps(point), { from: false }))}</ul>`}
${points.length > 0 && points.every((point) => point.doerId === null) ? html`<p class="note">${w.doersNeeded}</p>` : nothing}
${
  !alive
    ? nothing
    : about.aside
      ? html`<p>${w.excused}</p>`
      : html`<details${shown ? html` open` : nothing}><summary>${w.addPoint}</summary>${form(view, { action: at, sheet: about.sheet, body: fields(view, about.sheet), submit: submits(view, anybody) })}</details>`
}`,
    { id: "doers" },
  );
}

export function todoPage(
  view: View,
  about: {
    readonly group: { readonly handle: string; readonly name: string };
    readonly open: readonly SeenPoint[];
    readonly done: readonly SeenPoint[];
    readonly sheet: Sheet;
  },
): Page {
  const w = words(view.language);
  const me = view.viewer.member?.id;
  const at = (point: SeenPoint, step: string): string => `/to-do/${point.id}/${step}`;
  const steps = (point: SeenPoint): Html[] => [
    ...(point.doerId === null ? [form(view, { action: at(point, "mine"), submit: w.illDoIt, quiet: true })] : []),
    ...(point.doerId === me
      ? [form(view, { action: at(point, "done"), submit: w.done }), form(view, { action: at(point, "free"), submit: w.free, quiet: true })]
      : []),
    ...(point.doerId === null && point.decisionId === null ? [form(view, { action: at(point, "drop"), submit: w.drop, quiet: true })] : []),
  ];
  return {
    title: w.todo,
    hidden: true,
    body: html`${pageHead(w.todo, { lead: w.todoLead, kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${about.open.length === 0 ? emptyState(w.todoNone, w.todoNoneText) : html`<ul class="plain">${about.open.map((point) => line(view, point, steps(point), { from: true }))}</ul>`}
${section(w.addPoint, form(view, { action: `/@${about.group.handle}/to-do`, sheet: about.sheet, body: fields(view, about.sheet), submit: submits(view, true) }), { id: "add" })}
${
  about.done.length === 0
    ? nothing
    : section(
        w.lately,
        html`<ul class="plain">${about.done.map((point) => line(view, point, point.doerId === null || point.doerId === me ? [form(view, { action: at(point, "undo"), submit: w.undo, quiet: true })] : [], { from: true }))}</ul>`,
        { id: "done" },
      )
}`,
  };
}
