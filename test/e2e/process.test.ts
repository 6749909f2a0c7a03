/**
 * The process as a steward meets it: its command line, its refusals, and a database that goes away.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { settings } from "#config.ts";
import { eventually, freePort } from "../support/instance.ts";
import { main, mainEnvironment } from "../support/main.ts";

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "calendula-process-"));
  children = [];
});
afterEach(async () => {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const start = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...mainEnvironment, DATA_DIR: folder, LOG_LEVEL: "error", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  children.push(child);
  return child;
};
/**
 * A server beside the commands. Its words are read away: a full pipe would
 * stop it in the middle of a sentence.
 */
const serve = (env: Readonly<Record<string, string>>): ChildProcess => {
  const child = start(["start"], env);
  child.stdout?.resume();
  child.stderr?.resume();
  return child;
};
async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = "",
): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(args, env);
  child.stdin?.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, err] = await Promise.all([
    text(child.stdout as Readable),
    text(child.stderr as Readable),
  ]);
  return { code: await ended, out, err };
}

/** All that can be typed behind "calendula"; the second word of those that have several. */
const commands = [
  "start --web",
  "start --worker",
  "setup-link",
  "found --handle",
  "invite",
  "password --member",
  "bounce",
  "plant --from",
  "bundle make --out",
  "bundle take",
  "federation retry",
  "closing stop --member",
  "closing archive --member",
  "migrate",
  "doctor",
  "backup [FILE]",
  "restore FILE [--replace]",
  "held [send|drop]",
  "move-database URL|embedded",
  "media adopt",
  "media move [--back]",
  "--help",
];

test.each([
  ["C", /^Calendula: a federated server for a community care collective\.\n/, "Settings ("],
  ["es_MX.UTF-8", /^Calendula: un servidor federado/, "Ajustes ("],
  ["ar_EG.UTF-8", /^برنامج Calendula: خادم/, "الإعدادات ("],
])("help names every command and every setting, in %s", async (language, begins, heading) => {
  const { code, out, err } = await run(["--help"], { LC_ALL: language });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(begins);
  expect(out).toContain(`\n${heading}`);
  for (const command of commands) expect(out).toContain(`\n  calendula ${command}`);
  for (const [name] of settings) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
});

test.each([
  [
    ["start"],
    { PORT: "many" },
    /^PORT must be a number from 0 to 65535, not "many"\. Example: PORT=3000\n$/,
  ],
  [
    ["start"],
    { DATABASE_URL: "postgres://nobody@127.0.0.1:9/none" },
    /^DATABASE_URL: the database does not let us in/,
  ],
  [["dance"], {}, /^There is no command "dance"/],
  [["found", "--handle", "moss"], {}, /standard input/],
  [["invite", "--days", "-3"], {}, /^Option '--days' argument is ambiguous\. calendula --help/],
  [["doctor", "now"], {}, /^Unexpected argument 'now'\. /],
  [["federation", "dead"], {}, /calendula federation retry/],
  [["federation", "retry", "all"], {}, /one number/],
] as [string[], Record<string, string>, RegExp][])(
  "%j with %j ends with one clear line",
  async (args, env, line) => {
    const { code, err } = await run(args, env);
    expect(code).not.toBe(0);
    expect(err).toMatch(line);
    expect(err.trim().split("\n")).toHaveLength(1);
  },
);

test("a command that finds no Calendula in DATA_DIR says so, and makes none", async () => {
  const none = join(folder, "elsewhere");
  for (const command of ["setup-link", "invite", "federation", "doctor"])
    expect(await run([command], { DATA_DIR: none })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^There is no Calendula in .*elsewhere/) as unknown,
    });
  expect(existsSync(none)).toBe(false);
});

