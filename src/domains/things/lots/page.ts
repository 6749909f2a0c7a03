/**
 * The lots of a group, one with all that went in and out, and what everybody reads behind a label.
 */
import {
  badge,
  buttonTo,
  cardList,
  emptyState,
  facts,
  linkTo,
  longDay,
  pageHead,
  pager,
  section,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  forms,
  isForm,
  keepingOf,
  type LabelFacts,
  type LotFilter,
  type VisibleLot,
  type VisibleMovement,
  writeLotFilter,
} from "./lot.ts";
import { lotMessages } from "./messages.ts";
import { amountText, thousandths } from "./stock.ts";

const leftText = (view: View, lot: VisibleLot): string =>
  lotMessages(view.language).leftOf({ left: amountText(thousandths(lot.left)), unit: lot.unit });
const formName = (view: View, lot: { readonly form: string }): string =>
  isForm(lot.form) ? lotMessages(view.language).forms[lot.form] : "";

function mark(view: View, lot: VisibleLot, today: string): Html | undefined {
  const messages = lotMessages(view.language);
  if (lot.recalled !== null) return badge(messages.recalled, "petal");
  if (Number(lot.left) === 0) return badge(messages.empty);
  const keeping = keepingOf(lot, today);
  return keeping === "good"
    ? lot.ready
      ? badge(messages.ready, "leaf")
      : badge(messages.readyLater)
    : badge(messages[keeping], "petal");
}

export function lotsPage(
  view: View,
  about: {
    readonly group: { readonly handle: string; readonly name: string };
    readonly lots: readonly VisibleLot[];
    readonly more: boolean;
    readonly filter: LotFilter;
    readonly today: string;
    readonly mayAdd: boolean;
  },
): Page {
  const messages = lotMessages(view.language);
  const at = `/@${about.group.handle}/herbs`;
  const { after: _after, ...filter } = about.filter;
  const asked = writeLotFilter(filter) !== "";
  const add = about.mayAdd ? buttonTo(`${at}/new`, messages.add) : undefined;
  const formState: FormState = {
    values: { ...filter, empty: filter.empty === true ? "yes" : "" },
    notes: {},
  };
  const last = about.lots.at(-1);
  return {
    title: messages.herbs,
    hidden: true,
    body: html`${pageHead(messages.herbs, {
      lead: messages.lead,
      kicker: linkTo(`/@${about.group.handle}`, about.group.name),
      actions: add === undefined ? [] : [add],
    })}
<details class="filter"${
      asked ? html` open` : nothing
    }><summary>${messages.filter}</summary><form method="get" action="${at}" role="search"><div
      class="pair">
${field(view, formState, { name: "q", label: messages.q, type: "search", most: 100 })}
${field(view, formState, {
  name: "form",
  label: messages.form,
  type: "select",
  options: [["", messages.any], ...forms.map((one) => [one, messages.forms[one]] as const)],
})}
${field(view, formState, {
  name: "keeping",
  label: messages.keeping,
  type: "select",
  options: [
    ["", messages.any],
    ["soon", messages.keepings.soon],
    ["over", messages.keepings.over],
  ],
})}
</div>${choices(formState, {
      name: "empty",
      label: messages.left,
      options: [["yes", messages.emptyToo]],
      many: true,
    })}
<p class="submit"><button>${messages.show}</button> ${
      asked ? buttonTo(at, messages.reset, true) : nothing
    }</p></form></details>
${
  about.lots.length === 0
    ? asked
      ? emptyState(messages.noneFound, messages.noneFoundText)
      : emptyState(messages.none, messages.noneText, add)
    : cardList(
        about.lots.map((lot) => ({
          href: `/lots/${lot.id}`,
          title: lot.name,
          over: html`${messages.lot} <bdi>${lot.number}</bdi>${
            lot.form === "" ? nothing : html` · ${formName(view, lot)}`
          }`,
          badge: mark(view, lot, about.today),
          facts: [
            html`<bdi>${leftText(view, lot)}</bdi>`,
            lot.bestBefore === null
              ? undefined
              : `${messages.bestBefore} ${longDay(lot.bestBefore, view.language)}`,
          ],
        })),
        2,
      )
}
${pager(
  view,
  about.more && last !== undefined
    ? `${at}${writeLotFilter({ ...filter, after: last.id })}`
    : undefined,
)}`,
  };
}

function movementLine(view: View, lot: VisibleLot, one: VisibleMovement): Html {
  const messages = lotMessages(view.language);
  const amount = thousandths(one.amount);
  const back = one.kind === "made" ? amount < 0 : one.kind !== "counted" && amount > 0;
  const who =
    one.kind !== "given"
      ? ""
      : one.exchangeId !== null
        ? messages.inExchange
        : (one.toMemberName ?? one.toActorName ?? one.toActorIri ?? one.toName);
  return html`<li>${
    (back ? messages.backOf : messages.kinds)[one.kind]
  } <strong>${amount > 0 ? "+" : "−"}${amountText(Math.abs(amount))}</strong>${
    who === "" ? nothing : html` · <bdi>${who}</bdi>`
  }${
    one.note === "" ? nothing : html` · <bdi>${one.note}</bdi>`
  } <span class="facts">${messages.then({ left: amountText(thousandths(one.leftOver)) })}</span> ${
    back
      ? nothing
      : form(view, {
          action: `/lots/${lot.id}/movements/${one.id}/back`,
          submit: messages.takeBack,
          quiet: true,
        })
  }</li>`;
}

