/** The form for a lot, and the one that prints its labels. */
import { linkTo, linkToName, pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { forms, type VisibleLot } from "./lot.ts";
import { lotMessages } from "./messages.ts";

export function lotForm(
  view: View,
  formState: FormState,
  about: {
    readonly action: string;
    readonly group: { readonly handle: string };
    readonly fresh: boolean;
  },
): Page {
  const messages = lotMessages(view.language);
  const title = about.fresh ? messages.add : messages.edit;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: linkTo(`/@${about.group.handle}/herbs`, messages.herbs),
    })}
${form(view, {
  action: about.action,
  formState,
  body: html`<div class="pair">${field(view, formState, {
    name: "name",
    label: messages.name,
    required: true,
    maxLength: 60,
  })}${field(view, formState, {
    name: "number",
    label: messages.number,
    hint: messages.numberHint,
    required: true,
    maxLength: 20,
  })}</div>
${field(view, formState, {
  name: "cautions",
  label: messages.cautions,
  hint: messages.cautionsHint,
  type: "textarea",
  rows: 3,
  required: true,
  maxLength: 300,
})}
<div class="pair">${field(view, formState, {
    name: "form",
    label: messages.form,
    type: "select",
    options: forms.map((one) => [one, messages.forms[one]] as const),
  })}${field(view, formState, { name: "part", label: messages.part, maxLength: 40 })}</div>
<div class="pair">${field(view, formState, {
    name: "latin",
    label: messages.latin,
    maxLength: 60,
  })}${field(view, formState, {
    name: "strength",
    label: messages.strength,
    hint: messages.strengthHint,
    maxLength: 60,
  })}</div>
<div class="pair">${field(view, formState, {
    name: "madeOn",
    label: messages.madeOn,
    type: "date",
  })}${field(view, formState, {
    name: "bestBefore",
    label: messages.bestBefore,
    type: "date",
  })}</div>
<div class="pair">${
    about.fresh
      ? field(view, formState, {
          name: "amount",
          label: messages.madeAmount,
          required: true,
          maxLength: 12,
        })
      : nothing
  }${field(view, formState, {
    name: "unit",
    label: messages.unit,
    hint: messages.unitHint,
    maxLength: 40,
  })}</div>
${field(view, formState, {
  name: "keeps",
  label: messages.keeps,
  hint: messages.keepsHint,
  maxLength: 300,
})}
${field(view, formState, {
  name: "fromWhere",
  label: messages.fromWhere,
  hint: messages.fromWhereHint,
  type: "textarea",
  rows: 3,
  maxLength: 1000,
})}
${field(view, formState, {
  name: "guide",
  label: messages.guide,
  hint: messages.guideHint,
  maxLength: 300,
})}
${choices(formState, {
  name: "ready",
  label: messages.ready,
  options: [["yes", messages.readyYes]],
  many: true,
})}`,
  submit: messages.save,
})}`,
  };
}

/** What to print: the form asks by GET for the PDF itself. */
export function labelPrintPage(view: View, lot: VisibleLot): Page {
  const messages = lotMessages(view.language);
  const formState: FormState = { values: { paper: "a4" }, notes: {} };
  return {
    title: messages.labels,
    hidden: true,
    body: html`${pageHead(messages.labels, {
      lead: messages.labelsLead,
      kicker: linkToName(`/lots/${lot.id}`, lot.name),
    })}
<form method="get" action="/lots/${lot.id}/labels.pdf">
${choices(formState, {
  name: "paper",
  label: messages.paper,
  options: [
    ["a4", messages.papers.a4],
    ["letter", messages.papers.letter],
    ["big", messages.papers.big],
  ],
})}
<div class="pair">${field(view, formState, {
      name: "count",
      label: messages.howMany,
      hint: messages.howManyHint,
      type: "number",
    })}${field(view, formState, { name: "skip", label: messages.skip, type: "number" })}</div>
${choices(formState, {
  name: "cut",
  label: messages.cut,
  options: [["yes", messages.cutYes]],
  many: true,
})}
<p class="submit"><button>${messages.print}</button></p></form>`,
  };
}
