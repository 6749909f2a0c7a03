/**
 * Events in the life of a group: plans change while people have answered,
 * and everybody still hears the truth.
 */
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWeb } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { RsvpStatus } from "#platform/database/schema.ts";
import {
  cancelEvent,
  changeEvent,
  planEvent,
  postponeEvent,
  reviveEvent,
} from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { occurrences } from "#domains/events/series/recurrence.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { answerAsMember, forgetAnswers } from "#domains/events/rsvp/actions.ts";
import { answerEventElsewhere } from "#domains/events/rsvp/home-actions.ts";
import { decide, comersOf, writeToAll } from "#domains/events/rsvp/hosts/actions.ts";
import { remindGuests, rsvpMail } from "#domains/events/rsvp/mail-tasks.ts";
import { receiveAnswer, undoAnswer } from "#domains/events/rsvp/receive.ts";
import { extendSeries, planSeries } from "#domains/events/series/actions.ts";
import { changeSeries } from "#domains/events/series/change-actions.ts";
import { createFediverse, type Fediverse } from "#protocol/outbox/fediverse.ts";
import { days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { wallTime } from "#platform/lib/temporal.ts";
import { openSession } from "#platform/web/session.ts";
import { confirmAddresses } from "../../support/guests.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { waitingOf } from "../../support/waiting.ts";

const what = {
  name: "Circle",
  content: "",
  kind: "workshop",
  careKinds: [],
  tags: [],
  language: "en",
};
const when = {
  startTime: "2027-01-12T19:00",
  endTime: "2027-01-12T21:00",
  timeZone: "Europe/Amsterdam",
  area: "Library",
};
const input: EventInput = {
  ...what,
  ...when,
  access: { "step-free": "yes" },
  visibility: "public",
  publish: true,
};

let t: TestContext;
let fediverse: Fediverse;
let app: FastifyInstance;
let rosa: Viewer;
let ann: Viewer;
let ben: Viewer;
beforeAll(async () => {
  t = await testContext({ env: { SMTP_URL: "smtp://127.0.0.1:9" } });
  fediverse = createFediverse(t.ctx);
  app = await createWeb(t.ctx, fediverse);
  rosa = (await addGroup(t.ctx, (await found(t.ctx)).viewer, "quiet", "tender")).viewer;
  rosa = (await addGroup(t.ctx, rosa, "herbs")).viewer;
  [ann, ben] = [await addMember(t.ctx, "ann"), await addMember(t.ctx, "ben")];
});
afterAll(async () => {
  await app.close();
  await fediverse.close();
  await t.end();
});
beforeEach(async () => {
  t.ctx.clock.advance(new Date("2026-11-20T10:00:00Z").getTime() - t.ctx.clock.now().getTime());
  for (const table of [
    "events",
    "eventSeries",
    "places",
    "remoteActors",
    "jobs",
    "wrongTries",
  ] as const)
    await t.ctx.db.deleteFrom(table).execute();
});

const plan = (more: Partial<EventInput> = {}, group = "moss") =>
  planEvent(t.ctx, rosa, group, { ...input, ...more });
const rowOf = (id: string) =>
  t.ctx.db.selectFrom("events").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const dates = async () =>
  (await t.ctx.db.selectFrom("events").selectAll().orderBy("starts").execute()).map((row) => ({
    ...row,
    wall: wallTime(row.starts, row.timeZone),
  }));
const say = (who: Viewer, id: string, status: RsvpStatus, slot?: string) => {
  t.ctx.clock.advance(1000);
  return answerAsMember(t.ctx, who, id, { status, slot });
};
const slotsOf = async (id: string) =>
  (
    await t.ctx.db
      .selectFrom("eventSlots")
      .selectAll()
      .where("eventId", "=", id)
      .orderBy("starts")
      .execute()
  ).map((slot) => ({
    ...slot,
    at: `${wallTime(slot.starts, "Europe/Amsterdam")}–${wallTime(
      slot.ends,
      "Europe/Amsterdam",
    ).slice(11)}`,
  }));
const mails = async () =>
  (
    await t.ctx.db
      .selectFrom("jobs")
      .select("payload")
      .where("kind", "=", "mail-rsvp")
      .orderBy("seq")
      .execute()
  ).map((job) => JSON.parse(job.payload) as { rsvp: string; news: "moved" });
async function call(method: "GET" | "POST" | "PATCH", url: string, who?: Viewer, body?: object) {
  const session =
    who?.member === undefined ? undefined : await openSession(app, t.ctx, who.member.id, "api");
  const headers = {
    host: "moss.example",
    ...(session === undefined ? {} : { authorization: `Bearer ${session.token}` }),
  };
  return app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
}
const json = async (url: string, who?: Viewer) =>
  (await call("GET", url, who)).json<Record<string, unknown>>();
function actor(name = "mira", type = "Person") {
  const iri = `https://far.example/users/${name}`;
  const none = {
    sharedInbox: null,
    outbox: null,
    followers: null,
    featured: null,
    upcomingEvents: null,
    gone: null,
  };
  const row = {
    id: newId(),
    iri,
    host: "far.example",
    type,
    handle: `${name}@far.example`,
    name,
    summary: "",
    url: iri,
  };
  const values = { ...none, ...row, inbox: `${iri}/inbox`, raw: "{}", fetched: t.ctx.clock.now() };
  return t.ctx.db
    .insertInto("remoteActors")
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow();
}

describe("who may not read what", () => {
  test("who left a group sees no more of its events among their own answers", async () => {
    const { id: groupId } = await t.ctx.db
      .selectFrom("groups")
      .select("id")
      .where("shortHandle", "=", "quiet")
      .executeTakeFirstOrThrow();
    const inside = { groupId, memberId: ann.member!.id, since: "2026-11-01" };
    await t.ctx.db.insertInto("memberships").values(inside).execute();
    const event = await plan({ name: "CANARY", visibility: "group" }, "quiet");
    await say(await viewerFor(t.ctx, ann.member!.id), event.id, "yes");
    expect((await call("GET", "/api/v1/rsvps", ann)).body).toContain("CANARY");
    await t.ctx.db
      .deleteFrom("memberships")
      .where("groupId", "=", groupId)
      .where("memberId", "=", ann.member!.id)
      .execute();
    expect((await call("GET", "/api/v1/rsvps", ann)).body).not.toContain("CANARY");
    expect((await call("GET", "/me", ann)).body).not.toContain("CANARY");
  });

  test("who comes hears on their own page that an event is for its group alone now, and nothing of it", async () => {
    const { id: groupId } = await t.ctx.db
      .selectFrom("groups")
      .select("id")
      .where("handle", "=", "herbs")
      .executeTakeFirstOrThrow();
    const inside = { groupId, memberId: ben.member!.id, since: "2026-11-01" };
    await t.ctx.db.insertInto("memberships").values(inside).execute();
    const { id } = await plan({ name: "CANARY" }, "herbs");
    for (const who of [ann, ben]) await say(who, id, "yes");
    await changeEvent(t.ctx, rosa, id, { ...input, name: "CANARY", visibility: "group" });
    const me = async (who: Viewer) => (await call("GET", "/me", who)).body;
    expect((await me(ann)).match(/CANARY|now only for members of the group/g)).toEqual([
      "now only for members of the group",
    ]);
    expect((await me(ben)).match(/CANARY|now only for members of the group/g)).toEqual(["CANARY"]);
    expect(await json("/api/v1/rsvps", ann)).toEqual({ items: [], closed: 1 });
    await t.ctx.db
      .deleteFrom("memberships")
      .where("groupId", "=", groupId)
      .where("memberId", "=", ben.member!.id)
      .execute();
  });

  test("where the hosts let people in, a maybe opens nothing that they write, and neither does waiting", async () => {
    const asked = await plan({ rsvp: "approval" });
    await say(ann, asked.id, "maybe");
    const full = await plan({ capacity: 1 });
    await say(ann, full.id, "yes");
    await say(ben, full.id, "yes");
    await answerAsGuest(t.ctx, full.id, { status: "yes", name: "Kim", email: "kim@mail.example" });
    await confirmAddresses(t.ctx);
    await t.ctx.db.deleteFrom("jobs").execute();
    expect(await writeToAll(t.ctx, rosa, asked.id, "At the CANARY door")).toBe(0);
    expect(await writeToAll(t.ctx, rosa, full.id, "At the CANARY door")).toBe(1);
    expect(await mails()).toEqual([]);
    const seen = async (who: Viewer, id: string) =>
      (await call("GET", `/events/${id}`, who)).body.includes("CANARY");
    expect([await seen(ann, asked.id), await seen(ben, full.id), await seen(ann, full.id)]).toEqual(
      [false, false, true],
    );
  });

  test("who said no is not told of words they can't read", async () => {
    const { id } = await plan();
    await say(ann, id, "yes");
    await say(ann, id, "no");
    await writeToAll(t.ctx, rosa, id, "Hello");
    expect(await json(`/api/v1/events/${id}/rsvp`, ann)).toMatchObject({ news: null });
  });

  test("a guest hears by mail that an event is for members now, and nothing of it", async () => {
    const { id } = await plan();
    const { rsvp } = await answerAsGuest(t.ctx, id, {
      status: "yes",
      name: "Kim",
      email: "kim@mail.example",
    });
    await confirmAddresses(t.ctx);
    await t.ctx.db.deleteFrom("jobs").execute();
    await changeEvent(t.ctx, rosa, id, {
 ...input, name: "CANARY", area: "CANARY", startTime: "2027-01-13T19:00", endTime: "", visibility: "members" }); // oxfmt-ignore
    expect(await mails()).toEqual([{ rsvp: rsvp.id, news: "members-only" }]);
    for (const news of ["members-only", "reminder", "moved"] as const) {
      const mail = await rsvpMail(t.ctx, { rsvp: rsvp.id, news });
      expect(JSON.stringify(mail ?? "")).not.toContain("CANARY");
      expect(mail === undefined).toBe(news !== "members-only");
    }
  });

  test("who comes from elsewhere hears in a note of their own that an event is for members now", async () => {
    const mira = await actor();
    const { id } = await plan();
    const join = {
      id: `${mira.iri}/joins/1`,
      type: "Join",
      actor: mira.iri,
      object: `${t.ctx.origin}/events/${id}`,
    };
    await receiveAnswer(t.ctx, mira, join, "Join");
    await t.ctx.db.deleteFrom("jobs").execute();
    await changeEvent(t.ctx, rosa, id, { ...input, name: "CANARY", visibility: "members" });
    const letters = await waitingOf(t.ctx, "letter");
    expect(
      letters.map((payload) => [
        payload.includes(mira.iri),
        payload.includes("for members"),
        payload.includes("CANARY"),
      ]),
    ).toEqual([[true, true, false]]);
  });

  test("two days after the event no letter about an answer waits any more, sent or not", async () => {
    const mira = await actor();
    const { id } = await plan();
    const other = await plan({ startTime: "2027-03-12T19:00", endTime: "" });
    for (const event of [id, other.id])
      await receiveAnswer(t.ctx, mira, {
 id: `${mira.iri}/joins/${event}`, type: "Join", actor: mira.iri, object: `${t.ctx.origin}/events/${event}`, content: "CANARY" }, "Join"); // oxfmt-ignore
    await writeToAll(t.ctx, rosa, id, "Hello");
    await t.ctx.db
      .updateTable("jobs")
      .set({ dead: t.ctx.clock.now() })
      .where("payload", "like", `%${id}%`)
      .execute();
    t.ctx.clock.advance(new Date("2027-01-14T20:01:00Z").getTime() - t.ctx.clock.now().getTime());
    await forgetAnswers(t.ctx);
    const left = await waitingOf(t.ctx, "letter");
    expect(left.map((payload) => [payload.includes(id), payload.includes(other.id)])).toEqual([
      [false, true],
    ]);
  });

  test("the exact place that is for the day only is closed again when the day is over", async () => {
    const { id } = await plan({ exactPlace: "CANARY", reveal: "day" });
    await say(ann, id, "yes");
    const seen = async (at: string) => {
      t.ctx.clock.advance(new Date(at).getTime() - t.ctx.clock.now().getTime());
      return JSON.stringify(await json(`/api/v1/events/${id}`, ann)).includes("CANARY");
    };
    expect([
      await seen("2027-01-11T20:00Z"),
      await seen("2027-01-12T08:00Z"),
      await seen("2027-01-13T08:00Z"),
    ]).toEqual([false, true, false]);
  });
});

describe("the waiting list", () => {
  test("stands still while an event is called off, and moves when it takes place after all", async () => {
    const { id } = await plan({ capacity: 1 });
    await say(ann, id, "yes");
    await say(ben, id, "yes");
    await cancelEvent(t.ctx, rosa, id);
    await say(ann, id, "no");
    expect(await json(`/api/v1/events/${id}/rsvp`, ben)).toMatchObject({
      state: "waiting",
      news: "cancelled",
    });
    await reviveEvent(t.ctx, rosa, id);
    expect(await json(`/api/v1/events/${id}/rsvp`, ben)).toMatchObject({
      state: "confirmed",
      news: "moved-up",
    });
    expect((await rowOf(id)).taken).toBe(1);
  });

  test("says to each which place in the line is theirs", async () => {
    const { id } = await plan({ capacity: 1 });
    for (const who of [rosa, ann, ben]) await say(who, id, "yes");
    expect((await call("GET", `/events/${id}`, ben)).body).toContain(
      "You are number 2 on the waiting list.",
    );
    expect(await json(`/api/v1/events/${id}/rsvp`, ann)).toMatchObject({ line: 1 });
    expect(await json(`/api/v1/events/${id}/rsvp`, rosa)).toMatchObject({ line: null });
  });

  test("an Undo that meets a move counts the seat as it is then", async () => {
    const mira = await actor();
    const { id } = await plan({ capacity: 1 });
    await say(ann, id, "yes");
    const join = {
      id: `${mira.iri}/joins/1`,
      type: "Join",
      actor: mira.iri,
      object: `${t.ctx.origin}/events/${id}`,
    };
    await receiveAnswer(t.ctx, mira, join, "Join");
    // Ann's seat goes to Mira while her Undo waits for the event.
    let undone: Promise<unknown> = Promise.resolve();
    await t.ctx.db.transaction().execute(async (trx) => {
      await trx.selectFrom("events").select("id").where("id", "=", id).forNoKeyUpdate().execute();
      undone = undoAnswer(t.ctx, mira, { id: "u", type: "Undo", object: join });
      const waits = async () => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
          t.ctx.db,
        );
        return rows[0]?.n;
      };
      while ((await waits()) === 0);
      await trx
        .updateTable("rsvps")
        .set({ status: "no" })
        .where("memberId", "=", ann.member!.id)
        .execute();
      await trx
        .updateTable("rsvps")
        .set({ state: "confirmed" })
        .where("actorIri", "=", mira.iri)
        .execute();
    });
    await undone;
    expect((await rowOf(id)).taken).toBe(0);
  });
});

