/** The web server whole: problems, sessions, headers, plain files, forms with their notes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDecision } from "#domains/decisions/actions.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { wantsActivity } from "#platform/web/negotiation.ts";
import { openSession } from "#platform/web/session.ts";
import { found, password, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
});
afterAll(() => s.end());

const api = (
  method: string,
  path: string,
  body?: string,
  headers: Readonly<Record<string, string>> = {},
) =>
  fetch(`${s.origin}/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body }),
  });

describe("problems", () => {
  test.each([
    ["what is no JSON", () => api("POST", "/session", "{"), 400],
    ["a missing field", () => api("POST", "/session", "{}"), 422],
    [
      "a field of the wrong kind",
      () => api("POST", "/session", '{"handle":1,"password":"x"}'),
      422,
    ],
    [
      "a wrong password",
      () => api("POST", "/session", '{"handle":"rosa","password":"nope nope"}'),
      401,
    ],
    [
      "not being signed in",
      () => api("POST", "/groups", '{"handle":"a","name":"b","kind":"open"}'),
      401,
    ],
    ["what does not exist", () => api("GET", "/events/00000000-0000-4000-8000-000000000000"), 404],
    ["what is no id", () => api("GET", "/events/etc"), 404],
    ["a path that does not exist", () => api("GET", "/nothing"), 404],
    [
      "another kind of content",
      () => api("POST", "/session", "a=b", { "content-type": "text/csv" }),
      415,
    ],
    [
      "a token that was made up",
      () => api("DELETE", "/session", undefined, { authorization: "Bearer a.b.c" }),
      401,
    ],
  ])("for %s are said in problem+json", async (_, ask, status) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String) as unknown });
  });

  test("name the fields", async () => {
    const { token } = (await (
      await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))
    ).json()) as { token: string };
    const answer = await api(
      "POST",
      "/groups/moss/events",
      JSON.stringify({ name: "\u200b", startTime: "soon" }),
      {
        authorization: `Bearer ${token}`,
      },
    );
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    expect(errors.map((error) => error.pointer)).toEqual(
      expect.arrayContaining(["/name", "/startTime"]),
    );
  });
});

test("a session ends when it is ended", async () => {
  const { token } = (await (
    await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))
  ).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  expect((await api("GET", "/me", undefined, headers)).status).toBe(200);
  expect((await api("DELETE", "/session", undefined, headers)).status).toBe(204);
  expect((await api("GET", "/me", undefined, headers)).status).toBe(401);
});

test("whoever guesses passwords is slowed down", async () => {
  const answers: number[] = [];
  for (let i = 0; i < 6; i++)
    answers.push(
      (await api("POST", "/session", JSON.stringify({ handle: "rosa", password: `guess ${i}` })))
        .status,
    );
  expect(answers.at(-1)).toBe(429);
  expect((await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))).status).toBe(
    429,
  );
  s.ctx.clock.advance(300_001);
  expect((await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))).status).toBe(
    201,
  );
});

test("every page forbids what it does not need", async () => {
  const answer = await fetch(`${s.origin}/`);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("set-cookie")).toBeNull();
});

test("the plain files for crawlers, monitors and researchers are there", async () => {
  for (const path of [
    "/livez",
    "/readyz",
    "/robots.txt",
    "/.well-known/security.txt",
    "/favicon.svg",
    "/api/openapi.json",
    "/.well-known/nodeinfo",
    "/.well-known/host-meta",
    "/@moss/feed.rss",
    "/@moss/calendar.ics",
    "/calendar.json",
    "/library.rss",
    "/board.rss",
  ]) {
    const answer = await fetch(`${s.origin}${path}`);
    expect(answer.status, path).toBe(200);
    await answer.text();
  }
});

test("OpenAPI describes every call of the design", async () => {
  const { paths } = (await fetch(`${s.origin}/api/openapi.json`).then((answer) =>
    answer.json(),
  )) as { paths: Record<string, unknown> };
  for (const path of [
    "/api/v1/session",
    "/api/v1/collective",
    "/api/v1/groups",
    "/api/v1/groups/{handle}/events",
    "/api/v1/events/{id}/cancel",
    "/api/v1/calendar",
    "/api/v1/groups/{handle}/guides",
    "/api/v1/guides/{id}/adaptations",
    "/api/v1/groups/{handle}/offers",
    "/api/v1/siblings",
    "/api/v1/invitations",
  ])
    expect(Object.keys(paths)).toContain(path);
});

test.each([
  [undefined, false],
  ["*/*", false],
  ["text/html,application/xhtml+xml,*/*;q=0.8", false],
  ["application/activity+json", true],
  [
    'application/ld+json; profile="https://www.w3.org/ns/activitystreams", application/activity+json;q=0.9',
    true,
  ],
  ["application/activity+json, text/html;q=0.1", true],
  ["text/html, application/activity+json;q=0.5", false],
])("Accept: %s asks for ActivityStreams: %s", (accept, wanted) =>
  expect(wantsActivity(accept)).toBe(wanted),
);

