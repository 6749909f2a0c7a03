/**
 * Zines as EPUB 3.3, for reading devices: text that flows, with its language and
 * direction, and nothing that runs. Pure.
 */
import { commas } from "#platform/i18n/commas.ts";
import { strToU8, zipSync } from "fflate";
import { isolated } from "#platform/i18n/direction.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import type { Block } from "./drawing/blocks.ts";
import type { Run } from "./drawing/runs.ts";
import { zineMessages } from "./messages.ts";
import type { Zine, ZinePart } from "./zine.ts";

// XML 1.0 has no way to write most control characters.
const xml = (text: string): string =>
  escapeText(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));
const wrapped = (name: string, inner: string): string => `<${name}>${inner}</${name}>`;

function ofRun(run: Run, rtl?: boolean): string {
  let shown = isolated(run.text, rtl).split("\n").map(xml).join("<br/>");
  if (run.code === true) shown = wrapped("code", shown);
  if (run.struck === true) shown = wrapped("s", shown);
  if (run.sub === true) shown = wrapped("sub", shown);
  if (run.sup === true) shown = wrapped("sup", shown);
  if (run.em === true) shown = wrapped("em", shown);
  if (run.strong === true) shown = wrapped("strong", shown);
  return run.link === undefined ? shown : `<a href="${xml(run.link)}">${shown}</a>`;
}
const ofRuns = (runs: readonly Run[], rtl: boolean): string =>
  runs.map((run) => ofRun(run, rtl)).join("");

/** XHTML of some blocks. `base`: level of their first headings. `rtl`: direction around them. */
function xhtmlOf(blocks: readonly Block[], base: number, rtl: boolean): string {
  const turn = (own: boolean): string => (own === rtl ? "" : ` dir="${own ? "rtl" : "ltr"}"`);
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "heading": {
          const name = `h${Math.min(6, block.level + base - 1)}`;
          return `<${name}${turn(block.rtl)}>${ofRuns(block.runs, block.rtl)}</${name}>`;
        }
        case "paragraph":
          return `<p${turn(block.rtl)}>${ofRuns(block.runs, block.rtl)}</p>`;
        case "list": {
          const items = block.items
            .map((item) => wrapped("li", xhtmlOf(item, base, block.rtl)))
            .join("");
          const name = block.start === null ? "ul" : "ol";
          return `<${name}${turn(block.rtl)}${
            block.start === null || block.start === 1 ? "" : ` start="${block.start}"`
          }>${items}</${name}>`;
        }
        case "quote":
          return `<blockquote${turn(block.rtl)}>${xhtmlOf(
            block.blocks,
            base,
            block.rtl,
          )}</blockquote>`;
        case "code":
          return `<pre dir="ltr"><code>${xml(block.text)}</code></pre>`;
        case "table": {
          const row = (cells: readonly (readonly Run[])[], head: boolean): string =>
            wrapped(
              "tr",
              cells
                .map((cell) =>
                  head
                    ? `<th scope="col">${ofRuns(cell, block.rtl)}</th>`
                    : `<td>${ofRuns(cell, block.rtl)}</td>`,
                )
                .join(""),
            );
          const head = block.head === null ? "" : wrapped("thead", row(block.head, true));
          const body =
            block.rows.length === 0
              ? ""
              : wrapped("tbody", block.rows.map((one) => row(one, false)).join(""));
          return `<table${turn(block.rtl)}>${head}${body}</table>`;
        }
        case "picture":
          return `<p><img src="pictures/${block.name}" alt="${xml(block.alt)}"/></p>`;
        case "rule":
          return "<hr/>";
      }
    })
    .join("\n");
}

const style = `body{line-height:1.5}h1,h2,h3,h4,h5{line-height:1.2;break-after:avoid}.care{border:2px solid;padding:.2em 1em;margin:1em 0}
img{max-width:100%}pre{white-space:pre-wrap}table{border-collapse:collapse}th,td{border:1px solid;padding:.3em;text-align:start;vertical-align:top}
blockquote{border-inline-start:3px solid;margin-inline:0;padding-inline-start:1em}.small{font-size:.9em}`;

