/** A meeting of a group: when, what about, what was said. Pure. */
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import type { ItemKind, Row } from "#platform/database/schema.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { digest } from "#platform/lib/ids.ts";
import { instantOf, Temporal } from "#platform/lib/temporal.ts";
import type { Hand } from "./hands/queue.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { meetingMessages } from "./messages.ts";

const saying = sayings(meetingMessages);

export type Meeting = Row<"meetings">;
type MeetingNotes = Record<string, Saying | undefined>;

export interface VisibleMeeting extends Meeting {
  readonly group: { readonly handle: string; readonly name: string };
  /** The event that it belongs to. */
  readonly event:
    | { readonly id: string; readonly name: string; readonly minutes: number | undefined }
    | undefined;
}

export interface Item extends Row<"meetingItems"> {
  readonly decision:
    | {
        readonly id: string;
        readonly name: string;
        readonly state: string;
        readonly madeBy: string | null;
      }
    | undefined;
}

export interface Asked {
  readonly role: string;
  readonly memberId: string;
  readonly name: string;
  readonly state: "asked" | "yes" | "no";
}

export interface VisibleHand extends Hand {
  /** As it is shown: the member's name, or the one in words. */
  readonly who: string;
}

export interface Point {
  readonly id: string;
  readonly words: string;
  readonly doerId: string | null;
  readonly doer: string | null;
  /** Who was asked and has not answered. */
  readonly askedId: string | null;
  readonly asked: string | null;
  /** "2026-12-05". */
  readonly due: string | null;
  readonly done: boolean;
}

/** All of a meeting that its page shows. */
export interface Whole {
  readonly meeting: VisibleMeeting;
  readonly items: readonly Item[];
  readonly asked: readonly Asked[];
  readonly hands: readonly VisibleHand[];
  readonly points: readonly Point[];
}

export interface DrawChoice {
  readonly id: string;
  readonly name: string;
}

/** What the pages need beside a meeting. */
export interface Around {
  /** IANA. */
  readonly zone: string;
  readonly now: Date;
  readonly members: readonly DrawChoice[];
  readonly decisions: readonly DrawChoice[];
}

/**
 * Beside the roles in one table: whether one comes or is there, who learns beside,
 * who was asked to do an action point.
 */
export const coming = "come";
export const learning = (role: string): string => `${role}:learning`;
export const doing = (pointId: string): string => `do:${pointId}`;

export const itemKinds: readonly ItemKind[] = ["inform", "discuss", "decide"];
export const maxItems = 60;
export const maxMeetingPoints = 100;
/** Hands of one meeting, with those who spoke. */
export const maxHands = 1000;
/** Days in which the minutes of a closed meeting may still be mended. */
export const mendDays = 7;
/** Minutes after which people need a rest. */
export const restAfter = 90;

export interface MeetingInput {
  readonly name: string;
  /** "2026-12-05T19:00" in the zone of the collective, or with an offset. */
  readonly starts: string;
  readonly place: string;
  /** Id of an event of the group; "" for none. */
  readonly event: string;
}

function startsNote(text: string, starts: Date | undefined, now: Date): Saying | undefined {
  if (text === "") return saying((m) => m.errors.onWhichDayAndAt);
  if (starts === undefined) return saying((m) => m.errors.aDayAndHourAre);
  return starts > after(now, -days(60)) && starts < after(now, days(730))
    ? undefined
    : saying((m) => m.errors.chooseADayBetweenTwo);
}

export function readMeeting(
  input: MeetingInput,
  zone: string,
  now: Date,
): {
  readonly facts: {
    readonly name: string;
    readonly starts: Date | undefined;
    readonly place: string;
  };
  readonly notes: MeetingNotes;
} {
  const name = oneLine(input.name, 150);
  const text = input.starts.trim();
  const starts = text === "" ? undefined : instantOf(text, zone);
  return {
    facts: { name, starts, place: oneLine(input.place, 300) },
    notes: {
      name: !hasLetter(name) ? saying((m) => m.errors.giveItANameSuch) : undefined,
      starts: startsNote(text, starts, now),
    },
  };
}

