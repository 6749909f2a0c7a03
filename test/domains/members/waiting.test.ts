/**
 * What waits for somebody's hand: it stands on their own page and first among their news, as long
 * as it waits, and with nobody who can do nothing about it.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { sayAsGuest } from "#domains/conversation/actions.ts";
import { planEvent } from "#domains/events/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { askToJoin } from "#domains/groups/joining/actions.ts";
import { usualWays } from "#domains/groups/ways/ways.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { writeNote } from "#domains/guides/notes/actions.ts";
import { report } from "#domains/safety/reports/actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let root: string;
let event: string;
let guide: string;

beforeAll(async () => {
  s = await testServer();
  const made = await found(s.ctx);
  root = made.group.id;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "lea");
  rosa = (await addGroup(s.ctx, made.viewer, "herbs")).viewer;
  event = (
    await planEvent(s.ctx, rosa, "moss", {
      name: "Soup for all",
      content: "",
      startTime: new Date(s.ctx.clock.now().getTime() + 8 * 86_400_000).toISOString(),
      timeZone: "UTC",
      area: "",
      kind: "other",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      rsvp: "approval",
      visibility: "public",
      language: "en",
      publish: true,
    })
  ).id;
  guide = (
    await writeGuide(s.ctx, rosa, "herbs", {
      name: "Elder",
      summary: "",
      source: "Pick it dry.",
      kind: "practice",
      license: "CC-BY-SA-4.0",
      credit: "",
      cautions: "",
      careKinds: [],
      tags: [],
      language: "en",
      visibility: "public",
      note: "",
      publish: true,
    })
  ).id;
});
afterAll(() => s.end());

const page = async (who: Viewer, url: string): Promise<string> => {
  const { token } = await openSession(s.app, s.ctx, who.member?.id ?? "", "browser");
  const { body, statusCode } = await s.app.inject({ url, cookies: { calendula: token } });
  expect(statusCode).toBe(200);
  return body;
};
const waits = async (who: Viewer): Promise<readonly string[]> => {
  const [me, news] = await Promise.all([page(who, "/me"), page(who, "/me/news")]);
  const first = me.slice(0, me.indexOf("Your events"));
  const hrefs = [...first.matchAll(/<main[^]*/g)].flatMap(([main]) =>
    [...main.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href),
  );
  const hands = hrefs.filter((href) => href !== "/me/news");
  expect(first.includes("Nothing is waiting for you")).toBe(hands.length === 0);
  // One truth: what is to be done first stands in both.
  for (const href of hands) expect(news).toContain(`href="${href}"`);
  return hands;
};

test("nothing waits at first", async () => {
  expect(await waits(rosa)).toEqual([]);
  expect(await waits(sam)).toEqual([]);
});

test.each<[string, string, () => Promise<unknown>, () => Promise<unknown>]>([
  [
    "a guest's words under an event",
    "/events/:event/conversation",
    () => sayAsGuest(s.ctx, "event", event, { content: "Is there a lift?" }, { network: "n" }),
    () => s.ctx.db.deleteFrom("words").execute(),
  ],
  [
    "a reply from elsewhere",
    "/safety",
    () =>
      s.ctx.db
        .insertInto("replies")
        .values({
          id: newId(),
          iri: "https://a.example/n/1",
          objectKind: "event",
          objectId: event,
          groupId: root,
          authorIri: "https://a.example/kim",
          authorName: "Kim",
          authorUrl: "https://a.example/kim",
          contentHtml: "<p>Hello</p>",
          public: true,
          state: "held",
          published: s.ctx.clock.now(),
          updated: s.ctx.clock.now(),
        })
        .execute(),
    () => s.ctx.db.deleteFrom("replies").execute(),
  ],
  [
    "a report",
    "/safety/reports",
    () => report(s.ctx, stranger, { about: "@lea", content: "Rude" }, { network: "n" }),
    () => s.ctx.db.deleteFrom("reports").execute(),
  ],
  [
    "somebody who asks for a place",
    "/events/:event/people",
    () => answerAsGuest(s.ctx, event, { status: "yes", name: "Kim" }),
    () => s.ctx.db.deleteFrom("rsvps").execute(),
  ],
  [
    "a suggested change",
    "/guides/:guide/suggestions",
    () =>
      s.ctx.db
        .insertInto("guideOffers")
        .values({
          id: newId(),
          guideId: guide,
          iri: "https://a.example/offers/1",
          actorIri: "https://a.example/kim",
          groupId: null,
          basedOn: "https://a.example/guides/1",
          derivedFrom: null,
          name: "Elder",
          source: "Pick it dry, in June.",
          raw: null,
          made: s.ctx.clock.now(),
          decided: null,
        })
        .execute(),
    () => s.ctx.db.deleteFrom("guideOffers").execute(),
  ],
  [
    "a note on a guide",
    "/guides/:guide/notes",
    () =>
      writeNote(s.ctx, sam, guide, {
        kind: "tried",
        source: "It helped.",
        credit: "",
        language: "en",
      }),
    () => s.ctx.db.deleteFrom("guideNotes").execute(),
  ],
])("%s waits for who can look at it, and for nobody else", async (_, path, happens, ends) => {
  await happens();
  expect(await waits(rosa)).toEqual([path.replace(":event", event).replace(":guide", guide)]);
  expect(await waits(sam)).toEqual([]);
  // Whoever looked, it waits for nobody any more.
  await ends();
  expect(await waits(rosa)).toEqual([]);
});

test("who asks to join waits for all who can vouch, until they have", async () => {
  await s.ctx.db
    .transaction()
    .execute((trx) => setWays(trx, root, { ...usualWays, joining: "questions" }));
  await askToJoin(s.ctx, "moss", { name: "Ana", answers: ["Neighbours", "I bake bread"] });
  expect(await waits(rosa)).toEqual(["/@moss/joining"]);
  expect(await waits(sam)).toEqual(["/@moss/joining"]);
  const { id } = await s.ctx.db.selectFrom("joinings").select("id").executeTakeFirstOrThrow();
  await s.ctx.db
    .insertInto("vouches")
    .values({ joiningId: id, memberId: sam.member?.id ?? "", made: "2026-11-20" })
    .execute();
  expect(await waits(sam)).toEqual([]);
  await s.ctx.db.deleteFrom("joinings").execute();
});

test("where nobody holds the role, a reply that waits leads all of the group to where it is lent", async () => {
  await s.ctx.db.deleteFrom("roles").execute();
  await s.ctx.db
    .insertInto("replies")
    .values({
      id: newId(),
      iri: "https://a.example/n/2",
      objectKind: "event",
      objectId: event,
      groupId: root,
      authorIri: "https://a.example/kim",
      authorName: "Kim",
      authorUrl: "https://a.example/kim",
      contentHtml: "<p>Hello</p>",
      public: true,
      state: "held",
      published: s.ctx.clock.now(),
      updated: s.ctx.clock.now(),
    })
    .execute();
  sam = await viewerFor(s.ctx, sam.member?.id ?? "");
  expect(await waits(sam)).toEqual(["/@moss/roles"]);
});
