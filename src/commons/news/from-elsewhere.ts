/**
 * What members are told of what others said to us: a reply waits for a look, something was
 * reported. Who said it stands nowhere.
 */
import type { AppContext } from "../app-context.ts";
import { notify } from "./notify.ts";
import { holdersInside, type Power } from "../permissions.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { collectiveId } from "../home/collective-id.ts";

/** Those who hold the power in the group; all of it where nobody does: then any two can. */
async function holders(
  trx: Trx,
  ctx: AppContext,
  power: Power,
  groupId: string,
): Promise<readonly string[] | { readonly group: string }> {
  const found = await holdersInside(trx, ctx.clock, power, groupId);
  return found.length > 0 ? found : { group: groupId };
}

/** Something that a guest or somebody elsewhere said under a thing waits until it is looked at. */
export async function notifyOfHeld(
  trx: Trx,
  ctx: AppContext,
  {
    objectKind,
    objectId,
    groupId,
    key,
    path,
  }: Pick<Row<"replies">, "objectKind" | "objectId" | "groupId"> & {
    readonly key: string;
    readonly path: string;
  },
): Promise<void> {
  if (objectKind !== "event" && objectKind !== "guide" && objectKind !== "offer") return;
  const thing = await trx
    .selectFrom(`${objectKind}s` as const)
    .select("name")
    .where("id", "=", objectId)
    .executeTakeFirst();
  if (thing === undefined) return;
  await notify(trx, ctx, "reply-held", [
    {
      key,
      groupId,
      visibility: "group",
      about: { kind: objectKind, id: objectId },
      path,
      words: { name: thing.name },
      to: await holders(trx, ctx, "answer-replies", groupId),
    },
  ]);
}

export const notifyOfReply = (trx: Trx, ctx: AppContext, reply: Row<"replies">): Promise<void> =>
  notifyOfHeld(trx, ctx, {
    ...reply,
    key: `${reply.id} ${reply.updated.toISOString()}`,
    path: "/safety",
  });

/**
 * `whom`: those who look at this one, in the group that may know of it;
 * whom it is about never hears of it.
 */
export async function notifyOfReport(
  trx: Trx,
  ctx: AppContext,
  key: string,
  whom?: { readonly groupId: string; readonly to: readonly string[] },
): Promise<void> {
  const root = await collectiveId(trx);
  if (root === undefined) return;
  await notify(trx, ctx, "reported", [
    {
      key,
      groupId: whom?.groupId ?? root,
      visibility: "group",
      about: undefined,
      path: "/safety/reports",
      words: {},
      to: whom?.to ?? (await holders(trx, ctx, "hear-reports", root)),
    },
  ]);
}
