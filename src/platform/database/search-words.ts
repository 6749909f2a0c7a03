/**
 * What somebody looks for, as words that the indexes of things have: small letters without accents.
 */
import { type RawBuilder, sql } from "kysely";
import { withoutSpaces, wordVariants } from "./word-variants.ts";

const bare = (text: string): string => text.replace(/['\\’ŉ]/g, " ");

/** Taking accents away can bring quotation marks back; none is left in a word. */
export const unaccented = (text: string): RawBuilder<string> =>
  sql`translate(public.plain_text(${bare(text)}), '''\\', '  ')`;

/** A tsquery of what was typed, in this configuration, and of its other forms. */
export const askedWords = (config: RawBuilder<unknown>, typed: string): RawBuilder<unknown> =>
  sql`(${sql.join(
    wordVariants(typed).map((one) => sql`websearch_to_tsquery(${config}, ${unaccented(one)})`),
    sql` || `,
  )})`;

/**
 * Words of `least` letters and more find longer ones that begin like them.
 * `query`: a tsquery of plain words.
 */
export const beginningLike = (query: RawBuilder<unknown>, least = 4): RawBuilder<unknown> =>
  sql`regexp_replace(${query}::text, ${`'([^' ]{${least},})'`}::text, '''\\1'':*', 'g')::tsquery`;

interface Sought {
  readonly words: string;
  readonly phrase: boolean;
  readonly unwanted: boolean;
}

/** What was typed, in parts: words, "phrases", and what is -unwanted. */
const partsOf = (q: string): readonly Sought[] =>
  [...q.replace(/[“”„«»]/g, '"').matchAll(/(-?)"([^"]*)"?|(-?)([^\s"]+)/g)]
    .map(([, minus, phrase, sign, word]) => ({
      words: (phrase ?? word ?? "").replace(/^-+/, "").trim().replace(/\s+/g, " "),
      phrase: phrase !== undefined,
      unwanted: minus === "-" || sign === "-",
    }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));

/** Is something left out? Then titles that only come close are no answer: they may well have it. */
export const leavesOut = (q: string): boolean => partsOf(q).some(({ unwanted }) => unwanted);

/**
 * For short lists, which need no index of words: the text has all words and "phrases", also within
 * longer words, and no word that begins like an -unwanted one.
 */
export function saysAll(text: RawBuilder<unknown>, q: string): RawBuilder<boolean> {
  const parts = partsOf(q);
  if (!parts.some(({ unwanted }) => !unwanted)) return sql<boolean>`1 = 0`;
  const plain = sql`public.plain_text(${text})`;
  return sql<boolean>`(${sql.join(
    parts.map(({ words, unwanted }) =>
      unwanted
        ? sql`${plain} !~ ('\\m' || regexp_replace(public.plain_text(${words}), '([^[:alnum:] ])',
          '\\\\\\1', 'g'))`
        : sql`${plain} like public.plain_text(${`%${words.replace(/[\\%_]/g, "\\$&")}%`})`,
    ),
    sql` and `,
  )})`;
}

/** A thing's words: as they are written, in the forms of its language, and which that is. */
interface Indexed {
  readonly plain: RawBuilder<unknown>;
  readonly forms: RawBuilder<unknown>;
  readonly language: RawBuilder<unknown>;
  /** Its name: where words have no space between them, it is looked through letter by letter. */
  readonly name?: RawBuilder<unknown>;
}

/**
 * The thing has all these words, and no -unwanted one, by its own language: other forms of a word
 * count, and so do longer ones that begin like a word of `least` letters and more.
 */
export function hasWords(
  { plain, forms, language, name }: Indexed,
  q: string,
  least?: number,
): RawBuilder<boolean> {
  const parts = partsOf(q);
  const asked = (are: "wanted" | "unwanted"): string =>
    parts
      .filter(({ unwanted }) => unwanted === (are === "unwanted"))
      .map(({ words, phrase }) => (phrase ? `"${words}"` : words))
      .join(are === "wanted" ? " " : " or ");
  const has = (words: string): RawBuilder<boolean> => {
    const own = wordVariants(words).map(
      (one) => sql`(${forms} @@ (select public.word_forms(${unaccented(one)}))
        and ${forms} @@ websearch_to_tsquery(public.search_config(${language}), ${unaccented(one)}))`,
    );
    const within =
      name === undefined || !withoutSpaces(words) ? [] : [sql`${saysAll(name, words)}`];
    // Asked of the index in all languages at once (a query of its own, so that it is made
    // once), then of each thing in its own.
    return sql<boolean>`(${sql.join(
      [
        sql`${plain} @@ ${beginningLike(askedWords(sql`'simple'`, words), least)}`,
        ...own,
        ...within,
      ],
      sql` or `,
    )})`;
  };
  const [wanted, unwanted] = [asked("wanted"), asked("unwanted")];
  const conditions = [
    ...(wanted !== "" || unwanted === "" ? [has(wanted)] : []),
    ...(unwanted === "" ? [] : [sql<boolean>`${has(unwanted)} is not true`]),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
