/** A meeting on one page: its time, agenda, roles, and who comes. */
import { commas } from "#platform/i18n/commas.ts";
import {
  badge,
  buttonTo,
  emptyState,
  linkTo,
  longDay,
  pageHead,
  prose,
  section,
  timeTag,
  dayTimeText,
} from "#platform/web/html/components.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { meetingRoles } from "./roles/draw.ts";
import { handsSection, namedButton } from "./hands/page.ts";
import {
  type Around,
  bringsIt,
  type DrawChoice,
  coming,
  holderOf,
  type Item,
  itemKinds,
  learning,
  meetingMayBegin,
  mayMend,
  type Point,
  presentIn,
  restAfter,
  type VisibleMeeting,
  totalMinutes,
  type Whole,
} from "./meeting.ts";
import { meetingMessages } from "./messages.ts";
import { longSpan } from "#platform/i18n/spans.ts";

export const whenText = (view: View, starts: Date, zone: string): Html =>
  timeTag(starts, dayTimeText(starts, zone, view.language));

const named = (one: DrawChoice): readonly [string, string] => [one.id, one.name];

function comeSection(view: View, whole: Whole, { members }: Around): Html {
  const messages = meetingMessages(view.language);
  const { meeting, asked } = whole;
  const at = `/meetings/${meeting.id}`;
  const mine = asked.find(
    (one) => one.role === coming && one.memberId === view.viewer.member?.id,
  )?.state;
  const open = meeting.state === "open";
  const there = presentIn(asked);
  const formState: FormState = { values: { here: there.map((one) => one.memberId) }, notes: {} };
  return section(
    open ? messages.here : messages.come,
    html`<p>${
      there.length === 0
        ? messages.comeNone
        : there.map((one, i) => html`${i === 0 ? "" : ", "}<bdi>${one.name}</bdi>`)
    }</p>
<div class="actions">${
      mine === "yes"
        ? html`<p>${open ? messages.youAreHere : messages.youCome}</p>`
        : form(view, { action: `${at}/come`, submit: open ? messages.iAmHere : messages.iCome })
    }${
      mine === "no"
        ? html`<p>${messages.youDont}</p>`
        : form(view, {
            action: `${at}/away`,
            submit: open ? messages.iGo : messages.iCant,
            quiet: true,
          })
    }</div>
${
  open
    ? html`<details><summary>${messages.hereTick}</summary>${form(view, {
        action: `${at}/here`,
        body: html`<input type="hidden" name="was" value="${there
          .map((one) => one.memberId)
          .join(" ")}">${choices(formState, {
          name: "here",
          label: messages.here,
          hint: messages.hereHint,
          many: true,
          options: members.map(named),
        })}`,
        submit: messages.hereSave,
      })}</details>`
    : nothing
}`,
    { id: "come" },
  );
}

function rolesSection(view: View, { meeting, asked }: Whole): Html {
  const messages = meetingMessages(view.language);
  const self = view.viewer.member?.id;
  const at = `/meetings/${meeting.id}/roles`;
  const going = meeting.state !== "closed";
  const open = meetingRoles.filter((role) => holderOf(asked, role) === undefined);
  const line = (role: (typeof meetingRoles)[number]): Html => {
    const holder = holderOf(asked, role);
    const beside = asked.filter((one) => one.role === learning(role) && one.state === "yes");
    const act = (what: string, text: string): Html =>
      form(view, {
        action: `${at}/${role}/${what}`,
        submit: namedButton(text, messages.roles[role]),
      });
    const mine = holder?.memberId === self;
    const buttons = !going
      ? []
      : mine
        ? holder?.state === "asked"
          ? [act("yes", messages.yes), act("no", messages.no)]
          : [act("no", messages.layDown)]
        : [
            ...(holder?.state === "yes" ? [] : [act("take", messages.stepIn)]),
            beside.some((one) => one.memberId === self)
              ? act("alone", messages.unlearn)
              : act("learn", messages.learn),
          ];
    return html`<li><strong>${messages.roles[role]}</strong> <span class="facts">${
      messages.roleTexts[role]
    }</span>
<p>${
      holder === undefined
        ? messages.roleOpen
        : html`<bdi>${
            holder.state === "asked"
              ? mine
                ? messages.askedYou({ role: messages.roles[role] })
                : messages.roleAsked({ name: holder.name })
              : holder.name
          }</bdi>`
    }${
      beside.length === 0
        ? nothing
        : html` · <bdi>${messages.beside({
            names: commas(
              beside.map((one) => one.name),
              view.language,
            ),
          })}</bdi>`
    }</p>
${buttons.length === 0 ? nothing : html`<div class="actions">${buttons}</div>`}</li>`;
  };
  return section(
    messages.rolesTitle,
    html`<p>${messages.rolesText}</p>
${
  going && open.length > 0
    ? form(view, {
        action: `${at}/draw`,
        submit: open.length === meetingRoles.length ? messages.draw : messages.drawAgain,
      })
    : nothing
}
<ul class="plain">${meetingRoles.map(line)}</ul>`,
    { id: "roles" },
  );
}

/** The length of it all against the room that is there, in kind words. */
export function timeNote(view: View, meeting: VisibleMeeting, items: readonly Item[]): Html {
  const messages = meetingMessages(view.language);
  const all = totalMinutes(items);
  const room = meeting.event?.minutes;
  const note =
    room !== undefined && all > room
      ? messages.agendaOver({ span: longSpan(all - room, view.language) })
      : all > restAfter
        ? messages.agendaLong
        : "";
  return items.length === 0
    ? nothing
    : html`<p>${messages.agendaTotal({ span: longSpan(all, view.language) })} ${note}</p>`;
}

