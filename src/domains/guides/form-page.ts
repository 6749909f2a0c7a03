/** The form in which a guide is written. */
import { visibilitiesIn } from "#commons/visibility.ts";
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { linkTo, linkToName, pageHead } from "#platform/web/html/components.ts";
import {
  choices,
  field,
  type Fields,
  folded,
  form,
  fieldValues,
  type FormState,
  fieldValue,
  wrongIn,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { languageField } from "#platform/web/html/pick.ts";
import type { View } from "#platform/web/view.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { pictureFields } from "#domains/pictures/sections.ts";
import {
  adaptableInto,
  guideKindName,
  guideKinds,
  licenseName,
  licenses,
  longest,
} from "./guide.ts";
import { lineageMessages } from "./lineage/messages.ts";
import { guideMessages } from "./messages.ts";

export interface GuideFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  /** undefined: a new one. */
  readonly published?: boolean;
  /** The picture that it has. */
  readonly image?: ShownPicture | null | undefined;
  /** Licence of what this is a version of. */
  readonly upstream?: string;
  /** The text as it will look, harmless HTML. */
  readonly preview?: string;
  /**
   * When somebody else saved meanwhile: what stands now, and the names of what they changed.
   * The fields hold both, put together.
   */
  readonly theirs?: { readonly values: Fields; readonly changed: readonly string[] };
}

/** Is something in one of these fields, or wrong with it? Then its fold is open. */
const holds = (formState: FormState, names: readonly string[]): boolean =>
  wrongIn(formState, names) || names.some((name) => fieldValue(formState.values, name) !== "");

export function guideForm(view: View, formState: FormState, about: GuideFormFacts): Page {
  const messages = guideMessages(view.language);
  const lineageTexts = lineageMessages(view.language);
  const title = about.published === undefined ? messages.write : messages.edit;
  const widest = visibilitiesIn(about.group.kind);
  const allowed = about.upstream === undefined ? licenses : adaptableInto(about.upstream);
  return {
    title,
    hidden: true,
    script: "/guides/preview.js",
    body: html`${pageHead(title, {
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
    })}
<details class="preview"${
      about.preview === undefined ? html` hidden` : html` open`
    }><summary>${messages.preview}</summary><div id="preview" class="prose" lang="${fieldValue(
      formState.values,
      "language",
    )}">${safe(about.preview ?? "")}</div></details>
${form(view, {
  action: about.action,
  formState,
  files: true,
  body: html`<input type="hidden" name="version" value="${fieldValue(
    formState.values,
    "version",
  )}"><input type="hidden" name="began" value="${fieldValue(formState.values, "began")}">
${field(view, formState, {
  name: "name",
  label: messages.name,
  required: true,
  maxLength: longest.name,
})}
${field(view, formState, {
  name: "summary",
  label: messages.summary,
  hint: messages.summaryHint,
  type: "textarea",
  rows: 2,
  maxLength: longest.summary,
})}
${field(view, formState, {
  name: "kind",
  label: messages.kind,
  type: "select",
  options: guideKinds.map((kind) => [kind, guideKindName(kind, view.language)] as const),
})}
${field(view, formState, {
  name: "source",
  label: messages.source,
  hint: messages.sourceHint,
  type: "textarea",
  rows: 18,
  required: true,
})}
${
  about.theirs === undefined || about.theirs.changed.length === 0
    ? nothing
    : theirPart(view, about.theirs)
}
<p class="hint">${linkTo("/guides/plain", messages.plainHelp)} · ${linkTo(
    `/@${about.group.handle}/files`,
    messages.pictures,
  )}</p>
${
  about.published === undefined
    ? nothing
    : field(view, formState, {
        name: "note",
        label: messages.note,
        hint: messages.noteHint,
        maxLength: 500,
      })
}
${choices(formState, {
  name: "visibility",
  label: messages.visibility,
  options: widest.map((one) => [one, messages.visibilities[one]] as const),
})}
<div class="pair">${field(view, formState, {
    name: "license",
    label: messages.license,
    hint: messages.licenseHint,
    type: "select",
    options: allowed.map((one) => [one, licenseName(one, view.language)] as const),
  })}
