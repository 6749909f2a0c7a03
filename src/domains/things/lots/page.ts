import { badge, buttonTo, cardList, emptyState, facts, linkTo, longDay, pageHead, pager, section } from "#platform/web/html/components.ts";
import { choices, emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { forms, isForm, keepingOf, type LabelFacts, type LotFilter, type SeenLot, type SeenMovement, writeLotFilter } from "./lot.ts";
import { lotWords } from "./messages.ts";
import { amountText, thousandths } from "./stock.ts";

const leftText = (view: View, lot: SeenLot): string => lotWords(view.language).leftOf(amountText(thousandths(lot.left)), lot.unit);
const formName = (view: View, lot: { readonly form: string }): string => (isForm(lot.form) ? lotWords(view.language).forms[lot.form] : "");

function mark(view: View, lot: SeenLot, today: string): Html | undefined {
  const w = lotWords(view.language);
  if (lot.recalled !== null) return badge(w.recalled, "petal");
  if (Number(lot.left) === 0) return badge(w.empty);
  const keeping = keepingOf(lot, today);
  return keeping === "good" ? (lot.ready ? badge(w.ready, "leaf") : badge(w.readyLater)) : badge(w[keeping], "petal");
}

export function lotsPage(
  view: View,
  about: {
    readonly group: { readonly handle: string; readonly name: string };
    readonly lots: readonly SeenLot[];
    readonly more: boolean;
    readonly filter: LotFilter;
    readonly today: string;
    readonly mayAdd: boolean;
  },
): Page {
  const w = lotWords(view.language);
  const at = `/@${about.group.handle}/herbs`;
  const { after: _after, ...filter } = about.filter;
  const asked = writeLotFilter(filter) !== "";
  const add = about.mayAdd ? buttonTo(`${at}/new`, w.add) : undefined;
  const sheet: Sheet = { values: { ...filter, empty: filter.empty === true ? "yes" : "" }, notes: {} };
  const last = about.lots.at(-1);
  return {
    title: w.herbs,
    hidden: true,
    body: html`${pageHead(w.herbs, { lead: w.lead, kicker: linkTo(`/@${about.group.handle}`, about.group.name), actions: add === undefined ? [] : [add] })}
<details class="filter"${asked ? html` open` : nothing}><summary>${w.filter}</summary><form method="get" action="${at}" role="search"><div class="pair">
${field(view, sheet, { name: "q", label: w.q, type: "search", most: 100 })}
${field(view, sheet, { name: "form", label: w.form, type: "select", options: [["", w.any], ...forms.map((one) => [one, w.forms[one]] as const)] })}
${field(view, sheet, {
  name: "keeping",
  label: w.keeping,
  type: "select",
  options: [
    ["", w.any],
    ["soon", w.keepings.soon],
    ["over", w.keepings.over],
  ],
})}
</div>${choices(sheet, { name: "empty", label: w.left, options: [["yes", w.emptyToo]], many: true })}
<p class="submit"><button>${w.show}</button> ${asked ? buttonTo(at, w.reset, true) : nothing}</p></form></details>
${
  about.lots.length === 0
    ? asked
      ? emptyState(w.noneFound, w.noneFoundText)
      : emptyState(w.none, w.noneText, add)
    : cardList(
        about.lots.map((lot) => ({
          href: `/lots/${lot.id}`,
          title: lot.name,
          over: html`${w.lot} <bdi>${lot.number}</bdi>${lot.form === "" ? nothing : html` · ${formName(view, lot)}`}`,
          badge: mark(view, lot, about.today),
          facts: [
            html`<bdi>${leftText(view, lot)}</bdi>`,
            lot.bestBefore === null ? undefined : `${w.bestBefore} ${longDay(lot.bestBefore, view.language)}`,
          ],
        })),
        2,
      )
}
${pager(view, about.more && last !== undefined ? `${at}${writeLotFilter({ ...filter, after: last.id })}` : undefined)}`,
  };
}

function movementLine(view: View, lot: SeenLot, one: SeenMovement): Html {
  const w = lotWords(view.language);
  const amount = thousandths(one.amount);
  const back = one.kind === "made" ? amount < 0 : one.kind !== "counted" && amount > 0;
  const who =
    one.kind !== "given"
      ? ""
      : one.exchangeId !== null
        ? w.inExchange
        : (one.toMemberName ?? one.toActorName ?? one.toActorIri ?? one.toName);
  return html`<li>${(back ? w.backOf : w.kinds)[one.kind]} <strong>${amount > 0 ? "+" : "−"}${amountText(Math.abs(amount))}</strong>${who === "" ? nothing : html` · <bdi>${who}</bdi>`}${one.note === "" ? nothing : html` · <bdi>${one.note}</bdi>`} <span class="facts">${w.then(amountText(thousandths(one.leftOver)))}</span> ${back ? nothing : form(view, { action: `/lots/${lot.id}/movements/${one.id}/back`, submit: w.takeBack, quiet: true })}</li>`;
}

export interface LotPageFacts {
  readonly today: string;
  readonly movements: readonly SeenMovement[];
  readonly elsewhere: readonly { readonly iri: string; readonly name: string; readonly handle: string }[];
  readonly exchanges: readonly { readonly id: string; readonly quantity: string; readonly name: string }[];
  readonly mayKeep: boolean;
  readonly byHand: readonly string[];
  /** The form that is shown again, and which it is. */
  readonly again?: { readonly which: string; readonly sheet: Sheet } | undefined;
}

function moveForms(view: View, lot: SeenLot, about: LotPageFacts): Html {
  const w = lotWords(view.language);
  const one = (
    which: "given" | "made" | "discarded" | "counted",
    title: string,
    hint: string | undefined,
    more: (sheet: Sheet) => Html,
  ): Html => {
    const sheet = about.again?.which === which ? about.again.sheet : emptySheet;
    return html`<details${about.again?.which === which ? html` open` : nothing}><summary>${title}</summary>${suffixed(
      form(view, {
        action: `/lots/${lot.id}/${which}`,
        sheet,
        body: html`${field(view, sheet, { name: "amount", label: `${w.amount} (${lot.unit})`, ...(hint === undefined ? {} : { hint }), required: true, most: 12 })}${more(sheet)}`,
        submit: title,
      }),
      which,
    )}</details>`;
  };
  const note = (sheet: Sheet, label: string): Html => field(view, sheet, { name: "note", label, most: 300 });
  return html`${
    lot.recalled !== null || Number(lot.left) === 0
      ? nothing
      : one(
          "given",
          w.give,
          undefined,
          (sheet) => html`${field(view, sheet, { name: "to", label: w.to, hint: w.toHint, most: 120 })}
${about.elsewhere.length === 0 ? nothing : field(view, sheet, { name: "elsewhere", label: w.elsewhere, type: "select", options: [["", "–"], ...about.elsewhere.map((group) => [group.iri, `${group.name} (@${group.handle})`] as const)] })}
${about.exchanges.length === 0 ? nothing : field(view, sheet, { name: "exchange", label: w.exchange, type: "select", options: [["", "–"], ...about.exchanges.map((ex) => [ex.id, `${ex.name} (${amountText(thousandths(ex.quantity))})`] as const)] })}
${note(sheet, w.note)}`,
        )
  }
${one("counted", w.count, w.countHint, (sheet) => note(sheet, w.note))}
${one("discarded", w.discard, undefined, (sheet) => note(sheet, w.discardWhy))}
${one("made", w.made, undefined, (sheet) => note(sheet, w.note))}`;
}

/** Ids of fields with the name of their form: a page holds several forms with the same fields. */
const suffixed = (part: Html, which: string): Html =>
  safe(
    part
      .toString()
      .replace(/( (?:id="|for="|aria-describedby="|href="#)f-[a-z]+)/g, `$1-${which}`)
      .replace(/( aria-describedby="[^"]* f-[a-z]+)-/g, `$1-${which}-`),
  );

export function lotPage(view: View, lot: SeenLot, about: LotPageFacts): Page {
  const w = lotWords(view.language);
  const at = `/lots/${lot.id}`;
  const recallSheet: Sheet = about.again?.which === "recall" ? about.again.sheet : { values: { text: lot.recallText }, notes: {} };
  const recallForm = form(view, {
    action: `${at}/recall`,
    sheet: recallSheet,
    body: field(view, recallSheet, {
      name: "text",
      label: w.recallText,
      hint: w.recallHint,
      type: "textarea",
      rows: 4,
      required: true,
      most: 1000,
    }),
    submit: lot.recalled === null ? w.recallButton : w.recallChange,
    danger: true,
  });
  return {
    title: lot.name,
    hidden: true,
    body: html`<article>${pageHead(lot.name, {
      kicker: html`${linkTo(`/@${lot.group.handle}/herbs`, w.herbs)} · ${w.lot} <bdi>${lot.number}</bdi> ${mark(view, lot, about.today) ?? nothing}`,
      lead: leftText(view, lot),
      actions: lot.ours
        ? [
            buttonTo(`${at}/labels`, w.labels),
            ...(lot.ready || lot.recalled !== null ? [] : [form(view, { action: `${at}/ready`, submit: w.makeReady, quiet: true })]),
            ...(lot.ready && lot.recalled === null && Number(lot.left) > 0
              ? [form(view, { action: `${at}/offer`, submit: w.offer, quiet: true })]
              : []),
            ...(about.mayKeep ? [buttonTo(`${at}/edit`, w.edit, true)] : []),
          ]
        : [],
    })}
${lot.recalled === null ? nothing : html`<div class="notes" role="alert"><p><strong>${w.labelRecalled}</strong></p><p><bdi>${lot.recallText}</bdi></p></div>`}
${about.byHand.length === 0 ? nothing : html`<p>${w.byHand} ${about.byHand.map((name, i) => html`${i === 0 ? "" : ", "}<bdi>${name}</bdi>`)}</p>`}
${facts([...labelRows(view, lot), [w.keeps, lot.keeps], [w.fromWhere, lot.fromWhere], [w.guide, lot.guideId === null ? undefined : linkTo(`/guides/${lot.guideId}`, w.guideLink)]])}</article>
${
  lot.ours
    ? html`${moveForms(view, lot, about)}
${section(w.movements, html`<ul class="plain">${about.movements.map((one) => movementLine(view, lot, one))}</ul>`)}
${about.mayKeep ? html`<details${about.again?.which === "recall" ? html` open` : nothing}><summary>${w.recall}</summary>${recallForm}</details>${lot.recalled === null ? nothing : html`<details><summary>${w.lift}</summary><p>${w.liftText}</p>${form(view, { action: `${at}/lift`, submit: w.lift })}</details>`}` : html`<p class="facts">${w.kept}</p>`}`
    : nothing
}`,
  };
}

function labelRows(view: View, lot: Omit<LabelFacts, "id" | "recalled" | "recallText">): [string, Html | string | undefined][] {
  const w = lotWords(view.language);
  const text = (value: string): Html | undefined => (value === "" ? undefined : html`<bdi>${value}</bdi>`);
  const day = (value: string | null): string | undefined => (value === null ? undefined : longDay(value, view.language));
  return [
    [w.cautions, text(lot.cautions)],
    [w.latin, text(lot.latin)],
    [w.part, text(lot.part)],
    [w.form, formName(view, lot)],
    [w.strength, text(lot.strength)],
    [w.madeOn, day(lot.madeOn)],
    [w.bestBefore, day(lot.bestBefore)],
    [w.number, text(lot.number)],
  ];
}

/** For everybody with the jar in hand: what stands on the label, and whether it was recalled. */
export function labelPage(view: View, lot: LabelFacts & { readonly language: string }): Page {
  const w = lotWords(view.language);
  return {
    title: `${w.labelTitle}: ${lot.name}`,
    hidden: true,
    body: html`<article>${pageHead(lot.name, { kicker: html`${w.lot} <bdi>${lot.number}</bdi>`, lead: w.labelText })}
${lot.recalled === null ? html`<p>${w.labelGood}</p>` : html`<div class="notes" role="alert"><p><strong>${w.labelRecalled}</strong></p>${lot.recallText.split("\n").map((line) => html`<p><bdi>${line}</bdi></p>`)}</div>`}
${facts(labelRows(view, lot))}</article>`,
  };
}
