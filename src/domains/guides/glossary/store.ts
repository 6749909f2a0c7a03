/** The glossary in the database. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { saysAll } from "#platform/database/search-words.ts";
import { isId } from "#platform/lib/ids.ts";
import { termsIn } from "./glossary.ts";

export type GlossaryRow = Row<"glossary">;

/** All words, by language and then by alphabet; everybody may read them. */
export async function glossary(db: Reader): Promise<GlossaryRow[]> {
  const rows = await db.selectFrom("glossary").selectAll().orderBy("language").execute();
  const order = new Intl.Collator("en", { sensitivity: "base" });
  return rows.sort((a, b) => {
    if (a.language === b.language) return order.compare(a.term, b.term);
    return a.language < b.language ? -1 : 1;
  });
}

export async function termById(db: Reader, id: string): Promise<GlossaryRow> {
  const row = isId(id)
    ? await db.selectFrom("glossary").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row;
}

/**
 * Words of the glossary that a text uses; only its beginning is read, so that a
 * page with a book in it is no slower.
 */
export async function termsUsed(
  db: Reader,
  text: { readonly source: string; readonly language: string },
): Promise<GlossaryRow[]> {
  const all = await glossary(db);
  return all.length === 0 ? [] : termsIn(text.source.slice(0, 50_000), all, text.language);
}

/**
 * Words that have these in them, or in what their meaning says; those that begin so first,
 * then those that have them themselves.
 */
export const termsByWords = (db: Reader, q: string, max: number): Promise<GlossaryRow[]> =>
  db
    .selectFrom("glossary")
    .selectAll()
    .where(saysAll(sql`term || ' ' || meaning`, q))
    .orderBy(sql`starts_with(public.plain_text(term), public.plain_text(${q}))`, "desc")
    .orderBy(saysAll(sql`term`, q), "desc")
    .orderBy("term")
    .limit(max)
    .execute();
