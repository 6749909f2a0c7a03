/** A store of pictures on a bad day: busy, gone for a moment, full of files, or without its bucket. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseAway } from "#platform/database/absence.ts";
import { openS3 } from "#platform/media/s3.ts";
import type { MediaStore } from "#platform/media/store.ts";
import { StoreError } from "#platform/media/store-error.ts";
import { signedBy } from "../../support/signed.ts";

const folder = mkdtempSync(join(tmpdir(), "calendula-store-"));
const file = join(folder, "jar");
const hashOf = (n: number): string => n.toString(16).padStart(64, "0");

let behind: S3rver;
let front: Server;
let store: MediaStore;
/** What the next requests get, in turn, before the store answers as it should. */
const troubles: (number | "cut")[] = [];
let asked = 0;
/** Its list in parts, by the token of each: the store of these tests knows no parts. */
const parts = new Map<string, string>();
const addressOf = (bucket: string): string =>
  `http://S3RVER:S3RVER@127.0.0.1:${(front.address() as AddressInfo).port}/${bucket}/moss`;

beforeAll(async () => {
  behind = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: join(folder, "store"),
    configureBuckets: [{ name: "care", configs: [] }],
  });
  const { port } = await behind.run();
  front = createServer((incoming, answer) => {
    asked++;
    const trouble = troubles.shift();
    const query = new URL(incoming.url ?? "/", "http://store").searchParams;
    const part = parts.get(query.get("continuation-token") ?? "");
    if (trouble === "cut") incoming.socket.destroy();
    else if (trouble !== undefined) answer.writeHead(trouble).end();
    else if (!signedBy("S3RVER", incoming)) answer.writeHead(403).end("SignatureDoesNotMatch");
    else if (query.has("list-type") && part !== undefined) answer.end(part);
    else {
      const { method, url, headers } = incoming;
      incoming.pipe(
        request({ port, method, path: url, headers }, (real) => {
          answer.writeHead(real.statusCode ?? 500, real.headers);
          real.pipe(answer);
        }),
      );
    }
  });
  await new Promise<void>((done) => front.listen(0, "127.0.0.1", done));
  store = openS3(addressOf("care"));
  writeFileSync(file, Buffer.alloc(300_000, "marigold "));
});
afterAll(async () => {
  front.closeAllConnections();
  front.close();
  await behind.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test.each([
  ["is busy", 503],
  ["asks us to slow down", 429],
  ["cuts the connection", "cut"],
] as const)(
  "a store that %s is asked again, and takes and gives the whole file",
  async (_, bad) => {
    troubles.push(bad);
    await store.put(hashOf(1), file);
    troubles.push(bad, bad);
    const back = join(folder, "back");
    expect(await store.get(hashOf(1), back)).toBe(true);
    expect(readFileSync(back).equals(readFileSync(file))).toBe(true);
  },
);

test("the third failure is told, and what is refused is not asked for again", async () => {
  troubles.push(500, 500, 500);
  await expect(store.put(hashOf(2), file)).rejects.toThrow(/store at .* is not answering \(500/);
  asked = 0;
  troubles.push(403);
  await expect(store.put(hashOf(2), file)).rejects.toThrow(/refuses us \(403/);
  expect(asked).toBe(1);
});

test("a wrong secret is refused", async () => {
  const stranger = openS3(addressOf("care").replace(":S3RVER@", ":guessed@"));
  await expect(stranger.put(hashOf(1), file)).rejects.toThrow(/refuses us \(403/);
});

test("who is not there is told as the store, and a file of ours that is not there is not", async () => {
  troubles.push("cut", "cut", "cut");
  const cut = await store.put(hashOf(2), file).catch((error: unknown) => error);
  expect(cut).toBeInstanceOf(StoreError);
  expect(databaseAway(cut)).toBe(false);
  const nobody = openS3("http://S3RVER:S3RVER@127.0.0.1:9/care");
  await expect(nobody.note()).rejects.toThrow(/http:\/\/127\.0\.0\.1:9 is not answering/);
  const ours = await store.put(hashOf(2), join(folder, "none")).catch((error: unknown) => error);
  expect(ours).not.toBeInstanceOf(StoreError);
});

test("a full disk of ours is told as that, and not as the store", async () => {
  await store.put(hashOf(4), file);
  const full = await store.get(hashOf(4), "/dev/full").catch((error: unknown) => error);
  expect(full).toMatchObject({ code: "ENOSPC" });
  expect(full).not.toBeInstanceOf(StoreError);
});

test("what is not there is missing; where there is no bucket, nothing is", async () => {
  expect(await store.get(hashOf(3), join(folder, "none"))).toBe(false);
  expect(await store.note()).toBeUndefined();
  await store.writeNote("store of ours");
  expect(await store.note()).toBe("store of ours");
  await store.drop(hashOf(1));
  expect(await store.get(hashOf(1), join(folder, "none"))).toBe(false);

  const nowhere = openS3(addressOf("elsewhere"));
  await expect(nowhere.note()).rejects.toThrow('no bucket "elsewhere"');
  await expect(nowhere.list()[Symbol.asyncIterator]().next()).rejects.toThrow("no bucket");
});

test("a list that comes in parts is read to its end", async () => {
  const partOf = (hashes: readonly string[], next = ""): string =>
    `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${next !== ""}</IsTruncated>` +
    hashes
      .map((hash) => `<Contents><Key>moss/media/00/${hash}</Key><Size>5</Size></Contents>`)
      .join("") +
    `<NextContinuationToken>${next}</NextContinuationToken></ListBucketResult>`;
  const wanted = Array.from({ length: 1003 }, (_, n) => hashOf(100 + n));
  parts.set("", partOf(wanted.slice(0, 1000), "a+/b=&amp;c"));
  parts.set("a+/b=&c", partOf(wanted.slice(1000)));
  const found: string[] = [];
  for await (const hashes of store.list()) found.push(...hashes);
  expect(found).toEqual(wanted);
});
