/**
 * Members find each other: a page that shows what its member chose, and messages that can be
 * declined. Nothing of it for strangers.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { typedInto } from "../../support/forms.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let root: string;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  s = await testServer();
  const founded = await found(s.ctx);
  root = founded.group.id;
  rosa = founded.viewer;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
});
afterEach(() => s.end());

const as = async (who?: Viewer) =>
  who === undefined
    ? {}
    : {
        authorization: `Bearer ${(await openSession(s.app, s.ctx, idOf(who), "api")).token}`,
      };
const call = async (
  method: "GET" | "PUT" | "POST" | "DELETE",
  url: string,
  who?: Viewer,
  payload?: object,
) =>
  s.app.inject({
    method,
    url,
    headers: await as(who),
    ...(payload === undefined ? {} : { payload }),
  });
const pause = (who: Viewer) =>
  s.ctx.db
    .updateTable("memberships")
    .set({ pausedUntil: after(s.ctx.clock.now(), days(3)) })
    .where("memberId", "=", idOf(who))
    .where("groupId", "=", root)
    .execute();

describe("the page of a member", () => {
  const page = async (who?: Viewer, handle = "rosa") => call("GET", `/members/${handle}`, who);
  const read = async (who: Viewer, handle = "rosa") =>
    (await call("GET", `/api/v1/members/${handle}`, who)).json<{
      name: string;
      words: string | null;
      languages: string[];
      offers: { name: string }[];
      groups: { handle: string }[];
      roles: { role: string; group: { handle: string } }[];
      takesMessages: boolean;
    }>();

  test("is there for members only; strangers, and who is paused, get the same 404 for everybody", async () => {
    expect((await page(sam)).statusCode).toBe(200);
    for (const path of ["/members/rosa", "/members/nobody", "/members/..%2f"]) {
      const stranger = await call("GET", path);
      expect([path, stranger.statusCode]).toEqual([path, 404]);
      expect(stranger.body).not.toContain("Rosa");
    }
    expect((await call("GET", "/api/v1/members/rosa")).statusCode).toBe(404);
    expect((await call("GET", "/api/v1/members/nobody", sam)).statusCode).toBe(404);
    await pause(kim);
    expect((await page(await viewerFor(s.ctx, idOf(kim)))).statusCode).toBe(404);
    expect((await page(kim, "kim")).statusCode).toBe(200);
  });

  test("shows a name and the groups in common, and more only by their choice", async () => {
    const quiet = await addGroup(s.ctx, rosa, "quiet", "tender");
    rosa = quiet.viewer;
    await makeOffer(s.ctx, rosa, "moss", {
      purpose: "offer",
      name: "Salve",
      content: "",
      careKind: "skillshare",
      area: "",
      quantity: 2,
      unit: "hours",
      tags: [],
      language: "en",
      visibility: "members",
      publish: true,
    });
    const put = await call("PUT", "/api/v1/me/profile", rosa, {
      words: "I like soup.\n\nAnd bread: https://bread.example/",
      languages: ["en", "nl"],
    });
    expect(put.json()).toEqual({
      words: "I like soup.\n\nAnd bread: https://bread.example/",
      languages: ["en", "nl"],
      shown: { words: false, languages: false, offers: false, groups: true, roles: false },
      messages: true,
      url: `${s.origin}/members/rosa`,
    });
    expect(await read(sam)).toMatchObject({
      name: "Rosa",
      words: null,
      languages: [],
      offers: [],
      groups: [{ handle: "moss" }],
      roles: [],
    });
    const all = { words: true, languages: true, offers: true, groups: true, roles: true };
    await call("PUT", "/api/v1/me/profile", rosa, { shown: all });
    const shown = await read(sam);
    expect(shown).toMatchObject({
      words: "I like soup.\n\nAnd bread: https://bread.example/",
      languages: ["en", "nl"],
      offers: [{ name: "Salve" }],
      groups: [{ handle: "moss" }],
    });
    expect(shown.roles.length).toBeGreaterThan(0);
    // Nothing of a group that the reader does not belong to and may not know.
    expect(JSON.stringify(shown)).not.toContain("quiet");
    const html = (await page(sam)).body;
    for (const text of ["I like soup.", "Dutch", "Salve", 'href="https://bread.example/"'])
      expect(html).toContain(text);
    expect(html).not.toContain("quiet");
    await call("PUT", "/api/v1/me/profile", rosa, { shown: { groups: false, offers: false } });
    expect(await read(sam)).toMatchObject({ groups: [], offers: [], languages: ["en", "nl"] });
  });

  test("is changed on a page that says what is wrong, and names lead there", async () => {
    const cookie = `calendula=${(await openSession(s.app, s.ctx, idOf(sam), "browser")).token}`;
    const send = async (typed: Record<string, string>) =>
      s.app.inject({
        method: "POST",
        url: "/me/profile",
        headers: { cookie, origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
        payload: typedInto(
          (await s.app.inject({ url: "/me/profile", headers: { cookie } })).body,
          "/me/profile",
          typed,
        ).toString(),
      });
    const wrong = await send({ languages: "Dutch!", words: "Hello" });
    expect([wrong.statusCode, wrong.body.includes("Hello")]).toEqual([422, true]);
    const saved = await send({ languages: "nl, ar", words: "Hello" });
    expect(saved.statusCode).toBe(303);
    // Who writes of themself and shows it to nobody is told so.
    const flash = saved.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const headers = { cookie: `${cookie}; ${flash}` };
    expect((await s.app.inject({ url: "/me/profile", headers })).body).toContain(
      "Other members do not see this yet: What I wrote about me, Languages.",
    );
    expect((await call("GET", "/api/v1/me/profile", sam)).json()).toMatchObject({
      languages: ["nl", "ar"],
      words: "Hello",
    });
    const group = await s.app.inject({ url: "/@moss", headers: { cookie } });
    expect(group.body).toContain('href="/members/kim"');
    expect((await s.app.inject("/@moss")).body).not.toContain("/members/");
  });
});

describe("messages between two members", () => {
  const write = (from: Viewer, to: string, content = "CANARY shall we?") =>
    call("POST", `/api/v1/members/${to}/messages`, from, { content });
  const talks = async (who: Viewer) =>
    (await call("GET", "/api/v1/me/messages", who)).json<{
      items: { id: string; with: { handle: string } }[];
    }>().items;
  const read = async (who: Viewer, id: string) =>
    (await call("GET", `/api/v1/me/messages/${id}`, who)).json<{
      mayWrite: boolean;
      messages: { content: string; mine: boolean }[];
    }>();

  test("are sealed, read by the two of them only, and told without a name", async () => {
    const { id } = (await write(sam, "kim")).json<{ id: string }>();
    expect((await write(kim, "sam", "CANARY yes")).json<{ id: string }>().id).toBe(id);
    expect(await talks(sam)).toMatchObject([{ id, with: { handle: "kim" } }]);
    expect((await read(kim, id)).messages).toMatchObject([
      { content: "CANARY shall we?", mine: false },
      { content: "CANARY yes", mine: true },
    ]);
    for (const path of [`/api/v1/me/messages/${id}`, `/messages/${id}`]) {
      expect((await call("GET", path, rosa)).statusCode).toBe(404);
      expect([401, 404]).toContain((await call("GET", path)).statusCode);
    }
    for (const table of ["memberLetters", "memberTalks", "news", "jobs"] as const)
      expect(JSON.stringify(await s.ctx.db.selectFrom(table).selectAll().execute())).not.toContain(
        "CANARY",
      );
    const news = await s.ctx.db.selectFrom("news").select(["kind", "memberId", "words"]).execute();
    expect(news).toEqual([
      { kind: "letter", memberId: idOf(kim), words: "{}" },
      { kind: "letter", memberId: idOf(sam), words: "{}" },
    ]);
    expect((await call("GET", "/me/data.json", sam)).body).toContain("CANARY shall we?");
    expect((await call("GET", "/me/data.json", rosa)).body).not.toContain("CANARY");
  });

  test("nobody writes to themself, to nobody, without words, or without end before there is an answer", async () => {
    expect((await write(sam, "sam")).statusCode).toBe(403);
    expect((await write(sam, "nobody")).statusCode).toBe(404);
    expect((await write(sam, "kim", " \n ")).statusCode).toBe(422);
    for (let i = 0; i < 3; i++) expect((await write(sam, "kim")).statusCode).toBe(201);
    expect((await write(sam, "kim")).statusCode).toBe(429);
    expect((await write(kim, "sam")).statusCode).toBe(201);
    expect((await write(sam, "kim")).statusCode).toBe(201);
    for (const handle of ["kim", "nobody"])
      expect(
        (await call("POST", `/api/v1/members/${handle}/messages`, undefined, { content: "x" }))
          .statusCode,
      ).toBe(401);
  });

  test("can be declined: the words go, the other can write no more, and learns no reason", async () => {
    const { id } = (await write(sam, "kim")).json<{ id: string }>();
    expect((await call("POST", `/api/v1/me/messages/${id}/decline`, sam)).statusCode).toBe(403);
    expect((await call("POST", `/api/v1/me/messages/${id}/decline`, kim)).statusCode).toBe(204);
    expect(await talks(kim)).toEqual([]);
    // Nothing is left in their notifications that leads to what is gone.
    const leads = s.ctx.db.selectFrom("news").select("memberId").where("path", "like", `%${id}`);
    expect(await leads.execute()).toEqual([]);
    expect(await read(sam, id)).toMatchObject({ mayWrite: false, messages: [] });
    const declined = (await write(sam, "kim")).json<{ status: number; detail: string }>();
    await call("PUT", "/api/v1/me/profile", rosa, { messages: false });
    const off = (await write(sam, "rosa")).json<{ status: number; detail: string }>();
    expect([declined.status, declined.detail]).toEqual([403, off.detail]);
    expect((await call("GET", "/members/rosa", sam)).body).not.toContain("/members/rosa/messages");
    // Deleting what is there does not open it again.
    expect((await call("DELETE", `/api/v1/me/messages/${id}`, sam)).statusCode).toBe(204);
    expect((await write(sam, "kim")).statusCode).toBe(403);
    // Who declined can still begin themself, and then hears the answers.
    expect((await write(kim, "sam")).statusCode).toBe(201);
    expect((await write(sam, "kim")).statusCode).toBe(201);
    // And who takes none hears who answers them.
    const begun = (await write(rosa, "sam")).json<{ id: string }>().id;
    expect((await write(sam, "rosa")).statusCode).toBe(201);
    expect((await read(rosa, begun)).messages).toHaveLength(2);
  });

  test("deleting what was not answered gives no room for more, and it can still be declined", async () => {
    const { id } = (await write(sam, "kim")).json<{ id: string }>();
    for (let i = 0; i < 2; i++) {
      expect((await call("DELETE", `/api/v1/me/messages/${id}`, sam)).statusCode).toBe(204);
      expect(await talks(sam)).toEqual([]);
      expect((await write(sam, "kim")).json<{ id: string }>().id).toBe(id);
    }
    expect((await call("DELETE", `/api/v1/me/messages/${id}`, sam)).statusCode).toBe(204);
    expect((await write(sam, "kim")).statusCode).toBe(429);
    expect(await talks(kim)).toMatchObject([{ id, with: { handle: "sam" } }]);
    expect((await call("GET", `/messages/${id}`, kim)).statusCode).toBe(200);
    expect((await call("POST", `/api/v1/me/messages/${id}/decline`, kim)).statusCode).toBe(204);
    expect((await write(sam, "kim")).statusCode).toBe(403);
    // Who declined and begins themself is held to the same, and can be declined.
    for (let i = 0; i < 3; i++) expect((await write(kim, "sam")).statusCode).toBe(201);
    expect((await write(kim, "sam")).statusCode).toBe(429);
    expect((await call("POST", `/api/v1/me/messages/${id}/decline`, sam)).statusCode).toBe(204);
  });

  test("are forgotten 30 days after the last word, or at once by either of the two", async () => {
    await write(sam, "kim");
    s.ctx.clock.advance(days(20));
    await write(kim, "sam");
    const sweep = async () => {
      for (const task of scheduledTasks) if (task.name === "letters") await task.run(s.ctx);
      return (await s.ctx.db.selectFrom("memberLetters").select("id").execute()).length;
    };
    s.ctx.clock.advance(days(29));
    expect(await sweep()).toBe(2);
    s.ctx.clock.advance(days(2));
    expect(await sweep()).toBe(0);
    const { id } = (await write(sam, "kim")).json<{ id: string }>();
    expect((await call("DELETE", `/api/v1/me/messages/${id}`, kim)).statusCode).toBe(204);
    expect(await s.ctx.db.selectFrom("memberTalks").selectAll().execute()).toEqual([]);
  });

  test("a talk has its page, with the way to report", async () => {
    const { id } = (await write(sam, "kim", "Hello <b>Kim</b>")).json<{ id: string }>();
    const page = (await call("GET", `/messages/${id}`, kim)).body;
    expect(page).toContain("Hello &lt;b&gt;Kim");
    expect(page).toContain('href="/report?about=@sam"');
    expect((await call("GET", "/messages", kim)).body).toContain(`/messages/${id}`);
    expect((await call("GET", "/messages")).statusCode).toBe(401);
  });
});
