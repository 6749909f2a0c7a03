/** How an agreement is published as a guide. */
import type { PowerStanding } from "#commons/permissions.ts";
import { licenseName, type License } from "#domains/guides/guide.ts";
import type { TextChange } from "#platform/lib/changes.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import {
  type ReviewCounts,
  type reviewPhase,
  type VisibleAgreement,
  type VisibleVersion,
} from "./agreement.ts";
import { agreementMessages } from "./messages.ts";

export interface AgreementFacts {
  readonly contentHtml: string;
  readonly versions: readonly VisibleVersion[];
  /** Which two versions are compared; undefined: none. */
  readonly compared:
    | { readonly to: number; readonly from: number; readonly changes: readonly TextChange[] }
    | undefined;
  readonly phase: ReturnType<typeof reviewPhase>;
  readonly answers: ReviewCounts;
  readonly helped: readonly string[];
  readonly mine: { readonly answer: string; readonly helped: string } | undefined;
  readonly underWay: { readonly id: string; readonly name: string } | undefined;
  readonly mayPublish: PowerStanding;
  readonly licenses: readonly License[];
  readonly summary: string;
  readonly again?:
    | { readonly which: "review" | "publish"; readonly formState: FormState }
    | undefined;
}

export function publishSection(
  view: View,
  agreement: VisibleAgreement,
  about: AgreementFacts,
): Html {
  const messages = agreementMessages(view.language);
  const at = `/agreements/${agreement.id}`;
  if (about.mayPublish === "no" || agreement.group.kind !== "open") return nothing;
  if (about.mayPublish === "together")
    return html`<details><summary>${messages.publish}</summary><p>${messages.publishLend}</p></details>`;
  const formState =
    about.again?.which === "publish"
      ? about.again.formState
      : { ...emptyFormState, values: { summary: about.summary } };
  const publish =
    agreement.state !== "standing"
      ? nothing
      : about.licenses.length === 0
        ? html`<p>${messages.notes.noUpstream}</p>`
        : html`<p>${messages.publishText}</p>${form(view, {
            action: `${at}/publish`,
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
  return html`<details${
    about.again?.which === "publish" ? html` open` : nothing
  }><summary>${messages.publish}</summary>${publish}
${
  agreement.guideId === null
    ? nothing
    : html`<p>${messages.unpublishText}</p>${form(view, {
        action: `${at}/unpublish`,
        submit: messages.unpublish,
        danger: true,
      })}
${
  agreement.public && agreement.state === "standing"
    ? html`<p>${messages.kitText}</p>${form(view, {
        action: `${at}/kit/${agreement.inKit ? "out" : "in"}`,
        submit: agreement.inKit ? messages.kitRemove : messages.kitAdd,
        quiet: true,
      })}`
    : nothing
}`
}</details>`;
}
