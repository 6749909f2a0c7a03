/**
 * An import on several machines that share a database and nothing else: begun on
 * one, looked at and done on the other.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AppContext } from "#commons/app-context.ts";
import type { Viewer } from "#commons/visibility.ts";
import {
  beginLibraryImport,
  confirmLibraryImport,
  libraryImportOf,
} from "#domains/bundles/import/actions.ts";
import { dropImports, fileOfImport, forgetLibraryImports } from "#domains/bundles/import/store.ts";
import { emptyFolders } from "#domains/safety/closing/folders-actions.ts";
import { readArchive } from "#platform/database/backup/archive.ts";
import { makeBackup } from "#platform/database/backup/make.ts";
import { connect } from "#platform/database/open.ts";
import { minutes } from "#platform/lib/clock.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { silent, work, zipOf } from "./carry.ts";

let t: TestContext;
let one: AppContext;
let two: AppContext;
let close: () => Promise<void>;
let dataDir: string;
let rosa: Viewer;

beforeAll(async () => {
  t = await testContext();
  dataDir = mkdtempSync(join(tmpdir(), "calendula-machine-"));
  const connected = connect(t.url, t.ctx.log, 4);
  close = connected.close;
  one = t.ctx;
  two = { ...t.ctx, db: connected.db, config: { ...t.ctx.config, dataDir } };
  rosa = (await addGroup(t.ctx, (await found(t.ctx)).viewer, "herbs")).viewer;
});
afterAll(async () => {
  await close();
  await t.end();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const table of ["guides", "jobs", "libraryImports"] as const)
    await t.ctx.db.deleteFrom(table).execute();
});

const ports = { ...silent, verify: () => Promise.resolve({ result: "unknown" as const }) };
const salve = (): Buffer => zipOf({ "salve.md": "# A salve\n\nMelt it.", "cat.png": "PNG" });
const begin = async (
  ctx: AppContext,
  { bytes = salve(), viewer = rosa, group = "herbs" } = {},
): Promise<string> =>
  (await beginLibraryImport(ctx, viewer, group, [{ name: "folder.zip", bytes }])).id;
const partsOf = (id: string) =>
  t.ctx.db
    .selectFrom("libraryImportParts")
    .select("place")
    .where("importId", "=", id)
    .orderBy("place")
    .execute();

test.each([
  ["the first", "the second"],
  ["the second", "the first"],
])("looked at by the worker of %s and taken in by that of %s", async (looker) => {
  const [looks, takes] = looker === "the first" ? [one, two] : [two, one];
  const id = await begin(one);
  expect((await libraryImportOf(two, rosa, id)).one.state).toBe("reading");
  await work(looks, ports);
  for (const ctx of [one, two])
    expect(await libraryImportOf(ctx, rosa, id)).toMatchObject({
      one: { state: "read", kind: "markdown", total: 1, handle: "herbs" },
      items: [{ name: "A salve", fate: "new" }],
    });
  await confirmLibraryImport(two, rosa, id, "CC0-1.0");
  await work(takes, ports);
  for (const ctx of [one, two])
    expect(await libraryImportOf(ctx, rosa, id)).toMatchObject({
      one: { state: "done", license: "CC0-1.0" },
      progress: { done: 1, drafts: 1, theirs: 0, left: 0 },
    });
  expect(await t.ctx.db.selectFrom("guides").select(["name", "license"]).execute()).toEqual([
    { name: "A salve", license: "CC0-1.0" },
  ]);
  expect(await partsOf(id)).toEqual([]);
  for (const { config } of [one, two])
    expect(existsSync(join(config.dataDir, "library-imports"))).toBe(false);
});

test("a yes said on both machines at once is done once", async () => {
  const id = await begin(one);
  await work(two, ports);
  await Promise.all([one, two].map((ctx) => confirmLibraryImport(ctx, rosa, id, "CC0-1.0")));
  expect(
    await t.ctx.db.selectFrom("jobs").select("id").where("kind", "=", "library-take").execute(),
  ).toHaveLength(1);
});

test("at most three of one member, however many machines they are brought to at once", async () => {
  const all = await Promise.allSettled([one, two, one, two, one].map((ctx) => begin(ctx)));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  for (const result of all)
    if (result.status === "rejected")
      expect(result.reason).toMatchObject({ code: "too-many-requests" });
  await work(two, ports);
  // The oldest that waits for nobody makes room.
  await begin(one);
  expect(await t.ctx.db.selectFrom("libraryImports").select("id").execute()).toHaveLength(3);
});

test("a large file stands in parts and comes back whole; with its member all of it goes", async () => {
  const eve = await addMember(t.ctx, "eve");
  const file = Buffer.concat([salve(), randomBytes(2_500_000)]);
  const id = await begin(one, { bytes: file, viewer: eve, group: "moss" });
  expect((await fileOfImport(two.db, id)).equals(file)).toBe(true);
  expect((await partsOf(id)).length).toBeGreaterThan(1);
  await expect(libraryImportOf(two, rosa, id)).rejects.toMatchObject({ code: "not-found" });
  await t.ctx.db
    .deleteFrom("members")
    .where("id", "=", eve.member?.id ?? "")
    .execute();
  expect(await partsOf(id)).toEqual([]);
  // What still waits for it finds nothing, and is no failure.
  await work(two, ports);
});

test("what makes room is not what somebody says yes to meanwhile", async () => {
  const id = await begin(one);
  await work(two, ports);
  await confirmLibraryImport(two, rosa, id, "CC0-1.0");
  await dropImports(one.db, [id]);
  expect((await libraryImportOf(one, rosa, id)).one.state).toBe("running");
});

test("goes after an hour, whichever machine looks", async () => {
  const id = await begin(one);
  t.ctx.clock.advance(minutes(59));
  await forgetLibraryImports(two);
  expect((await libraryImportOf(one, rosa, id)).one.id).toBe(id);
  t.ctx.clock.advance(minutes(2));
  await forgetLibraryImports(two);
  await expect(libraryImportOf(one, rosa, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await partsOf(id)).toEqual([]);
});

test("what an earlier version left in a folder goes when the collective is closed, however fresh", async () => {
  const folder = join(two.config.dataDir, "library-imports");
  mkdirSync(join(folder, "one"), { recursive: true });
  expect(await emptyFolders(two)).toBe(true);
  expect(existsSync(folder)).toBe(false);
});

test("no backup holds it", async () => {
  await begin(one);
  const file = join(dataDir, "now.tar.zst");
  await makeBackup({
    ...{ url: t.url, dataDir, s3Url: undefined, file },
    ...{ origin: t.ctx.origin, passphrase: undefined },
  });
  const names: string[] = [];
  for await (const { name, body } of readArchive(file)) {
    names.push(name);
    for await (const _ of body);
  }
  expect(names.some((name) => name.startsWith("tables/groups/"))).toBe(true);
  expect(names.filter((name) => name.includes("library_import"))).toEqual([]);
});
