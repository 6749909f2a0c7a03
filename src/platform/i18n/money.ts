/** Sums of money as people write them, by `Intl`. Pure. */
import { localeOf } from "./catalogue.ts";

/** What `Intl` knows how to write; anything else stands beside its number. */
const asCurrency = (language: string, currency: string): boolean =>
  language !== "en" && /^[A-Z]{3}$/.test(currency);

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(language: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${currency} ${digits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: 2 } as const;
  const made = new Intl.NumberFormat(
    localeOf(language),
    asCurrency(language, currency)
      ? { ...options, style: "currency", currency }
      : { ...options, useGrouping: false },
  );
  if (formats.size > 500) formats.clear();
  formats.set(key, made);
  return made;
}

/**
 * "12.50 EUR" in English, "12,50 €" in German; with `digits` 0 what is whole stands without cents.
 */
export function sumOfMoney(
  cents: number,
  currency: string,
  language: string,
  digits: 0 | 2,
): string {
  const shown = digits === 0 && cents % 100 === 0 ? 0 : 2;
  const text = formatFor(language, currency, shown).format(cents / 100);
  return asCurrency(language, currency) ? text : `${text} ${currency}`;
}
