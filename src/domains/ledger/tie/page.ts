import { buttonTo, dayText, emptyState, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { SeenTie, SeenTransfer } from "./tie.ts";
import { hoursText, tieWords } from "./messages.ts";

/** The form of one transfer as it was sent. */
export interface Passing {
  readonly id: string;
  readonly sheet: Sheet;
}

export interface TiePageFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly ties: readonly SeenTie[];
  readonly transfers: readonly SeenTransfer[];
  readonly mayThank: boolean;
  /** Of the form: what is sent twice goes once. */
  readonly key: string;
  readonly mayPassOn: (transfer: SeenTransfer) => boolean;
  readonly passing: Passing | undefined;
}

export function tiesPage(view: View, about: TiePageFacts, sheet: Sheet = emptySheet): Page {
  const w = tieWords(view.language);
  const base = `/@${about.group.handle}`;
  const zone = view.collective?.timeZone ?? "UTC";
  const agreed = about.ties.filter((tie) => !tie.ended);
  const decide = buttonTo(`${base}/decisions/new?effect=count-hours-with`, w.begin, about.ties.length > 0);
  return {
    title: w.title,
    hidden: true,
    body: html`${pageHead(w.title, { lead: w.lead, kicker: linkTo(`${base}/hours`, about.group.name), actions: about.mayThank ? [decide] : [] })}
${about.ties.length === 0 ? emptyState(w.none, w.noneText) : html`<ul class="plain">${about.ties.map((tie) => tieLine(view, tie))}</ul>`}
${
  agreed.length === 0 || !about.mayThank
    ? nothing
    : section(
        w.thank,
        html`<p>${w.thankText}</p>${form(view, {
          action: `${base}/hours/siblings`,
          sheet,
          body: html`<input type="hidden" name="key" value="${about.key}">${field(view, sheet, { name: "tie", label: w.tie, type: "select", options: agreed.map((tie) => [tie.id, tie.name] as const) })}
${field(view, sheet, { name: "minutes", label: w.minutes, type: "select", options: quarters.map((minutes) => [String(minutes), hoursText(minutes)] as const) })}`,
          submit: w.thank,
        })}`,
      )
}
${about.ties.length === 0 && about.transfers.length === 0 ? nothing : section(w.moving, about.transfers.length === 0 ? html`<p>${w.nothingMoved}</p>` : html`<ul class="plain">${about.transfers.map((one) => transferLine(view, one, zone, about.mayPassOn(one), about.passing?.id === one.id ? about.passing.sheet : undefined))}</ul>`)}`,
  };
}

const quarters = [30, 60, 90, 120, 180, 240, 15, 45, 75, 105, 150, 210, 300, 360, 480];

function tieLine(view: View, tie: SeenTie): Html {
  const w = tieWords(view.language);
  const stands = tie.balance === 0 ? w.even : tie.balance > 0 ? w.weOwe(hoursText(tie.balance)) : w.theyOwe(hoursText(tie.balance));
  return html`<li><strong><bdi>${tie.name}</bdi></strong><br>${stands} <span class="facts">${tie.ended ? w.ended : w.most(hoursText(tie.mostMinutes))}</span></li>`;
}

function transferLine(view: View, one: SeenTransfer, zone: string, mayPassOn: boolean, sheet?: Sheet): Html {
  const w = tieWords(view.language);
  // Only one form at once has notes, and the id that they point to.
  const body =
    sheet === undefined
      ? html`<div class="field"><label for="to-${one.id}">${w.to}</label><input type="text" id="to-${one.id}" name="member" required maxlength="31"></div>`
      : field(view, sheet, { name: "member", label: w.to, required: true, most: 31 });
  return html`<li>${w.ways[one.way]} <bdi>${one.name}</bdi>: <strong>${hoursText(one.minutes)}</strong> <span class="facts">${dayText(one.made, zone, view.language)} · ${w.states[one.state]}${one.passedOn ? html` · ${w.passedOn}` : nothing}</span>
${mayPassOn ? html`<details${sheet === undefined ? nothing : html` open`}><summary>${w.passOn}</summary><p>${w.passOnText}</p>${form(view, { action: `/hours/${one.id}/pass-on`, ...(sheet === undefined ? {} : { sheet }), body, submit: w.passOn })}</details>` : nothing}</li>`;
}
