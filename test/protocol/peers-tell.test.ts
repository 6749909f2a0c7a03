/**
 * What programs of others tell beside things: a wish to quote, a move, who
 * follows whom, that they let us go.
 */
import { createHash, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import {
  followersDigest,
  readSynchronization,
  synchronizationHeader,
} from "#protocol/outbox/followers-sync.ts";
import { editGroup } from "#domains/groups/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { quotesToSee, takeQuoteBack } from "#domains/safety/quotes-actions.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let mira: Peer;
let mint: Peer;
let zora: Peer;
let rosa: Viewer;
let event: string;
let offer: string;
const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const followersOf = { followers: "" };

beforeAll(async () => {
  mira = await peer({ name: "mira", extra: followersOf });
  followersOf.followers = `${mira.actor}/followers`;
  mint = await peer({ name: "mint", type: "Group", extra: { alsoKnownAs: [mira.actor] } });
  zora = await peer({ name: "zora" });
  s = await testServer({ allow: [mira.host, mint.host, zora.host] });
  rosa = (await found(s.ctx)).viewer;
  const made = await planEvent(s.ctx, rosa, "moss", {
    name: "Tea",
    content: "",
    startTime: "2027-01-09T14:00",
    endTime: undefined,
    timeZone: "Europe/Amsterdam",
    area: "East",
    kind: "talk",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  event = `${s.origin}/events/${made.id}`;
  const given = await makeOffer(s.ctx, rosa, "moss", {
    purpose: "offer",
    name: "Bikes",
    content: "",
    careKind: "other",
    area: "",
    tags: [],
    language: "en",
    visibility: "public",
    publish: true,
  });
  offer = `${s.origin}/offers/${given.id}`;
});
afterAll(async () => {
  await mira.end();
  await mint.end();
  await zora.end();
  await s.end();
});
beforeEach(async () => {
  for (const table of ["siblings", "followers", "received", "quotes", "blocks"] as const)
    await s.ctx.db.deleteFrom(table).execute();
});

const sent = (of: Peer, type: string): Record<string, unknown>[] =>
  of.inbox.map(({ activity }) => activity).filter((activity) => activity["type"] === type);
const say = async (activity: Record<string, unknown>, from = mira): Promise<void> => {
  expect(
    await from.post(`${s.origin}/inbox`, {
      "@context": "https://www.w3.org/ns/activitystreams",
      actor: from.actor,
      ...activity,
    }),
  ).toBe(202);
  await s.work();
};

describe("a quote", () => {
  let n = 0;
  const ask = async (object: string, more: object = {}): Promise<Record<string, unknown>> => {
    const id = `${mira.origin}/quote/${++n}`;
    await say({
      id,
      type: "QuoteRequest",
      object,
      instrument: {
        id: `${mira.origin}/notes/${n}`,
        type: "Note",
        attributedTo: mira.actor,
        to: [PUBLIC],
        ...more,
      },
    });
    return (
      [...sent(mira, "Accept"), ...sent(mira, "Reject")].find(
        (one) => (one["object"] as { id?: string }).id === id,
      ) ?? {}
    );
  };

  test("is open by default, and stamped", async () => {
    const document = (await (
      await fetch(event, { headers: { accept: "application/activity+json" } })
    ).json()) as Record<string, unknown>;
    expect(document["interactionPolicy"]).toEqual({ canQuote: { automaticApproval: [PUBLIC] } });
    const answer = await ask(event);
    expect(answer["type"]).toBe("Accept");
    const stamp = await fetch(String(answer["result"]));
    expect(await stamp.json()).toMatchObject({
      id: answer["result"],
      type: "QuoteAuthorization",
      attributedTo: `${s.origin}/groups/moss`,
      interactingObject: `${mira.origin}/notes/${n}`,
      interactionTarget: event,
    });
  });

  test("is taken back: the stamp is gone, they are told, and asking again changes nothing", async () => {
    const { result } = await ask(event);
    const [quote] = (await quotesToSee(s.ctx, rosa, "moss")) ?? [];
    await takeQuoteBack(s.ctx, rosa, quote?.id ?? "");
    await takeQuoteBack(s.ctx, rosa, quote?.id ?? "");
    await s.work();
    expect((await fetch(String(result))).status).toBe(410);
    expect(sent(mira, "Delete").filter(({ object }) => object === result)).toHaveLength(1);
    await say({
      id: `${mira.origin}/again`,
      type: "QuoteRequest",
      object: event,
      instrument: `${mira.origin}/notes/${n}`,
    });
    expect(sent(mira, "Reject").at(-1)?.["object"]).toMatchObject({ id: `${mira.origin}/again` });
  });

  test("is never of what concerns a person, and not where the group says no", async () => {
    expect((await ask(offer))["type"]).toBe("Reject");
    await editGroup(s.ctx, rosa, "moss", { quotable: false });
    expect((await ask(event))["type"]).toBe("Reject");
    const document = (await (
      await fetch(event, { headers: { accept: "application/activity+json" } })
    ).json()) as Record<string, unknown>;
    expect(document["interactionPolicy"]).toEqual({
      canQuote: { automaticApproval: [`${s.origin}/groups/moss`] },
    });
    await editGroup(s.ctx, rosa, "moss", { quotable: true });
  });

  test("is asked for by who writes it, and of what is there", async () => {
    expect(await ask(event, { attributedTo: "https://else.example/x" })).toEqual({});
    expect(await ask(`${s.origin}/events/00000000-0000-4000-8000-000000000000`)).toEqual({});
  });
});

describe("a move", () => {
  const move = (more: object = {}) =>
    say({
      id: `${mira.origin}/move/1`,
      type: "Move",
      object: mira.actor,
      target: mint.actor,
      ...more,
    });
  const siblings = () =>
    s.ctx.db
      .selectFrom("siblings")
      .innerJoin("remoteActors as a", "a.id", "siblings.remoteActorId")
      .select(["a.iri", "state", "movedFrom", "siblings.address"])
      .execute();

  test("of a sibling takes its things along, also minutes after the Follow, and said twice it is done once", async () => {
    await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
    await s.work();
    await say({ id: `${mira.origin}/yes`, type: "Accept", object: sent(mira, "Follow").at(-1) });
    await say({
      id: `${mira.origin}/c1`,
      type: "Create",
      object: {
        id: `${mira.origin}/e/1`,
        type: "Event",
        attributedTo: mira.actor,
        name: "Walk",
        startTime: "2027-05-01T10:00:00Z",
        to: [PUBLIC],
      },
    });
    await move();
    await move();
    expect(await siblings()).toEqual([
      {
        iri: mint.actor,
        state: "requested",
        movedFrom: mira.actor,
        // As people know it, once its own server says so.
        address: `@mint@${mint.host}`,
      },
    ]);
    expect(sent(mint, "Follow")).toHaveLength(1);
    const owner = await s.ctx.db
      .selectFrom("events")
      .innerJoin("remoteActors as a", "a.id", "events.remoteActorId")
      .select("a.iri")
      .where("events.iri", "=", `${mira.origin}/e/1`)
      .executeTakeFirst();
    expect(owner?.iri).toBe(mint.actor);
    expect(await (await fetch(`${s.origin}/siblings`)).text()).not.toContain(
      "waiting for their answer",
    );
  });

  test("to a place that is a sibling already leaves that one, and all others", async () => {
    for (const one of [mira, mint, zora]) {
      await followSibling(s.ctx, rosa, one.actor);
      await s.work();
    }
    await move({ id: `${mira.origin}/move/joined` });
    expect((await siblings()).map((one) => [one.iri, one.movedFrom]).sort()).toEqual(
      [
        [mint.actor, mira.actor],
        [zora.actor, null],
      ].sort(),
    );
  });

  test("of a sibling that let us go asks nobody anew", async () => {
    await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
    await s.work();
    await s.ctx.db.updateTable("siblings").set({ state: "rejected" }).execute();
    const before = sent(mint, "Follow").length;
    await move({ id: `${mira.origin}/move/rejected` });
    expect(await siblings()).toMatchObject([
      { iri: mint.actor, state: "rejected", movedFrom: mira.actor },
    ]);
    expect(sent(mint, "Follow")).toHaveLength(before);
  });

  test("of a follower of one group leaves those of others", async () => {
    await mira.follow(`${s.origin}/groups/moss`);
    await zora.follow(`${s.origin}/groups/moss`);
    await s.work();
    await move({ id: `${mira.origin}/move/follower` });
    const rows = await s.ctx.db
      .selectFrom("followers")
      .innerJoin("remoteActors as a", "a.id", "followers.remoteActorId")
      .select("a.iri")
      .execute();
    expect(rows.map((row) => row.iri).sort()).toEqual([mint.actor, zora.actor].sort());
  });

  test("of who has no tie with us is not looked up, however many siblings there are", async () => {
    await followSibling(s.ctx, rosa, `@mint@${mint.host}`);
    await s.work();
    const asked = mint.fetched.length;
    await move({ id: `${mira.origin}/move/untied` });
    expect(mint.fetched).toHaveLength(asked);
  });

  test("that the new place does not confirm moves nothing", async () => {
    await mint.follow(`${s.origin}/groups/moss`);
    await s.work();
    await say(
      { id: `${mint.origin}/move`, type: "Move", object: mint.actor, target: mira.actor },
      mint,
    );
    const rows = await s.ctx.db
      .selectFrom("followers")
      .innerJoin("remoteActors as a", "a.id", "followers.remoteActorId")
      .select("a.iri")
      .execute();
    expect(rows).toEqual([{ iri: mint.actor }]);
  });

  test("of a follower counts it once", async () => {
    await mira.follow(`${s.origin}/groups/moss`);
    await mint.follow(`${s.origin}/groups/moss`);
    await s.work();
    await move();
    const rows = await s.ctx.db
      .selectFrom("followers")
      .innerJoin("remoteActors as a", "a.id", "followers.remoteActorId")
      .select("a.iri")
      .execute();
    expect(rows).toEqual([{ iri: mint.actor }]);
  });

  test("of who is blocked does not free them", async () => {
    await s.ctx.db
      .insertInto("blocks")
      .values({
        id: "00000000-0000-4000-8000-00000000000b",
        kind: "actor",
        value: mira.actor,
        made: s.ctx.clock.now(),
      })
      .execute();
    await s.ctx.db.deleteFrom("remoteActors").execute();
    await mint.follow(`${s.origin}/groups/moss`);
    expect(await mint.follow(`${s.origin}/groups/moss`)).toBe(403);
  });
});

describe("followers' synchronisation", () => {
  test("the digest is the one of the proposal's own example", () => {
    expect(
      followersDigest([
        "https://testing.example.org/users/1",
        "https://testing.example.org/users/2",
      ]),
    ).toBe(
      followersDigest([
        "https://testing.example.org/users/2",
        "https://testing.example.org/users/1",
      ]),
    );
    expect(followersDigest(["https://a.example/1"])).toBe(
      createHash("sha256").update("https://a.example/1").digest("hex"),
    );
    expect(followersDigest([])).toBe("0".repeat(64));
  });

  test("a header speaks for its own actor only", () => {
    const header = synchronizationHeader("https://a.example/g", []);
    expect(
      readSynchronization(header, {
        iri: "https://a.example/g",
        followers: "https://a.example/g/followers",
      }),
    ).toMatchObject({
      digest: "0".repeat(64),
    });
    expect(
      readSynchronization(header, {
        iri: "https://b.example/g",
        followers: "https://b.example/g/followers",
      }),
    ).toBeUndefined();
    expect(
      readSynchronization('digest="x"', {
        iri: "https://a.example/g",
        followers: "https://a.example/g/followers",
      }),
    ).toBeUndefined();
  });

  test("each host sees its own people, signed, and nobody else does", async () => {
    await mira.follow(`${s.origin}/groups/moss`);
    await mint.follow(`${s.origin}/groups/moss`);
    await s.work();
    const path = "/groups/moss/followers/synchronization";
    expect((await fetch(`${s.origin}${path}`)).status).toBe(401);
    const signed = await mira.get(`${s.origin}${path}`);
    expect([signed.status, signed.json["orderedItems"]]).toEqual([200, [mira.actor]]);
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    expect((await mira.get(`${s.origin}${path}`, privateKey)).status).toBe(401);
  });

  test("who left us while we were away is known by what they list", async () => {
    await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
    await s.work();
    await say({ id: `${mira.origin}/yes2`, type: "Accept", object: sent(mira, "Follow").at(-1) });
    mira.documents.set("/users/mira/followers/sync", {
      id: `${mira.actor}/followers/sync`,
      type: "OrderedCollection",
      orderedItems: [],
    });
    await mira.post(
      `${s.origin}/inbox`,
      { id: `${mira.origin}/like/1`, type: "Like", actor: mira.actor, object: event },
      {
        extraHeaders: {
          "collection-synchronization": `collectionId="${mira.actor}/followers", url="${mira.actor}/followers/sync", digest="${followersDigest([])}"`,
        },
      },
    );
    await s.work();
    expect(
      await s.ctx.db.selectFrom("siblings").select(["state", "problem"]).executeTakeFirst(),
    ).toMatchObject({ state: "rejected" });
  });

  test("of names that are not there, or speak to nobody, nothing is said, and no keys are made", async () => {
    const listed = ["a0001", "a0002"].map((name) => `${s.origin}/groups/${name}`);
    mira.documents.set("/users/mira/followers/sync", {
      id: `${mira.actor}/followers/sync`,
      type: "OrderedCollection",
      orderedItems: listed,
    });
    const before = sent(mira, "Undo").length;
    await mira.post(
      `${s.origin}/inbox`,
      { id: `${mira.origin}/like/3`, type: "Like", actor: mira.actor, object: event },
      {
        extraHeaders: {
          "collection-synchronization": `collectionId="${mira.actor}/followers", url="${mira.actor}/followers/sync", digest="${followersDigest(
            listed,
          )}"`,
        },
      },
    );
    await s.work();
    expect(sent(mira, "Undo")).toHaveLength(before);
    await expect(s.fediverse.keyring.of("a0001")).rejects.toThrow();
    const keys = await s.ctx.db.selectFrom("actorKeys").select("actor").execute();
    expect(keys.filter(({ actor }) => actor.startsWith("a000"))).toEqual([]);
  });

  test("whom they count as ours and who follows no more is undone", async () => {
    mira.documents.set("/users/mira/followers/sync", {
      id: `${mira.actor}/followers/sync`,
      type: "OrderedCollection",
      orderedItems: [`${s.origin}/groups/moss`],
    });
    const header = `collectionId="${mira.actor}/followers", url="${mira.actor}/followers/sync", digest="${followersDigest(
      [`${s.origin}/groups/moss`],
    )}"`;
    const before = sent(mira, "Undo").length;
    const delivered = async (name: string) => {
      await mira.post(
        `${s.origin}/inbox`,
        { id: `${mira.origin}/like/${name}`, type: "Like", actor: mira.actor, object: event },
        { extraHeaders: { "collection-synchronization": header } },
      );
      await s.work();
      return sent(mira, "Undo").length - before;
    };
    expect(await delivered("2")).toBe(1);
    expect(sent(mira, "Undo").at(-1)?.["object"]).toMatchObject({
      type: "Follow",
      actor: `${s.origin}/groups/moss`,
      object: mira.actor,
    });
    // Once a day is enough, however often they say so.
    expect(await delivered("2a")).toBe(1);
    // As a day does; signatures are of today.
    await s.ctx.db.deleteFrom("wrongTries").execute();
    expect(await delivered("2b")).toBe(2);
  });

  test("our deliveries to followers carry the header of their host", async () => {
    await mira.follow(`${s.origin}/groups/moss`);
    await s.work();
    await editGroup(s.ctx, rosa, "moss", { summary: "New words." });
    await s.work();
    const update = mira.inbox.filter(({ activity }) => activity["type"] === "Update").at(-1);
    expect(update?.synchronization).toBe(
      synchronizationHeader(`${s.origin}/groups/moss`, [mira.actor]),
    );
    expect(
      mira.inbox.filter(({ activity }) => activity["type"] === "Accept").at(-1)?.synchronization,
    ).toBeUndefined();
  });
});

test.each([
  ["blocks us", () => ({ type: "Block", object: `${s.origin}/groups/moss` }), "They blocked us."],
  [
    "lets us go",
    () => ({
      type: "Undo",
      object: { type: "Accept", actor: mira.actor, object: sent(mira, "Follow").at(-1) },
    }),
    "They stopped sharing with us.",
  ],
  [
    "lets us go by the id of our Follow alone",
    () => ({
      type: "Undo",
      object: { type: "Accept", actor: mira.actor, object: sent(mira, "Follow").at(-1)?.["id"] },
    }),
    "They stopped sharing with us.",
  ],
  [
    "removes us as Mastodon does",
    () => ({ type: "Reject", object: sent(mira, "Follow").at(-1) }),
    "They stopped sharing with us.",
  ],
])("a sibling that %s is known by the list", async (_, activity, problem) => {
  await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
  await s.work();
  await say({
    id: `${mira.origin}/yes/${Math.random()}`,
    type: "Accept",
    object: sent(mira, "Follow").at(-1),
  });
  await say({ id: `${mira.origin}/no/${Math.random()}`, ...activity() });
  expect(
    await s.ctx.db.selectFrom("siblings").select(["state", "problem"]).executeTakeFirst(),
  ).toEqual({ state: "rejected", problem });
});

test("a sibling that blocks us no more is not said to block us", async () => {
  await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
  await s.work();
  await say({ id: `${mira.origin}/yes/b`, type: "Accept", object: sent(mira, "Follow").at(-1) });
  const block = { type: "Block", actor: mira.actor, object: `${s.origin}/groups/moss` };
  await say({ id: `${mira.origin}/block/1`, ...block });
  await say({ id: `${mira.origin}/unblock/1`, type: "Undo", object: block });
  expect(
    await s.ctx.db.selectFrom("siblings").select(["state", "problem"]).executeTakeFirst(),
  ).toEqual({ state: "rejected", problem: "They stopped sharing with us." });
});

test("a sibling that is a person, as on EveryCal, and follows us too is shown so", async () => {
  const shown = async () =>
    ((await (await fetch(`${s.origin}/api/v1/siblings`)).json()) as { items: { state: string }[] })
      .items[0]?.state;
  await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
  await s.work();
  await say({ id: `${mira.origin}/yes/p`, type: "Accept", object: sent(mira, "Follow").at(-1) });
  expect(await shown()).toBe("following");
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  expect(await shown()).toBe("mutual");
});