interface LotPageFacts {
  readonly today: string;
  readonly movements: readonly VisibleMovement[];
  readonly elsewhere: readonly {
    readonly iri: string;
    readonly name: string;
    readonly handle: string;
  }[];
  readonly exchanges: readonly {
    readonly id: string;
    readonly quantity: string;
    readonly name: string;
  }[];
  readonly mayKeep: boolean;
  readonly byHand: readonly string[];
  /** The form that is shown again, and which it is. */
  readonly again?: { readonly which: string; readonly formState: FormState } | undefined;
}

function moveForms(view: View, lot: VisibleLot, about: LotPageFacts): Html {
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
          most: 12,
        })}${more(formState)}`,
        submit: title,
      }),
      which,
    )}</details>`;
  };
  const note = (formState: FormState, label: string): Html =>
    field(view, formState, { name: "note", label, most: 300 });
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
            most: 120,
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

export function lotPage(view: View, lot: VisibleLot, about: LotPageFacts): Page {
  const messages = lotMessages(view.language);
  const at = `/lots/${lot.id}`;
  const recallSheet: FormState =
    about.again?.which === "recall"
      ? about.again.formState
      : { values: { text: lot.recallText }, notes: {} };
  const recallForm = form(view, {
    action: `${at}/recall`,
    formState: recallSheet,
    body: field(view, recallSheet, {
      name: "text",
      label: messages.recallText,
      hint: messages.recallHint,
      type: "textarea",
      rows: 4,
      required: true,
      most: 1000,
    }),
    submit: lot.recalled === null ? messages.recallButton : messages.recallChange,
    danger: true,
  });
  return {
    title: lot.name,
    hidden: true,
    body: html`<article>${pageHead(lot.name, {
      kicker: html`${linkTo(
        `/@${lot.group.handle}/herbs`,
        messages.herbs,
      )} · ${messages.lot} <bdi>${lot.number}</bdi> ${mark(view, lot, about.today) ?? nothing}`,
      lead: leftText(view, lot),
      actions: lot.ours
        ? [
            buttonTo(`${at}/labels`, messages.labels),
            ...(lot.ready || lot.recalled !== null
              ? []
              : [form(view, { action: `${at}/ready`, submit: messages.makeReady, quiet: true })]),
            ...(lot.ready && lot.recalled === null && Number(lot.left) > 0
              ? [form(view, { action: `${at}/offer`, submit: messages.offer, quiet: true })]
              : []),
            ...(about.mayKeep ? [buttonTo(`${at}/edit`, messages.edit, true)] : []),
          ]
        : [],
    })}
${
  lot.recalled === null
    ? nothing
    : html`<div class="notes" role="alert"><p><strong>${messages.labelRecalled}</strong></p><p><bdi>${lot.recallText}</bdi></p></div>`
}
${
  about.byHand.length === 0
    ? nothing
    : html`<p>${messages.byHand} ${about.byHand.map(
        (name, i) => html`${i === 0 ? "" : ", "}<bdi>${name}</bdi>`,
      )}</p>`
}
${facts([
  ...labelRows(view, lot),
  [messages.keeps, lot.keeps],
  [messages.fromWhere, lot.fromWhere],
  [
    messages.guide,
    lot.guideId === null ? undefined : linkTo(`/guides/${lot.guideId}`, messages.guideLink),
  ],
])}</article>
${
  lot.ours
    ? html`${moveForms(view, lot, about)}
${section(
  messages.movements,
  html`<ul class="plain">${about.movements.map((one) => movementLine(view, lot, one))}</ul>`,
)}
${
  about.mayKeep
    ? html`<details${
        about.again?.which === "recall" ? html` open` : nothing
      }><summary>${messages.recall}</summary>${recallForm}</details>${
        lot.recalled === null
          ? nothing
          : html`<details><summary>${messages.lift}</summary><p>${messages.liftText}</p>${form(
              view,
              { action: `${at}/lift`, submit: messages.lift },
            )}</details>`
      }`
    : html`<p class="facts">${messages.kept}</p>`
}`
    : nothing
}`,
  };
}

function labelRows(
  view: View,
  lot: Omit<LabelFacts, "id" | "recalled" | "recallText">,
): [string, Html | string | undefined][] {
  const messages = lotMessages(view.language);
  const text = (value: string): Html | undefined =>
    value === "" ? undefined : html`<bdi>${value}</bdi>`;
  const day = (value: string | null): string | undefined =>
    value === null ? undefined : longDay(value, view.language);
  return [
    [messages.cautions, text(lot.cautions)],
    [messages.latin, text(lot.latin)],
    [messages.part, text(lot.part)],
    [messages.form, formName(view, lot)],
    [messages.strength, text(lot.strength)],
    [messages.madeOn, day(lot.madeOn)],
    [messages.bestBefore, day(lot.bestBefore)],
    [messages.number, text(lot.number)],
  ];
}

/** For everybody with the jar in hand: what stands on the label, and whether it was recalled. */
export function labelPage(view: View, lot: LabelFacts & { readonly language: string }): Page {
  const messages = lotMessages(view.language);
  return {
    title: `${messages.labelTitle}: ${lot.name}`,
    hidden: true,
    body: html`<article>${pageHead(lot.name, {
      kicker: html`${messages.lot} <bdi>${lot.number}</bdi>`,
      lead: messages.labelText,
    })}
${
  lot.recalled === null
    ? html`<p>${messages.labelGood}</p>`
    : html`<div class="notes" role="alert"><p><strong>${messages.labelRecalled}</strong></p>${lot.recallText
        .split("\n")
        .map((line) => html`<p><bdi>${line}</bdi></p>`)}</div>`
}
${facts(labelRows(view, lot))}</article>`,
  };
}
