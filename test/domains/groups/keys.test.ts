/** Two keys: every power has a way with role-holders and a way without. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  allPowers,
  can,
  holdersOf,
  type Power,
  rolesWith,
  seasonDays,
  powerStanding,
} from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import { sourceActs } from "#domains/calendar/sources/acts.ts";
import { editGroup, makeGroup } from "#domains/groups/actions.ts";
import { leaveGroup } from "#domains/groups/belonging/coming-actions.ts";
import { invite } from "#domains/groups/welcome/invitations-actions.ts";
import { groupActs } from "#domains/groups/keys/acts.ts";
import { actWithPower, forgetKeys, takeKeyBack, turnKey } from "#domains/groups/keys/actions.ts";
import { keyAskingsOf, waitingFor } from "#domains/groups/keys/store.ts";
import { payloadText } from "#domains/groups/keys/keys.ts";
import { lendRole } from "#domains/groups/roles/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { safetyActs } from "#domains/safety/actions.ts";
import { followSibling, siblingActs } from "#domains/siblings/actions.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
let root: string;
const acts = { ...groupActs, ...siblingActs, ...safetyActs, ...sourceActs };
const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
const askings = () => t.ctx.db.selectFrom("keyAskings").selectAll().execute();
const empty = () => t.ctx.db.deleteFrom("roles").execute();
const input = { handle: "bikes", name: "Bikes", summary: "", kind: "open" } as const;

beforeEach(async () => {
  t = await testContext();
  const made = await found(t.ctx);
  rosa = made.viewer;
  root = made.group.id;
  sam = await addMember(t.ctx, "sam");
  lea = await addMember(t.ctx, "lea");
});
afterEach(() => t.end());

describe("every power has a path with zero role-holders and two members:", () => {
  test.each(allPowers)("%s", async (power: Power) => {
    await empty();
    expect(await holdersOf(t.ctx.db, t.ctx.clock, power, root)).toEqual([]);
    // Done together.
    let times = 0;
    const act = (viewer: Viewer) =>
      actWithPower(t.ctx, viewer, power, root, "set-tools", { what: power }, (_ctx, first) => {
        times++;
        return Promise.resolve(first);
      });
    expect(await powerStanding(t.ctx.db, t.ctx.clock, sam, power, root)).toBe("together");
    await expect(act(sam)).rejects.toMatchObject({ code: "second-key-needed", status: 409 });
    await expect(act(sam)).rejects.toMatchObject({ code: "second-key-needed" });
    expect(times).toBe(0);
    expect(await act(lea)).toBe(idOf(sam));
    expect(times).toBe(1);
    // Or borrowed for a day, for what is no single act.
    const [role = ""] = rolesWith(power);
    const options = { role, member: "sam", until: after(t.ctx.clock.now(), days(1)) };
    expect(await lendRole(t.ctx, sam, "moss", options)).toBe("asked");
    expect(await can(t.ctx.db, t.ctx.clock, sam, power, root)).toBe(false);
    expect(await lendRole(t.ctx, lea, "moss", options)).toBe("lent");
    expect(await can(t.ctx.db, t.ctx.clock, sam, power, root)).toBe(true);
    t.ctx.clock.advance(days(1) + 1);
    expect(await can(t.ctx.db, t.ctx.clock, sam, power, root)).toBe(false);
  });
});

describe("where somebody holds the role", () => {
  test("they act alone, others don't, and nothing is kept", async () => {
    await expect(makeGroup(t.ctx, sam, input)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await askings()).toEqual([]);
    expect((await makeGroup(t.ctx, rosa, input)).handle).toBe("bikes");
  });

  test("in the collective, its groups are covered too, but not tender ones that the holder does not belong to", async () => {
    const open = await addGroup(t.ctx, rosa, "bikes");
    await t.ctx.db.deleteFrom("roles").where("groupId", "=", open.group.id).execute();
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId: open.group.id, memberId: idOf(sam), since: "2026-11-20" })
      .execute();
    sam = await viewerFor(t.ctx, idOf(sam));
    expect(await powerStanding(t.ctx.db, t.ctx.clock, sam, "edit-group", open.group.id)).toBe("no");
    await t.ctx.db
      .updateTable("groups")
      .set({ kind: "tender" })
      .where("id", "=", open.group.id)
      .execute();
    expect(await powerStanding(t.ctx.db, t.ctx.clock, sam, "edit-group", open.group.id)).toBe("no");
    await t.ctx.db
      .deleteFrom("memberships")
      .where("groupId", "=", open.group.id)
      .where("memberId", "=", idOf(rosa))
      .execute();
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId: open.group.id, memberId: idOf(lea), since: "2026-11-20" })
      .execute();
    expect(await powerStanding(t.ctx.db, t.ctx.clock, sam, "edit-group", open.group.id)).toBe(
      "together",
    );
    rosa = await viewerFor(t.ctx, idOf(rosa));
    expect(await powerStanding(t.ctx.db, t.ctx.clock, rosa, "edit-group", open.group.id)).toBe(
      "no",
    );
  });

  test("and is paused, the role rests", async () => {
    await t.ctx.db
      .updateTable("memberships")
      .set({ pausedUntil: after(t.ctx.clock.now(), days(3)) })
      .where("memberId", "=", idOf(rosa))
      .execute();
    expect(await powerStanding(t.ctx.db, t.ctx.clock, sam, "invite", root)).toBe("together");
  });
});

test("a second key does what the first one asked, once, also when many turn it at the same moment", async () => {
  await empty();
  await expect(makeGroup(t.ctx, sam, input)).rejects.toMatchObject({ code: "second-key-needed" });
  const more = await Promise.all(
    ["ana", "ben", "cat", "dan"].map((handle) => addMember(t.ctx, handle)),
  );
  const [asking] = await keyAskingsOf(t.ctx.db, root, t.ctx.clock.now());
  const all = await Promise.allSettled(
    more.map((viewer) => turnKey(t.ctx, viewer, acts, "moss", asking?.id ?? "")),
  );
  expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  for (const one of all)
    if (one.status === "rejected")
      expect(["conflict", "not-found"]).toContain((one.reason as DomainError).code);
  expect(await askings()).toEqual([]);
  const group = await t.ctx.db
    .selectFrom("groups")
    .select("id")
    .where("handle", "=", "bikes")
    .executeTakeFirstOrThrow();
  expect(
    await t.ctx.db
      .selectFrom("memberships")
      .select("memberId")
      .where("groupId", "=", group.id)
      .execute(),
  ).toHaveLength(2);
  const held = await t.ctx.db
    .selectFrom("roles")
    .select(["memberId", "role"])
    .where("groupId", "=", group.id)
    .execute();
  expect(held).toEqual([{ memberId: idOf(sam), role: "facilitator" }]);
});

test("two who ask for the same at the same moment are the two keys", async () => {
  await empty();
  const options = { uses: 1, expires: after(t.ctx.clock.now(), days(14)), groups: [] };
  const both = await Promise.allSettled([invite(t.ctx, sam, options), invite(t.ctx, lea, options)]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await askings()).toEqual([]);
  expect(await t.ctx.db.selectFrom("invitations").select("id").execute()).toHaveLength(1);
});

test("nobody is their own second key, and who has left turns none", async () => {
  await addMember(t.ctx, "ana");
  await empty();
  await expect(makeGroup(t.ctx, sam, input)).rejects.toMatchObject({ code: "second-key-needed" });
  const [asking] = await askings();
  await expect(turnKey(t.ctx, sam, acts, "moss", asking?.id ?? "")).rejects.toMatchObject({
    code: "not-allowed",
  });
  await t.ctx.db.deleteFrom("memberships").where("memberId", "=", idOf(sam)).execute();
  await expect(turnKey(t.ctx, lea, acts, "moss", asking?.id ?? "")).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await waitingFor(t.ctx.db, idOf(lea), [root], t.ctx.clock.now())).toEqual([]);
  await expect(makeGroup(t.ctx, lea, input)).rejects.toMatchObject({ code: "second-key-needed" });
});

test("a first key waits a week, is forgotten then, and can be taken back before", async () => {
  await empty();
  await expect(followSibling(t.ctx, sam, "@rue@rue.example")).rejects.toMatchObject({
    code: "second-key-needed",
  });
  const [asking] = await askings();
  await expect(takeKeyBack(t.ctx, lea, "moss", asking?.id ?? "")).rejects.toMatchObject({
    code: "not-found",
  });
  t.ctx.clock.advance(days(7) + 1);
  await expect(turnKey(t.ctx, lea, acts, "moss", asking?.id ?? "")).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(followSibling(t.ctx, lea, "@rue@rue.example")).rejects.toMatchObject({
    code: "second-key-needed",
  });
  await forgetKeys(t.ctx);
  const [theirs, ...none] = await askings();
  expect(none).toEqual([]);
  expect(theirs?.askedBy).toBe(idOf(lea));
  await takeKeyBack(t.ctx, lea, "moss", theirs?.id ?? "");
  expect(await askings()).toEqual([]);
});

test("what can't be done after all keeps its first key", async () => {
  await empty();
  await expect(makeGroup(t.ctx, sam, input)).rejects.toMatchObject({ code: "second-key-needed" });
  const before = await askings();
  const work = actWithPower(t.ctx, lea, "make-group", root, "make-group", input, () =>
    Promise.reject(new DomainError("conflict")),
  );
  await expect(work).rejects.toMatchObject({ code: "conflict" });
  expect(await askings()).toEqual(before);
});

test("strangers and other groups' members find no keys", async () => {
  await addGroup(t.ctx, rosa, "bikes");
  await expect(turnKey(t.ctx, {}, acts, "moss", newId())).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(turnKey(t.ctx, sam, acts, "bikes", newId())).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    actWithPower(t.ctx, sam, "edit-group", newId(), "set-tools", {}, () => Promise.resolve()),
  ).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("what is kept is small, and one member keeps only so much", async () => {
  await empty();
  const big = actWithPower(
    t.ctx,
    sam,
    "invite",
    root,
    "set-tools",
    { text: "é".repeat(10_001) },
    () => Promise.resolve(),
  );
  await expect(big).rejects.toMatchObject({ code: "too-large" });
  const keep = (n: number) =>
    actWithPower(t.ctx, sam, "invite", root, "set-tools", { n }, () => Promise.resolve());
  for (let n = 0; n < 30; n++)
    await expect(keep(n)).rejects.toMatchObject({ code: "second-key-needed" });
  await expect(keep(30)).rejects.toMatchObject({ code: "too-many-requests" });
  await expect(keep(3)).rejects.toMatchObject({ code: "second-key-needed" });
});

test("the same wish is the same text, however it was written", () => {
  expect(payloadText({ b: 1, a: "x", c: undefined })).toBe(payloadText({ a: "x", b: 1 }));
});

test("an act of the wire words stands for each thing that two can do, and says it without the names of tender groups", async () => {
  await empty();
  await expect(
    makeGroup(t.ctx, sam, { ...input, name: "CANARY", handle: "canary", kind: "tender" }),
  ).rejects.toThrow();
  await expect(editGroup(t.ctx, sam, "moss", { name: "Moss & Mint" })).rejects.toMatchObject({
    code: "second-key-needed",
  });
  const all = await askings();
  const words = all.map((one) => groupActs[one.act]?.words(JSON.parse(one.payload) as never, "en"));
  expect(words.join(" ")).not.toContain("CANARY");
  expect(words.join(" ")).toContain("Moss & Mint");
  const edit = all.find((one) => one.act === "edit-group");
  expect(await turnKey(t.ctx, lea, acts, "moss", edit?.id ?? "")).toEqual({ path: "/@moss" });
  expect(
    (
      await t.ctx.db
        .selectFrom("groups")
        .select("name")
        .where("root", "=", true)
        .executeTakeFirstOrThrow()
    ).name,
  ).toBe("Moss & Mint");
});

describe("until three people belong to the collective, and in a group of one,", () => {
  test("any one may do what nobody holds", async () => {
    await empty();
    await t.ctx.db.deleteFrom("memberships").where("memberId", "=", idOf(lea)).execute();
    await t.ctx.db.deleteFrom("members").where("id", "=", idOf(lea)).execute();
    expect(await can(t.ctx.db, t.ctx.clock, sam, "invite", root)).toBe(true);
    expect(await can(t.ctx.db, t.ctx.clock, lea, "invite", newId())).toBe(false);
  });

  test("also after a season in a group of one, whose member lends themselves a role", async () => {
    const { viewer, group } = await addGroup(t.ctx, rosa, "bikes");
    t.ctx.clock.advance(days(seasonDays) + 1);
    expect(await can(t.ctx.db, t.ctx.clock, viewer, "edit-any", group.id)).toBe(true);
    expect(await can(t.ctx.db, t.ctx.clock, viewer, "edit-any", root)).toBe(false);
    const options = { role: "facilitator", member: "rosa", nobodyElse: true };
    expect(await lendRole(t.ctx, viewer, "bikes", options)).toBe("lent");
    await leaveGroup(t.ctx, viewer, "bikes");
  });
});
