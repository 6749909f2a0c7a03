/**
 * Mail to guests: an address is asked once whose it is, and hears nothing more before it says so.
 */
import { rsvpMessages } from "#domains/events/rsvp/messages.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { cancelEvent, deleteEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { answerAsMember, forgetAnswers } from "#domains/events/rsvp/actions.ts";
import { writeToAll } from "#domains/events/rsvp/hosts/actions.ts";
import { guestAddress } from "#domains/events/rsvp/guest-address.ts";
import { confirmAddress } from "#domains/events/rsvp/address/confirming-actions.ts";
import { remindGuests } from "#domains/events/rsvp/mail-tasks.ts";
import { forgetGuestAddress, sealGuestAddresses } from "#domains/events/rsvp/sealing-tasks.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { dump } from "../../support/dump.ts";
import { confirmAddresses, secretIn, sendMails } from "../../support/guests.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const input: EventInput = {
  name: "Salve workshop",
  content: "",
  startTime: "2027-01-09T14:00",
  timeZone: "Europe/Amsterdam",
  area: "",
  kind: "workshop",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};
const env = { SMTP_URL: "smtp://127.0.0.1:9" };

describe("an address", () => {
  let t: TestContext;
  let rosa: Viewer;
  beforeEach(async () => {
    t = await testContext({ env });
    rosa = (await found(t.ctx)).viewer;
  });
  afterEach(() => t.end());

  const plan = async (more: Partial<EventInput> = {}): Promise<string> =>
    (await planEvent(t.ctx, rosa, "moss", { ...input, ...more })).id;
  const say = (
    id: string,
    email: string,
    more: { name?: string; note?: string; status?: "yes" | "no" } = {},
  ) => answerAsGuest(t.ctx, id, { status: "yes", name: "Kim", email, ...more });
  const kept = async (): Promise<(string | null)[]> =>
    (await t.ctx.db.selectFrom("rsvps").selectAll().orderBy("id").execute()).map(
      (row) => guestAddress(t.ctx, row) ?? null,
    );

  test("gets one question, with nothing in it that whoever answered typed, and no more until it says yes", async () => {
    const id = await plan({ rsvp: "approval" });
    await say(id, "kim@mail.example", { name: "CANARY name", note: "CANARY note" });
    const [question, ...rest] = await sendMails(t.ctx);
    expect(rest).toEqual([]);
    expect(question).toMatchObject({ to: "kim@mail.example", subject: "Is this your address?" });
    // Who asks stands on it, as on all that come after it.
    expect(question?.fromName).toBe("Moss Collective");
    expect(JSON.stringify(question)).not.toContain("CANARY");
    expect(question?.text).toContain("Salve workshop");
    // Whatever happens meanwhile, by whomever: nothing more.
    for (const again of ["kim@mail.example", "Kim@Mail.Example"]) await say(id, again);
    t.ctx.clock.advance(days(3));
    await say(await plan({ name: "Another" }), "kim@mail.example");
    await writeToAll(t.ctx, rosa, id, "Bring a cup");
    await cancelEvent(t.ctx, rosa, id);
    await remindGuests(t.ctx);
    expect(await sendMails(t.ctx)).toEqual([]);
    // Those answers counted, and did not keep what nobody may write to.
    expect((await kept()).filter((email) => email !== null)).toEqual(["kim@mail.example"]);
  });

  test("hears how its answer stands when it says yes, once, and then the news", async () => {
    const id = await plan();
    await say(id, "kim@mail.example");
    const secret = secretIn((await sendMails(t.ctx))[0]);
    for (let i = 0; i < 2; i++) expect(await confirmAddress(t.ctx, secret)).toBe(id);
    expect((await sendMails(t.ctx)).map((mail) => mail.subject)).toEqual(["About: Salve workshop"]);
    await cancelEvent(t.ctx, rosa, id);
    expect((await sendMails(t.ctx)).map((mail) => mail.to)).toEqual(["kim@mail.example"]);
    await expect(confirmAddress(t.ctx, "A".repeat(32))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("reads what hosts wrote in lines, with the addresses of its links", async () => {
    const id = await plan();
    await say(id, "kim@mail.example");
    await confirmAddresses(t.ctx);
    await sendMails(t.ctx);
    const words =
      "**Bring** what [this list](https://a.test/list?a=1&b=2) says:\n\n- a cup\n- a bowl";
    await writeToAll(t.ctx, rosa, id, `${words}\n\nSee <https://b.test/way>`);
    const [mail] = await sendMails(t.ctx);
    expect(mail?.text).toContain(
      "Bring what this list (https://a.test/list?a=1&b=2) says:\na cup\na bowl\nSee https://b.test/way\n",
    );
  });

  test("hears that an event is deleted, and so do members who come", async () => {
    const id = await plan();
    await say(id, "kim@mail.example");
    await confirmAddresses(t.ctx);
    await sendMails(t.ctx);
    await answerAsMember(t.ctx, rosa, id, { status: "yes" });
    await deleteEvent(t.ctx, rosa, id);
    const [mail, ...rest] = await sendMails(t.ctx);
    expect([mail?.to, mail?.subject, rest]).toEqual([
      "kim@mail.example",
      "About: Salve workshop",
      [],
    ]);
    expect(mail?.text).toContain("This is cancelled:");
    const news = await t.ctx.db.selectFrom("news").select(["kind", "path"]).execute();
    expect(news).toContainEqual({ kind: "event-cancelled", path: "/calendar" });
  });

  test("that said yes is asked again for another event, and gets nothing of it before", async () => {
    await say(await plan(), "kim@mail.example");
    await confirmAddresses(t.ctx);
    await sendMails(t.ctx);
    t.ctx.clock.advance(days(1));
    const other = await plan({ name: "Another" });
    await say(other, "kim@mail.example");
    expect((await sendMails(t.ctx)).map((mail) => mail.subject)).toEqual(["Is this your address?"]);
    await cancelEvent(t.ctx, rosa, other);
    expect(await sendMails(t.ctx)).toEqual([]);
  });

  test("is asked once a day at most; an answer that was refused asks nobody", async () => {
    const id = await plan();
    await cancelEvent(t.ctx, rosa, id);
    await expect(say(id, "kim@mail.example")).rejects.toMatchObject({ code: "bad-input" });
    expect(await sendMails(t.ctx)).toEqual([]);
    await say(await plan(), "kim@mail.example");
    await sendMails(t.ctx);
    t.ctx.clock.advance(hours(10));
    await say(await plan(), "kim@mail.example");
    expect(await sendMails(t.ctx)).toEqual([]);
  });

  test("that said yes is asked for each event of the same day, and hears of each; ten times at most", async () => {
    await say(await plan(), "kim@mail.example");
    await confirmAddresses(t.ctx);
    await sendMails(t.ctx);
    t.ctx.clock.advance(hours(1));
    const other = await plan({ name: "Another" });
    await say(other, "Kim@mail.example");
    const secret = secretIn((await sendMails(t.ctx))[0]);
    expect(await confirmAddress(t.ctx, secret)).toBe(other);
    await cancelEvent(t.ctx, rosa, other);
    const told = await sendMails(t.ctx);
    expect(told.map((mail) => mail.subject)).toEqual(["About: Another", "About: Another"]);
    const third = await plan();
    for (let i = 0; i < 11; i++) await say(third, "kim@mail.example");
    expect(await sendMails(t.ctx)).toHaveLength(9);
  });

  test("is asked once by many answers at the same moment", async () => {
    const id = await plan();
    await Promise.all(Array.from({ length: 8 }, () => say(id, "kim@mail.example")));
    expect(await sendMails(t.ctx)).toHaveLength(1);
  });

  test("is asked because of one event fifty times a day, and from the whole server two hundred times", async () => {
    const asked = async (id: string, from: number, n: number): Promise<number> => {
      for (let i = 0; i < n; i++) await say(id, `guest${from + i}@mail.example`, { status: "no" });
      return (await sendMails(t.ctx)).length;
    };
    const all: string[] = [];
    for (let i = 0; i < 5; i++) all.push(await plan());
    const [one = "", two = "", three = "", four = "", five = ""] = all;
    expect(await asked(one, 0, 50)).toBe(50);
    expect(await asked(one, 50, 1)).toBe(0);
    // What is refused for its event takes nothing from the others.
    expect(await asked(two, 100, 50)).toBe(50);
    expect(await asked(three, 200, 50)).toBe(50);
    expect(await asked(four, 300, 49)).toBe(49);
    expect(await asked(five, 400, 1)).toBe(1);
    expect(await asked(five, 401, 1)).toBe(0);
    t.ctx.clock.advance(days(1));
    expect(await asked(five, 402, 1)).toBe(1);
  }, 60_000);

  test("is forgotten two days after the event, confirmed or not", async () => {
    await say(await plan(), "kim@mail.example");
    t.ctx.clock.advance(days(60));
    await forgetAnswers(t.ctx);
    expect(await kept()).toEqual([]);
  });
});

describe("what stands in clear from a version before", () => {
  let t: TestContext;
  beforeEach(async () => {
    t = await testContext({ env });
  });
  afterEach(() => t.end());

  test("is sealed by a chore, is found again, and hears the news; a second run changes nothing", async () => {
    const rosa = (await found(t.ctx)).viewer;
    const id = (await planEvent(t.ctx, rosa, "moss", input)).id;
    await answerAsGuest(t.ctx, id, { status: "yes", name: "Kim" });
    const email = "Kim.Canary@mail.example";
    // As the version before writes it, also while this one runs.
    await t.ctx.db.updateTable("rsvps").set({ email, emailConfirmed: true }).execute();
    expect(await dump(t.ctx.db)).toContain(email);
    for (let i = 0; i < 2; i++) await sealGuestAddresses(t.ctx);
    expect(await dump(t.ctx.db)).not.toMatch(/canary/i);
    await cancelEvent(t.ctx, rosa, id);
    expect((await sendMails(t.ctx)).map((mail) => mail.to)).toEqual([email]);
    // Without the key file it was sealed with, nothing of it can be read.
    const [row] = await t.ctx.db.selectFrom("rsvps").selectAll().execute();
    const other = await testContext({ env });
    expect(() => guestAddress(other.ctx, row ?? { email: null, sealedAddress: null })).toThrow();
    await other.end();
  });

  test("a guest deletes their address by one press, and is written to no more", async () => {
    const rosa = (await found(t.ctx)).viewer;
    const id = (await planEvent(t.ctx, rosa, "moss", input)).id;
    await answerAsGuest(t.ctx, id, { status: "yes", name: "Kim", email: "kim@mail.example" });
    await confirmAddresses(t.ctx);
    const [told] = await sendMails(t.ctx);
    const token = /\/rsvp\/out\/([\w.-]+)/.exec(told?.text ?? "")?.[1] ?? "";
    await forgetGuestAddress(t.ctx, `${token}x`);
    await forgetGuestAddress(t.ctx, token);
    await cancelEvent(t.ctx, rosa, id);
    expect(await sendMails(t.ctx)).toEqual([]);
    expect(await t.ctx.db.selectFrom("rsvps").select("status").execute()).toEqual([
      { status: "yes" },
    ]);
  });
});

describe("the form", () => {
  let s: TestServer;
  const start = async (more: Readonly<Record<string, string>>): Promise<string> => {
    s = await testServer({ env: more });
    const { viewer } = await found(s.ctx);
    const startTime = after(s.ctx.clock.now(), days(20)).toISOString().slice(0, 16);
    return (await planEvent(s.ctx, viewer, "moss", { ...input, startTime })).id;
  };
  afterEach(() => s.end());

  test("asks for no address where no mail can be sent, and keeps none that is sent along", async () => {
    const id = await start({});
    expect((await s.app.inject(`/events/${id}`)).body).not.toContain('name="email"');
    const payload = { status: "yes", name: "Kim", email: "kim@mail.example" };
    expect(
      (await s.app.inject({ method: "POST", url: `/api/v1/events/${id}/guests`, payload }))
        .statusCode,
    ).toBe(201);
    expect(await s.ctx.db.selectFrom("rsvps").select(["email", "sealedAddress"]).execute()).toEqual(
      [{ email: null, sealedAddress: null }],
    );
    expect(
      await s.ctx.db.selectFrom("jobs").select("kind").where("kind", "like", "mail-%").execute(),
    ).toEqual([]);
  });

  test("asks where it can; only a press of the button says yes, not a look at the link", async () => {
    const id = await start(env);
    expect((await s.app.inject(`/events/${id}`)).body).toContain('name="email"');
    const payload = { status: "yes", name: "Kim", email: "kim@mail.example" };
    const given = await s.app.inject({
      ...{ method: "POST", url: `/api/v1/events/${id}/guests`, payload },
    });
    const own = new URL(given.json<{ url: string }>().url, s.origin).pathname;
    const waits = rsvpMessages("en").askedAddress;
    expect((await s.app.inject(own)).body).toContain(waits);
    const url = `/rsvp/address/${secretIn((await sendMails(s.ctx))[0])}`;
    const confirmed = async () =>
      (await s.ctx.db.selectFrom("rsvps").select("emailConfirmed").executeTakeFirst())
        ?.emailConfirmed;
    const page = await s.app.inject(url);
    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    });
    expect(await confirmed()).toBe(false);
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    const answer = await s.app.inject({
      method: "POST",
      url,
      headers: { origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({ csrf }).toString(),
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, url]);
    expect(await confirmed()).toBe(true);
    // Whoever opens the link again learns that it is done, and is not asked once more.
    expect((await s.app.inject(own)).body).not.toContain(waits);
    const done = await s.app.inject(url);
    expect(done.body).toContain("We will mail you news about this event.");
    expect(done.body).toContain(`href="/events/${id}"`);
    expect(done.body).not.toContain("Yes, this is my address");
    // By a program, and again.
    const again = await s.app.inject({ method: "POST", url: `/api/v1${url}` });
    expect([again.statusCode, again.json()]).toEqual([200, { event: id }]);
    expect(
      (await s.app.inject({ method: "POST", url: `/api/v1/rsvp/address/${"A".repeat(32)}` }))
        .statusCode,
    ).toBe(404);
  });
});
