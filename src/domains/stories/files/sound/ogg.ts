/**
 * Ogg with Opus (RFC 7845) or Vorbis: the page of comments is
 * written empty, at the same length. Pure.
 */
import type { Cleaned } from "./sound.ts";

const table = Uint32Array.from({ length: 256 }, (_, i) => {
  let r = i << 24;
  for (let bit = 0; bit < 8; bit++) r = (r & 0x80000000) === 0 ? r << 1 : (r << 1) ^ 0x04c11db7;
  return r >>> 0;
});

/** Checksum of an Ogg page (RFC 3533 §6), its own field counted as zero. */
function checksum(page: Buffer): number {
  let crc = 0;
  for (let i = 0; i < page.length; i++) {
    const byte = i >= 22 && i < 26 ? 0 : (page[i] ?? 0);
    crc = ((crc << 8) ^ (table[(crc >>> 24) ^ byte] ?? 0)) >>> 0;
  }
  return crc;
}

interface Page {
  readonly from: number;
  readonly end: number;
  readonly flags: number;
  /** Lengths of the pieces of packets on it; a piece of 255 goes on. */
  readonly pieces: Buffer;
}

function pageAt(bytes: Buffer, from: number): Page | undefined {
  if (
    from + 27 > bytes.length ||
    bytes.toString("latin1", from, from + 4) !== "OggS" ||
    bytes[from + 4] !== 0
  )
    return undefined;
  const count = bytes[from + 26] ?? 0;
  const pieces = bytes.subarray(from + 27, from + 27 + count);
  const end = from + 27 + count + pieces.reduce((sum, one) => sum + one, 0);
  return pieces.length < count || end > bytes.length
    ? undefined
    : { from, end, flags: bytes[from + 5] ?? 0, pieces };
}

export function cleanOgg(given: Buffer): Cleaned | undefined {
  const bytes = Buffer.from(given);
  const first = pageAt(bytes, 0);
  if (first === undefined) return undefined;
  const start = 27 + first.pieces.length;
  const opus = bytes.toString("latin1", start, start + 8) === "OpusHead";
  const vorbis = bytes.toString("latin1", start, start + 7) === "\x01vorbis";
  if (!opus && !vorbis) return undefined;
  const rate = opus ? 48_000 : bytes.readUInt32LE(start + 12);
  const serial = bytes.readUInt32LE(14);

  const comment: (readonly [from: number, to: number])[] = [];
  const touched = new Set<Page>();
  let packet = 0;
  let samples = 0n;
  let offset = 0;
  for (let page: Page | undefined = first; page !== undefined; page = pageAt(bytes, offset)) {
    // A second voice or a next piece of music in the same file would bring comments of its own.
    if (bytes.readUInt32LE(page.from + 14) !== serial || (page.from > 0 && (page.flags & 2) !== 0))
      return undefined;
    const granule = bytes.readBigInt64LE(page.from + 6);
    if (granule > samples) samples = granule;
    let piece = page.from + 27 + page.pieces.length;
    for (const length of page.pieces) {
      if (packet === 1) {
        comment.push([piece, piece + length]);
        touched.add(page);
      }
      if (length < 255) packet++;
      piece += length;
    }
    offset = page.end;
  }
  if (packet < 3 || !blank(bytes, comment, opus)) return undefined;
  for (const page of touched)
    bytes.writeUInt32LE(checksum(bytes.subarray(page.from, page.end)), page.from + 22);
  const skipped = opus ? bytes.readUInt16LE(start + 10) : 0;
  // What follows is a page that was cut off, or something else.
  return {
    bytes: bytes.subarray(0, offset),
    seconds: rate === 0 ? null : (Number(samples) - skipped) / rate,
  };
}

/**
 * Writes a comment packet that says nothing over the pieces of the
 * old one; the rest of it is padding.
 */
function blank(
  bytes: Buffer,
  pieces: readonly (readonly [from: number, to: number])[],
  opus: boolean,
): boolean {
  const old = Buffer.concat(pieces.map(([from, to]) => bytes.subarray(from, to)));
  const head = opus ? "OpusTags" : "\x03vorbis";
  const made = Buffer.alloc(old.length);
  if (old.length < 16 || old.toString("latin1", 0, head.length) !== head) return false;
  made.write(head, "latin1");
  // After the lengths of vendor and list, Vorbis wants one bit.
  if (!opus) made[head.length + 8] = 1;
  let done = 0;
  for (const [from, to] of pieces) {
    made.copy(bytes, from, done, done + to - from);
    done += to - from;
  }
  return true;
}
