/** A text that waits for the language of whoever reads it. */

export type Saying = string | ((language: string) => string);

export const inLanguage = (saying: Saying, language: string): string =>
  typeof saying === "string" ? saying : saying(language);

/** `const saying = sayings(eventMessages)`, then `saying((m) => m.errors.noSuchDay)`. */
export const sayings =
  <M>(messages: (language: string) => M) =>
  (pick: (messages: M) => string): Saying =>
  (language) =>
    pick(messages(language));
