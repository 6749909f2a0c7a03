/** Two taps, a reload, two at the very same moment: what is sent twice is done once. */
import { readdirSync, readFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import type { Tables } from "#platform/database/schema.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { typedInto } from "../../support/forms.ts";
import { found, password } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let cookie: string;
let token: string;
beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
  const form = new URLSearchParams({ handle: "rosa", password });
  const answer = await fetch(`${s.origin}/login`, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const session = await fetch(`${s.origin}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ handle: "rosa", password }),
  });
  ({ token } = (await session.json()) as { token: string });
});
afterAll(() => s.end());

const page = async (path: string): Promise<string> =>
  (await fetch(`${s.origin}${path}`, { headers: { cookie } })).text();
const send = (path: string, body: URLSearchParams): Promise<Response> =>
  fetch(`${s.origin}${path}`, {
    method: "POST",
    headers: { cookie },
    body,
    redirect: "manual",
  });
const count = async (table: keyof Tables): Promise<number> => {
  const { rows } = await sql<{ id: string }>`select * from ${sql.table(table)}`.execute(s.ctx.db);
  return rows.length;
};

const soon = new Date(Date.now() + days(7)).toISOString().slice(0, 16);
const event = {
  name: "Soup on the square",
  content: "Bring a bowl.",
  startTime: "2099-01-09T14:00",
  timeZone: "Europe/Amsterdam",
  kind: "meal",
  rsvp: "open",
  reveal: "members",
  language: "en",
  visibility: "public",
  "access-step-free": "yes",
  publish: "yes",
};
const guide = {
  name: "Nettle soup",
  summary: "Green and quick.",
  source: "Boil them.",
  kind: "practice",
  language: "en",
  license: "CC-BY-SA-4.0",
  visibility: "members",
  publish: "yes",
};

/** A form, what is typed in it, and the table in which one row is made. */
const makers: readonly (readonly [
  path: string,
  typed: Readonly<Record<string, string>>,
  table: keyof Tables,
])[] = [
  ["/@moss/events/new", event, "events"],
  ["/@moss/guides/new", guide, "guides"],
  [
    "/@moss/offers/new",
    {
      purpose: "offer",
      name: "Bicycle repair",
      content: "Two hours.",
      what: "skill",
      how: "give",
      careKind: "skillshare",
      visibility: "members",
      language: "en",
      publish: "yes",
    },
    "offers",
  ],
  ["/groups/new", { name: "Herbs", handle: "herbs", summary: "", kind: "open" }, "groups"],
  ["/@moss/meetings/new", { name: "Monday", starts: soon }, "meetings"],
  [
    "/@moss/decisions/new",
    { name: "A lamp", driver: "It is dark.", method: "consent", content: "We buy one.", todo: "" },
    "decisions",
  ],
  ["/@moss/things/new", { name: "Ladder", terms: "free", visibility: "group" }, "things"],
  [
    "/@moss/rotas/new",
    {
      name: "Dishes",
      rule: "FREQ=WEEKLY",
      startTime: "2099-01-09T14:00",
      every: "week",
      minutes: "60",
      people: "1",
    },
    "rotas",
  ],
  ["/invitations", { uses: "1", days: "7" }, "invitations"],
  ["/glossary", { term: "Decoction", meaning: "Boiled for long.", language: "en" }, "glossary"],
];

describe("a form", () => {
  test.each(makers)(
    "%s, sent twice at once and once more, makes one",
    async (path, typed, table) => {
      const fields = typedInto(await page(path), path, typed);
      expect(fields.get("idempotencyKey")).toMatch(/^[\w-]{16,}$/);
      const before = await count(table);
      const two = await Promise.all([send(path, fields), send(path, fields)]);
      const answers = [...two, await send(path, fields)];
      const texts = await Promise.all(answers.map((one) => one.text()));
      const why = /<div class="notes".*?<.div>/s.exec(texts[0] ?? "")?.[0] ?? "";
      expect(why).toBe("");
      // Where the way is not to another page, the page is the same one.
      const ways = answers.map((one, i) => [one.status, one.headers.get("location") ?? texts[i]]);
      expect(ways[1]).toEqual(ways[0]);
      expect(ways[2]).toEqual(ways[0]);
      expect((await count(table)) - before).toBe(1);
    },
  );

  test.each(makers.filter(([, typed]) => "name" in typed))(
    "%s takes a title of one letter, and says so where none is to be seen",
    async (path, typed, table) => {
      const handle = "handle" in typed ? { handle: "tea" } : {};
      const html = await page(path);
      const blank = await send(
        path,
        typedInto(html, path, { ...typed, ...handle, name: "\u3164…" }),
      );
      expect(blank.status).toBe(422);
      expect(await blank.text()).toContain('href="#f-name"');
      const before = await count(table);
      const tea = await send(path, typedInto(html, path, { ...typed, ...handle, name: "茶" }));
      expect(tea.status, await tea.text()).toBe(303);
      expect((await count(table)) - before).toBe(1);
    },
  );

  test("announces once what was sent twice", async () => {
    const rows = await s.ctx.db.selectFrom("jobs").select("payload").execute();
    const { id } = await s.ctx.db.selectFrom("events").select("id").executeTakeFirstOrThrow();
    expect(rows.filter(({ payload }) => payload.includes(id)).length).toBeLessThanOrEqual(1);
  });

  test("leads to what was made when the first tap never saw its answer", async () => {
    const path = "/@moss/guides/new";
    const fields = typedInto(await page(path), path, { ...guide, name: "Cut off" });
    const body = fields.toString();
    await new Promise<void>((resolve) => {
      const first = plainRequest(`${s.origin}${path}`, {
        method: "POST",
        headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      });
      first.once("error", () => resolve()).once("close", () => resolve());
      first.end(body, () => first.destroy());
    });
    const second = await send(path, fields);
    expect(second.status).toBe(303);
    const made = await s.ctx.db
      .selectFrom("guides")
      .select("id")
      .where("name", "=", "Cut off")
      .execute();
    expect(made.map(({ id }) => `/guides/${id}`)).toEqual([second.headers.get("location")]);
  });

  test("that was refused can be mended and sent with the same key", async () => {
    const path = "/@moss/guides/new";
    const html = await page(path);
    const status = async (name: string): Promise<number> =>
      (await send(path, typedInto(html, path, { ...guide, name }))).status;
    expect(await status("")).toBe(422);
    expect(await status("Mended")).toBe(303);
  });

  test("that was changed after going back makes another thing, and each of them once", async () => {
    const path = "/@moss/guides/new";
    const html = await page(path);
    const at = async (name: string): Promise<string | null> =>
      (await send(path, typedInto(html, path, { ...guide, name }))).headers.get("location");
    const first = await at("One");
    const other = await at("Two");
    expect(other).not.toBe(first);
    expect(await at("Two")).toBe(other);
  });

  test("of one member says nothing to another who sends the same key", async () => {
    const path = "/@moss/guides/new";
    const fields = typedInto(await page(path), path, { ...guide, name: "Mine" });
    expect((await send(path, fields)).status).toBe(303);
    fields.set("csrf", "");
    const stranger = await fetch(`${s.origin}${path}`, {
      method: "POST",
      body: fields,
      redirect: "manual",
    });
    expect(stranger.status).toBe(401);
  });
});

/** Every place in src where a form by POST is written by hand. */
test("no form by POST is written without its key", () => {
  const src = join(import.meta.dirname, "..", "..", "..", "src");
  const forms = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(join(src, file), "utf8").matchAll(/<form method="post"[^`]*?>\s*(.{0,30})/g)]
        .filter(([, next]) => next?.startsWith("${hiddenFields(view)}") !== true)
        .map(([found]) => `${file}: ${found}`),
    )
    // Adds an attribute to a form that has it.
    .filter((one) => !one.startsWith("domains/stories/files/upload-page.ts"));
  expect(forms).toEqual([]);
});

