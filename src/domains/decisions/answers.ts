/** What the API answers about decisions: only what stands here is sent. */
import Type, { type Static } from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";
import { effectKinds } from "./effects/effect.ts";

export const PersonAnswer = closed({ handle: Type.String(), name: Type.String() });

/** How it is decided, and where it stands. */
export const decisionStanding = {
  method: oneOf("consensus", "consent", "sense", "choose"),
  state: oneOf(
    "listening",
    "shaping",
    "testing",
    "agreed",
    "reservations",
    "blocked",
    "reconsider",
    "unheld",
    "lapsed",
    "withdrawn",
  ),
};

const decisionLine = {
  id: Type.String(),
  url: Type.String(),
  group: Type.String(),
  name: Type.String(),
  ...decisionStanding,
  version: Type.Number(),
  opened: nullable(Type.String()),
  minUntil: nullable(Type.String()),
  closes: nullable(Type.String()),
  decided: nullable(Type.String()),
  updated: Type.String(),
};

export const DecisionLineAnswer = closed(decisionLine);

/** A decision that was begun, and where it is read. */
export const BegunDecisionAnswer = closed({ decision: Type.String(), url: Type.String() });
export const begunDecision = (
  origin: string,
  decision: string,
): Static<typeof BegunDecisionAnswer> => ({ decision, url: `${origin}/decisions/${decision}` });

export const PointAnswer = closed({
  id: Type.String(),
  words: Type.String(),
  doer: nullable(Type.String()),
  due: nullable(Type.String()),
  done: nullable(Type.String()),
  decision: nullable(Type.String()),
});

export const MeDecisionsAnswer = closed({
  waiting: arrayOf(DecisionLineAnswer),
  entered: arrayOf(DecisionLineAnswer),
  about: arrayOf(DecisionLineAnswer),
});

export const DecisionVersionAnswer = closed({
  version: Type.Number(),
  content: Type.String(),
  changes: Type.String(),
  made: Type.String(),
});

export const DecisionAnswer = closed({
  driver: Type.String(),
  options: arrayOf(Type.String()),
  proposer: nullable(PersonAnswer),
  facilitator: nullable(PersonAnswer),
  concerned: arrayOf(nullable(PersonAnswer)),
  companion: Type.String(),
  effect: closed({
    kind: oneOf(...effectKinds),
    words: nullable(Type.String()),
  }),
  provisional: Type.Boolean(),
  extended: Type.Number(),
  outcome: Type.String(),
  content: nullable(Type.String()),
  changes: nullable(Type.String()),
  versions: arrayOf(
    closed({ version: Type.Number(), changes: Type.String(), made: Type.String() }),
  ),
  mayStand: Type.Boolean(),
  count: nullable(
    closed({
      electorate: Type.Number(),
      needed: Type.Number(),
      answered: Type.Number(),
      of: closed({
        reservations: Type.Number(),
        agree: Type.Number(),
        "stand-aside": Type.Number(),
        wait: Type.Number(),
        block: Type.Number(),
      }),
    }),
  ),
  stances: arrayOf(
    closed({
      name: Type.String(),
      kind: oneOf("reservations", "agree", "stand-aside", "wait", "block"),
      words: Type.String(),
      value: Type.String(),
      help: Type.String(),
      carriedBy: nullable(Type.String()),
      counts: Type.Boolean(),
      mine: Type.Boolean(),
    }),
  ),
  doers: arrayOf(PointAnswer),
  voices: arrayOf(
    closed({
      by: nullable(PersonAnswer),
      stage: Type.String(),
      version: Type.Number(),
      content: Type.String(),
      made: Type.String(),
    }),
  ),
  ...decisionLine,
});
