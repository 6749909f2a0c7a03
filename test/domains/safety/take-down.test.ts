/**
 * Wherever a picture is shown, whoever sees it can ask for it to be taken down;
 * those who look see what they decide on.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { eventPictures } from "#domains/events/picture/actions.ts";
import { planEvent } from "#domains/events/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { copyPictures } from "#domains/pictures/actions.ts";
import { endHolds } from "#domains/safety/reports/hiding-actions.ts";
import { addFile } from "#domains/stories/files/actions.ts";
import { addThing } from "#domains/things/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { photo, pictureHouse, type PictureHouse } from "../pictures/house.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";

let h: PictureHouse;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;

beforeAll(async () => {
  h = await pictureHouse();
  rosa = (await found(h.ctx)).viewer;
  sam = await addMember(h.ctx, "sam");
  kim = await addMember(h.ctx, "kim");
});
afterAll(() => h.end());

let wide = 700;
/** Another one each time. */
const another = () => photo((wide += 10), 500);
const people = { description: "Two with soup", people: "true", consent: "asked" };
const put = async (
  who: Viewer,
  path: string,
  fields: Readonly<Record<string, string>> = people,
) => {
  const { status, json } = await (
    await h.as(who)
  ).api<{ url?: string }>("PUT", `/api/v1/${path}`, fields, await another());
  expect([path, status]).toEqual([path, 200]);
  return /\/pictures\/([0-9a-f-]{36})\//.exec(json.url ?? "")?.[1] ?? "";
};
const call = async (
  method: "GET" | "POST" | "DELETE",
  url: string,
  who: Viewer,
  payload?: object,
) => {
  const headers =
    who.member === undefined
      ? {}
      : {
          authorization: `Bearer ${(await openSession(h.app, h.ctx, who.member.id, "api")).token}`,
        };
  return h.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
};
/** Each test has its own day of limits. */
const ask = (who: Viewer, id: string) => {
  h.ctx.clock.advance(days(2));
  return call("POST", `/api/v1/pictures/${id}/removals`, who, { content: "I did not agree." });
};
const body = async (who: Viewer, path: string) => (await (await h.as(who)).get(path)).body;
const openFor = async (who: Viewer) =>
  (await call("GET", "/api/v1/reports", who)).json<{ items?: { id: string; about: string }[] }>()
    .items ?? [];
/** Two others look, and it stays hidden. */
async function lookAt(id: string, by: readonly Viewer[], step = "hide"): Promise<void> {
  const [first] = by;
  if (first === undefined) return;
  const report = (await openFor(first)).at(-1)?.id ?? "";
  if (step !== "")
    expect(
      (await call("POST", `/api/v1/reports/${report}/steps`, first, { step })).statusCode,
    ).toBe(201);
  for (const who of by) await call("DELETE", `/api/v1/reports/${report}`, who);
}

