/**
 * What is for one person alone, on its way in and out: at no moment does a copy of the database
 * without the key file show a word of it.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { readTalk } from "#domains/conversation/actions.ts";
import { scheduledTasks } from "#assembly.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import {
  answerAsGuest,
  changeGuestAnswer,
  guestAnswer,
} from "#domains/events/rsvp/guests/actions.ts";
import { comersOf, writeToAll } from "#domains/events/rsvp/hosts/actions.ts";
import { hostMessagesOf } from "#domains/events/rsvp/store.ts";
import { openJoin } from "#domains/events/rsvp/sealed-words.ts";
import { planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { repliesToLookAt } from "#domains/safety/actions.ts";
import { answerQuestion } from "#domains/questions/actions.ts";
import { deadLetters } from "#platform/jobs/dead-letters.ts";
import { openPayload, sealPayload } from "#platform/jobs/sealing.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { dump } from "../support/dump.ts";
import { found } from "../support/people.ts";
import { type Peer, peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
/** Stands in every private word, and nowhere else. */
const secret = "Wacholder";

let s: TestServer;
let mira: Peer;
let rosa: Viewer;
const group = (): string => `${s.origin}/groups/moss`;

beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  mira.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

let said = 0;
const say = (to: readonly string[], content: string, more: object = {}): Promise<number> => {
  said += 1;
  const id = `${mira.origin}/n/${said}`;
  return mira.post(`${s.origin}/inbox`, {
    id: `${id}/activity`,
    type: "Create",
    actor: mira.actor,
    to: [...to],
    object: { id, type: "Note", attributedTo: mira.actor, to: [...to], content, ...more },
  });
};
const waits = (kind: string) =>
  s.ctx.db.selectFrom("jobs").selectAll().where("kind", "=", kind).orderBy("seq").execute();
const showsNothing = async (): Promise<void> => {
  expect((await dump(s.ctx.db)).includes(secret)).toBe(false);
};
const theQuestion = () => s.ctx.db.selectFrom("questions").select("id").executeTakeFirstOrThrow();

test("a private message is sealed from the moment in which it was taken", async () => {
  expect(await say([group()], `<p>${secret}?</p>`)).toBe(202);
  const [job] = await waits("receive");
  expect(openPayload(s.ctx, job?.payload ?? "")).toContain(secret);
  await showsNothing();
  await s.work();
  expect((await theQuestion()).id).toBeDefined();
  await showsNothing();
});

test("what comes twice in a row waits once, sealed or not", async () => {
  const again = {
    id: `${mira.origin}/twice`,
    type: "Create",
    actor: mira.actor,
    to: [group()],
    object: { id: `${mira.origin}/n/twice`, type: "Note", content: secret },
  };
  for (const to of [[group()], [PUBLIC]])
    for (const _ of [1, 2]) await mira.post(`${s.origin}/inbox`, { ...again, to });
  expect(await waits("receive")).toHaveLength(2);
  await s.ctx.db.deleteFrom("jobs").execute();
});

test("what is said before everybody is kept as it came: it costs no more than before", async () => {
  expect(await say([PUBLIC], "<p>Good morning</p>")).toBe(202);
  expect((await waits("receive")).map(({ payload }) => payload)).toEqual([
    expect.stringContaining("Good morning"),
  ]);
  await s.work();
});

test("an answer to one person is sealed until it is there, and when it can't be sent", async () => {
  mira.answer = 503;
  await answerQuestion(s.ctx, rosa, (await theQuestion()).id, `*${secret}*!`);
  await showsNothing();
  await s.work();
  await showsNothing();
  await s.ctx.db.updateTable("jobs").set({ dead: s.ctx.clock.now() }).execute();
  // Whoever runs the server sees what could not be sent, and nothing of its words.
  expect(await deadLetters(s.ctx.db)).toMatchObject([{ type: "Create", to: mira.actor }]);
  await s.ctx.db.updateTable("jobs").set({ dead: null }).execute();
  mira.answer = 202;
  s.ctx.clock.advance(hours(3));
  await s.work();
  expect(JSON.stringify(mira.inbox.at(-1)?.activity)).toContain(secret);
  await showsNothing();
});

