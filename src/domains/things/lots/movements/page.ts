/** What came and went of a lot, and the forms that write it down. */
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { type VisibleLot, type VisibleMovement } from "../lot.ts";
import { lotMessages } from "../messages.ts";
import { amountText, thousandths } from "../stock.ts";
import type { LotPageFacts } from "../facts-page.ts";

/** "" where nobody was given it. */
function takerText(view: View, one: VisibleMovement): string {
  if (one.kind !== "given") return "";
  if (one.exchangeId !== null) return lotMessages(view.language).inExchange;
  return one.toMemberName ?? one.toActorName ?? one.toActorIri ?? one.toName;
}

export function movementLine(view: View, lot: VisibleLot, one: VisibleMovement): Html {
  const messages = lotMessages(view.language);
  const amount = thousandths(one.amount);
  const undone = one.kind === "made" ? amount < 0 : one.kind !== "counted" && amount > 0;
  const who = takerText(view, one);
  return html`<li>${
    (undone ? messages.backOf : messages.kinds)[one.kind]
  } <strong>${amount > 0 ? "+" : "−"}${amountText(Math.abs(amount))}</strong>${
    who === "" ? nothing : html` · <bdi>${who}</bdi>`
  }${
    one.note === "" ? nothing : html` · <bdi>${one.note}</bdi>`
  } <span class="facts">${messages.then({ left: amountText(thousandths(one.leftOver)) })}</span> ${
    undone
      ? nothing
      : form(view, {
          action: `/lots/${lot.id}/movements/${one.id}/back`,
          submit: messages.takeBack,
          quiet: true,
        })
  }</li>`;
}

export function moveForms(view: View, lot: VisibleLot, about: LotPageFacts): Html {
  const messages = lotMessages(view.language);
  const one = (
    which: "given" | "made" | "discarded" | "counted",
    title: string,
    hint: string | undefined,
    more: (formState: FormState) => Html,
  ): Html => {
    const formState = about.again?.which === which ? about.again.formState : emptyFormState;
    return html`<details${
      about.again?.which === which ? html` open` : nothing
    }><summary>${title}</summary>${suffixed(
      form(view, {
        action: `/lots/${lot.id}/${which}`,
        formState,
        body: html`${field(view, formState, {
          name: "amount",
          label: `${messages.amount} (${lot.unit})`,
          ...(hint === undefined ? {} : { hint }),
          required: true,
          maxLength: 12,
        })}${more(formState)}`,
        submit: title,
      }),
      which,
    )}</details>`;
  };
  const note = (formState: FormState, label: string): Html =>
    field(view, formState, { name: "note", label, maxLength: 300 });
  return html`${
    lot.recalled !== null || Number(lot.left) === 0
      ? nothing
      : one(
          "given",
          messages.give,
          undefined,
          (formState) => html`${field(view, formState, {
            name: "to",
            label: messages.to,
            hint: messages.toHint,
            maxLength: 120,
          })}
${
  about.elsewhere.length === 0
    ? nothing
    : field(view, formState, {
        name: "elsewhere",
        label: messages.elsewhere,
        type: "select",
        options: [
          ["", "–"],
          ...about.elsewhere.map(
            (group) => [group.iri, `${group.name} (@${group.handle})`] as const,
          ),
        ],
      })
}
${
  about.exchanges.length === 0
    ? nothing
    : field(view, formState, {
        name: "exchange",
        label: messages.exchange,
        type: "select",
        options: [
          ["", "–"],
          ...about.exchanges.map(
            (ex) => [ex.id, `${ex.name} (${amountText(thousandths(ex.quantity))})`] as const,
          ),
        ],
      })
}
${note(formState, messages.note)}`,
        )
  }
${one("counted", messages.count, messages.countHint, (formState) => note(formState, messages.note))}
${one("discarded", messages.discard, undefined, (formState) =>
  note(formState, messages.discardWhy),
)}
${one("made", messages.made, undefined, (formState) => note(formState, messages.note))}`;
}

/** Ids of fields with the name of their form: a page holds several forms with the same fields. */
const suffixed = (part: Html, which: string): Html =>
  safe(
    part
      .toString()
      .replace(/( (?:id="|for="|aria-describedby="|href="#)f-[a-z]+)/g, `$1-${which}`)
      .replace(/( aria-describedby="[^"]* f-[a-z]+)-/g, `$1-${which}-`),
  );