const page = (
  title: string,
  language: string,
  rtl: boolean,
  body: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${xml(language)}" xml:lang="${xml(language)}" dir="${rtl ? "rtl" : "ltr"}">
<head><meta charset="UTF-8"/><title>${xml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;

const fact = (name: string, value: string): string =>
  value === "" ? "" : `<p><strong>${xml(name)}:</strong> ${value}</p>`;

/** One guide: cautions before the text, then whose it is and what may be done with it. */
function chapter(part: ZinePart): string {
  const messages = zineMessages(part.language);
  const care =
    part.cautions.length === 0
      ? ""
      : `<aside class="care" epub:type="warning" role="note"><p><strong>${xml(
          messages.takeCare,
        )}</strong></p>\n${xhtmlOf(part.cautions, 2, part.rtl)}</aside>`;
  const { license } = part;
  const about = [
    wrapped("p", xml(messages.edition({ version: part.version, date: part.date }))),
    fact(messages.credit, xml(part.credit)),
    fact(
      messages.license,
      license.page === null
        ? xml(license.name)
        : `<a href="${xml(license.page)}">${xml(license.name)}</a>`,
    ),
    part.family.length === 0
      ? ""
      : `<p><strong>${xml(messages.family)}:</strong></p><ul>${part.family
          .map((one) => wrapped("li", xml(one)))
          .join("")}</ul>`,
    part.wishes.length === 0
      ? ""
      : `<p><strong>${xml(messages.wishes)}</strong></p>${xhtmlOf(part.wishes, 3, part.rtl)}`,
    part.sources.length === 0
      ? ""
      : `<p><strong>${xml(messages.sources)}</strong></p>${xhtmlOf(part.sources, 3, part.rtl)}`,
    `<p>${xml(messages.current)} <a href="${xml(part.check)}" dir="ltr">${xml(part.check)}</a></p>`,
  ];
  const body = `<section epub:type="chapter" role="doc-chapter" aria-labelledby="name"><h1 id="name">${xml(part.name)}</h1>
${part.summary === "" ? "" : `<p><em>${xml(part.summary)}</em></p>`}
<p class="small">${xml(messages.by({ who: part.by }))}</p>
${care}
${xhtmlOf(part.blocks, 2, part.rtl)}
<hr/>
<section class="small" aria-labelledby="about"><h2 id="about">${xml(
    messages.aboutOf({ name: part.name }),
  )}</h2>
${about.filter((one) => one !== "").join("\n")}</section></section>`;
  return page(part.name, part.language, part.rtl, body);
}

/** XML of the package document (EPUB 3.3 §5). */
function packageOf(zine: Zine, files: readonly string[]): string {
  const all = ["title.xhtml", "nav.xhtml", ...files];
  const identifier = zine.parts.map((part) => part.check).join(" ");
  const licenses = [...new Set(zine.parts.map((part) => part.license.name))].join(" · ");
  const credits = [
    ...new Set(zine.parts.map((part) => (part.credit === "" ? part.by : part.credit))),
  ];
  const property = (name: string, value: string): string =>
    `<meta property="${name}">${xml(value)}</meta>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xml(zine.language)}" dir="${
    zine.rtl ? "rtl" : "ltr"
  }">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${xml(identifier)}</dc:identifier>
<dc:title>${xml(zine.title)}</dc:title>
${[...new Set(zine.parts.map((part) => part.language))]
  .map((one) => `<dc:language>${xml(one)}</dc:language>`)
  .join("\n")}
${credits.map((one) => `<dc:creator>${xml(one)}</dc:creator>`).join("\n")}
<dc:publisher>${xml(zine.by)}</dc:publisher>
<dc:rights>${xml(licenses)}</dc:rights>
${zine.parts.map((part) => `<dc:source>${xml(part.page)}</dc:source>`).join("\n")}
${property("dcterms:modified", `${zine.updated.toISOString().slice(0, 19)}Z`)}
${property("schema:accessMode", "textual")}${
    zine.pictures.size === 0
      ? ""
      : `\n${property("schema:accessMode", "visual")}\n${property(
          "schema:accessibilityFeature",
          "alternativeText",
        )}`
  }
${property("schema:accessModeSufficient", "textual")}
${["structuralNavigation", "tableOfContents", "displayTransformability"]
  .map((one) => property("schema:accessibilityFeature", one))
  .join("\n")}
${property("schema:accessibilityHazard", "none")}
</metadata>
<manifest>
<item id="style" href="style.css" media-type="text/css"/>
${all
  .map(
    (file) =>
      `<item id="${file.replace(".xhtml", "")}" href="${file}" media-type="application/xhtml+xml"${
        file === "nav.xhtml" ? ' properties="nav"' : ""
      }/>`,
  )
  .join("\n")}
${[...zine.pictures.keys()]
  .map(
    (name) =>
      `<item id="picture-${name.replace(
        ".jpg",
        "",
      )}" href="pictures/${name}" media-type="image/jpeg"/>`,
  )
  .join("\n")}
</manifest>
<spine${zine.rtl ? ' page-progression-direction="rtl"' : ""}>
${all.map((file) => `<itemref idref="${file.replace(".xhtml", "")}"/>`).join("\n")}
</spine>
</package>
`;
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** The same zine gives the same bytes. */
export function epubOf(zine: Zine): Uint8Array {
  const messages = zineMessages(zine.language);
  const files = zine.parts.map((_, i) => `guide-${i + 1}.xhtml`);
  const links = zine.parts.map(
    (part, i) =>
      `<li><a href="guide-${i + 1}.xhtml" lang="${xml(part.language)}" xml:lang="${xml(part.language)}">${xml(part.name)}</a></li>`,
  );
  const title = `<section epub:type="titlepage"><h1>${xml(zine.title)}</h1><p>${xml(
    messages.by({ who: zine.by }),
  )}</p><p>${xml(commas([zine.edition, zine.date], zine.language))}</p></section>`;
  const nav = `<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">${xml(
    messages.contents,
  )}</h1><ol>${links.join("")}</ol></nav>`;
  // The tag of the kind of file comes first and unpacked: reading devices look for it there.
  const entries: Record<string, [Uint8Array, { level: 0 | 6 }]> = {
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
  };
  const add = (path: string, text: string): void => {
    entries[path] = [strToU8(text), { level: 6 }];
  };
  add("META-INF/container.xml", container);
  add("book/package.opf", packageOf(zine, files));
  add("book/nav.xhtml", page(messages.contents, zine.language, zine.rtl, nav));
  add("book/style.css", style);
  add("book/title.xhtml", page(zine.title, zine.language, zine.rtl, title));
  zine.parts.forEach((part, i) => {
    add(`book/guide-${i + 1}.xhtml`, chapter(part));
  });
  for (const [name, { bytes }] of zine.pictures)
    entries[`book/pictures/${name}`] = [bytes, { level: 0 }];
  return zipSync(entries, { mtime: zine.updated });
}
