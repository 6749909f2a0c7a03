/** The form of a rota: what everybody fills in first, the rest folded away. */
import { asWeekGoes } from "#platform/i18n/week.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { maxSeatKinds, rotaKinds } from "./rota.ts";
import { rotaMessages } from "./messages.ts";

const ways = [
  "week",
  "2weeks",
  "month-weekday",
  "month-last-weekday",
  "month-day",
  "day",
  "rule",
] as const;

function seatRow(view: View, formState: FormState, n: number): Html {
  const messages = rotaMessages(view.language).form;
  const name = (part: string): string => `seat${n}-${part}`;
  const checked = fieldValue(formState.values, name("learning")) === "yes";
  return html`<fieldset><legend>${messages.seatNr({
    n,
  })}</legend><input type="hidden" name="${name("id")}" value="${fieldValue(
    formState.values,
    name("id"),
  )}">
<div class="pair">${field(view, formState, {
    name: name("name"),
    label: messages.seatName,
    maxLength: 80,
  })}${field(view, formState, { name: name("many"), label: messages.many, type: "number" })}</div>
${field(view, formState, {
  name: name("practice"),
  label: messages.practice,
  hint: messages.practiceHint,
  maxLength: 60,
})}
<div class="field"><label class="check"><input type="checkbox" name="${name("learning")}"
  value="yes"${checked ? html` checked` : nothing}> ${messages.learning}</label></div></fieldset>`;
}

export function rotaForm(
  view: View,
  formState: FormState,
  about: {
    readonly action: string;
    readonly group: { readonly handle: string };
    readonly fresh: boolean;
    /** Rows for seats. */
    readonly rows: number;
  },
): Page {
  const messages = rotaMessages(view.language);
  const f = messages.form;
  const title = about.fresh ? messages.begin : messages.edit;
  const weight = fieldValue(formState.values, "weight");
  const weights = [
    ["1", f.weights.usual] as const,
    ["2", f.weights.twice] as const,
    ...(["", "1", "2"].includes(weight) ? [] : [[weight, f.otherWeight({ n: weight })] as const]),
  ];
  const note = formState.notes["seats"];
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: linkTo(`/@${about.group.handle}/rotas`, messages.rotas),
    })}
${form(view, {
  action: about.action,
  formState,
  body: html`${field(view, formState, {
    name: "name",
    label: f.name,
    required: true,
    maxLength: 120,
  })}
${field(view, formState, {
  name: "kind",
  label: f.kind,
  type: "select",
  options: rotaKinds.map((kind) => [kind, messages.kinds[kind]] as const),
})}
<div class="pair">${field(view, formState, {
    name: "starts",
    label: f.starts,
    type: "datetime-local",
    required: true,
  })}${field(view, formState, {
    name: "minutes",
    label: f.minutes,
    type: "number",
    required: true,
  })}</div>
${field(view, formState, {
  name: "every",
  label: f.every,
  type: "select",
  options: ways.map((way) => [way, f.everyWays[way === "2weeks" ? "biweekly" : way]] as const),
})}
${choices(formState, {
  name: "weekdays",
  label: f.weekdays,
  hint: f.weekdaysHint,
  many: true,
  options: asWeekGoes(Object.entries(f.weekdayNames), view.week),
})}
${field(view, formState, { name: "rule", label: f.rule, hint: f.ruleHint, maxLength: 200 })}
${field(view, formState, { name: "place", label: f.place, maxLength: 200 })}
<div class="pair">${field(view, formState, {
    name: "weight",
    label: f.weight,
    type: "select",
    options: weights,
  })}${field(view, formState, {
    name: "gapDays",
    label: f.gapDays,
    type: "number",
    required: true,
  })}</div>
<section id="f-seats"><h2>${f.seats}</h2><p class="hint">${f.seatsHint}</p>${
    note === undefined ? nothing : html`<p class="note">${note}</p>`
  }
${Array.from({ length: Math.min(about.rows, maxSeatKinds) }, (_, i) =>
  seatRow(view, formState, i + 1),
)}</section>
${field(view, formState, {
  name: "content",
  label: f.content,
  hint: f.contentHint,
  type: "textarea",
  rows: 5,
})}
${field(view, formState, { name: "timeZone", label: f.timeZone, required: true, maxLength: 64 })}
${choices(formState, {
  name: "inKit",
  label: f.inKit,
  many: true,
  options: [["yes", f.inKitYes]],
})}`,
  submit: messages.save,
})}`,
  };
}
