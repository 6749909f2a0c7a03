/** A request to the fund as its asker, its keepers and its helpers may see it. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import {
  type FundMove,
  fundMovesOf,
  type FundRequest,
  type FundSide,
  isSealed,
  sideOf,
} from "../fund.ts";
import { decisionOf, fundHolders, requestById } from "../store.ts";

export interface VisibleFundRequest {
  readonly request: FundRequest;
  readonly side: FundSide;
  readonly moves: readonly FundMove[];
  /** Who asks, and their words, are told to who opens it; a helper reads nothing at all before. */
  readonly sealed: boolean;
  readonly decision: Awaited<ReturnType<typeof decisionOf>>;
}

type Who = Pick<NonNullable<Viewer["member"]>, "id" | "groups"> | undefined;

export async function seeRequest(
  db: Reader,
  ctx: AppContext,
  member: Who,
  request: FundRequest | undefined,
): Promise<VisibleFundRequest> {
  if (request === undefined || member === undefined) throw new DomainError("not-found");
  const holders = await fundHolders(db, ctx.clock, request.groupId);
  const side = sideOf(request, {
    memberId: member.id,
    belongs: member.groups.includes(request.groupId),
    holds: holders.includes(member.id),
    holders: holders.filter((id) => id !== request.memberId).length,
  });
  if (side === undefined) throw new DomainError("not-found");
  const decision = request.state === "asked" ? undefined : await decisionOf(db, request);
  const sealed = isSealed(request, side, member.id);
  return {
    request,
    side,
    moves: fundMovesOf(request, side, member.id, decision?.state),
    sealed,
    decision,
  };
}

/** For who asks, and for who acts on it; not-found for everybody else. */
export async function readFundRequest(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<VisibleFundRequest> {
  const seen = await seeRequest(
    ctx.db,
    ctx,
    viewer.member,
    isId(id) ? await requestById(ctx.db, id) : undefined,
  );
  return seen.sealed
    ? {
        ...seen,
        moves: [],
        request: { ...seen.request, memberId: null, asker: null, words: "", how: "", openedBy: [] },
      }
    : seen;
}