test("the routes that go without a key are these", () => {
  const repeatable: string[] = [];
  const src = join(import.meta.dirname, "..", "..", "..", "src");
  for (const file of readdirSync(src, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".ts"))
      for (const _ of readFileSync(join(src, file), "utf8").matchAll(/repeatable: true/g))
        repeatable.push(file);
  // Signing in and out; hours, whose keys are kept for ever in the book; recovery words, whose answer nothing may keep;
  // a language, which is the same however often it is chosen.
  expect(repeatable.toSorted()).toEqual([
    "domains/ledger/tie/routes.ts",
    "domains/ledger/timebank/api.ts",
    "domains/ledger/timebank/api.ts",
    "domains/members/api.ts",
    "domains/members/routes.ts",
    "domains/members/routes.ts",
    "domains/sign-in/words/routes.ts",
    "domains/sign-in/words/routes.ts",
    "platform/web/language/routes.ts",
  ]);
});

describe("a program", () => {
  const post = (path: string, body: unknown, key?: string, method = "POST"): Promise<Response> =>
    fetch(`${s.origin}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      body: JSON.stringify(body),
    });
  const draft = { ...guide, careKinds: [], publish: false };
  const named = async (name: string): Promise<number> =>
    (await s.ctx.db.selectFrom("guides").select("id").where("name", "=", name).execute()).length;

  test("gets the same answer for the same key and body, however it quotes the key", async () => {
    const body = { ...draft, name: "By a program" };
    const [one, two] = await Promise.all([
      post("/groups/moss/guides", body, '"8e03978e-40d5"'),
      post("/groups/moss/guides", body, '"8e03978e-40d5"'),
    ]);
    const three = await post("/groups/moss/guides", body, "8e03978e-40d5");
    expect([one.status, two.status, three.status]).toEqual([201, 201, 201]);
    const texts = [await one.text(), await two.text(), await three.text()];
    expect(new Set(texts).size).toBe(1);
    expect(three.headers.get("content-type")).toContain("application/json");
    expect(await named("By a program")).toBe(1);
  });

  test("gets a problem for the same key with another body, and nothing is made", async () => {
    expect((await post("/groups/moss/guides", { ...draft, name: "A" }, "k1")).status).toBe(201);
    const other = await post("/groups/moss/guides", { ...draft, name: "B" }, "k1");
    expect(other.status).toBe(422);
    expect(other.headers.get("content-type")).toContain("application/problem+json");
    expect(await other.json()).toMatchObject({ type: `${s.origin}/problems/key-reused` });
    expect(await named("B")).toBe(0);
  });

  test("can mend what was refused under the same key", async () => {
    expect((await post("/groups/moss/guides", { ...draft, name: "" }, "k2")).status).toBe(422);
    expect((await post("/groups/moss/guides", { ...draft, name: "M" }, "k2")).status).toBe(201);
  });

  test("gets 400 for a key that is none, and makes two things without one", async () => {
    expect((await post("/groups/moss/guides", draft, '""')).status).toBe(400);
    const body = { ...draft, name: "Without" };
    await post("/groups/moss/guides", body);
    await post("/groups/moss/guides", body);
    expect(await named("Without")).toBe(2);
  });

  test("that was cut off is told that nobody can say whether it was done", async () => {
    await post("/groups/moss/guides", { ...draft, name: "Cut" }, "k3");
    const rows = await s.ctx.db
      .updateTable("idempotencyKeys")
      .set({ answer: null, started: new Date(s.ctx.clock.now().getTime() - hours(1)) })
      .returning("key")
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    const again = await post("/groups/moss/guides", { ...draft, name: "Cut" }, "k3");
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ type: `${s.origin}/problems/already-sent` });
    expect(await named("Cut")).toBe(1);
  });

  test("what is kept can't be read, and is forgotten after a day", async () => {
    await post("/groups/moss/guides", { ...draft, name: "Forgotten" }, "a-key-of-mine");
    const kept = JSON.stringify(await s.ctx.db.selectFrom("idempotencyKeys").selectAll().execute());
    expect(kept).not.toMatch(/a-key-of-mine|Forgotten|moss/);
    s.ctx.clock.advance(days(1) + 1);
    await runDueTasks(s.ctx, scheduledTasks);
    expect(await s.ctx.db.selectFrom("idempotencyKeys").selectAll().execute()).toEqual([]);
    await post("/groups/moss/guides", { ...draft, name: "Forgotten" }, "a-key-of-mine");
    expect(await named("Forgotten")).toBe(2);
  });
});
