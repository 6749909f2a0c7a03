/** How a group does things: its economy, and how slowly it decides. */
import { oneLine } from "#commons/text.ts";
import type { Economy } from "#platform/database/schema.ts";

export interface Ways {
  /** `gift`: nothing is booked. `hours`: a timebank. `none`: neither. */
  readonly economy: Economy;
  /** Minutes, 0 or less; undefined: none. */
  readonly hoursFloor: number | undefined;
  /** ISO 4217. */
  readonly currency: string;
  /** Cents that two fund keepers may hand over to one person in 30 days without asking the group. */
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

const usualQuestions: readonly string[] = [
  "What draws you to us?",
  "What would you like to give, and what would you like to find?",
];

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

/** What may be changed, by the names of the fields that are typed. */
export type WaysChange = Partial<Ways>;

const whole = (text: string, least: number, max: number): number | undefined => {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= max ? number : undefined;
};

const maxQuestions = 8;

/**
 * Reads a change out of what was typed; an empty field stays as it is. `hoursFloor`: hours that one may owe, or "none";
 * `fundCap`: a sum such as 50 or 50.00; `questions`: one a line. Answers the change and notes by field.
 */
export function readWays(fields: Readonly<Record<string, string>>): {
  readonly change: WaysChange;
  readonly notes: Readonly<Record<string, string>>;
} {
  const notes: Record<string, string> = {};
  const read = <T>(
    name: string,
    parse: (text: string) => T | undefined,
    note: string,
  ): T | undefined => {
    const text = (fields[name] ?? "").trim();
    if (text === "") return undefined;
    const value = parse(text);
    if (value === undefined) notes[name] = note;
    return value;
  };
  const percent = (text: string): number | undefined => whole(text, 1, 100);
  const of =
    <T extends string>(...all: readonly T[]) =>
    (text: string): T | undefined =>
      all.find((one) => one === text);
  const floor = read(
    "hoursFloor",
    (text) => {
      if (text === "none") return "none" as const;
      const hours = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
      return hours === undefined ? undefined : Math.round(hours * 60);
    },
    "Write hours, such as 10, or none.",
  );
  const change = {
    economy: read("economy", of<Economy>("gift", "hours", "none"), "Choose gift, hours or none."),
    currency: read(
      "currency",
      (text) => /^[A-Z]{3}$/.exec(text.toUpperCase())?.[0],
      "A currency has three letters, such as EUR.",
    ),
    fundCap: read(
      "fundCap",
      (text) =>
        /^\d{1,9}([.,]\d{1,2})?$/.test(text)
          ? Math.round(Number(text.replace(",", ".")) * 100)
          : undefined,
      "Write a sum such as 50 or 50.00",
    ),
    minOpenHours: read("minOpenHours", (text) => whole(text, 1, 720), "From 1 to 720 hours."),
    quorumPercent: read("quorumPercent", percent, "From 1 to 100."),
    asidePercent: read("asidePercent", percent, "From 1 to 100."),
    joining: read("joining", of<Ways["joining"]>("open", "questions"), "Choose open or questions."),
    questions: read(
      "questions",
      (text) => {
        const lines = text
          .split("\n")
          .map((line) => oneLine(line, 201))
          .filter((line) => line !== "");
        return lines.length > maxQuestions || lines.some((line) => line.length > 200)
          ? undefined
          : lines;
      },
      `At most ${maxQuestions} questions, one a line, each under 200 letters.`,
    ),
  };
  const known = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as WaysChange;
  return {
    change:
      floor === undefined
        ? known
        : { ...known, hoursFloor: floor === "none" ? undefined : 0 - floor },
    notes,
  };
}

/** "50.00 EUR" of cents. */
export const sumText = (cents: number, currency: string): string =>
  `${(cents / 100).toFixed(2)} ${currency}`;
