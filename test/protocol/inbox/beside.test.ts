/**
 * Who stands beside somebody whom we follow: of their things a few a day, and of
 * people only what they say to the group.
 */
import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { floods, takesIn } from "#commons/incoming/floods.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let group: Peer;
let n = 0;
let eve: string;
const key = generateKeyPairSync("rsa", { modulusLength: 2048 });

const actorOf = (iri: string, type: string) => ({
  id: iri,
  type,
  preferredUsername: iri.split("/").at(-1),
  inbox: `${iri}/inbox`,
  publicKey: {
    id: `${iri}#main-key`,
    owner: iri,
    publicKeyPem: key.publicKey.export({ type: "spki", format: "pem" }),
  },
});

async function serverThatFollows(type: string): Promise<void> {
  group = await peer({ name: "wood", type });
  s = await testServer({ allow: [group.host] });
  const { viewer } = await found(s.ctx);
  group.now = () => s.ctx.clock.now();
  eve = `${group.origin}/users/eve`;
  group.documents.set("/users/eve", actorOf(eve, "Person"));
  group.documents.set("/groups/meadow", actorOf(`${group.origin}/groups/meadow`, "Group"));
  await followSibling(s.ctx, viewer, group.actor);
  await s.work();
}
const stop = async (): Promise<void> => {
  await s.end();
  await group.end();
};

async function create(by: string, more: object = {}, wrapped: object = {}): Promise<boolean> {
  const iri = `${group.origin}/e/${++n}`;
  const object = {
    id: iri,
    type: "Event",
    attributedTo: by,
    name: `Walk ${n}`,
    startTime: "2033-05-01T10:00:00Z",
    to: [PUBLIC],
    ...more,
  };
  const sign = by === group.actor ? undefined : { key: key.privateKey, keyId: `${by}#main-key` };
  const activity = { id: `${iri}/create`, type: "Create", actor: by, object, ...wrapped };
  expect(await group.post(`${s.origin}/inbox`, activity, sign)).toBe(202);
  await s.work();
  return (await stored(iri)) !== undefined;
}
const stored = (iri: string) =>
  s.ctx.db.selectFrom("events").select("name").where("iri", "=", iri).executeTakeFirst();

beforeEach(() => s.ctx.db.deleteFrom("wrongTries").execute());

describe("beside a group that we follow", () => {
  beforeAll(() => serverThatFollows("Group"));
  afterAll(stop);

  test("of a person there what is said to the group is kept, and nothing else", async () => {
    expect(await create(eve)).toBe(false);
    expect(await create(eve, { cc: [`${group.origin}/users/nobody`] })).toBe(false);
    expect(await create(eve, { audience: group.actor })).toBe(true);
    expect(await create(eve, { cc: [`${group.actor}/followers`] })).toBe(true);
  });

  test("another group there is heard", async () => {
    expect(await create(`${group.origin}/groups/meadow`)).toBe(true);
  });

  test("who refused us, or has gone, is followed no more, and nobody stands beside them", async () => {
    const sibling = s.ctx.db.updateTable("siblings");
    await sibling.set({ state: "rejected" }).execute();
    expect(await create(group.actor)).toBe(false);
    expect(await create(eve, { audience: group.actor })).toBe(false);
    await sibling.set({ state: "requested" }).execute();
    expect(await create(group.actor)).toBe(true);
    const actor = s.ctx.db.updateTable("remoteActors").where("iri", "=", group.actor);
    await actor.set({ gone: s.ctx.clock.now() }).execute();
    expect(await create(`${group.origin}/groups/meadow`)).toBe(false);
    await actor.set({ gone: null }).execute();
    await sibling.set({ state: "following" }).execute();
    expect(await create(`${group.origin}/groups/meadow`)).toBe(true);
  });

  test("the last of a day is kept and the next is not; changes are; tomorrow there is room again", async () => {
    for (let i = 1; i < floods.beside.max; i++)
      expect(await takesIn(s.ctx, [["beside", eve]])).toBe(true);
    expect(await create(eve, { audience: group.actor })).toBe(true);
    const last = `${group.origin}/e/${n}`;
    expect(await create(eve, { audience: group.actor })).toBe(false);
    const changed = { id: last, name: "A long walk", updated: s.ctx.clock.now().toISOString() };
    expect(await create(eve, { audience: group.actor, ...changed }, { type: "Update" })).toBe(
      false,
    );
    expect(await stored(last)).toEqual({ name: "A long walk" });
    // Who is followed themself has no such limit, and takes nobody's room.
    expect(await create(group.actor)).toBe(true);
    s.ctx.clock.advance(days(1));
    expect(await create(eve, { audience: group.actor })).toBe(true);
  });

  test("many accounts of one server have one limit together", async () => {
    for (let i = 1; i < floods.besides.max; i++) await takesIn(s.ctx, [["besides", group.host]]);
    expect(await create(eve, { audience: group.actor })).toBe(true);
    expect(await create(`${group.origin}/groups/meadow`)).toBe(false);
  });
});

describe("beside a server's own actor that we follow", () => {
  beforeAll(() => serverThatFollows("Application"));
  afterAll(stop);

  test("everybody there is heard, within the limit of a day", async () => {
    expect(await create(eve)).toBe(true);
    for (let i = 1; i < floods.beside.max; i++) await takesIn(s.ctx, [["beside", eve]]);
    expect(await create(eve)).toBe(false);
  });
});
