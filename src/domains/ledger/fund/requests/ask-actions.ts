/** Asking the fund for something. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { fundPurge, isCents, isWhat } from "../fund.ts";
import { lockAsker, requestById } from "../store.ts";
import { fundMessages } from "../messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { fundGroup } from "../group-queries.ts";

const saying = sayings(fundMessages);

/** Open requests of one member, and of a group, at once. */
const maxOfMember = 5;
const maxOfGroup = 200;

export interface AskFundInput {
  /** Cents. */
  readonly amount: number;
  readonly what: string;
  readonly words?: string | undefined;
  readonly how?: string | undefined;
  /** false: all fund keepers may know who asks, not only the two who act. */
  readonly anonymous?: boolean | undefined;
  /** Of this very asking, of the sender's choice: sent twice, it is asked once. */
  readonly key?: string | undefined;
}

/** `mine` and `all`: how many requests are open. */
function openNote(mine: number, all: number): Saying | undefined {
  if (mine >= maxOfMember) return saying((m) => m.tooMany);
  return all >= maxOfGroup ? saying((m) => m.full) : undefined;
}

/** Answers the request's id. */
export async function askFund(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: AskFundInput,
): Promise<string> {
  const { group, member } = await fundGroup(ctx, viewer, handle);
  const { currency } = await waysOf(ctx.db, group.id);
  const { what } = input;
  rejectFields({
    amount: isCents(input.amount) ? undefined : saying((m) => m.notCents({ currency })),
    what: isWhat(what) ? undefined : saying((m) => m.notWhat),
  });
  if (!isWhat(what)) throw new DomainError("bad-input");
  const made = await todayAtHome(ctx);
  const id =
    input.key === undefined || input.key === ""
      ? newId()
      : keyOf("fund-ask", group.id, member.id, input.key);
  await ctx.db.transaction().execute(async (trx) => {
    await lockAsker(trx, group.id, member.id);
    if ((await requestById(trx, id)) !== undefined) return;
    const open = await trx
      .selectFrom("fundRequests")
      .select((eb) => [
        eb.fn.countAll<string>().as("all"),
        eb.fn.count<string>("id").filterWhere("memberId", "=", member.id).as("mine"),
      ])
      .where("groupId", "=", group.id)
      .where("state", "in", ["asked", "yes", "to-group", "promised"])
      .executeTakeFirstOrThrow();
    rejectFields({ amount: openNote(Number(open.mine), Number(open.all)) });
    await trx
      .insertInto("fundRequests")
      .values({
        id,
        groupId: group.id,
        memberId: member.id,
        anonymous: input.anonymous ?? true,
        amount: String(input.amount),
        currency,
        what,
        words: manyLines(input.words ?? "", 2000),
        how: manyLines(input.how ?? "", 2000),
        firstKey: null,
        secondKey: null,
        openedBy: [],
        paidBy: null,
        decisionId: null,
        transactionId: null,
        made,
        purge: fundPurge("asked", ctx.clock.now()),
      })
      .execute();
  });
  return id;
}
