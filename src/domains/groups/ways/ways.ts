/** How a group does things: its economy, and how slowly it decides. */
import { sumOfMoney } from "#platform/i18n/money.ts";
import { oneLine } from "#commons/text.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { waysTexts } from "./messages.ts";
import type { Economy } from "#platform/database/schema.ts";

const saying = sayings(waysTexts);

export interface Ways {
  /** `gift`: nothing is booked. `hours`: a timebank. `none`: neither. */
  readonly economy: Economy;
  /** Minutes, 0 or less; undefined: none. */
  readonly hoursFloor: number | undefined;
  /** ISO 4217. */
  readonly currency: string;
  /**
   * Cents that two fund keepers may hand over to one person in 30 days without asking the group.
   */
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

/** Of a group that chose nothing yet. */
export const usualWays: Ways = {
  economy: "gift",
  hoursFloor: undefined,
  currency: "EUR",
  fundCap: 5000,
  minOpenHours: 72,
  quorumPercent: 50,
  asidePercent: 34,
  questions: waysTexts("en").firstQuestions,
  joining: "open",
};

const usualByLanguage = new Map([["en", usualWays]]);

/** The same, with its questions in the group's language. */
export function usualWaysIn(language: string): Ways {
  const known = usualByLanguage.get(language) ?? {
    ...usualWays,
    questions: waysTexts(language).firstQuestions,
  };
  usualByLanguage.set(language, known);
  return known;
}

export const isUsual = (ways: Ways): boolean => [...usualByLanguage.values()].includes(ways);

/** What may be changed, by the names of the fields that are typed. */
export type WaysChange = Partial<Ways>;

const whole = (text: string, least: number, max: number): number | undefined => {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= max ? number : undefined;
};

const maxQuestions = 8;

/**
 * Reads a change out of what was typed; an empty field stays as it is. `hoursFloor`:
 * hours that one may owe, or "none";
 * `fundCap`: a sum such as 50 or 50.00; `questions`: one a line.
 * Answers the change and notes by field.
 */
export function readWays(fields: Readonly<Record<string, string>>): {
  readonly change: WaysChange;
  readonly notes: Readonly<Record<string, Saying>>;
} {
  const notes: Record<string, Saying> = {};
  const read = <T>(
    name: string,
    parse: (text: string) => T | undefined,
    note: Saying,
  ): T | undefined => {
    const text = (fields[name] ?? "").trim();
    if (text === "") return undefined;
    const value = parse(text);
    if (value === undefined) notes[name] = note;
    return value;
  };
  const percent = (text: string): number | undefined => whole(text, 1, 100);
  const oneOf =
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
    saying((m) => m.notes.hoursFloor),
  );
  const change = {
    economy: read(
      "economy",
      oneOf<Economy>("gift", "hours", "none"),
      saying((m) => m.notes.economy),
    ),
    currency: read(
      "currency",
      (text) => /^[A-Z]{3}$/.exec(text.toUpperCase())?.[0],
      saying((m) => m.notes.currency),
    ),
    fundCap: read(
      "fundCap",
      (text) =>
        /^\d{1,9}([.,]\d{1,2})?$/.test(text)
          ? Math.round(Number(text.replace(",", ".")) * 100)
          : undefined,
      saying((m) => m.notes.fundCap),
    ),
    minOpenHours: read(
      "minOpenHours",
      (text) => whole(text, 1, 720),
      saying((m) => m.notes.minOpenHours),
    ),
    quorumPercent: read(
      "quorumPercent",
      percent,
      saying((m) => m.notes.percent),
    ),
    asidePercent: read(
      "asidePercent",
      percent,
      saying((m) => m.notes.percent),
    ),
    joining: read(
      "joining",
      oneOf<Ways["joining"]>("open", "questions"),
      saying((m) => m.notes.joining),
    ),
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
      saying((m) => m.notes.questions({ most: maxQuestions })),
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
export const sumText = (cents: number, currency: string, language: string): string =>
  sumOfMoney(cents, currency, language, 2);
