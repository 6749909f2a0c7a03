/**
 * People without an account ask a group, from a page and from elsewhere;
 * nothing that was taken is dropped.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "#domains/questions/actions.ts";
import { scheduledTasks } from "#assembly.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import type { Viewer } from "#commons/visibility.ts";
import { block, unblock } from "#domains/safety/actions.ts";
import { endSilence, silence } from "#domains/safety/blocks/actions.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let mira: Peer;
let rosa: Viewer;
let sam: Viewer;

interface Item {
  readonly id: string;
  readonly content: string;
  readonly from: string;
  readonly url: string;
  readonly answered: boolean;
  readonly messages: readonly { readonly content: string; readonly edited: string | null }[];
}

beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "lea");
  rosa = (await addGroup(s.ctx, rosa, "shed", "closed")).viewer;
  rosa = (await addGroup(s.ctx, rosa, "quiet", "tender")).viewer;
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

const as = async (who: Viewer) => ({
  authorization: `Bearer ${(await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token}`,
});
const list = async (who: Viewer = rosa): Promise<readonly Item[]> =>
  (await s.app.inject({ url: "/api/v1/groups/moss/questions", headers: await as(who) })).json<{
    items: readonly Item[];
  }>().items;
const ask = (payload: object, handle = "moss") =>
  s.app.inject({ method: "POST", url: `/api/v1/groups/${handle}/questions`, payload });
const target = (): string => `${s.origin}/groups/moss`;

let notes = 0;
/** A note as Mastodon sends it, to whom it names. */
async function say(
  content: string,
  {
    open = false,
    inReplyTo,
    id,
    type = "Create",
  }: { open?: boolean; inReplyTo?: string; id?: string; type?: string } = {},
): Promise<string> {
  notes += 1;
  const iri = id ?? `${mira.origin}/n/${notes}`;
  const to = open ? [PUBLIC] : [target()];
  const cc = open ? [target()] : [];
  const status = await mira.post(`${s.origin}/inbox`, {
    id: `${mira.origin}/a/${notes}`,
    type,
    actor: mira.actor,
    to,
    cc,
    object: {
      id: iri,
      type: "Note",
      attributedTo: mira.actor,
      content: `<p><span class="h-card"><a href="${target()}" class="u-url mention">@<span>moss</span></a></span> ${content}</p>`,
      tag: [{ type: "Mention", href: target(), name: "@moss" }],
      ...(inReplyTo === undefined ? {} : { inReplyTo }),
      ...(type === "Update" ? { updated: s.ctx.clock.now().toISOString() } : {}),
      to,
      cc,
    },
  });
  expect(status).toBe(202);
  await s.work();
  return iri;
}

