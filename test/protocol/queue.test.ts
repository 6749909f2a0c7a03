import { testMessageQueue } from "@fedify/testing";
import { afterAll, beforeAll, test } from "vitest";
import { systemClock } from "#platform/lib/clock.ts";
import { JobQueue } from "../support/message-queue.ts";
import { testWorld, type TestWorld } from "../support/context.ts";

let t: TestWorld;
beforeAll(async () => {
  t = await testWorld();
});
afterAll(() => t.end());

test("the jobs table passes Fedify's conformance test of a message queue, order included", async () => {
  const world = { ...t.world, clock: systemClock };
  await testMessageQueue(
    () => new JobQueue(world, t.url),
    ({ controller }) => controller.abort(),
    { testOrderingKey: true },
  );
});
