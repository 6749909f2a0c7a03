/** Values of a calendar file: stamps, lengths of time, texts; read as they were meant. Pure. */
import { Parser } from "htmlparser2";
import { plainText } from "#commons/markup/plain-text.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { timesBeside } from "../import/table/spans.ts";
import { readTableDay, simple } from "../import/table/values.ts";
import { isBase64, type IcsProperty } from "./lines.ts";
import { day } from "./zone.ts";

export interface Stamp {
  /** What the clock shows, in milliseconds as if it were UTC. */
  readonly wall: number;
  /** A day without a time. */
  readonly day: boolean;
  /** Milliseconds from UTC where it says so itself; 0 for "Z". */
  readonly offset: number | undefined;
}

const form =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:\s*[Tt]?\s*(\d{2})(?::?(\d{2}))?(?::?(\d{2}))?(?:[.,]\d{1,9})?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * "20270504", "20270504T190000Z", and what people write instead; undefined for what is no moment.
 */
export function stampOf(text: string): Stamp | undefined {
  // "T90000" is nine in the morning.
  const clean = text.trim().replace(/^(\d{8}T)(\d{5}Z?)$/i, "$10$2");
  const [whole, y = "", m = "", d = "", h, min = "0", s = "0", zone] = form.exec(clean) ?? [];
  if (whole === undefined) return stampInWords(clean);
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  if (Number(y) < 100 || date.getUTCMonth() !== Number(m) - 1 || date.getUTCDate() !== Number(d))
    return undefined;
  const begin = date.getTime();
  // A day with a Z behind it is a day all the same.
  if (h === undefined) return { wall: begin, day: true, offset: undefined };
  if (Number(h) > 24 || Number(min) > 59 || Number(s) > 60) return undefined;
  const time = Number(h) * 3600 + Number(min) * 60 + Math.min(59, Number(s));
  if (time > 86_400) return undefined;
  return { wall: begin + time * 1000, day: false, offset: offsetOf(zone) };
}

/**
 * "01.06.2027 19:00", "2027/06/01", "June 1, 2027 7 pm": as tables have
 * them, where it can only be one day.
 */
function stampInWords(text: string): Stamp | undefined {
  const plain = simple(text);
  const found = plain.length > 60 ? undefined : readTableDay(plain, undefined);
  if (found?.day === undefined || found.shortYear) return undefined;
  const begin = Date.parse(`${found.day}T00:00:00Z`);
  // Date.parse takes 31 June for 1 July.
  if (Number.isNaN(begin) || !new Date(begin).toISOString().startsWith(found.day)) return undefined;
  const [minutes] = timesBeside(found.rest).times;
  if (minutes === undefined)
    return /\d/.test(found.rest) ? undefined : { wall: begin, day: true, offset: undefined };
  return { wall: begin + minutes * 60_000, day: false, offset: undefined };
}

function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  if (/^z$/i.test(zone)) return 0;
  const digits = zone.replace(/\D/g, "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4));
  return (zone.startsWith("-") ? -1 : 1) * minutes * 60_000;
}

/** A length: days as the calendar counts them, and milliseconds beside. */
export interface Length {
  readonly days: number;
  readonly ms: number;
}

/** "P1DT2H", "PT45M", "PT1W", "PT1.5H", "1:30"; undefined for what is no length forward. */
export function durationOf(text: string): Length | undefined {
  const clean = text
    .replace(/\s+/g, "")
    // "P1M" is a month, which is no length that we can count; "P30M" forgot its T.
    .replace(/^P0?[1-4]M$/i, "P0M")
    .replace(",", ".")
    .replace(/^(\d{1,2}):(\d{2})(?::(\d{2}))?$/, "PT$1H$2M");
  const [whole, w = 0, d = 0, time = ""] =
    /^\+?(?:P|(?=T))(?:T?(\d{1,4})W)?(?:T?(\d{1,5})D)?(?:T?((?:\d{1,7}(?:\.\d{1,4})?[HMS])*))?$/i.exec(
      clean,
    ) ?? [];
  if (whole === undefined) return undefined;
  const amountOf = (unit: string): number =>
    Number(new RegExp(`(\\d+(?:\\.\\d+)?)${unit}`, "i").exec(time)?.[1] ?? 0);
  const days = Number(w) * 7 + Number(d);
  const ms = Math.round(amountOf("H") * 3600 + amountOf("M") * 60 + amountOf("S")) * 1000;
  return days === 0 && ms === 0 ? undefined : { days, ms };
}

/** Moments of a list, with what could not be read. */
export function stampsOf({ value }: Pick<IcsProperty, "value">): {
  stamps: Stamp[];
  wrong: string[];
} {
  const stamps: Stamp[] = [];
  const wrong: string[] = [];
  for (const part of value.split(/[,;]/).slice(0, 2000)) {
    const text = part.trim();
    if (text === "") continue;
    const stamp = stampOf(text.split("/")[0] ?? "");
    if (stamp === undefined) wrong.push(text);
    else stamps.push(stamp);
  }
  return { stamps, wrong };
}

