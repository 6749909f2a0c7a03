import type { Standing } from "#commons/permissions.ts";
import type { AgreementState } from "#platform/database/schema.ts";
import { licenseName, type License } from "#domains/guides/guide.ts";
import type { Change } from "#domains/guides/revisions/diff.ts";
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
import { choices, emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  type Answers,
  daysLater,
  mostHelped,
  reviewAnswers,
  reviewDays,
  type reviewPhase,
  type SeenAgreement,
  type SeenVersion,
  states,
} from "./agreement.ts";
import { words } from "./messages.ts";

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
  about: { readonly group: GroupFacts; readonly agreements: readonly SeenAgreement[]; readonly today: string },
): Page {
  const w = words(view.language);
  const at = `/@${about.group.handle}/agreements`;
  const begin = buttonTo(`${at}/templates`, w.take);
  const card = (one: SeenAgreement) => ({
    href: `/agreements/${one.id}`,
    title: one.name,
    over: w.version(one.version),
    badge:
      one.state === "standing" && one.reviewOn <= about.today ? badge(w.inReview, "petal") : one.public ? badge(w.published) : undefined,
    facts: [one.state === "standing" ? `${w.reviewOn}: ${day(view, one.reviewOn)}` : undefined],
  });
  return {
    title: w.agreements,
    hidden: true,
    body: html`${pageHead(w.agreements, { lead: w.lead, kicker: linkTo(`/@${about.group.handle}`, about.group.name), actions: about.agreements.length === 0 ? [] : [begin] })}
${
  about.agreements.length === 0
    ? emptyState(w.none, w.noneText, begin)
    : states.flatMap((state) => {
        const some = about.agreements.filter((one) => one.state === state);
        return some.length === 0 && state !== "standing"
          ? []
          : [
              section(
                w.states[state],
                html`<p>${w.stateText[state]}</p>${some.length === 0 ? html`<p>${w.noneOf}</p>` : cardList(some.map(card))}`,
              ),
            ];
      })
}`,
  };
}

/** What was and what is, part by part; what both have stands once. */
export function comparison(view: View, changes: readonly Change[]): Html {
  if (changes.every(({ kind }) => kind === "same")) return html`<p class="hint">${words(view.language).noChange}</p>`;
  return html`<div class="diff">${changes.map(({ kind, text }) =>
    kind === "same" ? html`<p>${text}</p>` : kind === "added" ? html`<p><ins>${text}</ins></p>` : html`<p><del>${text}</del></p>`,
  )}</div>`;
}

export interface AgreementFacts {
  readonly contentHtml: string;
  readonly versions: readonly SeenVersion[];
  /** Which two versions are compared; undefined: none. */
  readonly compared: { readonly to: number; readonly from: number; readonly changes: readonly Change[] } | undefined;
  readonly phase: ReturnType<typeof reviewPhase>;
  readonly answers: Answers;
  readonly helped: readonly string[];
  readonly mine: { readonly answer: string; readonly helped: string } | undefined;
  readonly underWay: { readonly id: string; readonly name: string } | undefined;
  readonly mayPublish: Standing;
  readonly licenses: readonly License[];
  readonly summary: string;
  readonly again?: { readonly which: "review" | "publish"; readonly sheet: Sheet } | undefined;
}

function reviewPart(view: View, agreement: SeenAgreement, about: AgreementFacts): Html {
  const w = words(view.language);
  if (about.phase === "not-yet" || about.phase === "ended") return nothing;
  const { keep, change, letGo } = about.answers;
  const sheet = about.again?.which === "review" ? about.again.sheet : { ...emptySheet, values: { ...about.mine } };
  const lead =
    about.phase === "asking"
      ? w.reviewLead(day(view, daysLater(agreement.reviewOn, reviewDays)))
      : about.phase === "over"
        ? w.reviewOver
        : w.reviewAsleep;
  return section(
    w.review,
    html`<p>${lead}</p>${keep + change + letGo === 0 ? nothing : html`<p class="facts">${w.counted(keep, change, letGo)}</p>`}
${form(view, {
  action: `/agreements/${agreement.id}/review`,
  sheet,
  body: html`${choices(sheet, { name: "answer", label: w.answer, options: reviewAnswers.map((one) => [one, w.answers[one]] as const) })}
${field(view, sheet, { name: "helped", label: w.helped, hint: w.helpedHint, most: mostHelped })}`,
  submit: w.sendAnswer,
})}
${change === 0 ? nothing : talkForm(view, agreement, about, "change")}${letGo === 0 ? nothing : talkForm(view, agreement, about, "let-go")}`,
    { id: "review" },
  );
}

function talkForm(view: View, agreement: SeenAgreement, about: AgreementFacts, what: "change" | "let-go"): Html {
  const w = words(view.language);
  if (about.underWay !== undefined) return nothing;
  const submit = what === "let-go" ? w.letGoIt : agreement.state === "ended" ? w.wakeIt : w.changeIt;
  return html`<p class="hint">${what === "change" ? w.changeText : w.letGoText}</p><div class="actions">${form(view, { action: `/agreements/${agreement.id}/${what}`, submit, quiet: true })}</div>`;
}

