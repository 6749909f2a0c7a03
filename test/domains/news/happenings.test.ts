/** What happens in each domain, done as people do it, and who hears of it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { notifyOfReply, notifyOfReport } from "#commons/news/from-elsewhere.ts";
import { readableNews } from "#commons/news/visible.ts";
import type { Viewer } from "#commons/visibility.ts";
import { notifyOfReviews } from "#domains/agreements/news-actions.ts";
import { startDecision } from "#domains/decisions/actions.ts";
import { notifyOfClosing } from "#domains/decisions/news-actions.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { takeStance } from "#domains/decisions/test/actions.ts";
import { notifyOfEndingRoles } from "#domains/groups/news-actions.ts";
import {
  acceptInvitation,
  invite,
  usualInvitation,
} from "#domains/groups/welcome/invitations-actions.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { postNotice } from "#domains/guides/notices/actions.ts";
import { askFund } from "#domains/ledger/fund/requests/ask-actions.ts";
import { moveFundRequest, openFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { ask } from "#domains/offers/exchange/actions.ts";
import { turn, writeTo } from "#domains/offers/exchange/turn-actions.ts";
import { notifyOfShiftsTomorrow } from "#domains/rotas/news-actions.ts";
import { notifyOfSilence } from "#domains/siblings/news-actions.ts";
import { addLot } from "#domains/things/lots/actions.ts";
import { moveLot } from "#domains/things/lots/movements/actions.ts";
import { recallLot } from "#domains/things/lots/recall-actions.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { salve } from "../things/house.ts";
import { addGroup, addMember, found, password, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let root: string;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  t = await testContext();
  const founded = await found(t.ctx);
  root = founded.group.id;
  rosa = founded.viewer;
  sam = await addMember(t.ctx, "sam");
  kim = await addMember(t.ctx, "kim");
});
afterEach(() => t.end());

async function unread(viewer: Viewer): Promise<readonly string[]> {
  const rows = await t.ctx.db
    .selectFrom("news")
    .select("kind")
    .where("memberId", "=", id(viewer))
    .where("read", "is", null)
    .execute();
  return rows.map((row) => row.kind);
}
/** Kinds that somebody can read, the oldest first. */
async function heard(viewer: Viewer): Promise<string[]> {
  const rows = await t.ctx.db
    .selectFrom("news")
    .select("kind")
    .where("memberId", "=", id(viewer))
    .where(readableNews(await viewerFor(t.ctx, id(viewer))))
    .orderBy("published")
    .orderBy("kind")
    .execute();
  return rows.map((row) => row.kind);
}
/** Nothing of it says what is sealed, or who. */
async function saysNothingOf(...words: readonly string[]): Promise<void> {
  const rows = await t.ctx.db.selectFrom("news").select(["words", "path"]).execute();
  for (const word of words) expect(JSON.stringify(rows)).not.toContain(word);
}

test("a decision: those on the roll are asked, and who has not answered hears that it closes", async () => {
  const decision = await startDecision(t.ctx, {}, rosa, "moss", {
    name: "Soup on Fridays",
    driver: "We are hungry.",
    method: "consensus",
    content: "Soup for all.",
    options: "",
    todo: "",
  });
  expect(await heard(sam)).toEqual([]);
  await openTest(t.ctx, rosa, decision, "");
  expect([await heard(rosa), await heard(sam), await heard(kim)]).toEqual([
    [],
    ["decision-asked"],
    ["decision-asked"],
  ]);
  await takeStance(t.ctx, {}, sam, decision, { kind: "agree" });
  // What was asked and is answered is said no more, in no mail that was to come.
  expect([await unread(sam), await unread(kim)]).toEqual([[], ["decision-asked"]]);
  const { closes } = await t.ctx.db
    .selectFrom("decisions")
    .select("closes")
    .where("id", "=", decision)
    .executeTakeFirstOrThrow();
  t.ctx.clock.advance((closes?.getTime() ?? 0) - t.ctx.clock.now().getTime() - hours(20));
  await notifyOfClosing(t.ctx);
  await notifyOfClosing(t.ctx);
  expect(await heard(sam)).toEqual(["decision-asked"]);
  expect(await heard(kim)).toEqual(["decision-asked", "decision-closing"]);
});

