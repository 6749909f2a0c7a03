/** Answers to events: seats, the line, guests, hosts, and people elsewhere in every dialect. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelEvent, changeEvent, deleteEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import {
  answerAsGuest,
  changeGuestAnswer,
  guestAnswer,
} from "#domains/events/rsvp/guests/actions.ts";
import { answerAsMember, forgetAnswers } from "#domains/events/rsvp/actions.ts";
import { decide, comersOf, writeToAll } from "#domains/events/rsvp/hosts/actions.ts";
import { receiveAnswer, undoAnswer } from "#domains/events/rsvp/receive.ts";
import { isNewer, rsvpStanding } from "#domains/events/rsvp/rsvp.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Row } from "#platform/database/schema.ts";
import { hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { waitingOf } from "../../support/waiting.ts";

const input: EventInput = {
  name: "Salve workshop",
  content: "",
  startTime: "2027-01-09T14:00",
  timeZone: "Europe/Amsterdam",
  area: "",
  kind: "workshop",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};

let t: TestContext;
let rosa: Viewer;
let members: Viewer[];
beforeAll(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
  members = [];
  for (const name of ["ann", "ben", "cleo", "dara"]) members.push(await addMember(t.ctx, name));
});
afterAll(() => t.end());

const plan = (more: Partial<EventInput> = {}) =>
  planEvent(t.ctx, rosa, "moss", { ...input, ...more });
const yes = (who: Viewer, id: string) => answerAsMember(t.ctx, who, id, { status: "yes" });
const no = (who: Viewer, id: string) => answerAsMember(t.ctx, who, id, { status: "no" });
const taken = async (id: string) =>
  (
    await t.ctx.db
      .selectFrom("events")
      .select("taken")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
  ).taken;
const letters = async () =>
  (await waitingOf(t.ctx, "letter")).map(
    (payload) =>
      JSON.parse(payload) as {
        type: string;
        to: string;
        object: { id?: string };
        word?: string;
      },
  );

let count = 0;
async function actor(type = "Person"): Promise<Row<"remoteActors">> {
  const iri = `https://far.example/users/${++count}`;
  return t.ctx.db
    .insertInto("remoteActors")
    .values({
      id: newId(),
      iri,
      host: "far.example",
      type,
      handle: `u${count}@far.example`,
      name: `Far ${count}`,
      summary: "",
      url: iri,
      inbox: `${iri}/inbox`,
      sharedInbox: null,
      outbox: null,
      followers: null,
      featured: null,
      upcomingEvents: null,
      raw: "{}",
      fetched: t.ctx.clock.now(),
      gone: null,
    }) // oxfmt-ignore
    .returningAll()
    .executeTakeFirstOrThrow();
}
const iri = (id: string) => `${t.ctx.origin}/events/${id}`;
const activity = (who: Row<"remoteActors">, type: string, id: string, more: object = {}) => ({
  id: `${who.iri}/activities/${++count}`,
  type,
  actor: who.iri,
  object: iri(id),
  ...more,
});
const stateOf = async (who: Row<"remoteActors">, id: string) => {
  const row = await t.ctx.db
    .selectFrom("rsvps")
    .selectAll()
    .where("eventId", "=", id)
    .where("actorIri", "=", who.iri)
    .executeTakeFirst();
  return row === undefined ? undefined : rsvpStanding(row);
};

describe("seats", () => {
  test("two hundred at once for twenty places: twenty come, the others wait in the order they asked", async () => {
    const event = await plan({ capacity: 20 });
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        answerAsGuest(t.ctx, event.id, { status: "yes", name: `guest ${i}` }),
      ),
    );
    expect(all.filter(({ rsvp }) => rsvp.state === "confirmed")).toHaveLength(20);
    expect(all.filter(({ rsvp }) => rsvp.state === "waiting")).toHaveLength(180);
    expect(await taken(event.id)).toBe(20);
  });

  test("when one goes, the one who waits longest moves up and is told", async () => {
    const event = await plan({ capacity: 1 });
    const [ann, ben, cleo] = members as [Viewer, Viewer, Viewer];
    expect((await yes(ann, event.id)).state).toBe("confirmed");
    t.ctx.clock.advance(1000);
    expect((await yes(ben, event.id)).state).toBe("waiting");
    t.ctx.clock.advance(1000);
    expect((await yes(cleo, event.id)).state).toBe("waiting");
    // Saying yes again keeps the place in the line.
    t.ctx.clock.advance(1000);
    expect((await yes(ben, event.id)).state).toBe("waiting");
    await no(ann, event.id);
    const rows = await comersOf(t.ctx, rosa, event.id);
    const of = (name: string) => rows.find((row) => row.memberHandle === name);
    expect(of("ben")).toMatchObject({ state: "confirmed", news: "moved-up" });
    expect(of("cleo")).toMatchObject({ state: "waiting" });
    expect(await taken(event.id)).toBe(1);
    await changeEvent(t.ctx, rosa, event.id, { ...input, capacity: 2 });
    expect(
      (await comersOf(t.ctx, rosa, event.id)).find((row) => row.memberHandle === "cleo")?.state,
    ).toBe("confirmed");
  });

  test("comes and goes in any order never sell a seat twice, and never lose one", async () => {
    const event = await plan({ capacity: 2 });
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        answerAsMember(t.ctx, members[i % 4]!, event.id, {
          status: (["yes", "no", "maybe"] as const)[(i * 7) % 3]!,
        }),
      ),
    );
    const rows = await comersOf(t.ctx, rosa, event.id);
    const coming = rows.filter((row) => row.status === "yes" && row.state === "confirmed").length;
    const waiting = rows.filter((row) => row.status === "yes" && row.state === "waiting").length;
    expect(coming).toBe(await taken(event.id));
    expect(coming).toBeLessThanOrEqual(2);
    if (waiting > 0) expect(coming).toBe(2);
  });

  test("a time of a clinic day is taken once, and can be changed for a free one", async () => {
    const event = await plan({
      kind: "clinic-day",
      rsvp: "slots",
      endTime: "2027-01-09T16:00",
      slotMinutes: 30,
      slotPlaces: 1,
    });
    const slots = await t.ctx.db
      .selectFrom("eventSlots")
      .selectAll()
      .where("eventId", "=", event.id)
      .orderBy("starts")
      .execute();
    expect(slots.map((slot) => slot.starts.toISOString().slice(11, 16))).toEqual([
      "13:00",
      "13:30",
      "14:00",
      "14:30",
    ]);
    const [ann, ben] = members as [Viewer, Viewer];
    await answerAsMember(t.ctx, ann, event.id, { status: "yes", slot: slots[0]!.id });
    await expect(
      answerAsMember(t.ctx, ben, event.id, { status: "yes", slot: slots[0]!.id }),
    ).rejects.toThrow();
    await expect(answerAsMember(t.ctx, ben, event.id, { status: "yes" })).rejects.toThrow();
    await answerAsMember(t.ctx, ann, event.id, { status: "yes", slot: slots[1]!.id });
    await answerAsMember(t.ctx, ben, event.id, { status: "yes", slot: slots[0]!.id });
    const now = await t.ctx.db
      .selectFrom("eventSlots")
      .select("taken")
      .where("eventId", "=", event.id)
      .orderBy("starts")
      .execute();
    expect(now.map((slot) => slot.taken)).toEqual([1, 1, 0, 0]);
    expect(await taken(event.id)).toBe(2);
  });
});

describe("guests", () => {
  test("change their answer with the secret link, and with nothing else", async () => {
    const event = await plan();
    const { token } = await answerAsGuest(t.ctx, event.id, {
      status: "yes",
      name: "Kim",
      note: "I bring tea",
    });
    expect((await guestAnswer(t.ctx, token)).note).toBe("I bring tea");
    expect((await changeGuestAnswer(t.ctx, token, { status: "no" })).status).toBe("no");
    await expect(guestAnswer(t.ctx, "x".repeat(32))).rejects.toMatchObject({ code: "not-found" });
    expect(JSON.stringify(await t.ctx.db.selectFrom("rsvps").selectAll().execute())).not.toContain(
      token,
    );
  });
  test("are not asked for at events of members, nor where the hosts said no", async () => {
    const closed = await plan({ guests: false });
    const inner = await plan({ visibility: "members" });
    for (const event of [closed, inner])
      await expect(
        answerAsGuest(t.ctx, event.id, { status: "yes", name: "Kim" }),
      ).rejects.toMatchObject({ code: "not-found" });
  });
  test("need a name, and an address that is one or none", async () => {
    const event = await plan();
    await expect(
      answerAsGuest(t.ctx, event.id, { status: "yes", name: " ", email: "nobody" }),
    ).rejects.toMatchObject({
      fields: { name: expect.any(String) as string, reach: expect.any(String) as string },
    });
  });
});

describe("hosts", () => {
  test("let people in or not, and nobody else does", async () => {
    const event = await plan({ rsvp: "approval", capacity: 1 });
    const [ann, ben] = members as [Viewer, Viewer];
    const asked = await yes(ann, event.id);
    const other = await yes(ben, event.id);
    expect([asked.state, other.state]).toEqual(["asked", "asked"]);
    await expect(decide(t.ctx, ben, event.id, asked.id, true)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(comersOf(t.ctx, ben, event.id)).rejects.toMatchObject({ code: "not-allowed" });
    expect((await decide(t.ctx, rosa, event.id, asked.id, true)).state).toBe("confirmed");
    expect((await decide(t.ctx, rosa, event.id, other.id, true)).state).toBe("waiting");
  });
  test("write to all who come: to people elsewhere one by one", async () => {
    const event = await plan();
    const [one, two] = [await actor(), await actor()];
    for (const who of [one, two])
      await receiveAnswer(t.ctx, who, activity(who, "Join", event.id), "Join");
    expect(await writeToAll(t.ctx, rosa, event.id, "Bring **tea**")).toBe(2);
    const notes = (await letters()).filter((letter) => letter.type === "Create");
    expect(notes.map((note) => note.to).sort()).toEqual([one.iri, two.iri].sort());
    for (const note of notes)
      expect(JSON.stringify(note)).not.toContain(note.to === one.iri ? two.iri : one.iri);
  });
});

test.each([
  ["called off", {}],
  ["over", { startTime: "2026-01-01T10:00" }],
  ["not to be answered", { rsvp: "off" }],
] as const)("nothing is answered where an event is %s", async (how, more) => {
  const event = await plan(more);
  if (how === "called off") await cancelEvent(t.ctx, rosa, event.id);
  await expect(yes(members[0]!, event.id)).rejects.toMatchObject({ code: "bad-input" });
});

describe("from elsewhere", () => {
  beforeEach(async () => {
    await t.ctx.db.deleteFrom("jobs").execute();
  });

  /** To whom its Delete goes beside those who follow. */
  const deletedFor = async (id: string): Promise<unknown> => {
    const { detail } = await t.ctx.db
      .selectFrom("announcements")
      .select("detail")
      .where("objectId", "=", id)
      .where("type", "=", "Delete")
      .executeTakeFirstOrThrow();
    return (JSON.parse(detail) as { alsoTo?: unknown }).alsoTo;
  };

  test("who comes hears that an event is deleted, and so does their server; who does not come hears nothing", async () => {
    const event = await plan({ name: "Salve & soap" });
    const [comes, not] = [await actor(), await actor()];
    await receiveAnswer(t.ctx, comes, activity(comes, "Join", event.id), "Join");
    await receiveAnswer(t.ctx, not, activity(not, "Leave", event.id), "Leave");
    await t.ctx.db.deleteFrom("jobs").execute();
    await deleteEvent(t.ctx, rosa, event.id);
    const notes = (await letters()).filter(({ type }) => type === "Create");
    expect(notes.map(({ to }) => to)).toEqual([comes.iri]);
    expect(JSON.stringify(notes[0]?.object)).toMatch(/Cancelled: Salve &amp; soap, .*14:00/);
    expect(await deletedFor(event.id)).toEqual([comes.iri]);
  });

  test("a collective that asked for several places reads a word to all once, and of a deletion only the Delete", async () => {
    const event = await plan();
    const group = await actor("Group");
    for (const _ of [1, 2])
      await receiveAnswer(t.ctx, group, activity(group, "Join", event.id), "Join");
    await t.ctx.db.deleteFrom("jobs").execute();
    const notes = async () => (await letters()).filter(({ type }) => type === "Create");
    expect(await writeToAll(t.ctx, rosa, event.id, "Bring boots")).toBe(2);
    expect((await notes()).map(({ to }) => to)).toEqual([group.iri]);
    await deleteEvent(t.ctx, rosa, event.id);
    expect(await notes()).toHaveLength(1);
    expect(await deletedFor(event.id)).toEqual([group.iri]);
  });

  test("a Join is accepted as it came, to its sender alone", async () => {
    const event = await plan({ capacity: 5 });
    const mira = await actor();
    const join = activity(mira, "Join", event.id, {
      participationMessage: "<p>With a wheelchair</p>",
      cc: ["https://far.example/users/secret"],
    });
    await receiveAnswer(t.ctx, mira, join, "Join");
    expect(await letters()).toMatchObject([{ type: "Accept", to: mira.iri, object: join }]);
    expect((await comersOf(t.ctx, rosa, event.id))[0]?.note).toBe("With a wheelchair");
    expect(await taken(event.id)).toBe(1);
  });

  test("a full event answers with a Reject and a word, and with an Accept when a place is free", async () => {
    const event = await plan({ capacity: 1 });
    const [one, two] = [await actor(), await actor()];
    await receiveAnswer(t.ctx, one, activity(one, "Join", event.id), "Join");
    await receiveAnswer(t.ctx, two, activity(two, "Join", event.id), "Join");
    expect((await letters()).map((letter) => [letter.type, letter.to])).toEqual([
      ["Accept", one.iri],
      ["Reject", two.iri],
    ]);
    expect((await letters())[1]?.word).toContain("waiting list");
    await receiveAnswer(t.ctx, one, activity(one, "Leave", event.id), "Leave");
    expect((await letters()).map((letter) => [letter.type, letter.to]).at(-1)).toEqual([
      "Accept",
      two.iri,
    ]);
    expect(await taken(event.id)).toBe(1);
  });

  test.each([
    ["Join", "coming"],
    ["Accept", "coming"],
    ["TentativeAccept", "maybe"],
    ["Reject", "no"],
    ["Leave", "no"],
  ] as const)("%s of the event means %s", async (verb, meaning) => {
    const event = await plan();
    const who = await actor();
    await receiveAnswer(t.ctx, who, activity(who, verb, event.id), verb);
    expect(await stateOf(who, event.id)).toBe(meaning);
  });

  test("what was said later counts, in whatever order it arrives", async () => {
    const event = await plan();
    const who = await actor();
    const at = (minute: number) => ({ published: `2026-11-19T10:0${minute}:00Z` });
    await receiveAnswer(t.ctx, who, activity(who, "Accept", event.id, at(5)), "Accept");
    await receiveAnswer(t.ctx, who, activity(who, "Leave", event.id, at(0)), "Leave");
    expect(await stateOf(who, event.id)).toBe("coming");
    await receiveAnswer(t.ctx, who, activity(who, "Leave", event.id, at(7)), "Leave");
    await receiveAnswer(t.ctx, who, activity(who, "Join", event.id, at(6)), "Join");
    expect(await stateOf(who, event.id)).toBe("no");
    expect(await taken(event.id)).toBe(0);
  });

  test("of two words of one moment the stronger counts", () => {
    const said = new Date();
    expect(isNewer({ said, verb: "Join" }, { said, verb: "Leave" })).toBe(true);
    expect(isNewer({ said, verb: "Leave" }, { said, verb: "Join" })).toBe(false);
    expect(isNewer({ said, verb: "TentativeAccept" }, { said, verb: "Accept" })).toBe(false);
  });

  test("Undo takes an answer back, with the activity inside or by its id, also when it overtook it", async () => {
    const event = await plan();
    const [one, two, three] = [await actor(), await actor(), await actor()];
    const joins = [one, two, three].map((who) =>
      activity(who, "Join", event.id, { published: "2026-11-19T10:00:00Z" }),
    );
    await receiveAnswer(t.ctx, one, joins[0]!, "Join");
    await receiveAnswer(t.ctx, two, joins[1]!, "Join");
    expect(await undoAnswer(t.ctx, one, { id: "u1", type: "Undo", object: joins[0]! })).toBe(true);
    expect(await undoAnswer(t.ctx, two, { id: "u2", type: "Undo", object: joins[1]!.id })).toBe(
      true,
    );
    expect(
      await undoAnswer(t.ctx, three, {
        id: "u3",
        type: "Undo",
        object: joins[2]!,
        published: "2026-11-19T10:01:00Z",
      }),
    ).toBe(true);
    await receiveAnswer(t.ctx, three, joins[2]!, "Join");
    expect(await Promise.all([one, two, three].map((who) => stateOf(who, event.id)))).toEqual([
      "no",
      "no",
      "no",
    ]);
    expect(await taken(event.id)).toBe(0);
  });

  test("nobody takes back what another one said", async () => {
    const event = await plan();
    const [one, two] = [await actor(), await actor()];
    const join = activity(one, "Join", event.id);
    await receiveAnswer(t.ctx, one, join, "Join");
    await undoAnswer(t.ctx, two, { id: "u", type: "Undo", object: join.id });
    await undoAnswer(t.ctx, two, { id: "u", type: "Undo", object: join });
    await receiveAnswer(t.ctx, two, activity(two, "Leave", event.id), "Leave");
    expect(await stateOf(one, event.id)).toBe("coming");
  });

  test("each Join of a sibling's group is one seat; its Leave takes them all", async () => {
    const event = await plan();
    const group = await actor("Group");
    const joins = [activity(group, "Join", event.id), activity(group, "Join", event.id)];
    for (const join of joins) await receiveAnswer(t.ctx, group, join, "Join");
    expect(await taken(event.id)).toBe(2);
    await undoAnswer(t.ctx, group, { id: "u", type: "Undo", object: joins[0]! });
    expect(await taken(event.id)).toBe(1);
    await receiveAnswer(t.ctx, group, activity(group, "Leave", event.id), "Leave");
    expect(await taken(event.id)).toBe(0);
  });

  test("an event that is not public answers as one that never was", async () => {
    const viewer = (await addGroup(t.ctx, rosa, "circle", "tender")).viewer;
    const tender = await planEvent(t.ctx, viewer, "circle", input);
    const who = await actor();
    for (const id of [tender.id, newId()])
      await receiveAnswer(t.ctx, who, activity(who, "Join", id), "Join");
    const said = await letters();
    expect(said.map((letter) => letter.type)).toEqual(["Ignore", "Ignore"]);
    expect(
      await t.ctx.db.selectFrom("rsvps").select("id").where("eventId", "=", tender.id).execute(),
    ).toEqual([]);
  });

  test("a cancelled event says no", async () => {
    const event = await plan();
    await cancelEvent(t.ctx, rosa, event.id);
    const who = await actor();
    await t.ctx.db.deleteFrom("jobs").execute();
    await receiveAnswer(t.ctx, who, activity(who, "Join", event.id), "Join");
    expect(await letters()).toMatchObject([{ type: "Reject", to: who.iri }]);
  });
});

