/** What of a guide goes on paper and into books, and whether it may. Pure. */
import { hasMarkdown } from "#domains/bundles/carried-guide.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import type { Row } from "#platform/database/schema.ts";
import type { VisibleGuide } from "#domains/guides/row.ts";
import { type Ancestor, parseLineage } from "#domains/guides/lineage/lineage.ts";
import type { PictureFile } from "./pictures.ts";

/** A safety notice as paper carries it. */
export type PaperNotice = Pick<Row<"guideNotices">, "content" | "byName" | "made"> & {
  readonly severity: string;
};

/** Plain data, so that it can go to another process. */
export type PaperGuide = Pick<
  Row<"guides">,
  | "id"
  | "name"
  | "summary"
  | "contentHtml"
  | "license"
  | "credit"
  | "cautions"
  | "language"
  | "version"
  | "updated"
  | "published"
> & {
  readonly sources: string;
  readonly wishes: string;
  readonly origin: { readonly name: string; readonly address: string | null };
  /** Markdown as it was written; null when all we have is HTML. */
  readonly source: string | null;
  /** The nearest first. */
  readonly ancestors: readonly Ancestor[];
  readonly notices: readonly PaperNotice[];
  /** What of its pictures may go along. */
  readonly pictures: readonly PictureFile[];
};

/** Safety notices that stand above a guide: its own, and what came down and has no answer yet. */
export const standingNotices = <
  N extends { readonly about: string; readonly answered: Date | null },
>(
  notices: readonly N[],
  iri: string,
): N[] => notices.filter((notice) => notice.about === iri || notice.answered === null);

function parsed(raw: string | null): unknown {
  try {
    return JSON.parse(raw ?? "") as unknown;
  } catch {
    return undefined;
  }
}

type PaperFacts = Omit<
  PaperGuide,
  "contentHtml" | "source" | "origin" | "ancestors" | "notices" | "pictures"
>;

/** What a guide says of itself, wherever it came from; nothing else of it goes along. */
export const paperFacts = (guide: PaperFacts): PaperFacts => ({
  id: guide.id,
  name: guide.name,
  summary: guide.summary,
  license: guide.license,
  credit: guide.credit,
  cautions: guide.cautions,
  language: guide.language,
  version: guide.version,
  updated: guide.updated,
  published: guide.published,
  sources: guide.sources,
  wishes: guide.wishes,
});

/** The same of its safety notices. */
export const paperNotices = (notices: readonly PaperNotice[]): PaperNotice[] =>
  notices.map(({ severity, content, byName, made }) => ({ severity, content, byName, made }));

export function paperOf(
  guide: VisibleGuide,
  notices: readonly PaperNotice[],
  pictures: readonly PictureFile[],
): PaperGuide {
  const ours = guide.origin.handle !== null;
  const written = ours || hasMarkdown(parsed(guide.raw));
  return {
    ...paperFacts(guide),
    // What another Calendula sends has the cautions in its HTML too; they would stand there twice.
    contentHtml:
      written && !ours && guide.cautions !== "" ? renderMarkdown(guide.source) : guide.contentHtml,
    source: written ? guide.source : null,
    origin: { name: guide.origin.name, address: guide.origin.address },
    ancestors: parseLineage(guide.lineage),
    notices: paperNotices(notices),
    pictures,
  };
}
