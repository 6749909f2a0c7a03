/** The map in CONTRIBUTING.md is true, and no longer than a screen. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { domains } from "#domains.ts";

const root = join(import.meta.dirname, "..", "..");
const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const map = /## The house\n\n```\n([^]*?)```/.exec(text)?.[1] ?? "";
const words = new Set(map.split(/[\s:.(),]+/));
const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, "src", folder), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name);

test.each(["", "platform", "protocol", "domains"])("every folder of src/%s is on it", (folder) => {
  const named = (one: string): boolean => words.has(one) || words.has(`${one}/`);
  expect(foldersIn(folder).filter((one) => !named(one))).toEqual([]);
});

test("domains stand in the order in which they build on each other", () => {
  const found = [...map.matchAll(/[\w-]+/g)].map(([word]) => word);
  const from = found.lastIndexOf("pictures");
  const folders = domains.map(({ name }) => name);
  expect(found.slice(from, from + domains.length)).toEqual(folders);
});

test("it needs no more than a screen", () => {
  expect(map.split("\n").length).toBeLessThanOrEqual(25);
  expect(Math.max(...map.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
});

test("every file that it names is there", () => {
  const names = [...text.matchAll(/`((?:src|test|docs|migrations)\/[\w./-]+\.\w+)`/g)];
  expect(names.length).toBeGreaterThan(3);
  for (const [, name = ""] of names) expect(() => readFileSync(join(root, name))).not.toThrow();
});
