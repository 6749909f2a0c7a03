/**
 * What a member takes along is whole: answers, offers, roles, letters, hours, pictures, how they
 * are told, and what was done to them.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { recordPower } from "#domains/groups/powers/actions.ts";
import { sendLetter } from "#domains/people/letters/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;

beforeAll(async () => {
  s = await testServer();
  const made = await found(s.ctx);
  rosa = made.viewer;
  sam = await addMember(s.ctx, "sam");
  const me = rosa.member?.id ?? "";
  const now = s.ctx.clock.now();
  const event = await planEvent(s.ctx, rosa, "moss", {
    name: "Soup",
    content: "",
    startTime: after(now, days(20)).toISOString().slice(0, 16),
    timeZone: "UTC",
    area: "",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  await answerAsMember(s.ctx, rosa, event.id, { status: "yes", note: "bread" });
  await sendLetter(s.ctx, rosa, "sam", "Shall we cook?");
  await s.ctx.db.insertInto("notificationSettings").values({ memberId: me }).execute();
  await s.ctx.db
    .insertInto("pictures")
    .values({
      id: newId(),
      ownerKind: "member",
      ownerId: me,
      role: "avatar",
      alt: "A red scarf",
      width: 1,
      height: 1,
      source: null,
      made: now,
    })
    .execute();
  await s.ctx.db
    .transaction()
    .execute((trx) =>
      recordPower(trx, s.ctx, { groupId: made.group.id, act: "pause", role: "two", onlyFor: me }),
    );
});
afterAll(() => s.end());

test("the file has all of it, nothing of others, and the page says the same", async () => {
  const { token } = await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api");
  const get = (url: string) =>
    s.app.inject({ url, headers: { cookie: `calendula=${token}`, accept: "text/html" } });
  const file = (await get("/me/data.json")).json<{ data: Record<string, unknown[]> }>();
  for (const part of [
    "members",
    "memberships",
    "roles",
    "events",
    "rsvps",
    "notification_settings",
    "pictures",
    "power_log",
  ])
    expect([part, file.data[part]?.length ?? 0]).not.toEqual([part, 0]);
  const text = JSON.stringify(file);
  expect(text).toContain("Shall we cook?");
  expect(text).toContain("A red scarf");
  expect(text).toContain('"act":"pause"');
  expect(text).not.toContain(sam.member?.id ?? "sam");
  const page = (await get("/me/data.html")).body;
  for (const words of ["Shall we cook?", "A red scarf", "bread"]) expect(page).toContain(words);
});
