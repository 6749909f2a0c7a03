/** The form that offers a change to the original of a guide. */
import { linkTo, linkToName, pageHead } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleGuide } from "../row.ts";
import { lineageMessages } from "../lineage/messages.ts";

function suggestForm(view: View, guideId: string, formState: FormState): Html {
  const messages = lineageMessages(view.language);
  return html`<p>${messages.suggestText}</p>${form(view, {
    action: `/guides/${guideId}/suggest`,
    formState,
    body: field(view, formState, {
      name: "note",
      label: messages.suggestNote,
      type: "textarea",
      rows: 2,
      required: true,
      maxLength: 1000,
    }),
    submit: messages.suggestSend,
  })}<p>${linkTo(`/guides/${guideId}/suggestions`, messages.suggestions)}</p>`;
}

/** On the page of a version: the way to offer it back. */
export const suggestPart = (view: View, guideId: string): Html =>
  html`<details><summary>${lineageMessages(view.language).suggest}</summary>${suggestForm(
    view,
    guideId,
    emptyFormState,
  )}</details>`;

/** The same on a page of its own, when it could not be sent. */
export const suggestPage = (
  view: View,
  guide: Pick<VisibleGuide, "id" | "name">,
  formState: FormState,
): Page => ({
  title: lineageMessages(view.language).suggest,
  hidden: true,
  body: html`${pageHead(lineageMessages(view.language).suggest, {
    kicker: linkToName(`/guides/${guide.id}`, guide.name),
  })}${suggestForm(view, guide.id, formState)}`,
});
