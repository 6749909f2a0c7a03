/**
 * Pictures in texts that show people: they say how those agreed, end on their last
 * day, and a new yes brings them back.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { endFileConsents } from "#domains/stories/files/consent-actions.ts";
import { addFile } from "#domains/stories/files/actions.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { openSession } from "#platform/web/session.ts";
import { typedInto } from "../../support/forms.ts";
import { addMember, found } from "../../support/people.ts";
import { photo, pictureHouse, type PictureHouse } from "../pictures/house.ts";

let h: PictureHouse;
let rosa: Viewer;
let sam: Viewer;
let wide = 700;
let id: string;

/** Where the collective is: for an hour or two each night that is another day than in Greenwich. */
let zone: string;
const today = (more = 0): string => dayIn(after(h.ctx.clock.now(), days(more)), zone);
const bring = async (said?: { people: boolean; consent?: string; until?: string }) =>
  addFile(h.ctx, rosa, "moss", {
    ...{
      content: await photo((wide += 10), 400),
      name: "people.jpg",
      description: "Two at a table",
    },
    ...(said === undefined ? {} : { said }),
  });
const get = async (url: string, who?: Viewer) => {
  const cookie =
    who === undefined
      ? undefined
      : `calendula=${(await openSession(h.app, h.ctx, who.member?.id ?? "", "browser")).token}`;
  return h.app.inject({ url, headers: cookie === undefined ? {} : { cookie } });
};
const told = async (): Promise<number> =>
  (await h.ctx.db.selectFrom("news").select("id").where("kind", "=", "picture-consent").execute())
    .length;

beforeAll(async () => {
  h = await pictureHouse();
  rosa = (await found(h.ctx)).viewer;
  sam = await addMember(h.ctx, "sam");
  zone = await homeZone(h.ctx.db);
  h.ctx.clock.advance(hours(1));
});
afterAll(() => h.end());

test("with people in it, it says how they agreed; a last day is a day from today on", async () => {
  await expect(bring({ people: true })).rejects.toMatchObject({
    code: "bad-input",
    fields: { consent: expect.any(String) as string },
  });
  await expect(
    bring({ people: true, consent: "asked", until: "2020-01-01" }),
  ).rejects.toMatchObject({ fields: { until: expect.any(String) as string } });
  const nobody = await bring({ people: false, consent: "not kept" });
  expect(nobody).toMatchObject({ people: false, consent: "", consentUntil: null });
  // A program that says nothing of people is heard as before.
  expect(await bring()).toMatchObject({ people: null });
  ({ id } = await bring({ people: true, consent: "asked at the table", until: today(20) }));
  await writeGuide(h.ctx, rosa, "moss", {
    ...{ name: "Soup", summary: "", source: `![Two](/files/${id})`, kind: "practice", note: "" },
    ...{
      license: "CC0-1.0",
      credit: "Moss",
      cautions: "",
      careKinds: [],
      tags: [],
      language: "en",
    },
    ...{ sources: "", wishes: "", visibility: "public", publish: true },
  });
  const shown = await get(`/files/${id}`);
  expect(shown.statusCode).toBe(200);
  // Nobody keeps it for a year.
  expect(shown.headers["cache-control"]).toBe("public, max-age=604800");
  const page = await get("/@moss/files", sam);
  expect(page.body).toContain("asked at the table");
  expect(page.body).toContain("They agreed to be shown until");
});

test("a week before, who looks after it is told once; on the last day it is shown, on the next one to nobody else", async () => {
  const before = await told();
  h.ctx.clock.advance(days(12));
  await endFileConsents(h.ctx);
  expect(await told()).toBe(before);
  h.ctx.clock.advance(days(2));
  for (let n = 0; n < 2; n++) await endFileConsents(h.ctx);
  expect(await told()).toBe(before + 1);
  h.ctx.clock.advance(days(6));
  await endFileConsents(h.ctx);
  expect((await get(`/files/${id}`)).statusCode).toBe(200);
  h.ctx.clock.advance(days(1));
  await endFileConsents(h.ctx);
  expect((await get(`/files/${id}`)).statusCode).toBe(404);
  expect((await get(`/files/${id}`, sam)).statusCode).toBe(404);
  expect((await get("/@moss/files", sam)).body).not.toContain("asked at the table");
  expect(await told()).toBe(before + 2);
});

test("who may change it still sees it, and a new yes shows it again; else it is deleted after a month", async () => {
  expect((await get(`/files/${id}`, rosa)).headers["cache-control"]).toBe("private, no-cache");
  const page = await get("/@moss/files", rosa);
  expect(page.body).toContain("Since then nobody else sees the picture.");
  const cookie = `calendula=${
    (await openSession(h.app, h.ctx, rosa.member?.id ?? "", "browser")).token
  }`;
  const action = `/files/${id}/consent`;
  const form = await h.app.inject({ url: "/@moss/files", headers: { cookie } });
  const renew = (typed: Readonly<Record<string, string>>) =>
    h.app.inject({
      method: "POST",
      url: action,
      headers: {
        ...{ cookie, accept: "text/html", origin: h.ctx.origin },
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: typedInto(form.body, action, typed).toString(),
    });
  expect((await renew({ consent: "asked again", until: today(30) })).statusCode).toBe(303);
  expect((await get(`/files/${id}`)).statusCode).toBe(200);
  const api = await h.app.inject({
    method: "PUT",
    url: `/api/v1/files/${id}/consent`,
    headers: {
      authorization: `Bearer ${
        (await openSession(h.app, h.ctx, sam.member?.id ?? "", "api")).token
      }`,
    },
    payload: { consent: "mine now", until: null },
  });
  expect(api.statusCode).toBe(403);
  h.ctx.clock.advance(days(31));
  await endFileConsents(h.ctx);
  expect((await get(`/files/${id}`)).statusCode).toBe(404);
  h.ctx.clock.advance(days(31));
  await endFileConsents(h.ctx);
  expect(await h.ctx.db.selectFrom("files").select("id").where("id", "=", id).execute()).toEqual(
    [],
  );
});

test("where somebody said that there are no people in it, it is hidden when two have looked, not at once", async () => {
  const ask = async (file: string) =>
    h.app.inject({
      method: "POST",
      url: `/api/v1/pictures/${file}/removals`,
      headers: {
        authorization: `Bearer ${
          (await openSession(h.app, h.ctx, sam.member?.id ?? "", "api")).token
        }`,
      },
      payload: { content: "Please take it away." },
    });
  const hiddenOf = async (said?: { people: boolean; consent?: string }) =>
    (await ask((await bring(said)).id)).json<{ hidden: boolean }>().hidden;
  expect(await hiddenOf({ people: false })).toBe(false);
  expect(await hiddenOf()).toBe(true);
  expect(await hiddenOf({ people: true, consent: "asked" })).toBe(true);
});