describe("from a page", () => {
  let url = "";

  test("a stranger asks by program, and gets a secret link and nothing else", async () => {
    const answer = await ask({ content: "Is the hall without stairs?\n\nI come by wheelchair." });
    expect(answer.statusCode).toBe(201);
    ({ url } = answer.json<{ url: string }>());
    expect(Object.keys(answer.json())).toEqual(["url"]);
    expect(url).toMatch(new RegExp(`^${s.origin}/asked/[\\w-]{32}$`));
    const page = await fetch(url);
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await page.text()).toContain("I come by wheelchair.");
  });

  test("who answers for the group reads it; other members and strangers don't", async () => {
    const [item] = await list();
    expect(item).toMatchObject({
      content: "Is the hall without stairs?\nI come by wheelchair.",
      from: "Someone",
      answered: false,
    });
    expect((await s.app.inject({ url: "/api/v1/groups/moss/questions" })).statusCode).toBe(401);
    const other = await s.app.inject({
      url: "/api/v1/groups/moss/questions",
      headers: await as(sam),
    });
    expect([other.statusCode, other.body.includes("wheelchair")]).toEqual([403, false]);
    // Which role it is, who has it and how to take it up.
    const { token } = await openSession(s.app, s.ctx, sam.member?.id ?? "", "browser");
    const refused = await s.app.inject({
      url: "/@moss/questions",
      headers: { cookie: `calendula=${token}` },
    });
    expect(refused.body).toContain('href="/@moss/roles#facilitator"');
    for (const path of [`/questions/${item?.id ?? ""}`, `/api/v1/questions/${item?.id ?? ""}`])
      expect((await s.app.inject({ url: path, headers: await as(sam) })).statusCode).toBe(404);
    const page = await s.app.inject({ url: "/@moss/questions", headers: await as(rosa) });
    expect(page.body).toContain("wheelchair");
  });

  test("it is sealed: the database holds no word of it", async () => {
    const rows = JSON.stringify([
      await s.ctx.db.selectFrom("questions").selectAll().execute(),
      await s.ctx.db.selectFrom("questionMessages").selectAll().execute(),
    ]);
    expect(rows).not.toContain("wheelchair");
    expect(rows).not.toContain(url.split("/").at(-1));
  });

  test("the answer stands in the group's name behind the link, and the asker writes again", async () => {
    const [item] = await list();
    const answer = await s.app.inject({
      method: "POST",
      url: `/api/v1/questions/${item?.id ?? ""}/answers`,
      headers: await as(rosa),
      payload: { content: "Yes, **no stairs** at all." },
    });
    expect(answer.statusCode).toBe(201);
    expect((await list())[0]).toMatchObject({ answered: true });
    const page = await fetch(url).then((one) => one.text());
    expect(page).toContain("<strong>no stairs</strong>");
    expect(page).toContain("Moss Collective");
    expect(page).not.toContain("Rosa");
    const again = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ content: "And the toilet?" }),
    });
    expect(again.status).toBe(303);
    expect((await list())[0]).toMatchObject({ answered: false });
    expect((await list())[0]?.messages.map((one) => one.content)).toEqual([
      "Is the hall without stairs?\nI come by wheelchair.",
      "Yes, no stairs at all.",
      "And the toilet?",
    ]);
  });

  test.each(["shed", "quiet", "nobody"])(
    "the group %s is not there for strangers",
    async (handle) => {
      expect((await ask({ content: "Hello?" }, handle)).statusCode).toBe(404);
      expect((await s.app.inject({ url: `/@${handle}/ask` })).statusCode).toBe(404);
      const own = await s.app.inject({
        url: `/api/v1/groups/${handle}/questions`,
        headers: await as(rosa),
      });
      expect(own.statusCode).toBe(404);
    },
  );

  test("what is too long for us is refused, not cut", async () => {
    const before = (await list()).length;
    const refused = await ask({ content: "a".repeat(5001) });
    expect([refused.statusCode, refused.json<{ errors: unknown }>().errors]).toEqual([
      422,
      [{ pointer: "/content", detail: "At most 5000 characters." }],
    ]);
    expect(await list()).toHaveLength(before);
  });

  test("an address without a mail server is refused as a problem, and nothing is kept", async () => {
    const before = (await list()).length;
    const answer = await ask({ content: "Hello?", address: "kim@example.org" });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect((await list()).length).toBe(before);
    const page = await s.app.inject({ url: "/@moss/ask" });
    expect(page.body).not.toContain('name="address"');
  });

  test("nothing is asked without words", async () => {
    expect((await ask({ content: "  \n " })).statusCode).toBe(422);
  });

  test("who asked takes it all back", async () => {
    const { url: mine } = (await ask({ content: "Forget me" })).json<{ url: string }>();
    const before = (await list()).length;
    const gone = await fetch(`${mine}/forget`, { method: "POST", redirect: "manual" });
    expect(gone.status).toBe(303);
    expect((await fetch(mine)).status).toBe(404);
    expect((await list()).length).toBe(before - 1);
  });

  test("one network can't flood a group", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 40; i += 1)
      statuses.push((await ask({ content: `Flood ${i}` })).statusCode);
    expect(statuses).toContain(429);
    expect(statuses.filter((one) => one === 201).length).toBeLessThan(31);
  });
});

