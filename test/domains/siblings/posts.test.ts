/**
 * What siblings say: plain posts and boosts of a collective that has a
 * Mastodon account and nothing else.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import { followSibling, unfollowSibling } from "#domains/siblings/actions.ts";
import { showPosts } from "#domains/siblings/posts/actions.ts";
import { bringBackAside, setAside } from "#commons/remote/aside.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import type { Viewer } from "#commons/visibility.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let fern: Peer;
let far: Peer;
let rosa: Viewer;
let sam: Viewer;

interface Item {
  readonly kind: string;
  readonly content: string;
  readonly warning: string;
  readonly audience: string;
  readonly edited: boolean;
  readonly attachments: readonly { readonly name: string }[];
  readonly author: { readonly name: string };
  readonly sibling: { readonly id: string; readonly name: string };
}

beforeAll(async () => {
  fern = await peer({ name: "fern" });
  far = await peer({ name: "ola" });
  s = await testServer({ allow: [fern.host, far.host] });
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "lea");
  await followSibling(s.ctx, rosa, `@fern@${fern.host}`);
  await s.work();
});
afterAll(async () => {
  await fern.end();
  await far.end();
  await s.end();
});

const as = async (who: Viewer) => ({
  authorization: `Bearer ${(await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token}`,
});
const list = async (who: Viewer = sam): Promise<readonly Item[]> =>
  (await s.app.inject({ url: "/api/v1/siblings/posts", headers: await as(who) })).json<{
    items: readonly Item[];
  }>().items;
const page = async (who?: Viewer, path = "/siblings/posts") =>
  s.app.inject({ url: path, ...(who === undefined ? {} : { headers: await as(who) }) });

let n = 0;
const noteOf = (by: Peer, content: string, more: object = {}) => {
  n += 1;
  const id = `${by.origin}/n/${n}`;
  return {
    id,
    type: "Note",
    attributedTo: by.actor,
    url: `${by.origin}/@x/${n}`,
    content: `<p>${content}</p>`,
    published: s.ctx.clock.now().toISOString(),
    to: [PUBLIC],
    cc: [`${by.actor}/followers`],
    ...more,
  };
};
async function send(by: Peer, type: string, object: unknown, more: object = {}): Promise<void> {
  n += 1;
  const activity = {
    id: `${by.origin}/a/${n}`,
    type,
    actor: by.actor,
    object,
    to: [PUBLIC],
    ...more,
  };
  expect(await by.post(`${s.origin}/inbox`, activity, { now: s.ctx.clock.now() })).toBe(202);
  await s.work();
}

test("a public post stands for members, made harmless, with its warning folded and the words of its pictures", async () => {
  const note = noteOf(
    fern,
    'The soup is on <script>alert(1)</script><img src="https://a.test/x.png">',
    {
      summary: "food",
      sensitive: true,
      attachment: [
        {
          type: "Document",
          mediaType: "image/jpeg",
          url: `${fern.origin}/m/1.jpg`,
          name: "A big pot",
        },
      ],
    },
  );
  await send(fern, "Create", note);
  expect(await list()).toMatchObject([
    {
      kind: "post",
      warning: "food",
      audience: "public",
      edited: false,
      attachments: [{ name: "A big pot" }],
      sibling: { name: "fern of the peer" },
    },
  ]);
  const { body } = await page(sam);
  expect(body).toContain("<details><summary><bdi>food</bdi></summary>");
  expect(body).toContain("A big pot");
  // The only script is ours.
  expect(body.split("<script").slice(1).join("<script")).not.toContain("<script");
  expect(body).toMatch(/<script type="module" src="\/assets\/live\.[0-9a-f]+\.js"><\/script>/);
  // Its picture is a link: a reader's browser asks nobody else.
  expect(body).not.toContain('<img src="https://a.test');
});

test("pictures in its text are fetched as those beside it, also when it changes", async () => {
  const wanted = async () =>
    (
      await s.ctx.db
        .selectFrom("pictures")
        .select(["source", "alt"])
        .where("ownerKind", "=", "post")
        .where("source", "like", "%/jar%")
        .orderBy("source")
        .execute()
    ).map(({ source, alt }) => [source, alt]);
  s.ctx.clock.advance(1000);
  const note = noteOf(fern, "Soup", {
    content: '<p>Soup<br>on Friday</p><figure><img src="/jar.png" alt="A jar"></figure>',
    attachment: [
      { type: "Image", mediaType: "image/png", url: `${fern.origin}/jar.png`, name: "A jar" },
    ],
  });
  await send(fern, "Create", note);
  expect(await wanted()).toEqual([[`${fern.origin}/jar.png`, "A jar"]]);
  expect((await list())[0]).toMatchObject({ content: expect.stringMatching(/^Soup\non Friday/) as string }); // oxfmt-ignore
  s.ctx.clock.advance(1000);
  const content = `<p>Soup</p><img src="${fern.origin}/jars.png" alt="Two jars">`;
  await send(fern, "Update", {
 ...note, content, attachment: [], updated: s.ctx.clock.now().toISOString() }); // oxfmt-ignore
  expect(await wanted()).toEqual([[`${fern.origin}/jars.png`, "Two jars"]]);
  await send(fern, "Delete", note.id);
});

test("strangers see nothing of it, until the collective shows it; then what was for everybody, and nothing else", async () => {
  s.ctx.clock.advance(1000);
  await send(
    fern,
    "Create",
    noteOf(fern, "Among friends", { to: [`${fern.actor}/followers`], cc: [] }),
  );
  expect((await list()).map((one) => one.audience)).toEqual(["followers", "public"]);
  expect((await page()).statusCode).toBe(401);
  expect((await s.app.inject({ url: "/api/v1/siblings/posts" })).statusCode).toBe(401);
  expect((await page(undefined, "/siblings/posts.rss")).statusCode).toBe(401);
  await expect(showPosts(s.ctx, sam, { everybody: true, home: true })).rejects.toMatchObject({
    code: "not-allowed",
  });
  const home = async (who?: Viewer) => (await page(who, "/")).body;
  expect(await home(sam)).not.toContain("Among friends");
  await showPosts(s.ctx, rosa, { everybody: true, home: true });
  for (const path of ["/siblings/posts", "/siblings/posts.rss", "/"]) {
    const { body, statusCode } = await page(undefined, path);
    expect([path, statusCode]).toEqual([path, 200]);
    expect(body).not.toContain("Among friends");
    expect(body).toContain("food");
  }
  expect(await home(sam)).toContain("Among friends");
  await showPosts(s.ctx, rosa, { everybody: false, home: false });
  expect((await page(undefined, "/siblings/posts.rss")).statusCode).toBe(401);
});

test("the feed has a secret address for members' readers, and holds what was for everybody only", async () => {
  const path = /href="(\/siblings\/posts\/[^"]+)"/.exec((await page(sam)).body)?.[1] ?? "";
  const feed = await page(undefined, path);
  expect(feed.statusCode).toBe(200);
  expect(feed.headers["content-type"]).toContain("application/rss+xml");
  expect(feed.body).toContain("food");
  expect(feed.body).not.toContain("soup is on");
  expect(feed.body).not.toContain("Among friends");
  expect((await page(undefined, "/siblings/posts/wrong/feed.rss")).statusCode).toBe(404);
});

test("changes are taken and marked, and what is deleted is gone", async () => {
  const note = noteOf(fern, "Come at six");
  await send(fern, "Create", note);
  s.ctx.clock.advance(1000);
  const updated = s.ctx.clock.now().toISOString();
  await send(fern, "Update", { ...note, content: "<p>Come at seven</p>", updated });
  expect((await list()).find((one) => one.content.startsWith("Come at"))).toMatchObject({
    content: "Come at seven",
    edited: true,
  });
  await send(fern, "Delete", { id: note.id, type: "Tombstone" });
  expect(JSON.stringify(await list())).not.toContain("Come at");
  await send(fern, "Create", note);
  expect(JSON.stringify(await list())).not.toContain("Come at");
});

test("a boost stands as one, read where it was written; taken back, it is gone", async () => {
  const note = noteOf(far, "Seeds for everybody");
  far.documents.set(new URL(note.id).pathname, note);
  await send(fern, "Announce", note.id);
  expect((await list()).find((one) => one.kind === "boost")).toMatchObject({
    content: "Seeds for everybody",
    author: { name: "ola of the peer" },
    sibling: { name: "fern of the peer" },
  });
  expect((await page(sam)).body).toContain("fern of the peer shared this");
  await send(fern, "Undo", {
    id: `${fern.origin}/a/x`,
    type: "Announce",
    actor: fern.actor,
    object: note.id,
  });
  expect((await list()).some((one) => one.kind === "boost")).toBe(false);
});

test("what its author deletes goes from where it was passed on too", async () => {
  const note = noteOf(far, "Only for a while");
  far.documents.set(new URL(note.id).pathname, note);
  await send(fern, "Announce", note.id);
  expect(JSON.stringify(await list())).toContain("Only for a while");
  await send(far, "Delete", { id: note.id, type: "Tombstone" });
  expect(JSON.stringify(await list())).not.toContain("Only for a while");
});

test("an event that is passed on is shown, and comes into no calendar", async () => {
  const event = {
    ...noteOf(far, "Bring a spade"),
    type: "Event",
    name: "Planting day",
    startTime: "2027-03-01T10:00:00Z",
  };
  far.documents.set(new URL(event.id).pathname, event);
  await send(fern, "Announce", event.id);
  expect(JSON.stringify(await list())).toContain("Planting day");
  await send(far, "Update", { ...event, name: "Planting day again" });
  expect(await s.ctx.db.selectFrom("events").selectAll().execute()).toEqual([]);
});

test("of talks with others nothing is taken, of their own threads everything", async () => {
  await send(fern, "Create", noteOf(fern, "Half a talk", { inReplyTo: `${far.origin}/n/1` }));
  expect(JSON.stringify(await list())).not.toContain("Half a talk");
  const begin = noteOf(fern, "A thread begins");
  await send(fern, "Create", begin);
  await send(fern, "Create", noteOf(fern, "A thread goes on", { inReplyTo: begin.id }));
  expect(JSON.stringify(await list())).toContain("A thread goes on");
});

test("nobody whom we don't follow is heard, and a private message is no post", async () => {
  await send(far, "Create", noteOf(far, "I am a stranger"));
  await send(fern, "Create", noteOf(fern, "Just between us", { to: [far.actor], cc: [] }));
  const all = JSON.stringify(await list());
  expect(all).not.toContain("I am a stranger");
  expect(all).not.toContain("Just between us");
});

test("a member mutes a sibling for themself alone", async () => {
  const [first] = await list();
  const url = `/api/v1/siblings/${first?.sibling.id ?? ""}/mute`;
  const muted = await s.app.inject({ method: "PUT", url, headers: await as(sam) });
  expect(muted.statusCode).toBe(204);
  expect(await list(sam)).toEqual([]);
  expect((await list(rosa)).length).toBeGreaterThan(0);
  expect((await page(sam)).body).toContain("Unmute");
  expect((await page(sam)).body).toContain("You have muted all of them.");
  await s.app.inject({ method: "DELETE", url, headers: await as(sam) });
  expect((await list(sam)).length).toBeGreaterThan(0);
});

test("who is put aside is silent until they are back; after thirty days nothing is left", async () => {
  const { id } = await s.ctx.db
    .selectFrom("remoteActors")
    .select("id")
    .where("iri", "=", fern.actor)
    .executeTakeFirstOrThrow();
  await s.ctx.db.transaction().execute((trx) => setAside(trx, s.ctx, [id], "gone"));
  expect(await list()).toEqual([]);
  await s.ctx.db.transaction().execute((trx) => bringBackAside(trx, s.ctx, [id]));
  expect((await list()).length).toBeGreaterThan(0);
  s.ctx.clock.advance(days(30));
  await scheduledTasks.find((one) => one.name === "sibling-posts")?.run(s.ctx);
  expect(await s.ctx.db.selectFrom("siblingPosts").selectAll().execute()).toEqual([]);
});

test("who lets go of a sibling keeps nothing of what it said", async () => {
  await send(fern, "Create", noteOf(fern, "One more word"), {
    published: s.ctx.clock.now().toISOString(),
  });
  const { id } = await s.ctx.db.selectFrom("siblings").select("id").executeTakeFirstOrThrow();
  await unfollowSibling(s.ctx, rosa, id);
  expect(await s.ctx.db.selectFrom("siblingPosts").selectAll().execute()).toEqual([]);
});
