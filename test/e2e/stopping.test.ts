/** The end of a process: whoever says so, however often, and whoever is just talking to it. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, freePort } from "../support/instance.ts";
import { isReady, type Programs, programs } from "../support/program.ts";

let folder: string;
let calendula: Programs;
const root = join(import.meta.dirname, "..", "..");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calendula-stopping-"));
  calendula = programs({ DATA_DIR: folder, LOG_LEVEL: "error" });
});
afterAll(async () => {
  await calendula.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const databaseRuns = (): boolean => existsSync(join(folder, "postgres", "postmaster.pid"));

test("the whole group is told, npm passes it on, and somebody says it again: all ends in order", async () => {
  const port = String(await freePort());
  const npm = spawn("npm", ["start"], {
    cwd: root,
    detached: true,
    env: { PATH: process.env["PATH"] ?? "", HOME: folder, DATA_DIR: folder, PORT: port },
    stdio: "ignore",
  });
  await eventually(() => isReady(port), "the server");
  const group = -(npm.pid ?? 0);
  process.kill(group, "SIGTERM");
  for (let again = 0; again < 3; again++)
    try {
      process.kill(group, "SIGTERM");
    } catch {
      // All of it has ended.
    }
  await eventually(async () => !(await isReady(port)) && !databaseRuns(), "the end");
});

test("while somebody talks drop by drop it ends in time, with its database", async () => {
  const port = String(await freePort());
  const server = await calendula.serve({ PORT: port });
  const drip = (text: string): Socket => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(text);
    return socket;
  };
  const sockets = [
    drip("GET / HTTP/1.1\r\nHost: x\r\n"),
    drip("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\na"),
    drip("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\na"),
  ];
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("a");
  }, 200);
  const began = Date.now();
  expect(await server.stop()).toBe(0);
  clearInterval(timer);
  for (const socket of sockets) socket.destroy();
  expect(Date.now() - began).toBeLessThan(30_000);
  expect(databaseRuns()).toBe(false);
});

test("whoever reads one line of what a command says ends nothing but that", async () => {
  const { err } = await new Promise<{ err: string }>((resolve, reject) => {
    const shell = spawn(
      "sh",
      [
        "-c",
        `"$0" ${join(
          root,
          "src",
          "main.ts",
        )} doctor 2>err.$$ | head -n 1 >/dev/null; cat err.$$; rm err.$$`,
        process.execPath,
      ],
      {
        cwd: folder,
        env: { PATH: process.env["PATH"] ?? "", DATA_DIR: folder },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let err = "";
    shell.stdout.on("data", (chunk: Buffer) => (err += chunk.toString()));
    shell.once("error", reject);
    shell.once("close", () => resolve({ err }));
  });
  expect(err).not.toMatch(/EPIPE|Error|at /);
  await eventually(async () => !databaseRuns(), "the database that it started");
});

test("told to end while its database can't be started again, it ends in order", async () => {
  const port = String(await freePort());
  const server = await calendula.serve({ PORT: port });
  const settings = join(folder, "postgres", "postgresql.conf");
  const before = readFileSync(settings, "utf8");
  try {
    writeFileSync(settings, "no_such_setting = 1\n");
    const note = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8");
    process.kill(Number(note.split("\n")[0]), "SIGKILL");
    await eventually(
      async () => server.said().includes("the embedded PostgreSQL does not start"),
      "the database that does not start",
    );
    expect([await server.stop(), server.said()]).toEqual([
      0,
      expect.not.stringContaining("unsettled"),
    ]);
  } finally {
    writeFileSync(settings, before);
  }
});
