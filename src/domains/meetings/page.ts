import {
  badge,
  buttonTo,
  dayText,
  emptyState,
  linkTo,
  longDay,
  pageHead,
  prose,
  section,
  timeTag,
  timeText,
} from "#platform/web/html/components.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { choices, emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { meetingRoles } from "./roles/draw.ts";
import { handsSection, namedButton } from "./hands/page.ts";
import {
  type Around,
  bringsIt,
  type Choice,
  coming,
  holderOf,
  type Item,
  itemKinds,
  learning,
  mayBegin,
  mayMend,
  type Point,
  presentIn,
  restAfter,
  type SeenMeeting,
  totalMinutes,
  type Whole,
} from "./meeting.ts";
import { words } from "./messages.ts";

export const whenText = (view: View, starts: Date, zone: string): Html =>
  timeTag(starts, `${dayText(starts, zone, view.language)}, ${timeText(starts, zone, view.language)}`);

const named = (one: Choice): readonly [string, string] => [one.id, one.name];

function comePart(view: View, whole: Whole, { members }: Around): Html {
  const w = words(view.language);
  const { meeting, asked } = whole;
  const at = `/meetings/${meeting.id}`;
  const mine = asked.find((one) => one.role === coming && one.memberId === view.viewer.member?.id)?.state;
  const open = meeting.state === "open";
  const there = presentIn(asked);
  const sheet: Sheet = { values: { here: there.map((one) => one.memberId) }, notes: {} };
  return section(
    open ? w.here : w.come,
    html`<p>${there.length === 0 ? w.comeNone : there.map((one, i) => html`${i === 0 ? "" : ", "}<bdi>${one.name}</bdi>`)}</p>
<div class="actions">${mine === "yes" ? html`<p>${open ? w.youAreHere : w.youCome}</p>` : form(view, { action: `${at}/come`, submit: open ? w.iAmHere : w.iCome })}${mine === "no" ? html`<p>${w.youDont}</p>` : form(view, { action: `${at}/away`, submit: open ? w.iGo : w.iCant, quiet: true })}</div>
${
  open
    ? html`<details><summary>${w.hereTick}</summary>${form(view, {
        action: `${at}/here`,
        body: html`<input type="hidden" name="was" value="${there.map((one) => one.memberId).join(" ")}">${choices(sheet, { name: "here", label: w.here, hint: w.hereHint, many: true, options: members.map(named) })}`,
        submit: w.hereSave,
      })}</details>`
    : nothing
}`,
    { id: "come" },
  );
}

function rolesPart(view: View, { meeting, asked }: Whole): Html {
  const w = words(view.language);
  const self = view.viewer.member?.id;
  const at = `/meetings/${meeting.id}/roles`;
  const going = meeting.state !== "closed";
  const open = meetingRoles.filter((role) => holderOf(asked, role) === undefined);
  const line = (role: (typeof meetingRoles)[number]): Html => {
    const holder = holderOf(asked, role);
    const beside = asked.filter((one) => one.role === learning(role) && one.state === "yes");
    const act = (what: string, text: string): Html =>
      form(view, { action: `${at}/${role}/${what}`, submit: namedButton(text, w.roles[role]) });
    const mine = holder?.memberId === self;
    const buttons = !going
      ? []
      : mine
        ? holder?.state === "asked"
          ? [act("yes", w.yes), act("no", w.no)]
          : [act("no", w.layDown)]
        : [
            ...(holder?.state === "yes" ? [] : [act("take", w.stepIn)]),
            beside.some((one) => one.memberId === self) ? act("alone", w.unlearn) : act("learn", w.learn),
          ];
    return html`<li><strong>${w.roles[role]}</strong> <span class="facts">${w.roleTexts[role]}</span>
<p>${holder === undefined ? w.roleOpen : html`<bdi>${holder.state === "asked" ? (mine ? w.askedYou(w.roles[role]) : w.roleAsked(holder.name)) : holder.name}</bdi>`}${beside.length === 0 ? nothing : html` · <bdi>${w.beside(beside.map((one) => one.name).join(", "))}</bdi>`}</p>
${buttons.length === 0 ? nothing : html`<div class="actions">${buttons}</div>`}</li>`;
  };
  return section(
    w.rolesTitle,
    html`<p>${w.rolesText}</p>
${going && open.length > 0 ? form(view, { action: `${at}/draw`, submit: open.length === meetingRoles.length ? w.draw : w.drawAgain }) : nothing}
<ul class="plain">${meetingRoles.map(line)}</ul>`,
    { id: "roles" },
  );
}

