/** Who may block. */
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { theCollective } from "#domains/groups/queries.ts";

/** Refuses unless the viewer may block. */
export async function mustKeepSafe(ctx: AppContext, viewer: Viewer): Promise<void> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "block", root.id);
}
