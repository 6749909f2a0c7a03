/** Requests to the fund: asked, two keys or the group, handed over once. */
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { FundRequestState, Reader, Row, Trx } from "#platform/database/schema.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { toldFirst } from "#domains/groups/announced/actions.ts";
import { todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
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
import { mayOpen, mayTurn } from "./keys-actions.ts";
import { decisionOf, fundHolders, givenByTwo, lockAsker, lockRequest, othersIn, requestById } from "./store.ts";
import { payOut } from "./payout-actions.ts";
import { fundWords } from "./messages.ts";

export { floorOf } from "./payout-actions.ts";

type Group = Row<"groups">;
const words = fundWords("en");

/** Open requests of one member, and of a group, at once. */
const mostOfMember = 5;
const mostOfGroup = 200;

/** The group, for its members. For everybody else there is nothing here. */
export async function fundGroup(
  world: World,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly group: Group; readonly member: NonNullable<Viewer["member"]> }> {
  const { member } = viewer;
  if (member === undefined) throw new Refusal("not-found");
  const group = await visibleGroup(world, viewer, handle);
  if (!member.groups.includes(group.id)) throw new Refusal("not-found");
  return { group, member };
}

/** May they write down what came? Who holds the fund; any member where nobody does. */
export async function keepsFund(world: World, memberId: string, groupId: string, db: Reader = world.db): Promise<boolean> {
  const holders = await fundHolders(db, world.clock, groupId);
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
export async function askFund(world: World, viewer: Viewer, handle: string, input: AskFundInput): Promise<string> {
  const { group, member } = await fundGroup(world, viewer, handle);
  const { currency } = await waysOf(world.db, group.id);
  const { what } = input;
  refuseFields({ amount: isCents(input.amount) ? undefined : words.notCents(currency), what: isWhat(what) ? undefined : words.notWhat });
  if (!isWhat(what)) throw new Refusal("bad-input");
  const made = await todayAtHome(world);
  const id = input.key === undefined || input.key === "" ? newId() : keyOf("fund-ask", group.id, member.id, input.key);
  await world.db.transaction().execute(async (trx) => {
    await lockAsker(trx, group.id, member.id);
    if ((await requestById(trx, id)) !== undefined) return;
    const open = await trx
      .selectFrom("fundRequests")
      .select((eb) => [eb.fn.countAll<string>().as("all"), eb.fn.count<string>("id").filterWhere("memberId", "=", member.id).as("mine")])
      .where("groupId", "=", group.id)
      .where("state", "in", ["asked", "yes", "to-group", "promised"])
      .executeTakeFirstOrThrow();
    refuseFields({ amount: Number(open.mine) >= mostOfMember ? words.tooMany : Number(open.all) >= mostOfGroup ? words.full : undefined });
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
        purge: fundPurge("asked", world.clock.now()),
      })
      .execute();
  });
  return id;
}

export interface SeenFundRequest {
  readonly request: FundRequest;
  readonly side: FundSide;
  readonly moves: readonly FundMove[];
  /** Who asks, and their words, are told to who opens it; a helper reads nothing at all before. */
  readonly sealed: boolean;
  readonly decision: Awaited<ReturnType<typeof decisionOf>>;
}

type Who = Pick<NonNullable<Viewer["member"]>, "id" | "groups"> | undefined;

async function see(db: Reader, world: World, member: Who, request: FundRequest | undefined): Promise<SeenFundRequest> {
  if (request === undefined || member === undefined) throw new Refusal("not-found");
  const holders = await fundHolders(db, world.clock, request.groupId);
  const side = sideOf(request, {
    memberId: member.id,
    belongs: member.groups.includes(request.groupId),
    holds: holders.includes(member.id),
    holders: holders.filter((id) => id !== request.memberId).length,
  });
  if (side === undefined) throw new Refusal("not-found");
  const decision = request.state === "asked" ? undefined : await decisionOf(db, request);
  const sealed = isSealed(request, side, member.id);
  return { request, side, moves: fundMovesOf(request, side, member.id, decision?.state), sealed, decision };
}

