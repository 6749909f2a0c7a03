/** The relatives of a guide that we keep. */
import { sql } from "kysely";
import { originColumns } from "#commons/origin.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { RelatedGuide } from "./related.ts";
import type { VisibleGuide } from "../row.ts";
import { parseLineage } from "./lineage.ts";

const [, name] = originColumns("guides");

/**
 * Everything that the viewer may see and that is made, in some steps, of
 * the guide or of one of its ancestors.
 */
export async function relatedOf(
  db: Reader,
  viewer: Viewer,
  origin: string,
  guide: VisibleGuide,
): Promise<RelatedGuide[]> {
  const own = `${origin}/guides/`;
  const roots = [
    guide.iri ?? `${own}${guide.id}`,
    ...parseLineage(guide.lineage).map(({ id }) => id),
  ];
  const { rows } = await sql<{ id: string; iri: string; name: string; who: string; language: string; basedOn: string | null; translationOf: string | null; lineage: string }>`
    with recursive kin (id, address, depth) as (
      select id, coalesce(iri, ${own}::text || id), 0 from guides
        where coalesce(iri, ${own}::text || id) = any(${roots}::text[])
      union
      select child.id, coalesce(child.iri, ${own}::text || child.id), kin.depth + 1
      from kin join guides child on coalesce(child.based_on, child.translation_of) = kin.address
      where kin.depth < 10
    )
    select guides.id, coalesce(guides.iri, ${own}::text || guides.id) as iri, guides.name,
      coalesce(nullif(guides.credit, ''), ${name}) as who,
      guides.language, guides.based_on as "basedOn", guides.translation_of as "translationOf",
        guides.lineage
    from guides left join groups on groups.id = guides.group_id left
      join remote_actors on remote_actors.id = guides.remote_actor_id
    where guides.id in (select id from kin limit 300) and guides.published is not null and ${
visibleTo(viewer, "guides")}
    order by guides.published limit 300`.execute(db); // oxfmt-ignore
  return rows.map(({ id, ...row }) => ({ ...row, href: `/guides/${id}` }));
}
