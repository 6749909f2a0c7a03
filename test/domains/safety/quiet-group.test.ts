/**
 * One group is quiet: every address that showed something of it asks strangers to come back, secret
 * links and files too, and no list has it.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { planSeries } from "#domains/events/series/actions.ts";
import { addMembership } from "#domains/groups/belonging/actions.ts";
import {
  acceptInvitation,
  invite,
  usualInvitation,
} from "#domains/groups/welcome/invitations-actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { quietWhy } from "#commons/home/quiet.ts";
import { goQuiet } from "#domains/safety/quiet/actions.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { eventually } from "../../support/instance.ts";
import { oneOfEach } from "../../support/one-of-each.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { fillPath, pathsOf } from "../../support/paths.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const canary = "Zwetschgenbaum";
const accepts = ["text/html", "application/activity+json", "application/json"] as const;
let s: TestServer;
let rosa: Viewer;
let groupId: string;
let ids: Record<string, string>;
/** An invitation into the group, made before it was quiet. */
let invited: string;
const newMember = { handle: "ida", name: "Ida", password: "a long password of Ida" };

const lastPart = (url: string): string => url.split("/").at(-1) ?? "";
const ask = (url: string, accept: string) => s.app.inject({ url, headers: { accept } });

beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  for (const name of ["sam", "kim"]) await addMember(s.ctx, name);
  const garden = await addGroup(s.ctx, rosa, "garden");
  rosa = garden.viewer;
  groupId = garden.group.id;
  ids = await oneOfEach(s.ctx, { groupId, me: rosa.member?.id ?? "", words: canary });
  const facts = {
    ...{ name: canary, content: "", startTime: "2027-01-09T14:00", timeZone: "UTC", area: canary },
    ...{ kind: "other", careKinds: [], tags: [], access: { overall: "ask" }, guests: true },
    ...{ visibility: "public" as const, language: "en", publish: true },
  };
  const event = await planSeries(s.ctx, rosa, "garden", facts, "FREQ=WEEKLY;COUNT=3");
  const guide = await writeGuide(s.ctx, rosa, "garden", {
    ...{ name: canary, summary: "", source: "Pick them.", kind: "practice", license: "CC0-1.0" },
    ...{ credit: "The garden", cautions: "", careKinds: [], tags: [], language: "en", note: "" },
    ...{ sources: "", wishes: "", visibility: "public", publish: true },
  });
  await s.ctx.db
    .updateTable("agreements")
    .set({ guideId: guide.id })
    .where("groupId", "=", groupId)
    .execute();
  const { seriesId, short } = await s.ctx.db
    .selectFrom("events")
    .select(["seriesId", "short"])
    .where("id", "=", event.id)
    .executeTakeFirstOrThrow();
  const rsvp = await answerAsGuest(s.ctx, event.id, { status: "yes", name: "Lou" });
  const post = async (url: string, payload: object) =>
    lastPart((await s.app.inject({ method: "POST", url, payload })).json<{ url: string }>().url);
  const asked = await post("/api/v1/groups/garden/questions", { content: `${canary}?` });
  const said = await post(`/api/v1/events/${event.id}/conversation`, {
    ...{ content: canary, name: "Lou", visibility: "public" },
  });
  const story = newId();
  await s.ctx.db
    .insertInto("files")
    .values({
      ...{ id: story, groupId, kind: "image", mediaType: "image/jpeg", hash: "0".repeat(64) },
      ...{ bytes: 1, width: 1, height: 1, seconds: null, description: canary },
      ...{ madeBy: null, made: s.ctx.clock.now() },
    })
    .execute();
  const lot = newId();
  await s.ctx.db
    .insertInto("lots")
    .values({
      ...{ id: lot, groupId, number: "1", name: canary, madeOn: null, bestBefore: null },
      ...{ cautions: canary, guideId: null, unit: "jar", made: s.ctx.clock.now() },
      ...{ updated: s.ctx.clock.now(), recalled: null },
    })
    .execute();
  Object.assign(ids, { l: lot, labels: lot, lots: lot });
  Object.assign(ids, { events: event.id, guides: guide.id, v: guide.id, series: seriesId ?? "" });
  const into = { ...usualInvitation(s.ctx.clock.now()), groups: ["garden"] };
  invited = (await invite(s.ctx, rosa, into)).url;
  Object.assign(ids, { rsvp: rsvp.token, asked, said, e: short, files: story });
});
afterAll(() => s.end());

/**
 * The group's actor stands, as its followers know it; what ends mail works; drawn marks are
 * everybody's; what only leads elsewhere leads to a closed door.
 */
const stays = (path: string, accept: string): boolean =>
  /^\/(?:mail\/(?:stop|confirm)|subscriptions\/(?:end|confirm)|rsvp\/(?:out|address)|forget)\//.test(
    path,
  ) ||
  /^\/(?:login|setup|help|e|starter-kit)\//.test(path) ||
  /^\/pictures\/of\//.test(path) ||
  (accept !== "text/html" && ["/groups/:handle", "/@:handle"].includes(path));

