/**
 * The process that sets type. It gets orders one by one and answers each; it
 * ends with the server that started it.
 */
import { DomainError } from "#commons/domain-error.ts";
import { made, type Order } from "./order.ts";
import type { ZinePicture } from "../pictures.ts";
import type { PrintInput } from "./typeset.ts";

/**
 * As JPEG, which goes into a PDF as it is; a WebP would be unpacked there to ten times its size.
 * `side`: the longer one, in pixels.
 */
async function picture(path: string, side: number): Promise<ZinePicture | undefined> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  try {
    const { data, info } = await sharp(path, { limitInputPixels: 50_000_000 })
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    // Deleted meanwhile, or damaged: its description stays.
    return undefined;
  }
}

process.on(
  "message",
  ({ order, fonts }: { readonly order: Order; readonly fonts: string | null }) => {
    // The typesetter is big: who only wants a text need not wait for it.
    const print = async (input: PrintInput): Promise<Uint8Array> => {
      const typesetter = await import("./typeset.ts");
      if (fonts !== null) typesetter.useFonts(fonts);
      return typesetter.printed(input);
    };
    made(order, { print, picture }).then(
      (file) => process.send?.({ file }),
      (error: unknown) =>
        process.send?.(
          error instanceof DomainError
            ? { refused: error.code, detail: error.detail }
            : { failed: String(error).slice(0, 1000) },
        ),
    );
  },
);
