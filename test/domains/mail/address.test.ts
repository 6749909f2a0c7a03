/**
 * Mail to members: an address is asked first, kept sealed, shown to
 * nobody else, and forgotten by one press.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { notify } from "#commons/news/notify.ts";
import type { Viewer } from "#commons/visibility.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { scheduledTasks } from "#assembly.ts";
import { dump } from "../../support/dump.ts";
import { type Letter, type Mailbox, mailbox } from "../../support/mailbox.ts";
import { addGroup, addMember, found, password } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const address = "kim.canary@mail.example";
let s: TestServer;
let box: Mailbox;
let rosa: Viewer;
let kim: Viewer;
let token: string;
const refusing = { now: false };

beforeEach(async () => {
  refusing.now = false;
  box = await mailbox({ refuses: () => refusing.now });
  s = await testServer({ env: { SMTP_URL: box.url } });
  rosa = (await found(s.ctx)).viewer;
  kim = await addMember(s.ctx, "kim");
  token = (await openSession(s.app, s.ctx, kim.member?.id ?? "", "api")).token;
});
afterEach(async () => {
  await s.end();
  await box.end();
});

const call = (method: "GET" | "PUT" | "POST" | "DELETE", url: string, payload?: object) =>
  s.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(payload === undefined ? {} : { payload }),
  });
const put = (given = address) => call("PUT", "/api/v1/me/address", { address: given });
const linkIn = (letter: Letter | undefined): string =>
  /http:\/\/localhost:\d+(\/\S+)/.exec(letter?.text ?? "")?.[1] ?? "";
const formOf = async (url: string) => {
  const page = await s.app.inject(url);
  return { page, csrf: /name="csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? "" };
};
/** Opens the link of a mail and presses the one button there. */
async function press(url: string, more: Record<string, string> = {}) {
  const { csrf } = await formOf(url);
  return s.app.inject({
    method: "POST",
    url,
    headers: { origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ csrf, ...more }).toString(),
  });
}
async function confirm(): Promise<void> {
  expect((await put()).statusCode).toBe(202);
  await s.work();
  expect((await press(linkIn(box.letters.at(-1)))).statusCode).toBe(200);
}
const tell = (kind: "event-cancelled" | "event-new", name: string, group?: string) =>
  s.ctx.db.transaction().execute((trx) =>
    notify(trx, s.ctx, kind, [
      {
        key: name,
        groupId: group ?? null,
        visibility: group === undefined ? "own" : "group",
        about: undefined,
        path: "/calendar",
        words: { name, starts: "2027-01-09T13:00:00Z", zone: "Europe/Amsterdam" },
        to: [kim.member?.id ?? ""],
      },
    ]),
  );

test("gets one question, a look at its link changes nothing, a press of the button does", async () => {
  expect((await put()).statusCode).toBe(202);
  await tell("event-cancelled", "Before the yes");
  await s.work();
  expect(box.letters).toHaveLength(1);
  const [question] = box.letters;
  expect(question?.to).toEqual([address]);
  expect(question?.text).toMatch(/^auto-submitted: auto-generated/im);
  // Whoever typed it may be a stranger to it.
  expect(question?.text).not.toContain("kim circle");
  const url = linkIn(question);
  for (let i = 0; i < 2; i++) {
    const { page } = await formOf(url);
    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
    });
    expect((await call("GET", "/api/v1/me/address")).json()).toEqual({
      address: null,
      waiting: address,
      paused: null,
      refused: false,
    });
  }
  for (let i = 0; i < 2; i++) expect((await press(url)).statusCode).toBe(200);
  expect((await call("GET", "/api/v1/me/address")).json()).toMatchObject({
    address,
    waiting: null,
  });
  await s.work();
  expect(box.letters).toHaveLength(1);
  await tell("event-cancelled", "After the yes");
  await s.work();
  expect(box.letters.map((one) => one.subject)).toEqual([
    "Is this your address?",
    "Cancelled: After the yes, Saturday 9 January at 14:00",
  ]);
  // The one thing that it says stands in it once, with a heading or without.
  const said = box.letters[1]?.text ?? "";
  const [plain = "", page = ""] = said.slice(said.indexOf("\r\n\r\n")).split("<main>");
  const times = (text: string) => text.split("Cancelled: After the yes").length - 1;
  expect([times(plain.split("<!doctype")[0] ?? ""), times(page)]).toEqual([1, 1]);
});

