/** The form in which a guide is written. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind, Visibility } from "#platform/database/schema.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { choices, field, type Fields, form, listOf, type Sheet, textOf, wrongIn } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { adaptableInto, guideKindName, guideKinds, licenseName, licenses, longest } from "./guide.ts";
import { kinWords } from "./lineage/messages.ts";
import { words } from "./messages.ts";

export interface GuideFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  /** undefined: a new one. */
  readonly published?: boolean;
  /** Licence of what this is a version of. */
  readonly upstream?: string;
  /** The text as it will look, harmless HTML. */
  readonly preview?: string;
  /** When somebody else saved meanwhile: what stands now, and the names of what they changed. The fields hold both, put together. */
  readonly theirs?: { readonly values: Fields; readonly changed: readonly string[] };
}

/** Fields that few need, in a fold. */
const folded = ["sources", "minutes", "costsNothing", "careKinds", "tags", "language"];

export function guideForm(view: View, sheet: Sheet, about: GuideFormFacts): Page {
  const w = words(view.language);
  const k = kinWords(view.language);
  const title = about.published === undefined ? w.write : w.edit;
  const widest: readonly Visibility[] =
    about.group.kind === "open" ? ["public", "members", "group"] : about.group.kind === "closed" ? ["members", "group"] : ["group"];
  const allowed = about.upstream === undefined ? licenses : adaptableInto(about.upstream);
  return {
    title,
    hidden: true,
    script: "/guides/preview.js",
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
<details class="preview"${about.preview === undefined ? html` hidden` : html` open`}><summary>${w.preview}</summary><div id="preview" class="prose" lang="${textOf(sheet.values, "language")}">${safe(about.preview ?? "")}</div></details>
${form(view, {
  action: about.action,
  sheet,
  body: html`<input type="hidden" name="version" value="${textOf(sheet.values, "version")}"><input type="hidden" name="began" value="${textOf(sheet.values, "began")}">
${field(view, sheet, { name: "name", label: w.name, required: true, most: longest.name })}
${field(view, sheet, { name: "summary", label: w.summary, hint: w.summaryHint, type: "textarea", rows: 2, most: longest.summary })}
${field(view, sheet, { name: "kind", label: w.kind, type: "select", options: guideKinds.map((kind) => [kind, guideKindName(kind)] as const) })}
${field(view, sheet, { name: "source", label: w.source, hint: w.sourceHint, type: "textarea", rows: 18, required: true })}
${about.theirs === undefined || about.theirs.changed.length === 0 ? nothing : theirPart(view, about.theirs)}
<p class="hint">${linkTo("/guides/plain", w.plainHelp)} · ${linkTo(`/@${about.group.handle}/files`, w.pictures)}</p>
${field(view, sheet, { name: "cautions", label: w.cautions, hint: w.cautionsHint, type: "textarea", rows: 3, most: longest.cautions })}
${field(view, sheet, { name: "license", label: w.license, hint: w.licenseHint, type: "select", options: allowed.map((one) => [one, licenseName(one)] as const) })}
${field(view, sheet, { name: "credit", label: w.credit, hint: w.creditHint, most: longest.credit })}
${field(view, sheet, { name: "wishes", label: k.wishes, hint: w.wishesHint, type: "textarea", rows: 2, most: longest.wishes })}
<details${wrongIn(sheet, folded) ? html` open` : nothing}><summary>${w.more}</summary>${field(view, sheet, { name: "sources", label: k.sources, hint: w.sourcesHint, type: "textarea", rows: 3, most: longest.sources })}
${field(view, sheet, { name: "minutes", label: w.minutes, type: "number" })}
${choices(sheet, { name: "costsNothing", label: k.costsNothing, many: true, options: [["yes", w.yes]] })}
${choices(sheet, { name: "careKinds", label: w.careKinds, many: true, options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${field(view, sheet, { name: "tags", label: w.tags, hint: w.tagsHint, most: 300 })}${field(view, sheet, { name: "language", label: w.language, required: true, most: 12 })}</details>
${about.published === undefined ? nothing : field(view, sheet, { name: "note", label: w.note, hint: w.noteHint, most: 500 })}
${choices(sheet, { name: "visibility", label: w.visibility, options: widest.map((one) => [one, w.visibilities[one]] as const) })}`,
  submit: html`<p class="submit">${about.published === true ? html`<button name="publish" value="yes">${w.save}</button>` : html`<button name="publish" value="yes">${w.publish}</button> <button class="quiet" name="publish" value="no">${w.draft}</button>`} <button class="quiet" name="publish" value="preview">${w.previewIt}</button></p>`,
})}`,
  };
}

/** What somebody else saved meanwhile, field by field. */
function theirPart(view: View, { values, changed }: NonNullable<GuideFormFacts["theirs"]>): Html {
  const w = words(view.language);
  const k = kinWords(view.language);
  const labels: Readonly<Record<string, string>> = { ...w.fields, wishes: k.wishes, sources: k.sources, costsNothing: k.costsNothing };
  const text = (name: string): string => {
    const value = listOf(values, name).join(" ");
    if (name === "license") return licenseName(value);
    if (name === "kind") return guideKindName(value);
    if (name === "visibility") return w.visibilities[value === "public" || value === "members" ? value : "group"];
    if (name === "careKinds") return listOf(values, name).map(careKindName).join(", ");
    return value === "yes" ? w.yes : value === "" ? "–" : value;
  };
  return html`<details open><summary>${w.theirs}</summary>${changed.map((name) => html`<p><strong>${labels[name] ?? name}</strong></p><pre class="diff" dir="auto" tabindex="0">${text(name)}</pre>`)}</details>`;
}
