/** A meeting on one page: its time, agenda, roles, and who comes. */
import { commas, comma } from "#platform/i18n/commas.ts";
import {
  badge,
  buttonTo,
  dayTimeText,
  linkTo,
  linkToName,
  pageHead,
  section,
  timeTag,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { meetingRoles } from "./roles/draw.ts";
import { handsSection, namedButton } from "./hands/page.ts";
import {
  type Around,
  coming,
  holderOf,
  learning,
  meetingMayBegin,
  mayMend,
  presentIn,
  type Whole,
} from "./meeting.ts";
import { meetingMessages } from "./messages.ts";
import { named, agendaSection, pointsSection, lookedSection } from "./agenda/page.ts";

export const whenText = (view: View, starts: Date, zone: string): Html =>
  timeTag(starts, dayTimeText(starts, zone, view.language));

function comeSection(view: View, whole: Whole, { members }: Around): Html {
  const messages = meetingMessages(view.language);
  const { meeting, asked } = whole;
  const path = `/meetings/${meeting.id}`;
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
        : there.map((one, i) => html`${i === 0 ? "" : comma(view.language)}<bdi>${one.name}</bdi>`)
    }</p>
<div class="actions">${
      mine === "yes"
        ? html`<p>${open ? messages.youAreHere : messages.youCome}</p>`
        : form(view, { action: `${path}/come`, submit: open ? messages.iAmHere : messages.iCome })
    }${
      mine === "no"
        ? html`<p>${messages.youDont}</p>`
        : form(view, {
            action: `${path}/away`,
            submit: open ? messages.iGo : messages.iCant,
            quiet: true,
          })
    }</div>
${
  open
    ? html`<details><summary>${messages.hereTick}</summary>${form(view, {
        action: `${path}/here`,
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
  const path = `/meetings/${meeting.id}/roles`;
  const going = meeting.state !== "closed";
  const open = meetingRoles.filter((role) => holderOf(asked, role) === undefined);
  const line = (role: (typeof meetingRoles)[number]): Html => {
    const holder = holderOf(asked, role);
    const beside = asked.filter((one) => one.role === learning(role) && one.state === "yes");
    const act = (what: string, text: string): Html =>
      form(view, {
        action: `${path}/${role}/${what}`,
        submit: namedButton(text, messages.roles[role]),
      });
    const mine = holder?.memberId === self;
    const moves = (): Html[] => {
      if (!going) return [];
      if (mine)
        return holder?.state === "asked"
          ? [act("yes", messages.yes), act("no", messages.no)]
          : [act("no", messages.layDown)];
      return [
        ...(holder?.state === "yes" ? [] : [act("take", messages.stepIn)]),
        beside.some((one) => one.memberId === self)
          ? act("alone", messages.unlearn)
          : act("learn", messages.learn),
      ];
    };
    const holderText = (): Html | string => {
      if (holder === undefined) return messages.roleOpen;
      if (holder.state !== "asked") return html`<bdi>${holder.name}</bdi>`;
      return html`<bdi>${
        mine
          ? messages.askedYou({ role: messages.roles[role] })
          : messages.roleAsked({ name: holder.name })
      }</bdi>`;
    };
    const buttons = moves();
    return html`<li><strong>${messages.roles[role]}</strong> <span class="facts">${
      messages.roleTexts[role]
    }</span>
<p>${holderText()}${
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
        action: `${path}/draw`,
        submit: open.length === meetingRoles.length ? messages.draw : messages.drawAgain,
      })
    : nothing
}
<ul class="plain">${meetingRoles.map(line)}</ul>`,
    { id: "roles" },
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
  const path = `/meetings/${meeting.id}`;
  const mends = mayMend(meeting, around.now);
  const head = pageHead(meeting.name, {
    kicker: html`${linkTo(
      `/@${meeting.group.handle}/meetings`,
      messages.meetings,
    )} · ${linkToName(`/@${meeting.group.handle}`, meeting.group.name)} ${badge(
      messages.states[meeting.state],
      meeting.state === "open" ? "leaf" : "petal",
    )}`,
    lead: html`${whenText(view, meeting.starts, around.zone)}${
      meeting.place === "" ? nothing : html` · <bdi>${meeting.place}</bdi>`
    }${
      meeting.event === undefined
        ? nothing
        : html` · ${linkToName(`/events/${meeting.event.id}`, meeting.event.name)}`
    }`,
    actions: [
      ...(meeting.state === "planned" && meetingMayBegin(meeting, around.now)
        ? [form(view, { action: `${path}/begin`, submit: messages.begin })]
        : []),
      // What was held on paper alone is closed too.
      ...(meeting.state === "open" || (meeting.state === "planned" && meeting.starts <= around.now)
        ? [buttonTo(`${path}/closing`, messages.closing)]
        : []),
      buttonTo(`${path}/minutes`, messages.minutesTitle, true),
      buttonTo(`${path}/sheet`, messages.sheet, true),
      ...(meeting.state === "closed" ? [] : [buttonTo(`${path}/edit`, messages.edit, true)]),
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
  meeting.state === "closed" && mends ? linkTo(`${path}/closing`, messages.reflectEdit) : undefined,
)}`,
  };
}
