/**
 * The server starts again as itself, in the same process, with the limits
 * of memory that only a start can set.
 */
import { environment } from "#config.ts";

/** Without it, garbage of short life gets 128 MB before anybody looks at it. */
const youngSpace = "--max-semi-space-size=4";
/**
 * How much memory the machine has decides how long garbage is left lying:
 * with this, as on a machine of 1 GB.
 */
const oldSpace = "--max-old-space-size=512";

/** What the server is started with; `bench` starts it the same way. */
export const startFlags: readonly string[] = [youngSpace, oldSpace];
/** Each thread of the C library would keep memory of its own for later. */
export const startEnvironment: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: "2" };

/** Answers only where it can't be done or is done. Whoever set the size of a space keeps it. */
export function startSmall(args: readonly string[]): void {
  const given = [...process.execArgv, environment["NODE_OPTIONS"] ?? ""].join(" ");
  // A parent that speaks with us over a channel would lose it.
  const { execve } = process;
  if (args[0] !== "start" || execve === undefined || process.channel != null) return;
  if (process.platform === "win32" || given.includes("semi-space")) return;
  const flags = given.includes("old-space") ? [youngSpace] : startFlags;
  execve(
    process.execPath,
    [process.execPath, ...flags, ...process.execArgv, ...process.argv.slice(1)],
    { ...startEnvironment, ...environment },
  );
}