/** The length of it all against the room that is there, in kind words. */
export function timeNote(view: View, meeting: SeenMeeting, items: readonly Item[]): Html {
  const w = words(view.language);
  const all = totalMinutes(items);
  const room = meeting.event?.minutes;
  const note = room !== undefined && all > room ? w.agendaOver(all - room) : all > restAfter ? w.agendaLong : "";
  return items.length === 0 ? nothing : html`<p>${w.agendaTotal(all)} ${note}</p>`;
}

export const decisionLink = (item: Item): Html =>
  item.decision === undefined ? nothing : html` · ${linkTo(`/decisions/${item.decision.id}`, item.decision.name)}`;

function agendaPart(view: View, whole: Whole, around: Around, sheet: Sheet): Html {
  const w = words(view.language);
  const { meeting, items, asked } = whole;
  const going = meeting.state !== "closed";
  const mends = mayMend(meeting, around.now);
  const lead = holderOf(asked, "facilitator")?.name ?? "";
  const line = (item: Item, index: number): Html => {
    const at = `/meetings/${meeting.id}/items/${item.id}`;
    const act = (what: string, text: string): Html => form(view, { action: `${at}/${what}`, submit: namedButton(text, item.words) });
    const own = item.madeBy === null || item.madeBy === view.viewer.member?.id;
    return html`<li><strong><bdi>${item.words}</bdi></strong> ${item.kind === "decide" ? badge(w.kinds.decide, "leaf") : nothing} <span class="facts">${item.kind === "decide" ? nothing : html`${w.kinds[item.kind]} · `}${w.minutesOf(item.minutesWished)}${decisionLink(item)}</span>
${bringsIt(item, asked) && going ? html`<p class="note"><bdi>${w.bringsIt(lead)}</bdi></p>` : nothing}
${item.notes === "" ? nothing : prose(renderMarkdown(item.notes))}
<div class="actions">${mends ? html`<a class="button quiet" href="${at}" aria-label="${w.open}: ${item.words}">${w.open}</a>` : nothing}${
      going
        ? html`${index > 0 ? act("up", w.up) : nothing}${index < items.length - 1 ? act("down", w.down) : nothing}${own ? html`<a class="button quiet" href="${at}/edit" aria-label="${w.edit}: ${item.words}">${w.edit}</a>` : nothing}${own && item.notes === "" ? act("remove", w.remove) : nothing}`
        : nothing
    }</div></li>`;
  };
  return section(
    w.agenda,
    html`${items.length === 0 ? emptyState(w.agendaNone, w.agendaNoneText) : html`<ol>${items.map(line)}</ol>`}${timeNote(view, meeting, items)}
${going ? html`<details${Object.keys(sheet.values).length > 0 || items.length === 0 ? html` open` : nothing}><summary>${w.add}</summary>${itemFields(view, sheet, around, `/meetings/${meeting.id}/items`, w.add)}</details>` : nothing}`,
    { id: "agenda" },
  );
}

export function itemFields(view: View, typed: Sheet, { decisions }: Around, action: string, submit: string): Html {
  const w = words(view.language);
  const sheet: Sheet = { ...typed, values: { kind: "discuss", minutes: "10", ...typed.values } };
  return form(view, {
    action,
    sheet,
    body: html`${field(view, sheet, { name: "words", label: w.words, required: true, most: 300 })}
<div class="pair">${field(view, sheet, { name: "kind", label: w.kind, type: "select", options: itemKinds.map((kind) => [kind, w.kinds[kind]] as const) })}
${field(view, sheet, { name: "minutes", label: w.minutes, type: "number" })}</div>
${decisions.length === 0 ? nothing : field(view, sheet, { name: "decision", label: w.decision, type: "select", options: [["", w.noDecision], ...decisions.map(named)] })}`,
    submit,
  });
}

