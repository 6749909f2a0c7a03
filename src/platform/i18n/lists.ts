/** Lists in a sentence. */

/** "a, b and c". Our English is British: no comma before "and". */
export const listText = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" }).format(
    items,
  );
