/** The yes to a request: the first key, the second, or the group where two keys don't reach. */
import type { AppContext } from "#commons/app-context.ts";
import type { FundRequestState, Row, Trx } from "#platform/database/schema.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { languageOfGroup } from "#domains/groups/queries.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { fundPurge, type FundRequest, isReady, moneyText } from "../fund.ts";
import { mayTurnFundKey } from "../keys/actions.ts";
import { givenByTwo, lockAsker, othersIn } from "../store.ts";
import { fundMessages } from "../messages.ts";
import { notifyAsker } from "./news-actions.ts";
import type { VisibleFundRequest } from "./queries.ts";

type Change = Partial<
  Pick<
    Row<"fundRequests">,
    | "firstKey"
    | "secondKey"
    | "paidBy"
    | "transactionId"
    | "words"
    | "how"
    | "decisionId"
    | "places"
  >
>;

/** Who takes it back knows. */
const doneByOthers: ReadonlySet<FundRequestState> = new Set([
  "yes",
  "no",
  "to-group",
  "handed-over",
]);

/** The row is locked. */
export async function writeRequest(
  trx: Trx,
  ctx: AppContext,
  request: FundRequest,
  state: FundRequestState,
  change: Change = {},
): Promise<FundRequestState> {
  await trx
    .updateTable("fundRequests")
    .set({ ...change, state, purge: fundPurge(state, ctx.clock.now()) })
    .where("id", "=", request.id)
    .execute();
  if (state !== request.state && doneByOthers.has(state))
    await notifyAsker(trx, ctx, request, { state });
  return state;
}

/** The first key, the second, one for somebody who left, or the group asked once more. */
export async function turnYes(
  trx: Trx,
  ctx: AppContext,
  { request }: VisibleFundRequest,
  doer: string,
  told = false,
): Promise<FundRequestState | Date> {
  if (request.state === "to-group") return toGroup(trx, ctx, request, doer, {});
  const wait = async (): Promise<Date | undefined> =>
    told ? undefined : mayTurnFundKey(trx, ctx, request, doer);
  const turned: Change = request.firstKey === null ? { firstKey: doer } : { secondKey: doer };
  const both = isReady({
    firstKey: request.firstKey,
    secondKey: request.secondKey,
    ...turned,
    decisionId: request.decisionId,
  });
  if (request.state !== "asked")
    return (
      (request.decisionId === null ? await wait() : undefined) ??
      writeRequest(trx, ctx, request, request.state, turned)
    );
  // Where only one other belongs to the group, two keys can't be turned: then the
  // group decides whatever the amount.
  if (!both)
    return (await othersIn(trx, request.groupId, request.memberId)) < 2
      ? toGroup(trx, ctx, request, doer, turned)
      : ((await wait()) ?? writeRequest(trx, ctx, request, "asked", turned));
  const { currency, fundCap } = await waysOf(trx, request.groupId);
  const asker = request.memberId ?? "";
  await lockAsker(trx, request.groupId, asker);
  // Many small requests are one large one.
  const given = await givenByTwo(trx, request.groupId, asker, currency, ctx.clock.now());
  const alone = request.currency === currency && given + Number(request.amount) <= fundCap;
  if (!alone) return toGroup(trx, ctx, request, doer, turned);
  return (await wait()) ?? writeRequest(trx, ctx, request, "yes", turned);
}

async function toGroup(
  trx: Trx,
  ctx: AppContext,
  request: FundRequest,
  doer: string,
  change: Change,
): Promise<FundRequestState> {
  const language = await languageOfGroup(trx, request.groupId);
  const messages = fundMessages(language);
  const money = moneyText(Number(request.amount), request.currency, language);
  await beginDecision(trx, ctx.clock.now(), {
    groupId: request.groupId,
    name: messages.decisionName({ money, what: messages.whats[request.what] }),
    driver: messages.decisionDriver,
    content: messages.decisionText({ money, what: messages.whats[request.what] }),
    effect: { kind: "spend", request: request.id },
    madeBy: doer,
  });
  return writeRequest(trx, ctx, request, "to-group", change);
}
