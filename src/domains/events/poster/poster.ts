/**
 * An event on paper: a poster of one page, and a flyer of plain text. What people
 * wrote reaches Typst only as data in
 * `sys.inputs`, never as source, so nothing in it can run.
 */
import { drawnEmoji, fontFolders, lettersMissing } from "#platform/lib/paper-fonts.ts";
import { isolated } from "#platform/i18n/direction.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import QRCode from "qrcode";
import { manyLines, oneLine } from "#commons/text.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { shorten } from "#platform/lib/messages.ts";
import { posterDrawing } from "./drawing.ts";
import { posterMessages } from "./messages.ts";

export interface PosterFacts {
  readonly title: string;
  /** "Sat 5 Dec 2026, 14:00–16:00 (Amsterdam time)": the day, a comma, the hours. */
  readonly when: string;
  readonly area: string;
  /** Where to join from afar, in words or as an address. */
  readonly online: string | null;
  /** What it costs, and whom to ask; "" for nothing said. */
  readonly cost?: string;
  readonly contact?: string;
  /** Who invites. */
  readonly by: string;
  /** Plain text of any length; paragraphs by newlines. */
  readonly text: string;
  /** Whole sentences. */
  readonly access: readonly string[];
  /** Its page. */
  readonly url: string;
  /** A language tag such as "en" or "es-MX"; what is none counts as English. */
  readonly language: string;
  /** What has become of it, where it does not take place as planned. */
  readonly off: "cancelled" | "postponed" | null;
}

export const posterPapers = ["a4", "a3", "letter"] as const;
export type PosterPaper = (typeof posterPapers)[number];

/** Millimetres, width and height. */
const sizes: { readonly [paper in PosterPaper]: readonly [number, number] } = {
  a4: [210, 297],
  a3: [297, 420],
  letter: [215.9, 279.4],
};

/** One text, with its direction: that of its first letter. */
interface Said {
  readonly text: string;
  readonly rtl: boolean;
}

const rightToLeft =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Pieces of at most `most` UTF-16 units that keep letters and their marks together where they can.
 */
