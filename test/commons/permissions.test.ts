/**
 * How far roles of the collective reach: everywhere but into tender groups
 * whose holder doesn't belong to them.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  allPowers,
  holdersByGroup,
  holdersInside,
  holdersOf,
  mustBeAble,
  rolesWith,
  type Power,
  powerStanding,
} from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { addGroup, addMember, found, viewerFor } from "../support/people.ts";
import { testContext, type TestContext } from "../support/context.ts";

let t: TestContext;
let root: string;
const groups: Record<"open" | "closed" | "tender", string> = { open: "", closed: "", tender: "" };
/** Holds every role of the collective, and belongs to no other group. */
let outside: Viewer;
/** The same, and belongs to all of them. */
let inside: Viewer;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeAll(async () => {
  t = await testContext();
  const made = await found(t.ctx);
  root = made.group.id;
  for (const kind of ["open", "closed", "tender"] as const)
    groups[kind] = (await addGroup(t.ctx, made.viewer, `a${kind}`, kind)).group.id;
  [outside, inside] = [await addMember(t.ctx, "out"), await addMember(t.ctx, "in")];
  await t.ctx.db.deleteFrom("roles").execute();
  const now = t.ctx.clock.now();
  const term = { starts: after(now, -days(1)), until: after(now, days(80)) };
  const all = new Set(allPowers.flatMap((power) => rolesWith(power)));
  for (const role of all)
    for (const viewer of [outside, inside])
      await t.ctx.db
        .insertInto("roles")
        .values({ id: newId(), groupId: root, memberId: id(viewer), role, ...term })
        .execute();
  for (const groupId of Object.values(groups))
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId, memberId: id(inside), since: "2026-01-01" })
      .execute();
  inside = await viewerFor(t.ctx, id(inside));
});
afterAll(() => t.end());

describe.each(allPowers)("the power %s, lent by the collective", (power) => {
  test.each(["open", "closed", "tender"] as const)("in a group of kind %s", async (kind) => {
    const { db, clock } = t.ctx;
    const held = await holdersOf(db, clock, power, groups[kind]);
    expect(held.includes(id(inside))).toBe(true);
    expect(held.includes(id(outside))).toBe(kind !== "tender");
    expect(await powerStanding(db, clock, outside, power, groups[kind])).toBe(
      kind === "tender" ? "no" : "alone",
    );
    expect(await powerStanding(db, clock, inside, power, groups[kind])).toBe("alone");
    const does = mustBeAble(db, clock, outside, power, groups[kind]);
    await (kind === "tender" ? expect(does).rejects.toMatchObject({ code: "not-allowed" }) : does);
    // What is told to nobody outside, and what is sealed.
    expect(await holdersInside(db, clock, power, groups[kind])).toEqual([id(inside)]);
    expect(await holdersByGroup(db, clock, power, groups[kind])).toEqual([]);
  });
});

test("one of another group reaches nowhere else", async () => {
  const now = t.ctx.clock.now();
  const kim = await addMember(t.ctx, "kim");
  for (const groupId of [groups.open, groups.tender])
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId, memberId: id(kim), since: "2026-01-01" })
      .execute();
  await t.ctx.db
    .insertInto("roles")
    .values({
      id: newId(),
      groupId: groups.open,
      memberId: id(kim),
      role: "fund-keeper",
      starts: now,
      until: after(now, days(9)),
    })
    .execute();
  const { db, clock } = t.ctx;
  expect(await holdersByGroup(db, clock, "pay", groups.open)).toEqual([id(kim)]);
  for (const groupId of [root, groups.closed, groups.tender])
    expect(await holdersOf(db, clock, "pay", groupId)).not.toContain(id(kim));
});

test("who lacks the role is led to it, who only does not belong to the group, and nobody to a tender one", async () => {
  const { db, clock } = t.ctx;
  const noa = await addMember(t.ctx, "noa");
  const no = (power: Power, groupId: string): Promise<unknown> =>
    mustBeAble(db, clock, noa, power, groupId).catch((error: unknown) => error);
  expect(await no("answer-replies", groups.open)).toMatchObject({
    code: "not-allowed",
    way: { to: "role", path: "/@aopen/roles#facilitator" },
  });
  expect(await no("write", groups.open)).toMatchObject({ way: { to: "group", path: "/@aopen" } });
  expect(await no("answer-replies", groups.tender)).toMatchObject({ way: undefined });
});
