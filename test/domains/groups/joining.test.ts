/** Asking to join: vouched for, let in, declined, forgotten. */
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { seasonDays } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { askIn, joinGroup, leaveGroup } from "#domains/groups/belonging/coming-actions.ts";
import { belongingApi } from "#domains/groups/belonging/api.ts";
import { belongingRoutes, myData } from "#domains/groups/belonging/routes.ts";
import { declineJoining } from "#domains/groups/joining/declining-actions.ts";
import {
  acceptInvitation,
  invite,
  usualInvitation,
} from "#domains/groups/welcome/invitations-actions.ts";
import { maxWaitingJoinings } from "#domains/groups/joining/joining.ts";
import { admitJoining, vouch } from "#domains/groups/joining/admit-actions.ts";
import {
  askToJoin,
  changeJoining,
  joiningByLink,
  purgeJoinings,
  withdrawJoining,
} from "#domains/groups/joining/actions.ts";
import { admitEffect } from "#domains/groups/joining/effects.ts";
import { askPause, turnPauseKey } from "#domains/groups/pause/actions.ts";
import { usualWays } from "#domains/groups/ways/ways.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { viewOf } from "#platform/web/view.ts";
import { groupsOfMine, welcomeRoutes } from "#domains/groups/welcome/routes.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { freePort } from "../../support/instance.ts";
import { invalid } from "../../support/look.ts";
import { addGroup, addMember, found, password, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
let root: string;

const asking = { name: "Ana", answers: ["Neighbours", "I bake bread"] };
const byQuestions = (groupId: string) =>
  t.ctx.db
    .transaction()
    .execute((trx) => setWays(trx, groupId, { ...usualWays, joining: "questions" }));
const nobodyWelcomes = () => t.ctx.db.deleteFrom("roles").where("role", "=", "welcomer").execute();

beforeEach(async () => {
  t = await testContext();
  const made = await found(t.ctx);
  rosa = made.viewer;
  root = made.group.id;
  sam = await addMember(t.ctx, "sam");
  lea = await addMember(t.ctx, "lea");
  await byQuestions(root);
});
afterEach(() => t.end());

const waiting = async (): Promise<string> =>
  (
    await t.ctx.db
      .selectFrom("joinings")
      .select("id")
      .where("state", "=", "asked")
      .executeTakeFirstOrThrow()
  ).id;

describe("a stranger", () => {
  test("asks, is vouched for by two and let in by a welcomer, and comes by the very link they have", async () => {
    const { token } = await askToJoin(t.ctx, "moss", asking);
    const id = await waiting();
    expect(await vouch(t.ctx, sam, id)).toBe("vouched");
    await expect(admitJoining(t.ctx, rosa, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await vouch(t.ctx, lea, id)).toBe("vouched");
    await expect(admitJoining(t.ctx, sam, id)).rejects.toMatchObject({ code: "not-allowed" });
    await admitJoining(t.ctx, rosa, id);
    expect((await joiningByLink(t.ctx, token)).state).toBe("admitted");
    const ana = await viewerFor(
      t.ctx,
      await acceptInvitation(t.ctx, token, { handle: "ana", name: "Ana", password }),
    );
    expect(ana.member?.groups).toEqual([root]);
    await expect(
      acceptInvitation(t.ctx, token, { handle: "ana2", name: "Ana", password }),
    ).rejects.toMatchObject({
      code: "invitation-invalid",
    });
  });

  test("is let in by the second vouch itself where nobody welcomes, once, also when all vouch at the same moment", async () => {
    await nobodyWelcomes();
    await askToJoin(t.ctx, "moss", asking);
    const id = await waiting();
    const all = await Promise.allSettled([rosa, sam, lea].map((one) => vouch(t.ctx, one, id)));
    expect(
      all.filter((one) => one.status === "fulfilled" && one.value === "admitted"),
    ).toHaveLength(1);
    expect(await t.ctx.db.selectFrom("invitations").selectAll().execute()).toHaveLength(1);
  });

  test("leaves no secret in the database, and no name once they took it back", async () => {
    const { token } = await askToJoin(t.ctx, "moss", asking);
    expect(
      JSON.stringify(await t.ctx.db.selectFrom("joinings").selectAll().execute()),
    ).not.toContain(token);
    await withdrawJoining(t.ctx, token);
    const rows = JSON.stringify(await t.ctx.db.selectFrom("joinings").selectAll().execute());
    expect(rows).not.toMatch(/Ana|bread/);
    await expect(withdrawJoining(t.ctx, token)).rejects.toMatchObject({ code: "conflict" });
  });

  test("changes what they said, but not the name under which somebody vouched", async () => {
    const { token } = await askToJoin(t.ctx, "moss", asking);
    await changeJoining(t.ctx, token, { ...asking, name: "Anna" });
    await vouch(t.ctx, sam, await waiting());
    await changeJoining(t.ctx, token, { name: "Anna", answers: ["More", "Soup"] });
    await expect(changeJoining(t.ctx, token, asking)).rejects.toMatchObject({
      fields: { name: expect.stringContaining("Anna") as string },
    });
  });

  test("finds no door where joining is open, in other groups, or when too many wait", async () => {
    const { group } = await addGroup(t.ctx, rosa, "bikes");
    await byQuestions(group.id);
    await expect(askToJoin(t.ctx, "bikes", asking)).rejects.toMatchObject({ code: "not-found" });
    await expect(askToJoin(t.ctx, "moss", { name: " ", answers: ["x"] })).rejects.toMatchObject({
      fields: { name: expect.any(String) as string, "answer-1": expect.any(String) as string },
    });
    const all = await Promise.allSettled(
      Array.from({ length: maxWaitingJoinings + 3 }, () => askToJoin(t.ctx, "moss", asking)),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(maxWaitingJoinings);
    await t.ctx.db.deleteFrom("groupWays").where("groupId", "=", root).execute();
    await expect(askToJoin(t.ctx, "moss", asking)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is forgotten 90 days after asking, 30 days after an answer", async () => {
    await askToJoin(t.ctx, "moss", asking);
    const { token } = await askToJoin(t.ctx, "moss", { ...asking, name: "Bo" });
    await withdrawJoining(t.ctx, token);
    const names = async () => {
      await purgeJoinings(t.ctx);
      return (await t.ctx.db.selectFrom("joinings").select("name").orderBy("name").execute()).map(
        (row) => row.name,
      );
    };
    t.ctx.clock.advance(days(29));
    expect(await names()).toEqual(["", "Ana"]);
    t.ctx.clock.advance(days(2));
    expect(await names()).toEqual(["Ana"]);
    t.ctx.clock.advance(days(60));
    expect(await names()).toEqual([]);
  });
});

describe("vouching", () => {
  test("is not done twice, for oneself, or from outside, and stays when the giver leaves the group", async () => {
    const { group, viewer } = await addGroup(t.ctx, rosa, "bikes");
    await askIn(t.ctx, viewer, "bikes", "lea");
    lea = await viewerFor(t.ctx, lea.member?.id ?? "");
    await byQuestions(group.id);
    await nobodyWelcomes();
    const { asked } = await joinGroup(t.ctx, sam, "bikes", ["I ride"]);
    expect((await viewerFor(t.ctx, sam.member?.id ?? "")).member?.groups).toEqual([root]);
    await expect(vouch(t.ctx, sam, asked ?? "")).rejects.toMatchObject({ code: "not-found" });
    expect(await vouch(t.ctx, lea, asked ?? "")).toBe("vouched");
    await expect(vouch(t.ctx, lea, asked ?? "")).rejects.toMatchObject({ code: "conflict" });
    await t.ctx.db
      .deleteFrom("memberships")
      .where("memberId", "=", lea.member?.id ?? "")
      .where("groupId", "=", group.id)
      .execute();
    expect(await t.ctx.db.selectFrom("vouches").selectAll().execute()).toHaveLength(1);
    expect(await vouch(t.ctx, viewer, asked ?? "")).toBe("admitted");
    expect((await viewerFor(t.ctx, sam.member?.id ?? "")).member?.groups).toContain(group.id);
  });

  test("takes one where the group has one member, and asking somebody in is the first vouch", async () => {
    const { group, viewer } = await addGroup(t.ctx, rosa, "circle", "tender");
    await byQuestions(group.id);
    await nobodyWelcomes();
    expect(await askIn(t.ctx, viewer, "circle", "sam")).toBe("in");
    expect(await askIn(t.ctx, viewer, "circle", "lea")).toBe("asked");
    expect(await vouch(t.ctx, await viewerFor(t.ctx, sam.member?.id ?? ""), await waiting())).toBe(
      "admitted",
    );
  });

  test("is asked of nobody where everybody has left: whoever comes first begins anew", async () => {
    const { group, viewer } = await addGroup(t.ctx, rosa, "bikes");
    await byQuestions(group.id);
    const { asked } = await joinGroup(t.ctx, sam, "bikes", ["I ride"]);
    expect(asked).toBeDefined();
    await leaveGroup(t.ctx, viewer, "bikes");
    expect((await joinGroup(t.ctx, sam, "bikes")).asked).toBeUndefined();
    expect((await viewerFor(t.ctx, sam.member?.id ?? "")).member?.groups).toContain(group.id);
    expect(await t.ctx.db.selectFrom("joinings").selectAll().execute()).toEqual([]);
    expect((await joinGroup(t.ctx, lea, "bikes", ["I ride too"])).asked).toBeDefined();
  });

  test("is not gone around by an invitation", async () => {
    await expect(invite(t.ctx, rosa, usualInvitation(t.ctx.clock.now()))).rejects.toMatchObject({
      detail: expect.stringContaining("/@moss/join") as string,
    });
  });

  test("never asks twice: asking again changes the words only when there are some", async () => {
    const { group } = await addGroup(t.ctx, rosa, "bikes");
    await byQuestions(group.id);
    const first = await joinGroup(t.ctx, sam, "bikes", ["I ride"]);
    const second = await joinGroup(t.ctx, sam, "bikes");
    expect(second.asked).toBe(first.asked);
    expect(
      (await t.ctx.db.selectFrom("joinings").select("answers").executeTakeFirstOrThrow()).answers,
    ).toContain("I ride");
  });
});

describe("declining", () => {
  test("keeps only kind words, and nobody who wrote them", async () => {
    const { token } = await askToJoin(t.ctx, "moss", asking);
    const id = await waiting();
    await expect(declineJoining(t.ctx, sam, id, "No")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(declineJoining(t.ctx, rosa, id, " ")).rejects.toMatchObject({ code: "bad-input" });
    expect(await declineJoining(t.ctx, rosa, id, "Come to the open table first.")).toBe("declined");
    const row = await joiningByLink(t.ctx, token);
    expect(row.state).toBe("declined");
    expect(JSON.stringify(row)).not.toContain(rosa.member?.id);
    expect(row.answers).not.toContain("bread");
    await expect(vouch(t.ctx, sam, id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("takes two where nobody welcomes", async () => {
    t.ctx.clock.advance(days(seasonDays + 1));
    await askToJoin(t.ctx, "moss", asking);
    const id = await waiting();
    expect(await declineJoining(t.ctx, sam, id, "Later, maybe.")).toBe("waiting");
    expect(await declineJoining(t.ctx, sam, id, "Later, maybe!")).toBe("waiting");
    // Other words than those that the first one meant are a first key again.
    expect(await declineJoining(t.ctx, lea, id, "Go away.")).toBe("waiting");
    expect(await declineJoining(t.ctx, sam, id, "Later, maybe!")).toBe("waiting");
    expect(await declineJoining(t.ctx, lea, id, "Later, maybe!")).toBe("declined");
    expect(await t.ctx.db.selectFrom("keyAskings").selectAll().execute()).toEqual([]);
  });
});

test("a decision admits without vouches, once, and not who took it back", async () => {
  const handler: EffectHandler = admitEffect;
  const group = { id: root, handle: "moss", kind: "open", root: true };
  const { token } = await askToJoin(t.ctx, "moss", asking);
  const effect = await handler.read(t.ctx, rosa, group, { joining: await waiting() });
  expect(await handler.say(t.ctx, effect, { language: "en" })).toBe(
    "When this is agreed, Ana is let in to Moss Collective.",
  );
  const decision = { id: root, groupId: root } as Parameters<EffectHandler["carry"]>[2];
  const carry = () =>
    t.ctx.db.transaction().execute((trx) => handler.carry(trx, t.ctx, decision, effect, ""));
  await carry();
  await carry();
  expect((await joiningByLink(t.ctx, token)).state).toBe("admitted");
  expect(await t.ctx.db.selectFrom("invitations").select("id").execute()).toHaveLength(1);
  await expect(handler.read(t.ctx, rosa, group, { joining: "nobody" })).rejects.toMatchObject({
    code: "bad-input",
  });
});

describe("on pages and by programs", () => {
  let app: FastifyInstance;
  beforeEach(async () => {
    app = await createServer(t.ctx);
    const hooks = { beginAppeal: () => Promise.resolve(root) };
    for (const part of [
      belongingRoutes(t.ctx, hooks),
      belongingApi(t.ctx, hooks),
      welcomeRoutes(t.ctx),
    ])
      await app.register(part);
    await app.ready();
  });
  afterEach(() => app.close());
  const as = async (viewer: Viewer) => ({
    authorization: `Bearer ${
      (await openSession(app, t.ctx, viewer.member?.id ?? "", "api")).token
    }`,
  });
  const post = (url: string, payload: Record<string, string>, headers = {}) =>
    app.inject({
      method: "POST",
      url,
      payload: new URLSearchParams(payload).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    });

  test("everything works without an account and without a script, in valid HTML", async () => {
    const page = async (url: string, headers = {}): Promise<string> => {
      const { body, statusCode } = await app.inject({ url, headers });
      const wrong = await invalid(body);
      expect([url, statusCode, ...wrong]).toEqual([url, 200]);
      return body;
    };
    expect(await page("/@moss/join")).toContain("What draws you to us?");
    const again = await post("/@moss/joinings", { name: "Ana", "answer-0": "x" });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain("A few words are enough.");
    const sent = await post("/@moss/joinings", {
      name: "<b>Ana",
      "answer-0": "x",
      "answer-1": "y",
    });
    const link = String(sent.headers.location);
    expect(link).toMatch(/^\/join\//);
    expect(await page(link)).toContain("Waiting for an answer.");
    expect((await post(link, { name: "Ana B", "answer-0": "x", "answer-1": "z" })).statusCode).toBe(
      303,
    );
    expect((await app.inject("/@moss/joining")).statusCode).toBe(401);
    const members = await page("/@moss/joining", await as(sam));
    expect(members).toContain("Ana B");
    expect(members).not.toContain("/decline");
    const id = await waiting();
    for (const one of [sam, lea])
      expect((await post(`/joinings/${id}/vouch`, {}, await as(one))).statusCode).toBe(303);
    expect(await page("/@moss/joining", await as(rosa))).toContain(`/joinings/${id}/admit`);
    expect((await post(`/joinings/${id}/decline`, { words: "" }, await as(rosa))).statusCode).toBe(
      422,
    );
    expect((await post(`/joinings/${id}/admit`, {}, await as(rosa))).statusCode).toBe(303);
    const token = link.split("/").at(-1) ?? "";
    expect(await page(link)).toContain(`/invite/${token}`);
    await page(`/invite/${token}`);
    expect(await page("/@moss/joining", await as(rosa))).toContain("Nobody is waiting");
    expect((await app.inject("/join/nothing")).statusCode).toBe(404);
    await addGroup(t.ctx, rosa, "bikes");
    expect((await app.inject("/@bikes/join")).statusCode).toBe(404);
  });

  test("every page can be used by everybody, on a phone too", async () => {
    const browser = await openBrowser();
    const port = await freePort();
    const at = await testContext({ origin: `http://localhost:${port}` });
    const open = await createServer(at.ctx);
    try {
      const hooks = { beginAppeal: () => Promise.resolve(root) };
      await open.register(belongingRoutes(at.ctx, hooks));
      open.get("/part", async (request, reply) =>
        sendPage(reply, request, {
          title: "Part",
          body: html`<h1>You</h1>${(await groupsOfMine(at.ctx, viewOf(request))).roles}${myData(
            viewOf(request),
          )}`,
        }),
      );
      await open.listen({ host: "127.0.0.1", port });
      const { viewer, group } = await found(at.ctx);
      const [one, two, three] = [
        await addMember(at.ctx, "sam"),
        await addMember(at.ctx, "lea"),
        await addMember(at.ctx, "max"),
      ];
      await at.ctx.db
        .transaction()
        .execute((trx) => setWays(trx, group.id, { ...usualWays, joining: "questions" }));
      const { url } = await askToJoin(at.ctx, "moss", {
        name: "Ana",
        answers: ["Neighbours", "Bread"],
      });
      const waits = await at.ctx.db.selectFrom("joinings").select("id").executeTakeFirstOrThrow();
      await vouch(at.ctx, one, waits.id);
      await turnPauseKey(
        at.ctx,
        two,
        await askPause(at.ctx, one, "moss", { member: "max", days: 7, words: "x" }),
      );
      await askPause(at.ctx, one, "moss", { member: "lea", days: 3, words: "Some words." });
      const wrong: string[] = [];
      for (const [who, path] of [
        [undefined, "/@moss/join"],
        [undefined, new URL(url).pathname],
        [viewer, "/@moss/joining"],
        [viewer, "/@moss/care"],
        [one, "/@moss/care"],
        [three, "/@moss/pause"],
        [three, "/part"],
      ] as const) {
        const context = await browser.newContext({
          bypassCSP: true,
          viewport: { width: 360, height: 800 },
        });
        if (who !== undefined) {
          const { token } = await openSession(open, at.ctx, who.member?.id ?? "", "browser");
          await context.addCookies([{ name: "calendula", value: token, url: at.ctx.origin }]);
        }
        const page = await context.newPage();
        const answer = await page.goto(`${at.ctx.origin}${path}`);
        await page.evaluate(
          "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
        );
        wrong.push(...(await examine(page)).map((found) => `${path} ${found}`));
        if (answer?.status() !== 200) wrong.push(`${path} ${answer?.status() ?? 0}`);
        await context.close();
      }
      expect(wrong).toEqual([]);
    } finally {
      await browser.close();
      open.server.closeAllConnections();
      await open.close();
      await at.end();
    }
  });

  test("a program asks, reads and vouches; strangers to the group get the answer of what never was", async () => {
    const made = await app.inject({
      method: "POST",
      url: "/api/v1/groups/moss/joinings",
      payload: asking,
    });
    expect(made.statusCode).toBe(201);
    const list = await app.inject({ url: "/api/v1/groups/moss/joinings", headers: await as(sam) });
    const [one] = list.json<{ items: { id: string; name: string; vouches: string[] }[] }>().items;
    expect(one).toMatchObject({ name: "Ana", vouches: [] });
    const vouched = await app.inject({
      method: "POST",
      url: `/api/v1/joinings/${one?.id ?? ""}/vouches`,
      headers: await as(sam),
    });
    expect(vouched.json()).toEqual({ state: "vouched" });
    expect(
      (await app.inject({ method: "POST", url: `/api/v1/joinings/${one?.id ?? ""}/vouches` }))
        .statusCode,
    ).toBe(401);
    const { group } = await addGroup(t.ctx, rosa, "circle", "tender");
    await byQuestions(group.id);
    const hidden = await app.inject({
      url: "/api/v1/groups/circle/joinings",
      headers: await as(sam),
    });
    const never = await app.inject({
      url: "/api/v1/groups/nothing/joinings",
      headers: await as(sam),
    });
    expect([hidden.statusCode, hidden.body]).toEqual([never.statusCode, never.body]);
  });
});
