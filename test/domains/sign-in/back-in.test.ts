/**
 * Who lost their password gets back in by recovery words, or by two members who vouch; and
 * nobody else does. By page and by API.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { usualInvitation, invite } from "#domains/groups/welcome/invitations-actions.ts";
import { newWords, readTypedWords } from "#domains/sign-in/words/words.ts";
import { codeOf } from "#domains/sign-in/vouching/vouching.ts";
import { openSession } from "#platform/web/session.ts";
import { scheduledTasks } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { days, hours, minutes } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { typedInto } from "../../support/forms.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
let lea: Viewer;
const fresh = "four words in a row";
const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
  lea = await addMember(s.ctx, "lea");
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
  path: string,
  who?: Viewer,
  payload?: object,
  remoteAddress = "192.0.2.1",
) =>
  s.app.inject({
    method,
    url: `/api/v1${path}`,
    remoteAddress,
    headers: await as(who),
    ...(payload === undefined ? {} : { payload }),
  });
const canSignIn = async (handle: string, password = fresh): Promise<boolean> =>
  (await call("POST", "/session", undefined, { handle, password }, "198.51.100.7")).statusCode ===
  201;
const heard = async (viewer: Viewer): Promise<string[]> =>
  (
    await s.ctx.db
      .selectFrom("news")
      .select("kind")
      .where("memberId", "=", idOf(viewer))
      .orderBy("kind")
      .execute()
  ).map((row) => row.kind);

describe("recovery words", () => {
  const make = async (who: Viewer): Promise<string> =>
    (await call("PUT", "/me/recovery-words", who)).json<{ words: string }>().words;
  const use = (words: string, handle = "sam", password = fresh, from?: string) =>
    call("POST", "/session/words", undefined, { handle, words, password }, from);

  test("are words that can be read aloud, however they are typed", () => {
    expect(newWords()).toMatch(/^(?:[a-z]{4} ){6}[a-z]{4}$/);
    expect(newWords()).not.toBe(newWords());
    expect(readTypedWords(" Bafo-dimu,\nKELO  nasu.")).toBe("bafo dimu kelo nasu");
  });

  test("let somebody choose a new password once; only a hash is kept, all sessions end, and they are told", async () => {
    const words = await make(sam);
    const rows = JSON.stringify(await s.ctx.db.selectFrom("recoveryWords").selectAll().execute());
    expect(rows).toContain("$argon2id$");
    for (const word of words.split(" ")) expect(rows).not.toContain(`${word} `);
    const headers = await as(sam);
    const answer = await use(words.toUpperCase().replaceAll(" ", "-"));
    expect(answer.statusCode).toBe(201);
    expect(Object.keys(answer.json()).toSorted()).toEqual(["expiresAt", "token"]);
    expect((await s.app.inject({ url: "/api/v1/me", headers })).statusCode).toBe(401);
    expect(await canSignIn("sam")).toBe(true);
    expect(await heard(sam)).toEqual(["way-in-changed"]);
    expect((await use(words, "sam", "another one of mine")).statusCode).toBe(401);
    expect((await call("GET", "/me/recovery-words", sam)).json()).toEqual({ made: null });
  });

  test("renewed or deleted, the ones from before open nothing; nor do another's, or a weak password", async () => {
    const first = await make(sam);
    const second = await make(sam);
    expect((await use(first)).statusCode).toBe(401);
    expect((await use(second, "kim")).statusCode).toBe(401);
    expect((await use(second, "sam", "short")).statusCode).toBe(422);
    expect((await call("DELETE", "/me/recovery-words", sam)).statusCode).toBe(204);
    expect((await use(second)).statusCode).toBe(401);
    for (const [method, path] of [
      ["GET", "/me/recovery-words"],
      ["PUT", "/me/recovery-words"],
      ["DELETE", "/me/recovery-words"],
    ] as const)
      expect((await call(method, path)).statusCode).toBe(401);
  });

  test("whoever guesses is stopped as with passwords, and known or not is answered alike", async () => {
    const words = await make(sam);
    for (let i = 0; i < 5; i++) expect((await use(`bafo ${i}`)).statusCode).toBe(401);
    expect((await use(words)).statusCode).toBe(429);
    const login = await call("POST", "/session", undefined, { handle: "sam", password: "x" });
    expect(login.statusCode).toBe(429);
    s.ctx.clock.advance(minutes(6));
    const nobody = await use("bafo", "nobody", fresh, "203.0.113.1");
    const wrong = await use("bafo", "sam", fresh, "203.0.113.2");
    expect({ ...nobody.json<object>(), instance: "" }).toEqual({
      ...wrong.json<object>(),
      instance: "",
    });
  });

  test("are given at joining, on a page for that one to print, and never again", async () => {
    const { url } = await invite(s.ctx, rosa, usualInvitation(s.ctx.clock.now()));
    const path = new URL(url).pathname;
    const joined = await s.app.inject({
      method: "POST",
      url: path,
      headers: { origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({
        handle: "ana",
        name: "Ana",
        password: "another one of mine",
      }).toString(),
    });
    expect(joined.statusCode).toBe(303);
    const cookie = joined.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const page = await s.app.inject({ url: joined.headers.location ?? "", headers: { cookie } });
    const words = [...page.body.matchAll(/<code>(\w+)<\/code>/g)].map(([, word]) => word).join(" ");
    expect(words.split(" ")).toHaveLength(7);
    expect(page.body).toContain("@ana");
    expect(page.headers["cache-control"]).toBe("private, no-store");
    const others = await s.app.inject({
      url: joined.headers.location ?? "",
      headers: await as(sam),
    });
    expect(others.body).not.toContain("<code>");
    s.ctx.clock.advance(minutes(20));
    const later = await s.app.inject({ url: joined.headers.location ?? "", headers: { cookie } });
    expect(later.body).not.toContain("<code>");
    expect((await use(words, "ana")).statusCode).toBe(201);
  });

  test("the page of ways back in names all of them, and the form works without JavaScript", async () => {
    const words = await make(sam);
    const lost = (await s.app.inject("/login/lost")).body;
    for (const path of ["/login/words", "/login/vouching", "/login"])
      expect(lost).toContain(`href="${path}"`);
    expect(lost).toContain("people who run this server");
    const send = async (typed: Record<string, string>) =>
      s.app.inject({
        method: "POST",
        url: "/login/words",
        headers: { origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
        payload: typedInto(
          (await s.app.inject("/login/words")).body,
          "/login/words",
          typed,
        ).toString(),
      });
    const wrong = await send({ handle: "sam", words: "bafo", password: fresh });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.body).toContain("match");
    expect((await send({ handle: "sam", words, password: fresh })).statusCode).toBe(303);
    expect(await canSignIn("sam")).toBe(true);
  });
});

describe("two members who vouch", () => {
  const ask = async (handle = "sam") =>
    (await call("POST", "/session/vouching", undefined, { handle })).json<{
      secret: string;
      code: string;
      url: string;
    }>();
  const vouch = (who: Viewer, code: string, handle = "sam") =>
    call("POST", "/vouchings", who, { handle, code });
  const stands = async (secret: string): Promise<string> =>
    (await call("GET", `/session/vouching/${secret}`)).json<{ state: string }>().state;
  const use = (secret: string, password = fresh) =>
    call("POST", `/session/vouching/${secret}`, undefined, { password });
  const list = async (who: Viewer) =>
    (await call("GET", "/vouchings", who)).json<{
      items: {
        id: string;
        handle: string;
        vouchedBy: string[];
        state: string;
        heldBy: string | null;
      }[];
    }>().items;

  test("open it after a day in which everybody was told", async () => {
    const { secret, code, url } = await ask();
    expect(url).toBe(`${s.origin}/login/vouching/${secret}`);
    expect(code).toBe(codeOf(secret));
    expect(await stands(secret)).toBe("asked");
    expect((await vouch(kim, code.toUpperCase().replace("-", " "))).statusCode).toBe(201);
    expect(await stands(secret)).toBe("vouched");
    expect(await heard(rosa)).toEqual([]);
    expect(await list(rosa)).toEqual([]);
    expect(await list(kim)).toMatchObject([{ handle: "sam", vouchedBy: ["kim"] }]);
    expect((await use(secret)).statusCode).toBe(403);
    expect((await vouch(lea, code)).statusCode).toBe(201);
    expect(await stands(secret)).toBe("waiting");
    for (const one of [rosa, kim, lea]) expect(await heard(one)).toEqual(["vouched-for"]);
    expect(await heard(sam)).toEqual(["vouched-for-me"]);
    expect(await list(rosa)).toMatchObject([
      { handle: "sam", vouchedBy: ["kim", "lea"], state: "waiting" },
    ]);
    s.ctx.clock.advance(hours(23));
    expect((await use(secret)).statusCode).toBe(403);
    s.ctx.clock.advance(hours(1));
    expect(await stands(secret)).toBe("open");
    expect((await use(secret, "short")).statusCode).toBe(422);
    expect((await use(secret)).statusCode).toBe(201);
    expect(await canSignIn("sam")).toBe(true);
    expect(await heard(sam)).toEqual(["vouched-for-me", "way-in-changed"]);
    expect((await use(secret)).statusCode).toBe(410);
    expect(await s.ctx.db.selectFrom("vouchings").selectAll().execute()).toEqual([]);
  });

  test("are told on the page whether another one is needed", async () => {
    const { code } = await ask();
    const said = async (who: Viewer): Promise<string> => {
      const { token } = await openSession(s.app, s.ctx, who.member?.id ?? "", "browser");
      const cookie = `calendula=${token}`;
      const form = await s.app.inject({ url: "/vouching", headers: { cookie } });
      const sent = await s.app.inject({
        method: "POST",
        url: "/vouching",
        headers: {
          ...{ cookie, origin: s.origin },
          "content-type": "application/x-www-form-urlencoded",
        },
        payload: typedInto(form.body, "/vouching", { handle: "sam", code }).toString(),
      });
      expect(sent.statusCode).toBe(303);
      const flash = sent.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
      const headers = { cookie: `${cookie}; ${flash}` };
      return (await s.app.inject({ url: "/vouching", headers })).body;
    };
    expect(await said(kim)).toContain("When a second member vouches too");
    const second = await said(lea);
    expect(second).toContain("You are the second");
    expect(second).not.toContain("When a second member vouches too");
  });

  test("read on their own page who can vouch, and whoever can't is told so beside the form", async () => {
    const { secret, code } = await ask();
    const own = (await s.app.inject(`/login/vouching/${secret}`)).body;
    expect(own).toContain("They have been members for 7 days");
    expect(own).toContain(`value="${s.origin}/login/vouching/${secret}"`);
    const { token } = await openSession(s.app, s.ctx, sam.member?.id ?? "", "browser");
    const cookie = `calendula=${token}`;
    const form = await s.app.inject({ url: "/vouching", headers: { cookie } });
    const refused = await s.app.inject({
      method: "POST",
      url: "/vouching",
      headers: {
        ...{ cookie, origin: s.origin },
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: typedInto(form.body, "/vouching", { handle: "sam", code }).toString(),
    });
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toMatch(
      /id="f-handle-note">You can(&#39;|&#x27;|'|’)t vouch for yourself/,
    );
    expect(refused.body).toContain(`value="${code}"`);
  });

  test("are two, not themselves, and did not come through one another or through whom they vouch for", async () => {
    const tie = (giver: Viewer, receiver: Viewer) =>
      s.ctx.db
        .insertInto("memberTies")
        .values({
          kind: "invited",
          giver: idOf(giver),
          receiver: idOf(receiver),
          expires: new Date(s.ctx.clock.now().getTime() + days(20)),
        })
        .execute();
    await tie(kim, lea);
    await tie(rosa, sam);
    const { secret, code } = await ask();
    expect((await vouch(sam, code)).statusCode).toBe(403);
    expect((await vouch(rosa, code)).statusCode).toBe(403);
    expect((await vouch(kim, code)).statusCode).toBe(201);
    expect((await vouch(kim, code)).statusCode).toBe(201);
    expect((await vouch(lea, code)).statusCode).toBe(403);
    expect(await stands(secret)).toBe("vouched");
    const newcomer = await addMember(s.ctx, "newcomer");
    await s.ctx.db
      .updateTable("memberships")
      .set({ since: s.ctx.clock.now().toISOString().slice(0, 10) })
      .where("memberId", "=", idOf(newcomer))
      .execute();
    expect((await vouch(newcomer, code)).statusCode).toBe(403);
    expect(await stands(secret)).toBe("vouched");
  });

  test("are held by anybody, and stopped by who vouched or whose account it is", async () => {
    const { secret, code } = await ask();
    await vouch(kim, code);
    await vouch(lea, code);
    const id = (await list(rosa))[0]?.id ?? "";
    const deed = (what: string, who?: Viewer) => call("POST", `/vouchings/${id}/${what}`, who);
    expect((await deed("hold")).statusCode).toBe(401);
    expect((await deed("hold", rosa)).statusCode).toBe(204);
    expect((await deed("hold", rosa)).statusCode).toBe(204);
    const talks = async (who: Viewer) =>
      (await heard(who)).filter((kind) => kind === "vouching-held");
    for (const one of [kim, lea]) expect(await talks(one)).toEqual(["vouching-held"]);
    for (const one of [rosa, sam]) expect(await talks(one)).toEqual([]);
    s.ctx.clock.advance(days(2));
    expect([await stands(secret), (await use(secret)).statusCode]).toEqual(["held", 403]);
    expect((await deed("go-on", kim)).statusCode).toBe(403);
    expect((await deed("go-on", rosa)).statusCode).toBe(204);
    expect(await stands(secret)).toBe("open");
    expect((await call("DELETE", `/vouchings/${id}`, rosa)).statusCode).toBe(403);
    expect((await call("DELETE", `/vouchings/${id}`, sam)).statusCode).toBe(204);
    expect((await use(secret)).statusCode).toBe(410);
  });

  test("a code opens only what it was made for; guessing it is stopped, and nobody learns who is a member", async () => {
    const { secret, code } = await ask("nobody");
    expect(await stands(secret)).toBe("asked");
    expect((await vouch(kim, code, "nobody")).statusCode).toBe(422);
    const mine = await ask();
    expect((await vouch(kim, mine.code, "lea")).statusCode).toBe(422);
    for (let i = 0; i < 8; i++) await vouch(kim, `wrong ${i}`);
    expect((await vouch(kim, mine.code)).statusCode).toBe(429);
    expect((await call("GET", "/session/vouching/nothing")).statusCode).toBe(410);
    for (const path of ["/vouching"]) expect((await s.app.inject(path)).statusCode).toBe(401);
    const rows = JSON.stringify(await s.ctx.db.selectFrom("vouchings").selectAll().execute());
    for (const text of [secret, code, mine.code, mine.secret]) expect(rows).not.toContain(text);
  });

  test("what nobody vouched for is forgotten after a week", async () => {
    await ask();
    s.ctx.clock.advance(days(8));
    for (const task of scheduledTasks) if (task.name === "vouchings") await task.run(s.ctx);
    expect(await s.ctx.db.selectFrom("vouchings").selectAll().execute()).toEqual([]);
    expect(newId()).not.toBe("");
  });
});
