/** Before each file of tests: a failure says a few lines, never a whole page, picture or PDF. */
import { afterEach } from "vitest";

const max = 1500;

const cut = (text: string): string =>
  text.length > max
    ? `${text.slice(0, max)}\n… (${text.length} characters, of which ${max} are shown)`
    : text;

const told = ["message", "stack", "diff", "actual", "expected"] as const;
/** What vitest itself needs to know of an error. */
const kept = new Set<string>([...told, "name", "operator", "showDiff", "ok", "cause", "errors"]);

afterEach(({ task }) => {
  for (const error of task.result?.errors ?? []) {
    for (const key of told) if (typeof error[key] === "string") error[key] = cut(error[key]);
    // Whatever else hangs on it would be printed whole: answers, bodies, buffers.
    for (const key of Object.keys(error))
      if (!kept.has(key) && JSON.stringify({ [key]: error[key] }).length > max) error[key] = "…";
  }
});
