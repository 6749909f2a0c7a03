/**
 * M4A (ISO/IEC 14496-12): nothing moves, so that the tables still point at the
 * sound; all else is made blank. Pure.
 */
import type { Cleaned } from "./sound.ts";

const inner = new Set([
  "moov",
  "trak",
  "mdia",
  "minf",
  "dinf",
  "stbl",
  "edts",
  "mvex",
  "moof",
  "traf",
]);
/** Boxes that are needed to play. Places, titles and pictures stand in others: udta, meta, uuid. */
const keptBoxes = new Set(
  `ftyp styp moov mvhd trak tkhd tref edts elst mdia mdhd hdlr minf smhd nmhd dinf dref stbl stsd stts ctts cslg stsc stsz stz2
  stco co64 stss stsh padb stdp sbgp sgpd subs saiz saio mvex mehd trex leva moof mfhd traf tfhd tfdt trun sidx ssix mdat mfra iods`.split(
    /\s+/,
  ),
);

interface Found {
  readonly tracks: string[];
  seconds: number;
  sound: boolean;
  boxes: number;
}

/** More are in no recording of the size that we take. */
const maxBoxes = 2_000_000;

export function cleanMp4(given: Buffer): Cleaned | undefined {
  const bytes = Buffer.from(given);
  const found: Found = { tracks: [], seconds: 0, sound: false, boxes: 0 };
  const end = walk(bytes, 0, bytes.length, found, 0);
  // One voice and nothing to look at: other tracks may hold texts,
  // pictures or the way that somebody went.
  if (!found.sound || found.tracks.length !== 1 || found.tracks[0] !== "soun") return undefined;
  return { bytes: bytes.subarray(0, end), seconds: found.seconds === 0 ? null : found.seconds };
}

/** 1 stands for a longer number behind the name, 0 for all that is left. */
function boxSize(bytes: Buffer, offset: number, to: number): number {
  const short = bytes.readUInt32BE(offset);
  if (short === 1) return Number(bytes.readBigUInt64BE(offset + 8));
  return short === 0 ? to - offset : short;
}

/** Makes blank what is not needed, between two places. Answers where the last whole box ended. */
function walk(bytes: Buffer, from: number, to: number, found: Found, depth: number): number {
  let offset = from;
  while (offset + 8 <= to && depth < 10) {
    const name = bytes.toString("latin1", offset + 4, offset + 8);
    const head = bytes.readUInt32BE(offset) === 1 ? 16 : 8;
    const size = boxSize(bytes, offset, to);
    // A recording that was cut off ends with its last whole box.
    if (size < head || offset + size > to || ++found.boxes > maxBoxes) return offset;
    const body = offset + head;
    if (inner.has(name)) {
      if (walk(bytes, body, offset + size, found, depth + 1) !== offset + size)
        bytes.fill(0, body, offset + size);
    } else if (keptBoxes.has(name)) leaf(bytes, name, body, offset + size, found);
    else {
      bytes.write("free", offset + 4, "latin1");
      bytes.fill(0, body, offset + size);
    }
    offset += size;
  }
  return offset;
}

function leaf(bytes: Buffer, name: string, body: number, end: number, found: Found): void {
  if (name === "mdat") found.sound = true;
  if (name === "hdlr") {
    const kind = bytes.toString("latin1", body + 8, body + 12);
    // QuickTime has a second one in each track, for where the data
    // is. Its name is that of a program.
    if (kind !== "alis" && kind !== "url ") found.tracks.push(kind);
    if (end > body + 24) bytes.fill(0, body + 24, end);
  }
  if (name === "mvhd" || name === "tkhd" || name === "mdhd") {
    const wide = bytes[body] === 1;
    // When it was recorded and changed.
    bytes.fill(0, body + 4, body + (wide ? 20 : 12));
    if (name === "mvhd") {
      const scale = bytes.readUInt32BE(body + (wide ? 20 : 12));
      const units = wide ? Number(bytes.readBigUInt64BE(body + 24)) : bytes.readUInt32BE(body + 16);
      found.seconds = scale === 0 ? 0 : units / scale;
    }
  }
}
