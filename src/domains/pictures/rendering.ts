/**
 * Draws a picture anew in a few sizes: upright, without anything but its points. Runs in a thread.
 */
import sharp, { type Sharp } from "sharp";
import { maxPixels } from "#commons/media/place.ts";
import type { PictureRole } from "#platform/database/schema.ts";
import type { RenderedFile, PictureToRender, RenderedPicture } from "./picture.ts";

/** Widths that are made, as far as the picture has them. */
const widthsOf: Readonly<Record<PictureRole, readonly number[]>> = {
  picture: [320, 640, 1200],
  avatar: [100, 400],
  banner: [480, 960, 1500],
  inline: [640, 1200],
};
/** Higher than so many times its width it would push everything else away. */
const tallest = 2.5;

interface Points {
  readonly data: Buffer;
  readonly info: {
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
  };
}

async function decode({ bytes, role }: PictureToRender): Promise<Points> {
  const side = Math.max(...widthsOf[role]);
  const { data, info } = await sharp(bytes, {
    limitInputPixels: maxPixels,
    failOn: "error",
    pages: 1,
    sequentialRead: true,
  })
    .timeout({ seconds: 25 })
    .autoOrient()
    .resize({
      width: side,
      height: Math.round(side * tallest),
      fit: role === "avatar" ? "outside" : "inside",
      withoutEnlargement: true,
    })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, info: { ...info, channels: info.channels } };
}

/** The square of an avatar, around the point that must stay in sight. */
function squareOf(
  { width, height }: { readonly width: number; readonly height: number },
  [x, y]: readonly [number, number],
): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const side = Math.min(width, height);
  const cut = (all: number, point: number): number =>
    Math.round(Math.min(all - side, Math.max(0, ((point + 1) / 2) * all - side / 2)));
  return { left: cut(width, x), top: cut(height, -y), width: side, height: side };
}

/** undefined: it can't be read, or has too many points. */
export async function renderPicture(input: PictureToRender): Promise<RenderedPicture | undefined> {
  try {
    const { data, info } = await decode(input);
    const points = (): Sharp => sharp(data, { raw: info });
    const area =
      input.role === "avatar" ? squareOf(info, input.focus) : { left: 0, top: 0, ...info };
    const { left, top, width: all, height: tall } = area;
    const widths = [...new Set(widthsOf[input.role].map((width) => Math.min(width, all)))];
    const files: RenderedFile[] = [];
    let height = tall;
    for (const width of widths) {
      const sized = (): Sharp =>
        points().extract({ left, top, width: all, height: tall }).resize({ width });
      const forms = {
        ...(input.avif ? { avif: () => sized().avif({ quality: 52, effort: 1 }) } : {}),
        webp: () => sized().webp({ quality: 80 }),
        jpg: () =>
          sized().flatten({ background: "#ffffff" }).jpeg({ quality: 80, progressive: true }),
      };
      for (const [ending, draw] of Object.entries(forms)) {
        const made = await draw().toBuffer({ resolveWithObject: true });
        height = made.info.height;
        files.push({ width, ending, bytes: made.data });
      }
    }
    return { width: widths.at(-1) ?? all, height, files };
  } catch {
    return undefined;
  }
}
