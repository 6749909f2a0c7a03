/**
 * The log of powers: what was done, by which role and when, in the transaction of the act;
 * nothing sealed, and nobody's name.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { slotsOf, scheduledTasks } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { domains } from "#domains.ts";
import { effectKinds } from "#domains/decisions/effects/effect.ts";
import { actWithPower } from "#domains/groups/keys/actions.ts";
import { lendRole, handBackRole } from "#domains/groups/roles/actions.ts";
import { within } from "#domains/groups/powers/actions.ts";
import { isPowerfulAct, powerfulActs } from "#domains/groups/powers/powers.ts";
import { announcedActs, twoKeyActs } from "#domains/groups/slots.ts";
import { catalogued } from "#platform/i18n/languages.ts";
import { actWords } from "#domains/groups/powers/page.ts";
import { beginPause } from "#domains/groups/pause/begin-actions.ts";
import { silence } from "#domains/safety/blocks/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
let root: string;

beforeAll(async () => {
  s = await testServer();
  const made = await found(s.ctx);
  rosa = made.viewer;
  root = made.group.id;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
});
afterAll(() => s.end());

const logFor = async (who: Viewer, query = "", handle = "moss") => {
  const { token } = await openSession(s.app, s.ctx, who.member?.id ?? "", "api");
  const answer = await s.app.inject({
    url: `/api/v1/groups/${handle}/powers${query}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return {
    status: answer.statusCode,
    text: answer.body,
    ...(JSON.parse(answer.body) as {
      items?: { act: string; about: string; role: string; onlyForYou: boolean }[];
      next?: string | null;
    }),
  };
};

test("every act that two can do, that everybody is told of, and every effect of a decision has its line", () => {
  const slots = slotsOf(domains);
  const acts = [
    ...Object.keys(slots.named(twoKeyActs)),
    ...Object.keys(slots.named(announcedActs)),
  ];
  expect(acts.length).toBeGreaterThan(20);
  // Declining a joining changes nothing for anybody else, and is told to who asked.
  const left = acts.filter((act) => !isPowerfulAct(act) && act !== "decline-joining");
  expect(left).toEqual([]);
  expect(effectKinds.length).toBeGreaterThan(5);
  for (const act of powerfulActs)
    for (const language of catalogued) {
      const words = actWords(act, "ABOUT", language);
      expect(words).not.toBe(act);
      expect(words.length).toBeGreaterThan(3);
    }
});

test("a day is said as people say it", () => {
  expect(actWords("go-quiet", "2026-12-05", "en")).toBe(
    "Went quiet until Saturday, 5 December 2026",
  );
  expect(actWords("go-quiet", "2026-12-05", "es")).toContain("5 de diciembre de 2026");
});

test("it says what, by which role and when: a server, never a person there", async () => {
  const person = "https://bad.example/users/mallory";
  await silence(s.ctx, rosa, { value: person, reason: "harm" });
  await lendRole(s.ctx, rosa, "moss", { role: "welcomer", member: "sam" });
  s.ctx.clock.advance(1000);
  await handBackRole(s.ctx, sam, "moss", "welcomer");
  const { items = [], text } = await logFor(kim);
  expect(items.map(({ act, about, role }) => [act, about, role])).toEqual([
    ["role-back", "welcomer", "welcomer"],
    ["lend-role", "welcomer", "key-keeper"],
    ["silence", "bad.example", "bridge-keeper"],
  ]);
  expect(text).not.toMatch(/mallory|rosa|sam|harm/i);
});

test("what fails leaves no line: both are one transaction", async () => {
  const before = (await logFor(kim)).items?.length;
  await expect(
    actWithPower(s.ctx, rosa, "lend-role", root, "set-tools", {}, async ({ db }) => {
      await db.transaction().execute((trx) => trx.deleteFrom("groupTools").execute());
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect((await logFor(kim)).items?.length).toBe(before);
});

test("a database that is a transaction takes what begins inside into itself", async () => {
  await expect(
    s.ctx.db.transaction().execute(async (trx) => {
      const inside = within(s.ctx, trx);
      await inside.db
        .transaction()
        .execute((deeper) =>
          deeper.insertInto("settings").values({ key: "tried", value: "1" }).execute(),
        );
      throw new Error("back");
    }),
  ).rejects.toThrow("back");
  const row = await s.ctx.db
    .selectFrom("settings")
    .select("key")
    .where("key", "=", "tried")
    .executeTakeFirst();
  expect(row).toBeUndefined();
});

test("what is sealed is read only by whom it belongs to", async () => {
  await s.ctx.db.transaction().execute((trx) =>
    beginPause(trx, s.ctx, {
      groupId: root,
      payload: { member: sam.member?.id ?? "", days: 1, words: "", agreement: null },
      keys: undefined,
      decisionId: null,
    }),
  );
  s.ctx.clock.advance(days(2));
  expect((await logFor(sam, "?act=pause")).items).toMatchObject([
    { act: "pause", onlyForYou: true },
  ]);
  for (const other of [rosa, kim]) expect((await logFor(other, "?act=pause")).items).toEqual([]);
});

test("only members of the group read it, and making a hidden group stands nowhere", async () => {
  rosa = (await addGroup(s.ctx, rosa, "elder", "tender")).viewer;
  rosa = (await addGroup(s.ctx, rosa, "garden", "open")).viewer;
  const { items = [], text } = await logFor(kim);
  expect(items[0]).toMatchObject({ act: "make-group", about: "garden" });
  expect(text).not.toContain("elder");
  expect((await logFor(kim, "", "garden")).status).toBe(404);
  for (const url of ["/@moss/powers", "/api/v1/groups/moss/powers"])
    expect((await s.app.inject({ url, headers: { accept: "text/html" } })).statusCode).toBe(404);
});

test("it is paged and filtered, and forgotten after 90 days", async () => {
  for (let n = 0; n < 60; n++)
    await silence(s.ctx, rosa, { value: `server${n}.example`, reason: "" });
  const first = await logFor(kim, "?act=silence");
  expect(first.items).toHaveLength(50);
  const second = await logFor(kim, `?act=silence&cursor=${first.next ?? ""}`);
  expect(second.items).toHaveLength(11);
  expect(second.next).toBeNull();
  expect((await logFor(kim, "?act=lend-role")).items).toHaveLength(1);
  s.ctx.clock.advance(days(91));
  rosa = await viewerFor(s.ctx, rosa.member?.id ?? "");
  expect((await logFor(kim)).items).toEqual([]);
  await scheduledTasks.find((one) => one.name === "power-log")?.run(s.ctx);
  expect(await s.ctx.db.selectFrom("powerLog").select("id").execute()).toEqual([]);
});
