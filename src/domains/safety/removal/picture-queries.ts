/**
 * A picture that somebody reports or asks to take down: of things, groups and members,
 * copies of siblings', and those in texts.
 */
import { sql } from "kysely";
import { groupPath, objectKind, objectPath } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import { pictureFor, type PictureOwners } from "#domains/pictures/actions.ts";
import { pictureInTexts } from "#domains/stories/files/removal-queries.ts";
import type { Subject } from "../reports/report.ts";

interface PictureFacts {
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly alt: string;
  readonly groupId: string | null;
  readonly memberId: string | null;
  /** Of its group, or of the member whose own it is. */
  readonly handle: string | null;
  /** The sibling whose thing it is. */
  readonly actorIri: string | null;
}

function pathOf({ ownerKind, ownerId, handle }: PictureFacts): string | null {
  const thing = objectKind(ownerKind);
  if (thing !== undefined) return objectPath(thing, ownerId);
  if (ownerKind === "thing") return `/things/${ownerId}`;
  if (ownerKind === "group") return handle === null ? null : groupPath(handle);
  if (ownerKind === "member") return handle === null ? null : `/members/${handle}`;
  return ownerKind === "post" ? "/siblings/posts" : "/siblings";
}

/** Whoever brought it is the one who does not look: else who made its thing. */
async function factsOfPicture(ctx: AppContext, id: string): Promise<PictureFacts | undefined> {
  const { rows } = await sql<PictureFacts>`
    select p.owner_kind as "ownerKind", p.owner_id as "ownerId", left(p.alt, 80) as alt,
      coalesce(whose.group_id, case p.owner_kind when 'group' then p.owner_id end) as "groupId",
      coalesce(p.put_by, whose.made_by, case p.owner_kind
        when 'member' then p.owner_id end) as "memberId",
      case p.owner_kind when 'group' then (select handle from groups where id = p.owner_id)
        when 'member' then (select handle from members where id = p.owner_id) end as handle,
      actor.iri as "actorIri"
    from pictures p left join lateral (
      select group_id, made_by, remote_actor_id from events where p.owner_kind = 'event'
        and id = p.owner_id
      union all select group_id, made_by, remote_actor_id from guides where p.owner_kind = 'guide'
        and id = p.owner_id
      union all select group_id, made_by, remote_actor_id from offers where p.owner_kind = 'offer'
        and id = p.owner_id
      union all select group_id, null::uuid, null::uuid from things where p.owner_kind = 'thing'
        and id = p.owner_id
      union all select null::uuid, null::uuid, remote_actor_id from sibling_posts
        where p.owner_kind = 'post' and id = p.owner_id
      union all select null::uuid, null::uuid, p.owner_id where p.owner_kind = 'actor'
    ) whose on true left join remote_actors actor on actor.id = whose.remote_actor_id
    where p.id = ${id}::uuid and p.state = 'kept'`.execute(ctx.db);
  return rows[0];
}

/** undefined where there is none for this viewer. */
export async function pictureSubject(
  ctx: AppContext,
  owners: PictureOwners,
  viewer: Viewer,
  id: string,
): Promise<Subject | undefined> {
  const facts = await factsOfPicture(ctx, id);
  try {
    if (facts === undefined) {
      const file = await pictureInTexts(ctx, viewer, id);
      const { groupId, madeBy: memberId, description: name } = file;
      const path = `/files/${id}`;
      return { kind: "file", id, groupId, memberId, name, path, iri: null, actorIri: null };
    }
    await pictureFor(ctx, owners, viewer, facts);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
  const { groupId, memberId, alt: name, actorIri } = facts;
  return { kind: "picture", id, groupId, memberId, name, path: pathOf(facts), iri: null, actorIri };
}
