/**
 * Reading zip files of strangers (APPNOTE 6.3.10). Names and sizes are taken from
 * the directory before anything is unpacked, and each part is unpacked on its own,
 * never to more than it said it would be.
 */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { setImmediate as others } from "node:timers/promises";
import { crc32, createInflateRaw, inflateRaw } from "node:zlib";
import { inLanguage, type Saying, sayings } from "#platform/i18n/saying.ts";
import { libraryImportMessages } from "../import/messages.ts";

export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, all together. */
  readonly bytes: number;
}

export interface ZipEntry {
  readonly name: string;
  /** Unpacked. */
  readonly bytes: number;
  readonly packed: number;
  readonly method: 0 | 8;
  readonly crc: number;
  /** Where its bytes begin in the file. */
  readonly start: number;
}

/** Why a file is not taken, in words for people. */
export class BadZip extends Error {
  override readonly name = "BadZip";
  readonly why: Saying;
  constructor(why: Saying) {
    super(inLanguage(why, "en"));
    this.why = why;
  }
}

const saying = sayings(libraryImportMessages);

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** Of Unix, in the high half of the external attributes: the kind of a file, and a link. */
const kindMask = 0xf000;
const linkKind = 0xa000;

/**
 * A plain path downwards, as every system can keep it: no `..`, no drive, no backslash,
 * no control or reserved characters.
 */
export function isSafeName(name: string): boolean {
  if (
    name === "" ||
    name.length > 240 ||
    !name.isWellFormed() ||
    /[\u0000-\u001f\u007f\\:*?"<>|]/.test(name)
  )
    return false;
  return name
    .split("/")
    .every((part) => part !== "" && part !== "." && part !== ".." && !/[. ]$/.test(part));
}

function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - 65_557);
  for (let offset = file.length - 22; offset >= first; offset--) {
    if (
      file.readUInt32LE(offset) === endMark &&
      offset + 22 + file.readUInt16LE(offset + 20) === file.length
    )
      return offset;
  }
  throw new BadZip(saying((m) => m.zip.notZip));
}

/** So many lines of the directory are read before others go first. */
const step = 500;

/**
 * What is in it; folders are left out. Throws BadZip on anything that
 * no honest zip holds. Reads in steps.
 */
export async function readZip(file: Buffer, limits: ZipLimits): Promise<readonly ZipEntry[]> {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  const from = file.readUInt32LE(end + 16);
  if (count === 0xffff || from === 0xffffffff) throw new BadZip(saying((m) => m.zip.large));
  if (count > limits.entries)
    throw new BadZip(saying((m) => m.zip.tooMany({ n: count, most: limits.entries })));
  if (file.readUInt16LE(end + 4) !== 0) throw new BadZip(saying((m) => m.zip.part));
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let offset = from;
  let all = 0;
  for (let i = 0; i < count; i++) {
    if (i % step === step - 1) await others();
    if (offset + 46 > end || file.readUInt32LE(offset) !== entryMark)
      throw new BadZip(saying((m) => m.zip.listDamaged));
    const [nameSize, moreSize, wordSize] = [
      file.readUInt16LE(offset + 28),
      file.readUInt16LE(offset + 30),
      file.readUInt16LE(offset + 32),
    ];
    const next = offset + 46 + nameSize + moreSize + wordSize;
    if (next > end) throw new BadZip(saying((m) => m.zip.listDamaged));
    const name = file.toString("utf8", offset + 46, offset + 46 + nameSize);
    const entry = entryAt(file, offset, name, from);
    if (entry !== undefined) {
      // Systems that make no difference between A and a would write one over the other.
      const folded = name.normalize("NFC").toLowerCase();
      if (names.has(folded)) throw new BadZip(saying((m) => m.zip.twice({ name })));
      names.add(folded);
      all += entry.bytes;
      if (all > limits.bytes) throw new BadZip(saying((m) => m.zip.tooLarge));
      entries.push(entry);
    }
    offset = next;
  }
  refuseOverlap(entries);
  return entries;
}

