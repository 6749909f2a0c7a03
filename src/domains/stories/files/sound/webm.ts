/**
 * WebM (RFC 9559), as browsers record it: what is not needed
 * becomes Void, at the same length. Pure.
 */
import type { Cleaned } from "./sound.ts";

const id = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  cluster: 0x1f43b675,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  scale: 0x2ad7b1,
  duration: 0x4489,
  muxer: 0x4d80,
  writer: 0x5741,
} as const;

/** Of the segment, of its clusters, and of its description. */
const keptElements = new Set<number>([
  id.header,
  0x114d9b74,
  0x1c53bb6b,
  0xe7,
  0xa7,
  0xab,
  0xa3,
  0xa0,
  id.scale,
  id.duration,
  id.muxer,
  id.writer,
  // A track: number, UID, type, flags, language, codec with what it needs,
  // delays, sound, encodings; no name.
  0xd7,
  0x73c5,
  id.trackType,
  0xb9,
  0x88,
  0x55aa,
  0x9c,
  0x6de7,
  0x6df8,
  0x23e383,
  0x22b59c,
  0x22b59d,
  id.codec,
  0x63a2,
  0xaa,
  0x56aa,
  0x56bb,
  0xe1,
  0x55ee,
]);
/** What is entered rather than passed over. */
const inner = new Set<number>([id.segment, id.cluster, id.info, id.tracks, id.track]);
const mayBeOpen = new Set<number>([id.segment, id.cluster]);
/** EBML Void (RFC 8794 §11.3.2). */
const voidId = 0xec;
/** More are in no recording of the size that we take. */
const maxElements = 3_000_000;

interface Element {
  readonly id: number;
  readonly body: number;
  /** undefined: until something that can't be in it. */
  readonly end: number | undefined;
}

function elementAt(bytes: Buffer, from: number): Element | undefined {
  const first = bytes[from];
  if (first === undefined) return undefined;
  const idLength = Math.clz32(first) - 23;
  const mark = bytes[from + idLength];
  if (idLength > 4 || mark === undefined || mark === 0) return undefined;
  const length = Math.clz32(mark) - 23;
  const body = from + idLength + length;
  if (body > bytes.length) return undefined;
  const data = mark & (0xff >> length);
  let open = data === 0xff >> length;
  let size = data;
  for (let i = 1; i < length; i++) {
    const byte = bytes[from + idLength + i] ?? 0;
    open &&= byte === 0xff;
    size = size * 256 + byte;
  }
  return { id: bytes.readUIntBE(from, idLength), body, end: open ? undefined : body + size };
}

function makeVoid(bytes: Buffer, from: number, end: number): void {
  const total = end - from;
  bytes.fill(0, from, end);
  bytes[from] = voidId;
  if (total < 9) bytes[from + 1] = 0x80 | (total - 2);
  else {
    bytes.writeBigUInt64BE(BigInt(total - 9), from + 1);
    bytes[from + 1] = 0x01;
  }
}

/** A number of four or eight bytes; 0 for every other length. */
function floatAt(bytes: Buffer, from: number, end: number): number {
  if (end - from === 4) return bytes.readFloatBE(from);
  return end - from === 8 ? bytes.readDoubleBE(from) : 0;
}

export function cleanWebm(given: Buffer): Cleaned | undefined {
  const bytes = Buffer.from(given);
  let scale = 1_000_000;
  let duration = 0;
  let sound = 0;
  let blocks = 0;
  let offset = 0;
  for (let read = 0; read < maxElements; read++) {
    const element = elementAt(bytes, offset);
    if (element === undefined) break;
    const { body, end } = element;
    if (inner.has(element.id)) {
      // A length that is said or not: the elements in it are read
      // one after the other, as all others.
      if (end === undefined && !mayBeOpen.has(element.id)) return undefined;
      offset = body;
      continue;
    }
    if (end === undefined || end > bytes.length) break;
    const text = (): string => bytes.toString("latin1", body, end);
    const number = (): number =>
      end - body > 0 && end - body <= 6 ? bytes.readUIntBE(body, end - body) : 0;
    if (element.id === id.header && !isWebm(bytes, body, end)) return undefined;
    if (element.id === id.trackType) {
      // A track that is no sound is something to see or to read.
      if (number() !== 2) return undefined;
      sound++;
    }
    // Others carry comments of their own among what the codec needs.
    if (element.id === id.codec && text() !== "A_OPUS") return undefined;
    if (element.id === id.scale) scale = number();
    if (element.id === id.duration) duration = floatAt(bytes, body, end);
    if (element.id === 0xa3 || element.id === 0xa0) blocks++;
    if (element.id === id.muxer || element.id === id.writer) bytes.fill(0, body, end);
    else if (!keptElements.has(element.id) && element.id !== voidId) {
      if (offset === 0 || end - offset < 2) return undefined;
      makeVoid(bytes, offset, end);
    } else if (element.id === voidId) bytes.fill(0, body, end);
    offset = end;
  }
  if (sound !== 1 || blocks === 0) return undefined;
  return {
    bytes: bytes.subarray(0, offset),
    seconds: duration === 0 ? null : (duration * scale) / 1e9,
  };
}

function isWebm(bytes: Buffer, from: number, to: number): boolean {
  for (let offset = from; offset < to;) {
    const element = elementAt(bytes, offset);
    if (element?.end === undefined || element.end > to) return false;
    if (element.id === id.docType)
      return (
        bytes.toString("latin1", element.body, element.end).replace(/(?<!\0)\0+$/, "") === "webm"
      );
    offset = element.end;
  }
  return false;
}
