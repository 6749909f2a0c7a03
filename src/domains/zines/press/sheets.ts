/**
 * Puts pages on sheets, as the imposition says: a fixed program for Typst that reads
 * `sys.inputs.facts`, and the pages from the PDF that stands beside it.
 */
import type { PaperSide } from "./imposition.ts";
import { type ZinePaper, paperSizes } from "../drawing/layout.ts";

export interface SheetGrid {
  readonly paper: ZinePaper;
  readonly columns: number;
  readonly rows: number;
  /** A cut along the middle of the sheet, as a mini zine has it. */
  readonly cut?: boolean;
}

/** The name under which the drawing finds the pages, in the order of reading. */
export const pagesOfSheets = "pages.pdf";

/** What it reads. Sheets lie on their long side. */
export const sheetFacts = (
  sides: readonly PaperSide[],
  { paper, columns, rows, cut = false }: SheetGrid,
  about: { readonly title: string; readonly author: string; readonly language: string },
): string =>
  JSON.stringify({
    title: about.title,
    author: about.author,
    language: about.language.split("-")[0],
    size: paperSizes[paper],
    columns,
    rows,
    cut,
    sides: sides.map(({ places }) => places),
  });

export const sheetDrawing = String.raw`
#let f = json(bytes(sys.inputs.facts))
#let (height, width) = (f.size.at(0) * 1mm, f.size.at(1) * 1mm)
#let (wide, high) = (width / f.columns, height / f.rows)
#set document(title: f.title, author: f.author, date: none)
#set text(lang: f.language)
#set page(width: width, height: height, margin: 0mm)
#let tick = 4mm
#let mark(from, to, dash: "solid") = place(top + left, line(start: from, end: to, stroke: (thickness: 0.4pt, paint: rgb(55%, 50%, 45%), dash: dash)))
#let marks = {
  for i in range(1, f.columns) {
    let x = i * wide
    mark((x, 0mm), (x, tick))
    mark((x, height - tick), (x, height))
  }
  for i in range(1, f.rows) {
    let y = i * high
    mark((0mm, y), (tick, y))
    mark((width - tick, y), (width, y))
  }
  if f.cut { mark((width / 4, height / 2), (3 * width / 4, height / 2), dash: (2pt, 3pt)) }
}
#for (i, places) in f.sides.enumerate() {
  if i > 0 { pagebreak() }
  for p in places {
    let drawn = image("${pagesOfSheets}", page: p.page, width: wide, height: high, fit: "stretch")
    place(top + left, dx: p.column * wide + p.shift * 1mm, dy: p.row * high, if p.turned { rotate(180deg, drawn) } else { drawn })
  }
  marks
}
`;