const soup: EventInput = {
  name: "Soup",
  content: "",
  startTime: "2027-01-09T14:00",
  timeZone: "UTC",
  area: "",
  kind: "other",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};

test("so is what is said to the hosts alone under an event, and those who look read it", async () => {
  const { id } = await planEvent(s.ctx, rosa, "moss", soup);
  await s.work();
  const inReplyTo = `${s.origin}/events/${id}`;
  expect(await say([group()], `<p>I bring ${secret}</p>`, { inReplyTo })).toBe(202);
  await showsNothing();
  await s.work();
  await showsNothing();
  const [reply] = await repliesToLookAt(s.ctx, rosa);
  expect(reply?.contentHtml).toContain(secret);
  const { items } = await readTalk(s.ctx, rosa, "event", id);
  expect(items.map((one) => one.contentHtml)).toEqual([expect.stringContaining(secret)]);
});

test("what who answers an event tells its hosts is sealed, and they read it", async () => {
  await s.ctx.db.deleteFrom("replies").execute();
  const { id } = await planEvent(s.ctx, rosa, "moss", { ...soup, name: "Bread" });
  const join = {
    id: `${mira.origin}/joins/1`,
    type: "Join",
    actor: mira.actor,
    object: `${s.origin}/events/${id}`,
    participationMessage: `I can't eat ${secret}`,
    to: [group()],
  };
  expect(await mira.post(`${s.origin}/inbox`, join)).toBe(202);
  await s.work();
  const { token } = await answerAsGuest(s.ctx, id, {
    status: "yes",
    name: "Kim",
    note: `${secret} for all`,
  });
  await answerAsMember(s.ctx, rosa, id, { status: "yes", note: `More ${secret}` });
  await showsNothing();
  const notes = async () => (await comersOf(s.ctx, rosa, id)).map((one) => one.note);
  expect(await notes()).toEqual([`I can't eat ${secret}`, `${secret} for all`, `More ${secret}`]);
  expect((await guestAnswer(s.ctx, token)).note).toBe(`${secret} for all`);
  // A new word without a note leaves it, an empty one takes it away.
  await changeGuestAnswer(s.ctx, token, { status: "maybe" });
  expect((await guestAnswer(s.ctx, token)).note).toBe(`${secret} for all`);
  await changeGuestAnswer(s.ctx, token, { status: "maybe", note: "" });
  expect((await guestAnswer(s.ctx, token)).note).toBeNull();
  // The answer holds the Join as it came.
  await s.work();
  expect(mira.inbox.at(-1)?.activity).toMatchObject({ type: "Accept", object: join });
  await showsNothing();
  s.ctx.clock.advance(1000);
  const undo = { id: `${join.id}/undo`, type: "Undo", actor: mira.actor, object: join.id };
  await mira.post(`${s.origin}/inbox`, { ...undo, to: [group()] });
  await s.work();
  expect(await notes()).toEqual([null, `More ${secret}`]);
  const left = await s.ctx.db
    .selectFrom("rsvps")
    .select(["state", "sealedJoin", "sealedNote"])
    .where("actorIri", "=", mira.actor)
    .execute();
  expect(left).toEqual([{ state: "left", sealedJoin: null, sealedNote: null }]);
});

