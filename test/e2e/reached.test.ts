/**
 * The whole chain: two members, a guest and a neighbour hear of one event in the way that each
 * chose; and of what is sealed or tender nothing leaves.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { sayAsGuest, sayToMembers } from "#domains/conversation/actions.ts";
import { cancelEvent, changeEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { sendLetter } from "#domains/people/letters/actions.ts";
import { answerQuestion } from "#domains/questions/actions.ts";
import { askGroup } from "#domains/questions/asking-actions.ts";
import { makeBackup } from "#platform/database/backup/make.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { after, days, hours, minutes } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../support/browser.ts";
import { dump } from "../support/dump.ts";
import { type Letter, mailbox, type Mailbox } from "../support/mailbox.ts";
import { openPhone } from "../support/look.ts";
import { addGroup, addMember, found, viewerFor } from "../support/people.ts";
import { type PushService, pushService } from "../support/push-service.ts";
import { testServer, type TestServer } from "../support/server.ts";

/** Stands in all that is sealed, tender, an exact place or somebody's words. */
const canary = "Zwetschgenbaum";
/** Stands in what is sealed: without the key file nobody reads it. */
const secret = "Wacholder";
const zone = "Europe/Amsterdam";
const place = { network: "192.0.2.9" };

let s: TestServer;
let box: Mailbox;
let service: PushService;
let browser: Browser;
let neighbour: Page;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
let event: string;
/** Every line that the server wrote. */
const log: string[] = [];
const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeAll(async () => {
  box = await mailbox();
  service = await pushService();
  s = await testServer({
    env: { SMTP_URL: box.url },
    allow: [service.host],
    hears: (line) => log.push(line),
  });
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
  await s.ctx.db
    .updateTable("members")
    .set({ language: "es" })
    .where("id", "=", idOf(kim))
    .execute();
  kim = await viewerFor(s.ctx, idOf(kim));
  browser = await openBrowser();
  neighbour = await openPhone(browser, s.origin);
});
afterAll(async () => {
  await browser.close();
  await s.end();
  await service.close();
  await box.end();
});

const call = async (
  method: "PUT" | "POST",
  url: string,
  who: Viewer | undefined,
  payload: object,
) =>
  s.app.inject({
    method,
    url,
    headers:
      who === undefined
        ? {}
        : {
            authorization: `Bearer ${(await openSession(s.app, s.ctx, idOf(who), "api")).token}`,
          },
    payload,
  });
/** All that is due, also by the clock of the chores. */
const work = async (): Promise<void> => {
  await runDueTasks(s.ctx, scheduledTasks);
  await s.work();
};
const to = (name: string): readonly Letter[] =>
  box.letters.filter((one) => one.to[0] === `${name}@mail.example`);
