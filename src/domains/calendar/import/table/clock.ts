/** Times of a clock as people write them in tables, and lengths. Pure. */

/** What stands between the beginning and the end of something. */
export const untilWords =
  "[-–—~→]|to|until|till|through|bis|au|à|al|a|as|às|hasta|até|ao|tot|t/m|fino al?|alle|إلى|حتى";

const clock =
  /(?<![\d:.,])(\d{1,2})\s*(?:(?:[:.]|heures?|horas?|h|u|uhr|uur|時|点|시)\s*(\d{2})(?!\d))?(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:(heures?|horas?|h|hrs?|hs|uhr|uur|u|時|点|시)(?![\p{Script=Latin}\p{Script=Arabic}]))?\s*(?:([ap])\.?\s?m\b\.?|([صم])(?![\p{L}]))?(?![\d:])/giu;

/** "nach dem Mittag" is no time. */
const around =
  "(?<!(?:nach|vor|after|before|apr[eè]s|avant|antes|despu[eé]s|depois|بعد|قبل)\\s(?:d[eiao]\\p{L}{0,2}\\s)?)";
/** "12 noon", "12 Uhr mittags": one time, not two. */
const twelve = "(?:(?<![\\d:.,])12(?:[:.]00)?\\s*(?:uhr|uur|h|o['’]clock)?\\s*)?";
const noon = new RegExp(
  `${around}${twelve}(?<!\\p{L})(?:noon|midday|midi|mittags?|mediod[ií]a|meio[- ]?dia|الظهر|middag)(?!\\p{L})`,
  "giu",
);
const midnight = new RegExp(
  `${around}${twelve}(?<!\\p{L})(?:midnight|minuit|mitternachts?|medianoche|meia[- ]?noite|منتصف الليل|middernacht)(?!\\p{L})`,
  "giu",
);

const early =
  "in the morning|de la mañana|da manhã|du matin|morgens|vormittags|früh|['’]s (?:ochtends|morgens)|قبل الظهر|صباح[\\p{L}\\p{M}]*";
