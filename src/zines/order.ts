/** What can be ordered from the press, and how it is made. Pure; the making runs in the process of the press. */
import { epubOf } from "./epub.ts";
import type { Duplex, Spine } from "./imposition.ts";
import type { Paper } from "./layout.ts";
import type { PaperGuide } from "./paper.ts";
import { markdownOf, textOf } from "./texts.ts";
import type { PrintWish } from "./typeset.ts";
import { compileZine } from "./zine.ts";

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

/** `print`: the typesetter. */
export async function made(order: Order, print: (wish: PrintWish) => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!("guides" in order)) return print(order.form);
  const zine = compileZine(order.guides, order.about);
  const { form } = order;
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
