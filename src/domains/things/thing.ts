/** Things that a group keeps for all: what is there, in whose hands, how to care for it. Pure. */
import type { ShownPicture } from "#commons/pictures/picture.ts";
import type { PictureChange } from "#domains/pictures/picture.ts";
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import type { Row, ThingState } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { addDays, daysUntil, readDay } from "./day.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { thingMessages } from "./messages.ts";

const saying = sayings(thingMessages);

type Thing = Row<"things">;

export interface VisibleThing extends Thing {
  readonly group: { readonly handle: string; readonly name: string };
  /** Handle and name of the member who has it. */
  readonly holderHandle: string | null;
  readonly holderName: string | null;
  readonly picture: string | null;
  /** Chosen in the form. */
  readonly image: ShownPicture | null;
  /** The viewer belongs to its group. */
  readonly ours: boolean;
}

/** What a group may keep. */
export const maxThings = 2000;
/** Usual days of a loan. */
export const loanDays = 14;

export interface ThingInput {
  readonly name: string;
  /** Markdown: what it is, what belongs to it. */
  readonly content: string;
  /** Markdown: how to care for it. */
  readonly care: string;
  readonly place: string;
  /** Id or address ("/files/…") of a picture of the group; "" for none. */
  readonly picture: string;
  /** One that was brought along, looked through already. */
  readonly chosen?: PictureChange | undefined;
}

export type ThingNotes = Record<string, Saying | undefined>;

export function readThing(input: ThingInput): {
  readonly facts: {
    readonly name: string;
    readonly source: string;
    readonly care: string;
    readonly place: string;
  };
  /** Of the picture. */
  readonly fileId: string | null;
  readonly notes: ThingNotes;
} {
  const picture = input.picture.trim();
  const fileId = /(?:^|\/files\/)([0-9a-f-]{36})$/.exec(picture)?.[1];
  return {
    facts: {
      name: oneLine(input.name, 150),
      source: manyLines(input.content, 20_000),
      care: manyLines(input.care, 20_000),
      place: oneLine(input.place, 300),
    },
    fileId: fileId ?? null,
    notes: {
      name: !hasLetter(input.name) ? saying((m) => m.errors.sayInAFewWords) : undefined,
      picture:
        picture === "" || (fileId !== undefined && isId(fileId))
          ? undefined
          : saying((m) => m.errors.copyTheAddressOfA),
    },
  };
}

/** Notes on a day on which something should come home. */
export function checkDue(
  text: string,
  today: string,
): { readonly due: string | null; readonly note?: Saying } {
  if (text.trim() === "") return { due: null };
  const due = readDay(text.trim());
  if (due === undefined) return { due: null, note: saying((m) => m.errors.aDayIsWrittenLike) };
  if (due < today) return { due, note: saying((m) => m.errors.thisDayIsOverWhen) };
  return due > addDays(today, 366) ? { due, note: saying((m) => m.errors.withinAYear) } : { due };
}

/**
 * May a thing go from one state to another, other than by lending it? A
 * thing that was retired may come back.
 */
export const thingMayBecome = (from: ThingState, to: ThingState): boolean =>
  to !== "lent" && from !== to && (from !== "retired" || to === "here");

/** Days over its day; 0 when it is not. */
export const overdueDays = (thing: Pick<Thing, "state" | "due">, today: string): number =>
  thing.state === "lent" && thing.due !== null ? Math.max(0, daysUntil(thing.due, today)) : 0;
