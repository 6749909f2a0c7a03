/**
 * Each program of our neighbours as it speaks and as it shows us: what
 * FEDERATION.md says of them, row by row.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { cancelEvent, changeEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { answerEventElsewhere } from "#domains/events/rsvp/home-actions.ts";
import { comersOf } from "#domains/events/rsvp/hosts/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { addMember, found } from "../support/people.ts";
import { peer, type FollowId, type Peer } from "../support/peer.ts";
import {
  daysShownByEveryCal,
  foundByNodeBB,
  judgedByGancio,
  shownByGancio,
  shownByGoToSocial,
  shownByMastodon,
  shownByNodeBB,
} from "../support/programs.ts";
import { testServer, type TestServer } from "../support/server.ts";

type Json = Record<string, unknown>;
const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const minute = 60_000;

let s: TestServer;
let them: Peer;
/** Where they go when they move. */
let to: Peer;
let rosa: Viewer;
let ben: Viewer;
let group: string;

const event: EventInput = {
  name: "Herb share",
  content: "Bring a tin.",
  startTime: "2027-01-09T14:00",
  endTime: "2027-01-09T16:00",
  timeZone: "Europe/Amsterdam",
  area: "Elm Garden",
  kind: "other",
  careKinds: [],
  tags: [],
  access: { "step-free": "yes", masks: "yes" },
  visibility: "public",
  language: "en",
  publish: true,
};

beforeAll(async () => {
  them = await peer({ name: "them", type: "Group" });
  to = await peer({ name: "new", type: "Group", extra: { alsoKnownAs: [them.actor] } });
  s = await testServer({ allow: [them.host, to.host] });
  for (const one of [them, to]) one.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
  ben = await addMember(s.ctx, "ben");
  group = `${s.origin}/groups/moss`;
});
afterAll(async () => {
  await Promise.all([them.end(), to.end()]);
  await s.end();
});
beforeEach(async () => {
  for (const table of [
    "rsvps",
    "siblings",
    "followers",
    "followMarks",
    "replies",
    "jobs",
    "events",
    "guides",
    "hosts",
  ] as const)
    // oxfmt-ignore
    await s.ctx.db.deleteFrom(table).execute();
  them.judge = undefined;
  them.answer = 202;
});

let n = 0;
const say = async (activity: Json): Promise<void> => {
  const { id = `${them.origin}/a/${++n}`, ...more } = activity;
  const whole = { "@context": "https://www.w3.org/ns/activitystreams", actor: them.actor, ...more };
  expect(await them.post(`${s.origin}/inbox`, id === null ? whole : { id, ...whole })).toBe(202);
  await s.work();
};
const heard = (type: string): Json[] =>
  them.inbox.map(({ activity }) => activity).filter((activity) => activity["type"] === type);
const last = (type: string): Json => heard(type).at(-1) ?? {};
const objectOf = (activity: Json): Json => activity["object"] as Json;
const documentOf = async (address: string): Promise<Json> =>
  (await (
    await fetch(address, { headers: { accept: "application/activity+json" } })
  ).json()) as Json;

/** We follow them, and they say yes. */
const meet = async (): Promise<void> => {
  await followSibling(s.ctx, rosa, `@them@${them.host}`);
  await s.work();
  await say({ type: "Accept", object: last("Follow") });
};
/** They follow us. */
const beFollowed = async (id: FollowId = "fresh"): Promise<void> => {
  expect(await them.follow(group, id)).toBe(202);
  await s.work();
};
const theirEvent = (more: Json = {}): Json => ({
  id: `${them.origin}/e/${++n}`,
  type: "Event",
  attributedTo: them.actor,
  name: "Walk",
  startTime: "2027-05-01T10:00:00Z",
  to: [PUBLIC],
  ...more,
});
const eventsHere = () =>
  s.ctx.db.selectFrom("events").selectAll().where("iri", "is not", null).execute();
