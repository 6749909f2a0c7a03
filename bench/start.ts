/**
 * From `npm start` to the first answer on an old data folder: what a person
 * waits for, with what a start weighs.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { begin, median, memory, miss, ms, note } from "./support.ts";

const root = join(import.meta.dirname, "..");
const rounds = 3;
/** Of its own: what answers must be what was started. */
const port = 4200 + (process.pid % 1000);

const answers = (): Promise<boolean> =>
  new Promise((resolve) => {
    get({ host: "127.0.0.1", port, path: "/readyz" }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    }).once("error", () => resolve(false));
  });

/** The process itself and all that it started. */
function childrenOf(pid: number): number[] {
  const all = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry));
  const children = all.filter((entry) => {
    try {
      return (
        readFileSync(`/proc/${entry}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(pid)
      );
    } catch {
      return false;
    }
  });
  return [pid, ...children.flatMap((child) => childrenOf(Number(child)))];
}

/** Of node alone, since it began: waits of others on this machine are not in it. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const serverOf = (pid: number): number =>
  childrenOf(pid).find((one) => {
    const words = readFileSync(`/proc/${one}/cmdline`, "utf8").split("\0");
    return words.some((word) => /\.(ts|js)$/.test(word)) && words.includes("start");
  }) ?? pid;

async function once(
  command: string,
  args: readonly string[],
  folder: string,
  rest = false,
): Promise<{ readonly took: number; readonly worked: number; readonly megabytes: number }> {
  const began = performance.now();
  const child: ChildProcess = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "error" },
    stdio: "ignore",
    detached: true,
  });
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error("the server does not start");
    await sleep(5);
  }
  const took = performance.now() - began;
  const pid = serverOf(child.pid ?? 0);
  const worked = processorTime(pid);
  if (rest) await sleep(20_000);
  const megabytes = memory({ pid, folder });
  process.kill(-(child.pid ?? 0), "SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
  return { took, worked, megabytes };
}

export async function start(): Promise<void> {
  begin("From npm start to the first answer");
  const folder = mkdtempSync(join(tmpdir(), "calendula-bench-"));
  try {
    // What npm ci does.
    spawnSync(process.execPath, [join(root, "bin", "compile.js")]);
    const ways = {
      "compiled, by npm start": ["npm", ["start"]],
      "compiled, without npm": [process.execPath, [join(root, "bin", "calendula.js"), "start"]],
      "from the source": [process.execPath, [join(root, "src", "main.ts"), "start"]],
    } as const;
    const found: Record<string, { took: number[]; worked: number[] }> = {};
    await once("npm", ["start"], folder);
    for (let round = 0; round < rounds; round++)
      for (const [way, [command, args]] of Object.entries(ways)) {
        const one = await once(command, args, folder);
        const all = (found[way] ??= { took: [], worked: [] });
        all.took.push(one.took);
        all.worked.push(one.worked);
      }
    for (const [way, { took, worked }] of Object.entries(found))
      note(way, `${ms(median(took))}; ${ms(median(worked))} of work by node`);
    const fastest = median(found["compiled, by npm start"]?.took ?? []);
    if (fastest > 1000) miss(`npm start to the first answer: ${ms(fastest)}, wanted 1 s`);
    for (const [way, [command, args]] of Object.entries(ways).slice(1)) {
      const { megabytes } = await once(command, args, folder, true);
      note(`… node and PostgreSQL together at rest, ${way}`, `${Math.round(megabytes)} MB`);
      if (way.startsWith("compiled") && megabytes > 200)
        miss(`at rest: ${Math.round(megabytes)} MB, wanted 200 MB`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
