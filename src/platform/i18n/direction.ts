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

/** Letters that are read from left to right (Latin, Greek, Cyrillic), and the others (Hebrew, Arabic and their neighbours). */
const fromLeft = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;
const fromRight = /[\u0590-\u08ff]/;
/** Addresses and marked-up text are read by programs too: no sign may stand in them. */
const forPrograms = /:\/\/|[@<>/\\]|\]\(/;

/**
 * Of the isolates around all that was put into a sentence from right to left those stay that hold a name in other
 * letters: "نسخ \u2068How to open?\u2069". Everything else comes through as it is.
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
