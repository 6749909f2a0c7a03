/** What goes out of the fund, in the book. */
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { book } from "../actions.ts";
import type { FundRequest } from "./fund.ts";
import { fundWords } from "./messages.ts";
import { commons, type Holder, outside } from "../ledger.ts";

const words = fundWords("en");

/** The money account of the group can't fall below nothing; what is outside has no floor. */
export const floorOf = (holder: Holder): number | null => (holder.kind === "commons" ? 0 : null);

/** Books what went out; its words are the kind and nothing else. */
export async function payOut(trx: Trx, world: World, request: FundRequest): Promise<string> {
  const { groupId, currency: unit, what } = request;
  const amount = Number(request.amount);
  try {
    const { id } = await book(trx, world.clock.now(), {
      groupId,
      key: keyOf("fund-payout", request.id),
      kind: "payout",
      words: what,
      happenedOn: await todayAtHome(world, trx),
      // Outside comes first, as with payments: accounts are made in one order.
      entries: [
        { holder: outside, unit, amount },
        { holder: commons, unit, amount: -amount },
      ],
      floor: floorOf,
    });
    return id;
  } catch (error) {
    if (error instanceof Refusal && error.code === "conflict") throw new Refusal("conflict", { detail: words.notEnough });
    throw error;
  }
}
