/** The rules that a reader of the house relies on; `house/rules.ts` has the import table. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as house from "./house/rules.ts";

const { files, text } = house;

/** What does not keep a rule yet. These lists only get shorter: what is mended is taken out. */
const known = JSON.parse(
  readFileSync(join(import.meta.dirname, "house", "known.json"), "utf8"),
) as Record<string, readonly string[]>;

test("every file imports only what the import table allows", () => {
  expect(house.wrongImports()).toEqual(known["imports"]);
});

test("every import names a file that stands", () => {
  const missing = files.flatMap((from) =>
    house
      .importsOf(from)
      .filter((to) => to.endsWith(".ts") && !text.has(to))
      .map((to) => `${from} -> ${to}`),
  );
  expect(missing).toEqual([]);
});

test("there is no cycle of imports", () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of house.importsOf(file, { types: false })) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(cycles).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  expect(house.longFiles(300)).toEqual(known["long"]);
});

test("no comment is wider than 100 columns", () => {
  expect(house.wideComments(100)).toEqual(known["wide"]);
});

test("what a template puts in stands on lines of its own where it would be wider than 100 columns", () => {
  expect(house.wideTemplates(100)).toEqual([]);
});

test("every file opens with what it is for", () => {
  expect(house.withoutHeader()).toEqual([]);
});

test("no folder holds more than 20 files", () => {
  expect(house.fullFolders(20)).toEqual(known["full"]);
});

test("an exported name means one thing", () => {
  expect(house.exportedTwice()).toEqual(known["twice"]);
});

test("what is exported is used elsewhere", () => {
  expect(house.unusedExports()).toEqual(known["unused"]);
});

test.each([
  ["process.env", /\bprocess\.env\b/, /^config\.ts$/],
  [
    "the time of day",
    /\bnew Date\(\)|\bDate\.now\(\)|Temporal\.Now/,
    /^platform\/lib\/(clock|temporal)\.ts$/,
  ],
  ["fetch", /(?<![.\w])fetch\(/, /^protocol\/fetch\//],
  ["pg", /from "pg"/, /^platform\/database\//],
  ["Fedify", /from "@fedify\//, /^protocol\//],
  ["the mail library", /from "nodemailer"/, /^platform\/mail\//],
  ["the library of threads", /from "piscina"/, /^platform\/pool\//],
  ["the token library", /from "@fastify\/jwt"/, /^platform\/web\/session\.ts$/],
])("%s is used in its one place", (_, pattern, place) => {
  expect(files.filter((file) => pattern.test(text.get(file) ?? "") && !place.test(file))).toEqual(
    [],
  );
});

test("there are no default exports, enums or barrels", () => {
  const barred = /^export default|^(export )?(const )?enum |^export \* from/m;
  expect(files.filter((file) => barred.test(text.get(file) ?? ""))).toEqual([]);
});
