import { renderMarkdown } from "#commons/markdown.ts";
import { ruleText } from "#domains/events/series/recurrence.ts";
import {
  badge,
  buttonTo,
  cardList,
  dayText,
  emptyState,
  facts,
  linkTo,
  longDay,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type Rota, type SeenShift, weekOf } from "./rota.ts";
import { seatName, shiftItem, shiftTime } from "./shifts/page.ts";
import { words } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

export function rotasPage(
  view: View,
  about: {
    readonly group: GroupName;
    readonly rotas: readonly (Rota & { readonly next: Date | null; readonly free: number })[];
    readonly even: boolean | undefined;
  },
): Page {
  const w = words(view.language);
  const at = `/@${about.group.handle}/rotas`;
  const begin = buttonTo(`${at}/new`, w.begin);
  return {
    title: w.rotas,
    hidden: true,
    body: html`${pageHead(w.rotas, { lead: w.rotasLead, kicker: linkTo(`/@${about.group.handle}`, about.group.name), actions: [begin] })}
${about.even === undefined ? nothing : html`<p>${about.even ? w.even : w.leaning}</p>`}
${
  about.rotas.length === 0
    ? emptyState(w.rotasNone, w.rotasNoneText, begin)
    : cardList(
        about.rotas.map((rota) => ({
          href: `/rotas/${rota.id}`,
          title: rota.name,
          over: ruleText(rota.rule, rota.timeZone),
          badge: rota.state === "running" ? undefined : badge(w.states[rota.state]),
          facts: [
            w.kinds[rota.kind],
            rota.next === null ? undefined : w.next(dayText(rota.next, rota.timeZone, view.language)),
            rota.free === 0 ? undefined : w.free(rota.free),
          ],
        })),
        2,
      )
}`,
  };
}

export interface RotaFacts {
  readonly group: GroupName;
  /** Coming ones, in order. */
  readonly coming: readonly SeenShift[];
  /** Of the last two weeks. */
  readonly past: readonly SeenShift[];
  readonly carrySheet: Sheet;
}

function byWeek(view: View, rota: Rota, shifts: readonly SeenShift[]): Html {
  const w = words(view.language);
  const weeks = Map.groupBy(shifts, (shift) => weekOf(shift.starts, rota.timeZone));
  return html`${[...weeks].map(([monday, list]) =>
    section(
      w.week(longDay(monday, view.language)),
      html`<ul class="plain">${list.map((shift) => shiftItem(view, shift, rota.timeZone))}</ul>`,
      {
        more: html`<a href="/rotas/${rota.id}/sheet?week=${monday}" aria-label="${w.sheet}: ${w.week(longDay(monday, view.language))}">${w.sheet}</a>`,
      },
    ),
  )}`;
}

function carryPart(view: View, rota: Rota, about: RotaFacts): Html {
  const w = words(view.language);
  const seats = about.coming
    .filter((shift) => !shift.cancelled)
    .flatMap((shift) =>
      shift.seats
        .filter((seat) => !seat.mine && ["open", "asked", "looking"].includes(seat.state))
        .map((seat) => [seat.id, `${shiftTime(shift, rota.timeZone, view.language)}: ${seatName(view, seat)}`] as const),
    );
  const wrong = Object.keys(about.carrySheet.notes).length > 0;
  return seats.length === 0
    ? nothing
    : html`<details${wrong ? html` open` : nothing}><summary>${w.carry}</summary><p>${w.carryText}</p>${form(view, {
        action: `/rotas/${rota.id}/carry`,
        sheet: about.carrySheet,
        body: html`${field(view, about.carrySheet, { name: "seat", label: w.carrySeat, type: "select", options: seats })}
${field(view, about.carrySheet, { name: "who", label: w.carryWho, required: true, most: 40, placeholder: "@" })}`,
        submit: w.carryDo,
      })}</details>`;
}

function shiftChoice(view: View, rota: Rota, shifts: readonly SeenShift[]): readonly (readonly [string, string])[] {
  const w = words(view.language);
  return shifts.map((shift) => [
    shift.id,
    `${shiftTime(shift, rota.timeZone, view.language)}${shift.cancelled ? ` (${w.calledOff})` : ""}`,
  ]);
}

const emptySheet: Sheet = { values: {}, notes: {} };

function pastPart(view: View, rota: Rota, past: readonly SeenShift[]): Html {
  const w = words(view.language);
  const seats = past
    .filter((shift) => !shift.cancelled)
    .flatMap((shift) =>
      shift.seats.map(
        (seat) =>
          [
            seat.id,
            `${shiftTime(shift, rota.timeZone, view.language)}: ${seatName(view, seat)}${seat.state === "done" || seat.state === "held" ? "" : ` (${w.nobodyHeld})`}`,
          ] as const,
      ),
    );
  return seats.length === 0
    ? nothing
    : html`<details><summary>${w.empty}</summary><p>${w.emptyText}</p>${form(view, {
        action: `/rotas/${rota.id}/empty`,
        body: field(view, emptySheet, { name: "emptySeat", label: w.carrySeat, type: "select", options: seats }),
        submit: html`<p class="submit"><button>${w.emptyThis}</button> <button class="quiet" name="there" value="yes">${w.wasThere}</button></p>`,
      })}</details>`;
}

