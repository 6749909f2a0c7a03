/** What is done with a request to the fund: opened, two keys or the group, handed over once. */
import { DomainError } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { FundRequestState, Trx } from "#platform/database/schema.ts";
import { toldFirst } from "#domains/groups/announced/actions.ts";
import { recordPower } from "#domains/groups/powers/actions.ts";
import { byTwo } from "#domains/groups/powers/powers.ts";
import { isId } from "#platform/lib/ids.ts";
import type { FundMove } from "../fund.ts";
import { mayOpen } from "../keys/actions.ts";
import { lockRequest } from "../store.ts";
import { payOut } from "../payments/payout-actions.ts";
import { fundMessages } from "../messages.ts";
import { notifyAsker } from "./news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { type VisibleFundRequest, seeRequest } from "./queries.ts";
import { turnYes, writeRequest } from "./yes-actions.ts";

const saying = sayings(fundMessages);

/** Takes one of the two places: who has read it has read it, so it is theirs for good. */
async function open(
  trx: Trx,
  ctx: AppContext,
  seen: VisibleFundRequest,
  memberId: string,
): Promise<VisibleFundRequest> {
  if (seen.request.openedBy.includes(memberId)) return seen;
  const { openedBy: before, openedAs: told } = seen.request;
  const openedBy = [...before, memberId];
  // Of those who opened it before this was kept, nothing is known.
  const openedAs = [
    ...before.map((_, place) => told[place] ?? ""),
    seen.side === "helper" ? "helper" : "keeper",
  ];
  await trx
    .updateTable("fundRequests")
    .set({ openedBy, openedAs })
    .where("id", "=", seen.request.id)
    .execute();
  await notifyAsker(trx, ctx, seen.request, { opened: openedBy.length });
  const { groupId, memberId: asker } = seen.request;
  if (asker !== null)
    await recordPower(trx, ctx, { groupId, act: "fund-open", role: byTwo, onlyFor: asker });
  return { ...seen, sealed: false, request: { ...seen.request, openedBy, openedAs } };
}

/**
 * Opens it knowingly; for others than who asks, while there is a place. Where nobody makes two with
 * anybody, everybody is told first: refused as told-first.
 */
export async function openFundRequest(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<VisibleFundRequest> {
  const doer = viewer.member?.id ?? "";
  const done = await ctx.db.transaction().execute(async (trx) => {
    const seen = await seeRequest(
      trx,
      ctx,
      viewer.member,
      isId(id) ? await lockRequest(trx, id) : undefined,
    );
    if (!seen.sealed) return seen;
    return (await mayOpen(trx, ctx, seen.request, doer)) ?? open(trx, ctx, seen, doer);
  });
  if (done instanceof Date) throw toldFirst(done);
  return done;
}

interface FundTurn {
  /** Opens it together with this: "I know that I see who asks." */
  readonly knowing?: boolean | undefined;
  /** Kind words with a no. */
  readonly words?: string | undefined;
}

/**
 * Does it, once. Answers the state after it, and the group's handle. `hand-over` again of what was
 * handed over is no mistake. A yes that takes two people where nobody makes two is told to
 * everybody first: refused as told-first.
 */
export async function moveFundRequest(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  move: FundMove,
  turn: FundTurn = {},
): Promise<{ readonly state: FundRequestState; readonly handle: string }> {
  const done = await ctx.db.transaction().execute(async (trx) => {
    const seen = await seeRequest(
      trx,
      ctx,
      viewer.member,
      isId(id) ? await lockRequest(trx, id) : undefined,
    );
    const { request, moves } = seen;
    const handle = request.groupHandle;
    if (move === "hand-over" && request.state === "handed-over")
      return { state: request.state, handle };
    if (!moves.includes(move))
      throw new DomainError("conflict", { detail: saying((m) => m.changed) });
    if (seen.sealed && turn.knowing !== true)
      throw new DomainError("conflict", { detail: saying((m) => m.knowFirst) });
    const doer = viewer.member?.id ?? "";
    const wait = seen.sealed ? await mayOpen(trx, ctx, request, doer) : undefined;
    if (wait !== undefined) return wait;
    // Whose key is turned is among those who opened it; the database asks for that too.
    const opened = seen.sealed || move === "yes" ? await open(trx, ctx, seen, doer) : seen;
    const state =
      move === "yes"
        ? await turnYes(trx, ctx, opened, doer)
        : await does[move](trx, ctx, opened, doer, turn);
    return state instanceof Date ? state : { state, handle };
  });
  if (done instanceof Date) throw toldFirst(done);
  return done;
}

/**
 * Opens it, or turns the second key, after everybody was told. `doer` belongs to the
 * group. For the caller's transaction.
 */
export async function turnAnnounced(
  trx: Trx,
  ctx: AppContext,
  id: string,
  doer: string,
  what: "open" | "yes",
): Promise<void> {
  const request = isId(id) ? await lockRequest(trx, id) : undefined;
  const seen = await seeRequest(trx, ctx, { id: doer, groups: [request?.groupId ?? ""] }, request);
  if (what === "open") {
    if (seen.sealed) await open(trx, ctx, seen, doer);
    return;
  }
  if (!seen.moves.includes("yes") || seen.sealed)
    throw new DomainError("conflict", { detail: saying((m) => m.changed) });
  await turnYes(trx, ctx, await open(trx, ctx, seen, doer), doer, true);
}

type Doing = (
  trx: Trx,
  ctx: AppContext,
  seen: VisibleFundRequest,
  doer: string,
  turn: FundTurn,
) => Promise<FundRequestState>;

const does: Readonly<Record<Exclude<FundMove, "yes">, Doing>> = {
  // From now on the words are those of the answer.
  no: (trx, ctx, { request }, _doer, turn) =>
    writeRequest(trx, ctx, request, "no", { words: manyLines(turn.words ?? "", 1000), how: "" }),
  promise: (trx, ctx, { request }, doer) =>
    writeRequest(trx, ctx, request, "promised", { paidBy: doer }),
  "let-another": (trx, ctx, { request }) =>
    writeRequest(trx, ctx, request, request.state, { places: request.places + 1 }),
  withdraw: (trx, ctx, { request }) =>
    writeRequest(trx, ctx, request, "withdrawn", { words: "", how: "" }),
  "hand-over": async (trx, ctx, { request, side }, doer) => {
    const transactionId = await payOut(trx, ctx, request);
    return writeRequest(trx, ctx, request, "handed-over", {
      transactionId,
      ...(side === "asker" ? {} : { paidBy: doer }),
    });
  },
};
