/**
 * "Forget me": somebody without an account has all deleted that hangs on their
 * address; nobody learns what we know.
 */
import { confirmToken } from "#domains/subscriptions/actions.ts";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { sayAsGuest } from "#domains/conversation/actions.ts";
import { linkToken } from "#commons/mail/sealing.ts";
import { askGroup } from "#domains/questions/asking-actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { dump } from "../../support/dump.ts";
import { type Mailbox, mailbox } from "../../support/mailbox.ts";
import { found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let box: Mailbox;
let mira: Peer;
let rosa: Viewer;
let event: string;
let seen = 0;
const letters = () => box.letters.slice(seen);
const ada = "ada.canary@mail.example";

beforeAll(async () => {
  box = await mailbox();
  mira = await peer();
  s = await testServer({ env: { SMTP_URL: box.url }, allow: [mira.host] });
  mira.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
  event = (
    await planEvent(s.ctx, rosa, "moss", {
      name: "Soup",
      content: "",
      startTime: after(s.ctx.clock.now(), days(60)).toISOString().slice(0, 16),
      timeZone: "UTC",
      area: "",
      kind: "other",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
      language: "en",
      capacity: 2,
      publish: true,
    })
  ).id;
});
afterAll(async () => {
  await s.end();
  await box.end();
  await mira.end();
});
beforeEach(() => {
  seen = box.letters.length;
  // Each test has its own day of limits.
  s.ctx.clock.advance(days(1));
});

const ask = (address: string) =>
  s.app.inject({ method: "POST", url: "/api/v1/forget", payload: { address } });
const press = (url: string, payload = "") =>
  s.app.inject({
    method: "POST",
    url,
    headers: { origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
    payload,
  });
const linkIn = (text: string | undefined): string =>
  /http:\/\/localhost:\d+(\/(?:forget|rsvp\/address)\/[\w.%-]+)/.exec(text ?? "")?.[1] ?? "";
const taken = async (): Promise<number> =>
  (
    await s.ctx.db
      .selectFrom("events")
      .select("taken")
      .where("id", "=", event)
      .executeTakeFirstOrThrow()
  ).taken;

/**
 * An answer with a seat, a subscription that waits for its yes, a question: all with one address.
 */
async function livesHere(): Promise<string> {
  const { token } = await answerAsGuest(s.ctx, event, { status: "yes", name: "Ada", email: ada });
  await s.work();
  const confirm = linkIn(box.letters.at(-1)?.text);
  expect((await press(confirm)).statusCode).toBeLessThan(400);
  s.ctx.clock.advance(days(1));
  await s.app.inject({
    method: "POST",
    url: "/api/v1/subscriptions",
    payload: { address: ada, scope: {}, rhythm: "weekly" },
  });
  await askGroup(s.ctx, "moss", { content: "Is there bread?", address: ada }, { network: "n" });
  await s.work();
  seen = box.letters.length;
  return token;
}
const left = async (): Promise<Record<string, number>> => ({
  answers: (await s.ctx.db.selectFrom("rsvps").select("id").execute()).length,
  subscriptions: (await s.ctx.db.selectFrom("subscriptions").select("id").execute()).length,
  questions: (await s.ctx.db.selectFrom("questions").select("id").execute()).length,
});
const nothing = { answers: 0, subscriptions: 0, questions: 0 };

test("the answer is the same whatever we know; only who reads there hears of it, and the link does it all", async () => {
  await livesHere();
  expect(await taken()).toBe(1);
  const known = await ask(ada.toUpperCase());
  const unknown = await ask("nobody@mail.example");
  expect([known.statusCode, known.body]).toEqual([202, unknown.body]);
  await s.work();
  expect(letters().flatMap((one) => one.to.map((to) => to.toLowerCase()))).toEqual([ada]);
  const link = linkIn(letters()[0]?.text);
  // Looking at it, as mail programs do, changes nothing.
  const page = await s.app.inject({ url: link, headers: { accept: "text/html" } });
  expect(page.body).toContain("Delete everything");
  expect(page.headers["referrer-policy"]).toBe("no-referrer");
  expect(await left()).toEqual({ answers: 1, subscriptions: 1, questions: 1 });
  expect((await press(link)).statusCode).toBe(200);
  expect(await left()).toEqual(nothing);
  expect(await taken()).toBe(0);
  expect((await press(link)).statusCode).toBe(200);
  expect(await dump(s.ctx.db)).not.toContain("ada.canary");
});

test("a link that is changed, or older than two days, does nothing", async () => {
  await livesHere();
  await ask(ada);
  await s.work();
  const link = linkIn(letters()[0]?.text);
  for (const wrong of ["/forget/x", `${link.slice(0, -3)}AAA`])
    expect((await press(wrong)).statusCode).toBe(404);
  s.ctx.clock.advance(days(3));
  expect((await press(link)).statusCode).toBe(404);
  expect((await left())["subscriptions"]).toBe(1);
  await s.ctx.db.deleteFrom("rsvps").execute();
  await s.ctx.db.deleteFrom("subscriptions").execute();
  await s.ctx.db.deleteFrom("questions").execute();
  await s.ctx.db.updateTable("events").set({ taken: 0 }).execute();
});

test("from the page behind a secret link it takes no message", async () => {
  const token = await livesHere();
  const page = await s.app.inject({ url: `/rsvp/${token}`, headers: { accept: "text/html" } });
  expect(page.body).toContain('action="/forget"');
  expect((await press("/forget", `secret=${token}`)).statusCode).toBe(200);
  expect(await left()).toEqual(nothing);
  expect((await press("/forget", `secret=${token}`)).statusCode).toBe(404);
});

test("wherever somebody without an account has a secret link, it forgets them", async () => {
  const secretPage = async (path: string): Promise<string> => {
    const page = await s.app.inject({ url: path, headers: { accept: "text/html" } });
    expect([path, page.statusCode, page.headers["referrer-policy"]]).toEqual([
      path,
      200,
      "no-referrer",
    ]);
    expect([path, String(page.headers["cache-control"])]).toEqual([
      path,
      expect.stringContaining("no-store"),
    ]);
    expect([path, page.body.includes('action="/forget"')]).toEqual([path, true]);
    return /name="secret" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  };
  const forget = async (secret: string): Promise<number> =>
    (await s.app.inject({ method: "POST", url: "/api/v1/forget", payload: { secret } })).statusCode;
  const rows = async (): Promise<number> =>
    (await s.ctx.db.selectFrom("words").select("id").execute()).length;

  const asked = await askGroup(s.ctx, "moss", { content: "Is there soup?" }, { network: "n" });
  expect(await forget(await secretPage(`/asked/${asked.token}`))).toBe(204);
  expect((await left())["questions"]).toBe(0);

  const said = await sayAsGuest(
    s.ctx,
    "event",
    event,
    { content: "Lovely", name: "Ada" },
    { network: "n" },
  );
  expect(await forget(await secretPage(`/said/${said.token}`))).toBe(204);
  expect(await rows()).toBe(0);
  expect(await forget(said.token)).toBe(404);

  // Who has a link that we sent to an address reads there: all that hangs on it goes.
  const links = async (): Promise<Record<string, string>> => {
    await livesHere();
    const subscription = await s.ctx.db
      .selectFrom("subscriptions")
      .select("id")
      .executeTakeFirstOrThrow();
    const answer = await s.ctx.db.selectFrom("rsvps").select("id").executeTakeFirstOrThrow();
    return {
      confirm: `/subscriptions/confirm/${linkToken(
        s.ctx,
        "confirm-subscription",
        subscription.id,
      )}`,
      again: `/subscriptions/confirm/${confirmToken(
        s.ctx,
        { ...subscription, confirmed: true },
        "weekly",
      )}`,
      end: `/subscriptions/end/${linkToken(s.ctx, "end-subscription", subscription.id)}`,
      out: `/rsvp/out/${linkToken(s.ctx, "forget-guest", answer.id)}`,
    };
  };
  for (const name of ["confirm", "again", "end", "out"]) {
    const path = (await links())[name] ?? "";
    s.ctx.clock.advance(days(1));
    const secret = await secretPage(path);
    // A link for something else, or for somebody else, opens nothing.
    expect(await forget(secret.replace(/^.{8}/, "00000000"))).toBe(404);
    expect(await forget(secret)).toBe(204);
    expect([name, await left()]).toEqual([name, nothing]);
    expect(await forget(secret)).toBe(404);
    s.ctx.clock.advance(days(1));
  }
});

test("an address that nobody confirmed brings down nothing of whose it is", async () => {
  await livesHere();
  await s.ctx.db.updateTable("rsvps").set({ emailConfirmed: true }).execute();
  const { token } = await answerAsGuest(s.ctx, event, { status: "yes", name: "Eve" });
  // As if Eve had typed Ada's address.
  const adas = await s.ctx.db
    .selectFrom("rsvps")
    .selectAll()
    .where("name", "=", "Ada")
    .executeTakeFirstOrThrow();
  await s.ctx.db
    .updateTable("rsvps")
    .set({ sealedAddress: adas.sealedAddress, addressMark: adas.addressMark })
    .where("name", "=", "Eve")
    .execute();
  const answer = await s.app.inject({
    method: "POST",
    url: "/api/v1/forget",
    payload: { secret: token },
  });
  expect(answer.statusCode).toBe(204);
  expect(await left()).toEqual({ answers: 1, subscriptions: 1, questions: 1 });
});

test("somebody elsewhere is asked by a private message, and what they wrote to us goes", async () => {
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  await mira.post(`${s.origin}/inbox`, {
    id: `${mira.origin}/notes/1/create`,
    type: "Create",
    actor: mira.actor,
    to: [`${s.origin}/groups/moss`],
    object: {
      id: `${mira.origin}/notes/1`,
      type: "Note",
      attributedTo: mira.actor,
      content: "<p>Is there a ramp?</p>",
      to: [`${s.origin}/groups/moss`],
      tag: [{ type: "Mention", href: `${s.origin}/groups/moss` }],
    },
  });
  await s.work();
  const before = (await left())["questions"] ?? 0;
  mira.inbox.length = 0;
  expect((await ask(`@mira@${mira.host}`)).statusCode).toBe(202);
  await s.work();
  const note = mira.inbox.map((one) => one.activity["object"] as { content?: string }).at(-1);
  const link = linkIn(note?.content);
  expect(link).toMatch(/^\/forget\//);
  expect((await press(link)).statusCode).toBe(200);
  expect((await left())["questions"]).toBe(before - 1);
});

test("who leaves the address out is told what to write", async () => {
  const answer = await s.app.inject({ method: "POST", url: "/api/v1/forget", payload: {} });
  expect([answer.statusCode, answer.json<{ errors: unknown }>().errors]).toEqual([
    422,
    [{ pointer: "/address", detail: expect.stringContaining("email address") as string }],
  ]);
});
