/**
 * Which page stands where on a sheet, so that the folded sheets read in order. Pages count from
 * 1; page 1 is the cover. Every place is filled: who asks gives as many pages as fit
 * (`bookletPages`, 8 for a mini zine).
 */

export const spines = ["left", "right"] as const;
/** Where the fold is when the cover lies before you; right for Arabic, Hebrew, Persian … */
export type Spine = (typeof spines)[number];

/**
 * How the printer turns the sheet: over its short edge, over its long edge, or
 * not at all and people turn the pile.
 */
export const duplexes = ["short", "long", "single"] as const;
export type Duplex = (typeof duplexes)[number];

/** One page on one side of a sheet. */
interface PagePlace {
  readonly page: number;
  /** From the left, from 0. */
  readonly column: number;
  /** From the top, from 0. */
  readonly row: number;
  /** Upside down. */
  readonly turned: boolean;
  /** Millimetres to the right, of what stands on the page: towards the fold. */
  readonly shift: number;
}

/** What is printed at once. */
export interface PaperSide {
  /** From 0. */
  readonly sheet: number;
  readonly face: "front" | "back";
  readonly places: readonly PagePlace[];
}

/** Pages of a booklet of at least so many: a sheet holds four. */
export const bookletPages = (pages: number): number => Math.max(4, Math.ceil(pages / 4) * 4);

/**
 * Thicker than ten sheets a fold no longer lies flat; then several are
 * sewn or stapled one beside the other.
 */
const maxSheets = 10;

/** Sheets of each signature, as even as can be. */
export function signatures(sheets: number): number[] {
  const many = Math.ceil(sheets / maxSheets);
  return Array.from(
    { length: many },
    (_, i) => Math.floor(sheets / many) + (i < sheets % many ? 1 : 0),
  );
}

/**
 * Pages of sheet `s` (from 0, the outermost) of a signature of `n` pages:
 * [left, right] of its front and its back.
 */
const saddleSheet = (
  n: number,
  s: number,
): { readonly front: readonly [number, number]; readonly back: readonly [number, number] } => ({
  front: [n - 2 * s, 2 * s + 1],
  back: [2 * s + 2, n - 2 * s - 1],
});

interface BookletInput {
  readonly spine: Spine;
  readonly duplex: Duplex;
  /** Single-sided only: the pile comes back with its last sheet first. */
  readonly reversed?: boolean;
  /** Of one sheet, in millimetres. */
  readonly thickness?: number;
}

/** Sides in the order in which they are printed. `pages` must be a multiple of four. */
export function booklet(
  pages: number,
  { spine, duplex, reversed = false, thickness = 0.1 }: BookletInput,
): PaperSide[] {
  if (pages < 4 || pages % 4 !== 0) throw new Error(`a booklet of ${pages} pages does not fold`);
  const fronts: PaperSide[] = [];
  const backs: PaperSide[] = [];
  let before = 0;
  for (const sheets of signatures(pages / 4)) {
    for (let s = 0; s < sheets; s++) {
      const { front, back } = saddleSheet(sheets * 4, s);
      // Inner sheets stand out of the fold by as much paper as lies around them.
      const creep = s * thickness;
      const side = (
        face: PaperSide["face"],
        [left, right]: readonly [number, number],
        turned: boolean,
      ): PaperSide => {
        const [a, b] = spine === "left" ? [left, right] : [right, left];
        const upright: PagePlace[] = [
          { page: before + a, column: 0, row: 0, turned, shift: creep },
          { page: before + b, column: 1, row: 0, turned, shift: -creep },
        ];
        const places = turned
          ? upright.map((place) => ({ ...place, column: 1 - place.column, shift: -place.shift }))
          : upright;
        return { sheet: fronts.length - (face === "back" ? 1 : 0), face, places };
      };
      fronts.push(side("front", front, false));
      backs.push(side("back", back, duplex === "long"));
    }
    before += sheets * 4;
  }
  if (duplex === "single") return [...fronts, ...(reversed ? backs.reverse() : backs)];
  return fronts.flatMap((front, i) => [front, ...(backs[i] === undefined ? [] : [backs[i]])]);
}

const miniRows = [
  [5, 4, 3, 2],
  [6, 7, 8, 1],
] as const;

/**
 * Eight pages on one side of one sheet, four beside four, the upper ones upside down;
 * cut along the middle, then folded.
 */
export const miniZine = (spine: Spine): PaperSide => ({
  sheet: 0,
  face: "front",
  places: miniRows.flatMap((pages, row) =>
    pages.map((page, i) => ({
      page,
      column: spine === "left" ? i : 3 - i,
      row,
      turned: row === 0,
      shift: 0,
    })),
  ),
});
