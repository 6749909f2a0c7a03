/**
 * Safety notices of guides, and what else their documents take from other
 * tables: for many guides in one question.
 */
import { sql } from "kysely";
import { objectIri } from "#commons/addresses.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { gathered } from "#platform/lib/gathered.ts";
import type { GuideParts } from "../document.ts";
import { cautionsBeside } from "../lineage/original-cautions.ts";
import { inOrder, maxNotices } from "./notice.ts";

type Guide = Row<"guides">;
type Notice = Row<"guideNotices">;

const noticesByGuide = gathered(async (db: Reader, guideIds) => {
  const { rows } = await sql<Notice>`
    select newest.* from unnest(${[...guideIds]}::uuid[]) as guide(id)
    cross join lateral (
      select * from guide_notices where guide_id = guide.id order by made desc limit ${maxNotices}
    ) as newest`.execute(db);
  return Map.groupBy(rows, ({ guideId }) => guideId);
});

export const noticesOf = async (db: Reader, guideId: string): Promise<Notice[]> =>
  inOrder((await noticesByGuide(db, guideId)) ?? []);

type Translated = Pick<
  Guide,
  | "translationOf"
  | "name"
  | "summary"
  | "contentHtml"
  | "cautions"
  | "basedOnCautions"
  | "credit"
  | "license"
  | "language"
>;

/** By the address of the original. */
const translationsOf = gathered(async (db: Reader, iris) => {
  const { rows } = await sql<Translated>`
    select first.* from unnest(${[...iris]}::text[]) as original(iri)
    cross join lateral (
      select translation_of, name, summary, content_html, cautions, based_on_cautions, credit,
        license, language
      from guides
      where translation_of = original.iri and group_id is not null and visibility = 'public'
        and published is not null
      order by published limit 20
    ) as first`.execute(db);
  return Map.groupBy(rows, ({ translationOf }) => translationOf ?? "");
});

/** What the document of a guide of ours takes from other tables. */
export async function guidePartsOf(db: Reader, origin: string, guide: Guide): Promise<GuideParts> {
  const translations = (await translationsOf(db, objectIri(origin, "guide", guide.id))) ?? [];
  return {
    notices: await noticesOf(db, guide.id),
    translations: translations.map(({ basedOnCautions, translationOf: _, ...one }) => ({
      ...one,
      cautions:
        basedOnCautions === null || basedOnCautions === guide.cautions
          ? one.cautions
          : cautionsBeside(one, guide.cautions),
    })),
  };
}