export interface ItemInput {
  readonly words: string;
  readonly kind: string;
  readonly minutes: string;
  /** Id of a running decision of the group; "" for none. */
  readonly decision: string;
}

export function readItem(input: ItemInput): {
  readonly facts: {
    readonly words: string;
    readonly kind: ItemKind;
    readonly minutesWished: number;
  };
  readonly notes: MeetingNotes;
} {
  const words = oneLine(input.words, 300);
  const minutes = /^\d{1,3}$/.test(input.minutes.trim()) ? Number(input.minutes) : Number.NaN;
  const fine = minutes >= 1 && minutes <= 240;
  return {
    facts: {
      words,
      kind: itemKinds.find((kind) => kind === input.kind) ?? "discuss",
      minutesWished: fine ? minutes : 10,
    },
    notes: {
      words: !hasLetter(words) ? saying((m) => m.errors.sayInAFewWords) : undefined,
      minutes:
        fine || input.minutes.trim() === ""
          ? undefined
          : saying((m) => m.errors.between1And240Minutes),
    },
  };
}

/** The texts of a meeting that are shown as Markdown. */
export const textsOfMeeting = ({
  meeting,
  items,
}: {
  readonly meeting: Record<"minutes" | "nourished" | "hard" | "missing", string>;
  readonly items: readonly { readonly notes: string }[];
}): string[] => [
  meeting.minutes,
  meeting.nourished,
  meeting.hard,
  meeting.missing,
  ...items.map((item) => item.notes),
];

export const readText = (text: string): string => manyLines(text, 40_000);

export function readMeetingPoint(input: { readonly words: string; readonly due: string }): {
  readonly facts: { readonly words: string; readonly due: string | null };
  readonly notes: MeetingNotes;
} {
  const words = oneLine(input.words, 500);
  const text = input.due.trim();
  const due = text === "" ? null : dayOf(text);
  return {
    facts: { words, due: due ?? null },
    notes: {
      words: !hasLetter(words) ? saying((m) => m.errors.whatShallBeDone) : undefined,
      due: due === undefined ? saying((m) => m.errors.aDayIsWrittenLike) : undefined,
    },
  };
}

function dayOf(text: string): string | undefined {
  try {
    return /^20\d\d-\d\d-\d\d$/.test(text)
      ? Temporal.PlainDate.from(text, { overflow: "reject" }).toString()
      : undefined;
  } catch {
    return undefined;
  }
}

/** What a form keeps of the text that it began with: an edit on top of another text is noticed. */
export const markOf = (...texts: readonly string[]): string =>
  digest(texts.join("\u0000")).slice(0, 20);

/**
 * Hours before its time from which a meeting can begin: people come early, and
 * nobody begins next month's by mistake.
 */
const earliest = hours(3);
export const meetingMayBegin = (meeting: Pick<Meeting, "starts">, now: Date): boolean =>
  meeting.starts <= after(now, earliest);

/** Once closed, `updated` is the moment of closing. */
export const mayMend = (meeting: Pick<Meeting, "state" | "updated">, now: Date): boolean =>
  meeting.state !== "closed" || now < after(meeting.updated, days(mendDays));

export const totalMinutes = (items: readonly Pick<Item, "minutesWished">[]): number =>
  items.reduce((sum, item) => sum + item.minutesWished, 0);

export const holderOf = (asked: readonly Asked[], role: string): Asked | undefined =>
  asked.find((one) => one.role === role && one.state !== "no");

/** Members who said that they come or are there. */
export const presentIn = (asked: readonly Asked[]): readonly Asked[] =>
  asked.filter((one) => one.role === coming && one.state === "yes");

/** Who brought what an item decides; null where it decides nothing. */
function broughtBy({ decision, kind, madeBy }: Item): string | null {
  if (decision !== undefined) return decision.madeBy;
  return kind === "decide" ? madeBy : null;
}

/** Whoever brought the decision of an item doesn't lead the talk on it. */
export const bringsIt = (item: Item, asked: readonly Asked[]): boolean => {
  const leads = holderOf(asked, "facilitator")?.memberId;
  return leads !== undefined && broughtBy(item) === leads;
};