test("an exchange: each side hears of the other's turn, and not of what is written", async () => {
  const offer = await makeOffer(t.ctx, rosa, "moss", {
    purpose: "offer",
    name: "Salve",
    content: "In small tins.",
    careKind: "skillshare",
    area: "East",
    quantity: 2,
    unit: "hours",
    tags: [],
    language: "en",
    visibility: "public",
    publish: true,
  });
  const exchange = await ask(t.ctx, sam, offer.id, { note: "CANARY for my knee" });
  expect(await heard(rosa)).toEqual(["exchange-asked"]);
  t.ctx.clock.advance(1000);
  await turn(t.ctx, rosa, exchange.id, "accept");
  t.ctx.clock.advance(1000);
  await writeTo(t.ctx, sam, exchange.id, "CANARY street 5, at six.");
  expect(await heard(sam)).toEqual(["exchange-answered"]);
  expect(await heard(rosa)).toEqual(["exchange-asked", "exchange-answered"]);
  expect(await heard(kim)).toEqual([]);
  await saysNothingOf("CANARY", "Sam", "sam");
});

test("two keys, somebody new, and a role that ends", async () => {
  const { url } = await invite(t.ctx, rosa, usualInvitation(t.ctx.clock.now()));
  await acceptInvitation(t.ctx, url.split("/").at(-1) ?? "", {
    handle: "nori",
    name: "Nori CANARY",
    password,
  });
  // Once: who welcomes and invited is told as who invited.
  expect(await heard(rosa)).toEqual(["invitation-used"]);
  await saysNothingOf("CANARY", "nori");
  const role = newId();
  await t.ctx.db
    .insertInto("roles")
    .values({
      id: role,
      groupId: root,
      memberId: id(sam),
      role: "facilitator",
      starts: after(t.ctx.clock.now(), -days(60)),
      until: after(t.ctx.clock.now(), days(5)),
    })
    .execute();
  await notifyOfEndingRoles(t.ctx);
  await notifyOfEndingRoles(t.ctx);
  expect(await heard(sam)).toEqual(expect.arrayContaining(["role-ending"]));
  t.ctx.clock.advance(days(120));
  await expect(addGroup(t.ctx, kim, "garden")).rejects.toMatchObject({ code: "second-key-needed" });
  expect((await heard(sam)).filter((kind) => kind === "key-needed")).toHaveLength(1);
  expect(await heard(kim)).not.toContain("key-needed");
  expect(await unread(sam)).toContain("key-needed");
  await addGroup(t.ctx, sam, "garden");
  for (const one of [rosa, sam]) expect(await unread(one)).not.toContain("key-needed");
});

test("a request to the fund: who asked hears that it was opened and decided, and nothing says what it is", async () => {
  const request = await askFund(t.ctx, sam, "moss", {
    amount: 4000,
    what: "food",
    words: "CANARY",
  });
  await openFundRequest(t.ctx, rosa, request);
  expect(await heard(sam)).toEqual(["request-opened"]);
  t.ctx.clock.advance(1000);
  await moveFundRequest(t.ctx, rosa, request, "yes", { knowing: true });
  await moveFundRequest(t.ctx, kim, request, "yes", { knowing: true });
  expect(await heard(sam)).toEqual(expect.arrayContaining(["request-opened", "request-decided"]));
  await saysNothingOf("CANARY", "4000", "food");
});

test("work: a shift tomorrow, an agreement that is due", async () => {
  const now = t.ctx.clock.now();
  const rota = newId();
  const shift = newId();
  await t.ctx.db
    .insertInto("rotas")
    .values({
      id: rota,
      groupId: root,
      name: "Kitchen",
      rule: "FREQ=WEEKLY",
      firstStart: now,
      timeZone: "Europe/Amsterdam",
      minutes: 60,
      made: now,
      updated: now,
    })
    .execute();
  await t.ctx.db
    .insertInto("shifts")
    .values({ id: shift, rotaId: rota, starts: after(now, hours(20)), ends: after(now, hours(21)) })
    .execute();
  await t.ctx.db
    .insertInto("shiftSeats")
    .values({
      id: newId(),
      shiftId: shift,
      seatId: null,
      memberId: id(sam),
      state: "held",
      askedUntil: null,
      carriedBy: null,
      updated: now,
    })
    .execute();
  await notifyOfShiftsTomorrow(t.ctx);
  await notifyOfShiftsTomorrow(t.ctx);
  expect([await heard(sam), await heard(kim)]).toEqual([["shift-tomorrow"], []]);
  await t.ctx.db
    .insertInto("agreements")
    .values({
      id: newId(),
      groupId: root,
      name: "Shoes off",
      reviewOn: now.toISOString().slice(0, 10),
      guideId: null,
      basedOn: null,
      made: now,
      updated: now,
    })
    .execute();
  await notifyOfReviews(t.ctx);
  await notifyOfReviews(t.ctx);
  expect(await heard(kim)).toEqual(["agreement-review"]);
});

