/**
 * The calls by which people are reached, as programs know them: paths, bodies,
 * answers, and what a stranger gets.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factsOf, newsKindIds } from "#commons/news/kinds.ts";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { type Mailbox, mailbox } from "../support/mailbox.ts";
import { addGroup, addMember, found } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let box: Mailbox;
let bare: TestServer;
let rosa: Viewer;
let kim: Viewer;
let event: string;
const things: string[] = [];

const eventInput = {
  name: "Soup",
  content: "",
  kind: "workshop",
  careKinds: [],
  tags: [],
  language: "en",
  startTime: "2099-01-12T19:00",
  endTime: "2099-01-12T21:00",
  timeZone: "Europe/Amsterdam",
  area: "Library",
  access: { "step-free": "yes" },
  visibility: "public" as const,
  publish: true,
};

beforeAll(async () => {
  box = await mailbox();
  s = await testServer({ env: { SMTP_URL: box.url } });
  bare = await testServer();
  await found(bare.ctx);
  rosa = (await found(s.ctx)).viewer;
  kim = await addMember(s.ctx, "kim");
  rosa = (await addGroup(s.ctx, rosa, "shed", "closed")).viewer;
  rosa = (await addGroup(s.ctx, rosa, "quiet", "tender")).viewer;
  event = (await planEvent(s.ctx, rosa, "moss", eventInput)).id;
  const guide = await writeGuide(s.ctx, rosa, "moss", {
    name: "A circle",
    summary: "",
    source: "Breathe.",
    kind: "practice",
    license: "CC-BY-SA-4.0",
    credit: "moss",
    cautions: "",
    careKinds: [],
    tags: [],
    language: "en",
    visibility: "public",
    note: "",
    publish: true,
  });
  const offer = await makeOffer(s.ctx, rosa, "moss", {
    purpose: "offer",
    name: "Bike lesson",
    content: "",
    careKind: "skillshare",
    area: "East",
    quantity: 1,
    unit: "hour",
    tags: [],
    language: "en",
    visibility: "public",
    publish: true,
  });
  things.push(`events/${event}`, `guides/${guide.id}`, `offers/${offer.id}`);
});
afterAll(async () => {
  await s.end();
  await bare.end();
  await box.end();
});

type Method = "GET" | "PUT" | "POST" | "DELETE";
const call = async (
  method: Method,
  url: string,
  { who, body, on = s }: { who?: Viewer; body?: object | null; on?: TestServer } = {},
) =>
  on.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      ...(who === undefined
        ? {}
        : {
            authorization: `Bearer ${
              (await openSession(on.app, on.ctx, who.member?.id ?? "", "api")).token
            }`,
          }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
const problem = (answer: Awaited<ReturnType<typeof call>>): number => {
  expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(answer.json()).toMatchObject({ status: answer.statusCode });
  return answer.statusCode;
};

test("a stranger has no news, no address, no choices and reads no questions", async () => {
  for (const [method, url, body] of [
    ["GET", "/me/news", undefined],
    ["POST", "/me/news/read", {}],
    ["GET", "/me/address", undefined],
    ["PUT", "/me/address", { address: "kim@mail.example" }],
    ["DELETE", "/me/address", undefined],
    ["GET", "/me/notifications", undefined],
    ["PUT", "/me/notifications", { kinds: {} }],
    ["GET", "/groups/moss/questions", undefined],
    ["POST", "/questions/01890a5d-ac96-774b-bcce-b302099a8057/answers", { content: "Yes" }],
    ["GET", "/siblings/posts", undefined],
  ] as const)
    expect([
      method,
      url,
      problem(await call(method, url, body === undefined ? {} : { body })),
    ]).toEqual([method, url, 401]);
});

test("GET /me/news, POST /me/news/read", async () => {
  const read = async () =>
    (await call("GET", "/me/news", { who: kim })).json<{
      items: { id: string; kind: string; read: boolean }[];
      unread: number;
      next: string | null;
    }>();
  const before = await read();
  expect(Object.keys(before).sort()).toEqual(["items", "next", "unread"]);
  expect(Object.keys(before.items[0] ?? {}).sort()).toEqual(
    ["created", "id", "kind", "read", "text", "url"].sort(),
  );
  expect(before.items[0]).toMatchObject({
    kind: "event-new",
    url: `${s.origin}/events/${event}`,
    read: false,
  });
  expect(before).toMatchObject({ unread: before.items.length, next: null });
  const id = before.items[0]?.id ?? "";
  // What is not theirs, or no id at all, changes nothing.
  for (const ids of [[], ["nothing"], ["01890a5d-ac96-774b-bcce-b302099a8057"]]) {
    const answer = await call("POST", "/me/news/read", { who: kim, body: { ids } });
    expect([answer.statusCode, (await read()).unread]).toEqual([200, before.unread]);
  }
  await call("POST", "/me/news/read", { who: kim, body: { ids: [id] } });
  expect((await read()).unread).toBe(before.unread - 1);
  for (const body of [undefined, {}, null]) {
    await s.ctx.db.updateTable("news").set({ read: null }).execute();
    const answer = await call("POST", "/me/news/read", {
      who: kim,
      ...(body === undefined ? {} : { body }),
    });
    expect([answer.statusCode, (await read()).unread]).toEqual([200, 0]);
  }
});

test("PUT and DELETE /me/address: one message with a link, and without a mail server a problem", async () => {
  const put = (address: string) => call("PUT", "/me/address", { who: kim, body: { address } });
  expect(problem(await put("no address"))).toBe(422);
  const answer = await put("kim@mail.example");
  expect([answer.statusCode, answer.body]).toEqual([202, ""]);
  await s.work();
  expect(box.letters.map((one) => one.to)).toEqual([["kim@mail.example"]]);
  expect(box.letters[0]?.text).toMatch(/\/mail\/confirm\//);
  for (let i = 0; i < 2; i++)
    expect((await call("DELETE", "/me/address", { who: kim })).statusCode).toBe(204);
  const member = await addMember(bare.ctx, "kim");
  expect(
    problem(
      await call("PUT", "/me/address", {
        who: member,
        on: bare,
        body: { address: "kim@mail.example" },
      }),
    ),
  ).toBe(503);
});

describe("GET and PUT /me/notifications", () => {
  test("hold every kind with its default; what was read can be sent back", async () => {
    const read = async () => (await call("GET", "/me/notifications", { who: kim })).json<object>();
    const first = await read();
    expect(first).toMatchObject({
      kinds: Object.fromEntries(
        newsKindIds.map((kind) => [kind, { mail: factsOf(kind).mail, push: factsOf(kind).push }]),
      ),
      quiet: null,
    });
    const back = await call("PUT", "/me/notifications", { who: kim, body: first });
    expect([back.statusCode, back.json()]).toEqual([200, first]);
    const body = {
      kinds: { "event-new": { mail: "weekly", push: "off" } },
      quiet: { from: "22:00", until: "07:00" },
    };
    expect((await call("PUT", "/me/notifications", { who: kim, body })).json()).toMatchObject(body);
    expect(await read()).toMatchObject(body);
  });

  test("refuse what is no kind, no rhythm, no time", async () => {
    for (const body of [
      { kinds: { nothing: { mail: "now" } } },
      { kinds: { "event-new": { mail: "hourly" } } },
      { kinds: { "event-new": { push: "daily" } } },
      { quiet: { from: "25:00", until: "07:00" } },
      { kinds: { constructor: { mail: "now" } } },
    ])
      expect([body, problem(await call("PUT", "/me/notifications", { who: kim, body }))]).toEqual([
        body,
        422,
      ]);
  });

  test("are told in the reference, each by its id with its default", async () => {
    const page = (await s.app.inject({ url: "/api/news" })).body;
    const whole = page.includes("event-new") ? page : (await s.app.inject("/api")).body;
    const text = whole.replace(/<[^>]+>/g, " ");
    expect(newsKindIds.filter((kind) => !text.includes(kind))).toEqual([]);
  });
});

test("POST /subscriptions: always the same answer; without a mail server a problem, but for a handle", async () => {
  const post = (body: object, on = s) => call("POST", "/subscriptions", { body, on });
  const scopes = [
    {},
    { group: "moss" },
    { filter: "tag=herbs&online=yes" },
    { filter: { tag: "herbs" } },
    { guide: things[1]?.split("/")[1] ?? "" },
  ];
  for (const scope of scopes)
    for (const rhythm of ["new", "weekly"])
      for (const address of ["lea@mail.example", "@lea@fedi.example"]) {
        const answer = await post({ address, scope, rhythm });
        expect([scope, rhythm, address, answer.statusCode, answer.body]).toEqual([
          scope,
          rhythm,
          address,
          202,
          "",
        ]);
      }
  const other = await post({
    address: "noor@mail.example",
    scope: { group: "moss" },
    rhythm: "weekly",
    language: "ar",
  });
  expect([other.statusCode, other.body]).toEqual([202, ""]);
  for (const group of ["shed", "quiet", "nobody"])
    expect(
      problem(await post({ address: "lea@mail.example", scope: { group }, rhythm: "new" })),
    ).toBe(404);
  expect(problem(await post({ address: "nothing", scope: {}, rhythm: "new" }))).toBe(422);
  expect(problem(await post({ address: "lea@mail.example", scope: {}, rhythm: "daily" }))).toBe(
    422,
  );
  expect(problem(await post({ address: "lea@mail.example", scope: {}, rhythm: "new" }, bare))).toBe(
    503,
  );
  expect(
    (await post({ address: "@lea@fedi.example", scope: {}, rhythm: "new" }, bare)).statusCode,
  ).toBe(202);
});

test("questions: asked without an account, read and answered by who answers for the group", async () => {
  const ask = (handle: string, body: object, on = s) =>
    call("POST", `/groups/${handle}/questions`, { body, on });
  const asked = await ask("moss", { content: "Is there tea?", address: "lea@mail.example" });
  expect(asked.statusCode).toBe(201);
  expect(asked.json()).toEqual({ url: expect.stringMatching(/\/asked\/[\w-]{32}$/) as string });
  for (const handle of ["shed", "quiet", "nobody"])
    expect(problem(await ask(handle, { content: "Is there tea?" }))).toBe(404);
  expect(problem(await ask("moss", { content: " " }))).toBe(422);
  expect(problem(await ask("moss", { content: "Tea?", address: "lea@mail.example" }, bare))).toBe(
    503,
  );
  const list = (await call("GET", "/groups/moss/questions", { who: rosa })).json<{
    items: { id: string }[];
  }>();
  expect(list.items).toHaveLength(1);
  expect(list.items[0]).toMatchObject({ content: "Is there tea?", answered: false });
  for (const key of ["id", "content", "from", "url", "created", "answered"])
    expect(list.items[0]).toHaveProperty(key);
  const id = list.items[0]?.id ?? "";
  const answer = await call("POST", `/questions/${id}/answers`, {
    who: rosa,
    body: { content: "Mint tea." },
  });
  expect([answer.statusCode, answer.json<{ content: string }>().content]).toEqual([
    201,
    "Mint tea.",
  ]);
  expect(
    problem(await call("POST", `/questions/${id}/answers`, { who: kim, body: { content: "No" } })),
  ).toBe(404);
});

test("conversations under events, guides and offers", async () => {
  for (const path of things) {
    const url = `/${path}/conversation`;
    const members = await call("POST", url, {
      who: kim,
      body: { content: "I bring bread.", visibility: "members" },
    });
    expect([path, members.statusCode]).toEqual([path, 201]);
    s.ctx.clock.advance(1000);
    const all = { content: "Doors open at two.", visibility: "public" };
    expect((await call("POST", url, { who: rosa, body: all })).statusCode).toBe(201);
    expect(problem(await call("POST", url, { who: kim, body: all }))).toBe(403);
    expect(problem(await call("POST", url, { who: kim, body: { ...all, visibility: "x" } }))).toBe(
      422,
    );
    const seen = async (who?: Viewer): Promise<readonly string[]> =>
      (await call("GET", url, who === undefined ? {} : { who }))
        .json<{ items: { content: string }[] }>()
        .items.map((one) => one.content);
    expect(await seen(kim)).toEqual(["I bring bread.", "Doors open at two."]);
    expect(await seen()).toEqual(["Doors open at two."]);
  }
});

test("GET /siblings/posts", async () => {
  const answer = await call("GET", "/siblings/posts", { who: kim });
  expect([answer.statusCode, answer.json()]).toEqual([200, { items: [], next: null }]);
});
