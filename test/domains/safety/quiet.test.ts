/**
 * Quiet mode over every surface: nothing is shown outside, nothing goes in or out, nobody
 * drops us, and all is back afterwards.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { quietWhy } from "#commons/home/quiet.ts";
import { endQuiet, goQuiet } from "#domains/safety/quiet/actions.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { openSession } from "#platform/web/session.ts";
import { typedInto } from "../../support/forms.ts";
import { eventually } from "../../support/instance.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let mira: Peer;
let rosa: Viewer;
let sam: Viewer;
let event: string;
let theirs: string;

const plan = (by: Viewer, handle: string, name: string) =>
  planEvent(s.ctx, by, handle, {
    name,
    content: "",
    startTime: "2027-01-09T14:00",
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

beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  mira.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "kim");
  rosa = (await addGroup(s.ctx, rosa, "garden")).viewer;
  event = (await plan(rosa, "moss", "Soup")).id;
  theirs = (await plan(rosa, "garden", "Seeds")).id;
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  mira.inbox.length = 0;
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

const tokenOf = async (who: Viewer): Promise<string> =>
  (await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token;
const until = (n: number): string => new Date(s.ctx.clock.now().getTime() + days(n)).toISOString();
/** What is remembered of quiet times is a second old at most. */
const noticed = (handle: string, status: number): Promise<unknown> =>
  eventually(async () => {
    const page = await s.app.inject({ url: `/@${handle}`, headers: { accept: "text/html" } });
    return page.statusCode === status;
  }, `${status} of ${handle}`);

async function quietNow(handle = "moss"): Promise<void> {
  const input = { until: until(5), reason: "pressed" };
  await expect(goQuiet(s.ctx, rosa, handle, input)).rejects.toMatchObject({
    code: "second-key-needed",
  });
  await goQuiet(s.ctx, sam, handle, input, { keyed: true });
  await noticed(handle, 503);
}

/** All paths that answer a GET, from the server's own tree of routes, with ids in them. */
function paths(): string[] {
  const stack: string[] = [];
  const all = new Set<string>();
  for (const line of s.app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent = "", segment, methods] = /^([│├└─\s]*)(\S+) \(([A-Z, ]+)\)/u.exec(line) ?? [];
    if (segment === undefined || methods === undefined) continue;
    const depth = Math.round(indent.length / 4);
    stack.length = depth;
    stack[depth] = segment;
    if (methods.split(", ").includes("GET")) all.add(stack.join(""));
  }
  return [...all];
}
const fill = (path: string): string =>
  path.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string) => (name === "handle" ? "moss" : event));

const mayAnswer =
  /^\/(?:livez|readyz|\.well-known\/|nodeinfo|assets\/|icons\/|flowers?\/|covers?\/|favicon|manifest|robots\.txt$|where-to-turn$|help|login|api\/openapi\.json|api\/v1\/where-to-turn$|[\w./-]*\.js$)/;
/** Ways in of members, and of whoever wants no more mail or to be forgotten. */
const waysOpen = [
  ...["GET /login", "POST /login", "POST /logout", "GET /login/lost", "POST /login/lost"],
  ...["GET /login/link/x", "POST /login/link/x", "GET /login/words", "POST /login/words"],
  ...["GET /login/vouching", "POST /login/vouching", "GET /login/vouching/x"],
  ...["POST /login/vouching/x", "POST /login/passkey"],
  ...["POST /api/v1/session", "DELETE /api/v1/session", "POST /api/v1/session/link"],
  ...["POST /api/v1/session/link/x", "POST /api/v1/session/words"],
  ...["POST /api/v1/session/vouching", "GET /api/v1/session/vouching/x"],
  ...["POST /api/v1/session/vouching/x", "POST /api/v1/session/passkey/options"],
  ...["POST /api/v1/session/passkey", "GET /mail/confirm/x", "POST /mail/confirm/x"],
  ...["POST /api/v1/mail/confirm/x", "GET /mail/stop/x", "POST /mail/stop/x"],
  ...["GET /subscriptions/end/x", "POST /subscriptions/end/x", "GET /rsvp/out/x"],
  ...["POST /rsvp/out/x", "DELETE /api/v1/subscriptions/x", "GET /forget", "POST /forget"],
  ...["GET /forget/x", "POST /forget/x", "POST /api/v1/forget"],
  ...["GET /my/x.ics", "GET /siblings/posts/x/feed.rss"],
];
/** What would let somebody or something new in. */
const waysClosed = [
  ...["GET /invite/x", "POST /invite/x", "POST /@moss/joinings", "GET /join/x", "POST /join/x"],
  ...["POST /api/v1/groups/moss/joinings", "POST /api/v1/groups/moss/membership"],
  ...["GET /subscriptions/confirm/x", "POST /subscriptions/confirm/x", "POST /subscriptions"],
  ...["POST /api/v1/subscriptions", "POST /api/v1/subscriptions/confirm/x", "GET /rsvp/x"],
  ...["POST /api/v1/groups/moss/questions", "GET /asked/x", "GET /said/x", "POST /api/v1/reports"],
  ...["POST /inbox", "POST /groups/moss/inbox", "POST /actor/inbox"],
];

