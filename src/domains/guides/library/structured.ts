/** A guide as schema.org data, for search engines and archives. Pure. */
import { careKindName } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { licensePage } from "../guide.ts";
import type { VisibleGuide } from "../row.ts";
import { inlineText } from "../plain/plain.ts";

const types: Readonly<Record<string, readonly string[]>> = {
  remedy: ["HowTo", "LearningResource"],
  practice: ["HowTo", "LearningResource"],
  "how-to": ["HowTo", "LearningResource"],
  "agreement-template": ["Article", "LearningResource"],
};

/** Numbered lines of the text; undefined with fewer than two. */
function stepsOf(source: string): object[] | undefined {
  const steps = source
    .split("\n")
    .flatMap((line) => /^\d{1,3}[.)][ \t]+(\S.*)$/.exec(line)?.[1] ?? [])
    .slice(0, 100)
    .map((text, i) => ({ "@type": "HowToStep", position: i + 1, text: inlineText(text) }));
  return steps.length < 2 ? undefined : steps;
}

const known = (entries: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== ""),
  );

/** Put it into a page as JSON in which every "<" is written \u003c. */
export function guideJsonLd(guide: VisibleGuide, origin: string): Record<string, unknown> {
  const url = `${origin}/guides/${guide.id}`;
  const kinds = types[guide.kind] ?? ["Article"];
  const by = known({
    "@type": "Organization",
    name: guide.origin.name,
    url:
      guide.origin.handle === null
        ? safeUrl(guide.origin.page ?? undefined)
        : `${origin}/@${guide.origin.handle}`,
  });
  const howTo = kinds.includes("HowTo");
  const citations = guide.sources
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 100);
  return known({
    "@context": "https://schema.org",
    "@type": kinds.length === 1 ? kinds[0] : kinds,
    "@id": guide.iri ?? url,
    url,
    name: guide.name,
    headline: guide.name.slice(0, 110),
    description: guide.summary === "" ? plainText(guide.contentHtml).slice(0, 300) : guide.summary,
    inLanguage: guide.language,
    license: licensePage(guide.license),
    creditText: guide.credit,
    author: by,
    publisher: by,
    datePublished: guide.published?.toISOString(),
    dateModified: guide.updated.toISOString(),
    version: guide.version,
    isBasedOn: safeUrl(guide.derivedFrom ?? guide.basedOn ?? undefined),
    translationOfWork:
      guide.translationOf === null
        ? undefined
        : known({ "@type": "CreativeWork", "@id": safeUrl(guide.translationOf) }),
    citation: citations.length === 0 ? undefined : citations,
    // How its people wish it to be used, beside the licence.
    usageInfo: guide.wishes === "" ? undefined : { "@type": "CreativeWork", text: guide.wishes },
    keywords: [
      ...guide.careKinds.map((kind) => careKindName(kind, guide.language)),
      ...guide.tags,
    ].join(", "),
    isAccessibleForFree: true,
    timeRequired: guide.minutes === null || howTo ? undefined : `PT${guide.minutes}M`,
    totalTime: guide.minutes === null || !howTo ? undefined : `PT${guide.minutes}M`,
    step: howTo ? stepsOf(guide.source) : undefined,
    learningResourceType: kinds.includes("LearningResource") ? guide.kind : undefined,
  });
}
