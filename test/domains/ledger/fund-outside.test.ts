/**
 * A fund keeper of the collective who lets themself into another group
 * reads nothing that is sealed there.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { joinGroup } from "#domains/groups/belonging/coming-actions.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { askFund } from "#domains/ledger/fund/requests/ask-actions.ts";
import { moveFundRequest, openFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { readFundRequest } from "#domains/ledger/fund/requests/queries.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, settle, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let root: string;
let herbs: string;
let sam: Viewer;
let ana: Viewer;
let kim: Viewer;
let max: Viewer;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  s = await testServer();
  const made = await found(s.ctx);
  root = made.group.id;
  herbs = (await addGroup(s.ctx, made.viewer, "herbs")).group.id;
  const come = async (name: string): Promise<Viewer> => {
    const viewer = await addMember(s.ctx, name);
    await joinGroup(s.ctx, viewer, "herbs");
    return viewerFor(s.ctx, id(viewer));
  };
  [ana, kim, max] = [await come("ana"), await come("kim"), await come("max")];
  await settle(s.ctx);
  sam = await addMember(s.ctx, "sam");
  await keeps(sam, root);
  // By themself: the group is open to every member of the collective.
  await joinGroup(s.ctx, sam, "herbs");
  sam = await viewerFor(s.ctx, id(sam));
}, 60_000);
afterEach(() => s.end());

const keeps = async (viewer: Viewer, groupId: string): Promise<void> => {
  const now = s.ctx.clock.now();
  const term = { starts: after(now, -days(1)), until: after(now, days(80)) };
  await s.ctx.db
    .insertInto("roles")
    .values({ id: newId(), groupId, memberId: id(viewer), role: "fund-keeper", ...term })
    .execute();
};
const ask = (): Promise<string> =>
  askFund(s.ctx, kim, "herbs", {
    amount: 3000,
    what: "food",
    words: "CANARY hungry",
    how: "CANARY how",
  });
const bodies = async (viewer: Viewer, of: string): Promise<string> => {
  const headers = {
    authorization: `Bearer ${(await openSession(s.app, s.ctx, id(viewer), "api")).token}`,
  };
  const urls = [
    "/@herbs/fund",
    "/@herbs",
    "/me",
    `/fund/requests/${of}`,
    "/api/v1/groups/herbs/fund",
    `/api/v1/fund/requests/${of}`,
  ];
  const all = await Promise.all(urls.map((url) => s.app.inject({ url, headers })));
  const opened = await s.app.inject({
    method: "POST",
    url: `/api/v1/fund/requests/${of}/open`,
    headers,
  });
  const turned = await s.app.inject({
    method: "POST",
    url: `/api/v1/fund/requests/${of}/yes`,
    headers,
    payload: { knowing: true },
  });
  expect(opened.statusCode).toBeGreaterThanOrEqual(400);
  expect(turned.statusCode).toBeGreaterThanOrEqual(400);
  return [...all, opened, turned].map((one) => one.body).join("\n");
};
const row = (of: string) =>
  s.ctx.db
    .selectFrom("fundRequests")
    .select(["openedBy", "firstKey", "secondKey"])
    .where("id", "=", of)
    .executeTakeFirstOrThrow();

describe("where the group has fund keepers of its own", () => {
  beforeEach(async () => {
    for (const one of [ana, max]) await keeps(one, herbs);
  });

  test("they read it, and who came in does not", async () => {
    const of = await ask();
    expect(await bodies(sam, of)).not.toMatch(/CANARY|30[.,]00/);
    await expect(readFundRequest(s.ctx, sam, of)).rejects.toMatchObject({ code: "not-found" });
    expect(await row(of)).toEqual({ openedBy: [], firstKey: null, secondKey: null });
    expect((await openFundRequest(s.ctx, ana, of)).request.words).toBe("CANARY hungry");
    await moveFundRequest(s.ctx, ana, of, "yes", { knowing: true });
    await moveFundRequest(s.ctx, max, of, "yes", { knowing: true });
    expect(await bodies(sam, of)).not.toContain("CANARY");
  });

  test("not after a week, a month or with the role lent once more either", async () => {
    const of = await ask();
    s.ctx.clock.advance(days(40));
    await keeps(sam, root);
    expect(await bodies(sam, of)).not.toMatch(/CANARY|30[.,]00/);
  });
});

describe("where nobody in the group holds the fund", () => {
  test("two who have been there open it; who came in yesterday is no key to it, whatever they hold elsewhere", async () => {
    const of = await ask();
    s.ctx.clock.advance(hours(24));
    expect(await bodies(sam, of)).not.toContain("CANARY");
    await expect(openFundRequest(s.ctx, sam, of)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await row(of)).toEqual({ openedBy: [], firstKey: null, secondKey: null });
    expect((await openFundRequest(s.ctx, ana, of)).request.words).toBe("CANARY hungry");
  });
});
