/**
 * A workshop from its planning on, as everybody around it meets it: pages without
 * JavaScript, calendar files, inboxes, mails.
 */
import ICAL from "ical.js";
import pg from "pg";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Temporal } from "#platform/lib/temporal.ts";
import { openBrowser } from "../support/browser.ts";
import { fill, main, press, unfold } from "../support/hands.ts";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";
import { mailbox, type Mailbox } from "../support/mailbox.ts";
import { peer, type Peer } from "../support/peer.ts";
import { password } from "../support/people.ts";

type Json = Record<string, unknown>;
interface Item {
  readonly id: string;
  readonly name: string;
  readonly startTime: string;
}
/** A date in a calendar file. */
interface Entry {
  readonly uid: string;
  readonly status: string;
  readonly sequence: number;
  /** Wall-clock, "2026-12-06T19:00:00". */
  readonly starts: string;
  readonly zone: string;
  readonly replaces: string | undefined;
  readonly rule: string | undefined;
}

// Whoever is not meant to know must meet none of these anywhere; people's names are among them.
const canary = /canary/i;
const exact = "CANARY-EXACT-blue-door-12";
const note = "CANARY-NOTE-i-bring-my-walker";
const secretTitle = "CANARY-TITLE-evening";
const guestMail = "canary.wren@guests.example";

const zone = "Europe/Amsterdam";
const firstDay = Temporal.Now.plainDateISO(zone).add({ days: 15 });
/** Wall-clock begin of the nth date, the first is 0. */
const at = (n: number, clock = "19:00"): string =>
  `${firstDay.add({ days: 7 * n }).toString()}T${clock}`;

const browser: Browser = await openBrowser();

