/**
 * Peers that say what is odd: lists of followers, pinned things, moves and
 * quotes in shapes that nobody promised.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { makeGroup } from "#domains/groups/actions.ts";
import { takeQuoteBack } from "#domains/safety/quotes-actions.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { followersDigest } from "#protocol/outbox/followers-sync.ts";
import { found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let mira: Peer;
let mint: Peer;
let rosa: Viewer;
let event: string;
const more: Record<string, unknown> = {};
const mintMore: Record<string, unknown> = {};
const moss = (): string => `${s.origin}/groups/moss`;

beforeAll(async () => {
  mira = await peer({ name: "mira", type: "Group", extra: more });
  more["followers"] = `${mira.actor}/followers`;
  more["featured"] = `${mira.actor}/featured`;
  more["upcomingEvents"] = `${mira.actor}/upcoming`;
  mint = await peer({ name: "mint", type: "Group", extra: mintMore });
  mintMore["alsoKnownAs"] = [mira.actor];
  s = await testServer({ allow: [mira.host, mint.host] });
  rosa = (await found(s.ctx)).viewer;
  await makeGroup(s.ctx, rosa, {
    handle: "night",
    name: "Night",
    summary: "",
    kind: "tender",
  });
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
});
afterAll(async () => {
  await mira.end();
  await mint.end();
  await s.end();
});
beforeEach(async () => {
  for (const table of ["siblings", "followers", "quotes", "blocks", "jobs"] as const)
    await s.ctx.db.deleteFrom(table).execute();
  mira.inbox.length = 0;
  mint.inbox.length = 0;
  mira.documents.clear();
});

const sent = (of: Peer, type: string): Record<string, unknown>[] =>
  of.inbox.map(({ activity }) => activity).filter((activity) => activity["type"] === type);
let n = 0;
const say = async (activity: Record<string, unknown>, from = mira): Promise<void> => {
  const one = { id: `${from.origin}/say/${++n}`, actor: from.actor, ...activity };
  expect(await from.post(`${s.origin}/inbox`, one)).toBe(202);
  await s.work();
};
const sibling = () =>
  s.ctx.db
    .selectFrom("siblings")
    .innerJoin("remoteActors as a", "a.id", "siblings.remoteActorId")
    .select(["a.iri", "state", "problem"])
    .executeTakeFirst();
/** Follows mira; `accepted`: and mira says yes. */
async function follows(accepted = true): Promise<void> {
  await followSibling(s.ctx, rosa, mira.actor);
  await s.work();
  if (accepted) await say({ type: "Accept", object: sent(mira, "Follow").at(-1) });
}

describe("followers' synchronisation", () => {
  const list = `/users/mira/followers/sync`;
  const compare = async (
    listed: readonly string[],
    {
      digest = followersDigest(listed),
      collectionId = `${mira.actor}/followers`,
      url = `${mira.origin}${list}`,
      document = {},
    }: { digest?: string; collectionId?: string; url?: string; document?: object } = {},
  ): Promise<number> => {
    const before = mira.fetched.filter((path) => path === list).length;
    mira.documents.set(list, {
      id: `${mira.origin}${list}`,
      type: "OrderedCollection",
      orderedItems: listed,
      ...document,
    });
    await mira.post(
      `${s.origin}/inbox`,
      { id: `${mira.origin}/like/${++n}`, type: "Like", actor: mira.actor, object: event },
      {
        extraHeaders: {
          "collection-synchronization": `collectionId="${collectionId}", url="${url}", digest="${digest}"`,
        },
      },
    );
    await s.work();
    return mira.fetched.filter((path) => path === list).length - before;
  };

  test("nothing is asked where it agrees, and nobody speaks for another list, another host or without a digest", async () => {
    await follows();
    expect(await compare([moss()])).toBe(0);
    expect(await compare([], { collectionId: `${mint.actor}/followers` })).toBe(0);
    expect(await compare([], { url: `${mint.origin}/list` })).toBe(0);
    expect(await compare([], { url: "ftp://x/" })).toBe(0);
    expect(await compare([], { digest: "abc" })).toBe(0);
    expect(await sibling()).toMatchObject({ state: "following" });
  });

  test("a digest that no list of theirs fits changes nothing, and is not asked for with each delivery", async () => {
    await follows();
    let asked = 0;
    for (let i = 0; i < 12; i++) asked += await compare([moss()], { digest: "f".repeat(64) });
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(4);
    expect(await sibling()).toMatchObject({ state: "following" });
  });

  test("a group that nobody may know of never speaks, nor one that never was", async () => {
    await compare([`${s.origin}/groups/night`, `${s.origin}/groups/nobody`, moss()]);
    expect(sent(mira, "Undo").map(({ actor }) => actor)).toEqual([moss()]);
    expect(
      await s.ctx.db
        .selectFrom("actorKeys")
        .select("actor")
        .where("actor", "=", "nobody")
        .execute(),
    ).toEqual([]);
  });

  test("a list with all of their people counts by ours, however many they are", async () => {
    const all = Array.from({ length: 3000 }, (_, i) => `https://b${i}.example/u/${i}`);
    await follows();
    await compare(all, { digest: followersDigest([]) });
    expect(await sibling()).toMatchObject({ state: "rejected" });
    await compare([...all, moss()], { digest: followersDigest([moss()]) });
    expect(await sibling()).toMatchObject({ state: "following", problem: null });
    expect(sent(mira, "Undo")).toEqual([]);
  });

  test("a list of several pages is read through", async () => {
    await follows();
    mira.documents.set("/users/mira/followers/sync/2", {
      id: `${mira.origin}${list}/2`,
      type: "OrderedCollectionPage",
      orderedItems: { id: moss() },
    });
    await compare([], {
      digest: followersDigest([moss(), `${s.origin}/actor`]),
      document: {
        orderedItems: undefined,
        first: {
          type: "OrderedCollectionPage",
          items: [`${s.origin}/actor`],
          next: `${mira.origin}${list}/2`,
        },
      },
    });
    expect(await sibling()).toMatchObject({ state: "following" });
    expect(sent(mira, "Undo")).toEqual([]);
  });

  test("our name in large letters is our name", async () => {
    await follows();
    await compare([moss().replace("http://localhost", "HTTP://LOCALHOST")]);
    expect(await sibling()).toMatchObject({ state: "following" });
    expect(sent(mira, "Undo")).toEqual([]);
  });

  test("who lists us has said yes, also where the answer was lost", async () => {
    await follows(false);
    await compare([moss()]);
    expect(await sibling()).toMatchObject({ state: "following" });
  });
});

