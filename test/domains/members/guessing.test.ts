/**
 * Wrong passwords: whoever guesses is stopped, and nobody can keep a member
 * out by guessing. By page and by API.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countTry } from "#commons/tries.ts";
import { ofHandle } from "#domains/members/guessing.ts";
import { domainErrorMessages } from "#platform/i18n/error-messages.ts";
import { minutes } from "#platform/lib/clock.ts";
import { addMember, found, password } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const home = "192.0.2.7";
const elsewhere = "198.51.100.9";

let s: TestServer;
let csrf: string;
beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
  await addMember(s.ctx, "sam");
  csrf = /name="csrf" value="([^"]+)"/.exec((await s.app.inject("/login")).body)?.[1] ?? "";
}, 60_000);
afterAll(() => s.end());
beforeEach(async () => {
  s.ctx.clock.advance(minutes(6));
  await s.ctx.db.deleteFrom("wrongTries").execute();
});

interface From {
  readonly ip?: string;
  readonly language?: string;
  readonly cookie?: string;
  readonly handle?: string;
}
const byPage = (given: string, { ip = home, language, cookie, handle = "rosa" }: From = {}) =>
  s.app.inject({
    method: "POST",
    url: "/login",
    remoteAddress: ip,
    headers: {
      origin: s.origin,
      "content-type": "application/x-www-form-urlencoded",
      ...(language === undefined ? {} : { "accept-language": language }),
      ...(cookie === undefined ? {} : { cookie }),
    },
    payload: new URLSearchParams({ csrf, handle, password: given }).toString(),
  });
const byApi = (given: string, { ip = home, cookie, handle = "rosa" }: From = {}) =>
  s.app.inject({
    method: "POST",
    url: "/api/v1/session",
    remoteAddress: ip,
    ...(cookie === undefined ? {} : { headers: { cookie } }),
    payload: { handle, password: given },
  });
/** The mark of a browser in which rosa has signed in. */
async function known(): Promise<string> {
  const answer = await byPage(password, { ip: elsewhere });
  const one = answer.cookies.find(({ name }) => name === "calendula-device");
  expect(one).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
  return `${one?.name ?? ""}=${one?.value ?? ""}`;
}

const roads = [
  { road: "page", sign: byPage, in: 303, wrong: 401 },
  { road: "API", sign: byApi, in: 201, wrong: 401 },
] as const;

describe.each(roads)("by $road", ({ sign, ...is }) => {
  test("five wrong ones from one network are heard, the sixth is not tried, and it ends after five minutes", async () => {
    for (let i = 0; i < 5; i++) expect((await sign(`guess ${i}`)).statusCode).toBe(is.wrong);
    expect((await sign(password)).statusCode).toBe(429);
    expect((await sign(password, { ip: elsewhere })).statusCode).toBe(is.in);
    s.ctx.clock.advance(minutes(5));
    expect((await sign(password)).statusCode).toBe(is.in);
  });

  test("who comes back to their own browser gets in, whatever others try from the very same network", async () => {
    const cookie = await known();
    for (let i = 0; i < 6; i++) await sign(`guess ${i}`);
    expect((await sign(password)).statusCode).toBe(429);
    expect((await sign(password, { cookie })).statusCode).toBe(is.in);
  });

  test("a stranger anywhere, with as many addresses as they like, keeps nobody out", async () => {
    for (let i = 0; i < ofHandle.max; i++)
      await countTry(s.ctx, [{ limit: ofHandle, parts: ["handle", "rosa"] }]);
    expect((await sign(password)).statusCode).toBe(is.in);
  });

  test("a known browser is no way to guess: five wrong ones there, too, and none for others", async () => {
    const cookie = await known();
    for (let i = 0; i < 5; i++)
      expect((await sign(`guess ${i}`, { cookie })).statusCode).toBe(is.wrong);
    expect((await sign(password, { cookie })).statusCode).toBe(429);
    await s.ctx.db.deleteFrom("wrongTries").execute();
    // With rosa's mark, tries at sam's password count as everybody's.
    for (let i = 0; i < 5; i++) await sign(`guess ${i}`, { cookie, handle: "sam" });
    expect((await sign("guess", { handle: "sam" })).statusCode).toBe(429);
  });

  test("a mark that we did not make counts for nothing", async () => {
    const [name = "", value = ""] = (await known()).split("=");
    const forged = `${name}=${value.slice(0, -4)}AAAA`;
    for (let i = 0; i < 6; i++) await sign(`guess ${i}`);
    expect((await sign(password, { cookie: forged })).statusCode).toBe(429);
  });

  test("all addresses of one IPv6 network are one place", async () => {
    for (let i = 0; i < 5; i++) await sign(`guess ${i}`, { ip: `2001:db8:1:2::${i + 1}` });
    expect((await sign(password, { ip: "2001:db8:1:2:aaaa::9" })).statusCode).toBe(429);
    expect((await sign(password, { ip: "2001:db8:1:3::1" })).statusCode).toBe(is.in);
  });

  test("not even all that a network may ask keeps a known browser of it out", async () => {
    const cookie = await known();
    const ip = "203.0.113.5";
    for (let i = 0; i < 61; i++) await sign("guess", { ip, handle: "nobody" });
    expect((await sign(password, { ip })).statusCode).toBe(429);
    expect((await sign(password, { ip, cookie })).statusCode).toBe(is.in);
  }, 60_000);
});

test("many at the same moment are no more than one after the other", async () => {
  const all = await Promise.all(Array.from({ length: 12 }, (_, i) => byApi(`guess ${i}`)));
  expect(all.filter((one) => one.statusCode === 401)).toHaveLength(5);
  expect(all.filter((one) => one.statusCode === 429)).toHaveLength(7);
}, 60_000);

test("who typed a wrong password reads so in their own language", async () => {
  const answer = await byPage("guess", { language: "es" });
  expect(answer.statusCode).toBe(401);
  const { titles, details } = domainErrorMessages("es");
  expect(answer.body).toContain(`${titles["wrong-password"]} ${details["wrong-password"]}`);
  expect(answer.body).not.toContain(domainErrorMessages("en").titles["wrong-password"]);
});
