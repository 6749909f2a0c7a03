import { testMessageQueue } from "@fedify/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cache } from "#federation/cache.ts";
import { JobQueue } from "#federation/queue.ts";
import { systemClock } from "#kit/clock.ts";
import { testWorld, type TestWorld } from "../support/world.ts";

let t: TestWorld;
beforeAll(async () => {
  t = await testWorld();
});
afterAll(() => t.end());

const live = () => ({ ...t.world, clock: systemClock });

describe("as Fedify's message queue", () => {
  test("it passes Fedify's own conformance test, order included", async () => {
    await testMessageQueue(
      () => new JobQueue(live(), t.url, async () => undefined),
      ({ controller }) => controller.abort(),
      { testOrderingKey: true },
    );
  });

  test("no private key is written, and each is put back when the message is read", async () => {
    const queue = new JobQueue(t.world, t.url, async (keyId) => ({ kty: "RSA", d: `secret of ${keyId}` }), "kept");
    await queue.enqueue({
      id: "11111111-1111-4111-8111-111111111111",
      type: "outbox",
      inbox: "https://peer.example/inbox",
      keys: [{ keyId: "https://moss.example/actor#main-key", privateKey: { kty: "RSA", d: "SECRET" } }],
    });
    const row = await t.world.db.selectFrom("jobs").selectAll().where("kind", "=", "kept").executeTakeFirstOrThrow();
    expect(row.payload).not.toContain("SECRET");
    expect(row.host).toBe("peer.example");
    expect(await queue.messageOf(row.payload)).toMatchObject({
      keys: [{ privateKey: { d: "secret of https://moss.example/actor#main-key" } }],
    });
  });

  test("a message whose keys lie elsewhere is refused", async () => {
    const queue = new JobQueue(t.world, t.url, async () => undefined, "kept");
    await expect(queue.enqueue({ keys: [], more: { privateKey: { d: "SECRET" } } })).rejects.toThrow("private key");
  });
});

describe("as Fedify's key-value store", () => {
  test("it keeps values, tells missing from null, forgets in time, and lists by prefix", async () => {
    const cache = new Cache(t.world.db, t.world.clock);
    await cache.set(["a", "b"], { text: "\u0000 and \ud800" });
    await cache.set(["a", "bc"], null);
    expect(await cache.get(["a", "b"])).toEqual({ text: "\u0000 and \ud800" });
    expect(await cache.get(["a", "bc"])).toBeNull();
    expect(await cache.get(["a", "x"])).toBeUndefined();
    const keys: unknown[] = [];
    for await (const entry of cache.list(["a", "b"])) keys.push(entry.key);
    expect(keys).toEqual([["a", "b"]]);
    t.world.clock.advance(31 * 24 * 3_600_000);
    expect(await cache.get(["a", "b"])).toBeUndefined();
  });

  test("of twenty who race to write, one wins", async () => {
    const cache = new Cache(t.world.db, t.world.clock);
    const won = await Promise.all(Array.from({ length: 20 }, (_, i) => cache.cas(["race"], undefined, i)));
    expect(won.filter(Boolean)).toHaveLength(1);
  });
});
