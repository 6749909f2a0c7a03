/** What a member may see of their own address, and nobody else. */
import type { AppContext } from "#commons/app-context.ts";
import { openAddress } from "#commons/mail/sealing.ts";
import type { Row } from "#platform/database/schema.ts";
import type { OwnAddress } from "./address.ts";
import { addressesOf } from "./store.ts";

export async function ownAddress(ctx: AppContext, memberId: string): Promise<OwnAddress> {
  const { confirmed, waiting } = await addressesOf(ctx.db, memberId);
  const open = (row: Row<"memberAddresses"> | undefined): string | null =>
    row === undefined ? null : openAddress(ctx, row.sealedAddress);
  return {
    address: open(confirmed),
    waiting: open(waiting),
    paused: confirmed?.paused ?? null,
    refused: (waiting?.refusals ?? 0) > 0,
  };
}