/** For who asks, and for who acts on it; not-found for everybody else. */
export async function readFundRequest(world: World, viewer: Viewer, id: string): Promise<SeenFundRequest> {
  const seen = await see(world.db, world, viewer.member, isId(id) ? await requestById(world.db, id) : undefined);
  return seen.sealed
    ? { ...seen, moves: [], request: { ...seen.request, memberId: null, asker: null, words: "", how: "", openedBy: [] } }
    : seen;
}

/** Takes one of the two places: who has read it has read it, so it is theirs for good. */
async function open(trx: Trx, seen: SeenFundRequest, memberId: string): Promise<SeenFundRequest> {
  if (seen.request.openedBy.includes(memberId)) return seen;
  const { openedBy: before, openedAs: told } = seen.request;
  const openedBy = [...before, memberId];
  // Of those who opened it before this was kept, nothing is known.
  const openedAs = [...before.map((_, place) => told[place] ?? ""), seen.side === "helper" ? "helper" : "keeper"];
  await trx.updateTable("fundRequests").set({ openedBy, openedAs }).where("id", "=", seen.request.id).execute();
  return { ...seen, sealed: false, request: { ...seen.request, openedBy, openedAs } };
}

/**
 * Opens it knowingly; for others than who asks, while there is a place. Where nobody makes two with anybody, everybody is
 * told first: refused as told-first.
 */
export async function openFundRequest(world: World, viewer: Viewer, id: string): Promise<SeenFundRequest> {
  const doer = viewer.member?.id ?? "";
  const done = await world.db.transaction().execute(async (trx) => {
    const seen = await see(trx, world, viewer.member, isId(id) ? await lockRequest(trx, id) : undefined);
    if (!seen.sealed) return seen;
    return (await mayOpen(trx, world, seen.request, doer)) ?? open(trx, seen, doer);
  });
  if (done instanceof Date) throw toldFirst(done);
  return done;
}

export interface FundTurn {
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
  world: World,
  viewer: Viewer,
  id: string,
  move: FundMove,
  turn: FundTurn = {},
): Promise<{ readonly state: FundRequestState; readonly handle: string }> {
  const done = await world.db.transaction().execute(async (trx) => {
    const seen = await see(trx, world, viewer.member, isId(id) ? await lockRequest(trx, id) : undefined);
    const { request, moves } = seen;
    const handle = request.groupHandle;
    if (move === "hand-over" && request.state === "handed-over") return { state: request.state, handle };
    if (!moves.includes(move)) throw new Refusal("conflict", { detail: words.changed });
    if (seen.sealed && turn.knowing !== true) throw new Refusal("conflict", { detail: words.knowFirst });
    const doer = viewer.member?.id ?? "";
    const wait = seen.sealed ? await mayOpen(trx, world, request, doer) : undefined;
    if (wait !== undefined) return wait;
    // Whose key is turned is among those who opened it; the database asks for that too.
    const opened = seen.sealed || move === "yes" ? await open(trx, seen, doer) : seen;
    const state = move === "yes" ? await sayYes(trx, world, opened, doer) : await does[move](trx, world, opened, doer, turn);
    return state instanceof Date ? state : { state, handle };
  });
  if (done instanceof Date) throw toldFirst(done);
  return done;
}

/** Opens it, or turns the second key, after everybody was told. `doer` belongs to the group. For the caller's transaction. */
export async function turnAnnounced(trx: Trx, world: World, id: string, doer: string, what: "open" | "yes"): Promise<void> {
  const request = isId(id) ? await lockRequest(trx, id) : undefined;
  const seen = await see(trx, world, { id: doer, groups: [request?.groupId ?? ""] }, request);
  if (what === "open") {
    if (seen.sealed) await open(trx, seen, doer);
    return;
  }
  if (!seen.moves.includes("yes") || seen.sealed) throw new Refusal("conflict", { detail: words.changed });
  await sayYes(trx, world, await open(trx, seen, doer), doer, true);
}

