/**
 * A yes to be seen can have a last day: told a week before, over by itself, prolonged by a new yes.
 */
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { eventPictures } from "#domains/events/picture/actions.ts";
import { copyPictures } from "#domains/pictures/actions.ts";
import { endConsents } from "#domains/pictures/consent/actions.ts";
import { endAllConsents } from "#domains/pictures/consent/ending-actions.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession, sessionCookie } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { fieldsIn } from "../../support/forms.ts";
import { photo, pictureHouse, type PictureHouse } from "./house.ts";

let h: PictureHouse;
let rosa: Viewer;
let sam: Viewer;
let one: string;
let two: string;
const at = () => `/api/v1/events/${one}/picture`;
/** So many days from today, by the collective's zone. */
const dayFrom = (n: number): string =>
  new Date(h.ctx.clock.now().getTime() + days(n)).toISOString().slice(0, 10);

beforeAll(async () => {
  h = await pictureHouse();
  rosa = (await found(h.ctx)).viewer;
  sam = await addMember(h.ctx, "sam");
  await h.ctx.db
    .insertInto("settings")
    .values({ key: "time-zone", value: "UTC" })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: "UTC" }))
    .execute();
});
afterAll(() => h.end());

const event = () =>
  planEvent(h.ctx, rosa, "moss", {
    name: "Soup",
    content: "",
    kind: "other",
    careKinds: [],
    tags: [],
    language: "en",
    startTime: "2099-01-12T19:00",
    timeZone: "UTC",
    area: "",
    access: { overall: "ask" },
    visibility: "public",
    publish: true,
  });

/** Of two dates of a series, with people in it. */
const bring = async (consentUntil: string) => {
  const sent = await (
    await h.as(rosa)
  ).api<{ errors?: unknown }>(
    "PUT",
    at(),
    { description: "Two with soup", people: "true", consent: "asked on the day", consentUntil },
    await photo(),
  );
  await h.ctx.db.deleteFrom("pictures").where("ownerId", "=", two).execute();
  await h.ctx.db
    .transaction()
    .execute((trx) => copyPictures(trx, h.ctx.clock.now(), "event", one, [two]));
  return sent;
};
beforeEach(async () => {
  one = (await event()).id;
  two = (await event()).id;
  await h.ctx.db.deleteFrom("news").execute();
  await h.ctx.db.deleteFrom("pictures").execute();
});

const idOf = async (owner: string): Promise<string> =>
  (
    await h.ctx.db
      .selectFrom("pictures")
      .select("id")
      .where("ownerId", "=", owner)
      .executeTakeFirst()
  )?.id ?? "";
const shown = async (owner: string): Promise<boolean> =>
  /src="\/pictures\/[0-9a-f-]{36}/.test(
    (await (await h.as(stranger)).get(`/events/${owner}`)).body,
  );
const told = async (viewer: Viewer): Promise<readonly string[]> =>
  (
    await h.ctx.db
      .selectFrom("news")
      .select("path")
      .where("kind", "=", "picture-consent")
      .where("memberId", "=", viewer.member?.id ?? "")
      .execute()
  ).map((row) => row.path);
const pass = async (n: number): Promise<void> => {
  h.ctx.clock.advance(days(n));
  await endConsents(h.ctx, { event: eventPictures });
};
const renew = async (id: string, who: Viewer, payload: object) => {
  const { token } = await openSession(h.app, h.ctx, who.member?.id ?? "", "api");
  return h.app.inject({
    method: "PUT",
    url: `/api/v1/pictures/${id}/consent`,
    headers: { authorization: `Bearer ${token}` },
    payload,
  });
};

test("a last day is a day from today on, or none", async () => {
  for (const wrong of ["soon", "2026-13-01", "2027-02-30", dayFrom(-1), "9999-01-01"]) {
    const { status, json } = await bring(wrong);
    expect([wrong, status]).toEqual([wrong, 422]);
    expect(JSON.stringify(json.errors)).toContain("/consentUntil");
  }
  for (const fine of ["", dayFrom(0), dayFrom(400)]) expect((await bring(fine)).status).toBe(200);
});