${field(view, formState, {
  name: "credit",
  label: messages.credit,
  hint: messages.creditHint,
  maxLength: longest.credit,
})}</div>
<p class="hint">${messages.restOptional}</p>
${folded(
  messages.foldPicture,
  pictureFields(view, formState, { image: about.image }),
  about.image != null ||
    wrongIn(formState, ["pictureFile", "pictureAlt", "pictureConsent", "pictureUntil"]),
)}
${folded(
  messages.foldCare,
  html`${field(view, formState, {
    name: "cautions",
    label: messages.cautions,
    hint: messages.cautionsHint,
    type: "textarea",
    rows: 3,
    maxLength: longest.cautions,
    unmarked: true,
  })}
${field(view, formState, {
  name: "wishes",
  label: lineageTexts.wishes,
  hint: messages.wishesHint,
  type: "textarea",
  rows: 2,
  maxLength: longest.wishes,
  unmarked: true,
})}`,
  holds(formState, ["cautions", "wishes"]),
)}
${folded(
  messages.more,
  html`${field(view, formState, {
    name: "sources",
    label: lineageTexts.sources,
    hint: messages.sourcesHint,
    type: "textarea",
    rows: 3,
    maxLength: longest.sources,
    unmarked: true,
  })}
${field(view, formState, {
  name: "minutes",
  label: messages.minutes,
  type: "number",
  unmarked: true,
})}
${choices(formState, {
  name: "costsNothing",
  label: lineageTexts.costsNothing,
  many: true,
  options: [["yes", messages.yes]],
})}
${choices(formState, {
  name: "careKinds",
  label: messages.careKinds,
  many: true,
  options: careKinds.map((kind) => [kind, careKindName(kind, view.language)] as const),
})}
${field(view, formState, {
  name: "tags",
  label: messages.tags,
  hint: messages.tagsHint,
  maxLength: 300,
  unmarked: true,
})}${languageField(view, formState, { name: "language", label: messages.language })}`,
  holds(formState, ["sources", "minutes", "costsNothing", "careKinds", "tags"]) ||
    wrongIn(formState, ["language"]),
)}`,
  submit: html`<p class="submit">${
    about.published === true
      ? html`<button name="publish" value="yes">${messages.save}</button>`
      : html`<button name="publish" value="yes">${messages.publish}</button> <button class="quiet"
        name="publish" value="no">${messages.draft}</button>`
  } <button class="quiet" name="publish" value="preview">${messages.previewIt}</button></p>`,
})}`,
  };
}

/** What somebody else saved meanwhile, field by field. */
function theirPart(view: View, { values, changed }: NonNullable<GuideFormFacts["theirs"]>): Html {
  const messages = guideMessages(view.language);
  const lineageTexts = lineageMessages(view.language);
  const labels: Readonly<Record<string, string>> = {
    ...messages.fields,
    wishes: lineageTexts.wishes,
    sources: lineageTexts.sources,
    costsNothing: lineageTexts.costsNothing,
  };
  const text = (name: string): string => {
    const value = fieldValues(values, name).join(" ");
    if (name === "license") return licenseName(value, view.language);
    if (name === "kind") return guideKindName(value, view.language);
    if (name === "visibility")
      return messages.visibilities[value === "public" || value === "members" ? value : "group"];
    if (name === "careKinds")
      return fieldValues(values, name)
        .map((kind) => careKindName(kind, view.language))
        .join(", ");
    if (value === "yes") return messages.yes;
    return value === "" ? "–" : value;
  };
  return html`<details open><summary>${messages.theirs}</summary>${changed.map(
    (name) =>
      html`<p><strong>${
        labels[name] ?? name
      }</strong></p><pre class="diff" dir="auto" tabindex="0">${text(name)}</pre>`,
  )}</details>`;
}
