/**
 * One conversation under a thing: members, guests, people elsewhere
 * and the group itself in one thread.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import { planEvent } from "#domains/events/actions.ts";
import { forgetWords } from "#domains/conversation/keeping-actions.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Visibility } from "#platform/database/schema.ts";
import { lint } from "../../support/outgoing-lint.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let mira: Peer;
let rosa: Viewer;
let sam: Viewer;
let event: string;

interface Said {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly content: string;
  readonly state: string;
  readonly visibility: string;
  readonly edited: boolean;
  readonly reason: string | null;
  readonly from: { readonly name: string };
}

const plan = async (visibility: Visibility): Promise<string> =>
  (
    await planEvent(s.ctx, rosa, "moss", {
      name: "Circle",
      content: "",
      startTime: "2027-01-09T14:00",
      timeZone: "UTC",
      area: "",
      kind: "other",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility,
      language: "en",
      publish: true,
    })
  ).id;

beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "lea");
  event = await plan("public");
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

const as = async (who?: Viewer) =>
  who === undefined
    ? {}
    : {
        authorization: `Bearer ${
          (await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token
        }`,
      };
const call = async (
  method: "GET" | "POST" | "PATCH" | "DELETE",
  url: string,
  who?: Viewer,
  payload?: object,
) =>
  s.app.inject({
    method,
    url,
    headers: await as(who),
    ...(payload === undefined ? {} : { payload }),
  });
const at = (id = event): string => `/api/v1/events/${id}/conversation`;
const talk = async (who?: Viewer, id = event): Promise<readonly Said[]> =>
  (await call("GET", at(id), who)).json<{ items: readonly Said[] }>().items;
const words = async (who?: Viewer): Promise<readonly string[]> =>
  (await talk(who)).map((one) => one.content);
const deed = (one: Said | undefined, name = ""): string =>
  `/api/v1/conversation/${one?.source ?? ""}/${one?.id ?? ""}${name}`;
const saying = async (content: string, who: Viewer = rosa): Promise<Said | undefined> =>
  (await talk(who)).find((one) => one.content === content);

let n = 0;
async function replies(content: string, more: object = {}, type = "Create"): Promise<string> {
  n += 1;
  const id = `${mira.origin}/n/${n}`;
  const object = {
    id,
    type: "Note",
    attributedTo: mira.actor,
    inReplyTo: `${s.origin}/events/${event}`,
    content: `<p>${content}</p>`,
    published: s.ctx.clock.now().toISOString(),
    to: [PUBLIC],
    ...more,
  };
  await mira.post(
    `${s.origin}/inbox`,
    { id: `${mira.origin}/a/${n}`, type, actor: mira.actor, object, to: [PUBLIC] },
    { now: s.ctx.clock.now() },
  );
  await s.work();
  return object.id;
}
const tick = (): void => s.ctx.clock.advance(1000);

test("a member says something to members, and nobody else reads it", async () => {
  const made = await call("POST", at(), sam, {
    content: "I bring *soup*: https://soup.example",
    visibility: "members",
  });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({
    kind: "member",
    visibility: "members",
    from: { name: "sam" },
    yours: true,
  });
  expect(made.json<{ contentHtml: string }>().contentHtml).toContain(
    '<a href="https://soup.example/"',
  );
  expect(await words(rosa)).toEqual(["I bring soup: https://soup.example"]);
  expect(await words()).toEqual([]);
  const page = await s.app.inject({ url: `/events/${event}` });
  expect(page.body).not.toContain("soup");
  const mine = await s.app.inject({ url: `/events/${event}`, headers: await as(rosa) });
  expect(mine.body).toContain("soup");
  await s.work();
  expect(mira.inbox.some((one) => JSON.stringify(one.activity).includes("soup"))).toBe(false);
});

test("what is for everybody is said in the group's name, by who speaks for it, and travels", async () => {
  tick();
  const refused = await call("POST", at(), sam, { content: "Hear me", visibility: "public" });
  expect(refused.statusCode).toBe(403);
  const made = await call("POST", at(), rosa, {
    content: "Doors open at *two*.",
    visibility: "public",
  });
  expect(made.statusCode).toBe(201);
  await s.work();
  const { activity } = mira.inbox.at(-1) ?? { activity: {} };
  expect(activity).toMatchObject({
    type: "Create",
    actor: `${s.origin}/groups/moss`,
    object: { type: "Note", inReplyTo: `${s.origin}/events/${event}` },
  });
  expect(lint(activity)).toEqual([]);
  expect((await talk()).at(-1)).toMatchObject({
    kind: "group",
    from: { name: "Moss Collective" },
    content: "Doors open at two.",
  });
  expect((await s.app.inject({ url: `/events/${event}` })).body).toContain("Doors open at");
});

test("a guest's word is held until somebody of the group has looked, and can be taken back by its secret", async () => {
  tick();
  const made = await call("POST", at(), undefined, {
    content: "Is there a <b>lift</b>?",
    visibility: "public",
    name: "Kim",
  });
  expect(made.statusCode).toBe(202);
  expect(await saying("Is there a <b>lift</b>?", sam)).toBeUndefined();
  const held = await saying("Is there a <b>lift</b>?");
  expect(held).toMatchObject({ state: "held", kind: "guest", from: { name: "Kim" } });
  expect((await call("POST", deed(held, "/decision"), sam, { state: "shown" })).statusCode).toBe(
    403,
  );
  expect((await call("POST", deed(held, "/decision"), rosa, { state: "shown" })).statusCode).toBe(
    204,
  );
  expect(await words()).toContain("Is there a <b>lift</b>?");
  const { url } = made.json<{ url: string }>();
  const page = await fetch(url);
  expect(page.headers.get("cache-control")).toBe("private, no-store");
  expect(await page.text()).toContain("Everyone can see it");
  await fetch(`${url}/delete`, { method: "POST", redirect: "manual" });
  expect(await words()).not.toContain("Is there a <b>lift</b>?");
  expect((await fetch(url)).status).toBe(404);
  const alone = await call("POST", at(), undefined, { content: "Psst", visibility: "members" });
  expect(alone.statusCode).toBe(401);
});

test("a reply from elsewhere is held, shown, answered, and its answer stands in the thread", async () => {
  tick();
  const iri = await replies("May I bring a friend?");
  expect(await words()).not.toContain("May I bring a friend?");
  tick();
  const held = await saying("May I bring a friend?");
  const answered = await call("POST", `/api/v1/replies/${held?.id ?? ""}/answers`, rosa, {
    content: "Yes, do.",
  });
  expect(answered.statusCode).toBe(202);
  await s.work();
  expect((await words()).slice(-2)).toEqual(["May I bring a friend?", "Yes, do."]);
  tick();
  // Who answers that reply goes on with the same conversation.
  await replies("Me too!", { inReplyTo: iri });
  expect(await saying("Me too!")).toMatchObject({ state: "held" });
  const changed = await replies(
    "May I bring two friends?",
    { id: iri, updated: s.ctx.clock.now().toISOString() },
    "Update",
  );
  expect(await saying("May I bring two friends?")).toMatchObject({ state: "held", edited: true });
  await mira.post(
    `${s.origin}/inbox`,
    { id: `${iri}/d`, type: "Delete", actor: mira.actor, object: changed, to: [PUBLIC] },
    { now: s.ctx.clock.now() },
  );
  await s.work();
  expect(await saying("May I bring two friends?")).toBeUndefined();
});

test("who replies to the group alone is answered alone", async () => {
  tick();
  const iri = await replies("I need a hand on the stairs", { to: [`${s.origin}/groups/moss`] });
  const held = await saying("I need a hand on the stairs");
  expect(held).toMatchObject({ visibility: "group", state: "held" });
  expect(await saying("I need a hand on the stairs", sam)).toBeUndefined();
  await call("POST", `/api/v1/replies/${held?.id ?? ""}/answers`, rosa, {
    content: "We help you.",
  });
  await s.work();
  expect(mira.inbox.at(-1)?.activity).toMatchObject({
    to: [mira.actor],
    cc: [],
    object: { inReplyTo: iri, to: [mira.actor], cc: [] },
  });
  expect(JSON.stringify(await talk())).not.toContain("stairs");
  expect(JSON.stringify(await talk())).not.toContain("We help you");
});

test("one's own words are changed and marked, and taken back; nobody changes another's", async () => {
  const soup = await saying("I bring soup: https://soup.example", sam);
  expect((await call("PATCH", deed(soup), rosa, { content: "No" })).statusCode).toBe(403);
  expect((await call("DELETE", deed(soup), rosa)).statusCode).toBe(403);
  expect((await call("PATCH", deed(soup), sam, { content: "I bring bread" })).statusCode).toBe(204);
  expect(await saying("I bring bread", sam)).toMatchObject({ edited: true });
  const doors = await saying("Doors open at two.");
  expect(
    (await call("PATCH", deed(doors), rosa, { content: "Doors open at three." })).statusCode,
  ).toBe(204);
  await s.work();
  expect(mira.inbox.at(-1)?.activity).toMatchObject({ type: "Update", object: { type: "Note" } });
  expect(lint(mira.inbox.at(-1)?.activity ?? {})).toEqual([]);
  expect((await call("DELETE", deed(doors), rosa)).statusCode).toBe(204);
  await s.work();
  expect(mira.inbox.at(-1)?.activity).toMatchObject({
    type: "Delete",
    object: { type: "Tombstone" },
  });
  expect(await words()).not.toContain("Doors open at three.");
});

test("what should not stand there is hidden with a reason by who looks after it", async () => {
  const bread = await saying("I bring bread", sam);
  expect((await call("POST", deed(bread, "/hide"), sam, { reason: "mine" })).statusCode).toBe(403);
  expect((await call("POST", deed(bread, "/hide"), rosa, { reason: "" })).statusCode).toBe(422);
  expect(
    (await call("POST", deed(bread, "/hide"), rosa, { reason: "Bread is there" })).statusCode,
  ).toBe(204);
  const all = await talk(sam);
  expect(all.find((one) => one.id === bread?.id)).toMatchObject({
    state: "hidden",
    reason: "Bread is there",
    content: "",
    from: { name: "" },
  });
  const page = await s.app.inject({ url: `/events/${event}/conversation`, headers: await as(sam) });
  expect(page.body).toContain("Hidden by the group: Bread is there");
  expect(page.body).not.toContain("I bring bread");
  // Who looks after it can show it again; nobody else is offered that.
  expect(page.body).not.toContain("Show it again");
  const looked = await s.app.inject({
    url: `/events/${event}/conversation`,
    headers: await as(rosa),
  });
  expect(looked.body).toContain("Show it again");
  const shown = (state: string) => call("POST", deed(bread, "/decision"), rosa, { state });
  expect((await shown("refused")).statusCode).toBe(404);
  expect((await shown("shown")).statusCode).toBe(204);
  expect((await talk(sam)).find((one) => one.id === bread?.id)?.content).toContain("I bring bread");
  await call("POST", deed(bread, "/hide"), rosa, { reason: "Bread is there" });
});

test("what is hidden is kept with its reason for thirty days from then, however old it was", async () => {
  await call("POST", at(event), sam, { content: "An old word" });
  const old = await saying("An old word", sam);
  const { db, clock } = s.ctx;
  const back = (ms: number) => new Date(clock.now().getTime() - ms);
  const row = db.updateTable("words").where("id", "=", old?.id ?? "");
  await row.set({ made: back(days(40)) }).execute();
  await call("POST", deed(old, "/hide"), rosa, { reason: "Too old" });
  const kept = async () => {
    await forgetWords(s.ctx);
    return db
      .selectFrom("words")
      .select("id")
      .where("id", "=", old?.id ?? "")
      .execute();
  };
  expect(await kept()).toHaveLength(1);
  await row.set({ hidden: back(days(30) - 1000) }).execute();
  expect(await kept()).toHaveLength(1);
  await row.set({ hidden: back(days(30)) }).execute();
  expect(await kept()).toEqual([]);
});

test("nothing is said to everybody under what is not for everybody, and strangers see none of it", async () => {
  const quiet = await plan("group");
  expect(
    (await call("POST", at(quiet), rosa, { content: "Loud", visibility: "public" })).statusCode,
  ).toBe(422);
  expect((await call("POST", at(quiet), undefined, { content: "Hello" })).statusCode).toBe(404);
  expect((await call("GET", at(quiet))).statusCode).toBe(404);
  expect((await s.app.inject({ url: `/events/${quiet}/conversation` })).statusCode).toBe(404);
  const said = await call("POST", at(quiet), sam, { content: "Among us" });
  expect(said.statusCode).toBe(201);
});

test("an event of a sibling is answered from here: by the group to whoever wrote it, by strangers over there", async () => {
  await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
  await s.work();
  const iri = `${mira.origin}/events/1`;
  await mira.post(
    `${s.origin}/inbox`,
    {
      id: `${iri}/create`,
      type: "Create",
      actor: mira.actor,
      to: [PUBLIC],
      object: {
        id: iri,
        type: "Event",
        attributedTo: mira.actor,
        name: "Seed swap",
        startTime: new Date(s.ctx.clock.now().getTime() + days(9)).toISOString(),
        to: [PUBLIC],
      },
    },
    { now: s.ctx.clock.now() },
  );
  await s.work();
  const { id } = await s.ctx.db
    .selectFrom("events")
    .select("id")
    .where("iri", "=", iri)
    .executeTakeFirstOrThrow();
  // It is there to be seen: who can't write under it here is told where they can.
  const guest = await call("POST", at(id), undefined, { content: "Is there tea?" });
  expect(guest.statusCode).toBe(403);
  expect(guest.json()).toMatchObject({ detail: expect.stringContaining("there") as string });
  expect(
    (await call("POST", at(id), rosa, { content: "We bring beans.", visibility: "public" }))
      .statusCode,
  ).toBe(201);
  await s.work();
  const { activity } = mira.inbox.at(-1) ?? { activity: {} };
  expect(activity).toMatchObject({
    type: "Create",
    object: { inReplyTo: iri, tag: [{ type: "Mention", href: mira.actor }] },
  });
  expect(lint(activity)).toEqual([]);
  expect((await call("POST", at(id), undefined, { content: "Hello" })).statusCode).toBe(403);
  expect((await s.app.inject({ url: `/events/${id}` })).body).toContain("Reply on their server");
  // Members talk there among themselves, and who talked hears of it.
  for (const who of [sam, rosa])
    expect((await call("POST", at(id), who, { content: "I go" })).statusCode).toBe(201);
  const news = await call("GET", "/api/v1/me/news", sam);
  expect(news.json<{ items: { url: string }[] }>().items).toContainEqual(
    expect.objectContaining({
      kind: "word-said",
      url: `${s.origin}/events/${id}/conversation`,
    }),
  );
});

test("what was not shown is forgotten after thirty days, and all of it with the thing", async () => {
  const task = scheduledTasks.find((one) => one.name === "words");
  const count = async (): Promise<number> =>
    (await s.ctx.db.selectFrom("words").select("id").execute()).length;
  const before = await count();
  s.ctx.clock.advance(days(30));
  await task?.run(s.ctx);
  expect(await count()).toBe(before - 1);
  await s.ctx.db.deleteFrom("events").execute();
  await task?.run(s.ctx);
  expect(await count()).toBe(0);
});
