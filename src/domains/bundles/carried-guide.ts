/** A guide as a bundle carries it, and as plain text and Markdown. Pure. */
import { plainText } from "#commons/markup/plain-text.ts";
import { oneLine } from "#commons/text.ts";
import { guideKindName, licenseName, licensePage } from "#domains/guides/guide.ts";
import type { Ancestor } from "#domains/guides/lineage/lineage.ts";
import { comma } from "#platform/i18n/commas.ts";
import { bundleMessages } from "./messages.ts";

interface CarriedNotice {
  readonly severity: string;
  readonly content: string;
  readonly language: string;
  readonly byName: string;
  readonly made: Date;
}

export interface CarriedGuide {
  /** In our database. */
  readonly id: string;
  readonly iri: string;
  /** Handle of our group; null for what is a sibling's. */
  readonly handle: string | null;
  /** IRI of its author's actor. */
  readonly by: string;
  readonly byName: string;
  /** Page of the original. */
  readonly url: string;
  readonly name: string;
  readonly summary: string;
  /** Markdown. */
  readonly source: string;
  /** Sanitized. */
  readonly contentHtml: string;
  readonly kind: string;
  readonly license: string;
  readonly credit: string;
  readonly cautions: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly sources: string;
  readonly wishes: string;
  readonly basedOn: string | null;
  readonly derivedFrom: string | null;
  readonly translationOf: string | null;
  /** The nearest first. */
  readonly lineage: readonly Ancestor[];
  readonly version: number;
  readonly published: Date;
  readonly updated: Date;
  /** The newest first. */
  readonly notices: readonly CarriedNotice[];
}

/** What the first page says of a guide: no more, for all of them are in memory at once. */
export interface IndexEntry extends Pick<
  CarriedGuide,
  "name" | "summary" | "kind" | "byName" | "language"
> {
  readonly ours: boolean;
  /** Path of its page. */
  readonly page: string;
}

/** A story on the first page. */
export interface IndexStory {
  readonly name: string;
  readonly summary: string;
  readonly speaker: string;
  readonly language: string;
  readonly page: string;
}

/** What stands on the first page. */
export interface IndexFacts {
  readonly name: string;
  readonly origin: string;
  readonly made: Date;
  readonly language: string;
  readonly guides: readonly IndexEntry[];
  readonly stories: readonly IndexStory[];
  /** There was more than fits. */
  readonly leftOut: boolean;
}

/** Does this document bring its text as it was written? */
export function hasMarkdown(json: unknown): boolean {
  const source =
    typeof json === "object" && json !== null ? (json as { source?: unknown }).source : undefined;
  return (
    typeof source === "object" &&
    source !== null &&
    (source as { mediaType?: unknown }).mediaType === "text/markdown"
  );
}

/** Day of a moment, the same for every reader. */
export const carriedDay = (date: Date): string => date.toISOString().slice(0, 10);

/** What the lineage file of a guide says. */
export const lineageFacts = (guide: CarriedGuide): Readonly<Record<string, unknown>> => ({
  id: guide.iri,
  isBasedOn: guide.basedOn,
  wasDerivedFrom: guide.derivedFrom,
  translationOf: guide.translationOf,
  version: guide.version,
  lineage: guide.lineage.map(({ id, name, version, credit, license, updated }) => ({
    id,
    name,
    version,
    credit,
    license,
    updated,
  })),
});

const blockEnd = /<(?:\/?(?:p|h[1-6]|ul|ol|blockquote|pre|table|tr|dl|dt|dd|li)|br|hr)\b[^<>]*>/gi;

/** Lines of some sanitized HTML: paragraphs apart, list items with a dash. */
export function carriedLines(html: string): string {
  const pieces = html.split(new RegExp(`(${blockEnd.source})`, "gi"));
  let out = "";
  let begins = false;
  for (const piece of pieces) {
    const tag = /^<(\/?)(\w+)/.exec(piece);
    begins ||= /^<[uo]l/.test(piece);
    if (tag === null) out += plainText(piece.replace(/<\/t[dh]>\s*<t[dh]\b[^<>]*>/g, " | "));
    else if (tag[2] === "li") {
      if (tag[1] === "") out = `${out.trimEnd()}${begins ? "\n\n" : "\n"}- `;
      begins = false;
    } else
      out = out.endsWith("- ")
        ? out
        : `${out}${tag[2] === "br" || tag[2] === "tr" ? "\n" : "\n\n"}`;
  }
  return out.replace(/\n{3,}/g, "\n\n").trim();
}

