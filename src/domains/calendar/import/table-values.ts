/** Days and times as people write them in tables. Pure. */
import { monthOf } from "./table-terms.ts";

export type DayOrder = "day-first" | "month-first";

/** Spaces that don't break, marks of direction, digits of Arabic: for the eye only. */
export const simple = (text: string): string =>
  text
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u061C]/g, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/ +/g, " ")
    .trim();

export interface ReadDay {
  /** "2026-12-05"; undefined where it could be two days. */
  readonly day: string | undefined;
  /** What stands around it. */
  readonly rest: string;
  readonly shortYear: boolean;
}

const year = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);
const two = (n: number): string => String(n).padStart(2, "0");
const iso = (y: number, m: number, d: number): string =>
  `${String(y).padStart(4, "0")}-${two(m)}-${two(d)}`;

const yearFirst = /(?<!\d)(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?![\d:])/;
const dayWord =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[\s.\-/]*(?:de |of |d')?\s*([\p{L}]{2,}\p{M}*[\p{L}\p{M}]*)[\s.,\-/]*(?:de[l]? )?\s*['’]?(\d{4}|\d{2})(?![\d:])/u;
const wordDay =
  /([\p{L}][\p{L}\p{M}]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*(?:,|\s)\s*(\d{4}|\d{2}(?!\d|:|\s*[ap]\.?\s?m))(?![\d:])/u;
const compact = /^(\d{4})(\d{2})(\d{2})(?=$|[T ])/;

/** The day in a text, with what stands beside it; undefined where there is none. */
export function readTableDay(text: string, order: DayOrder | undefined): ReadDay | undefined {
  const around = (match: RegExpExecArray): string =>
    `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
  const first = yearFirst.exec(text) ?? compact.exec(text);
  if (first !== null) {
    const [y = "", m = "", d = ""] = first.slice(1).filter((part) => /^\d+$/.test(part));
    return { day: iso(Number(y), Number(m), Number(d)), rest: around(first), shortYear: false };
  }
  const last = yearLast.exec(text);
  if (last !== null) {
    const [, a = "", sign = "", b = "", y = ""] = last;
    const [one, other] = [Number(a), Number(b)];
    const known = sign === "." || one > 12 ? "day-first" : other > 12 ? "month-first" : order;
    const shortYear = y.length < 4;
    const day =
      known === undefined && one !== other
        ? undefined
        : known === "month-first"
          ? iso(year(y), one, other)
          : iso(year(y), other, one);
    return { day, rest: around(last), shortYear };
  }
  for (const [form, d, m] of [
    [dayWord, 1, 2],
    [wordDay, 2, 1],
  ] as const)
    // "14 au 16 mai 2027": what looked like one may begin within another.
    for (let from = 0, match: RegExpExecArray | null; ; from = match.index + 1) {
      const search = new RegExp(form.source, "gu");
      search.lastIndex = from;
      match = search.exec(text);
      if (match === null) break;
      const month = monthOf(match[m] ?? "");
      const y = match[3] ?? "";
      if (month !== undefined)
        return {
          day: iso(year(y), month, Number(match[d] ?? "")),
          rest: around(match),
          shortYear: y.length < 4,
        };
    }
  return undefined;
}

/** Of 05/12/2026 nobody knows which is the month; a whole column may tell. */
export function orderOf(values: readonly string[]): { order: DayOrder | undefined; open: boolean } {
  let [day, month, open] = [false, false, false];
  for (const value of values) {
    const [, a = "", sign = "", b = ""] = yearFirst.test(value) ? [] : (yearLast.exec(value) ?? []);
    if (sign === "" || sign === ".") continue;
    if (Number(a) > 12) day = true;
    else if (Number(b) > 12) month = true;
    else if (a !== b) open = true;
  }
  return { order: day === month ? undefined : day ? "day-first" : "month-first", open };
}

const clock =
  /(?<![\d:.,])(\d{1,2})\s*(?:(?:[:.]|h|u|uhr|uur)\s*(\d{2})(?!\d))?(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:(h|hrs?|uhr|uur|u)(?![\p{L}]))?\s*(?:([ap])\.?\s?m\b\.?|([صم])(?![\p{L}]))?(?![\d:])/giu;

const noon =
  /(?<!\p{L})(noon|midday|midi|mittags?|mediod[ií]a|meio[- ]?dia|الظهر|middag)(?!\p{L})/giu;
const midnight =
  /(?<!\p{L})(midnight|minuit|mitternachts?|medianoche|meia[- ]?noite|منتصف الليل|middernacht)(?!\p{L})/giu;

/** Minutes since midnight of the times in a text, in order; at most two. 24:00 is the end of the day. */
export function timesIn(text: string): number[] {
  const found: { readonly minutes: number; readonly half: boolean }[] = [];
  const plain = text
    .trim()
    .replace(/^T?(\d{2})(\d{2})(?:\d{2})?(?=Z?$)/i, "$1:$2")
    .replace(/^T(?=\d)/i, "")
    .replace(noon, "12:00")
    .replace(midnight, "00:00");
  for (const [, h = "", m = "0", , , half, arabic] of plain.matchAll(clock)) {
    const pm = half === undefined ? arabic === "م" : half.toLowerCase() === "p";
    const twelve = half !== undefined || arabic !== undefined;
    if (twelve && (Number(h) > 12 || Number(h) === 0)) continue;
    const hour = twelve ? (Number(h) % 12) + (pm ? 12 : 0) : Number(h);
    const minutes = hour * 60 + Number(m);
    if (Number(m) < 60 && minutes <= 1440 && found.length < 2)
      found.push({ minutes, half: twelve });
  }
  const [first, second] = found;
  // "7–9 pm" is in the evening, "11–1 pm" begins before noon.
  if (first !== undefined && second?.half === true && !first.half && first.minutes < 780) {
    const evening = (first.minutes % 720) + (second.minutes >= 720 ? 720 : 0);
    return [evening < second.minutes ? evening : first.minutes % 720, second.minutes];
  }
  return found.map(({ minutes }) => minutes);
}

/** "2026-12-05T14:00Z" of a text that names a moment; undefined where it names a time on the clock. */
export const tableWithOffset = (text: string): string | undefined =>
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*?\s?(Z|[+-][01]\d:?\d\d)$/.test(text) &&
  // "2027-05-14 19:00-21:00" is until nine.
  !/^\S+ \d\d:\d\d\s?-\d\d:\d\d$/.test(text)
    ? text.replace(" ", "T").replace(" ", "")
    : undefined;
