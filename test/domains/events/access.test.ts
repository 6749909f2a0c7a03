/** Access keepers keep true what events say about access, and change nothing else of them. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { accessSentences } from "#commons/access/facts.ts";
import type { Viewer } from "#commons/visibility.ts";
import { changeAccess, mayKeepAccess } from "#domains/events/access/actions.ts";
import { changeEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const input: EventInput = {
  name: "Salve workshop",
  content: "",
  startTime: "2036-01-09T14:00",
  timeZone: "Europe/Amsterdam",
  area: "The mill",
  exactPlace: "Mill lane 4",
  reveal: "confirmed",
  kind: "workshop",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
let event: string;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  s = await testServer();
  const made = await found(s.ctx);
  rosa = made.viewer;
  [sam, lea] = [await addMember(s.ctx, "sam"), await addMember(s.ctx, "lea")];
  await s.ctx.db.deleteFrom("roles").execute();
  const now = s.ctx.clock.now();
  await s.ctx.db
    .insertInto("roles")
    .values({
      id: newId(),
      groupId: made.group.id,
      memberId: id(sam),
      role: "access-keeper",
      starts: after(now, -days(1)),
      until: after(now, days(80)),
    })
    .execute();
  event = (await planEvent(s.ctx, rosa, "moss", input)).id;
});
afterEach(() => s.end());

const as = async (viewer: Viewer): Promise<Record<string, string>> => ({
  authorization: `Bearer ${(await openSession(s.app, s.ctx, id(viewer), "api")).token}`,
});
const facts = {
  access: { "step-free": "partly" },
  accessWords: { "step-free": "a ramp at the back" },
};

test("the role changes the access facts, which others are told of, and nothing else", async () => {
  const changed = await changeAccess(s.ctx, sam, event, facts);
  expect(accessSentences(changed, "en").join(" ")).toContain("a ramp at the back");
  expect(changed).toMatchObject({
    name: input.name,
    area: input.area,
    exactPlace: input.exactPlace,
    sequence: 1,
  });
  expect(
    await s.ctx.db
      .selectFrom("announcements")
      .select("type")
      .where("objectId", "=", event)
      .execute(),
  ).toContainEqual({
    type: "Update",
  });
  await expect(changeEvent(s.ctx, sam, event, { ...input, name: "Other" })).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(changeAccess(s.ctx, sam, event, { access: {} })).rejects.toMatchObject({
    code: "bad-input",
  });
  await expect(changeAccess(s.ctx, lea, event, facts)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(changeAccess(s.ctx, {}, event, facts)).rejects.toMatchObject({
    code: "sign-in-needed",
  });
});

test("by programs: a change of access alone passes, one with anything beside it does not", async () => {
  const patch = async (payload: object) =>
    (
      await s.app.inject({
        method: "PATCH",
        url: `/api/v1/events/${event}`,
        headers: await as(sam),
        payload,
      })
    ).statusCode;
  expect(await patch(facts)).toBe(200);
  expect(await patch({ ...facts, name: "Other" })).toBe(403);
  expect(await patch({ location: { exact: "Here" } })).toBe(403);
  expect(
    (await s.ctx.db.selectFrom("events").select(["name", "yesFacts"]).executeTakeFirstOrThrow())
      .name,
  ).toBe(input.name);
});

test("on the page: a button and a form of their own, without the place; not for others", async () => {
  const read = async (viewer: Viewer, path: string) =>
    s.app.inject({ url: `/events/${event}${path}`, headers: await as(viewer) });
  expect((await read(sam, "")).body).toContain(`/events/${event}/access`);
  expect((await read(lea, "")).body).not.toContain(`/events/${event}/access`);
  expect((await read(lea, "/access")).statusCode).toBe(403);
  const form = await read(sam, "/access");
  expect([form.statusCode, form.body.includes("Mill lane")]).toEqual([200, false]);
  const sent = await s.app.inject({
    method: "POST",
    url: `/events/${event}/access`,
    payload: new URLSearchParams({
      "access-step-free": "yes",
      "words-step-free": "through the yard",
      name: "Other",
    }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...(await as(sam)) },
  });
  expect(sent.statusCode).toBe(303);
  const row = await s.ctx.db
    .selectFrom("events")
    .select(["name", "yesFacts"])
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ name: input.name, yesFacts: ["step-free"] });
});

test("who looks without an account costs no question about roles", async () => {
  const row = await s.ctx.db.selectFrom("events").selectAll().executeTakeFirstOrThrow();
  const nothing = { ...s.ctx, db: undefined as never };
  expect(await mayKeepAccess(nothing, {}, row)).toBe(false);
});