test("mail to members says how to end it, belongs to a list, is plain and HTML, and one bare POST ends it", async () => {
  await confirm();
  await tell("event-cancelled", "Salve <day>");
  await s.work();
  const text = box.letters.at(-1)?.text ?? "";
  expect(text).toMatch(/^list-id: .*<news\.moss\.localhost>/im);
  expect(text).toMatch(/^list-unsubscribe-post: List-Unsubscribe=One-Click/im);
  expect(text).toContain("text/plain");
  expect(text).toContain("text/html");
  expect(text).toContain("Salve &lt;day&gt;");
  const url = /^list-unsubscribe: <http:\/\/localhost:\d+(\/[^>]+)>/im.exec(text)?.[1] ?? "";
  await formOf(url);
  await tell("event-cancelled", "Still told");
  await s.work();
  expect(box.letters).toHaveLength(3);
  for (const [type, payload] of [
    ["application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"],
    [
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ] as const)
    expect(
      (await s.app.inject({ method: "POST", url, headers: { "content-type": type }, payload }))
        .statusCode,
    ).toBe(200);
  await tell("event-cancelled", "Not told");
  await s.work();
  expect(box.letters).toHaveLength(3);
  expect((await call("GET", "/api/v1/me/address")).json()).toMatchObject({ paused: "asked" });
});

test("the way out of an old mail leads out also when the address was given again, from wherever a mail program posts", async () => {
  await confirm();
  await tell("event-cancelled", "First");
  await s.work();
  const text = box.letters.at(-1)?.text ?? "";
  const url = /^list-unsubscribe: <http:\/\/localhost:\d+(\/[^>]+)>/im.exec(text)?.[1] ?? "";
  const leave = () =>
    s.app.inject({
      method: "POST",
      url,
      headers: { origin: "https://webmail.example", "sec-fetch-site": "cross-site" },
    });
  const paused = async () =>
    (await call("GET", "/api/v1/me/address")).json<{ paused: string | null }>().paused;
  expect((await leave()).statusCode).toBe(200);
  expect(await paused()).toBe("asked");
  await confirm();
  expect(await paused()).toBeNull();
  expect((await leave()).statusCode).toBe(200);
  expect(await paused()).toBe("asked");
  // Another mailbox is none of its business.
  await call("PUT", "/api/v1/me/address", { address: "kim.else@mail.example" });
  await s.work();
  await press(linkIn(box.letters.at(-1)));
  await leave();
  expect(await paused()).toBeNull();
});

test("what is due at one moment is one mail; of a tender group it says nothing", async () => {
  await confirm();
  const { group } = await addGroup(s.ctx, rosa, "quiet", "tender");
  await s.ctx.db
    .insertInto("memberships")
    .values({ groupId: group.id, memberId: kim.member?.id ?? "", since: "2026-01-01" })
    .execute();
  await s.ctx.db
    .updateTable("groups")
    .set({ name: "CANARY circle" })
    .where("id", "=", group.id)
    .execute();
  await tell("event-new", "CANARY evening", group.id);
  await tell("event-new", "Open day");
  s.ctx.clock.advance(days(1));
  await runDueTasks(s.ctx, scheduledTasks);
  await s.work();
  expect(box.letters).toHaveLength(2);
  const text = box.letters.at(-1)?.text ?? "";
  expect(text).toContain("Open day");
  expect(text).not.toContain("CANARY");
  expect(text).toContain("Something is waiting for you at Moss Collective");
});

test("is in no table in clear, in nobody else's export, and one press forgets it", async () => {
  await put();
  expect(await dump(s.ctx.db)).not.toMatch(/canary/i);
  await confirm();
  await tell("event-cancelled", "Something");
  expect(await dump(s.ctx.db)).not.toMatch(/canary/i);
  const mine = async (viewer: Viewer) => {
    const session = await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api");
    const authorization = `Bearer ${session.token}`;
    return (await s.app.inject({ url: "/me/data.json", headers: { authorization } })).body;
  };
  expect(await mine(kim)).toContain(address);
  expect(await mine(rosa)).not.toContain("canary");
  expect((await call("DELETE", "/api/v1/me/address")).statusCode).toBe(204);
  await s.work();
  expect(box.letters.filter((one) => one.subject.startsWith("Cancelled"))).toEqual([]);
  expect(await mine(kim)).not.toContain("canary");
  expect(await s.ctx.db.selectFrom("memberAddresses").selectAll().execute()).toEqual([]);
});

test("that the mail server refuses is paused, with a word on the page, and nothing is tried again", async () => {
  await confirm();
  refusing.now = true;
  await tell("event-cancelled", "Something");
  await s.work();
  expect((await call("GET", "/api/v1/me/address")).json()).toMatchObject({ paused: "refused" });
  // Who relies on mail looks at no settings: it stands on their own page too.
  expect((await call("GET", "/me")).body).toContain("came back");
  const page = await s.app.inject({
    url: "/me/settings",
    headers: { authorization: `Bearer ${token}` },
  });
  expect(page.body).toContain("came back");
  refusing.now = false;
  await tell("event-cancelled", "Another");
  s.ctx.clock.advance(days(1));
  await s.work();
  expect(box.letters).toHaveLength(1);
  const left = await s.ctx.db.selectFrom("jobs").selectAll().where("lane", "=", "mail").execute();
  expect(left).toEqual([]);
  // Given once more, it is asked once more.
  await confirm();
  await tell("event-cancelled", "Third");
  await s.work();
  expect(box.letters.at(-1)?.subject).toContain("Third");
});

test("a mail that a worker may have sent before it died is not sent again", async () => {
  await confirm();
  await tell("event-cancelled", "Once");
  await s.work();
  const before = box.letters.length;
  await tell("event-cancelled", "Perhaps");
  await s.ctx.db
    .updateTable("jobs")
    .set({ handedOver: s.ctx.clock.now() })
    .where("kind", "=", "mail-news")
    .execute();
  await s.ctx.db.updateTable("news").set({ mailDue: null }).execute();
  await s.work();
  expect(box.letters.length - before).toBeLessThanOrEqual(1);
});

describe("who can't sign in", () => {
  const ask = (who: string, remoteAddress = "127.0.0.1") =>
    s.app.inject({
      method: "POST",
      url: "/api/v1/session/link",
      payload: { who },
      remoteAddress,
    });

  test("hears always the same, and only a confirmed address gets a link", async () => {
    await put();
    const answers = [];
    for (const who of ["kim", "rosa", "nobody", address, "else@mail.example"])
      answers.push([(await ask(who)).statusCode, (await ask(who)).body]);
    expect(new Set(answers.map(String)).size).toBe(1);
    await s.work();
    expect(box.letters.map((one) => one.subject)).toEqual(["Is this your address?"]);
  });

  test("chooses a new password with it, once, within the hour; all other sessions end, and the news say so", async () => {
    await confirm();
    await ask("@Kim");
    await s.work();
    const url = linkIn(box.letters.at(-1));
    expect(box.letters.at(-1)?.subject).toBe("A link to sign in");
    expect((await formOf(url)).page.body).toContain("@kim");
    expect((await press(url, { password: "short" })).statusCode).toBe(422);
    const done = await press(url, { password: "quite another sentence" });
    expect([done.statusCode, done.headers.location]).toEqual([303, "/me?lang=en"]);
    expect((await call("GET", "/api/v1/me")).statusCode).toBe(401);
    const signIn = (given: string) =>
      s.app.inject({
        method: "POST",
        url: "/api/v1/session",
        payload: { handle: "kim", password: given },
      });
    expect((await signIn("quite another sentence")).statusCode).toBe(201);
    expect((await signIn(password)).statusCode).toBe(401);
    expect((await press(url, { password: "a third sentence here" })).statusCode).toBe(410);
    const told = await s.ctx.db.selectFrom("news").select("kind").execute();
    expect(told.map((one) => one.kind)).toContain("password-by-mail");
  });

  test("gets a link also where all mail was stopped, and where somebody elsewhere asked for it too often", async () => {
    await confirm();
    await s.ctx.db.updateTable("memberAddresses").set({ paused: "asked" }).execute();
    const before = box.letters.length;
    for (const who of ["kim", "@kim", "Kim", "kim", "kim"]) await ask(who, "203.0.113.9");
    const asked = await call("POST", "/api/v1/session/vouching", { handle: "kim" });
    expect(asked.statusCode).toBe(201);
    await s.work();
    expect(box.letters).toHaveLength(before + 3);
    await ask("kim");
    await s.work();
    expect(box.letters).toHaveLength(before + 4);
    await s.ctx.db.updateTable("memberAddresses").set({ paused: "refused" }).execute();
    await ask("kim");
    await s.work();
    expect(box.letters).toHaveLength(before + 4);
  });

  test("is too late after an hour", async () => {
    await confirm();
    await ask(address.toUpperCase());
    await s.work();
    const url = linkIn(box.letters.at(-1));
    s.ctx.clock.advance(hours(1));
    expect((await s.app.inject(url)).statusCode).toBe(410);
  });
});

test("without a mail server nobody is asked for an address, and the calls say so", async () => {
  const bare = await testServer();
  try {
    const { viewer } = await found(bare.ctx);
    const session = await openSession(bare.app, bare.ctx, viewer.member?.id ?? "", "api");
    const headers = { authorization: `Bearer ${session.token}` };
    const refused = await bare.app.inject({
      method: "PUT",
      url: "/api/v1/me/address",
      headers,
      payload: { address },
    });
    expect([refused.statusCode, refused.headers["content-type"]]).toEqual([
      503,
      "application/problem+json; charset=utf-8",
    ]);
    expect((await bare.app.inject({ url: "/me/settings", headers })).body).not.toContain(
      'name="address"',
    );
    expect((await bare.app.inject("/login/lost")).body).not.toContain('name="who"');
  } finally {
    await bare.end();
  }
});

test("whoever tries too many addresses hears when to come back; no body is none, whatever type it has", async () => {
  const tried = [];
  for (const n of [1, 2, 3, 4, 5, 6]) tried.push(await put(`kim${n}@mail.example`));
  expect(tried.map((one) => one.statusCode)).toEqual([202, 202, 202, 202, 202, 429]);
  expect(Number(tried.at(-1)?.headers["retry-after"])).toBeGreaterThan(0);
  expect(tried.at(-1)?.headers["content-type"]).toContain("application/problem+json");
  const empty = (method: "DELETE" | "POST" | "PUT", url: string) =>
    s.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      payload: "",
    });
  expect((await empty("DELETE", "/api/v1/me/address")).statusCode).toBe(204);
  expect((await empty("POST", "/api/v1/me/news/read")).statusCode).toBe(200);
  expect((await empty("PUT", "/api/v1/me/address")).statusCode).toBe(422);
});
