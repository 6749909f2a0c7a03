/** The form of a rota: what everybody fills in first, the rest folded away. */
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, type Sheet, textOf } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { mostSeatKinds, rotaKinds } from "./rota.ts";
import { words } from "./messages.ts";

const ways = ["week", "2weeks", "month-weekday", "month-last-weekday", "month-day", "day", "rule"] as const;

function seatRow(view: View, sheet: Sheet, n: number): Html {
  const w = words(view.language).form;
  const name = (part: string): string => `seat${n}-${part}`;
  const checked = textOf(sheet.values, name("learning")) === "yes";
  return html`<fieldset><legend>${w.seatNr(n)}</legend><input type="hidden" name="${name("id")}" value="${textOf(sheet.values, name("id"))}">
<div class="pair">${field(view, sheet, { name: name("name"), label: w.seatName, most: 80 })}${field(view, sheet, { name: name("many"), label: w.many, type: "number" })}</div>
${field(view, sheet, { name: name("practice"), label: w.practice, hint: w.practiceHint, most: 60 })}
<div class="field"><label class="check"><input type="checkbox" name="${name("learning")}" value="yes"${checked ? html` checked` : nothing}> ${w.learning}</label></div></fieldset>`;
}

export function rotaForm(
  view: View,
  sheet: Sheet,
  about: {
    readonly action: string;
    readonly group: { readonly handle: string };
    readonly fresh: boolean;
    /** Rows for seats. */
    readonly rows: number;
  },
): Page {
  const w = words(view.language);
  const f = w.form;
  const title = about.fresh ? w.begin : w.edit;
  const weight = textOf(sheet.values, "weight");
  const weights = [
    ...Object.entries(f.weights),
    ...(weight === "" || weight in f.weights ? [] : [[weight, f.otherWeight(weight)] as const]),
  ];
  const note = sheet.notes["seats"];
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}/rotas`, w.rotas) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`${field(view, sheet, { name: "name", label: f.name, required: true, most: 120 })}
${field(view, sheet, { name: "kind", label: f.kind, type: "select", options: rotaKinds.map((kind) => [kind, w.kinds[kind]] as const) })}
<div class="pair">${field(view, sheet, { name: "starts", label: f.starts, type: "datetime-local", required: true })}${field(view, sheet, { name: "minutes", label: f.minutes, type: "number", required: true })}</div>
${field(view, sheet, { name: "every", label: f.every, type: "select", options: ways.map((way) => [way, f.everyWays[way]] as const) })}
${choices(sheet, { name: "weekdays", label: f.weekdays, hint: f.weekdaysHint, many: true, options: Object.entries(f.weekdayNames) })}
${field(view, sheet, { name: "rule", label: f.rule, hint: f.ruleHint, most: 200 })}
${field(view, sheet, { name: "place", label: f.place, most: 200 })}
<div class="pair">${field(view, sheet, { name: "weight", label: f.weight, type: "select", options: weights })}${field(view, sheet, { name: "gapDays", label: f.gapDays, type: "number", required: true })}</div>
<section id="f-seats"><h2>${f.seats}</h2><p class="hint">${f.seatsHint}</p>${note === undefined ? nothing : html`<p class="note">${note}</p>`}
${Array.from({ length: Math.min(about.rows, mostSeatKinds) }, (_, i) => seatRow(view, sheet, i + 1))}</section>
${field(view, sheet, { name: "content", label: f.content, hint: f.contentHint, type: "textarea", rows: 5 })}
${field(view, sheet, { name: "timeZone", label: f.timeZone, required: true, most: 64 })}
${choices(sheet, { name: "inKit", label: f.inKit, many: true, options: [["yes", f.inKitYes]] })}`,
  submit: w.save,
})}`,
  };
}
