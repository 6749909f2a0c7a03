/**
 * What a young collective is told of before it is done, on pages and by programs: a
 * pause and a payment wait 72 hours.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { acceptInvitation, invite } from "#domains/groups/welcome/invitations-actions.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { askFund } from "#domains/ledger/fund/requests/ask-actions.ts";
import { moveFundRequest, openFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { receiveGift } from "#domains/ledger/fund/gifts/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { found, password, settle, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let pia: Viewer;
let quin: Viewer;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  const expires = after(s.ctx.clock.now(), days(14));
  const { url } = await invite(s.ctx, rosa, { uses: 2, expires, groups: [] });
  const token = url.split("/").at(-1) ?? "";
  const come = async (handle: string): Promise<Viewer> =>
    viewerFor(s.ctx, await acceptInvitation(s.ctx, token, { handle, name: handle, password }));
  [pia, quin] = [await come("pia"), await come("quin")];
  await settle(s.ctx);
}, 60_000);
afterEach(() => s.end());

const headers = async (viewer: Viewer) => ({
  authorization: `Bearer ${(await openSession(s.app, s.ctx, id(viewer), "api")).token}`,
});
const call = async (viewer: Viewer, method: "GET" | "POST", url: string, payload?: object) =>
  s.app.inject({
    method,
    url,
    headers: await headers(viewer),
    ...(payload === undefined ? {} : { payload }),
  });
const post = async (viewer: Viewer, url: string, fields: Readonly<Record<string, string>> = {}) =>
  s.app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...(await headers(viewer)) },
  });
const keysPage = async (viewer: Viewer): Promise<string> =>
  (await call(viewer, "GET", "/@moss/keys")).body;
const at = "/api/v1/groups/moss/keys/told";
interface Told {
  readonly id: string;
  readonly act: string;
  readonly words: string;
  readonly state: string;
  readonly askedBy: readonly string[];
  readonly mine: boolean;
  readonly heldBy: string | null;
  readonly holding: boolean;
}
const told = async (viewer: Viewer): Promise<readonly Told[]> =>
  (await call(viewer, "GET", at)).json<{ items: Told[] }>().items;
const later = async (ms: number): Promise<void> => {
  s.ctx.clock.advance(ms);
  await runDueTasks(s.ctx, scheduledTasks);
};
const pauses = () => s.ctx.db.selectFrom("pauses").select(["firstKey", "secondKey"]).execute();

const input = { member: "rosa", days: 7, words: "CANARY shouting" };

describe("a pause", () => {
  /** Both keys are turned: by two whom the one concerned let in. */
  const asked = async (): Promise<string> => {
    const { id: key } = (await call(pia, "POST", "/api/v1/groups/moss/pauses", input)).json<{
      id: string;
    }>();
    const turned = await call(quin, "POST", `/api/v1/pause-askings/${key}/key`);
    expect([turned.statusCode, turned.json<{ type: string }>().type]).toEqual([
      409,
      `${s.origin}/problems/told-first`,
    ]);
    expect(await pauses()).toEqual([]);
    return (await told(pia))[0]?.id ?? "";
  };

  test("is told without names or words to all but the one concerned, and begins after 72 hours", async () => {
    await asked();
    const items = await told(quin);
    expect(items).toMatchObject([
      { act: "pause", state: "waiting", askedBy: [], mine: true, heldBy: null },
    ]);
    expect(JSON.stringify(items)).not.toContain("CANARY");
    expect(await keysPage(quin)).toContain(items[0]?.words);
    expect(await keysPage(quin)).not.toContain("CANARY");
    // Who is concerned reads of it when it begins, and not before.
    expect(await told(rosa)).toEqual([]);
    expect(await keysPage(rosa)).not.toContain(items[0]?.id);
    expect((await call(rosa, "POST", `${at}/${items[0]?.id ?? ""}/hold`)).statusCode).toBe(404);
    await later(hours(72) - 1000);
    expect(await pauses()).toEqual([]);
    await later(hours(1));
    expect(await pauses()).toEqual([{ firstKey: id(pia), secondKey: id(quin) }]);
    expect(await told(pia)).toMatchObject([{ state: "done" }]);
  });

  test("held on its page does not begin; let go, it does; only who holds it lets it go", async () => {
    const one = await asked();
    expect(await keysPage(quin)).toContain(`/@moss/keys/told/${one}/hold`);
    const held = await post(quin, `/@moss/keys/told/${one}/hold`);
    expect([held.statusCode, held.headers.location]).toEqual([303, "/@moss/keys"]);
    expect(await keysPage(quin)).toContain(`/@moss/keys/told/${one}/go-on`);
    expect(await keysPage(pia)).not.toContain(`/@moss/keys/told/${one}/go-on`);
    await later(hours(80));
    expect(await pauses()).toEqual([]);
    expect((await post(pia, `/@moss/keys/told/${one}/go-on`)).statusCode).toBe(403);
    expect((await post(quin, `/@moss/keys/told/${one}/go-on`)).statusCode).toBe(303);
    await later(hours(1));
    expect(await pauses()).toHaveLength(1);
  });

  test("taken back on its page or by a program is never done", async () => {
    const one = await asked();
    expect(await keysPage(pia)).toContain(`/@moss/keys/told/${one}/take-back`);
    expect((await post(pia, `/@moss/keys/told/${one}/take-back`)).statusCode).toBe(303);
    expect(await told(quin)).toEqual([]);
    const again = await asked();
    expect((await call(quin, "POST", `${at}/${again}/take-back`)).statusCode).toBe(204);
    expect((await call(quin, "POST", `${at}/${again}/hold`)).statusCode).toBe(404);
    await later(hours(80));
    expect(await pauses()).toEqual([]);
  });

  test("of which one key is gone or paused by then is not begun", async () => {
    await asked();
    await s.ctx.db.deleteFrom("memberships").where("memberId", "=", id(pia)).execute();
    await later(hours(80));
    expect(await pauses()).toEqual([]);
    expect(await told(quin)).toMatchObject([{ state: "failed" }]);
  });
});

