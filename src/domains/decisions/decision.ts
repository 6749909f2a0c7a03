/** Decisions: their stages, what one can say to a text, and which way leads where. Pure. */
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import type { DecisionMethod, DecisionState, Row, StanceKind } from "#platform/database/schema.ts";
import { maxOptions } from "./ballot/ballot.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "./messages.ts";

const saying = sayings(decisionMessages);

type Decision = Row<"decisions">;

export interface DecisionPerson {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
}

export interface VisibleDecision extends Decision {
  readonly group: {
    readonly id: string;
    readonly handle: string;
    readonly name: string;
    readonly kind: string;
    readonly root: boolean;
  };
  readonly proposer: DecisionPerson | undefined;
  /** Who began it belongs to the group still. */
  readonly proposerHere: boolean;
  /** Undefined also when they left the group, or rest. */
  readonly facilitator: DecisionPerson | undefined;
  /** The viewer belongs to its group. */
  readonly ours: boolean;
  /** It is about the viewer. */
  readonly aboutMe: boolean;
}

export const methods = [
  "consensus",
  "consent",
  "sense",
  "choose",
] as const satisfies readonly DecisionMethod[];

/** In the order in which a test asks; `wait` and agreement come last. */
export const stanceKinds = [
  "block",
  "stand-aside",
  "reservations",
  "wait",
  "agree",
] as const satisfies readonly StanceKind[];

/** What one can say: consent knows objections, concerns and none, and has nobody stand aside. */
export const kindsFor = (method: DecisionMethod): readonly StanceKind[] => {
  if (method === "consent") return stanceKinds.filter((kind) => kind !== "stand-aside");
  return method === "consensus" ? stanceKinds : [];
};

/** Is it decided by stances rather than by a secret ballot? */
export const byStances = (method: DecisionMethod): boolean =>
  method === "consensus" || method === "consent";

/** What a decision may become; the last two of a test can be held open by `wait` instead. */
const ways: Readonly<Record<DecisionState, readonly DecisionState[]>> = {
  listening: ["shaping", "testing", "withdrawn"],
  shaping: ["shaping", "testing", "withdrawn"],
  testing: [
    "agreed",
    "reservations",
    "blocked",
    "reconsider",
    "unheld",
    "lapsed",
    "shaping",
    "withdrawn",
  ],
  blocked: ["shaping", "withdrawn"],
  reconsider: ["shaping", "withdrawn"],
  unheld: ["agreed", "reservations", "shaping", "withdrawn"],
  lapsed: ["testing", "shaping", "withdrawn"],
  agreed: [],
  reservations: [],
  withdrawn: [],
};

export const decisionMayBecome = (from: DecisionState, to: DecisionState): boolean =>
  ways[from].includes(to);
export const isOver = (state: DecisionState): boolean => ways[state].length === 0;

/** What a group may have open at once; what a decision may hold. */
export const maxOpen = 200;
/** Of those, how many one member may have begun: nobody can fill the group's list alone. */
export const maxOpenOfOne = 50;
export const maxVersions = 100;
export const maxVoices = 500;
export const maxActionPoints = 50;
/** Days. */
export const provisionalDays = 7;
export const usualTestDays = 4;
export const maxTestDays = 60;
export const extensionDays = 3;
/** Days without any move after which anybody may take the facilitation over. */
export const stillDays = 3;
export const maxExtensions = 2;

export type DecisionNotes = Record<string, Saying | undefined>;

/** One a line; empty lines are left out. */
const textLines = (text: string, each = 200): string[] =>
  manyLines(text, 20_000)
    .split("\n")
    .map((line) => oneLine(line, each))
    .filter((line) => line !== "");

export interface DecisionInput {
  readonly name: string;
  readonly driver: string;
  readonly method: string;
  /** Markdown; "" begins with listening. */
  readonly content: string;
  /** One a line. */
  readonly options: string;
  /** What there is to do, one a line. */
  readonly todo: string;
}

interface DecisionFacts {
  readonly name: string;
  readonly driver: string;
  readonly method: DecisionMethod;
  readonly content: string;
  readonly options: readonly string[];
  readonly todo: readonly string[];
}

const nameNote = (name: string): Saying | undefined =>
  !hasLetter(name) ? saying((m) => m.errors.sayInAFewWords) : undefined;

export function readDecision(input: DecisionInput): {
  readonly facts: DecisionFacts;
  readonly notes: DecisionNotes;
} {
  const method = methods.find((one) => one === input.method);
  const light = method === "sense" || method === "choose";
  const options = light ? [...new Set(textLines(input.options))] : [];
  const todo = textLines(input.todo, 300);
  const name = oneLine(input.name, 200);
  return {
    facts: {
      name,
      driver: manyLines(input.driver, 5000),
      method: method ?? "consensus",
      content: manyLines(input.content, 20_000),
      options,
      todo,
    },
    notes: {
      name: nameNote(name),
      method: method === undefined ? saying((m) => m.errors.chooseOneOfTheseWays) : undefined,
      options:
        light && (options.length < 2 || options.length > maxOptions)
          ? saying((m) => m.errors.between2AndDifferentOptions({ maxOptions }))
          : undefined,
      todo:
        todo.length > maxActionPoints
          ? saying((m) => m.errors.linesAtMost({ maxActionPoints }))
          : undefined,
    },
  };
}

export function readAbout(input: { readonly name: string; readonly driver: string }): {
  readonly facts: { readonly name: string; readonly driver: string };
  readonly notes: DecisionNotes;
} {
  const name = oneLine(input.name, 200);
  return {
    facts: { name, driver: manyLines(input.driver, 5000) },
    notes: { name: nameNote(name) },
  };
}

export interface StanceInput {
  readonly kind: string;
  readonly words?: string | undefined;
  /** What it would harm; a block needs it. */
  readonly value?: string | undefined;
  /** How one would help to find another way; a block needs it. */
  readonly help?: string | undefined;
  /** Handle of who said it, where somebody else enters it. */
  readonly for?: string | undefined;
  /** They said yes to that. */
  readonly agreed?: boolean | undefined;
}

interface StanceFacts {
  readonly kind: StanceKind;
  readonly words: string;
  readonly valueNamed: string;
  readonly helpOffered: string;
}

export function readStance(
  method: DecisionMethod,
  input: StanceInput,
): { readonly facts: StanceFacts; readonly notes: DecisionNotes } {
  const kind = kindsFor(method).find((one) => one === input.kind);
  const block = kind === "block";
  const valueNamed = block ? manyLines(input.value ?? "", 1000) : "";
  const helpOffered = block ? manyLines(input.help ?? "", 1000) : "";
  const carried = (input.for ?? "").trim() !== "";
  return {
    facts: {
      kind: kind ?? "wait",
      words: manyLines(input.words ?? "", 2000),
      valueNamed,
      helpOffered,
    },
    notes: {
      kind: kind === undefined ? saying((m) => m.errors.chooseOneOfThese) : undefined,
      value: block && valueNamed === "" ? saying((m) => m.errors.nameWhatWeShareThat) : undefined,
      help: block && helpOffered === "" ? saying((m) => m.errors.sayHowYouWouldHelp) : undefined,
      agreed:
        carried && input.agreed !== true ? saying((m) => m.errors.onlyWithTheirYes) : undefined,
    },
  };
}
