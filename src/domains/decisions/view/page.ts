import { renderMarkdown } from "#commons/markdown.ts";
import type { Row } from "#platform/database/schema.ts";
import { buttonTo, dayText, facts, linkTo, pageHead, prose, section, timeTag } from "#platform/web/html/components.ts";
import { emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { byStances, isOver, mayBecome, mostExtensions, type Person, type SeenDecision } from "../decision.ts";
import { guidance } from "../guidance-messages.ts";
import { changedLines } from "../line-diff.ts";
import { momentText, stateBadge, zoneOf } from "../page.ts";
import { decisionPoints, type SeenPoint } from "../points/page.ts";
import { stancePart, type TestPart } from "../test/page.ts";
import { words } from "../messages.ts";

export interface DecisionParts {
  readonly text: Row<"decisionVersions"> | undefined;
  readonly before: Row<"decisionVersions"> | undefined;
  readonly versions: readonly { readonly version: number; readonly changes: string; readonly made: Date }[];
  readonly concerned: readonly Person[];
  /** What happens when it is agreed. */
  readonly effect: string | undefined;
  readonly test: TestPart | undefined;
  readonly points: readonly SeenPoint[];
  readonly voices: readonly {
    readonly id: string;
    readonly stage: string;
    readonly content: string;
    readonly made: Date;
    readonly by: Person | undefined;
  }[];
  /** Those who could facilitate. */
  readonly facilitators: readonly Person[];
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
export type Sheets = Partial<Record<"stance" | "voice" | "open" | "point" | "facilitator" | "companion", Sheet>>;

const stages = ["listening", "shaping", "testing"] as const;

/** Where it stands, in one line, and what helps there. */
function stage(view: View, decision: SeenDecision): Html {
  const w = words(view.language);
  const here = decision.state;
  const known = (stages as readonly string[]).includes(here);
  return html`<p class="facts">${stages.map((one, i) => html`${i === 0 ? nothing : " → "}${one === here ? html`<strong aria-current="step">${w.states[one]}</strong>` : w.states[one]}`)}${known ? nothing : html` → <strong aria-current="step">${w.states[here]}</strong>`}</p>
<details${isOver(here) ? nothing : html` open`}><summary>${w.guide}</summary><ul>${guidance(view.language)[decision.method][here].map((line) => html`<li>${line}</li>`)}</ul></details>`;
}

export const diffPart = (view: View, before: string, now: string): Html =>
  html`<details><summary>${words(view.language).compared}</summary><div class="diff">${changedLines(before, now)
    .filter((line) => line.text.trim() !== "")
    .map(
      (line) =>
        html`<p>${line.kind === "added" ? html`<ins>${line.text}</ins>` : line.kind === "removed" ? html`<del>${line.text}</del>` : line.text}</p>`,
    )}</div></details>`;

function textPart(view: View, decision: SeenDecision, about: DecisionParts): Html {
  const w = words(view.language);
  const { text, before } = about;
  const write = about.may.hold && mayBecome(decision.state, "shaping") && decision.state !== "testing";
  const button = write
    ? html`<p>${buttonTo(`/decisions/${decision.id}/versions/new`, text === undefined ? w.write : w.rewrite, decision.state !== "listening")}</p>`
    : nothing;
  if (text === undefined)
    return byStances(decision.method) ? section(w.newText, html`<p>${w.noText}</p>${button}`, { id: "text" }) : button;
  return section(
    w.text(text.version),
    html`${prose(renderMarkdown(text.content))}
${text.changes === "" ? nothing : html`<p><strong>${w.changed}:</strong> <bdi>${text.changes}</bdi></p>`}
${before === undefined ? nothing : diffPart(view, before.content, text.content)}
${about.versions.length < 2 ? nothing : html`<details><summary>${w.versions}</summary><ul>${about.versions.map((one) => html`<li>${linkTo(`/decisions/${decision.id}/versions/${one.version}`, w.version(one.version))} <span class="facts">${dayText(one.made, zoneOf(view), view.language)}</span> <bdi>${one.changes}</bdi></li>`)}</ul></details>`}${button}`,
    { id: "text" },
  );
}

function voicesPart(view: View, decision: SeenDecision, about: DecisionParts, sheet: Sheet): Html {
  const w = words(view.language);
  return section(
    w.voices,
    html`${
      about.voices.length === 0
        ? html`<p>${w.voicesNone}</p>`
        : html`<ul class="plain">${about.voices.map((one) => html`<li><p class="facts">${one.by === undefined ? (one.stage === "waited" || one.stage === "extended" ? w.happened : w.gone) : html`<bdi>${one.by.name}</bdi>`} · ${timeTag(one.made, dayText(one.made, zoneOf(view), view.language))}</p>${prose(renderMarkdown(one.content))}</li>`)}</ul>`
    }
${
  isOver(decision.state)
    ? nothing
    : form(view, {
        action: `/decisions/${decision.id}/voices`,
        sheet,
        body: field(view, sheet, { name: "voice", label: w.voice, type: "textarea", rows: 3, required: true, most: 4000 }),
        submit: w.speak,
      })
}`,
    { id: "voices" },
  );
}

function stepsPart(view: View, decision: SeenDecision, about: DecisionParts, sheets: Sheets): Html {
  const w = words(view.language);
  const at = `/decisions/${decision.id}`;
  const { may } = about;
  const { state } = decision;
  const step = (path: string, text: string): Html => form(view, { action: `${at}/${path}`, submit: text, quiet: true });
  const mayTest = may.lead && (state === "listening" || state === "shaping") && (decision.version > 0 || !byStances(decision.method));
  const stances = byStances(decision.method);
  const buttons = [
    ...(may.hold && stances && (state === "testing" || state === "unheld") ? [step("close", w.close)] : []),
    ...(may.lead && decision.extended < mostExtensions && (state === "testing" || state === "lapsed") ? [step("extend", w.extend)] : []),
    ...(may.back && state !== "shaping" && state !== "listening" && mayBecome(state, "shaping") ? [step("back", w.back)] : []),
  ];
  const open = sheets.open ?? emptySheet;
  const lead = sheets.facilitator ?? { values: { facilitator: decision.facilitator?.handle ?? "" }, notes: {} };
  const companion = sheets.companion ?? { values: { companion: decision.companion }, notes: {} };
  return html`${
    mayTest
      ? section(
          w.open,
          html`<p>${w.openText}</p>${form(view, {
            action: `${at}/open`,
            sheet: open,
            body: field(view, open, {
              name: "closes",
              label: w.openUntil,
              hint: w.openUntilHint(about.minOpenHours),
              type: "datetime-local",
            }),
            submit: w.open,
          })}`,
          { id: "open" },
        )
      : nothing
  }${buttons.length === 0 ? nothing : html`<div class="actions">${buttons.map((one) => html`${one} `)}</div>`}
${
  decision.aboutMe && !isOver(state)
    ? form(view, {
        action: `${at}/companion`,
        sheet: companion,
        body: field(view, companion, { name: "companion", label: w.companionLabel, hint: w.companionHint, most: 200 }),
        submit: w.save,
        quiet: true,
      })
    : nothing
}${
    may.hold && (may.lead || may.takeOver) && !isOver(state)
      ? html`<details${sheets.facilitator === undefined ? nothing : html` open`}><summary>${w.facilitate}</summary><p>${w.facilitateText}</p>${form(
          view,
          {
            action: `${at}/facilitator`,
            sheet: lead,
            body: field(view, lead, {
              name: "facilitator",
              label: w.facilitate,
              type: "select",
              options: [["", w.nobody], ...about.facilitators.map((one) => [one.handle, `${one.name} (@${one.handle})`] as const)],
            }),
            submit: w.save,
            quiet: true,
          },
        )}</details>`
      : nothing
  }${
    may.withdraw && !isOver(state)
      ? html`<details><summary>${w.withdraw}</summary><p>${w.withdrawText}</p>${form(view, { action: `${at}/withdraw`, submit: w.withdraw, danger: true })}</details>`
      : nothing
  }`;
}

export function decisionPage(view: View, decision: SeenDecision, about: DecisionParts, sheets: Sheets = {}): Page {
  const w = words(view.language);
  const { state, outcome } = decision;
  const moment = (date: Date | null): string | undefined => (date === null ? undefined : momentText(view, date));
  const name = (one: Person | undefined, none: string): Html => (one === undefined ? html`${none}` : html`<bdi>${one.name}</bdi>`);
  const testing = state === "testing";
  return {
    title: decision.name,
    hidden: true,
    body: html`<article>${pageHead(decision.name, {
      kicker: html`${linkTo(decision.ours ? `/@${decision.group.handle}/decisions` : `/@${decision.group.handle}`, decision.ours ? w.decisions : decision.group.name)} ${stateBadge(view, decision)}`,
      actions: about.may.hold && !testing && !isOver(state) ? [buttonTo(`/decisions/${decision.id}/edit`, w.edit, true)] : [],
    })}
${stage(view, decision)}
${testing && decision.meetingId !== null ? html`<p class="note">${w.provisional}</p>` : nothing}
${(testing || state === "unheld" || state === "reconsider") && byStances(decision.method) && outcome !== "" ? html`<p class="note" role="status">${w.stuck} <bdi>${outcome}</bdi></p>` : nothing}
${facts([
  [w.method, w.methods[decision.method]],
  [w.proposer, name(decision.proposer, w.gone)],
  [w.facilitator, name(decision.facilitator, w.nobodyYet)],
  [w.effect, about.effect === undefined ? undefined : html`<bdi>${about.effect}</bdi>`],
  [
    w.outside,
    about.concerned.length === 0
      ? undefined
      : html`${about.concerned.map((one, i) => html`${i === 0 ? "" : ", "}<bdi>${one.name}</bdi>`)}<br><span class="facts">${w.outsideText}</span>`,
  ],
  [w.companion, decision.companion === "" ? undefined : html`<bdi>${decision.companion}</bdi>`],
  [w.opened, testing ? moment(decision.opened) : undefined],
  [w.minUntil, testing ? moment(decision.minUntil) : undefined],
  [w.closes, testing ? moment(decision.closes) : undefined],
  [w.ended, isOver(state) ? moment(decision.decided) : undefined],
  [w.result, isOver(state) && /^\/(?!\/)/.test(outcome) ? linkTo(outcome, w.result) : undefined],
])}
${decision.driver === "" ? nothing : section(w.driver, prose(renderMarkdown(decision.driver)), { id: "why" })}
${textPart(view, decision, about)}
${about.test === undefined ? nothing : stancePart(view, decision, about.test, sheets.stance)}
${about.below}
${decisionPoints(view, decision, about.points, { aside: about.test?.mine?.kind === "stand-aside", sheet: sheets.point ?? emptySheet })}
${voicesPart(view, decision, about, sheets.voice ?? emptySheet)}</article>
${stepsPart(view, decision, about, sheets)}`,
  };
}

export function versionPage(
  view: View,
  decision: SeenDecision,
  about: {
    readonly text: Row<"decisionVersions">;
    readonly before: Row<"decisionVersions"> | undefined;
    readonly test: TestPart | undefined;
  },
): Page {
  const w = words(view.language);
  const { text, before } = about;
  return {
    title: `${decision.name}: ${w.version(text.version)}`,
    hidden: true,
    body: html`<article>${pageHead(w.version(text.version), { kicker: linkTo(`/decisions/${decision.id}`, decision.name), lead: dayText(text.made, zoneOf(view), view.language) })}
${prose(renderMarkdown(text.content))}
${text.changes === "" ? nothing : html`<p><strong>${w.changed}:</strong> <bdi>${text.changes}</bdi></p>`}
${before === undefined ? nothing : diffPart(view, before.content, text.content)}
${about.test === undefined ? nothing : stancePart(view, decision, about.test)}</article>`,
  };
}
