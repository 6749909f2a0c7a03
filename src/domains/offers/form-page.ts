/** The form of an offer or need: what everybody fills in first, the rest folded away. */
import { visibilitiesIn } from "#commons/visibility.ts";
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { linkToName, pageHead } from "#platform/web/html/components.ts";
import {
  choices,
  field,
  fieldValue,
  folded,
  form,
  type FormState,
  wrongIn,
} from "#platform/web/html/forms.ts";
import { languageField, languagesField } from "#platform/web/html/pick.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { pictureFields } from "#domains/pictures/sections.ts";
import { offerKinds, offerWays } from "./offer.ts";
import { offerMessages } from "./messages.ts";

export interface OfferFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  readonly published?: boolean;
  /** The picture that it has. */
  readonly image?: ShownPicture | null | undefined;
}

/**
 * Something to choose from, with nothing chosen beforehand: what is
 * preselected is soon said by mistake.
 */
const chosen = (
  view: View,
  options: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] => [
  ["", offerMessages(view.language).choose],
  ...options,
];

/** Is something in one of these fields, or wrong with it? Then its fold is open. */
const holds = (formState: FormState, names: readonly string[]): boolean =>
  wrongIn(formState, names) || names.some((name) => fieldValue(formState.values, name) !== "");

export function offerForm(view: View, formState: FormState, about: OfferFormFacts): Page {
  const messages = offerMessages(view.language);
  const title = about.published === undefined ? messages.make : messages.edit;
  const widest = visibilitiesIn(about.group.kind);
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
    })}
${form(view, {
  action: about.action,
  formState,
  files: true,
  body: html`${choices(formState, {
    name: "purpose",
    label: messages.purpose,
    options: [
      ["offer", messages.purposes.offer],
      ["request", messages.purposes.request],
    ],
  })}
${field(view, formState, { name: "name", label: messages.name, required: true, maxLength: 200 })}
${field(view, formState, {
  name: "what",
  label: messages.what,
  type: "select",
  required: true,
  options: chosen(
    view,
    offerKinds.map((one) => [one, messages.whats[one]] as const),
  ),
})}
${field(view, formState, {
  name: "careKind",
  label: messages.careKind,
  type: "select",
  required: true,
  options: chosen(
    view,
    careKinds.map((kind) => [kind, careKindName(kind, view.language)] as const),
  ),
})}
${field(view, formState, {
  name: "how",
  label: messages.how,
  type: "select",
  required: true,
  options: chosen(
    view,
    offerWays.map((one) => [one, messages.hows[one]] as const),
  ),
})}
${choices(formState, {
  name: "visibility",
  label: messages.visibility,
  hint: messages.visibilityHint,
  options: widest.map((one) => [one, messages.visibilities[one]] as const),
})}
${
  about.group.kind === "open"
    ? field(view, formState, {
        name: "approvedText",
        label: messages.approvedText,
        hint: messages.approvedHint,
        type: "textarea",
        rows: 2,
        maxLength: 300,
      })
    : nothing
}
<p class="hint">${messages.restOptional}</p>
${field(view, formState, {
  name: "content",
  label: messages.content,
  hint: messages.contentHint,
  type: "textarea",
  rows: 5,
  unmarked: true,
})}
${folded(
  messages.foldPicture,
  pictureFields(view, formState, { image: about.image }),
  about.image != null ||
    wrongIn(formState, ["pictureFile", "pictureAlt", "pictureConsent", "pictureUntil"]),
)}
${field(view, formState, { name: "area", label: messages.area, maxLength: 300, unmarked: true })}
<div class="pair">${field(view, formState, {
    name: "quantity",
    label: messages.quantity,
    type: "number",
    unmarked: true,
  })}${field(view, formState, {
    name: "unit",
    label: messages.unit,
    hint: messages.unitHint,
    maxLength: 40,
    unmarked: true,
  })}</div>
${folded(
  messages.foldCare,
  html`${field(view, formState, {
    name: "cautions",
    label: messages.cautions,
    hint: messages.cautionsHint,
    type: "textarea",
    rows: 2,
    maxLength: 2000,
    unmarked: true,
  })}
${field(view, formState, {
  name: "conditions",
  label: messages.conditions,
  hint: messages.conditionsHint,
  type: "textarea",
  rows: 2,
  maxLength: 1000,
  unmarked: true,
})}`,
  holds(formState, ["cautions", "conditions"]),
)}
${folded(
  messages.foldWhen,
  html`${field(view, formState, {
    name: "availability",
    label: messages.availability,
    hint: messages.availabilityHint,
    maxLength: 300,
    unmarked: true,
  })}
${field(view, formState, {
  name: "expires",
  label: messages.expires,
  hint: messages.expiresHint,
  type: "date",
  unmarked: true,
})}
${choices(formState, {
  name: "remote",
  label: messages.remote,
  many: true,
  options: [["yes", messages.remoteYes]],
})}`,
  holds(formState, ["availability", "remote"]) || wrongIn(formState, ["expires"]),
)}
${folded(
  messages.foldWords,
  html`${languagesField(view, formState, { name: "spoken", label: messages.spoken })}
${field(view, formState, {
  name: "credit",
  label: messages.credit,
  hint: messages.creditHint,
  maxLength: 100,
  unmarked: true,
})}
${field(view, formState, {
  name: "tags",
  label: messages.tags,
  hint: messages.tagsHint,
  maxLength: 300,
  unmarked: true,
})}
${languageField(view, formState, { name: "language", label: messages.language })}`,
  holds(formState, ["spoken", "credit", "tags"]) || wrongIn(formState, ["language"]),
)}`,
  submit: html`<p class="submit">${
    about.published === true
      ? html`<button name="publish" value="yes">${messages.save}</button>`
      : html`<button name="publish" value="yes">${messages.publish}</button> <button class="quiet"
        name="publish" value="no">${messages.draft}</button>`
  }</p>`,
})}`,
  };
}
