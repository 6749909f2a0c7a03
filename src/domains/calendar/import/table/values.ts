/** Days and times as people write them in tables. Pure. */
import { monthOf } from "./terms.ts";

export type DayOrder = "day-first" | "month-first";

/** Longer is no day and no time. */
const maxLetters = 300;

/**
 * Spaces that don't break, marks of direction, digits and signs of Arabic
 * and in full width: for the eye only.
 */
export const simple = (text: string): string =>
  text
    .slice(0, maxLetters)
    // "２０２６／１２／０５"
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/\u066B/g, ".")
    .replace(/\u060C/g, ",")
    .replace(/\u061B/g, ";")
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u061C]/g, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/ +/g, " ")
    // "19 : 00"
    .replace(/(?<!\d)(\d{1,2}) ?: ?(?=\d\d(?!\d))/g, "$1:")
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

/** Minutes from UTC as "+05:30". */
export function isoOffset(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

const iso = (y: number, m: number, d: number): string =>
  `${String(y).padStart(4, "0")}-${two(m)}-${two(d)}`;

const yearFirst = /(?<!\d)(\d{4})\s*([-/.年–])\s*(\d{1,2})\s*(?:\2|月)\s*(\d{1,2})(?!\d)日?/;
/** Behind two digits: they are an hour ("5. Juni, 19-21 Uhr", "5.6. 19.30"), and no year. */
const hourHere =
  "(?!\\d|[.:]\\d\\d(?!\\d)|\\s*(?:(?:[-–—]|bis|to|à|a|às|até)\\s*\\d{1,2}(?:[:.]\\d\\d)?\\s*)?(?:h|uhr|uur|hrs?|heures|horas|[ap]\\.?\\s?m)(?!\\p{L}))";
const anyYear = `(\\d{4}|\\d{2}${hourHere})(?![\\d:])`;
const yearLast = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*${anyYear}`,
  "iu",
);
const dayWord = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[\\s.\\-/]*(?:de |of |d')?\\s*([\\p{L}]{2,}\\p{M}*[\\p{L}\\p{M}]*(?: (?:الأول|الثاني|الاول))?)[\\s.,\\-/]*(?:de[l]? )?\\s*['’]?${anyYear}`,
  "iu",
);
const wordDay = new RegExp(
  `([\\p{L}][\\p{L}\\p{M}]+)\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:,|\\s)\\s*${anyYear}`,
  "iu",
);
/** "Jun-05-2027", "Jun. 5. 2027": one sign between all three, so that "June 5-12" is no year. */
const wordDaySigned = new RegExp(
  `([\\p{L}][\\p{L}\\p{M}]+)\\s*([-/.])\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*\\2\\s*${anyYear}`,
  "iu",
);
const yearWordDay = /(?<!\d)(\d{4})[ \-/.]{1,3}(\p{L}{3,12})[ \-/.]{1,3}(\d{1,2})(?![\d:])/iu;
const compact = /^(\d{4})(\d{2})(\d{2})(?=$|[T ])/;

/** Days as Excel counts them, where a cell was never shown as a day: "46543.79". */
function serialDay(text: string): ReadDay | undefined {
  const [, days = "", part = "0"] = /^(\d{5})(?:[.,](\d+))?$/.exec(text) ?? [];
  if (Number(days) < 20_000 || Number(days) > 80_000) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(days) * 86_400_000);
  const minutes = serialTime(`0.${part}`) ?? 0;
  const rest = minutes === 0 ? "" : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return { day: day.toISOString().slice(0, 10), rest, shortYear: false };
}

/** Minutes since midnight of a part of a day: "0.79". */
export function serialTime(text: string): number | undefined {
  if (!/^0?[.,]\d+$/.test(text)) return undefined;
  const minutes = Math.round(Number(text.replace(",", ".")) * 1440);
  return minutes < 1440 ? minutes : undefined;
}

/** In which order two numbers before a year stand; undefined where each may be the day. */
function orderOfTwo(sign: string, one: number, other: number): DayOrder | undefined {
  if (sign === "." || one > 12) return "day-first";
  return other > 12 ? "month-first" : undefined;
}

/** The day in a text, with what stands beside it; undefined where there is none. */
export function readTableDay(text: string, order: DayOrder | undefined): ReadDay | undefined {
  const serial = serialDay(text);
  if (serial !== undefined) return serial;
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
    if (one === 0 || other === 0) return dayInWords(text, around);
    const known = orderOfTwo(sign, one, other) ?? order;
    const shortYear = y.length < 4;
    const [m, d] = known === "month-first" ? [one, other] : [other, one];
    const day = known === undefined && one !== other ? undefined : iso(year(y), m, d);
    return { day, rest: around(last), shortYear };
  }
  return dayInWords(text, around);
}

