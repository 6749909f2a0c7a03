/** The tables of deciding: ways, keys, joining, pauses, decisions and agreements. */
import type { Generated } from "kysely";

export type Capacity = "resting" | "little" | "some" | "usual" | "more";
export type Economy = "gift" | "hours" | "none";
export type JoiningState = "asked" | "admitted" | "declined" | "withdrawn";
export type DecisionMethod = "consensus" | "consent" | "sense" | "choose";
export type DecisionState =
  | "listening"
  | "shaping"
  | "testing"
  | "agreed"
  | "reservations"
  | "blocked"
  | "reconsider"
  | "unheld"
  | "lapsed"
  | "withdrawn";
export type StanceKind = "agree" | "reservations" | "stand-aside" | "wait" | "block";
export type AgreementState = "standing" | "sleeping" | "ended";
export type ReviewAnswer = "keep" | "change" | "let-go";

export interface DecidingTables {
  /** How a group does things; a group without a row does them in the usual way. */
  groupWays: {
    groupId: string;
    economy: Generated<Economy>;
    /** Minutes, 0 or less; null: none. */
    hoursFloor: number | null;
    currency: Generated<string>;
    /** Cents that two fund keepers may hand over without the group. */
    fundCap: Generated<string>;
    minOpenHours: Generated<number>;
    quorumPercent: Generated<number>;
    asidePercent: Generated<number>;
    /** One a line. */
    questions: Generated<string>;
    joining: Generated<"open" | "questions">;
  };
  /** First key of an act whose role is empty; the second one does it. */
  keyAskings: {
    id: string;
    groupId: string;
    act: string;
    payload: string;
    askedBy: string;
    made: Date;
    expires: Date;
  };
  /** Kept 30 days and shown to nobody: two people who came through one don't count as two. */
  memberTies: { kind: "invited" | "lent"; giver: string; receiver: string; expires: Date };
  /** What everybody in a group is told of, 72 hours before it is done. */
  announcedActs: {
    id: string;
    groupId: string;
    act: string;
    payload: string;
    firstBy: string | null;
    secondBy: string;
    /** Whom it is about: it is not shown to them. */
    about: string | null;
    state: Generated<"waiting" | "held" | "done" | "failed">;
    heldBy: Generated<string | null>;
    due: Date;
    expires: Date;
  };
  joinings: {
    id: string;
    groupId: string;
    memberId: string | null;
    /** Of somebody who is no member yet. */
    tokenHash: string | null;
    name: Generated<string>;
    /** JSON: list of {question, answer}. */
    answers: Generated<string>;
    state: Generated<JoiningState>;
    invitationId: string | null;
    made: string;
    purge: Date;
  };
  vouches: { joiningId: string; memberId: string; made: string };
  pauses: {
    id: string;
    groupId: string;
    memberId: string;
    firstKey: string | null;
    secondKey: string | null;
    agreementId: string | null;
    words: string;
    starts: Date;
    until: Date;
    ended: Date | null;
    appeal: Generated<string>;
    companion: Generated<string>;
    decisionId: string | null;
    purge: Date;
  };
  decisions: {
    id: string;
    groupId: string;
    name: string;
    driver: Generated<string>;
    method: Generated<DecisionMethod>;
    /** JSON: list of texts, for `sense` and `choose`. */
    options: Generated<string>;
    state: Generated<DecisionState>;
    version: Generated<number>;
    /** JSON: {kind, …}. */
    effect: Generated<string>;
    /** Members that it is about: they see and speak, and stand outside the test. */
    concerned: Generated<string[]>;
    madeBy: string | null;
    facilitatorId: string | null;
    companion: Generated<string>;
    opened: Date | null;
    minUntil: Date | null;
    closes: Date | null;
    extended: Generated<number>;
    /**
     * The group's ways as they were when the test opened: no other
     * decision moves the goal meanwhile.
     */
    quorumPercent: Generated<number | null>;
    asidePercent: Generated<number | null>;
    meetingId: string | null;
    reviewOn: string | null;
    basedOn: string | null;
    decided: Date | null;
    outcome: Generated<string>;
    made: Date;
    updated: Date;
  };
  decisionVersions: {
    decisionId: string;
    version: number;
    content: string;
    changes: Generated<string>;
    made: Date;
  };
  decisionRoll: { decisionId: string; memberId: string; castIt: Generated<boolean> };
  stances: {
    decisionId: string;
    version: number;
    memberId: string;
    kind: StanceKind;
    words: Generated<string>;
    valueNamed: Generated<string>;
    helpOffered: Generated<string>;
    carriedBy: string | null;
    made: Date;
  };
  /** Counts of secret ballots; a ballot itself is kept nowhere. */
  decisionUrns: { decisionId: string; choice: string; value: number; ballots: Generated<number> };
  decisionVoices: {
    id: string;
    decisionId: string;
    memberId: string | null;
    stage: string;
    version: Generated<number>;
    content: string;
    made: Date;
  };
  actionPoints: {
    id: string;
    groupId: string;
    decisionId: string | null;
    meetingId: string | null;
    words: string;
    doerId: string | null;
    due: string | null;
    done: Date | null;
    made: Date;
  };
  agreements: {
    id: string;
    groupId: string;
    name: string;
    state: Generated<AgreementState>;
    version: Generated<number>;
    reviewOn: string;
    /** The guide as which it is published. */
    guideId: string | null;
    /** IRI of what it was taken up from. */
    basedOn: string | null;
    inKit: Generated<boolean>;
    made: Date;
    updated: Date;
  };
  agreementVersions: {
    agreementId: string;
    version: number;
    content: string;
    decisionId: string | null;
    adopted: Date;
  };
  agreementReviews: {
    agreementId: string;
    memberId: string;
    answer: ReviewAnswer;
    helped: Generated<string>;
    made: string;
  };
}
