/** Who is told of what happened, once, and what of it may leave the server. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { readableNews } from "#commons/news/visible.ts";
import { notify, type Happening } from "#commons/news/notify.ts";
import type { NewsKind } from "#commons/news/kinds.ts";
import { openMail, takeDue } from "#domains/news/due-actions.ts";
import type { DueNews, NewsWay } from "#domains/news/news.ts";
import { forgetNews } from "#domains/news/tasks.ts";
import { leaveGroup } from "#domains/groups/belonging/coming-actions.ts";
import { after, days, hours, minutes } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
let root: string;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  t = await testContext();
  const founded = await found(t.ctx);
  rosa = founded.viewer;
  root = founded.group.id;
  sam = await addMember(t.ctx, "sam");
  kim = await addMember(t.ctx, "kim");
});
afterEach(() => t.end());

type Told = Partial<Omit<Happening<"event-new">, "kind">>;
const happening = (more: Told = {}): Omit<Happening<"event-new">, "kind"> => ({
  key: newId(),
  groupId: root,
  visibility: "members",
  about: undefined,
  path: "/calendar",
  words: { name: "Soup", starts: "2026-11-28T12:00:00Z", zone: "Europe/Amsterdam" },
  to: { group: root },
  ...more,
});
const tell = (more: Told = {}, kind: NewsKind = "event-new"): Promise<number> =>
  t.ctx.db
    .transaction()
    .execute((trx) => notify(trx, t.ctx, kind as "event-new", [happening(more)]));

/** How many each may read now. */
const read = async (viewer: Viewer): Promise<number> => {
  const now = await viewerFor(t.ctx, id(viewer));
  const rows = await t.ctx.db
    .selectFrom("news")
    .select("id")
    .where("memberId", "=", id(viewer))
    .where(readableNews(now))
    .execute();
  return rows.length;
};
const pause = (viewer: Viewer, groupId: string): Promise<unknown> =>
  t.ctx.db
    .updateTable("memberships")
    .set({ pausedUntil: after(t.ctx.clock.now(), days(3)) })
    .where("memberId", "=", id(viewer))
    .where("groupId", "=", groupId)
    .execute();
const rest = (viewer: Viewer, groupId: string): Promise<unknown> =>
  t.ctx.db
    .updateTable("memberships")
    .set({ capacity: "resting" })
    .where("memberId", "=", id(viewer))
    .where("groupId", "=", groupId)
    .execute();

describe("who is told", () => {
  test("everybody of a group but who did it; of one happening once, also when it is told again", async () => {
    const key = newId();
    expect(await tell({ key, except: id(rosa) })).toBe(2);
    expect(await tell({ key })).toBe(1);
    expect(await tell({ key })).toBe(0);
    expect(await Promise.all([rosa, sam, kim].map(read))).toEqual([1, 1, 1]);
  });

  test("only whom the thing is for, also when others are named", async () => {
    const { group } = await addGroup(t.ctx, rosa, "quiet", "tender");
    const to = [id(rosa), id(sam), id(sam)];
    expect(await tell({ groupId: group.id, visibility: "group", to })).toBe(1);
    expect(await Promise.all([rosa, sam].map(read))).toEqual([1, 0]);
    expect(await tell({ groupId: group.id, visibility: "own", to })).toBe(2);
  });

  test("who leaves the group gets nothing of it any more", async () => {
    const { group } = await addGroup(t.ctx, rosa, "garden", "closed");
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId: group.id, memberId: id(sam), since: "2026-10-01" })
      .execute();
    await tell({ groupId: group.id, visibility: "group", to: { group: group.id } });
    expect(await read(sam)).toBe(1);
    await leaveGroup(t.ctx, await viewerFor(t.ctx, id(sam)), "garden");
    expect(await read(sam)).toBe(0);
  });

  test("who is paused hears only what is theirs", async () => {
    await pause(sam, root);
    expect(await tell({ to: [id(sam), id(kim)] })).toBe(1);
    expect(await tell({ to: [id(sam)], visibility: "own" }, "exchange-answered")).toBe(1);
    // Also of what is for everybody, in the groups where they have no time out.
    const { group } = await addGroup(t.ctx, rosa, "garden");
    const open = { groupId: group.id, visibility: "public", to: [id(sam)] } as const;
    expect(await tell(open)).toBe(0);
    expect(await tell(open, "event-cancelled")).toBe(1);
    await t.ctx.db
      .updateTable("memberships")
      .set({ pausedUntil: null })
      .where("groupId", "=", root)
      .execute();
    expect(await tell(open)).toBe(1);
  });

  test("who rests hears only what is theirs, unless they want to", async () => {
    await rest(sam, root);
    expect(await tell()).toBe(2);
    expect(await tell({ to: [id(sam)] }, "event-cancelled")).toBe(1);
    await t.ctx.db
      .insertInto("notificationSettings")
      .values({ memberId: id(sam), quietFrom: null, quietUntil: null, rest: false })
      .execute();
    expect(await tell()).toBe(3);
  });
});

