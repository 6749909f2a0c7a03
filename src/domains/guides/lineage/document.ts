/**
 * What a guide says over the wire beside its words: where it comes from, its licence's
 * wishes, its safety notices; and back.
 */
import { isCareKind } from "#commons/care-kinds.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { plainLines } from "#commons/markup/plain-lines.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Row, Severity } from "#platform/database/schema.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { contextOf } from "#protocol/activitypub/context.ts";
import {
  asArray,
  first,
  iriOf,
  isObject,
  isType,
  type JsonObject,
  PUBLIC,
  str,
  textIn,
} from "#protocol/activitypub/json.ts";
import { stamp } from "#protocol/activitypub/object.ts";
import { type GuideKind, guideKinds, licensePage, longest } from "../guide.ts";
import { parseLineage, readAncestors, revisionIri } from "./lineage.ts";
import { isSeverity, maxNotices, maxWords } from "../notices/notice.ts";

type Notice = Pick<
  Row<"guideNotices">,
  "iri" | "about" | "severity" | "content" | "language" | "byName" | "made"
>;

/** Plain words as HTML: paragraphs and line breaks stay. */
export const htmlParagraphs = (text: string): string =>
  text
    .split("\n\n")
    .map((part) => `<p>${escapeText(part).replaceAll("\n", "<br>")}</p>`)
    .join("");

const noticeTerms = (notice: Notice): JsonObject => ({
  id: notice.iri,
  type: "Note",
  about: notice.about,
  severity: notice.severity,
  content: htmlParagraphs(notice.content),
  contentMap: { [notice.language]: htmlParagraphs(notice.content) },
  published: stamp(notice.made),
});

/**
 * A notice of ours at its own address: whoever hears of it elsewhere asks here whether it is true.
 */
export const noticeDocument = (notice: Notice, group: string): JsonObject => ({
  "@context": contextOf("guide"),
  ...noticeTerms(notice),
  attributedTo: group,
  url: notice.about,
  to: [PUBLIC],
});

/** Terms of schema.org, PROV and our own; `iri` is the guide's. */
export function lineageTerms(
  guide: Row<"guides">,
  iri: string,
  notices: readonly Notice[],
): JsonObject {
  const lineage = parseLineage(guide.lineage).map(
    ({ credit, license, updated, ...one }): JsonObject => {
      const page = licensePage(license);
      return {
        type: "Article",
        ...one,
        ...(credit === "" ? {} : { creditText: credit }),
        ...(updated === "" ? {} : { updated }),
        ...(page === undefined ? {} : { license: page }),
      };
    },
  );
  const sources = guide.sources.split("\n").filter((line) => line !== "");
  return {
    guideKind: guide.kind,
    revision: revisionIri(iri, guide.version),
    adaptations: `${iri}/adaptations`,
    ...(guide.cautions === "" ? {} : { cautions: guide.cautions }),
    ...(guide.wishes === "" ? {} : { sharingWishes: guide.wishes }),
    ...(sources.length === 0 ? {} : { citation: sources }),
    ...(guide.minutes === null ? {} : { timeRequired: `PT${guide.minutes}M` }),
    ...(guide.costsNothing ? { isAccessibleForFree: true } : {}),
    ...(guide.careKinds.length === 0 ? {} : { careKind: guide.careKinds }),
    ...(guide.basedOn === null
      ? {}
      : { isBasedOn: guide.basedOn, wasDerivedFrom: guide.derivedFrom ?? guide.basedOn }),
    ...(guide.translationOf === null ? {} : { translationOfWork: guide.translationOf }),
    ...(lineage.length === 0 ? {} : { lineage }),
    ...(notices.length === 0 ? {} : { safety: notices.map(noticeTerms) }),
  };
}

export interface IncomingNotice {
  readonly iri: string;
  readonly about: string;
  readonly severity: Severity;
  readonly content: string;
  readonly language: string;
  readonly made: Date;
}

/**
 * A notice as it stands in a list or at its own address; undefined when it says too
 * little. `guide`: whose list it is.
 */
export function readNoticeDocument(
  json: unknown,
  now: Date,
  guide?: string,
): IncomingNotice | undefined {
  if (!isObject(json) || !isType(json, "Note")) return undefined;
  const iri = safeUrl(str(json["id"]));
  const about = safeUrl(iriOf(json["about"])) ?? guide;
  const severity = str(first(json["severity"]));
  const content = manyLines(plainLines(textIn(json, "content") ?? ""), maxWords);
  if (iri === undefined || about === undefined || !isSeverity(severity) || content === "")
    return undefined;
  // Only who keeps a guide can say such a thing of it.
  if (originOf(iri) !== originOf(about)) return undefined;
  const language = Object.keys(isObject(json["contentMap"]) ? json["contentMap"] : {})[0] ?? "en";
  return {
    iri,
    about,
    severity,
    content,
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en",
    made: earlier(parseDate(json["published"]) ?? parseDate(json["notedAt"]) ?? now, now),
  };
}

/**
 * The safety notices that a guide from elsewhere carries, its own and those of what it comes from.
 */
export const noticesIn = (json: JsonObject, now: Date): IncomingNotice[] =>
  asArray(json["safety"])
    .slice(0, maxNotices)
    .flatMap((one) => readNoticeDocument(one, now, safeUrl(str(json["id"]))) ?? []);

export interface IncomingLineage {
  readonly kind: GuideKind;
  readonly cautions: string;
  readonly wishes: string;
  readonly sources: string;
  readonly minutes: number | null;
  readonly costsNothing: boolean;
  readonly careKinds: string[];
  readonly basedOn: string | null;
  readonly derivedFrom: string | null;
  readonly translationOf: string | null;
  /** JSON. */
  readonly lineage: string;
}

export function readLineageTerms(json: JsonObject): IncomingLineage {
  const link = (name: string): string | null => safeUrl(iriOf(first(json[name]))) ?? null;
  const kind = str(json["guideKind"]);
  const minutes = Number(/^PT(\d{1,4})M$/.exec(str(json["timeRequired"]) ?? "")?.[1] ?? 0);
  const derivedFrom = link("wasDerivedFrom");
  return {
    kind: guideKinds.find((one) => one === kind) ?? "how-to",
    cautions: manyLines(str(json["cautions"]) ?? "", longest.cautions),
    wishes: manyLines(str(json["sharingWishes"]) ?? "", longest.wishes),
    sources: asArray(json["citation"])
      .slice(0, 50)
      .flatMap((one) => oneLine(str(one) ?? "", 500) || [])
      .join("\n")
      .slice(0, longest.sources),
    minutes: minutes > 0 ? minutes : null,
    costsNothing: json["isAccessibleForFree"] === true,
    careKinds: [
      ...new Set(
        asArray(json["careKind"]).flatMap((one) =>
          typeof one === "string" && isCareKind(one) ? [one] : [],
        ),
      ),
    ],
    basedOn: link("isBasedOn") ?? derivedFrom,
    derivedFrom,
    translationOf: link("translationOfWork"),
    lineage: JSON.stringify(readAncestors(json["lineage"])),
  };
}

/**
 * Address of the exact revision that a guide from elsewhere is in;
 * its own address where it names none.
 */
export function revisionOf(guide: Pick<Row<"guides">, "iri" | "raw">): string | null {
  try {
    const json: unknown = JSON.parse(guide.raw ?? "null");
    return (isObject(json) ? safeUrl(iriOf(json["revision"])) : undefined) ?? guide.iri;
  } catch {
    return guide.iri;
  }
}
