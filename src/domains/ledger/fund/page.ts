/** The fund on one page: what is in it, what was asked for, and its report to print. */
import { commas } from "#platform/i18n/commas.ts";
import {
  badge,
  emptyState,
  facts,
  linkTo,
  linkToName,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type FundRequest, moneyText, whats } from "./fund.ts";
import { inFives } from "./report.ts";
import { fundMessages } from "./messages.ts";
import { lastsText, openedAsText } from "./fund-text.ts";
import { money, promiseForm, promiseText } from "./promises-page.ts";
import { type FundFacts } from "./facts-page.ts";
import { tray } from "./tray-page.ts";

export const requestLines = (
  view: View,
  all: readonly FundRequest[],
  { grouped = false }: { readonly grouped?: boolean } = {},
): Html => {
  const messages = fundMessages(view.language);
  return html`<ul class="plain">${all.map(
    (one) =>
      html`<li>${linkTo(
        `/fund/requests/${one.id}`,
        commas([money(view, one), messages.whats[one.what]], view.language),
      )} ${badge(messages.states[one.state], one.state === "asked" ? "petal" : "plain")}${
        grouped
          ? html` <span class="facts"><bdi>${one.groupName}</bdi></span>${
              one.openedBy.length === 0
                ? nothing
                : html` <span class="facts">${openedAsText(
                    one.openedBy.length,
                    one.openedAs,
                    view.language,
                  )}</span>`
            }`
          : nothing
      }</li>`,
  )}</ul>`;
};

function askForm(view: View, about: FundFacts): Html {
  const messages = fundMessages(view.language);
  const refusedForm = about.again?.which === "ask" ? about.again.formState : undefined;
  const formState = refusedForm ?? { values: { what: "supplies" }, notes: {} };
  return html`<details${
    refusedForm === undefined ? nothing : html` open`
  }><summary>${messages.ask}</summary><p class="hint">${messages.askLead({
    cap: moneyText(about.fundCap, about.currency, view.language),
  })}${
    about.capLeft < about.fundCap
      ? html` ${messages.askLeft({
          left: moneyText(about.capLeft, about.currency, view.language),
        })}`
      : nothing
  }</p>
${form(view, {
  action: `/@${about.group.handle}/fund/requests`,
  formState: refusedForm ?? emptyFormState,
  body: html`<input type="hidden" name="askKey" value="${about.askKey}">${field(view, formState, {
    name: "amount",
    label: messages.amount,
    hint: messages.amountHint({ currency: about.currency }),
    required: true,
    maxLength: 12,
  })}
${field(view, formState, {
  name: "what",
  label: messages.what,
  hint: messages.whatHint,
  type: "select",
  options: whats.map((one) => [one, messages.whats[one]] as const),
})}
${field(view, formState, {
  name: "words",
  label: messages.words,
  hint: messages.wordsHint,
  type: "textarea",
  rows: 3,
  maxLength: 2000,
})}
${field(view, formState, {
  name: "how",
  label: messages.how,
  hint: messages.howHint,
  type: "textarea",
  rows: 2,
  maxLength: 2000,
})}
${choices(formState, {
  name: "named",
  label: messages.named,
  many: true,
  options: [["yes", messages.namedYes]],
})}`,
  submit: messages.ask,
})}</details>`;
}

/**
 * What everybody reads is in whole fives: from the change of an exact
 * sum one could tell what somebody got.
 */
export function fundPage(view: View, about: FundFacts): Page {
  const messages = fundMessages(view.language);
  const path = `/@${about.group.handle}`;
  const sum = (cents: number): string | undefined =>
    cents === 0
      ? undefined
      : messages.about({ money: moneyText(inFives(cents), about.currency, view.language) });
  return {
    title: messages.fund,
    hidden: true,
    body: html`${pageHead(messages.fund, {
      lead: messages.lead,
      kicker: linkToName(path, about.group.name),
    })}
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
${
  about.mine.length === 0
    ? nothing
    : section(messages.mine, requestLines(view, about.mine), { id: "mine" })
}
${
  about.myPromises.length === 0
    ? nothing
    : section(
        messages.minePromises,
        html`<ul class="plain">${about.myPromises.map(
          (one) =>
            html`<li>${promiseText(view, one)} ${form(view, {
              action: `/fund/promises/${one.id}/let-go`,
              submit: messages.letGo,
              quiet: true,
            })}</li>`,
        )}</ul>`,
        { id: "promised" },
      )
}
${tray(view, about)}
<p class="more">${linkTo(`${path}/fund/report`, messages.report)}${
      about.keeper
        ? html` · ${linkTo(
            `${path}/fund/payments`,
            messages.payments,
          )} · ${linkTo(`${path}/fund/book.csv`, messages.csv)}`
        : nothing
    }</p>`,
  };
}
