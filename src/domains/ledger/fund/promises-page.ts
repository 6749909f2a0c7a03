/** Promises to the fund: what was promised until when, and the form to promise. */
import { localeOf } from "#platform/i18n/catalogue.ts";
import { choices, emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { type FundPromise, moneyText } from "./fund.ts";
import { fundMessages } from "./messages.ts";
import type { FundFacts } from "./facts-page.ts";

export const money = (
  view: View,
  request: { readonly amount: string; readonly currency: string },
): string => moneyText(Number(request.amount), request.currency, view.language);

const monthText = (month: string, language: string): string =>
  sayTime(new Date(`${month}-15T12:00:00Z`), localeOf(language), "UTC", {
    month: "long",
    year: "numeric",
  });

export function promiseForm(view: View, about: FundFacts): Html {
  const messages = fundMessages(view.language);
  const refusedForm = about.again?.which === "promise" ? about.again.formState : undefined;
  const formState = refusedForm ?? { values: { every: "once", who: "me" }, notes: {} };
  return html`<details${
    refusedForm === undefined ? nothing : html` open`
  }><summary>${messages.promise}</summary><p class="hint">${messages.promiseLead}</p>
${form(view, {
  action: `/@${about.group.handle}/fund/promises`,
  formState: refusedForm ?? emptyFormState,
  body: html`${field(view, formState, {
    name: "promised",
    label: messages.promised,
    hint: messages.amountHint({ currency: about.currency }),
    required: true,
    maxLength: 12,
  })}
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
${field(view, formState, { name: "name", label: messages.name, maxLength: 80 })}`,
  submit: messages.promise,
})}</details>`;
}

export function promiseText(view: View, one: FundPromise): string {
  const messages = fundMessages(view.language);
  return messages.promiseText({ money: money(view, one), every: messages.everies[one.every] });
}

export function promiseLine(view: View, one: FundFacts["promises"][number]): Html {
  const messages = fundMessages(view.language);
  const arrived = (month: string): Html =>
    form(view, {
      action: `/fund/promises/${one.id}/received`,
      submit: html`<input type="hidden" name="month" value="${month}"><button>${
        month === ""
          ? messages.arrivedOnce
          : messages.arrived({ month: monthText(month, view.language) })
      }</button>`,
    });
  return html`<li><bdi>${
    one.who === "" ? messages.nobody : one.who
  }</bdi>: ${promiseText(view, one)} ${one.due.map((month) => html`${arrived(month)} `)}${form(
    view,
    {
      action: `/fund/promises/${one.id}/let-go`,
      submit: messages.letGo,
      quiet: true,
    },
  )}</li>`;
}
