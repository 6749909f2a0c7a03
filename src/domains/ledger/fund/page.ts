import { badge, buttonTo, emptyState, facts, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { choices, emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { type FundPromise, type FundRequest, moneyText, whats } from "./fund.ts";
import { inFives, type Lasting, type ReportCell } from "./report.ts";
import { fundWords } from "./messages.ts";

/** What the page shows; see FundLook. */
export interface FundFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly currency: string;
  readonly pot: number;
  readonly fundCap: number;
  readonly capLeft: number;
  readonly lasting: Lasting;
  readonly promised: { readonly once: number; readonly month: number };
  readonly begun: boolean;
  readonly keeper: boolean;
  readonly held: "none" | "few" | "well";
  readonly mine: readonly FundRequest[];
  readonly myPromises: readonly FundPromise[];
  readonly waiting: readonly { readonly request: FundRequest; readonly side: "key" | "keeper" | "helper" }[];
  readonly promises: readonly (FundPromise & { readonly who: string; readonly due: readonly string[] })[];
  /** UUID for the next writing-down. */
  readonly giftKey: string;
  /** UUID for the next asking: two taps are one. */
  readonly askKey: string;
  /** The form that is shown again, and which it is. */
  readonly again?: { readonly which: "ask" | "promise" | "gift"; readonly sheet: Sheet } | undefined;
}

const money = (request: { readonly amount: string; readonly currency: string }): string =>
  moneyText(Number(request.amount), request.currency);
const monthText = (month: string, language: string): string =>
  sayTime(new Date(`${month}-15T12:00:00Z`), language === "en" ? "en-GB" : language, "UTC", { month: "long", year: "numeric" });

export const requestLines = (view: View, all: readonly FundRequest[], { grouped = false }: { readonly grouped?: boolean } = {}): Html => {
  const w = fundWords(view.language);
  return html`<ul class="plain">${all.map((one) => html`<li>${linkTo(`/fund/requests/${one.id}`, `${money(one)}, ${w.whats[one.what]}`)} ${badge(w.states[one.state], one.state === "asked" ? "petal" : "plain")}${grouped ? html` <span class="facts"><bdi>${one.groupName}</bdi></span>${one.openedBy.length === 0 ? nothing : html` <span class="facts">${w.openedAs(one.openedBy.length, one.openedAs)}</span>`}` : nothing}</li>`)}</ul>`;
};

function askForm(view: View, about: FundFacts): Html {
  const w = fundWords(view.language);
  const again = about.again?.which === "ask" ? about.again.sheet : undefined;
  const sheet = again ?? { values: { what: "supplies" }, notes: {} };
  return html`<details${again === undefined ? nothing : html` open`}><summary>${w.ask}</summary><p class="hint">${w.askLead(moneyText(about.fundCap, about.currency))}${about.capLeft < about.fundCap ? html` ${w.askLeft(moneyText(about.capLeft, about.currency))}` : nothing}</p>
${form(view, {
  action: `/@${about.group.handle}/fund/requests`,
  sheet: again ?? emptySheet,
  body: html`<input type="hidden" name="askKey" value="${about.askKey}">${field(view, sheet, { name: "amount", label: w.amount, hint: w.amountHint(about.currency), required: true, most: 12 })}
${field(view, sheet, { name: "what", label: w.what, hint: w.whatHint, type: "select", options: whats.map((one) => [one, w.whats[one]] as const) })}
${field(view, sheet, { name: "words", label: w.words, hint: w.wordsHint, type: "textarea", rows: 3, most: 2000 })}
${field(view, sheet, { name: "how", label: w.how, hint: w.howHint, type: "textarea", rows: 2, most: 2000 })}
${choices(sheet, { name: "named", label: w.named, many: true, options: [["yes", w.namedYes]] })}`,
  submit: w.ask,
})}</details>`;
}

function promiseForm(view: View, about: FundFacts): Html {
  const w = fundWords(view.language);
  const again = about.again?.which === "promise" ? about.again.sheet : undefined;
  const sheet = again ?? { values: { every: "once", who: "me" }, notes: {} };
  return html`<details${again === undefined ? nothing : html` open`}><summary>${w.promise}</summary><p class="hint">${w.promiseLead}</p>
${form(view, {
  action: `/@${about.group.handle}/fund/promises`,
  sheet: again ?? emptySheet,
  body: html`${field(view, sheet, { name: "promised", label: w.promised, hint: w.amountHint(about.currency), required: true, most: 12 })}
${choices(sheet, {
  name: "every",
  label: w.every,
  options: [
    ["once", w.everies.once],
    ["month", w.everies.month],
  ],
})}
${choices(sheet, {
  name: "who",
  label: w.who,
  options: [
    ["me", w.whos.me],
    ["name", w.whos.name],
    ["nobody", w.whos.nobody],
  ],
})}
${field(view, sheet, { name: "name", label: w.name, most: 80 })}`,
  submit: w.promise,
})}</details>`;
}

function giftForm(view: View, about: FundFacts): Html {
  const w = fundWords(view.language);
  const again = about.again?.which === "gift" ? about.again.sheet : undefined;
  return html`<details${again === undefined ? nothing : html` open`}><summary>${w.gift}</summary><p class="hint">${w.giftLead}</p>
${form(view, {
  action: `/@${about.group.handle}/fund/received`,
  sheet: again ?? emptySheet,
  body: html`<input type="hidden" name="key" value="${about.giftKey}">${field(view, again ?? emptySheet, { name: "received", label: w.received, hint: w.amountHint(about.currency), required: true, most: 12 })}`,
  submit: w.gift,
})}</details>`;
}

const promiseText = (view: View, one: FundPromise): string => `${money(one)}, ${fundWords(view.language).everies[one.every].toLowerCase()}`;

function promiseLine(view: View, one: FundFacts["promises"][number]): Html {
  const w = fundWords(view.language);
  const arrived = (month: string): Html =>
    form(view, {
      action: `/fund/promises/${one.id}/received`,
      submit: html`<input type="hidden" name="month" value="${month}"><button>${month === "" ? w.arrivedOnce : w.arrived(monthText(month, view.language))}</button>`,
    });
  return html`<li><bdi>${one.who === "" ? w.nobody : one.who}</bdi>: ${promiseText(view, one)} ${one.due.map((month) => html`${arrived(month)} `)}${form(view, { action: `/fund/promises/${one.id}/let-go`, submit: w.letGo, quiet: true })}</li>`;
}

/** What those who may act on it know before they open it: a helper nothing. */
const waitingLine = (view: View, { request, side }: FundFacts["waiting"][number], n: number): Html => {
  const w = fundWords(view.language);
  const text = side === "helper" ? w.openOne(n) : `${money(request)}, ${w.whats[request.what]}`;
  return html`<li>${linkTo(`/fund/requests/${request.id}`, text)} ${side === "helper" ? nothing : badge(w.states[request.state], request.state === "asked" ? "petal" : "plain")}</li>`;
};

function tray(view: View, about: FundFacts): Html {
  const w = fundWords(view.language);
  const { waiting, promises, held, keeper } = about;
  if (!keeper && waiting.length === 0) return nothing;
  return section(
    w.tray,
    html`${held === "well" ? nothing : html`<p class="hint">${held === "none" ? w.trayEmpty : w.trayFew}</p>`}
<h3>${w.waiting}</h3>
${waiting.length === 0 ? html`<p>${w.noWaiting}</p>` : html`<ul class="plain">${waiting.map((one, i) => waitingLine(view, one, i + 1))}</ul>`}
${promises.length === 0 ? nothing : html`<h3>${w.promisesIn}</h3><ul class="plain">${promises.map((one) => promiseLine(view, one))}</ul>`}
${keeper ? giftForm(view, about) : nothing}`,
    { id: "tray" },
  );
}

/** What everybody reads is in whole fives: from the change of an exact sum one could tell what somebody got. */
export function fundPage(view: View, about: FundFacts): Page {
  const w = fundWords(view.language);
  const at = `/@${about.group.handle}`;
  const sum = (cents: number): string | undefined => (cents === 0 ? undefined : w.about(moneyText(inFives(cents), about.currency)));
  return {
    title: w.fund,
    hidden: true,
    body: html`${pageHead(w.fund, { lead: w.lead, kicker: linkTo(at, about.group.name) })}
${
  about.begun
    ? html`<p><strong>${w.lasts(about.lasting)}</strong></p>${facts([
        [w.pot, about.keeper ? moneyText(about.pot, about.currency) : (sum(about.pot) ?? w.none0)],
        [w.monthly, sum(about.promised.month)],
        [w.once, sum(about.promised.once)],
      ])}`
    : emptyState(w.none, w.noneText)
}
${askForm(view, about)}
${promiseForm(view, about)}
${about.mine.length === 0 ? nothing : section(w.mine, requestLines(view, about.mine), { id: "mine" })}
${about.myPromises.length === 0 ? nothing : section(w.minePromises, html`<ul class="plain">${about.myPromises.map((one) => html`<li>${promiseText(view, one)} ${form(view, { action: `/fund/promises/${one.id}/let-go`, submit: w.letGo, quiet: true })}</li>`)}</ul>`, { id: "promised" })}
${tray(view, about)}
<p class="more">${linkTo(`${at}/fund/report`, w.report)}${about.keeper ? html` · ${linkTo(`${at}/fund/payments`, w.payments)} · ${linkTo(`${at}/fund/book.csv`, w.csv)}` : nothing}</p>`,
  };
}

export interface ReportFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly currency: string;
  readonly out: { readonly cells: readonly ReportCell[]; readonly more: boolean };
  readonly in: { readonly cells: readonly ReportCell[]; readonly more: boolean };
}

/** A page that prints. */
export function reportPage(view: View, about: ReportFacts): Page {
  const w = fundWords(view.language);
  const name = (what: string): string => whats.find((one) => one === what) ?? "other";
  const list = (part: ReportFacts["out"], named: boolean): Html =>
    html`<ul class="print-list">${part.cells.map((cell) => html`<li><strong>${named ? w.whats[name(cell.what) as keyof typeof w.whats] : w.in}</strong>, ${(cell.upTo ? w.upTo : w.seasonName)(cell.season)}: ${w.about(moneyText(cell.amount, about.currency))}, ${w.times(cell.count)}</li>`)}</ul>${part.more ? html`<p>${w.reportMore}</p>` : nothing}`;
  const empty = about.out.cells.length === 0 && about.in.cells.length === 0;
  return {
    title: w.reportTitle,
    hidden: true,
    body: html`${pageHead(w.reportTitle, { lead: w.reportLead, kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${empty ? emptyState(w.reportNone, w.reportNoneText) : html`${section(w.out, list(about.out, true))}${section(w.in, list(about.in, false))}`}
<p class="more actions">${buttonTo(`/@${about.group.handle}/fund`, w.back, true)}</p>`,
  };
}
