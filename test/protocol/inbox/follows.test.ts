/**
 * Following as each server does it: the same id again and again, no id, an Undo that
 * comes first or twice, the server actor.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { after, hours } from "#platform/lib/clock.ts";
import { found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let mira: Peer;
let omar: Peer;
let group: string;
let server: string;
let before = 0;

beforeAll(async () => {
  mira = await peer({ name: "mira" });
  omar = await peer({ name: "omar" });
  s = await testServer({ allow: [mira.host, omar.host] });
  await found(s.ctx);
  group = `${s.origin}/groups/moss`;
  server = `${s.origin}/actor`;
});
afterAll(async () => {
  await Promise.all([mira.end(), omar.end()]);
  await s.end();
});
beforeEach(async () => {
  for (const table of ["followers", "followMarks", "jobs"] as const)
    await s.ctx.db.deleteFrom(table).execute();
  before = mira.inbox.length;
});

const heard = () => mira.inbox.slice(before);
const count = async () => (await s.ctx.db.selectFrom("followers").selectAll().execute()).length;

describe.each(["fresh", "constant", "none"] as const)("Follows with ids of the kind '%s'", (id) => {
  test("count for everybody, not only for the first", async () => {
    expect(await mira.follow(group, id)).toBe(202);
    expect(await omar.follow(group, id)).toBe(202);
    await s.work();
    expect(await count()).toBe(2);
  });

  test("can be taken back and made again, as often as one likes", async () => {
    for (let times = 0; times < 3; times++) {
      await mira.follow(group, id);
      await s.work();
      expect(await count()).toBe(1);
      await mira.unfollow(group, id);
      await s.work();
      expect(await count()).toBe(0);
    }
    expect(heard().filter((one) => one.activity["type"] === "Accept")).toHaveLength(3);
  });

  test("and all at once, before any had its effect", async () => {
    await mira.follow(group, id);
    await mira.unfollow(group, id);
    await mira.follow(group, id);
    await s.work();
    expect(await count()).toBe(1);
  });
});

describe("an Undo of a Follow with one id for all", () => {
  test("that comes twice does not stop the next Follow", async () => {
    await mira.follow(group, "constant");
    await s.work();
    for (let times = 0; times < 2; times++) {
      await mira.unfollow(group, "constant");
      await s.work();
    }
    await mira.follow(group, "constant");
    await s.work();
    expect(await count()).toBe(1);
  });

  test("that overtakes its Follow stops that one, and no other after it", async () => {
    await mira.unfollow(group, "constant");
    await s.work();
    await mira.follow(group, "constant");
    await s.work();
    expect(await count()).toBe(0);
    await mira.follow(group, "constant");
    await s.work();
    expect(await count()).toBe(1);
    await mira.unfollow(group, "constant");
    await mira.unfollow(group, "constant");
    await s.work();
    await mira.follow(group, "constant");
    await s.work();
    expect(await count()).toBe(1);
  });

  test("of one that we had lost stops no Follow of an hour later", async () => {
    await mira.unfollow(group, "constant");
    await s.work();
    await s.ctx.db
      .updateTable("followMarks")
      .set({ made: after(s.ctx.clock.now(), -hours(1)) })
      .execute();
    await mira.follow(group, "constant");
    await s.work();
    expect(await count()).toBe(1);
    expect(heard().map((one) => one.activity["type"])).toEqual(["Accept"]);
  });

  test("of somebody else ends nothing", async () => {
    await mira.follow(group, "constant");
    await s.work();
    await omar.post(`${s.origin}/inbox`, {
      type: "Undo",
      actor: omar.actor,
      object: { id: `${mira.actor}/follows/1`, type: "Follow", actor: mira.actor, object: group },
    });
    await omar.post(`${s.origin}/inbox`, {
      type: "Undo",
      actor: omar.actor,
      object: `${mira.actor}/follows/1`,
    });
    await s.work();
    expect(await count()).toBe(1);
  });
});

describe("the server actor", () => {
  test("accepts a Follow in its own name, and who follows it follows the collective", async () => {
    await mira.follow(server, "constant");
    await s.work();
    expect(heard()).toMatchObject([
      {
        verified: true,
        activity: { type: "Accept", actor: server, object: { type: "Follow", object: server } },
      },
    ]);
    expect(await fetch(`${group}/followers`).then((one) => one.json())).toMatchObject({
      totalItems: 1,
    });
  });

  test("and the group are followed and left each by itself, and told once", async () => {
    await mira.follow(server);
    await mira.follow(group);
    await s.work();
    expect(await count()).toBe(1);
    await mira.unfollow(server);
    await s.work();
    expect(await count()).toBe(1);
    await mira.unfollow(group);
    await s.work();
    expect(await count()).toBe(0);
  });
});
