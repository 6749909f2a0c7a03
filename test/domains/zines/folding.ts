/**
 * Folds printed sheets as hands do, and reads what came out: the
 * other half of every imposition test.
 */
import type { Duplex, PaperSide } from "#domains/zines/press/imposition.ts";

/** Two pages on one piece of paper, front and back. */
export type Leaf = readonly [number, number];
/** Two pages side by side when the booklet lies open, in the order of reading. */
export type Spread = readonly [number, number];
export interface Folded {
  readonly leaves: readonly Leaf[];
  readonly spreads: readonly Spread[];
  /** Pages that would stand on their head. */
  readonly upsideDown: readonly number[];
}

interface Printed {
  readonly page: number;
  readonly upright: boolean;
}
/** One half of a sheet, seen from its front: what is on it and what is behind that. */
interface Half {
  readonly before: Printed;
  readonly behind: Printed;
}

/**
 * The piece of paper, after the printer turned it. Over the long (upper) edge left
 * stays left and everything turns round.
 */
function halves(front: PaperSide, back: PaperSide, duplex: Duplex): [Half, Half] {
  const at = (side: PaperSide, column: number): Printed => {
    const place = side.places.find((one) => one.column === column);
    if (place === undefined) throw new Error("a place is empty");
    return { page: place.page, upright: !place.turned };
  };
  return [0, 1].map((column) => {
    const behind = duplex === "long" ? at(back, column) : at(back, 1 - column);
    return {
      before: at(front, column),
      behind: duplex === "long" ? { ...behind, upright: !behind.upright } : behind,
    };
  }) as [Half, Half];
}

/**
 * Sheets of one signature, the outermost first, folded in the middle with their
 * backs inside, opened at the cover.
 */
export function foldBooklet(
  sides: readonly PaperSide[],
  duplex: Duplex,
  spine: "left" | "right",
  reversed = false,
): Folded {
  const fronts = sides.filter((side) => side.face === "front");
  const backs = sides.filter((side) => side.face === "back");
  const inOrder = reversed ? [...backs].reverse() : backs;
  const sheets = fronts.map((front, i) => halves(front, inOrder[i] as PaperSide, duplex));
  // With the spine at the left the right halves are read first, from the outside in,
  // then the left ones on the way out.
  const first = spine === "left" ? 1 : 0;
  const inwards = sheets.map((sheet) => [sheet[first].before, sheet[first].behind] as const);
  const outwards = [...sheets]
    .reverse()
    .map(
      (sheet) =>
        [sheet[1 - first]?.behind, sheet[1 - first]?.before] as unknown as readonly [
          Printed,
          Printed,
        ],
    );
  return read([...inwards, ...outwards]);
}

/**
 * The eight places of a one-sided sheet that is cut along its middle
 * between the second and third fold.
 */
export function foldMini(side: PaperSide, spine: "left" | "right"): Folded {
  const at = (row: number, column: number): Printed => {
    const place = side.places.find(
      (one) => one.row === row && one.column === (spine === "left" ? column : 3 - column),
    );
    if (place === undefined) throw new Error("a place is empty");
    // The upper row hangs over the fold: what is printed on its head
    // there stands upright in the hand.
    return { page: place.page, upright: place.turned === (row === 0) };
  };
  const t = [0, 1, 2, 3].map((column) => at(0, column)) as [Printed, Printed, Printed, Printed];
  const b = [0, 1, 2, 3].map((column) => at(1, column)) as [Printed, Printed, Printed, Printed];
  // A leaf is two neighbours folded back to back; spreads are the neighbours that face each other.
  const leaves = [
    [t[0], b[0]],
    [b[1], b[2]],
    [b[3], t[3]],
    [t[2], t[1]],
  ] as const;
  const spreads = [
    [b[0], b[1]],
    [b[2], b[3]],
    [t[3], t[2]],
    [t[1], t[0]],
  ] as const;
  return {
    leaves: leaves.map(([x, y]) => [x.page, y.page] as const),
    spreads: spreads.map(([x, y]) => [x.page, y.page] as const),
    upsideDown: [...t, ...b].filter((one) => !one.upright).map((one) => one.page),
  };
}

function read(leaves: readonly (readonly [Printed, Printed])[]): Folded {
  const pages = leaves.flat();
  return {
    leaves: leaves.map(([x, y]) => [x.page, y.page] as const),
    spreads: leaves.slice(0, -1).map(([, y], i) => [y.page, leaves[i + 1]?.[0].page ?? 0] as const),
    upsideDown: pages.filter((one) => !one.upright).map((one) => one.page),
  };
}

/**
 * Does it read 1-2, 3-4 … with 2 beside 3, 4 beside 5 …, and nothing on its head? In any
 * order of the leaves, as paper lies.
 */
export function readsInOrder({ leaves, spreads, upsideDown }: Folded, pages: number): boolean {
  const set = (pairs: readonly (readonly [number, number])[]): string =>
    pairs
      .map((pair) => pair.join("-"))
      .sort()
      .join(" ");
  const wanted = (from: number, max: number): (readonly [number, number])[] =>
    Array.from({ length: max }, (_, i) => [from + 2 * i, ((from + 2 * i) % pages) + 1] as const);
  const closed = spreads.length === leaves.length;
  return (
    upsideDown.length === 0 &&
    set(leaves) === set(wanted(1, pages / 2)) &&
    set(spreads) === set(wanted(2, closed ? pages / 2 : pages / 2 - 1))
  );
}