test("under every picture stands the way to ask, for those who see it, and for nobody else", async () => {
  const event = await planEvent(h.ctx, rosa, "moss", {
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
  const thing = await addThing(h.ctx, rosa, "moss", {
    name: "Press",
    content: "",
    care: "",
    place: "",
    picture: "",
  });
  const need = await makeOffer(h.ctx, rosa, "moss", {
    purpose: "request",
    name: "Soup for three days",
    content: "For two of us.",
    approvedText: "Soup for three days",
    careKind: "food",
    area: "East",
    visibility: "public",
    language: "en",
    tags: [],
    publish: true,
  });
  const places = [
    { path: `events/${event.id}/picture`, page: `/events/${event.id}`, open: true },
    { path: "groups/moss/banner", page: "/@moss", open: true },
    { path: "groups/moss/avatar", page: "/@moss", open: true },
    { path: `things/${thing}/picture`, page: `/things/${thing}`, open: false },
    { path: `offers/${need.id}/picture`, page: `/offers/${need.id}`, open: false },
    { path: "me/avatar", page: "/members/rosa", open: false },
  ];
  for (const { path, page, open } of places) {
    const id = await put(rosa, path);
    const link = `/pictures/${id}/remove`;
    expect([path, (await body(sam, page)).includes(link)]).toEqual([path, true]);
    expect([path, (await body(stranger, page)).includes(id)]).toEqual([path, open]);
    expect([path, (await ask(stranger, id)).statusCode]).toEqual([path, open ? 202 : 404]);
    if (!open) expect([path, (await ask(sam, id)).statusCode]).toEqual([path, 202]);
    expect([path, (await body(sam, page)).includes(id)]).toEqual([path, false]);
    // Whoever brought it does not look at it, whose thing it ever is.
    expect([path, await openFor(rosa)]).toEqual([path, []]);
    await lookAt(id, [sam, kim]);
    const gone = await h.ctx.db.selectFrom("pictures").select("id").where("id", "=", id).execute();
    expect([path, gone]).toEqual([path, []]);
  }
  // Also on the start page, where the collective's own stands.
  const banner = await put(rosa, "groups/moss/banner");
  expect(await body(stranger, "/")).toContain(`/pictures/${banner}/remove`);
});

test("no reason has to be given", async () => {
  const id = await put(rosa, "groups/moss/banner");
  h.ctx.clock.advance(days(2));
  const { statusCode } = await call("POST", `/api/v1/pictures/${id}/removals`, stranger, {});
  expect(statusCode).toBe(202);
  await lookAt(id, [sam, kim]);
});

test("a picture of a hidden group is there for its members, and looked at there", async () => {
  const { group } = await addGroup(h.ctx, rosa, "quiet", "tender");
  rosa = await viewerFor(h.ctx, rosa.member?.id ?? "");
  const id = await put(rosa, "groups/quiet/banner");
  for (const who of [stranger, sam]) expect((await ask(who, id)).statusCode).toBe(404);
  expect((await ask(rosa, id)).statusCode).toBe(202);
  expect(await openFor(sam)).toEqual([]);
  const row = await h.ctx.db
    .selectFrom("reports")
    .select("groupId")
    .where("objectId", "=", id)
    .executeTakeFirstOrThrow();
  expect(row.groupId).toBe(group.id);
});

test("what is hidden is hidden wherever it stands, and can't be brought back by choosing it once more", async () => {
  const input = {
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
  } as const;
  const [one, two] = [
    await planEvent(h.ctx, rosa, "moss", input),
    await planEvent(h.ctx, rosa, "moss", input),
  ];
  const bytes = await another();
  const choose = async () =>
    (await (await h.as(rosa)).api("PUT", `/api/v1/events/${one.id}/picture`, people, bytes)).status;
  expect(await choose()).toBe(200);
  await h.ctx.db
    .transaction()
    .execute((trx) => copyPictures(trx, h.ctx.clock.now(), "event", one.id, [two.id]));
  const { id } = await h.ctx.db
    .selectFrom("pictures")
    .select("id")
    .where("ownerId", "=", one.id)
    .executeTakeFirstOrThrow();
  const states = async () =>
    (
      await h.ctx.db
        .selectFrom("pictures")
        .select("state")
        .where("ownerId", "in", [one.id, two.id])
        .execute()
    ).map((row) => row.state);
  expect((await ask(stranger, id)).statusCode).toBe(202);
  expect(await states()).toEqual(["hidden", "hidden"]);
  expect(await choose()).toBe(422);
  // Nobody looked for two weeks: all of it is back.
  h.ctx.clock.advance(days(14));
  await endHolds(h.ctx);
  expect(await states()).toEqual(["kept", "kept"]);
  expect((await ask(stranger, id)).statusCode).toBe(202);
  await lookAt(id, [sam, kim]);
  expect(await states()).toEqual([]);
  expect(eventPictures.roles).toEqual(["picture"]);
});

test("those who look see the picture while it is hidden, and can leave it so by the page; nobody else sees it", async () => {
  const id = await put(rosa, "groups/moss/avatar");
  await ask(stranger, id);
  const report = (await openFor(sam)).find((one) => one.about.endsWith("/@moss"))?.id ?? "";
  const page = await body(sam, `/safety/reports/${report}`);
  // Whole, and no wider than the page.
  expect(page).toContain(`<p class="picture"><img src="/safety/reports/${report}/picture"`);
  expect(page).toContain('<option value="hide"');
  const shown = await (await h.as(sam)).get(`/safety/reports/${report}/picture`);
  expect([shown.status, shown.headers["content-type"], shown.headers["cache-control"]]).toEqual([
    200,
    "image/jpeg",
    "private, no-store",
  ]);
  for (const who of [rosa, stranger])
    expect((await (await h.as(who)).get(`/safety/reports/${report}/picture`)).status).not.toBe(200);
});

test("a picture in a text is asked about at its guide, hidden everywhere, and gone when two have looked", async () => {
  const file = await addFile(h.ctx, rosa, "moss", {
    content: await another(),
    name: "two.jpg",
    description: "Two with roots",
  });
  const guide = await writeGuide(h.ctx, rosa, "moss", {
    name: "Roots",
    summary: "How to wash roots",
    source: `Wash them.\n\n![Two with roots](/files/${file.id})`,
    kind: "how-to",
    cautions: "",
    credit: "",
    note: "",
    language: "en",
    license: "CC-BY-SA-4.0",
    careKinds: [],
    tags: [],
    visibility: "public",
    publish: true,
  });
  expect((await (await h.as(stranger)).get(`/files/${file.id}`)).status).toBe(200);
  const page = await body(stranger, `/guides/${guide.id}`);
  expect(page).toContain(`href="/pictures/${file.id}/remove"`);
  expect(await body(stranger, `/pictures/${file.id}/remove`)).toContain("Two with roots");
  const answer = await ask(stranger, file.id);
  expect(answer.json()).toMatchObject({ hidden: true });
  for (const who of [stranger, sam, rosa])
    expect((await (await h.as(who)).get(`/files/${file.id}`)).status).toBe(404);
  expect(await body(rosa, "/@moss/files")).not.toContain(file.id);
  const token = answer.json<{ url: string }>().url.split("/").at(-1) ?? "";
  const state = async () =>
    (await call("GET", `/api/v1/pictures/removals/${token}`, stranger)).json<{ state: string }>()
      .state;
  expect(await state()).toBe("hidden");
  await lookAt(file.id, [sam, kim]);
  expect(await state()).toBe("taken-down");
});