describe("from elsewhere", () => {
  test("a private message is a question, and is answered as a private note in reply to it", async () => {
    const iri = await say("Can I come without registering?");
    const item = (await list()).find((one) => one.content.includes("without registering"));
    expect(item).toMatchObject({ answered: false, way: "private" });
    // As people know them, and not as programs do.
    expect(item?.from).toContain(`@mira@${mira.host}`);
    const page = await s.app.inject({ url: "/@moss/questions", headers: await as(rosa) });
    expect(page.body).toContain(`@mira@${mira.host}`);
    await answerQuestion(s.ctx, rosa, item?.id ?? "", "Yes, *please* do.");
    await s.work();
    const { activity } = mira.inbox.at(-1) ?? { activity: {} };
    expect(activity).toMatchObject({
      type: "Create",
      actor: target(),
      to: [mira.actor],
      cc: [],
      object: {
        type: "Note",
        inReplyTo: iri,
        to: [mira.actor],
        cc: [],
        tag: [{ type: "Mention", href: mira.actor }],
      },
    });
    expect(JSON.stringify(activity)).toContain("<em>please</em>");
  });

  test("what they answer to that goes into the same thread", async () => {
    const before = await list();
    const note = (mira.inbox.at(-1)!.activity["object"] as { id: string }).id;
    await say("Thank you, and my dog?", { inReplyTo: note });
    const after = await list();
    expect(after).toHaveLength(before.length);
    const item = after.find((one) => one.content.includes("without registering"));
    expect(item?.messages.map((one) => one.content).at(-1)).toContain("my dog");
    expect(item?.answered).toBe(false);
  });

  test("a public mention is one too", async () => {
    await say("When is the next circle?", { open: true });
    expect((await list()).find((one) => one.content.includes("next circle"))).toMatchObject({
      way: "public",
    });
  });

  test("asked in public it is answered in public, in reply to what they said", async () => {
    const iri = await say("Is the hall heated?", { open: true });
    const item = (await list()).find((one) => one.content.includes("hall heated"));
    await answerQuestion(s.ctx, rosa, item?.id ?? "", "Yes, it is.");
    await s.work();
    expect(mira.inbox.at(-1)?.activity).toMatchObject({
      type: "Create",
      to: [PUBLIC],
      cc: [mira.actor],
      object: { inReplyTo: iri, to: [PUBLIC], cc: [mira.actor] },
    });
  });

  test("said twice it stands once; changed there, it is changed here and marked; nobody else changes it", async () => {
    const iri = await say("May I bring soup?");
    await say("May I bring soup?", { id: iri });
    const mine = async () => (await list()).filter((one) => one.content.includes("May I bring"));
    expect(await mine()).toHaveLength(1);
    await say("May I bring bread?", { id: iri, type: "Update" });
    const [item] = await mine();
    expect(item?.content).toContain("bread");
    expect(item?.messages[0]?.edited).not.toBeNull();
  });

  test("taken back there, it goes here too, and does not rise again", async () => {
    const iri = await say("Please ignore this");
    expect((await list()).some((one) => one.content.includes("ignore this"))).toBe(true);
    await mira.post(`${s.origin}/inbox`, {
      id: `${iri}/delete`,
      type: "Delete",
      actor: mira.actor,
      to: [PUBLIC],
      object: { id: iri, type: "Tombstone" },
    });
    await s.work();
    expect((await list()).some((one) => one.content.includes("ignore this"))).toBe(false);
    await say("Please ignore this", { id: iri });
    expect((await list()).some((one) => one.content.includes("ignore this"))).toBe(false);
  });

  test("an article to the group alone is no guide, and is not lost", async () => {
    await mira.post(`${s.origin}/inbox`, {
      id: `${mira.origin}/a/article`,
      type: "Create",
      actor: mira.actor,
      object: {
        id: `${mira.origin}/n/article`,
        type: "Article",
        attributedTo: mira.actor,
        name: "A long letter",
        content: "<p>Dear all, this is long.</p>",
        to: [target()],
      },
    });
    await s.work();
    expect((await list()).some((one) => one.content.includes("this is long"))).toBe(true);
    expect(await s.ctx.db.selectFrom("guides").selectAll().execute()).toEqual([]);
  });

  test("a message to a closed or a tender group is nobody's, and stands nowhere", async () => {
    const before = await s.ctx.db.selectFrom("questions").select("id").execute();
    for (const handle of ["shed", "quiet"]) {
      await mira.post(`${s.origin}/inbox`, {
        id: `${mira.origin}/a/${handle}`,
        type: "Create",
        actor: mira.actor,
        object: {
          id: `${mira.origin}/n/${handle}`,
          type: "Note",
          attributedTo: mira.actor,
          content: "<p>Hello</p>",
          to: [`${s.origin}/groups/${handle}`],
        },
      });
    }
    await s.work();
    expect(await s.ctx.db.selectFrom("questions").select("id").execute()).toEqual(before);
  });

  test("more than a day holds is said to whoever wrote it, once", async () => {
    const heard = (): number =>
      mira.inbox.filter((one) => JSON.stringify(one.activity).includes("was not saved")).length;
    for (let i = 0; i < 20; i += 1) await say(`Again ${i}`);
    expect(heard()).toBe(1);
  });

  test("who is blocked is put aside, and back when the block is undone; who is silenced is kept and heard by nobody", async () => {
    const theirs = async () => (await list()).filter((one) => one.from.includes(mira.host)).length;
    const told = async () =>
      (await s.ctx.db.selectFrom("news").select("id").where("kind", "like", "question%").execute())
        .length;
    const before = await theirs();
    expect(before).toBeGreaterThan(0);
    const { id } = await block(s.ctx, rosa, { value: mira.host, reason: "" });
    expect(await theirs()).toBe(0);
    await unblock(s.ctx, rosa, id);
    expect(await theirs()).toBe(before);
    const silenced = await silence(s.ctx, rosa, { value: mira.host, reason: "" });
    expect(await theirs()).toBe(0);
    s.ctx.clock.advance(days(2));
    mira.now = () => s.ctx.clock.now();
    const news = await told();
    await say("Is anybody there?");
    expect([await theirs(), await told()]).toEqual([0, news]);
    const again = await block(s.ctx, rosa, { value: mira.host, reason: "" });
    await unblock(s.ctx, rosa, again.id);
    expect(await theirs()).toBe(0);
    await endSilence(s.ctx, rosa, silenced.id);
    expect(await theirs()).toBe(before + 1);
  });
});

