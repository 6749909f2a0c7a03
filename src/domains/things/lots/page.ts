/**
 * The lots of a group, one with all that went in and out, and what everybody reads behind a label.
 */
import { comma } from "#platform/i18n/commas.ts";
import {
  badge,
  buttonTo,
  cardList,
  emptyState,
  facts,
  linkTo,
  linkToName,
  longDay,
  pageHead,
  pager,
  section,
} from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import { listFilter } from "#platform/web/html/filter.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  forms,
  isForm,
  keepingOf,
  type LabelFacts,
  type LotFilter,
  type VisibleLot,
  writeLotFilter,
} from "./lot.ts";
import { lotMessages } from "./messages.ts";
import { amountText, thousandths } from "./stock.ts";
import { movementLine, moveForms } from "./movements/page.ts";
import { type LotPageFacts } from "./facts-page.ts";

const leftText = (view: View, lot: VisibleLot): string =>
  lotMessages(view.language).leftOf({ left: amountText(thousandths(lot.left)), unit: lot.unit });

const formName = (view: View, lot: { readonly form: string }): string =>
  isForm(lot.form) ? lotMessages(view.language).forms[lot.form] : "";

function mark(view: View, lot: VisibleLot, today: string): Html | undefined {
  const messages = lotMessages(view.language);
  if (lot.recalled !== null) return badge(messages.recalled, "petal");
  if (Number(lot.left) === 0) return badge(messages.empty);
  const keeping = keepingOf(lot, today);
  if (keeping !== "good") return badge(messages[keeping], "petal");
  return lot.ready ? badge(messages.ready, "leaf") : badge(messages.readyLater);
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
  const path = `/@${about.group.handle}/herbs`;
  const { after: _after, ...filter } = about.filter;
  const asked = writeLotFilter(filter) !== "";
  const add = about.mayAdd ? buttonTo(`${path}/new`, messages.add) : undefined;
  const formState: FormState = {
    values: { ...filter, empty: filter.empty === true ? "yes" : "" },
    notes: {},
  };
  const noLots = (): Html =>
    asked
      ? emptyState(messages.noneFound, messages.noneFoundText)
      : emptyState(messages.none, messages.noneText, add);
  const last = about.lots.at(-1);
  return {
    title: messages.herbs,
    hidden: true,
    body: html`${pageHead(messages.herbs, {
      lead: messages.lead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
      actions: add === undefined ? [] : [add],
    })}
${listFilter({
  path: path,
  asked,
  messages,
  body: html`<div class="pair">
${field(view, formState, { name: "q", label: messages.q, type: "search", maxLength: 100 })}
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
  })}`,
})}
${
  about.lots.length === 0
    ? noLots()
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
    ? `${path}${writeLotFilter({ ...filter, after: last.id })}`
    : undefined,
)}`,
  };
}

export function lotPage(view: View, lot: VisibleLot, about: LotPageFacts): Page {
  const messages = lotMessages(view.language);
  const path = `/lots/${lot.id}`;
  const recallSheet: FormState =
    about.again?.which === "recall"
      ? about.again.formState
      : { values: { text: lot.recallText }, notes: {} };
  const recallForm = form(view, {
    action: `${path}/recall`,
    formState: recallSheet,
    body: field(view, recallSheet, {
      name: "text",
      label: messages.recallText,
      hint: messages.recallHint,
      type: "textarea",
      rows: 4,
      required: true,
      maxLength: 1000,
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
            buttonTo(`${path}/labels`, messages.labels),
            ...(lot.ready || lot.recalled !== null
              ? []
              : [form(view, { action: `${path}/ready`, submit: messages.makeReady, quiet: true })]),
            ...(lot.ready && lot.recalled === null && Number(lot.left) > 0
              ? [form(view, { action: `${path}/offer`, submit: messages.offer, quiet: true })]
              : []),
            ...(about.mayKeep ? [buttonTo(`${path}/edit`, messages.edit, true)] : []),
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
        (name, i) => html`${i === 0 ? "" : comma(view.language)}<bdi>${name}</bdi>`,
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
              { action: `${path}/lift`, submit: messages.lift },
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
