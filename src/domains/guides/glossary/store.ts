/** The glossary in the database. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { termsIn } from "./glossary.ts";

export type GlossaryRow = Row<"glossary">;

/** All words, by language and then by alphabet; everybody may read them. */
export async function glossary(db: Reader): Promise<GlossaryRow[]> {
  const rows = await db.selectFrom("glossary").selectAll().orderBy("language").execute();
  const order = new Intl.Collator("en", { sensitivity: "base" });
  return rows.sort((a, b) =>
    a.language < b.language ? -1 : a.language > b.language ? 1 : order.compare(a.term, b.term),
  );
}

export async function termById(db: Reader, id: string): Promise<GlossaryRow> {
  const row = isId(id)
    ? await db.selectFrom("glossary").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row;
}

/** Words of the glossary that a text uses; only its beginning is read, so that a page with a book in it is no slower. */
export async function termsUsed(
  db: Reader,
  text: { readonly source: string; readonly language: string },
): Promise<GlossaryRow[]> {
  const all = await glossary(db);
  return all.length === 0 ? [] : termsIn(text.source.slice(0, 50_000), all, text.language);
}

/** Words by their beginning, or by what their meaning says; those that are the word itself first. */
export async function termsByWords(db: Reader, q: string, max: number): Promise<GlossaryRow[]> {
  const like = q.replace(/[\\%_]/g, "\\$&");
  const term = sql<string>`public.plain_text(term)`;
  return db
    .selectFrom("glossary")
    .selectAll()
    .where(
      sql<boolean>`(${term} like public.plain_text(${`%${like}%`}) or public.plain_text(meaning) like public.plain_text(${`%${like}%`}))`,
    )
    .orderBy(sql`${term} like public.plain_text(${`${like}%`})`, "desc")
    .orderBy("term")
    .limit(max)
    .execute();
}
