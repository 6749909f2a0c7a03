/**
 * `npm run release -- REF`: keeps what later versions are tried with. The program of that commit
 * is started twice, lives a little, and leaves its data as a backup and itself as source, in
 * `test/fixtures/releases/VERSION`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, zstdCompressSync } from "node:zlib";
import pg from "pg";
import { pino } from "pino";
import { makeBackup } from "#platform/database/backup/make.ts";
import { startEmbedded } from "#platform/database/embedded.ts";
import { live } from "./life.ts";
import { type Origins, type ReleaseServer, startRelease } from "./server.ts";

const root = join(import.meta.dirname, "..", "..");
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const git = (...args: readonly string[]): Buffer =>
  execFileSync("git", args, { cwd: root, maxBuffer: 2 ** 28 });

/** Nobody's secret: tests open with it what the data hold closed. */
const passphrase = "kept for tests";
/** Of five digits, so that a test can put others of the same length in their place. */
const origins: Origins = { moss: "http://localhost:31901", fern: "http://localhost:31902" };

const [ref] = process.argv.slice(2);
if (ref === undefined) throw new Error("Say which commit: npm run release -- v0.2.0");
const { version } = JSON.parse(git("show", `${ref}:package.json`).toString()) as {
  version: string;
};
const target = join(root, "test", "fixtures", "releases", version);
const folder = mkdtempSync(join(tmpdir(), "calendula-release-"));
const source = join(folder, "source");

mkdirSync(source);
const whole = git("archive", "--format=tar", ref);
execFileSync("tar", ["x", "-C", source], { input: whole });
say(`Installing ${version} …`);
execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: source, stdio: "ignore" });

const database = await startEmbedded(join(folder, "database"), pino({ level: "silent" }), []);
const urlOf = (name: string): string => {
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  return url.href;
};
const servers: ReleaseServer[] = [];
try {
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  for (const name of ["moss", "fern"] as const) {
    await admin.query(`create database ${name}`);
    servers.push(
      await startRelease(source, {
        name,
        origins,
        databaseUrl: urlOf(name),
        dataDir: join(folder, name),
      }),
    );
  }
  await admin.end();
  const [moss, fern] = servers;
  if (moss === undefined || fern === undefined) throw new Error("two are needed");
  say("A little life …");
  await live(moss, fern);
  await moss.stop();
  mkdirSync(target, { recursive: true });
  await makeBackup({
    url: urlOf("moss"),
    dataDir: join(folder, "moss"),
    s3Url: undefined,
    file: join(target, "data.backup"),
    origin: origins.moss,
    passphrase,
  });
  const tables = new pg.Client({ connectionString: urlOf("moss") });
  await tables.connect();
  const { rows } = await tables.query<{ line: string }>(
    readFileSync(join(import.meta.dirname, "tables.sql"), "utf8"),
  );
  await tables.end();
  writeFileSync(join(target, "tables.txt"), `${rows.map(({ line }) => line).join("\n")}\n`);
  const program = git("archive", "--format=tar", ref, "src", "migrations", "package.json");
  const params = { [constants.ZSTD_c_compressionLevel]: 19 };
  writeFileSync(join(target, "program.tar.zst"), zstdCompressSync(program, { params }));
  say(`Kept in ${target}.`);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await database.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
