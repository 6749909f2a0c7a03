/** The agenda of a meeting: its items with their decisions and times, and the points that wait. */
import {
  badge,
  emptyState,
  linkToName,
  longDay,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { namedButton } from "../hands/page.ts";
import {
  type Around,
  bringsIt,
  type DrawChoice,
  holderOf,
  type Item,
  itemKinds,
  mayMend,
  type Point,
  restAfter,
  type VisibleMeeting,
  totalMinutes,
  type Whole,
} from "../meeting.ts";
import { meetingMessages } from "../messages.ts";
import { longSpan } from "#platform/i18n/spans.ts";

export const named = (one: DrawChoice): readonly [string, string] => [one.id, one.name];

/** The length of it all against the room that is there, in kind words. */
export function timeNote(view: View, meeting: VisibleMeeting, items: readonly Item[]): Html {
  const messages = meetingMessages(view.language);
  const all = totalMinutes(items);
  const room = meeting.event?.minutes;
  const note = (): string => {
    if (room !== undefined && all > room)
      return messages.agendaOver({ span: longSpan(all - room, view.language) });
    return all > restAfter ? messages.agendaLong : "";
  };
  return items.length === 0
    ? nothing
    : html`<p>${messages.agendaTotal({ span: longSpan(all, view.language) })} ${note()}</p>`;
}

export const decisionLink = (item: Item): Html =>
  item.decision === undefined
    ? nothing
    : html` · ${linkToName(`/decisions/${item.decision.id}`, item.decision.name)}`;

export function agendaSection(
  view: View,
  whole: Whole,
  around: Around,
  formState: FormState,
): Html {
  const messages = meetingMessages(view.language);
  const { meeting, items, asked } = whole;
  const going = meeting.state !== "closed";
  const mends = mayMend(meeting, around.now);
  const lead = holderOf(asked, "facilitator")?.name ?? "";
  const line = (item: Item, index: number): Html => {
    const path = `/meetings/${meeting.id}/items/${item.id}`;
    const act = (what: string, text: string): Html =>
      form(view, { action: `${path}/${what}`, submit: namedButton(text, item.words) });
    const own = item.madeBy === null || item.madeBy === view.viewer.member?.id;
    return html`<li><strong><bdi>${item.words}</bdi></strong> ${
      item.kind === "decide" ? badge(messages.kinds.decide, "leaf") : nothing
    } <span class="facts">${
      item.kind === "decide" ? nothing : html`${messages.kinds[item.kind]} · `
    }${messages.minutesOf({ minutes: item.minutesWished })}${decisionLink(item)}</span>
${
  bringsIt(item, asked) && going
    ? html`<p class="told">${messages.bringsIt({ name: lead })}</p>`
    : nothing
}
${item.notes === "" ? nothing : prose(renderMarkdown(item.notes))}
<div class="actions">${
      mends
        ? html`<a class="button quiet" href="${path}"
          aria-label="${messages.open}: ${item.words}">${messages.open}</a>`
        : nothing
    }${
      going
        ? html`${index > 0 ? act("up", messages.up) : nothing}${
            index < items.length - 1 ? act("down", messages.down) : nothing
          }${
            own
              ? html`<a class="button quiet" href="${path}/edit"
                aria-label="${messages.edit}: ${item.words}">${messages.edit}</a>`
              : nothing
          }${own && item.notes === "" ? act("remove", messages.remove) : nothing}`
        : nothing
    }</div></li>`;
  };
  return section(
    messages.agenda,
    html`${
      items.length === 0
        ? emptyState(messages.agendaNone, messages.agendaNoneText)
        : html`<ol>${items.map(line)}</ol>`
    }${timeNote(view, meeting, items)}
${
  going
    ? html`<details${
        Object.keys(formState.values).length > 0 || items.length === 0 ? html` open` : nothing
      }><summary>${messages.add}</summary>${itemFields(
        view,
        formState,
        around,
        `/meetings/${meeting.id}/items`,
        messages.add,
      )}</details>`
    : nothing
}`,
    { id: "agenda" },
  );
}

export function itemFields(
  view: View,
  typed: FormState,
  { decisions }: Around,
  action: string,
  submit: string,
): Html {
  const messages = meetingMessages(view.language);
  const formState: FormState = {
    ...typed,
    values: { kind: "discuss", minutes: "10", ...typed.values },
  };
  return form(view, {
    action,
    formState,
    body: html`${field(view, formState, {
      name: "words",
      label: messages.words,
      required: true,
      maxLength: 300,
    })}
<div class="pair">${field(view, formState, {
      name: "kind",
      label: messages.kind,
      type: "select",
      options: itemKinds.map((kind) => [kind, messages.kinds[kind]] as const),
    })}
${field(view, formState, { name: "minutes", label: messages.minutes, type: "number" })}</div>
${
  decisions.length === 0
    ? nothing
    : field(view, formState, {
        name: "decision",
        label: messages.decision,
        type: "select",
        options: [["", messages.noDecision], ...decisions.map(named)],
      })
}`,
    submit,
  });
}

export function pointsSection(view: View, meeting: VisibleMeeting, points: readonly Point[]): Html {
  const messages = meetingMessages(view.language);
  const self = view.viewer.member?.id;
  const doerText = ({ doer, asked }: Point): string => {
    if (doer !== null) return messages.does({ name: doer });
    return asked === null ? messages.doesNobody : messages.doesAsked({ name: asked });
  };
  const buttonsOf = (point: Point): Html[] => {
    const act = (what: string, text: string): Html =>
      form(view, {
        action: `/meetings/${meeting.id}/points/${point.id}/${what}`,
        submit: namedButton(text, point.words),
      });
    const mine = point.doerId === self;
    if (point.done) return mine || point.doerId === null ? [act("undone", messages.undone)] : [];
    if (mine) return [act("done", messages.done), act("no", messages.notMe)];
    if (point.doerId !== null) return [];
    return [
      act("yes", messages.iDo),
      ...(point.askedId === self ? [act("no", messages.notMe)] : []),
    ];
  };
  const line = (point: Point): Html => {
    const buttons = buttonsOf(point);
    return html`<li><bdi>${point.words}</bdi> ${
      point.done ? badge(messages.isDone, "leaf") : nothing
    } <span class="facts"><bdi>${doerText(point)}</bdi>${
      point.due === null
        ? nothing
        : html` · ${messages.dueOf({ day: longDay(point.due, view.language) })}`
    }</span>${buttons.length === 0 ? nothing : html`<div class="actions">${buttons}</div>`}</li>`;
  };
  return section(
    messages.points,
    points.length === 0
      ? html`<p>${messages.pointsNone}</p>`
      : html`<ul class="plain">${points.map(line)}</ul>`,
    {
      id: "points",
    },
  );
}

export function lookedSection(view: View, meeting: VisibleMeeting, more?: Html): Html {
  const messages = meetingMessages(view.language);
  const parts = (["nourished", "hard", "missing"] as const).filter((name) => meeting[name] !== "");
  if (parts.length === 0 && more === undefined) return nothing;
  return section(
    messages.looked,
    parts.map((name) => html`<h3>${messages[name]}</h3>${prose(renderMarkdown(meeting[name]))}`),
    { id: "looking-back", ...(more === undefined ? {} : { more }) },
  );
}
