/**
 * Pictures and recordings in an S3-compatible store: one of two processes
 * takes them, the other gives them out.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { mkdir, copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { freePort } from "../support/instance.ts";
import { programs, type Programs } from "../support/program.ts";

const password = "correct horse battery";
let folder: string;
let database: TestDatabase;
let store: S3rver;
let s3Url: string;
let all: Programs;
let origin: string;
const env: Record<string, string> = {};
const headers = { authorization: "" };

/** Port 0: any. */
async function openStore(port: number): Promise<number> {
  store = new S3rver({
    port,
    address: "127.0.0.1",
    silent: true,
    directory: join(folder, "store"),
    configureBuckets: [{ name: "care", configs: [] }],
  });
  return (await store.run()).port;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "calendula-s3-"));
  database = await testDatabase();
  s3Url = `http://S3RVER:S3RVER@127.0.0.1:${await openStore(0)}/care/moss`;
  all = programs({ DATABASE_URL: database.url, BACKUP_PASSPHRASE: "several words of ours" });
});
afterAll(async () => {
  await all.end();
  await store.close();
  await database.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const dataOf = (name: string): string => join(folder, name);
const copies = (name: string): string[] =>
  readdirSync(join(dataOf(name), "media"), { recursive: true, encoding: "utf8" }).filter((one) =>
    /[0-9a-f]{64}$/.test(one),
  );
const settings = (name: string): Record<string, string> => ({ ...env, DATA_DIR: dataOf(name) });

async function serve(
  name: string,
): Promise<{ readonly at: string; stop(): Promise<number | null> }> {
  const port = String(await freePort());
  origin = env["PUBLIC_URL"] ??= `http://localhost:${port}`;
  const server = await all.serve({ ...settings(name), PORT: port });
  return { at: `http://localhost:${port}`, stop: () => server.stop() };
}

function send(at: string, bytes: Buffer, name: string, type: string): Promise<Response> {
  const form = new FormData();
  form.set("description", "A jar on a table");
  form.set("file", new Blob([new Uint8Array(bytes)], { type }), name);
  return fetch(`${at}/api/v1/groups/moss/files`, { method: "POST", headers, body: form });
}

async function upload(at: string, bytes: Buffer, name: string, type: string): Promise<string> {
  const answer = await send(at, bytes, name, type);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { url: string }).url;
}

test("what one process takes, another gives out: whole, in parts, and to whom it may", async () => {
  const first = await serve("one");
  const founded = await all.run(
    ["found", "--handle", "moss", "--name", "Moss", "--member", "rosa", "--password-stdin"],
    settings("one"),
    password,
  );
  expect(founded.code, founded.err).toBe(0);
  const { token } = (await fetch(`${first.at}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ handle: "rosa", password }),
  }).then((answer) => answer.json())) as { token: string };
  headers.authorization = `Bearer ${token}`;

  // From a folder into the store, while nothing runs.
  const picture = await sharp({
    create: { width: 300, height: 200, channels: 3, background: "#c60" },
  })
    .png()
    .toBuffer();
  const early = await upload(first.at, picture, "early.png", "image/png");
  expect(await first.stop()).toBe(0);
  env["S3_URL"] = s3Url;
  const refused = await all.run(["start"], { ...settings("one"), PORT: "0" });
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("calendula media move");
  const moved = await all.run(["media", "move"], settings("one"));
  expect(moved.out, moved.err).toContain("One file was moved into the store");

  // A second machine shares nothing but the key.
  await mkdir(join(dataOf("two"), "media"), { recursive: true });
  await copyFile(join(dataOf("one"), "instance.key"), join(dataOf("two"), "instance.key"));
  const again = await serve("one");
  const other = await serve("two");
  const late = await upload(
    again.at,
    await sharp(picture).rotate(90).toBuffer(),
    "b.png",
    "image/png",
  );
  expect(copies("two")).toEqual([]);
  for (const address of [early, late]) {
    const path = new URL(address, origin).pathname;
    const mine = await fetch(`${again.at}${path}`, { headers });
    const theirs = await fetch(`${other.at}${path}`, { headers });
    expect(theirs.status).toBe(200);
    const bytes = Buffer.from(await theirs.arrayBuffer());
    expect(bytes.equals(Buffer.from(await mine.arrayBuffer()))).toBe(true);
    const part = await fetch(`${other.at}${path}`, { headers: { ...headers, range: "bytes=4-9" } });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(4, 10))).toBe(true);
    expect((await fetch(`${other.at}${path}`)).status).toBe(404);
  }
  expect(copies("two")).toHaveLength(2);

  // While the store is away nobody blames the database, and it goes on when it is back.
  await store.close();
  const later = await sharp(picture).rotate(180).toBuffer();
  const refusal = await send(again.at, later, "c.png", "image/png");
  expect(refusal.status).toBe(503);
  expect(await refusal.text()).toContain("Pictures and recordings can't be reached");
  const { out } = await all.run(["doctor"], settings("one"));
  expect(out).toContain("The store in S3_URL is not answering");
  const elsewhere = await all.run(["start"], { ...settings("one"), PORT: "0" });
  expect(elsewhere.err).toMatch(/^S3_URL: the store at http:\S+ is not answering/);
  await openStore(Number(new URL(s3Url).port));

  // A backup takes it from the store; what comes back goes there.
  const file = join(folder, "now.tar.zst");
  rmSync(join(dataOf("one"), "media"), { recursive: true });
  const backup = await all.run(["backup", file], settings("one"));
  expect(backup.out, backup.err).toContain("pictures and recordings: 2");
  expect(await again.stop()).toBe(0);
  expect(await other.stop()).toBe(0);
});

test("back into a folder, and a start without the store refuses until then", async () => {
  const { S3_URL, ...without } = settings("two");
  rmSync(join(dataOf("two"), "media"), { recursive: true, force: true });
  const refused = await all.run(["start"], { ...without, PORT: "0" });
  expect(refused.err).toContain("calendula media move --back");
  const back = await all.run(["media", "move", "--back"], { ...without, S3_URL: S3_URL ?? "" });
  expect(back.out, back.err).toContain("2 files are in the folder again");
  expect(copies("two")).toHaveLength(2);
  expect((await all.run(["media", "move"], without)).err).toContain("Set S3_URL first.");
  const server = await all.serve({ ...without, PORT: String(await freePort()) });
  expect(await server.stop()).toBe(0);
});
