/** Invitations as their makers see them, while they work. */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import { isId } from "#platform/lib/ids.ts";
import { groupsOfInvitations, invitationsOf } from "../store.ts";
import { linkOf, type OwnInvitation } from "./invitation.ts";

export async function ownInvitations(ctx: AppContext, viewer: Viewer): Promise<OwnInvitation[]> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const rows = await invitationsOf(ctx.db, viewer.member.id, ctx.clock.now());
  const groups = await groupsOfInvitations(
    ctx.db,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, usesLeft, expires, sealed }) => ({
    id,
    usesLeft,
    expires,
    url: linkOf(ctx, sealed),
    groups: groups
      .filter((group) => group.invitationId === id)
      .map(({ handle, name }) => ({ handle, name })),
  }));
}

/** One of them; the same not-found for those of others as for what never was. */
export async function ownInvitation(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<OwnInvitation> {
  const all = await ownInvitations(ctx, viewer);
  const one = isId(id) ? all.find((each) => each.id === id) : undefined;
  if (one === undefined) throw new DomainError("not-found");
  return one;
}
