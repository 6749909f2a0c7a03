/** A zine: one guide or several, with all that paper must say. Pure; the same facts become PDF, EPUB and plain text. */
import { oneLine } from "#commons/text.ts";
import type { Row } from "#database/schema.ts";
import { licenseName, licensePage } from "#guides/guide.ts";
import { sayTime } from "#kit/temporal.ts";
import { shorten } from "#kit/words.ts";
import { type Block, blocksOfHtml, blocksOfMarkdown, isRtl, printable, textOfRuns } from "./blocks.ts";
import { words } from "./words.ts";

/** What of a guide goes on paper; a `SeenGuide` is one. */
export type PaperGuide = Pick<
  Row<"guides">,
  | "id"
  | "name"
  | "summary"
  | "source"
  | "contentHtml"
  | "license"
  | "credit"
  | "cautions"
  | "language"
  | "version"
  | "updated"
  | "published"
> & { readonly origin: { readonly name: string; readonly address: string | null } };

export interface ZinePart {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Who publishes it: "Moss Collective". */
  readonly by: string;
  readonly credit: string;
  /** Its name, and its page when it has one. */
  readonly license: { readonly name: string; readonly page: string | null };
  readonly cautions: readonly Block[];
  readonly blocks: readonly Block[];
  /** As its keepers wrote it. */
  readonly source: string;
  readonly cautionsSource: string;
  readonly language: string;
  readonly rtl: boolean;
  readonly version: number;
  readonly draft: boolean;
  readonly updated: Date;
  /** "20 November 2026" */
  readonly date: string;
  /** Says whether this very paper is still current. */
  readonly check: string;
  readonly page: string;
}

export interface Zine {
  readonly title: string;
  readonly by: string;
  readonly language: string;
  readonly rtl: boolean;
  /** "version 3" or, of several guides, "4 guides". */
  readonly edition: string;
  readonly date: string;
  readonly updated: Date;
  readonly parts: readonly ZinePart[];
}

/** More guides than this are a library, not a zine. */
export const mostGuides = 20;

const rtlLanguages = /^(?:ar|arc|azb|ckb|dv|fa|he|iw|ks|lrc|mzn|nqo|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)\b/i;
/** Is it written from right to left? By the language tag, else by the text. */
export const writtenRtl = (language: string, text: string): boolean =>
  rtlLanguages.test(language) || (/^(?:|und|mul)$/.test(language) && isRtl(text));

const languageOf = (language: string): string => (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en");
const line = (text: string, most: number): string => printable(oneLine(text, most)).replace(/ {2,}/g, " ").trim();

function partOf(guide: PaperGuide, origin: string, zone: string): ZinePart {
  const language = languageOf(guide.language);
  const name = line(guide.name, 300);
  return {
    id: guide.id,
    name: name === "" ? words(language).untitled : name,
    summary: line(guide.summary, 600),
    by: line(guide.origin.address === null ? guide.origin.name : `${guide.origin.name} (@${guide.origin.address})`, 200),
    credit: line(guide.credit, 400),
    license: { name: licenseName(guide.license), page: licensePage(guide.license) ?? null },
    cautions: blocksOfMarkdown(guide.cautions),
    blocks: blocksOfHtml(guide.contentHtml),
    source: guide.source,
    cautionsSource: guide.cautions,
    language,
    rtl: writtenRtl(language, name),
    version: guide.version,
    draft: guide.published === null,
    updated: guide.updated,
    date: sayTime(guide.updated, language === "en" ? "en-GB" : language, zone, { dateStyle: "long" }),
    check: `${origin}/v/${guide.id}?version=${guide.version}`,
    page: `${origin}/guides/${guide.id}`,
  };
}

/**
 * One zine from several guides, in their order; the same guide twice counts once. Its language and direction are those of
 * the first. `zone`: IANA, for the dates.
 */
export function compileZine(
  guides: readonly PaperGuide[],
  { origin, zone, title }: { readonly origin: string; readonly zone: string; readonly title?: string },
): Zine {
  const parts = [...new Map(guides.map((guide) => [guide.id, guide])).values()]
    .slice(0, mostGuides)
    .map((guide) => partOf(guide, origin, zone));
  const [first] = parts;
  if (first === undefined) throw new Error("a zine of nothing");
  const w = words(first.language);
  const wanted = line(title ?? "", 200);
  const newest = parts.reduce((a, b) => (b.updated > a.updated ? b : a));
  const drafts = parts.some((part) => part.draft);
  return {
    title: wanted !== "" ? wanted : parts.length === 1 ? first.name : w.andOthers(shorten(first.name, 120), parts.length - 1),
    by: [...new Set(parts.map((part) => part.by))].join(" · "),
    language: first.language,
    rtl: first.rtl,
    edition: [parts.length === 1 ? w.version(first.version) : w.guides(parts.length), ...(drafts ? [w.draft] : [])].join(", "),
    date: newest.date,
    updated: newest.updated,
    parts,
  };
}

/** UTF-16 units of all text, for limits. */
export const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return sum + textOfRuns(block.runs).length;
      case "list":
        return sum + block.items.reduce((all, item) => all + lengthOf(item), 0);
      case "quote":
        return sum + lengthOf(block.blocks);
      case "code":
        return sum + block.text.length;
      case "table":
        return (
          sum +
          [...(block.head === null ? [] : [block.head]), ...block.rows].flat().reduce((all, cell) => all + textOfRuns(cell).length + 10, 0)
        );
      case "rule":
        return sum + 10;
    }
  }, 0);
