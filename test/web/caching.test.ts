/** Every route that answers a GET: what is for one person, or behind a secret, stays in no cache; what differs by who asks says so. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#web/session.ts";
import { newId, newToken } from "#kit/ids.ts";
import { addGroup, found } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let token: string;

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
  path.replace(/:(\w+)(\([^)]*\))?/g, (_all, name: string) => (name === "handle" ? "moss" : name === "token" ? newToken() : newId()));

const names = (header: unknown): string[] =>
  String(header ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());

beforeAll(async () => {
  s = await testServer();
  const { viewer } = await found(s.world);
  await addGroup(s.world, viewer, "bikes", "closed");
  token = (await openSession(s.app, s.world, viewer.member?.id ?? "", "api")).token;
}, 60_000);
afterAll(() => s.end());

test("no answer for a member, and nothing behind a secret, is kept by anybody", async () => {
  const wrong: string[] = [];
  for (const path of paths()) {
    const url = fill(path);
    const stranger = await s.app.inject({ url });
    const member = await s.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    const cache = String(member.headers["cache-control"] ?? "");
    if (path.includes(":token") && !String(stranger.headers["cache-control"]).includes("no-store")) wrong.push(`${path}: kept`);
    if (path.startsWith("/api/") && !/no-store|public/.test(cache)) wrong.push(`${path}: ${cache}`);
    if (stranger.statusCode === member.statusCode && stranger.body === member.body) continue;
    if (!/private|no-store/.test(cache)) wrong.push(`${path}: differs, and says ${cache}`);
    for (const answer of [stranger, member]) {
      const vary = names(answer.headers.vary);
      for (const name of ["cookie", "authorization", "accept"]) if (!vary.includes(name)) wrong.push(`${path}: no ${name} in Vary`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);