describe("a payment", () => {
  const request = async (): Promise<string> => {
    await receiveGift(s.ctx, rosa, "moss", { amount: 5000 });
    return askFund(s.ctx, rosa, "moss", { amount: 3000, what: "food", words: "CANARY hungry" });
  };
  const state = async (of: string) =>
    s.ctx.db
      .selectFrom("fundRequests")
      .select(["state", "openedBy"])
      .where("id", "=", of)
      .executeTakeFirstOrThrow();

  test("goes step by step: opened, and paid, each told first, with neither sum nor name", async () => {
    const of = await request();
    const open = await call(pia, "POST", `/api/v1/fund/requests/${of}/open`);
    expect([open.statusCode, open.json<{ type: string }>().type]).toEqual([
      409,
      `${s.origin}/problems/told-first`,
    ]);
    expect(
      JSON.stringify((await call(pia, "GET", `/api/v1/fund/requests/${of}`)).json()),
    ).not.toMatch(/CANARY|rosa/);
    const [one] = await told(quin);
    expect(one).toMatchObject({ act: "fund-open", state: "waiting", askedBy: [], mine: false });
    expect(`${one?.words ?? ""}${await keysPage(quin)}`).not.toMatch(/CANARY|30[.,]00/);
    // Said again, it is not told again.
    expect((await call(pia, "POST", `/api/v1/fund/requests/${of}/open`)).statusCode).toBe(409);
    expect(await told(quin)).toHaveLength(1);
    // Anybody holds it, by a program; who holds it lets it go.
    expect((await call(quin, "POST", `${at}/${one?.id ?? ""}/hold`)).statusCode).toBe(204);
    expect(await told(pia)).toMatchObject([{ state: "held", heldBy: "quin", holding: false }]);
    expect((await call(pia, "POST", `${at}/${one?.id ?? ""}/go-on`)).statusCode).toBe(403);
    await later(hours(80));
    expect((await state(of)).openedBy).toEqual([]);
    expect((await call(quin, "POST", `${at}/${one?.id ?? ""}/go-on`)).statusCode).toBe(204);
    await later(hours(1));
    expect((await state(of)).openedBy).toEqual([id(pia)]);
    // Who asked is told that somebody opened it.
    expect((await call(rosa, "GET", `/api/v1/fund/requests/${of}`)).json()).toMatchObject({
      opened: 1,
      openedAs: ["helper"],
    });
    expect((await call(rosa, "GET", `/fund/requests/${of}`)).statusCode).toBe(200);

    await expect(openFundRequest(s.ctx, quin, of)).rejects.toMatchObject({ code: "told-first" });
    await later(hours(73));
    expect((await state(of)).openedBy).toEqual([id(pia), id(quin)]);
    await moveFundRequest(s.ctx, pia, of, "yes");
    const second = await call(quin, "POST", `/api/v1/fund/requests/${of}/yes`, {});
    expect([second.statusCode, second.json<{ type: string }>().type]).toEqual([
      409,
      `${s.origin}/problems/told-first`,
    ]);
    expect((await state(of)).state).toBe("asked");
    const pay = (await told(rosa)).find((each) => each.act === "fund-yes");
    expect(pay).toMatchObject({ state: "waiting", askedBy: [] });
    await later(hours(72) - 1000);
    expect((await state(of)).state).toBe("asked");
    await later(hours(1));
    expect((await state(of)).state).toBe("yes");
  });

  test("taken back on its page by who asked for it is not opened", async () => {
    const of = await request();
    await expect(openFundRequest(s.ctx, pia, of)).rejects.toMatchObject({ code: "told-first" });
    const [one] = await told(pia);
    expect((await post(quin, `/@moss/keys/told/${one?.id ?? ""}/take-back`)).statusCode).toBe(403);
    expect((await post(pia, `/@moss/keys/told/${one?.id ?? ""}/take-back`)).statusCode).toBe(303);
    await later(hours(80));
    expect((await state(of)).openedBy).toEqual([]);
  });
});

test("others than members find nothing of it", async () => {
  expect((await s.app.inject(at)).statusCode).toBe(404);
  expect(
    (await s.app.inject({ method: "POST", url: `${at}/${crypto.randomUUID()}/hold` })).statusCode,
  ).toBeGreaterThanOrEqual(400);
  for (const one of ["x", crypto.randomUUID()])
    expect((await call(pia, "POST", `${at}/${one}/hold`)).statusCode).toBe(404);
});
