/** How a group does things, changed by its decisions. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { planEvent } from "#domains/events/actions.ts";
import { editGroup } from "#domains/groups/actions.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { publishGroupEffect, setWaysEffect } from "#domains/groups/ways/effects.ts";
import { saysWays } from "#domains/groups/ways/sentences.ts";
import { waysTexts } from "#domains/groups/ways/messages.ts";
import { readWays, usualWays } from "#domains/groups/ways/ways.ts";
import { addGroup, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let root: string;
beforeEach(async () => {
  t = await testContext();
  const made = await found(t.ctx);
  rosa = made.viewer;
  root = made.group.id;
});
afterEach(() => t.end());

const here = (id: string, kind = "open") => ({ id, handle: "moss", kind, root: true });
const carry = (
  handler: EffectHandler,
  groupId: string,
  effect: Parameters<EffectHandler["carry"]>[3],
) =>
  t.ctx.db
    .transaction()
    .execute((trx) => handler.carry(trx, t.ctx, { id: groupId, groupId } as never, effect, ""));

test("whatever is typed, a change is one that the table takes, or a note beside its field", () => {
  const names = Object.keys(usualWays) as (keyof typeof usualWays)[];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.nat().map(String))),
      (fields) => {
        const { change, notes } = readWays(fields);
        for (const name of names) expect(name in change && name in notes).toBe(false);
        if (change.quorumPercent !== undefined)
          expect(change.quorumPercent).toBeGreaterThanOrEqual(1);
        if (change.hoursFloor !== undefined) expect(change.hoursFloor).toBeLessThanOrEqual(0);
        if (change.fundCap !== undefined) expect(Number.isSafeInteger(change.fundCap)).toBe(true);
      },
    ),
  );
});

describe("the ways of a group", () => {
  const handler: EffectHandler = setWaysEffect;

  test("change by a decision, in part; what was not named stays", async () => {
    const effect = await handler.read(t.ctx, rosa, here(root), {
      economy: "hours",
      hoursFloor: "10",
      fundCap: "75,50",
      quorumPercent: "",
      questions: "Why us?\n\nWhat do you bring?",
    });
    expect(await handler.say(t.ctx, effect, { language: "en" })).toContain("timebank");
    expect(await carry(handler, root, effect)).toBe("/@moss/ways");
    expect(await waysOf(t.ctx.db, root)).toEqual({
      ...usualWays,
      economy: "hours",
      hoursFloor: -600,
      fundCap: 7550,
      questions: ["Why us?", "What do you bring?"],
    });
    await carry(
      handler,
      root,
      await handler.read(t.ctx, rosa, here(root), { hoursFloor: "none", joining: "questions" }),
    );
    expect(await waysOf(t.ctx.db, root)).toMatchObject({
      economy: "hours",
      hoursFloor: undefined,
      joining: "questions",
      fundCap: 7550,
    });
  });

  test("are refused with notes when they can't be", async () => {
    await expect(
      handler.read(t.ctx, rosa, here(root), { quorumPercent: "0", currency: "euros" }),
    ).rejects.toMatchObject({
      fields: {
        quorumPercent: "From 1 to 100.",
        currency: "A currency has three letters, such as EUR.",
      },
    });
    await expect(handler.read(t.ctx, rosa, here(root), {})).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(
      carry(handler, root, { kind: "set-ways", minOpenHours: "0" }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await waysOf(t.ctx.db, root)).toEqual(usualWays);
  });

  test("are said in plain sentences", () => {
    const said = saysWays({ ...usualWays, hoursFloor: -600 }, waysTexts("en")).map(
      ({ text }) => text,
    );
    expect(said.join(" ")).toContain("Someone can owe 10 hours");
    expect(said.join(" ")).toContain("50.00 EUR");
  });
});

describe("a group that opens by its decision", () => {
  const handler: EffectHandler = publishGroupEffect;

  test("speaks from then on; what was written before stays as it is", async () => {
    const { viewer, group } = await addGroup(t.ctx, rosa, "bikes", "closed");
    const event = await planEvent(t.ctx, viewer, "bikes", {
      name: "Ride",
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
    });
    const effect = await handler.read(t.ctx, rosa, here(group.id, "closed"), {});
    expect(await carry(handler, group.id, effect)).toBe("/@bikes");
    expect(await carry(handler, group.id, effect)).toBe("/@bikes");
    const row = await t.ctx.db
      .selectFrom("groups")
      .select("kind")
      .where("id", "=", group.id)
      .executeTakeFirstOrThrow();
    expect(row.kind).toBe("open");
    const kept = await t.ctx.db
      .selectFrom("events")
      .select("visibility")
      .where("id", "=", event.id)
      .executeTakeFirstOrThrow();
    expect(kept.visibility).toBe("members");
    const announced = await t.ctx.db
      .selectFrom("announcements")
      .select(["type", "objectKind"])
      .execute();
    expect(announced).toEqual([{ type: "Update", objectKind: "group" }]);
    await expect(editGroup(t.ctx, viewer, "bikes", { kind: "closed" })).resolves.toMatchObject({
      kind: "closed",
    });
  });

  test("is never a tender one", async () => {
    const { group } = await addGroup(t.ctx, rosa, "circle", "tender");
    await expect(handler.read(t.ctx, rosa, here(group.id, "tender"), {})).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(carry(handler, group.id, { kind: "publish-group" })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
