/**
 * What a member is told of their own request to the fund: that it was opened, that it
 * was decided. Nothing of what it says.
 */
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import type { Trx } from "#platform/database/schema.ts";
import type { FundRequest } from "../fund.ts";

export async function notifyAsker(
  trx: Trx,
  ctx: AppContext,
  { id, groupId, memberId }: Pick<FundRequest, "id" | "groupId" | "memberId">,
  what: { readonly opened: number } | { readonly state: string },
): Promise<void> {
  if (memberId === null) return;
  const told = {
    groupId,
    visibility: "own" as const,
    about: undefined,
    path: `/fund/requests/${id}`,
    words: {},
    to: [memberId],
  };
  if ("opened" in what)
    await notify(trx, ctx, "request-opened", [{ ...told, key: `${id} ${what.opened}` }]);
  else await notify(trx, ctx, "request-decided", [{ ...told, key: `${id} ${what.state}` }]);
}
