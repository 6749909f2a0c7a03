/**
 * Zines as PDF. The typesetter is big and does not give way, so this runs in a
 * process of its own: see `press.ts`.
 */
import { fontFolders, lettersMissing } from "#platform/lib/fonts/paper-fonts.ts";
import { NodeCompiler, type RenderPdfOpts } from "@myriaddreamin/typst-ts-node-compiler";
import { DomainError } from "#commons/domain-error.ts";
import { zineDrawing } from "../drawing/drawing.ts";
import {
  booklet,
  bookletPages,
  type Duplex,
  miniZine,
  type PaperSide,
  type Spine,
} from "./imposition.ts";
import {
  largePoints,
  layoutOf,
  type PageForm,
  type ZinePaper,
  paperSizes,
  smallestMini,
} from "../drawing/layout.ts";
import { scriptOf } from "../drawing/scripts.ts";
import { pagesOfSheets, sheetDrawing, sheetFacts, type SheetGrid } from "./sheets.ts";
import { testDrawing, testSheetFacts } from "../drawing/test-drawing.ts";
import { zineMessages } from "../messages.ts";
import { lengthOf, type Zine } from "../zine.ts";

export type PrintInput =
  | {
      readonly kind: "read";
      readonly zine: Zine;
      readonly paper: ZinePaper;
      readonly large: boolean;
    }
  | {
      readonly kind: "booklet";
      readonly zine: Zine;
      readonly paper: ZinePaper;
      readonly duplex: Duplex;
      readonly spine: Spine;
      readonly reversed: boolean;
    }
  | { readonly kind: "mini"; readonly zine: Zine; readonly paper: ZinePaper; readonly spine: Spine }
  | { readonly kind: "test"; readonly paper: ZinePaper; readonly language?: string };

/** UTF-16 units; about 300 pages of a booklet. */
const maxText = 700_000;

let compiler: NodeCompiler | undefined;
let fontFolder: string | undefined;

/** A folder with fonts beside those of the system; before the first page. */
export function useFonts(folder: string): void {
  if (folder === fontFolder) return;
  fontFolder = folder;
  compiler = undefined;
}

/** No folder that stands: a drawing reads what it is given, and nothing from the disk. */
const nowhere = "/nowhere";

const press = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({
    workspace: nowhere,
    fontArgs: [fontFolders(fontFolder)],
  }));

/**
 * What the typesetter says about letters that it has no picture of, as
 * a Refusal; anything else as it is.
 */