describe("what a sibling pins", () => {
  const names = async (): Promise<string[]> =>
    (
      await s.ctx.db
        .selectFrom("events")
        .select("name")
        .where("remoteActorId", "is not", null)
        .orderBy("name")
        .execute()
    ).map(({ name }) => name);
  const walk = (i: number | string, extra: object = {}) => ({
    id: `${mira.origin}/e/${i}`,
    type: "Event",
    attributedTo: mira.actor,
    name: `Walk ${i}`,
    startTime: "2027-05-01T10:00:00Z",
    to: PUBLIC,
    ...extra,
  });
  beforeEach(async () => {
    await s.ctx.db.deleteFrom("events").where("remoteActorId", "is not", null).execute();
  });

  test("is read once: inline, by id, as a link; of strange members the rest is read on", async () => {
    mira.documents.set("/e/2", walk(2));
    mira.documents.set("/e/3", walk(3));
    mira.documents.set("/users/mira/featured", {
      id: `${mira.actor}/featured`,
      type: "Collection",
      items: [
        null,
        7,
        [],
        {},
        "not an address",
        `${mira.origin}/nothing-there`,
        moss(),
        `${mint.origin}/e/1`,
        walk("elsewhere", { id: `${mint.origin}/e/9` }),
        walk("of another", { attributedTo: mint.actor }),
        walk(1),
        `${mira.origin}/e/2`,
        { type: "Link", href: `${mira.origin}/e/3` },
        { type: "Hashtag", name: "#x", href: `${mira.origin}/tags/x` },
      ],
    });
    await follows();
    expect(await names()).toEqual(["Walk 1", "Walk 2", "Walk 3"]);
  });

  test("is read through its pages, that of upcoming events too, and a ring of pages ends", async () => {
    const page = (i: number, next: number) =>
      mira.documents.set(`/users/mira/upcoming/${i}`, {
        id: `${mira.actor}/upcoming/${i}`,
        type: "CollectionPage",
        items: walk(`p${i}`),
        next: { type: "CollectionPage", id: `${mira.actor}/upcoming/${next}` },
      });
    page(1, 2);
    page(2, 1);
    mira.documents.set("/users/mira/upcoming", {
      id: `${mira.actor}/upcoming`,
      type: "Collection",
      first: `${mira.actor}/upcoming/1`,
    });
    mira.documents.set("/users/mira/featured", {
      id: `${mira.actor}/featured`,
      type: "OrderedCollection",
      orderedItems: [],
      first: { type: "OrderedCollectionPage", items: [walk("pinned")] },
    });
    const asked = mira.fetched.length;
    await follows();
    expect(await names()).toEqual(["Walk p1", "Walk p2", "Walk pinned"]);
    expect(
      mira.fetched.slice(asked).filter((path) => path === "/users/mira/upcoming/1"),
    ).toHaveLength(1);
  });
});

describe("an outbox", () => {
  test("that names what it holds by id alone is read too", async () => {
    more["outbox"] = `${mira.actor}/outbox`;
    mira.documents.set("/users/mira/outbox", {
      id: `${mira.actor}/outbox`,
      type: "OrderedCollection",
      orderedItems: [`${mira.origin}/a/1`, `${mira.origin}/e/by-id`, "https://else.example/a/1"],
    });
    const one = (id: string) => ({
      id: `${mira.origin}/e/${id}`,
      type: "Event",
      attributedTo: mira.actor,
      name: `Walk ${id}`,
      startTime: "2027-05-01T10:00:00Z",
      to: PUBLIC,
    });
    mira.documents.set("/a/1", {
      id: `${mira.origin}/a/1`,
      type: "Create",
      actor: mira.actor,
      object: one("in"),
    });
    mira.documents.set("/e/by-id", one("by-id"));
    await s.ctx.db.deleteFrom("events").where("remoteActorId", "is not", null).execute();
    await follows();
    expect(
      await s.ctx.db
        .selectFrom("events")
        .select("name")
        .where("remoteActorId", "is not", null)
        .orderBy("name")
        .execute(),
    ).toEqual([{ name: "Walk by-id" }, { name: "Walk in" }]);
  });
});

