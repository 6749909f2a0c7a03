/**
 * Labels of a lot on paper. What people wrote reaches Typst only as data in `sys.inputs`, never
 * as source, so nothing in it can run.
 */
import { sayTime } from "#platform/lib/temporal.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { drawnEmoji, fontFolders, lettersMissing } from "#platform/lib/fonts/paper-fonts.ts";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import QRCode from "qrcode";
import { isolated } from "#platform/i18n/direction.ts";
import { DomainError } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import { scriptOf } from "#domains/zines/drawing/scripts.ts";
import { labelDrawing } from "./drawing.ts";
import { labelMessages } from "../label-messages.ts";
import { isForm, type LabelFacts } from "../lot.ts";

/** Sheets that are sold everywhere, in millimetres; `big` is one label on a postcard. */
const papers = {
  a4: {
    page: [210, 297],
    label: [63.5, 33.9],
    columns: 3,
    rows: 8,
    left: 7.25,
    top: 12.9,
    stepX: 66,
    stepY: 33.9,
    pad: 2.4,
    qr: 14,
  },
  letter: {
    page: [215.9, 279.4],
    label: [66.675, 25.4],
    columns: 3,
    rows: 10,
    left: 4.7625,
    top: 12.7,
    stepX: 69.85,
    stepY: 25.4,
    pad: 2,
    qr: 12.5,
  },
  big: {
    page: [148, 105],
    label: [132, 89],
    columns: 1,
    rows: 1,
    left: 8,
    top: 8,
    stepX: 132,
    stepY: 89,
    pad: 5,
    qr: 34,
  },
} as const;

type LabelPaper = keyof typeof papers;
export const isLabelPaper = (text: unknown): text is LabelPaper =>
  typeof text === "string" && Object.hasOwn(papers, text);

/** Labels on one sheet. */
export const perSheet = (paper: LabelPaper): number => papers[paper].columns * papers[paper].rows;

export interface LabelInput {
  readonly paper: LabelPaper;
  /** How many; at most `perSheet`. */
  readonly count: number;
  /** Labels of the sheet that are used already. */
  readonly skip: number;
  /** Lines to cut along, for plain paper. */
  readonly cut: boolean;
}

interface Said {
  readonly text: string;
  readonly rtl: boolean;
}

const rightToLeft =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Words of 16 letters and more may be broken anywhere: the label is narrow. */
const breakable = (text: string): string =>
  text.replace(/\S{16,}/gu, (word) =>
    Array.from(word).reduce(
      (broken, letter, i) => `${broken}${i > 0 && i % 8 === 0 ? "\u200B" : ""}${letter}`,
      "",
    ),
  );

function setText(text: string): Said {
  const line = oneLine(drawnEmoji(oneLine(text, 400)), 400);
  const rtl = rightToLeft.test(line);
  return { text: breakable(isolated(line, rtl)), rtl };
}

/** Type sizes in points, the largest first; below four nobody can read. */
const sizesOf = (paper: LabelPaper): readonly number[] =>
  paper === "big"
    ? [18, 17, 16, 15, 14, 13, 12, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6]
    : [7.5, 7, 6.6, 6.2, 5.8, 5.4, 5, 4.7, 4.4, 4.2, 4];

/** "2 Oct 2026": there is little room. */
const labelDay = (day: string, language: string): string =>
  sayTime(new Date(`${day}T12:00:00Z`), localeOf(language), "UTC", {
    day: "numeric",
    month: "short",
    year: "numeric",
  });

/** All facts of the drawing as data. `language` says the words beside them. */
async function dataOf(
  lot: LabelFacts,
  input: LabelInput,
  origin: string,
  language: string,
): Promise<unknown> {
  const messages = labelMessages(language);
  const { qr, stepX, stepY, ...sheet } = papers[input.paper];
  const kind = [
    oneLine(lot.part),
    isForm(lot.form) ? messages.forms[lot.form] : "",
    oneLine(lot.strength),
  ].filter((one) => one !== "");
  const days = [
    lot.madeOn === null ? "" : messages.made({ day: labelDay(lot.madeOn, language) }),
    lot.bestBefore === null ? "" : messages.best({ day: labelDay(lot.bestBefore, language) }),
  ].filter((one) => one !== "");
  return {
    ...sheet,
    "step-x": stepX,
    "step-y": stepY,
    "qr-side": qr,
    sizes: sizesOf(input.paper),
    language: /^[a-z]{2,3}$/.test(language) ? language : "en",
    title: messages.title({ name: oneLine(lot.name), number: oneLine(lot.number) }),
    by: "",
    count: Math.min(input.count, perSheet(input.paper) - input.skip),
    skip: input.skip,
    cut: input.cut,
    name: setText(lot.recalled === null ? lot.name : `${messages.recalled} · ${lot.name}`),
    latin: setText(lot.latin),
    lines: [
      setText(kind.join(" · ")),
      // A day stays on one line.
      {
        text: days.map((one) => one.replaceAll(" ", "\u00A0")).join(" · "),
        rtl: rightToLeft.test(days.join(" ")),
      },
    ].filter((line) => line.text !== ""),
    number: setText(messages.lot({ number: lot.number })),
    "caution-word": messages.cautions,
    cautions: setText(lot.cautions),
    qr: await QRCode.toString(`${origin}/l/${lot.id}`, {
      type: "svg",
      margin: 0,
      errorCorrectionLevel: "M",
    }),
    "qr-words": messages.code,
  };
}

/** What the typesetter refuses, in words for people; anything else as it is. */
function explained(error: unknown, language: string): unknown {
  const text = error instanceof Error ? error.message : String(error);
  const messages = labelMessages(language);
  if (text.includes("label-too-small"))
    return new DomainError("bad-input", { detail: messages.tooSmall });
  const letters = lettersMissing(error);
  if (letters.length === 0) return error;
  const scripts = [...new Set(letters.map((letter) => scriptOf(letter) ?? "signs"))].slice(0, 4);
  return new DomainError("bad-input", {
    detail: messages.missingScript({
      scripts: scripts.join(", "),
      letters: [...new Set(letters)].slice(0, 12).join(" "),
    }),
  });
}

let compiler: Promise<NodeCompiler> | undefined;

/** A PDF of one sheet. Loads the typesetter, which is big, at the first label. */
export async function labelsPdf(
  lot: LabelFacts,
  input: LabelInput,
  origin: string,
  language: string,
): Promise<Buffer> {
  compiler ??= import("@myriaddreamin/typst-ts-node-compiler").then((typst) =>
    typst.NodeCompiler.create({ workspace: "/nowhere", fontArgs: [fontFolders()] }),
  );
  const typesetter = await compiler;
  const inputs = { facts: JSON.stringify(await dataOf(lot, input, origin, language)) };
  try {
    const result = typesetter.compile({ mainFileContent: labelDrawing, inputs });
    const document = result.result;
    if (document === null)
      throw new Error(
        `the labels do not compile: ${JSON.stringify(
          result.takeError()?.shortDiagnostics ?? [],
        ).slice(0, 500)}`,
      );
    // Tagged for screen readers; this also refuses every letter that would be an empty box.
    return typesetter.pdf(document, { pdfStandard: "ua-1" });
  } catch (error) {
    throw explained(error, language);
  } finally {
    // Its memory of earlier labels would only grow.
    typesetter.evictCache(4);
  }
}
