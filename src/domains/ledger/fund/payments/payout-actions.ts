/** What goes out of the fund, in the book. */
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { book } from "../../actions.ts";
import type { FundRequest } from "../fund.ts";
import { fundMessages } from "../messages.ts";
import { commons, type Holder, outside } from "../../ledger.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(fundMessages);

/** The money account of the group can't fall below nothing; what is outside has no floor. */
export const floorOf = (holder: Holder): number | null => (holder.kind === "commons" ? 0 : null);

/** Books what went out; its words are the kind and nothing else. */
export async function payOut(trx: Trx, ctx: AppContext, request: FundRequest): Promise<string> {
  const { groupId, currency: unit, what } = request;
  const amount = Number(request.amount);
  try {
    const { id } = await book(trx, ctx.clock.now(), {
      groupId,
      key: keyOf("fund-payout", request.id),
      kind: "payout",
      words: what,
      happenedOn: await todayAtHome(ctx, trx),
      // Outside comes first, as with payments: accounts are made in one order.
      entries: [
        { holder: outside, unit, amount },
        { holder: commons, unit, amount: -amount },
      ],
      floor: floorOf,
    });
    return id;
  } catch (error) {
    if (error instanceof DomainError && error.code === "conflict")
      throw new DomainError("conflict", { detail: saying((m) => m.notEnough) });
    throw error;
  }
}
