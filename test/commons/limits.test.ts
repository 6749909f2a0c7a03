/** The table in the docs says what the code does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Limit, limits } from "#commons/limits.ts";
import { renderer } from "#commons/rendering.ts";

const root = join(import.meta.dirname, "..", "..");

const row = (limit: Limit): string =>
  [
    limit.kind,
    `${limit.input.toLocaleString("en")} ${limit.unit}`,
    limit.milliseconds === undefined ? "counted" : limit.milliseconds.toLocaleString("en"),
    limit.output,
    limit.spent,
  ].join(" | ");

test("docs/limits.md holds each limit as it is", () => {
  const rows = readFileSync(join(root, "docs/limits.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.replace(/^\| +| +\|$/g, "").replace(/ +\| +/g, " | "))
    .slice(2);
  expect(rows).toEqual(Object.values(limits).map(row));
});

test("HTML that was kept is used only as long as the libraries that made it are the same", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of ["markdown-it", "sanitize-html"])
    expect(renderer).toContain(`${name} ${dependencies[name] ?? ""}`);
});
