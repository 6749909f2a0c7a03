/** What of strangers' files is read in a thread: a list of contents, and the texts of an export. */
import { limits } from "#commons/limits.ts";
import type { Task } from "#platform/pool/task.ts";

/** The one form of a JSON text that a signature can rest on, as bytes; undefined: it has none. */
export const canonicalTask: Task<string, Uint8Array | undefined> = {
  name: "canonical-json",
  milliseconds: limits.bundle.milliseconds,
  lane: "people",
};

/** HTML of posts as Markdown. */
export const postsTask: Task<readonly string[], readonly string[]> = {
  name: "posts",
  milliseconds: limits.wordpress.milliseconds,
  lane: "people",
};
