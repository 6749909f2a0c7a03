/** Rules that hold for every thing a group owns: an event, a guide, an offer. */
import type { Visibility } from "#platform/database/schema.ts";
import { can, mustBeAble } from "./permissions.ts";
import { DomainError } from "./domain-error.ts";
import type { Viewer } from "./visibility.ts";
import type { AppContext } from "./app-context.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { domainErrorMessages } from "#platform/i18n/error-messages.ts";

const saying = sayings(domainErrorMessages);

interface Shown {
  readonly visibility: Visibility;
  readonly published: Date | null;
}

interface Owned {
  readonly groupId: string | null;
  readonly madeBy: string | null;
}

/** Is it there for everybody, and so on other servers too? */
export const isPublic = (row: Shown): boolean =>
  row.visibility === "public" && row.published !== null;

/** Each change has a later `updated`, also two within one millisecond. */
export const later = (before: Date, now: Date): Date =>
  now > before ? now : new Date(before.getTime() + 1);

const madeIt = (viewer: Viewer, row: Owned): boolean =>
  viewer.member !== undefined &&
  row.groupId !== null &&
  row.madeBy === viewer.member.id &&
  viewer.member.groups.includes(row.groupId);

/** May the viewer change it? For showing or hiding the buttons. */
export async function mayChange(ctx: AppContext, viewer: Viewer, row: Owned): Promise<boolean> {
  if (viewer.member === undefined || row.groupId === null) return false;
  return madeIt(viewer, row) || can(ctx.db, ctx.clock, viewer, "edit-any", row.groupId);
}

/**
 * The same for those who do change it: who wrote it as a member of its group, or who
 * may edit there. Answers the group.
 */
export async function mustBeOurs(ctx: AppContext, viewer: Viewer, row: Owned): Promise<string> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  if (row.groupId === null)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.itBelongsToSomebodyElse),
    });
  if (!madeIt(viewer, row)) await mustBeAble(ctx.db, ctx.clock, viewer, "edit-any", row.groupId);
  return row.groupId;
}
