/**
 * A mail that comes back later: its address gets no more, by the report that the mail server
 * hands over, and by nobody else's word.
 */
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bounce } from "../../../src/cli/bounce.ts";
import { readConfig } from "#config.ts";
import { bouncedIn, readReport } from "#commons/mail/bounces.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { confirmAddress } from "#domains/events/rsvp/address/confirming-actions.ts";
import { openSession } from "#platform/web/session.ts";
import { type Letter, type Mailbox, mailbox } from "../../support/mailbox.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let box: Mailbox;
let token: string;

beforeEach(async () => {
  box = await mailbox();
  s = await testServer({
    env: { SMTP_URL: box.url, MAIL_BOUNCES: "bounces+*@moss.example" },
  });
  await found(s.ctx);
  const kim = await addMember(s.ctx, "kim");
  token = (await openSession(s.app, s.ctx, kim.member?.id ?? "", "api")).token;
});
afterEach(async () => {
  await s.end();
  await box.end();
});

const call = (method: "GET" | "PUT" | "POST", url: string, payload?: object) =>
  s.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(payload === undefined ? {} : { payload }),
  });
const linkIn = (letter: Letter | undefined, path: string): string =>
  new RegExp(`${path}/(\\S+)`).exec(letter?.text ?? "")?.[1] ?? "";
const address = async () =>
  (await call("GET", "/api/v1/me/address")).json<{
    address: string | null;
    paused: string | null;
  }>();

/** As Postfix writes one. */
const report = (to: string, { action = "failed", status = "5.1.1" } = {}): string =>
  [
    "From: MAILER-DAEMON@moss.example (Mail Delivery System)",
    "Subject: Undelivered Mail Returned to Sender",
    `To: ${to}`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status;",
    '\tboundary="9B095B5ADSN=_0.1"',
    "",
    "This is a MIME-encapsulated message.",
    "",
    "--9B095B5ADSN=_0.1",
    "Content-Description: Notification",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you. Action: failed Status: 5.1.1",
    "",
    "--9B095B5ADSN=_0.1",
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; moss.example",
    "Arrival-Date: Sun, 29 Nov 2026 18:00:00 +0000 (UTC)",
    "",
    "Final-Recipient: rfc822; kim@mail.example",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1 <kim@mail.example>: Recipient address",
    "    rejected: User unknown",
    "",
    "--9B095B5ADSN=_0.1",
    "Content-Type: text/rfc822-headers",
    "",
    "Subject: Hello",
    "",
    "--9B095B5ADSN=_0.1--",
    "",
  ].join("\r\n");

async function take(mail: string): Promise<string> {
  const said: string[] = [];
  const code = await bounce(s.ctx, { say: (line) => void said.push(line) }, Readable.from([mail]));
  expect(code).toBe(0);
  return said.join("\n");
}

async function confirmed(): Promise<Letter> {
  await call("PUT", "/api/v1/me/address", { address: "kim@mail.example" });
  await s.work();
  const [question] = box.letters;
  const link = linkIn(question, "/mail/confirm");
  expect((await call("POST", `/api/v1/mail/confirm/${link}`)).statusCode).toBe(204);
  if (question === undefined) throw new Error("no mail came");
  return question;
}

test("there is nobody at a member's address: it is paused, and the member sees it; the sender that is shown stays", async () => {
  const letter = await confirmed();
  expect(letter.returnTo).toMatch(/^bounces\+[a-z0-9]{47}@moss\.example$/);
  expect(letter.returnTo.split("@")[0]?.length).toBeLessThanOrEqual(64);
  expect(letter.text).toMatch(/^from: .*<calendula@localhost>/im);
  expect((await address()).paused).toBeNull();
  // A mail server may write it all in capitals, or all small.
  const said = await take(report(letter.returnTo.toUpperCase()));
  expect(said).toBe("There is nobody at that address: it gets no more mail.");
  expect(said).not.toContain("kim");
  expect((await address()).paused).not.toBeNull();
});

test("a full mailbox, a delay, an answer from somebody away, and what somebody made up change nothing", async () => {
  const { returnTo } = await confirmed();
  const later = "The report does not say that the address is gone. Nothing was done.";
  expect(await take(report(returnTo, { status: "5.2.2" }))).toBe(later);
  // The sender's address is bad, and what says nothing of whom it went to.
  for (const status of ["5.0.0", "5.1.0", "5.1.5", "5.1.7", "5.1.8", "5.1.9", "5.1.11", "5.2.10"])
    expect([status, await take(report(returnTo, { status }))]).toEqual([status, later]);
  for (const status of ["5.3.4", "5.4.1", "5.4.14", "5.4.44", "5.5.4", "5.6.1", "5.7.1", "5.7.26"])
    expect([status, await take(report(returnTo, { status }))]).toEqual([status, later]);
  expect(await take(report(returnTo, { action: "delayed", status: "4.4.1" }))).toBe(later);
  const none =
    "This is not a report about a mail of ours that could not be delivered. Nothing was done.";
  const away = ["Subject: I am away", `To: ${returnTo}`, "", "Until Monday. Status: 5.1.1", ""];
  expect(await take(away.join("\r\n"))).toBe(none);
  const forged = returnTo.replace(/.(?=@)/, (last) => (last === "0" ? "1" : "0"));
  for (const to of [forged, "bounces@moss.example", "kim@mail.example"])
    expect(await take(report(to))).toBe(none);
  for (const broken of ["", "Content-Type: multipart/report; boundary=x", "\0".repeat(2000)])
    expect(await take(broken)).toBe(none);
  expect((await address()).paused).toBeNull();
});