describe("the ways out", () => {
  const taken: DueNews[] = [];
  const mail: NewsWay = {
    channel: "mail",
    take: (_ctx, _trx, due) => {
      taken.push(...due);
      return Promise.resolve();
    },
  };
  beforeEach(async () => {
    taken.length = 0;
    await t.ctx.db.transaction().execute(async (trx) => {
      await openMail(trx, id(sam), true);
      await openMail(trx, id(kim), true);
    });
  });
  const choose = (
    viewer: Viewer,
    kind: string,
    rhythm: "now" | "daily" | "off",
  ): Promise<unknown> =>
    t.ctx.db
      .insertInto("notificationChoices")
      .values({ memberId: id(viewer), kind, mail: rhythm, push: "now" })
      .execute();

  test("get each row once, for those with an address, as they chose: at once, or with the day's digest", async () => {
    await choose(sam, "event-new", "now");
    await tell();
    await takeDue(t.ctx, mail);
    expect(taken.map((one) => one.member.id)).toEqual([id(sam)]);
    await takeDue(t.ctx, mail);
    expect(taken).toHaveLength(1);
    // It is 11 o'clock there; digests go at five.
    t.ctx.clock.advance(hours(6) - 1);
    await takeDue(t.ctx, mail);
    expect(taken).toHaveLength(1);
    t.ctx.clock.advance(1);
    await tell();
    await takeDue(t.ctx, mail);
    expect(
      taken
        .slice(1)
        .map((one) => [one.member.id, one.items.length])
        .sort(),
    ).toEqual(
      [
        [id(kim), 1],
        [id(sam), 1],
      ].sort(),
    );
  });

  test("a job waits for each moment at which something is due, and no more", async () => {
    await tell();
    await tell();
    const jobs = await t.ctx.db
      .selectFrom("jobs")
      .select(["payload", "runAt"])
      .where("kind", "=", "news-due")
      .execute();
    expect(jobs).toEqual([
      { payload: '{"channel":"mail"}', runAt: new Date("2026-11-20T16:00:00Z") },
    ]);
  });

  test("what was read, or is not theirs any more, is not sent; what fails is due again", async () => {
    const { group } = await addGroup(t.ctx, rosa, "garden", "closed");
    for (const viewer of [sam, kim])
      await t.ctx.db
        .insertInto("memberships")
        .values({ groupId: group.id, memberId: id(viewer), since: "2026-10-01" })
        .execute();
    await tell(
      { groupId: group.id, visibility: "group", to: { group: group.id } },
      "event-cancelled",
    );
    await leaveGroup(t.ctx, await viewerFor(t.ctx, id(kim)), "garden");
    const broken: NewsWay = { channel: "mail", take: () => Promise.reject(new Error("no")) };
    await expect(takeDue(t.ctx, broken)).rejects.toThrow("no");
    await takeDue(t.ctx, mail);
    expect(taken.map((one) => one.member.id)).toEqual([id(sam)]);
    await tell({}, "event-cancelled");
    await t.ctx.db.updateTable("news").set({ read: t.ctx.clock.now() }).execute();
    await takeDue(t.ctx, mail);
    expect(taken).toHaveLength(1);
  });

  test("the urgent goes first, and nothing of a tender group, a sealed thing or its place is in it", async () => {
    const { group } = await addGroup(t.ctx, rosa, "quiet", "tender");
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId: group.id, memberId: id(sam), since: "2026-10-01" })
      .execute();
    await t.ctx.db
      .updateTable("groups")
      .set({ name: "Zwetschgenbaum" })
      .where("id", "=", group.id)
      .execute();
    const words = { name: "Zwetschgenbaum", starts: "2026-11-28T12:00:00Z", zone: "UTC" };
    await tell({ to: [id(sam)] }, "event-cancelled");
    await tell(
      { groupId: group.id, visibility: "group", to: [id(sam)], words, path: "/events/1" },
      "seat-free",
    );
    await tell({ visibility: "own", to: [id(sam)], words }, "host-message");
    t.ctx.clock.advance(hours(20));
    await takeDue(t.ctx, mail);
    const said = taken.flatMap((one) =>
      one.items.map(({ kind, text, path }) => [kind, text, path]),
    );
    expect(said[0]).toEqual([
      "seat-free",
      "Something is waiting for you at Moss Collective",
      "/me/news",
    ]);
    expect(said.slice(1).sort()).toEqual([
      ["event-cancelled", "Cancelled: Soup, Saturday 28 November at 13:00", "/calendar"],
      ["host-message", "The hosts of an event wrote to you.", "/calendar"],
    ]);
    expect(JSON.stringify(taken)).not.toContain("Zwetschgenbaum");
  });

  test("nothing waits for an address that is forgotten", async () => {
    await tell();
    await t.ctx.db.transaction().execute((trx) => openMail(trx, id(sam), false));
    t.ctx.clock.advance(days(1));
    await takeDue(t.ctx, mail);
    expect(taken.map((one) => one.member.id)).toEqual([id(kim)]);
  });

  test("two that take at the same moment send nothing twice", async () => {
    await tell({}, "event-cancelled");
    await Promise.all([takeDue(t.ctx, mail), takeDue(t.ctx, mail), takeDue(t.ctx, mail)]);
    expect(taken.map((one) => one.member.id).sort()).toEqual([id(sam), id(kim)].sort());
  });
});

test("all of it is forgotten after 30 days", async () => {
  await tell();
  t.ctx.clock.advance(days(30) - minutes(1));
  await forgetNews(t.ctx);
  expect(await read(sam)).toBe(1);
  t.ctx.clock.advance(minutes(2));
  await forgetNews(t.ctx);
  expect(await read(sam)).toBe(0);
});
