/**
 * A young collective: nobody makes two, so everybody is told, it waits
 * 72 hours, and anybody can hold it.
 */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { doAnnounced, forgetTies, holdAct, letActGoOn } from "#domains/groups/announced/actions.ts";
import { announcedIn, announcedTo } from "#domains/groups/announced/store.ts";
import { acceptInvitation, invite } from "#domains/groups/welcome/invitations-actions.ts";
import { lendRole } from "#domains/groups/roles/actions.ts";
import { days, hours, after } from "#platform/lib/clock.ts";
import { askFund } from "#domains/ledger/fund/requests/ask-actions.ts";
import { moveFundRequest, openFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { receiveGift } from "#domains/ledger/fund/gifts/actions.ts";
import { slotsOf } from "#assembly.ts";
import { domains } from "#domains.ts";
import { announcedActs as announcedSlot } from "#domains/groups/slots.ts";
import { addMember, found, password, settle, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const announcedActs = slotsOf(domains).named(announcedSlot);

let t: TestContext;
let rosa: Viewer;
let pia: Viewer;
let quin: Viewer;
let root: string;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";
const told = () => announcedIn(t.ctx.db, root, id(rosa), t.ctx.clock.now());
const later = async (ms: number): Promise<void> => {
  t.ctx.clock.advance(ms);
  await doAnnounced(t.ctx, announcedActs);
};

beforeEach(async () => {
  t = await testContext();
  const made = await found(t.ctx);
  root = made.group.id;
  rosa = made.viewer;
  const { url } = await invite(t.ctx, rosa, {
    uses: 2,
    expires: after(t.ctx.clock.now(), days(14)),
    groups: [],
  });
  const token = url.split("/").at(-1) ?? "";
  const come = async (handle: string): Promise<Viewer> =>
    viewerFor(t.ctx, await acceptInvitation(t.ctx, token, { handle, name: handle, password }));
  [pia, quin] = [await come("pia"), await come("quin")];
  await settle(t.ctx);
});
afterEach(() => t.end());

const request = async (): Promise<string> => {
  await receiveGift(t.ctx, rosa, "moss", { amount: 5000 });
  return askFund(t.ctx, rosa, "moss", { amount: 3000, what: "food" });
};
const state = (of: string) =>
  t.ctx.db
    .selectFrom("fundRequests")
    .select(["state", "openedBy", "openedAs"])
    .where("id", "=", of)
    .executeTakeFirstOrThrow();

test("whom one person let in neither open nor pay that person's request: everybody is told, and it waits", async () => {
  const of = await request();
  for (const one of [pia, quin])
    await expect(openFundRequest(t.ctx, one, of)).rejects.toMatchObject({
      code: expect.any(String) as unknown,
    });
  expect((await state(of)).openedBy).toEqual([]);
  expect(await told()).toMatchObject([{ act: "fund-open", state: "waiting" }]);
  expect(
    await announcedTo(t.ctx.db, id(rosa), rosa.member?.groups ?? [], t.ctx.clock.now()),
  ).toMatchObject([{ waiting: 1 }]);
  await later(hours(72) - 1);
  expect((await state(of)).openedBy).toEqual([]);
  await later(1);
  expect(await state(of)).toMatchObject({ openedBy: [id(pia)], openedAs: ["helper"] });
});

test("anybody holds it for a talk, and lets it go on", async () => {
  const of = await request();
  await expect(openFundRequest(t.ctx, pia, of)).rejects.toMatchObject({
    code: "told-first",
    status: 409,
  });
  const [one] = await told();
  await holdAct(t.ctx, quin, "moss", one?.id ?? "");
  await later(hours(73));
  expect((await state(of)).openedBy).toEqual([]);
  await expect(letActGoOn(t.ctx, rosa, "moss", one?.id ?? "")).rejects.toMatchObject({
    code: "not-allowed",
  });
  await letActGoOn(t.ctx, quin, "moss", one?.id ?? "");
  await later(0);
  expect((await state(of)).openedBy).toEqual([id(pia)]);
});

test("where two others can, it is theirs, and those who can't are told why", async () => {
  await addMember(t.ctx, "ana");
  await addMember(t.ctx, "kim");
  const of = await request();
  await expect(openFundRequest(t.ctx, pia, of)).rejects.toMatchObject({ code: "not-allowed" });
  expect(await told()).toEqual([]);
});

test("two who came through one person make nobody key keeper at once", async () => {
  await t.ctx.db.deleteFrom("roles").execute();
  const input = { role: "key-keeper", member: "quin" };
  expect(await lendRole(t.ctx, pia, "moss", input)).toBe("asked");
  await expect(lendRole(t.ctx, quin, "moss", input)).rejects.toMatchObject({ code: "told-first" });
  expect(await t.ctx.db.selectFrom("roles").selectAll().execute()).toEqual([]);
  await later(hours(72));
  expect(await t.ctx.db.selectFrom("roles").select(["role", "memberId"]).execute()).toEqual([
    { role: "key-keeper", memberId: id(quin) },
  ]);
});

test("after thirty days nothing is kept of who came through whom, and they are two", async () => {
  t.ctx.clock.advance(days(30) - 1);
  await forgetTies(t.ctx);
  expect(await t.ctx.db.selectFrom("memberTies").selectAll().execute()).toHaveLength(2);
  t.ctx.clock.advance(1);
  await forgetTies(t.ctx);
  expect(await t.ctx.db.selectFrom("memberTies").selectAll().execute()).toEqual([]);
  const of = await request();
  for (const one of [pia, quin]) await moveFundRequest(t.ctx, one, of, "yes", { knowing: true });
  expect((await state(of)).state).toBe("yes");
});

test("one that breaks keeps no other waiting, and is tried again", async () => {
  const of = await request();
  await expect(openFundRequest(t.ctx, pia, of)).rejects.toMatchObject({ code: "told-first" });
  t.ctx.clock.advance(1);
  await t.ctx.db.deleteFrom("roles").execute();
  const input = { role: "key-keeper", member: "quin" };
  await lendRole(t.ctx, pia, "moss", input);
  await expect(lendRole(t.ctx, quin, "moss", input)).rejects.toMatchObject({ code: "told-first" });
  t.ctx.clock.advance(hours(73));
  const broken = {
    ...announcedActs,
    "fund-open": { words: () => "", run: () => Promise.reject(new Error("no disk")) },
  };
  await expect(doAnnounced(t.ctx, broken)).rejects.toThrow("could be done");
  expect(await told()).toMatchObject([{ state: "waiting" }, { act: "lend-role", state: "done" }]);
  await later(0);
  expect((await state(of)).openedBy).toEqual([id(pia)]);
});
