/** Names of time zones as programs and people write them, understood. Pure. */
import { withoutMarks } from "#commons/text.ts";
import { isTimeZone, sayTime } from "#platform/lib/temporal.ts";
import { windowsLabels, windowsZones, zonesInOtherLanguages } from "./windows-zones.ts";
import { fixedZone, ianaZone, utc, type Zone } from "./zone.ts";

interface Understood {
  readonly zone: Zone;
  /** How far the name had to be stretched; said in a note unless it is a plain name of a zone. */
  readonly how: "name" | "vendor" | "words" | "offset";
}

const plain = (text: string): string =>
  withoutMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const table = (from: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(from).map(([name, zone]) => [plain(name), zone]));

const windows = table(windowsZones);
const labels = table(windowsLabels);

/** Letters that stand for one clock only. CST, IST and the like stand for several. */
const letters = table({
  CEST: "Europe/Berlin",
  CEDT: "Europe/Berlin",
  MEZ: "Europe/Berlin",
  MESZ: "Europe/Berlin",
  "W Europe": "Europe/Berlin",
  HEC: "Europe/Paris",
  WEST: "Europe/Lisbon",
  EEST: "Europe/Athens",
  BST: "Europe/London",
  MSK: "Europe/Moscow",
  TRT: "Europe/Istanbul",
  ET: "America/New_York",
  EDT: "America/New_York",
  CT: "America/Chicago",
  CDT: "America/Chicago",
  MT: "America/Denver",
  MDT: "America/Denver",
  PT: "America/Los_Angeles",
  PST: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  AKST: "America/Anchorage",
  AKDT: "America/Anchorage",
  BRT: "America/Sao_Paulo",
  AEST: "Australia/Sydney",
  AEDT: "Australia/Sydney",
  AWST: "Australia/Perth",
  NZST: "Pacific/Auckland",
  NZDT: "Pacific/Auckland",
  JST: "Asia/Tokyo",
  KST: "Asia/Seoul",
  SAST: "Africa/Johannesburg",
  "CET/CEST": "Europe/Berlin",
  "EET/EEST": "Europe/Athens",
  "WET/WEST": "Europe/Lisbon",
  "GMT/BST": "Europe/London",
  "EST/EDT": "America/New_York",
  "CST/CDT": "America/Chicago",
  "MST/MDT": "America/Denver",
  "PST/PDT": "America/Los_Angeles",
});

const elsewhere = new Map(
  Object.entries(zonesInOtherLanguages).flatMap(([zone, names]) =>
    names.split(",").map((one) => [plain(one), zone] as const),
  ),
);

interface Names {
  /** "europe berlin" */
  readonly whole: ReadonlyMap<string, string>;
  /** "berlin" */
  readonly cities: ReadonlyMap<string, string>;
}
let names: Names | undefined;

function known(): Names {
  if (names !== undefined) return names;
  const zones = Intl.supportedValuesOf("timeZone");
  names = {
    whole: new Map(zones.map((zone) => [plain(zone), zone])),
    cities: new Map(zones.map((zone) => [plain(zone.split("/").at(-1) ?? zone), zone])),
  };
  return names;
}

/**
 * Zones that people have names for ("heure normale d’Europe centrale"),
 * in the languages of many programs.
 */
const named = [
  "Europe/Berlin Europe/London Europe/Lisbon Europe/Athens Europe/Moscow Europe/Istanbul",
  "America/New_York America/Chicago America/Denver America/Los_Angeles America/Halifax",
  "America/Anchorage America/Sao_Paulo America/Argentina/Buenos_Aires America/Bogota America/Lima",
  "Asia/Tokyo Asia/Seoul Asia/Kolkata Asia/Jerusalem Asia/Singapore Australia/Sydney",
  "Australia/Perth Pacific/Auckland Africa/Johannesburg Africa/Lagos Africa/Nairobi",
].flatMap((line) => line.split(" "));
const languages = ["en", "de", "fr", "es", "pt", "nl", "it"];
let words: ReadonlyMap<string, string> | undefined;

function zoneWords(): ReadonlyMap<string, string> {
  if (words !== undefined) return words;
  const found = new Map<string, string>();
  for (const zone of named)
    for (const language of languages)
      for (const timeZoneName of ["longGeneric", "long"] as const)
        for (const month of [0, 6]) {
          const date = new Date(Date.UTC(2026, month, 15));
          const longText = sayTime(date, language, zone, { day: "numeric", timeZoneName });
          const name = plain(longText.replace(/^\D*\d+[^\p{L}]*/u, ""));
          if (name !== "" && !found.has(name)) found.set(name, zone);
        }
  words = found;
  return found;
}

