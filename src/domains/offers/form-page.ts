/** The form of an offer or need: what everybody fills in first, the rest folded away. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind, Visibility } from "#platform/database/schema.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { offerKinds, offerWays } from "./offer.ts";
import { words } from "./messages.ts";

export interface OfferFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  readonly published?: boolean;
}

const folded = ["availability", "spoken", "remote", "conditions", "expires", "tags", "credit", "language"] as const;

export function offerForm(view: View, sheet: Sheet, about: OfferFormFacts): Page {
  const w = words(view.language);
  const title = about.published === undefined ? w.make : w.edit;
  const widest: readonly Visibility[] =
    about.group.kind === "open" ? ["public", "members", "group"] : about.group.kind === "closed" ? ["members", "group"] : ["group"];
  const wrong = folded.some((name) => name in sheet.notes);
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`${choices(sheet, {
    name: "purpose",
    label: w.purpose,
    options: [
      ["offer", w.purposes.offer],
      ["request", w.purposes.request],
    ],
  })}
${field(view, sheet, { name: "name", label: w.name, required: true, most: 200 })}
${field(view, sheet, { name: "content", label: w.content, hint: w.contentHint, type: "textarea", rows: 5 })}
<div class="pair">${field(view, sheet, { name: "what", label: w.what, type: "select", options: offerKinds.map((one) => [one, w.whats[one]] as const) })}
${field(view, sheet, { name: "how", label: w.how, type: "select", options: offerWays.map((one) => [one, w.hows[one]] as const) })}</div>
${field(view, sheet, { name: "careKind", label: w.careKind, type: "select", options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${field(view, sheet, { name: "cautions", label: w.cautions, hint: w.cautionsHint, type: "textarea", rows: 2, most: 2000 })}
${field(view, sheet, { name: "area", label: w.area, most: 300 })}
<div class="pair">${field(view, sheet, { name: "quantity", label: w.quantity, type: "number" })}${field(view, sheet, { name: "unit", label: w.unit, hint: w.unitHint, most: 40 })}</div>
${choices(sheet, { name: "visibility", label: w.visibility, hint: w.visibilityHint, options: widest.map((one) => [one, w.visibilities[one]] as const) })}
${about.group.kind === "open" ? field(view, sheet, { name: "approvedText", label: w.approvedText, hint: w.approvedHint, type: "textarea", rows: 2, most: 300 }) : nothing}
<details${wrong ? html` open` : nothing}><summary>${w.more}</summary>
${field(view, sheet, { name: "availability", label: w.availability, hint: w.availabilityHint, most: 300 })}
${field(view, sheet, { name: "spoken", label: w.spoken, hint: w.spokenHint, most: 100 })}
${choices(sheet, { name: "remote", label: w.remote, many: true, options: [["yes", w.remoteYes]] })}
${field(view, sheet, { name: "conditions", label: w.conditions, hint: w.conditionsHint, type: "textarea", rows: 2, most: 1000 })}
${field(view, sheet, { name: "credit", label: w.credit, hint: w.creditHint, most: 100 })}
${field(view, sheet, { name: "expires", label: w.expires, hint: w.expiresHint, type: "date" })}
<div class="pair">${field(view, sheet, { name: "tags", label: w.tags, hint: w.tagsHint, most: 300 })}${field(view, sheet, { name: "language", label: w.language, required: true, most: 12 })}</div>
</details>`,
  submit: html`<p class="submit">${about.published === true ? html`<button name="publish" value="yes">${w.save}</button>` : html`<button name="publish" value="yes">${w.publish}</button> <button class="quiet" name="publish" value="no">${w.draft}</button>`}</p>`,
})}`,
  };
}
