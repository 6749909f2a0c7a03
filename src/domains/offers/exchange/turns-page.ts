/** What those of an exchange can do next. */
import { quarterHours } from "#domains/ledger/timebank/timebank.ts";
import { section } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { type ExchangeMove, openTo, type VisibleExchange, type ExchangeSide } from "./exchange.ts";
import { exchangeMessages } from "./messages.ts";
import { shortSpan } from "#platform/i18n/spans.ts";

const tone = (move: ExchangeMove): { readonly quiet?: boolean } =>
  move === "accept" || move === "done" ? {} : { quiet: true };

export function turns(
  view: View,
  one: VisibleExchange,
  sides: readonly ExchangeSide[],
  hours: boolean,
  formState: FormState,
): Html {
  const messages = exchangeMessages(view.language);
  const path = `/exchanges/${one.id}`;
  const can = openTo(one, sides);
  const begun = Object.keys(formState.values).length > 0;
  const shown = begun
    ? formState
    : { values: { details: one.details ?? "", due: one.due ?? "" }, notes: formState.notes };
  const due =
    one.how === "lend"
      ? field(view, shown, {
          name: "due",
          label: messages.due,
          hint: messages.dueHint,
          type: "date",
        })
      : nothing;
  const label = (move: ExchangeMove): string =>
    move === "done" && one.how === "lend" ? messages.returned : messages.moves[move];
  const withWords = can.includes("accept") && one.actorIri !== null;
  const plain = can.filter(
    (move) => move !== "arrange" && move !== "thank" && !(withWords && move === "accept"),
  );
  return html`${
    withWords
      ? form(view, {
          action: `${path}/accept`,
          formState,
          body: html`${field(view, shown, {
            name: "details",
            label: messages.acceptDetails,
            hint: messages.acceptHint,
            type: "textarea",
            rows: 2,
            maxLength: 1000,
          })}${due}`,
          submit: messages.moves.accept,
        })
      : nothing
  }${
    can.includes("arrange")
      ? section(
          messages.details,
          form(view, {
            action: `${path}/arrange`,
            formState,
            body: html`${field(view, shown, {
              name: "details",
              label: messages.details,
              hint: messages.detailsHint,
              type: "textarea",
              rows: 3,
              maxLength: 3000,
              required: true,
            })}${due}`,
            submit: messages.moves.arrange,
          }),
          { named: true },
        )
      : nothing
  }${
    can.includes("thank")
      ? section(
          messages.thanks,
          form(view, {
            action: `${path}/thank`,
            formState,
            body: html`${field(view, shown, {
              name: "thanks",
              label: messages.thanks,
              hint: messages.thanksHint,
              type: "textarea",
              rows: 2,
              maxLength: 1000,
              required: true,
            })}${
              hours
                ? field(view, shown, {
                    name: "hours",
                    label: messages.hours,
                    hint: messages.hoursHint,
                    type: "select",
                    options: [
                      ["", messages.noHours],
                      ...quarterHours.map(
                        (minutes) =>
                          [String(minutes / 60), shortSpan(minutes, view.language)] as const,
                      ),
                    ],
                  })
                : nothing
            }`,
            submit: messages.moves.thank,
          }),
          { named: true },
        )
      : nothing
  }${
    plain.length === 0
      ? nothing
      : html`<div class="actions">${plain.map((move) =>
          form(view, { action: `${path}/${move}`, submit: label(move), ...tone(move) }),
        )}</div>`
  }`;
}
