/**
 * What strangers see is made once; a copy never outlives a change,
 * its second, or the notice of changes.
 */
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";
import { Crowd } from "#platform/web/crowd/crowd.ts";
import { hiddenFields } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import { createServer } from "#platform/web/server.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { eventually } from "../../support/instance.ts";
import { found } from "../../support/people.ts";

let t: TestContext;
let app: FastifyInstance;
let crowd: Crowd;
let made = 0;
let gate: Promise<void> | undefined;

beforeAll(async () => {
  t = await testContext();
  await found(t.ctx);
  await sql`select watch_changes()`.execute(t.ctx.db);
  crowd = new Crowd(t.ctx.clock);
  await crowd.begin(t.url);
  app = await createServer(t.ctx, crowd);
  app.get("/counted", async (_request, reply) => {
    made++;
    const mine = made;
    await gate;
    return reply.type("text/html").send(`made ${mine}`);
  });
  app.get("/time", async (_request, reply) => {
    made++;
    await gate;
    return reply.type("text/html").send(t.ctx.clock.now().toISOString());
  });
  app.get("/form", async (request, reply) =>
    reply.type("text/html").send(String(html`<p>${++made}</p>${hiddenFields(request.view)}`)),
  );
  app.get("/long", async (request, reply) => {
    const words = "marigold petals dry slowly ".repeat(100);
    const page = html`<p>${++made} ${words}</p>${hiddenFields(request.view)}<p>${words}</p>`;
    return reply.type("text/html").send(String(page));
  });
  // As if the collective had come to offer it since the look for a copy.
  app.get("/changed", async (request, reply) => {
    request.view = { ...request.view, language: "es" };
    return reply.type("text/html").send(`made ${++made}`);
  });
  app.get("/mine", async (_request, reply) =>
    reply.header("cache-control", "private, no-store").send(`made ${++made}`),
  );
  app.get("/cookie", async (_request, reply) => reply.setCookie("a", "b").send(`made ${++made}`));
  app.post("/write", { config: { plain: true } }, async () => "");
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await crowd.end();
  await t.end();
});
beforeEach(() => {
  crowd.empty();
  made = 0;
  gate = undefined;
});
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test("it is made once for all who ask meanwhile, and once for those after", async () => {
  const open = Promise.withResolvers<undefined>();
  gate = open.promise;
  const all = Array.from({ length: 20 }, () => get("/counted"));
  await eventually(async () => made === 1, "the first");
  open.resolve(undefined);
  expect(new Set((await Promise.all(all)).map(({ body }) => body))).toEqual(new Set(["made 1"]));
  const copy = await get("/counted");
  expect(copy.body).toBe("made 1");
  expect(copy.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(copy.headers["vary"]).toBe("Accept, Accept-Language, Cookie, Authorization");
  const etag = String(copy.headers["etag"]);
  expect(await get("/counted", { "if-none-match": etag })).toMatchObject({
    statusCode: 304,
    body: "",
  });
  expect(made).toBe(1);
});

test("whoever may see something else passes by, and so does whatever is not for all", async () => {
  await get("/counted");
  const languages = ["es", "en-US"].map((one) => ({ "accept-language": one }));
  for (const headers of [
    { cookie: "a=b" },
    { authorization: "Bearer x" },
    { range: "bytes=0-1" },
    { accept: "text/plain" },
    ...languages,
  ])
    await get("/counted", headers);
  await get("/counted?x");
  expect(made).toBe(8);
  made = 0;
  for (const path of ["/mine", "/mine", "/cookie", "/cookie"]) await get(path);
  expect(made).toBe(4);
});

test("what is asked for in many ways and reads the same is one copy", async () => {
  await get("/counted");
  for (const one of ["en", "en-GB, en;q=0.9", "en-AU-x-1, en-ZZ", "tlh, *", "nl-NL"])
    await get("/counted", { "accept-language": one });
  expect(made).toBe(1);
  const first = await get("/counted", { "accept-language": "en-US" });
  for (const one of ["en-US,en;q=0.9", "en-CA", "en-IL;q=0.3, en-MX"])
    await get("/counted", { "accept-language": one });
  expect(first.body).toBe("made 2");
  expect((await get("/counted", { "accept-language": "ar-EG" })).body).toBe("made 3");
  // However many tags somebody makes up.
  const letters = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z".split(" ");
  for (const one of letters.flatMap((a) => letters.map((b) => `en-${a}${b}, en-${b}${a}`)))
    await get("/counted", { "accept-language": one });
  expect(made).toBeLessThan(14);
});

test("a page that comes out in another language than was asked for is kept for nobody", async () => {
  expect((await get("/changed")).body).toBe("made 1");
  expect((await get("/changed")).body).toBe("made 2");
});

test("servers that sign get the same copy; what is for one of them is kept for none", async () => {
  for (const keyId of ["fern", "oak", "elm"])
    expect((await get("/counted", { signature: `keyId="https://${keyId}.example/x"` })).body).toBe(
      "made 1",
    );
  expect((await get("/counted", { "signature-input": "sig1=()" })).body).toBe("made 1");
  made = 0;
  for (const keyId of ["fern", "oak"])
    await get("/mine", { signature: `keyId="https://${keyId}.example/x"` });
  expect(made).toBe(2);
});

test("forms have a key of their own in each copy", async () => {
  const keys = new Set<string>();
  for (let n = 0; n < 3; n++)
    keys.add(/idempotencyKey" value="([^"]+)"/.exec((await get("/form")).body)?.[1] ?? "");
  expect(keys.size).toBe(3);
  expect(made).toBe(1);
});

test("a copy ends with its second", async () => {
  await get("/counted");
  t.ctx.clock.advance(999);
  await get("/counted");
  expect(made).toBe(1);
  t.ctx.clock.advance(1);
  expect((await get("/counted")).body).toBe("made 2");
});

describe("the copy for the next second", () => {
  const started = Date.parse("2026-05-01T12:00:00Z");
  const askOften = async (times: number) => {
    for (let n = 0; n < times; n++) await get("/time");
  };
  const bodies = async (times: number) =>
    new Set((await Promise.all(Array.from({ length: times }, () => get("/time")))).map(bodyOf));
  const bodyOf = ({ body }: { readonly body: string }) => body;
  beforeEach(() => {
    t.ctx.clock.advance(started - t.ctx.clock.now().getTime());
  });

  test("of what many ask for it is made ahead, as it will read then", async () => {
    await askOften(9);
    t.ctx.clock.advance(749);
    await askOften(1);
    expect(made).toBe(1);
    t.ctx.clock.advance(1);
    await askOften(1);
    await eventually(async () => made === 2, "the next");
    t.ctx.clock.advance(249);
    expect(await bodies(10)).toEqual(new Set(["2026-05-01T12:00:00.000Z"]));
    t.ctx.clock.advance(1);
    expect(await bodies(10)).toEqual(new Set(["2026-05-01T12:00:01.000Z"]));
    expect(made).toBe(2);
  });

  test("of what few ask for it is not", async () => {
    await askOften(8);
    t.ctx.clock.advance(900);
    expect(await bodies(1)).toEqual(new Set(["2026-05-01T12:00:00.000Z"]));
    t.ctx.clock.advance(100);
    expect(await bodies(1)).toEqual(new Set(["2026-05-01T12:00:01.000Z"]));
    expect(made).toBe(2);
  });

  test("whoever comes before it is ready waits for it", async () => {
    await askOften(9);
    t.ctx.clock.advance(900);
    const open = Promise.withResolvers<undefined>();
    gate = open.promise;
    await askOften(1);
    await eventually(async () => made === 2, "the next is begun");
    t.ctx.clock.advance(150);
    const asked = bodies(10);
    open.resolve(undefined);
    // By then its second has begun.
    expect(await asked).toEqual(new Set(["2026-05-01T12:00:01.050Z"]));
    expect(made).toBe(2);
  });

  test("a change ends it too", async () => {
    await askOften(9);
    t.ctx.clock.advance(900);
    await askOften(1);
    await eventually(async () => made === 2, "the next");
    crowd.empty();
    t.ctx.clock.advance(100);
    await askOften(1);
    expect(made).toBe(3);
  });

  test("one that fails is made by whoever asks next", async () => {
    await askOften(9);
    t.ctx.clock.advance(900);
    gate = Promise.reject(new Error("lost"));
    gate.catch(() => undefined);
    await askOften(1);
    await eventually(async () => made === 2, "the next");
    gate = undefined;
    t.ctx.clock.advance(100);
    expect(await bodies(3)).toEqual(new Set(["2026-05-01T12:00:01.000Z"]));
    expect(made).toBe(3);
  });
});

test("a change ends it: here before the answer, elsewhere by the database's notice", async () => {
  await get("/counted");
  await app.inject({ method: "POST", url: "/write" });
  expect((await get("/counted")).body).toBe("made 2");
  const elsewhere = new pg.Client({ connectionString: t.url });
  await elsewhere.connect();
  try {
    await elsewhere.query("update groups set summary = 'Changed'");
    await eventually(async () => (await get("/counted")).body === "made 3", "the notice");
  } finally {
    await elsewhere.end();
  }
});

test("what was begun before a change is kept for nobody", async () => {
  const open = Promise.withResolvers<undefined>();
  gate = open.promise;
  const before = get("/counted");
  await eventually(async () => made === 1, "the first");
  crowd.empty();
  open.resolve(undefined);
  await before;
  expect((await get("/counted")).body).toBe("made 2");
});

test("while the database can't say what changes, nothing is kept", async () => {
  const admin = new pg.Client({ connectionString: t.url });
  await admin.connect();
  try {
    await get("/counted");
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'calendula-listen'",
    );
    // Every asking makes it anew, until the connection is back; then a copy is kept again.
    await eventually(async () => (await get("/counted")).body !== "made 1", "the end of the copy");
    await eventually(async () => {
      const { body } = await get("/counted");
      return (await get("/counted")).body === body;
    }, "copies again");
  } finally {
    await admin.end();
  }
});

test("a page with a form is packed in parts, once for all, and each has a key of their own", async () => {
  const packed = async (coding: string) => {
    const answer = await app.inject({ url: "/long", headers: { "accept-encoding": coding } });
    return [answer.headers["content-encoding"], answer.rawPayload] as const;
  };
  await packed("br");
  const pages = await Promise.all([1, 2, 3].map(() => packed("gzip, deflate, br")));
  expect(pages.map(([coding]) => coding)).toEqual(["gzip", "gzip", "gzip"]);
  const texts = pages.map(([, bytes]) => gunzipSync(bytes).toString());
  const keys = texts.map((text) => /value="([0-9a-f-]{36})"/.exec(text)?.[1]);
  expect(new Set(keys).size).toBe(3);
  const bare = texts.map((text) => text.replace(/[0-9a-f-]{36}/, ""));
  expect(new Set(bare).size).toBe(1);
  expect(bare[0]).toMatch(/^<p>1 .*<\/p>$/s);
  // Who takes no gzip waits for their own.
  expect((await packed("br"))[0]).toBe("br");
});
