/** A pause: a few days apart that protect people without saying who is right. It ends by itself. */
import Type from "typebox";
import { manyLines } from "#commons/text.ts";
import type { Row } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { pauseMessages } from "./messages.ts";

const saying = sayings(pauseMessages);

/** Days; the database refuses more. */
export const longestPause = 14;
/** Days that lie between the beginnings of two pauses of one person in one group. */
const pauseGap = 90;
/** Days after its end for which the words are kept. */
export const sealedFor = 180;
/** Days in which the second key is turned, or the asking is forgotten. */
export const pauseKeyWaits = 7;
export const longestWords = 3000;

/** Members of a group in which somebody can be paused: nobody pauses anybody alone. */
export const fewestOf = 3;
export const twoPeople = saying((m) => m.errors.twoPeople);

export interface PauseInput {
  /** Handle. */
  readonly member: string;
  readonly days: number;
  /** What happened; sealed to the two keys and the person paused. */
  readonly words: string;
  /** Id of the agreement concerned. */
  readonly agreement?: string;
}

export type Pause = Row<"pauses">;

/** What a first key leaves for the second. */
export interface PausePayload {
  /** Id of the member. */
  readonly member: string;
  readonly days: number;
  readonly words: string;
  readonly agreement: string | null;
}

/** A first key that waits. */
export interface PauseAsking {
  readonly id: string;
  readonly groupId: string;
  readonly askedBy: string;
  readonly expires: Date;
  readonly payload: PausePayload;
  /** Of who is to be paused. */
  readonly name: string;
  readonly agreement: string | null;
}

function wordsNote(words: string): Saying | undefined {
  if (words === "") return saying((m) => m.errors.sayWhatHappenedThePerson);
  return words.length > longestWords ? saying((m) => m.errors.keepItShorter) : undefined;
}

/** Notes by field. */
export function checkPause(input: {
  readonly days: number;
  readonly words: string;
}): Record<string, Saying | undefined> {
  return {
    days:
      Number.isInteger(input.days) && input.days >= 1 && input.days <= longestPause
        ? undefined
        : saying((m) => m.errors.from1ToDaysNever({ longestPause })),
    words: wordsNote(manyLines(input.words)),
  };
}

/** Its end, whatever is asked for: never later than the longest pause. */
export const pauseEnd = (starts: Date, asked: number): Date =>
  after(starts, days(Math.min(longestPause, Math.max(1, Number.isFinite(asked) ? asked : 1))));

/** Does it hold now? Nobody has to end it. */
export const pauseRuns = (
  pause: { readonly starts: Date; readonly until: Date; readonly ended: Date | null },
  now: Date,
): boolean => pause.ended === null && pause.starts <= now && now < pause.until;

/** `last`: beginning of the person's last pause in this group. */
export const mayPauseAgain = (last: Date | undefined, now: Date): boolean =>
  last === undefined || now >= after(last, days(pauseGap));

/**
 * Whether the two keys fit. `keepers`: care keepers other than the person concerned. Two keepers
 * turn them alone; a single one turns one of them; where there is none, any two members do.
 */
export const keysFit = (keepers: readonly string[], first: string, second: string): boolean => {
  const held = [first, second].filter((key) => keepers.includes(key)).length;
  return first !== second && held >= Math.min(2, keepers.length);
};

const PauseForm = Type.Object({
  member: Type.String(),
  days: Type.Number(),
  words: Type.String(),
  agreement: Type.Optional(Type.Union([Type.String(), Type.Null()])),
});

/** Who may turn one of the keys, and so read the words that wait. */
export const mayHoldKey = (keepers: readonly string[], member: string): boolean =>
  keepers.length < 2 || keepers.includes(member);

export function parsePausePayload(json: string): PausePayload | undefined {
  try {
    const { agreement = null, ...pause } = readJson(PauseForm, json);
    return { ...pause, agreement };
  } catch {
    return undefined;
  }
}
