/** A decision on one page, and the versions of its text. */
import { comma } from "#platform/i18n/commas.ts";
import { keptIn } from "#platform/i18n/saying.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import {
  dayText,
  facts,
  linkTo,
  pageHead,
  prose,
  section,
  timeTag,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, folded, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { byStances, isOver, type DecisionPerson, type VisibleDecision } from "../decision.ts";
import { momentText, stateBadge, decisionZone } from "../page.ts";
import { decisionPoints } from "../points/page.ts";
import { stanceSection } from "../test/page.ts";
import { nowSection, stepsSection } from "./step-page.ts";
import { decisionMessages } from "../messages.ts";
import { stage, textSection } from "./text-page.ts";
import { type DecisionSections } from "./facts-page.ts";

/** Which form was sent, and what was typed. */
export type DecisionForms = Partial<
  Record<"stance" | "voice" | "open" | "point" | "facilitator" | "companion", FormState>
>;

/**
 * The form to say something, open where talking is what there is to do,
 * or where something is wrong in it.
 */
const speech = (open: boolean, summary: string, body: Html, { notes }: FormState): Html =>
  open ? body : folded(summary, body, Object.keys(notes).length > 0);

function speakerOf(view: View, voice: DecisionSections["voices"][number]): Html | string {
  if (voice.by !== undefined) return html`<bdi>${voice.by.name}</bdi>`;
  const messages = decisionMessages(view.language);
  return voice.stage === "waited" || voice.stage === "extended" ? messages.happened : messages.gone;
}

function voicesSection(
  view: View,
  decision: VisibleDecision,
  about: DecisionSections,
  formState: FormState,
): Html {
  const messages = decisionMessages(view.language);
  // Where something else is to do, the form is folded.
  const talking =
    decision.state === "listening" || decision.state === "shaping" || decision.aboutMe;
  return section(
    messages.voices,
    html`${
      about.voices.length === 0
        ? html`<p>${messages.voicesNone}</p>`
        : html`<ul class="plain">${about.voices.map(
            (one) =>
              html`<li><p class="facts">${speakerOf(view, one)} · ${timeTag(
                one.made,
                dayText(one.made, decisionZone(view), view.language),
              )}</p>${prose(
                renderMarkdown(
                  one.by === undefined
                    ? keptIn(
                        (language) => decisionMessages(language).keptNotes,
                        one.content,
                        view.language,
                      )
                    : one.content,
                ),
              )}</li>`,
          )}</ul>`
    }
${
  isOver(decision.state)
    ? nothing
    : speech(
        talking,
        messages.voice,
        form(view, {
          action: `/decisions/${decision.id}/voices`,
          formState,
          body: field(view, formState, {
            name: "voice",
            label: messages.voice,
            type: "textarea",
            rows: 3,
            required: true,
            maxLength: 4000,
          }),
          submit: messages.speak,
          quiet: !talking,
        }),
        formState,
      )
}`,
    { id: "voices" },
  );
}

export function decisionPage(
  view: View,
  decision: VisibleDecision,
  about: DecisionSections,
  sheets: DecisionForms = {},
): Page {
  const messages = decisionMessages(view.language);
  const { state, outcome } = decision;
  const moment = (date: Date | null): string | undefined =>
    date === null ? undefined : momentText(view, date);
  const name = (one: DecisionPerson | undefined, none: string): Html =>
    one === undefined ? html`${none}` : html`<bdi>${one.name}</bdi>`;
  const testing = state === "testing";
  return {
    title: decision.name,
    hidden: true,
    body: html`<article>${pageHead(decision.name, {
      kicker: html`${linkTo(
        decision.ours ? `/@${decision.group.handle}/decisions` : `/@${decision.group.handle}`,
        decision.ours ? messages.decisions : decision.group.name,
      )} ${stateBadge(view, decision)}`,
    })}
${stage(view, decision)}
${nowSection(view, decision, about)}
${
  testing && decision.meetingId !== null
    ? html`<p class="told">${messages.provisional}</p>`
    : nothing
}
${
  (testing || state === "unheld" || state === "reconsider") &&
  byStances(decision.method) &&
  outcome !== ""
    ? html`<p class="told" role="status">${messages.stuck} <bdi>${outcome}</bdi></p>`
    : nothing
}
${facts([
  [messages.effect, about.effect === undefined ? undefined : html`<bdi>${about.effect}</bdi>`],
  [
    messages.outside,
    about.concerned.length === 0
      ? undefined
      : html`${about.concerned.map(
          (one, i) => html`${i === 0 ? "" : comma(view.language)}<bdi>${one.name}</bdi>`,
        )}<br><span class="facts">${messages.outsideText}</span>`,
  ],
  [
    messages.companion,
    decision.companion === "" ? undefined : html`<bdi>${decision.companion}</bdi>`,
  ],
  [
    messages.result,
    isOver(state) && /^\/(?!\/)/.test(outcome) ? linkTo(outcome, messages.seeResult) : undefined,
  ],
])}
${folded(
  messages.aboutThis,
  facts([
    [messages.method, messages.methods[decision.method]],
    [messages.proposer, name(decision.proposer, messages.gone)],
    [messages.facilitator, name(decision.facilitator, messages.nobodyYet)],
    [messages.opened, testing ? moment(decision.opened) : undefined],
    [messages.minUntil, testing ? moment(decision.minUntil) : undefined],
    [messages.closes, testing ? moment(decision.closes) : undefined],
    [messages.ended, isOver(state) ? moment(decision.decided) : undefined],
  ]),
  false,
)}
${
  decision.driver === ""
    ? nothing
    : section(messages.driver, prose(renderMarkdown(decision.driver)), { id: "why" })
}
${textSection(view, decision, about)}
${about.test === undefined ? nothing : stanceSection(view, decision, about.test, sheets.stance)}
${about.ballotSection}
${decisionPoints(view, decision, about.points, {
  aside: about.test?.mine?.kind === "stand-aside",
  formState: sheets.point ?? emptyFormState,
})}
${voicesSection(view, decision, about, sheets.voice ?? emptyFormState)}</article>
${stepsSection(view, decision, about, sheets)}`,
  };
}
