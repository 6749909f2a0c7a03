/** The pages and the JSON API of rotas: for the group only, and what can be done there. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { weekIn } from "#platform/i18n/week.ts";
import { days } from "#platform/lib/clock.ts";
import { askForShifts } from "#domains/rotas/shifts/tasks.ts";
import { groupRotas, myPractices, myShifts } from "#domains/rotas/sections.ts";
import { openSession } from "#platform/web/session.ts";
import type { View } from "#platform/web/view.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { cleaning, house, type House, idOf } from "./house.ts";

let t: House;
let rosa: Viewer;
let sam: Viewer;
beforeEach(async () => {
  t = await house();
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
});
afterEach(() => t.end());

interface Rota {
  readonly id: string;
  readonly seats: readonly { readonly id: string }[];
}
interface Shifts {
  readonly items: readonly {
    readonly id: string;
    readonly seats: readonly {
      readonly id: string;
      readonly state: string;
      readonly mine: boolean;
      readonly takeable: boolean;
    }[];
  }[];
}

const ask = async (
  viewer: Viewer | undefined,
  method: "GET" | "POST" | "PATCH" | "PUT",
  url: string,
  payload?: object,
) =>
  t.app.inject({
    method,
    url,
    headers: viewer === undefined ? {} : await t.as(viewer),
    ...(payload === undefined ? {} : { payload }),
  });

/** A form sent by a browser that signed in. */
async function send(viewer: Viewer, url: string, fields: Readonly<Record<string, string>>) {
  const { token } = await openSession(t.app, t.ctx, idOf(viewer), "browser");
  const cookie = `__Host-calendula=${token}`;
  const page = await t.app.inject({ url: "/@moss/rotas/new", headers: { cookie } });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  return t.app.inject({
    method: "POST",
    url,
    headers: { cookie, origin: t.ctx.origin, "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ csrf, ...fields }).toString(),
  });
}

const viewFor = (viewer: Viewer): View => ({
  viewer,
  collective: undefined,
  origin: t.ctx.origin,
  path: "/",
  csrf: "token",
  flash: undefined,
  language: "en",
  week: weekIn("en"),
  style: "/style.css",
});

test("rotas are there for their group only: strangers and other members find nothing", async () => {
  const tender = await addGroup(t.ctx, rosa, "quiet", "tender");
  const open = await addGroup(t.ctx, tender.viewer, "kitchen", "open");
  for (const handle of ["quiet", "kitchen"]) {
    const made = await ask(open.viewer, "POST", `/api/v1/groups/${handle}/rotas`, cleaning);
    expect(made.statusCode).toBe(201);
    const { id } = made.json<Rota>();
    const shifts = (await ask(open.viewer, "GET", `/api/v1/rotas/${id}/shifts`)).json<Shifts>();
    const seat = shifts.items[0]?.seats[0]?.id ?? "";
    for (const viewer of [sam, undefined]) {
      for (const url of [
        `/@${handle}/rotas`,
        `/@${handle}/rotas/new`,
        `/rotas/${id}`,
        `/rotas/${id}/edit`,
        `/rotas/${id}/sheet`,
        `/api/v1/groups/${handle}/rotas`,
        `/api/v1/rotas/${id}`,
        `/api/v1/rotas/${id}/shifts`,
      ])
        expect([url, (await ask(viewer, "GET", url)).statusCode]).toEqual([url, 404]);
      for (const act of ["yes", "no", "take", "look", "keep", "release", "empty"])
        expect([
          act,
          (await ask(viewer, "POST", `/api/v1/seats/${seat}/${act}`, {})).statusCode,
        ]).toEqual([act, 404]);
      expect((await ask(viewer, "POST", `/api/v1/rotas/${id}/regular`, {})).statusCode).toBe(404);
      expect(
        (await ask(viewer, "POST", `/api/v1/shifts/${shifts.items[0]?.id ?? ""}/off`, {}))
          .statusCode,
      ).toBe(404);
    }
  }
  const group = { id: tender.group.id, handle: "quiet" };
  expect(await groupRotas(t.ctx, viewFor(sam), sam, group)).toEqual([]);
});

test("the empty page teaches; a rota is begun with the form, edited, printed, and signed by hand", async () => {
  const empty = await ask(rosa, "GET", "/@moss/rotas");
  expect(empty.body).toContain("No rotas yet");
  const fields = {
    name: "Cleaning <b>",
    kind: "cleaning",
    starts: "2026-11-28T14:00",
    minutes: "120",
    every: "week",
    weight: "2",
    gapDays: "14",
    timeZone: "Europe/Amsterdam",
    place: "Mill lane 3",
    "seat1-name": "clean",
    "seat1-many": "2",
    "seat2-name": "learn",
    "seat2-learning": "yes",
  };
  const wrong = await send(rosa, "/@moss/rotas/new", { ...fields, name: "", minutes: "none" });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain("15 minutes to 24 hours.");
  expect(wrong.body).toContain("Mill lane 3");
  const made = await send(rosa, "/@moss/rotas/new", fields);
  expect(made.statusCode).toBe(303);
  const at = String(made.headers.location);
  const page = await ask(rosa, "GET", at);
  expect(page.body).toContain("Every week on Saturday");
  expect(page.body).toContain("Cleaning &lt;b&gt;");
  expect(page.body).toContain("learn (to learn it)");
  expect(page.body).toContain(`<a class="button quiet" href="${at}/sheet?week=2026-11-23"`);
  expect((await ask(rosa, "GET", "/@moss/rotas")).body).toContain("15 free places");
  const form = await ask(rosa, "GET", `${at}/edit`);
  expect(form.body).toContain('value="FREQ=WEEKLY;BYDAY=SA"');
  const seat = /\/seats\/([0-9a-f-]{36})\/take/.exec(page.body)?.[1] ?? "";
  const taken = await send(rosa, `/seats/${seat}/take`, {});
  expect(taken.headers.location).toBe(at);
  const sheet = await ask(rosa, "GET", `${at}/sheet?week=2026-11-26`);
  expect(sheet.body).toContain("Week of Monday, 23 November 2026");
  expect(sheet.body).toContain("<bdi>Rosa</bdi>");
  expect(sheet.body.match(/class="sign"/g)).toHaveLength(3);
  expect((await ask(rosa, "GET", `${at}/sheet?week=2026-99-99`)).statusCode).toBe(200);
  await send(rosa, `${at}/state`, { state: "resting" });
  expect((await ask(rosa, "GET", at)).body).toContain("paused");
  t.ctx.clock.advance(days(9));
  const seatState = async (): Promise<string> =>
    (
      await t.ctx.db
        .selectFrom("shiftSeats")
        .select("state")
        .where("id", "=", seat)
        .executeTakeFirstOrThrow()
    ).state;
  expect((await ask(sam, "GET", at)).body).toContain("clean (nobody)");
  await send(sam, `${at}/empty`, { emptySeat: seat });
  expect(await seatState()).toBe("empty");
  expect(
    (await send(rosa, `${at}/empty`, { emptySeat: seat, there: "yes" })).headers.location,
  ).toBe(at);
  expect(await seatState()).toBe("done");
});

test("my page shows what I am asked, one tap answers it; and what looks for a stand-in", async () => {
  const { id } = (await ask(rosa, "POST", "/api/v1/groups/moss/rotas", cleaning)).json<Rota>();
  await askForShifts(t.ctx);
  const mine = String(await myShifts(t.ctx, viewFor(sam)));
  expect(mine).toContain("Would you like to?");
  expect(mine).toContain("Sunday 22 November, 11:00");
  const seat = /\/seats\/([0-9a-f-]{36})\/yes/.exec(mine)?.[1] ?? "";
  // Others see that somebody is asked, and not who.
  const others = (await ask(rosa, "GET", `/rotas/${id}`)).body;
  expect(others).toContain("someone has been asked");
  expect(others).not.toMatch(/<bdi>sam<\/bdi>/);
  const yes = await send(sam, `/seats/${seat}/yes`, { back: "me" });
  expect(yes.headers.location).toBe("/me#shifts");
  expect((await ask(rosa, "GET", `/rotas/${id}`)).body).toMatch(/<bdi>sam<\/bdi>/);
  expect((await ask(sam, "POST", `/api/v1/seats/${seat}/look`)).statusCode).toBe(204);
  const kim = await addMember(t.ctx, "kim");
  expect(String(await myShifts(t.ctx, viewFor(kim)))).toContain("I&#39;ll stand in");
  expect((await ask(kim, "POST", `/api/v1/seats/${seat}/take`, {})).statusCode).toBe(204);
  expect((await ask(sam, "POST", `/api/v1/seats/${seat}/keep`)).statusCode).toBe(409);
  const list = (await ask(kim, "GET", "/api/v1/me/shifts")).json<Shifts>();
  expect(
    list.items.some((shift) =>
      shift.seats.some((one) => one.id === seat && one.mine && one.state === "held"),
    ),
  ).toBe(true);
  t.ctx.clock.advance(days(9));
  await askForShifts(t.ctx);
  const done = await ask(rosa, "GET", `/rotas/${id}`);
  expect(done.body).toContain("Nobody came");
  const emptied = await send(rosa, `/rotas/${id}/empty`, { emptySeat: seat });
  expect(emptied.statusCode).toBe(303);
});

test("practices are one's own list, suggested by what rotas ask for", async () => {
  await ask(rosa, "POST", "/api/v1/groups/moss/rotas", {
    ...cleaning,
    seats: [{ name: "mix", practice: "Herb preparation", seats: 1, learning: false }],
  });
  expect(String(await myPractices(t.ctx, viewFor(sam)))).toContain("herb preparation");
  const { items } = (await ask(sam, "GET", `/api/v1/groups/moss/rotas`)).json<{
    items: readonly { id: string }[];
  }>();
  const seatsOf = async () =>
    (await ask(sam, "GET", `/api/v1/rotas/${items[0]?.id ?? ""}/shifts`)).json<Shifts>().items[0]
      ?.seats ?? [];
  const [seat] = await seatsOf();
  expect(seat?.takeable).toBe(false);
  expect((await ask(sam, "POST", `/api/v1/seats/${seat?.id ?? ""}/take`, {})).statusCode).toBe(409);
  await send(sam, "/me/practices", {
    practices: "herb preparation",
    others: "Listening,  listening",
  });
  expect((await ask(sam, "GET", "/api/v1/me/practices")).json()).toEqual({
    practices: ["herb preparation", "listening"],
  });
  expect((await seatsOf())[0]?.takeable).toBe(true);
  expect((await ask(sam, "PUT", "/api/v1/me/practices", { practices: [] })).json()).toEqual({
    practices: [],
  });
});

test("odd addresses are refused, never broken", async () => {
  for (const url of ["/rotas/1", "/rotas/00000000-0000-4000-8000-000000000000", "/@nobody/rotas"])
    expect((await ask(rosa, "GET", url)).statusCode).toBe(404);
  expect((await ask(rosa, "POST", "/api/v1/seats/1/take", {})).statusCode).toBe(404);
  expect((await ask(rosa, "POST", "/api/v1/shifts/1/off", {})).statusCode).toBe(404);
  const { id } = (await ask(rosa, "POST", "/api/v1/groups/moss/rotas", cleaning)).json<Rota>();
  const bad = await ask(rosa, "PATCH", `/api/v1/rotas/${id}`, {
    timeZone: "nowhere",
    seats: [{ seats: 1000 }],
  });
  expect(bad.statusCode).toBe(422);
  expect(
    (await ask(rosa, "PATCH", `/api/v1/rotas/${id}`, { state: "ended" })).json(),
  ).toMatchObject({
    state: "ended",
    place: "Mill lane 3",
  });
});
