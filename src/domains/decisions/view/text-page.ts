/** The words of a decision: as they stand, what changed, and an earlier version. */
import { renderMarkdown } from "#commons/markdown.ts";
import type { Row } from "#platform/database/schema.ts";
import {
  buttonTo,
  dayText,
  linkTo,
  linkToName,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { byStances, decisionMayBecome, type VisibleDecision } from "../decision.ts";
import { guidance } from "../guidance.ts";
import { changesBetween, type TextChange } from "#platform/lib/changes.ts";
import { decisionZone } from "../page.ts";
import { stanceSection, type TestSection } from "../test/page.ts";
import { decisionMessages } from "../messages.ts";
import type { DecisionSections } from "./facts-page.ts";

const stages = ["listening", "shaping", "testing"] as const;

/** Turned by the style sheet where people read from right to left. */
const arrow = html` <span class="arrow">&rarr;</span> `;

/** Where it stands, in one line, and what helps there. */
export function stage(view: View, decision: VisibleDecision): Html {
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

const changedText = ({ kind, text }: TextChange): Html | string => {
  if (kind === "added") return html`<ins>${text}</ins>`;
  return kind === "removed" ? html`<del>${text}</del>` : text;
};

const diffSection = (view: View, before: string, now: string): Html =>
  html`<details><summary>${decisionMessages(view.language).compared}</summary><div
    class="diff">${changesBetween(before.split("\n"), now.split("\n"))
      .filter((line) => line.text.trim() !== "")
      .map((line) => html`<p>${changedText(line)}</p>`)}</div></details>`;

export function textSection(view: View, decision: VisibleDecision, about: DecisionSections): Html {
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
      kicker: linkToName(`/decisions/${decision.id}`, decision.name),
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