export const decisionLink = (item: Item): Html =>
  item.decision === undefined
    ? nothing
    : html` · ${linkTo(`/decisions/${item.decision.id}`, item.decision.name)}`;

function agendaSection(view: View, whole: Whole, around: Around, formState: FormState): Html {
  const messages = meetingMessages(view.language);
  const { meeting, items, asked } = whole;
  const going = meeting.state !== "closed";
  const mends = mayMend(meeting, around.now);
  const lead = holderOf(asked, "facilitator")?.name ?? "";
  const line = (item: Item, index: number): Html => {
    const at = `/meetings/${meeting.id}/items/${item.id}`;
    const act = (what: string, text: string): Html =>
      form(view, { action: `${at}/${what}`, submit: namedButton(text, item.words) });
    const own = item.madeBy === null || item.madeBy === view.viewer.member?.id;
    return html`<li><strong><bdi>${item.words}</bdi></strong> ${
      item.kind === "decide" ? badge(messages.kinds.decide, "leaf") : nothing
    } <span class="facts">${
      item.kind === "decide" ? nothing : html`${messages.kinds[item.kind]} · `
    }${messages.minutesOf({ minutes: item.minutesWished })}${decisionLink(item)}</span>
${
  bringsIt(item, asked) && going
    ? html`<p class="told"><bdi>${messages.bringsIt({ name: lead })}</bdi></p>`
    : nothing
}
${item.notes === "" ? nothing : prose(renderMarkdown(item.notes))}
<div class="actions">${
      mends
        ? html`<a class="button quiet" href="${at}"
          aria-label="${messages.open}: ${item.words}">${messages.open}</a>`
        : nothing
    }${
      going
        ? html`${index > 0 ? act("up", messages.up) : nothing}${
            index < items.length - 1 ? act("down", messages.down) : nothing
          }${
            own
              ? html`<a class="button quiet" href="${at}/edit"
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
      most: 300,
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

function pointsSection(view: View, meeting: VisibleMeeting, points: readonly Point[]): Html {
  const messages = meetingMessages(view.language);
  const self = view.viewer.member?.id;
  const line = (point: Point): Html => {
    const act = (what: string, text: string): Html =>
      form(view, {
        action: `/meetings/${meeting.id}/points/${point.id}/${what}`,
        submit: namedButton(text, point.words),
      });
    const mine = point.doerId === self;
    const who =
      point.doer !== null
        ? messages.does({ name: point.doer })
        : point.asked !== null
          ? messages.doesAsked({ name: point.asked })
          : messages.doesNobody;
    const buttons = point.done
      ? mine || point.doerId === null
        ? [act("undone", messages.undone)]
        : []
      : mine
        ? [act("done", messages.done), act("no", messages.notMe)]
        : point.doerId === null
          ? [
              act("yes", messages.iDo),
              ...(point.askedId === self ? [act("no", messages.notMe)] : []),
            ]
          : [];
    return html`<li><bdi>${point.words}</bdi> ${
      point.done ? badge(messages.isDone, "leaf") : nothing
    } <span class="facts"><bdi>${who}</bdi>${
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

/**
 * Everything of a meeting on one page. `sheets`: the agenda's and
 * the hands' form as they were typed.
 */
export function meetingPage(
  view: View,
  whole: Whole,
  around: Around,
  sheets: { readonly item?: FormState | undefined; readonly hand?: FormState | undefined } = {},
): Page {
  const messages = meetingMessages(view.language);
  const { meeting } = whole;
  const at = `/meetings/${meeting.id}`;
  const mends = mayMend(meeting, around.now);
  const head = pageHead(meeting.name, {
    kicker: html`${linkTo(
      `/@${meeting.group.handle}/meetings`,
      messages.meetings,
    )} · ${linkTo(`/@${meeting.group.handle}`, meeting.group.name)} ${badge(
      messages.states[meeting.state],
      meeting.state === "open" ? "leaf" : "petal",
    )}`,
    lead: html`${whenText(view, meeting.starts, around.zone)}${
      meeting.place === "" ? nothing : html` · <bdi>${meeting.place}</bdi>`
    }${
      meeting.event === undefined
        ? nothing
        : html` · ${linkTo(`/events/${meeting.event.id}`, meeting.event.name)}`
    }`,
    actions: [
      ...(meeting.state === "planned" && meetingMayBegin(meeting, around.now)
        ? [form(view, { action: `${at}/begin`, submit: messages.begin })]
        : []),
      // What was held on paper alone is closed too.
      ...(meeting.state === "open" || (meeting.state === "planned" && meeting.starts <= around.now)
        ? [buttonTo(`${at}/closing`, messages.closing)]
        : []),
      buttonTo(`${at}/minutes`, messages.minutesTitle, true),
      buttonTo(`${at}/sheet`, messages.sheet, true),
      ...(meeting.state === "closed" ? [] : [buttonTo(`${at}/edit`, messages.edit, true)]),
    ],
  });
  const going = meeting.state !== "closed";
  return {
    title: meeting.name,
    hidden: true,
    body: html`${head}
${going ? comeSection(view, whole, around) : nothing}
${meeting.state === "open" ? handsSection(view, whole, sheets.hand ?? emptyFormState) : nothing}
${agendaSection(view, whole, around, sheets.item ?? emptyFormState)}
${rolesSection(view, whole)}
${pointsSection(view, meeting, whole.points)}
${lookedSection(
  view,
  meeting,
  meeting.state === "closed" && mends ? linkTo(`${at}/closing`, messages.reflectEdit) : undefined,
)}`,
  };
}
