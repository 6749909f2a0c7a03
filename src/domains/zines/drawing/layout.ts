/**
 * A zine as the data of its drawing: sizes, margins, and every text cleaned
 * so that no word runs off the page.
 */
import { commas } from "#platform/i18n/commas.ts";
import QRCode from "qrcode";
import { isolated } from "#platform/i18n/direction.ts";
import { oneLine } from "#commons/text.ts";
import { shorten } from "#platform/lib/messages.ts";
import type { Block } from "./blocks.ts";
import { type Run, textOfRuns } from "./runs.ts";
import { zineMessages } from "../messages.ts";
import type { ZinePicture } from "../pictures.ts";
import type { Zine, ZinePart } from "../zine.ts";

export const zinePapers = ["a4", "letter"] as const;
export type ZinePaper = (typeof zinePapers)[number];
/** Millimetres, width and height, upright. */
export const paperSizes: { readonly [paper in ZinePaper]: readonly [number, number] } = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};

export interface PageForm {
  readonly format: "read" | "fold" | "mini";
  /** Of a page, in millimetres. */
  readonly size: readonly [number, number];
  readonly points: number;
  readonly spine: "left" | "right";
  /** Empty pages to write on, before the last. */
  readonly notes: number;
}

/** Smallest letters of a mini zine. */
export const smallestMini = 7;
/** Large print, as sight-loss organisations ask for it. */
export const largePoints = 18;

const margins = {
  read: { inside: 24, outside: 24, top: 22, bottom: 24 },
  fold: { inside: 17, outside: 13, top: 13, bottom: 17 },
  mini: { inside: 6.5, outside: 6.5, top: 6.5, bottom: 10 },
} as const;

/** UTF-16 units of a word that may stand unbroken. */
const longestWord = { read: 46, fold: 32, mini: 20 } as const;

/** What sets how much fits on its pages. */
function fitOf({ format, points }: PageForm): "mini" | "large" | "usual" {
  if (format === "mini") return "mini";
  return points >= largePoints ? "large" : "usual";
}

/** UTF-16 units of the cautions on the last page. */
const longestCautions = { mini: 160, large: 300, usual: 500 } as const;
/** UTF-16 units of a title at the foot of a page. */
const longestFoot = { mini: 24, large: 40, usual: 60 } as const;
const footPoints = { mini: 6, large: largePoints, usual: 8 } as const;
/** Millimetres. */
const qrSides = { read: 32, fold: 26, mini: 19 } as const;

const leastPoints = (form: PageForm): number =>
  ({ mini: smallestMini, large: largePoints, usual: form.format === "fold" ? 8 : 9 })[fitOf(form)];

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Lets lines break within long words: after the parts of an address, else every few
 * letters. `rtl`: so is its paragraph.
 */
function breakable(source: string, from: number, rtl?: boolean): string {
  const text = isolated(source, rtl);
  if (text.length < from) return text;
  return text.replace(/[^\s\u200B\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu, (word) => {
    if (word.length < from) return word;
    const parts = word.replace(/([/?&=_.-])(?=[\p{L}\p{N}])/gu, "$1\u200B").split("\u200B");
    return parts
      .flatMap((part) => {
        if (part.length < from) return [part];
        const letters = Array.from(graphemes.segment(part), (one) => one.segment);
        return Array.from({ length: Math.ceil(letters.length / 10) }, (_, i) =>
          letters.slice(i * 10, i * 10 + 10).join(""),
        );
      })
      .join("\u200B");
  });
}

/** An address as people type it. */
const inWords = (url: string): string =>
  url.replace(/^(?:https:\/\/|mailto:)/, "").replace(/\/$/, "");

type Drawn = { readonly [key: string]: unknown };

/** The text without cautions, for the last page. */
function plainOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "heading":
        case "paragraph":
          return textOfRuns(block.runs);
        case "list":
          return block.items.map(plainOf).join(" · ");
        case "quote":
          return plainOf(block.blocks);
        case "code":
          return block.text;
        case "picture":
          return `[${block.alt}]`;
        case "table":
          return [...(block.head === null ? [] : [block.head]), ...block.rows]
            .map((row) => row.map(textOfRuns).join(", "))
            .join("; ");
        case "rule":
          return "";
      }
    })
    .filter((text) => text !== "")
    .join(" ");
}

/**
 * Millimetres that a picture may be wide, as long as it is not
 * blown up and leaves room on its page.
 */
function pictureWidth({ width, height }: ZinePicture, { format, size }: PageForm): number {
  const { inside, outside, top, bottom } = margins[format];
  const max = (format === "mini" ? 0.34 : 0.45) * (size[1] - top - bottom);
  // 120 points to the inch are enough for paper held in a hand.
  return Math.min(size[0] - inside - outside, (max * width) / height, (width / 120) * 25.4);
}

type Pictures = (name: string) => { readonly file: string; readonly width: number };

