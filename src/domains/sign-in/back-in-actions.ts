/**
 * A new password without the old one: everybody who was signed in
 * is out, and its owner hears of it.
 */
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";

export async function changeWithoutOld(
  trx: Trx,
  ctx: AppContext,
  memberId: string,
  passwordHash: string,
): Promise<void> {
  await trx.updateTable("members").set({ passwordHash }).where("id", "=", memberId).execute();
  await trx.deleteFrom("sessions").where("memberId", "=", memberId).execute();
  await trx.deleteFrom("signInLinks").where("memberId", "=", memberId).execute();
  await trx.deleteFrom("vouchings").where("memberId", "=", memberId).execute();
  await notify(trx, ctx, "way-in-changed", [
    {
      key: newId(),
      groupId: null,
      visibility: "own",
      about: undefined,
      path: "/me",
      words: {},
      to: [memberId],
    },
  ]);
}