const decoded = new Map<string, string>();

function entity(token: string): string {
  let text = decoded.get(token);
  if (text === undefined) {
    let found = "";
    const parser = new Parser({ ontext: (part) => (found += part) }, { decodeEntities: true });
    parser.end(token);
    // A space that does not break is a space to whoever reads and searches.
    text = found.replaceAll("\u00A0", " ");
    if (decoded.size >= 1000) decoded.clear();
    decoded.set(token, text);
  }
  return text;
}

const tokens = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

/** "Herbs &amp; honey": signs that a website wrote as HTML; some write them so twice. */
export function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  const once = text.replace(tokens, entity);
  return once.includes("&") ? once.replace(tokens, entity) : once;
}

const charsets = new Map<string, InstanceType<typeof TextDecoder> | undefined>();

function decoder(charset: string): InstanceType<typeof TextDecoder> | undefined {
  if (!charsets.has(charset)) {
    if (charsets.size > 50) charsets.clear();
    try {
      charsets.set(charset, new TextDecoder(charset));
    } catch {
      charsets.set(charset, undefined);
    }
  }
  return charsets.get(charset);
}

/** "F=C3=AAte" (RFC 2045 §6.7), as vCalendar 1.0 writes texts. */
function unquoted(text: string, charset: string): string {
  const bytes: number[] = [];
  const source = Buffer.from(text, "utf8");
  for (let i = 0; i < source.length; i++) {
    const hex = source[i] === 0x3d ? source.toString("latin1", i + 1, i + 3) : "";
    if (/^[\da-f]{2}$/i.test(hex)) {
      bytes.push(parseInt(hex, 16));
      i += 2;
    } else bytes.push(source[i] ?? 0);
  }
  return bytesAsText(Uint8Array.from(bytes), charset);
}

/** Bytes within a file in the charset that they name, else as they look. */
function bytesAsText(all: Uint8Array, charset: string): string {
  const own = decoder(charset === "" ? "utf-8" : charset);
  if (own !== undefined && own.encoding !== "utf-8") return own.decode(all);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(all);
  } catch {
    return new TextDecoder("windows-1252").decode(all);
  }
}

function decodedValue({ params, value }: Pick<IcsProperty, "params" | "value">): string {
  const quoted =
    /QUOTED-PRINTABLE/i.test(params.get("ENCODING") ?? "") || params.has("QUOTED-PRINTABLE");
  const charset = params.get("CHARSET") ?? "";
  if (quoted) return unquoted(value, charset);
  return isBase64({ params }) ? bytesAsText(Buffer.from(value, "base64"), charset) : value;
}

/** A text as people read it: escapes, quoted-printable and entities undone. */
export function icsTextIn(property: Pick<IcsProperty, "params" | "value">): string {
  const text = decodedValue(property).replace(/\\([\\;,nN:"'])/g, (_, char: string) =>
    char === "n" || char === "N" ? "\n" : char,
  );
  return withoutEntities(text);
}

/** Longest description that is taken. */
export const maxText = 20_000;

/** A description: HTML as plain text, line by line. */
export function valueWordsIn(text: string): string {
  const html = text.slice(0, 100_000);
  if (!/<\/?[a-z][^>]*>/i.test(html)) return manyLines(html, maxText);
  const breaks = html.replace(/<(?:br|\/p|\/li|\/div|\/h\d|\/tr)\b[^>]*>/gi, "\uE000$&");
  const plain = plainText(breaks.replace(/\n/g, /<(?:br|p|div|li)\b/i.test(html) ? " " : "\uE000"));
  return manyLines(plain.replace(/ *\uE000 */g, "\n").replace(/\n{3,}/g, "\n\n"), maxText);
}

/**
 * "<https://…>", "www.x.example": an address that people and
 * programs wrote as they do; null for none.
 */
export function looseUrl(text: string): string | null {
  const bare = withoutEntities(text).replace(/^["'<\s]+|(?<!["'>\s])["'>\s]+$/g, "");
  return safeUrl(/^www\./i.test(bare) ? `https://${bare}` : bare) ?? null;
}

/** A place in one line: iCloud and people write its parts below each other. */
export const valuePlaceIn = (text: string): string =>
  oneLine(
    text
      .split(/[\r\n]+/)
      .map((line) => line.trim().replace(/[,;]$/, ""))
      .filter((line) => line !== "")
      .join(", "),
    300,
  );

/** Items of a list of words. vCalendar 1.0 and Outlook put semicolons between them. */
export const valueListIn = (property: IcsProperty): string[] =>
  property.value
    .split(/(?<!\\)[,;]/)
    .slice(0, 50)
    .map((value) => icsTextIn({ params: property.params, value }));

/** Whole days between two walls; what goes on into a day counts as that day. */
export const wallDaysBetween = (from: number, to: number): number =>
  Math.ceil((to - Math.floor(from / day) * day) / day);