test("who had a place at what is called off or postponed reads that, and not that they are coming", async () => {
  const [off, later] = [await plan({ name: "Off" }), await plan({ name: "Later" })];
  const guests = await Promise.all(
    [off, later].map(({ id }) => answerAsGuest(t.ctx, id, { status: "yes", name: "Kim" })),
  );
  for (const { id } of [off, later]) await say(ann, id, "yes");
  await cancelEvent(t.ctx, rosa, off.id);
  await postponeEvent(t.ctx, rosa, later.id);
  const urls = [
    `/events/${off.id}`,
    `/events/${later.id}`,
    ...guests.map(({ token }) => `/rsvp/${token}`),
  ];
  // The second time the news is read, and the truth is the same.
  for (const _ of [1, 2])
    for (const url of [...urls, "/me"]) {
      const page = (await call("GET", url, url.startsWith("/rsvp") ? undefined : ann)).body;
      expect([
        url,
        page.includes("You are coming."),
        /It is (cancelled|postponed)/.test(page),
      ]).toEqual([url, false, true]);
    }
});

describe("a clinic day", () => {
  const clinic = {
    kind: "clinic-day",
    rsvp: "slots",
    startTime: "2027-01-12T14:00",
    endTime: "2027-01-12T15:30",
  } as const;
  const sized = { ...clinic, slotMinutes: 45, slotPlaces: 2 } as const;

  test("that is moved takes its times along, with those who took them", async () => {
    const { id } = await plan(sized);
    await say(ann, id, "yes", (await slotsOf(id))[1]!.id);
    await changeEvent(t.ctx, rosa, id, {
      ...input,
      ...clinic,
      startTime: "2027-01-12T14:45",
      endTime: "2027-01-12T17:00",
    });
    const slots = await slotsOf(id);
    expect(slots.map((slot) => [slot.at.slice(11), slot.taken, slot.places])).toEqual([
      ["14:45–15:30", 0, 2],
      ["15:30–16:15", 1, 2],
      ["16:15–17:00", 0, 2],
    ]);
    expect(await json(`/api/v1/events/${id}/rsvp`, ann)).toMatchObject({ slot: slots[1]!.id });
  });

  test("that lasts longer gets more times, and no new time lies over one that is taken", async () => {
    const { id } = await plan(sized);
    await say(ann, id, "yes", (await slotsOf(id))[0]!.id);
    await changeEvent(t.ctx, rosa, id, { ...input, ...clinic, endTime: "2027-01-12T16:15" });
    expect((await slotsOf(id)).map((slot) => slot.at.slice(11))).toEqual([
      "14:00–14:45",
      "14:45–15:30",
      "15:30–16:15",
    ]);
    await changeEvent(t.ctx, rosa, id, { ...input, ...clinic, slotMinutes: 30, slotPlaces: 1 });
    expect((await slotsOf(id)).map((slot) => slot.at.slice(11))).toEqual([
      "14:00–14:45",
      "15:00–15:30",
    ]);
  });

  test("keeps its free times as they are when something else is changed: somebody may be choosing one", async () => {
    const { id } = await plan({ rsvp: "slots", slotMinutes: 30, slotPlaces: 1 });
    const before = await slotsOf(id);
    await changeEvent(t.ctx, rosa, id, { ...input, rsvp: "slots", content: "Bring a letter." });
    expect(await slotsOf(id)).toEqual(before);
    await say(ann, id, "yes", before[0]!.id);
    await changeEvent(t.ctx, rosa, id, { ...input, rsvp: "slots", slotPlaces: 2 });
    expect((await slotsOf(id)).map((slot) => [slot.id, slot.places])).toEqual(
      before.map((slot) => [slot.id, 2]),
    );
  });

  test("shows its minutes and people when it is edited or planned again", async () => {
    const { id } = await plan(sized);
    for (const url of [`/events/${id}/edit`, `/@moss/events/new?like=${id}`]) {
      const page = (await call("GET", url, rosa)).body;
      expect([
        /name="slotMinutes"[^>]*value="45"/.test(page),
        /name="slotPlaces"[^>]*value="2"/.test(page),
      ]).toEqual([true, true]);
    }
  });

  test("says when all its times are taken, and shows the hosts who comes when", async () => {
    const { id } = await plan({ ...sized, slotPlaces: 1 });
    const [early, late] = await slotsOf(id);
    await say(ann, id, "yes", late!.id);
    await say(ben, id, "yes", early!.id);
    expect((await call("GET", `/events/${id}`)).body).toContain("All times are taken.");
    expect((await call("GET", `/events/${id}`, ann)).body).not.toContain("All times are taken.");
    expect((await comersOf(t.ctx, rosa, id)).map((one) => one.memberHandle)).toEqual([
      "ben",
      "ann",
    ]);
  });

  test("gives no time twice, however many ask at once, and others move to what is left", async () => {
    const { id } = await plan(sized);
    const [early, late] = await slotsOf(id);
    const ask = (i: number) =>
      answerAsGuest(t.ctx, id, {
        status: "yes",
        name: `guest ${i}`,
        slot: (i % 3 === 0 ? late : early)!.id,
      });
    const all = await Promise.allSettled(Array.from({ length: 24 }, (_, i) => ask(i)));
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(4);
    expect((await slotsOf(id)).map((slot) => slot.taken)).toEqual([2, 2]);
    expect((await rowOf(id)).taken).toBe(4);
  });

  test("in which no time fits is not planned", async () => {
    await expect(plan({ ...sized, slotMinutes: 120 })).rejects.toMatchObject({
      fields: { slotMinutes: expect.any(String) as string },
    });
  });

  test("of a series has its times wherever the series goes", async () => {
    const first = await planSeries(
      t.ctx,
      rosa,
      "moss",
      { ...input, ...sized },
      "FREQ=WEEKLY;COUNT=2",
    );
    await say(ann, first.id, "yes", (await slotsOf(first.id))[0]!.id);
    await changeSeries(t.ctx, rosa, first.id, {
 ...input, ...clinic, startTime: "2027-01-13T10:00", endTime: "2027-01-13T11:30" }, { scope: "all" }); // oxfmt-ignore
    const all = await Promise.all(
      (await dates()).map(async (one) =>
        (await slotsOf(one.id)).map((slot) => [slot.at, slot.taken]),
      ),
    );
    expect(all).toEqual([
      [
        ["2027-01-13T10:00–10:45", 1],
        ["2027-01-13T10:45–11:30", 0],
      ],
      [
        ["2027-01-20T10:00–10:45", 0],
        ["2027-01-20T10:45–11:30", 0],
      ],
    ]);
  });
  test("that a series becomes has times on every date", async () => {
    const first = await planSeries(t.ctx, rosa, "moss", {
 ...input, startTime: clinic.startTime, endTime: clinic.endTime }, "FREQ=WEEKLY;COUNT=2"); // oxfmt-ignore
    await changeSeries(t.ctx, rosa, first.id, { ...input, ...clinic }, { scope: "all" });
    for (const one of await dates()) expect(await slotsOf(one.id)).toHaveLength(3);
  });
});

