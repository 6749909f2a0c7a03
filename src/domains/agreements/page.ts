/**
 * The agreements of a group, and one with its versions, its review and what can be done with it.
 */
import type { PowerStanding } from "#commons/permissions.ts";
import type { AgreementState } from "#platform/database/schema.ts";
import { licenseName, type License } from "#domains/guides/guide.ts";
import type { TextChange } from "#platform/lib/changes.ts";
import {
  badge,
  buttonTo,
  cardList,
  dayText,
  emptyState,
  facts,
  linkOut,
  linkTo,
  longDay,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  type ReviewCounts,
  daysLater,
  maxHelped,
  reviewAnswers,
  reviewDays,
  type reviewPhase,
  type VisibleAgreement,
  type VisibleVersion,
  states,
} from "./agreement.ts";
import { agreementMessages } from "./messages.ts";

interface GroupFacts {
  readonly handle: string;
  readonly name: string;
}

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";
const day = (view: View, text: string): string => longDay(text, view.language);
const adoptedOn = (view: View, date: Date): string => dayText(date, zoneOf(view), view.language);

const toneOf = (state: AgreementState): "leaf" | "petal" | "plain" =>
  state === "standing" ? "leaf" : state === "sleeping" ? "petal" : "plain";

export function agreementsPage(
  view: View,
  about: {
    readonly group: GroupFacts;
    readonly agreements: readonly VisibleAgreement[];
    readonly today: string;
  },
): Page {
  const messages = agreementMessages(view.language);
  const at = `/@${about.group.handle}/agreements`;
  const begin = buttonTo(`${at}/templates`, messages.take);
  const card = (one: VisibleAgreement) => ({
    href: `/agreements/${one.id}`,
    title: one.name,
    over: messages.version({ n: one.version }),
    badge:
      one.state === "standing" && one.reviewOn <= about.today
        ? badge(messages.inReview, "petal")
        : one.public
          ? badge(messages.published)
          : undefined,
    facts: [
      one.state === "standing" ? `${messages.reviewOn}: ${day(view, one.reviewOn)}` : undefined,
    ],
  });
  return {
    title: messages.agreements,
    hidden: true,
    body: html`${pageHead(messages.agreements, {
      lead: messages.lead,
      kicker: linkTo(`/@${about.group.handle}`, about.group.name),
      actions: about.agreements.length === 0 ? [] : [begin],
    })}
${
  about.agreements.length === 0
    ? emptyState(messages.none, messages.noneText, begin)
    : states.flatMap((state) => {
        const some = about.agreements.filter((one) => one.state === state);
        return some.length === 0 && state !== "standing"
          ? []
          : [
              section(
                messages.states[state],
                html`<p>${messages.stateText[state]}</p>${
                  some.length === 0 ? html`<p>${messages.noneOf}</p>` : cardList(some.map(card))
                }`,
              ),
            ];
      })
}`,
  };
}

/** What was and what is, part by part; what both have stands once. */
function comparison(view: View, changes: readonly TextChange[]): Html {
  if (changes.every(({ kind }) => kind === "same"))
    return html`<p class="hint">${agreementMessages(view.language).noChange}</p>`;
  return html`<div class="diff">${changes.map(({ kind, text }) =>
    kind === "same"
      ? html`<p>${text}</p>`
      : kind === "added"
        ? html`<p><ins>${text}</ins></p>`
        : html`<p><del>${text}</del></p>`,
  )}</div>`;
}

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

function reviewPart(view: View, agreement: VisibleAgreement, about: AgreementFacts): Html {
  const messages = agreementMessages(view.language);
  if (about.phase === "not-yet" || about.phase === "ended") return nothing;
  const { keep, change, letGo } = about.answers;
  const formState =
    about.again?.which === "review"
      ? about.again.formState
      : { ...emptyFormState, values: { ...about.mine } };
  const lead =
    about.phase === "asking"
      ? messages.reviewLead({ until: day(view, daysLater(agreement.reviewOn, reviewDays)) })
      : about.phase === "over"
        ? messages.reviewOver
        : messages.reviewAsleep;
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
  most: maxHelped,
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
  const submit =
    what === "let-go"
      ? messages.letGoIt
      : agreement.state === "ended"
        ? messages.wakeIt
        : messages.changeIt;
  return html`<p class="hint">${
    what === "change" ? messages.changeText : messages.letGoText
  }</p><div class="actions">${form(view, {
    action: `/agreements/${agreement.id}/${what}`,
    submit,
    quiet: true,
  })}</div>`;
}

