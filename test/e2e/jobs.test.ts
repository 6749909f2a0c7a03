/**
 * The four jobs, end to end: two real servers with two databases, and two peers
 * that behave like Mastodon. HTTP only.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";
import { peer, type Peer } from "../support/peer.ts";

let moss: Instance;
let melissa: Instance;
let mastodon: Peer;
let modern: Peer;

interface Item {
  readonly id: string;
  readonly name: string;
  readonly status?: string;
  readonly activityPubId: string;
  readonly startTime: string;
  readonly timeZone: string;
  readonly origin: { readonly name: string };
}
interface List {
  readonly items: readonly Item[];
}
type Json = Record<string, unknown>;

const group = (): string => `${moss.origin}/groups/moss`;
const found = (one: Peer, type: string, object: (object: Json) => boolean = () => true) =>
  one.inbox.find(
    ({ activity }) =>
      activity["type"] === type &&
      object(
        (typeof activity["object"] === "object"
          ? activity["object"]
          : { id: activity["object"] }) as Json,
      ),
  );

beforeAll(async () => {
  mastodon = await peer({ name: "mira" });
  modern = await peer({ name: "noor", scheme: "rfc9421" });
  const ports = [await freePort(), await freePort()] as const;
  const allow = [...ports.map((port) => `localhost:${port}`), mastodon.host, modern.host];
  moss = await instance({ handle: "moss", port: ports[0], allow });
  melissa = await instance({ handle: "melissa", port: ports[1], allow });
});

afterAll(async () => {
  await Promise.all([moss.end(), melissa.end(), mastodon.end(), modern.end()]);
});

test("a stranger finds the collective by its address", async () => {
  const host = new URL(moss.origin).host;
  const jrd = (await fetch(`${moss.origin}/.well-known/webfinger?resource=acct:moss@${host}`).then(
    (answer) => answer.json(),
  )) as {
    links: { rel: string; href?: string }[];
  };
  const self = jrd.links.find((link) => link.rel === "self")?.href ?? "";
  expect(self).toBe(group());
  const { json } = await moss.activity(self);
  expect(json).toMatchObject({
    type: "Group",
    preferredUsername: "moss",
    inbox: `${group()}/inbox`,
  });
});

test.each([
  ["draft-cavage", () => mastodon],
  ["RFC 9421", () => modern],
])("somebody on a server that signs by %s follows it and is accepted", async (_, who) => {
  expect(await who().follow(group())).toBe(202);
  const accept = await eventually(async () => found(who(), "Accept"), "the Accept");
  expect(accept.verified).toBe(true);
  expect(accept.activity).toMatchObject({
    actor: group(),
    object: { type: "Follow", actor: who().actor, object: group() },
  });
});

let eventId: string;

test("two collectives follow each other", async () => {
  const host = new URL(moss.origin).host;
  await melissa.api("POST", "/siblings", { address: `@moss@${host}` });
  await moss.api("POST", "/siblings", { address: `${melissa.origin}/@melissa` });
  const mutual = (one: Instance) =>
    eventually(
      async () =>
        (
          await one.api<{ items: { state: string; problem: string | null }[] }>("GET", "/siblings")
        ).items.find((sibling) => sibling.state === "mutual"),
      "a mutual sibling",
    );
  await mutual(moss);
  await mutual(melissa);
});

test("an event reaches followers as a readable post, and the sibling's calendar in the right time zone", async () => {
  const event = await moss.api<Item>("POST", "/groups/moss/events", {
    name: "Herb share: first-aid salves",
    content: "Bring a clean tin.",
    startTime: "2027-01-09T14:00",
    endTime: "2027-01-09T16:00",
    timeZone: "Europe/Amsterdam",
    location: { area: "Elm Garden, Utrecht", exact: "the blue door" },
    kind: "herb-share",
    tags: ["herbs"],
    access: { "step-free": "yes" },
    visibility: "public",
    language: "en",
  });
  eventId = event.activityPubId;
  for (const who of [mastodon, modern]) {
    const create = await eventually(
      async () => found(who, "Create", (object) => object["id"] === eventId),
      "the Create",
    );
    expect(create.verified).toBe(true);
    expect(create.activity["object"]).toMatchObject({
      type: "Event",
      name: event.name,
      summary: expect.stringContaining(
        "14:00–16:00 (Amsterdam time) · Elm Garden, Utrecht",
      ) as unknown,
      startTime: "2027-01-09T14:00:00+01:00",
    });
    expect(JSON.stringify(create.activity)).not.toContain("blue door");
  }
  const seen = await eventually(
    async () =>
      (await melissa.api<List>("GET", "/calendar?scope=siblings")).items.find(
        (one) => one.activityPubId === eventId,
      ),
    "the event at the sibling",
  );
  expect(seen).toMatchObject({
    startTime: "2027-01-09T14:00:00+01:00",
    timeZone: "Europe/Amsterdam",
    origin: { name: "moss collective" },
  });
  expect((await melissa.page("/calendar?tag=herbs")).text).toContain("first-aid salves");
  expect((await melissa.page("/calendar?tag=bikes")).text).not.toContain("first-aid salves");
  expect(await fetch(`${melissa.origin}/calendar.ics`).then((answer) => answer.text())).toContain(
    `UID:${eventId}`.slice(0, 60),
  );
});

test("a change of time is told, and a cancelled event is shown as cancelled", async () => {
  const id = eventId.split("/").at(-1) ?? "";
  await moss.api("PATCH", `/events/${id}`, {
    startTime: "2027-01-10T14:00",
    endTime: "2027-01-10T16:00",
  });
  const update = await eventually(
    async () => found(mastodon, "Update", (object) => object["id"] === eventId),
    "the Update",
  );
  expect(update.activity["object"]).toMatchObject({
    summary: expect.stringContaining("NEW TIME: Sun 10 Jan 2027") as unknown,
  });
  await eventually(
    async () =>
      found(
        mastodon,
        "Create",
        (object) => object["type"] === "Note" && object["inReplyTo"] === eventId,
      ),
    "the note on the new time",
  );
  await eventually(
    async () =>
      (await melissa.api<List>("GET", "/calendar")).items.find(
        (one) => one.activityPubId === eventId && one.startTime.startsWith("2027-01-10"),
      ),
    "the new time at the sibling",
  );
  await moss.api("POST", `/events/${id}/cancel`);
  await eventually(
    async () =>
      (await melissa.api<List>("GET", "/calendar")).items.find(
        (one) => one.activityPubId === eventId && one.status === "cancelled",
      ),
    "the cancellation at the sibling",
  );
});

test("a guide travels, is adapted with credit, and its origin and its adapters hear of each other", async () => {
  const guide = await moss.api<Item>("POST", "/groups/moss/guides", {
    name: "How to open a circle",
    summary: "Four steps.",
    source: "First, breathe.\n\nThen, listen.",
    kind: "practice",
    license: "CC-BY-SA-4.0",
    language: "en",
    visibility: "public",
  });
  await eventually(
    async () => found(mastodon, "Create", (object) => object["id"] === guide.activityPubId),
    "the guide at a follower",
  );
  const theirs = await eventually(
    async () =>
      (await melissa.api<List>("GET", "/guides?scope=siblings")).items.find(
        (one) => one.activityPubId === guide.activityPubId,
      ),
    "the guide at the sibling",
  );
  const version = await melissa.api<Item & { source: string }>(
    "POST",
    `/guides/${theirs.id}/adaptations`,
    { group: "melissa" },
  );
  const published = await melissa.api<Item>("PATCH", `/guides/${version.id}`, {
    source: `${version.source}\n\nWe sing at the end.`,
    note: "A song.",
    publish: true,
  });
  const heard = await eventually(
    async () =>
      (await moss.api<{ versions: readonly Item[] }>("GET", `/guides/${guide.id}`)).versions[0],
    "the version at its origin",
  );
  expect(heard.activityPubId).toBe(published.activityPubId);
  expect((await moss.page(`/guides/${guide.id}`)).text).toContain("Versions that others made");
  await moss.api("PATCH", `/guides/${guide.id}`, {
    source: "First, breathe out.\n\nThen, listen.",
    note: "Out, not in.",
  });
  const text = await eventually(async () => {
    const page = await melissa.page(`/guides/${version.id}`);
    return page.text.includes("The original has changed") && page;
  }, "news from upstream");
  expect(text.status).toBe(200);
  expect((await melissa.page(`/guides/${version.id}/upstream`)).text).toContain("breathe out");
});

test("an offer of a smaller group reaches those who follow the collective, and is gone when it is taken back", async () => {
  await moss.api("POST", "/groups", { handle: "bikes", name: "Bike circle", kind: "open" });
  const offer = await moss.api<Item>("POST", "/groups/bikes/offers", {
    purpose: "offer",
    name: "Bike repair lesson",
    content: "Two hours.",
    careKind: "skillshare",
    area: "Utrecht East",
    quantity: 2,
    unit: "hour",
  });
  await eventually(
    async () => found(mastodon, "Announce", (object) => object["id"] === offer.activityPubId),
    "the boost by the collective",
  );
  await eventually(
    async () =>
      (await melissa.api<List>("GET", "/offers?scope=siblings")).items.find(
        (one) => one.activityPubId === offer.activityPubId,
      ),
    "the offer at the sibling",
  );
  await moss.api("DELETE", `/offers/${offer.id}`);
  const deleted = await eventually(
    async () => found(mastodon, "Delete", (object) => object["id"] === offer.activityPubId),
    "the Delete",
  );
  expect(deleted.activity["object"]).toMatchObject({ type: "Tombstone" });
  await eventually(
    async () =>
      !(await melissa.api<List>("GET", "/offers?scope=siblings")).items.some(
        (one) => one.activityPubId === offer.activityPubId,
      ),
    "its removal at the sibling",
  );
  expect((await moss.activity(offer.activityPubId)).status).toBe(410);
});

test("a need and a tender group stay at home", async () => {
  await moss.api("POST", "/groups/moss/offers", {
    purpose: "request",
    name: "CANARY a quiet sofa",
  });
  await moss.api("POST", "/groups", { handle: "circle", name: "CANARY circle", kind: "tender" });
  await moss.api("POST", "/groups/circle/events", {
    name: "CANARY evening",
    startTime: "2027-02-01T19:00",
    visibility: "public",
  });
  for (const path of [
    "/",
    "/board",
    "/groups",
    "/calendar",
    "/calendar.ics",
    "/calendar.rss",
    "/calendar.json",
    "/board.rss",
    "/library",
    "/groups/moss/outbox?page=1",
    "/groups/moss/upcoming",
    "/groups/moss/featured",
    "/nodeinfo/2.1",
    "/@circle",
    "/groups/circle",
  ]) {
    expect((await moss.page(path)).text, path).not.toContain("CANARY");
  }
  const unknown = await moss.page("/@nobody");
  expect((await moss.page("/@circle")).status).toBe(unknown.status);
  expect((await moss.activity("/groups/circle")).status).toBe(404);
  expect(JSON.stringify([...mastodon.inbox, ...modern.inbox])).not.toContain("CANARY");
});

test("letting go of a sibling removes what came from it", async () => {
  const sibling = (await melissa.api<{ items: { id: string }[] }>("GET", "/siblings")).items[0];
  await melissa.api("DELETE", `/siblings/${sibling?.id ?? ""}`);
  expect((await melissa.api<List>("GET", "/calendar?scope=siblings")).items).toEqual([]);
  await eventually(
    async () =>
      (await moss.api<{ items: { state: string }[] }>("GET", "/siblings")).items.some(
        (one) => one.state === "following",
      ),
    "the Undo at the other side",
  );
});

test("who unfollows hears nothing more", async () => {
  await mastodon.post(`${group()}/inbox`, {
    id: `${mastodon.actor}/undo/1`,
    type: "Undo",
    actor: mastodon.actor,
    object: { type: "Follow", actor: mastodon.actor, object: group() },
  });
  await eventually(
    async () => Number((await moss.activity("/groups/moss/followers")).json["totalItems"]) === 1,
    "the follower is gone",
  );
  const before = mastodon.inbox.length;
  const event = await moss.api<Item>("POST", "/groups/moss/events", {
    name: "Later",
    startTime: "2027-03-01T10:00",
  });
  await eventually(
    async () => found(modern, "Create", (object) => object["id"] === event.activityPubId),
    "the event at who still follows",
  );
  expect(mastodon.inbox.length).toBe(before);
});
