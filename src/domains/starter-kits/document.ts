/**
 * The kit as ActivityStreams: a Collection of Articles, each with
 * its kind, its pattern and its digest.
 */
import { escapeText } from "#commons/markup/sanitize.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import { licensePage, readLicense } from "#domains/guides/guide.ts";
import { inAllLanguages } from "#platform/i18n/languages.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { asArray, isObject, type JsonObject, str } from "#protocol/activitypub/json.ts";
import { digestOf, isPieceKind, max, type KitPiece } from "./starter-kit.ts";

const context = [
  "https://www.w3.org/ns/activitystreams",
  {
    sc: "http://schema.org/",
    license: { "@id": "sc:license", "@type": "@id" },
    creditText: "sc:creditText",
    cal: "https://w3id.org/calendula/ns#",
    pieceKind: "cal:pieceKind",
    pieceData: { "@id": "cal:pieceData", "@type": "@json" },
    digest: "cal:digest",
  },
];

const licenseIri = (license: string): JsonObject => {
  const page = licensePage(license);
  return page === undefined ? {} : { license: page };
};

const pieceDocument = (piece: KitPiece, group: string): JsonObject => ({
  id: piece.iri,
  type: "Article",
  attributedTo: group,
  name: piece.name,
  content: renderMarkdown(piece.content),
  source: { content: piece.content, mediaType: "text/markdown" },
  url: piece.iri,
  pieceKind: piece.kind,
  pieceData: piece.data,
  digest: digestOf(piece),
  ...(piece.credit === "" ? {} : { creditText: piece.credit }),
  ...licenseIri(piece.license),
  to: ["https://www.w3.org/ns/activitystreams#Public"],
});

/** One piece at its own address. */
export const pieceAlone = (piece: KitPiece, group: string): JsonObject => ({
  "@context": context,
  ...pieceDocument(piece, group),
});

export const starterKitDocument = (
  iri: string,
  about: {
    readonly group: string;
    readonly name: string;
    readonly language: string;
    readonly summary: (language: string) => string;
  },
  pieces: readonly KitPiece[],
): JsonObject => ({
  "@context": context,
  id: iri,
  type: "Collection",
  attributedTo: about.group,
  name: about.name,
  summary: escapeText(about.summary(about.language)),
  summaryMap: inAllLanguages(about.language, (language) => escapeText(about.summary(language))),
  totalItems: pieces.length,
  items: pieces.map((piece) => pieceDocument(piece, about.group)),
});

interface IncomingStarterKit {
  readonly iri: string;
  readonly name: string;
  readonly pieces: readonly KitPiece[];
  /** Pieces that were not taken: unreadable, too large, or other than their digest says. */
  readonly refused: number;
}

/**
 * Reads a kit from elsewhere; undefined when it is none. Every
 * piece stands on the kit's own server.
 */
export function readStarterKit(json: JsonObject): IncomingStarterKit | undefined {
  const iri = safeUrl(str(json["id"]));
  const items = asArray(json["items"]);
  if (iri === undefined || items.length === 0) return undefined;
  const pieces: KitPiece[] = [];
  for (const item of items.slice(0, max.pieces)) {
    const piece = isObject(item) ? readPiece(item, iri) : undefined;
    if (
      piece !== undefined &&
      !pieces.some((one) => one.kind === piece.kind && one.name === piece.name)
    )
      pieces.push(piece);
  }
  return {
    iri,
    name: oneLine(str(json["name"]) ?? "", 100),
    pieces,
    refused: items.length - pieces.length,
  };
}

function readPiece(item: JsonObject, kit: string): KitPiece | undefined {
  const iri = safeUrl(str(item["id"]));
  const kind = item["pieceKind"];
  const { source } = item;
  const written = isObject(source) ? str(source["content"]) : undefined;
  const data = item["pieceData"];
  if (
    iri === undefined ||
    originOf(iri) !== originOf(kit) ||
    !isPieceKind(kind) ||
    written === undefined ||
    !isObject(data)
  )
    return undefined;
  if (written.length > max.content || JSON.stringify(data).length > max.data) return undefined;
  const piece = {
    kind,
    name: str(item["name"]) ?? "",
    content: written,
    data: data as KitPiece["data"],
  };
  if (
    piece.name === "" ||
    piece.name.length > max.name ||
    !wellFormed(piece) ||
    digestOf(piece) !== item["digest"]
  )
    return undefined;
  return {
    ...piece,
    name: oneLine(piece.name, max.name),
    content: manyLines(written, max.content),
    iri,
    license: readLicense(str(item["license"])),
    credit: oneLine(str(item["creditText"]) ?? "", 200),
  };
}

const wellFormed = (piece: Pick<KitPiece, "name" | "content" | "data">): boolean =>
  [piece.name, piece.content, JSON.stringify(piece.data)].every((text) => text.isWellFormed());
