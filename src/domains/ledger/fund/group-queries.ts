/** The group whose fund it is, for its members; who writes down what came. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { fundHolders } from "./store.ts";

type Group = Row<"groups">;

/** The group, for its members. For everybody else there is nothing here. */
export async function fundGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly group: Group; readonly member: NonNullable<Viewer["member"]> }> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("not-found");
  const group = await visibleGroup(ctx, viewer, handle);
  if (!member.groups.includes(group.id)) throw new DomainError("not-found");
  return { group, member };
}

/** May they write down what came? Who holds the fund; any member where nobody does. */
export async function keepsFund(
  ctx: AppContext,
  memberId: string,
  groupId: string,
  db: Reader = ctx.db,
): Promise<boolean> {
  const holders = await fundHolders(db, ctx.clock, groupId);
  return holders.length === 0 || holders.includes(memberId);
}
