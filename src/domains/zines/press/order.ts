/**
 * What can be ordered from the press, and how it is made. Pure; the
 * making runs in the process of the press.
 */
import { epubOf } from "../epub.ts";
import type { Duplex, Spine } from "./imposition.ts";
import type { ZinePaper } from "../drawing/layout.ts";
import type { PaperGuide } from "../paper.ts";
import { zineMarkdown, zineText } from "../texts.ts";
import { maxPictures, type ZinePicture, zinePictureSide } from "../pictures.ts";
import type { PrintInput } from "./typeset.ts";
import { compileZine } from "../zine.ts";

export type ZineForm =
  | { readonly kind: "read"; readonly paper: ZinePaper; readonly large: boolean }
  /** Without a spine: where the language has it. */
  | {
      readonly kind: "booklet";
      readonly paper: ZinePaper;
      readonly duplex: Duplex;
      readonly spine: Spine | null;
      readonly reversed: boolean;
    }
  | { readonly kind: "mini"; readonly paper: ZinePaper; readonly spine: Spine | null }
  | { readonly kind: "epub" }
  | { readonly kind: "text" }
  | { readonly kind: "markdown" };

/** Plain data, so that it can go to another process. */
export type Order =
  | {
      readonly form: ZineForm;
      readonly guides: readonly PaperGuide[];
      /** `zone`: IANA, for the dates. `origin`: of this server. */
      readonly about: { readonly origin: string; readonly zone: string };
    }
  /** The test page of a printer; in English unless a language is named. */
  | {
      readonly form: {
        readonly kind: "test";
        readonly paper: ZinePaper;
        readonly language?: string;
      };
    };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Tools {
  /** The typesetter. */
  readonly print: (input: PrintInput) => Promise<Uint8Array>;
  /**
   * A picture from its file, its longer side at most so many
   * pixels; undefined when it can't be read.
   */
  readonly picture: (path: string, side: number) => Promise<ZinePicture | undefined>;
}

/** All pictures of some guides, each once. */
async function picturesOf(
  guides: readonly PaperGuide[],
  tools: Tools,
): Promise<ReadonlyMap<string, ZinePicture>> {
  const pictures = new Map<string, ZinePicture>();
  const paths = [
    ...new Set(guides.flatMap((guide) => guide.pictures.map((one) => one.path))),
  ].slice(0, maxPictures);
  for (const path of paths) {
    const picture = await tools.picture(path, zinePictureSide(paths.length));
    if (picture !== undefined) pictures.set(path, picture);
  }
  return pictures;
}

export async function made(order: Order, tools: Tools): Promise<Uint8Array> {
  const { print } = tools;
  if (!("guides" in order)) return print(order.form);
  const { form } = order;
  const plain = form.kind === "text" || form.kind === "markdown";
  const zine = compileZine(
    order.guides,
    plain ? order.about : { ...order.about, pictures: await picturesOf(order.guides, tools) },
  );
  switch (form.kind) {
    case "epub":
      return epubOf(zine);
    case "text":
      return utf8(zineText(zine));
    case "markdown":
      return utf8(zineMarkdown(zine));
    case "read":
      return print({ ...form, zine });
    case "booklet":
    case "mini":
      return print({ ...form, zine, spine: form.spine ?? (zine.rtl ? "right" : "left") });
  }
}