function explained(error: unknown, language: string): unknown {
  const letters = lettersMissing(error);
  if (letters.length === 0) return error;
  const scripts = [
    ...new Set(
      letters.map(
        (letter) =>
          scriptOf(letter) ??
          `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
      ),
    ),
  ];
  return new DomainError("bad-input", {
    detail: zineMessages(language).missingScript({
      script: scripts.slice(0, 4).join(", "),
      letters: [...new Set(letters)].slice(0, 12).join(" "),
    }),
  });
}

interface Set {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** Tagged for screen readers; PDF/UA-1 also refuses every letter that would be an empty box. */
const toRead = { pdfStandard: "ua-1" };
/** Pages on sheets are in the order of folding, which is none to be read in. */
const toFold = { pdfTags: false };

function set(
  main: string,
  facts: string,
  language: string,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
  options: RenderPdfOpts = toRead,
): Set {
  const typesetter = press();
  try {
    for (const [name, bytes] of files)
      typesetter.mapShadow(`${nowhere}/${name}`, Buffer.from(bytes));
    const result = typesetter.compile({ mainFileContent: main, inputs: { facts } });
    const document = result.result;
    if (document === null)
      throw new Error(
        `the drawing does not compile: ${JSON.stringify(
          result.takeError()?.shortDiagnostics ?? [],
        ).slice(0, 500)}`,
      );
    return { pages: document.numOfPages, pdf: typesetter.pdf(document, options) };
  } catch (error) {
    throw explained(error, language);
  } finally {
    typesetter.resetShadow();
    // Its memory of earlier pages would only grow.
    typesetter.evictCache(1);
  }
}

const setZine = async (zine: Zine, form: PageForm): Promise<Set> =>
  set(
    zineDrawing,
    await layoutOf(zine, form),
    zine.language,
    new Map([...zine.pictures].map(([name, { bytes }]) => [name, bytes])),
  );

/** `pdf` holds the pages in the order of reading. */
const onSheets = (
  pdf: Uint8Array,
  zine: Zine,
  sides: readonly PaperSide[],
  grid: SheetGrid,
): Uint8Array =>
  set(
    sheetDrawing,
    sheetFacts(sides, grid, { title: zine.title, author: zine.by, language: zine.language }),
    zine.language,
    new Map([[pagesOfSheets, pdf]]),
    toFold,
  ).pdf;

/** The page of a booklet: half a sheet. */
const halfOf = (paper: ZinePaper): readonly [number, number] => [
  paperSizes[paper][1] / 2,
  paperSizes[paper][0],
];
/** The page of a mini zine: an eighth. */
const eighthOf = (paper: ZinePaper): readonly [number, number] => [
  paperSizes[paper][1] / 4,
  paperSizes[paper][0] / 2,
];

/**
 * Pages of a booklet in the order of reading, filled up to whole
 * sheets; the last is the outer back.
 */
async function bookletPdf(zine: Zine, paper: ZinePaper, spine: Spine): Promise<Set> {
  const form = { format: "fold", size: halfOf(paper), points: 10.5, spine, notes: 0 } as const;
  const plain = await setZine(zine, form);
  const notes = bookletPages(plain.pages) - plain.pages;
  return notes === 0 ? plain : setZine(zine, { ...form, notes });
}

const miniSizes = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, smallestMini];

/** Exactly eight pages in the largest type in which they fit. */
async function miniPdf(zine: Zine, paper: ZinePaper, spine: Spine): Promise<Set> {
  const refused = new DomainError("bad-input", { detail: zineMessages(zine.language).tooMini });
  // A page of 70 by 100 mm holds no more than this at 7 points.
  if (
    zine.parts.reduce((sum, part) => sum + lengthOf(part.blocks) + lengthOf(part.cautions), 0) >
    20_000
  )
    throw refused;
  for (const points of miniSizes) {
    const form = { format: "mini", size: eighthOf(paper), points, spine, notes: 0 } as const;
    const plain = await setZine(zine, form);
    if (plain.pages <= 8)
      return plain.pages === 8 ? plain : setZine(zine, { ...form, notes: 8 - plain.pages });
  }
  throw refused;
}

/**
 * In English where no font here has the letters of a language: whoever
 * tries a printer needs the arrow most.
 */
function testPage(paper: ZinePaper, language: string): Uint8Array {
  const inLanguage = (one: string): Uint8Array =>
    set(testDrawing, testSheetFacts(paper, one), one).pdf;
  try {
    return inLanguage(language);
  } catch (error) {
    if (!(error instanceof DomainError) || language === "en") throw error;
    return inLanguage("en");
  }
}

/** Complete, ready to print. */
export async function printed(input: PrintInput): Promise<Uint8Array> {
  if (input.kind === "test") return testPage(input.paper, input.language ?? "en");
  const { zine, paper } = input;
  if (
    zine.parts.reduce((sum, part) => sum + lengthOf(part.blocks) + lengthOf(part.cautions), 0) >
    maxText
  )
    throw new DomainError("bad-input", { detail: zineMessages(zine.language).tooLong });
  switch (input.kind) {
    case "read":
      return (
        await setZine(zine, {
          format: "read",
          size: paperSizes[paper],
          points: input.large ? largePoints : 11.5,
          spine: zine.rtl ? "right" : "left",
          notes: 0,
        })
      ).pdf;
    case "booklet": {
      const { pdf, pages } = await bookletPdf(zine, paper, input.spine);
      return onSheets(pdf, zine, booklet(pages, input), { paper, columns: 2, rows: 1 });
    }
    case "mini": {
      const { pdf } = await miniPdf(zine, paper, input.spine);
      return onSheets(pdf, zine, [miniZine(input.spine)], {
        paper,
        columns: 4,
        rows: 2,
        cut: true,
      });
    }
  }
}
