/**
 * A page whose forms carry a key of their own each time is the same for all but for those: its
 * parts are compressed once, and put together with the keys into one gzip stream (RFC 1951 §3.2.4,
 * RFC 1952).
 */
import { promisify } from "node:util";
import { constants, deflateRaw } from "node:zlib";
import { type Checked, checked, joinedCrc } from "./joined-crc.ts";

interface Pieces {
  /** The same for everybody. */
  readonly parts: readonly Buffer[];
  /** What stands between them, as long in each; none longer than `mostBetween`. */
  readonly between: readonly Buffer[];
}

/** In place of a key while its neighbours are compressed: no text has such bytes to refer to. */
const gap = Buffer.alloc(64, 0xff);
const mostBetween = gap.length;

const known = new WeakMap<Buffer, Pieces>();
/** A part as it is sent. */
interface Packed extends Checked {
  readonly packed: Buffer;
}

const packedParts = new WeakMap<readonly Buffer[], Promise<readonly Packed[]>>();

/** Where a text of so many bytes is written. */
type Memory = (length: number) => Buffer;

function writtenIn(memory: Memory, texts: readonly Buffer[]): Buffer {
  const whole = memory(texts.reduce((sum, { length }) => sum + length, 0));
  let written = 0;
  for (const text of texts) written += text.copy(whole, written);
  return whole;
}

/** One body of parts that are the same for all and of what `make` says between two of them. */
export function joinedBody(
  parts: readonly Buffer[],
  make: () => string,
  memory: Memory = Buffer.alloc,
): Buffer {
  const [first = Buffer.alloc(0), ...rest] = parts;
  if (rest.length === 0) return first;
  const between = rest.map(() => Buffer.from(make()));
  const texts = [first, ...rest.flatMap((part, i) => [between[i] ?? first, part])];
  const body = writtenIn(memory, texts);
  if (between.every(({ length }) => length === between[0]?.length && length <= mostBetween))
    known.set(body, { parts, between });
  return body;
}

export const isJoined = (body: Buffer): boolean => known.has(body);

/** So far back a repetition may refer. */
const reach = 32_768;

/** Each ends at a whole byte, and repeats what stands in those before it. */
function packedOnce({ parts, between }: Pieces): Promise<readonly Packed[]> {
  let made = packedParts.get(parts);
  if (made !== undefined) return made;
  const hole = gap.subarray(0, between[0]?.length);
  let before: Buffer = Buffer.alloc(0);
  const each = parts.map(async (part) => {
    const dictionary = before.subarray(-reach);
    before = Buffer.concat([dictionary, part, hole]);
    const packed = await promisify(deflateRaw)(part, {
      level: 9,
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(dictionary.length === 0 ? {} : { dictionary }),
    });
    return { packed, ...checked(part) };
  });
  made = Promise.all(each);
  packedParts.set(parts, made);
  return made;
}

/** A block of deflate that is not compressed. */
function stored(bytes: Buffer): Buffer {
  const block = Buffer.alloc(5 + bytes.length);
  block.writeUInt16LE(bytes.length, 1);
  block.writeUInt16LE(~bytes.length & 0xff_ff, 3);
  bytes.copy(block, 5);
  return block;
}

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const lastBlock = Buffer.from([3, 0]);

/** A body that `joinedBody` made, as gzip; other bodies throw. */
export async function gzipJoined(body: Buffer, memory: Memory = Buffer.alloc): Promise<Buffer> {
  const pieces = known.get(body);
  if (pieces === undefined) throw new Error("it was not put together here");
  const parts = await packedOnce(pieces);
  const blocks: Buffer[] = [head];
  const each: Checked[] = [];
  for (const [i, part] of parts.entries()) {
    const key = pieces.between[i - 1];
    if (key !== undefined) {
      blocks.push(stored(key));
      each.push(checked(key));
    }
    blocks.push(part.packed);
    each.push(part);
  }
  const end = Buffer.alloc(8);
  end.writeUInt32LE(joinedCrc(each));
  end.writeUInt32LE(body.length, 4);
  return writtenIn(memory, [...blocks, lastBlock, end]);
}