test("a collective is founded, invites and is examined from the command line, and only once", async () => {
  expect((await run(["migrate"])).code).toBe(0);
  for (const command of [
    ["invite"],
    ["bundle", "make", "--out", join(folder, "library.zip")],
    ["plant", "--from", "https://fern.example"],
  ])
    expect(await run(command)).toMatchObject({
      code: 1,
      err: "Create the collective first: calendula setup-link\n",
    });
  const founding = [
    "found",
    "--handle",
    "moss",
    "--name",
    "Moss",
    "--member",
    "rosa",
    "--password-stdin",
  ];
  expect(await run(founding, {}, "short")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^password: Use at least 10 characters/) as unknown,
  });
  expect((await run(founding, {}, "correct horse battery\n")).code).toBe(0);
  expect(await run(founding, {}, "correct horse battery\n")).toMatchObject({
    code: 1,
    err: expect.stringContaining("already set up") as unknown,
  });
  expect((await run(["setup-link"])).code).toBe(1);
  expect((await run(["invite", "--days", "100"])).err).toBe(
    "days: Choose a time within the next 90 days.\n",
  );
  const spanish = await run(["invite", "--days", "100"], { LANG: "es_MX.UTF-8" });
  expect(spanish.err).toMatch(/^days: (?!Choose).*90/);
  expect(
    (await run(["bundle", "take", join(folder, "none.zip"), "--group", "moss", "--member", "rosa"]))
      .err,
  ).toBe(`There is no such file: ${join(folder, "none.zip")}\n`);
  expect((await run(["bundle", "take", main, "--group", "fern", "--member", "rosa"])).err).toMatch(
    /^There is no group fern here/,
  );
  expect((await run(["invite"])).out).toMatch(/^http:\/\/localhost:3000\/invite\/[\w-]{32}\n$/);
  // A command that was not told the address speaks of the server's.
  const named = serve({ PUBLIC_URL: "https://moss.example", PORT: String(await freePort()) });
  await eventually(
    () => run(["invite"]).then(({ out }) => out.startsWith("https://moss.example/invite/")),
    "the server's own address",
  );
  named.kill("SIGTERM");
  await new Promise((resolve) => named.once("exit", resolve));
  expect((await run(["federation"])).out).toContain("Followers: 0");
  expect((await run(["doctor"])).out).toContain("ok   collective is set up");
  expect((await run(["doctor"], { LC_ALL: "es_MX.UTF-8" })).out).toMatch(/^bien /m);
});

test("while the database is away the answer is 503 in plain words, and all is well when it is back", async () => {
  const port = await freePort();
  const server = serve({ PORT: String(port) });
  const get = (path: string, accept = "text/html") =>
    fetch(`http://localhost:${port}${path}`, { headers: { accept } });
  await eventually(
    () =>
      get("/readyz").then(
        (answer) => answer.ok,
        () => false,
      ),
    "the server",
  );
  const second = await run(["start"], { PORT: String(await freePort()) });
  expect(second).toMatchObject({
    code: 1,
    err: expect.stringContaining("already runs on") as unknown,
  });
  // Where the port is taken it ends with one line: what had begun ends first.
  expect(
    await run(["start"], { PORT: String(port), DATA_DIR: join(folder, "other") }),
  ).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("PORT is taken") as unknown,
  });

  // It is back within a moment, so it may take a few kills to be seen away.
  let away: Response | undefined;
  for (let tries = 0; tries < 10 && away?.status !== 503; tries++) {
    await eventually(() => get("/readyz").then((answer) => answer.ok), "the database");
    process.kill(
      Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]),
      "SIGKILL",
    );
    for (let looks = 0; looks < 20 && away?.status !== 503; looks++) away = await get("/calendar");
  }
  if (away === undefined) throw new Error("nobody asked");
  expect(away.status).toBe(503);
  expect(await away.text()).toContain("not available at the moment");
  expect(away.headers.get("retry-after")).toBe("30");
  await eventually(() => get("/calendar").then((answer) => answer.ok), "the page again");
  expect(server.exitCode).toBeNull();
});

test("whoever stops npm start stops the server too", async () => {
  const port = await freePort();
  const npm = spawn("npm", ["start"], {
    cwd: join(import.meta.dirname, "..", ".."),
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: "error",
    },
    stdio: "ignore",
  });
  children.push(npm);
  const ready = (): Promise<boolean> =>
    fetch(`http://localhost:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  await eventually(ready, "the server");
  npm.kill("SIGTERM");
  await eventually(
    async () => !(await ready()) && !existsSync(join(folder, "postgres", "postmaster.pid")),
    "the end of the server",
  );
});
