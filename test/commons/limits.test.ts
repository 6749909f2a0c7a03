/** The table in the docs says what the code does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Limit, limits } from "#commons/limits.ts";
import { floods } from "#commons/incoming/floods.ts";
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

const heading = "\n## What strangers may write\n";
const [reading = "", writing = ""] = readFileSync(join(root, "docs/limits.md"), "utf8").split(
  heading,
);
const rowsOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.replace(/^\| +| +\|$/g, "").replace(/ +\| +/g, " | "))
    .slice(2);

test("docs/limits.md holds each limit as it is", () => {
  expect(rowsOf(reading)).toEqual(Object.values(limits).map(row));
});

test("it holds how much strangers may write", () => {
  expect(rowsOf(writing)).toEqual(
    Object.values(floods).map(({ kind, max }) => `${kind} | ${String(max)}`),
  );
});

test("HTML that was kept is used only as long as the libraries that made it are the same", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of ["markdown-it", "sanitize-html"])
    expect(renderer).toContain(`${name} ${dependencies[name] ?? ""}`);
});
