/** How a group does things: its economy, and how slowly it decides. */
import type { Economy } from "#database/schema.ts";

export interface Ways {
  /** `gift`: nothing is booked. `hours`: a timebank. `none`: neither. */
  readonly economy: Economy;
  /** Minutes, 0 or less; undefined: none. */
  readonly hoursFloor: number | undefined;
  /** ISO 4217. */
  readonly currency: string;
  /** Cents that two fund keepers may hand over without asking the group. */
  readonly fundCap: number;
  /** Hours that a test stays open at least. */
  readonly minOpenHours: number;
  readonly quorumPercent: number;
  /** Share of those who answered from which stand-asides and reservations send a text back. */
  readonly asidePercent: number;
  readonly questions: readonly string[];
  /** Whether people are let in by questions and two vouches. */
  readonly joining: "open" | "questions";
}

export const usualQuestions: readonly string[] = ["What draws you to us?", "What would you like to give, and what would you like to find?"];

export const usualWays: Ways = {
  economy: "gift",
  hoursFloor: undefined,
  currency: "EUR",
  fundCap: 5000,
  minOpenHours: 72,
  quorumPercent: 50,
  asidePercent: 34,
  questions: usualQuestions,
  joining: "open",
};
