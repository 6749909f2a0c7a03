/**
 * Every route that answers a GET: what is for one person, or behind a secret, stays in no
 * cache; what differs by who asks says so.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePersonalFeed } from "#domains/calendar/personal/actions.ts";
import { planEvent } from "#domains/events/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { setupLink } from "#domains/groups/welcome/founding-actions.ts";
import { invite } from "#domains/groups/welcome/invitations-actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId, newToken } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let token: string;
let setUp: Awaited<ReturnType<TestServer["app"]["inject"]>>;
/** Addresses with a secret in them that works. */
let secrets: readonly string[];

/** All paths of the server that answer a GET, read from its own tree of routes. */
function paths(): string[] {
  const stack: string[] = [];
  const all = new Set<string>();
  for (const line of s.app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent = "", segment, methods] = /^([│├└─\s]*)(\S+) \(([A-Z, ]+)\)/u.exec(line) ?? [];
    if (segment === undefined || methods === undefined) continue;
    const depth = Math.round(indent.length / 4);
    stack.length = depth;
    stack[depth] = segment;
    if (methods.split(", ").includes("GET")) all.add(stack.join(""));
  }
  return [...all];
}

const fill = (path: string): string =>
  path.replace(/:(\w+)(\([^)]*\))?/g, (_all, name: string) => {
    if (name === "handle") return "moss";
    return name === "token" ? newToken() : newId();
  });

const names = (header: string | readonly string[] | number | undefined): string[] =>
  (typeof header === "object" ? header.join(",") : `${header ?? ""}`)
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());

beforeAll(async () => {
  s = await testServer();
  setUp = await s.app.inject((await setupLink(s.ctx)) ?? "");
  const { viewer } = await found(s.ctx);
  const expires = after(s.ctx.clock.now(), days(7));
  const event = await planEvent(s.ctx, viewer, "moss", {
    name: "Salve workshop",
    content: "",
    startTime: after(s.ctx.clock.now(), days(20)).toISOString().slice(0, 16),
    timeZone: "Europe/Amsterdam",
    area: "",
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  const guest = await answerAsGuest(s.ctx, event.id, { status: "yes", name: "Kim" });
  secrets = [
    `/rsvp/${guest.token}`,
    `/api/v1/rsvp/${guest.token}`,
    new URL((await invite(s.ctx, viewer, { uses: 1, expires, groups: [] })).url).pathname,
    new URL(await makePersonalFeed(s.ctx, viewer)).pathname,
  ];
  await addGroup(s.ctx, viewer, "bikes", "closed");
  token = (await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api")).token;
}, 60_000);
afterAll(() => s.end());

test("no answer for a member, and nothing behind a secret, is kept by anybody", async () => {
  const wrong: string[] = [];
  for (const path of paths()) {
    const url = fill(path);
    const stranger = await s.app.inject({ url });
    const member = await s.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    const cache = member.headers["cache-control"] ?? "";
    if (path.includes(":token") && stranger.headers["cache-control"]?.includes("no-store") !== true)
      wrong.push(`${path}: kept`);
    if (path.startsWith("/api/") && !/no-store|public/.test(cache)) wrong.push(`${path}: ${cache}`);
    if (stranger.statusCode === member.statusCode && stranger.body === member.body) continue;
    if (!/private|no-store/.test(cache)) wrong.push(`${path}: differs, and says ${cache}`);
    for (const answer of [stranger, member]) {
      const vary = names(answer.headers.vary);
      for (const name of ["cookie", "authorization", "accept", "accept-language"])
        if (!vary.includes(name)) wrong.push(`${path}: no ${name} in Vary`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

test("what opens with a secret is kept by nobody, and so is the page that founds the collective", async () => {
  const answers = await Promise.all(secrets.map((url) => s.app.inject({ url })));
  for (const answer of [setUp, ...answers]) {
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(names(answer.headers.vary)).toEqual(
      expect.arrayContaining(["accept", "accept-language", "cookie", "authorization"]),
    );
  }
});

test("what a form answers, and what refuses, is kept by nobody", async () => {
  for (const url of ["/login", "/api/v1/session", "/api/v1/groups", "/@moss/join"])
    expect(
      (await s.app.inject({ method: "POST", url, payload: {} })).headers["cache-control"],
      url,
    ).toMatch(/no-store/);
  for (const url of ["/@nothing", "/api/v1/groups/nothing", "/me"])
    expect((await s.app.inject({ url })).headers["cache-control"], url).toBe("private, no-store");
});
