/** Neighbours without an account: asked first, told what is for everybody, gone by one click. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { cancelEvent, changeEvent, planEvent, reviveEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { postNotice } from "#domains/guides/notices/actions.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { after, days } from "#platform/lib/clock.ts";
import { scheduledTasks } from "#assembly.ts";
import { dump } from "../../support/dump.ts";
import { type Letter, type Mailbox, mailbox } from "../../support/mailbox.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { addGroup, found } from "../../support/people.ts";
import { subscriptionMessages } from "#domains/subscriptions/messages.ts";
import { webMessages } from "#platform/web/messages.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let box: Mailbox;
let mira: Peer;
let rosa: Viewer;
const ada = "ada.canary@mail.example";

beforeEach(async () => {
  box = await mailbox();
  mira = await peer();
  s = await testServer({ env: { SMTP_URL: box.url }, allow: [mira.host] });
  rosa = (await found(s.ctx)).viewer;
});
afterEach(async () => {
  await s.end();
  await box.end();
  await mira.end();
});

const ask = (payload: object) =>
  s.app.inject({ method: "POST", url: "/api/v1/subscriptions", payload });
const linkIn = (text: string | undefined): string =>
  /http:\/\/localhost:\d+(\/subscriptions\/confirm\/[\w.-]+)/.exec(text ?? "")?.[1] ?? "";
const press = (url: string) =>
  s.app.inject({
    method: "POST",
    url,
    headers: { origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
    payload: "",
  });
async function subscribed(scope: object, rhythm = "new"): Promise<void> {
  expect((await ask({ address: ada, scope, rhythm })).statusCode).toBe(202);
  await s.work();
  expect((await press(linkIn(box.letters.at(-1)?.text))).statusCode).toBe(200);
  s.ctx.clock.advance(1000);
}
const plan = (name: string, more: Partial<EventInput> = {}, handle = "moss") =>
  planEvent(s.ctx, rosa, handle, {
    name,
    content: "",
    startTime: after(s.ctx.clock.now(), days(9)).toISOString().slice(0, 16),
    timeZone: "Europe/Amsterdam",
    area: "Elm Garden",
    exactPlace: "CANARY blue door",
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
    ...more,
  });
const subjects = (): string[] => box.letters.map((one: Letter) => one.subject);

test("one question, one answer for all, a look at the link changes nothing, a press does", async () => {
  const answers = [];
  for (const address of [ada, ada, "else@mail.example"])
    answers.push(await ask({ address, scope: {}, rhythm: "new" }));
  expect(new Set(answers.map((one) => `${one.statusCode} ${one.body}`))).toEqual(new Set(["202 "]));
  await plan("Before");
  await s.work();
  expect(subjects()).toEqual(["Do you want to hear from us?", "Do you want to hear from us?"]);
  const url = linkIn(box.letters.find((one) => one.to[0] === ada)?.text);
  expect((await s.app.inject(url)).statusCode).toBe(200);
  await plan("Still before");
  await s.work();
  expect(box.letters).toHaveLength(2);
  expect((await press(url)).statusCode).toBe(200);
  s.ctx.clock.advance(1000);
  const event = await plan("Herb walk");
  await s.work();
  expect(subjects().at(-1)).toBe("Moss Collective: Herb walk");
  const text = box.letters.at(-1)?.text ?? "";
  expect(text).toContain(`/events/${event.id}`);
  expect(text).toContain("Elm Garden");
  expect(text).not.toContain("CANARY");
  s.ctx.clock.advance(1000);
  await cancelEvent(s.ctx, rosa, event.id);
  await s.work();
  expect(subjects().at(-1)).toBe("Moss Collective: Cancelled: Herb walk");
  // The two stand in one thread.
  for (const letter of box.letters.slice(-2))
    expect(letter.text).toMatch(new RegExp(`^references: <events-${event.id}@localhost>`, "im"));
  // Nothing of it in clear.
  expect(await dump(s.ctx.db)).not.toMatch(/ada\.canary/i);
  // One click.
  const leave = /^list-unsubscribe: <http:\/\/localhost:\d+(\/[^>]+)>/im.exec(text)?.[1] ?? "";
  expect((await s.app.inject(leave)).statusCode).toBe(200);
  expect(await s.ctx.db.selectFrom("subscriptions").select("id").execute()).toHaveLength(2);
  await s.app.inject({
    method: "POST",
    url: leave,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "List-Unsubscribe=One-Click",
  });
  expect(await s.ctx.db.selectFrom("subscriptions").select("id").execute()).toHaveLength(1);
  await plan("After");
  await s.work();
  expect(subjects()).toHaveLength(4);
});

test("a group, a filter and a guide each tell their own, and nothing that is not for everybody", async () => {
  const herbs = await addGroup(s.ctx, rosa, "herbs");
  rosa = herbs.viewer;
  await subscribed({ group: "herbs" });
  await plan("Of the others");
  await plan("For members", { visibility: "members" }, "herbs");
  await s.work();
  expect(box.letters).toHaveLength(1);
  await plan("Tincture", {}, "herbs");
  await s.work();
  expect(subjects().at(-1)).toBe("herbs circle: Tincture");
  await s.ctx.db.deleteFrom("subscriptions").execute();
  s.ctx.clock.advance(days(2));

  await subscribed({ filter: "tag=salve" });
  await plan("Untagged");
  await plan("Salve day", { tags: ["salve"] });
  await s.work();
  expect(subjects().at(-1)).toBe("Moss Collective: Salve day");
  await s.ctx.db.deleteFrom("subscriptions").execute();
  s.ctx.clock.advance(days(2));

  const guide = await writeGuide(s.ctx, rosa, "moss", {
    name: "Salve",
    summary: "How we make it.",
    source: "Warm the oil.",
    kind: "remedy",
    license: "CC-BY-SA-4.0",
    credit: "Moss",
    cautions: "Not in the eyes.",
    careKinds: ["herbs"],
    tags: [],
    language: "en",
    sources: "",
    wishes: "",
    minutes: 90,
    costsNothing: true,
    visibility: "public",
    note: "",
    publish: true,
  });
  await subscribed({ guide: guide.id });
  await postNotice(s.ctx, rosa, guide.id, {
    severity: "urgent",
    content: "Not on open wounds.",
  });
  await s.work();
  expect(subjects().at(-1)).toBe("Salve: Urgent");
  expect(box.letters.at(-1)?.text).toContain("Not on open wounds.");
});

test("hears of a change once, also of a new place alone and that it takes place after all; a corrected word is none", async () => {
  await subscribed({});
  const { id } = await plan("Herb walk");
  const change = async (act: () => Promise<unknown>) => {
    await s.work();
    const before = box.letters.length;
    s.ctx.clock.advance(1000);
    await act();
    await s.work();
    return box.letters.slice(before).map((one) => one.subject.replace("Moss Collective: ", ""));
  };
  const edit = (more: Partial<EventInput>) => change(() => changeEvent(s.ctx, rosa, id, of(more)));
  const starts = after(s.ctx.clock.now(), days(9)).toISOString().slice(0, 16);
  const of = (more: Partial<EventInput>): EventInput => ({
    name: "Herb walk",
    content: "",
    startTime: starts,
    timeZone: "Europe/Amsterdam",
    area: "Elm Garden",
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
    ...more,
  });
  expect(await edit({ area: "Oak Hall" })).toEqual(["New time or place: Herb walk"]);
  expect(await edit({ area: "Oak Hall", content: "Corrected" })).toEqual([]);
  expect(await change(() => cancelEvent(s.ctx, rosa, id))).toEqual(["Cancelled: Herb walk"]);
  expect(await edit({ area: "Oak Hall", content: "Corrected again" })).toEqual([]);
  expect(await change(() => reviveEvent(s.ctx, rosa, id))).toEqual([
    "It is happening after all: Herb walk",
  ]);
});

test("once a week: what is coming, once", async () => {
  await subscribed({}, "weekly");
  await plan("Herb walk");
  await s.work();
  await runDueTasks(s.ctx, scheduledTasks);
  await s.work();
  expect(box.letters).toHaveLength(1);
  s.ctx.clock.advance(days(7));
  for (let i = 0; i < 2; i++) {
    await runDueTasks(s.ctx, scheduledTasks);
    await s.work();
    s.ctx.clock.advance(days(1));
  }
  expect(subjects().slice(1)).toEqual(["Moss Collective: coming up"]);
  expect(box.letters.at(-1)?.text).toContain("Herb walk");
  // Weeks in which nothing went out are one mail, not one each.
  for (let week = 0; week < 3; week++) {
    s.ctx.clock.advance(days(7));
    await plan(`In week ${week}`);
    await runDueTasks(s.ctx, scheduledTasks);
  }
  await s.work();
  expect(box.letters).toHaveLength(3);
  // And none on its heels: the next one goes with the next week.
  s.ctx.clock.advance(days(1));
  await runDueTasks(s.ctx, scheduledTasks);
  await s.work();
  expect(box.letters).toHaveLength(3);
  s.ctx.clock.advance(days(7));
  await runDueTasks(s.ctx, scheduledTasks);
  await s.work();
  expect(box.letters).toHaveLength(4);
});

test("closed and tender groups answer as if they were not there, and so does what is no address", async () => {
  const closed = await addGroup(s.ctx, rosa, "inner", "closed");
  const tender = await addGroup(s.ctx, closed.viewer, "quiet", "tender");
  const of = async (group: string) => {
    const answer = await ask({ address: ada, scope: { group }, rhythm: "new" });
    return [answer.statusCode, answer.json<{ type: string }>().type];
  };
  const none = await of("nobody");
  expect(none[0]).toBe(404);
  expect(await of("inner")).toEqual(none);
  expect(await of(tender.group.handle)).toEqual(none);
  expect((await ask({ address: "ada", scope: {}, rhythm: "new" })).statusCode).toBe(422);
  await s.work();
  expect(box.letters).toEqual([]);
});

test("what is wrong is said in the reader's language, whatever the mails are in, with the words to choose from", async () => {
  const noteOf = async (payload: object): Promise<string | undefined> => {
    const answer = await s.app.inject({
      ...{ method: "POST", url: "/api/v1/subscriptions", payload },
      headers: { "accept-language": "es" },
    });
    expect(answer.statusCode).toBe(422);
    const { errors } = answer.json<{ errors: { pointer: string; detail: string }[] }>();
    return errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join("; ");
  };
  const scope = {};
  expect(await noteOf({ address: "ada", scope, rhythm: "new", language: "de" })).toBe(
    `/address ${subscriptionMessages("es").wrongAddress}`,
  );
  const { schema } = webMessages("es");
  expect(await noteOf({ address: ada, scope, rhythm: "hourly" })).toBe(
    `/rhythm ${schema.enum({ values: ["new", "weekly"] })}`,
  );
  expect(await noteOf({ address: ada, scope })).toBe(`/rhythm ${schema.required}`);
  expect(await noteOf({ address: ada, scope: { filter: { tag: 5 } }, rhythm: "new" })).toBe(
    `/scope/filter/tag ${schema.type({ type: "string" })}`,
  );
});

test("an address is asked once a day, whoever types it for whatever; who said yes, about each thing", async () => {
  const { viewer } = await addGroup(s.ctx, rosa, "herbs");
  rosa = viewer;
  for (const scope of [{}, { group: "herbs" }, { filter: "tag=a" }])
    expect((await ask({ address: ada, scope, rhythm: "new" })).statusCode).toBe(202);
  await s.work();
  expect(box.letters).toHaveLength(1);
  expect((await press(linkIn(box.letters[0]?.text))).statusCode).toBe(200);
  await subscribed({ group: "herbs" });
  expect(box.letters).toHaveLength(2);
  const kept = s.ctx.db.selectFrom("subscriptions").select("confirmed");
  expect(await kept.execute()).toEqual([{ confirmed: true }, { confirmed: true }]);
});

test("who lost the question is asked again the next day, and hears as often as they said last", async () => {
  for (const rhythm of ["weekly", "weekly"]) {
    expect((await ask({ address: ada, scope: {}, rhythm })).statusCode).toBe(202);
    await s.work();
  }
  expect(box.letters).toHaveLength(1);
  s.ctx.clock.advance(days(1));
  await ask({ address: ada, scope: {}, rhythm: "new", language: "es" });
  await s.work();
  expect(box.letters).toHaveLength(2);
  expect(box.letters[1]?.text).toContain("¿Quieres recibir nuestras novedades?");
  expect((await press(linkIn(box.letters[1]?.text))).statusCode).toBe(200);
  const kept = () => s.ctx.db.selectFrom("subscriptions").select(["rhythm", "confirmed"]).execute();
  expect(await kept()).toEqual([{ rhythm: "new", confirmed: true }]);
  // Who hears from us already changes how often, and nobody else does it for them.
  s.ctx.clock.advance(days(1));
  await ask({ address: ada, scope: {}, rhythm: "new" });
  await s.work();
  expect(box.letters).toHaveLength(2);
  await ask({ address: ada, scope: {}, rhythm: "weekly" });
  await s.work();
  expect(box.letters).toHaveLength(3);
  const url = linkIn(box.letters[2]?.text);
  expect((await s.app.inject(url)).statusCode).toBe(200);
  expect(await kept()).toEqual([{ rhythm: "new", confirmed: true }]);
  expect((await press(url)).statusCode).toBe(200);
  expect(await kept()).toEqual([{ rhythm: "weekly", confirmed: true }]);
});

test("the way out of an old message leads out also of who came back", async () => {
  await subscribed({});
  await plan("Herb walk");
  await s.work();
  const text = box.letters.at(-1)?.text ?? "";
  const leave = /^list-unsubscribe: <http:\/\/localhost:\d+(\/[^>]+)>/im.exec(text)?.[1] ?? "";
  const kept = () => s.ctx.db.selectFrom("subscriptions").select("id").execute();
  for (const again of [false, true]) {
    if (again) {
      s.ctx.clock.advance(days(1));
      await subscribed({});
    }
    expect(await kept()).toHaveLength(1);
    await s.app.inject({ method: "POST", url: leave });
    expect(await kept()).toEqual([]);
  }
});

test("what is misspelt becomes no subscription to everything", async () => {
  const pointers = async (scope: object): Promise<readonly unknown[]> => {
    const answer = await ask({ address: ada, scope, rhythm: "new" });
    const { errors = [] } = answer.json<{ errors?: readonly { readonly pointer: string }[] }>();
    return [answer.statusCode, ...errors.map((one) => one.pointer)];
  };
  expect(await pointers({ grop: "moss" })).toEqual([422, "/scope"]);
  expect(await pointers({ filter: "colour=blue" })).toEqual([422, "/scope/filter"]);
  expect(await pointers({ filter: { tag: "two words" } })).toEqual([422, "/scope/filter"]);
  expect(await pointers({ filter: "constructor=x" })).toEqual([422, "/scope/filter"]);
  expect(await pointers({ guide: "x", group: "moss" })).toEqual([422, "/scope/guide"]);
  expect(await s.ctx.db.selectFrom("subscriptions").select("id").execute()).toEqual([]);
  for (const scope of [{ group: "@Moss" }, { filter: "?tag=herbs&view=month" }])
    expect((await ask({ address: ada, scope, rhythm: "new" })).statusCode).toBe(202);
});

describe("somebody in the fediverse", () => {
  test("is asked by one private message, and hears by private messages", async () => {
    const address = `@mira@${mira.host}`;
    expect((await ask({ address, scope: {}, rhythm: "new" })).statusCode).toBe(202);
    await plan("Before");
    await s.work();
    const notes = () =>
      mira.inbox
        .map((one) => one.activity)
        .filter((one) => one["type"] === "Create")
        .map((one) => one["object"] as { content: string; to: unknown; cc: unknown });
    expect(notes()).toHaveLength(1);
    const [question] = notes();
    expect([question?.to, question?.cc]).toEqual([[mira.actor], []]);
    expect(mira.inbox.every((one) => one.verified)).toBe(true);
    await press(linkIn(question?.content));
    s.ctx.clock.advance(1000);
    await plan("Herb walk");
    await s.work();
    expect(notes()).toHaveLength(2);
    expect(notes()[1]?.content).toContain("Herb walk");
    // Neither their handle nor their inbox is anywhere in clear.
    const all = await dump(s.ctx.db);
    expect(all).not.toContain("users/mira");
    expect(all).not.toContain("@mira");
  });

  test("is led home from the box by one press, and only their device remembers it", async () => {
    const lead = (home: string, cookie = "") =>
      s.app.inject({
        method: "POST",
        url: "/home-server",
        headers: { "content-type": "application/x-www-form-urlencoded", origin: s.origin, cookie },
        payload: new URLSearchParams({ home, object: "/@moss", intent: "follow" }).toString(),
      });
    const led = await lead(`@mira@${mira.host}`);
    expect([led.statusCode, led.headers.location]).toEqual([
      303,
      `${mira.origin}/authorize_interaction?uri=${encodeURIComponent(`${s.origin}/groups/moss`)}`,
    ]);
    // What is no address is said to be none: the hint alone said nothing of what is wrong.
    const rubbish = await lead("rubbish");
    expect([rubbish.statusCode, rubbish.body]).toEqual([
      422,
      expect.stringContaining("This is no address on another server."),
    ]);
    // As their own page has it, or without the first @.
    for (const home of [`${mira.origin}/@mira`, ` mira@${mira.host} `])
      expect((await lead(home)).statusCode).toBe(303);
    const cookie = String(led.headers["set-cookie"]).split(";")[0] ?? "";
    const page = await s.app.inject({ url: "/@moss", headers: { cookie } });
    expect(page.body).toContain(`Follow from ${mira.host}`);
    expect(page.headers["content-security-policy"]).toContain("form-action 'self' https:");
    expect((await s.app.inject("/login")).headers["content-security-policy"]).toContain(
      "form-action 'self';",
    );
    expect(await dump(s.ctx.db)).not.toContain("mira");
    // A server that is down is asked nothing.
    await s.ctx.db
      .insertInto("hosts")
      .values({
        host: mira.host,
        lastSuccess: null,
        lastFailure: null,
        lastStatus: null,
        failingSince: null,
        nextProbe: after(s.ctx.clock.now(), days(1)),
        pausedUntil: null,
        skewSeconds: null,
      })
      .execute();
    const before = mira.fetched.length;
    expect((await lead(`@mira@${mira.host}`)).statusCode).toBe(422);
    expect(mira.fetched).toHaveLength(before);
    expect((await lead("nonsense")).statusCode).toBe(422);
  });
});

test("without a mail server the box shows feeds and following, and the call says so", async () => {
  const bare = await testServer();
  try {
    await found(bare.ctx);
    const refused = await bare.app.inject({
      method: "POST",
      url: "/api/v1/subscriptions",
      payload: { address: ada, scope: {}, rhythm: "new" },
    });
    expect(refused.statusCode).toBe(503);
    const page = (await bare.app.inject("/")).body;
    expect(page).toContain("Stay in touch");
    expect(page).toContain("webcal:");
    expect(page).not.toContain("you@mail.example");
  } finally {
    await bare.end();
  }
});
