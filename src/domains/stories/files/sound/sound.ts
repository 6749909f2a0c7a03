/** Recordings: what they are, and themselves without what devices write into them. Pure. */
import { cleanMp4 } from "./mp4.ts";
import { cleanMp3 } from "./mp3.ts";
import { cleanOgg } from "./ogg.ts";
import { cleanWav } from "./wav.ts";
import { cleanWebm } from "./webm.ts";

export interface Cleaned {
  readonly bytes: Buffer;
  /** How long; null when it is not said. */
  readonly seconds: number | null;
}

interface Sound extends Cleaned {
  readonly mediaType: string;
}

const readers: readonly (readonly [
  mediaType: string,
  begins: (bytes: Buffer) => boolean,
  clean: (bytes: Buffer) => Cleaned | undefined,
])[] = [
  ["audio/wav", (b) => b.toString("latin1", 0, 4) === "RIFF", cleanWav],
  ["audio/ogg", (b) => b.toString("latin1", 0, 4) === "OggS", cleanOgg],
  ["audio/webm", (b) => b.length > 4 && b.readUInt32BE(0) === 0x1a45dfa3, cleanWebm],
  ["audio/mp4", (b) => b.toString("latin1", 4, 8) === "ftyp", cleanMp4],
  ["audio/mpeg", () => true, cleanMp3],
];

/**
 * Reads MP3, M4A, Ogg (Opus, Vorbis), WAV and WebM, and takes out titles, names, places,
 * pictures and times. The sound itself stays bit by bit. undefined: it is something else, shows
 * pictures, or can't be read to its end.
 */
export function cleanSound(bytes: Buffer): Sound | undefined {
  const found = readers.find(([, begins]) => begins(bytes));
  if (found === undefined) return undefined;
  try {
    const cleaned = found[2](bytes);
    return cleaned === undefined || cleaned.bytes.length === 0
      ? undefined
      : {
          ...cleaned,
          seconds: cleaned.seconds === null ? null : plausible(cleaned.seconds),
          mediaType: found[0],
        };
  } catch (error) {
    // Reading past the end: it is cut off or made up.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const plausible = (seconds: number): number | null =>
  Number.isFinite(seconds) && seconds > 0 && seconds < 86_400 * 7
    ? Math.max(1, Math.round(seconds))
    : null;
