/** Requests to the fund: asked, two keys or the group, handed over once. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { FundRequestState, Reader, Row, Trx } from "#platform/database/schema.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { toldFirst } from "#domains/groups/announced/actions.ts";
import { recordPower } from "#domains/groups/powers/actions.ts";
import { byTwo } from "#domains/groups/powers/powers.ts";
import { languageOfGroup, todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { isId, keyOf, newId } from "#platform/lib/ids.ts";
import {
  type FundMove,
  fundMovesOf,
  fundPurge,
  type FundRequest,
  type FundSide,
  isCents,
  isReady,
  isSealed,
  isWhat,
  moneyText,
  sideOf,
} from "./fund.ts";
import { mayOpen, mayTurnFundKey } from "./keys-actions.ts";
import {
  decisionOf,
  fundHolders,
  givenByTwo,
  lockAsker,
  lockRequest,
  othersIn,
  requestById,
} from "./store.ts";
import { payOut } from "./payout-actions.ts";
import { fundMessages } from "./messages.ts";
import { tellAsker } from "./news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(fundMessages);

export { floorOf } from "./payout-actions.ts";

type Group = Row<"groups">;

/** Open requests of one member, and of a group, at once. */
const maxOfMember = 5;
const maxOfGroup = 200;

/** The group, for its members. For everybody else there is nothing here. */
export async function fundGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly group: Group; readonly member: NonNullable<Viewer["member"]> }> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("not-found");
  const group = await visibleGroup(ctx, viewer, handle);
  if (!member.groups.includes(group.id)) throw new DomainError("not-found");
  return { group, member };
}

/** May they write down what came? Who holds the fund; any member where nobody does. */
export async function keepsFund(
  ctx: AppContext,
  memberId: string,
  groupId: string,
  db: Reader = ctx.db,
): Promise<boolean> {
  const holders = await fundHolders(db, ctx.clock, groupId);
  return holders.length === 0 || holders.includes(memberId);
}

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
    rejectFields({
      amount:
        Number(open.mine) >= maxOfMember
          ? saying((m) => m.tooMany)
          : Number(open.all) >= maxOfGroup
            ? saying((m) => m.full)
            : undefined,
    });
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

export interface VisibleFundRequest {
  readonly request: FundRequest;
  readonly side: FundSide;
  readonly moves: readonly FundMove[];
  /** Who asks, and their words, are told to who opens it; a helper reads nothing at all before. */
  readonly sealed: boolean;
  readonly decision: Awaited<ReturnType<typeof decisionOf>>;
}

type Who = Pick<NonNullable<Viewer["member"]>, "id" | "groups"> | undefined;

async function see(
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
  const seen = await see(
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
  await tellAsker(trx, ctx, seen.request, { opened: openedBy.length });
  const { groupId, memberId: asker } = seen.request;
  if (asker !== null)
    await recordPower(trx, ctx, { groupId, act: "fund-open", role: byTwo, onlyFor: asker });
  return { ...seen, sealed: false, request: { ...seen.request, openedBy, openedAs } };
}

/**
 * Opens it knowingly; for others than who asks, while there is a place. Where nobody makes two with anybody, everybody is
 * told first: refused as told-first.
 */
export async function openFundRequest(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<VisibleFundRequest> {
  const doer = viewer.member?.id ?? "";
  const done = await ctx.db.transaction().execute(async (trx) => {
    const seen = await see(
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
 * Does it, once. Answers the state after it, and the group's handle. `hand-over` again of what was handed over is no mistake.
 * A yes that takes two people where nobody makes two is told to everybody first: refused as told-first.
 */
export async function moveFundRequest(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  move: FundMove,
  turn: FundTurn = {},
): Promise<{ readonly state: FundRequestState; readonly handle: string }> {
  const done = await ctx.db.transaction().execute(async (trx) => {
    const seen = await see(
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
        ? await sayYes(trx, ctx, opened, doer)
        : await does[move](trx, ctx, opened, doer, turn);
    return state instanceof Date ? state : { state, handle };
  });
  if (done instanceof Date) throw toldFirst(done);
  return done;
}

/** Opens it, or turns the second key, after everybody was told. `doer` belongs to the group. For the caller's transaction. */
export async function turnAnnounced(
  trx: Trx,
  ctx: AppContext,
  id: string,
  doer: string,
  what: "open" | "yes",
): Promise<void> {
  const request = isId(id) ? await lockRequest(trx, id) : undefined;
  const seen = await see(trx, ctx, { id: doer, groups: [request?.groupId ?? ""] }, request);
  if (what === "open") {
    if (seen.sealed) await open(trx, ctx, seen, doer);
    return;
  }
  if (!seen.moves.includes("yes") || seen.sealed)
    throw new DomainError("conflict", { detail: saying((m) => m.changed) });
  await sayYes(trx, ctx, await open(trx, ctx, seen, doer), doer, true);
}

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
async function write(
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
    await tellAsker(trx, ctx, request, { state });
  return state;
}

/** The first key, the second, one for somebody who left, or the group asked once more. */
async function sayYes(
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
      write(trx, ctx, request, request.state, turned)
    );
  // Where only one other belongs to the group, two keys can't be turned: then the group decides whatever the amount.
  if (!both)
    return (await othersIn(trx, request.groupId, request.memberId)) < 2
      ? toGroup(trx, ctx, request, doer, turned)
      : ((await wait()) ?? write(trx, ctx, request, "asked", turned));
  const { currency, fundCap } = await waysOf(trx, request.groupId);
  const asker = request.memberId ?? "";
  await lockAsker(trx, request.groupId, asker);
  // Many small requests are one large one.
  const given = await givenByTwo(trx, request.groupId, asker, currency, ctx.clock.now());
  const alone = request.currency === currency && given + Number(request.amount) <= fundCap;
  if (!alone) return toGroup(trx, ctx, request, doer, turned);
  return (await wait()) ?? write(trx, ctx, request, "yes", turned);
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
  return write(trx, ctx, request, "to-group", change);
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
    write(trx, ctx, request, "no", { words: manyLines(turn.words ?? "", 1000), how: "" }),
  promise: (trx, ctx, { request }, doer) => write(trx, ctx, request, "promised", { paidBy: doer }),
  "let-another": (trx, ctx, { request }) =>
    write(trx, ctx, request, request.state, { places: request.places + 1 }),
  withdraw: (trx, ctx, { request }) =>
    write(trx, ctx, request, "withdrawn", { words: "", how: "" }),
  "hand-over": async (trx, ctx, { request, side }, doer) => {
    const transactionId = await payOut(trx, ctx, request);
    return write(trx, ctx, request, "handed-over", {
      transactionId,
      ...(side === "asker" ? {} : { paidBy: doer }),
    });
  },
};
