/** `calendula --help` in each language. */
import { expect, test } from "vitest";
import { help } from "#cli/help/help.ts";
import { settings } from "#config.ts";

test.each(["en", "es", "fr", "de", "pt", "ar"])("in %s it is whole, and fits", (language) => {
  const lines = help(language).split("\n");
  for (const [name] of settings)
    expect(lines.filter((line) => line.startsWith(`  ${name} `))).toHaveLength(1);
  for (const command of ["start --worker", "setup-link", "bundle take", "restore FILE", "--help"])
    expect(lines.some((line) => line.startsWith(`  calendula ${command}`))).toBe(true);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
});

test("no line of words is English elsewhere", () => {
  const english = new Set(help("en").split("\n"));
  const same = help("ar")
    .split("\n")
    .filter((line) => english.has(line) && line !== "");
  // Only names and what is typed.
  expect(same.filter((line) => !/^ {2}calendula |^ +\[/.test(line))).toEqual([]);
});