/** An IANA name however it is spelt: "europe/paris", "America/New York". */
function ianaName(text: string): string | undefined {
  const name = text.trim().replace(/\s+/g, "_");
  if (isTimeZone(name)) return name;
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/.test(name)) return undefined;
  const whole = known().whole.get(plain(name));
  // Intl takes CST for Chicago's; it is Shanghai's and Havana's too.
  if (!name.includes("/")) return isTimeZone(name.toUpperCase()) ? name.toUpperCase() : undefined;
  if (whole !== undefined) return whole;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return isTimeZone(timeZone) ? timeZone : undefined;
  } catch {
    return undefined;
  }
}

/**
 * "/mozilla.org/20050126_1/Europe/Berlin",
 * "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin": its end.
 */
function ending(text: string): string | undefined {
  const parts = text.split("/").filter((part) => part !== "");
  for (const n of [3, 2]) {
    const name = parts.length > n ? ianaName(parts.slice(-n).join("/")) : undefined;
    if (name?.includes("/") === true) return name;
  }
  // "America/New_York (EST)", "Time zone: Europe/Berlin".
  const inside = /[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+){1,2}/.exec(text)?.[0];
  const found = inside === undefined ? undefined : ianaName(inside);
  if (found !== undefined) return found;
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return last !== undefined && /^(UTC|GMT)$/i.test(last) ? "UTC" : undefined;
}

/** Milliseconds of "+0300", "-5", "+05:30", "+01.00"; undefined for what is no offset. */
function offsetOf(text: string): number | undefined {
  const [, sign = "", h = "", m = "0"] =
    /^\s*([+\-\u2212\u2013])\s*(\d{1,2}?)(?:[:.h]?(\d{2}))?\s*$/.exec(text) ?? [];
  if (sign === "" || Number(h) > 14 || Number(m) > 59) return undefined;
  return (sign === "+" ? 1 : -1) * (Number(h) * 3_600_000 + Number(m) * 60_000);
}

const january = Date.UTC(2026, 0, 15);
const july = Date.UTC(2026, 6, 15);

/** Does this zone stand at the offset in one half of the year? */
const agrees = (zone: Zone, offset: number): boolean =>
  [january, july].some((instant) => zone.wall(instant) - instant === offset);

/** Words of Windows, of languages, or the first city that is known. */
function byWords(text: string): string | undefined {
  const name = plain(text);
  const bare = name.replace(/ (standard|daylight|summer|normal)? ?time$/, "");
  const zone =
    labels.get(name) ??
    letters.get(name) ??
    windows.get(name) ??
    windows.get(bare) ??
    labels.get(bare) ??
    elsewhere.get(name) ??
    known().whole.get(name);
  if (zone !== undefined) return zone;
  for (const city of text.split(/[,;/|]| - /)) {
    const found = known().cities.get(plain(city)) ?? elsewhere.get(plain(city));
    if (found !== undefined && plain(city) !== "") return found;
  }
  // "Mitteleuropäische Zeit (Berlin)"
  return zoneWords().get(name) ?? zoneWords().get(plain(text.replace(/\(.*\)/, "")));
}

/** A zone by its name; undefined where nobody can say which is meant. */
export function understand(name: string): Understood | undefined {
  const text = name
    .trim()
    .replace(/^["'\\\s]+|["'\\\s]+$/g, "")
    .slice(0, 200)
    // "/Microsoft/Romance Standard Time", "Europe/Paris_1", "W. Europe
    // Standard Time 1": the second of its name.
    .replace(/^\/?Microsoft\//i, "")
    .replace(/(?<=[A-Za-z])(?:_| )\(?\d\)?$/, "")
    // "EST5EDT,M3.2.0,M11.1.0" (POSIX): the rules behind the name.
    .replace(/(?<=\d[A-Z]{3,5}),M\d.*$/, "");
  const iana = ianaName(text);
  if (iana !== undefined) return { zone: ianaZone(iana), how: "name" };
  if (/^(z|utc|gmt|zulu|tzone:\/\/microsoft\/utc)$/i.test(text)) return { zone: utc, how: "name" };
  const own = windowsZones[text.replace(/ Standard Time\b/, "")];
  if (own !== undefined) return { zone: ianaZone(own), how: "name" };
  const end = ending(text);
  if (end !== undefined) return { zone: ianaZone(end), how: "vendor" };
  const label = /^\((?:UTC|GMT)?\s*([^)]*)\)\s*(.+)$/i.exec(text);
  const offset =
    label === null
      ? offsetOf(text.replace(/^\(?\s*(?:UTC|GMT)/i, "").replace(/\)$/, ""))
      : offsetOf(label[1] ?? "");
  const words = label === null ? text : (label[2] ?? "");
  const byName = label === null && offset !== undefined ? undefined : byWords(words);
  if (byName !== undefined) {
    const zone = ianaZone(byName);
    // "(UTC-05:00) Berlin" contradicts itself: then the number counts.
    if (offset === undefined || agrees(zone, offset)) return { zone, how: "words" };
  }
  return offset === undefined ? undefined : { zone: fixedZone(offset), how: "offset" };
}
