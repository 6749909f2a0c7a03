/**
 * The library as a catalogue for e-readers: OPDS 1.2 (Atom with links to what can be read), and how
 * to search it (OpenSearch 1.1). Pure.
 */
import { objectIri } from "#commons/addresses.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { type LibraryFilter, libraryWithoutPage, writeLibraryFilter } from "./filter.ts";
import { guideKindName, guideKinds, licenseName, licensePage, mayBeFile } from "../guide.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import type { ListedGuide } from "./listed-guide.ts";

export const opdsType = "application/atom+xml;profile=opds-catalog;kind=acquisition";
export const openSearchType = "application/opensearchdescription+xml";

// XML 1.0 has no way to write most control characters.
const xml = (text: string): string =>
  escapeText(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));
const link = (attributes: Readonly<Record<string, string | undefined>>): string =>
  `<link ${Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${xml(value)}"`]))
    .join(" ")}/>`;

interface Catalogue {
  readonly title: string;
  readonly description: string;
  readonly origin: string;
  readonly filter: LibraryFilter;
  readonly guides: readonly ListedGuide[];
  /** Path of the next page. */
  readonly next: string | undefined;
  readonly languages: readonly string[];
  /** For names of languages. */
  readonly language: string;
  readonly labels: { readonly kind: string; readonly language: string };
  readonly now: Date;
}

function entry(guide: ListedGuide, origin: string, language: string): string {
  const page = `${origin}/guides/${guide.id}`;
  const file = (type: string, ending: string): string =>
    link({ rel: "http://opds-spec.org/acquisition/open-access", type, href: `${page}.${ending}` });
  const license = licensePage(guide.license);
  return `<entry>
<id>${xml(guide.iri ?? objectIri(origin, "guide", guide.id))}</id>
<title>${xml(guide.name)}</title>
<author><name>${xml(guide.credit === "" ? guide.origin.name : guide.credit)}</name>${
    guide.origin.page !== null && safeUrl(guide.origin.page) !== undefined
      ? `<uri>${xml(guide.origin.page)}</uri>`
      : ""
  }</author>
<updated>${guide.updated.toISOString()}</updated>
${
  guide.published === null
    ? ""
    : `<published>${guide.published.toISOString()}</published>\n<dcterms:issued>${guide.published
        .toISOString()
        .slice(0, 10)}</dcterms:issued>\n`
}<dcterms:language>${xml(guide.language)}</dcterms:language>
<dcterms:publisher>${xml(guide.origin.name)}</dcterms:publisher>
<rights>${xml(licenseName(guide.license, language))}</rights>
<category scheme="${xml(origin)}/library" term="${xml(guide.kind)}" label="${xml(
    guideKindName(guide.kind, language),
  )}"/>
${guide.tags.map((tag) => `<category term="${xml(tag)}" label="#${xml(tag)}"/>`).join("")}
${guide.summary === "" ? "" : `<summary type="text">${xml(guide.summary)}</summary>`}
${link({ rel: "alternate", type: "text/html", href: page })}
${license === undefined ? "" : link({ rel: "license", href: license })}
${file("application/epub+zip", "epub")}
${file("application/pdf", "pdf")}
</entry>`;
}

/** One feed: all of it can be read at once, so there is nothing to navigate but facets. */
export function opds(about: Catalogue): string {
  const { origin, guides } = about;
  const filter = libraryWithoutPage(about.filter);
  const feedUrl = (asked: LibraryFilter): string =>
    `${origin}/library/opds${writeLibraryFilter(asked)}`;
  const facet = (
    group: string,
    name: "kind" | "language",
    value: string,
    title: string,
  ): string => {
    const now = filter[name] === value;
    const { [name]: _, ...without } = filter;
    return link({
      rel: "http://opds-spec.org/facet",
      type: opdsType,
      href: feedUrl(now ? without : { ...filter, [name]: value }),
      title,
      "opds:facetGroup": group,
      "opds:activeFacet": now ? "true" : undefined,
    });
  };
  const updated =
    guides.length === 0
      ? about.now
      : new Date(Math.max(...guides.map((guide) => guide.updated.getTime())));
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:opds="http://opds-spec.org/2010/catalog">
<id>${xml(feedUrl(filter))}</id>
<title>${xml(about.title)}</title>
<subtitle>${xml(about.description)}</subtitle>
<updated>${updated.toISOString()}</updated>
<author><name>${xml(about.title)}</name><uri>${xml(origin)}</uri></author>
${link({ rel: "self", type: opdsType, href: feedUrl(about.filter) })}
${link({ rel: "start", type: opdsType, href: `${origin}/library/opds` })}
${link({
  rel: "alternate",
  type: "text/html",
  href: `${origin}/library${writeLibraryFilter(filter)}`,
})}
${link({ rel: "search", type: openSearchType, href: `${origin}/library/search.xml` })}
${
  about.next === undefined
    ? ""
    : link({ rel: "next", type: opdsType, href: `${origin}${about.next}` })
}
${guideKinds
  .map((kind) => facet(about.labels.kind, "kind", kind, guideKindName(kind, about.language)))
  .join("\n")}
${about.languages
  .map((tag) => facet(about.labels.language, "language", tag, languageName(tag, about.language)))
  .join("\n")}
${guides
  .filter(mayBeFile)
  .map((guide) => entry(guide, origin, about.language))
  .join("\n")}
</feed>
`;
}

/** For browsers and e-readers: how to ask the library for words. */
export const openSearch = (about: {
  readonly name: string;
  readonly description: string;
  readonly origin: string;
}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xml(Array.from(about.name).slice(0, 16).join(""))}</ShortName>
<Description>${xml(about.description.slice(0, 1000))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${xml(about.origin)}/library?q={searchTerms}"/>
<Url type="${opdsType}" template="${xml(about.origin)}/library/opds?q={searchTerms}"/>
</OpenSearchDescription>
`;
