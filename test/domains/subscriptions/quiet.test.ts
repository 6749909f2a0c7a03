/** Neighbours hear of what a group said while it was quiet, when it is back: once, and all of it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { endQuiet, goQuiet } from "#domains/safety/quiet/actions.ts";
import { confirmToken } from "#domains/subscriptions/actions.ts";
import { firstHeard } from "#domains/subscriptions/subscription.ts";
import { after, days, hours, minutes } from "#platform/lib/clock.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { scheduledTasks } from "#assembly.ts";
import { eventually } from "../../support/instance.ts";
import { type Mailbox, mailbox } from "../../support/mailbox.ts";
import { addGroup, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let box: Mailbox;
/** Does the mail server ask us to come back? */
let busy = false;
let rosa: Viewer;

beforeEach(async () => {
  busy = false;
  box = await mailbox({ says: () => (busy ? { line: "450 4.3.2 come back later" } : undefined) });
  s = await testServer({ env: { SMTP_URL: box.url } });
  rosa = (await found(s.ctx)).viewer;
  rosa = (await addGroup(s.ctx, rosa, "garden")).viewer;
});
afterEach(async () => {
  await s.end();
  await box.end();
});

async function subscribe(address: string, scope: object, rhythm: string): Promise<void> {
  const payload = { address, scope, rhythm };
  await s.app.inject({ method: "POST", url: "/api/v1/subscriptions", payload });
  await s.work();
  const row = await s.ctx.db
    .selectFrom("subscriptions")
    .selectAll()
    .orderBy("given", "desc")
    .where("confirmed", "=", false)
    .executeTakeFirstOrThrow();
  const url = `/api/v1/subscriptions/confirm/${confirmToken(s.ctx, row, undefined)}`;
  expect((await s.app.inject({ method: "POST", url })).statusCode).toBeLessThan(300);
  s.ctx.clock.advance(1000);
}
const plan = (handle: string, name: string) =>
  planEvent(s.ctx, rosa, handle, {
    ...{ name, content: "", area: "", kind: "other", careKinds: [], tags: [] },
    startTime: after(s.ctx.clock.now(), days(9)).toISOString().slice(0, 16),
    ...{ timeZone: "UTC", access: { overall: "ask" }, visibility: "public" as const },
    ...{ language: "en", publish: true },
  });
const write = (handle: string, name: string) =>
  writeGuide(s.ctx, rosa, handle, {
    ...{ name, summary: "", source: "Words.", kind: "practice", license: "CC0-1.0", credit: "Us" },
    ...{ cautions: "", careKinds: [], tags: [], language: "en", note: "", sources: "" },
    ...{ wishes: "", visibility: "public", publish: true },
  });
async function quiet(status: 200 | 503): Promise<void> {
  const until = after(s.ctx.clock.now(), days(20)).toISOString();
  if (status === 503) await goQuiet(s.ctx, rosa, "garden", { until, reason: "" });
  else await endQuiet(s.ctx, rosa, "garden");
  await eventually(
    async () =>
      (await s.app.inject({ url: "/@garden", headers: { accept: "text/html" } })).statusCode ===
      status,
    `${status} of the group`,
  );
}
const heard = (to: string, name: string): number =>
  box.letters.filter((one) => one.to[0] === to && one.text.includes(name)).length;

test("what it planned and wrote meanwhile is told at the end, also to who was told of others", async () => {
  await subscribe("ada@mail.example", {}, "new");
  await subscribe("lou@mail.example", { group: "garden" }, "new");
  await subscribe("kim@mail.example", {}, "weekly");
  await quiet(503);
  await plan("garden", "Seeds");
  await write("garden", "Compost");
  await s.work();
  s.ctx.clock.advance(minutes(5));
  await plan("moss", "Soup");
  await s.work();
  expect([heard("ada@mail.example", "Soup"), heard("ada@mail.example", "Seeds")]).toEqual([1, 0]);
  s.ctx.clock.advance(days(7));
  await runDueTasks(s.ctx, scheduledTasks);
  await s.work();
  expect([heard("kim@mail.example", "Soup"), heard("kim@mail.example", "Compost")]).toEqual([1, 0]);
  s.ctx.clock.advance(minutes(5));
  await quiet(200);
  await s.work();
  for (const who of ["ada", "lou"])
    for (const what of ["Seeds", "Compost"])
      expect([who, what, heard(`${who}@mail.example`, what)]).toEqual([who, what, 1]);
  s.ctx.clock.advance(days(7) + hours(1));
  await runDueTasks(s.ctx, scheduledTasks);
  await s.work();
  expect(heard("kim@mail.example", "Compost")).toBe(1);
  // Once is once.
  await plan("moss", "Bread");
  await s.work();
  for (const who of ["ada", "lou"]) expect(heard(`${who}@mail.example`, "Seeds")).toBe(1);
});

test("a mail that waited for a mail server when the group went quiet goes out afterwards", async () => {
  await subscribe("lou@mail.example", { group: "garden" }, "new");
  busy = true;
  await plan("garden", "Seeds");
  await s.work();
  await quiet(503);
  busy = false;
  s.ctx.clock.advance(hours(3));
  await s.work();
  expect(heard("lou@mail.example", "Seeds")).toBe(0);
  await quiet(200);
  await s.work();
  expect(heard("lou@mail.example", "Seeds")).toBe(1);
});

test("news of a quiet time is new at its end, that of before and of others when it was", () => {
  const at = (hour: number): Date => new Date(Date.UTC(2027, 0, 1, hour));
  const past = [
    { groupId: "a", starts: at(10), ended: at(14) },
    { groupId: "a", starts: at(3), ended: at(10) },
  ];
  expect(firstHeard(at(2), "a", past)).toEqual(at(2));
  expect(firstHeard(at(4), "a", past)).toEqual(at(14));
  expect(firstHeard(at(14), "a", past)).toEqual(at(14));
  expect(firstHeard(at(15), "a", past)).toEqual(at(15));
  expect(firstHeard(at(4), "b", past)).toEqual(at(4));
  expect(firstHeard(at(4), null, past)).toEqual(at(4));
});
