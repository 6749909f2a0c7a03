/** Pictures of a zine. Pure. */
import { type Block, paragraph } from "./drawing/blocks.ts";
import type { Run } from "./drawing/runs.ts";

/** As it goes into the file. */
export interface ZinePicture {
  /** JPEG */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Where the bytes of a picture stand that a text shows by its address ("/files/…"). */
export interface PictureFile {
  readonly address: string;
  readonly path: string;
}

/** More pictures than these stay their description. */
export const maxPictures = 100;

/**
 * Pixels of the longer side of each of so many: a few are sharp on paper, and many
 * still fit into the memory of the press.
 */
export const zinePictureSide = (pictures: number): number =>
  Math.floor(Math.sqrt((Math.min(700_000, 8_000_000 / pictures) * 4) / 3));

/**
 * Pictures in their places: each a block of its own, the words around it paragraphs. What
 * has no name stays its description.
 */
export function illustrated(blocks: readonly Block[], names: ReadonlyMap<string, string>): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === "list")
      return [{ ...block, items: block.items.map((item) => illustrated(item, names)) }];
    if (block.kind === "quote") return [{ ...block, blocks: illustrated(block.blocks, names) }];
    if (block.kind !== "paragraph") return [block];
    const pieces: Block[] = [];
    let text: Run[] = [];
    for (const run of block.runs) {
      const name = names.get(run.picture ?? "");
      if (name === undefined) text.push(run);
      else {
        pieces.push(...paragraph(text), { kind: "picture", name, alt: run.text.slice(1, -1) });
        text = [];
      }
    }
    return pieces.length === 0 ? [block] : [...pieces, ...paragraph(text)];
  });
}
