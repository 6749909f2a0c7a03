/** A decision on one page, and the versions of its text. */
import { keptIn } from "#platform/i18n/saying.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import type { Row } from "#platform/database/schema.ts";
import {
  buttonTo,
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
import {
  byStances,
  isOver,
  decisionMayBecome,
  type DecisionPerson,
  type VisibleDecision,
} from "../decision.ts";
import { guidance } from "../guidance.ts";
import { changesBetween } from "#platform/lib/changes.ts";
import { momentText, stateBadge, decisionZone } from "../page.ts";
import { decisionPoints, type VisiblePoint } from "../points/page.ts";
import { stanceSection, type TestSection } from "../test/page.ts";
import { nowSection, stepsSection } from "./step-page.ts";
import { decisionMessages } from "../messages.ts";

export interface DecisionSections {
  readonly text: Row<"decisionVersions"> | undefined;
  readonly before: Row<"decisionVersions"> | undefined;
  readonly versions: readonly {
    readonly version: number;
    readonly changes: string;
    readonly made: Date;
  }[];
  readonly concerned: readonly DecisionPerson[];
  /** What happens when it is agreed. */
  readonly effect: string | undefined;
  readonly test: TestSection | undefined;
  readonly points: readonly VisiblePoint[];
  readonly voices: readonly {
    readonly id: string;
    readonly stage: string;
    readonly content: string;
    readonly made: Date;
    readonly by: DecisionPerson | undefined;
  }[];
  /** Those who could facilitate. */
  readonly facilitators: readonly DecisionPerson[];
  readonly minOpenHours: number;
  readonly may: {
    readonly hold: boolean;
    readonly lead: boolean;
    readonly withdraw: boolean;
    readonly takeOver: boolean;
    readonly back: boolean;
  };
  readonly below: Html;
}

/** Which form was sent, and what was typed. */
export type Sheets = Partial<
  Record<"stance" | "voice" | "open" | "point" | "facilitator" | "companion", FormState>
>;

const stages = ["listening", "shaping", "testing"] as const;

/** Turned by the style sheet where people read from right to left. */
const arrow = html` <span class="arrow">→</span> `;

/** Where it stands, in one line, and what helps there. */
function stage(view: View, decision: VisibleDecision): Html {
  const messages = decisionMessages(view.language);
  const here = decision.state;
  const known = (stages as readonly string[]).includes(here);
  return html`<p class="facts">${stages.map(
    (one, i) =>
      html`${i === 0 ? nothing : arrow}${
        one === here
          ? html`<strong aria-current="step">${messages.states[one]}</strong>`
          : messages.states[one]
      }`,
  )}${
    known ? nothing : html`${arrow}<strong aria-current="step">${messages.states[here]}</strong>`
  }</p>
<details><summary>${messages.guide}</summary><ul>${guidance(
    decision.method,
    here,
    view.language,
  ).map((line) => html`<li>${line}</li>`)}</ul></details>`;
}

const diffSection = (view: View, before: string, now: string): Html =>
  html`<details><summary>${decisionMessages(view.language).compared}</summary><div
    class="diff">${changesBetween(before.split("\n"), now.split("\n"))
      .filter((line) => line.text.trim() !== "")
      .map(
        (line) =>
          html`<p>${
            line.kind === "added"
              ? html`<ins>${line.text}</ins>`
              : line.kind === "removed"
                ? html`<del>${line.text}</del>`
                : line.text
          }</p>`,
      )}</div></details>`;

function textSection(view: View, decision: VisibleDecision, about: DecisionSections): Html {
  const messages = decisionMessages(view.language);
  const { text, before } = about;
  const write =
    about.may.hold && decisionMayBecome(decision.state, "shaping") && decision.state !== "testing";
  const button = write
    ? html`<p>${buttonTo(
        `/decisions/${decision.id}/versions/new`,
        text === undefined ? messages.write : messages.rewrite,
        decision.state !== "listening",
      )}</p>`
    : nothing;
  if (text === undefined)
    return byStances(decision.method)
      ? section(messages.newText, html`<p>${messages.noText}</p>${button}`, { id: "text" })
      : button;
  return section(
    messages.text({ n: text.version }),
    html`${prose(renderMarkdown(text.content))}
${
  text.changes === ""
    ? nothing
    : html`<p><strong>${messages.changed}:</strong> <bdi>${text.changes}</bdi></p>`
}
${before === undefined ? nothing : diffSection(view, before.content, text.content)}
${
  about.versions.length < 2
    ? nothing
    : html`<details><summary>${messages.versions}</summary><ul>${about.versions.map(
        (one) =>
          html`<li>${linkTo(
            `/decisions/${decision.id}/versions/${one.version}`,
            messages.version({ n: one.version }),
          )} <span class="facts">${dayText(
            one.made,
            decisionZone(view),
            view.language,
          )}</span> <bdi>${one.changes}</bdi></li>`,
      )}</ul></details>`
}${button}`,
    { id: "text" },
  );
}

/**
 * The form to say something, open where talking is what there is to do,
 * or where something is wrong in it.
 */
const speech = (open: boolean, summary: string, body: Html, { notes }: FormState): Html =>
  open ? body : folded(summary, body, Object.keys(notes).length > 0);

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
              html`<li><p class="facts">${
                one.by === undefined
                  ? one.stage === "waited" || one.stage === "extended"
                    ? messages.happened
                    : messages.gone
                  : html`<bdi>${one.by.name}</bdi>`
              } · ${timeTag(
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
            most: 4000,
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
  sheets: Sheets = {},
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
          (one, i) => html`${i === 0 ? "" : ", "}<bdi>${one.name}</bdi>`,
        )}<br><span class="facts">${messages.outsideText}</span>`,
  ],
  [
    messages.companion,
    decision.companion === "" ? undefined : html`<bdi>${decision.companion}</bdi>`,
  ],
  [
    messages.result,
    isOver(state) && /^\/(?!\/)/.test(outcome) ? linkTo(outcome, messages.result) : undefined,
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
${about.below}
${decisionPoints(view, decision, about.points, {
  aside: about.test?.mine?.kind === "stand-aside",
  formState: sheets.point ?? emptyFormState,
})}
${voicesSection(view, decision, about, sheets.voice ?? emptyFormState)}</article>
${stepsSection(view, decision, about, sheets)}`,
  };
}

export function versionPage(
  view: View,
  decision: VisibleDecision,
  about: {
    readonly text: Row<"decisionVersions">;
    readonly before: Row<"decisionVersions"> | undefined;
    readonly test: TestSection | undefined;
  },
): Page {
  const messages = decisionMessages(view.language);
  const { text, before } = about;
  return {
    title: `${decision.name}: ${messages.version({ n: text.version })}`,
    hidden: true,
    body: html`<article>${pageHead(messages.version({ n: text.version }), {
      kicker: linkTo(`/decisions/${decision.id}`, decision.name),
      lead: dayText(text.made, decisionZone(view), view.language),
    })}
${prose(renderMarkdown(text.content))}
${
  text.changes === ""
    ? nothing
    : html`<p><strong>${messages.changed}:</strong> <bdi>${text.changes}</bdi></p>`
}
${before === undefined ? nothing : diffSection(view, before.content, text.content)}
${about.test === undefined ? nothing : stanceSection(view, decision, about.test)}</article>`,
  };
}
