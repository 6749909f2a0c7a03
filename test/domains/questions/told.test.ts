/**
 * A question and a conversation reach people: who answers, who asked, who takes part;
 * and nobody else, and nothing sealed.
 */
import { afterEach, beforeEach, expect, test } from "vitest";
import { planEvent } from "#domains/events/actions.ts";
import { sayAsGuest, sayToAll, sayToMembers } from "#domains/conversation/actions.ts";
import { decideHeld } from "#domains/conversation/keeping-actions.ts";
import { answerQuestion } from "#domains/questions/actions.ts";
import { askGroup, forgetAsked, writeAgain } from "#domains/questions/asking-actions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { mailbox, type Mailbox } from "../../support/mailbox.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let box: Mailbox;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
let root: string;
const refusing = { now: false };
const place = { network: "192.0.2.1" };
const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  refusing.now = false;
  box = await mailbox({ refuses: () => refusing.now });
  s = await testServer({ env: { SMTP_URL: box.url } });
  const founded = await found(s.ctx);
  rosa = founded.viewer;
  root = founded.group.id;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
});
afterEach(async () => {
  await s.end();
  await box.end();
});

const heard = async (viewer: Viewer) =>
  s.ctx.db
    .selectFrom("news")
    .select(["kind", "path", "words", "visibility"])
    .where("memberId", "=", idOf(viewer))
    .where("kind", "in", ["question-asked", "word-said", "reply-held"])
    .orderBy("published")
    .execute();
const ask = (more: object = {}) =>
  askGroup(s.ctx, "moss", { content: "CANARY stairs?", ...more }, place);
const question = async () =>
  (await s.ctx.db.selectFrom("questions").select("id").executeTakeFirstOrThrow()).id;
const noRoles = () => s.ctx.db.deleteFrom("roles").execute();
const saysNothing = async (): Promise<void> => {
  expect(JSON.stringify(await s.ctx.db.selectFrom("news").selectAll().execute())).not.toMatch(
    /CANARY|Rosa|kim@/,
  );
  expect(JSON.stringify(await s.ctx.db.selectFrom("jobs").selectAll().execute())).not.toMatch(
    /CANARY|kim@/,
  );
};

test("those who answer hear of a question, once while it waits, and again when somebody writes on", async () => {
  const { token } = await ask({ name: "CANARY" });
  await writeAgain(s.ctx, token, "CANARY and the toilet?", place);
  expect(await heard(rosa)).toEqual([
    {
      kind: "question-asked",
      path: `/questions/${await question()}`,
      words: "{}",
      visibility: "own",
    },
  ]);
  expect([await heard(sam), await heard(kim)]).toEqual([[], []]);
  await answerQuestion(s.ctx, rosa, await question(), "CANARY yes");
  s.ctx.clock.advance(1000);
  await writeAgain(s.ctx, token, "CANARY thank you", place);
  expect(await heard(rosa)).toHaveLength(2);
  await saysNothing();
});

test("where nobody answers for the group, its members hear that somebody should", async () => {
  await noRoles();
  await ask();
  expect((await heard(sam)).map((one) => one.path)).toEqual(["/@moss/roles"]);
  expect(await heard(kim)).toHaveLength(1);
});

test("an address that was left gets one mail for an answer, in neutral words and in one thread", async () => {
  const { token } = await ask({ address: "kim@mail.example" });
  await s.work();
  expect(box.letters).toEqual([]);
  await answerQuestion(s.ctx, rosa, await question(), "CANARY yes");
  await saysNothing();
  await s.work();
  await s.work();
  const [letter] = box.letters;
  expect(box.letters).toHaveLength(1);
  expect(letter?.to).toEqual(["kim@mail.example"]);
  expect(letter?.subject).toBe("There is an answer for you");
  expect(letter?.text).toContain(`${s.origin}/asked/${token}`);
  expect(letter?.text).not.toMatch(/CANARY|Moss|Rosa/);
  s.ctx.clock.advance(1000);
  await answerQuestion(s.ctx, rosa, await question(), "CANARY one more");
  await s.work();
  const threads = box.letters.map((one) => /^references: (.*)$/im.exec(one.text)?.[1]);
  expect(threads).toEqual([threads[0], threads[0]]);
  expect(threads[0]).toMatch(/^<questions-/);
});

