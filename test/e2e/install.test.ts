/** Whatever Node starts it: the right one is found, or one sentence says what is missing. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quickDigest } from "../../bin/compiled.js";
import { missingFlags, startFlags } from "../../bin/small-heap.js";
import { upkeepMessages } from "#domains/upkeep/messages.ts";

const root = join(import.meta.dirname, "..", "..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calendula-install-"));
  mkdirSync(join(folder, "bin"));
  for (const file of [
    ...["calendula.js", "pack.js", "compiled.js", "small-heap.js", "trim.js"],
    ...["old-node.js", "old-node.json"],
  ])
    copyFileSync(join(root, "bin", file), join(folder, "bin", file));
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A Node that says of itself that it is an old one. */
const old = (at: string, args: readonly string[], locale = "C.UTF-8", program = "calendula.js") =>
  spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})`,
      join(at, "bin", program),
      ...args,
    ],
    { encoding: "utf8", env: { ...process.env, LC_ALL: locale } },
  );

test("an old Node without the one that comes along says so in one sentence", () => {
  const { status, stderr } = old(folder, ["start"]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Calendula needs Node 24 or newer, and this is 20\.20\.2: .*\n$/);
});

test("it says so in the language of the machine", () => {
  const said = Object.fromEntries(
    ["en_GB", "es_MX", "fr_FR", "de_DE", "pt_BR", "ar_EG", "nl_NL"].map((locale) => [
      locale,
      old(folder, ["start"], `${locale}.UTF-8`).stderr,
    ]),
  );
  expect(said["nl_NL"]).toBe(said["en_GB"]);
  expect(new Set(Object.values(said)).size).toBe(6);
  for (const text of Object.values(said)) {
    expect(text).toMatch(/^[^{}\n]*20\.20\.2[^{}\n]*\n$/);
    expect(text).toContain("Node 24");
    expect(text).toContain("npm ci");
    // Both leave out the Node that comes along.
    for (const option of ["--omit=dev", "--ignore-scripts"]) expect(text).toContain(option);
  }
});

test("whoever packs with an old Node reads the same sentence", () => {
  const { status, stderr } = old(folder, ["somewhere"], "C.UTF-8", "pack.js");
  expect([status, stderr]).toEqual([1, old(folder, ["start"]).stderr]);
});

test("an old Node hands over to the one that comes along, with what was said and how it ended", () => {
  const bin = join(folder, "node_modules", "node", "bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(process.execPath, join(bin, "node"));
  mkdirSync(join(folder, "src"));
  writeFileSync(
    join(folder, "src", "main.ts"),
    "console.log(process.argv.slice(2).join()); process.exitCode = 3;",
  );
  expect(old(folder, ["federation", "retry"])).toMatchObject({
    status: 3,
    stdout: "federation,retry\n",
  });
  // Who packs is told by the new one what is missing here.
  const packed = old(folder, [join(folder, "packed")], "C.UTF-8", "pack.js");
  expect([packed.status, packed.stderr]).toEqual([
    1,
    "The server is not compiled from this source: node bin/compile.js\n",
  ]);
});

test("where the one that comes along can't run, as on musl, one sentence says so", () => {
  const at = join(folder, "alpine");
  cpSync(join(folder, "bin"), join(at, "bin"), { recursive: true });
  copyFileSync(join(folder, "package.json"), join(at, "package.json"));
  mkdirSync(join(at, "node_modules", "node", "bin"), { recursive: true });
  // What has no loader here is "not there" to the system.
  writeFileSync(join(at, "node_modules", "node", "bin", "node"), "#!/lib/ld-nowhere.so\n", {
    mode: 0o755,
  });
  const started = old(at, ["start"]);
  expect(started.status).toBe(1);
  expect(started.stderr).toMatch(/^Calendula needs Node 24 .*does not run on this system.*\n$/);
  expect(old(at, ["somewhere"], "C.UTF-8", "pack.js").stderr).toBe(started.stderr);
  expect(old(at, ["start"], "de_DE.UTF-8").stderr).toContain("läuft auf diesem System nicht");
});

test("on musl a start without a database of its own says what to do", () => {
  const program = join(folder, "node-of-alpine");
  writeFileSync(program, "\x7fELF\0/lib/ld-musl-x86_64.so.1\0");
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...startFlags,
      "--import",
      `data:text/javascript,process.execPath=${JSON.stringify(program)}`,
      join(root, "bin", "calendula.js"),
      "start",
    ],
    {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], DATA_DIR: join(folder, "data"), PORT: "0", LANG: "C" },
    },
  );
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^No PostgreSQL comes along on systems with musl.*DATABASE_URL.*\n$/),
  ]);
});

test("npm start starts Node once, with its limits, unless somebody set options of their own", () => {
  const at = join(folder, "once");
  mkdirSync(join(at, "bin"), { recursive: true });
  copyFileSync(join(root, "bin", "start"), join(at, "bin", "start"));
  writeFileSync(
    join(at, "bin", "calendula.js"),
    "console.log(JSON.stringify([process.execArgv, process.argv.slice(2), process.env.MALLOC_ARENA_MAX ?? null]))",
  );
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly scripts: { readonly start: string };
  };
  const env = { PATH: `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}` };
  const started = (more: Readonly<Record<string, string>>): unknown => {
    const { stdout, stderr } = spawnSync("sh", ["-c", `${scripts.start} 'two words'`], {
      cwd: at,
      encoding: "utf8",
      env: { ...env, ...more },
    });
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  };
  expect(started({})).toEqual([startFlags, ["start", "two words"], "2"]);
  expect(started({ MALLOC_ARENA_MAX: "4" })).toEqual([startFlags, ["start", "two words"], "4"]);
  // These are completed by bin/calendula.js.
  expect(started({ NODE_OPTIONS: "--max-old-space-size=2048" })).toEqual([
    [],
    ["start", "two words"],
    null,
  ]);
});

test("an old Node starts the server with its limits at once, and any other command without", () => {
  writeFileSync(join(folder, "src", "main.ts"), "console.log(process.execArgv.join());");
  expect(old(folder, ["start"]).stdout.trim()).toBe(startFlags.join());
  expect(old(folder, ["doctor"]).stdout.trim()).toBe("");
});

test("README, package.json, the doctor and the sentence at the start say the same of Node", () => {
  const read = (file: string): string => readFileSync(join(root, file), "utf8");
  const { engines, devDependencies } = JSON.parse(read("package.json")) as {
    readonly engines: { readonly node: string };
    readonly devDependencies: { readonly node: string };
  };
  const installs = engines.node.replace(">=", "");
  expect(read("README.md")).toContain(`Node.js (${installs} or newer)`);
  const runs = devDependencies.node.split(".")[0] ?? "";
  expect(upkeepMessages("en").checks.nodeAdvice).toContain(`Node ${runs} or newer`);
  expect(read("Dockerfile").match(/^FROM node:\d+/gm)).toEqual(Array(2).fill(`FROM node:${runs}`));
  expect(read("docs/install.md")).toContain(`Node ${runs} or newer`);
  expect(read("bin/old-node.js")).toContain(`const least = ${runs};`);
});

test("whoever set a limit of memory keeps it", () => {
  expect(missingFlags(["start"], "")).toEqual(startFlags);
  expect(missingFlags(["start"], "--max-old-space-size=2048")).toEqual([startFlags[0]]);
  expect(missingFlags(["start"], startFlags.join(" "))).toEqual([]);
  expect(missingFlags(["backup"], "")).toEqual([]);
});

test("a source file that is changed, new or gone in any folder is seen before a start", () => {
  const at = join(folder, "seen");
  mkdirSync(join(at, "src", "a", "b"), { recursive: true });
  writeFileSync(join(at, "package-lock.json"), "{}");
  const seen = new Set<string>();
  const look = (): number => seen.add(quickDigest(at)).size;
  expect(look()).toBe(1);
  writeFileSync(join(at, "src", "a", "b", "c.ts"), "1");
  expect(look()).toBe(2);
  writeFileSync(join(at, "src", "a", "b", "c.ts"), "12");
  expect(look()).toBe(3);
  writeFileSync(join(at, "src", "a", "b", "c.ftl"), "1");
  expect(look()).toBe(3);
  rmSync(join(at, "src", "a", "b", "c.ts"));
  expect(look()).toBe(3);
  expect(quickDigest(at)).toBe([...seen][0]);
});
