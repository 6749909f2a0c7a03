/**
 * A stranger who wants to know who is here: no address that takes
 * a name tells a member from nobody.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let sam: string;
beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
  await addMember(s.ctx, "mallory");
  sam = (await addMember(s.ctx, "sam")).member?.id ?? "";
});
afterAll(() => s.end());

test("a stranger who asks for a member gets what they get for nobody, on every address that takes a name", async () => {
  const host = new URL(s.origin).host;
  for (const [url, accept] of [
    ["/members/?", "text/html"],
    ["/@?", "text/html"],
    ["/@?", "application/activity+json"],
    ["/groups/?", "application/activity+json"],
    ["/api/v1/members/?", "application/json"],
    ["/api/v1/groups/?", "application/json"],
    ["/pictures/of/?.png", "image/png"],
    ["/@?/feed.rss", "application/rss+xml"],
    [`/.well-known/webfinger?resource=acct:?@${host}`, "application/jrd+json"],
  ] as const) {
    const ask = async (name: string) => {
      const answer = await s.app.inject({ url: url.replace("?", name), headers: { accept } });
      return [answer.statusCode, answer.body.replaceAll(name, "?").replace(/"[\w-]{20,}"/g, "")];
    };
    const asked = url.replace(/acct:\?/, "acct:rosa");
    expect([asked, await ask("mallory")]).toEqual([asked, await ask("nobody")]);
  }
  // Who guesses names to sign in, or asks for a link, learns no more.
  for (const [url, more] of [
    ["/api/v1/session", { password: "wrong wrong wrong" }],
    ["/api/v1/session/vouching", {}],
  ] as const) {
    const ask = async (handle: string) => {
      const answer = await s.app.inject({ method: "POST", url, payload: { handle, ...more } });
      return [answer.statusCode, Object.keys(answer.json<object>())];
    };
    expect([url, await ask("mallory")]).toEqual([url, await ask("nobody")]);
  }
});

test("from however many networks strangers report, there is one limit for all of them, and members go on", async () => {
  const report = async (n: number, headers = {}): Promise<number> => {
    const payload = { about: "@moss", content: `${n}` };
    const remoteAddress = `10.${n % 250}.${Math.floor(n / 250)}.1`;
    const call = {
      method: "POST",
      url: "/api/v1/reports",
      payload,
      remoteAddress,
      headers,
    } as const;
    return (await s.app.inject(call)).statusCode;
  };
  const answers: number[] = [];
  for (let n = 0; n < 205; n++) answers.push(await report(n));
  expect(answers.filter((status) => status === 202)).toHaveLength(200);
  expect(answers.slice(200)).toEqual([429, 429, 429, 429, 429]);
  const { token } = await openSession(s.app, s.ctx, sam, "api");
  expect(await report(300, { authorization: `Bearer ${token}` })).toBe(202);
});

test.each(["/report", "/api/v1/reports"])(
  "one network reports twenty times in ten minutes by %s, and others go on",
  async (url) => {
    const report = async (remoteAddress: string): Promise<number> =>
      (await s.app.inject({ method: "POST", url, remoteAddress, payload: { about: "@moss" } }))
        .statusCode;
    for (let n = 0; n < 20; n++) expect(await report("192.0.2.77")).not.toBe(429);
    expect(await report("192.0.2.77")).toBe(429);
    expect(await report("192.0.2.78")).not.toBe(429);
  },
);