describe("a move", () => {
  const third: Record<string, unknown> = {};
  const move = (object: string, target: unknown, from = mira) =>
    say({ type: "Move", object, target }, from);

  test("that somebody else tells, to itself, to us, or where nobody is, moves nothing", async () => {
    await follows();
    await move(mira.actor, mint.actor, mint);
    await move(mira.actor, mira.actor);
    await move(mira.actor, `${mira.actor}#me`);
    await move(mira.actor, moss());
    await move(mira.actor, `${mint.origin}/users/nobody`);
    await move(mira.actor, null);
    await move(mira.actor, { type: "Person" });
    expect(await sibling()).toMatchObject({ iri: mira.actor, state: "following" });
  });

  test("without alsoKnownAs, or with that of somebody else, moves nothing; as one text it counts", async () => {
    await follows();
    mintMore["alsoKnownAs"] = undefined;
    await move(mira.actor, mint.actor);
    expect(await sibling()).toMatchObject({ iri: mira.actor });
    mintMore["alsoKnownAs"] = [`${mira.actor}2`, null, {}];
    await move(mira.actor, mint.actor);
    expect(await sibling()).toMatchObject({ iri: mira.actor });
    mintMore["alsoKnownAs"] = mira.actor;
    await move(mira.actor, { id: mint.actor, type: "Group" });
    expect(await sibling()).toMatchObject({ iri: mint.actor, state: "requested" });
    mintMore["alsoKnownAs"] = [mira.actor];
  });

  test("of who moved on meanwhile leads to where they are now, and a ring leads nowhere", async () => {
    const moth = await peer({ name: "moth", type: "Group", extra: third });
    await s.end();
    s = await testServer({ allow: [mira.host, mint.host, moth.host] });
    rosa = (await found(s.ctx)).viewer;
    try {
      third["alsoKnownAs"] = [mint.actor];
      mintMore["movedTo"] = moth.actor;
      await follows();
      await move(mira.actor, mint.actor);
      expect(await sibling()).toMatchObject({ iri: moth.actor, state: "requested" });
      expect(sent(mint, "Follow")).toEqual([]);
      expect(sent(moth, "Follow")).toHaveLength(1);
      await s.ctx.db.deleteFrom("siblings").execute();
      mintMore["movedTo"] = mira.actor;
      more["alsoKnownAs"] = [mint.actor];
      await follows();
      await move(mira.actor, mint.actor);
      expect((await sibling())?.iri).toBe(mint.actor);
    } finally {
      delete mintMore["movedTo"];
      delete more["alsoKnownAs"];
      await moth.end();
    }
  });

  test("of who had said no asks nobody anew", async () => {
    await follows(false);
    await say({ type: "Reject", object: sent(mira, "Follow").at(-1) });
    await move(mira.actor, mint.actor);
    expect(sent(mint, "Follow")).toEqual([]);
    expect(await sibling()).toMatchObject({ iri: mint.actor, state: "rejected" });
  });
});

describe("a quote", () => {
  const note = (): string => `${mira.origin}/notes/one`;
  const ask = async (): Promise<Record<string, unknown> | undefined> => {
    event = event.replace(/^http:\/\/localhost:\d+/, s.origin);
    await say({
      type: "QuoteRequest",
      object: { id: event, type: "Event" },
      instrument: {
        id: note(),
        type: "Note",
        attributedTo: [mira.actor],
        to: PUBLIC,
        content: "!",
      },
    });
    return mira.inbox.map(({ activity }) => activity).at(-1);
  };

  test("whose post is deleted leaves nothing with us; one that was taken back stays so", async () => {
    const made = await planEvent(s.ctx, rosa, "moss", {
      name: "Soup",
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
    const first = await ask();
    expect(first).toMatchObject({ type: "Accept" });
    await say({ type: "Delete", object: { id: note(), type: "Tombstone" } }, mint).catch(() => 0);
    expect(await s.ctx.db.selectFrom("quotes").select("noteIri").execute()).toHaveLength(1);
    await say({ type: "Delete", object: { id: note(), type: "Tombstone" } });
    expect(await s.ctx.db.selectFrom("quotes").select("noteIri").execute()).toEqual([]);
    expect((await fetch(String(first?.["result"]))).status).toBe(404);

    expect(await ask()).toMatchObject({ type: "Accept" });
    const { id } = await s.ctx.db.selectFrom("quotes").select("id").executeTakeFirstOrThrow();
    await takeQuoteBack(s.ctx, rosa, id);
    await say({ type: "Delete", object: note() });
    expect(await ask()).toMatchObject({ type: "Reject" });
  });
});
