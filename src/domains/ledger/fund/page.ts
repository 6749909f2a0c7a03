/** The fund on one page: what is in it, what was asked for, and its report to print. */
import { localeOf } from "#platform/i18n/catalogue.ts";
import { comma } from "#platform/i18n/commas.ts";
import {
  badge,
  buttonTo,
  emptyState,
  facts,
  linkTo,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { type FundPromise, type FundRequest, moneyText, whats } from "./fund.ts";
import { inFives, type Lasting, type ReportCell } from "./report.ts";
import { fundMessages } from "./messages.ts";
import { lastsText, openedAsText, seasonText, upToText } from "./fund-text.ts";

/** What the page shows; see FundLook. */
interface FundFacts {
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
  readonly waiting: readonly {
    readonly request: FundRequest;
    readonly side: "key" | "keeper" | "helper";
  }[];
  readonly promises: readonly (FundPromise & {
    readonly who: string;
    readonly due: readonly string[];
  })[];
  /** UUID for the next writing-down. */
  readonly giftKey: string;
  /** UUID for the next asking: two taps are one. */
  readonly askKey: string;
  /** The form that is shown again, and which it is. */
  readonly again?:
    | { readonly which: "ask" | "promise" | "gift"; readonly formState: FormState }
    | undefined;
}

const money = (
  view: View,
  request: { readonly amount: string; readonly currency: string },
): string => moneyText(Number(request.amount), request.currency, view.language);
const monthText = (month: string, language: string): string =>
  sayTime(new Date(`${month}-15T12:00:00Z`), localeOf(language), "UTC", {
    month: "long",
    year: "numeric",
  });

export const requestLines = (
  view: View,
  all: readonly FundRequest[],
  { grouped = false }: { readonly grouped?: boolean } = {},
): Html => {
  const messages = fundMessages(view.language);
  return html`<ul class="plain">${all.map((one) => html`<li>${linkTo(`/fund/requests/${one.id}`, `${money(view, one)}, ${messages.whats[one.what]}`)} ${badge(messages.states[one.state], one.state === "asked" ? "petal" : "plain")}${grouped ? html` <span class="facts"><bdi>${one.groupName}</bdi></span>${one.openedBy.length === 0 ? nothing : html` <span class="facts">${openedAsText(one.openedBy.length, one.openedAs, view.language)}</span>`}` : nothing}</li>`)}</ul>`;
};

function askForm(view: View, about: FundFacts): Html {
  const messages = fundMessages(view.language);
  const again = about.again?.which === "ask" ? about.again.formState : undefined;
  const formState = again ?? { values: { what: "supplies" }, notes: {} };
  return html`<details${again === undefined ? nothing : html` open`}><summary>${messages.ask}</summary><p class="hint">${messages.askLead({ cap: moneyText(about.fundCap, about.currency, view.language) })}${about.capLeft < about.fundCap ? html` ${messages.askLeft({ left: moneyText(about.capLeft, about.currency, view.language) })}` : nothing}</p>
${form(view, {
  action: `/@${about.group.handle}/fund/requests`,
  formState: again ?? emptyFormState,
  body: html`<input type="hidden" name="askKey" value="${about.askKey}">${field(view, formState, { name: "amount", label: messages.amount, hint: messages.amountHint({ currency: about.currency }), required: true, most: 12 })}
${field(view, formState, { name: "what", label: messages.what, hint: messages.whatHint, type: "select", options: whats.map((one) => [one, messages.whats[one]] as const) })}
${field(view, formState, { name: "words", label: messages.words, hint: messages.wordsHint, type: "textarea", rows: 3, most: 2000 })}
${field(view, formState, { name: "how", label: messages.how, hint: messages.howHint, type: "textarea", rows: 2, most: 2000 })}
${choices(formState, { name: "named", label: messages.named, many: true, options: [["yes", messages.namedYes]] })}`,
  submit: messages.ask,
})}</details>`;
}

function promiseForm(view: View, about: FundFacts): Html {
  const messages = fundMessages(view.language);
  const again = about.again?.which === "promise" ? about.again.formState : undefined;
  const formState = again ?? { values: { every: "once", who: "me" }, notes: {} };
  return html`<details${again === undefined ? nothing : html` open`}><summary>${messages.promise}</summary><p class="hint">${messages.promiseLead}</p>
${form(view, {
  action: `/@${about.group.handle}/fund/promises`,
  formState: again ?? emptyFormState,
  body: html`${field(view, formState, { name: "promised", label: messages.promised, hint: messages.amountHint({ currency: about.currency }), required: true, most: 12 })}
${choices(formState, {
  name: "every",
  label: messages.every,
  options: [
    ["once", messages.everies.once],
    ["month", messages.everies.month],
  ],
})}
${choices(formState, {
  name: "who",
  label: messages.who,
  options: [
    ["me", messages.whos.me],
    ["name", messages.whos.name],
    ["nobody", messages.whos.nobody],
  ],
})}
${field(view, formState, { name: "name", label: messages.name, most: 80 })}`,
  submit: messages.promise,
})}</details>`;
}

function giftForm(view: View, about: FundFacts): Html {
  const messages = fundMessages(view.language);
  const again = about.again?.which === "gift" ? about.again.formState : undefined;
  return html`<details${again === undefined ? nothing : html` open`}><summary>${messages.gift}</summary><p class="hint">${messages.giftLead}</p>
${form(view, {
  action: `/@${about.group.handle}/fund/received`,
  formState: again ?? emptyFormState,
  body: html`<input type="hidden" name="key" value="${about.giftKey}">${field(view, again ?? emptyFormState, { name: "received", label: messages.received, hint: messages.amountHint({ currency: about.currency }), required: true, most: 12 })}`,
  submit: messages.gift,
})}</details>`;
}

function promiseText(view: View, one: FundPromise): string {
  const messages = fundMessages(view.language);
  return messages.promiseText({ money: money(view, one), every: messages.everies[one.every] });
}

function promiseLine(view: View, one: FundFacts["promises"][number]): Html {
  const messages = fundMessages(view.language);
  const arrived = (month: string): Html =>
    form(view, {
      action: `/fund/promises/${one.id}/received`,
      submit: html`<input type="hidden" name="month" value="${month}"><button>${month === "" ? messages.arrivedOnce : messages.arrived({ month: monthText(month, view.language) })}</button>`,
    });
  return html`<li><bdi>${one.who === "" ? messages.nobody : one.who}</bdi>: ${promiseText(view, one)} ${one.due.map((month) => html`${arrived(month)} `)}${form(view, { action: `/fund/promises/${one.id}/let-go`, submit: messages.letGo, quiet: true })}</li>`;
}

/** What those who may act on it know before they open it: a helper nothing. */
const waitingLine = (
  view: View,
  { request, side }: FundFacts["waiting"][number],
  n: number,
): Html => {
  const messages = fundMessages(view.language);
  const text =
    side === "helper"
      ? messages.openOne({ n })
      : `${money(view, request)}, ${messages.whats[request.what]}`;
  return html`<li>${linkTo(`/fund/requests/${request.id}`, text)} ${side === "helper" ? nothing : badge(messages.states[request.state], request.state === "asked" ? "petal" : "plain")}</li>`;
};

function tray(view: View, about: FundFacts): Html {
  const messages = fundMessages(view.language);
  const { waiting, promises, held, keeper } = about;
  if (!keeper && waiting.length === 0) return nothing;
  return section(
    messages.tray,
    html`${held === "well" ? nothing : html`<p class="hint">${held === "none" ? messages.trayEmpty : messages.trayFew}</p>`}
<h3>${messages.waiting}</h3>
${waiting.length === 0 ? html`<p>${messages.noWaiting}</p>` : html`<ul class="plain">${waiting.map((one, i) => waitingLine(view, one, i + 1))}</ul>`}
${promises.length === 0 ? nothing : html`<h3>${messages.promisesIn}</h3><ul class="plain">${promises.map((one) => promiseLine(view, one))}</ul>`}
${keeper ? giftForm(view, about) : nothing}`,
    { id: "tray" },
  );
}

/**
 * What everybody reads is in whole fives: from the change of an exact
 * sum one could tell what somebody got.
 */
export function fundPage(view: View, about: FundFacts): Page {
  const messages = fundMessages(view.language);
  const at = `/@${about.group.handle}`;
  const sum = (cents: number): string | undefined =>
    cents === 0
      ? undefined
      : messages.about({ money: moneyText(inFives(cents), about.currency, view.language) });
  return {
    title: messages.fund,
    hidden: true,
    body: html`${pageHead(messages.fund, { lead: messages.lead, kicker: linkTo(at, about.group.name) })}
${
  about.begun
    ? html`<p><strong>${lastsText(about.lasting, view.language)}</strong></p>${facts([
        [
          messages.pot,
          about.keeper
            ? moneyText(about.pot, about.currency, view.language)
            : (sum(about.pot) ?? messages.none0),
        ],
        [messages.monthly, sum(about.promised.month)],
        [messages.once, sum(about.promised.once)],
      ])}`
    : emptyState(messages.none, messages.noneText)
}
${askForm(view, about)}
${promiseForm(view, about)}
${about.mine.length === 0 ? nothing : section(messages.mine, requestLines(view, about.mine), { id: "mine" })}
${about.myPromises.length === 0 ? nothing : section(messages.minePromises, html`<ul class="plain">${about.myPromises.map((one) => html`<li>${promiseText(view, one)} ${form(view, { action: `/fund/promises/${one.id}/let-go`, submit: messages.letGo, quiet: true })}</li>`)}</ul>`, { id: "promised" })}
${tray(view, about)}
<p class="more">${linkTo(`${at}/fund/report`, messages.report)}${about.keeper ? html` · ${linkTo(`${at}/fund/payments`, messages.payments)} · ${linkTo(`${at}/fund/book.csv`, messages.csv)}` : nothing}</p>`,
  };
}

interface ReportFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly currency: string;
  readonly out: { readonly cells: readonly ReportCell[]; readonly more: boolean };
  readonly in: { readonly cells: readonly ReportCell[]; readonly more: boolean };
}

