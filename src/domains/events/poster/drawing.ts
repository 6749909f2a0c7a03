/** How a poster is drawn. */
import { paperFonts } from "#platform/lib/fonts/paper-fonts.ts";

/**
 * The drawing. `u` is a millimetre of A4, `pt` a point of A4; other papers scale both. Everything
 * stands in boxes of a fixed place and size, so a second page can never begin; within them the
 * largest type that fits is looked for.
 */
export const posterDrawing = String.raw`
#let f = json(bytes(sys.inputs.facts))
#let (w, h) = (f.size.at(0) * 1mm, f.size.at(1) * 1mm)
#let u = calc.min(w / 210, h / 297)
#let pt = u * 0.3528
#let (ink, soft, petal, light, deep, line-ink) = ("#2b2620", "#5f564b", "#e07a1f", "#f6a93b", "#8a4209", "#d9a877").map(rgb)
#let side(one) = if one.rtl { right } else { left }
#set document(title: f.name, author: f.host, date: none)
#set page(width: w, height: h, margin: 0pt)
#set text(font: ${paperFonts}, lang: f.language, size: 12 * pt, fill: ink, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.75em, justify: false)
#show heading: it => it.body
#show link: it => it.body

#let said(one, ..style) = text(dir: if one.rtl { rtl } else { ltr }, ..style, one.text)
#let flower(d) = pdf.artifact(box(width: d, height: d, {
  let petals(n, rx, ry, cy, turn, paint) = for i in range(n) {
    place(center + horizon, rotate(i * 360deg / n + turn, move(dy: cy * d / 100, ellipse(width: 2 * rx * d / 100, height: 2 * ry * d / 100, fill: paint, stroke: 0.4 * d / 100 + white))))
  }
  petals(12, 8, 20, -28, 0deg, petal)
  petals(12, 7, 15, -22, 15deg, light)
  place(center + horizon, circle(radius: 12 * d / 100, fill: deep, stroke: 0.4 * d / 100 + white))
}))
// The first of these that, set in this width, is no higher than asked, else the last.
#let largest(steps, make, width, height) = {
  for step in steps {
    if measure(width: width, make(step)).height <= height { return step }
  }
  steps.last()
}
// The most of 0..top for which fits(n).
#let most(top, fits) = {
  let (low, high) = (0, top)
  while low < high {
    let middle = calc.quo(low + high + 1, 2)
    if fits(middle) { low = middle } else { high = middle - 1 }
  }
  low
}
#let widest(one, size, weight) = calc.max(0pt, ..one.text.matches(regex("[\p{Han}\p{Hiragana}\p{Katakana}]|[^\s\u{200b}\p{Han}\p{Hiragana}\p{Katakana}]+")).map(word => measure(text(size: size, weight: weight, word.text)).width))
// The sizes at which no word is broken by the edge.
#let whole(steps, one, width, weight) = {
  let wide = widest(one, 100pt, weight) / 100pt
  let fitting = steps.filter(size => wide * size <= width)
  if fitting.len() == 0 { (steps.last(),) } else { fitting }
}

#let strip-height = if f.strips { 56 * u } else { 0 * u }
#let wide = w - 32 * u
#let high = h - strip-height - (if f.strips { 18 } else { 26 }) * u

#let title(k) = {
  let steps = whole((56, 52, 48, 44, 40, 36, 33, 30, 27, 24, 21, 18, 15).map(size => size * pt * calc.min(k, 1.15)), f.title, wide, "bold")
  let make(size) = pad(bottom: 0.13 * size, par(leading: if f.title.rtl { 0.95em } else { 0.6em }, said(f.title, size: size, weight: "bold", tracking: -0.012em)))
  make(largest(steps, make, wide, 50 * u * k))
}
#let fitted(one, steps, height, ..style) = {
  let make(size) = par(leading: 0.42em, said(one, size: size, ..style))
  make(largest(whole(steps, one, wide, "bold"), make, wide, height))
}
#let head(k, petals) = align(center, stack(
  spacing: 5 * u * k,
  flower(petals),
  ..if f.off != none { (block(fill: ink, inset: (x: 9 * u, y: 3 * u), radius: 1 * u, text(size: 26 * pt * k, weight: "bold", fill: white, tracking: 0.06em, upper(f.off))),) },
  heading(outlined: false, title(k)),
  ..if f.by.text != "" { (fitted(f.by, (15 * pt * k, 12 * pt * k, 9 * pt * k), 12 * u * k, style: "italic", fill: soft),) },
  pdf.artifact(rect(width: 26 * u, height: 1.1 * u, radius: 0.55 * u, fill: petal)),
  stack(spacing: 3 * u * k, ..(
    (f.day, (34, 30, 26, 22, 18, 14), "bold", deep),
    (f.hours, (27, 24, 21, 18, 14), "bold", deep),
    (f.zone, (13, 11, 9), "regular", soft),
  ).filter(((one, ..)) => one.text != "").map(((one, steps, weight, paint)) => fitted(one, steps.map(size => size * pt * k), 18 * u * k, weight: weight, fill: paint))),
  stack(spacing: 3 * u * k, ..(
    (f.area, (21, 19, 17, 15, 13, 11)),
    (f.online, (14, 12, 10)),
    (f.cost, (15, 13, 11)),
    (f.contact, (12, 11, 10)),
  ).filter(((one, ..)) => one.text != "").map(((one, steps)) => fitted(one, steps.map(size => size * pt * k), 18 * u * k))),
))
#let prose(k, n) = {
  if n == 0 { return [] }
  let cut = if n < f.pieces.len() { " \u{2026}" } else { "" }
  let lines = (f.pieces.slice(0, n).join("").trim() + cut).split("\n").filter(line => line.trim() != "")
  set align(if f.text.short { center } else { side(f.text) })
  set text(size: 13.5 * pt * calc.max(k, 0.72), dir: if f.text.rtl { rtl } else { ltr })
  block(width: 100%, inset: (x: 5 * u), for line in lines { par(line) })
}
#let access(k, n) = {
  if n == 0 { return [] }
  let size = 10.5 * pt * calc.clamp(k, 0.75, 1.15)
  let columns = if n > 3 { 2 } else { 1 }
  let share = if columns == 1 { auto } else { 1fr }
  let item(one) = block(grid(
    columns: (3.4 * u * k, share),
    pdf.artifact(move(dy: 0.17em, circle(radius: 0.16em, fill: petal))),
    par(leading: 0.4em, said(one, size: size)),
  ))
  let shown = f.access.slice(0, n) + if n < f.access.len() { ((text: "\u{2026}", rtl: false),) }
  let per = calc.ceil(shown.len() / columns)
  set text(size: size, dir: if shown.first().rtl { rtl } else { ltr })
  block(width: if columns == 1 { auto } else { 100% }, inset: (x: 4 * u, y: 3.2 * u * k), radius: 1.5 * u, stroke: 0.25 * u + line-ink, align(side(shown.first()) + top, grid(
    columns: (share,) * columns,
    column-gutter: 5 * u,
    ..shown.chunks(per).map(part => stack(spacing: 0.55em, ..part.map(item))),
  )))
}
#let foot() = {
  let most-wide = if f.qr == "" { wide } else { calc.min(wide - 35 * u, 120 * u) }
  let make(size) = {
    par(text(size: 12 * pt, fill: soft, dir: if f.more.rtl { rtl } else { ltr }, f.more.text))
    par(leading: 0.35em, text(dir: ltr, said(f.address, size: size, weight: "bold", fill: deep)))
  }
  let body = make(largest((16, 14, 12, 10, 8, 7).map(size => size * pt), make, most-wide, 28 * u))
  let words = block(width: calc.min(most-wide, measure(body).width + 0.1pt), height: if f.qr == "" { auto } else { 30 * u }, clip: true, align(horizon + side(f.more), if f.link == none { body } else { link(f.link, body) }))
  set text(dir: ltr)
  block(width: 100%, align(center, if f.qr == "" { words } else {
    grid(columns: (30 * u, auto), column-gutter: 5 * u, align: horizon, image(bytes(f.qr), format: "svg", width: 30 * u, alt: f.address.text), words)
  }))
}

#let strips() = pdf.artifact({
  let each = (w - 16 * u) / 10
  let dash = (paint: soft, thickness: 0.25 * u, dash: "dashed")
  place(bottom + left, dy: -strip-height, line(length: 100%, stroke: dash))
  for i in range(11) { place(bottom + left, dx: 8 * u + i * each, line(angle: 90deg, length: strip-height, stroke: dash)) }
  let room = (strip-height - 12 * u, each - 3.4 * u)
  let make(k) = stack(
    spacing: 1.2 * u * k,
    par(leading: 0.3em, said(f.strip-title, size: 10 * pt * k, weight: "bold")),
    par(leading: 0.3em, said(f.strip-when, size: 8.5 * pt * k)),
    par(leading: 0.3em, said(f.strip-address, size: 7.5 * pt * k, fill: deep)),
  )
  let one = make(largest((1.25, 1.15, 1.07, 1, 0.92, 0.85, 0.78, 0.7, 0.6, 0.5), make, ..room))
  for i in range(10) {
    place(bottom + left, dx: 8 * u + i * each + 1.7 * u, dy: -8 * u, rotate(-90deg, reflow: true, block(width: room.at(0), height: room.at(1), clip: true, align(horizon, align(side(f.strip-title), one)))))
  }
})

#context {
  let gap = 6 * u
  let tall(body) = measure(width: wide, body).height
  let petals(k) = 26 * u * calc.min(1, k)
  let below = tall(foot()) + 2 * gap
  let all = f.access.len()
  let rest(k, n) = high - tall(head(k, petals(k))) - below - (if n > 0 { tall(access(k, n)) + gap } else { 0pt })
  let needs(k, n) = if n == 0 { 0pt } else { tall(prose(k, n)) + gap }
  let count = f.pieces.len()
  // Everything as large as it goes; else some of the text; else as much of the access sentences as
  // fits.
  let steps = (1.3, 1.2, 1.1, 1, 0.92, 0.85, 0.78)
  let k = steps.find(k => rest(k, all) >= needs(k, count))
  if k == none { k = (0.92, 0.85, 0.78, 0.72, 0.66, 0.6).find(k => rest(k, all) >= calc.min(44 * u, needs(k, count))) }
  if k == none { k = (0.72, 0.6, 0.54).find(k => rest(k, all) >= calc.min(12 * u, needs(k, count))) }
  if k == none { k = 0.6 }
  let facts = if rest(k, all) >= 0pt { all } else { most(all, n => rest(k, n) >= 0pt) }
  let left-over = rest(k, facts)
  let pieces = if left-over >= needs(k, count) { count } else { most(count, n => needs(k, n) <= left-over) }
  let spare = calc.max(0pt, left-over - needs(k, pieces))
  let grown = calc.min(spare * 0.5, 60 * u)
  let gaps = (spare - grown) / 3
  place(top + center, dy: 12 * u, block(width: wide, height: high, clip: true, {
    place(top + center, head(k, petals(k) + grown))
    place(top + center, dy: tall(head(k, petals(k) + grown)) + gap + gaps * 0.8, block(width: wide, prose(k, pieces)))
    place(bottom + center, block(width: wide, stack(spacing: gap + gaps * 0.5, align(center, access(k, facts)), foot())))
  }))
  if f.strips { strips() }
}
`;
