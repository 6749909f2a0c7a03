/**
 * A bundle: guides in one zip that can be read without any server, carried on a
 * stick, and checked by who gets it. Pure.
 */
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { libraryImportMessages } from "./import/messages.ts";
import { limits } from "#commons/limits.ts";
import { asText, oneLine } from "#commons/text.ts";
import {
  type GuideKind,
  guideKinds,
  isLicense,
  type License,
  readLicense,
} from "#domains/guides/guide.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { isSafeName } from "./readers/zip.ts";

const saying = sayings(libraryImportMessages);

/** Most guides, most bytes of the zip, and most before packing. */
export const maxBundleGuides = 2000;
export const maxBundleBytes = limits.bundle.input;
export const maxUnpacked = 4 * maxBundleBytes;
/** Pictures, books and papers of one guide. */
export const maxExtras = 18;
export const maxStories = 300;
/**
 * A guide brings its page, four texts and its extras, a story three files; and the three of the
 * bundle. A zip has room for 65,535.
 */
export const maxBundleEntries = maxBundleGuides * (5 + maxExtras) + maxStories * 3 + 3;
export const maxSignatures = 50;

export const manifestName = "manifest.json";
export const signatureName = "signature.json";
export const manifestType = "calendula-bundle";

export interface ManifestGuide {
  /** IRI of the guide where it lives. */
  readonly id: string;
  /** IRI of its author's actor. */
  readonly by: string;
  readonly byName: string;
  readonly name: string;
  readonly summary: string;
  readonly language: string;
  readonly kind: GuideKind;
  readonly license: License;
  readonly credit: string;
  readonly page: string;
  /** Paths in the zip. */
  readonly document: string;
  readonly markdown: string;
}

export interface Manifest {
  readonly origin: string;
  /** Of the collective. */
  readonly name: string;
  /** RFC 3339. */
  readonly made: string;
  readonly guides: readonly ManifestGuide[];
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

interface Signature {
  readonly keyId: string;
  /** Base64, of the canonical manifest. */
  readonly value: string;
}

/** May others carry it on, unchanged and with credit? All Creative Commons licences say yes. */
export const mayTravel = (license: string): boolean =>
  isLicense(license) && license !== "LicenseRef-All-Rights-Reserved";

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readGuide(value: unknown): ManifestGuide | undefined {
  if (!isFields(value)) return undefined;
  const [id, by] = [safeUrl(value["id"]), safeUrl(value["by"])];
  const [page, document, markdown] = [
    asText(value["page"]),
    asText(value["document"]),
    asText(value["markdown"]),
  ];
  const name = oneLine(asText(value["name"]), 150);
  const language = asText(value["language"]);
  if (
    id === undefined ||
    by === undefined ||
    name === "" ||
    ![page, document, markdown].every(isSafeName)
  )
    return undefined;
  return {
    id,
    by,
    byName: oneLine(asText(value["byName"]), 100),
    name,
    summary: oneLine(asText(value["summary"]), 500),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en",
    kind: guideKinds.find((kind) => kind === value["kind"]) ?? "how-to",
    license: readLicense(asText(value["license"])),
    credit: oneLine(asText(value["credit"]), 300),
    page,
    document,
    markdown,
  };
}

/** What can be relied on in somebody's manifest; or why it can't be used, in words for people. */
export function readManifest(value: unknown): Manifest | { readonly refused: Saying } {
  const refused = { refused: saying((m) => m.bundle.unreadable) };
  if (!isFields(value) || value["type"] !== manifestType) return refused;
  if (value["version"] !== 1) return { refused: saying((m) => m.bundle.newer) };
  const origin = originOf(value["origin"]);
  const guides = Array.isArray(value["guides"]) ? value["guides"] : undefined;
  const files = Array.isArray(value["files"]) ? value["files"] : undefined;
  if (origin === undefined || guides === undefined || files === undefined) return refused;
  if (guides.length > maxBundleGuides)
    return { refused: saying((m) => m.bundle.tooMany({ most: maxBundleGuides })) };
  const read = guides.flatMap((one) => readGuide(one) ?? []);
  const known = files.flatMap((one: unknown) => {
    if (!isFields(one)) return [];
    const { path, bytes, sha256 } = one;
    return typeof path === "string" &&
      isSafeName(path) &&
      typeof bytes === "number" &&
      /^[0-9a-f]{64}$/.test(asText(sha256))
      ? [{ path, bytes, sha256: asText(sha256) }]
      : [];
  });
  if (read.length < guides.length || known.length < files.length) return refused;
  if (new Set(read.map((guide) => guide.id)).size < read.length)
    return { refused: saying((m) => m.bundle.guideTwice) };
  if (new Set(known.map((file) => file.path)).size < known.length)
    return { refused: saying((m) => m.bundle.fileTwice) };
  const paths = new Set(known.map((file) => file.path));
  if (
    read.some((guide) =>
      [guide.page, guide.document, guide.markdown].some((path) => !paths.has(path)),
    )
  )
    return refused;
  // A guide lives where its author lives: whoever says otherwise speaks for somebody else.
  const foreign = read.find((guide) => originOf(guide.id) !== originOf(guide.by));
  if (foreign !== undefined)
    return { refused: saying((m) => m.bundle.otherAuthor({ name: foreign.name })) };
  return {
    origin,
    name: oneLine(asText(value["name"]), 100),
    made: asText(value["made"]).slice(0, 40),
    guides: read,
    files: known,
  };
}

/** The signatures beside a manifest; the first is the collective's own. */
export function readSignatures(value: unknown): readonly Signature[] {
  if (!isFields(value) || value["algorithm"] !== "Ed25519" || !Array.isArray(value["signatures"]))
    return [];
  return value["signatures"].slice(0, maxSignatures).flatMap((one: unknown) => {
    const keyId = isFields(one) ? safeUrl(one["keyId"]) : undefined;
    const value = isFields(one) ? asText(one["value"]) : "";
    return keyId !== undefined && /^[A-Za-z0-9+/]{86}==$/.test(value) ? [{ keyId, value }] : [];
  });
}

/**
 * Name of a guide's folder: a word of its title that every system can write, and a part of its id.
 */
export function folderName(name: string, id: string): string {
  const word = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|(?<!-)-+$/g, "")
    .slice(0, 40)
    .replace(/(?<!-)-+$/, "");
  return `${word === "" ? "guide" : word}-${id.slice(0, 13)}`;
}
