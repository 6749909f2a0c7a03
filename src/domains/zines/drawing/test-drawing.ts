/** The test page of a printer: four sides that tell how it turns paper, and two that show how to fold. Fixed, in English. */
export const testDrawing = String.raw`
#let f = json(bytes(sys.inputs.facts))
#let (short, long) = (f.size.at(0) * 1mm, f.size.at(1) * 1mm)
#set document(title: "Test page for your printer", date: none)
#set page(width: long, height: short, margin: 18mm)
#set text(font: "Libertinus Serif", size: 15pt, lang: "en")
#show heading: set text(size: 26pt)
#let ink = rgb("#8a4209")
#let arrow(d) = pdf.artifact(box(width: d, height: d, place(center + horizon, polygon(fill: ink, (0.5 * d, 0pt), (0.95 * d, 0.5 * d), (0.65 * d, 0.5 * d), (0.65 * d, d), (0.35 * d, d), (0.35 * d, 0.5 * d), (0.05 * d, 0.5 * d)))))
#let side(n, ..body) = {
  if n > 1 { pagebreak() }
  // A rule of 100 mm, and frames 5 and 10 mm from the edge.
  for gap in (5mm, 10mm) { place(top + left, dx: gap - 18mm, dy: gap - 18mm, pdf.artifact(rect(width: long - 2 * gap, height: short - 2 * gap, stroke: 0.3pt + gray))) }
  align(center, {
    heading(level: 1)[Side #n]
    arrow(38mm)
  })
  v(4mm)
  for one in body.pos() { par(one) }
}

#side(1,
  [Print this file as you mean to print the booklet: on both sides if your printer can, at 100 %, lying (landscape).],
  [Then hold sheet 1 with this side towards you, and turn it over like the page of a book, around its left or right edge.],
  {
    pdf.artifact(line(length: 100mm, stroke: 1pt))
    [The line above is 100 mm long. If yours is not, switch off “fit to page”. The two frames are 5 and 10 mm from the edge: what you do not see, your printer cannot print.]
  },
)
#side(2,
  [Does the arrow point up, as on side 1? Then choose “over the short edge”.],
  [Does it point down? Then choose “over the long edge”.],
  [Is side 2 on a sheet of its own? Then your printer prints one side only: go on with side 3.],
)
#side(3,
  [For printers of one side: print only pages 1 and 3 of this file, turn the pile over like the page of a book, put it back, and print pages 2 and 4.],
  [Look behind this side.],
)
#side(4,
  [Behind this is side 3? Then choose “it prints one side only”.],
  [Behind this is side 1? Then choose it too, and tick “my pile comes with the last sheet first”.],
)
`;
