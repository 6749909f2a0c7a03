/** The timebank: whose hours they are, who sees them, and how they are turned around. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { joinGroup, leaveGroup } from "#domains/groups/belonging/coming-actions.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { usualWays, type Ways } from "#domains/groups/ways/ways.ts";
import { book } from "#domains/ledger/actions.ts";
import { balanceOf } from "#domains/ledger/accounts-actions.ts";
import { hoursApi } from "#domains/ledger/timebank/api.ts";
import { hoursRoutes } from "#domains/ledger/timebank/routes.ts";
import { commons, hoursUnit, memberHolder, transferEntries } from "#domains/ledger/ledger.ts";
import { groupHours, myHours } from "#domains/ledger/timebank/sections.ts";
import { giveToCommons, thankWithHours } from "#domains/ledger/timebank/give-actions.ts";
import { lookAtHours, turnAround } from "#domains/ledger/timebank/actions.ts";
import {
  minutesOfHours,
  quarterHours,
  readHours,
  seasonStart,
} from "#domains/ledger/timebank/timebank.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { viewOf } from "#platform/web/view.ts";
import { openBrowser } from "../../support/browser.ts";
import { fill, main, press, unfold } from "../../support/hands.ts";
import { freePort } from "../../support/instance.ts";
import { faults, openPhone } from "../../support/look.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const browser: Browser = await openBrowser();
afterAll(() => browser.close());

let t: TestContext;
let app: FastifyInstance;
let rosa: Viewer;
let sam: Viewer;
let group: string;
let port: number;
beforeEach(async () => {
  port = await freePort();
  t = await testContext({ origin: `http://localhost:${port}` });
  const founded = await found(t.ctx);
  rosa = founded.viewer;
  group = founded.group.id;
  sam = await addMember(t.ctx, "sam");
  app = await createServer(t.ctx);
  await app.register(hoursRoutes(t.ctx));
  await app.register(hoursApi(t.ctx));
  app.get("/me", async (request, reply) =>
    sendPage(reply, request, {
      title: "Me",
      body: html`<h1>Me</h1>${await myHours(t.ctx, viewOf(request))}`,
    }),
  );
  app.get("/group", async (request, reply) => {
    const view = viewOf(request);
    const parts = await groupHours(t.ctx, view, view.viewer, { id: group, handle: "moss" });
    return sendPage(reply, request, {
      title: "Group",
      body: html`<h1>Group</h1><ul>${parts}</ul>`,
    });
  });
});
afterEach(async () => {
  app.server.closeAllConnections();
  await app.close();
  await t.end();
});

const ways = (more: Partial<Ways>): Promise<void> =>
  t.ctx.db.transaction().execute((trx) => setWays(trx, group, { ...usualWays, ...more }));
const counting = (hoursFloor?: number): Promise<void> => ways({ economy: "hours", hoursFloor });
const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
const thank = (
  viewer: Viewer,
  to: string,
  minutes = 60,
  more: { day?: string; key?: string; careKind?: string } = {},
) =>
  thankWithHours(t.ctx, viewer, "moss", {
    to,
    minutes,
    careKind: "listening",
    day: "",
    key: randomUUID(),
    ...more,
  });
const give = (viewer: Viewer, minutes = 60, key = randomUUID()) =>
  giveToCommons(t.ctx, viewer, "moss", { minutes, day: "", key });
const look = (viewer: Viewer) => lookAtHours(t.ctx, viewer, "moss", { max: 50 });
const balance = (viewer: Viewer) =>
  balanceOf(t.ctx.db, group, hoursUnit, memberHolder(idOf(viewer)));
const as = async (viewer: Viewer): Promise<Record<string, string>> => ({
  authorization: `Bearer ${(await openSession(app, t.ctx, idOf(viewer), "api")).token}`,
});

describe("pure rules", () => {
  const today = "2026-11-20";
  const right = { minutes: 60, careKind: "food", day: today, key: "k" };

  test("hours are whole quarters, from one to a day", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer(), fc.double(), fc.constantFrom(...quarterHours)),
        (minutes) => {
          expect(readHours({ ...right, minutes }, today).notes.minutes === undefined).toBe(
            quarterHours.includes(minutes),
          );
        },
      ),
    );
    for (const minutes of quarterHours) expect(minutesOfHours(String(minutes / 60))).toBe(minutes);
    for (const text of ["", "0", "0.1", "25", "-1", "1e1", "NaN", "1.333"])
      expect(minutesOfHours(text), text).toBeUndefined();
  });

  test("a day is real, within a year, and not to come", () => {
    const good = (day: string): boolean =>
      readHours({ ...right, day }, today).notes.day === undefined;
    expect(["2026-11-20", "2026-02-28", "2025-11-21", ""].map(good)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["2026-11-21", "2026-02-30", "2024-01-01", "yesterday", "2026-1-1"].map(good)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(seasonStart(today)).toBe("2026-08-22");
  });
});

describe("in a group that counts hours", () => {
  beforeEach(() => counting());

  test("the commons welcomes each once, however often they look, and may go below nothing", async () => {
    await Promise.all(Array.from({ length: 10 }, () => look(sam)));
    expect(await look(sam)).toMatchObject({
      balance: 120,
      commons: -120,
      lines: [{ kind: "welcome", minutes: 120 }],
    });
    expect(await look(rosa)).toMatchObject({ balance: 120, commons: -240 });
  });

  test("the commons welcomes nobody twice who leaves the group and comes back, whatever they spent meanwhile", async () => {
    const circle = await addGroup(t.ctx, rosa, "circle", "open");
    await t.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, circle.group.id, { ...usualWays, economy: "hours" }));
    await joinGroup(t.ctx, sam, "circle");
    const there = async () =>
      lookAtHours(t.ctx, await viewerFor(t.ctx, idOf(sam)), "circle", { max: 50 });
    expect(await there()).toMatchObject({ balance: 120, commons: -120 });
    await giveToCommons(t.ctx, await viewerFor(t.ctx, idOf(sam)), "circle", {
      minutes: 90,
      day: "",
      key: "all",
    });
    for (let n = 0; n < 3; n++) {
      await leaveGroup(t.ctx, await viewerFor(t.ctx, idOf(sam)), "circle");
      await expect(there()).rejects.toMatchObject({ code: "not-found" });
      await joinGroup(t.ctx, await viewerFor(t.ctx, idOf(sam)), "circle");
      expect(await there()).toMatchObject({ balance: 30, commons: -30 });
    }
  });

  test("who left can turn nothing around; who stayed can, and the hours go back to who left", async () => {
    const circle = await addGroup(t.ctx, rosa, "circle", "open");
    await t.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, circle.group.id, { ...usualWays, economy: "hours" }));
    await joinGroup(t.ctx, sam, "circle");
    const [there, inside] = [await viewerFor(t.ctx, idOf(sam)), await viewerFor(t.ctx, idOf(rosa))];
    const input = { to: "rosa", minutes: 60, careKind: "listening", day: "", key: "k" };
    const { id } = await thankWithHours(t.ctx, there, "circle", input);
    await leaveGroup(t.ctx, there, "circle");
    const left = await viewerFor(t.ctx, idOf(sam));
    await expect(turnAround(t.ctx, left, id)).rejects.toMatchObject({ code: "not-found" });
    await turnAround(t.ctx, inside, id);
    expect(await balanceOf(t.ctx.db, circle.group.id, hoursUnit, memberHolder(idOf(sam)))).toBe(
      120,
    );
  });

  test("an hour goes from who thanks to who is thanked, and only the two see it", async () => {
    const kim = await addMember(t.ctx, "kim");
    const { id } = await thank(rosa, "@Sam", 90, { day: "2026-11-18", careKind: "food" });
    const line = {
      id,
      kind: "thanks",
      careKind: "food",
      happenedOn: "2026-11-18",
      corrected: false,
    };
    expect(await look(rosa)).toMatchObject({
      balance: 30,
      lines: [{ ...line, minutes: -90, otherHandle: "sam" }, { kind: "welcome" }],
    });
    expect(await look(sam)).toMatchObject({
      balance: 210,
      lines: [{ kind: "welcome" }, { ...line, minutes: 90, otherHandle: "rosa" }],
    });
    expect((await look(kim)).lines.map((one) => one.kind)).toEqual(["welcome"]);
    await expect(turnAround(t.ctx, kim, id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("what can't be is said beside its field", async () => {
    await t.ctx.db
      .deleteFrom("memberships")
      .where("groupId", "=", group)
      .where("memberId", "=", idOf(sam))
      .execute();
    const field = (name: string) => ({
      code: "bad-input",
      fields: { [name]: expect.any(String) as string },
    });
    for (const to of ["nobody", "sam", "rosa", "", "'; drop", "@"])
      await expect(thank(rosa, to), to).rejects.toMatchObject(field("to"));
    await addMember(t.ctx, "kim");
    for (const minutes of [0, -60, 20, 1455, NaN, 60.5])
      await expect(thank(rosa, "kim", minutes)).rejects.toMatchObject(field("minutes"));
    await expect(thank(rosa, "kim", 60, { day: "2026-11-22" })).rejects.toMatchObject(field("day"));
    await expect(thank(rosa, "kim", 60, { careKind: "crypto" })).rejects.toMatchObject(
      field("careKind"),
    );
    await expect(thank(rosa, "kim", 60, { key: "" })).rejects.toMatchObject(field("key"));
    expect(await balance(rosa)).toBe(0);
  });

  test("sent twice is booked once, and a key of one's own says nothing of another's", async () => {
    const key = "the same";
    const both = await Promise.all([
      thank(rosa, "sam", 60, { key }),
      thank(rosa, "sam", 60, { key }),
    ]);
    expect(both[0].id).toBe(both[1].id);
    expect(await balance(rosa)).toBe(60);
    await expect(thank(rosa, "sam", 75, { key })).rejects.toMatchObject({ code: "conflict" });
    expect((await thank(sam, "rosa", 60, { key })).fresh).toBe(true);
  });

  test("nobody is stopped at ten hours below nothing: a kind word is said", async () => {
    await thank(rosa, "sam", 720);
    const page = async (): Promise<string> =>
      (await app.inject({ url: "/@moss/hours", headers: await as(rosa) })).body;
    expect(await page()).not.toContain("well looked after");
    await thank(rosa, "sam", 15);
    expect(await page()).toContain("You have been well looked after. What would you enjoy giving?");
  });

  test("a floor that the group set holds, also for two who spend the last hour at once", async () => {
    await counting(-60);
    await look(rosa);
    const sends = await Promise.allSettled(
      Array.from({ length: 6 }, () => thank(rosa, "sam", 180)),
    );
    expect(sends.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(give(rosa, 15)).rejects.toMatchObject({
      code: "bad-input",
      fields: { minutes: expect.any(String) as string },
    });
    expect(await balance(rosa)).toBe(-60);
    await counting();
    await give(rosa, 15);
    expect(await look(rosa)).toMatchObject({ balance: -75 });
  });

  test("either side turns it around, once, within 30 days; a welcome stays", async () => {
    const [one, two, three] = [
      await thank(rosa, "sam"),
      await thank(rosa, "sam", 30),
      await give(rosa, 45),
    ];
    await turnAround(t.ctx, sam, one.id);
    await turnAround(t.ctx, rosa, three.id);
    await expect(turnAround(t.ctx, rosa, one.id)).rejects.toMatchObject({ code: "conflict" });
    const seen = await look(rosa);
    expect(seen).toMatchObject({ balance: 90 });
    expect(seen.lines.map((line) => [line.kind, line.minutes, line.corrected])).toEqual([
      ["correction", 45, false],
      ["correction", 60, false],
      ["gift", -45, true],
      ["thanks", -30, false],
      ["thanks", -60, true],
      ["welcome", 120, false],
    ]);
    await expect(turnAround(t.ctx, rosa, seen.lines.at(-1)?.id ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(turnAround(t.ctx, rosa, seen.lines[0]?.id ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
    t.ctx.clock.advance(30 * 86_400_000);
    await expect(turnAround(t.ctx, rosa, two.id)).rejects.toMatchObject({ code: "conflict" });
    for (const id of ["nothing", randomUUID()])
      await expect(turnAround(t.ctx, rosa, id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("what all gave this season is one sum, and only where three took part", async () => {
    const kim = await addMember(t.ctx, "kim");
    const season = async (): Promise<number | undefined> => (await look(rosa)).season;
    await thank(rosa, "sam", 60);
    await give(sam, 30);
    expect(await season()).toBeUndefined();
    const { id } = await thank(kim, "rosa", 90);
    expect(await season()).toBe(180);
    await turnAround(t.ctx, kim, id);
    expect(await season()).toBeUndefined();
    await give(kim, 15);
    expect(await season()).toBe(105);
    t.ctx.clock.advance(91 * 86_400_000);
    expect(await season()).toBeUndefined();
  });

  test("who leaves takes their name along; the other side keeps its hour", async () => {
    await thank(rosa, "sam");
    await look(sam);
    await t.ctx.db.deleteFrom("members").where("id", "=", idOf(sam)).execute();
    const { lines, balance: rest } = await look(rosa);
    expect(rest).toBe(60);
    expect(lines[0]).toMatchObject({
      minutes: -60,
      otherKind: "former",
      otherHandle: null,
      otherName: null,
    });
    const { body } = await app.inject({ url: "/@moss/hours", headers: await as(rosa) });
    expect(body).toContain("someone who left");
    expect(
      JSON.stringify(await t.ctx.db.selectFrom("ledgerAccounts").selectAll().execute()),
    ).not.toContain(idOf(sam));
    const all = await t.ctx.db
      .selectFrom("ledgerAccounts")
      .select((eb) => eb.fn.sum<string>("balance").as("sum"))
      .executeTakeFirstOrThrow();
    expect(Number(all.sum)).toBe(0);
  });

  test("thanking somebody who leaves in the same moment leaves no account with their id", async () => {
    for (let i = 0; i < 5; i++) {
      const guest = await addMember(t.ctx, `guest${i}`);
      await Promise.allSettled([
        thank(rosa, `guest${i}`, 15),
        t.ctx.db.deleteFrom("members").where("id", "=", idOf(guest)).execute(),
        thank(sam, `guest${i}`, 15),
      ]);
      const rows = await t.ctx.db
        .selectFrom("ledgerAccounts")
        .select("id")
        .where("holderId", "=", idOf(guest))
        .execute();
      expect(rows).toEqual([]);
    }
  });

  test("people who thank each other in circles at once never wait for each other for ever", async () => {
    const all = [
      rosa,
      sam,
      ...(await Promise.all(["kim", "ana", "lou"].map((handle) => addMember(t.ctx, handle)))),
    ];
    const handles = ["rosa", "sam", "kim", "ana", "lou"];
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const viewer = all[i % 5];
        if (viewer === undefined) throw new Error("nobody");
        return i % 7 === 0
          ? give(viewer, 15)
          : thank(viewer, handles[(i + 1 + (i % 4)) % 5] ?? "", 15);
      }),
    );
    const { sum } = await t.ctx.db
      .selectFrom("ledgerAccounts")
      .select((eb) => eb.fn.sum<string>("balance").as("sum"))
      .executeTakeFirstOrThrow();
    expect(Number(sum)).toBe(0);
  });

  test("the table of one's own has only one's own, and nothing that a spreadsheet would run", async () => {
    const kim = await addMember(t.ctx, "kim");
    await thank(kim, "sam", 15);
    await thank(rosa, "sam", 30);
    const answer = await app.inject({ url: "/@moss/hours/mine.csv", headers: await as(rosa) });
    expect(answer.headers["content-type"]).toContain("text/csv");
    expect(answer.body.split("\r\n")).toEqual([
      "Day,What,With,Kind of care,Minutes,Undone",
      "2026-11-20,thanks,sam,Listening,-30,",
      "2026-11-20,welcome,commons,,120,",
      "",
    ]);
  });

  test("strangers and others of the collective find nothing, of tender groups too", async () => {
    const { viewer, group: quiet } = await addGroup(t.ctx, rosa, "quiet", "tender");
    await t.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, quiet.id, { ...usualWays, economy: "hours" }));
    const { viewer: gardener } = await addGroup(t.ctx, viewer, "garden", "closed");
    const { id } = await thank(rosa, "sam");
    const status = async (
      url: string,
      headers: Record<string, string>,
      method: "GET" | "POST" = "GET",
    ): Promise<number> =>
      (
        await app.inject({
          url,
          method,
          headers,
          ...(method === "POST" ? { payload: { to: "rosa", minutes: 60, careKind: "food" } } : {}),
        })
      ).statusCode;
    const [no, outsider, insider] = [{}, await as(sam), await as(gardener)];
    const urls = (handle: string) =>
      ["", "/commons", "/slips", "/mine.csv"].map((end) => `/@${handle}/hours${end}`);
    for (const url of [...urls("quiet"), "/api/v1/groups/quiet/hours"]) {
      expect([url, await status(url, no), await status(url, outsider)]).toEqual([url, 404, 404]);
      expect([url, await status(url, insider)]).toEqual([url, 200]);
    }
    for (const url of [...urls("moss"), "/api/v1/groups/moss/hours"])
      expect([url, await status(url, no)]).toEqual([url, 404]);
    for (const url of urls("garden"))
      expect([url, await status(url, outsider), await status(url, insider)]).toEqual([
        url,
        404,
        200,
      ]);
    expect(await status("/api/v1/groups/quiet/hours", outsider, "POST")).toBe(404);
    expect(await status(`/api/v1/ledger/transactions/${id}/correction`, no, "POST")).toBe(404);
    await expect(lookAtHours(t.ctx, stranger, "moss", { max: 5 })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("programs do all of it", async () => {
    const headers = await as(rosa);
    const post = (url: string, payload: object, more: Record<string, string> = {}) =>
      app.inject({ method: "POST", url, headers: { ...headers, ...more }, payload });
    const at = "/api/v1/groups/moss/hours";
    const body = { to: "@sam", minutes: 45, careKind: "garden" };
    const first = await post(at, body, { "idempotency-key": "one" });
    expect(first.statusCode, first.body).toBe(201);
    const second = await post(at, body, { "idempotency-key": "one" });
    expect([second.statusCode, second.json()]).toEqual([200, first.json()]);
    expect((await post(at, { ...body, key: "one" })).statusCode).toBe(200);
    expect((await post(at, { ...body, minutes: 50 })).statusCode).toBe(422);
    expect((await post(at, { ...body, minutes: "a lot" })).statusCode).toBeLessThan(500);
    expect((await post(`${at}/commons`, { minutes: 15 })).statusCode).toBe(201);
    const { id } = first.json<{ id: string }>();
    const seen = (await app.inject({ url: at, headers })).json<{ items: object[] }>();
    expect(seen).toMatchObject({
      economy: "hours",
      balance: 60,
      commons: -105,
      season: null,
      next: null,
    });
    expect(seen.items[1]).toEqual({
      id,
      kind: "thanks",
      careKind: "garden",
      day: "2026-11-20",
      minutes: -45,
      with: { handle: "sam", name: "sam" },
      turnedAround: false,
      mayTurnAround: true,
    });
    const back = await post(`/api/v1/ledger/transactions/${id}/correction`, {});
    expect([back.statusCode, back.json()]).toMatchObject([201, { corrects: id }]);
    expect((await post(`/api/v1/ledger/transactions/${id}/correction`, {})).statusCode).toBe(409);
  });

  test("a long statement is read page by page, and nothing twice", async () => {
    await look(rosa);
    await t.ctx.db.transaction().execute(async (trx) => {
      for (let i = 0; i < 70; i++)
        await book(trx, t.ctx.clock.now(), {
          groupId: group,
          key: randomUUID(),
          kind: "gift",
          happenedOn: "2026-11-20",
          entries: transferEntries(hoursUnit, memberHolder(idOf(rosa)), commons, 15),
        });
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await lookAtHours(t.ctx, rosa, "moss", { max: 30, after });
      seen.push(...page.lines.map((line) => line.id));
      after = page.more ? page.lines.at(-1)?.id : undefined;
    } while (after !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([71, 71]);
  });
});

test("in a gift group nothing is counted, nothing is booked, and the page says how that can change", async () => {
  const { body } = await app.inject({ url: "/@moss/hours", headers: await as(rosa) });
  expect(body).toContain("This group doesn&#39;t count hours");
  expect(body).toContain("/@moss/decisions");
  expect(body).not.toContain("Your balance");
  await expect(thank(rosa, "sam")).rejects.toMatchObject({ code: "conflict" });
  await expect(give(rosa)).rejects.toMatchObject({ code: "conflict" });
  expect(await t.ctx.db.selectFrom("ledgerTransactions").select("id").execute()).toEqual([]);
  expect((await app.inject({ url: "/me", headers: await as(rosa) })).body).not.toContain(
    "my-hours",
  );
  await counting();
  const { id } = await thank(rosa, "sam");
  await ways({ economy: "gift" });
  expect((await app.inject({ url: "/@moss/hours", headers: await as(rosa) })).body).toContain(
    "Hours counted before",
  );
  await turnAround(t.ctx, sam, id);
});

describe("on a phone without JavaScript", () => {
  const tokenOf = async (viewer: Viewer) =>
    (await openSession(app, t.ctx, idOf(viewer), "browser")).token;
  const phone = async (viewer: Viewer) => openPhone(browser, t.ctx.origin, await tokenOf(viewer));

  test("an hour is thanked, seen by both, turned around, and the pages are whole", async () => {
    await app.listen({ host: "127.0.0.1", port });
    await counting();
    const at = `${t.ctx.origin}/@moss/hours`;
    const page = await phone(rosa);
    await page.goto(at);
    await fill(page, { to: "nobody", minutes: "90", careKind: "food" });
    await press(page, "Thank them");
    expect(await main(page)).toContain("Nobody in this group has this handle.");
    expect(await page.locator('[name="minutes"]').inputValue()).toBe("90");
    await fill(page, { to: "@sam" });
    await press(page, "Thank them");
    expect(await main(page)).toContain("You thanked sam (@sam)");
    await page.goto(`${at}/commons`);
    await fill(page, { minutes: "15" });
    await press(page, "Give to the shared account");
    expect(await main(page)).toContain("To the shared account");
    const theirs = await phone(sam);
    await theirs.goto(at);
    expect(await main(theirs)).toContain("Rosa (@rosa) thanked you");
    await unfold(theirs, "Undo");
    await press(theirs, "Undo");
    expect(await main(theirs)).toContain("undone");
    const token = await tokenOf(rosa);
    const whole = async (url: string): Promise<void> => {
      await page.goto(url);
      expect(await faults(browser, page, token)).toEqual([url]);
    };
    for (const url of [
      at,
      `${at}/commons`,
      `${at}/slips`,
      `${t.ctx.origin}/me`,
      `${t.ctx.origin}/group`,
    ])
      await whole(url);
    await ways({ economy: "gift" });
    await whole(at);
  });
});