describe("a series with answers", () => {
  const weekly = "FREQ=WEEKLY;BYDAY=TU;COUNT=4";
  const daily = (startTime: string): EventInput => ({ ...input, startTime, endTime: "" });

  test("each day moved by one day keeps a day that was changed alone, and who said yes to the last", async () => {
    const first = await planSeries(
      t.ctx,
      rosa,
      "moss",
      daily("2027-01-11T10:00"),
      "FREQ=DAILY;UNTIL=20270114",
    );
    const [, second, , last] = await dates();
    await changeEvent(t.ctx, rosa, second!.id, { ...daily("2027-01-12T18:00"), name: "Evening" });
    await say(ann, last!.id, "yes");
    await changeSeries(t.ctx, rosa, first.id, daily("2027-01-12T10:00"), { scope: "all" });
    const shown = (await dates()).map((one) => `${one.wall} ${one.name} ${one.status}`);
    expect(shown.sort()).toEqual([
      "2027-01-12T10:00 Circle moved",
      "2027-01-12T18:00 Evening moved",
      // Beyond its end: called off, so that who said yes hears of it.
      "2027-01-14T10:00 Circle cancelled",
      "2027-01-14T10:00 Circle moved",
    ]);
  });

  test("this and later goes by the place in the series, also of a date that was moved before or after its neighbours", async () => {
    await planSeries(t.ctx, rosa, "moss", input, weekly);
    const [, second, third] = await dates();
    await changeEvent(t.ctx, rosa, third!.id, {
      ...input,
      startTime: "2027-01-18T19:00",
      endTime: "2027-01-18T21:00",
    });
    await say(ann, second!.id, "yes");
    await changeSeries(t.ctx, rosa, third!.id, {
 ...input, name: "New", startTime: "2027-01-26T19:00", endTime: "2027-01-26T21:00" }, { scope: "later" }); // oxfmt-ignore
    expect((await dates()).map((one) => [one.wall, one.name, one.status])).toEqual([
      ["2027-01-12T19:00", "Circle", "scheduled"],
      ["2027-01-19T19:00", "Circle", "scheduled"],
      ["2027-01-26T19:00", "New", "moved"],
      ["2027-02-02T19:00", "New", "scheduled"],
    ]);
  });

  test("on the second Saturday, moved to the third or to Sundays, keeps its dates and their answers", async () => {
    for (const [start, walls] of [
      ["2027-06-19", ["2027-06-19", "2027-07-17", "2027-08-21"]],
      ["2027-06-13", ["2027-06-13", "2027-07-11", "2027-08-08"]],
    ] as const) {
      await t.ctx.db.deleteFrom("events").execute();
      const first = await planSeries(
        t.ctx,
        rosa,
        "moss",
        daily("2027-06-12T10:00"),
        "FREQ=MONTHLY;BYDAY=2SA;COUNT=3",
      );
      const ids = (await dates()).map((one) => one.id);
      for (const id of ids) await say(ann, id, "yes");
      await changeSeries(t.ctx, rosa, first.id, daily(`${start}T10:00`), { scope: "all" });
      const all = await dates();
      expect(all.map((one) => [one.wall.slice(0, 10), one.status])).toEqual(
        walls.map((wall) => [wall, "moved"]),
      );
      expect(all.map((one) => one.id)).toEqual(ids);
    }
  });

  test("that ends after some times keeps their number when one was deleted", async () => {
    await planSeries(t.ctx, rosa, "moss", input, weekly);
    const [, second, third] = await dates();
    await call("POST", `/api/v1/events/${second!.id}/cancel`, rosa, {});
    await t.ctx.db.deleteFrom("events").where("id", "=", second!.id).execute();
    await t.ctx.db
      .updateTable("eventSeries")
      .set({ exceptStarts: [second!.wall] })
      .execute();
    await changeSeries(t.ctx, rosa, third!.id, {
 ...input, startTime: "2027-01-26T20:00", endTime: "2027-01-26T22:00" }, { scope: "later" }); // oxfmt-ignore
    expect((await dates()).map((one) => one.wall)).toEqual([
      "2027-01-12T19:00",
      "2027-01-26T20:00",
      "2027-02-02T20:00",
    ]);
  });

  test("called off from a far date on answers with that date, called off", async () => {
    await planSeries(t.ctx, rosa, "moss", { ...input, visibility: "members" }, weekly);
    const third = (await dates())[2]!;
    const answer = await call("POST", `/api/v1/events/${third.id}/cancel`, rosa, {
      scope: "later",
    });
    expect([answer.statusCode, answer.json<{ status: string }>().status]).toEqual([
      200,
      "cancelled",
    ]);
  });

  test("of members stays to be seen where it is called off within five weeks", async () => {
    t.ctx.clock.advance(days(50));
    await planSeries(t.ctx, rosa, "moss", { ...input, visibility: "members" }, weekly);
    await call("POST", `/api/v1/events/${(await dates())[1]!.id}/cancel`, rosa, { scope: "later" });
    expect((await dates()).map((one) => one.status)).toEqual([
      "scheduled",
      "cancelled",
      "cancelled",
      "cancelled",
    ]);
  });

  test("how it repeats is not changed for one date: that is said, not passed over", async () => {
    const first = await planSeries(t.ctx, rosa, "moss", input, weekly);
    const answer = await call("PATCH", `/api/v1/events/${first.id}`, rosa, {
      recurrence: "FREQ=DAILY;COUNT=3",
    });
    expect([answer.statusCode, answer.body]).toEqual([
      422,
      expect.stringContaining("all later ones"),
    ]);
    expect(
      (await call("PATCH", `/api/v1/events/${first.id}`, rosa, { recurrence: weekly })).statusCode,
    ).toBe(200);
  });

  test("every second year is not forgotten between two dates", async () => {
    await planSeries(t.ctx, rosa, "moss", input, "FREQ=YEARLY;INTERVAL=2");
    t.ctx.clock.advance(days(300));
    await extendSeries(t.ctx);
    expect((await dates()).map((one) => one.wall)).toEqual(["2027-01-12T19:00"]);
    t.ctx.clock.advance(days(200));
    await extendSeries(t.ctx);
    expect((await dates()).map((one) => one.wall)).toEqual([
      "2027-01-12T19:00",
      "2029-01-12T19:00",
    ]);
  });

  test("begins with the first day of its rule, when its start is none", async () => {
    const first = await planSeries(t.ctx, rosa, "moss", {
 ...input, startTime: "2027-01-13T19:00", endTime: "2027-01-13T21:00" }, "FREQ=WEEKLY;BYDAY=TU;COUNT=2"); // oxfmt-ignore
    expect(wallTime(first.starts, "Europe/Amsterdam")).toBe("2027-01-19T19:00");
    expect((await call("GET", `/series/${first.seriesId!}.ics`)).body).toContain(
      "DTSTART;TZID=Europe/Amsterdam:20270119T190000",
    );
  });
});