test("two days after the event nothing is left of who came but the number", async () => {
  const event = await plan({ startTime: "2026-12-01T10:00", endTime: "2026-12-01T12:00" });
  const who = await actor();
  await yes(members[0]!, event.id);
  await answerAsGuest(t.ctx, event.id, {
    status: "yes",
    name: "Kim",
    email: "kim@mail.example",
    note: "canary",
  });
  await receiveAnswer(t.ctx, who, activity(who, "Join", event.id), "Join");
  await writeToAll(t.ctx, rosa, event.id, "See you");
  t.ctx.clock.advance(new Date("2026-12-03T10:59:00Z").getTime() - t.ctx.clock.now().getTime());
  await forgetAnswers(t.ctx);
  expect(
    await t.ctx.db.selectFrom("rsvps").select("id").where("eventId", "=", event.id).execute(),
  ).toHaveLength(3);
  t.ctx.clock.advance(hours(1));
  await forgetAnswers(t.ctx);
  expect(
    await t.ctx.db.selectFrom("rsvps").select("id").where("eventId", "=", event.id).execute(),
  ).toEqual([]);
  expect(
    await t.ctx.db
      .selectFrom("eventMessages")
      .select("id")
      .where("eventId", "=", event.id)
      .execute(),
  ).toEqual([]);
  expect(await taken(event.id)).toBe(3);
});