const mine = (member: Viewer) =>
  s.ctx.db
    .selectFrom("rsvps")
    .select(["status", "state", "news"])
    .where("memberId", "=", member.member?.id ?? "")
    .executeTakeFirst();

describe("Mastodon", () => {
  test("shows day, area and access of an event as a stranger understands them, and why it is off", async () => {
    await beFollowed();
    const { id } = await planEvent(s.ctx, rosa, "moss", event);
    await s.work();
    expect(shownByMastodon(objectOf(last("Create")))).toBe(
      `Herb share\nSat 9 Jan 2027, 14:00–16:00 (Amsterdam time) · Elm Garden · step-free, masks are worn\n${s.origin}/events/${id}`,
    );
    await cancelEvent(s.ctx, rosa, id, "The hall is flooded");
    await s.work();
    expect(shownByMastodon(objectOf(last("Update")))).toContain(
      "\nCANCELLED (The hall is flooded): Sat 9 Jan 2027",
    );
    expect(shownByMastodon(objectOf(last("Create")))).toContain("The hall is flooded");
  });

  test("shows of a guide that it has cautions before all else", async () => {
    await beFollowed();
    await writeGuide(s.ctx, rosa, "moss", {
 name: "Nettle", summary: "For spring.", source: "Boil.", kind: "remedy", license: "CC0-1.0", credit: "", cautions: "Not with warfarin.", careKinds: [], tags: [], language: "en", visibility: "public", note: "", publish: true }); // oxfmt-ignore
    await s.work();
    expect(shownByMastodon(objectOf(last("Create"))).split("\n")[1]).toBe(
      "Please read its cautions first. For spring.",
    );
  });

  test("shows the last of what is pinned first: the next event that takes place", async () => {
    const names: Record<string, string> = {};
    for (const [name, day] of [["late", "12"], ["off", "08"], ["next", "09"]] as const) // oxfmt-ignore
      names[name] = (await planEvent(s.ctx, rosa, "moss", {
 ...event, startTime: `2027-01-${day}T14:00`, endTime: undefined })).id; // oxfmt-ignore
    await cancelEvent(s.ctx, rosa, names["off"] ?? "", "");
    const pinned = (await documentOf(`${group}/featured`))["orderedItems"] as string[];
    expect(pinned.map((iri) => iri.split("/").at(-1))).toEqual([names["late"], names["next"]]);
  });

  test("is away for a minute: nothing is lost, and all arrives in its order", async () => {
    await beFollowed();
    them.answer = 503;
    const { id } = await planEvent(s.ctx, rosa, "moss", event);
    await s.work();
    await changeEvent(s.ctx, rosa, id, {
 ...event, startTime: "2027-01-10T14:00", endTime: "2027-01-10T16:00" }); // oxfmt-ignore
    await s.work();
    expect(heard("Create").filter((one) => objectOf(one)["id"] === `${s.origin}/events/${id}`)).toEqual([]); // oxfmt-ignore
    them.answer = 202;
    const before = them.inbox.length;
    for (let minutes = 0; minutes < 5; minutes++) {
      s.ctx.clock.advance(minute);
      await s.work();
    }
    expect(
      them.inbox
        .slice(before)
        .map(({ activity }) => [activity["type"], objectOf(activity)["type"]]),
    ).toEqual([
      ["Create", "Event"],
      ["Update", "Event"],
      ["Create", "Note"],
    ]);
  });

  test("a private mention about an event stands in no list of replies", async () => {
    const { id } = await planEvent(s.ctx, rosa, "moss", event);
    await say({
      type: "Create",
      to: [group],
      cc: [],
      object: {
        id: `${them.origin}/notes/${++n}`,
        type: "Note",
        attributedTo: them.actor,
        inReplyTo: `${s.origin}/events/${id}`,
        to: [group],
        cc: [],
        content: `<p><span class="h-card"><a href="${group}">@moss</a></span> CANARY</p>`,
        tag: [{ type: "Mention", href: group, name: `@moss@${new URL(s.origin).host}` }],
      },
    });
    const page = await (await fetch(`${s.origin}/events/${id}`, { headers: { accept: "text/html" } })).text(); // oxfmt-ignore
    const replies = await documentOf(`${s.origin}/events/${id}/replies`);
    expect(`${page}${JSON.stringify(replies)}`).not.toMatch(/CANARY|\/notes\//);
    expect(await s.ctx.db.selectFrom("replies").select(["public", "state"]).execute()).toEqual([
      { public: false, state: "held" },
    ]);
  });

  test("a Move goes its own way: past what waits for a silent server, and with the key that we know", async () => {
    try {
      await beFollowed();
      // What came before it can't be had now, and is tried again later.
      them.statuses.set("/e/lost", 503);
      await meet();
      await them.post(`${s.origin}/inbox`, {
 id: `${them.origin}/a/lost`, type: "Announce", actor: them.actor, object: `${them.origin}/e/lost` }); // oxfmt-ignore
      await s.work();
      // By now we would ask it for its key once more; it does not answer.
      s.ctx.clock.advance(60 * minute);
      them.actorStatus = 503;
      expect(
        await them.post(`${s.origin}/inbox`, {
          id: `${them.origin}/a/move`,
          type: "Move",
          actor: them.actor,
          object: them.actor,
          target: to.actor,
        }),
      ).toBe(202);
      await s.work();
      expect(
        await s.ctx.db
          .selectFrom("followers")
          .innerJoin("remoteActors as a", "a.id", "followers.remoteActorId")
          .select("a.iri")
          .execute(),
      ).toEqual([{ iri: to.actor }]);
    } finally {
      them.actorStatus = 200;
      them.statuses.clear();
    }
  });
});

describe("GoToSocial", () => {
  test("folds the words behind the line, and their end says what it is; new things are not edited ones", async () => {
    await beFollowed();
    const { id } = await planEvent(s.ctx, rosa, "moss", event);
    await s.work();
    const shown = shownByGoToSocial(objectOf(last("Create")));
    expect(shown.edited).toBe(false);
    expect(shown.content.split("\n").at(-1)).toBe(
      `Herb share · Sat 9 Jan 2027, 14:00–16:00 (Amsterdam time) · ${s.origin}/events/${id}`,
    );
    await changeEvent(s.ctx, rosa, id, {
 ...event, startTime: "2027-01-10T14:00", endTime: "2027-01-10T16:00" }); // oxfmt-ignore
    await s.work();
    const moved = shownByGoToSocial(objectOf(last("Update")));
    expect(moved.edited).toBe(true);
    expect(moved.warning).toMatch(/^NEW TIME: .* · Herb share, http/);
    expect(moved.warning).toContain(`${s.origin}/events/${id}`);
  });
});

describe("Gancio", () => {
  test("stumbles over none of our events, however often they change, and the next one arrives", async () => {
    them.judge = judgedByGancio;
    await beFollowed("constant");
    const online = { ...event, area: "", onlineUrl: "https://meet.example/moss" };
    const ids: string[] = [];
    for (const one of [event, online, { ...event, area: "" }, online, online])
      ids.push((await planEvent(s.ctx, rosa, "moss", one)).id);
    for (const id of ids)
      await changeEvent(s.ctx, rosa, id, {
 ...online, name: `Changed ${id}`, startTime: "2027-01-10T14:00", endTime: "2027-01-10T16:00" }); // oxfmt-ignore
    const next = await planEvent(s.ctx, rosa, "moss", { ...event, name: "One more" });
    await s.work();
    expect(heard("Create").map((one) => objectOf(one)["id"])).toContain(
      `${s.origin}/events/${next.id}`,
    );
    expect(await s.ctx.db.selectFrom("jobs").select("kind").where("lane", "=", "send").execute()).toEqual([]); // oxfmt-ignore
    expect(judgedByGancio({ object: { type: "Event", location: { type: "Place" } } })).toBe(500);
  });

  test("sees what is cancelled, and follows, leaves and follows again with one id", async () => {
    await beFollowed("constant");
    await them.unfollow(group, "constant");
    await s.work();
    await beFollowed("constant");
    const { id } = await planEvent(s.ctx, rosa, "moss", event);
    await s.work();
    await cancelEvent(s.ctx, rosa, id, "Rain");
    await s.work();
    expect(shownByGancio(objectOf(last("Update")))).toMatch(/^Herb share\nCancelled\. Rain\n/);
  });
});

describe("NodeBB", () => {
  test("opens a pasted page by its header, files by the group, and shows the cautions", async () => {
    await beFollowed();
    const { id } = await writeGuide(s.ctx, rosa, "moss", {
 name: "Nettle", summary: "", source: "Boil.", kind: "remedy", license: "CC0-1.0", credit: "", cautions: "Not with warfarin.", careKinds: [], tags: [], language: "en", visibility: "public", note: "", publish: true }); // oxfmt-ignore
    await s.work();
    expect(await foundByNodeBB(`${s.origin}/guides/${id}`)).toBe(`${s.origin}/guides/${id}`);
    // So do the pages beside it, and that of the kit.
    const revisions = `${s.origin}/guides/${id}/revisions`;
    expect(await foundByNodeBB(revisions)).toBe(`${s.origin}/guides/${id}`);
    expect(await foundByNodeBB(`${revisions}?show=1`)).toBe(`${revisions}/1`);
    expect(await foundByNodeBB(`${s.origin}/starter-kit`)).toBe(`${s.origin}/starter-kit`);
    const shown = shownByNodeBB(objectOf(last("Create")));
    expect(shown.category).toBe(group);
    expect(shown.words).toMatch(/^Boil\.[^]*Not with warfarin\.[^]*Licence/);
  });
});

test.each(["constant", "none"] as const)(
  "Misskey and Pixelfed: Follows with ids of the kind '%s' are accepted as they came",
  async (id) => {
    await beFollowed(id);
    const accepted = objectOf(last("Accept"));
    expect(accepted).toMatchObject({ type: "Follow", actor: them.actor, object: group });
    expect(accepted["id"]).toBe(id === "none" ? undefined : `${them.actor}/follows/1`);
  },
);

describe("EveryCal", () => {
  test("knows five headers: our signatures cover no other, nor do those of our fetches", async () => {
    await meet();
    await beFollowed();
    await planEvent(s.ctx, rosa, "moss", event);
    await s.work();
    const known = ["(request-target)", "host", "date", "digest", "content-type"];
    for (const { covers } of them.inbox)
      expect(covers.filter((name) => !known.includes(name))).toEqual([]);
    expect(them.covered.get("/users/them/outbox")?.toSorted()).toEqual([
      "(request-target)",
      "date",
      "host",
    ]);
  });

  test("says nothing of how it takes answers; one of us comes, and nobody hears who", async () => {
    await meet();
    const walk = theirEvent({ eventTimezone: "Europe/Vienna" });
    await say({ type: "Create", object: walk });
    const [{ id } = { id: "" }] = await eventsHere();
    const before = them.inbox.length;
    for (const member of [rosa, ben]) await answerEventElsewhere(s.ctx, member, id, "yes");
    await s.work();
    const sent = them.inbox.slice(before).map(({ activity }) => activity);
    expect(sent).toMatchObject([
      { type: "Join", actor: group, object: walk["id"], to: [them.actor] },
      { type: "Join", actor: group, object: walk["id"], to: [them.actor] },
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/rosa|ben\b/i);
    for (const member of [ben, rosa]) await answerEventElsewhere(s.ctx, member, id, "no");
    await s.work();
    expect(them.inbox.slice(before + 2).map(({ activity }) => activity["type"])).toEqual([
      "Undo",
      "Leave",
    ]);
  });

  test("shows whole days of ours as days", async () => {
    await beFollowed();
    await planEvent(s.ctx, rosa, "moss", {
 ...event, startTime: "2027-04-10", endTime: "2027-04-11" }); // oxfmt-ignore
    await planEvent(s.ctx, rosa, "moss", event);
    await s.work();
    const [days, hours] = heard("Create").slice(-2).map(objectOf);
    expect(daysShownByEveryCal(days ?? {})).toBe("2027-04-10..2027-04-11");
    expect(daysShownByEveryCal(hours ?? {})).toBeUndefined();
  });

  test("sends an event without its place and its tags, which stand in its document", async () => {
    await meet();
    const walk = theirEvent({ content: "Bring boots.\nAnd a bag." });
    const path = new URL(String(walk["id"])).pathname;
    const more = {
      location: { type: "Place", name: "Park", address: { streetAddress: "Park lane 1" } },
      tag: [{ type: "Hashtag", name: "#walk" }],
    };
    // Its clock cuts off what is below a second.
    them.documents.set(path, { ...walk, ...more, updated: "2026-11-01T10:00:00.000Z" });
    const here = async (): Promise<string[]> =>
      (await eventsHere()).map(({ name, area, tags }) => `${name}: ${area}; ${tags.join()}`);
    await say({ type: "Create", object: { ...walk, updated: "2026-11-01T10:00:00.109Z" } });
    expect(await here()).toEqual(["Walk: Park, Park lane 1; walk"]);
    await say({
 type: "Update", object: {
 ...walk, name: "Long walk", updated: "2026-11-01T11:00:00.109Z" } }); // oxfmt-ignore
    expect(await here()).toEqual(["Long walk: Park, Park lane 1; walk"]);
    // What belongs to somebody else there adds nothing, and neither does what can't be had.
    for (const document of [
      { ...walk, ...more, attributedTo: `${them.origin}/users/other` },
      undefined,
    ]) {
      const other = theirEvent();
      if (document !== undefined)
        them.documents.set(new URL(String(other["id"])).pathname, { ...document, id: other["id"] });
      await say({ type: "Create", object: other });
      expect(await here()).toContain("Walk: ; ");
      await s.ctx.db.deleteFrom("events").where("iri", "=", String(other["id"])).execute();
    }
  });

  test.each([
    ["Accept", "yes"],
    ["TentativeAccept", "maybe"],
  ] as const)("answers ours by %s, and takes it back by Leave", async (type, status) => {
    const { id } = await planEvent(s.ctx, rosa, "moss", { ...event, rsvp: "open" });
    const answer = { object: `${s.origin}/events/${id}`, to: [group] };
    const standing = async () =>
      (await s.ctx.db.selectFrom("rsvps").select("status").where("actorIri", "=", them.actor).execute()).map((one) => one.status); // oxfmt-ignore
    await say({ type, ...answer, published: "2026-11-01T10:00:00Z" });
    expect(await standing()).toEqual([status]);
    await say({ type: "Leave", ...answer, published: "2026-11-01T11:00:00Z" });
    expect((await standing()).filter((one) => one !== "no")).toEqual([]);
    // Nobody without a name stands on the hosts' list.
    expect(await comersOf(s.ctx, rosa, id)).toEqual([]);
  });
});

test.each([
  ["Friendica", { "diaspora:guid": "ab-1" }],
  ["Hubzilla", { actor: "", attributedTo: undefined }],
])("%s knows no Join: its event itself is accepted, once for all of us", async (name, more) => {
  await meet();
  const walk = theirEvent({ ...more, ...(name === "Hubzilla" ? { actor: them.actor } : {}) });
  await say({ type: name === "Hubzilla" ? "Invite" : "Create", object: walk });
  const [{ id } = { id: "" }] = await eventsHere();
  const before = them.inbox.length;
  for (const member of [rosa, ben]) await answerEventElsewhere(s.ctx, member, id, "yes");
  for (const member of [rosa, ben]) await answerEventElsewhere(s.ctx, member, id, "no");
  await s.work();
  expect(them.inbox.slice(before).map(({ activity }) => activity)).toMatchObject([
    { type: "Accept", actor: group, object: walk["id"] },
    { type: "Accept", actor: group, object: walk["id"] },
    { type: "Undo", object: { type: "Accept", actor: group, object: walk["id"] } },
  ]);
});

test("Gancio takes no answers and refuses a Join: the member is sent to its page, until it says yes after all", async () => {
  await meet();
  await say({ type: "Create", object: theirEvent() });
  const [{ id } = { id: "" }] = await eventsHere();
  them.judge = ({ type }) => (type === "Join" ? 404 : 202);
  await answerEventElsewhere(s.ctx, rosa, id, "yes");
  await s.work();
  expect(await mine(rosa)).toMatchObject({ state: "declined", news: "ignored" });
  const { ourJoin } = await s.ctx.db
    .selectFrom("rsvps")
    .select("ourJoin")
    .executeTakeFirstOrThrow();
  await say({ type: "Accept", object: `${s.origin}/activities/${ourJoin}` });
  expect(await mine(rosa)).toMatchObject({ state: "confirmed" });
});

test("WordPress takes no answers and says Ignore: the member is sent to its page", async () => {
  await meet();
  await say({ type: "Create", object: theirEvent({ url: `${them.origin}/walk` }) });
  const [{ id } = { id: "" }] = await eventsHere();
  await answerEventElsewhere(s.ctx, rosa, id, "yes");
  await s.work();
  expect(await mine(rosa)).toMatchObject({ state: "asked" });
  await say({ type: "Ignore", object: last("Join")["id"] });
  expect(await mine(rosa)).toMatchObject({ state: "declined", news: "ignored" });
});

describe("Lemmy and Mobilizon announce whole activities", () => {
  const here = async () => (await eventsHere()).map((one) => one.name);

  test("what was deleted goes, when it is gone where it stood", async () => {
    await meet();
    const walk = theirEvent();
    const path = new URL(String(walk["id"])).pathname;
    them.documents.set(path, walk);
    const announce = (type: string): Promise<void> =>
      say({
 type: "Announce", object: {
 id: `${them.origin}/inner/${++n}`, type, actor: them.actor, object: walk["id"] } }); // oxfmt-ignore
    await announce("Create");
    expect(await here()).toEqual(["Walk"]);
    // Somebody says so, and it still stands there.
    await announce("Delete");
    expect(await here()).toEqual(["Walk"]);
    them.documents.delete(path);
    them.statuses.set(path, 410);
    await announce("Delete");
    expect(await here()).toEqual([]);
    them.statuses.clear();
  });

  test("a boost of what is gone removes it, and one of what we never had brings nothing", async () => {
    await meet();
    const walk = theirEvent();
    const path = new URL(String(walk["id"])).pathname;
    await say({ type: "Create", object: walk });
    them.documents.set(path, { id: walk["id"], type: "Tombstone" });
    await say({ type: "Announce", object: walk["id"] });
    expect(await here()).toEqual([]);
    const other = theirEvent();
    them.documents.set(new URL(String(other["id"])).pathname, other);
    await say({
 type: "Announce", object: {
 id: `${them.origin}/inner/${++n}`, type: "Delete", actor: them.actor, object: other["id"] } }); // oxfmt-ignore
    expect(await here()).toEqual([]);
  });
});

test("FEDERATION.md names every program that is spoken here", () => {
  const table = readFileSync(join(import.meta.dirname, "..", "..", "FEDERATION.md"), "utf8");
  for (const name of [
    "Mastodon",
    "GoToSocial",
    "Gancio",
    "NodeBB",
    "EveryCal",
    "WordPress",
    "Friendica",
    "Hubzilla",
    "Misskey",
    "Pixelfed",
    "Lemmy",
  ])
    // oxfmt-ignore
    expect(table).toMatch(new RegExp(`^\\|[^|]*\\b${name}\\b`, "m"));
});
