/** What can be ordered from the press, and how it is made. Pure; the making runs in the process of the press. */
import { epubOf } from "../epub.ts";
import type { Duplex, Spine } from "./imposition.ts";
import type { Paper } from "../drawing/layout.ts";
import type { PaperGuide } from "../paper.ts";
import { markdownOf, textOf } from "../texts.ts";
import { mostPictures, type Picture, sideOf } from "../pictures.ts";
import type { PrintWish } from "./typeset.ts";
import { compileZine } from "../zine.ts";

export type ZineForm =
  | { readonly kind: "read"; readonly paper: Paper; readonly large: boolean }
  /** Without a spine: where the language has it. */
  | { readonly kind: "booklet"; readonly paper: Paper; readonly duplex: Duplex; readonly spine: Spine | null; readonly reversed: boolean }
  | { readonly kind: "mini"; readonly paper: Paper; readonly spine: Spine | null }
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
  | { readonly form: { readonly kind: "test"; readonly paper: Paper } };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface Tools {
  /** The typesetter. */
  readonly print: (wish: PrintWish) => Promise<Uint8Array>;
  /** A picture from its file, its longer side at most so many pixels; undefined when it can't be read. */
  readonly picture: (path: string, side: number) => Promise<Picture | undefined>;
}

/** All pictures of some guides, each once. */
async function picturesOf(guides: readonly PaperGuide[], tools: Tools): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  const paths = [...new Set(guides.flatMap((guide) => guide.pictures.map((one) => one.path)))].slice(0, mostPictures);
  for (const path of paths) {
    const picture = await tools.picture(path, sideOf(paths.length));
    if (picture !== undefined) pictures.set(path, picture);
  }
  return pictures;
}

export async function made(order: Order, tools: Tools): Promise<Uint8Array> {
  const { print } = tools;
  if (!("guides" in order)) return print(order.form);
  const { form } = order;
  const plain = form.kind === "text" || form.kind === "markdown";
  const zine = compileZine(order.guides, plain ? order.about : { ...order.about, pictures: await picturesOf(order.guides, tools) });
  switch (form.kind) {
    case "epub":
      return epubOf(zine);
    case "text":
      return utf8(textOf(zine));
    case "markdown":
      return utf8(markdownOf(zine));
    case "read":
      return print({ ...form, zine });
    case "booklet":
    case "mini":
      return print({ ...form, zine, spine: form.spine ?? (zine.rtl ? "right" : "left") });
  }
}
