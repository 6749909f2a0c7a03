/**
 * Draws a card: its words by the typesetter, which has letters for many scripts, its
 * picture above them. Runs in a thread.
 */
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import sharp from "sharp";
import { drawnCover, drawnFile } from "#commons/pictures/drawing.ts";
import { isolated } from "#platform/i18n/direction.ts";
import { drawnEmoji, fontFolders, lettersMissing, paperFonts } from "#platform/lib/paper-fonts.ts";
import { cardSize, type CardToDraw } from "./card.ts";

/** Height of the picture; words stand below. */
const above = 320;

const drawing = String.raw`
#let f = json(bytes(sys.inputs.facts))
#set page(width: ${cardSize.width}pt, height: ${
  cardSize.height - above
}pt, margin: (x: 60pt, top: 22pt, bottom: 22pt), fill: rgb("#fffdf8"))
#set text(font: ${paperFonts}, lang: f.language, size: 30pt, fill: rgb("#2b2620"), hyphenate: false, top-edge: "ascender", bottom-edge: "descender")
#set par(leading: 0.1em, spacing: 0.1em)
#let said(one, ..style) = text(dir: if one.rtl { rtl } else { ltr }, ..style, one.text)
#let wide = ${cardSize.width - 120}pt
#let room = 150pt
#let title(size) = par(said(f.title, size: size, weight: "bold"))
#let line(one) = block(width: 100%, height: 38pt, clip: true, above: 0pt, below: 0pt, align(if one.rtl { right } else { left }, said(one, size: 27pt, fill: rgb("#8a4209"))))
#context {
  let fits(size) = measure(width: wide, title(size)).height <= room
  let size = (60pt, 54pt, 48pt, 42pt, 36pt, 30pt, 24pt).find(fits)
  place(top + left, block(width: 100%, height: 228pt, align(horizon, {
    block(width: 100%, height: if size == none { room } else { auto }, clip: true, above: 0pt, below: 4pt, align(if f.title.rtl { right } else { left }, title(if size == none { 24pt } else { size })))
    for one in f.lines.slice(0, calc.min(2, f.lines.len())) { line(one) }
  })))
}
#place(bottom + left, block(width: 100%, height: 28pt, clip: true, said(f.by, size: 20pt, fill: rgb("#5f564b"))))
`;

let compiler: NodeCompiler | undefined;

const rightToLeft = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

interface Words {
  readonly title: string;
  readonly lines: readonly string[];
  readonly by: string;
  readonly language: string;
}

const inputOf = ({ title, lines, by, language }: Words): { facts: string } => {
  const textRun = (text: string): { text: string; rtl: boolean } => {
    const rtl = rightToLeft.test(text);
    return { text: isolated(drawnEmoji(text), rtl), rtl };
  };
  return {
    facts: JSON.stringify({
      title: textRun(title),
      lines: lines.map(textRun),
      by: textRun(by),
      language: /^([a-z]{2,3})(?:-|$)/.exec(language)?.[1] ?? "en",
    }),
  };
};

/** The words as SVG. What no font of this machine has is left out: an empty box says nothing. */
function setWords(words: Words, fonts: string | undefined): string {
  compiler ??= NodeCompiler.create({ workspace: "/nowhere", fontArgs: [fontFolders(fonts)] });
  const typesetter = compiler;
  const compiled = (given: Words) => {
    const document = typesetter.compile({
      mainFileContent: drawing,
      inputs: inputOf(given),
    }).result;
    if (document === null) throw new Error("the card does not compile");
    return document;
  };
  try {
    let document = compiled(words);
    try {
      // Only this writer tells of letters that it has not.
      typesetter.pdf(document, { pdfStandard: "ua-1" });
    } catch (error) {
      const missing = lettersMissing(error);
      const whole = (text: string): string =>
        missing.some((letter) => text.includes(letter)) ? "" : text;
      document = compiled({
        title: whole(words.title),
        lines: words.lines.map(whole).filter((line) => line !== ""),
        by: whole(words.by),
        language: words.language,
      });
    }
    return typesetter.plainSvg(document);
  } finally {
    typesetter.evictCache(4);
  }
}

const band = { width: cardSize.width, height: above } as const;

async function pictureOf({ picture, kind, seed }: CardToDraw): Promise<Buffer> {
  if (picture === undefined)
    return sharp(Buffer.from(drawnFile(drawnCover(kind, seed), band)))
      .png()
      .toBuffer();
  const { width, height } = await sharp(picture.path).metadata();
  const scaled = Math.max(band.width / width, band.height / height);
  const size = { width: Math.ceil(width * scaled), height: Math.ceil(height * scaled) };
  const cut = (all: number, part: number, point: number): number =>
    Math.round(Math.min(all - part, Math.max(0, ((point + 1) / 2) * all - part / 2)));
  return sharp(picture.path)
    .resize({ ...size, fit: "fill" })
    .extract({
      ...band,
      left: cut(size.width, band.width, picture.focus[0]),
      top: cut(size.height, band.height, -picture.focus[1]),
    })
    .png()
    .toBuffer();
}

/** 1200 × 630 as PNG, few enough bytes for programs that take no more than 300 kB. */
export async function drawCard(
  card: CardToDraw & { readonly host: string; readonly fonts?: string },
): Promise<Uint8Array> {
  const { title, lines, by, language, host } = card;
  const words = setWords({ title, lines, by: `${by} · ${host}`, language }, card.fonts);
  const set = await sharp(Buffer.from(words))
    .resize({ width: cardSize.width, height: cardSize.height - above, fit: "fill" })
    .png()
    .toBuffer();
  return sharp({ create: { ...cardSize, channels: 3, background: "#fffdf8" } })
    .composite([
      { input: await pictureOf(card), left: 0, top: 0 },
      { input: set, left: 0, top: above },
    ])
    .png({ palette: true, quality: 85, effort: 4 })
    .toBuffer();
}
