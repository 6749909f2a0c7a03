/** Meetings: agenda, roles, hands, minutes, closing. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import {
  beginMeeting,
  cancelMeeting,
  changeMeeting,
  meetingGroup,
  planMeeting,
  saveMinutes,
  saveNotes,
} from "#domains/meetings/actions.ts";
import { reflectOnMeeting, reflectionMark } from "#domains/meetings/reflecting-actions.ts";
import {
  addItem,
  changeItem,
  decidedHere,
  decideItem,
  moveItem,
  removeItem,
} from "#domains/meetings/agenda/actions.ts";
import { meetingRoles } from "#domains/meetings/roles/draw.ts";
import { meetingsForFeed } from "#domains/meetings/feed-queries.ts";
import { forgetMeetings } from "#domains/meetings/tasks.ts";
import { handSpoke, lowerHand, raiseHand } from "#domains/meetings/hands/actions.ts";
import { bringsIt, holderOf, markOf, presentIn, type Whole } from "#domains/meetings/meeting.ts";
import { addMeetingPoint, turnPoint } from "#domains/meetings/agenda/points-actions.ts";
import { queue } from "#domains/meetings/hands/queue.ts";
import {
  answerRole,
  comeOrNot,
  drawRoles,
  learnMeetingRole,
  stepIn,
  tickPresent,
} from "#domains/meetings/roles/actions.ts";
import { askedOfMember, meetingsOf, wholeMeeting } from "#domains/meetings/store.ts";
import { days } from "#platform/lib/clock.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
beforeEach(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
});
afterEach(() => t.end());

const circle = {
  name: "Circle in December",
  starts: "2026-12-05T19:00",
  place: "Behind the mill",
  event: "",
};
const bread = { words: "Who bakes the bread?", kind: "discuss", minutes: "15", decision: "" };
const plan = (input: Partial<typeof circle> = {}, viewer = rosa): Promise<string> =>
  planMeeting(t.ctx, viewer, "moss", { ...circle, ...input });
const whole = (id: string, viewer = rosa): Promise<Whole> => wholeMeeting(t.ctx.db, viewer, id);
const me = (viewer: Viewer): string => viewer.member?.id ?? "";
const crowd = async (n: number): Promise<Viewer[]> => {
  const all: Viewer[] = [];
  for (let i = 0; i < n; i++) all.push(await addMember(t.ctx, `guest${i}`));
  return all;
};
const open = async (): Promise<string> => {
  const id = await plan();
  await beginMeeting(t.ctx, rosa, id);
  return id;
};
const refused = (code: string): unknown => expect.objectContaining({ code });

describe("a meeting", () => {
  test("is planned in the zone of the collective and changed by any member", async () => {
    const id = await plan();
    expect((await whole(id)).meeting).toMatchObject({
      starts: new Date("2026-12-05T18:00:00Z"),
      place: "Behind the mill",
      state: "planned",
    });
    await changeMeeting(t.ctx, sam, id, { ...circle, place: "At the oven" });
    expect((await whole(id)).meeting.place).toBe("At the oven");
    await expect(plan({ name: "…", starts: "soon" })).rejects.toMatchObject({
      fields: { name: expect.any(String) as string, starts: expect.any(String) as string },
    });
    await expect(plan({ starts: "2036-01-01T10:00" })).rejects.toMatchObject({
      fields: { starts: expect.stringContaining("two years") as string },
    });
    await expect(plan({ event: "00000000-0000-4000-8000-000000000001" })).rejects.toMatchObject({
      fields: { event: expect.any(String) as string },
    });
  });

  test("belongs to an event of the group, and takes its hour from there", async () => {
    const event = await planEvent(t.ctx, rosa, "moss", {
      name: "Winter gathering",
      content: "",
      startTime: "2026-12-12T14:00",
      endTime: "2026-12-12T15:00",
      timeZone: "Europe/Amsterdam",
      area: "East",
      kind: "meeting",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "group",
      language: "en",
      publish: true,
    });
    const { meeting } = await whole(await plan({ starts: "", event: event.id }));
    expect(meeting.starts).toEqual(event.starts);
    expect(meeting.event).toMatchObject({ id: event.id, minutes: 60 });
  });

  test("does not exist for strangers and for members of other groups, in a tender group too", async () => {
    for (const kind of ["open", "tender"] as const) {
      const { viewer } = await addGroup(t.ctx, rosa, `${kind}_one`, kind);
      const id = await planMeeting(t.ctx, viewer, `${kind}_one`, circle);
      await beginMeeting(t.ctx, viewer, id);
      const item = await addItem(t.ctx, viewer, id, bread);
      const point = await addMeetingPoint(t.ctx, viewer, id, { words: "Flour", due: "", doer: "" });
      for (const other of [stranger, sam])
        for (const attempt of [
          () => whole(id, other),
          () => meetingGroup(t.ctx, other, `${kind}_one`),
          () => planMeeting(t.ctx, other, `${kind}_one`, circle),
          () => changeMeeting(t.ctx, other, id, circle),
          () => cancelMeeting(t.ctx, other, id),
          () => addItem(t.ctx, other, id, bread),
          () => moveItem(t.ctx, other, id, item, "up"),
          () => removeItem(t.ctx, other, id, item),
          () => decideItem(t.ctx, other, id, item, { content: "x" }),
          () => drawRoles(t.ctx, other, id),
          () => stepIn(t.ctx, other, id, "facilitator"),
          () => comeOrNot(t.ctx, other, id, true),
          () => tickPresent(t.ctx, other, id, []),
          () => raiseHand(t.ctx, other, id, { kind: "speak" }),
          () => saveMinutes(t.ctx, other, id, { text: "x", was: "" }),
          () => saveNotes(t.ctx, other, id, item, { text: "x", was: "" }),
          () => addMeetingPoint(t.ctx, other, id, { words: "x", due: "", doer: "" }),
          () => turnPoint(t.ctx, other, id, point, "yes"),
          () =>
            reflectOnMeeting(t.ctx, other, id, {
              nourished: "",
              hard: "",
              missing: "",
              was: "",
              close: true,
            }),
        ])
          await expect(attempt()).rejects.toEqual(refused("not-found"));
      expect(
        await meetingsForFeed(
          t.ctx.db,
          me(sam),
          t.ctx.clock.now(),
          new Date(0),
          new Date("2030-01-01"),
        ),
      ).toEqual([]);
    }
  });

  test("is taken back only before it begins", async () => {
    const id = await plan();
    await cancelMeeting(t.ctx, sam, id);
    await expect(whole(id)).rejects.toEqual(refused("not-found"));
    await expect(cancelMeeting(t.ctx, rosa, await open())).rejects.toEqual(refused("conflict"));
  });

  test("that nobody closed is past after a day", async () => {
    await open();
    t.ctx.clock.advance(days(17));
    const of = async (which: "coming" | "past"): Promise<number> =>
      (
        await meetingsOf(t.ctx.db, rosa.member?.groups[0] ?? "", which, {
          max: 5,
          now: t.ctx.clock.now(),
        })
      ).meetings.length;
    expect([await of("coming"), await of("past")]).toEqual([0, 1]);
  });
});

describe("the agenda", () => {
  test("is written by everybody and put in order, one place at a time", async () => {
    const id = await plan();
    const ids = [];
    for (const words of ["one", "two", "three"])
      ids.push(await addItem(t.ctx, sam, id, { ...bread, words }));
    const order = async (): Promise<string> =>
      (await whole(id)).items.map((item) => item.words).join(" ");
    await moveItem(t.ctx, rosa, id, ids[2] ?? "", "up");
    expect(await order()).toBe("one three two");
    await moveItem(t.ctx, rosa, id, ids[0] ?? "", "down");
    expect(await order()).toBe("three one two");
    await moveItem(t.ctx, rosa, id, ids[2] ?? "", "up");
    expect(await order()).toBe("three one two");
    await moveItem(t.ctx, rosa, id, ids[1] ?? "", "down");
    expect(await order()).toBe("three one two");
  });

  test("keeps each item once, however many add and move at the same time", async () => {
    const id = await plan();
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        addItem(t.ctx, i % 2 === 0 ? rosa : sam, id, { ...bread, words: `item ${i}` }),
      ),
    );
    await Promise.all(
      ids.map((item, i) => moveItem(t.ctx, rosa, id, item, i % 2 === 0 ? "up" : "down")),
    );
    const places = (await whole(id)).items.map((item) => item.place);
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("lets people change and take off only what is theirs", async () => {
    const id = await plan();
    const item = await addItem(t.ctx, sam, id, bread);
    await expect(removeItem(t.ctx, rosa, id, item)).rejects.toEqual(refused("not-allowed"));
    await expect(changeItem(t.ctx, rosa, id, item, bread)).rejects.toEqual(refused("not-allowed"));
    await changeItem(t.ctx, sam, id, item, { ...bread, minutes: "5" });
    expect((await whole(id)).items[0]?.minutesWished).toBe(5);
    await saveNotes(t.ctx, rosa, id, item, { text: "Ana does", was: markOf("") });
    await expect(removeItem(t.ctx, sam, id, item)).rejects.toEqual(refused("conflict"));
    await expect(
      addItem(t.ctx, sam, id, { ...bread, words: "", minutes: "999" }),
    ).rejects.toMatchObject({
      fields: { words: expect.any(String) as string, minutes: expect.any(String) as string },
    });
  });

  test("leads from an item to a decision that was found in the meeting, and that absent people can still stop", async () => {
    const ana = await addMember(t.ctx, "ana");
    const id = await open();
    const item = await addItem(t.ctx, sam, id, { ...bread, kind: "decide" });
    const decision = await decideItem(t.ctx, sam, id, item, { content: "We bake on Fridays." });
    expect(await decideItem(t.ctx, rosa, id, item, { content: "Something else" })).toBe(decision);
    await expect(decidedHere(t.ctx, rosa, id, item, [me(rosa)])).rejects.toMatchObject({
      fields: { present: expect.any(String) as string },
    });
    // One alone is not two, whoever else is said to be here.
    const elsewhere = "00000000-0000-4000-8000-000000000001";
    await expect(
      decidedHere(t.ctx, rosa, id, item, [me(rosa), elsewhere, "nobody"]),
    ).rejects.toMatchObject({
      fields: { present: expect.any(String) as string },
    });
    await decidedHere(t.ctx, rosa, id, item, [me(rosa), me(sam)]);
    const row = await t.ctx.db
      .selectFrom("decisions")
      .selectAll()
      .where("id", "=", decision)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      state: "testing",
      meetingId: id,
      name: "Who bakes the bread?",
      madeBy: me(sam),
    });
    expect(row.closes?.getTime()).toBeGreaterThanOrEqual(t.ctx.clock.now().getTime() + days(7));
    const stances = await t.ctx.db
      .selectFrom("stances")
      .select("memberId")
      .where("decisionId", "=", decision)
      .execute();
    expect(stances.map((one) => one.memberId).sort()).toEqual([me(rosa), me(sam)].sort());
    expect(stances.map((one) => one.memberId)).not.toContain(me(ana));
    await expect(
      addItem(t.ctx, sam, id, { ...bread, decision: "00000000-0000-4000-8000-000000000001" }),
    ).rejects.toMatchObject({
      fields: { decision: expect.any(String) as string },
    });
    expect((await whole(id)).items[0]?.decision?.name).toBe("Who bakes the bread?");
  });

  test("says so when whoever leads the meeting brought the decision", async () => {
    const id = await open();
    const item = await addItem(t.ctx, sam, id, { ...bread, kind: "decide" });
    await decideItem(t.ctx, sam, id, item, { content: "We bake on Fridays." });
    const brings = async (): Promise<boolean> => {
      const { items, asked } = await whole(id);
      return items.some((one) => bringsIt(one, asked));
    };
    expect(await brings()).toBe(false);
    await stepIn(t.ctx, sam, id, "facilitator");
    expect(await brings()).toBe(true);
  });
});

describe("roles", () => {
  test("are drawn once, also when two people draw at the same time", async () => {
    await crowd(5);
    const id = await plan();
    await Promise.all([
      drawRoles(t.ctx, rosa, id),
      drawRoles(t.ctx, sam, id),
      drawRoles(t.ctx, rosa, id),
    ]);
    const { asked } = await whole(id);
    expect(asked.map((one) => one.role).sort()).toEqual([...meetingRoles].sort());
    expect(new Set(asked.map((one) => one.memberId)).size).toBe(5);
    expect(asked.every((one) => one.state === "asked")).toBe(true);
  });

  test("go to the next one when somebody says no, and never back to them", async () => {
    const people = [rosa, sam, ...(await crowd(5))];
    const id = await plan();
    await drawRoles(t.ctx, rosa, id);
    const refusedBy = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const holder = holderOf((await whole(id)).asked, "facilitator")?.memberId ?? "";
      expect(refusedBy.has(holder)).toBe(false);
      refusedBy.add(holder);
      await answerRole(
        t.ctx,
        people.find((one) => me(one) === holder) ?? rosa,
        id,
        "facilitator",
        "no",
      );
    }
    const { asked } = await whole(id);
    expect(refusedBy.has(holderOf(asked, "facilitator")?.memberId ?? "")).toBe(false);
    const outsider =
      people.find((one) => holderOf(asked, "facilitator")?.memberId !== me(one)) ?? rosa;
    await expect(answerRole(t.ctx, outsider, id, "facilitator", "yes")).rejects.toEqual(
      refused("conflict"),
    );
  });

  test("are asked of those who come, not of those who rest or can't come", async () => {
    const people = await crowd(6);
    const id = await plan();
    await t.ctx.db
      .updateTable("memberships")
      .set({ capacity: "resting" })
      .where("memberId", "=", me(sam))
      .execute();
    await comeOrNot(t.ctx, rosa, id, false);
    await drawRoles(t.ctx, rosa, id);
    const asked = new Set(
      (await whole(id)).asked.filter((one) => one.state === "asked").map((one) => one.memberId),
    );
    expect(asked.has(me(sam)) || asked.has(me(rosa))).toBe(false);
    const other = await plan({ name: "The other one" });
    for (const one of people.slice(0, 3)) await comeOrNot(t.ctx, one, other, true);
    await drawRoles(t.ctx, rosa, other);
    const there = (await whole(other)).asked
      .filter((one) => one.state === "asked")
      .map((one) => one.memberId);
    expect(there).toHaveLength(5);
    expect(there.every((one) => people.slice(0, 3).some((viewer) => me(viewer) === one))).toBe(
      true,
    );
  });

  test("are laid down by whoever can't come after all, and the next one is asked", async () => {
    const people = [rosa, sam, ...(await crowd(5))];
    const id = await plan();
    await drawRoles(t.ctx, rosa, id);
    const first = holderOf((await whole(id)).asked, "timekeeper")?.memberId ?? "";
    const viewer = people.find((one) => me(one) === first) ?? rosa;
    await answerRole(t.ctx, viewer, id, "timekeeper", "yes");
    await comeOrNot(t.ctx, viewer, id, false);
    expect(holderOf((await whole(id)).asked, "timekeeper")).toMatchObject({ state: "asked" });
    expect(holderOf((await whole(id)).asked, "timekeeper")?.memberId).not.toBe(first);
  });

  test("are taken by volunteers, and learnt beside", async () => {
    const id = await plan();
    await stepIn(t.ctx, rosa, id, "welcomer");
    await expect(stepIn(t.ctx, sam, id, "welcomer")).rejects.toEqual(refused("conflict"));
    await learnMeetingRole(t.ctx, sam, id, "welcomer", true);
    const { asked } = await whole(id);
    expect(holderOf(asked, "welcomer")).toMatchObject({ memberId: me(rosa), state: "yes" });
    expect(asked.find((one) => one.role === "welcomer:learning")).toMatchObject({
      memberId: me(sam),
      state: "yes",
    });
    await drawRoles(t.ctx, rosa, id);
    expect((await whole(id)).asked.filter((one) => one.role === "welcomer")).toHaveLength(1);
    await expect(stepIn(t.ctx, rosa, id, "boss")).rejects.toEqual(refused("not-found"));
  });

  test("of the meeting before go to others, and are asked on one's own page", async () => {
    await crowd(4);
    const first = await plan();
    for (const role of meetingRoles) await stepIn(t.ctx, rosa, first, role);
    const next = await plan({ name: "The next one", starts: "2026-12-19T19:00" });
    await drawRoles(t.ctx, rosa, next);
    const { asked } = await whole(next);
    expect(asked.map((one) => one.memberId)).not.toContain(me(rosa));
    const mine = await askedOfMember(
      t.ctx.db,
      sam.member ?? { id: "", groups: [] },
      t.ctx.clock.now(),
    );
    expect(mine).toMatchObject([{ meetingId: next, name: "The next one" }]);
  });
});

test("who is here: what people say of themselves stays, when somebody saves a list that was opened before", async () => {
  const id = await open();
  const ana = await addMember(t.ctx, "ana");
  const here = async (): Promise<string[]> =>
    presentIn((await whole(id)).asked).map((one) => one.memberId);
  await comeOrNot(t.ctx, sam, id, true);
  const was = await here();
  await comeOrNot(t.ctx, ana, id, true);
  await comeOrNot(t.ctx, sam, id, false);
  await tickPresent(t.ctx, rosa, id, [me(sam), me(rosa)], was);
  expect((await here()).toSorted()).toEqual([me(ana), me(rosa)].toSorted());
  await tickPresent(t.ctx, rosa, id, [me(rosa)], await here());
  expect(await here()).toEqual([me(rosa)]);
});

describe("hands", () => {
  test("that go up at the same time stand once each, in one order for all", async () => {
    const people = [rosa, sam, ...(await crowd(8))];
    const id = await open();
    await Promise.all(
      [...people, ...people].map((viewer) => raiseHand(t.ctx, viewer, id, { kind: "speak" })),
    );
    const { hands } = await whole(id);
    expect(hands).toHaveLength(10);
    expect(queue((await whole(id, sam)).hands).map((one) => one.id)).toEqual(
      queue(hands).map((one) => one.id),
    );
    expect(hands.map((one) => one.seq)).toEqual(
      [...hands.map((one) => one.seq)].sort((a, b) => a - b),
    );
  });

  test("go up for somebody without a phone; who spoke comes after those who have not", async () => {
    const id = await open();
    const mo = await raiseHand(t.ctx, rosa, id, { kind: "speak", name: "Mo" });
    expect(await raiseHand(t.ctx, sam, id, { kind: "speak", name: "mo" })).toBe(mo);
    await handSpoke(t.ctx, sam, id, mo);
    await raiseHand(t.ctx, rosa, id, { kind: "speak", name: "Mo" });
    await raiseHand(t.ctx, sam, id, { kind: "speak" });
    await raiseHand(t.ctx, rosa, id, { kind: "process" });
    expect(queue((await whole(id)).hands).map((one) => one.who)).toEqual(["Rosa", "sam", "Mo"]);
    await expect(raiseHand(t.ctx, rosa, id, { kind: "speak", name: "  " })).rejects.toMatchObject({
      fields: { name: expect.any(String) as string },
    });
  });

  test("are taken down by whose they are", async () => {
    const id = await open();
    const hand = await raiseHand(t.ctx, sam, id, { kind: "direct" });
    await lowerHand(t.ctx, rosa, id, hand);
    expect((await whole(id)).hands).toHaveLength(1);
    await lowerHand(t.ctx, sam, id, hand);
    expect((await whole(id)).hands).toHaveLength(0);
    await expect(raiseHand(t.ctx, sam, await plan(), { kind: "speak" })).rejects.toEqual(
      refused("conflict"),
    );
  });

  test("are forgotten when the meeting is closed, or two days later", async () => {
    const id = await open();
    await raiseHand(t.ctx, sam, id, { kind: "speak", name: "Mo" });
    await reflectOnMeeting(t.ctx, rosa, id, {
      nourished: "Soup",
      hard: "",
      missing: "Those with small children",
      was: markOf("", "", ""),
      close: true,
    });
    expect((await whole(id)).hands).toEqual([]);
    const other = await open();
    await raiseHand(t.ctx, sam, other, { kind: "speak" });
    await tickPresent(t.ctx, rosa, other, [me(sam)]);
    expect(presentIn((await whole(other)).asked)).toHaveLength(1);
    t.ctx.clock.advance(days(18));
    await forgetMeetings(t.ctx);
    expect((await whole(other)).hands).toHaveLength(0);
    expect(presentIn((await whole(other)).asked)).toHaveLength(1);
    t.ctx.clock.advance(days(30));
    await forgetMeetings(t.ctx);
    expect(presentIn((await whole(other)).asked)).toHaveLength(0);
  });
});

describe("minutes", () => {
  test("lose nobody's words", async () => {
    const id = await open();
    const item = await addItem(t.ctx, sam, id, bread);
    await saveMinutes(t.ctx, rosa, id, { text: "# We met", was: markOf("") });
    await expect(
      saveMinutes(t.ctx, sam, id, { text: "Something else", was: markOf("") }),
    ).rejects.toMatchObject({
      code: "conflict",
      fields: { text: expect.any(String) as string },
    });
    await saveMinutes(t.ctx, sam, id, { text: "# We met\n\nand ate", was: markOf("# We met") });
    await saveNotes(t.ctx, rosa, id, item, { text: "Ana bakes", was: markOf("") });
    const both = await Promise.allSettled(
      ["Ben bakes", "Cleo bakes"].map((text) =>
        saveNotes(t.ctx, sam, id, item, { text, was: markOf("Ana bakes") }),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await reflectOnMeeting(t.ctx, rosa, id, {
      nourished: "Soup",
      hard: "",
      missing: "",
      was: markOf("", "", ""),
      close: false,
    });
    await expect(
      reflectOnMeeting(t.ctx, sam, id, {
        nourished: "Bread",
        hard: "",
        missing: "",
        was: markOf("", "", ""),
        close: false,
      }),
    ).rejects.toEqual(refused("conflict"));
  });

  test("are not closed before the meeting was; one that was held on paper alone is closed after its hour", async () => {
    const id = await plan();
    const words = { nourished: "", hard: "", missing: "", was: markOf("", "", "") };
    await expect(reflectOnMeeting(t.ctx, sam, id, { ...words, close: true })).rejects.toEqual(
      refused("conflict"),
    );
    expect((await whole(id)).meeting.state).toBe("planned");
    t.ctx.clock.advance(days(16));
    await reflectOnMeeting(t.ctx, sam, id, { ...words, close: true });
    expect((await whole(id)).meeting.state).toBe("closed");
  });

  test("can be mended for 7 days after the closing, and not longer", async () => {
    const id = await open();
    const item = await addItem(t.ctx, sam, id, bread);
    await reflectOnMeeting(t.ctx, rosa, id, {
      nourished: "Soup",
      hard: "Cold",
      missing: "",
      was: markOf("", "", ""),
      close: true,
    });
    await expect(addItem(t.ctx, sam, id, bread)).rejects.toEqual(refused("conflict"));
    t.ctx.clock.advance(days(6));
    await saveMinutes(t.ctx, sam, id, { text: "Mended", was: markOf("") });
    await saveNotes(t.ctx, sam, id, item, { text: "Mended", was: markOf("") });
    const { meeting } = await whole(id);
    await reflectOnMeeting(t.ctx, rosa, id, {
      nourished: "Soup",
      hard: "",
      missing: "Ana",
      was: reflectionMark(meeting),
      close: true,
    });
    t.ctx.clock.advance(days(1) + 1000);
    for (const attempt of [
      () => saveMinutes(t.ctx, sam, id, { text: "Again", was: markOf("Mended") }),
      () => saveNotes(t.ctx, sam, id, item, { text: "Again", was: markOf("Mended") }),
      () =>
        reflectOnMeeting(t.ctx, sam, id, {
          nourished: "",
          hard: "",
          missing: "",
          was: "",
          close: true,
        }),
      () => addMeetingPoint(t.ctx, sam, id, { words: "Flour", due: "", doer: "" }),
    ])
      await expect(attempt()).rejects.toEqual(refused("conflict"));
    expect((await whole(id)).meeting).toMatchObject({
      minutes: "Mended",
      missing: "Ana",
      state: "closed",
    });
  });

  test("give a task to nobody who did not agree", async () => {
    const id = await open();
    const flour = await addMeetingPoint(t.ctx, rosa, id, {
      words: "Buy flour",
      due: "2026-12-10",
      doer: me(sam),
    });
    t.ctx.clock.advance(1000);
    const mine = await addMeetingPoint(t.ctx, rosa, id, {
      words: "Heat the oven",
      due: "",
      doer: me(rosa),
    });
    expect((await whole(id)).points).toMatchObject([
      { id: flour, doerId: null, askedId: me(sam), due: "2026-12-10" },
      { id: mine, doerId: me(rosa), askedId: null, due: null },
    ]);
    expect(
      await askedOfMember(t.ctx.db, sam.member ?? { id: "", groups: [] }, t.ctx.clock.now()),
    ).toMatchObject([{ pointId: flour }]);
    await turnPoint(t.ctx, sam, id, flour, "yes");
    await expect(turnPoint(t.ctx, rosa, id, flour, "yes")).rejects.toEqual(refused("conflict"));
    expect((await whole(id)).points[0]).toMatchObject({ doerId: me(sam), askedId: null });
    await turnPoint(t.ctx, sam, id, flour, "no");
    expect((await whole(id)).points[0]).toMatchObject({ doerId: null, askedId: null });
    await turnPoint(t.ctx, rosa, id, mine, "done");
    expect((await whole(id)).points[1]).toMatchObject({ done: true });
    await expect(
      addMeetingPoint(t.ctx, rosa, id, { words: "", due: "2026-13-40", doer: "nobody" }),
    ).rejects.toMatchObject({
      fields: {
        words: expect.any(String) as string,
        due: expect.any(String) as string,
        doer: expect.any(String) as string,
      },
    });
  });

  test("bind nobody to a decision that they stand aside of", async () => {
    const id = await open();
    const item = await addItem(t.ctx, sam, id, bread);
    const decision = await decideItem(t.ctx, sam, id, item, { content: "We bake on Fridays." });
    await t.ctx.db
      .insertInto("stances")
      .values({
        decisionId: decision,
        version: 1,
        memberId: me(sam),
        kind: "stand-aside",
        carriedBy: null,
        made: t.ctx.clock.now(),
      })
      .execute();
    for (const writer of [rosa, sam])
      await expect(
        addMeetingPoint(t.ctx, writer, id, { words: "Buy flour", due: "", doer: me(sam), item }),
      ).rejects.toMatchObject({
        fields: { doer: expect.any(String) as string },
      });
    const point = await addMeetingPoint(t.ctx, rosa, id, {
      words: "Buy flour",
      due: "",
      doer: "",
      item,
    });
    await expect(turnPoint(t.ctx, sam, id, point, "yes")).rejects.toEqual(refused("not-allowed"));
  });
});

test("a member's own calendar has the meetings that they can come to, without the place", async () => {
  const id = await plan();
  const item = await addItem(t.ctx, sam, id, { ...bread, minutes: "45" });
  expect(item).not.toBe("");
  const [from, to] = [new Date("2026-12-01"), new Date("2026-12-31")];
  const [one] = await meetingsForFeed(t.ctx.db, me(sam), t.ctx.clock.now(), from, to);
  expect(one).toMatchObject({
    id,
    name: "Circle in December",
    ends: new Date("2026-12-05T18:45:00Z"),
    group: { handle: "moss" },
  });
  expect(JSON.stringify(one)).not.toContain("mill");
  await comeOrNot(t.ctx, sam, id, false);
  expect(await meetingsForFeed(t.ctx.db, me(sam), t.ctx.clock.now(), from, to)).toEqual([]);
  expect(await meetingsForFeed(t.ctx.db, me(rosa), t.ctx.clock.now(), from, to)).toHaveLength(1);
});