function sliced(text: string, max: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const segment of Array.from(graphemes.segment(text), (one) => one.segment).flatMap((one) =>
    one.length > max ? Array.from(one) : [one],
  )) {
    if (part !== "" && part.length + segment.length > max) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

/**
 * Lets a line break within words of `from` UTF-16 units and more: after the
 * parts of an address, else anywhere.
 */
const breakable = (text: string, from: number): string =>
  text.replace(/[^\s\u200B\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu, (word) =>
    word.length < from
      ? word
      : word
          .replace(/([/?&=_.])(?=[\p{L}\p{N}])/gu, "$1\u200B")
          .split("\u200B")
          .flatMap((part) => (part.length < from ? [part] : sliced(part, 14)))
          .join("\u200B"),
  );

const printable = (text: string): string => drawnEmoji(text).replace(/ {2,}/g, " ").trim();

function setText(text: string, max: number, from = 41): Said {
  const line = oneLine(text, 4000);
  const shown = shorten(printable(line) === "" ? line : printable(line), max);
  const rtl = rightToLeft.test(shown);
  return { text: breakable(isolated(shown, rtl), from), rtl };
}

/** An address as people type it. */
const inWords = (url: string): string => url.replace(/^https:\/\//, "").replace(/\/$/, "");

/** Beyond this a phone no longer reads the code off a wall; in bytes. */
const maxQr = 600;

async function qrOf(url: string): Promise<string> {
  if (url === "" || Buffer.byteLength(url) > maxQr) return "";
  return QRCode.toString(url, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
}

/** The typesetter knows languages without their regions. */
const languageOf = (language: string): string => /^([a-z]{2,3})(?:-|$)/.exec(language)?.[1] ?? "en";

function whenOf(when: string): {
  readonly day: string;
  readonly hours: string;
  readonly zone: string;
} {
  const [, clock = when, zone = ""] = /^(.*?)\s*(\([^()]*\))?$/s.exec(when) ?? [];
  // A day may have commas of its own ("Sa., 5. Dez. 2026"): hours are what begins
  // with a clock, or what stands alone.
  const [, day = clock, hours = ""] =
    /^(.*?)[,،]\s*(\D{0,3}\d{1,2}[:.]\d\d.*)$/s.exec(clock) ??
    /^([^,،]*)[,،]\s*([^,،]*)$/s.exec(clock) ??
    [];
  return { day, hours, zone: zone.slice(1, -1) };
}

/** Its paragraphs, one line each; cut at a word after `most` UTF-16 units. */
const paragraphs = (text: string, max: number): string[] =>
  shorten(manyLines(text), max)
    .split(/[\n\u2028\u2029]+/)
    .map((line) => oneLine(line, max))
    .filter((line) => line !== "");

/** More than any page holds, in UTF-16 units. */
const maxText = 3500;

async function dataOf(
  facts: PosterFacts,
  input: { readonly paper: PosterPaper; readonly strips: boolean },
): Promise<unknown> {
  const language = languageOf(facts.language);
  const messages = posterMessages(facts.language);
  const url = oneLine(facts.url, 2000);
  const title = setText(facts.title, 200);
  const name =
    facts.off === null
      ? oneLine(facts.title)
      : messages.offTitle({ off: messages[facts.off], title: oneLine(facts.title) });
  const when = whenOf(oneLine(facts.when));
  const by = oneLine(facts.by, 120);
  const online = oneLine(facts.online ?? "", 200);
  const text = paragraphs(facts.text, maxText)
    .map((line) => breakable(isolated(printable(line)), 41))
    .filter((line) => line !== "")
    .join("\n");
  return {
    size: sizes[input.paper],
    strips: input.strips,
    language,
    name,
    title,
    off: facts.off === null ? null : messages[facts.off],
    host: by,
    by: setText(by === "" ? "" : messages.by({ who: by }), 140),
    day: setText(when.day, 160),
    hours: setText(when.hours, 160),
    zone: setText(when.zone, 80),
    area: setText(facts.area, 200),
    cost: setText(facts.cost ?? "", 200),
    contact: setText(
      (facts.contact ?? "") === "" ? "" : `${messages.contact}: ${oneLine(facts.contact ?? "")}`,
      200,
    ),
    online: setText(online === "" ? "" : `${messages.online}: ${online}`, 200),
    text: { rtl: rightToLeft.test(text), short: text.length <= 160 },
    pieces:
      text.match(
        /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\s\u200B\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+[\u200B ]*|[\s\u200B]/gu,
      ) ?? [],
    access: facts.access
      .slice(0, 40)
      .map((one) => setText(one, 240, 24))
      .filter((one) => one.text !== ""),
    more: { text: messages.more, rtl: rightToLeft.test(messages.more) },
    address: setText(inWords(url), 300),
    link: safeUrl(url) ?? null,
    qr: await qrOf(url),
    "strip-title": setText(name, 70, 20),
    "strip-when": setText([when.day, when.hours].filter((part) => part !== "").join(", "), 90, 20),
    "strip-address": setText(inWords(url), 110, 20),
  };
}

let compiler: Promise<NodeCompiler> | undefined;

interface PosterInput {
  readonly paper: PosterPaper;
  readonly strips: boolean;
  /** Refuse rather than leave a box where a letter has no picture in the fonts of this machine. */
  readonly whole?: boolean;
  /** A folder with more fonts; of the first poster. */
  readonly fonts?: string;
}

/** A PDF of one page. Loads the typesetter, which is big, at the first poster. */
export async function posterPdf(facts: PosterFacts, input: PosterInput): Promise<Buffer> {
  compiler ??= import("@myriaddreamin/typst-ts-node-compiler").then((typst) =>
    typst.NodeCompiler.create({ workspace: "/nowhere", fontArgs: [fontFolders(input.fonts)] }),
  );
  const typesetter = await compiler;
  const inputs = { facts: JSON.stringify(await dataOf(facts, input)) };
  try {
    const result = typesetter.compile({ mainFileContent: posterDrawing, inputs });
    const document = result.result;
    if (document === null)
      throw new Error(
        `the poster does not compile: ${JSON.stringify(
          result.takeError()?.shortDiagnostics ?? [],
        ).slice(0, 500)}`,
      );
    // Tagged for screen readers; this also refuses every letter that would be an empty box.
    return typesetter.pdf(document, { pdfStandard: "ua-1" });
  } catch (error) {
    const letters = lettersMissing(error);
    // An empty title is no heading for screen readers, and still a poster.
    if (letters.length === 0 || input.whole !== true)
      return typesetter.pdf({ mainFileContent: posterDrawing, inputs });
    const missing = [...new Set(letters)].slice(0, 12).join(" ");
    throw new DomainError("bad-input", {
      detail: posterMessages(facts.language).missingLetters({ letters: missing }),
    });
  } finally {
    // Its memory of earlier posters would only grow.
    typesetter.evictCache(4);
  }
}

/** Columns of the flyer. */
const columns = 72;

/** Lines of at most `columns`, the first after `lead`, the others after as many spaces. */
function wrapped(text: string, lead = ""): string[] {
  const room = columns - lead.length;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const parts = word.length > room ? sliced(word, room) : [word];
    for (const [i, part] of parts.entries()) {
      const fits = i === 0 && line.length + 1 + part.length <= room;
      if (line !== "" && !fits) lines.push(line);
      line = line !== "" && fits ? `${line} ${part}` : part;
    }
  }
  return [...lines, line].map((one, i) =>
    `${i === 0 ? lead : " ".repeat(lead.length)}${one}`.trimEnd(),
  );
}

/** A text-only flyer, lines of at most 72 characters. */
export function flyerText(facts: PosterFacts): string {
  const messages = posterMessages(facts.language);
  const title = wrapped(oneLine(facts.title));
  const rows = [
    [messages.when, oneLine(facts.when)],
    [messages.where, oneLine(facts.area, 300)],
    [messages.online, oneLine(facts.online ?? "", 2000)],
    [messages.cost, oneLine(facts.cost ?? "", 300)],
    [messages.with, oneLine(facts.by)],
    [messages.contact, oneLine(facts.contact ?? "", 300)],
  ].filter(([, value]) => value !== "");
  const wide = Math.max(...rows.map(([label = ""]) => label.length)) + 2;
  const access = facts.access.map((one) => oneLine(one, 400)).filter((one) => one !== "");
  const parts: string[][] = [
    facts.off === null ? [] : [messages[facts.off].toUpperCase()],
    [...title, "=".repeat(Math.max(...title.map((line) => line.length)))],
    rows.flatMap(([label = "", value = ""]) => wrapped(value, label.padEnd(wide))),
    ...paragraphs(facts.text, 2500).map((line) => wrapped(line)),
    access.length === 0 ? [] : [messages.access, ...access.flatMap((one) => wrapped(one, "- "))],
    [messages.more, ...wrapped(oneLine(facts.url, 2000))],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
}
