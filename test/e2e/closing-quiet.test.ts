/**
 * A collective that is quiet closes for good: of what waited nothing is said any
 * more, and its goodbye goes out at once.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduledTasks, slotsOf } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { domains } from "#domains.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import { closeDecision } from "#domains/decisions/test/closing-actions.ts";
import { takeStance } from "#domains/decisions/test/actions.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { planEvent } from "#domains/events/actions.ts";
import { editGroup } from "#domains/groups/actions.ts";
import { askToCloseCollective, closeCollective } from "#domains/safety/closing/actions.ts";
import { quietWhy } from "#commons/home/quiet.ts";
import { goQuiet } from "#domains/safety/quiet/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { eventually } from "../support/instance.ts";
import { found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

let moss: TestServer;
let mira: Peer;
let rosa: Viewer;

const chore = (name: string): Promise<unknown> =>
  scheduledTasks.find((one) => one.name === name)?.run(moss.ctx) ?? Promise.reject(new Error(name));
const handlers = slotsOf(domains).named(decisionEffects);
const status = (code: number): Promise<unknown> =>
  eventually(
    async () =>
      (await moss.app.inject({ url: "/", headers: { accept: "text/html" } })).statusCode === code,
    `${code} at the door`,
  );
const waiting = () =>
  moss.ctx.db.selectFrom("jobs").select(["kind", "lastError"]).orderBy("seq").execute();

beforeAll(async () => {
  mira = await peer();
  moss = await testServer({ allow: [mira.host] });
  mira.now = () => moss.ctx.clock.now();
  rosa = (await found(moss.ctx)).viewer;
  await mira.follow(`${moss.origin}/groups/moss`);
  await moss.work();
  const decision = await askToCloseCollective(moss.ctx, rosa, { reason: "We part." });
  await openTest(moss.ctx, rosa, decision, "");
  await takeStance(moss.ctx, handlers, rosa, decision, { kind: "agree" });
  moss.ctx.clock.advance(days(30));
  expect(await closeDecision(moss.ctx, handlers, decision)).toBe("agreed");
  await closeCollective(moss.ctx, rosa);
  moss.ctx.clock.advance(days(13));
  await moss.work();
  mira.inbox.length = 0;
});
afterAll(async () => {
  await mira.end();
  await moss.end();
});

test("what it said while it was quiet is dropped, and the goodbye waits for nothing", async () => {
  const until = new Date(moss.ctx.clock.now().getTime() + days(29)).toISOString();
  await goQuiet(moss.ctx, rosa, "moss", { until, reason: "" });
  await status(503);
  // An earlier word on the same group stands before its goodbye.
  await editGroup(moss.ctx, rosa, "moss", { name: "Moss and friends" });
  for (const name of ["Soup", "Bread"])
    await planEvent(moss.ctx, rosa, "moss", {
      ...{ name, content: "", startTime: "2028-01-09T14:00", timeZone: "UTC", area: "" },
      ...{ kind: "other", careKinds: [], tags: [], access: { overall: "ask" } },
      ...{ visibility: "public", language: "en", publish: true },
    });
  await moss.work();
  expect((await waiting()).filter((job) => job.lastError === quietWhy)).not.toEqual([]);
  moss.ctx.clock.advance(days(2));
  await chore("announced");
  await moss.work();
  await status(410);
  await moss.work();
  expect(mira.inbox.map(({ activity, verified }) => [activity["type"], verified])).toEqual([
    ["Delete", true],
  ]);
  expect(await waiting()).toEqual([]);
});

test("so all is erased at once, and not after a week of waiting", async () => {
  await chore("closing");
  await chore("closing");
  expect(await moss.ctx.db.selectFrom("groups").selectAll().execute()).toEqual([]);
  expect(await moss.ctx.db.selectFrom("actorKeys").selectAll().execute()).toEqual([]);
});
