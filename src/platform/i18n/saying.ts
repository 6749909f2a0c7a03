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
 * A sentence of ours that was kept in English, in the reader's language: `all` are those that it
 * can be. What is none of them stays as it was kept.
 */
export function keptIn(
  all: (language: string) => Readonly<Record<string, string>>,
  sentence: string,
  language: string,
): string {
  const key = Object.entries(all("en")).find(([, text]) => text === sentence)?.[0];
  return (key === undefined ? undefined : all(language)[key]) ?? sentence;
}

/** A text that holds arguments, by the name of each; English must not choose by them. */
type Said = string | ((args: never) => string);
interface Form {
  readonly key: string;
  readonly parts: RegExp;
  readonly names: readonly string[];
}

const mark = "\u0001";
const counted = ["n", "line"];

/** How each English text looks, whatever stands in it. */
function formsOf(english: Readonly<Record<string, Said>>, names: readonly string[]): Form[] {
  const marks = Object.fromEntries(names.map((name) => [name, `${mark}${name}${mark}`]));
  return Object.entries(english).map(([key, message]) => {
    const pieces = (typeof message === "string" ? message : message(marks as never)).split(mark);
    const form = pieces.map((piece, i) => (i % 2 === 0 ? RegExp.escape(piece) : "(.*?)")).join("");
    return {
      key,
      parts: new RegExp(`^${form}$`, "s"),
      names: pieces.filter((_, i) => i % 2 === 1),
    };
  });
}

/**
 * Sentences of ours with words of a file in them, kept in English, in the reader's
 * language. `names` are those of all arguments; `text` is such a sentence again. What is
 * none of them stays as it was kept.
 */
export function keptWith(
  all: (language: string) => Readonly<Record<string, Said>>,
  names: readonly string[],
): (kept: string, language: string) => string {
  let forms: Form[] | undefined;
  const translate = (sentence: string, language: string): string => {
    forms ??= formsOf(all("en"), names);
    for (const { key, parts, names: order } of forms) {
      const found = parts.exec(sentence);
      if (found === null) continue;
      const message = all(language)[key];
      if (message === undefined || typeof message === "string") return message ?? sentence;
      const args = order.map((name, i): readonly [string, string | number] => {
        const given = found[i + 1] ?? "";
        if (name === "text") return [name, translate(given, language)];
        return [name, counted.includes(name) ? Number(given) : given];
      });
      return message(Object.fromEntries(args) as never);
    }
    return sentence;
  };
  return (sentence, language) => (language === "en" ? sentence : translate(sentence, language));
}
