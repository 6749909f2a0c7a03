import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { forms, type SeenLot } from "./lot.ts";
import { lotWords } from "./messages.ts";

export function lotForm(
  view: View,
  sheet: Sheet,
  about: { readonly action: string; readonly group: { readonly handle: string }; readonly fresh: boolean },
): Page {
  const w = lotWords(view.language);
  const title = about.fresh ? w.add : w.edit;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}/herbs`, w.herbs) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`<div class="pair">${field(view, sheet, { name: "name", label: w.name, required: true, most: 60 })}${field(view, sheet, { name: "number", label: w.number, hint: w.numberHint, required: true, most: 20 })}</div>
${field(view, sheet, { name: "cautions", label: w.cautions, hint: w.cautionsHint, type: "textarea", rows: 3, required: true, most: 300 })}
<div class="pair">${field(view, sheet, { name: "form", label: w.form, type: "select", options: forms.map((one) => [one, w.forms[one]] as const) })}${field(view, sheet, { name: "part", label: w.part, most: 40 })}</div>
<div class="pair">${field(view, sheet, { name: "latin", label: w.latin, most: 60 })}${field(view, sheet, { name: "strength", label: w.strength, hint: w.strengthHint, most: 60 })}</div>
<div class="pair">${field(view, sheet, { name: "madeOn", label: w.madeOn, type: "date" })}${field(view, sheet, { name: "bestBefore", label: w.bestBefore, type: "date" })}</div>
<div class="pair">${about.fresh ? field(view, sheet, { name: "amount", label: w.madeAmount, required: true, most: 12 }) : nothing}${field(view, sheet, { name: "unit", label: w.unit, hint: w.unitHint, most: 40 })}</div>
${field(view, sheet, { name: "keeps", label: w.keeps, hint: w.keepsHint, most: 300 })}
${field(view, sheet, { name: "fromWhere", label: w.fromWhere, hint: w.fromWhereHint, type: "textarea", rows: 3, most: 1000 })}
${field(view, sheet, { name: "guide", label: w.guide, hint: w.guideHint, most: 300 })}
${choices(sheet, { name: "ready", label: w.ready, options: [["yes", w.readyYes]], many: true })}`,
  submit: w.save,
})}`,
  };
}

/** What to print: the form asks by GET for the PDF itself. */
export function printPage(view: View, lot: SeenLot): Page {
  const w = lotWords(view.language);
  const sheet: Sheet = { values: { paper: "a4" }, notes: {} };
  return {
    title: w.labels,
    hidden: true,
    body: html`${pageHead(w.labels, { lead: w.labelsLead, kicker: linkTo(`/lots/${lot.id}`, lot.name) })}
<form method="get" action="/lots/${lot.id}/labels.pdf">
${choices(sheet, {
  name: "paper",
  label: w.paper,
  options: [
    ["a4", w.papers.a4],
    ["letter", w.papers.letter],
    ["big", w.papers.big],
  ],
})}
<div class="pair">${field(view, sheet, { name: "count", label: w.howMany, hint: w.howManyHint, type: "number" })}${field(view, sheet, { name: "skip", label: w.skip, type: "number" })}</div>
${choices(sheet, { name: "cut", label: w.cut, options: [["yes", w.cutYes]], many: true })}
<p class="submit"><button>${w.print}</button></p></form>`,
  };
}
