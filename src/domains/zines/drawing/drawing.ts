/**
 * How a zine is drawn: a fixed program for Typst that reads `sys.inputs.facts` (see `layout.ts`).
 * What people wrote is only ever a value in it. Lengths come in millimetres, type sizes in points.
 */
import { paperFonts } from "#platform/lib/fonts/paper-fonts.ts";
export const zineDrawing = String.raw`
#let f = json(bytes(sys.inputs.facts))
#let (w, h) = (f.size.at(0) * 1mm, f.size.at(1) * 1mm)
#let m = f.margin
#let pt = f.points * 1pt
#let small = calc.max(f.least * 1pt, 0.84 * pt)
#let (ink, soft, petal, light, deep) = ("#1f1b16", "#554c42", "#e07a1f", "#f6a93b", "#8a4209").map(rgb)
#let several = f.parts.len() > 1
#let foot = state("foot", f.foot)
#let bidi(rtl-text) = if rtl-text { rtl } else { ltr }

#set document(title: f.title, author: f.by, date: none)
#set page(
  width: w, height: h,
  binding: if f.spine == "right" { right } else { left },
  margin: (inside: m.inside * 1mm, outside: m.outside * 1mm, top: m.top * 1mm, bottom: m.bottom * 1mm),
  footer-descent: 30%,
  footer: context {
    set text(size: f.foot-points * 1pt, fill: soft, dir: bidi(f.rtl))
    set par(leading: 0.35em)
    let n = counter(page).get().first()
    grid(columns: (1fr, auto), column-gutter: 3mm, foot.get(), text(fill: ink, str(n)))
  },
)
#let fonts = ${paperFonts}
#set text(font: fonts, size: pt, lang: f.language, dir: bidi(f.rtl), fill: ink, hyphenate: f.hyphenate, overhang: false)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set list(marker: ([•], [–], [•], [–]), indent: 0.2em, body-indent: 0.5em)
#set enum(indent: 0.2em, body-indent: 0.5em)
#show heading: set block(above: 1.4em, below: 0.7em, sticky: true)
#show heading: set text(hyphenate: false, fill: deep)
#show heading.where(level: 1): set text(size: 1.7 * pt)
#show heading.where(level: 2): set text(size: 1.28 * pt)
#show heading.where(level: 3): set text(size: 1.12 * pt)
#show heading.where(level: 4): set text(size: 1 * pt)
#show heading.where(level: 5): set text(size: 1 * pt, style: "italic")
#show heading.where(level: 6): set text(size: 1 * pt, style: "italic")
#show raw: set text(font: ("DejaVu Sans Mono", ..fonts), size: calc.max(f.least * 1pt, 0.86 * pt))
#set table(stroke: 0.4pt + soft, inset: 0.45em)
#show link: it => if f.flat { text(fill: deep, underline(it)) } else { it }

#let shown(r) = {
  let lines = r.text.split("\n").map(line => if r.at("code", default: false) { raw(line) } else { text(line) })
  let body = lines.join(linebreak())
  if r.at("struck", default: false) { body = strike(body) }
  if r.at("sub", default: false) { body = sub(typographic: false, body) }
  if r.at("sup", default: false) { body = super(typographic: false, body) }
  if r.at("em", default: false) { body = emph(body) }
  if r.at("strong", default: false) { body = strong(body) }
  if "link" in r {
    if f.flat { body = link(r.link, body) } else if r.address != "" { body = body + [ ] + text(size: small, fill: soft, [(#text(dir: ltr, r.address))]) }
  }
  body
}
#let words(runs) = runs.map(shown).join()

#let blocks(list-of, deeper) = {
  for b in list-of {
    let turned(body) = { set text(dir: bidi(b.at("rtl", default: f.rtl))); set align(start); body }
    if b.kind == "heading" { turned(heading(level: b.level + deeper, words(b.runs))) }
    else if b.kind == "paragraph" { turned(par(words(b.runs))) }
    else if b.kind == "list" {
      let items = b.items.map(item => blocks(item, deeper))
      let tight = b.items.all(item => item.len() == 1)
      turned(if b.start == none { list(tight: tight, ..items) } else { enum(tight: tight, start: b.start, ..items) })
    }
    else if b.kind == "quote" { turned(quote(block: true, blocks(b.blocks, deeper))) }
    else if b.kind == "code" { block(width: 100%, inset: 0.6em, stroke: (left: 1.2pt + light), { set text(dir: ltr); set align(left); raw(block: true, b.text) }) }
    else if b.kind == "table" {
      let wide = if b.head != none { b.head.len() } else { b.rows.first().len() }
      let head = if b.head == none { () } else { (table.header(..b.head.map(cell => strong[#words(cell)])),) }
      turned({ set text(size: calc.max(f.least * 1pt, 0.92 * pt)); table(columns: (1fr,) * wide, ..head, ..b.rows.map(row => row.map(cell => [#words(cell)])).flatten()) })
    }
    else if b.kind == "picture" {
      layout(room => align(center, block(above: 1.1em, below: 1.1em, image("/" + b.file, width: calc.min(room.width, b.width * 1mm), alt: b.alt))))
    }
    else if b.kind == "rule" { align(center, pdf.artifact(line(length: 30%, stroke: 0.6pt + light))) }
  }
}

#let petals(d) = align(center, pdf.artifact(box(width: d, height: d, {
  for (n, long, paint) in ((10, 0.46, petal), (10, 0.34, light)) {
    for i in range(n) { place(center + horizon, rotate((i + if paint == light { 0.5 } else { 0 }) * 360deg / n, move(dy: -long * d / 2, ellipse(width: 0.17 * d, height: long * d, fill: paint, stroke: 0.3pt + white)))) }
  }
  place(center + horizon, circle(radius: 0.13 * d, fill: deep))
})))

#let caution(body, deeper) = if body.len() > 0 {
  block(width: 100%, inset: 0.8em, stroke: (paint: deep, thickness: 1pt), radius: 2pt, {
    strong(text(fill: deep, f.words.care))
    blocks(body, deeper)
  })
}
#let lead(p, size) = {
  if p.summary != "" { par(text(size: size, style: "italic", p.summary)) }
  par(text(size: small, fill: soft, p.origin))
}
#let contents() = {
  heading(level: 2, outlined: false, f.words.contents)
  set text(size: calc.max(f.least * 1pt, pt))
  outline(title: none, target: heading.where(level: 2, outlined: true))
}
// The first of these sizes at which it is no higher than asked.
#let largest(steps, make, width, height) = {
  for step in steps { if measure(width: width, make(step)).height <= height { return step } }
  steps.last()
}
#let cover() = context {
  let wide = w - (m.inside + m.outside) * 1mm
  let high = h - (m.top + m.bottom) * 1mm
  let title(size) = { set par(leading: 0.4em); text(size: size, f.title) }
  let widest(size) = calc.max(0pt, ..f.title-words.map(one => measure(text(size: size, weight: "bold", one)).width))
  let steps = (2.9, 2.5, 2.2, 1.9, 1.6, 1.35, 1.15, 1).map(k => k * pt).filter(size => widest(size) <= wide)
  if steps.len() == 0 { steps = (pt,) }
  let body(size) = {
    set align(center)
    v(0.06 * high)
    petals(calc.min(0.42 * wide, 0.22 * high))
    v(0.05 * high)
    { show heading: it => it.body; heading(level: 1, outlined: false, strong(text(fill: ink, title(size)))) }
    v(0.03 * high)
    if f.summary != "" { par(text(style: "italic", f.summary)) }
    v(0.02 * high)
    par(text(size: small, f.origin))
    par(text(size: small, fill: soft, f.edition))
  }
  body(largest(steps, body, wide, 0.97 * high))
}

#let about() = {
  heading(level: 2, outlined: false, f.words.about)
  set text(size: calc.max(f.least * 1pt, small))
  for p in f.parts {
    block(breakable: f.format == "read", width: 100%, above: 1.6em, {
      if several { par(strong(p.name)) }
      par(p.edition)
      if p.cautions-short != "" { par([#strong(f.words.care): #text(p.cautions-short)]) }
      if p.credit != "" { par([#strong(f.words.credit): #text(p.credit)]) }
      par([#strong(f.words.license): #text(p.license)#if p.license-page != "" [ (#text(dir: ltr, p.license-page))]])
      if p.family != "" { par([#strong(f.words.family): #text(p.family)]) }
      if p.wishes != "" { par([#strong(f.words.wishes): #text(p.wishes)]) }
      let side = f.qr * 1mm
      block(breakable: false, grid(columns: (side, 1fr), column-gutter: 3mm, align: horizon,
        box(fill: white, image(bytes(p.qr), format: "svg", width: side, alt: p.qr-words)),
        { set par(leading: 0.45em); par(f.words.current); let there = text(dir: ltr, p.address); par(if f.flat { link(p.check, there) } else { there }) }))
    })
  }
}
#let notes() = {
  strong(text(fill: soft, f.words.notes))
  pdf.artifact(block(above: 1em, {
    let gap = calc.max(7mm, 1.6 * pt)
    let room = h - (m.top + m.bottom) * 1mm - 4 * pt
    for i in range(calc.max(1, int(room / gap))) { block(above: gap, below: 0pt, line(length: 100%, stroke: 0.3pt + soft)) }
  }))
}

#if f.cover {
  cover()
  pagebreak()
} else {
  heading(level: 1, outlined: false, f.title)
  if several { par(text(size: small, fill: soft, f.edition)) } else { lead(f.parts.first(), 1.05 * pt) }
}
#if f.contents {
  contents()
  if f.cover or several { pagebreak() }
}
#for (i, p) in f.parts.enumerate() {
  if i > 0 { pagebreak() }
  foot.update(p.foot)
  set text(lang: p.language, dir: bidi(p.rtl))
  if several {
    heading(level: 2, p.name)
    lead(p, pt)
  }
  caution(p.cautions, if several { 2 } else { 1 })
  blocks(p.blocks, if several { 2 } else { 1 })
  if p.sources.len() > 0 {
    set text(size: small)
    par(strong(f.words.sources))
    blocks(p.sources, 1)
  }
}
#for i in range(f.notes) {
  pagebreak()
  notes()
}
#pagebreak()
#foot.update(f.foot)
#about()
`;