const family = (guide: CarriedGuide, after: string, language: string): string[] =>
  guide.lineage.map(
    (one) =>
      `- ${one.name === "" ? one.id : one.name}${
        one.credit === "" ? "" : `${comma(language)}${after} ${one.credit}`
      } (${one.id})`,
  );

/** Everything in lines of plain text, the cautions first. */
export function carriedText(guide: CarriedGuide, language: string): string {
  const messages = bundleMessages(language);
  const parts = [
    `${guide.name}\n${"=".repeat(Math.min(60, Math.max(3, guide.name.length)))}`,
    ...guide.notices.map(
      (one) =>
        `${messages
          .severities({ severity: one.severity })
          .toUpperCase()} (${carriedDay(one.made)}, ${one.byName}): ${one.content}`,
    ),
    guide.cautions === "" ? "" : `${messages.cautions.toUpperCase()}\n${guide.cautions}`,
    guide.summary,
    guide.contentHtml === "" ? guide.source : carriedLines(described(guide.contentHtml)),
    guide.sources === "" ? "" : `${messages.sources}:\n${guide.sources}`,
    guide.wishes === "" ? "" : `${messages.wishes}:\n${guide.wishes}`,
    [
      [
        guideKindName(guide.kind, language),
        messages.version({ n: guide.version }),
        carriedDay(guide.updated),
      ].join(comma(language)),
      guide.credit === "" ? "" : `${messages.credit}: ${guide.credit}`,
      `${messages.by}: ${guide.byName}`,
      `${messages.license}: ${licenseName(guide.license, language)}${
        licensePage(guide.license) === undefined ? "" : ` ${licensePage(guide.license)}`
      }`,
      `${messages.original}: ${guide.url}`,
    ]
      .filter((line) => line !== "")
      .join("\n"),
    guide.lineage.length === 0
      ? ""
      : `${messages.lineage}:\n${family(guide, messages.after, language).join("\n")}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const picture = /<img src="(\/files\/[0-9a-f-]{36})" alt="([^"<>]*)"[^<>]*>/g;

/**
 * The guide with the addresses of our files as they are in a folder: `names` has those that lie
 * there. Other pictures are their description, other papers lead to where the guide lives.
 */
export function atHand<G extends Pick<CarriedGuide, "iri" | "contentHtml" | "source">>(
  guide: G,
  names: ReadonlyMap<string, string>,
): G {
  const { origin } = new URL(guide.iri);
  const there = (address: string): string => encodeURI(names.get(address) ?? `${origin}${address}`);
  return {
    ...guide,
    contentHtml: guide.contentHtml
      .replace(picture, (_, address: string, alt: string) =>
        names.has(address) ? `<img src="${there(address)}" alt="${alt}">` : `<em>[${alt}]</em>`,
      )
      .replace(
        /<a href="(\/files\/[0-9a-f-]{36})"/g,
        (_, address: string) => `<a href="${there(address)}"`,
      ),
    source: guide.source.replace(
      /(?<=\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)\/files\/[0-9a-f-]{36}/gm,
      there,
    ),
  };
}

/** Pictures as words, for plain text. */
const described = (html: string): string =>
  html.replace(/<img [^<>]*?alt="([^"<>]*)"[^<>]*>/g, "[$1]");

const quoted = (text: string): string => `'${oneLine(text, 500).replaceAll("'", "''")}'`;

/** Markdown with its facts before the text, as other tools read them. */
export function carriedMarkdown(guide: CarriedGuide, language: string): string {
  const messages = bundleMessages(language);
  const facts: readonly (readonly [string, string])[] = [
    ["title", guide.name],
    ["author", guide.credit === "" ? guide.byName : guide.credit],
    ["license", guide.license],
    ["language", guide.language],
    ["summary", guide.summary],
    ["origin", guide.iri],
    ["updated", carriedDay(guide.updated)],
  ];
  const head = facts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}: ${quoted(value)}`);
  const tags = guide.tags.length === 0 ? [] : [`tags: [${guide.tags.join(", ")}]`];
  const parts = [
    `---\n${[...head, ...tags].join("\n")}\n---`,
    ...guide.notices.map(
      (one) =>
        `> **${messages.severities({
          severity: one.severity,
        })}** (${carriedDay(one.made)}): ${one.content.replaceAll("\n", "\n> ")}`,
    ),
    guide.cautions === "" ? "" : `**${messages.cautions}**\n\n${guide.cautions}`,
    guide.source,
    guide.sources === "" ? "" : `## ${messages.sources}\n\n${guide.sources}`,
    guide.wishes === "" ? "" : `## ${messages.wishes}\n\n${guide.wishes}`,
    guide.lineage.length === 0
      ? ""
      : `## ${messages.lineage}\n\n${family(guide, messages.after, language).join("\n")}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
