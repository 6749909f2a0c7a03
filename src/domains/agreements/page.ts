/**
 * The agreements of a group, and one with its versions, its review and what can be done with it.
 */
import type { AgreementState } from "#platform/database/schema.ts";
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
  linkToName,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type VisibleAgreement, states } from "./agreement.ts";
import { agreementMessages } from "./messages.ts";
import { publishSection } from "./publish-page.ts";
import { type AgreementFacts } from "./facts-page.ts";
import { agreementDay, agreementReview, agreementTalk } from "./review/page.ts";

interface GroupFacts {
  readonly handle: string;
  readonly name: string;
}

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

const adoptedOn = (view: View, date: Date): string => dayText(date, zoneOf(view), view.language);

const tones: Readonly<Record<AgreementState, "leaf" | "petal" | "plain">> = {
  standing: "leaf",
  sleeping: "petal",
  ended: "plain",
};

export function agreementsPage(
  view: View,
  about: {
    readonly group: GroupFacts;
    readonly agreements: readonly VisibleAgreement[];
    readonly today: string;
  },
): Page {
  const messages = agreementMessages(view.language);
  const path = `/@${about.group.handle}/agreements`;
  const begin = buttonTo(`${path}/templates`, messages.take);
  const mark = (one: VisibleAgreement): Html | undefined => {
    if (one.state === "standing" && one.reviewOn <= about.today)
      return badge(messages.inReview, "petal");
    return one.public ? badge(messages.published) : undefined;
  };
  const card = (one: VisibleAgreement) => ({
    href: `/agreements/${one.id}`,
    title: one.name,
    over: messages.version({ n: one.version }),
    badge: mark(one),
    facts: [
      one.state === "standing"
        ? `${messages.reviewOn}: ${agreementDay(view, one.reviewOn)}`
        : undefined,
    ],
  });
  return {
    title: messages.agreements,
    hidden: true,
    body: html`${pageHead(messages.agreements, {
      lead: messages.lead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
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

function changedPart({ kind, text }: TextChange): Html {
  if (kind === "same") return html`<p>${text}</p>`;
  return kind === "added" ? html`<p><ins>${text}</ins></p>` : html`<p><del>${text}</del></p>`;
}

/** What was and what is, part by part; what both have stands once. */
function comparison(view: View, changes: readonly TextChange[]): Html {
  if (changes.every(({ kind }) => kind === "same"))
    return html`<p class="hint">${agreementMessages(view.language).noChange}</p>`;
  return html`<div class="diff">${changes.map(changedPart)}</div>`;
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

function notInForce(view: View, state: AgreementState): Html {
  const messages = agreementMessages(view.language);
  if (state === "sleeping")
    return html`<div class="notes"><p><strong>${messages.notInForce}</strong></p><p>${
      messages.notInForceText
    }</p></div>`;
  return state === "ended"
    ? html`<div class="notes"><p><strong>${messages.endedNote}</strong></p></div>`
    : nothing;
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
      )} · ${linkToName(`/@${group.handle}`, group.name)} ${badge(
        messages.states[state],
        tones[state],
      )}`,
    })}
${notInForce(view, state)}
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
  [messages.reviewOn, state === "standing" ? agreementDay(view, agreement.reviewOn) : undefined],
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
    : html`<p>${messages.underWay} ${linkToName(
        `/decisions/${about.underWay.id}`,
        about.underWay.name,
      )}</p>`
}
${agreementReview(view, agreement, about)}
${
  about.helped.length === 0
    ? nothing
    : section(
        messages.said,
        html`<ul>${about.helped.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul>`,
      )
}
${versionsSection(view, agreement, about)}
${agreementTalk(view, agreement, about)}
${publishSection(view, agreement, about)}`,
  };
}
