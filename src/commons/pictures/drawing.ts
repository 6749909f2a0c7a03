/**
 * Covers and avatars drawn from an id: petals, leaves and seeds of a calendula. The same
 * id is always the same drawing. Pure.
 */
import { digest } from "#platform/lib/ids.ts";

/** What a drawing stands for: it says what there is most of. */
export type DrawnKind = "event" | "guide" | "offer" | "thing" | "group" | "member";

/**
 * Ground, far petals, near petals, heart, leaves, seeds: in daylight, and in the dark. Quiet,
 * so that words beside them are read.
 */
const tones = [
  ["#f9ecd4", "#e9b26b", "#f3c98b", "#8a5528", "#a9bf9f", "#8a7350"],
  ["#f7e6dc", "#dd9a72", "#eeb896", "#7f4630", "#b4c2a0", "#8c6f58"],
  ["#eef0dd", "#d9b45c", "#ead08d", "#77582a", "#8fb08d", "#77724c"],
  ["#f5efe2", "#e0a24f", "#f0c37d", "#74502b", "#9bb7ab", "#867353"],
  ["#f3e7e6", "#d49a86", "#e8bba9", "#77473d", "#a8b6a0", "#84695c"],
  ["#e7efe8", "#dfb060", "#efcd90", "#6f5330", "#86ab97", "#6f7558"],
] as const;
const tonesInTheDark = [
  ["#2f2719", "#8f632b", "#a97c40", "#d8a368", "#4a5f47", "#a08a63"],
  ["#31241d", "#8a543a", "#a66d4f", "#d59a7c", "#505c43", "#9f8268"],
  ["#27291b", "#84692d", "#a08545", "#d0b069", "#3f5a43", "#908a60"],
  ["#2c271e", "#8a6029", "#a67d42", "#d3a263", "#435b52", "#9c8762"],
  ["#2f2423", "#835345", "#a06f5f", "#d09c8c", "#4b5a45", "#9a7c6e"],
  ["#212a24", "#876832", "#a38549", "#d0ad6a", "#3b5a4a", "#85896a"],
] as const;
const parts = ["ground", "far", "near", "heart", "leaf", "seed"] as const;

/** Rules of style for all tones, for the one style sheet and for drawings that stand alone. */
export const drawnStyle = (tone?: number): string => {
  const rules = (all: readonly (readonly string[])[]): string =>
    all
      .flatMap((colours, i) =>
        tone !== undefined && tone !== i
          ? []
          : parts.map(
              (part, index) =>
                `.tone-${i} .${part}{${part === "seed" ? "stroke" : "fill"}:${colours[index] ?? ""}}`,
            ),
      )
      .join("");
  return tone === undefined
    ? `${rules(tones)}@media (prefers-color-scheme:dark){${rules(tonesInTheDark)}}`
    : rules(tones);
};

/** Numbers from an id, one after the other, the same each time. */
function numbersOf(seed: string): (below: number, from?: number) => number {
  let block = 0;
  let bytes = Buffer.from(digest(seed), "hex");
  let bit = 0;
  return (below, from = 0) => {
    if (bit + 2 > bytes.length) {
      bytes = Buffer.from(digest(`${seed} ${++block}`), "hex");
      bit = 0;
    }
    const value = bytes.readUInt16BE(bit);
    bit += 2;
    return from + Math.floor((value / 65_536) * (below - from));
  };
}

type Point = readonly [x: number, y: number];

const round = Math.round;
const on = (x: number, y: number, angle: number, length: number): Point => [
  round(x + Math.cos(angle) * length),
  round(y + Math.sin(angle) * length),
];

/**
 * Numbers of a path in as few signs as can be: a minus parts them, too. Pages hold many drawings.
 */
const packed = (numbers: readonly number[]): string =>
  numbers.map((n, i) => (i === 0 || n < 0 ? String(n) : ` ${n}`)).join("");

/**
 * From a point to a tip and back, bent at both sides; it ends where the
 * next one of the same point begins.
 */
const blade = ([x, y]: Point, [aX, aY]: Point, [tipX, tipY]: Point, [bX, bY]: Point): string =>
  `q${packed([aX - x, aY - y, tipX - x, tipY - y])}q${packed([
    bX - tipX,
    bY - tipY,
    x - tipX,
    y - tipY,
  ])}`;

/** A ring of petals as one path. */
function petals(x: number, y: number, many: number, long: number, turn: number): string {
  const wide = (Math.PI / many) * 1.25;
  const middle = [round(x), round(y)] as const;
  const ring = Array.from({ length: many }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / many;
    return blade(
      middle,
      on(x, y, angle - wide, long * 0.78),
      on(x, y, angle, long),
      on(x, y, angle + wide, long * 0.78),
    );
  });
  return `M${packed(middle)}${ring.join("")}`;
}

function flowerAt(
  x: number,
  y: number,
  size: number,
  many: number,
  turn: number,
  rings: 1 | 2 = 2,
): string {
  const near = turn + Math.PI / many;
  return [
    rings === 1 ? "" : `<path class="far" d="${petals(x, y, many, size, turn)}"/>`,
    `<path class="near" d="${petals(x, y, many, size * 0.76, near)}"/>`,
    `<circle class="heart" cx="${round(x)}" cy="${round(y)}" r="${round(size * 0.24)}"/>`,
  ].join("");
}