test("warnings: a lot that was taken from, a guide that was adapted", async () => {
  const lot = await addLot(t.ctx, rosa, "moss", salve, "20");
  await moveLot(t.ctx, rosa, lot, { kind: "given", amount: "1", to: "@sam" });
  await recallLot(t.ctx, rosa, lot, "Wrong plant. Throw it away.");
  expect([await heard(sam), await heard(kim)]).toEqual([["lot-recall"], []]);
  const { group } = await addGroup(t.ctx, rosa, "herbs");
  await t.ctx.db
    .insertInto("memberships")
    .values({ groupId: group.id, memberId: id(kim), since: "2026-10-01" })
    .execute();
  rosa = await viewerFor(t.ctx, id(rosa));
  const guide = await writeGuide(t.ctx, rosa, "moss", {
    name: "Salve",
    summary: "",
    source: "Melt the wax.",
    kind: "how-to",
    license: "CC-BY-SA-4.0",
    credit: "Herb circle",
    cautions: "",
    careKinds: [],
    tags: [],
    language: "en",
    visibility: "public",
    note: "",
    publish: true,
  });
  await adaptGuide(t.ctx, rosa, guide.id, "herbs");
  await postNotice(t.ctx, rosa, guide.id, { severity: "urgent", content: "Stop using it." });
  expect([await heard(kim), await heard(sam)]).toEqual([["guide-notice"], ["lot-recall"]]);
});

test("from elsewhere: a reply that is held, a report, a sibling that is silent; to who holds the role, else to all", async () => {
  const now = t.ctx.clock.now();
  const actor = newId();
  await t.ctx.db
    .insertInto("remoteActors")
    .values({
      id: actor,
      iri: "https://willow.example/groups/willow",
      host: "willow.example",
      type: "Group",
      handle: "willow@willow.example",
      name: "Willow",
      url: "https://willow.example/",
      inbox: "https://willow.example/inbox",
      sharedInbox: null,
      outbox: null,
      followers: null,
      featured: null,
      upcomingEvents: null,
      raw: "{}",
      fetched: now,
    })
    .execute();
  await t.ctx.db
    .insertInto("siblings")
    .values({
      id: newId(),
      groupId: root,
      remoteActorId: actor,
      address: "@willow@willow.example",
      state: "following",
      followId: newId(),
      asked: now,
      accepted: now,
      readUntil: after(now, -days(8)),
      problem: null,
    })
    .execute();
  const guide = await writeGuide(t.ctx, rosa, "moss", {
    name: "Salve",
    summary: "",
    source: "Melt the wax.",
    kind: "how-to",
    license: "CC-BY-SA-4.0",
    credit: "",
    cautions: "",
    careKinds: [],
    tags: [],
    language: "en",
    visibility: "public",
    note: "",
    publish: true,
  });
  const reply = await t.ctx.db
    .insertInto("replies")
    .values({
      id: newId(),
      iri: "https://willow.example/notes/1",
      objectKind: "guide",
      objectId: guide.id,
      groupId: root,
      authorIri: "https://willow.example/people/CANARY",
      authorName: "CANARY",
      authorUrl: "https://willow.example/people/CANARY",
      contentHtml: "<p>CANARY</p>",
      public: true,
      state: "held",
      published: now,
      updated: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await t.ctx.db.deleteFrom("roles").execute();
  await t.ctx.db
    .insertInto("roles")
    .values({
      id: newId(),
      groupId: root,
      memberId: id(kim),
      role: "bridge-keeper",
      starts: after(now, -days(1)),
      until: after(now, days(60)),
    })
    .execute();
  await t.ctx.db.transaction().execute(async (trx) => {
    await notifyOfReply(trx, t.ctx, reply);
    await notifyOfReport(trx, t.ctx, newId());
  });
  await notifyOfSilence(t.ctx);
  await notifyOfSilence(t.ctx);
  expect([await heard(kim), await heard(sam)]).toEqual([
    ["reply-held", "reported", "sibling-silent"],
    [],
  ]);
  await t.ctx.db.deleteFrom("roles").execute();
  await t.ctx.db.transaction().execute((trx) => notifyOfReport(trx, t.ctx, newId()));
  expect(await heard(sam)).toEqual(["reported"]);
  await saysNothingOf("CANARY");
});
