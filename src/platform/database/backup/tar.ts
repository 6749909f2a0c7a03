/**
 * A tar file, as far as we need it: plain files with short names, one
 * after the other. Any tar reads it.
 */

import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { backupMessages } from "./messages.ts";

const saying = sayings(backupMessages);

const block = 512;

const octal = (n: number, width: number): string => `${n.toString(8).padStart(width - 1, "0")}\0`;

/** What stands before the bytes of a file (ustar). */
export function tarHeader(name: string, size: number, modified: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new SaidError(saying((m) => m.write.longName({ name })));
  const header = Buffer.alloc(block);
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(modified.getTime() / 1000), 12), 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** What stands behind them, so that the next begins at a whole block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

export const tarEnd = Buffer.alloc(2 * block);

interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** To be read to its end before the next entry is asked for. */
  readonly body: AsyncIterable<Buffer>;
}

/** Bytes of a stream, as many as asked for. */
class Bytes {
  readonly #from: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(from: AsyncIterable<Buffer>) {
    this.#from = from[Symbol.asyncIterator]();
  }

  /** Up to `most` bytes; undefined at the end. */
  async some(max: number): Promise<Buffer | undefined> {
    while (this.#rest.length === 0) {
      const next = await this.#from.next();
      if (next.done === true) return undefined;
      this.#rest = next.value;
    }
    const part = this.#rest.subarray(0, max);
    this.#rest = this.#rest.subarray(part.length);
    return part;
  }

  async exactly(n: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    for (let left = n; left > 0;) {
      const part = await this.some(left);
      if (part === undefined) return undefined;
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }
}

/** The bytes are not those of a whole tar. */
export class BadTar extends Error {}

const cutOff = (): BadTar => new BadTar("cut off");

/** The files in it, in order. Throws BadTar when it is cut off or no tar. */
export async function* tarEntries(from: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(from);
  for (;;) {
    const header = await bytes.exactly(block);
    if (header === undefined) throw cutOff();
    if (header.every((byte) => byte === 0)) return;
    const text = (start: number, end: number): string =>
      header.toString("utf8", start, end).replace(/\0[^]*$/, "");
    if (text(257, 262) !== "ustar") throw new BadTar("no header");
    const digits = text(124, 136);
    if (!/^[0-7]{1,11}$/.test(digits)) throw new BadTar("no size");
    const size = Number.parseInt(digits, 8);
    let left = size;
    const body = async function* (): AsyncGenerator<Buffer> {
      while (left > 0) {
        const part = await bytes.some(left);
        if (part === undefined) throw cutOff();
        left -= part.length;
        yield part;
      }
    };
    yield { name: text(0, 100), size, body: body() };
    if (left > 0 || (await bytes.exactly(tarPadding(size).length)) === undefined) throw cutOff();
  }
}