export function rotaPage(view: View, rota: Rota, about: RotaFacts): Page {
  const w = words(view.language);
  const at = `/rotas/${rota.id}`;
  const turn = (state: Rota["state"], text: string): Html =>
    form(view, {
      action: `${at}/state`,
      body: html`<input type="hidden" name="state" value="${state}">`,
      submit: html`<button class="quiet">${text}</button>`,
    });
  const call = new URLSearchParams({ purpose: "request", what: "hands", name: w.handsName(rota.name) });
  const choices = shiftChoice(view, rota, about.coming);
  const [next] = about.coming;
  return {
    title: rota.name,
    hidden: true,
    body: html`${pageHead(rota.name, {
      kicker: html`${linkTo(`/@${about.group.handle}/rotas`, w.rotas)} · ${linkTo(`/@${about.group.handle}`, about.group.name)} ${rota.state === "running" ? nothing : badge(w.states[rota.state])}`,
      actions: [
        buttonTo(`${at}/sheet${next === undefined ? "" : `?week=${weekOf(next.starts, rota.timeZone)}`}`, w.sheet, true),
        buttonTo(`${at}/edit`, w.edit, true),
      ],
    })}
${facts([
  [w.when, ruleText(rota.rule, rota.timeZone)],
  [w.length, w.minutes(rota.minutes)],
  [w.place, rota.place === "" ? undefined : html`<bdi>${rota.place}</bdi>`],
  [w.gap, w.gapText(rota.gapDays)],
  [w.weight, Number(rota.weight) === 1 ? undefined : w.weightText(rota.weight)],
])}
${rota.content === "" ? nothing : prose(renderMarkdown(rota.content))}
${about.coming.length === 0 ? emptyState(w.noShifts, w.noShiftsText) : byWeek(view, rota, about.coming)}
${section(
  w.more,
  html`${rota.state === "running" && about.coming.length > 0 ? html`<details><summary>${w.regular}</summary><p>${w.regularText}</p>${form(view, { action: `${at}/regular`, submit: w.regularDo })}</details>` : nothing}
${carryPart(view, rota, about)}
${pastPart(view, rota, about.past)}
${
  choices.length === 0
    ? nothing
    : html`<details><summary>${w.callOff}</summary><p>${w.callOffText}</p>${form(view, {
        action: `${at}/off`,
        body: html`${field(view, emptySheet, { name: "shift", label: w.whichShift, type: "select", options: choices })}${field(view, emptySheet, { name: "note", label: w.why, most: 300 })}`,
        submit: html`<p class="submit"><button name="off" value="yes">${w.callOff}</button> <button class="quiet" name="off" value="no">${w.putOn}</button></p>`,
      })}</details>`
}
<details><summary>${w.hands}</summary><p>${w.handsText}</p><p>${linkTo(`/@${about.group.handle}/offers/new?${call.toString()}`, w.hands)}</p></details>
<details><summary>${rota.state === "running" ? w.rest : w.run}</summary><p>${w.turnText}</p><div class="actions">${
    rota.state === "running" ? [turn("resting", w.rest), turn("ended", w.end)] : [turn("running", w.run)]
  }</div></details>`,
)}`,
  };
}

/** A week on paper: boxes to sign by hand. */
export function sheetPage(
  view: View,
  rota: Rota,
  about: {
    readonly group: GroupName;
    readonly monday: string;
    readonly before: string;
    readonly after: string;
    readonly shifts: readonly SeenShift[];
  },
): Page {
  const w = words(view.language);
  const shifts = about.shifts.filter((shift) => !shift.cancelled);
  const rows = (shift: SeenShift): Html =>
    html`${shift.seats.map((seat) => html`<tr><td><bdi>${seatName(view, seat)}</bdi></td><td><bdi>${seat.who ?? ""}</bdi></td><td class="sign"><br><br></td></tr>`)}`;
  return {
    title: `${rota.name}, ${w.week(longDay(about.monday, view.language))}`,
    hidden: true,
    body: html`${pageHead(rota.name, {
      kicker: linkTo(`/rotas/${rota.id}`, about.group.name),
      lead: `${w.week(longDay(about.monday, view.language))}. ${rota.place}`,
      actions: [
        buttonTo(`/rotas/${rota.id}/sheet?week=${about.before}`, w.before, true),
        buttonTo(`/rotas/${rota.id}/sheet?week=${about.after}`, w.after, true),
      ],
    })}
<p>${w.sheetLead}</p>
${
  shifts.length === 0
    ? html`<p>${w.sheetNone}</p>`
    : shifts.map((shift) =>
        section(
          shiftTime(shift, rota.timeZone, view.language),
          html`${shift.note === "" ? nothing : html`<p><bdi>${shift.note}</bdi></p>`}<div class="prose"><table class="sheet"><thead><tr><th scope="col">${w.seat}</th><th scope="col">${w.sheetWho}</th><th scope="col">${w.sheetSign}</th></tr></thead><tbody>${rows(shift)}</tbody></table></div>`,
        ),
      )
}`,
  };
}