/** What the review does not offer already. */
function talkPart(view: View, agreement: SeenAgreement, about: AgreementFacts): Html {
  const w = words(view.language);
  const reviewed = about.phase !== "not-yet" && about.phase !== "ended";
  const change = !reviewed || about.answers.change === 0;
  const end = agreement.state !== "ended" && (!reviewed || about.answers.letGo === 0);
  return about.underWay !== undefined || !(change || end)
    ? nothing
    : html`<details><summary>${agreement.state === "ended" ? w.wakeIt : w.talk}</summary>${change ? talkForm(view, agreement, about, "change") : nothing}${end ? talkForm(view, agreement, about, "let-go") : nothing}</details>`;
}

function publishPart(view: View, agreement: SeenAgreement, about: AgreementFacts): Html {
  const w = words(view.language);
  const at = `/agreements/${agreement.id}`;
  if (about.mayPublish === "no" || agreement.group.kind !== "open") return nothing;
  if (about.mayPublish === "together") return html`<details><summary>${w.publish}</summary><p>${w.publishLend}</p></details>`;
  const sheet = about.again?.which === "publish" ? about.again.sheet : { ...emptySheet, values: { summary: about.summary } };
  const publish =
    agreement.state !== "standing"
      ? nothing
      : about.licenses.length === 0
        ? html`<p>${w.notes.noUpstream}</p>`
        : html`<p>${w.publishText}</p>${form(view, {
            action: `${at}/publish`,
            sheet,
            body: html`${field(view, sheet, { name: "summary", label: w.summary, hint: w.summaryHint, required: true, most: 500 })}
${field(view, sheet, { name: "license", label: w.license, hint: w.licenseHint, type: "select", options: about.licenses.map((one) => [one, licenseName(one)] as const) })}`,
            submit: agreement.public ? w.publishAgain : w.publish,
          })}`;
  return html`<details${about.again?.which === "publish" ? html` open` : nothing}><summary>${w.publish}</summary>${publish}
${
  agreement.guideId === null
    ? nothing
    : html`<p>${w.unpublishText}</p>${form(view, { action: `${at}/unpublish`, submit: w.unpublish, danger: true })}
${agreement.public && agreement.state === "standing" ? html`<p>${w.kitText}</p>${form(view, { action: `${at}/kit/${agreement.inKit ? "out" : "in"}`, submit: agreement.inKit ? w.kitRemove : w.kitAdd, quiet: true })}` : nothing}`
}</details>`;
}

function versionsPart(view: View, agreement: SeenAgreement, about: AgreementFacts): Html {
  const w = words(view.language);
  const { compared } = about;
  return html`${section(
    w.versions,
    html`<ul class="plain">${about.versions.map(
      (one) =>
        html`<li>${linkTo(`/agreements/${agreement.id}?show=${one.version}#changes`, w.version(one.version))} · ${adoptedOn(view, one.adopted)}${one.decisionId === null ? nothing : html` · ${linkTo(`/decisions/${one.decisionId}`, w.byDecision)}`} ${one.version === agreement.version ? badge(w.current, "leaf") : nothing}</li>`,
    )}</ul>`,
  )}${compared === undefined ? nothing : section(compared.from === 0 ? w.firstVersion : w.compareTitle(compared.to, compared.from), comparison(view, compared.changes), { id: "changes" })}`;
}

export function agreementPage(view: View, agreement: SeenAgreement, about: AgreementFacts): Page {
  const w = words(view.language);
  const { group, state } = agreement;
  return {
    title: agreement.name,
    hidden: true,
    body: html`<article>${pageHead(agreement.name, {
      kicker: html`${linkTo(`/@${group.handle}/agreements`, w.agreements)} · ${linkTo(`/@${group.handle}`, group.name)} ${badge(w.states[state], toneOf(state))}`,
    })}
${state === "sleeping" ? html`<div class="notes"><p><strong>${w.notInForce}</strong></p><p>${w.notInForceText}</p></div>` : state === "ended" ? html`<div class="notes"><p><strong>${w.endedNote}</strong></p></div>` : nothing}
${prose(about.contentHtml, group.language)}
${facts([
  [
    w.version(agreement.version),
    html`${w.adopted} ${adoptedOn(view, agreement.adopted)}${agreement.decisionId === null ? nothing : html` · ${linkTo(`/decisions/${agreement.decisionId}`, w.byDecision)}`}`,
  ],
  [w.reviewOn, state === "standing" ? day(view, agreement.reviewOn) : undefined],
  [w.basedOn, agreement.basedOn === null ? undefined : linkOut(agreement.basedOn, w.basedOnLink)],
  [
    w.published,
    agreement.public && agreement.guideId !== null
      ? html`${linkTo(`/guides/${agreement.guideId}`, w.guide)}${agreement.inKit ? html` · ${w.kitIn}` : nothing}`
      : undefined,
  ],
])}</article>
${about.underWay === undefined ? nothing : html`<p>${w.underWay} ${linkTo(`/decisions/${about.underWay.id}`, about.underWay.name)}</p>`}
${reviewPart(view, agreement, about)}
${about.helped.length === 0 ? nothing : section(w.said, html`<ul>${about.helped.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul>`)}
${versionsPart(view, agreement, about)}
${talkPart(view, agreement, about)}
${publishPart(view, agreement, about)}`,
  };
}
