/** The test page of a printer: four sides that tell how it turns paper, and two that show how to fold. Its words are facts. */
import { paperFonts } from "#platform/lib/paper-fonts.ts";

export const testDrawing = String.raw`
#let f = json(bytes(sys.inputs.facts))
#let (short, long) = (f.size.at(0) * 1mm, f.size.at(1) * 1mm)
#let t = f.words
#set document(title: t.title, date: none)
#set page(width: long, height: short, margin: 18mm)
#set text(font: ${paperFonts}, size: 15pt, lang: f.language, dir: if f.rtl { rtl } else { ltr })
#show heading: set text(size: 26pt)
#let ink = rgb("#8a4209")
#let arrow(d) = pdf.artifact(box(width: d, height: d, place(center + horizon, polygon(fill: ink, (0.5 * d, 0pt), (0.95 * d, 0.5 * d), (0.65 * d, 0.5 * d), (0.65 * d, d), (0.35 * d, d), (0.35 * d, 0.5 * d), (0.05 * d, 0.5 * d)))))
#let side(n, ..body) = {
  if n > 1 { pagebreak() }
  // A rule of 100 mm, and frames 5 and 10 mm from the edge.
  for gap in (5mm, 10mm) { place(top + left, dx: gap - 18mm, dy: gap - 18mm, pdf.artifact(rect(width: long - 2 * gap, height: short - 2 * gap, stroke: 0.3pt + gray))) }
  align(center, {
    heading(level: 1, f.sides.at(n - 1))
    arrow(38mm)
  })
  v(4mm)
  for one in body.pos() { if type(one) == str { par(one) } else { one } }
}

#side(1,
  t.print,
  t.turn,
  block(above: 8mm, below: 4mm, pdf.artifact(rect(width: 100mm, height: 1pt, fill: black))),
  t.line,
)
#side(2, t.up, t.down, t.alone)
#side(3, t.turnPile, t.behind)
#side(4, t.single, t.reversed)
`;
