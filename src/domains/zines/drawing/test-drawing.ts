/**
 * The test page of a printer: four sides that tell how it turns paper. A fixed program for
 * Typst that reads `sys.inputs.facts`.
 */
import { paperFonts } from "#platform/lib/fonts/paper-fonts.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { spoken } from "#platform/i18n/languages.ts";
import { zineMessages } from "../messages.ts";
import { paperSizes, type ZinePaper } from "./layout.ts";

/** What it reads: the size of the paper, and its words in the language of whoever asks. */
export function testSheetFacts(paper: ZinePaper, asked: string): string {
  const language = spoken(asked);
  const { title, side, side1, side2, side3, side4, ruler } = zineMessages(language).testSheet;
  return JSON.stringify({
    size: paperSizes[paper],
    language: language.split("-")[0],
    rtl: directionOf(language) === "rtl",
    title,
    ruler,
    sides: [side1, side2, side3, side4].map((lines, i) => ({
      heading: side({ n: i + 1 }),
      lines,
    })),
  });
}

export const testDrawing = String.raw`
#let f = json(bytes(sys.inputs.facts))
#let (short, long) = (f.size.at(0) * 1mm, f.size.at(1) * 1mm)
#set document(title: f.title, date: none)
#set page(width: long, height: short, margin: 18mm)
#set text(font: ${paperFonts}, size: 15pt, lang: f.language, dir: if f.rtl { rtl } else { ltr })
#show heading: set text(size: 26pt)
#let ink = rgb("#8a4209")
#let arrow(d) = pdf.artifact(box(width: d, height: d, place(center + horizon, polygon(fill: ink, (0.5 * d, 0pt), (0.95 * d, 0.5 * d), (0.65 * d, 0.5 * d), (0.65 * d, d), (0.35 * d, d), (0.35 * d, 0.5 * d), (0.05 * d, 0.5 * d)))))
#let side(words, below) = {
  // A rule of 100 mm, and frames 5 and 10 mm from the edge.
  for gap in (5mm, 10mm) { place(top + left, dx: gap - 18mm, dy: gap - 18mm, pdf.artifact(rect(width: long - 2 * gap, height: short - 2 * gap, stroke: 0.3pt + gray))) }
  align(center, {
    heading(level: 1, words.heading)
    arrow(38mm)
  })
  v(4mm)
  for one in words.lines { par(one) }
  below
}
#for (i, words) in f.sides.enumerate() {
  if i > 0 { pagebreak() }
  side(words, if i == 0 {
    // Beside the paragraph, not in it: what is no text is left out of one.
    pdf.artifact(block(above: 1.2em, below: 0.7em, line(length: 100mm, stroke: 1pt)))
    par(f.ruler)
  })
}
`;
