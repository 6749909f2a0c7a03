import { section } from "#platform/web/html/components.ts";
import { choices, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { kindsFor, type SeenDecision, stanceKinds } from "../decision.ts";
import type { Count } from "./evaluate.ts";
import type { StanceKind } from "#platform/database/schema.ts";
import { words } from "../messages.ts";

export interface ShownStance {
  readonly memberId: string;
  readonly name: string;
  readonly kind: StanceKind;
  readonly words: string;
  readonly valueNamed: string;
  readonly helpOffered: string;
  readonly carrier: string | null;
  /** They stand in the test still. */
  readonly counts: boolean;
}

export interface TestPart {
  readonly stances: readonly ShownStance[];
  readonly count: Count | undefined;
  readonly mine: ShownStance | undefined;
  /** The test is open, and the viewer stands in it. */
  readonly mayStand: boolean;
  /** The test is open, and the viewer may enter what others said. */
  readonly mayCarry: boolean;
  readonly open: boolean;
}

const namesOf = (view: View, decision: SeenDecision) => {
  const w = words(view.language);
  return decision.method === "consent"
    ? { kinds: w.consentKinds, sentences: w.consentSentences }
    : { kinds: w.kinds, sentences: w.sentences };
};

const line = (view: View, stance: ShownStance): Html => {
  const w = words(view.language);
  const said = (label: string, text: string): Html =>
    text === "" ? nothing : html`<br><span class="facts">${label}</span> <bdi>${text}</bdi>`;
  return html`<li><strong><bdi>${stance.name}</bdi></strong>${stance.carrier === null ? nothing : html` <span class="facts">(${w.carried(stance.carrier)})</span>`}${stance.counts ? nothing : html` <span class="facts">(${w.left})</span>`}${stance.words === "" ? nothing : html`: <bdi>${stance.words}</bdi>`}${said(w.against, stance.valueNamed)}${said(w.helps, stance.helpOffered)}</li>`;
};

/** What people say to the text, in the order in which a test asks; and the form to say it. */
export function stancePart(view: View, decision: SeenDecision, test: TestPart, sheet?: Sheet): Html {
  const w = words(view.language);
  const names = namesOf(view, decision);
  const groups = stanceKinds.flatMap((kind) => {
    const all = test.stances.filter((stance) => stance.kind === kind);
    return all.length === 0
      ? []
      : [html`<h3>${names.kinds[kind]} (${all.length})</h3><ul class="plain">${all.map((stance) => line(view, stance))}</ul>`];
  });
  const { count } = test;
  return section(
    w.stances,
    html`${count === undefined ? nothing : html`<p class="facts">${w.tally(count.answered, count.electorate, count.needed)}</p>`}
${groups.length === 0 ? html`<p>${w.noStances}</p>` : groups}
${test.open && !test.mayStand ? html`<p class="note">${w.youAside}</p>` : nothing}
${test.mayStand || test.mayCarry ? stanceForm(view, decision, test, sheet) : nothing}`,
    { id: "stances" },
  );
}

function stanceForm(view: View, decision: SeenDecision, test: TestPart, sent: Sheet | undefined): Html {
  const w = words(view.language);
  const names = namesOf(view, decision);
  const { mine } = test;
  const sheet: Sheet = sent ?? {
    values: mine === undefined ? {} : { kind: mine.kind, reason: mine.words, value: mine.valueNamed, help: mine.helpOffered },
    notes: {},
  };
  const carrying = "for" in sheet.notes || "agreed" in sheet.notes || !test.mayStand;
  const title = mine === undefined ? w.mine : w.mineChange;
  const carry = html`<p class="hint">${w.carryText}</p>
${field(view, sheet, { name: "for", label: w.for, hint: w.forHint, most: 60 })}
${choices(sheet, { name: "agreed", label: w.agreed, many: true, options: [["yes", w.agreed]] })}`;
  return html`<h3>${test.mayStand ? title : w.carry}</h3>${form(view, {
    action: `/decisions/${decision.id}/stances`,
    sheet,
    body: html`<input type="hidden" name="version" value="${decision.version}">
${choices(sheet, { name: "kind", label: w.kind, options: kindsFor(decision.method).map((kind) => [kind, `${names.kinds[kind]}: ${names.sentences[kind]}`] as const) })}
${field(view, sheet, { name: "reason", label: w.reason, type: "textarea", rows: 3, most: 2000 })}
${field(view, sheet, { name: "value", label: w.value, hint: w.valueHint, type: "textarea", rows: 2, most: 1000 })}
${field(view, sheet, { name: "help", label: w.help, hint: w.helpHint, type: "textarea", rows: 2, most: 1000 })}
${test.mayCarry ? html`<details${carrying ? html` open` : nothing}><summary>${w.carry}</summary>${carry}</details>` : nothing}`,
    submit: w.take,
  })}`;
}
