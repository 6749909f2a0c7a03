/** Before each file of tests: a failure says a few lines, never a whole page, picture or PDF. */
import { afterEach } from "vitest";

const most = 1500;

const cut = (text: string): string =>
  text.length > most ? `${text.slice(0, most)}\n… (${text.length} characters, of which ${most} are shown)` : text;

const told = ["message", "stack", "diff", "actual", "expected"] as const;
/** What vitest itself needs to know of an error. */
const kept = new Set<string>([...told, "name", "operator", "showDiff", "ok", "cause", "errors"]);

afterEach(({ task }) => {
  for (const error of task.result?.errors ?? []) {
    for (const key of told) if (typeof error[key] === "string") error[key] = cut(error[key]);
    // Whatever else hangs on it would be printed whole: answers, bodies, buffers.
    for (const key of Object.keys(error)) if (!kept.has(key) && JSON.stringify(error[key]).length > most) error[key] = "…";
  }
});
