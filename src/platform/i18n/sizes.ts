/** How big a file is, as a language writes it. Pure. */
import { directionOf } from "./direction.ts";

const megabyte = 1_000_000;
const formats = new Map<string, Intl.NumberFormat>();

function format(language: string, unit: "kilobyte" | "megabyte"): Intl.NumberFormat {
  const key = `${language} ${unit}`;
  // "30 م.ب" is a riddle: where letters go from right to left the whole word stands.
  const unitDisplay = directionOf(language) === "rtl" ? "long" : "short";
  const one =
    formats.get(key) ?? new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay });
  formats.set(key, one);
  return one;
}

/** "180 kB", "12 MB"; "12 Mo" in French. */
export const sizeText = (bytes: number, language: string): string =>
  bytes < megabyte
    ? format(language, "kilobyte").format(Math.max(1, Math.round(bytes / 1000)))
    : format(language, "megabyte").format(Math.round(bytes / megabyte));
