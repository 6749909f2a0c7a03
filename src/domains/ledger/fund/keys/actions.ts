/**
 * Who may open a sealed request and say yes to it: two people who
 * are two, or everybody is told first.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import {
  announceAct,
  circleIn,
  countingMembers,
  notTwo,
} from "#domains/groups/announced/actions.ts";
import { payloadText } from "#domains/groups/keys/keys.ts";
import { type Circle, hasPartner, hasTwo, type Unfit, unfit } from "#domains/groups/ties/ties.ts";
import type { FundRequest } from "../fund.ts";
import { fundHolders } from "../store.ts";

export const openAct = "fund-open";
export const yesAct = "fund-yes";

interface Keys {
  readonly circle: Circle;
  /** Whose key can be turned for this request. */
  readonly candidates: readonly string[];
  readonly benefits: readonly string[];
}

async function keysTo(trx: Trx, ctx: AppContext, request: FundRequest): Promise<Keys> {
  const now = ctx.clock.now();
  const but = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => id !== request.memberId);
  const counting = but(await countingMembers(trx, request.groupId, now));
  const holders = but(await fundHolders(trx, ctx.clock, request.groupId));
  return {
    circle: await circleIn(trx, request.groupId, now),
    candidates: holders.length >= 2 ? holders : counting,
    benefits: request.memberId === null ? [] : [request.memberId],
  };
}

/** Undefined: they may. Else why not; `nobody`: nor may anybody else, so that everybody is told. */
type KeyRefusal = { readonly why: Unfit; readonly nobody: boolean } | undefined;

/** Who opens it can make two with one who did before, or with somebody who still can. */
function openingBy(
  { circle, candidates, benefits }: Keys,
  doer: string,
  before: readonly string[],
): KeyRefusal {
  // The only other one: who asks knows that, and the group decides.
  if (candidates.length < 2) return undefined;
  const others = before.length > 0 ? before : candidates;
  if (hasPartner(circle, doer, others, benefits)) return undefined;
  const possible =
    before.length > 0
      ? before.some((one) => hasPartner(circle, one, candidates, benefits))
      : hasTwo(circle, candidates, benefits);
  return {
    why: unfit(circle, [doer, others.find((one) => one !== doer) ?? doer], benefits) ?? "tied",
    nobody: !possible,
  };
}

/** `other`: who turned the other key, if anybody did. */
function yesBy(
  { circle, candidates, benefits }: Keys,
  doer: string,
  other: string | null,
): KeyRefusal {
  if (other === null) {
    if (hasPartner(circle, doer, candidates, benefits) || !hasTwo(circle, candidates, benefits))
      return undefined;
    return {
      why:
        unfit(circle, [doer, candidates.find((one) => one !== doer) ?? doer], benefits) ?? "tied",
      nobody: false,
    };
  }
  const why = unfit(circle, [other, doer], benefits);
  return why === undefined
    ? undefined
    : { why, nobody: !hasPartner(circle, other, candidates, benefits) };
}

/**
 * Tells everybody where nobody can; throws where others can. Undefined: nothing stands in the way.
 */
async function announceOrRefuse(
  trx: Trx,
  ctx: AppContext,
  result: KeyRefusal,
  input: {
    readonly request: FundRequest;
    readonly act: string;
    readonly first?: string | undefined;
    readonly second: string;
  },
): Promise<Date | undefined> {
  if (result === undefined) return undefined;
  if (!result.nobody) throw notTwo(result.why);
  const { request, act, first, second } = input;
  const payload = payloadText({ request: request.id });
  return announceAct(trx, ctx, {
    groupId: request.groupId,
    act,
    payload,
    first,
    second,
  });
}

/** May they open it now? Answers when they may, where everybody had to be told. */
export async function mayOpen(
  trx: Trx,
  ctx: AppContext,
  request: FundRequest,
  doer: string,
): Promise<Date | undefined> {
  const keys = await keysTo(trx, ctx, request);
  const before = request.openedBy.filter((one) => one !== doer && keys.candidates.includes(one));
  return announceOrRefuse(trx, ctx, openingBy(keys, doer, before), {
    request,
    act: openAct,
    second: doer,
  });
}

/** May they turn this key now? Answers when it counts, where everybody had to be told. */
export async function mayTurnFundKey(
  trx: Trx,
  ctx: AppContext,
  request: FundRequest,
  doer: string,
): Promise<Date | undefined> {
  const other = request.firstKey ?? request.secondKey;
  const result = yesBy(await keysTo(trx, ctx, request), doer, other);
  return announceOrRefuse(trx, ctx, result, {
    request,
    act: yesAct,
    first: other ?? undefined,
    second: doer,
  });
}
