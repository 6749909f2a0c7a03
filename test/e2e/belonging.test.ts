/**
 * Several processes on one database: one that has another key
 * file, or other pictures, does no harm.
 */
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { eventually, freePort } from "../support/instance.ts";
import { type Programs, programs } from "../support/program.ts";

let folder: string;
let database: TestDatabase;
let calendula: Programs;
const dir = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "calendula-belonging-"));
  database = await testDatabase();
  calendula = programs({ DATABASE_URL: database.url });
});
afterAll(async () => {
  await calendula.end();
  await database.end();
  rmSync(folder, { recursive: true, force: true });
});

test("another key file, none, or another media folder: a second process says what to copy, and does not start", async () => {
  const port = String(await freePort());
  const first = await calendula.serve({ DATA_DIR: dir("one"), PORT: port });
  const worker = (name: string) => calendula.run(["start", "--worker"], { DATA_DIR: dir(name) });

  const none = await worker("two");
  expect(none.code).toBe(1);
  expect(none.err).toMatch(
    /^There is no key file .*two\/instance\.key, .*Copy instance\.key there/,
  );
  expect(none.err.trim().split("\n")).toHaveLength(1);
  const said = [none.err];
  for (const locale of ["es_MX", "ar_EG"]) {
    const env = { DATA_DIR: dir("two"), LC_ALL: `${locale}.UTF-8` };
    const { code, err } = await calendula.run(["start", "--worker"], env);
    expect(code).toBe(1);
    expect(err).toContain(join(dir("two"), "instance.key"));
    expect(err).not.toMatch(/\b(?:there|copy|nothing|file)\b/i);
    said.push(err);
  }
  expect(new Set(said).size).toBe(3);

  cpSync(dir("one"), dir("two"), { recursive: true });
  writeFileSync(join(dir("two"), "instance.key"), `${"ab".repeat(32)}\n`);
  const other = await worker("two");
  expect(other.code).toBe(1);
  expect(other.err).toMatch(/^The key file .* is not the one that this database was made with/);
  const doctor = await calendula.run(["doctor"], { DATA_DIR: dir("two") });
  expect(doctor.out).toMatch(
    /^look the key file belongs to this database: The key file in DATA_DIR/m,
  );

  copyFileSync(join(dir("one"), "instance.key"), join(dir("two"), "instance.key"));
  rmSync(join(dir("two"), "media"), { recursive: true });
  const media = await worker("two");
  expect(media.code).toBe(1);
  expect(media.err).toMatch(/two\/media is not the folder .* calendula media adopt/);

  cpSync(join(dir("one"), "media"), join(dir("two"), "media"), { recursive: true });
  const second = calendula.start(["start", "--worker"], { DATA_DIR: dir("two") });
  await eventually(async () => second.said().includes("background work has started"), "the worker");
  expect(await second.stop()).toBe(0);
  expect(await first.stop()).toBe(0);
});

test("where the folder is lost for good, another one is taken by hand", async () => {
  rmSync(join(dir("one"), "media"), { recursive: true });
  const env = { DATA_DIR: dir("one"), PORT: String(await freePort()) };
  expect((await calendula.run(["start"], env)).err).toContain("calendula media adopt");
  expect((await calendula.run(["media", "adopt"], env)).code).toBe(0);
  await (await calendula.serve(env)).stop();
});

test("a process whose key file is changed under it says so and does nothing until it is back", async () => {
  const port = String(await freePort());
  const server = await calendula.serve({ DATA_DIR: dir("one"), PORT: port });
  const key = join(dir("one"), "instance.key");
  const problems = async (): Promise<string> =>
    (
      (await (await fetch(`http://localhost:${port}/readyz`)).json()) as { problems: string[] }
    ).problems.join(" ");
  const waiting = (): Promise<number> =>
    database.db
      .selectFrom("jobs")
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .executeTakeFirstOrThrow()
      .then(({ n }) => Number(n));
  const enqueue = (id: string): Promise<unknown> =>
    database.db
      .insertInto("jobs")
      .values({
        id,
        kind: "receive",
        payload: "{}",
        orderingKey: null,
        host: null,
        runAt: new Date(0),
        lease: null,
        leasedUntil: null,
        lastError: null,
        dead: null,
      })
      .execute();

  renameSync(key, `${key}.aside`);
  await eventually(async () => server.said().includes("what belongs to the database"), "the words");
  expect(await problems()).toContain("The key file is missing from DATA_DIR");
  writeFileSync(key, `${"cd".repeat(32)}\n`);
  await eventually(async () => server.said().includes("belongs to another server"), "more words");
  await enqueue("0f8fad5b-d9cb-469f-a165-70867728950e");
  const attempts = (): Promise<number | undefined> =>
    database.db
      .selectFrom("jobs")
      .select("attempts")
      .executeTakeFirst()
      .then((row) => row?.attempts);
  // The worker lives, and looks away.
  const beat = (): Promise<string> =>
    database.db
      .selectFrom("workers")
      .select((eb) => eb.fn.max("seen").as("seen"))
      .executeTakeFirstOrThrow()
      .then(({ seen }) => String(seen.getTime()));
  const before = await beat();
  await eventually(async () => (await beat()) !== before, "a sign of life of the worker");
  expect([await waiting(), await attempts()]).toEqual([1, 0]);
  // No new key was made in between.
  expect(readFileSync(key, "utf8")).toBe(`${"cd".repeat(32)}\n`);

  renameSync(`${key}.aside`, key);
  await eventually(async () => server.said().includes("the right ones again"), "the end of it");
  await eventually(async () => (await attempts()) !== 0, "the work");
  expect(await problems()).not.toContain("key file");
  await server.stop();
});