/** What the review does not offer already. */
function talkSection(view: View, agreement: VisibleAgreement, about: AgreementFacts): Html {
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

function publishSection(view: View, agreement: VisibleAgreement, about: AgreementFacts): Html {
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
              most: 500,
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

function versionsSection(view: View, agreement: VisibleAgreement, about: AgreementFacts): Html {
  const messages = agreementMessages(view.language);
  const { compared } = about;
  return html`${section(
    messages.versions,
    html`<ul class="plain">${about.versions.map(
      (one) =>
        html`<li>${linkTo(
          `/agreements/${agreement.id}?show=${one.version}#changes`,
          messages.version({ n: one.version }),
        )} · ${adoptedOn(view, one.adopted)}${
          one.decisionId === null
            ? nothing
            : html` · ${linkTo(`/decisions/${one.decisionId}`, messages.byDecision)}`
        } ${one.version === agreement.version ? badge(messages.current, "leaf") : nothing}</li>`,
    )}</ul>`,
  )}${
    compared === undefined
      ? nothing
      : section(
          compared.from === 0
            ? messages.firstVersion
            : messages.compareTitle({ to: compared.to, from: compared.from }),
          comparison(view, compared.changes),
          { id: "changes" },
        )
  }`;
}

export function agreementPage(
  view: View,
  agreement: VisibleAgreement,
  about: AgreementFacts,
): Page {
  const messages = agreementMessages(view.language);
  const { group, state } = agreement;
  return {
    title: agreement.name,
    hidden: true,
    body: html`<article>${pageHead(agreement.name, {
      kicker: html`${linkTo(
        `/@${group.handle}/agreements`,
        messages.agreements,
      )} · ${linkTo(`/@${group.handle}`, group.name)} ${badge(
        messages.states[state],
        toneOf(state),
      )}`,
    })}
${
  state === "sleeping"
    ? html`<div class="notes"><p><strong>${messages.notInForce}</strong></p><p>${messages.notInForceText}</p></div>`
    : state === "ended"
      ? html`<div class="notes"><p><strong>${messages.endedNote}</strong></p></div>`
      : nothing
}
${prose(about.contentHtml, group.language)}
${facts([
  [
    messages.version({ n: agreement.version }),
    html`${messages.adopted} ${adoptedOn(view, agreement.adopted)}${
      agreement.decisionId === null
        ? nothing
        : html` · ${linkTo(`/decisions/${agreement.decisionId}`, messages.byDecision)}`
    }`,
  ],
  [messages.reviewOn, state === "standing" ? day(view, agreement.reviewOn) : undefined],
  [
    messages.basedOn,
    agreement.basedOn === null ? undefined : linkOut(agreement.basedOn, messages.basedOnLink),
  ],
  [
    messages.published,
    agreement.public && agreement.guideId !== null
      ? html`${linkTo(
          `/guides/${agreement.guideId}`,
          messages.guide,
        )}${agreement.inKit ? html` · ${messages.kitIn}` : nothing}`
      : undefined,
  ],
])}</article>
${
  about.underWay === undefined
    ? nothing
    : html`<p>${messages.underWay} ${linkTo(
        `/decisions/${about.underWay.id}`,
        about.underWay.name,
      )}</p>`
}
${reviewPart(view, agreement, about)}
${
  about.helped.length === 0
    ? nothing
    : section(
        messages.said,
        html`<ul>${about.helped.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul>`,
      )
}
${versionsSection(view, agreement, about)}
${talkSection(view, agreement, about)}
${publishSection(view, agreement, about)}`,
  };
}
