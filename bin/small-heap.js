// Plain JavaScript that any Node can read: the limits of memory with which the server starts. Only a start can set them.

/** Without it, garbage of short life gets 128 MB before anybody looks at it. */
const youngSpace = "--max-semi-space-size=4";
/** How much memory the machine has decides how long garbage is left lying: with this, as on a machine of 1 GB. */
const oldSpace = "--max-old-space-size=512";

/**
 * Code and schemas of a start are no garbage: to look through them three times before they are all there takes a tenth
 * of the start. Newer versions of Node may not know it, and would refuse to start.
 */
const firstSpace = "--initial-old-space-size=96";
const knowsFirstSpace = Number(process.versions.node.split(".")[0]) <= 24;

/** What the server is started with; `bench` starts it the same way. */
export const startFlags = [youngSpace, oldSpace, ...(knowsFirstSpace ? [firstSpace] : [])];
/** Each thread of the C library would keep memory of its own for later. */
export const startEnvironment = { MALLOC_ARENA_MAX: "2" };

/** What a start with these arguments lacks, in a process with such `options`. Whoever set the size of a space keeps it. */
export function missingFlags(
  args,
  options = [...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" "),
) {
  if (args[0] !== "start" || options.includes("semi-space")) return [];
  return options.includes("max-old-space") ? [youngSpace] : startFlags;
}

/**
 * The server starts again as itself, in the same process, before anything is read.
 * Answers only where it can't be done or is done.
 */
export function startSmall(args) {
  const flags = missingFlags(args);
  // A parent that speaks with us over a channel would lose it.
  const { execve } = process;
  if (flags.length === 0 || execve === undefined || process.channel != null) return;
  if (process.platform === "win32") return;
  execve(
    process.execPath,
    [process.execPath, ...flags, ...process.execArgv, ...process.argv.slice(1)],
    { ...startEnvironment, ...process.env },
  );
}
