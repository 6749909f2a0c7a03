/** What is for everybody is sent small where no proxy does it; what is for one person never is. */
import { brotliDecompressSync, crc32, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planEvent } from "#domains/events/actions.ts";
import { codingsFor } from "#platform/web/compression/compression.ts";
import { checked, joinedCrc } from "#platform/web/compression/joined-crc.ts";
import { gzipJoined, isJoined, joinedBody } from "#platform/web/compression/pieces.ts";
import { openSession, sessionCookie } from "#platform/web/session.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let cookie: string;

beforeAll(async () => {
  s = await testServer();
  const { viewer } = await found(s.ctx);
  cookie = sessionCookie(
    s.ctx,
    await openSession(s.app, s.ctx, viewer.member?.id ?? "", "browser"),
  );
  await planEvent(s.ctx, viewer, "moss", {
    name: "Soup",
    content: "Bring a bowl. ".repeat(100),
    kind: "workshop",
    careKinds: [],
    tags: [],
    language: "en",
    startTime: "2099-01-12T19:00",
    endTime: "2099-01-12T21:00",
    timeZone: "Europe/Amsterdam",
    area: "Library",
    access: { "step-free": "yes" },
    visibility: "public",
    publish: true,
  });
});
afterAll(() => s.end());

const get = (url: string, headers: Readonly<Record<string, string>> = {}, on = s) =>
  on.app.inject({ url, headers: { accept: "*/*", ...headers } });

test("pages, feeds, calendars and documents come small and whole", async () => {
  for (const [url, accept] of [
    ["/calendar", "text/html"],
    ["/calendar.ics", "*/*"],
    ["/api/openapi.json", "*/*"],
    ["/groups/moss/outbox?page=1", "application/activity+json"],
  ] as const) {
    const plain = await get(url, { accept });
    expect([url, plain.statusCode, plain.headers["content-encoding"]]).toEqual([
      url,
      200,
      undefined,
    ]);
    expect([url, String(plain.headers["vary"])]).toEqual([
      url,
      expect.stringMatching(/accept-encoding/i),
    ]);
    for (const [name, open] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
    ] as const) {
      const packed = await get(url, { accept, "accept-encoding": name });
      expect([url, packed.headers["content-encoding"]]).toEqual([url, name]);
      expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
      expect(Number(packed.headers["content-length"])).toBe(packed.rawPayload.length);
      // Each form has a key of its own.
      const bare = (text: string): string => text.replace(/value="[0-9a-f-]{36}"/g, "");
      expect(bare(open(packed.rawPayload).toString())).toBe(bare(plain.body));
    }
  }
});

/** Pieces of few letters, which repeat each other. */
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom("a", "b", "\0", "ÿ", "ء"), maxLength: 400 }),
  fc.constant(""),
);
test("what is a copy in parts is read whole, whatever stands in them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 2, maxLength: 6 }),
      fc.array(fc.string({ unit: fc.constantFrom("a", "b", "0"), minLength: 36, maxLength: 36 }), {
        minLength: 5,
        maxLength: 5,
      }),
      async (texts, keys) => {
        const parts = texts.map((one) => Buffer.from(one));
        // Twice: what was packed for the one reader is put together for the next.
        for (const mine of [keys, keys.toReversed()]) {
          const left = [...mine];
          const body = joinedBody(parts, () => left.pop() ?? "");
          expect(isJoined(body)).toBe(true);
          expect(gunzipSync(await gzipJoined(body)).equals(body)).toBe(true);
        }
      },
    ),
  );
});
test.each([0, 1, 32_731, 32_732, 32_733, 65_535, 65_536, 400_000])(
  "parts of %i bytes too",
  async (length) => {
    const part = Buffer.alloc(length, "marigold ");
    let key = 9;
    const body = joinedBody([part, Buffer.from(part), Buffer.from(part)], () =>
      `${++key}`.repeat(18),
    );
    expect(body.length).toBe(3 * length + 72);
    expect(gunzipSync(await gzipJoined(body)).equals(body)).toBe(true);
  },
);
test("the checksum of what follows one another is that of the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (texts) => {
      const each = texts.map((one) => Buffer.from(one));
      expect(joinedCrc(each.map(checked))).toBe(crc32(Buffer.concat(each)));
    }),
  );
  const long = [Buffer.alloc(5_000_000, "a"), Buffer.alloc(0), Buffer.alloc(70_001, 0xff)];
  expect(joinedCrc(long.map(checked))).toBe(crc32(Buffer.concat(long)));
});
test("keys of different lengths, and long ones, are not put together", () => {
  let n = 0;
  const parts = [1, 2, 3].map(() => Buffer.from("x"));
  expect(isJoined(joinedBody(parts, () => "k".repeat(++n)))).toBe(false);
  expect(isJoined(joinedBody(parts, () => "k".repeat(65)))).toBe(false);
  expect(isJoined(joinedBody(parts, () => "k".repeat(64)))).toBe(true);
});

test("what a reader has already is not sent again, packed or not", async () => {
  const url = "/calendar.ics";
  const packed = await get(url, { "accept-encoding": "br" });
  const plain = await get(url);
  const [small, whole] = [String(packed.headers["etag"]), String(plain.headers["etag"])];
  expect(small).toBe(whole.replace(/"$/, '-br"'));
  for (const known of [small, whole])
    for (const coding of ["br", "identity"]) {
      const again = await get(url, { "if-none-match": known, "accept-encoding": coding });
      expect([again.statusCode, again.body]).toEqual([304, ""]);
    }
});

test("what is for one person, and what may hold a secret, is plain", async () => {
  for (const [url, headers] of [
    ["/me", { cookie }],
    ["/calendar", { cookie }],
    ["/calendar", { cookie: "anything=1" }],
    ["/login", {}],
    ["/nothing-here", {}],
  ] as const) {
    const { headers: sent } = await get(url, { ...headers, "accept-encoding": "br, gzip" });
    const kept = sent["cache-control"] ?? "";
    if (url === "/login" && !/private|no-store/.test(kept)) continue;
    expect([url, sent["content-encoding"]]).toEqual([url, undefined]);
  }
});

test("behind a proxy it is left to the proxy", async () => {
  const behind = await testServer({ env: { TRUST_PROXY: "1" } });
  await found(behind.ctx);
  const answer = await get("/calendar", { "accept-encoding": "br, gzip" }, behind);
  expect([answer.statusCode, answer.headers["content-encoding"]]).toEqual([200, undefined]);
  await behind.end();
});

describe("which coding", () => {
  test.each([
    [undefined, undefined],
    ["", undefined],
    ["identity", undefined],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0", "gzip"],
    ["GZIP", "gzip"],
    ["gzip;q=0", undefined],
    ["*", "br"],
    ["*;q=0, gzip", "gzip"],
    ["br;q=nothing", undefined],
  ])("%s is answered by %s", (accepted, coding) => {
    expect(codingsFor(accepted)[0]).toBe(coding);
  });
});
