/** What a file, a table or another server calls not certain yet: it stays so, and is seen to be. */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createWeb } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { beginImport } from "#domains/calendar/import/actions.ts";
import { confirmImport } from "#domains/calendar/import/confirm-actions.ts";
import { importHandlers } from "#domains/calendar/import/steps-actions.ts";
import { changeEvent, reviveEvent } from "#domains/events/actions.ts";
import { notifyOfPlanned } from "#domains/events/news/notify-actions.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { createFediverse, type Fediverse } from "#protocol/outbox/fediverse.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let fediverse: Fediverse;
let app: FastifyInstance;
let rosa: Viewer;
beforeAll(async () => {
  t = await testContext();
  fediverse = createFediverse(t.ctx);
  app = await createWeb(t.ctx, fediverse);
  rosa = (await found(t.ctx)).viewer;
});
afterAll(async () => {
  await app.close();
  await fediverse.close();
  await t.end();
});
beforeEach(async () => {
  await t.ctx.db.deleteFrom("events").execute();
  await t.ctx.db.deleteFrom("jobs").execute();
});

const ics = [
  "BEGIN:VCALENDAR",
  "BEGIN:VEVENT",
  "UID:1",
  "SUMMARY:Walk",
  "DTSTART:20261210T100000Z",
  "DTEND:20261210T120000Z",
  "STATUS:TENTATIVE",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");
const table = "Title,Date,Time,Status\nWalk,2026-12-10,11:00,to be confirmed\n";

async function get(url: string, { accept = "text/html", who }: { accept?: string; who?: Viewer }) {
  const session =
    who?.member === undefined ? undefined : await openSession(app, t.ctx, who.member.id, "api");
  const answer = await app.inject({
    url,
    headers: {
      host: "moss.example",
      accept,
      ...(session === undefined ? {} : { authorization: `Bearer ${session.token}` }),
    },
  });
  expect(answer.statusCode, url).toBe(200);
  return answer.body;
}

/** Brings a file, says yes, and answers the event that came of it. */
async function bring(text: string) {
  const one = await beginImport(t.ctx, rosa, "moss", Buffer.from(text));
  const preview = await get(`/imports/${one.id}`, { who: rosa });
  await confirmImport(t.ctx, rosa, one.id, { visibility: "public", publish: true });
  for (const job of await t.ctx.db
    .deleteFrom("jobs")
    .where("kind", "=", "calendar-import")
    .returning(["payload"])
    .execute())
    await importHandlers(t.ctx)["calendar-import"]?.(job.payload);
  const event = await t.ctx.db.selectFrom("events").selectAll().executeTakeFirstOrThrow();
  return { preview, event };
}

test.each([
  ["file", ics],
  ["table", table],
])("a %s that says so is taken in as not certain, and every page says it", async (_, text) => {
  const { preview, event } = await bring(text);
  expect(preview).toContain("not sure yet");
  expect(event).toMatchObject({ name: "Walk", status: "tentative" });
  const at = `/events/${event.id}`;
  const page = await get(at, {});
  expect(page).toContain("Not sure yet");
  expect(page).toContain("https://schema.org/EventScheduled");
  expect(await get("/calendar", {})).toContain("not sure yet");
  expect(await get("/calendar?view=month&on=2026-12-01", {})).toContain("not sure yet");
  expect(await get("/calendar.atom", {})).toContain("Not sure yet: Walk");
  expect(await get(`${at}.ics`, {})).toContain("STATUS:TENTATIVE");
  const document = JSON.parse(await get(at, { accept: "application/activity+json" })) as JsonObject;
  expect(document).toMatchObject({ eventStatus: "EventTentative", joinMode: "free" });
  expect(document["summary"]).toMatch(/^NOT SURE YET: Thu 10 Dec/);
  expect(document["content"]).toMatch(
    /^<p class="calendula-added"><strong>Not sure yet whether it takes place\.<\/strong>/,
  );
});

test("a host says that it is certain; who follows, and who comes, hears of it", async () => {
  const { event } = await bring(ics);
  await notifyOfPlanned(t.ctx);
  const ann = await addMember(t.ctx, "ann");
  await answerAsMember(t.ctx, ann, event.id, { status: "yes" });
  const at = `/events/${event.id}`;
  expect(await get(at, { who: rosa })).toContain("It is certain now");
  expect(await get(at, { who: ann })).not.toContain("It is certain now");
  expect(await reviveEvent(t.ctx, rosa, event.id)).toMatchObject({ status: "scheduled" });
  const [note] = await t.ctx.db.selectFrom("notes").select("contentHtml").execute();
  expect(note?.contentHtml).toMatch(/^<p>It is certain now: <a href=".*">Walk<\/a>, Thu 10 Dec/);
  const news = await t.ctx.db
    .selectFrom("news")
    .select("kind")
    .where("memberId", "=", ann.member!.id)
    .execute();
  expect(news.map((one) => one.kind)).toContain("event-changed");
  expect(await get(at, {})).not.toContain("Not sure yet");
});

test("another time does not make it certain", async () => {
  const { event } = await bring(ics);
  const changed = await changeEvent(t.ctx, rosa, event.id, {
    name: "Walk",
    content: "",
    startTime: "2026-12-11T11:00",
    timeZone: "Europe/Amsterdam",
    area: "Library",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  expect(changed).toMatchObject({ status: "tentative", previousStarts: event.starts });
});