export function pointsPart(view: View, meeting: SeenMeeting, points: readonly Point[]): Html {
  const w = words(view.language);
  const self = view.viewer.member?.id;
  const line = (point: Point): Html => {
    const act = (what: string, text: string): Html =>
      form(view, { action: `/meetings/${meeting.id}/points/${point.id}/${what}`, submit: namedButton(text, point.words) });
    const mine = point.doerId === self;
    const who = point.doer !== null ? w.does(point.doer) : point.asked !== null ? w.doesAsked(point.asked) : w.doesNobody;
    const buttons = point.done
      ? mine || point.doerId === null
        ? [act("undone", w.undone)]
        : []
      : mine
        ? [act("done", w.done), act("no", w.notMe)]
        : point.doerId === null
          ? [act("yes", w.iDo), ...(point.askedId === self ? [act("no", w.notMe)] : [])]
          : [];
    return html`<li><bdi>${point.words}</bdi> ${point.done ? badge(w.isDone, "leaf") : nothing} <span class="facts"><bdi>${who}</bdi>${point.due === null ? nothing : html` · ${w.dueOf(longDay(point.due, view.language))}`}</span>${buttons.length === 0 ? nothing : html`<div class="actions">${buttons}</div>`}</li>`;
  };
  return section(w.points, points.length === 0 ? html`<p>${w.pointsNone}</p>` : html`<ul class="plain">${points.map(line)}</ul>`, {
    id: "points",
  });
}

export function lookedPart(view: View, meeting: SeenMeeting, more?: Html): Html {
  const w = words(view.language);
  const parts = (["nourished", "hard", "missing"] as const).filter((name) => meeting[name] !== "");
  if (parts.length === 0 && more === undefined) return nothing;
  return section(
    w.looked,
    parts.map((name) => html`<h3>${w[name]}</h3>${prose(renderMarkdown(meeting[name]))}`),
    { id: "looking-back", ...(more === undefined ? {} : { more }) },
  );
}

/** Everything of a meeting on one page. `sheets`: the agenda's and the hands' form as they were typed. */
export function meetingPage(
  view: View,
  whole: Whole,
  around: Around,
  sheets: { readonly item?: Sheet | undefined; readonly hand?: Sheet | undefined } = {},
): Page {
  const w = words(view.language);
  const { meeting } = whole;
  const at = `/meetings/${meeting.id}`;
  const mends = mayMend(meeting, around.now);
  const head = pageHead(meeting.name, {
    kicker: html`${linkTo(`/@${meeting.group.handle}/meetings`, w.meetings)} · ${linkTo(`/@${meeting.group.handle}`, meeting.group.name)} ${badge(w.states[meeting.state], meeting.state === "open" ? "leaf" : "petal")}`,
    lead: html`${whenText(view, meeting.starts, around.zone)}${meeting.place === "" ? nothing : html` · <bdi>${meeting.place}</bdi>`}${meeting.event === undefined ? nothing : html` · ${linkTo(`/events/${meeting.event.id}`, meeting.event.name)}`}`,
    actions: [
      ...(meeting.state === "planned" && mayBegin(meeting, around.now) ? [form(view, { action: `${at}/begin`, submit: w.begin })] : []),
      // What was held on paper alone is closed too.
      ...(meeting.state === "open" || (meeting.state === "planned" && meeting.starts <= around.now)
        ? [buttonTo(`${at}/closing`, w.closing)]
        : []),
      buttonTo(`${at}/minutes`, w.minutesTitle, true),
      buttonTo(`${at}/sheet`, w.sheet, true),
      ...(meeting.state === "closed" ? [] : [buttonTo(`${at}/edit`, w.edit, true)]),
    ],
  });
  const going = meeting.state !== "closed";
  return {
    title: meeting.name,
    hidden: true,
    body: html`${head}
${going ? comePart(view, whole, around) : nothing}
${meeting.state === "open" ? handsSection(view, whole, sheets.hand ?? emptySheet) : nothing}
${agendaPart(view, whole, around, sheets.item ?? emptySheet)}
${rolesPart(view, whole)}
${pointsPart(view, meeting, whole.points)}
${lookedPart(view, meeting, meeting.state === "closed" && mends ? linkTo(`${at}/closing`, w.reflectEdit) : undefined)}`,
  };
}
