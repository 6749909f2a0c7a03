/** Roles that go around: whose turn it is, who learns, and that nobody keeps one for ever. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Role, seasonDays } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { askIn, leaveGroup } from "#domains/groups/belonging/coming-actions.ts";
import { lendingTasks } from "#domains/groups/lending-tasks.ts";
import {
  allRoles,
  endsSoon,
  foundersRoles,
  heldLast,
  nextInLine,
  seasonEnd,
  roleSeats,
  type RoleTerm,
} from "#domains/groups/roles/role.ts";
import { handBackRole, lendRole } from "#domains/groups/roles/actions.ts";
import { learnRole, nameLearner, stopLearning } from "#domains/groups/roles/learning-actions.ts";
import { fillRoleEffect } from "#domains/groups/roles/effects.ts";
import { termsOf } from "#domains/groups/roles/store.ts";
import { inLanguage } from "#platform/i18n/saying.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const now = new Date("2026-11-20T10:00:00Z");
const people = ["a", "b", "c", "d", "e"];
const term = fc
  .record({
    role: fc.constantFrom<Role>("welcomer", "care-keeper", "facilitator"),
    memberId: fc.constantFrom(...people),
    learnerId: fc.option(fc.constantFrom(...people)),
    start: fc.integer({ min: -400, max: 0 }),
    length: fc.integer({ min: 1, max: seasonDays }),
  })
  .map(({ start, length, ...rest }): RoleTerm => {
    const starts = after(now, days(start) - 1);
    return { ...rest, starts, until: seasonEnd(starts, after(starts, days(length))) };
  });
const history = fc.array(term, { maxLength: 12 });

describe("whose turn it is", () => {
  test("is nobody's who holds the role or carries enough, and each of the others' once", () => {
    fc.assert(
      fc.property(history, fc.constantFrom<Role>("welcomer", "care-keeper"), (terms, role) => {
        const line = nextInLine(people, terms, role, now);
        expect(new Set(line).size).toBe(line.length);
        for (const id of people) {
          const running = terms.filter((one) => one.memberId === id && one.until > now);
          const long = running.filter(
            (one) => one.until.getTime() - one.starts.getTime() >= days(7),
          );
          expect(line.includes(id)).toBe(
            !running.some((one) => one.role === role) && long.length < 2,
          );
        }
      }),
    );
  });

  test("is last for who held it in the last term; the others keep their order before them", () => {
    fc.assert(
      fc.property(history, (terms) => {
        const line = nextInLine(people, terms, "welcomer", now);
        const last = line.map((id) => heldLast(terms, "welcomer", id));
        expect(last).toEqual(last.toSorted((a, b) => Number(a) - Number(b)));
        expect(last.filter(Boolean).length).toBeLessThanOrEqual(roleSeats("welcomer"));
      }),
    );
  });

  test("is the learner's first, then who never held it, then who held it longest ago", () => {
    const past = (memberId: string, end: number, learnerId: string | null = null): RoleTerm => ({
      role: "welcomer",
      memberId,
      learnerId,
      starts: after(now, days(end - 80)),
      until: after(now, days(end)),
    });
    const terms = [past("a", -5, "c"), past("b", -100), past("c", -200), past("d", -300)];
    expect(nextInLine(people, terms, "welcomer", now)).toEqual(["c", "e", "d", "b", "a"]);
  });
});

test("no role outlives its term, and the last two weeks are known", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      fc.integer(),
      (starts, input) => {
        const until = seasonEnd(starts, after(starts, input));
        expect(until > starts && until <= after(starts, days(seasonDays))).toBe(true);
        expect(endsSoon(until, after(until, -days(14)))).toBe(true);
        expect(endsSoon(until, after(until, -days(14) - 1))).toBe(false);
        expect(endsSoon(until, until)).toBe(false);
      },
    ),
  );
});

describe("in a group", () => {
  let t: TestContext;
  let rosa: Viewer;
  let sam: Viewer;
  let lea: Viewer;
  let ana: Viewer;
  let root: string;
  const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
  const holders = async (role: string): Promise<string[]> =>
    (await termsOf(t.ctx.db, root, t.ctx.clock.now()))
      .filter(
        (one) =>
          one.role === role && one.starts <= t.ctx.clock.now() && one.until > t.ctx.clock.now(),
      )
      .map((one) => one.handle)
      .sort();
  const season = (): void => {
    t.ctx.clock.advance(days(seasonDays) + 1);
  };
  /** Two keys. */
  const lend = async (
    role: string,
    member: string,
    more: { nobodyElse?: boolean; until?: Date } = {},
  ) => {
    expect(await lendRole(t.ctx, sam, "moss", { role, member, ...more })).toBe("asked");
    return lendRole(t.ctx, lea, "moss", { role, member, ...more });
  };
  beforeEach(async () => {
    t = await testContext();
    const made = await found(t.ctx);
    rosa = made.viewer;
    root = made.group.id;
    sam = await addMember(t.ctx, "sam");
    lea = await addMember(t.ctx, "lea");
    ana = await addMember(t.ctx, "ana");
  });
  afterEach(() => t.end());

  test("the founder begins with what one person can hold; what takes two is left to any two", async () => {
    expect(
      (await termsOf(t.ctx.db, root, t.ctx.clock.now())).map((one) => one.role).sort(),
    ).toEqual([...foundersRoles].sort());
    expect(foundersRoles).not.toContain("care-keeper");
    expect(foundersRoles).not.toContain("fund-keeper");
  });

  test("two hold what takes two, and no third; others are held by one", async () => {
    season();
    expect(await lend("care-keeper", "sam")).toBe("lent");
    expect(await lend("care-keeper", "ana")).toBe("lent");
    await expect(
      lendRole(t.ctx, sam, "moss", { role: "care-keeper", member: "rosa" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    expect(await lend("welcomer", "lea")).toBe("lent");
    await expect(
      lendRole(t.ctx, sam, "moss", { role: "welcomer", member: "ana" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    expect(await holders("care-keeper")).toEqual(["ana", "sam"]);
  });

  test("nobody holds a role twice in a row, unless nobody else will; a day of it is no turn", async () => {
    season();
    await expect(
      lendRole(t.ctx, sam, "moss", { role: "welcomer", member: "rosa" }),
    ).rejects.toMatchObject({
      code: "bad-input",
      fields: { nobodyElse: expect.stringContaining("last time") as string },
    });
    expect(await lend("welcomer", "rosa", { nobodyElse: true })).toBe("lent");
    season();
    expect(await lend("welcomer", "rosa", { until: after(t.ctx.clock.now(), days(1)) })).toBe(
      "lent",
    );
    t.ctx.clock.advance(days(1) + 1);
    expect(await lend("welcomer", "ana")).toBe("lent");
    season();
    expect(await lend("welcomer", "rosa")).toBe("lent");
  });

  test("who holds the keys does not pass them on alone: two could keep them for ever", async () => {
    const days6 = after(t.ctx.clock.now(), days(6));
    await expect(
      lendRole(t.ctx, rosa, "moss", { role: "key-keeper", member: "sam", until: days6 }),
    ).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(
      lendRole(t.ctx, rosa, "moss", { role: "key-keeper", member: "sam" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    expect(await lendRole(t.ctx, rosa, "moss", { role: "timekeeper", member: "sam" })).toBe("lent");
    // Elsewhere neither: who belongs there fills it.
    const { viewer } = await addGroup(t.ctx, rosa, "bikes");
    for (const one of [sam, lea, ana])
      await askIn(t.ctx, viewer, "bikes", one.member?.handle ?? "");
    await leaveGroup(t.ctx, viewer, "bikes");
    const outside = await viewerFor(t.ctx, idOf(rosa));
    await expect(
      lendRole(t.ctx, outside, "bikes", { role: "key-keeper", member: "sam" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    expect(await lendRole(t.ctx, outside, "bikes", { role: "timekeeper", member: "sam" })).toBe(
      "lent",
    );
    season();
    expect(await lend("key-keeper", "ana")).toBe("lent");
  });

  test("borrowing again and again is holding on: the second time somebody says that nobody else will", async () => {
    season();
    const week = (): Date => after(t.ctx.clock.now(), days(6));
    expect(await lend("welcomer", "ana", { until: week() })).toBe("lent");
    t.ctx.clock.advance(days(6) + 1);
    await expect(
      lendRole(t.ctx, sam, "moss", { role: "welcomer", member: "ana", until: week() }),
    ).rejects.toMatchObject({
      fields: { nobodyElse: expect.any(String) as string },
    });
    expect(await lend("welcomer", "ana", { until: week(), nobodyElse: true })).toBe("lent");
    t.ctx.clock.advance(days(20));
    expect(await lend("welcomer", "ana", { until: week() })).toBe("lent");
  });

  test("one person carries two at most", async () => {
    season();
    await lend("welcomer", "ana");
    await lend("timekeeper", "ana");
    await expect(
      lendRole(t.ctx, sam, "moss", { role: "vibes-watcher", member: "ana" }),
    ).rejects.toMatchObject({ code: "bad-input" });
    t.ctx.clock.advance(1000);
    await handBackRole(t.ctx, ana, "moss", "timekeeper");
    expect(await lend("vibes-watcher", "ana")).toBe("lent");
  });

  test("two who lend different people at the same moment fill one seat once", async () => {
    season();
    await lendRole(t.ctx, sam, "moss", { role: "welcomer", member: "ana" });
    await lendRole(t.ctx, sam, "moss", { role: "welcomer", member: "lea" });
    const all = await Promise.allSettled([
      lendRole(t.ctx, rosa, "moss", { role: "welcomer", member: "ana" }),
      lendRole(t.ctx, ana, "moss", { role: "welcomer", member: "lea" }),
    ]);
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await holders("welcomer")).toHaveLength(1);
  });

  test("who held a role counts for whose turn it is for as long as that is kept, and the page on what we keep says: a year", async () => {
    const ended = t.ctx.clock.now();
    await t.ctx.db
      .updateTable("roles")
      .set({ starts: after(ended, -days(seasonDays)), until: ended })
      .where("role", "=", "welcomer")
      .execute();
    const counts = async (): Promise<boolean> =>
      (await termsOf(t.ctx.db, root, t.ctx.clock.now())).some((one) => one.role === "welcomer");
    const forget = lendingTasks.find((one) => one.name === "roles");
    expect(forget?.words === undefined ? "" : inLanguage(forget.words, "en")).toContain("a year");
    t.ctx.clock.advance(days(365));
    expect(await counts()).toBe(true);
    await forget?.run(t.ctx);
    expect(await counts()).toBe(true);
    // Before the task runs, too: what should be gone counts no more.
    t.ctx.clock.advance(1);
    expect(await counts()).toBe(false);
    await forget?.run(t.ctx);
    expect(
      await t.ctx.db.selectFrom("roles").where("role", "=", "welcomer").select("id").execute(),
    ).toEqual([]);
  });

  test("a learner asks or is named, is first in line, and steps back at any time", async () => {
    await learnRole(t.ctx, sam, "moss", "welcomer");
    await expect(learnRole(t.ctx, lea, "moss", "welcomer")).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(learnRole(t.ctx, rosa, "moss", "welcomer")).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(learnRole(t.ctx, sam, "moss", "timekeeper")).rejects.toMatchObject({
      code: "conflict",
    });
    const terms = await termsOf(t.ctx.db, root, t.ctx.clock.now());
    const ids = [lea, ana, sam, rosa].map(idOf);
    expect(nextInLine(ids, terms, "welcomer", t.ctx.clock.now())[0]).toBe(idOf(sam));
    await expect(nameLearner(t.ctx, lea, "moss", "welcomer", "ana")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await nameLearner(t.ctx, rosa, "moss", "welcomer", "@ana");
    await expect(nameLearner(t.ctx, rosa, "moss", "welcomer", "rosa")).rejects.toMatchObject({
      code: "bad-input",
    });
    await stopLearning(t.ctx, ana, "moss", "welcomer");
    expect(
      (await termsOf(t.ctx.db, root, t.ctx.clock.now())).every((one) => one.learnerId === null),
    ).toBe(true);
  });

  describe("a decision", () => {
    const handler: EffectHandler = fillRoleEffect;
    const carry = (effect: Parameters<EffectHandler["carry"]>[3], id = newId()) =>
      t.ctx.db
        .transaction()
        .execute((trx) => handler.carry(trx, t.ctx, { id, groupId: root } as never, effect, ""));
    const read = (fields: Record<string, string>) =>
      handler.read(t.ctx, sam, { id: root, handle: "moss", kind: "open", root: true }, fields);

    test("fills an empty role for a season, once, also twice in a row", async () => {
      season();
      const effect = await read({ role: "welcomer", member: "@rosa", learner: "ana" });
      expect(await handler.say(t.ctx, effect, { language: "en" })).toContain("Rosa");
      const id = newId();
      expect(await carry(effect, id)).toBe("/@moss/roles");
      expect(await carry(effect, id)).toBe("/@moss/roles");
      const [one, ...more] = (await termsOf(t.ctx.db, root, t.ctx.clock.now())).filter(
        (held) => held.until > t.ctx.clock.now(),
      );
      expect(more).toEqual([]);
      expect(one).toMatchObject({
        handle: "rosa",
        learnerHandle: "ana",
        until: seasonEnd(t.ctx.clock.now()),
      });
    });

    test("fills one that is held when its term ends, or sooner when it is handed back; never for longer than a season", async () => {
      await carry(await read({ role: "welcomer", member: "sam" }));
      expect(await holders("welcomer")).toEqual(["rosa"]);
      await expect(carry(await read({ role: "welcomer", member: "ana" }))).rejects.toMatchObject({
        code: "conflict",
      });
      t.ctx.clock.advance(days(10));
      await handBackRole(t.ctx, rosa, "moss", "welcomer");
      expect(await holders("welcomer")).toEqual(["sam"]);
      season();
      expect(await holders("welcomer")).toEqual([]);
    });

    test("to let the same person go on begins when their term ends", async () => {
      await carry(await read({ role: "welcomer", member: "rosa" }));
      expect(await holders("welcomer")).toEqual(["rosa"]);
      season();
      expect(await holders("welcomer")).toEqual(["rosa"]);
    });

    test("refuses who does not belong, then and now", async () => {
      await expect(read({ role: "boss", member: "nobody" })).rejects.toMatchObject({
        code: "bad-input",
      });
      const effect = await read({ role: "timekeeper", member: "ana" });
      await t.ctx.db.deleteFrom("memberships").where("memberId", "=", idOf(ana)).execute();
      await expect(carry(effect)).rejects.toMatchObject({ code: "conflict" });
      await expect(carry({ kind: "fill-role" })).rejects.toMatchObject({ code: "conflict" });
    });
  });

  test("every role has a name, a sentence and a term in the table", () => {
    expect(allRoles).toHaveLength(11);
  });
});