test.each([
  ["America/Santiago", "2027-08-29", "SU"],
  ["Africa/Cairo", "2027-04-23", "FR"],
  ["Asia/Beirut", "2027-03-21", "SU"],
])("in %s whole days stand in a series also where midnight is skipped", (timeZone, first, day) => {
  const series = {
    rule: `FREQ=WEEKLY;BYDAY=${day};COUNT=3`,
    starts: `${first}T00:00`,
    timeZone,
    except: [],
  };
  const found = occurrences(series, new Date("2027-01-01"), new Date("2028-01-01"), 10);
  const [y, m, d] = first.split("-").map(Number) as [number, number, number];
  const nth = (weeks: number) =>
    `${new Date(Date.UTC(y, m - 1, d + weeks * 7)).toISOString().slice(0, 10)}T00:00`;
  expect(found).toEqual([0, 1, 2].map(nth));
});

async function send(url: string, fields: Readonly<Record<string, string>>, who = rosa) {
  const session = await openSession(app, t.ctx, who.member!.id, "api");
  const headers = {
    host: "moss.example",
    authorization: `Bearer ${session.token}`,
    "content-type": "application/x-www-form-urlencoded",
  };
  return app.inject({
    method: "POST",
    url,
    headers,
    payload: new URLSearchParams(fields).toString(),
  });
}
/** What a page's form carries along. */
const hidden = (page: string) =>
  Object.fromEntries(
    ["sequence", "began"].map((name) => [
      name,
      (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&"),
    ]),
  );
const typed = {
 ...what, ...when, careKinds: "", tags: "", "access-step-free": "yes", rsvp: "open", reveal: "members", visibility: "public", publish: "yes" }; // oxfmt-ignore

describe("two who change one event at once", () => {
  test("lose nothing: the later save is refused, shows what changed, keeps what was typed, and then both stand", async () => {
    const { id } = await plan({ content: "Bring tea." });
    const open = hidden((await call("GET", `/events/${id}/edit`, rosa)).body);
    await changeEvent(t.ctx, rosa, id, {
 ...input, name: "Great circle", content: "Bring tea.", capacity: 20, access: {
 "step-free": "no", masks: "yes" } }); // oxfmt-ignore
    const mine = { ...typed, content: "Bring cake.", "access-step-free": "partly" };
    const refused = await send(`/events/${id}/edit`, { ...mine, ...open });
    expect(refused.statusCode).toBe(409);
    for (const shown of [
      "Someone else saved changes in the meantime",
      "Their changes",
      "Bring cake.",
      'value="Great circle"',
      'value="20"',
    ])
      expect(refused.body).toContain(shown);
    expect(refused.body).toMatch(
      /name="access-masks">[^/]*<option value=""[^]*?<option value="yes" selected>/,
    );
    expect(await rowOf(id)).toMatchObject({ name: "Great circle", source: "Bring tea." });
    // As the page gave it back.
    const again = {
      ...mine,
      name: "Great circle",
      capacity: "20",
      "access-masks": "yes",
      ...hidden(refused.body),
    };
    expect((await send(`/events/${id}/edit`, again)).statusCode).toBe(303);
    expect(await rowOf(id)).toMatchObject({
      name: "Great circle",
      capacity: 20,
      source: "Bring cake.",
    });
    expect(JSON.parse((await rowOf(id)).access)).toEqual({ "step-free": "partly", masks: "yes" });
  });

  test("hear that it was called off while the form was open", async () => {
    const { id } = await plan();
    const open = hidden((await call("GET", `/events/${id}/edit`, rosa)).body);
    await cancelEvent(t.ctx, rosa, id);
    const refused = await send(`/events/${id}/edit`, {
      ...typed,
      startTime: "2027-01-13T19:00",
      endTime: "",
      ...open,
    });
    expect([refused.statusCode, refused.body.includes("<bdi>cancelled</bdi>")]).toEqual([
      409,
      true,
    ]);
  });

  test("are told by all ways: a series, what it says about access, and a program that names what it read", async () => {
    const first = await planSeries(t.ctx, rosa, "moss", input, "FREQ=WEEKLY;BYDAY=TU;COUNT=3");
    const open = hidden((await call("GET", `/events/${first.id}/edit`, rosa)).body);
    const access = hidden((await call("GET", `/events/${first.id}/access`, rosa)).body);
    await changeSeries(t.ctx, rosa, first.id, { ...input, name: "Great circle" }, { scope: "all" });
    expect(
      (await send(`/events/${first.id}/edit`, { ...typed, scope: "all", ...open })).statusCode,
    ).toBe(409);
    expect(
      (await send(`/events/${first.id}/access`, { "access-masks": "yes", ...access })).statusCode,
    ).toBe(409);
    const refused = await call("PATCH", `/api/v1/events/${first.id}`, rosa, {
      area: "Hall",
      sequence: Number(open["sequence"]),
    });
    expect([refused.statusCode, refused.body.includes("sequence")]).toEqual([409, true]);
    expect((await dates()).map((date) => date.name)).toEqual([
      "Great circle",
      "Great circle",
      "Great circle",
    ]);
  });

  test("of whom only one is first, however close, and whatever a form carries along", async () => {
    const { id, sequence } = await plan();
    const both = ["One circle", "Two circles"].map((name) =>
      call("PATCH", `/api/v1/events/${id}`, rosa, { name, sequence }),
    );
    expect((await Promise.all(both)).map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
    for (const began of [
      "",
      "{",
      "null",
      "[1,2]",
      '{"access-nothing":"yes","__proto__":"x","name":7,"repeat":"","careKinds":[1]}',
    ]) {
      const refused = await send(`/events/${id}/edit`, {
        ...typed,
        name: "Three circles",
        sequence: String(sequence),
        began,
      });
      expect([refused.statusCode, refused.body.includes("Three circles")], began).toEqual([
        409,
        true,
      ]);
    }
    // A form from before, or made by hand, names nothing that it read.
    expect(
      (await send(`/events/${id}/edit`, { ...typed, name: "Three circles", sequence: "some" }))
        .statusCode,
    ).toBe(303);
  });

  test("by program, each another field, both change it", async () => {
    const { id } = await plan();
    const changes = [
      { name: "Great circle" },
      { content: "Bring tea." },
      { capacity: 20 },
      { tags: ["tea"] },
      { kind: "talk" },
    ];
    const answers = await Promise.all(
      changes.map((change) => call("PATCH", `/api/v1/events/${id}`, rosa, change)),
    );
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect(await rowOf(id)).toMatchObject({
      name: "Great circle",
      source: "Bring tea.",
      capacity: 20,
      tags: ["tea"],
      kind: "talk",
    });
  });
});

test("what is cancelled stays so at a new time, says it to the host, and nobody hears of a new time", async () => {
  const { id } = await plan();
  await say(ann, id, "yes");
  await cancelEvent(t.ctx, rosa, id);
  await t.ctx.db.deleteFrom("jobs").execute();
  const form = (await call("GET", `/events/${id}/edit`, rosa)).body;
  expect(form).toContain("The event is cancelled and stays cancelled");
  const saved = await send(`/events/${id}/edit`, {
    ...typed,
    startTime: "2027-01-13T19:00",
    endTime: "",
    ...hidden(form),
  });
  expect(saved.statusCode).toBe(303);
  expect(await rowOf(id)).toMatchObject({
    status: "cancelled",
    starts: new Date("2027-01-13T18:00:00Z"),
  });
  expect(await json(`/api/v1/events/${id}/rsvp`, ann)).toMatchObject({ news: "cancelled" });
  expect(
    await t.ctx.db
      .selectFrom("notes")
      .selectAll()
      .where("aboutId", "=", id)
      .where("contentHtml", "like", "%New%")
      .execute(),
  ).toEqual([]);
  expect(await reviveEvent(t.ctx, rosa, id)).toMatchObject({ status: "scheduled" });
  expect(await json(`/api/v1/events/${id}/rsvp`, ann)).toMatchObject({ news: "on-again" });
});

test("a member's own page says plainly what happened to what they come to, until they look at it", async () => {
  const me = async (): Promise<string> =>
    /<h2[^>]*>Your events[^]*?<\/section>/.exec((await call("GET", "/me", ann)).body)?.[0] ?? "";
  const [circle, walk, talk] = [
    await plan(),
    await plan({ name: "Walk" }),
    await plan({ name: "Talk" }),
  ];
  for (const event of [circle, walk, talk]) await say(ann, event.id, "yes");
  expect(await me()).not.toContain("flash");
  await changeEvent(t.ctx, rosa, circle.id, {
    ...input,
    startTime: "2027-01-13T20:00",
    endTime: "",
  });
  await cancelEvent(t.ctx, rosa, walk.id);
  await postponeEvent(t.ctx, rosa, talk.id);
  const page = await me();
  for (const said of [
    "Wed 13 Jan 2027, 20:00",
    "Was Tue 12 Jan 2027, 19:00",
    "The time or place has changed.",
    "It is cancelled.",
    "It is postponed",
  ])
    expect(page).toContain(said);
  // How it stands says it already: it is not said once more below.
  expect(page.split("It is cancelled.")).toHaveLength(2);
  await call("GET", `/events/${circle.id}`, ann);
  expect(await me()).not.toContain("The time or place has changed.");
  expect(await me()).toContain("Wed 13 Jan 2027, 20:00");
});

describe("planning", () => {
  test("another like one from before a clock change begins at the same hour, and not in the past", async () => {
    const before = await plan({ startTime: "2027-03-25T14:00", endTime: "2027-03-25T16:00" });
    const page = async () => (await call("GET", `/@moss/events/new?like=${before.id}`, rosa)).body;
    expect(await page()).toContain('value="2027-04-01T14:00"');
    t.ctx.clock.advance(new Date("2027-04-20T10:00:00Z").getTime() - t.ctx.clock.now().getTime());
    expect(await page()).toContain('value="2027-04-22T14:00"');
  });

  test.each(["0", "1000", "-2", "some"])("%s times is no number of times", async (times) => {
    const { id } = await t.ctx.db
      .selectFrom("members")
      .select("id")
      .where("handle", "=", "rosa")
      .executeTakeFirstOrThrow();
    const session = await openSession(app, t.ctx, id, "api");
    const fields = {
      ...what,
      ...when,
      "access-overall": "ask",
      every: "week",
      times,
      visibility: "public",
      publish: "yes",
    };
    const answer = await app.inject({
      method: "POST",
      url: "/@moss/events/new",
      headers: {
        host: "moss.example",
        authorization: `Bearer ${session.token}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: new URLSearchParams(fields as never).toString(),
    });
    expect(await dates(), answer.body.slice(0, 300)).toEqual([]);
  });

  test("what is announced can't lose its last answer about access", async () => {
    const { id } = await plan();
    const answer = await call("PATCH", `/api/v1/events/${id}`, rosa, {
      access: {},
      publish: false,
    });
    expect(answer.statusCode).toBe(422);
    expect((await rowOf(id)).access).toContain("step-free");
  });

  test("a remembered place keeps its id, and an event of the API can be moved there", async () => {
    await call("POST", "/api/v1/groups/moss/events", rosa, {
 name: "One", startTime: "2027-01-12T19:00", location: {
 area: "Hall", exact: "Elm 1" }, access: { "step-free": "yes" }, rememberPlace: true }); // oxfmt-ignore
    const place = async () =>
      (await t.ctx.db.selectFrom("places").select(["id", "exactPlace"]).execute())[0]!;
    const { id } = await place();
    const [one] = await dates();
    await call("PATCH", `/api/v1/events/${one!.id}`, rosa, {
      location: { exact: "Elm 2" },
      rememberPlace: true,
    });
    expect(await place()).toEqual({ id, exactPlace: "Elm 2" });
    const other = await plan({ area: "Elsewhere" });
    const moved = await call("PATCH", `/api/v1/events/${other.id}`, rosa, { place: id });
    expect(moved.json()).toMatchObject({ location: { area: "Hall", exact: "Elm 2" } });
    const two = { name: "Two", startTime: "2027-01-13T19:00", place: id };
    const said = (await call("POST", "/api/v1/groups/moss/events", rosa, two)).json<
      Record<string, unknown>
    >();
    expect(said).toMatchObject({ access: { "step-free": "yes" } });
    expect(said).not.toHaveProperty("access.overall");
  });
});

test("who was turned down by mistake can be let in, and saying maybe does not undo a no", async () => {
  const { id } = await plan({ rsvp: "approval" });
  const asked = await say(ann, id, "yes");
  await decide(t.ctx, rosa, id, asked.id, false);
  expect((await say(ann, id, "maybe")).state).toBe("declined");
  await say(ann, id, "yes");
  expect((await decide(t.ctx, rosa, id, asked.id, true)).state).toBe("confirmed");
  expect((await comersOf(t.ctx, rosa, id)).map((one) => one.state)).toEqual(["confirmed"]);
});

test("who was reminded is reminded again when the event moves to another day", async () => {
  const { id } = await plan();
  await answerAsGuest(t.ctx, id, { status: "yes", name: "Kim", email: "kim@mail.example" });
  await confirmAddresses(t.ctx);
  const reminded = async (at: string) => {
    t.ctx.clock.advance(new Date(at).getTime() - t.ctx.clock.now().getTime());
    await t.ctx.db.deleteFrom("jobs").execute();
    await remindGuests(t.ctx);
    return (await mails()).map((mail) => mail.news);
  };
  expect(await reminded("2027-01-12T08:00Z")).toEqual(["reminder"]);
  await changeEvent(t.ctx, rosa, id, {
    ...input,
    startTime: "2027-02-12T19:00",
    endTime: "2027-02-12T21:00",
  });
  expect(await reminded("2027-02-12T08:00Z")).toEqual(["reminder"]);
  expect(await reminded("2027-02-12T09:00Z")).toEqual([]);
});

test("a member who asked for a place at a sibling's event hears that it moved, and that it is called off", async () => {
  const group = await actor("fair", "Group");
  const far = {
 id: "https://far.example/events/1", type: "Event", name: "Herb fair", joinMode: "free", startTime: "2027-01-09T14:00:00+01:00", endTime: "2027-01-09T17:00:00+01:00", timezone: "Europe/Amsterdam", to: ["https://www.w3.org/ns/activitystreams#Public"] }; // oxfmt-ignore
  const take = (more: object) =>
    t.ctx.db.transaction().execute((trx) => receiveEvent(trx, t.ctx, group, { ...far, ...more }));
  await take({});
  const [{ id } = { id: "" }] = await dates();
  await answerEventElsewhere(t.ctx, ann, id, "yes");
  const news = async () => (await json(`/api/v1/events/${id}/rsvp`, ann))["news"];
  await take({ updated: "2026-11-20T10:01:00Z" });
  expect(await news()).toBeNull();
  await take({ startTime: "2027-01-09T15:00:00+01:00", updated: "2026-11-20T10:02:00Z" });
  expect(await news()).toBe("moved");
  await take({
    startTime: "2027-01-09T15:00:00+01:00",
    status: "CANCELLED",
    updated: "2026-11-20T10:03:00Z",
  });
  expect(await news()).toBe("cancelled");
});

test("what hosts write and where it is can be read by program too, by who comes and by guests with their link", async () => {
  const { id } = await plan({ exactPlace: "Elm Street 12", reveal: "confirmed" });
  const { token } = await answerAsGuest(t.ctx, id, { status: "yes", name: "Kim" });
  await say(ann, id, "yes");
  await writeToAll(t.ctx, rosa, id, "Bring **tea**");
  const messages = [
    {
      contentHtml: expect.stringContaining("<strong>tea</strong>") as string,
      published: expect.any(String) as string,
    },
  ];
  expect(await json(`/api/v1/events/${id}/rsvp`, ann)).toMatchObject({ messages });
  expect(await json(`/api/v1/events/${id}/rsvp`, ben)).toMatchObject({ messages: [] });
  expect(await json(`/api/v1/rsvp/${token}`)).toMatchObject({
    messages,
    event: id,
    exact: "Elm Street 12",
  });
});