/** Leaves that come from one point. */
function leaves(x: number, y: number, long: number, angles: readonly number[]): string {
  const root = [round(x), round(y)] as const;
  const each = angles.map((angle, i) => {
    const length = long * (1 - (i % 3) * 0.16);
    return blade(
      root,
      on(x, y, angle - 0.34, length * 0.62),
      on(x, y, angle, length),
      on(x, y, angle + 0.3, length * 0.5),
    );
  });
  return `<path class="leaf" d="M${packed(root)}${each.join("")}"/>`;
}

/** Seeds of a calendula are bent like a new moon. */
function seeds(
  places: readonly (readonly [x: number, y: number, angle: number])[],
  scale: number,
): string {
  const each = places.map(([x, y, angle]) => {
    const [endX, endY] = on(0, 0, angle, 15 * scale);
    const [bendX, bendY] = on(0, 0, angle - 0.8, 12 * scale);
    return `M${packed([round(x), round(y)])}q${packed([bendX, bendY, endX, endY])}`;
  });
  return `<path class="seed" fill="none" stroke-width="${
    round(50 * scale) / 10
  }" stroke-linecap="round" d="${each.join("")}"/>`;
}

const amounts: Readonly<
  Record<DrawnKind, { readonly flowers: number; readonly leaves: number; readonly seeds: number }>
> = {
  event: { flowers: 2, leaves: 4, seeds: 6 },
  guide: { flowers: 1, leaves: 9, seeds: 4 },
  offer: { flowers: 1, leaves: 4, seeds: 16 },
  thing: { flowers: 1, leaves: 3, seeds: 22 },
  group: { flowers: 3, leaves: 3, seeds: 4 },
  member: { flowers: 1, leaves: 2, seeds: 3 },
};

export interface Drawing {
  /** Number of its colours. */
  readonly tone: number;
  readonly width: number;
  readonly height: number;
  /** What stands in the <svg>. */
  readonly inner: string;
}

/** Twice as wide as high. */
const coverSize = { width: 600, height: 300 } as const;

/**
 * `small`: the same drawing with coarser numbers and without its smallest parts, for where it is
 * a thumb wide and there are many of them.
 */
export function drawnCover(kind: DrawnKind, id: string, small = false): Drawing {
  const scale = small ? 1 / 3 : 1;
  const width = coverSize.width * scale;
  const height = coverSize.height * scale;
  const next = numbersOf(`${kind} ${id}`);
  const far = (below: number, from: number): number => next(below, from) * scale;
  const tone = next(tones.length);
  const wanted = amounts[kind];
  const left = next(2) === 0;
  const side = (x: number): number => (left ? x : width - x);
  const turn = (): number => next(628) / 100;
  const bedX = side(far(360, 260));
  const bed = leaves(
    bedX,
    height + 20 * scale,
    far(300, 200),
    Array.from(
      { length: wanted.leaves },
      (_, i) => -Math.PI * (0.12 + (0.76 * (i + next(60, 20) / 100)) / wanted.leaves),
    ),
  );
  const sown = seeds(
    Array.from({ length: wanted.seeds }, () => [
      far(coverSize.width - 40, 20),
      far(coverSize.height - 40, 20),
      turn(),
    ]),
    scale,
  );
  const flowers = Array.from({ length: wanted.flowers }, (_, i) =>
    i === 0
      ? flowerAt(side(far(190, 90)), far(220, 110), far(150, 110), next(15, 11), turn())
      : flowerAt(
          side(far(330, 240) + (i - 1) * 170 * scale),
          far(240, 70),
          far(72, 40),
          next(10, 7),
          turn(),
          small ? 1 : 2,
        ),
  );
  return {
    tone,
    width,
    height,
    inner: `<path class="ground" d="M0 0H${width}V${height}H0z"/>${bed}${small ? "" : sown}${flowers.join("")}`,
  };
}

/** One flower that fills a square. */
export function drawnAvatar(kind: DrawnKind, id: string): Drawing {
  const side = 200;
  const next = numbersOf(`avatar ${kind} ${id}`);
  const tone = next(tones.length);
  const turn = next(628) / 100;
  const middle = (): number => next(106, 94);
  const behind = leaves(
    100,
    100,
    118,
    Array.from({ length: next(6, 3) }, (_, i) => turn + i * 1.7),
  );
  return {
    tone,
    width: side,
    height: side,
    inner: `<path class="ground" d="M0 0H${side}V${side}H0z"/>${behind}${flowerAt(
      middle(),
      middle(),
      next(86, 72),
      next(17, 9),
      turn,
    )}`,
  };
}

/** It as a file of its own, in the colours of daylight. */
export const drawnFile = (
  { tone, width, height, inner }: Drawing,
  size: { readonly width: number; readonly height: number },
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="tone-${tone}" viewBox="0 0 ${width} ${height}" width="${size.width}" height="${size.height}" preserveAspectRatio="xMidYMid slice"><style>${drawnStyle(tone)}</style>${inner}</svg>`;