test("where nobody holds a role, members see that something waits, and two can lend one", async () => {
  await s.ctx.db.deleteFrom("roles").execute();
  const refused = await s.app.inject({
    url: "/api/v1/groups/moss/questions",
    headers: await as(sam),
  });
  expect(refused.statusCode).toBe(403);
  expect(refused.json<{ detail: string }>().detail).toContain("two members");
  const page = await s.app.inject({ url: "/@moss", headers: await as(sam) });
  expect(page.body).toContain("Questions are waiting for an answer");
  expect(page.body).not.toContain("wheelchair");
});

test("thirty days after the last word it is forgotten", async () => {
  const [before] = await s.ctx.db.selectFrom("questions").selectAll().limit(1).execute();
  expect(before?.expires.getTime()).toBe((before?.updated.getTime() ?? 0) + days(30));
  const task = scheduledTasks.find((one) => one.name === "questions");
  await task?.run(s.ctx);
  expect(await s.ctx.db.selectFrom("questions").selectAll().execute()).not.toEqual([]);
  s.ctx.clock.advance(days(30));
  await task?.run(s.ctx);
  expect(await s.ctx.db.selectFrom("questions").selectAll().execute()).toEqual([]);
  expect(await s.ctx.db.selectFrom("questionMessages").selectAll().execute()).toEqual([]);
});
