import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { buttonTo, emptyState, facts, linkTo, longDay, pageHead, pager, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { hoursText } from "../tie/messages.ts";
import { mayTurn, quarterHours, softFloor, type StatementLine } from "./timebank.ts";
import { signedHours, words } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

export interface HoursAbout {
  readonly group: GroupName;
  readonly economy: "gift" | "hours" | "none";
  /** Minutes. */
  readonly balance: number;
  readonly commons: number;
  readonly season: number | undefined;
  readonly lines: readonly StatementLine[];
  readonly more: boolean;
  readonly today: string;
  readonly now: Date;
  /** Of the form: what is sent twice is booked once. */
  readonly key: string;
}

const kicker = (group: GroupName): Html => linkTo(`/@${group.handle}`, group.name);

const keyField = (key: string): Html => html`<input type="hidden" name="key" value="${key}">`;

const howLong = (view: View, sheet: Sheet): Html =>
  field(view, sheet, {
    name: "minutes",
    label: words(view.language).minutes,
    type: "select",
    options: quarterHours.map((minutes) => [String(minutes), hoursText(minutes)] as const),
  });

/** What happened, seen from one's own side. */
function said(view: View, line: StatementLine): Html {
  const w = words(view.language);
  const who = html`<bdi>${line.otherName ?? w.former}</bdi>${line.otherHandle === null ? nothing : ` (@${line.otherHandle})`}`;
  if (line.kind === "correction") return html`${w.correction}${line.otherKind === "commons" ? nothing : html`: ${who}`}`;
  if (line.kind === "welcome") return html`${w.welcome}`;
  if (line.kind === "sibling") return html`${w.sibling}`;
  if (line.kind === "opening") return html`${w.opening}`;
  if (line.otherKind === "commons") return html`${line.minutes < 0 ? w.toCommons : w.fromCommons}`;
  return line.minutes < 0 ? html`${w.youThanked} ${who}` : html`${who} ${w.thankedYou}`;
}

function statement(view: View, about: HoursAbout): Html {
  const w = words(view.language);
  const at = `/@${about.group.handle}/hours`;
  const turn = (line: StatementLine): Html =>
    html`<details><summary>${w.turn}</summary><p class="hint">${w.turnHint}</p>${form(view, { action: `${at}/${line.id}/back`, submit: w.turn, quiet: true })}</details>`;
  const last = about.lines.at(-1);
  return html`<ul class="plain">${about.lines.map(
    (line) => html`<li><p><strong>${signedHours(line.minutes)}</strong> ${said(view, line)}</p>
<p class="facts">${longDay(line.happenedOn, view.language)}${line.careKind === "" ? nothing : ` · ${careKindName(line.careKind)}`}${line.corrected ? ` · ${w.wasTurned}` : nothing}</p>${mayTurn(line, about.now) ? turn(line) : nothing}</li>`,
  )}</ul>
${pager(view, about.more && last !== undefined ? `${at}?after=${last.id}` : undefined)}
<p class="more">${linkTo(`${at}/mine.csv`, w.csv)}</p>`;
}

/** Where nothing is counted: what that means, how it can change, and what was counted before. */
function giftPage(view: View, about: HoursAbout): Page {
  const w = words(view.language);
  return {
    title: w.hours,
    hidden: true,
    body: html`${pageHead(w.hours, { kicker: kicker(about.group) })}
${emptyState(w.gift, w.giftText, linkTo(`/@${about.group.handle}/decisions`, w.giftDecide))}
${about.lines.length === 0 ? nothing : section(w.giftBefore, html`${facts([[w.balance, html`${signedHours(about.balance)} <span class="facts">${w.balanceHint}</span>`]])}${statement(view, about)}`)}`,
  };
}

export function hoursPage(view: View, about: HoursAbout, given?: Sheet): Page {
  if (about.economy !== "hours") return giftPage(view, about);
  const w = words(view.language);
  const at = `/@${about.group.handle}/hours`;
  const sheet = given ?? { values: { minutes: "60", day: about.today, careKind: "other" }, notes: {} };
  const hint = (text: string): Html => html`<span class="facts">${text}</span>`;
  return {
    title: w.hours,
    hidden: true,
    body: html`${pageHead(w.hours, { kicker: kicker(about.group), lead: w.lead, actions: [buttonTo(`${at}/commons`, w.give, true), buttonTo(`${at}/slips`, w.slips, true)] })}
${about.balance < softFloor ? html`<p class="flash plain" role="note">${w.softFloor}</p>` : nothing}
${facts([
  [w.balance, html`<strong>${signedHours(about.balance)}</strong> ${hint(w.balanceHint)}`],
  [w.commons, html`${signedHours(about.commons)} ${hint(w.commonsHint)}`],
  [w.season, about.season === undefined ? hint(w.seasonFew) : html`${hoursText(about.season)} ${hint(w.seasonHint)}`],
])}
${section(
  w.thank,
  html`<p class="hint">${w.thankLead}</p>${form(view, {
    action: at,
    sheet,
    body: html`${keyField(about.key)}${field(view, sheet, { name: "to", label: w.to, hint: w.toHint, required: true, most: 31 })}
${howLong(view, sheet)}
${field(view, sheet, { name: "careKind", label: w.careKind, type: "select", options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${field(view, sheet, { name: "day", label: w.day, type: "date", required: true })}`,
    submit: w.thankButton,
  })}`,
  { id: "thank" },
)}
${section(w.mine, about.lines.length === 0 ? emptyState(w.none, w.noneText) : statement(view, about), { id: "mine" })}`,
  };
}

export function commonsPage(
  view: View,
  about: { readonly group: GroupName; readonly today: string; readonly key: string },
  given?: Sheet,
): Page {
  const w = words(view.language);
  const at = `/@${about.group.handle}/hours`;
  const sheet = given ?? { values: { minutes: "60", day: about.today }, notes: {} };
  return {
    title: w.give,
    hidden: true,
    body: html`${pageHead(w.give, { kicker: linkTo(at, w.hours), lead: w.giveLead })}
${form(view, {
  action: `${at}/commons`,
  sheet,
  body: html`${keyField(about.key)}${howLong(view, sheet)}
${field(view, sheet, { name: "day", label: w.day, type: "date", required: true })}`,
  submit: w.giveButton,
})}`,
  };
}

const slipsOnASheet = 8;

/** Blank slips for people without a phone. */
export function slipsPage(view: View, group: GroupName): Page {
  const w = words(view.language);
  const line = (label: string, room: number): Html => html`${label} <span aria-hidden="true">${"_".repeat(room)}</span> `;
  const slip = html`<li><p><strong>${w.slip}</strong> · <bdi>${group.name}</bdi> · ${w.slipText}</p>
<p>${line(w.slipHours, 8)} ${line(w.slipDay, 14)} ${line(w.slipKind, 20)}</p>
<p>${line(w.slipFrom, 24)} ${line(w.slipTo, 24)}</p></li>`;
  return {
    title: w.slipsTitle,
    hidden: true,
    body: html`${pageHead(w.slipsTitle, { kicker: linkTo(`/@${group.handle}/hours`, w.hours), actions: [html`<span class="hint">${w.slipsLead}</span>`] })}
<ul class="print-list">${Array.from({ length: slipsOnASheet }, () => slip)}</ul>`,
  };
}
