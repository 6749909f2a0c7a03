/**
 * What a member can keep of the collective: all that it wrote and that they may read,
 * with nobody's name but in credits.
 */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { knownGroups } from "#domains/groups/queries.ts";
import type { Archive, ArchivedThing } from "./archive.ts";

const maxRows = 5000;

export async function archiveFor(ctx: AppContext, viewer: Viewer): Promise<Archive> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const groups = await knownGroups(ctx, viewer);
  const mine = sql`${sql.val([...member.groups])}::uuid[]`;
  const { rows } = await sql<ArchivedThing>`
    select * from (
      select 'event' as kind, events.id, g.handle as "group", events.name, events.starts as day,
        concat_ws(E'\n\n', nullif(events.area, ''), nullif(events.source, '')) as text, ''
          as credit, events.language
      from events join groups g on g.id = events.group_id where ${visibleTo(viewer, "events")}
      union all
      select 'guide', guides.id, g.handle, guides.name, guides.updated,
        concat_ws(E'\n\n', nullif(guides.summary, ''), nullif(guides.cautions, ''), guides.source),
          guides.credit, guides.language
      from guides join groups g on g.id = guides.group_id where ${visibleTo(viewer, "guides")}
      union all
      select 'offer', offers.id, g.handle, offers.name, offers.updated, offers.source, '',
        offers.language
      from offers join groups g on g.id = offers.group_id where ${visibleTo(viewer, "offers")}
      union all
      select 'story', stories.id, g.handle, stories.name, stories.updated,
        concat_ws(E'\n\n', nullif(stories.summary, ''), nullif(stories.transcript, '')),
          stories.credit, stories.language
      from stories join groups g on g.id = stories.group_id where ${visibleTo(viewer, "stories")}
      union all
      select 'agreement', a.id, g.handle, a.name, v.adopted, v.content, '', g.language
      from agreements a join groups g on g.id = a.group_id
      join agreement_versions v on v.agreement_id = a.id and v.version = a.version
      where a.group_id = any(${mine})
      union all
      select 'decision', d.id, g.handle, d.name, d.decided, concat_ws(E'\n\n', nullif(d.driver, ''),
        v.content), '', g.language
      from decisions d join groups g on g.id = d.group_id
      left join decision_versions v on v.decision_id = d.id and v.version = d.version
      where d.group_id = any(${mine}) and d.decided is not null
        and not (d.concerned @> array[${member.id}::uuid])
      union all
      select 'minutes', m.id, g.handle, m.name, m.starts, m.minutes, '', g.language
      from meetings m join groups g on g.id = m.group_id
      where m.group_id = any(${mine}) and m.minutes <> ''
    ) things
    order by "group", kind, day desc, id
    limit ${maxRows + 1}`.execute(ctx.db);
  return {
    origin: ctx.origin,
    made: ctx.clock.now().toISOString(),
    groups: groups.map(({ handle, name, summary }) => ({ handle, name, summary })),
    things: rows.slice(0, maxRows),
    more: rows.length > maxRows,
  };
}