const late = [
  "in the (?:afternoon|evening)|o['’]?clock pm|de la tarde|da tarde",
  "de l['’ ]après-midi|du soir|nachmittags|abends|['’]s (?:middags|avonds)|بعد الظهر",
  "(?:مساء|ظهر|عصر)[\\p{L}\\p{M}]*",
].join("|");
/** Of the night twelve is midnight, and what is small the hours after. */
const night = "at night|nachts|de la noche|da noite|de la nuit|['’]s nachts|ليل[\\p{L}\\p{M}]*";
/** Behind a time, perhaps with its "Uhr". */
const behind = "(?<=[\\d.h½]\\s*|\\d\\s*(?:uhr|uur|heures?|horas?|o['’]?clock|hrs?)\\s+)";
/** Words for a half of the day, behind a time. */
const halves = [
  [new RegExp(`${behind}(?:${early})(?!\\p{L})`, "giu"), " am"],
  [new RegExp(`${behind}(?:${late})(?!\\p{L})`, "giu"), " pm"],
] as const;
const ofNight = new RegExp(
  `(?<![\\d:.,])(\\d{1,2})((?:[:.h]\\d{2})?\\s*(?:uhr|uur|h|heures?|horas?)?)\\s*(?:${night})(?!\\p{L})`,
  "giu",
);
/** "abends um 7", "evening 7:30": the same before it. */
const before = (words: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${words})[,:]?\\s*(?:um|ab|at|à|a las|as|às|om)?\\s*(\\d{1,2}(?:[:.h]\\d{2})?(?:\\s*(?:${untilWords})\\s*\\d{1,2}(?:[:.h]\\d{2})?)?\\s*(?:uhr|uur|h)?)(?![\\d:.]|\\s*[ap]\\.?m)`,
    "giu",
  );
const beforeLate = before("abends|nachmittags|(?:in the )?(?:evening|afternoon)|le soir|مساءً?");
const beforeEarly = before("morgens|vormittags|(?:in the )?morning|le matin|صباحاً?");

const doorWords =
  "einlass|türöffnung|doors?(?: open)?|accueil|ouverture des portes|apertura(?: de puertas)?|puertas|portas|abertura(?: das portas)?|inloop|zaal open";
const time = "\\d{1,2}(?:[:.h]\\d{2})?(?:\\s*(?:uhr|h|hrs?|[ap]\\.?m\\.?))?";
/** "14 Uhr (Einlass 13:30)", "13:30 Einlass, 14 Uhr": when the doors open is not when it begins. */
const doors = new RegExp(
  `\\(?\\s*(?<!\\p{L})(?:${doorWords})(?!\\p{L})(?:\\s+(?:ab|from|at|à|a las|às|um))?\\s*:?\\s*${time}\\s*[,;/|]?\\s*\\)?`,
  "giu",
);
const doorsFirst = new RegExp(`^${time}\\s*(?:${doorWords})(?!\\p{L})\\s*[,;/|]?(?=.*\\d)`, "giu");

/** "halb 8", "half past 7", "7 y media", "7 et demie": by the hour that it is half of. */
const halfTo = /(?<!\p{L})(?:halb|half)\s+(\d{1,2})(?![\d:])/giu;
const halfPast =
  /(?<!\p{L})half past\s+(\d{1,2})(?![\d:])|(?<![\d:])(\d{1,2})(?:\s*h(?:eures?)?)?\s+(?:y media|e meia|et demie?)(?!\p{L})/giu;
/** A quarter more or less, and signs for parts of an hour: nobody guesses at that. */
const quarters = /(?<!\p{L})(?:quarter|viertel|dreiviertel|cuarto|quart|kwart)(?!\p{L})|[½¼¾]/iu;

const hourWords = "h|hrs?|hours?|std\\.?|stunden?|heures?|horas?|uur|u|ساعة|ساعات";
const minuteWords = "m|min|mins|minutes?|minuten|minutos?|دقيقة";
const about = "(?:ca\\.?|circa|approx\\.?|about|around|env(?:iron|\\.)?|aprox\\.?|etwa|~)?\\s*";
const lastsWords =
  "(?:dauer|duration|durée|duración|duração|duur|for|während|pendant|durante)\\s*:?\\s*";
const hoursLong = `\\d{1,3}(?:[.,]\\d{1,2})?\\s*(?:${hourWords})(?:\\s*\\d{1,2}\\s*(?:${minuteWords})?)?`;
const minutesOnly = `\\d{1,4}\\s*min\\p{L}*`;
/** "19:00 (2h)", "19:00, 90 min", "19:00 for 2 hours": how long it lasts, behind a time. */
const lengthBehind = new RegExp(
  [
    `(?<=\\d.*)(?:\\(\\s*(?:${lastsWords})?${about}(${hoursLong}|${minutesOnly})\\.?\\s*\\)`,
    `[,;/+]?\\s*${lastsWords}${about}(${hoursLong}|${minutesOnly})\\.?`,
    `[,;/+]\\s*${about}(${minutesOnly}|[1-5]\\s*(?:${hourWords}))\\.?)\\s*$`,
  ].join("|"),
  "iu",
);

/**
 * A length in a column of lengths: "90 min", "1:30", "2h30", "1,5 Std"; a bare number by `unit`.
 */
export function minutesLong(text: string, unit?: "h" | "min"): number | undefined {
  const bare = text.toLowerCase().replace(",", ".").trim();
  const plain = bare.replace(new RegExp(`^${about}`, "iu"), "");
  const clean = /^\d{1,4}(?:\.\d+)?$/.test(plain) && unit !== undefined ? plain + unit : plain;
  const [, hour = "", minute = ""] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(clean) ?? [];
  if (hour !== "") return Number(hour) * 60 + Number(minute) || undefined;
  const [, hours = "0", more = "0"] =
    new RegExp(
      `^(?:pt)?(\\d{1,3}(?:\\.\\d{1,2})?)\\s*(?:${hourWords})\\s*(?:(\\d{1,2})\\s*(?:${minuteWords})?\\.?)?$`,
      "u",
    ).exec(clean) ?? [];
  const [, alone = "0"] =
    new RegExp(`^(?:pt)?(\\d{1,4})\\s*(?:['’′]|${minuteWords})\\.?$`, "u").exec(clean) ?? [];
  const part = /^0\.\d+$/.test(clean) ? Number(clean) * 1440 : 0;
  return Math.round(Number(hours) * 60 + part) + Number(more) + Number(alone) || undefined;
}

/** What a heading says of the numbers below it: "Duration (min)", "Dauer in Stunden". */
export const lengthUnit = (heading: string): "h" | "min" | undefined => {
  if (/(?<!\p{L})min\p{L}*/iu.test(heading)) return "min";
  return /(?<!\p{L})(?:h|hrs?|hours?|std|stunden|heures?|horas?|uur)(?!\p{L})/iu.test(heading)
    ? "h"
    : undefined;
};

export interface ReadTimes {
  /** Minutes since midnight, in order; at most two. 24:00 is the end of the day. */
  readonly times: readonly number[];
  /** Of each, whether it says which half of the day it is in: "7 pm". */
  readonly halves: readonly boolean[];
  /** In minutes, where it is said behind them. */
  readonly length: number | undefined;
  /** It names more times than a beginning and an end, or two beginnings. */
  readonly more: boolean;
}

const four = "T?\\d{4}(?:\\d{2})?Z?(?:\\s*(?:h|hrs?|uhr|uur))?";
/** "1900", "T190000", "1900 - 2100", "1900hrs": the hour in two digits. */
const inDigits = new RegExp(`^${four}(?:\\s*(?:${untilWords})\\s*${four})?$`, "iu");
/** "7 pm and 9 pm" is twice. */
const also = /^\s*(?:(?:uhr|h)\s*)?(?:&|\+|and|und|et|y|e|en|و)\s*$/iu;
/** Before a number alone it makes a time of that: "um 19", "at 7". */
const atHour =
  /(?<!\p{L})(?:um|ab|at|from|à|dès|vers|às|a las?|las|om|ore|alle|gegen|الساعة)\s*$/iu;
const money =
  /(?:€|\$|£|\bCHF|\bEUR)\s*\d+(?:[.,]\d{1,2})?|(?<![\d:.,])\d+(?:[.,]\d{1,2})?\s*(?:(?:€|\$|£)(?!\s*\d)|CHF\b|EUR(?:os?)?\b|euros?\b)/giu;
const between = new RegExp(`^\\s*(?:(?:uhr|h)\\s*)?(?:${untilWords}|/)\\s*(?:l[ae]s)?\\s*$`, "iu");

/** One way to write a time for all of them. */
const plainTimes = (text: string): string =>
  (inDigits.test(text) ? text.replace(/T?(\d{2})(\d{2})(?:\d{2})?(?=\D|$)/gi, "$1:$2") : text)
    .replace(/^T(?=\d)/i, "")
    .replace(money, " ")
    .replace(
      /(?:zwischen|between|entre|tussen)\s+(.{1,12}?)\s+(?:und|and|et|y|e|en)\s+/giu,
      "$1 - ",
    )
    .replace(doors, " ")
    .replace(doorsFirst, " ")
    .replace(/\((?:gmt|utc) ?[+-]?\d{0,2}(?::?\d\d)?\)/gi, " ")
    .replace(halfPast, (_, a: string | undefined, b: string | undefined) => `${a ?? b ?? ""}:30`)
    .replace(halfTo, (_, h: string) => `${(Number(h) + 11) % 12 || 12}:30`)
    // "14'30", "14 30", "14,30"
    .replace(/^(\d{1,2})(?:['’]|\s)([0-5]\d)$/, "$1:$2")
    .replace(/(?<![\d:.,])(\d{1,2}),([0-5]\d)(?![\d:.,])/g, "$1:$2")
    .replace(/(?<=\d:\d\d\s?[-–]\s?)(\d{2})([0-5]\d)(?!\d)/g, "$1:$2")
    // "7ish pm"
    .replace(/(\d)[\s-]?ish(?!\p{L})/giu, "$1")
    // "7p"
    .replace(/(\d)([ap])(?![\p{L}\d.])/giu, "$1$2m")
    .replace(
      ofNight,
      (_, h: string, more: string) => `${h}${more} ${Number(h) < 7 || h === "12" ? "am" : "pm"}`,
    )
    .replace(/(?<![\d:.,])([123])((?:[:.]\d{2})?\s*(?:uhr)?\s*)mittags/gi, "$1$2 pm")
    .replace(halves[0][0], halves[0][1])
    .replace(halves[1][0], halves[1][1])
    .replace(beforeLate, "$1 pm")
    .replace(beforeEarly, "$1 am")
    .replace(noon, " 12:00")
    .replace(midnight, " 00:00");

export const noTimes: ReadTimes = { times: [], halves: [], length: undefined, more: false };

interface FoundTime {
  readonly minutes: number;
  /** It says which half of the day. */
  readonly half: boolean;
  /** It is more than a number. */
  readonly sure: boolean;
  readonly from: number;
  readonly to: number;
}

/** Longer is no time. */
const maxLetters = 200;

/** `beside`: it stands beside a day, where a number alone is none. */
export function clockTimes(cell: string, beside = false): ReadTimes {
  const trimmed = cell.trim().slice(0, maxLetters);
  if (quarters.test(trimmed)) return noTimes;
  const lasts = lengthBehind.exec(trimmed);
  const length = lasts === null ? undefined : minutesLong(lasts.slice(1).join(""));
  const text = length === undefined ? trimmed : trimmed.slice(0, lasts?.index);
  const plain = plainTimes(text);
  const all: FoundTime[] = [];
  for (const match of plain.matchAll(clock)) {
    const [whole, h = "", m, , unit, half, arabic] = match;
    const pm = half === undefined ? arabic === "م" : half.toLowerCase() === "p";
    // "19:00 PM" is at seven in the evening, whatever its cell adds.
    const halved = (half !== undefined || arabic !== undefined) && Number(h) <= 12;
    const minutes = (halved ? (Number(h) % 12) + (pm ? 12 : 0) : Number(h)) * 60 + Number(m ?? 0);
    const sure =
      m !== undefined ||
      unit !== undefined ||
      halved ||
      atHour.test(plain.slice(Math.max(0, match.index - 12), match.index));
    if (Number(m ?? 0) < 60 && minutes <= 1440 && all.length < 20)
      all.push({ minutes, half: halved, sure, from: match.index, to: match.index + whole.length });
  }
  const found = meant(all, plain, beside);
  const [first, second] = found;
  const twice =
    first !== undefined && second !== undefined && also.test(plain.slice(first.to, second.from));
  const taken = found.slice(0, twice ? 1 : 2);
  return {
    times: halvesOf(taken),
    halves: taken.map(({ half }) => half),
    length,
    more: twice || found.length > 2,
  };
}

/**
 * Beside what is a time for sure, a number alone is one only where it goes with that ("19-21
 * Uhr"); else it is the number of a room.
 */
function meant(all: readonly FoundTime[], plain: string, beside: boolean): readonly FoundTime[] {
  const some = all.some(({ sure }) => sure);
  if (!some) return beside ? [] : all;
  const taken = all.map(({ sure }) => sure);
  const goes = (a: FoundTime | undefined, b: FoundTime | undefined): boolean => {
    const gap = a === undefined || b === undefined ? "." : plain.slice(a.to, b.from);
    return between.test(gap) || also.test(gap);
  };
  for (let i = 1; i < all.length; i++)
    if (taken[i - 1] === true && goes(all[i - 1], all[i])) taken[i] = true;
  for (let i = all.length - 1; i > 0; i--)
    if (taken[i] === true && goes(all[i - 1], all[i])) taken[i - 1] = true;
  return all.filter((_, i) => taken[i]);
}

/** In minutes. */
const halfDay = 720;
/** A time that may be in either half of the day. */
const isOpen = ({ minutes, half }: HalfTime): boolean => !half && minutes < halfDay + 60;

interface HalfTime {
  readonly minutes: number;
  readonly half: boolean;
}

/**
 * "7–9 pm" is in the evening, "11–1 pm" begins before noon, "10–1 am" in the evening before;
 * "7 pm – 9" ends two hours later.
 */
export function halvesOf([first, second]: readonly HalfTime[]): number[] {
  if (first === undefined || second === undefined)
    return first === undefined ? [] : [first.minutes];
  const late = (one: HalfTime): number => (one.minutes >= halfDay ? halfDay : 0);
  if (second.half && isOpen(first)) {
    const begins = first.minutes % halfDay;
    const [same, other] = [begins + late(second), begins + halfDay - late(second)];
    // Of two halves the one that begins before it ends; after midnight it ends the day after.
    return [same < second.minutes ? same : other, second.minutes];
  }
  if (first.half && isOpen(second)) {
    const ends = second.minutes % halfDay;
    const [same, other] = [ends + late(first), ends + halfDay - late(first)];
    return [first.minutes, same > first.minutes ? same : other];
  }
  return [first.minutes, second.minutes];
}

const hints = new RegExp(
  `(?<!\\p{L})(?:halb|half past|noon|mittags?|midi|mediod[ií]a|meio-dia|uhr|o['’]clock|heures?|${early}|${late}|${night})(?!\\p{L})`,
  "iu",
);

/** Words for a time, in whatever form: so that one that can't be read is never passed over. */
export const hintsAtTime = (text: string): boolean => quarters.test(text) || hints.test(text);
