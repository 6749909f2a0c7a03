/**
 * Who can do what when a role is empty, held by somebody who is paused, or
 * by somebody who does not come near.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allPowers, can, powerStanding } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { editGroup } from "#domains/groups/actions.ts";
import { joinGroup, leaveGroup } from "#domains/groups/belonging/coming-actions.ts";
import {
  acceptInvitation,
  invite,
  usualInvitation,
} from "#domains/groups/welcome/invitations-actions.ts";
import { admitJoining, vouch } from "#domains/groups/joining/admit-actions.ts";
import { askToJoin } from "#domains/groups/joining/actions.ts";
import { joiningSection } from "#domains/groups/joining/waiting-routes.ts";
import { keyAskingsOf, waitingFor } from "#domains/groups/keys/store.ts";
import { turnKey } from "#domains/groups/keys/actions.ts";
import { groupActs } from "#domains/groups/keys/acts.ts";
import { askPause, turnPauseKey } from "#domains/groups/pause/actions.ts";
import { lendRole } from "#domains/groups/roles/actions.ts";
import { nameLearner } from "#domains/groups/roles/learning-actions.ts";
import { usualWays } from "#domains/groups/ways/ways.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { meetingsForFeed } from "#domains/meetings/feed-queries.ts";
import type { View } from "#platform/web/view.ts";
import { house, type House } from "../decisions/house.ts";
import { addGroup, addMember, found, password, settle, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
let max: Viewer;
let root: string;
let bikes: string;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";
const again = (viewer: Viewer): Promise<Viewer> => viewerFor(t.ctx, id(viewer));

beforeEach(async () => {
  t = await testContext();
  const made = await found(t.ctx);
  root = made.group.id;
  bikes = (await addGroup(t.ctx, made.viewer, "bikes")).group.id;
  rosa = await again(made.viewer);
  const people: Viewer[] = [];
  for (const name of ["sam", "lea", "max"]) {
    await joinGroup(t.ctx, await addMember(t.ctx, name), "bikes");
    const row = await t.ctx.db
      .selectFrom("members")
      .select("id")
      .where("handle", "=", name)
      .executeTakeFirstOrThrow();
    people.push(await viewerFor(t.ctx, row.id));
  }
  await settle(t.ctx);
  [sam, lea, max] = people as [Viewer, Viewer, Viewer];
});
afterEach(() => t.end());

const lent = (viewer: Viewer, role: string, groupId: string) =>
  t.ctx.db
    .insertInto("roles")
    .values({
      id: newId(),
      groupId,
      memberId: id(viewer),
      role,
      starts: after(t.ctx.clock.now(), -days(1)),
      until: after(t.ctx.clock.now(), days(80)),
    })
    .execute();
const noRoles = () => t.ctx.db.deleteFrom("roles").execute();
const pause = async (
  handle: string,
  member: string,
  first: Viewer,
  second: Viewer,
  length = 7,
): Promise<string> =>
  turnPauseKey(
    t.ctx,
    second,
    await askPause(t.ctx, first, handle, { member, days: length, words: "Some days apart." }),
  );
const stands = async (viewer: Viewer, power: (typeof allPowers)[number], groupId: string) =>
  powerStanding(t.ctx.db, t.ctx.clock, await again(viewer), power, groupId);

describe("a role of the collective that is held by somebody outside of the group", () => {
  test("keeps nobody from a pause there: its members turn the keys", async () => {
    for (const name of ["ana", "eve"])
      await lent(await addMember(t.ctx, name), "care-keeper", root);
    await pause("bikes", "max", sam, lea);
    expect((await again(max)).member?.groups).toEqual([root]);
  });

  test("keeps nobody waiting at the door: two vouches let in", async () => {
    await leaveGroup(t.ctx, rosa, "bikes");
    await t.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, bikes, { ...usualWays, joining: "questions" }));
    const { asked = "" } = await joinGroup(t.ctx, await addMember(t.ctx, "ana"), "bikes", [
      "I ride",
    ]);
    expect(await vouch(t.ctx, sam, asked)).toBe("vouched");
    expect(await vouch(t.ctx, lea, asked)).toBe("admitted");
  });

  test("and welcomes there when they belong", async () => {
    await t.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, bikes, { ...usualWays, joining: "questions" }));
    const { asked = "" } = await joinGroup(t.ctx, await addMember(t.ctx, "ana"), "bikes", [
      "I ride",
    ]);
    for (const one of [sam, lea]) expect(await vouch(t.ctx, one, asked)).toBe("vouched");
    await expect(admitJoining(t.ctx, sam, asked)).rejects.toMatchObject({ code: "not-allowed" });
    await admitJoining(t.ctx, rosa, asked);
  });
});

describe("a role whose holder is paused", () => {
  test("rests where they are paused, also when the collective lent it", async () => {
    await pause("bikes", "rosa", sam, lea);
    expect(await can(t.ctx.db, t.ctx.clock, await again(rosa), "edit-group", bikes)).toBe(false);
    expect(await stands(sam, "edit-group", bikes)).toBe("together");
    expect(await can(t.ctx.db, t.ctx.clock, await again(rosa), "edit-group", root)).toBe(true);
    t.ctx.clock.advance(days(7));
    expect(await can(t.ctx.db, t.ctx.clock, await again(rosa), "edit-group", bikes)).toBe(true);
    expect(await stands(sam, "edit-group", bikes)).toBe("no");
  });

  test("is borrowed meanwhile for a day, and not taken from them", async () => {
    await noRoles();
    await lent(max, "things-keeper", bikes);
    const input = { role: "things-keeper", member: "sam" };
    const day = { ...input, until: after(t.ctx.clock.now(), days(1)) };
    await expect(lendRole(t.ctx, sam, "bikes", day)).rejects.toMatchObject({ code: "not-allowed" });
    await pause("bikes", "max", sam, lea);
    await expect(lendRole(t.ctx, sam, "bikes", input)).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect(await lendRole(t.ctx, sam, "bikes", day)).toBe("asked");
    expect(await lendRole(t.ctx, lea, "bikes", day)).toBe("lent");
    expect(await stands(sam, "recall-lots", bikes)).toBe("alone");
    t.ctx.clock.advance(days(7));
    expect([
      await stands(sam, "recall-lots", bikes),
      await stands(max, "recall-lots", bikes),
    ]).toEqual(["no", "alone"]);
  });

  test("is not passed on by them during the pause", async () => {
    await lent(max, "timekeeper", bikes);
    await pause("bikes", "max", sam, lea);
    await expect(
      nameLearner(t.ctx, await again(max), "bikes", "timekeeper", "sam"),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("two keys", () => {
  const input = { name: "Bikes and wheels" };

  test("the key of somebody who is paused is shown to nobody, and counts again afterwards", async () => {
    await noRoles();
    await expect(editGroup(t.ctx, max, "bikes", input)).rejects.toMatchObject({
      code: "second-key-needed",
    });
    await pause("bikes", "max", sam, lea, 3);
    const now = () => t.ctx.clock.now();
    expect(await keyAskingsOf(t.ctx.db, bikes, now())).toEqual([]);
    expect(await waitingFor(t.ctx.db, id(sam), [bikes], now())).toEqual([]);
    await expect(editGroup(t.ctx, sam, "bikes", input)).rejects.toMatchObject({
      code: "second-key-needed",
    });
    t.ctx.clock.advance(days(3));
    expect((await keyAskingsOf(t.ctx.db, bikes, now())).map((one) => one.byName).sort()).toEqual([
      "max",
      "sam",
    ]);
  });

  test("who came after the first key was turned is a member like the others; who came by no door is not", async () => {
    await noRoles();
    await expect(editGroup(t.ctx, max, "bikes", input)).rejects.toMatchObject({
      code: "second-key-needed",
    });
    const [asking] = await keyAskingsOf(t.ctx.db, bikes, t.ctx.clock.now());
    const ana = await addMember(t.ctx, "ana");
    await expect(turnKey(t.ctx, ana, groupActs, "bikes", asking?.id ?? "")).rejects.toMatchObject({
      code: "not-found",
    });
    await joinGroup(t.ctx, ana, "bikes");
    await settle(t.ctx);
    expect(await turnKey(t.ctx, await again(ana), groupActs, "bikes", asking?.id ?? "")).toEqual({
      path: "/@bikes",
    });
  });

  test("where everybody else is gone or paused, one does not wait for nobody", async () => {
    await noRoles();
    await pause("bikes", "max", sam, lea);
    for (const one of [rosa, lea]) await leaveGroup(t.ctx, one, "bikes");
    expect(await stands(sam, "edit-group", bikes)).toBe("alone");
    t.ctx.clock.advance(days(7));
    expect(await stands(sam, "edit-group", bikes)).toBe("together");
  });

  test("every power has a path with nobody in any role: never “no”", async () => {
    await noRoles();
    for (const groupId of [root, bikes])
      for (const power of allPowers) expect(await stands(sam, power, groupId)).toBe("together");
  });

  test("one member alone can't fill the list of pauses that wait", async () => {
    const names = ["a1", "a2", "a3", "a4", "a5", "a6"];
    for (const name of names) await joinGroup(t.ctx, await addMember(t.ctx, name), "bikes");
    await settle(t.ctx);
    const ask = (who: Viewer, member: string) =>
      askPause(t.ctx, who, "bikes", { member, days: 1, words: "x" });
    for (const name of names.slice(0, 5)) await ask(max, name);
    await expect(ask(max, "a6")).rejects.toMatchObject({ code: "too-many-requests" });
    await ask(max, "a5");
    await turnPauseKey(t.ctx, lea, await ask(sam, "max"));
  });
});

describe("a pause", () => {
  test("is said to who tries to join where they are paused", async () => {
    await pause("bikes", "max", sam, lea);
    await expect(joinGroup(t.ctx, await again(max), "bikes")).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("does not offer them the way in: they belong already", async () => {
    await t.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, bikes, { ...usualWays, joining: "questions" }));
    await pause("bikes", "max", sam, lea);
    const group = await t.ctx.db
      .selectFrom("groups")
      .selectAll()
      .where("id", "=", bikes)
      .executeTakeFirstOrThrow();
    const part = async (viewer: Viewer): Promise<string> =>
      String(await joiningSection(t.ctx, { viewer, language: "en" } as unknown as View, group));
    expect(await part(await addMember(t.ctx, "new"))).toContain("/@bikes/join");
    expect(await part(await again(max))).toBe("");
  });

  test("takes meetings out of one's own calendar at once, and gives them back on its last day", async () => {
    const now = () => t.ctx.clock.now();
    await t.ctx.db
      .insertInto("meetings")
      .values({
        id: newId(),
        groupId: bikes,
        name: "Circle",
        starts: after(now(), days(20)),
        made: now(),
        updated: now(),
      })
      .execute();
    const feed = async () =>
      (
        await meetingsForFeed(
          t.ctx.db,
          id(max),
          now(),
          after(now(), -days(31)),
          after(now(), days(60)),
        )
      ).length;
    expect(await feed()).toBe(1);
    await pause("bikes", "max", sam, lea);
    expect(await feed()).toBe(0);
    t.ctx.clock.advance(days(7));
    expect(await feed()).toBe(1);
  });
});

describe("an invitation from before the group asked for two vouches", () => {
  const questions = (groupId: string) =>
    t.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, groupId, { ...usualWays, joining: "questions" }));
  const come = async (url: string, handle: string) =>
    viewerFor(
      t.ctx,
      await acceptInvitation(t.ctx, url.split("/").at(-1) ?? "", {
        handle,
        name: handle,
        password,
      }),
    );

  test("into a group is an asking there", async () => {
    const { url } = await invite(t.ctx, rosa, {
      ...usualInvitation(t.ctx.clock.now()),
      groups: ["bikes"],
    });
    await questions(bikes);
    expect((await come(url, "ana")).member?.groups).toEqual([root]);
    expect(await t.ctx.db.selectFrom("joinings").select(["groupId", "state"]).execute()).toEqual([
      { groupId: bikes, state: "asked" },
    ]);
  });

  test("into the collective works no more, but that of somebody who was let in does", async () => {
    const { url } = await invite(t.ctx, rosa, usualInvitation(t.ctx.clock.now()));
    await questions(root);
    await expect(come(url, "ana")).rejects.toMatchObject({
      code: "invitation-invalid",
      detail: expect.stringContaining("/@moss/join") as string,
    });
    const asked = await askToJoin(t.ctx, "moss", { name: "Eve", answers: ["x", "y"] });
    const { id: joining } = await t.ctx.db
      .selectFrom("joinings")
      .select("id")
      .executeTakeFirstOrThrow();
    for (const one of [sam, lea]) await vouch(t.ctx, one, joining);
    await admitJoining(t.ctx, rosa, joining);
    expect((await come(asked.url, "eve")).member?.groups).toEqual([root]);
  });
});

describe("a decision under way", () => {
  let at: House;
  beforeEach(async () => {
    at = await house();
  });
  afterEach(() => at.end());

  test("has no room for those who are let in after its test began", async () => {
    const decision = await at.begin();
    await openTest(at.ctx, at.rosa, decision, "");
    const puppet = await addMember(at.ctx, "puppet");
    const roll = await at.ctx.db
      .selectFrom("decisionRoll")
      .select("memberId")
      .where("decisionId", "=", decision)
      .execute();
    expect(roll.map((one) => one.memberId)).not.toContain(id(puppet));
    await expect(at.say(puppet, decision, "block")).rejects.toMatchObject({
      code: expect.stringMatching(/not-allowed|conflict/) as string,
    });
  });
});