function drawnBlocks(blocks: readonly Block[], word: number, pictures: Pictures): Drawn[] {
  const runs = (all: readonly Run[], rtl: boolean): Drawn[] =>
    all.map((run) => {
      const address =
        run.link === undefined ||
        inWords(run.link) === run.text.trim() ||
        run.link === run.text.trim()
          ? ""
          : inWords(run.link);
      return {
        ...run,
        text: breakable(run.text, word, rtl),
        ...(run.link === undefined ? {} : { address: breakable(address, word) }),
      };
    });
  return blocks.map((block): Drawn => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, runs: runs(block.runs, block.rtl) };
      case "list":
        return { ...block, items: block.items.map((item) => drawnBlocks(item, word, pictures)) };
      case "quote":
        return { ...block, blocks: drawnBlocks(block.blocks, word, pictures) };
      case "code":
        return { ...block, text: breakable(block.text, word) };
      case "table": {
        // Cells are narrow: a word in a column of three has a third of the room.
        const wide = block.head?.length ?? block.rows[0]?.length ?? 1;
        const cell = (one: readonly Run[]): Drawn[] =>
          one.map((run) => ({
            ...run,
            text: breakable(run.text, Math.max(6, Math.floor(word / wide / 1.4)), block.rtl),
            address: "",
          }));
        return {
          ...block,
          head: block.head?.map(cell) ?? null,
          rows: block.rows.map((row) => row.map(cell)),
        };
      }
      case "picture":
        return { kind: block.kind, alt: block.alt, ...pictures(block.name) };
      case "rule":
        return block;
    }
  });
}

async function drawnPart(
  part: ZinePart,
  form: PageForm,
  several: boolean,
  pictures: Pictures,
): Promise<Drawn> {
  const messages = zineMessages(part.language);
  const word = longestWord[form.format];
  const name = breakable(part.name, word);
  const fit = fitOf(form);
  const footName = shorten(part.name, longestFoot[fit]);
  return {
    name,
    summary: breakable(part.summary, word),
    origin: breakable(messages.by({ who: part.by }), word),
    edition: messages.edition({ version: part.version, date: part.date }),
    foot: breakable(`${footName} · ${messages.version({ n: part.version })} · ${part.date}`, word),
    credit: breakable(part.credit, word),
    license: part.license.name,
    family:
      part.family.length === 0
        ? ""
        : breakable(shorten(part.family.join(" · "), form.format === "mini" ? 200 : 1500), word),
    wishes: breakable(
      shorten(oneLine(plainOf(part.wishes), 3000), form.format === "mini" ? 160 : 2000),
      word,
    ),
    sources: form.format === "mini" ? [] : drawnBlocks(part.sources, word, pictures),
    "license-page": part.license.page === null ? "" : breakable(inWords(part.license.page), word),
    cautions: drawnBlocks(part.cautions, word, pictures),
    "cautions-short": breakable(cautionsShort(part, longestCautions[fit]), word),
    blocks: drawnBlocks(part.blocks, several ? word - 2 : word, pictures),
    language: part.language.split("-")[0] ?? "en",
    rtl: part.rtl,
    qr: await QRCode.toString(part.check, { type: "svg", margin: 1, errorCorrectionLevel: "M" }),
    "qr-words": messages.qr({ address: part.check }),
    check: part.check,
    address: breakable(inWords(part.check), 16),
  };
}

function cautionsShort(part: ZinePart, max: number): string {
  const text = oneLine(plainOf(part.cautions), 20_000);
  return text.length <= max
    ? text
    : `${shorten(text, max)} ${zineMessages(part.language).cautionsSee}`;
}

/** Headings of the first level, which a list of contents names. */
const headings = (part: ZinePart): number =>
  part.blocks.filter((block) => block.kind === "heading" && block.level === 1).length;

/** `sys.inputs.facts` of the drawing. */
export async function layoutOf(zine: Zine, form: PageForm): Promise<string> {
  const messages = zineMessages(zine.language);
  const word = longestWord[form.format];
  const several = zine.parts.length > 1;
  const [first] = zine.parts;
  const fit = fitOf(form);
  const pictures: Pictures = (name) => {
    const picture = zine.pictures.get(name);
    if (picture === undefined) throw new Error(`there is no picture ${name}`);
    return { file: name, width: pictureWidth(picture, form) };
  };
  return JSON.stringify({
    format: form.format,
    size: form.size,
    margin: margins[form.format],
    spine: form.spine,
    points: form.points,
    least: leastPoints(form),
    "foot-points": footPoints[fit],
    flat: form.format === "read",
    hyphenate: form.format === "mini",
    language: zine.language.split("-")[0],
    rtl: zine.rtl,
    title: breakable(zine.title, word),
    "title-words": zine.title.split(/\s+/).flatMap((one) => breakable(one, word).split("\u200B")),
    by: zine.by,
    summary: several ? "" : breakable(first?.summary ?? "", word),
    origin: breakable(messages.by({ who: zine.by }), word),
    edition: commas([zine.edition, zine.date], zine.language),
    foot: breakable(
      `${shorten(zine.title, longestFoot[fit])} · ${zine.edition} · ${zine.date}`,
      word,
    ),
    cover: form.format !== "read",
    contents: several || (form.format !== "mini" && first !== undefined && headings(first) >= 4),
    notes: form.notes,
    qr: qrSides[form.format],
    parts: await Promise.all(zine.parts.map((part) => drawnPart(part, form, several, pictures))),
    words: {
      care: messages.takeCare,
      contents: messages.contents,
      notes: messages.notes,
      about: messages.about,
      credit: messages.credit,
      license: messages.license,
      family: messages.family,
      wishes: messages.wishes,
      sources: messages.sources,
      current: messages.current,
    },
  });
}
