/**
 * What an event or a place tells about accessibility. A fact that is missing is
 * not known; nothing is guessed. Pure.
 */
import { accessMessages } from "./messages.ts";
import { accessTable } from "./table.ts";
import { oneLine } from "../text.ts";

type AccessAnswer = "yes" | "partly" | "no" | "ask";
export const accessAnswers: readonly AccessAnswer[] = ["yes", "partly", "no", "ask"];

export type AccessFact = keyof typeof accessTable;
export const accessFacts = Object.keys(accessTable) as readonly AccessFact[];
export type Access = Readonly<Partial<Record<AccessFact, AccessAnswer>>>;
/** Words beside an answer: "two steps, a ramp is there". */
export type AccessWords = Readonly<Partial<Record<AccessFact, string>>>;

export const accessName = (fact: AccessFact, language: string): string =>
  accessMessages(language).names[fact];
const isAccessFact = (text: string): text is AccessFact => Object.hasOwn(accessTable, text);

// Other programs write step_free or stepFree.
const plainKey = (key: string): string =>
  key
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
const aliases: Readonly<Record<string, AccessFact>> = {
  "toilet-accessible": "toilet",
  "accessible-toilet": "toilet",
  "all-gender-toilet": "toilet-all-gender",
  scent: "scent-free",
  "fragrance-free": "scent-free",
  "children-welcome": "children",
  "stimming-welcome": "stimming",
  "cameras-off-ok": "cameras-off",
  "police-or-security": "police",
  wheelchair: "step-free",
  "wheelchair-accessible": "step-free",
  cost: "free",
  "ask-us": "overall",
};

/** The fact that a key means, however it is written. */
export function accessFactOf(key: string): AccessFact | undefined {
  const plain = plainKey(key);
  return isAccessFact(plain) ? plain : aliases[plain];
}

const entriesOf = (value: unknown): (readonly [AccessFact, unknown])[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, one]) => {
        const fact = accessFactOf(key);
        return fact === undefined ? [] : [[fact, one] as const];
      });

/**
 * Keeps what we know how to say: `{ "step-free": "yes" }`, or `{
 * "step-free": { answer: "yes", words: "…" } }`.
 */
export function readAccess(value: unknown): Access {
  const known = entriesOf(value).flatMap(([fact, one]) => {
    const answer =
      typeof one === "object" && one !== null ? (one as { answer?: unknown }).answer : one;
    return accessAnswers.includes(answer as AccessAnswer)
      ? [[fact, answer as AccessAnswer] as const]
      : [];
  });
  return Object.fromEntries(known);
}

/** The words of both forms; those without an answer are left out. */
export function readAccessWords(value: unknown, words: unknown, access: Access): AccessWords {
  const inside = entriesOf(value).flatMap(([fact, one]) => [
    [
      fact,
      typeof one === "object" && one !== null ? (one as { words?: unknown }).words : undefined,
    ] as const,
  ]);
  const known = [...inside, ...entriesOf(words)].flatMap(([fact, one]) => {
    const text = typeof one === "string" ? oneLine(one, 200) : "";
    return text === "" || access[fact] === undefined ? [] : [[fact, text] as const];
  });
  return Object.fromEntries(known);
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
};
export const parseAccess = (json: string): Access => readAccess(parse(json));
export const parseAccessWords = (json: string, access: Access): AccessWords =>
  readAccessWords({}, parse(json), access);

/** A row's facts, as they stand in the database. */
export interface AccessColumns {
  readonly access: string;
  readonly accessWords: string;
}

const withoutStop = (text: string): string => text.replace(/\.$/, "");

/** One sentence for each answer, with the words beside it; in the order of the table. */
export function accessSentences(
  { access: json, accessWords }: AccessColumns,
  language: string,
): readonly string[] {
  const access = parseAccess(json);
  // Most events of calendars from elsewhere say nothing of it.
  if (Object.keys(access).length === 0) return [];
  const messages = accessMessages(language);
  const words = parseAccessWords(accessWords, access);
  return accessFacts.flatMap((fact) => {
    const answer = access[fact];
    if (answer === undefined) return [];
    const sentence = messages[answer][fact];
    const more = words[fact];
    return [
      more === undefined
        ? sentence
        : messages.withWords({ sentence: withoutStop(sentence), words: withoutStop(more) }),
    ];
  });
}

/** The short form for one line: only what is a clear yes, the most asked for first. */
export function accessLine(access: Access, language: string): readonly string[] {
  const short: Readonly<Partial<Record<AccessFact, string>>> = accessMessages(language).short;
  return yesFacts(access)
    .flatMap((fact) => short[fact] ?? [])
    .slice(0, 6);
}

/** Facts that can be relied on: what the filter asks for. */
export const yesFacts = (access: Access): AccessFact[] =>
  accessFacts.filter((fact) => access[fact] === "yes");

const groups = ["place", "air", "words", "calm", "people", "coming"] as const;
/** The facts in groups, as the form shows them. */
export const accessGroups = groups.map(
  (group) => [group, accessFacts.filter((fact) => accessTable[fact] === group)] as const,
);
