/** MP3: frame by frame; whatever is no frame (ID3, APE, Lyrics3, pictures) is left out. Pure. */
import type { Cleaned } from "./sound.ts";

const bitrates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const rates = [44_100, 48_000, 32_000];

interface Frame {
  readonly size: number;
  readonly seconds: number;
  /** What all frames of one sound share: version, layer, rate. */
  readonly like: number;
}

/** Version 2 has half of the rates of version 1 (here 3), version 2.5 (here 0) a quarter. */
function rateOf(version: number, plain: number): number {
  if (version === 3) return plain;
  return version === 2 ? plain / 2 : plain / 4;
}

function frameAt(bytes: Buffer, offset: number): Frame | undefined {
  if (offset + 4 > bytes.length) return undefined;
  const head = bytes.readUInt32BE(offset);
  // Sync, a version that exists, layer III.
  if (head >>> 21 !== 0x7ff || ((head >>> 19) & 3) === 1 || ((head >>> 17) & 3) !== 1)
    return undefined;
  const version = (head >>> 19) & 3;
  const kilobits = (version === 3 ? bitrates1 : bitrates2)[(head >>> 12) & 15];
  const plain = rates[(head >>> 10) & 3];
  if (kilobits === undefined || kilobits === 0 || plain === undefined) return undefined;
  const rate = rateOf(version, plain);
  const samples = version === 3 ? 1152 : 576;
  const size = Math.floor((samples * kilobits * 125) / rate) + ((head >>> 9) & 1);
  return { size, seconds: samples / rate, like: (head & 0x1e0c00) >>> 0 };
}

/** Length of an ID3v2 tag here (https://id3.org/id3v2.4.0-structure §3), else 0. */
function tagAt(bytes: Buffer, offset: number): number {
  if (bytes.toString("latin1", offset, offset + 3) !== "ID3" || offset + 10 > bytes.length)
    return 0;
  const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + ((bytes[offset + i] ?? 0) & 0x7f), 0);
  return 10 + size + (((bytes[offset + 5] ?? 0) & 0x10) === 0 ? 0 : 10);
}

export function cleanMp3(bytes: Buffer): Cleaned | undefined {
  const frames: Buffer[] = [];
  let seconds = 0;
  let sound = 0;
  let like: number | undefined;
  let from = 0;
  let offset = 0;
  let tag = 0;
  const after = (found: number): number => (found === -1 ? bytes.length : found);
  const cut = (): void => {
    if (offset > from) frames.push(bytes.subarray(from, offset));
  };
  while (offset < bytes.length) {
    const frame = frameAt(bytes, offset);
    const next = frame === undefined ? undefined : offset + frame.size;
    const fits =
      frame !== undefined &&
      next !== undefined &&
      next <= bytes.length &&
      (like === undefined || frame.like === like);
    // The first frame, and each after a gap, must be followed by another: two
    // bytes of sync are found anywhere.
    if (
      fits &&
      (offset !== from || next === bytes.length || frameAt(bytes, next)?.like === frame.like)
    ) {
      like ??= frame.like;
      seconds += frame.seconds;
      sound += frame.size;
      offset = next;
      continue;
    }
    cut();
    offset += tagAt(bytes, offset) || 1;
    const sync = bytes.indexOf(0xff, offset);
    if (tag < offset) tag = after(bytes.indexOf("ID3", offset, "latin1"));
    offset = Math.min(after(sync), tag);
    from = offset;
  }
  offset = Math.min(offset, bytes.length);
  cut();
  return seconds < 0.1 || sound === 0 ? undefined : { bytes: Buffer.concat(frames), seconds };
}
