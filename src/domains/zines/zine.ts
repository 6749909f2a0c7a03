/**
 * A zine: one guide or several, with all that paper must say. Pure; the same
 * facts become PDF, EPUB and plain text.
 */
import { commas } from "#platform/i18n/commas.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { originText } from "#commons/origin.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import { sourceWithOrigin } from "#domains/guides/document.ts";
import { licenseName, licensePage } from "#domains/guides/guide.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { shorten } from "#platform/lib/messages.ts";
import { type Block, blocksOfHtml, blocksOfMarkdown } from "./drawing/blocks.ts";
import { isRtl, printable, textOfRuns } from "./drawing/runs.ts";
import type { PaperGuide, PaperNotice } from "./paper.ts";
import { illustrated, type ZinePicture } from "./pictures.ts";
import { zineMessages } from "./messages.ts";

export interface ZinePart {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Who publishes it: "Moss Collective". */
  readonly by: string;
  readonly credit: string;
  /** Its name, and its page when it has one. */
  readonly license: { readonly name: string; readonly page: string | null };
  /** Safety notices and cautions, as they stand before the text. */
  readonly cautions: readonly Block[];
  readonly blocks: readonly Block[];
  /** Markdown as its keepers wrote it; null when all we have is HTML. */
  readonly source: string | null;
  /** How its people wish it to be used. */
  readonly wishes: readonly Block[];
  /** What it rests on. */
  readonly sources: readonly Block[];
  /** "“Old salve” by Rosa, CC BY 4.0", the nearest first. */
  readonly family: readonly string[];
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
  /** By the names that blocks have for them. */
  readonly pictures: ReadonlyMap<string, ZinePicture>;
}

/** More guides than this are a library, not a zine. */
export const maxZineGuides = 20;

const rtlLanguages =
  /^(?:ar|arc|azb|ckb|dv|fa|he|iw|ks|lrc|mzn|nqo|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)\b/i;
/** Is it written from right to left? By the language tag, else by the text. */
export const writtenRtl = (language: string, text: string): boolean =>
  rtlLanguages.test(language) || (/^(?:|und|mul)$/.test(language) && isRtl(text));

const languageOf = (language: string): string =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en";
const line = (text: string, max: number): string =>
  printable(oneLine(text, max)).replace(/ {2,}/g, " ").trim();

/** Lines without markup: a paragraph each. */
const lined = (text: string): Block[] =>
  printable(manyLines(text, 6000))
    .split(/\n+/)
    .filter((one) => one.trim() !== "")
    .map((one) => ({ kind: "paragraph", runs: [{ text: one.trim() }], rtl: isRtl(one) }));

interface About {
  readonly origin: string;
  readonly zone: string;
}

/** `names`: of pictures, by where their bytes stand. */
function partOf(
  guide: PaperGuide,
  names: ReadonlyMap<string, string>,
  { origin, zone }: About,
): ZinePart {
  const language = languageOf(guide.language);
  const ours = guide.origin.address === null;
  const name = line(guide.name, 300);
  const sayDay = (date: Date): string =>
    sayTime(date, localeOf(language), zone, { dateStyle: "long" });
  const noticeBlock = (notice: PaperNotice): Block => {
    const text = printable(manyLines(notice.content, 2000));
    const head = zineMessages(language).notice({
      severity: notice.severity,
      date: sayDay(notice.made),
      by: line(notice.byName, 200),
    });
    return {
      kind: "paragraph",
      rtl: isRtl(text),
      runs: [{ text: `${head} `, strong: true }, { text }],
    };
  };
  return {
    id: guide.id,
    name: name === "" ? zineMessages(language).untitled : name,
    summary: line(guide.summary, 600),
    by: line(originText(guide.origin), 200),
    credit: line(guide.credit, 400),
    license: {
      name: licenseName(guide.license, guide.language),
      page: licensePage(guide.license) ?? null,
    },
    cautions: [...guide.notices.map(noticeBlock), ...blocksOfMarkdown(guide.cautions)],
    blocks: illustrated(
      blocksOfHtml(
        ours
          ? guide.contentHtml.replaceAll('<a href="/files/', `<a href="${origin}/files/`)
          : guide.contentHtml,
      ),
      new Map(
        guide.pictures.flatMap(({ address, path }) =>
          names.has(path) ? [[address, names.get(path) ?? ""]] : [],
        ),
      ),
    ),
    source: ours && guide.source !== null ? sourceWithOrigin(guide.source, origin) : guide.source,
    wishes: lined(guide.wishes),
    sources: lined(guide.sources),
    family: guide.ancestors.map(({ id, name: of, credit, license }) =>
      line(
        zineMessages(language).ancestor({
          name: of === "" ? id : of,
          credit,
          license: licenseName(license, guide.language),
        }),
        600,
      ),
    ),
    language,
    rtl: writtenRtl(language, name),
    version: guide.version,
    draft: guide.published === null,
    updated: guide.updated,
    date: sayDay(guide.updated),
    check: `${origin}/v/${guide.id}?version=${guide.version}`,
    page: `${origin}/guides/${guide.id}`,
  };
}

/**
 * One zine from several guides, in their order; the same guide twice counts once. Its
 * language and direction are those of the first. `zone`: IANA, for the dates.
 * `pictures`: by where their bytes stand.
 */
export function compileZine(
  guides: readonly PaperGuide[],
  {
    title,
    pictures = new Map<string, ZinePicture>(),
    ...about
  }: About & { readonly title?: string; readonly pictures?: ReadonlyMap<string, ZinePicture> },
): Zine {
  const names = new Map([...pictures.keys()].map((path, i) => [path, `${i + 1}.jpg`] as const));
  const parts = [...new Map(guides.map((guide) => [guide.id, guide])).values()]
    .slice(0, maxZineGuides)
    .map((guide) => partOf(guide, names, about));
  const [first] = parts;
  if (first === undefined) throw new Error("a zine of nothing");
  const messages = zineMessages(first.language);
  const wanted = line(title ?? "", 200);
  const newest = parts.reduce((a, b) => (b.updated > a.updated ? b : a));
  const drafts = parts.some((part) => part.draft);
  const usualTitle = (): string =>
    parts.length === 1
      ? first.name
      : messages.andOthers({ name: shorten(first.name, 120), n: parts.length - 1 });
  return {
    title: wanted === "" ? usualTitle() : wanted,
    by: [...new Set(parts.map((part) => part.by))].join(" · "),
    language: first.language,
    rtl: first.rtl,
    edition: commas(
      [
        parts.length === 1
          ? messages.version({ n: first.version })
          : messages.guides({ n: parts.length }),
        ...(drafts ? [messages.draft] : []),
      ],
      first.language,
    ),
    date: newest.date,
    updated: newest.updated,
    parts,
    pictures: new Map([...pictures].map(([path, picture]) => [names.get(path) ?? "", picture])),
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
          [...(block.head === null ? [] : [block.head]), ...block.rows]
            .flat()
            .reduce((all, cell) => all + textOfRuns(cell).length + 10, 0)
        );
      case "picture":
        return sum + block.alt.length;
      case "rule":
        return sum + 10;
    }
  }, 0);