test("a week before, who brought it is told once for all dates; on the last day it is shown, on the next one nowhere", async () => {
  await bring(dayFrom(10));
  await pass(2);
  expect(await told(rosa)).toEqual([]);
  await pass(1);
  expect(await told(rosa)).toHaveLength(1);
  await pass(1);
  expect(await told(rosa)).toHaveLength(1);
  await pass(6);
  expect([await shown(one), await shown(two)]).toEqual([true, true]);
  await pass(1);
  expect([await shown(one), await shown(two)]).toEqual([false, false]);
  expect(await told(rosa)).toHaveLength(2);
  // Nobody gets its bytes by the old address but who may show it again.
  const id = await idOf(one);
  const file = (await (await h.as(rosa)).get(`/pictures/${id}/consent`)).body.match(
    /\/pictures\/[0-9a-f-]{36}\/\d+\.jpg/,
  )?.[0];
  expect((await (await h.as(rosa)).get(file ?? "")).status).toBe(200);
  for (const other of [stranger, sam])
    expect((await (await h.as(other)).get(file ?? "")).status).toBe(404);
});

test("a new yes shows it again on all dates, and only who may change it gives it", async () => {
  await bring(dayFrom(3));
  await pass(4);
  const id = await idOf(one);
  const again = { consent: "asked again", until: dayFrom(30) };
  expect((await renew(id, sam, again)).statusCode).toBe(404);
  expect((await renew(id, rosa, { ...again, consent: " " })).statusCode).toBe(422);
  expect((await renew(id, rosa, { ...again, until: dayFrom(-1) })).statusCode).toBe(422);
  const answer = await renew(id, rosa, again);
  expect([answer.statusCode, answer.json()]).toEqual([
    200,
    { people: true, consent: "asked again", until: again.until, over: false },
  ]);
  expect([await shown(one), await shown(two)]).toEqual([true, true]);
  expect((await renew(id, sam, again)).statusCode).toBe(403);
  // And that day is told of and kept as the first one.
  await pass(23);
  expect(await told(rosa)).toHaveLength(3);
  await pass(8);
  expect(await shown(one)).toBe(false);
});

test("30 days after its last day it is deleted; without a last day it stays", async () => {
  await bring(dayFrom(0));
  await pass(1);
  await pass(29);
  expect(await idOf(one)).not.toBe("");
  await pass(1);
  expect([await idOf(one), await idOf(two)]).toEqual(["", ""]);
  await bring("");
  await pass(300);
  expect(await shown(one)).toBe(true);
});

test("the page works without a script, and asks members only", async () => {
  await bring(dayFrom(20));
  const id = await idOf(one);
  const page = `/pictures/${id}/consent`;
  expect((await (await h.as(stranger)).get(page)).status).not.toBe(200);
  expect((await (await h.as(sam)).get(page)).body).toContain("asked on the day");
  const session = await openSession(h.app, h.ctx, rosa.member?.id ?? "", "browser");
  const cookie = sessionCookie(h.ctx, session);
  const { body } = await h.app.inject({ url: page, headers: { cookie, accept: "text/html" } });
  const kept = fieldsIn(body, page).filter(([name]) => name !== "consent" && name !== "until");
  const send = (consent: string, until: string) =>
    h.app.inject({
      method: "POST",
      url: page,
      headers: {
        cookie,
        origin: h.origin,
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: new URLSearchParams([...kept, ["consent", consent], ["until", until]]).toString(),
    });
  const wrong = await send("", "soon");
  expect([wrong.statusCode, wrong.body.includes("like 2027-05-01")]).toEqual([422, true]);
  expect((await send("by letter", dayFrom(50))).statusCode).toBe(303);
  expect((await (await h.as(rosa)).get(page)).body).toContain("by letter");
});

test("of however many groups who may look after their pictures is asked once", async () => {
  const groups: string[] = [];
  for (const name of ["garden", "kitchen", "library"])
    groups.push((await addGroup(h.ctx, rosa, name)).group.id);
  const until = dayFrom(3);
  const asked = async (of: readonly string[]): Promise<number> => {
    let times = 0;
    const query = pg.Client.prototype.query;
    pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]): unknown {
      if (JSON.stringify(args[0]).includes("roles")) times++;
      return Reflect.apply(query, this, args);
    } as typeof query;
    const shown = { power: "edit-any", broughtBy: null, until, path: "/calendar" } as const;
    await endAllConsents(h.ctx, {
      mark: async (_trx, _last, when) =>
        when === "over" ? [] : of.map((groupId) => ({ ...shown, groupId, key: groupId })),
      forget: async () => undefined,
    }).finally(() => {
      pg.Client.prototype.query = query;
    });
    return times;
  };
  const once = await asked(groups.slice(0, 1));
  expect(once).toBeGreaterThan(0);
  expect(await asked(groups)).toBe(once);
});
