import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wantsActivity } from "#web/negotiation.ts";
import { found, password } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
beforeAll(async () => {
  s = await testServer();
  await found(s.world);
});
afterAll(() => s.end());

const api = (method: string, path: string, body?: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${s.origin}/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body }),
  });

describe("problems", () => {
  test.each([
    ["what is no JSON", () => api("POST", "/session", "{"), 400],
    ["a missing field", () => api("POST", "/session", "{}"), 422],
    ["a field of the wrong kind", () => api("POST", "/session", '{"handle":1,"password":"x"}'), 422],
    ["a wrong password", () => api("POST", "/session", '{"handle":"rosa","password":"nope nope"}'), 401],
    ["not being signed in", () => api("POST", "/groups", '{"handle":"a","name":"b","kind":"open"}'), 401],
    ["what does not exist", () => api("GET", "/events/00000000-0000-4000-8000-000000000000"), 404],
    ["what is no id", () => api("GET", "/events/etc"), 404],
    ["a path that does not exist", () => api("GET", "/nothing"), 404],
    ["another kind of content", () => api("POST", "/session", "a=b", { "content-type": "text/csv" }), 415],
    ["a token that was made up", () => api("DELETE", "/session", undefined, { authorization: "Bearer a.b.c" }), 401],
  ])("for %s are said in problem+json", async (_, ask, status) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String) as unknown });
  });

  test("name the fields", async () => {
    const { token } = (await (await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))).json()) as { token: string };
    const answer = await api("POST", "/groups/moss/events", JSON.stringify({ name: "x", startTime: "soon" }), {
      authorization: `Bearer ${token}`,
    });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    expect(errors.map((error) => error.pointer)).toEqual(expect.arrayContaining(["/name", "/startTime"]));
  });
});

test("a session ends when it is ended", async () => {
  const { token } = (await (await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  expect((await api("GET", "/me", undefined, headers)).status).toBe(200);
  expect((await api("DELETE", "/session", undefined, headers)).status).toBe(204);
  expect((await api("GET", "/me", undefined, headers)).status).toBe(401);
});

test("whoever guesses passwords is slowed down", async () => {
  const answers: number[] = [];
  for (let i = 0; i < 6; i++)
    answers.push((await api("POST", "/session", JSON.stringify({ handle: "rosa", password: `guess ${i}` }))).status);
  expect(answers.at(-1)).toBe(429);
  expect((await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))).status).toBe(429);
  s.world.clock.advance(300_001);
  expect((await api("POST", "/session", JSON.stringify({ handle: "rosa", password }))).status).toBe(201);
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
  const { paths } = (await fetch(`${s.origin}/api/openapi.json`).then((answer) => answer.json())) as { paths: Record<string, unknown> };
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
  ['application/ld+json; profile="https://www.w3.org/ns/activitystreams", application/activity+json;q=0.9', true],
  ["application/activity+json, text/html;q=0.1", true],
  ["text/html, application/activity+json;q=0.5", false],
])("Accept: %s asks for ActivityStreams: %s", (accept, wanted) => expect(wantsActivity(accept)).toBe(wanted));
