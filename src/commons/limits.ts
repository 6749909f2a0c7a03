/**
 * How much of what others write is read. `docs/limits.md` shows
 * this table; a test compares the two.
 */
import { seconds } from "#platform/lib/clock.ts";

export interface Limit {
  /** What people call it. */
  readonly kind: string;
  readonly input: number;
  readonly unit: "characters" | "bytes" | "parts" | "files";
  /** Longest time that it may take; undefined: its steps are counted, and are few. */
  readonly milliseconds: number | undefined;
  /** Most that comes out. */
  readonly output: string;
  /** What a person sees when it is spent. */
  readonly spent: string;
}

export const limits = {
  markdown: {
    kind: "Text of a member (Markdown)",
    input: 200_000,
    unit: "characters",
    milliseconds: seconds(10),
    output: "40,000 parts, 5,000 table cells",
    spent: "A note beside the field; everything typed is kept.",
  },
  html: {
    kind: "Text of another server (HTML)",
    input: 200_000,
    unit: "characters",
    milliseconds: undefined,
    output: "10,000 tags",
    spent: "Its words, without their form.",
  },
  answer: {
    kind: "Answer of another server",
    input: 1_048_576,
    unit: "bytes",
    milliseconds: seconds(10),
    output: "one document, plain or by gzip",
    spent: "It counts as not reached.",
  },
  calendarFile: {
    kind: "Calendar that is followed",
    input: 5_242_880,
    unit: "bytes",
    milliseconds: seconds(20),
    output: "3,000 events",
    spent: "A note at the calendar; what was read before stays.",
  },
  calendarImport: {
    kind: "Calendar file or table of a member",
    input: 12_582_912,
    unit: "bytes",
    milliseconds: seconds(20),
    output: "20,000 events",
    spent: "A note beside the field; nothing is taken in.",
  },
  picture: {
    kind: "Pictures",
    input: 5_242_880,
    unit: "bytes",
    milliseconds: seconds(30),
    output: "50 million points; three widths, 1500 points at most",
    spent: "a link with its words, as before",
  },
  bundle: {
    kind: "Bundle",
    input: 52_428_800,
    unit: "bytes",
    milliseconds: seconds(10),
    output: "2,000 guides, 200 MiB unpacked",
    spent: "A note on the page of the import; nothing is taken in.",
  },
  wordpress: {
    kind: "Export of WordPress",
    input: 20_971_520,
    unit: "bytes",
    milliseconds: seconds(10),
    output: "2,000 guides",
    spent: "A note on the page of the import; nothing is taken in.",
  },
  zip: {
    kind: "Files in a zip",
    input: 46_903,
    unit: "files",
    milliseconds: undefined,
    output: "200 MiB unpacked",
    spent: "A note that says which limit it is; nothing is taken in.",
  },
  merge: {
    kind: "Comparing and merging two texts of a guide",
    input: 2000,
    unit: "parts",
    milliseconds: undefined,
    output: "40,000 pairs of equal parts",
    spent: "Both texts as one piece, to choose from.",
  },
  search: {
    kind: "Words of a search",
    input: 200,
    unit: "characters",
    milliseconds: seconds(30),
    output: "one page",
    spent: "All is shown, as without words.",
  },
  feed: {
    kind: "Feed of ours",
    input: 200,
    unit: "characters",
    milliseconds: seconds(30),
    output: "50 entries; 200 stories; 500 events",
    spent: "The oldest are left out.",
  },
} as const satisfies Record<string, Limit>;

/** Parts that a text in Markdown may have: paragraphs, items, cells, links and so on. */
export const maxParts = 40_000;
/** Cells of all its tables, with those that short rows leave out. */
export const maxCells = 5000;
/** Tags in HTML from elsewhere. */
export const maxTags = 10_000;
/**
 * Signs in it that are written as names or numbers ("&amp;",
 * "&#1575;"): each costs as much as a tag.
 */
export const maxEntities = 50_000;
