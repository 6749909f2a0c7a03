/** No regular expression takes quadratic time or worse on what others write. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkSync } from "recheck";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { escapeMarkdown, markdownFrom } from "#commons/markup/html-to-markdown.ts";
import { readMarkdown } from "#domains/bundles/readers/markdown.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import { addedParagraph, withoutAdded } from "#protocol/activitypub/object.ts";
import { blocksOfMarkdown } from "#domains/zines/drawing/blocks.ts";

const src = resolve(import.meta.dirname, "..", "src");

/**
 * Super-linear in theory; what they are given is short, or proven to be
 * of a form that they pass over once.
 */
const bounded = new Map([
  ["domains/calendar/ics/event-reader.ts", "one property, read in a thread with a deadline"],
  ["domains/calendar/ics/reader.ts", "one property, read in a thread with a deadline"],
  ["domains/calendar/ics/rule-reader.ts", "one rule, read in a thread with a deadline"],
  ["domains/calendar/ics/values.ts", "one value, read in a thread with a deadline"],
  ["domains/calendar/ics/zone-names.ts", "the name of a zone, read in a thread with a deadline"],
  ["domains/calendar/ics/zones-of-file.ts", "the name of a zone, read in a thread with a deadline"],
  [
    "domains/calendar/import/table/terms.ts",
    "one cell of a table, read in a thread with a deadline",
  ],
  ["domains/events/poster/poster.ts", "our own words for a time"],
  ["platform/lib/network.ts", "the address of a connection"],
  ["protocol/fetch/remote-actors.ts", "an address, at most 2,048 characters"],
  ["protocol/keys/key-owners.ts", "an address, at most 2,048 characters"],
  [
    "protocol/inbox/checks/scan.ts",
    "JSON that was parsed already: every quotation mark has its other",
  ],
  ["protocol/inbox/checks/signature.ts", "one header, which holds no line breaks"],
  ["protocol/outbox/followers-sync.ts", "one header, at most 16 KB with all others"],
]);

/**
 * What the checker can't tell within its time, which is no finding: it is not asked again. Whoever changes one
 * has it looked at anew. Written by UNTOLD=1 npx vitest run test/regexes.test.ts
 */
const untoldFile = join(import.meta.dirname, "fixtures", "regexes-untold.json");
const untold = new Set(JSON.parse(readFileSync(untoldFile, "utf8")) as string[]);

/** Every regular expression of the source, with its file. */
function expressions(): Map<string, string> {
  const found = new Map<string, string>();
  const files = readdirSync(src, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".ts"))) {
    const text = readFileSync(join(src, file), "utf8");
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, file);
      ts.forEachChild(node, walk);
    };
    walk(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  }
  return found;
}

test(
  "no expression is found to be super-linear, but those that get little",
  { timeout: 300_000 },
  () => {
    process.env["RECHECK_BACKEND"] = "pure";
    const again = process.env["UNTOLD"] !== undefined;
    const late: string[] = [];
    const wrong = [...expressions()].flatMap(([text, file]) => {
      const end = text.lastIndexOf("/");
      const source = text.slice(1, end);
      if (!/[*+]|\{\d+,/.test(source) || bounded.has(file)) return [];
      if (untold.has(text) && !again) return [];
      const flags = text.slice(end + 1).replaceAll(/[^imsu]/g, "");
      // What the checker can't tell within its time is no finding: the
      // cases below try those that matter.
      const result = checkSync(source, flags, { timeout: 300, checker: "automaton" });
      if (result.status === "unknown" && result.error.kind === "timeout") late.push(text);
      return result.status === "vulnerable" ? [`${file}: ${text}`] : [];
    });
    if (again) writeFileSync(untoldFile, `${JSON.stringify(late.sort(), null, 2)}\n`);
    expect(wrong).toEqual([]);
  },
);

describe("long runs of one sign are read in one pass", () => {
  const long = (text: string): string => text.repeat(Math.ceil(200_000 / text.length));
  const runs = [
    " ", "\n", "\t", " \n", "<br", "<p ", "<a", "</p", "<!--", "&", "&amp", "|", "-", "- ", "#", "# ", ">", "`", "*", "[", "![",
    "](", "=", "1.", "\\", "_", "~", "\"", "<img ", "</td> ", "̈", "‮", "\u{1F331}", "--\n",
  ]; // oxfmt-ignore
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    escapeMarkdown,
    markdownFrom,
    sanitize,
    plainText,
    oneLine: (text) => oneLine(text),
    manyLines: (text) => manyLines(text),
    readMarkdown: (text) => readMarkdown("a.md", text),
    "readMarkdown with a heading": (text) => readMarkdown("a.md", `# a${text}`),
    blocksOfMarkdown: (text) => blocksOfMarkdown(text.slice(0, 40_000)),
  };
  // A quadratic one takes minutes for what takes a linear one less than a second.
  test.each(Object.keys(readers))("by %s", { timeout: 60_000 }, (name) => {
    for (const run of runs) readers[name]?.(long(run));
    for (const run of runs) readers[name]?.(`${long(run)}x`);
  });

  test(
    "a paragraph of ours that is begun again and again and never ended",
    { timeout: 20_000 },
    () => {
      const begun = addedParagraph("").slice(0, -"</p>".length).repeat(150_000);
      expect(withoutAdded(begun)).toBe(begun);
      expect(withoutAdded(`a${addedParagraph("x")}b${addedParagraph("y")}${begun}`)).toBe(
        `ab${begun}`,
      );
    },
  );
});