test("a neighbour's address is forgotten", async () => {
  const asked = await s.app.inject({
    method: "POST",
    url: "/api/v1/subscriptions",
    payload: { address: "lea@mail.example", scope: {}, rhythm: "weekly" },
  });
  expect(asked.statusCode).toBe(202);
  await s.work();
  const letter = box.letters.find((one) => one.to.includes("lea@mail.example"));
  expect(bouncedIn(s.ctx, letter?.returnTo ?? "")?.kind).toBe("neighbour");
  await take(report(letter?.returnTo ?? ""));
  expect(await s.ctx.db.selectFrom("subscriptions").select("id").execute()).toEqual([]);
});

/** An event of the collective that takes guests. */
async function plan(): Promise<string> {
  const planned = await s.app.inject({
    method: "POST",
    url: "/api/v1/groups/moss/events",
    headers: { authorization: `Bearer ${await tokenOf("rosa")}` },
    payload: {
      name: "Soup",
      content: "",
      startTime: "2027-06-01T18:00",
      timeZone: "Europe/Amsterdam",
      visibility: "public",
      publish: true,
      guests: true,
    },
  });
  expect(planned.statusCode).toBe(201);
  return planned.json<{ id: string }>().id;
}
const tokenOf = async (handle: string): Promise<string> => {
  const { id } = await s.ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", handle)
    .executeTakeFirstOrThrow();
  return (await openSession(s.app, s.ctx, id, "api")).token;
};

test("a guest's address is written to no more, and their page says so", async () => {
  const event = await plan();
  const { token } = await answerAsGuest(s.ctx, event, {
    name: "Lea",
    email: "Lea <lea@mail.example>",
    status: "yes",
  });
  await s.work();
  const [question] = box.letters;
  expect(question?.to).toEqual(["lea@mail.example"]);
  expect(bouncedIn(s.ctx, question?.returnTo ?? "")?.kind).toBe("guest");
  const page = async (): Promise<string> => (await s.app.inject(`/rsvp/${token}`)).body;
  expect(await page()).not.toContain("come back");
  expect(await take(report(question?.returnTo ?? ""))).toBe(
    "There is nobody at that address: it gets no more mail.",
  );
  expect(await page()).toContain("Our messages to the address you gave come back");
  const secret = /\/rsvp\/address\/([\w-]+)/.exec(question?.text ?? "")?.[1] ?? "";
  await confirmAddress(s.ctx, secret);
  await s.work();
  expect(box.letters).toHaveLength(1);
});

test("the address of who asked something is forgotten, and the page behind their link says so", async () => {
  const asked = await s.app.inject({
    method: "POST",
    url: "/api/v1/groups/moss/questions",
    headers: { "accept-language": "es" },
    payload: { content: "When do you meet?", address: "lea@mail.example" },
  });
  const page = async (): Promise<string> =>
    (await s.app.inject(new URL(asked.json<{ url: string }>().url).pathname)).body;
  const { id } = await s.ctx.db.selectFrom("questions").select("id").executeTakeFirstOrThrow();
  const answer = async (): Promise<void> => {
    const answered = await s.app.inject({
      method: "POST",
      url: `/api/v1/questions/${id}/answers`,
      headers: { authorization: `Bearer ${await tokenOf("rosa")}` },
      payload: { content: "On Fridays." },
    });
    expect(answered.statusCode).toBe(201);
    await s.work();
  };
  await answer();
  const [letter] = box.letters;
  // In the language of the page on which they asked.
  expect(letter?.subject).toBe("Hay una respuesta para ti");
  expect(bouncedIn(s.ctx, letter?.returnTo ?? "")?.kind).toBe("asker");
  expect(await page()).not.toContain("comes back");
  await take(report(letter?.returnTo ?? ""));
  expect(await page()).toContain("Mail to the address you gave comes back");
  await answer();
  expect(box.letters).toHaveLength(1);
  expect(await s.ctx.db.selectFrom("questions").select("sealedAddress").execute()).toEqual([
    { sealedAddress: null },
  ]);
});

test("without the setting, mails have the plain sender; one that leaves no room is refused at the start", async () => {
  const plain = await mailbox();
  const t = await testServer({ env: { SMTP_URL: plain.url } });
  await found(t.ctx);
  await t.app.inject({
    method: "POST",
    url: "/api/v1/subscriptions",
    payload: { address: "lea@mail.example", scope: {}, rhythm: "new" },
  });
  await t.work();
  expect(plain.letters.map((one) => one.returnTo)).toEqual(["calendula@localhost"]);
  await t.end();
  await plain.end();
  for (const wrong of [
    "bounces@moss.example",
    "*",
    "a-long-name-for-this+*@moss.example",
    "a*b*@x",
  ])
    expect(() => readConfig({ MAIL_BOUNCES: wrong })).toThrow("MAIL_BOUNCES");
  expect(readConfig({ MAIL_BOUNCES: "b+*@moss.example" }).mailBounces).toBe("b+*@moss.example");
});

test("of several recipients one that is gone counts, and words in the mail itself don't", () => {
  const two = report("x@y.example").replace(
    "Final-Recipient",
    "Final-Recipient: rfc822; a@b.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\nFinal-Recipient",
  );
  expect(readReport(two)).toMatchObject({ nobody: true });
  expect(readReport(report("x@y.example", { status: "2.0.0", action: "relayed" }))).toMatchObject({
    nobody: false,
  });
});
