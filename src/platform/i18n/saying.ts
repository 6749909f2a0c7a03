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

/**
 * A sentence of ours that was kept in English, in the reader's language: `all` are those that it can be. What is none of
 * them stays as it was kept.
 */
export function keptIn(
  all: (language: string) => Readonly<Record<string, string>>,
  kept: string,
  language: string,
): string {
  const key = Object.entries(all("en")).find(([, text]) => text === kept)?.[0];
  return (key === undefined ? undefined : all(language)[key]) ?? kept;
}
