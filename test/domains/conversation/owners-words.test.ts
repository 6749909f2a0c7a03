/**
 * What a sibling says to all under its own event stands under our copy of it: as it says now, from
 * nobody else, and gone with the event.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import { followSibling, unfollowSibling } from "#domains/siblings/actions.ts";
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
/** Ours, of fern's event. */
let event: string;
let n = 0;

interface Said {
  readonly id: string;
  readonly kind: string;
  readonly content: string;
  readonly contentHtml: string;
  readonly warning: string;
  readonly language: string | null;
  readonly visibility: string;
  readonly state: string;
  readonly edited: boolean;
  readonly from: { readonly name: string; readonly url: string };
}

beforeAll(async () => {
  fern = await peer({ name: "fern", type: "Group" });
  far = await peer({ name: "ola" });
  s = await testServer({ allow: [fern.host, far.host] });
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "lea");
  await followSibling(s.ctx, rosa, `@fern@${fern.host}`);
  await s.work();
  await send(fern, "Create", theirs());
  event = (await s.ctx.db.selectFrom("events").select("id").executeTakeFirstOrThrow()).id;
});
afterAll(async () => {
  await fern.end();
  await far.end();
  await s.end();
});

const theirs = (more: object = {}) => ({
  id: `${fern.origin}/events/1`,
  type: "Event",
  name: "Sauna",
  attributedTo: fern.actor,
  content: "<p>Warm</p>",
  startTime: "2027-01-09T14:00:00Z",
  published: s.ctx.clock.now().toISOString(),
  to: [PUBLIC],
  ...more,
});
const noteOf = (by: Peer, content: string, more: object = {}) => {
  n += 1;
  return {
    id: `${by.origin}/n/${n}`,
    type: "Note",
    attributedTo: by.actor,
    url: `${by.origin}/@x/${n}`,
    inReplyTo: `${fern.origin}/events/1`,
    content: `<p>${content}</p>`,
    published: s.ctx.clock.now().toISOString(),
    to: [PUBLIC],
    cc: [`${by.actor}/followers`],
    ...more,
  };
};
async function send(by: Peer, type: string, object: unknown): Promise<void> {
  n += 1;
  const activity = { id: `${by.origin}/a/${n}`, type, actor: by.actor, object, to: [PUBLIC] };
  expect(await by.post(`${s.origin}/inbox`, activity, { now: s.ctx.clock.now() })).toBe(202);
  await s.work();
}
const as = async (who?: Viewer) =>
  who === undefined
    ? {}
    : {
        authorization: `Bearer ${(await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token}`,
      };
const get = async (url: string, who?: Viewer) => s.app.inject({ url, headers: await as(who) });
const post = async (url: string, who: Viewer, payload: object) =>
  s.app.inject({ method: "POST", url, headers: await as(who), payload });
const talk = async (who?: Viewer): Promise<readonly Said[]> =>
  (await get(`/api/v1/events/${event}/conversation`, who)).json<{ items: readonly Said[] }>().items;
const words = async (who?: Viewer) => (await talk(who)).map((one) => one.content);
const tick = (): void => s.ctx.clock.advance(days(2));

test("it stands there for everybody, with who and when, harmless, and not among posts", async () => {
  tick();
  const note = noteOf(
    fern,
    'Bring a towel<script>alert(1)</script><img src="https://a.test/x.png">',
  );
  await send(fern, "Create", note);
  expect(await talk()).toMatchObject([
    {
      kind: "reply",
      content: "Bring a towelx.png",
      visibility: "public",
      edited: false,
      from: { name: "fern of the peer" },
    },
  ]);
  const { body } = await get(`/events/${event}`);
  expect(body).toContain("Bring a towel");
  expect(body).not.toContain("alert(1)");
  expect(body).not.toContain('<img src="https://a.test');
  const posts = await get("/api/v1/siblings/posts", sam);
  expect(posts.json<{ items: unknown[] }>().items).toEqual([]);
});

test("a change of it is marked, an older one changes nothing, and taken back it is gone", async () => {
  tick();
  const note = noteOf(fern, "At two");
  await send(fern, "Create", note);
  tick();
  const changed = { ...note, content: "<p>At three</p>", updated: s.ctx.clock.now().toISOString() };
  await send(fern, "Update", changed);
  expect((await talk()).at(-1)).toMatchObject({ content: "At three", edited: true });
  await send(fern, "Update", note);
  expect((await words()).at(-1)).toBe("At three");
  // Told twice, it stands once.
  await send(fern, "Create", changed);
  expect((await words()).filter((one) => one === "At three")).toHaveLength(1);
  await send(far, "Delete", note.id);
  expect(await words()).toContain("At three");
  await send(fern, "Delete", note.id);
  expect(await words()).not.toContain("At three");
  await send(fern, "Create", changed);
  expect(await words()).not.toContain("At three");
});

