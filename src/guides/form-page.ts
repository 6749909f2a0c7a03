/** The form in which a guide is written. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind, Visibility } from "#database/schema.ts";
import { linkTo, pageHead } from "#web/components.ts";
import { choices, field, form, type Sheet, textOf } from "#web/forms.ts";
import { html, nothing, safe } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import { adaptableInto, guideKindName, guideKinds, licenseName, licenses } from "./guide.ts";
import { kinWords } from "./kin-words.ts";
import { words } from "./words.ts";

export interface GuideFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  /** undefined: a new one. */
  readonly published?: boolean;
  /** Licence of what this is a version of. */
  readonly upstream?: string;
  /** The text as it will look, harmless HTML. */
  readonly preview?: string;
  /** What stands now, when somebody else saved meanwhile; the field holds both, put together. */
  readonly theirs?: string;
}

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
  body: html`<input type="hidden" name="version" value="${textOf(sheet.values, "version")}">
${field(view, sheet, { name: "name", label: w.name, required: true, most: 200 })}
${field(view, sheet, { name: "summary", label: w.summary, hint: w.summaryHint, type: "textarea", rows: 2, most: 500 })}
${field(view, sheet, { name: "kind", label: w.kind, type: "select", options: guideKinds.map((kind) => [kind, guideKindName(kind)] as const) })}
${field(view, sheet, { name: "source", label: w.source, hint: w.sourceHint, type: "textarea", rows: 18, required: true })}
${about.theirs === undefined ? nothing : html`<details open><summary>${w.theirs}</summary><pre class="diff">${about.theirs}</pre></details>`}
<p class="hint">${linkTo("/guides/plain", w.plainHelp)}</p>
${field(view, sheet, { name: "cautions", label: w.cautions, hint: w.cautionsHint, type: "textarea", rows: 3 })}
${field(view, sheet, { name: "license", label: w.license, hint: w.licenseHint, type: "select", options: allowed.map((one) => [one, licenseName(one)] as const) })}
${field(view, sheet, { name: "credit", label: w.credit, hint: w.creditHint, most: 300 })}
${field(view, sheet, { name: "wishes", label: k.wishes, hint: w.wishesHint, type: "textarea", rows: 2, most: 2000 })}
<details><summary>${w.more}</summary>${field(view, sheet, { name: "sources", label: k.sources, hint: w.sourcesHint, type: "textarea", rows: 3, most: 5000 })}
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
