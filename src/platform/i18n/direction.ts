/** Which way a language is written, and what stands apart inside of it. Pure. */

/** Languages that are written from right to left. */
const rightToLeft = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ks",
  "nqo",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);
export const directionOf = (language: string): "ltr" | "rtl" =>
  /-(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)\b/.test(language) ||
  (rightToLeft.has(language.split("-")[0] ?? "") && !/-Latn\b/.test(language))
    ? "rtl"
    : "ltr";

/**
 * Letters that are read from left to right (Latin, Greek, Cyrillic), and the others
 * (Hebrew, Arabic and their neighbours).
 */
const fromLeft = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;
const fromRight = /[\u0590-\u08ff]/;
export const readFromRight = (text: string): boolean => fromRight.test(text);
/** "نور" or "«نور»", and no "PDF للطباعة". */
export const beginsFromRight = (text: string): boolean => /^\P{L}*[\u0590-\u08ff]/u.test(text);
/** Addresses and marked-up text are read by programs too: no sign may stand in them. */
const forPrograms = /:\/\/|[@<>/\\]|\]\(/;

/**
 * Of the isolates around all that was put into a sentence from right to left those stay that hold a
 * name in other letters: "نسخ \u2068How to open?\u2069". Everything else comes through as it is.
 */
export function isolatedNames(text: string): string {
  if (!fromLeft.test(text)) return text.replaceAll(/[\u2068\u2069]/g, "");
  let rest = text;
  // From the innermost on.
  while (rest.includes("\u2068")) {
    const before = rest;
    rest = rest.replaceAll(/\u2068([^\u2068\u2069]*)\u2069/g, (_, inside: string) =>
      fromLeft.test(inside) && !fromRight.test(inside) && !forPrograms.test(inside)
        ? `\ue000${inside}\ue001`
        : inside,
    );
    if (rest === before) break;
  }
  return rest.replaceAll("\ue000", "\u2068").replaceAll("\ue001", "\u2069");
}

/**
 * A sentence from right to left in which handles keep their "@" in front: at the beginning of Latin
 * letters it would stand behind them ("lea@"). What is part of an address stays as it is.
 */
export const handlesInOrder = (text: string): string =>
  text
    // A name that stands apart already takes its sign inside.
    .replaceAll(/(?<![^\s(«])@\u2068(?=\w)/g, "\u2068@")
    .replaceAll(/(?<![^\s(«])@(?=\w)/g, "\u200e@");

/** "#Ritual": each of a row of them stands apart, with its sign in front. */
const hashtag = /(?<![^\s(«،])#(?=\p{Script=Latin})[\p{L}\p{M}\p{N}_]+/gu;
/** "GIF، 30": without a mark the number would be read before the letters. */
const numberAfter = /(?<=\p{Script=Latin}\P{L}{0,3}[،؛·][^\p{L}\p{Nd}\n]{0,3})(?=\p{Nd})/gu;
/** A line of ours that begins with a name in Latin letters: programs would guess its direction. */
const beginsLatin =
  /^([^\p{L}\u2066\u2068\n<]*)(?![\u2066\u2068]?[\w.+-]*(?::\/\/|@))(?=[\u2066\u2068]?[^\p{L}\n<]*\p{Script=Latin}[^\n]*[\u0590-\u08ff])/gmu;

/**
 * A text of ours from right to left in which handles, hashtags and numbers beside Latin letters
 * stand as they are read, and which says its direction where it begins otherwise (`dir="auto"`,
 * mail programs, notices of telephones).
 */
export const inReadingOrder = (text: string): string =>
  !fromLeft.test(text)
    ? text
    : handlesInOrder(text)
        .replaceAll(hashtag, "\u2066$&\u2069")
        .replaceAll(numberAfter, "\u200f")
        .replaceAll(beginsLatin, "$1\u200f");

/** A name from right to left that is put into a sentence from left to right stands apart there. */
export const isolatedName = (text: string): string =>
  fromRight.test(text) && !text.includes("\n") && !forPrograms.test(text)
    ? `\u2068${text}\u2069`
    : text;

/** Whole addresses, with what makes them one: "https://moss.example/a/", "moss.example/a/". */
const address = String.raw`(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|[\w-]+(?:\.[\w-]+)+\/)[^\s<>،؛؟]*[^\s<>،؛؟.,;:!?)\]»"']`;
/** "rosa@moss.example", "@moss@moss.example", "@moss". */
const account = String.raw`@?[\w.+-]+@[\w-]+(?:\.[\w-]+)*(?::\d+)?|@[\w.-]*\w`;
/**
 * "5 Elm Street", "1,5 l", "90 °C": a number alone would leave its words; "about 3 euro":
 * so would the words before it. They are counted from the first word of a row of them, so that
 * each is looked at once.
 */
const wordsBefore = String.raw`(?<![\p{Script=Latin}\p{Nd}][ ,.'’-]{0,2})(?:\p{Script=Latin}{1,40}[ ,.'’-]{1,2}){1,20}`;
const numbered = String.raw`(?:${wordsBefore})?\p{Nd}+(?:[.,]\p{Nd}+)*[ \u00a0]?[°%]?(?:[ ,.'’-]{0,2}\p{Script=Latin}[\p{Script=Latin}\p{Nd}]*)+`;
const telephone = String.raw`[+(]{0,2}\p{Nd}(?:[ \u00a0\u202f()./-]{0,2}\p{Nd}){6,17}`;
const readFromLeft = new RegExp(`${address}|${account}|${numbered}|${telephone}`, "giu");

/**
 * A text in which addresses, handles, telephone numbers and streets stand as they are read:
 * without this their parts change places among letters from right to left ("67 45 123 49+").
 * `rtl`: so is what stands around it.
 */
export const isolated = (
  text: string,
  rtl = fromRight.test(text) || !/\p{L}/u.test(text),
): string => (rtl ? text.replace(readFromLeft, "\u2066$&\u2069") : text);