const subjects = (name: string): readonly string[] => to(name).map((one) => one.subject);
/** Opens the link of the newest mail to somebody in a browser, and presses the one button there. */
const confirm = async (name: string): Promise<void> => {
  await s.work();
  const link = /http:\/\/localhost:\d+\/(?:mail|rsvp|subscriptions)\/\S+/.exec(
    to(name).at(-1)?.text ?? "",
  )?.[0];
  await neighbour.goto(link ?? "about:blank");
  await neighbour.getByRole("main").getByRole("button").first().click();
};
const count = async (who: Viewer): Promise<string | null> => {
  const { token } = await openSession(s.app, s.ctx, idOf(who), "browser");
  const page = await openPhone(browser, s.origin, token);
  await page.goto(`${s.origin}/groups`);
  const unread = await page.locator("[data-unread]").getAttribute("data-unread");
  await page.context().close();
  return unread;
};
/** "22:00", some hours from now on the clock of the collective. */
const clock = (ahead: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(
    after(s.ctx.clock.now(), ahead),
  );
const input = (name: string, more: Partial<EventInput> = {}): EventInput => ({
  name,
  content: "",
  startTime: after(s.ctx.clock.now(), days(9)).toISOString().slice(0, 16),
  timeZone: zone,
  area: "Elm Garden",
  exactPlace: `${canary} 12, the blue door`,
  kind: "workshop",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
  ...more,
});

test("each chooses a way: the page and mail at once, a device, an address for one event, a subscription", async () => {
  expect(
    (await call("PUT", "/api/v1/me/address", sam, { address: "sam@mail.example" })).statusCode,
  ).toBe(202);
  await confirm("sam");
  const kinds = Object.fromEntries(
    ["event-new", "event-changed", "event-cancelled", "word-said", "letter"].map((kind) => [
      kind,
      { mail: "now" },
    ]),
  );
  expect((await call("PUT", "/api/v1/me/notifications", sam, { kinds })).statusCode).toBe(200);
  expect((await call("PUT", "/api/v1/me/push", kim, service.device("phone"))).statusCode).toBe(200);
  await call("PUT", "/api/v1/me/notifications", kim, { pushText: true });
  const asked = await call("POST", "/api/v1/subscriptions", undefined, {
    address: "ada@mail.example",
    scope: {},
    rhythm: "new",
  });
  expect(asked.statusCode).toBe(202);
  await confirm("ada");
  s.ctx.clock.advance(minutes(1));
});

test("an event is planned: each hears of it once, in their way and language", async () => {
  event = (await planEvent(s.ctx, rosa, "moss", input("Soup day"))).id;
  await work();
  await work();
  expect(await count(sam)).toBe("1");
  expect(await count(kim)).toBe("1");
  expect(subjects("sam").filter((one) => one.includes("Soup day"))).toHaveLength(1);
  expect(service.pushed).toHaveLength(1);
  expect(service.pushed[0]?.text).toMatchObject({
    lang: "es",
    path: `/events/${event}`,
  });
  expect(JSON.stringify(service.pushed[0]?.text)).toMatch(/Soup day.* de diciembre/);
  expect(subjects("ada").at(-1)).toBe("Moss Collective: Soup day");
  await answerAsMember(s.ctx, sam, event, { status: "yes", note: canary });
  await answerAsMember(s.ctx, kim, event, { status: "yes", note: "" });
  await answerAsGuest(s.ctx, event, {
    status: "yes",
    note: canary,
    name: "Ana",
    email: "ana@mail.example",
  });
  await confirm("ana");
  await work();
});

test("it changes in somebody's quiet hours: they hear of it when those are over, the others at once", async () => {
  await call("PUT", "/api/v1/me/notifications", sam, {
    quiet: { from: clock(-hours(1)), until: clock(hours(2)) },
  });
  const before = { sam: to("sam").length, ana: to("ana").length, push: service.pushed.length };
  s.ctx.clock.advance(minutes(5));
  await changeEvent(
    s.ctx,
    rosa,
    event,
    input("Soup day", { startTime: after(s.ctx.clock.now(), days(10)).toISOString().slice(0, 16) }),
  );
  await work();
  expect(to("sam")).toHaveLength(before.sam);
  expect(service.pushed).toHaveLength(before.push + 1);
  expect(to("ana")).toHaveLength(before.ana + 1);
  s.ctx.clock.advance(hours(2));
  await work();
  expect(to("sam")).toHaveLength(before.sam + 1);
  expect(subjects("sam").at(-1)).toContain("Changed: Soup day");
});

test("one that is near is cancelled: that passes quiet hours; and each hears of it once", async () => {
  await call("PUT", "/api/v1/me/notifications", sam, {
    quiet: { from: clock(-hours(1)), until: clock(hours(5)) },
  });
  s.ctx.clock.advance(minutes(1));
  const near = after(s.ctx.clock.now(), hours(20)).toISOString().slice(0, 16);
  await changeEvent(s.ctx, rosa, event, input("Soup day", { startTime: near }));
  await work();
  const before = { sam: to("sam").length, ana: to("ana").length, push: service.pushed.length };
  s.ctx.clock.advance(minutes(1));
  await cancelEvent(s.ctx, rosa, event, "The hall is flooded");
  await work();
  await work();
  expect(
    to("sam")
      .slice(before.sam)
      .map((one) => one.subject),
  ).toEqual([expect.stringContaining("Cancelled: Soup day")]);
  expect(service.pushed).toHaveLength(before.push + 1);
  expect(to("ana")).toHaveLength(before.ana + 1);
  expect(subjects("ada").at(-1)).toBe("Moss Collective: Cancelled: Soup day");
});

test("of questions, conversations, messages and a tender group only that something waits leaves the server", async () => {
  const { token } = await askGroup(
    s.ctx,
    "moss",
    { content: `${canary} ${secret}?`, name: canary, address: "lea@mail.example" },
    place,
  );
  const question = await s.ctx.db.selectFrom("questions").select("id").executeTakeFirstOrThrow();
  await answerQuestion(s.ctx, rosa, question.id, `*${canary}* ${secret}!`);
  const talk = (await planEvent(s.ctx, rosa, "moss", input("Bread day"))).id;
  await answerAsMember(s.ctx, sam, talk, { status: "yes", note: "" });
  await answerAsMember(s.ctx, kim, talk, { status: "yes", note: "" });
  await sayToMembers(s.ctx, rosa, "event", talk, `${canary} for all`);
  await sayAsGuest(s.ctx, "event", talk, { content: canary, name: canary }, place);
  await sendLetter(s.ctx, rosa, "sam", `${canary} **${secret}** for you`);
  await sendLetter(s.ctx, rosa, "kim", `${canary} for you`);
  const about = { about: `/events/${talk}`, content: `I saw *${secret}*` };
  expect((await call("POST", "/api/v1/reports", kim, about)).statusCode).toBe(202);
  const { group, viewer } = await addGroup(s.ctx, rosa, "quiet", "tender");
  rosa = viewer;
  await s.ctx.db
    .updateTable("groups")
    .set({ name: `${canary} circle` })
    .where("id", "=", group.id)
    .execute();
  await s.ctx.db
    .insertInto("memberships")
    .values(
      [sam, kim].map((one) => ({ groupId: group.id, memberId: idOf(one), since: "2026-01-01" })),
    )
    .execute();
  await planEvent(s.ctx, rosa, group.handle, input(`${canary} evening`, { visibility: "group" }));
  s.ctx.clock.advance(hours(6));
  await work();
  expect(to("lea").map((one) => one.subject)).toEqual(["There is an answer for you"]);
  expect(to("lea")[0]?.text).toContain(`/asked/${token}`);
  expect(to("lea")[0]?.text).not.toContain("Moss");
  expect(to("sam").some((one) => one.text.includes("Bread day"))).toBe(true);
  expect(box.letters.length).toBeGreaterThan(10);
  expect(service.pushed.length).toBeGreaterThan(4);
});

test("nothing sealed or tender, no exact place, no other's name stands in any mail or push", () => {
  for (const letter of box.letters)
    expect(letter.text).not.toMatch(/Zwetschgenbaum|blue door|Rosa/);
  // Whom it is about may be called by their own name.
  for (const name of ["sam", "kim", "ana"])
    for (const letter of box.letters.filter((one) => one.to[0] !== `${name}@mail.example`))
      expect(letter.text).not.toMatch(new RegExp(`\\b${name}\\b`, "i"));
  expect(JSON.stringify(service.pushed.map((one) => one.text))).not.toMatch(
    /Zwetschgenbaum|blue door|Rosa|Ana\b|\bsam\b/i,
  );
});

test("no address and nothing sealed stands in the log, a row, a backup or somebody else's download", async () => {
  const all = [...new Set(box.letters.flatMap((one) => one.to))];
  expect(all.length).toBeGreaterThan(3);
  const file = join(s.ctx.config.dataDir, "copy.tar.zst");
  const { dataDir } = s.ctx.config;
  const made = { url: s.url, dataDir, s3Url: undefined, file, origin: s.origin };
  await makeBackup({ ...made, passphrase: undefined });
  const { token } = await openSession(s.app, s.ctx, idOf(rosa), "api");
  const headers = { authorization: `Bearer ${token}` };
  const download = async (url: string): Promise<string> => {
    const answer = await s.app.inject({ url, headers });
    expect([url, answer.statusCode]).toEqual([url, 200]);
    return answer.body;
  };
  const places = {
    log: log.join(""),
    rows: await dump(s.ctx.db),
    backup: zstdDecompressSync(readFileSync(file)).toString("latin1"),
    data: (await download("/me/data.json")) + (await download("/me/data.html")),
    archive: await download("/api/v1/collective/archive"),
  };
  // Each is really read: it holds what it should.
  expect(log.length).toBeGreaterThan(0);
  for (const place of ["rows", "backup", "archive"] as const)
    expect(places[place]).toContain("Bread day");
  expect(places.data).toContain("Rosa");
  for (const [place, text] of Object.entries(places))
    for (const address of all)
      for (const form of [address, encodeURIComponent(address), btoa(address).replaceAll("=", "")])
        expect([place, form, text.toLowerCase().includes(form.toLowerCase())]).toEqual([
          place,
          form,
          false,
        ]);
  // Their own words stand in a member's own download, and nowhere else in clear.
  for (const place of ["log", "rows", "backup", "archive"] as const)
    expect([place, places[place].includes(secret)]).toEqual([place, false]);
});