test("what an earlier version wrote of it in clear is sealed, and read meanwhile", async () => {
  const { id } = await planEvent(s.ctx, rosa, "moss", { ...soup, name: "Tea" });
  const join = { type: "Join", id: `${mira.origin}/joins/2`, content: secret };
  await answerAsMember(s.ctx, rosa, id, { status: "yes", note: "Before" });
  const rows = s.ctx.db.updateTable("rsvps").where("eventId", "=", id);
  // As that version writes it, knowing nothing of what is sealed beside it.
  await rows.set({ note: secret, joinJson: JSON.stringify(join) }).execute();
  const notes = async () => (await comersOf(s.ctx, rosa, id)).map((one) => one.note);
  expect(await notes()).toEqual([secret]);
  await scheduledTasks.find(({ name }) => name === "rsvp-words")?.run(s.ctx);
  await showsNothing();
  expect(await notes()).toEqual([secret]);
  const [row] = await s.ctx.db.selectFrom("rsvps").selectAll().where("eventId", "=", id).execute();
  expect(JSON.parse(openJoin(s.ctx, row!) ?? "")).toEqual(join);
  expect(JSON.parse(row?.joinJson ?? "")).toMatchObject({ id: join.id, type: "Join" });
  await rows.set({ note: null, state: "left", joinJson: JSON.stringify(join) }).execute();
  expect(await notes()).toEqual([null]);
  await scheduledTasks.find(({ name }) => name === "rsvp-words")?.run(s.ctx);
  await showsNothing();
});

test("what hosts write to all who come is sealed, and who comes reads it", async () => {
  const { id } = await planEvent(s.ctx, rosa, "moss", { ...soup, name: "Pie" });
  const { token } = await answerAsGuest(s.ctx, id, { status: "yes", name: "Kim" });
  await answerAsMember(s.ctx, rosa, id, { status: "yes" });
  await writeToAll(s.ctx, rosa, id, `The door says ${secret}.`);
  await showsNothing();
  await s.work();
  await showsNothing();
  const read = async () => (await hostMessagesOf(s.ctx, id)).map((one) => one.contentHtml.trim());
  expect(await read()).toEqual([`<p>The door says ${secret}.</p>`]);
  expect((await s.app.inject(`/rsvp/${token}`)).body).toContain(`The door says ${secret}.`);
  // As the version before writes it, beside this one.
  await s.ctx.db
    .insertInto("eventMessages")
    .values({
      id: crypto.randomUUID(),
      eventId: id,
      contentHtml: `<p>Ring at ${secret}</p>`,
      made: after(s.ctx.clock.now(), 1000),
    })
    .execute();
  const both = [`<p>Ring at ${secret}</p>`, `<p>The door says ${secret}.</p>`];
  expect(await read()).toEqual(both);
  await scheduledTasks.find(({ name }) => name === "host-messages")?.run(s.ctx);
  await showsNothing();
  expect(await read()).toEqual(both);
});

test("so is what hosts elsewhere write to those of ours who come, kept once", async () => {
  const { id } = await planEvent(s.ctx, rosa, "moss", { ...soup, name: "Walk" });
  await s.ctx.db.deleteFrom("rsvps").where("eventId", "=", id).execute();
  const iri = `${mira.origin}/events/1`;
  const actor = await s.ctx.db
    .selectFrom("remoteActors")
    .select("id")
    .where("iri", "=", mira.actor)
    .executeTakeFirstOrThrow();
  await answerAsMember(s.ctx, rosa, id, { status: "yes" });
  // It is theirs from now on.
  await s.ctx.db
    .updateTable("events")
    .set({ groupId: null, madeBy: null, iri, remoteActorId: actor.id })
    .where("id", "=", id)
    .execute();
  for (const _ of [1, 2]) {
    expect(await say([group()], `<p>Ring at ${secret}</p>`, { inReplyTo: iri })).toBe(202);
    await s.work();
  }
  await showsNothing();
  const kept = (await hostMessagesOf(s.ctx, id)).map((one) => one.contentHtml);
  expect(kept).toEqual([`<p>Ring at ${secret}</p>`]);
});

test("a job that an earlier version wrote is still done", async () => {
  const plain = JSON.stringify({ signer: mira.actor, activity: { type: "Like" } });
  expect(openPayload(s.ctx, plain)).toBe(plain);
  expect(openPayload(s.ctx, sealPayload(s.ctx, plain, { type: "Like" }))).toBe(plain);
});
