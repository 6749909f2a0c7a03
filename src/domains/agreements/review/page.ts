/** The review of an agreement, and the talk about it. */
import { longDay, section } from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import {
  daysLater,
  maxHelped,
  reviewAnswers,
  reviewDays,
  type VisibleAgreement,
} from "../agreement.ts";
import { agreementMessages } from "../messages.ts";
import { type AgreementFacts } from "../facts-page.ts";

export const agreementDay = (view: View, text: string): string => longDay(text, view.language);

function leadText(
  view: View,
  { reviewOn }: VisibleAgreement,
  phase: "asking" | "over" | "asleep",
): string {
  const messages = agreementMessages(view.language);
  if (phase === "asking")
    return messages.reviewLead({ until: agreementDay(view, daysLater(reviewOn, reviewDays)) });
  return phase === "over" ? messages.reviewOver : messages.reviewAsleep;
}

export function agreementReview(
  view: View,
  agreement: VisibleAgreement,
  about: AgreementFacts,
): Html {
  const messages = agreementMessages(view.language);
  if (about.phase === "not-yet" || about.phase === "ended") return nothing;
  const { keep, change, letGo } = about.answers;
  const formState =
    about.again?.which === "review"
      ? about.again.formState
      : { ...emptyFormState, values: { ...about.mine } };
  const lead = leadText(view, agreement, about.phase);
  return section(
    messages.review,
    html`<p>${lead}</p>${
      keep + change + letGo === 0
        ? nothing
        : html`<p class="facts">${messages.counted({ keep, change, letGo })}</p>`
    }
${form(view, {
  action: `/agreements/${agreement.id}/review`,
  formState,
  body: html`${choices(formState, {
    name: "answer",
    label: messages.answer,
    options: reviewAnswers.map((one) => [one, messages.answers[one]] as const),
  })}
${field(view, formState, {
  name: "helped",
  label: messages.helped,
  hint: messages.helpedHint,
  maxLength: maxHelped,
})}`,
  submit: messages.sendAnswer,
})}
${
  change === 0 ? nothing : talkForm(view, agreement, about, "change")
}${letGo === 0 ? nothing : talkForm(view, agreement, about, "let-go")}`,
    { id: "review" },
  );
}

function talkForm(
  view: View,
  agreement: VisibleAgreement,
  about: AgreementFacts,
  what: "change" | "let-go",
): Html {
  const messages = agreementMessages(view.language);
  if (about.underWay !== undefined) return nothing;
  const change = (): string => (agreement.state === "ended" ? messages.wakeIt : messages.changeIt);
  return html`<p class="hint">${
    what === "change" ? messages.changeText : messages.letGoText
  }</p><div class="actions">${form(view, {
    action: `/agreements/${agreement.id}/${what}`,
    submit: what === "let-go" ? messages.letGoIt : change(),
    quiet: true,
  })}</div>`;
}

/** What the review does not offer already. */
export function agreementTalk(
  view: View,
  agreement: VisibleAgreement,
  about: AgreementFacts,
): Html {
  const messages = agreementMessages(view.language);
  const reviewed = about.phase !== "not-yet" && about.phase !== "ended";
  const change = !reviewed || about.answers.change === 0;
  const end = agreement.state !== "ended" && (!reviewed || about.answers.letGo === 0);
  return about.underWay !== undefined || !(change || end)
    ? nothing
    : html`<details><summary>${
        agreement.state === "ended" ? messages.wakeIt : messages.talk
      }</summary>${
        change ? talkForm(view, agreement, about, "change") : nothing
      }${end ? talkForm(view, agreement, about, "let-go") : nothing}</details>`;
}
