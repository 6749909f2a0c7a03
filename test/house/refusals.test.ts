/** A refusal is said in the language of whoever reads it, and not in that of what it is about. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "src");
const refusal = /(?:rejectFields|new DomainError)\((?:[^;`]|`[^`]*`)*?\);/g;
/** Of the reader themself: their page, or their account. */
const readers =
  /Messages\((?:language|view\.language|viewOf\(request\)\.language|(?:viewer\.)?member\??\.language)/;
/** Drawn in a process of its own, which hands over texts alone. */
const drawn = /^domains\/(?:zines\/press|events\/poster)\//;

const ofAnother = (text: string): string[] =>
  [...text.matchAll(refusal)]
    .flatMap(([whole]) => whole.match(/\w*Messages\([^()]*(?:\([^()]*\)[^()]*)*\)/g) ?? [])
    .filter((one) => !readers.test(one));

test("no refusal is worded in the language of a thing", () => {
  expect(
    globSync("**/*.ts", { cwd: root })
      .filter((file) => !drawn.test(file))
      .flatMap((file) =>
        ofAnother(readFileSync(join(root, file), "utf8")).map((one) => `${file}: ${one}`),
      ),
  ).toEqual([]);
});

test("one that is, is found", () => {
  expect(ofAnother('throw new DomainError("conflict", { detail: m });')).toEqual([]);
  expect(ofAnother("rejectFields({ a: guideMessages(guide.language).no });")).toEqual([
    "guideMessages(guide.language)",
  ]);
});
