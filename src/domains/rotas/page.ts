/** The rotas of a group, one with its coming shifts, and a week of it on paper. */
import { renderMarkdown } from "#commons/markdown.ts";
import { ruleText } from "#domains/events/series/rule-text.ts";
import {
  badge,
  buttonTo,
  cardList,
  dayText,
  emptyState,
  facts,
  linkTo,
  linkToName,
  longDay,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { field, folded, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type Rota, type VisibleShift, weekAt } from "./rota.ts";
import { seatName, shiftItem, shiftTime } from "./shifts/page.ts";
import { rotaMessages } from "./messages.ts";
import { roundSpan } from "#platform/i18n/spans.ts";
import type { GroupName } from "./sheet-page.ts";

export function rotasPage(
  view: View,
  about: {
    readonly group: GroupName;
    readonly rotas: readonly (Rota & { readonly next: Date | null; readonly free: number })[];
    readonly even: boolean | undefined;
  },
): Page {
  const messages = rotaMessages(view.language);
  const path = `/@${about.group.handle}/rotas`;
  const begin = buttonTo(`${path}/new`, messages.begin);
  return {
    title: messages.rotas,
    hidden: true,
    body: html`${pageHead(messages.rotas, {
      lead: messages.rotasLead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
      actions: [begin],
    })}
${
  about.even === undefined ? nothing : html`<p>${about.even ? messages.even : messages.leaning}</p>`
}
${
  about.rotas.length === 0
    ? emptyState(messages.rotasNone, messages.rotasNoneText, begin)
    : cardList(
        about.rotas.map((rota) => ({
          href: `/rotas/${rota.id}`,
          title: rota.name,
          over: ruleText(rota.rule, rota.timeZone, view.language),
          badge: rota.state === "running" ? undefined : badge(messages.states[rota.state]),
          facts: [
            messages.kinds[rota.kind],
            rota.next === null
              ? undefined
              : messages.next({ when: dayText(rota.next, rota.timeZone, view.language) }),
            rota.free === 0 ? undefined : messages.free({ n: rota.free }),
          ],
        })),
        2,
      )
}`,
  };
}

interface RotaPageFacts {
  readonly group: GroupName;
  /** Coming ones, in order. */
  readonly coming: readonly VisibleShift[];
  /** Of the last two weeks. */
  readonly past: readonly VisibleShift[];
  readonly carrySheet: FormState;
}

/** So many weeks are not folded away. */
const openWeeks = 2;

function byWeek(view: View, rota: Rota, shifts: readonly VisibleShift[]): Html {
  const messages = rotaMessages(view.language);
  const weeks = Map.groupBy(shifts, (shift) =>
    weekAt(shift.starts, rota.timeZone, view.week.firstDay),
  );
  const shown = [...weeks].map(([day, list]) =>
    section(
      messages.week({ day: longDay(day, view.language) }),
      html`<ul class="plain">${list.map((shift) => shiftItem(view, shift, rota.timeZone))}</ul>`,
    ),
  );
  // Six weeks of buttons help nobody to choose: two stand openly.
  const later = shown.slice(openWeeks);
  return html`${shown.slice(0, openWeeks)}${
    later.length === 0
      ? nothing
      : folded(messages.laterWeeks({ n: later.length }), html`${later}`, false)
  }`;
}

function carrySection(view: View, rota: Rota, about: RotaPageFacts): Html {
  const messages = rotaMessages(view.language);
  const seats = about.coming
    .filter((shift) => !shift.cancelled)
    .flatMap((shift) =>
      shift.seats
        .filter((seat) => !seat.mine && ["open", "asked", "looking"].includes(seat.state))
        .map(
          (seat) =>
            [
              seat.id,
              `${shiftTime(shift, rota.timeZone, view.language)}: ${seatName(view, seat)}`,
            ] as const,
        ),
    );
  const wrong = Object.keys(about.carrySheet.notes).length > 0;
  return seats.length === 0
    ? nothing
    : html`<details${
        wrong ? html` open` : nothing
      }><summary>${messages.carry}</summary><p>${messages.carryText}</p>${form(view, {
        action: `/rotas/${rota.id}/carry`,
        formState: about.carrySheet,
        body: html`${field(view, about.carrySheet, {
          name: "seat",
          label: messages.carrySeat,
          type: "select",
          options: seats,
        })}
${field(view, about.carrySheet, {
  name: "who",
  label: messages.carryWho,
  required: true,
  maxLength: 40,
  placeholder: "@",
})}`,
        submit: messages.carryDo,
      })}</details>`;
}

function shiftChoice(
  view: View,
  rota: Rota,
  shifts: readonly VisibleShift[],
): readonly (readonly [string, string])[] {
  const messages = rotaMessages(view.language);
  return shifts.map((shift) => [
    shift.id,
    `${shiftTime(shift, rota.timeZone, view.language)}${
      shift.cancelled ? ` (${messages.calledOff})` : ""
    }`,
  ]);
}

const emptySheet: FormState = { values: {}, notes: {} };

function pastSection(view: View, rota: Rota, past: readonly VisibleShift[]): Html {
  const messages = rotaMessages(view.language);
  const seats = past
    .filter((shift) => !shift.cancelled)
    .flatMap((shift) =>
      shift.seats.map(
        (seat) =>
          [
            seat.id,
            `${shiftTime(shift, rota.timeZone, view.language)}: ${seatName(view, seat)}${
              seat.state === "done" || seat.state === "held" ? "" : ` (${messages.nobodyHeld})`
            }`,
          ] as const,
      ),
    );
  return seats.length === 0
    ? nothing
    : html`<details><summary>${messages.empty}</summary><p>${messages.emptyText}</p>${form(view, {
        action: `/rotas/${rota.id}/empty`,
        body: field(view, emptySheet, {
          name: "emptySeat",
          label: messages.carrySeat,
          type: "select",
          options: seats,
        }),
        submit: html`<p class="submit"><button>${messages.emptyThis}</button> <button class="quiet"
          name="there" value="yes">${messages.wasThere}</button></p>`,
      })}</details>`;
}

export function rotaPage(view: View, rota: Rota, about: RotaPageFacts): Page {
  const messages = rotaMessages(view.language);
  const path = `/rotas/${rota.id}`;
  const turn = (state: Rota["state"], text: string): Html =>
    form(view, {
      action: `${path}/state`,
      body: html`<input type="hidden" name="state" value="${state}">`,
      submit: html`<button class="quiet">${text}</button>`,
    });
  const call = new URLSearchParams({
    purpose: "request",
    what: "hands",
    name: messages.handsName({ name: rota.name }),
  });
  const choices = shiftChoice(view, rota, about.coming);
  const [next] = about.coming;
  return {
    title: rota.name,
    hidden: true,
    body: html`${pageHead(rota.name, {
      kicker: html`${linkTo(
        `/@${about.group.handle}/rotas`,
        messages.rotas,
      )} · ${linkToName(`/@${about.group.handle}`, about.group.name)} ${
        rota.state === "running" ? nothing : badge(messages.states[rota.state])
      }`,
      actions: [
        buttonTo(
          `${path}/sheet${next === undefined ? "" : `?week=${weekAt(next.starts, rota.timeZone, view.week.firstDay)}`}`,
          messages.sheet,
          true,
        ),
        buttonTo(`${path}/edit`, messages.edit, true),
      ],
    })}
${facts([
  [messages.when, ruleText(rota.rule, rota.timeZone, view.language)],
  [messages.length, roundSpan(rota.minutes, view.language)],
  [messages.place, rota.place === "" ? undefined : html`<bdi>${rota.place}</bdi>`],
  [messages.gap, messages.gapText({ n: rota.gapDays })],
  [
    messages.weight,
    Number(rota.weight) === 1 ? undefined : messages.weightText({ n: Number(rota.weight) }),
  ],
])}
${rota.content === "" ? nothing : prose(renderMarkdown(rota.content))}
${
  about.coming.length === 0
    ? emptyState(messages.noShifts, messages.noShiftsText)
    : byWeek(view, rota, about.coming)
}
${section(
  messages.more,
  html`${
    rota.state === "running" && about.coming.length > 0
      ? html`<details><summary>${messages.regular}</summary><p>${messages.regularText}</p>${form(
          view,
          { action: `${path}/regular`, submit: messages.regularDo },
        )}</details>`
      : nothing
  }
${carrySection(view, rota, about)}
${pastSection(view, rota, about.past)}
${
  choices.length === 0
    ? nothing
    : html`<details><summary>${messages.callOff}</summary><p>${messages.callOffText}</p>${form(
        view,
        {
          action: `${path}/off`,
          body: html`${field(view, emptySheet, {
            name: "shift",
            label: messages.whichShift,
            type: "select",
            options: choices,
          })}${field(view, emptySheet, { name: "note", label: messages.why, maxLength: 300 })}`,
          submit: html`<p class="submit"><button name="off"
            value="yes">${messages.callOff}</button> <button class="quiet" name="off"
              value="no">${messages.putOn}</button></p>`,
        },
      )}</details>`
}
<details><summary>${messages.hands}</summary><p>${messages.handsText}</p><p>${linkTo(
    `/@${about.group.handle}/offers/new?${call.toString()}`,
    messages.hands,
  )}</p></details>
<details><summary>${
    rota.state === "running" ? messages.rest : messages.run
  }</summary><p>${messages.turnText}</p><div class="actions">${
    rota.state === "running"
      ? [turn("resting", messages.rest), turn("ended", messages.end)]
      : [turn("running", messages.run)]
  }</div></details>`,
)}`,
  };
}