test("what others say there stays out, whoever they say they are", async () => {
  tick();
  const before = await words(rosa);
  await send(far, "Create", noteOf(far, "I come too"));
  // In the name of whose event it is.
  await send(far, "Create", noteOf(far, "Cancelled", { attributedTo: fern.actor }));
  const foreign = noteOf(far, "Cancelled", { id: `${fern.origin}/n/99`, attributedTo: fern.actor });
  await send(far, "Create", foreign);
  // What the group answers to somebody else is half of a talk.
  await send(fern, "Create", noteOf(fern, "Yes, do", { inReplyTo: `${far.origin}/n/1` }));
  expect(await words(rosa)).toEqual(before);
});

test("what is for followers is read by members; what becomes private is gone", async () => {
  tick();
  const note = noteOf(fern, "The key hangs left", { to: [`${fern.actor}/followers`], cc: [] });
  await send(fern, "Create", note);
  expect((await talk(sam)).at(-1)).toMatchObject({ content: "The key hangs left", visibility: "members" }); // oxfmt-ignore
  expect(await words()).not.toContain("The key hangs left");
  expect((await get(`/events/${event}`)).body).not.toContain("hangs left");
  expect((await get(`/events/${event}`, sam)).body).toContain("hangs left");
  tick();
  await send(fern, "Update", {
    ...note,
    to: [far.actor],
    updated: s.ctx.clock.now().toISOString(),
  });
  expect(await words(sam)).not.toContain("The key hangs left");
});

test("a warning folds it, its language and its files are kept, and it goes on under itself", async () => {
  tick();
  const note = noteOf(fern, "Hay nueces", {
    summary: "comida",
    sensitive: true,
    contentMap: { es: "<p>Hay nueces</p>" },
    attachment: [{ type: "Document", mediaType: "image/jpeg", url: `${fern.origin}/m.jpg`, name: "Una olla" }], // oxfmt-ignore
  });
  await send(fern, "Create", note);
  tick();
  await send(fern, "Create", noteOf(fern, "Y pan", { inReplyTo: note.id }));
  const [first, second] = (await talk()).slice(-2);
  expect(first).toMatchObject({ warning: "comida", language: "es" });
  expect(first?.contentHtml).toContain(`href="${fern.origin}/m.jpg"`);
  expect(second).toMatchObject({ content: "Y pan" });
  expect((await get(`/events/${event}`)).body).toMatch(
    /<summary><bdi>comida<\/bdi><\/summary><div class="prose" lang="es"/,
  );
});

test("members who said something there are told of it, and of a new time only once", async () => {
  const said = await post(`/api/v1/events/${event}/conversation`, sam, { content: "I go" });
  expect(said.statusCode).toBe(201);
  const told = async () =>
    s.ctx.db
      .selectFrom("news")
      .select("kind")
      .where("memberId", "=", sam.member?.id ?? "")
      .execute();
  tick();
  const at = { updated: s.ctx.clock.now().toISOString() };
  await send(fern, "Update", theirs({ ...at, startTime: "2027-01-09T15:00:00Z" }));
  await send(fern, "Create", noteOf(fern, "New time: 15:00"));
  expect(await told()).toEqual([]);
  expect((await words()).at(-1)).toBe("New time: 15:00");
  tick();
  await send(fern, "Create", noteOf(fern, "Bring wood"));
  expect(await told()).toMatchObject([{ kind: "word-said" }]);
});

test("who answers for the collective hides it with a reason, and a change does not show it again", async () => {
  tick();
  const note = noteOf(fern, "Rude words");
  await send(fern, "Create", note);
  const { id } = (await talk(rosa)).at(-1)!;
  const hide = `/api/v1/conversation/reply/${id}/hide`;
  expect((await post(hide, sam, { reason: "No" })).statusCode).toBe(403);
  expect((await get(`/events/${event}`, rosa)).body).toContain(`/conversation/reply/${id}/hide`);
  expect((await post(hide, rosa, { reason: "Too rude" })).statusCode).toBe(204);
  expect((await talk()).at(-1)).toMatchObject({ state: "hidden", content: "", reason: "Too rude" });
  s.ctx.clock.advance(days(31));
  await scheduledTasks.find(({ name }) => name === "held-replies")?.run(s.ctx);
  await send(fern, "Update", { ...note, content: "<p>More</p>", updated: s.ctx.clock.now().toISOString() }); // oxfmt-ignore
  expect((await talk()).map((one) => one.content)).not.toContain("More");
});

test("only the newest hundred are kept", async () => {
  for (let i = 0; i < 103; i += 1) {
    s.ctx.clock.advance(1000);
    n += 1;
    const object = noteOf(fern, `No ${i}`);
    const activity = { id: `${object.id}/a`, type: "Create", actor: fern.actor, object };
    expect(await fern.post(`${s.origin}/inbox`, activity, { now: s.ctx.clock.now() })).toBe(202);
  }
  await s.work();
  const rows = await s.ctx.db.selectFrom("replies").select("contentHtml").execute();
  expect(rows).toHaveLength(100);
  expect(rows.some(({ contentHtml }) => contentHtml.includes("No 102"))).toBe(true);
  expect((await words()).at(-1)).toBe("No 102");
});

test("with the event all of it goes", async () => {
  const { id } = await s.ctx.db.selectFrom("siblings").select("id").executeTakeFirstOrThrow();
  await unfollowSibling(s.ctx, rosa, id);
  expect(await s.ctx.db.selectFrom("replies").select("id").execute()).toEqual([]);
});
