/**
 * The one search: what is asked of each domain, and what each finds. A domain looks with its own
 * query, by its own rules of who may see.
 */
import type { AppContext } from "../app-context.ts";
import type { Origin } from "../origin.ts";
import type { DrawnKind } from "../pictures/drawing.ts";
import type { ShownPicture } from "../pictures/picture.ts";
import { oneLine } from "../text.ts";
import type { Viewer } from "../visibility.ts";

/** In the order in which they are shown. */
export const searchKinds = ["event", "guide", "offer", "group", "story", "word"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Longer than any title; who pastes a whole text is told. */
export const longestSearch = 200;

interface Sought {
  readonly q: string;
  /** Of one kind; a finder answers one more where there are more. */
  readonly max: number;
}

export interface SearchHit {
  readonly id: string;
  readonly title: string;
  /** A path of ours, or a whole address. */
  readonly url: string;
  readonly summary: string;
  /** null where it is the whole collective's. */
  readonly origin: Origin | null;
  readonly language: string | null;
  /** When it begins; `zone`: there. */
  readonly starts?: { readonly date: Date; readonly zone: string; readonly allDay: boolean };
  readonly purpose?: "offer" | "request";
  /** Its picture, else what is drawn from its kind and this seed: as in its own list. */
  readonly picture?: {
    readonly image: ShownPicture | null;
    readonly kind: DrawnKind;
    readonly seed: string;
  };
}

export interface Finder {
  readonly kind: SearchKind;
  find(ctx: AppContext, viewer: Viewer, sought: Sought): Promise<readonly SearchHit[]>;
}

/** Begins of words, as a list shows them. */
export const shortened = (text: string, max = 200): string => {
  const line = oneLine(text, 10_000);
  if (line.length <= max) return line;
  const start = oneLine(line, max);
  const space = start.lastIndexOf(" ");
  return `${space > 0 ? start.slice(0, space).trimEnd() : start} …`;
};