type Change = Partial<
  Pick<Row<"fundRequests">, "firstKey" | "secondKey" | "paidBy" | "transactionId" | "words" | "how" | "decisionId" | "places">
>;

/** The row is locked. */
async function write(
  trx: Trx,
  world: World,
  request: FundRequest,
  state: FundRequestState,
  change: Change = {},
): Promise<FundRequestState> {
  await trx
    .updateTable("fundRequests")
    .set({ ...change, state, purge: fundPurge(state, world.clock.now()) })
    .where("id", "=", request.id)
    .execute();
  return state;
}

/** The first key, the second, one for somebody who left, or the group asked once more. */
async function sayYes(trx: Trx, world: World, { request }: SeenFundRequest, doer: string, told = false): Promise<FundRequestState | Date> {
  if (request.state === "to-group") return toGroup(trx, world, request, doer, {});
  const wait = async (): Promise<Date | undefined> => (told ? undefined : mayTurn(trx, world, request, doer));
  const turned: Change = request.firstKey === null ? { firstKey: doer } : { secondKey: doer };
  const both = isReady({ firstKey: request.firstKey, secondKey: request.secondKey, ...turned, decisionId: request.decisionId });
  if (request.state !== "asked")
    return (request.decisionId === null ? await wait() : undefined) ?? write(trx, world, request, request.state, turned);
  // Where only one other belongs to the group, two keys can't be turned: then the group decides whatever the amount.
  if (!both)
    return (await othersIn(trx, request.groupId, request.memberId)) < 2
      ? toGroup(trx, world, request, doer, turned)
      : ((await wait()) ?? write(trx, world, request, "asked", turned));
  const { currency, fundCap } = await waysOf(trx, request.groupId);
  const asker = request.memberId ?? "";
  await lockAsker(trx, request.groupId, asker);
  // Many small requests are one large one.
  const given = await givenByTwo(trx, request.groupId, asker, currency, world.clock.now());
  const alone = request.currency === currency && given + Number(request.amount) <= fundCap;
  if (!alone) return toGroup(trx, world, request, doer, turned);
  return (await wait()) ?? write(trx, world, request, "yes", turned);
}

async function toGroup(trx: Trx, world: World, request: FundRequest, doer: string, change: Change): Promise<FundRequestState> {
  const money = moneyText(Number(request.amount), request.currency);
  await beginDecision(trx, world.clock.now(), {
    groupId: request.groupId,
    name: words.decisionName(money, request.what),
    driver: words.decisionDriver,
    content: words.decisionText(money, request.what),
    effect: { kind: "spend", request: request.id },
    madeBy: doer,
  });
  return write(trx, world, request, "to-group", change);
}

type Doing = (trx: Trx, world: World, seen: SeenFundRequest, doer: string, turn: FundTurn) => Promise<FundRequestState>;

const does: Readonly<Record<Exclude<FundMove, "yes">, Doing>> = {
  // From now on the words are those of the answer.
  no: (trx, world, { request }, _doer, turn) => write(trx, world, request, "no", { words: manyLines(turn.words ?? "", 1000), how: "" }),
  promise: (trx, world, { request }, doer) => write(trx, world, request, "promised", { paidBy: doer }),
  "let-another": (trx, world, { request }) => write(trx, world, request, request.state, { places: request.places + 1 }),
  withdraw: (trx, world, { request }) => write(trx, world, request, "withdrawn", { words: "", how: "" }),
  "hand-over": async (trx, world, { request, side }, doer) => {
    const transactionId = await payOut(trx, world, request);
    return write(trx, world, request, "handed-over", { transactionId, ...(side === "asker" ? {} : { paidBy: doer }) });
  },
};
