/** What waits for the keepers of a fund: requests, promises, gifts. */
import { comma } from "#platform/i18n/commas.ts";
import { badge, linkTo, section } from "#platform/web/html/components.ts";
import { emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { fundMessages } from "./messages.ts";
import { money, promiseLine } from "./promises-page.ts";
import { type FundFacts } from "./facts-page.ts";

function giftForm(view: View, about: FundFacts): Html {
  const messages = fundMessages(view.language);
  const refusedForm = about.again?.which === "gift" ? about.again.formState : undefined;
  return html`<details${
    refusedForm === undefined ? nothing : html` open`
  }><summary>${messages.gift}</summary><p class="hint">${messages.giftLead}</p>
${form(view, {
  action: `/@${about.group.handle}/fund/received`,
  formState: refusedForm ?? emptyFormState,
  body: html`<input type="hidden" name="key" value="${about.giftKey}">${field(
    view,
    refusedForm ?? emptyFormState,
    {
      name: "received",
      label: messages.received,
      hint: messages.amountHint({ currency: about.currency }),
      required: true,
      maxLength: 12,
    },
  )}`,
  submit: messages.gift,
})}</details>`;
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
      : `${money(view, request)}${comma(view.language)}${messages.whats[request.what]}`;
  return html`<li>${linkTo(`/fund/requests/${request.id}`, text)} ${
    side === "helper"
      ? nothing
      : badge(messages.states[request.state], request.state === "asked" ? "petal" : "plain")
  }</li>`;
};

export function tray(view: View, about: FundFacts): Html {
  const messages = fundMessages(view.language);
  const { waiting, promises, held, keeper } = about;
  if (!keeper && waiting.length === 0) return nothing;
  return section(
    messages.tray,
    html`${
      held === "well"
        ? nothing
        : html`<p class="hint">${held === "none" ? messages.trayEmpty : messages.trayFew}</p>`
    }
<h3>${messages.waiting}</h3>
${
  waiting.length === 0
    ? html`<p>${messages.noWaiting}</p>`
    : html`<ul class="plain">${waiting.map((one, i) => waitingLine(view, one, i + 1))}</ul>`
}
${
  promises.length === 0
    ? nothing
    : html`<h3>${messages.promisesIn}</h3><ul class="plain">${promises.map((one) =>
        promiseLine(view, one),
      )}</ul>`
}
${keeper ? giftForm(view, about) : nothing}`,
    { id: "tray" },
  );
}
