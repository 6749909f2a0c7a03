/** A guide: what it is, under which licence, what may be made of it. Pure. */
import type { PictureChange } from "#domains/pictures/picture.ts";
import { isCareKind } from "#commons/care-kinds.ts";
import { hasLetter, manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { Visibility } from "#platform/database/schema.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { guideMessages } from "./messages.ts";

const saying = sayings(guideMessages);

export const guideKinds = [
  "remedy",
  "practice",
  "how-to",
  "agreement-template",
  "story",
  "reflection",
  "zine",
] as const;
export type GuideKind = (typeof guideKinds)[number];

export function guideKindName(kind: string, language: string): string {
  const names = guideMessages(language).kindNames;
  return (guideKinds as readonly string[]).includes(kind) ? names[kind as GuideKind] : names.other;
}

/** SPDX id -> page, and whether others may make their own version. */
const licenseTable = {
  "CC0-1.0": ["https://creativecommons.org/publicdomain/zero/1.0/", true],
  "CC-BY-4.0": ["https://creativecommons.org/licenses/by/4.0/", true],
  "CC-BY-SA-4.0": ["https://creativecommons.org/licenses/by-sa/4.0/", true],
  "CC-BY-NC-4.0": ["https://creativecommons.org/licenses/by-nc/4.0/", true],
  "CC-BY-NC-SA-4.0": ["https://creativecommons.org/licenses/by-nc-sa/4.0/", true],
  "CC-BY-ND-4.0": ["https://creativecommons.org/licenses/by-nd/4.0/", false],
  "LicenseRef-All-Rights-Reserved": [undefined, false],
} as const;

export type License = keyof typeof licenseTable;
export const licenses = Object.keys(licenseTable) as readonly License[];
export const isLicense = (text: string): text is License => Object.hasOwn(licenseTable, text);
const nameKeys = {
  "CC0-1.0": "CC0-1_0",
  "CC-BY-4.0": "CC-BY-4_0",
  "CC-BY-SA-4.0": "CC-BY-SA-4_0",
  "CC-BY-NC-4.0": "CC-BY-NC-4_0",
  "CC-BY-NC-SA-4.0": "CC-BY-NC-SA-4_0",
  "CC-BY-ND-4.0": "CC-BY-ND-4_0",
  "LicenseRef-All-Rights-Reserved": "LicenseRef-All-Rights-Reserved",
} as const satisfies Readonly<Record<License, string>>;
export const licenseName = (license: string, language: string): string =>
  isLicense(license) ? guideMessages(language).licenseNames[nameKeys[license]] : license;
/** "CC BY-SA 4.0" without what it means; in every language the same. */
export const licenseShortName = (license: string, language: string): string => {
  const [, terms, version] = /^(CC-[A-Z-]+)-(\d\.\d)$/.exec(license) ?? [];
  if (terms !== undefined) return `${terms.replace("-", " ")} ${version ?? ""}`;
  return /^CC0-/.test(license) ? "CC0" : licenseName(license, language);
};
export const licensePage = (license: string): string | undefined => {
  if (isLicense(license)) return licenseTable[license][0];
  return license.startsWith("https://") ? license : undefined;
};

/**
 * SPDX id of a licence's page or name, as other servers write it; all
 * rights reserved when nothing is said.
 */
export function readLicense(text: string | undefined): License {
  if (text === undefined) return "LicenseRef-All-Rights-Reserved";
  if (isLicense(text)) return text;
  const bare = text
    .replace(/^http:/, "https:")
    .replace(/\/?(?:deed(?:\.\w+)?|legalcode)?\/?$/, "/");
  return (
    licenses.find((license) => licenseTable[license][0] === bare) ??
    "LicenseRef-All-Rights-Reserved"
  );
}

/**
 * The licence of a guide from elsewhere as it was said: one that we know, else its own name or
 * page. Only known ones allow anything here.
 */
export function keepLicense(text: string | undefined): string {
  const known = readLicense(text);
  if (text === undefined || known !== "LicenseRef-All-Rights-Reserved") return known;
  if (/^[A-Za-z0-9][A-Za-z0-9.+-]{1,39}$/.test(text)) return text;
  const page = text.length <= 200 ? safeUrl(text) : undefined;
  return page?.startsWith("https://") === true ? page : known;
}

export const mayAdapt = (license: string): boolean =>
  isLicense(license) && licenseTable[license][1];

/** What nobody may pass on is read where it stands: no files are made of it. */
export const mayBeFile = (guide: {
  readonly license: string;
  readonly origin: { readonly handle: string | null };
}): boolean =>
  guide.origin.handle !== null ||
  mayAdapt(guide.license) ||
  /^CC-BY-(?:NC-)?ND-\d/.test(guide.license);

/** Licences that a version of something under `license` may have. */
export function adaptableInto(license: string): readonly License[] {
  if (!mayAdapt(license)) return [];
  switch (license) {
    case "CC0-1.0":
      return licenses.filter((one) => one !== "LicenseRef-All-Rights-Reserved");
    case "CC-BY-4.0":
      return ["CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"];
    case "CC-BY-NC-4.0":
      return ["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"];
    default:
      return licenses.filter((one) => one === license);
  }
}

export interface GuideInput {
  readonly name: string;
  readonly summary: string;
  /** Markdown. */
  readonly source: string;
  readonly kind: string;
  readonly license: string;
  readonly credit: string;
  readonly cautions: string;
  readonly careKinds: readonly string[];
  readonly tags: readonly string[];
  readonly language: string;
  /** What it rests on, a line each. */
  readonly sources?: string | undefined;
  /** How its people wish it to be used. */
  readonly wishes?: string | undefined;
  /** Time it takes. */
  readonly minutes?: number | undefined;
  readonly costsNothing?: boolean | undefined;
  readonly visibility: Visibility;
  /** What changed, in the writer's words. */
  readonly note: string;
  readonly publish: boolean;
  /** The version that the writer began from; undefined on a new guide. */
  readonly version?: number | undefined;
  /** Looked through already. */
  readonly picture?: PictureChange | undefined;
}

export interface GuideFacts {
  readonly name: string;
  readonly summary: string;
  readonly source: string;
  readonly kind: GuideKind;
  readonly license: License;
  readonly credit: string;
  readonly cautions: string;
  readonly careKinds: string[];
  readonly tags: string[];
  readonly language: string;
  readonly sources: string;
  readonly wishes: string;
  readonly minutes: number | null;
  readonly costsNothing: boolean;
}

/** Most characters of each. */
export const longest = {
  name: 150,
  summary: 500,
  credit: 300,
  cautions: 10_000,
  sources: 10_000,
  wishes: 2000,
} as const;

function sourceNote(source: string): Saying | undefined {
  if (manyLines(source) === "") return saying((m) => m.errors.writeAtLeastASentence);
  return source.length > 200_000 ? saying((m) => m.errors.thisIsTooLongFor) : undefined;
}

function licenseNote(
  license: License | undefined,
  upstream: string | undefined,
): Saying | undefined {
  if (license === undefined) return saying((m) => m.errors.chooseALicence);
  if (upstream === undefined || adaptableInto(upstream).includes(license)) return undefined;
  return (language) =>
    guideMessages(language).errors.aVersionOfSomethingUnder({
      licenseName: licenseName(upstream, language),
    });
}

/** `upstream`: licence of what this is a version of. */
export function readGuideInput(
  input: GuideInput,
  upstream?: string,
): { readonly facts?: GuideFacts; readonly notes: Record<string, Saying | undefined> } {
  const kind = guideKinds.find((one) => one === input.kind);
  const license = isLicense(input.license) ? input.license : undefined;
  const cautions = manyLines(input.cautions, longest.cautions + 1);
  /** Nothing is cut off behind somebody's back. */
  const tooLong = (name: keyof typeof longest, text: string): Saying | undefined =>
    text.length > longest[name]
      ? saying((m) => m.errors.thisIsTooLongAt({ value: longest[name] }))
      : undefined;
  const notes = {
    name: !hasLetter(input.name)
      ? saying((m) => m.errors.giveItATitle)
      : tooLong("name", oneLine(input.name, 1000)),
    summary: tooLong("summary", oneLine(input.summary, 2000)),
    credit: tooLong("credit", oneLine(input.credit, 2000)),
    sources: tooLong("sources", manyLines(input.sources ?? "")),
    wishes: tooLong("wishes", manyLines(input.wishes ?? "")),
    source: sourceNote(input.source),
    kind: kind === undefined ? saying((m) => m.errors.chooseWhatItIs) : undefined,
    license: licenseNote(license, upstream),
    cautions:
      kind === "remedy" && input.publish && cautions === ""
        ? saying((m) => m.errors.aRemedyNeedsCautionsNone)
        : tooLong("cautions", cautions),
    minutes:
      input.minutes === undefined ||
      (Number.isInteger(input.minutes) && input.minutes > 0 && input.minutes < 10_000)
        ? undefined
        : saying((m) => m.errors.aNumberOfMinutesOr),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(input.language)
      ? undefined
      : saying((m) => m.errors.aLanguageIsWrittenLike),
  };
  if (
    Object.values(notes).some((note) => note !== undefined) ||
    kind === undefined ||
    license === undefined
  )
    return { notes };
  return {
    notes,
    facts: {
      name: oneLine(input.name, longest.name),
      summary: oneLine(input.summary, longest.summary),
      source: manyLines(input.source, 200_000),
      kind,
      license,
      credit: oneLine(input.credit, longest.credit),
      cautions,
      careKinds: [...new Set(input.careKinds.filter(isCareKind))],
      tags: [...new Set(input.tags.flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
      language: input.language,
      sources: manyLines(input.sources ?? "", longest.sources),
      wishes: manyLines(input.wishes ?? "", longest.wishes),
      minutes: input.minutes ?? null,
      costsNothing: input.costsNothing ?? false,
    },
  };
}
