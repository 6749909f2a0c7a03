/** Pages and programs of decisions; and nothing at all for everybody else. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { groupDecisions, myDecisions } from "#domains/decisions/sections.ts";
import { startDecision } from "#domains/decisions/actions.ts";
import { weekIn } from "#platform/i18n/week.ts";
import type { View } from "#platform/web/view.ts";
import { addGroup, addMember, viewerFor } from "../../support/people.ts";
import { house, type House, idOf } from "./house.ts";

let t: House;
beforeEach(async () => {
  t = await house();
});
afterEach(() => t.end());

const get = async (url: string, viewer?: Viewer) =>
  t.app.inject({
    url,
    headers: { accept: "text/html", ...(viewer === undefined ? {} : await t.as(viewer)) },
  });
const post = async (url: string, viewer: Viewer, payload: object = {}) =>
  t.app.inject({ method: "POST", url, headers: await t.as(viewer), payload });
const viewOf = (viewer: Viewer): View => ({
  viewer,
  collective: undefined,
  origin: t.ctx.origin,
  path: "/me",
  csrf: "",
  flash: undefined,
  language: "en",
  week: weekIn("en"),
  style: "/style.css",
});

test("strangers and other members get the same not-found as for what never existed, on every page and address", async () => {
  const { viewer, group } = await addGroup(t.ctx, t.rosa, "kitchen", "open");
  const id = await startDecision(t.ctx, t.doors, viewer, group.handle, {
    name: "CANARY",
    driver: "",
    method: "consensus",
    content: "canary text",
    options: "",
    todo: "canary point",
  });
  const { id: point } = await t.ctx.db
    .selectFrom("actionPoints")
    .select("id")
    .executeTakeFirstOrThrow();
  const never = "7b0b1f5e-6a7e-4f0e-9a50-0c1f0d5f3c11";
  for (const [url, other] of [
    [`/decisions/${id}`, `/decisions/${never}`],
    [`/decisions/${id}/versions/1`, `/decisions/${never}/versions/1`],
    [`/decisions/${id}/versions/new`, `/decisions/${never}/versions/new`],
    [`/decisions/${id}/edit`, `/decisions/${never}/edit`],
    ["/@kitchen/decisions", "/@nowhere/decisions"],
    ["/@kitchen/decisions/new", "/@nowhere/decisions/new"],
    ["/@kitchen/to-do", "/@nowhere/to-do"],
    [`/api/v1/decisions/${id}`, `/api/v1/decisions/${never}`],
    ["/api/v1/groups/kitchen/decisions", "/api/v1/groups/nowhere/decisions"],
    ["/api/v1/groups/kitchen/to-do", "/api/v1/groups/nowhere/to-do"],
  ] as const)
    for (const who of [undefined, t.sam]) {
      const [one, none] = [await get(url, who), await get(other, who)];
      expect([one.statusCode, none.statusCode], url).toEqual([404, 404]);
      expect(one.body.toLowerCase()).not.toContain("canary");
      expect(one.body.replaceAll(id, "").replaceAll("kitchen", "")).toBe(
        none.body.replaceAll(never, "").replaceAll("nowhere", ""),
      );
    }
  for (const path of [
    "voices",
    "stances",
    "open",
    "close",
    "extend",
    "back",
    "withdraw",
    "facilitator",
    "companion",
    "doers",
    "versions",
    "edit",
  ])
    expect(
      (
        await post(`/decisions/${id}/${path}`, t.sam, {
          voice: "x",
          kind: "agree",
          text: "x",
          name: "xyz",
        })
      ).statusCode,
      path,
    ).toBe(404);
  for (const path of ["mine", "free", "done", "undo", "drop"])
    expect((await post(`/to-do/${point}/${path}`, t.sam)).statusCode, path).toBe(404);
  for (const url of ["/@kitchen/decisions", `/decisions/${id}`, "/@kitchen/to-do"])
    expect((await get(url, viewer)).statusCode).toBe(200);
  expect(await groupDecisions(t.ctx, viewOf(t.sam), t.sam, group)).toEqual([]);
});

test("a form that can't be used comes back with what was typed, and a door's note stands beside its field", async () => {
  const empty = await get("/@moss/decisions", t.rosa);
  expect(empty.body).toContain("No decisions yet");
  const form = await get("/@moss/decisions/new?effect=set-ways&name=Typed", t.rosa);
  expect(form.body).toContain('name="e-economy"');
  expect(form.body).toContain('value="Typed"');
  const sent = await post("/@moss/decisions/new", t.rosa, {
    name: "Ways <b>",
    effect: "set-ways",
    "e-economy": "bad",
    method: "consensus",
  });
  expect(sent.statusCode).toBe(422);
  expect(sent.body).toContain("Ways &lt;b&gt;");
  expect(sent.body).toContain('href="#f-e-economy"');
  const light = await post("/@moss/decisions/new", t.rosa, {
    name: "Colour",
    method: "choose",
    options: "red",
  });
  expect(light.body).toContain("Between 2 and 20");
  expect(
    (await post("/@moss/decisions/new", t.rosa, { name: "Sneak", effect: "spend" })).statusCode,
  ).toBe(422);
  const made = await post("/@moss/decisions/new", t.rosa, {
    name: "Gate",
    content: "Mend <i>it</i>.",
    todo: "Find wood",
  });
  expect(made.statusCode).toBe(303);
  const page = await get(made.headers.location ?? "", t.sam);
  expect(page.body).toContain("Mend &lt;i&gt;it&lt;/i&gt;.");
  expect(page.body).toContain("Find wood");
});

test("the page asks in its order, keeps a refused stance, and shows what changed", async () => {
  const id = await t.begin();
  const at = `/decisions/${id}`;
  await post(`${at}/versions`, t.sam, {
    text: "Soup for all.\n\nAt seven.",
    changes: "Later",
    version: "1",
  });
  expect(
    (await post(`${at}/versions`, t.sam, { text: "Old base", changes: "x", version: "1" }))
      .statusCode,
  ).toBe(409);
  expect((await post(`${at}/open`, t.rosa, { closes: "never" })).statusCode).toBe(422);
  expect((await post(`${at}/open`, t.rosa, { closes: "" })).statusCode).toBe(303);
  const refused = await post(`${at}/stances`, t.kim, { kind: "block", reason: "My own words" });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain("My own words");
  await post(`${at}/stances`, t.kim, {
    kind: "block",
    value: "Rest",
    help: "I cook along",
    version: "2",
  });
  await post(`${at}/stances`, t.sam, { kind: "agree", version: "2" });
  expect((await post(`${at}/stances`, t.sam, { kind: "agree", version: "1" })).statusCode).toBe(
    409,
  );
  expect((await post(`${at}/stances`, t.sam, { kind: "agree" })).statusCode).toBe(409);
  await post(`${at}/voices`, t.ana, { voice: "Let us **rest**." });
  await post(`${at}/doers`, t.ana, { todo: "Stir", mine: "yes" });
  const page = (await get(at, t.ana)).body;
  expect(page).toContain("<del>At six.</del>");
  expect(page).toContain("<ins>At seven.</ins>");
  expect(page.indexOf("Block (1)")).toBeGreaterThan(0);
  expect(page.indexOf("Block (1)")).toBeLessThan(page.indexOf("Agree (1)"));
  expect(page).toContain("<strong>rest</strong>");
  expect(page).toContain("ana does it");
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await get(`${at}/versions/1`, t.ana)).body).toContain("At six.");
  expect((await get(`${at}/versions/9`, t.ana)).statusCode).toBe(404);
  expect((await get("/@moss/decisions", t.ana)).body).toContain("Answering");
});

test("the page shows one thing to do, by who looks", async () => {
  const id = await t.begin();
  const at = `/decisions/${id}`;
  const now = async (who: Viewer): Promise<string> =>
    /<div class="now">([^]*?)<\/div>/.exec((await get(at, who)).body)?.[1] ?? "";
  expect(await now(t.rosa)).toContain('href="#open"');
  await openTest(t.ctx, t.rosa, id, "");
  expect(await now(t.sam)).toContain("Your answer is missing");
  expect(await now(t.sam)).toContain('href="#stances"');
  await t.say(t.sam, id, "agree");
  const answered = await now(t.sam);
  expect(answered).toContain("You answered: Agree");
  expect(answered).not.toContain('class="button"');
  // Who came later reads along: not in red, and not with the form for somebody else before them.
  const late = await addMember(t.ctx, "late");
  expect(await now(late)).toContain("You read along this time");
  const page = (await get(at, late)).body;
  expect(page).not.toContain('class="note"');
  expect(page).toMatch(/<details class="fold"><summary>Answer for someone else<\/summary>/);
  // The only filled button stands in that fold.
  expect(page.slice(0, page.indexOf("Answer for someone else"))).not.toContain("<button>");
  expect(page.match(/<button>/g) ?? []).toHaveLength(1);
});

test("each way of deciding has its own guide beside each stage", async () => {
  const page = async (method: string): Promise<string> => {
    const id = await t.begin(
      method === "choose" ? { method, content: "", options: "red\ngreen" } : { method },
    );
    await openTest(t.ctx, t.rosa, id, "");
    return (await get(`/decisions/${id}`, t.ana)).body;
  };
  expect(await page("consensus")).toContain("Does anyone need to block?");
  const consent = await page("consent");
  expect(consent).toContain("Take one objection at a time");
  expect(consent).not.toContain("stand aside");
  const ballot = await page("choose");
  expect(ballot).toContain("votes for themselves");
  expect(ballot).not.toMatch(/block/i);
});

test("what no calendar and no address holds is a note or not found, never a fault", async () => {
  const id = await t.begin();
  for (const due of ["0000-01-01", "2026-02-31", "10000-01-01"])
    expect(
      (await post(`/api/v1/decisions/${id}/doers`, t.rosa, { words: "Cook", due })).statusCode,
      due,
    ).toBe(422);
  expect((await get("/@%00/decisions", t.rosa)).statusCode).toBe(404);
});

test("what waits for my voice stands on my page until I answered", async () => {
  const id = await t.begin();
  await openTest(t.ctx, t.rosa, id, "");
  const kim = await viewerFor(t.ctx, idOf(t.kim));
  expect((await myDecisions(t.ctx, viewOf(kim))).toString()).toContain(id);
  await t.say(t.kim, id, "agree");
  expect((await myDecisions(t.ctx, viewOf(kim))).toString()).toBe("");
  expect(
    String(
      (await groupDecisions(t.ctx, viewOf(kim), kim, { id: (await moss()).id, handle: "moss" }))[0],
    ),
  ).toContain(id);
});
const moss = () =>
  t.ctx.db.selectFrom("groups").select("id").where("handle", "=", "moss").executeTakeFirstOrThrow();

test("programs do all of it too", async () => {
  const made = await post("/api/v1/groups/moss/decisions", t.rosa, {
    name: "Soup",
    content: "Soup.",
    todo: ["Cook"],
    effect: { kind: "set-ways", economy: "gift" },
  });
  expect(made.statusCode, made.body).toBe(201);
  const { id, doers } = made.json<{ id: string; doers: { id: string }[] }>();
  const at = `/api/v1/decisions/${id}`;
  const patch = await t.app.inject({
    method: "PATCH",
    url: at,
    headers: await t.as(t.rosa),
    payload: { facilitator: "sam", driver: "Hunger" },
  });
  expect(patch.json()).toMatchObject({
    facilitator: { handle: "sam" },
    driver: "Hunger",
    state: "shaping",
  });
  expect(
    (await post(`${at}/versions`, t.ana, { content: "Good soup.", changes: "Good" })).json(),
  ).toMatchObject({
    version: 2,
    content: "Good soup.",
  });
  expect((await post(`${at}/open`, t.sam)).json()).toMatchObject({
    state: "testing",
    mayStand: true,
    count: { electorate: 4, needed: 3 },
  });
  const mine = async () =>
    (await get("/api/v1/me/decisions", t.kim)).json<Record<string, { id: string }[]>>();
  expect(await mine()).toMatchObject({ waiting: [{ id }], entered: [], about: [] });
  expect((await t.app.inject({ url: "/api/v1/me/decisions" })).statusCode).toBe(401);
  expect(
    (await post(`${at}/stances`, t.kim, { kind: "block", words: "no", version: 2 })).json(),
  ).toMatchObject({
    errors: expect.anything() as unknown,
  });
  expect(
    (await post(`${at}/stances`, t.kim, { kind: "agree", words: "Yes", version: 2 })).json(),
  ).toMatchObject({
    stances: [{ name: "kim", kind: "agree", mine: true }],
  });
  expect((await mine())["waiting"]).toEqual([]);
  expect((await post(`${at}/doers`, t.ana, { point: doers[0]?.id })).json()).toMatchObject({
    doers: [{ words: "Cook", doer: "ana" }],
  });
  expect((await post(`${at}/doers`, t.ana, { words: " " })).statusCode).toBe(422);
  expect((await post(`${at}/voices`, t.ana, { content: "Hello" })).json()).toMatchObject({
    voices: [{ content: "Hello", by: { handle: "ana" } }],
  });
  expect((await post(`${at}/extend`, t.sam)).json()).toMatchObject({ extended: 1 });
  expect((await post(`${at}/close`, t.rosa)).json()).toMatchObject({ state: "testing" });
  expect((await post(`${at}/back`, t.sam)).json()).toMatchObject({ state: "shaping" });
  expect((await post(`${at}/withdraw`, t.rosa)).json()).toMatchObject({ state: "withdrawn" });
  const list = async (state: string) =>
    (await get(`/api/v1/groups/moss/decisions?state=${state}`, t.rosa)).json<{ items: object[] }>()
      .items;
  expect([(await list("open")).length, (await list("past")).length]).toEqual([0, 1]);
  const todo = await post("/api/v1/groups/moss/to-do", t.rosa, { words: "Sweep", mine: true });
  expect(todo.json()).toMatchObject({ words: "Sweep", doer: "Rosa" });
  const done = await t.app.inject({
    method: "PATCH",
    url: `/api/v1/to-do/${todo.json<{ id: string }>().id}`,
    headers: await t.as(t.rosa),
    payload: { done: true },
  });
  expect(done.json<{ done: string }>().done).toMatch(/^2026/);
  expect((await get("/@moss/to-do", t.rosa)).body).toContain("Done recently");
});
