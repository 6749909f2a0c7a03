/** Puts pages on sheets, as the imposition says. */
import { degrees, PDFDocument, type PDFPage, rgb } from "@cantoo/pdf-lib";
import type { PaperSide } from "./imposition.ts";
import { type ZinePaper, paperSizes } from "../drawing/layout.ts";

/** Points of a millimetre. */
const mm = 72 / 25.4;

interface Grid {
  readonly paper: ZinePaper;
  readonly columns: number;
  readonly rows: number;
  /** A cut along the middle of the sheet, as a mini zine has it. */
  readonly cut?: boolean;
}

function marks(
  page: PDFPage,
  { columns, rows, cut = false }: Grid,
  width: number,
  height: number,
): void {
  const soft = { thickness: 0.4, color: rgb(0.55, 0.5, 0.45) };
  const tick = 4 * mm;
  for (let i = 1; i < columns; i++) {
    const x = (i * width) / columns;
    page.drawLine({ ...soft, start: { x, y: 0 }, end: { x, y: tick } });
    page.drawLine({ ...soft, start: { x, y: height - tick }, end: { x, y: height } });
  }
  for (let i = 1; i < rows; i++) {
    const y = (i * height) / rows;
    page.drawLine({ ...soft, start: { x: 0, y }, end: { x: tick, y } });
    page.drawLine({ ...soft, start: { x: width - tick, y }, end: { x: width, y } });
  }
  if (cut)
    page.drawLine({
      ...soft,
      start: { x: width / 4, y: height / 2 },
      end: { x: (width * 3) / 4, y: height / 2 },
      dashArray: [2, 3],
    });
}

/** Sheets lie on their long side. `pdf` holds the pages in the order of reading. */
export async function onSheets(
  pdf: Uint8Array,
  sides: readonly PaperSide[],
  grid: Grid,
  about: { readonly title: string; readonly author: string; readonly language: string },
): Promise<Uint8Array> {
  const [short, long] = paperSizes[grid.paper];
  const [width, height] = [long * mm, short * mm];
  const [wide, high] = [width / grid.columns, height / grid.rows];
  const read = await PDFDocument.load(pdf, { updateMetadata: false });
  const sheets = await PDFDocument.create({ updateMetadata: false });
  sheets.setTitle(about.title, { showInWindowTitleBar: true });
  sheets.setAuthor(about.author);
  sheets.setLanguage(about.language);
  const pages = await sheets.embedPdf(read, read.getPageIndices());
  for (const side of sides) {
    const sheet = sheets.addPage([width, height]);
    for (const { page, column, row, turned, shift } of side.places) {
      const drawn = pages[page - 1];
      if (drawn === undefined) throw new Error(`there is no page ${page}`);
      const x = column * wide + shift * mm;
      const y = height - (row + 1) * high;
      sheet.drawPage(
        drawn,
        turned
          ? { x: x + wide, y: y + high, rotate: degrees(180), width: wide, height: high }
          : { x, y, width: wide, height: high },
      );
    }
    marks(sheet, grid, width, height);
  }
  return sheets.save();
}
