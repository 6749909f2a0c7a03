/**
 * What a tender group decides and agrees on appears nowhere else: each page and call of the whole
 * server is asked, as a stranger and as another member.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { speak, startDecision } from "#domains/decisions/actions.ts";
import { closeDueDecisions } from "#domains/decisions/test/closing-actions.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { takeStance } from "#domains/decisions/test/actions.ts";
import { addMembership } from "#domains/groups/belonging/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { effectHandlers } from "#assembly.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const canary = "Zwetschgendatschi";
let t: TestServer;
let rosa: Viewer;
let ana: Viewer;
let ids: readonly string[];
beforeAll(async () => {
  t = await testServer();
  rosa = (await found(t.ctx)).viewer;
  ana = await addMember(t.ctx, "ana");
  let sam = await addMember(t.ctx, "sam");
  const { group } = await addGroup(t.ctx, rosa, "hearth", "tender");
  const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
  await t.ctx.db.transaction().execute((trx) => addMembership(trx, t.ctx, group.id, idOf(sam)));
  [rosa, sam] = [await viewerFor(t.ctx, idOf(rosa)), await viewerFor(t.ctx, idOf(sam))];
  const begin = (effect: { kind: string; fields: Record<string, string> }): Promise<string> =>
    startDecision(t.ctx, effectHandlers, rosa, "hearth", {
      ...{
        name: `About ${canary}`,
        driver: canary,
        method: "consensus",
        content: canary,
        options: "",
        todo: "",
      },
      effect,
    });
  const adopted = await begin({ kind: "adopt-agreement", fields: { title: `Our ${canary}` } });
  const running = await startDecision(t.ctx, effectHandlers, rosa, "hearth", {
    ...{
      name: `More ${canary}`,
      driver: canary,
      method: "consensus",
      content: canary,
      options: "",
      todo: canary,
    },
  });
  // A test goes by the ways of its opening: here reservations send nothing back.
  await t.ctx.db.insertInto("groupWays").values({ groupId: group.id, asidePercent: 100 }).execute();
  await openTest(t.ctx, rosa, adopted, "");
  for (const one of [rosa, sam])
    await takeStance(t.ctx, effectHandlers, one, adopted, {
      kind: one === sam ? "reservations" : "agree",
      words: canary,
    });
  t.ctx.clock.advance(days(8));
  await closeDueDecisions(t.ctx, effectHandlers);
  await openTest(t.ctx, sam, running, "");
  await takeStance(t.ctx, effectHandlers, sam, running, {
    kind: "block",
    words: canary,
    value: canary,
    help: canary,
  });
  await speak(t.ctx, sam, running, canary);
  const { db } = t.ctx;
  const agreement = await db.selectFrom("agreements").select("id").executeTakeFirstOrThrow();
  const point = await db.selectFrom("actionPoints").select("id").executeTakeFirstOrThrow();
  await t.work();
  ids = [adopted, running, agreement.id, point.id, group.id];
});
afterAll(() => t.end());

const pages = [
  ...[
    "/",
    "/groups",
    "/calendar",
    "/library",
    "/board",
    "/siblings",
    "/about",
    "/me",
    "/me/data.json",
    "/plant",
    "/starter-kit",
  ],
  ...[
    `/search?q=${canary}`,
    `/library?q=${canary}`,
    `/calendar?q=${canary}`,
    `/board?q=${canary}`,
    "/@moss",
    "/@moss/decisions",
  ],
  ...[
    "/@moss/agreements",
    "/@moss/to-do",
    "/@moss/meetings",
    "/@moss/roles",
    "/@moss/ways",
    "/@moss/care",
    "/calendar.ics",
    "/feed",
  ],
  ...[
    "/@hearth",
    "/@hearth/decisions",
    "/@hearth/decisions/new",
    "/@hearth/agreements",
    "/@hearth/to-do",
    "/@hearth/roles",
  ],
  ...[
    "/@hearth/ways",
    "/@hearth/meetings",
    "/@hearth/care",
    "/@hearth/fund",
    "/@hearth/hours",
    "/@hearth/calendar.ics",
  ],
  ...[
    "/.well-known/webfinger?resource=acct:hearth@localhost",
    "/.well-known/nodeinfo",
    "/nodeinfo/2.1",
    "/users/hearth",
  ],
  ...[
    "/users/hearth/outbox",
    "/groups/hearth",
    "/groups/hearth/outbox",
    "/robots.txt",
    "/sitemap.xml",
  ],
];

test.each([["a stranger"], ["another member"]])("%s finds no word of it", async (who) => {
  const headers: Record<string, string> =
    who === "a stranger"
      ? {}
      : {
          authorization: `Bearer ${
            (await openSession(t.app, t.ctx, ana.member?.id ?? "", "api")).token
          }`,
        };
  const listed = (await t.app.inject({ url: "/api/openapi.json" })).json<{
    paths: Record<string, { get?: unknown }>;
  }>();
  const calls = Object.entries(listed.paths)
    .filter(([, { get }]) => get !== undefined)
    .flatMap(([path]) =>
      ids.map((id) =>
        path
          .replace("{handle}", "hearth")
          .replace("{id}", id)
          .replace(/\{[^}]+\}/g, "1"),
      ),
    );
  const own = ids.flatMap((id) => [
    ...[
      `/decisions/${id}`,
      `/decisions/${id}/edit`,
      `/decisions/${id}/versions/1`,
      `/decisions/${id}/versions/new`,
    ],
    ...[`/agreements/${id}`, `/agreements/${id}?show=1`, `/guides/${id}`, `/guides/${id}/take-up`],
  ]);
  const asked = [...new Set([...pages, ...calls, ...own])];
  expect(asked.length).toBeGreaterThan(150);
  const seen: number[] = [];
  for (const url of asked)
    for (const accept of url.startsWith("/api/")
      ? ["application/json"]
      : ["text/html", "application/activity+json"]) {
      const answer = await t.app.inject({ url, headers: { accept, ...headers } });
      seen.push(answer.statusCode);
      expect(answer.statusCode, url).toBeLessThan(500);
      // A search shows what was asked for again; the names of things it must not show.
      const { body } = answer;
      if (!url.includes(canary)) expect(body, `${accept} ${url}`).not.toContain(canary);
      for (const word of [`About ${canary}`, `More ${canary}`, `Our ${canary}`])
        expect(body, url).not.toContain(word);
      expect(Object.values(answer.headers).join(" "), url).not.toContain(canary);
    }
  const times = (code: number): number => seen.filter((one) => one === code).length;
  expect(times(200)).toBeGreaterThan(20);
  // Where the server would rather not be asked so often, nothing was looked at.
  expect(times(429)).toBe(0);
  const mine = await t.app.inject({
    url: `/decisions/${ids[1] ?? ""}`,
    headers: {
      authorization: `Bearer ${
        (await openSession(t.app, t.ctx, rosa.member?.id ?? "", "api")).token
      }`,
    },
  });
  expect(mine.body).toContain(canary);
});
