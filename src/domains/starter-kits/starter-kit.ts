/**
 * A starter kit: what a collective hands to those who begin their own. Pieces of text
 * and pattern; never a person's data.
 */
import { createHash } from "node:crypto";
import { canonical, type Plain } from "#domains/bundles/canonical-json.ts";
import type { PieceKind } from "#platform/database/schema.ts";

export const pieceKinds: readonly PieceKind[] = [
  "plan",
  "agreement",
  "role",
  "rota",
  "access",
  "questions",
  "poster",
];

export interface KitPiece {
  readonly kind: PieceKind;
  /** Where it stands; unique within its kit. */
  readonly iri: string;
  readonly name: string;
  /** Markdown. */
  readonly content: string;
  /** What a machine needs of it, by kind: a rota's pattern, questions, access facts. */
  readonly data: Readonly<Record<string, Plain>>;
  /** SPDX, or empty: nobody's own. */
  readonly license: string;
  readonly credit: string;
}

export const max = { pieces: 100, name: 200, content: 50_000, data: 20_000 } as const;

/** SHA-256 (hex) of the piece in its canonical form (RFC 8785), without its address. */
export const digestOf = ({
  kind,
  name,
  content,
  data,
}: Pick<KitPiece, "kind" | "name" | "content" | "data">): string =>
  createHash("sha256").update(canonical({ kind, name, content, data })).digest("hex");

export const isPieceKind = (text: unknown): text is PieceKind =>
  pieceKinds.some((kind) => kind === text);

/** Path of a piece that has no page of its own. */
export const piecePath = (kind: PieceKind, slug: string): string => `/starter-kit/${kind}/${slug}`;