function dayInWords(text: string, around: (match: RegExpExecArray) => string): ReadDay | undefined {
  for (const [form, d, m, y] of [
    [yearWordDay, 3, 2, 1],
    [dayWord, 1, 2, 3],
    [wordDay, 2, 1, 3],
    [wordDaySigned, 3, 1, 4],
  ] as const)
    // "14 au 16 mai 2027": what looked like one may begin within another.
    for (let from = 0, match: RegExpExecArray | null; ; from = match.index + 1) {
      const search = new RegExp(form.source, "giu");
      search.lastIndex = from;
      match = search.exec(text);
      if (match === null) break;
      const month = monthOf(match[m] ?? "");
      const digits = match[y] ?? "";
      if (month !== undefined)
        return {
          day: iso(year(digits), month, Number(match[d] ?? "")),
          rest: around(match),
          shortYear: digits.length < 4,
        };
    }
  return undefined;
}

/**
 * Of 05/12/2026 nobody knows which is the month; a whole column may tell,
 * by a day of it that can only be one.
 */
export function orderOf(values: readonly string[]): {
  order: DayOrder | undefined;
  by: string;
  open: boolean;
} {
  const shown: Partial<Record<DayOrder, string>> = {};
  let open = false;
  for (const value of values) {
    const [, a = "", sign = "", b = ""] = yearFirst.test(value) ? [] : (yearLast.exec(value) ?? []);
    if (sign === "" || sign === ".") continue;
    if (Number(a) > 12) shown["day-first"] ??= value;
    else if (Number(b) > 12) shown["month-first"] ??= value;
    else if (a !== b) open = true;
  }
  const orders = (["day-first", "month-first"] as const).filter((one) => shown[one] !== undefined);
  const [order] = orders.length === 1 ? orders : [];
  return { order, by: order === undefined ? "" : (shown[order] ?? ""), open };
}

/** ISO 8601 in full: "20261205T140000Z", and the offset of databases, "2026-12-05 14:00:00+01". */
export const isoInFull = (text: string): string =>
  text
    .replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(?=Z?$|[+-]\d)/i,
      (_, y: string, m: string, d: string, h: string, min: string, s?: string) =>
        `${y}-${m}-${d}T${h}:${min}:${s ?? "00"}`,
    )
    // "2026-12-05T1900Z"
    .replace(
      /^(\d{4}-\d\d-\d\d[T ])(\d\d)(\d\d)(\d\d)?(?=\s?(?:Z|[+-]\d\d:?\d\d)$)/i,
      (_, day: string, h: string, min: string, s?: string) => `${day}${h}:${min}:${s ?? "00"}`,
    )
    .replace(/^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?[+-]\d\d)$/, "$1:00");

/**
 * "2026-12-05T14:00Z" of a text that names a moment; undefined where it names a time on the clock.
 */
export const tableWithOffset = (text: string): string | undefined =>
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*?\s?(Z|[+-][01]\d:?\d\d)$/.test(text) &&
  // "2027-05-14 19:00-21:00" is until nine.
  !/^\S+ \d\d:\d\d\s?-\d\d:\d\d$/.test(text)
    ? text.replace(" ", "T").replace(" ", "")
    : undefined;

const monthBehind =
  /(?<![\d.:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[\s.]*(?:de |of )?([\p{L}]{3,}[\p{L}\p{M}]*)\.?(?!\p{L})/gu;
const monthBefore =
  /(?<!\p{L})([\p{L}]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:.]|\s*(?:h|uhr|[ap]\.?m))/giu;
const dotted = /(?<![\d.:])(\d{1,2})\. ?(\d{1,2})\.(?!\d)/g;

/** A text whose last day names no year, with this one; undefined where there is no such day. */
export function withYearSaid(text: string, year: number): string | undefined {
  const ends = [
    ...[...text.matchAll(monthBehind)].filter((one) => monthOf(one[2] ?? "") !== undefined),
    ...[...text.matchAll(monthBefore)].filter((one) => monthOf(one[1] ?? "") !== undefined),
    ...text.matchAll(dotted),
  ].map((one) => one.index + one[0].length);
  if (ends.length === 0) return undefined;
  const end = Math.max(...ends);
  const gap =
    /\.$/.test(text.slice(0, end)) && /\d\. ?\d{1,2}\.$/.test(text.slice(0, end)) ? "" : " ";
  return `${text.slice(0, end)}${gap}${year}${text.slice(end)}`;
}
