/**
 * Who hears of a question, and of its answer. What was asked and
 * answered is sealed, and stands in neither.
 */
import { groupPath } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import { holdersOf } from "#commons/permissions.ts";
import type { Trx } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";

/**
 * Those who answer for the group; where nobody does, its members: two of them can lend the role.
 */
export async function notifyOfQuestion(
  trx: Trx,
  ctx: AppContext,
  {
    id,
    message,
    groupId,
  }: { readonly id: string; readonly message: string; readonly groupId: string },
): Promise<void> {
  const holders = await holdersOf(trx, ctx.clock, "answer-replies", groupId);
  const told = { key: message, groupId, about: undefined, words: {} };
  if (holders.length > 0) {
    // Who answers by a role of the collective need not belong to the group.
    const to = { visibility: "own" as const, path: `/questions/${id}`, to: holders };
    await notify(trx, ctx, "question-asked", [{ ...told, ...to }]);
    return;
  }
  const { handle } = await trx
    .selectFrom("groups")
    .select("handle")
    .where("id", "=", groupId)
    .executeTakeFirstOrThrow();
  await notify(trx, ctx, "question-asked", [
    { ...told, visibility: "group", path: `${groupPath(handle)}/roles`, to: { group: groupId } },
  ]);
}

/** Whoever left an address hears that there is an answer, and nothing of it. */
export const notifyOfAnswer = (
  trx: Trx,
  ctx: AppContext,
  { id, message }: { readonly id: string; readonly message: string },
): Promise<void> =>
  enqueue(
    trx,
    [{ kind: "mail-answer", payload: JSON.stringify({ question: id, message }) }],
    ctx.clock.now(),
  );
