/** What somebody looks for, as words that the indexes of things have: small letters without accents. */
import { type RawBuilder, sql } from "kysely";

const bare = (text: string): string => text.replace(/['\\’ŉ]/g, " ");

/** Taking accents away can bring quotation marks back; none is left in a word. */
export const unaccented = (text: string): RawBuilder<string> =>
  sql`translate(public.plain_text(${bare(text)}), '''\\', '  ')`;

/** Words of `least` letters and more find longer ones that begin like them. `query`: a tsquery of plain words. */
export const beginningLike = (query: RawBuilder<unknown>, least = 4): RawBuilder<unknown> =>
  sql`regexp_replace(${query}::text, ${`'([^' ]{${least},})'`}::text, '''\\1'':*', 'g')::tsquery`;
