/** Where bytes stand in DATA_DIR, and how a picture is known by its first ones. Pure. */
import { join } from "node:path";

/** Points of a picture that is unpacked; more is a bomb. */
export const maxPixels = 50_000_000;

/** Where bytes stand in DATA_DIR: under the SHA-256 (hex) of themselves. */
const mediaDir = (dataDir: string): string => join(dataDir, "media");
export const mediaPath = (dataDir: string, hash: string): string =>
  join(mediaDir(dataDir), hash.slice(0, 2), hash);
/** For what is not yet whole. */
export const arrivalDir = (dataDir: string): string => join(mediaDir(dataDir), "arriving");
const ascii = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString("latin1", from, to);

/** By its first bytes: names and types that came along are not asked. */
export function isPicture(head: Buffer): boolean {
  if (head.length < 12) return false;
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return true;
  if (ascii(head, 0, 8) === "\x89PNG\r\n\x1a\n") return true;
  if (/^GIF8[79]a$/.test(ascii(head, 0, 6))) return true;
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return true;
  return ascii(head, 4, 8) === "ftyp" && /^avi[fs]$/.test(ascii(head, 8, 12));
}
