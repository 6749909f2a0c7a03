/** What came into the fund, for those who keep it. */
import { commas } from "#platform/i18n/commas.ts";
import {
  badge,
  buttonTo,
  emptyState,
  linkTo,
  longDay,
  pageHead,
} from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { moneyText } from "../fund.ts";
import { fundMessages } from "../messages.ts";

interface PaymentsFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly payments: readonly {
    readonly id: string;
    readonly day: string;
    readonly amount: number;
    readonly currency: string;
    readonly corrected: boolean;
    readonly waits: boolean;
    readonly mine: boolean;
  }[];
}

/** For fund keepers: what came in, and the way to turn around what was mistyped. */
export function paymentsPage(view: View, { group, payments }: PaymentsFacts): Page {
  const messages = fundMessages(view.language);
  const path = `/@${group.handle}/fund`;
  const line = (one: PaymentsFacts["payments"][number]): Html => {
    const what = commas(
      [moneyText(one.amount, one.currency, view.language), longDay(one.day, view.language)],
      view.language,
    );
    if (one.corrected) return html`<li>${what} ${badge(messages.turnedPayment, "plain")}</li>`;
    const waits = one.waits ? html`<p class="facts">${messages.paymentWaits}</p>` : nothing;
    const turn = html`<details><summary>${messages.turnPayment}</summary>${form(view, {
      action: `${path}/payments/${one.id}/back`,
      submit: messages.turnPayment,
      quiet: true,
    })}</details>`;
    return html`<li>${what} ${waits}${one.mine ? nothing : turn}</li>`;
  };
  return {
    title: messages.payments,
    hidden: true,
    body: html`${pageHead(messages.payments, {
      lead: messages.paymentsLead,
      kicker: linkTo(path, messages.fund),
    })}
${
  payments.length === 0
    ? emptyState(messages.paymentsNone, messages.paymentsNoneText)
    : html`<ul class="plain">${payments.map(line)}</ul>`
}
<p class="more actions">${buttonTo(path, messages.back, true)}</p>`,
  };
}