test("who left no address, or took the question back, gets nothing; an address that refuses is forgotten", async () => {
  const { token } = await ask();
  await answerQuestion(s.ctx, rosa, await question(), "yes");
  await s.work();
  await forgetAsked(s.ctx, token);
  const again = await ask({ address: "kim@mail.example" });
  await answerQuestion(s.ctx, rosa, await question(), "yes");
  await forgetAsked(s.ctx, again.token);
  await s.work();
  expect(box.letters).toEqual([]);
  await ask({ address: "nobody@mail.example" });
  refusing.now = true;
  await answerQuestion(s.ctx, rosa, await question(), "yes");
  await s.work();
  const row = await s.ctx.db.selectFrom("questions").select("sealedAddress").executeTakeFirst();
  expect(row?.sealedAddress).toBeNull();
});

const plan = async (visibility: "public" | "members" | "group" = "public") =>
  planEvent(s.ctx, rosa, "moss", {
    name: "Circle",
    content: "",
    startTime: "2027-01-09T14:00",
    timeZone: "UTC",
    area: "",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility,
    language: "en",
    publish: true,
  });

test("who hosts an event and who takes part hear of a word under it; who said it, and others, don't", async () => {
  const { id } = await plan();
  await s.ctx.db
    .insertInto("rsvps")
    .values({
      id: newId(),
      eventId: id,
      slotId: null,
      memberId: idOf(sam),
      actorIri: null,
      tokenHash: null,
      email: null,
      confirmHash: null,
      status: "yes",
      state: "confirmed",
      note: null,
      said: s.ctx.clock.now(),
      asked: s.ctx.clock.now(),
      joinJson: null,
      ourJoin: null,
      news: null,
      reminded: null,
    })
    .execute();
  await sayToMembers(s.ctx, kim, "event", id, "CANARY shall I bring soup?");
  const told = {
    kind: "word-said",
    path: `/events/${id}/conversation`,
    words: JSON.stringify({ name: "Circle" }),
    visibility: "members",
  };
  expect([await heard(rosa), await heard(sam), await heard(kim)]).toEqual([[told], [told], []]);
  // A lively talk is one piece of news until it is read; who spoke hears of answers.
  await sayToMembers(s.ctx, sam, "event", id, "CANARY yes please");
  await sayToAll(s.ctx, rosa, "event", id, "CANARY soup for all");
  expect([await heard(rosa), await heard(sam), await heard(kim)]).toEqual([[told], [told], [told]]);
  await s.ctx.db.updateTable("news").set({ read: s.ctx.clock.now() }).execute();
  await sayToMembers(s.ctx, kim, "event", id, "CANARY with leeks");
  expect(await heard(sam)).toHaveLength(2);
  s.ctx.clock.advance(days(2));
  await sayToMembers(s.ctx, kim, "event", id, "CANARY and bread");
  expect(await heard(sam)).toHaveLength(3);
  await saysNothing();
});

test("a guest's word waits: those who look hear of it, and the others once it stands there", async () => {
  const { id } = await plan();
  await sayToMembers(s.ctx, sam, "event", id, "hello");
  await s.ctx.db.deleteFrom("news").execute();
  const word = await sayAsGuest(s.ctx, "event", id, { content: "CANARY bike?" }, place);
  expect((await heard(rosa)).map((one) => one.kind)).toEqual(["reply-held"]);
  expect(await heard(sam)).toEqual([]);
  await decideHeld(s.ctx, rosa, "word", word.id, "shown");
  await decideHeld(s.ctx, rosa, "word", word.id, "shown");
  expect((await heard(sam)).map((one) => one.kind)).toEqual(["word-said"]);
  await saysNothing();
  expect(root).not.toBe("");
});
