/** A picture beside an object, as the ones that show it read it (FEP-1311): Mastodon takes it from `attachment` only. Pure. */
import type { JsonObject } from "./json.ts";

export interface Picture {
  readonly url: string;
  /** "image/webp" */
  readonly mediaType: string;
  /** What is to be seen, in words; there is no picture without them. */
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The point that must stay to be seen when it is cut: x and y from -1 to 1, up and right being 1. */
  readonly focus?: readonly [x: number, y: number];
}

const within = (value: number): number => Math.min(1, Math.max(-1, value));

export function pictureDocument({
  url,
  mediaType,
  alt,
  width,
  height,
  focus,
}: Picture): JsonObject {
  if (alt.trim() === "") throw new Error("a picture without words is not sent");
  return {
    type: "Document",
    mediaType,
    url,
    name: alt,
    width,
    height,
    ...(focus === undefined ? {} : { focalPoint: [within(focus[0]), within(focus[1])] }),
  };
}
