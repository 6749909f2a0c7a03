/** Which tools a group uses, by one query. */
import { sql } from "kysely";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { type ToolId, type ToolState, toolStates, type UsedTools } from "./tools.ts";

export async function toolsOf(
  db: Reader,
  groupId: string,
  used: UsedTools,
): Promise<readonly ToolState[]> {
  const parts = Object.entries(used).map(
    ([id, has]) => sql`select ${id}::text as id, 'used' as how where ${has(groupId)}`,
  );
  const { rows } = await sql<{ id: string; how: string }>`${sql.join(
    [
      sql`select tool as id, 'chosen' as how from group_tools where group_id = ${groupId}::uuid`,
      ...parts,
    ],
    sql` union all `,
  )}`.execute(db);
  const ids = (how: string): ReadonlySet<string> =>
    new Set(rows.filter((row) => row.how === how).map((row) => row.id));
  return toolStates(ids("chosen"), ids("used"));
}

/** These, and no others. */
export async function writeTools(
  trx: Trx,
  groupId: string,
  tools: readonly ToolId[],
  now: Date,
): Promise<void> {
  await trx
    .deleteFrom("groupTools")
    .where("groupId", "=", groupId)
    .$if(tools.length > 0, (q) => q.where("tool", "not in", [...tools]))
    .execute();
  if (tools.length > 0)
    await trx
      .insertInto("groupTools")
      .values(tools.map((tool) => ({ groupId, tool, since: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