test("only who holds the keys begins it, it takes two, and it has an end", async () => {
  await expect(goQuiet(s.ctx, sam, "moss", { until: until(5), reason: "" })).rejects.toMatchObject({
    code: "not-allowed",
  });
  for (const wrong of ["", "2020-01-01", until(31)])
    await expect(goQuiet(s.ctx, rosa, "moss", { until: wrong, reason: "" })).rejects.toMatchObject({
      code: "bad-input",
    });
  expect(await s.ctx.db.selectFrom("quietTimes").selectAll().execute()).toEqual([]);
});

test("its page says who can begin it, and offers it to nobody else", async () => {
  const page = async (who: Viewer) => {
    const { token } = await openSession(s.app, s.ctx, who.member?.id ?? "", "browser");
    const headers = { cookie: `calendula=${token}`, "accept-language": "en" };
    return (await s.app.inject({ url: "/@moss/quiet", headers })).body;
  };
  const [mine, theirs] = [await page(rosa), await page(sam)];
  expect(mine).toContain("It takes two of you.");
  expect(mine).toContain('action="/@moss/quiet"');
  expect(theirs).toContain("A key keeper begins and ends this.");
  expect(theirs).not.toContain('action="/@moss/quiet"');
});

test("who asks for it reads that it waits, and the second person until when and why, with no numbers of ours", async () => {
  const cookie = async (who: Viewer) =>
    `calendula=${(await openSession(s.app, s.ctx, who.member?.id ?? "", "browser")).token}`;
  const reason = "We are being harassed by strangers.";
  const day = until(5).slice(0, 10);
  const mine = await cookie(rosa);
  const form = await s.app.inject({ url: "/@moss/quiet", headers: { cookie: mine } });
  const asked = await s.app.inject({
    method: "POST",
    url: "/@moss/quiet",
    headers: {
      ...{ accept: "text/html", cookie: mine, origin: s.origin },
      "content-type": "application/x-www-form-urlencoded",
    },
    payload: typedInto(form.body, "/@moss/quiet", { until: day, reason }).toString(),
  });
  expect(asked.statusCode).toBe(409);
  expect(asked.body).toContain("Saved. A second person is needed.");
  // What is kept is not said to be lost.
  expect(asked.body).not.toMatch(/This was not saved|>409</);
  const keys = await s.app.inject({ url: "/@moss/keys", headers: { cookie: await cookie(sam) } });
  const said = new Date(`${day}T12:00Z`).toLocaleDateString("en-GB", {
    ...{ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  });
  expect(keys.body).toContain(`Go quiet until ${said}`);
  expect(keys.body).toContain(reason);
  // A day begins where the collective is.
  const { payload } = await s.ctx.db
    .selectFrom("keyAskings")
    .select("payload")
    .executeTakeFirstOrThrow();
  const wish = JSON.parse(payload) as { until: string };
  expect(dayIn(new Date(wish.until), "Europe/Amsterdam")).toBe(day);
  expect(dayIn(new Date(Date.parse(wish.until) - 1), "Europe/Amsterdam")).not.toBe(day);
  await s.ctx.db.deleteFrom("keyAskings").execute();
});

test("while a collective is quiet no address shows anything outside, on any face", async () => {
  await quietNow();
  const wrong: string[] = [];
  for (const accept of ["text/html", "application/activity+json", "application/json"])
    for (const path of paths()) {
      const answer = await s.app.inject({ url: fill(path), headers: { accept } });
      const actor =
        accept !== "text/html" && ["/actor", "/groups/:handle", "/@:handle"].includes(path);
      if (actor) {
        if (answer.statusCode !== 200) wrong.push(`${answer.statusCode} ${path}`);
      } else if (
        !mayAnswer.test(path) &&
        !waysOpen.includes(`GET ${path.replace(/:token|:secret/, "x")}`)
      ) {
        if (answer.statusCode !== 503 || answer.headers["retry-after"] === undefined)
          wrong.push(`${answer.statusCode} ${accept} ${path}`);
      }
      if (/Soup|Seeds/.test(answer.body)) wrong.push(`it is shown: ${path}`);
    }
  expect(wrong).toEqual([]);
  const card = await s.app.inject({ url: "/", headers: { accept: "text/html" } });
  expect(card.body).toContain("Moss Collective is quiet for a while");
  expect(card.body).toContain("/where-to-turn");
  const nothing = await s.app.inject({ url: "/no-such-page", headers: { accept: "text/html" } });
  expect(nothing.statusCode).toBe(503);
  // Whoever needs somebody finds it, and what looks after the server does not take it for dead.
  for (const url of ["/where-to-turn", "/livez", "/login"])
    expect([url, (await s.app.inject({ url })).statusCode]).toEqual([url, 200]);
});

test("nothing comes in, and peers are told to come back", async () => {
  expect(
    await mira.post(`${s.origin}/inbox`, {
      id: `${mira.origin}/likes/1`,
      type: "Like",
      actor: mira.actor,
      object: `${s.origin}/events/${event}`,
    }),
  ).toBe(503);
  const webfinger = await s.app.inject({
    url: `/.well-known/webfinger?resource=acct:moss@${new URL(s.origin).host}`,
  });
  expect(webfinger.statusCode).toBe(200);
  for (const url of ["/@moss/ask", "/report", "/invite/x", "/api/v1/reports"]) {
    const answer = await s.app.inject({ method: "POST", url, payload: {} });
    expect([url, answer.statusCode]).toEqual([url, 503]);
  }
});

test("members get in on every way, and whoever wants no more mail or to be forgotten is not kept waiting", async () => {
  // Without a mail server some say 503 for a reason of their own.
  const closed = async (way: string): Promise<boolean> => {
    const [method = "", url = ""] = way.split(" ");
    const headers = { accept: "text/html" };
    const answer = await s.app.inject({ method: method as "GET", url, headers });
    return answer.statusCode === 503 && answer.headers["retry-after"] !== undefined;
  };
  const wrong: string[] = [];
  for (const way of waysOpen) if (await closed(way)) wrong.push(way);
  for (const way of waysClosed) if (!(await closed(way))) wrong.push(way);
  expect(wrong).toEqual([]);
});

test("what the server says of itself counts nothing of what members do meanwhile", async () => {
  const said = (await s.app.inject({ url: "/nodeinfo/2.1" })).json<object>();
  expect(said).toMatchObject({ usage: { localPosts: 0 }, metadata: { nodeDescription: "" } });
});

test("members go on, but invite nobody; what they publish waits", async () => {
  const cookie = `calendula=${await tokenOf(sam)}`;
  const page = (url: string) => s.app.inject({ url, headers: { accept: "text/html", cookie } });
  expect((await page("/calendar")).statusCode).toBe(200);
  // They know that it is so.
  expect((await page("/")).body).toContain("You are quiet until");
  const door = await s.app.inject({ url: "/invite/x", headers: { accept: "text/html", cookie } });
  expect(door.body).toContain("nobody is invited until");
  expect((await page(`/events/${event}`)).body).toContain("Soup");
  const invitation = await s.app.inject({
    method: "POST",
    url: "/api/v1/invitations",
    headers: { authorization: `Bearer ${await tokenOf(rosa)}` },
    payload: { uses: 1, expiresAt: until(3), groups: [] },
  });
  expect(invitation.statusCode).toBe(503);
  // Nor is anybody asked into a group.
  const into = await s.app.inject({
    method: "POST",
    url: "/api/v1/groups/garden/members",
    headers: { authorization: `Bearer ${await tokenOf(rosa)}` },
    payload: { handle: "sam" },
  });
  expect(into.statusCode).toBe(503);
  // Nor is anybody let in who asked before.
  const admission = await s.app.inject({
    method: "POST",
    url: `/api/v1/joinings/${event}/admission`,
    headers: { authorization: `Bearer ${await tokenOf(rosa)}` },
    payload: {},
  });
  expect(admission.statusCode).toBe(503);
  await plan(rosa, "moss", "Bread");
  await answerAsGuest(s.ctx, event, { status: "yes", name: "Lou" });
  const { id: rsvp } = await s.ctx.db
    .selectFrom("rsvps")
    .select("id")
    .where("name", "=", "Lou")
    .executeTakeFirstOrThrow();
  const word = {
 kind: "mail-rsvp", lane: "direct", payload: JSON.stringify({
 rsvp, news: "reminder" }) } as const; // oxfmt-ignore
  await s.ctx.db.transaction().execute((trx) => enqueue(trx, [word], s.ctx.clock.now()));
  await s.work();
  expect(
    await s.ctx.db
      .selectFrom("jobs")
      .select("lastError")
      .where("kind", "=", "mail-rsvp")
      .executeTakeFirst(),
  ).toEqual({ lastError: quietWhy });
  s.ctx.clock.advance(hours(70));
  await s.work();
  expect(mira.inbox).toEqual([]);
  // It waited: it did not fail.
  expect(
    await s.ctx.db.selectFrom("jobs").select("id").where("dead", "is not", null).execute(),
  ).toEqual([]);
});

test("afterwards all is back as it was: pages, followers, and what waited goes out", async () => {
  await endQuiet(s.ctx, rosa, "moss");
  await noticed("moss", 200);
  await s.work();
  expect(mira.inbox.map((one) => (one.activity["object"] as { name?: string }).name)).toEqual([
    "Bread",
  ]);
  const page = await s.app.inject({ url: `/events/${event}`, headers: { accept: "text/html" } });
  expect(page.statusCode).toBe(200);
  expect(await s.ctx.db.selectFrom("followers").selectAll().execute()).toHaveLength(1);
});

test("one group can be quiet: its own things are closed and in no list, all else is open", async () => {
  await s.ctx.db
    .insertInto("memberships")
    .values({
      groupId: (
        await s.ctx.db
          .selectFrom("groups")
          .select("id")
          .where("handle", "=", "garden")
          .executeTakeFirstOrThrow()
      ).id,
      memberId: sam.member?.id ?? "",
      since: "2026-01-01",
    })
    .execute();
  sam = {
    member: {
      ...sam.member!,
      groups: [...(sam.member?.groups ?? []), ...(rosa.member?.groups ?? [])],
    },
  };
  await quietNow("garden");
  const status = async (url: string, accept = "text/html") =>
    (await s.app.inject({ url, headers: { accept } })).statusCode;
  expect(await status(`/events/${theirs}`)).toBe(503);
  expect(await status(`/events/${theirs}`, "application/activity+json")).toBe(503);
  expect(await status(`/api/v1/events/${theirs}`)).toBe(503);
  expect(await status("/@garden")).toBe(503);
  expect(await status("/groups/garden/outbox", "application/activity+json")).toBe(503);
  expect(await status("/groups/garden", "application/activity+json")).toBe(200);
  expect(await status(`/events/${event}`)).toBe(200);
  const list = await s.app.inject({ url: "/api/v1/calendar?from=2027-01-01&to=2027-02-01" });
  expect(list.body).toContain("Soup");
  expect(list.body).not.toContain("Seeds");
  // What a post was, a guide's paper and a story of theirs are as closed as their pages.
  const { id: create } = await s.ctx.db
    .selectFrom("announcements")
    .select("id")
    .where("objectId", "=", theirs)
    .executeTakeFirstOrThrow();
  expect(await status(`/activities/${create}`, "application/activity+json")).toBe(503);
  const guide = await writeGuide(s.ctx, rosa, "garden", {
    ...{ name: "Nettle tea", summary: "", source: "Pick the tops.", kind: "practice" },
    ...{ license: "CC-BY-SA-4.0", credit: "The garden", cautions: "", careKinds: [], tags: [] },
    ...{ language: "en", sources: "", wishes: "", visibility: "public", note: "", publish: true },
  });
  expect(await status(`/v/${guide.id}`)).toBe(503);
  const bearer = await tokenOf(rosa);
  const invited = (payload: object) =>
    s.app.inject({
      method: "POST",
      url: "/api/v1/invitations",
      headers: { authorization: `Bearer ${bearer}` },
      payload: { uses: 1, expiresAt: until(3), ...payload },
    });
  expect((await invited({ groups: ["Garden"] })).statusCode).toBe(503);
  expect((await invited({ groups: [] })).statusCode).toBe(201);
  await plan(rosa, "garden", "Compost");
  const word = {
 kind: "mail-deleted-event", lane: "direct", payload: JSON.stringify({ from: "garden" }) } as const; // oxfmt-ignore
  await s.ctx.db.transaction().execute((trx) => enqueue(trx, [word], s.ctx.clock.now()));
  mira.inbox.length = 0;
  await s.work();
  // Nor does a word to a guest elsewhere that an event is deleted.
  expect(
    await s.ctx.db
      .selectFrom("jobs")
      .select("lastError")
      .where("kind", "=", word.kind)
      .executeTakeFirst(),
  ).toEqual({ lastError: quietWhy });
  await s.ctx.db.deleteFrom("jobs").where("kind", "=", word.kind).execute();
  expect(JSON.stringify(mira.inbox)).not.toContain("Compost");
});

test("it ends by itself on its day", async () => {
  s.ctx.clock.advance(days(6));
  await scheduledTasks.find((one) => one.name === "quiet-over")?.run(s.ctx);
  await noticed("garden", 200);
  expect(
    (await s.app.inject({ url: "/@garden", headers: { accept: "text/html" } })).statusCode,
  ).toBe(200);
  const list = await s.app.inject({ url: "/api/v1/calendar?from=2027-01-01&to=2027-02-01" });
  expect(list.body).toContain("Seeds");
  await s.work();
  expect(JSON.stringify(mira.inbox)).toContain("groups/garden");
});
