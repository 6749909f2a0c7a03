/**
 * The part of a decision's page on which its text is tested: what people say to it,
 * and the form for one's own answer.
 */
import { section } from "#platform/web/html/components.ts";
import { choices, field, folded, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { kindsFor, type VisibleDecision, stanceKinds } from "../decision.ts";
import type { Count } from "./evaluate.ts";
import type { StanceKind } from "#platform/database/schema.ts";
import { decisionMessages } from "../messages.ts";

interface ShownStance {
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

export interface TestSection {
  readonly stances: readonly ShownStance[];
  readonly count: Count | undefined;
  readonly mine: ShownStance | undefined;
  /** The test is open, and the viewer stands in it. */
  readonly mayStand: boolean;
  /** The test is open, and the viewer may enter what others said. */
  readonly mayCarry: boolean;
  readonly open: boolean;
}

/**
 * What answers are called; in consent, where nobody stands aside,
 * the others have names of their own.
 */
const namesOf = (view: View, decision: VisibleDecision) => {
  const { kinds, sentences, consentKinds, consentSentences } = decisionMessages(view.language);
  return decision.method === "consent"
    ? { kinds: { ...kinds, ...consentKinds }, sentences: { ...sentences, ...consentSentences } }
    : { kinds, sentences };
};

/** What this answer is called here. */
export const stanceName = (view: View, decision: VisibleDecision, kind: StanceKind): string =>
  namesOf(view, decision).kinds[kind];

const line = (view: View, stance: ShownStance): Html => {
  const messages = decisionMessages(view.language);
  const labelled = (label: string, text: string): Html =>
    text === "" ? nothing : html`<br><span class="facts">${label}</span> <bdi>${text}</bdi>`;
  return html`<li><strong><bdi>${stance.name}</bdi></strong>${
    stance.carrier === null
      ? nothing
      : html` <span class="facts">(${messages.carried({ by: stance.carrier })})</span>`
  }${stance.counts ? nothing : html` <span class="facts">(${messages.left})</span>`}${
    stance.words === "" ? nothing : html`: <bdi>${stance.words}</bdi>`
  }${labelled(messages.against, stance.valueNamed)}${labelled(messages.helps, stance.helpOffered)}</li>`;
};

/** What people say to the text, in the order in which a test asks; and the form to say it. */
export function stanceSection(
  view: View,
  decision: VisibleDecision,
  test: TestSection,
  formState?: FormState,
): Html {
  const messages = decisionMessages(view.language);
  const names = namesOf(view, decision);
  const groups = stanceKinds.flatMap((kind) => {
    const all = test.stances.filter((stance) => stance.kind === kind);
    return all.length === 0
      ? []
      : [
          html`<h3>${names.kinds[kind]} (${all.length})</h3><ul class="plain">${all.map((stance) =>
            line(view, stance),
          )}</ul>`,
        ];
  });
  const { count } = test;
  const answering = (): Html => {
    if (test.mayStand) return ownAnswer(view, decision, test, formState);
    if (!test.mayCarry) return nothing;
    return folded(
      messages.carry,
      stanceForm(view, decision, test, formState),
      formState !== undefined && Object.keys(formState.notes).length > 0,
    );
  };
  return section(
    messages.stances,
    html`${
      count === undefined
        ? nothing
        : html`<p class="facts">${messages.tally({
            answered: count.answered,
            all: count.electorate,
            needed: count.needed,
          })}</p>`
    }
${groups.length === 0 ? html`<p>${messages.noStances}</p>` : groups}
${answering()}`,
    { id: "stances" },
  );
}

/** Once answered, the form waits under a word. */
function ownAnswer(
  view: View,
  decision: VisibleDecision,
  test: TestSection,
  sent: FormState | undefined,
): Html {
  const messages = decisionMessages(view.language);
  const body = stanceForm(view, decision, test, sent);
  return test.mine === undefined
    ? html`<h3 class="no-print">${messages.mine}</h3>${body}`
    : folded(messages.mineChange, body, sent !== undefined);
}

function stanceForm(
  view: View,
  decision: VisibleDecision,
  test: TestSection,
  sent: FormState | undefined,
): Html {
  const messages = decisionMessages(view.language);
  const names = namesOf(view, decision);
  const { mine } = test;
  const formState: FormState = sent ?? {
    values:
      mine === undefined
        ? {}
        : { kind: mine.kind, reason: mine.words, value: mine.valueNamed, help: mine.helpOffered },
    notes: {},
  };
  const carrying = "for" in formState.notes || "agreed" in formState.notes;
  const carry = html`<p class="hint">${messages.carryText}</p>
${field(view, formState, { name: "for", label: messages.for, hint: messages.forHint, maxLength: 60 })}
${choices(formState, {
  name: "agreed",
  many: true,
  options: [["yes", messages.agreed]],
})}`;
  const carryPart = (): Html => (test.mayStand ? folded(messages.carry, carry, carrying) : carry);
  return form(view, {
    action: `/decisions/${decision.id}/stances`,
    formState,
    body: html`<input type="hidden" name="version" value="${decision.version}">
${choices(formState, {
  name: "kind",
  label: messages.kind,
  options: kindsFor(decision.method).map(
    (kind) => [kind, `${names.kinds[kind]}: ${names.sentences[kind]}`] as const,
  ),
})}
${field(view, formState, {
  name: "reason",
  label: messages.reason,
  type: "textarea",
  rows: 3,
  maxLength: 2000,
})}
${folded(
  messages.onlyBlock({ block: names.kinds.block }),
  html`${field(view, formState, {
    name: "value",
    label: messages.value,
    type: "textarea",
    rows: 2,
    maxLength: 1000,
  })}
${field(view, formState, {
  name: "help",
  label: messages.help,
  type: "textarea",
  rows: 2,
  maxLength: 1000,
})}`,
  mine?.kind === "block" || "value" in formState.notes || "help" in formState.notes,
)}
${test.mayCarry ? carryPart() : nothing}`,
    submit: messages.take,
  });
}
