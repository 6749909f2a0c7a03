/** Switching tools of a group on and off. */
import { rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { actWithPower, inside } from "../keys/actions.ts";
import { toolsMessages } from "./messages.ts";
import { toolsOf, writeTools } from "./store.ts";
import { type ToolId, type ToolState, undecided, type UsedTools } from "./tools.ts";

const saying = sayings(toolsMessages);

/** These are on, and what the group has something of; by who may edit the group. */
export async function setTools(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  wanted: readonly ToolId[],
  used: UsedTools,
): Promise<readonly ToolState[]> {
  const { group } = await inside(ctx, viewer, handle);
  const before = await toolsOf(ctx.db, group.id, used);
  rejectFields({
    tools:
      undecided(wanted, before).length === 0
        ? undefined
        : saying((m) => m.errors.theGroupDecidesThis),
  });
  const decided = before.filter((one) => one.by === "decision").map((one) => one.id);
  const tools = [...new Set(wanted)].filter((id) => !decided.includes(id)).sort();
  await chooseTools(ctx, viewer, group.id, tools);
  return toolsOf(ctx.db, group.id, used);
}

/** Writes them, by who may edit the group, or by two. */
export const chooseTools = (
  ctx: AppContext,
  viewer: Viewer,
  groupId: string,
  tools: readonly ToolId[],
): Promise<void> =>
  actWithPower(ctx, viewer, "edit-group", groupId, "set-tools", { tools }, ({ db }) =>
    db.transaction().execute((trx) => writeTools(trx, groupId, tools, ctx.clock.now())),
  );

/** One switched on, or off. */
export async function switchTool(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  { id, on }: { readonly id: ToolId; readonly on: boolean },
  used: UsedTools,
): Promise<readonly ToolState[]> {
  const { group } = await inside(ctx, viewer, handle);
  const chosen = (await toolsOf(ctx.db, group.id, used))
    .filter((one) => one.chosen && one.id !== id)
    .map((one) => one.id);
  return setTools(ctx, viewer, handle, on ? [...chosen, id] : chosen, used);
}