describe("a workshop on six evenings", () => {
  let moss: Instance;
  let mira: Peer;
  let noor: Peer;
  let mails: Mailbox;
  let metrics: number;
  const contexts: BrowserContext[] = [];
  let rosa: Page;
  let sam: Page;
  let wren: Page;
  let kim: Page;
  let somebody: Page;
  /** Ids of the dates, in order, and of their series. */
  let dates: readonly string[] = [];
  let series = "";
  let first: string;

  const open = async (): Promise<Page> => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    contexts.push(context);
    return context.newPage();
  };

  beforeAll(async () => {
    [mira, noor, mails] = await Promise.all([
      peer({ name: "mira" }),
      peer({ name: "noor", scheme: "rfc9421" }),
      mailbox(),
    ]);
    const port = await freePort();
    metrics = await freePort();
    moss = await instance({
      handle: "moss",
      port,
      allow: [`localhost:${port}`, mira.host, noor.host],
      env: { SMTP_URL: mails.url, METRICS_PORT: String(metrics), LOG_LEVEL: "debug" },
    });
    [rosa, sam, wren, kim, somebody] = await Promise.all([open(), open(), open(), open(), open()]);
  });
  afterAll(async () => {
    await Promise.all(contexts.map((one) => one.close()));
    await browser.close();
    await moss.end();
    await Promise.all([mira.end(), noor.end(), mails.end()]);
  });

  const see = async (page: Page, path: string): Promise<string> => {
    await page.goto(path.startsWith("http") ? path : `${moss.origin}${path}`);
    return main(page);
  };
  const ask = async (
    path: string,
    accept = "text/html",
  ): Promise<{ status: number; text: string }> => {
    const answer = await fetch(path.startsWith("http") ? path : `${moss.origin}${path}`, {
      headers: { accept },
    });
    return {
      status: answer.status,
      text: Buffer.from(await answer.arrayBuffer()).toString("latin1"),
    };
  };

  /** Everything that was to be told is told. */
  const quiet = (): Promise<boolean> =>
    eventually(
      async () =>
        (await ask(`http://127.0.0.1:${metrics}/`)).text.includes("calendula_jobs_waiting 0\n"),
      "an empty queue",
    );

  const group = (): string => `${moss.origin}/groups/moss`;
  const iri = (n: number): string => `${moss.origin}/events/${dates[n] ?? ""}`;
  const objectOf = (activity: Json): Json =>
    (typeof activity["object"] === "object"
      ? activity["object"]
      : { id: activity["object"] }) as Json;
  const arrived = (
    who: Peer,
    type: string,
    like: (object: Json, activity: Json) => boolean = () => true,
  ) =>
    who.inbox.filter(
      ({ activity }) => activity["type"] === type && like(objectOf(activity), activity),
    );
  const hears = (
    who: Peer,
    type: string,
    like: (object: Json, activity: Json) => boolean,
    what: string,
  ) => eventually(async () => arrived(who, type, like)[0], what);

  async function entries(path: string): Promise<Entry[]> {
    const { status, text } = await ask(path);
    expect(status, path).toBe(200);
    const value = (event: ICAL.Component, name: string): string | undefined =>
      event.getFirstPropertyValue(name)?.toString();
    return new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents("vevent")
      .map((event) => ({
        uid: value(event, "uid") ?? "",
        status: value(event, "status") ?? "",
        sequence: Number(value(event, "sequence")),
        starts: value(event, "dtstart") ?? "",
        zone: String(event.getFirstProperty("dtstart")?.getParameter("tzid")),
        replaces: value(event, "recurrence-id"),
        rule: value(event, "rrule"),
      }));
  }
  /** The dates of the workshop in the public calendar file, in order. */
  async function inFile(): Promise<Entry[]> {
    const all = await entries("/calendar.ics");
    return dates.map((_, n) => all.find((one) => one.uid === iri(n))!);
  }
  const join = (id: string): Json => ({
    "@context": "https://www.w3.org/ns/activitystreams",
    id: `${mira.actor}/joins/${id}`,
    type: "Join",
    actor: mira.actor,
    object: iri(0),
    published: new Date().toISOString(),
  });

  /** Opens the link of the one question that went to an address, and answers it. */
  const saysItIsTheirs = async (who: Page, address: string): Promise<void> => {
    const question = await eventually(
      async () => mails.letters.find((one) => one.to.includes(address)),
      "the question to the guest",
    );
    expect(question.subject).toBe("Is this your address?");
    // Nothing in it was written by whoever filled in the form.
    expect(question.text).not.toMatch(/Canary (Wren|Kim)|CANARY-/);
    await see(who, /\/rsvp\/address\/[\w-]+/.exec(question.text)?.[0] ?? "");
    await press(who, "Yes, this is my address");
  };

  test("a member plans it in the browser; the page says its rule in words, and followers hear of the first date", async () => {
    for (const who of [mira, noor]) {
      expect(await who.follow(group())).toBe(202);
      await hears(who, "Accept", () => true, "the Accept of the Follow");
    }
    await see(rosa, "/login");
    await fill(rosa, { handle: "rosa", password });
    await press(rosa, "Sign in");
    await see(rosa, "/@moss/events/new");
    await fill(rosa, {
      name: "Bicycle workshop",
      startTime: at(0),
      endTime: at(0, "21:00"),
    });
    await unfold(rosa, "repeats");
    await fill(rosa, { timeZone: zone, every: "week", times: "6" });
    await fill(rosa, {
      content: "Bring your bicycle.",
      area: "Utrecht East",
      exact,
      reveal: "confirmed",
    });
    await unfold(rosa, "Kind");
    await fill(rosa, { kind: "workshop" });
    await fill(rosa, { "access-step-free": "yes" });
    await unfold(rosa, "Answers");
    await fill(rosa, { capacity: "2" });
    await press(rosa, "Publish");
    const text = await main(rosa);
    const weekday = firstDay.toLocaleString("en-GB", { weekday: "long" });
    expect(text).toContain(`Every week on ${weekday}, 6 times`);
    expect(text).toContain("2 of 2 places are free");
    expect(text).toContain(exact);
    first = new URL(rosa.url()).pathname.split("/").at(-1) ?? "";
    await unfold(rosa, "Every week");
    const link =
      (await rosa.getByRole("link", { name: "All dates in this series" }).getAttribute("href")) ??
      "";
    series = new URL(link, moss.origin).searchParams.get("series") ?? "";
    const { items } = JSON.parse((await ask(`/api/v1/calendar?series=${series}`)).text) as {
      items: Item[];
    };
    dates = items.map((one) => one.id);
    expect(items.map((one) => one.startTime.slice(0, 16))).toEqual(
      [0, 1, 2, 3, 4, 5].map((n) => at(n)),
    );
    expect(dates[0]).toBe(first);

    for (const who of [mira, noor]) {
      const create = await hears(who, "Create", (object) => object["id"] === iri(0), "the Create");
      expect(create.verified).toBe(true);
      expect(create.activity["object"]).toMatchObject({
        type: "Event",
        name: "Bicycle workshop",
        timezone: zone,
        joinMode: "free",
        maximumAttendeeCapacity: 2,
        remainingAttendeeCapacity: 2,
        location: { name: "Utrecht East" },
      });
    }
    // One post, not six: the later dates are told when they come near.
    await quiet();
    expect(arrived(mira, "Create").length).toBe(1);
    const file = await inFile();
    expect(file.map((one) => [one.starts, one.zone, one.status])).toEqual(
      [0, 1, 2, 3, 4, 5].map((n) => [`${at(n)}:00`, zone, "CONFIRMED"]),
    );
    expect((await entries(`/series/${series}.ics`)).map((one) => one.rule)).toEqual([
      expect.stringMatching(/^FREQ=WEEKLY.*COUNT=6/),
    ]);
  });

  test("dates that come near are told, also after the server was killed", async () => {
    const client = new pg.Client({ connectionString: moss.databaseUrl });
    await client.connect();
    await client.query("delete from settings where key = 'chore:planned-events'");
    await client.end();
    await quiet();
    await moss.kill();
    await moss.start();
    for (const n of [1, 2])
      await hears(mira, "Create", (object) => object["id"] === iri(n), `the Create of date ${n}`);
    await quiet();
    expect(arrived(mira, "Create").length).toBe(3);
  });

  test("a member and a guest say yes, and the seats are full", async () => {
    const { url } = await moss.api<{ url: string }>("POST", "/invitations", {});
    await see(sam, url);
    await fill(sam, { handle: "sam", name: "Canary Sam", password });
    await press(sam, "Join");
    await see(sam, `/events/${first}`);
    await press(sam, "I'm coming");
    expect(await main(sam)).toContain("You are coming.");
    expect(await main(sam)).toContain("One of 2 places is free.");
    expect(await main(sam)).toContain(exact);

    expect(await see(wren, `/events/${first}`)).not.toMatch(canary);
    await unfold(wren, "Add a note");
    await fill(wren, { name: "Canary Wren", email: guestMail, note });
    await press(wren, "I'm coming");
    expect(new URL(wren.url()).pathname).toMatch(/^\/rsvp\/[\w-]{32}$/);
    expect(await main(wren)).toContain("You are coming.");
    expect(await main(wren)).toContain(exact);

    const stranger = await see(somebody, `/events/${first}`);
    expect(stranger).toContain("All 2 places are taken.");
    expect(stranger).toContain("Full");
    expect(stranger).not.toMatch(canary);
    const own = wren.url();
    await saysItIsTheirs(wren, guestMail);
    await wren.goto(own);
    const mail = await eventually(async () => mails.letters[1], "the mail to the guest");
    expect(mail.to).toEqual([guestMail]);
    expect(mail.text).toContain("Your place is reserved.");
    expect(mail.subject).toBe("About: Bicycle workshop");
  });

  test("somebody elsewhere asks for a place, is told that it is full, and waits; another guest too", async () => {
    expect(await mira.post(`${group()}/inbox`, join("1"))).toBe(202);
    const reject = await hears(
      mira,
      "Reject",
      (object) => object["id"] === join("1")["id"],
      "the Reject",
    );
    expect(reject.verified).toBe(true);
    expect(reject.activity).toMatchObject({
      actor: group(),
      to: [mira.actor],
      object: { type: "Join", actor: mira.actor, object: iri(0) },
    });
    expect(reject.activity["summary"]).toContain(
      "All places are taken. You are on the waiting list",
    );

    expect(await see(kim, `/events/${first}`)).toContain("All 2 places are taken.");
    await unfold(kim, "Add a note");
    await fill(kim, { name: "Canary Kim", email: "canary.kim@guests.example" });
    await press(kim, "I'm coming");
    expect(await main(kim)).toContain("You are on the waiting list.");
    expect(await main(kim)).not.toContain(exact);
    const hers = kim.url();
    await saysItIsTheirs(kim, "canary.kim@guests.example");
    await kim.goto(hers);

    expect(await see(rosa, `/events/${first}`)).toContain(
      "2 people are coming, 2 on the waiting list",
    );
    const people = await see(rosa, `/events/${first}/people`);
    expect(people).toMatch(
      /Coming \(2\)[\s\S]*Canary Sam[\s\S]*Canary Wren[\s\S]*Waiting list \(2\)[\s\S]*mira of the peer[\s\S]*Canary Kim/,
    );
    expect(people).toContain(note);
    expect((await ask(`/events/${first}/people`)).status).not.toBe(200);
  });

  test("who can't come makes room for who waits longest, and each is told", async () => {
    await press(wren, "I can't come");
    expect(await main(wren)).toContain("You said that you can't come.");
    expect(await main(wren)).not.toContain(exact);
    const accept = await hears(
      mira,
      "Accept",
      (object) => object["id"] === join("1")["id"],
      "the Accept",
    );
    expect(accept.activity).toMatchObject({
      actor: group(),
      to: [mira.actor],
      object: { type: "Join", object: iri(0) },
    });
    expect(await see(rosa, `/events/${first}`)).toContain(
      "2 people are coming, 1 on the waiting list",
    );
    expect(await see(rosa, `/events/${first}/people`)).toMatch(
      /Coming \(2\)[\s\S]*Canary Sam[\s\S]*mira of the peer[\s\S]*Waiting list \(1\)[\s\S]*Canary Kim/,
    );
    const { items } = await moss.api<{ items: Json[] }>("GET", `/events/${first}/rsvps`);
    expect(items.map((one) => [one["from"], one["standing"]]).sort()).toEqual([
      ["elsewhere", "coming"],
      ["guest", "no"],
      ["guest", "waiting"],
      ["member", "coming"],
    ]);

    await mira.post(`${group()}/inbox`, { ...join("leave"), type: "Leave" });
    const mail = await eventually(
      async () => mails.letters.find((one) => one.text.includes("and it is yours.")),
      "the mail on the free place",
    );
    expect(mail.to).toEqual(["canary.kim@guests.example"]);
    const moved = await see(kim, kim.url());
    expect(moved).toContain("A place has become free for you.");
    expect(moved).toContain("You are coming.");
    expect(moved).toContain(exact);
    expect(await see(rosa, `/events/${first}`)).toContain("2 people are coming ·");
    const { json } = await moss.activity(iri(0));
    expect(json).toMatchObject({ participantCount: 2, remainingAttendeeCapacity: 0 });
    expect(await see(somebody, `/events/${first}`)).not.toMatch(canary);
  });

  test("one date is called off, and only that one, in the page, the files and elsewhere", async () => {
    const before = await inFile();
    await see(rosa, `/events/${dates[2] ?? ""}`);
    await unfold(rosa, "Cancel the event");
    await fill(rosa, { scope: "this" });
    await press(rosa, "Cancel the event");
    expect(await main(rosa)).toContain("Cancelled");
    const off = await see(sam, `/events/${dates[2] ?? ""}`);
    expect(off).toContain("Cancelled");
    expect(off).toContain("This event is not taking answers at the moment.");
    expect(await see(somebody, `/events/${dates[3] ?? ""}`)).not.toContain("Cancelled");

    const file = await inFile();
    expect(file.map((one) => one.status)).toEqual(
      dates.map((_, n) => (n === 2 ? "CANCELLED" : "CONFIRMED")),
    );
    expect(file.map((one, n) => one.sequence > before[n]!.sequence)).toEqual(
      dates.map((_, n) => n === 2),
    );
    const [rule, ...others] = await entries(`/series/${series}.ics`);
    expect(rule).toMatchObject({
      rule: expect.stringContaining("COUNT=6") as unknown,
      status: "CONFIRMED",
      starts: `${at(0)}:00`,
    });
    expect(others).toMatchObject([
      { replaces: `${at(2)}:00`, status: "CANCELLED", uid: rule?.uid },
    ]);

    const update = await hears(mira, "Update", (object) => object["id"] === iri(2), "the Update");
    expect(update.activity["object"]).toMatchObject({
      eventStatus: "EventCancelled",
      status: "CANCELLED",
      joinMode: "external",
      summary: expect.stringMatching(/^CANCELLED: /) as unknown,
    });
    await hears(
      mira,
      "Create",
      (object) => object["inReplyTo"] === iri(2),
      "the note that it is off",
    );
    await quiet();
    expect(arrived(mira, "Update").length).toBe(1);
  });

  test("the second date and those after it begin an hour later; the rest stays as it was", async () => {
    const before = await inFile();
    await see(rosa, `/events/${dates[1] ?? ""}/edit`);
    expect(await rosa.locator('[name="startTime"]').inputValue()).toBe(at(1));
    await fill(rosa, { startTime: at(1, "20:00"), endTime: at(1, "22:00"), scope: "later" });
    await press(rosa, "Save");
    expect(await main(rosa)).toContain("20:00–22:00");
    expect(new URL(rosa.url()).pathname).toBe(`/events/${dates[1] ?? ""}`);
    const stays = [0, 2];
    const file = await inFile();
    expect(file.map((one) => one.starts)).toEqual(
      dates.map((_, n) => `${at(n, stays.includes(n) ? "19:00" : "20:00")}:00`),
    );
    expect(file.map((one) => one.status)).toEqual(
      dates.map((_, n) => (n === 2 ? "CANCELLED" : "CONFIRMED")),
    );
    expect(file.map((one, n) => one.sequence > before[n]!.sequence)).toEqual(
      dates.map((_, n) => !stays.includes(n)),
    );
    expect(await see(somebody, `/events/${dates[4] ?? ""}`)).toContain("20:00–22:00");

    const update = await hears(mira, "Update", (object) => object["id"] === iri(1), "the Update");
    expect(update.activity["object"]).toMatchObject({
      startTime: expect.stringContaining(at(1, "20:00")) as unknown,
      previousStartTime: expect.stringContaining(at(1)) as unknown,
      eventStatus: "EventRescheduled",
      summary: expect.stringMatching(/^NEW TIME: /) as unknown,
    });
    await hears(
      mira,
      "Create",
      (object) => object["inReplyTo"] === iri(1),
      "the note on the new time",
    );
    // Of dates that nobody was told of yet, nobody hears that they changed.
    await quiet();
    expect(JSON.stringify(mira.inbox)).not.toMatch(new RegExp(dates.slice(3).join("|")));
    expect(arrived(mira, "Update").length).toBe(2);

    await unfold(rosa, "Every week");
    const link =
      (await rosa.getByRole("link", { name: "All dates in this series" }).getAttribute("href")) ??
      "";
    const next = new URL(link, moss.origin).searchParams.get("series") ?? "";
    expect(next).not.toBe(series);
    expect((await entries(`/series/${series}.ics`)).map((one) => one.starts)).toEqual([
      `${at(0)}:00`,
    ]);
    const [rule, ...others] = await entries(`/series/${next}.ics`);
    expect(rule).toMatchObject({
      rule: expect.stringContaining("COUNT=5") as unknown,
      starts: `${at(1, "20:00")}:00`,
    });
    expect(others.filter((one) => one.status === "CANCELLED")).toMatchObject([
      { replaces: `${at(2, "20:00")}:00`, starts: `${at(2)}:00` },
    ]);
  });

  test("nothing that is sealed stands anywhere in public", async () => {
    const secret = await moss.api<Item>("POST", "/groups/moss/events", {
      name: secretTitle,
      startTime: at(0, "10:00"),
      location: { area: "CANARY area", exact },
      visibility: "members",
      access: { overall: "ask" },
      rememberPlace: true,
    });
    await moss.api("PATCH", `/events/${secret.id}`, {
      startTime: at(0, "11:00"),
      content: "CANARY words",
    });
    expect(await see(sam, `/events/${secret.id}`)).toContain(secretTitle);
    await unfold(sam, "Add a note");
    await fill(sam, { note });
    await press(sam, "I'm coming");
    await quiet();
    const events = dates.map((id) => `/events/${id}`);
    const file = await ask("/calendar.ics");
    expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(6);
    const feeds = ["ics", "rss", "atom", "json"].map((type) => `/calendar.${type}`);
    const views = ["agenda", "week", "month", "year", "print"].map(
      (view) => `/calendar?view=${view}&from=${firstDay.toString()}`,
    );
    const parts = ["", "/replies", "/context", "/likes", "/shares", "/organizers", "/attendees"];
    const activities = [...mira.inbox, ...noor.inbox].map(({ activity }) => String(activity["id"]));
    const open: string[] = [
      ...[
        "/",
        "/about",
        "/groups",
        "/calendar",
        ...views,
        ...feeds,
        "/calendar/print",
        "/embed/calendar",
      ],
      ...[
        "/@moss",
        "/@moss/feed.rss",
        "/@moss/calendar.ics",
        "/board",
        "/board.rss",
        "/library",
        "/library.rss",
        "/siblings",
      ],
      ...[
        `/calendar?series=${series}`,
        `/calendar.ics?group=moss`,
        `/series/${series}.ics`,
        "/robots.txt",
        "/api/openapi.json",
      ],
      ...events.flatMap((path) => [path, `${path}.ics`, `${path}/poster`, `${path}/flyer.txt`]),
      ...[`${events[0] ?? ""}/poster.pdf`, `${events[0] ?? ""}/poster.pdf?strips=yes`],
      ...["outbox", "outbox?page=1", "upcoming", "featured", "followers", "following"].map(
        (name) => `/groups/moss/${name}`,
      ),
      ...["/api/v1/calendar", "/api/v1/groups", "/api/v1/groups/moss", "/api/v1/collective"],
      ...events.map((path) => `/api/v1${path}`),
      ...[
        "/sitemap.xml",
        "/nodeinfo/2.1",
        "/.well-known/nodeinfo",
        "/actor/outbox",
        "/livez",
        "/readyz",
        `http://127.0.0.1:${metrics}/metrics`,
      ],
    ];
    const asActivity = [
      "/groups/moss",
      "/@moss",
      "/actor",
      ...events.flatMap((path) => parts.map((part) => path + part)),
    ];
    const hidden = `/events/${secret.id}`;
    const closed = [
      ...[
        "",
        ".ics",
        "/poster",
        "/poster.pdf",
        "/flyer.txt",
        "/people",
        "/edit",
        ...parts.slice(1),
      ].map((part) => hidden + part),
      ...[
        `/api/v1${hidden}`,
        `/api/v1${hidden}/rsvps`,
        `/api/v1${events[0] ?? ""}/rsvps`,
        "/api/v1/groups/moss/places",
      ],
      ...[
        `${events[0] ?? ""}/people`,
        `${events[0] ?? ""}/edit`,
        "/@moss/events/new",
        `/rsvp/${"x".repeat(32)}`,
      ],
    ];
    const asked: [path: string, accept: string, open: boolean][] = [
      ...open.map((path): [string, string, boolean] => [path, "text/html,*/*;q=0.5", true]),
      ...asActivity.map((path): [string, string, boolean] => [
        path,
        "application/activity+json",
        true,
      ]),
      ...closed.flatMap((path): [string, string, boolean][] => [
        [path, "text/html,*/*;q=0.5", false],
        [path, "application/activity+json", false],
      ]),
    ];
    const wrong: string[] = [];
    // Who answers from elsewhere is nobody's business either.
    const everybody = new RegExp(`canary|${mira.host}|mira of the peer`, "i");
    const look = (where: string, text: string, what = everybody): void => {
      // Folded lines of a calendar file are put together again.
      const found = what.exec(text.replace(/\r\n /g, ""));
      if (found !== null)
        wrong.push(
          `${where} holds "${text
            .replace(/\r\n /g, "")
            .slice(Math.max(0, found.index - 60), found.index + 40)}"`,
        );
    };
    for (const [path, accept, shown] of asked) {
      const { status, text } = await ask(path, accept);
      if ((status === 200) !== shown) wrong.push(`${path} (${accept}) answers ${status}`);
      look(`${path} (${accept})`, text);
    }
    for (const id of new Set(activities))
      look(id, (await ask(id, "application/activity+json")).text);
    // Nor can it be found out by searching for it.
    for (const word of [exact, note, secretTitle, "CANARY"])
      expect(JSON.parse((await ask(`/api/v1/calendar?q=${word}`)).text), word).toMatchObject({
        items: [],
      });
    // A member's secret address is given to programs: it has the title
    // that they may read, and no place.
    await see(sam, "/me/account");
    await press(sam, "Create secret address");
    const personal = await ask(await sam.locator(".address").first().innerText());
    expect(personal.text).toContain(secretTitle);
    look("the personal file", personal.text, /CANARY-(EXACT|NOTE)/);

    for (const who of [mira, noor]) {
      expect(who.inbox.every((one) => one.verified)).toBe(true);
      look("an inbox", JSON.stringify(who.inbox), who === mira ? canary : everybody);
    }
    // To each a question, how their answer stands, and to one of them that a place became free.
    expect(mails.letters.length).toBe(5);
    for (const mail of mails.letters) {
      look("a mail", mail.text, /CANARY-/);
      look("a subject", mail.subject, /canary|utrecht/i);
      expect(mail.text).not.toContain(mails.letters.find((one) => one.to[0] !== mail.to[0])?.to[0]);
    }
    expect(moss.log()).toContain("Calendula is ready");
    look("the log", moss.log(), canary);
    expect(wrong).toEqual([]);
  });
});