/** The entry whose line in the directory begins at `at`; undefined for a folder. */
function entryAt(
  file: Buffer,
  offset: number,
  name: string,
  directory: number,
): ZipEntry | undefined {
  const flags = file.readUInt16LE(offset + 8);
  const method = file.readUInt16LE(offset + 10);
  const [crc, packed, bytes] = [
    file.readUInt32LE(offset + 16),
    file.readUInt32LE(offset + 20),
    file.readUInt32LE(offset + 24),
  ];
  const kind = (file.readUInt32LE(offset + 38) >>> 16) & kindMask;
  const local = file.readUInt32LE(offset + 42);
  const folder = name.endsWith("/");
  if (!isSafeName(folder ? name.slice(0, -1) : name))
    throw new BadZip(saying((m) => m.zip.badName));
  if (kind === linkKind) throw new BadZip(saying((m) => m.zip.isLink({ name })));
  if (folder) return undefined;
  if ((flags & 1) !== 0) throw new BadZip(saying((m) => m.zip.locked({ name })));
  if (method !== 0 && method !== 8) throw new BadZip(saying((m) => m.zip.unknownWay({ name })));
  if (local + 30 > directory || file.readUInt32LE(local) !== localMark)
    throw new BadZip(saying((m) => m.zip.damaged({ name })));
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packed > directory || (method === 0 && packed !== bytes))
    throw new BadZip(saying((m) => m.zip.damaged({ name })));
  return { name, bytes, packed, method, crc, start };
}

// Many entries over the same bytes would be a small file that never ends.
function refuseOverlap(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  for (const [i, entry] of inOrder.entries()) {
    const next = inOrder[i + 1];
    if (next !== undefined && entry.start + entry.packed > next.start)
      throw new BadZip(saying((m) => m.zip.overlap));
  }
}

/**
 * The bytes of one entry, unpacked beside everything else; BadZip when
 * they are not what the directory says.
 */
export async function unpack(file: Buffer, entry: ZipEntry): Promise<Buffer> {
  const packed = file.subarray(entry.start, entry.start + entry.packed);
  const bytes = entry.method === 0 ? packed : await inflated(packed, entry);
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc)
    throw new BadZip(saying((m) => m.zip.damaged({ name: entry.name })));
  return bytes;
}

const inflated = (packed: Buffer, entry: ZipEntry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    inflateRaw(packed, { maxOutputLength: Math.max(1, entry.bytes) }, (error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(new BadZip(saying((m) => m.zip.damaged({ name: entry.name }))));
    });
  });

const piece = 262_144;

/**
 * SHA-256 of one entry, unpacked piece by piece: neither memory nor anybody else waits for the
 * whole. Throws BadZip as `unpack` does.
 */
export async function digestOfEntry(file: Buffer, entry: ZipEntry): Promise<string> {
  const damaged = new BadZip(saying((m) => m.zip.damaged({ name: entry.name })));
  const packed = file.subarray(entry.start, entry.start + entry.packed);
  const hash = createHash("sha256");
  let crc = 0;
  let size = 0;
  const take = (bytes: Buffer): void => {
    size += bytes.length;
    if (size > entry.bytes) throw damaged;
    crc = crc32(bytes, crc);
    hash.update(bytes);
  };
  if (entry.method === 0)
    for (let offset = 0; offset < packed.length; offset += piece) {
      take(packed.subarray(offset, offset + piece));
      await others();
    }
  else
    try {
      const pieces = Readable.from([packed], { objectMode: false }).pipe(createInflateRaw());
      for await (const bytes of pieces) take(bytes as Buffer);
    } catch {
      throw damaged;
    }
  if (size !== entry.bytes || crc !== entry.crc) throw damaged;
  return hash.digest("hex");
}
