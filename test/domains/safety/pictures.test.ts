/**
 * Pictures of people: they say who agreed, and anybody can ask for one to
 * be taken down, without an account.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { readPicture } from "#domains/pictures/reading-actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { after, days } from "#platform/lib/clock.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
let event: string;

beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
  event = (
    await planEvent(s.ctx, rosa, "moss", {
      name: "Soup",
      content: "",
      startTime: after(s.ctx.clock.now(), days(20)).toISOString().slice(0, 16),
      timeZone: "UTC",
      area: "",
      kind: "other",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
      language: "en",
      publish: true,
    })
  ).id;
});
afterAll(() => s.end());

async function aPicture(people: boolean): Promise<string> {
  const id = newId();
  await s.ctx.db.deleteFrom("pictures").execute();
  await s.ctx.db
    .insertInto("pictures")
    .values({
      id,
      ownerKind: "event",
      ownerId: event,
      role: "picture",
      alt: "Two people with soup",
      width: 400,
      height: 300,
      widths: [400],
      endings: ["jpg"],
      source: null,
      people,
      consent: people ? "asked on the day" : "",
      made: s.ctx.clock.now(),
    })
    .execute();
  return id;
}
const ask = (id: string, content = "I am in it and did not agree.") =>
  s.app.inject({ method: "POST", url: `/api/v1/pictures/${id}/removals`, payload: { content } });
const stateAt = async (url: string) => {
  const token = url.split("/").at(-1) ?? "";
  const answer = await s.app.inject({ url: `/api/v1/pictures/removals/${token}` });
  return answer.statusCode === 200 ? answer.json<{ state: string }>().state : answer.statusCode;
};
const page = (url: string) => s.app.inject({ url, headers: { accept: "text/html" } });
const call = async (
  method: "GET" | "POST" | "DELETE",
  url: string,
  who: Viewer,
  payload?: object,
) => {
  const { token } = await openSession(s.app, s.ctx, who.member?.id ?? "", "api");
  const headers = { authorization: `Bearer ${token}` };
  return s.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
};
const openReport = async (who: Viewer): Promise<string> =>
  (await call("GET", "/api/v1/reports", who)).json<{ items: { id: string }[] }>().items[0]?.id ??
  "";

test("with people in it a picture needs words on who agreed; without them none are kept", async () => {
  const input = { role: "picture", alt: "Soup", focus: [0, 0], remove: false } as const;
  const standing = {
    at: "/pictures/x",
    alt: "Soup",
    width: 1,
    height: 1,
    widths: [1],
    endings: ["jpg"],
    focus: [0, 0],
  } as const;
  await expect(
    readPicture(s.ctx, { ...input, file: undefined, people: true, consent: " " }, standing),
  ).rejects.toMatchObject({
    code: "bad-input",
    fields: { pictureConsent: expect.any(String) as string },
  });
  expect(
    await readPicture(s.ctx, { ...input, file: undefined, people: true, consent: "all" }, standing),
  ).toMatchObject({ consent: { people: true, consent: "all" } });
  expect(
    await readPicture(s.ctx, { ...input, file: undefined, people: false, consent: "x" }, standing),
  ).toMatchObject({ consent: { people: false, consent: "" } });
});

test("a picture of people is hidden at once, and gone when two have looked; whoever put it there looks not", async () => {
  const id = await aPicture(true);
  expect((await page(`/events/${event}`)).body).toContain(`/pictures/${id}/remove`);
  expect((await page(`/pictures/${id}/remove`)).body).toContain("Two people with soup");
  const answer = await ask(id);
  expect(answer.statusCode).toBe(202);
  const { url, hidden } = answer.json<{ url: string; hidden: boolean }>();
  expect(hidden).toBe(true);
  expect(await stateAt(url)).toBe("hidden");
  expect((await page(`/events/${event}`)).body).not.toContain(id);
  const secret = await page(new URL(url).pathname);
  expect(secret.headers["referrer-policy"]).toBe("no-referrer");
  // Rosa made the event: others look.
  expect(await openReport(rosa)).toBe("");
  const report = await openReport(sam);
  await call("POST", `/api/v1/reports/${report}/steps`, sam, { step: "hide" });
  for (const who of [sam, kim]) await call("DELETE", `/api/v1/reports/${report}`, who);
  expect(await stateAt(url)).toBe("taken-down");
  expect(await s.ctx.db.selectFrom("pictures").select("id").execute()).toEqual([]);
});

test("any other picture stays until somebody looked, and stays for good when two find so", async () => {
  const id = await aPicture(false);
  const { url, hidden } = (await ask(id)).json<{ url: string; hidden: boolean }>();
  expect(hidden).toBe(false);
  expect(await stateAt(url)).toBe("waiting");
  const report = await openReport(sam);
  for (const who of [sam, kim]) await call("DELETE", `/api/v1/reports/${report}`, who);
  expect(await stateAt(url)).toBe("stays");
});

test("what nobody may see can't be asked about, nobody guesses a page, and one network can't ask for all", async () => {
  const id = await aPicture(true);
  await s.ctx.db.updateTable("events").set({ visibility: "members" }).execute();
  expect((await ask(id)).statusCode).toBe(404);
  expect((await page(`/pictures/${id}/remove`)).statusCode).toBe(404);
  await s.ctx.db.updateTable("events").set({ visibility: "public" }).execute();
  expect(await stateAt(`/${newId()}.x`)).toBe(404);
  let last = 202;
  for (let n = 0; n < 40 && last === 202; n++) last = (await ask(id)).statusCode;
  expect([404, 429]).toContain(last);
});
