/**
 * A round of offers and needs inside an event: what is said in it, and what may become of it. Pure.
 */
import { isCareKind } from "#commons/care-kinds.ts";
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import type { Row } from "#platform/database/schema.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { shorten } from "#platform/lib/messages.ts";
import type { OfferInput, Purpose } from "../offer.ts";
import { usualVisibility } from "../offer.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { roundMessages } from "./messages.ts";

const saying = sayings(roundMessages);

export type Round = Row<"rounds">;
/** `who`: the member's name, or the words that were entered for somebody. */
export type Entry = Row<"roundEntries"> & { readonly who: string };

/** What a round reads of its event. */
export type RoundEvent = Pick<
  Row<"events">,
  | "id"
  | "name"
  | "groupId"
  | "madeBy"
  | "visibility"
  | "published"
  | "starts"
  | "ends"
  | "timeZone"
  | "language"
  | "status"
>;

/** Entries of one round, and of one member in it. */
export const maxRoundEntries = 500;
export const maxOfMember = 30;

/** Kept for 48 hours after the event: long enough to make offers of what was said. */
export const purgeRoundAt = (ends: Date): Date => after(ends, hours(48));

/** Can people write in it? */
export const takesEntries = (round: Pick<Round, "state" | "purge">, now: Date): boolean =>
  round.state === "open" && round.purge > now;

export interface EntryInput {
  readonly purpose: Purpose;
  readonly words: string;
  readonly careKind: string;
  /** May it become an offer or need afterwards? */
  readonly keep: boolean;
  /** In words they chose; only where somebody is entered by the hosts. "" for nobody's name. */
  readonly name?: string | undefined;
}

type EntryFacts = Pick<Row<"roundEntries">, "purpose" | "words" | "careKind" | "keep" | "name">;

export function readEntry(input: EntryInput): {
  readonly facts?: EntryFacts;
  readonly notes: Record<string, Saying | undefined>;
} {
  const words = manyLines(input.words, 1000);
  const notes = { words: !hasLetter(words) ? saying((m) => m.errors.sayItInAFew) : undefined };
  if (notes.words !== undefined) return { notes };
  return {
    notes,
    facts: {
      purpose: input.purpose,
      words,
      careKind: isCareKind(input.careKind) ? input.careKind : "other",
      keep: input.keep,
      name: oneLine(input.name ?? "", 80),
    },
  };
}

/** A draft of what was said. Its maker reads it again before anybody else does. */
export function draftOf(
  entry: EntryFacts,
  { language, credit }: { readonly language: string; readonly credit: string },
): OfferInput {
  const line = oneLine(entry.words, 1000);
  return {
    purpose: entry.purpose,
    name: shorten(line, 120),
    content: line.length > 120 || entry.words.includes("\n") ? entry.words : "",
    careKind: entry.careKind,
    area: "",
    tags: [],
    language,
    visibility: usualVisibility(entry.purpose),
    publish: false,
    credit,
  };
}
