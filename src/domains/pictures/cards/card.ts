/**
 * The card that other programs show under a link of ours: what it says, and how large it is. Pure.
 */
import type { DrawnKind } from "#commons/pictures/drawing.ts";
import { digest } from "#platform/lib/ids.ts";
import type { Task } from "#platform/pool/task.ts";

export const cardSize = { width: 1200, height: 630 } as const;

export interface CardFacts {
  readonly kind: DrawnKind;
  /** What its drawing is made from. */
  readonly seed: string;
  readonly title: string;
  /** Day, place: a line each. */
  readonly lines: readonly string[];
  /** Whose it is. */
  readonly by: string;
  readonly language: string;
}

export interface CardToDraw extends CardFacts {
  /** Path of its picture as JPEG, and the point of it that stays in sight; else it is drawn. */
  readonly picture?:
    | { readonly path: string; readonly focus: readonly [number, number] }
    | undefined;
}

/** Other facts are another card. The number counts up when the drawing itself changes. */
export const cardName = (facts: CardFacts, host: string, picture: string | undefined): string =>
  digest(JSON.stringify([2, facts, host, picture ?? ""]));

/** As PNG, in a thread. */
export const cardTask: Task<
  CardToDraw & { readonly host: string; /** Folder of more fonts. */ readonly fonts?: string },
  Uint8Array
> = {
  name: "card",
  milliseconds: 30_000,
  lane: "elsewhere",
};
