/** Who can do what when a role is empty, held by somebody who is paused, or by somebody who does not come near. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allPowers, can, standing } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { openTest } from "#domains/decisions/test/actions.ts";
import { editGroup, joinGroup, leaveGroup } from "#domains/groups/actions.ts";
import { acceptInvitation, invite, usualInvitation } from "#domains/groups/welcome/invitations-actions.ts";
import { admitJoining, askToJoin, vouch } from "#domains/groups/joining/actions.ts";
import { joiningPart } from "#domains/groups/joining/routes.ts";
import { keyAskingsOf, waitingFor } from "#domains/groups/keys/store.ts";
import { turnKey } from "#domains/groups/keys/actions.ts";
import { groupActs } from "#domains/groups/keys/acts.ts";
import { askPause, turnPauseKey } from "#domains/groups/pause/actions.ts";
import { lendRole, nameLearner } from "#domains/groups/roles/actions.ts";
import { usualWays } from "#domains/groups/ways/ways.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { meetingsForFeed } from "#domains/meetings/feed-queries.ts";
import type { View } from "#platform/web/view.ts";
import { house, type House } from "../decisions/house.ts";
import { addGroup, addMember, found, password, settle, viewerFor } from "../../support/people.ts";
import { testWorld, type TestWorld } from "../../support/context.ts";

let t: TestWorld;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
let max: Viewer;
let root: string;
let bikes: string;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";
const again = (viewer: Viewer): Promise<Viewer> => viewerFor(t.world, id(viewer));

beforeEach(async () => {
  t = await testWorld();
  const made = await found(t.world);
  root = made.group.id;
  bikes = (await addGroup(t.world, made.viewer, "bikes")).group.id;
  rosa = await again(made.viewer);
  const people: Viewer[] = [];
  for (const name of ["sam", "lea", "max"]) {
    await joinGroup(t.world, await addMember(t.world, name), "bikes");
    const row = await t.world.db.selectFrom("members").select("id").where("handle", "=", name).executeTakeFirstOrThrow();
    people.push(await viewerFor(t.world, row.id));
  }
  await settle(t.world);
  [sam, lea, max] = people as [Viewer, Viewer, Viewer];
});
afterEach(() => t.end());

const lent = (viewer: Viewer, role: string, groupId: string) =>
  t.world.db
    .insertInto("roles")
    .values({
      id: newId(),
      groupId,
      memberId: id(viewer),
      role,
      starts: after(t.world.clock.now(), -days(1)),
      until: after(t.world.clock.now(), days(80)),
    })
    .execute();
const noRoles = () => t.world.db.deleteFrom("roles").execute();
const pause = async (handle: string, member: string, first: Viewer, second: Viewer, length = 7): Promise<string> =>
  turnPauseKey(t.world, second, await askPause(t.world, first, handle, { member, days: length, words: "Some days apart." }));
const stands = async (viewer: Viewer, power: (typeof allPowers)[number], groupId: string) =>
  standing(t.world.db, t.world.clock, await again(viewer), power, groupId);

describe("a role of the collective that is held by somebody outside of the group", () => {
  test("keeps nobody from a pause there: its members turn the keys", async () => {
    for (const name of ["ana", "eve"]) await lent(await addMember(t.world, name), "care-keeper", root);
    await pause("bikes", "max", sam, lea);
    expect((await again(max)).member?.groups).toEqual([root]);
  });

  test("keeps nobody waiting at the door: two vouches let in", async () => {
    await leaveGroup(t.world, rosa, "bikes");
    await t.world.db.transaction().execute((trx) => setWays(trx, bikes, { ...usualWays, joining: "questions" }));
    const { asked = "" } = await joinGroup(t.world, await addMember(t.world, "ana"), "bikes", ["I ride"]);
    expect(await vouch(t.world, sam, asked)).toBe("vouched");
    expect(await vouch(t.world, lea, asked)).toBe("admitted");
  });

  test("and welcomes there when they belong", async () => {
    await t.world.db.transaction().execute((trx) => setWays(trx, bikes, { ...usualWays, joining: "questions" }));
    const { asked = "" } = await joinGroup(t.world, await addMember(t.world, "ana"), "bikes", ["I ride"]);
    for (const one of [sam, lea]) expect(await vouch(t.world, one, asked)).toBe("vouched");
    await expect(admitJoining(t.world, sam, asked)).rejects.toMatchObject({ code: "not-allowed" });
    await admitJoining(t.world, rosa, asked);
  });
});

describe("a role whose holder is paused", () => {
  test("rests where they are paused, also when the collective lent it", async () => {
    await pause("bikes", "rosa", sam, lea);
    expect(await can(t.world.db, t.world.clock, await again(rosa), "edit-group", bikes)).toBe(false);
    expect(await stands(sam, "edit-group", bikes)).toBe("together");
    expect(await can(t.world.db, t.world.clock, await again(rosa), "edit-group", root)).toBe(true);
    t.world.clock.advance(days(7));
    expect(await can(t.world.db, t.world.clock, await again(rosa), "edit-group", bikes)).toBe(true);
    expect(await stands(sam, "edit-group", bikes)).toBe("no");
  });

  test("is borrowed meanwhile for a day, and not taken from them", async () => {
    await noRoles();
    await lent(max, "things-keeper", bikes);
    const wish = { role: "things-keeper", member: "sam" };
    const day = { ...wish, until: after(t.world.clock.now(), days(1)) };
    await expect(lendRole(t.world, sam, "bikes", day)).rejects.toMatchObject({ code: "not-allowed" });
    await pause("bikes", "max", sam, lea);
    await expect(lendRole(t.world, sam, "bikes", wish)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await lendRole(t.world, sam, "bikes", day)).toBe("asked");
    expect(await lendRole(t.world, lea, "bikes", day)).toBe("lent");
    expect(await stands(sam, "recall-lots", bikes)).toBe("alone");
    t.world.clock.advance(days(7));
    expect([await stands(sam, "recall-lots", bikes), await stands(max, "recall-lots", bikes)]).toEqual(["no", "alone"]);
  });

  test("is not passed on by them during the pause", async () => {
    await lent(max, "timekeeper", bikes);
    await pause("bikes", "max", sam, lea);
    await expect(nameLearner(t.world, await again(max), "bikes", "timekeeper", "sam")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("two keys", () => {
  const wish = { name: "Bikes and wheels" };

  test("the key of somebody who is paused is shown to nobody, and counts again afterwards", async () => {
    await noRoles();
    await expect(editGroup(t.world, max, "bikes", wish)).rejects.toMatchObject({ code: "second-key-needed" });
    await pause("bikes", "max", sam, lea, 3);
    const now = () => t.world.clock.now();
    expect(await keyAskingsOf(t.world.db, bikes, now())).toEqual([]);
    expect(await waitingFor(t.world.db, id(sam), [bikes], now())).toEqual([]);
    await expect(editGroup(t.world, sam, "bikes", wish)).rejects.toMatchObject({ code: "second-key-needed" });
    t.world.clock.advance(days(3));
    expect((await keyAskingsOf(t.world.db, bikes, now())).map((one) => one.byName).sort()).toEqual(["max", "sam"]);
  });

  test("who came after the first key was turned is a member like the others; who came by no door is not", async () => {
    await noRoles();
    await expect(editGroup(t.world, max, "bikes", wish)).rejects.toMatchObject({ code: "second-key-needed" });
    const [asking] = await keyAskingsOf(t.world.db, bikes, t.world.clock.now());
    const ana = await addMember(t.world, "ana");
    await expect(turnKey(t.world, ana, groupActs, "bikes", asking?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    await joinGroup(t.world, ana, "bikes");
    await settle(t.world);
    expect(await turnKey(t.world, await again(ana), groupActs, "bikes", asking?.id ?? "")).toEqual({ path: "/@bikes" });
  });

  test("where everybody else is gone or paused, one does not wait for nobody", async () => {
    await noRoles();
    await pause("bikes", "max", sam, lea);
    for (const one of [rosa, lea]) await leaveGroup(t.world, one, "bikes");
    expect(await stands(sam, "edit-group", bikes)).toBe("alone");
    t.world.clock.advance(days(7));
    expect(await stands(sam, "edit-group", bikes)).toBe("together");
  });

  test("every power has a path with nobody in any role: never “no”", async () => {
    await noRoles();
    for (const groupId of [root, bikes]) for (const power of allPowers) expect(await stands(sam, power, groupId)).toBe("together");
  });

  test("one member alone can't fill the list of pauses that wait", async () => {
    const names = ["a1", "a2", "a3", "a4", "a5", "a6"];
    for (const name of names) await joinGroup(t.world, await addMember(t.world, name), "bikes");
    await settle(t.world);
    const ask = (who: Viewer, member: string) => askPause(t.world, who, "bikes", { member, days: 1, words: "x" });
    for (const name of names.slice(0, 5)) await ask(max, name);
    await expect(ask(max, "a6")).rejects.toMatchObject({ code: "too-many-requests" });
    await ask(max, "a5");
    await turnPauseKey(t.world, lea, await ask(sam, "max"));
  });
});

describe("a pause", () => {
  test("is said to who tries to join where they are paused", async () => {
    await pause("bikes", "max", sam, lea);
    await expect(joinGroup(t.world, await again(max), "bikes")).rejects.toMatchObject({ code: "conflict" });
  });

  test("does not offer them the way in: they belong already", async () => {
    await t.world.db.transaction().execute((trx) => setWays(trx, bikes, { ...usualWays, joining: "questions" }));
    await pause("bikes", "max", sam, lea);
    const group = await t.world.db.selectFrom("groups").selectAll().where("id", "=", bikes).executeTakeFirstOrThrow();
    const part = async (viewer: Viewer): Promise<string> =>
      String(await joiningPart(t.world, { viewer, language: "en" } as unknown as View, group));
    expect(await part(await addMember(t.world, "new"))).toContain("/@bikes/join");
    expect(await part(await again(max))).toBe("");
  });

  test("takes meetings out of one's own calendar at once, and gives them back on its last day", async () => {
    const now = () => t.world.clock.now();
    await t.world.db
      .insertInto("meetings")
      .values({ id: newId(), groupId: bikes, name: "Circle", starts: after(now(), days(20)), made: now(), updated: now() })
      .execute();
    const feed = async () => (await meetingsForFeed(t.world.db, id(max), now(), after(now(), -days(31)), after(now(), days(60)))).length;
    expect(await feed()).toBe(1);
    await pause("bikes", "max", sam, lea);
    expect(await feed()).toBe(0);
    t.world.clock.advance(days(7));
    expect(await feed()).toBe(1);
  });
});

describe("an invitation from before the group asked for two vouches", () => {
  const questions = (groupId: string) =>
    t.world.db.transaction().execute((trx) => setWays(trx, groupId, { ...usualWays, joining: "questions" }));
  const come = async (url: string, handle: string) =>
    viewerFor(t.world, await acceptInvitation(t.world, url.split("/").at(-1) ?? "", { handle, name: handle, password }));

  test("into a group is an asking there", async () => {
    const { url } = await invite(t.world, rosa, { ...usualInvitation(t.world.clock.now()), groups: ["bikes"] });
    await questions(bikes);
    expect((await come(url, "ana")).member?.groups).toEqual([root]);
    expect(await t.world.db.selectFrom("joinings").select(["groupId", "state"]).execute()).toEqual([{ groupId: bikes, state: "asked" }]);
  });

  test("into the collective works no more, but that of somebody who was let in does", async () => {
    const { url } = await invite(t.world, rosa, usualInvitation(t.world.clock.now()));
    await questions(root);
    await expect(come(url, "ana")).rejects.toMatchObject({
      code: "invitation-invalid",
      detail: expect.stringContaining("/@moss/join") as string,
    });
    const asked = await askToJoin(t.world, "moss", { name: "Eve", answers: ["x", "y"] });
    const { id: joining } = await t.world.db.selectFrom("joinings").select("id").executeTakeFirstOrThrow();
    for (const one of [sam, lea]) await vouch(t.world, one, joining);
    await admitJoining(t.world, rosa, joining);
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
    await openTest(at.world, at.rosa, decision, "");
    const puppet = await addMember(at.world, "puppet");
    const roll = await at.world.db.selectFrom("decisionRoll").select("memberId").where("decisionId", "=", decision).execute();
    expect(roll.map((one) => one.memberId)).not.toContain(id(puppet));
    await expect(at.say(puppet, decision, "block")).rejects.toMatchObject({
      code: expect.stringMatching(/not-allowed|conflict/) as string,
    });
  });
});
