/** How an agreement is published as a guide. */
import { licenseName } from "#domains/guides/guide.ts";
import { emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { type VisibleAgreement } from "./agreement.ts";
import { agreementMessages } from "./messages.ts";
import type { AgreementFacts } from "./facts-page.ts";

function publishForm(view: View, agreement: VisibleAgreement, about: AgreementFacts): Html {
  const messages = agreementMessages(view.language);
  if (agreement.state !== "standing") return nothing;
  if (about.licenses.length === 0) return html`<p>${messages.notes.noUpstream}</p>`;
  const formState =
    about.again?.which === "publish"
      ? about.again.formState
      : { ...emptyFormState, values: { summary: about.summary } };
  return html`<p>${messages.publishText}</p>${form(view, {
    action: `/agreements/${agreement.id}/publish`,
    formState,
    body: html`${field(view, formState, {
      name: "summary",
      label: messages.summary,
      hint: messages.summaryHint,
      required: true,
      maxLength: 500,
    })}
${field(view, formState, {
  name: "license",
  label: messages.license,
  hint: messages.licenseHint,
  type: "select",
  options: about.licenses.map((one) => [one, licenseName(one, view.language)] as const),
})}`,
    submit: agreement.public ? messages.publishAgain : messages.publish,
  })}`;
}

export function publishSection(
  view: View,
  agreement: VisibleAgreement,
  about: AgreementFacts,
): Html {
  const messages = agreementMessages(view.language);
  const path = `/agreements/${agreement.id}`;
  if (about.mayPublish === "no" || agreement.group.kind !== "open") return nothing;
  if (about.mayPublish === "together")
    return html`<details><summary>${messages.publish}</summary><p>${messages.publishLend}</p></details>`;
  return html`<details${
    about.again?.which === "publish" ? html` open` : nothing
  }><summary>${messages.publish}</summary>${publishForm(view, agreement, about)}
${
  agreement.guideId === null
    ? nothing
    : html`<p>${messages.unpublishText}</p>${form(view, {
        action: `${path}/unpublish`,
        submit: messages.unpublish,
        danger: true,
      })}
${
  agreement.public && agreement.state === "standing"
    ? html`<p>${messages.kitText}</p>${form(view, {
        action: `${path}/kit/${agreement.inKit ? "out" : "in"}`,
        submit: agreement.inKit ? messages.kitRemove : messages.kitAdd,
        quiet: true,
      })}`
    : nothing
}`
}</details>`;
}
