/** Our table of jobs is a message queue as Fedify tests one. */
import { testMessageQueue } from "@fedify/testing";
import { afterAll, beforeAll, test } from "vitest";
import { systemClock } from "#platform/lib/clock.ts";
import { JobQueue } from "../support/message-queue.ts";
import { testContext, type TestContext } from "../support/context.ts";

let t: TestContext;
beforeAll(async () => {
  t = await testContext();
});
afterAll(() => t.end());

test("the jobs table passes Fedify's conformance test of a message queue, order included", async () => {
  const ctx = { ...t.ctx, clock: systemClock };
  await testMessageQueue(
    () => new JobQueue(ctx, t.url),
    ({ controller }) => controller.abort(),
    { testOrderingKey: true },
  );
});