describe("the pages of somebody who is signed in", () => {
  const rosa = async (): Promise<string> =>
    (
      await s.ctx.db
        .selectFrom("members")
        .select("id")
        .where("handle", "=", "rosa")
        .executeTakeFirstOrThrow()
    ).id;
  const home = async (): Promise<{
    readonly cookie: string;
    readonly csrf: string;
    readonly html: string;
  }> => {
    const cookie = `calendula=${(await openSession(s.app, s.ctx, await rosa(), "browser")).token}`;
    const html = await (await fetch(`${s.origin}/me`, { headers: { cookie } })).text();
    return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "", html };
  };
  const send = (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>>,
  ) =>
    fetch(`${s.origin}${path}`, {
      method: "POST",
      headers,
      body: new URLSearchParams(fields),
      redirect: "manual",
    });

  test("one's own page says first what waits, and says so when nothing does", async () => {
    const { cookie, html } = await home();
    expect(html).toContain("Nothing is waiting for you");
    expect(html.indexOf("Nothing is waiting for you")).toBeLessThan(html.indexOf("Your events"));
    const viewer = await viewerFor(s.ctx, await rosa());
    const input = {
      name: "A lamp for the shed",
      driver: "It is dark there in the evening.",
      method: "consent",
      content: "We buy one.",
      todo: "",
    };
    const decision = await startDecision(s.ctx, {}, viewer, "moss", { ...input, options: "" });
    await openTest(s.ctx, viewer, decision, "");
    const then = (await home()).html;
    expect(then).not.toContain("Nothing is waiting for you");
    expect(then.indexOf("A lamp for the shed")).toBeGreaterThan(0);
    expect(then.indexOf("A lamp for the shed")).toBeLessThan(then.indexOf("Your events"));
    const front = await (await fetch(`${s.origin}/`, { headers: { cookie } })).text();
    expect(front).toContain("Waiting for you");
    expect(front).not.toContain("Follow us");
    expect(await (await fetch(`${s.origin}/`)).text()).toContain("Follow us");
  });

  test("a form with a mistake says so in its title, and the note leads to its field", async () => {
    const { cookie, csrf } = await home();
    const answer = await send("/me", { csrf, name: "", language: "en" }, { cookie });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/<title>Please check these fields: Account · /);
    expect(html).toContain('href="#f-name"');
    expect(html).toContain('id="f-name"');
  });

  test.each([
    [
      "/@moss/guides/new",
      {
        name: "Tea",
        source: "Pour it.",
        minutes: "-7",
        language: "?",
        visibility: "members",
        publish: "yes",
      },
    ],
    [
      "/@moss/events/new",
      { name: "Tea", startTime: "2099-01-09T14:00", timeZone: "UTC", language: "?", publish: "no" },
    ],
    ["/invitations", { uses: "1", days: "9999" }],
    ["/@moss/roles/welcomer/learner", { learner: "nobody_here" }],
  ])("every note of %s leads to a field that can be seen", async (path, fields) => {
    const { cookie, csrf } = await home();
    const html = await (await send(path, { csrf, ...fields }, { cookie })).text();
    const targets = [...html.matchAll(/<li><a href="#(f-[^"]+)">/g)].map(([, id]) => id ?? "");
    expect(targets.length).toBeGreaterThan(0);
    // A fold that is shut, and has no other in it.
    const denied = [
      ...html.matchAll(/<details(?![^>]*\sopen)[^>]*>(?:(?!<details|<\/details>)[^])*<\/details>/g),
    ].join("");
    for (const id of targets) {
      expect(html.split(`id="${id}"`)).toHaveLength(2);
      expect(denied).not.toContain(`id="${id}"`);
    }
  });

  const table = `|${"a|".repeat(330)}\n|${"-|".repeat(330)}\n${"soup\n".repeat(350)}`;
  const guide = {
    name: "Tea",
    source: table,
    kind: "practice",
    language: "en",
    license: "CC-BY-SA-4.0",
    visibility: "members",
  };
  test.each([
    ["/@moss/guides/new", guide, "source"],
    [
      "/@moss/events/new",
      {
        name: "Tea",
        content: table,
        startTime: "2099-01-09T14:00",
        timeZone: "UTC",
        language: "en",
        publish: "no",
      },
      "content",
    ],
    ["/@moss/edit", { name: "Moss", summary: table.slice(0, 1990), kind: "open" }, "summary"],
  ])(
    "a text that costs too much to read is refused by %s, with everything typed",
    async (path, fields, name) => {
      const { cookie, csrf } = await home();
      const answer = await send(path, { csrf, ...fields }, { cookie });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain(`href="#f-${name}"`);
      expect(html).toContain("it takes too long to read");
      expect(html).toContain("soup\nsoup\nsoup");
    },
  );

  test("a program gets a problem that names the field of a text that costs too much", async () => {
    const { token } = (await (
      await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))
    ).json()) as { token: string };
    const answer = await api("POST", "/groups/moss/guides", JSON.stringify(guide), {
      authorization: `Bearer ${token}`,
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      type: `${s.origin}/problems/too-costly`,
      errors: [{ pointer: "/source" }],
    });
  });

  test("what was written is shown to be copied when the answer can't be the form; no password is", async () => {
    const { cookie } = await home();
    const fields = {
      csrf: "too old",
      content: "Bring <soup> and bread on Friday.",
      password: "four words in a row here",
      name: "Soup",
    };
    const answer = await send("/me", fields, { cookie });
    const html = await answer.text();
    expect(answer.status).toBe(403);
    expect(html).toContain("Bring &lt;soup&gt; and bread on Friday.");
    expect(html).not.toContain("four words");
  });

  test("who signs in after a form comes back to the page of the form, not to its target", async () => {
    const from = async (referer: string): Promise<string> => {
      const html = await (await send("/groups/new", { name: "x" }, { referer })).text();
      return /href="\/login\?next=([^"]+)"/.exec(html)?.[1] ?? "";
    };
    expect(await from(`${s.origin}/groups/new`)).toBe("%2Fgroups%2Fnew");
    expect(await from("https://evil.example/")).toBe("%2F");
  });
});
