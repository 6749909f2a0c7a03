/**
 * The checksum of bytes that follow one another, from those of each: what many are sent is read
 * once for it. A checksum is a polynomial over bits; bytes that follow multiply it by x to the
 * power of their bits (RFC 1952 §8, and zlib's `crc32_combine`).
 */
import { crc32 } from "node:zlib";

/** As gzip writes it: the bits of the lowest power stand at the left. */
const polynomial = 0xed_b8_83_20;
const one = 0x80_00_00_00;

/** The product of two polynomials, modulo that of gzip. */
function times(a: number, b: number): number {
  let product = 0;
  let shifted = b;
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) product ^= shifted;
    shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ polynomial;
  }
  return product >>> 0;
}

/** x to the power of the bits of so many bytes. */
function powerOf(bytes: number): number {
  let power = one;
  // x^8, and its squares.
  let square = one >>> 8;
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = times(power, square);
    square = times(square, square);
  }
  return power;
}

/** What is known of bytes once they were read. */
export interface Checked {
  readonly crc: number;
  readonly power: number;
}

export const checked = (bytes: Buffer): Checked => ({
  crc: crc32(bytes),
  power: powerOf(bytes.length),
});

/** The CRC-32 of all of them, one after the other. */
export const joinedCrc = (each: readonly Checked[]): number =>
  each.reduce((crc, next) => (times(crc, next.power) ^ next.crc) >>> 0, 0);
