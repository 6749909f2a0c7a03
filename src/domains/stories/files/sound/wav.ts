/** WAV (RIFF): only format and sound are kept. Pure. */
import type { Cleaned } from "./sound.ts";

const keptChunks = new Set(["fmt ", "fact", "data"]);
/** PCM, floating point, A-law, µ-law, and the form that says it in more words. */
const codings = new Set([1, 3, 6, 7, 0xfffe]);

export function cleanWav(bytes: Buffer): Cleaned | undefined {
  if (bytes.toString("latin1", 8, 12) !== "WAVE") return undefined;
  const parts: Buffer[] = [];
  let rate = 0;
  let sound = 0;
  for (let offset = 12; offset + 8 <= bytes.length;) {
    const name = bytes.toString("latin1", offset, offset + 4);
    // Recorders that were stopped hard leave a length that is too long.
    const size = Math.min(bytes.readUInt32LE(offset + 4), bytes.length - offset - 8);
    if (keptChunks.has(name)) {
      if (name === "fmt ") {
        if (rate !== 0 || size < 16 || !codings.has(bytes.readUInt16LE(offset + 8)))
          return undefined;
        rate = bytes.readUInt32LE(offset + 16);
      }
      if (name === "data") {
        if (sound !== 0) return undefined;
        sound = size;
      }
      const head = Buffer.from(bytes.subarray(offset, offset + 8));
      head.writeUInt32LE(size, 4);
      parts.push(head, bytes.subarray(offset + 8, offset + 8 + size), Buffer.alloc(size % 2));
    }
    offset += 8 + size + (size % 2);
  }
  if (rate === 0 || sound === 0) return undefined;
  const body = Buffer.concat(parts);
  const head = Buffer.from("RIFF    WAVE", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return { bytes: Buffer.concat([head, body]), seconds: sound / rate };
}