/** A page that prints. */
export function reportPage(view: View, about: ReportFacts): Page {
  const messages = fundMessages(view.language);
  const name = (what: string): string => whats.find((one) => one === what) ?? "other";
  const list = (part: ReportFacts["out"], named: boolean): Html =>
    html`<ul class="print-list">${part.cells.map((cell) => html`<li><strong>${named ? messages.whats[name(cell.what) as keyof typeof messages.whats] : messages.in}</strong>${comma(view.language)}${(cell.upTo ? upToText : seasonText)(cell.season, view.language)}: ${messages.about({ money: moneyText(cell.amount, about.currency, view.language) })}${comma(view.language)}${messages.times({ n: cell.count })}</li>`)}</ul>${part.more ? html`<p>${messages.reportMore}</p>` : nothing}`;
  const empty = about.out.cells.length === 0 && about.in.cells.length === 0;
  return {
    title: messages.reportTitle,
    hidden: true,
    body: html`${pageHead(messages.reportTitle, { lead: messages.reportLead, kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${empty ? emptyState(messages.reportNone, messages.reportNoneText) : html`${section(messages.out, list(about.out, true))}${section(messages.in, list(about.in, false))}`}
<p class="more actions">${buttonTo(`/@${about.group.handle}/fund`, messages.back, true)}</p>`,
  };
}
