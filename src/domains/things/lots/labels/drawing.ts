/** How a sheet of labels is drawn. */
import { paperFonts } from "#platform/lib/fonts/paper-fonts.ts";

/**
 * The drawing. Facts come as data in `sys.inputs` and are never read as source. Each label is a box
 * of fixed place and size; in it the largest type is looked for in which everything fits. The
 * cautions come first: where they don't fit whole, nothing is drawn.
 */
export const labelDrawing = String.raw`
#let f = json(bytes(sys.inputs.facts))
#let (w, h) = (f.page.at(0) * 1mm, f.page.at(1) * 1mm)
#let (lw, lh) = (f.label.at(0) * 1mm, f.label.at(1) * 1mm)
#let (ink, soft) = ("#1d1a16", "#4b443b").map(rgb)
#set document(title: f.title, author: f.by, date: none)
#set page(width: w, height: h, margin: 0pt)
#set text(font: ${paperFonts}, lang: f.language, fill: ink, hyphenate: false)
#set par(leading: 0.38em, spacing: 0.45em, justify: false)
#let said(one, ..style) = text(dir: if one.rtl { rtl } else { ltr }, ..style, one.text)
#let side(one) = if one.rtl { right } else { left }
#let pad-x = f.pad * 1mm
#let pad-y = f.pad * 0.7 * 1mm
#let qr = f.qr-side * 1mm
#let room = lw - 2 * pad-x
#let text-room = room - qr - 1.6mm
#let high = lh - 2 * pad-y

#let facts(s) = {
  set align(side(f.name))
  block(above: 0pt, below: 0.42 * s, par(leading: 0.3em, said(f.name, size: s * 1.5, weight: "bold")))
  if f.latin.text != "" { block(above: 0pt, below: 0.42 * s, said(f.latin, size: s, style: "italic", fill: soft)) }
  for one in f.lines { block(above: 0pt, below: 0.42 * s, said(one, size: s)) }
  block(above: 0pt, below: 0pt, said(f.number, size: s, weight: "bold"))
}
#let cautions(s) = block(width: 100%, above: 0pt, below: 0pt, inset: (top: 0.3 * s), stroke: (top: 0.4pt + ink), align(side(f.cautions), par(leading: 0.32em, {
  text(size: s, weight: "bold", f.caution-word + " ")
  said(f.cautions, size: s)
})))

#let label() = context {
  let below(s) = measure(width: room, cautions(s)).height
  let above(s) = calc.max(measure(width: text-room, facts(s)).height, qr)
  let steps = f.sizes.map(size => size * 1pt)
  let s = steps.find(s => above(s) + below(s) + 1mm <= high)
  if s == none { panic("label-too-small") }
  grid(
    columns: (text-room, 1.6mm, qr), rows: (high - below(s)),
    block(width: text-room, facts(s)), [],
    if f.qr == "" { [] } else { align(top + right, image(bytes(f.qr), format: "svg", width: qr, alt: f.qr-words)) },
  )
  cautions(s)
}
#let cut = if f.cut { 0.3pt + rgb("#9a9288") } else { none }
#let first = f.skip
#for i in range(f.count) {
  let at = first + i
  if i > 0 and calc.rem(at, f.columns * f.rows) == 0 { pagebreak() }
  let cell = calc.rem(at, f.columns * f.rows)
  let (row, column) = (calc.quo(cell, f.columns), calc.rem(cell, f.columns))
  place(top + left, dx: (f.left + column * f.step-x) * 1mm, dy: (f.top + row * f.step-y) * 1mm, block(width: lw, height: lh, stroke: cut, inset: (x: pad-x, y: pad-y), clip: false, label()))
}
`;
