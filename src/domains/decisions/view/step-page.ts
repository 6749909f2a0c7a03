/**
 * What a decision asks of whoever looks, above its page; and the steps of those who lead it, below.
 */
import { buttonTo, section } from "#platform/web/html/components.ts";
import { emptyFormState, field, folded, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import {
  byStances,
  decisionMayBecome,
  isOver,
  maxExtensions,
  type VisibleDecision,
} from "../decision.ts";
import { decisionMessages } from "../messages.ts";
import { momentText } from "../page.ts";
import { stanceName } from "../test/page.ts";
import type { DecisionForms } from "./page.ts";
import type { DecisionSections } from "./facts-page.ts";

const mayAskAll = (decision: VisibleDecision, { may }: DecisionSections): boolean =>
  may.lead &&
  (decision.state === "listening" || decision.state === "shaping") &&
  (decision.version > 0 || !byStances(decision.method));
const mayExtend = ({ extended, state }: VisibleDecision, { may }: DecisionSections): boolean =>
  may.lead && extended < maxExtensions && (state === "testing" || state === "lapsed");
const mayRewrite = ({ state }: VisibleDecision, { may }: DecisionSections): boolean =>
  may.hold && state !== "testing" && decisionMayBecome(state, "shaping");

/** The one thing to do now: reading, talking, answering or closing. */
export function nowSection(view: View, decision: VisibleDecision, about: DecisionSections): Html {
  const messages = decisionMessages(view.language);
  const { now } = messages;
  const path = `/decisions/${decision.id}`;
  const talk = (quiet: boolean): Html => buttonTo("#voices", messages.voice, quiet);
  const box = (title: string, text: string, step: Html = nothing): Html =>
    html`<div class="now"><p class="now-title">${title}</p>${
      text === "" ? nothing : html`<p>${text}</p>`
    }${step}</div>`;
  const { state, closes } = decision;
  const when = closes === null ? "" : momentText(view, closes);
  switch (state) {
    case "testing": {
      const { test } = about;
      if (test === undefined) return nothing;
      if (!test.open)
        return about.may.hold
          ? box(
              now.closed,
              now.closedText,
              form(view, { action: `${path}/close`, submit: messages.close }),
            )
          : box(now.closed, "");
      if (decision.aboutMe) return box(now.about, messages.youAside, talk(false));
      if (!test.mayStand) return box(now.later, messages.youLater, talk(true));
      if (test.mine !== undefined)
        return box(
          now.answered({ kind: stanceName(view, decision, test.mine.kind) }),
          now.change({ when }),
        );
      const { answered = 0, electorate = 0 } = test.count ?? {};
      return box(
        now.answer,
        now.until({ when, answered, all: electorate }),
        // The form has the filled button: this only leads there.
        buttonTo("#stances", now.press, true),
      );
    }
    case "listening":
      return mayAskAll(decision, about) ? nothing : box(now.listen, "", talk(false));
    case "shaping":
      return mayAskAll(decision, about)
        ? box(now.ready, now.readyText, buttonTo("#open", now.ask))
        : box(now.read, "", talk(false));
    case "unheld":
      return box(now.unheld, now.unheldText, buttonTo("#doers", now.see));
    case "lapsed":
      return box(
        now.lapsed,
        now.lapsedText,
        mayExtend(decision, about)
          ? form(view, { action: `${path}/extend`, submit: messages.extend })
          : nothing,
      );
    case "blocked":
    case "reconsider":
      return box(
        now.another,
        now.anotherText,
        mayRewrite(decision, about) ? buttonTo(`${path}/versions/new`, messages.rewrite) : nothing,
      );
    case "agreed":
    case "reservations":
    case "withdrawn":
      return nothing;
  }
}

/** What few need: folded, one under the other. */
export function stepsSection(
  view: View,
  decision: VisibleDecision,
  about: DecisionSections,
  sheets: DecisionForms,
): Html {
  const messages = decisionMessages(view.language);
  const decisionPath = `/decisions/${decision.id}`;
  const { may } = about;
  const { state } = decision;
  const step = (path: string, text: string): Html =>
    form(view, { action: `${decisionPath}/${path}`, submit: text, quiet: true });
  const mayTest = mayAskAll(decision, about);
  const stances = byStances(decision.method);
  const buttons = [
    ...(may.hold && stances && (state === "testing" || state === "unheld")
      ? [step("close", messages.close)]
      : []),
    ...(mayExtend(decision, about) && state === "testing" ? [step("extend", messages.extend)] : []),
    ...(may.back &&
    state !== "shaping" &&
    state !== "listening" &&
    decisionMayBecome(state, "shaping")
      ? [step("back", messages.back)]
      : []),
  ];
  const open = sheets.open ?? emptyFormState;
  const lead = sheets.facilitator ?? {
    values: { facilitator: decision.facilitator?.handle ?? "" },
    notes: {},
  };
  const companion = sheets.companion ?? { values: { companion: decision.companion }, notes: {} };
  const managing = [
    about.may.hold && state !== "testing" && !isOver(state)
      ? html`<p>${buttonTo(`${decisionPath}/edit`, messages.edit, true)}</p>`
      : nothing,
    buttons.length === 0
      ? nothing
      : html`<div class="actions">${buttons.map((one) => html`${one} `)}</div>`,
    may.hold && (may.lead || may.takeOver) && !isOver(state)
      ? html`<p>${messages.facilitateText}</p>${form(view, {
          action: `${decisionPath}/facilitator`,
          formState: lead,
          body: field(view, lead, {
            name: "facilitator",
            label: messages.facilitate,
            type: "select",
            options: [
              ["", messages.nobody],
              ...about.facilitators.map(
                (one) => [one.handle, `${one.name} (@${one.handle})`] as const,
              ),
            ],
          }),
          submit: messages.save,
          quiet: true,
        })}`
      : nothing,
    may.withdraw && !isOver(state)
      ? html`<p>${messages.withdrawText}</p>${form(view, {
          action: `${decisionPath}/withdraw`,
          submit: messages.withdraw,
          danger: true,
        })}`
      : nothing,
  ].filter((part) => part !== nothing);
  return html`${
    mayTest
      ? section(
          messages.open,
          html`<p>${messages.openText}</p>${form(view, {
            action: `${decisionPath}/open`,
            formState: open,
            body: field(view, open, {
              name: "closes",
              label: messages.openUntil,
              hint: messages.openUntilHint({ hours: about.minOpenHours }),
              type: "datetime-local",
            }),
            submit: messages.open,
          })}`,
          { id: "open" },
        )
      : nothing
  }${
    decision.aboutMe && !isOver(state)
      ? form(view, {
          action: `${decisionPath}/companion`,
          formState: companion,
          body: field(view, companion, {
            name: "companion",
            label: messages.companionLabel,
            hint: messages.companionHint,
            maxLength: 200,
          }),
          submit: messages.save,
          quiet: true,
        })
      : nothing
  }${
    managing.length === 0
      ? nothing
      : folded(messages.manage, html`${managing}`, sheets.facilitator !== undefined)
  }`;
}