test("nothing of it is shown to strangers on any address, and what was there is not said to be gone", async () => {
  const before = new Set<string>();
  for (const accept of accepts)
    for (const path of pathsOf(s.app)) {
      const { statusCode } = await ask(fillPath(path, "garden", ids), accept);
      if (statusCode < 400 && path.includes(":")) before.add(`${accept} ${path}`);
    }
  // It is really shown before: else this would say nothing.
  for (const path of ["/rsvp/:token", "/l/:id", "/asked/:token", "/said/:token", "/series/:id.ics"])
    expect(before).toContain(`text/html ${path}`);
  expect((await ask("/library/bundle.zip", "*/*")).body).toContain(canary);
  expect((await ask("/starter-kit", "text/html")).body).toContain(canary);
  const until = new Date(s.ctx.clock.now().getTime() + days(3)).toISOString();
  await goQuiet(s.ctx, rosa, "garden", { until, reason: "" });
  await eventually(
    async () => (await ask("/@garden", "text/html")).statusCode === 503,
    "the group to be quiet",
  );
  const wrong: string[] = [];
  for (const accept of accepts)
    for (const path of pathsOf(s.app)) {
      const answer = await ask(fillPath(path, "garden", ids), accept);
      const known = before.has(`${accept} ${path}`) && !stays(path, accept);
      if (known && answer.statusCode !== 503) wrong.push(`${answer.statusCode} ${accept} ${path}`);
      if (answer.body.includes(canary)) wrong.push(`it is shown: ${accept} ${path}`);
    }
  expect(wrong).toEqual([]);
  // Files have no text that could be looked for.
  for (const url of [`/files/${ids["files"] ?? ""}`, `/cards/event/${ids["events"] ?? ""}.png`])
    expect([url, (await ask(url, "*/*")).statusCode]).toEqual([url, 503]);
  expect((await ask("/cards/group/garden.png", "*/*")).statusCode).toBe(503);
});

test("its members go on, and nobody comes in, whichever way", async () => {
  // Nor behind the doors: not from the command line, by a job or by whoever comes next.
  const now = s.ctx.clock.now();
  const into = { ...usualInvitation(now), groups: ["garden"] };
  for (const way of [
    () => invite(s.ctx, rosa, into),
    () => acceptInvitation(s.ctx, lastPart(invited), newMember),
    () => addMembership(s.ctx.db, s.ctx, groupId, newId()),
  ])
    await expect(way()).rejects.toMatchObject({ code: "quiet", status: 503 });
  // The invitation is as good as before.
  expect(await s.ctx.db.selectFrom("invitations").select("usesLeft").executeTakeFirst()).toEqual({
    usesLeft: 1,
  });
  const { token } = await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api");
  const headers = { authorization: `Bearer ${token}` };
  const page = await s.app.inject({ url: `/events/${ids["events"] ?? ""}`, headers });
  expect([page.statusCode, page.body.includes(canary)]).toEqual([200, true]);
  for (const [url, payload] of [
    ["/api/v1/groups/garden/members", { handle: "sam" }],
    ["/api/v1/groups/garden/membership", {}],
    ["/api/v1/groups/garden/joinings", {}],
  ] as const) {
    const answer = await s.app.inject({ method: "POST", url, headers, payload });
    expect([url, answer.statusCode]).toEqual([url, 503]);
  }
});

test("neighbours hear of what it publishes when it is back", async () => {
  const about = { announcement: newId(), groupId, kind: "event", id: ids["events"] ?? "" };
  const job = { kind: "neighbours", lane: "mail", payload: JSON.stringify(about) } as const;
  await s.ctx.db.transaction().execute((trx) => enqueue(trx, [job], s.ctx.clock.now()));
  await s.work();
  const held = await s.ctx.db
    .selectFrom("jobs")
    .select("lastError")
    .where("kind", "=", "neighbours")
    .where("payload", "=", job.payload)
    .executeTakeFirst();
  expect(held).toEqual({ lastError: quietWhy });
});

test("the card is in the name of the group that is quiet, not of the collective", async () => {
  const card = await ask("/@garden", "text/html");
  expect(card.statusCode).toBe(503);
  expect(card.body).toContain("garden circle is quiet for a while");
});

test("a group that nobody outside finds is not found by being quiet", async () => {
  const until = new Date(s.ctx.clock.now().getTime() + days(3)).toISOString();
  const hidden: string[] = [];
  // The last one is seen: from then on the others are known to be quiet too.
  for (const kind of ["closed", "tender", "open"] as const) {
    const { group, viewer } = await addGroup(s.ctx, rosa, `the_${kind}`, kind);
    rosa = viewer;
    await goQuiet(s.ctx, rosa, group.handle, { until, reason: "" });
    if (kind !== "open") hidden.push(group.handle);
  }
  await eventually(
    async () => (await ask("/@the_open", "text/html")).statusCode === 503,
    "the groups to be quiet",
  );
  for (const one of hidden) {
    const answers = async (handle: string) =>
      Promise.all(
        [`/@${handle}`, `/@${handle}/ask`, `/groups/${handle}`, `/api/v1/groups/${handle}`].flatMap(
          (url) => accepts.map(async (accept) => (await ask(url, accept)).statusCode),
        ),
      );
    expect([one, await answers(one)]).toEqual([one, await answers("nobody")]);
  }
});
