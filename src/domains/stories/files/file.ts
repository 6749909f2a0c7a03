/** Files that members bring: what we take, how large, where the bytes stand. Pure. */
import { contentDisposition } from "#platform/lib/file-names.ts";
import { isPicture } from "#commons/media/place.ts";
import { oneLine } from "#commons/text.ts";
import type { FileKind, Row } from "#platform/database/schema.ts";

export type StoredFile = Row<"files">;

const megabyte = 1_000_000;
/** Bytes that may be sent, by kind. */
export const maxFileBytes: Readonly<Record<FileKind, number>> = {
  image: 30 * megabyte,
  audio: 60 * megabyte,
  document: 10 * megabyte,
};
/** Of one group together. */
export const groupRoom = { bytes: 5000 * megabyte, files: 5000 } as const;
/** Longer side of a picture as it is kept, in pixels. */
export const pictureSide = 1600;

const ascii = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString("latin1", from, to);

function soundAt(head: Buffer): boolean {
  if (head.length < 12) return false;
  const four = ascii(head, 0, 4);
  if (
    four === "OggS" ||
    four === "\x1aE\xdf\xa3" ||
    four.startsWith("ID3") ||
    ascii(head, 4, 8) === "ftyp"
  )
    return true;
  if (four === "RIFF") return ascii(head, 8, 12) === "WAVE";
  // Eleven bits of sync and layer III: MPEG audio without a tag before it.
  return head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2;
}

/** Is it text that people can read: UTF-8 without control characters? */
function isPlainText(bytes: Buffer): boolean {
  try {
    return !/[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/.test(
      new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    );
  } catch {
    return false;
  }
}

/** What the first bytes say that it is; names and types that came along are not asked. */
export function kindOf(bytes: Buffer): FileKind | undefined {
  if (isPicture(bytes)) return "image";
  if (soundAt(bytes)) return "audio";
  // Markup would be text too: it is taken, but never sent as what it wants to be.
  return ascii(bytes, 0, 5) === "%PDF-" || (bytes.length > 0 && isPlainText(bytes))
    ? "document"
    : undefined;
}

export const documentType = (bytes: Buffer): string =>
  ascii(bytes, 0, 5) === "%PDF-" ? "application/pdf" : "text/plain; charset=utf-8";

const extensions: Readonly<Record<string, string>> = {
  "image/webp": "webp",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
  "audio/webm": "webm",
  "application/pdf": "pdf",
  "text/plain; charset=utf-8": "txt",
};

/** A name for whom takes it along: of letters and digits, with the ending of what it really is. */
export function fileName(name: string, mediaType: string): string {
  const bare = oneLine(
    name.replace(/^.*[/\\]/s, "").replace(/\.[A-Za-z0-9]{1,5}$/, ""),
    80,
  ).replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, "_");
  return `${bare.replace(/^[. _-]+/, "") || "file"}.${extensions[mediaType] ?? "bin"}`;
}

/** Content-Disposition for a name of `fileName`. */
export const attachment = (name: string): string =>
  contentDisposition("attachment", {
    title: name.replace(/\.[^.]*$/, ""),
    ending: /\.([a-z0-9]+)$/.exec(name)?.[1] ?? "bin",
    other: "file",
    both: true,
  });

interface ByteRange {
  readonly from: number;
  /** Included. */
  readonly to: number;
}

/**
 * The part of `size` bytes that a Range header asks for (RFC 9110 §14.2). undefined: all of it,
 * also for what we don't do (several parts, other units). "none": no byte of it is there (416).
 */
export function readRange(
  header: string | undefined,
  size: number,
): ByteRange | "none" | undefined {
  const [, first = "", last = ""] =
    /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "")
    return Number(last) === 0 || size === 0
      ? "none"
      : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const from = Number(first);
  if (last !== "" && Number(last) < from) return undefined;
  return from >= size
    ? "none"
    : { from, to: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
