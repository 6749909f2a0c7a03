/** Pictures of things: what is taken, what is made of it, what is said about it. Pure. */
import type { Focus } from "#commons/pictures/picture.ts";
import { limits } from "#commons/limits.ts";
import { oneLine } from "#commons/text.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import type { Task } from "#platform/pool/task.ts";
import type { PictureRole } from "#platform/database/schema.ts";

/** Bytes of a picture that is taken from a member. */
export const maxPictureBytes = 30_000_000;

/** Roles that somebody chooses a picture for. */
export type ChosenRole = Exclude<PictureRole, "inline">;

export const longestAlt = 1000;

/** Nine places, as a form says them: rows from above, each from left to right. */
export const focusPlaces = [
  "top-left",
  "top",
  "top-right",
  "left",
  "middle",
  "right",
  "bottom-left",
  "bottom",
  "bottom-right",
] as const;
type FocusPlace = (typeof focusPlaces)[number];

const isPlace = (text: string): text is FocusPlace =>
  (focusPlaces as readonly string[]).includes(text);

/** A place of the nine as two numbers; what is no place is the middle. */
export function focusAt(place: string): Focus {
  const index = focusPlaces.indexOf(isPlace(place) ? place : "middle");
  return [((index % 3) - 1) * 0.7, (1 - Math.floor(index / 3)) * 0.7];
}

function third(place: number): -1 | 0 | 1 {
  if (place < -0.33) return -1;
  return place > 0.33 ? 1 : 0;
}

/** The nearest of the nine. */
export const placeOf = ([x, y]: Focus): FocusPlace =>
  focusPlaces[(1 - third(y)) * 3 + third(x) + 1] ?? "middle";

/** Two numbers from -1 to 1, as programs say them: "0,0.7". undefined: it is none. */
export function readFocus(text: string): Focus | undefined {
  const numbers = text.split(",").map((one) => Number(one.trim()));
  const [x, y] = numbers;
  return numbers.length === 2 &&
    x !== undefined &&
    y !== undefined &&
    text.trim() !== "" &&
    Math.abs(x) <= 1 &&
    Math.abs(y) <= 1
    ? [x, y]
    : undefined;
}

export const altOf = (text: string): string => oneLine(text, longestAlt);

/** Longest words on how people agreed. */
export const longestConsent = 500;

/** What is known of people in a picture. */
export interface Consent {
  readonly people: boolean;
  readonly consent: string;
  /** The last day on which it is shown ("2027-05-01"); null: until somebody takes it away. */
  readonly consentUntil: string | null;
}

/** So long before its last day those who look after it are told. */
export const consentNotice = { days: 7 } as const;
/** So long after it can be shown again; then it is deleted. */
export const lapsedLife = { days: 30 } as const;
/** Nobody agrees for longer. */
const longestUntil = { years: 20 } as const;

/** A last day as it was typed: null for none, undefined for what is no day from today on. */
export function readUntil(typed: string, today: string): string | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: "reject" });
    const from = Temporal.PlainDate.from(today);
    return Temporal.PlainDate.compare(day, from) < 0 ||
      Temporal.PlainDate.compare(day, from.add(longestUntil)) > 0
      ? undefined
      : day.toString();
  } catch {
    return undefined;
  }
}

/** What a member brings, or says of what stands. */
export interface PictureInput {
  readonly role: ChosenRole;
  /**
   * Where its bytes stand for now, or they themselves; undefined:
   * only the words or the focus change.
   */
  readonly file: { readonly path: string; readonly size: number } | Uint8Array | undefined;
  readonly alt: string;
  readonly focus: Focus;
  readonly remove: boolean;
  /** There are people in it; undefined: nothing was said of that. */
  readonly people?: boolean | undefined;
  /** How those agreed, and until when. */
  readonly consent?: string | undefined;
  /** The last day on which it may be shown; empty: until somebody takes it away. */
  readonly until?: string | undefined;
  /** The member who brings it. */
  readonly by?: string | undefined;
}

export interface RenderedFile {
  readonly width: number;
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** A picture drawn anew, in each size and form. */
export interface RenderedPicture {
  readonly width: number;
  readonly height: number;
  readonly files: readonly RenderedFile[];
}

export interface PictureToRender {
  readonly bytes: Uint8Array;
  readonly role: PictureRole;
  readonly focus: Focus;
  /** Also as AVIF, which is the smallest and takes longest. */
  readonly avif: boolean;
}

/** What a member may do with what they chose. */
export type PictureChange =
  | { readonly role: ChosenRole; readonly remove: true }
  | {
      readonly role: ChosenRole;
      readonly remove: false;
      /** undefined: the picture stays, its words and focus change. */
      readonly rendered: RenderedPicture | undefined;
      readonly alt: string;
      readonly focus: Focus;
      /** undefined: as it stands. */
      readonly consent?: Consent | undefined;
      /** Who brought it. */
      readonly by?: string | undefined;
    };

/** Draws it anew in a thread. Answers undefined for what is no picture, or too many points. */
export const renderTask: Task<PictureToRender, RenderedPicture | undefined> = {
  name: "picture",
  milliseconds: limits.picture.milliseconds,
  lane: "people",
};
/** The same for what came from elsewhere: it waits for nobody's form. */
export const renderRemoteTask: Task<PictureToRender, RenderedPicture | undefined> = {
  ...renderTask,
  lane: "elsewhere",
};
