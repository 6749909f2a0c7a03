/** Lists, in a sentence and without one. */
import { localeOf } from "./catalogue.ts";

/** "a, b and c". */
export const listText = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(items);
