/**
 * A collective that closes takes its pictures out of the store too,
 * and no machine keeps copies of them.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { closedReader } from "#domains/safety/closing/gate-queries.ts";
import { eraseClosed } from "#domains/safety/closing/actions.ts";
import { closedFacts, noteClosed } from "#domains/safety/closing/store.ts";
import { backUpDaily } from "#domains/upkeep/backup-actions.ts";
import { backupName } from "#domains/upkeep/rotation.ts";
import { addFile } from "#domains/stories/files/actions.ts";
import { sweepBytes } from "#commons/media/bytes.ts";
import { days } from "#platform/lib/clock.ts";
import { hashesHere, storeOf } from "#platform/media/store.ts";
import { photo } from "../pictures/house.ts";
import { found } from "../../support/people.ts";
import { eventually } from "../../support/instance.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let folder: string;
let backups: string;
let store: S3rver;
let s: TestServer;
let rosa: Viewer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "calendula-closing-"));
  backups = mkdtempSync(join(tmpdir(), "calendula-backups-"));
  store = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: folder,
    configureBuckets: [{ name: "care", configs: [] }],
  });
  const { port } = await store.run();
  s = await testServer({
    env: {
      S3_URL: `http://S3RVER:S3RVER@127.0.0.1:${port}/care/moss`,
      BACKUP_DIR: backups,
    },
  });
  rosa = (await found(s.ctx)).viewer;
});
afterAll(async () => {
  await s.end();
  await store.close();
  for (const one of [folder, backups]) rmSync(one, { recursive: true, force: true, maxRetries: 5 });
});

const bytesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) =>
    /[0-9a-f]{64}/.test(name),
  );
const media = () => join(s.ctx.config.dataDir, "media");

test("what came into the folder alone, while the store was filled, is carried there by the next sweep", async () => {
  await addFile(s.ctx, rosa, "moss", {
    content: await photo(320, 200),
    name: "late.jpg",
    description: "A jar",
  });
  const stored = bytesIn(folder);
  const [hash = ""] = await hashesHere(s.ctx.config.dataDir);
  await storeOf(s.ctx.config)?.drop(hash);
  expect(bytesIn(folder)).toEqual([]);
  await sweepBytes(s.ctx);
  expect(bytesIn(folder)).toEqual(stored);
  await s.ctx.db.deleteFrom("files").execute();
  await sweepBytes(s.ctx);
});

test("what stands in the store is gone when the collective is closed, and so are all copies", async () => {
  for (const width of [300, 310])
    await addFile(s.ctx, rosa, "moss", {
      content: await photo(width, 200),
      name: "a.jpg",
      description: "A jar",
    });
  expect(bytesIn(folder).length).toBeGreaterThan(0);
  expect(bytesIn(media())).toHaveLength(2);
  const now = s.ctx.clock.now();
  const theirs = [backupName(now, "https://fern.example"), "deletions-fern.example.jsonl"];
  for (const name of [backupName(now, s.origin), ...theirs, "notes.txt"])
    writeFileSync(join(backups, name), "x");
  // A folder in which nothing can be deleted.
  const stuck = join(s.ctx.config.dataDir, "backups");
  writeFileSync(stuck, "x");
  await s.ctx.db
    .transaction()
    .execute((trx) =>
      noteClosed(trx, { at: s.ctx.clock.now().toISOString(), name: "Moss", language: "en" }),
    );
  await eraseClosed(s.ctx);
  expect(bytesIn(folder)).toEqual([]);
  expect(bytesIn(media())).toEqual([]);
  expect((await closedFacts(s.ctx.db))?.erased).toBe(true);
  rmSync(stuck);
  mkdirSync(stuck);
  writeFileSync(join(stuck, "before-restore.tar.zst"), "x");
  s.ctx.clock.advance(days(8));
  await eraseClosed(s.ctx);
  expect(bytesIn(folder)).toEqual([]);
  await backUpDaily(s.ctx);
  // What is not of this collective stays in a folder that it only used.
  expect(readdirSync(stuck)).toEqual([]);
  expect(readdirSync(backups).sort()).toEqual([...theirs, "notes.txt"].sort());
  expect((await closedFacts(s.ctx.db))?.done).toBe(true);
});

test("a process that only shows pages empties its own copies when it learns of it", async () => {
  const hash = "ab".repeat(32);
  mkdirSync(join(media(), "ab"), { recursive: true });
  writeFileSync(join(media(), "ab", hash), "x");
  expect(await closedReader(s.ctx)()).toMatchObject({ name: "Moss" });
  await eventually(async () => bytesIn(media()).length === 0, "no copies");
});
