/** The table of kinds: each with its texts, and the same in the documentation. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newsKindIds, newsKinds } from "#commons/news/kinds.ts";
import { newsMessages } from "#domains/news/messages.ts";

interface Args {
  readonly name: string;
  readonly group: string;
  readonly when: string;
}

const docs = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "news.md"), "utf8");

test.each(newsKindIds)("%s stands in the documentation with its default", (kind) => {
  const facts = newsKinds[kind];
  const row = docs.split("\n").find((line) => line.startsWith(`| \`${kind}\` `));
  const [, , when, mail, push, urgent, own] = (row ?? "").split("|").map((cell) => cell.trim());
  expect({ when, mail, push, urgent, own }).toEqual({
    when: newsMessages("en").names[kind],
    mail: facts.mail,
    push: facts.push,
    urgent: facts.urgent ? "yes" : "",
    own: facts.theirs ? "yes" : "",
  });
});

test.each(newsKindIds)(
  "%s says all its words, and none of them outside where it may not",
  (kind) => {
    const { sentences, kinds } = newsMessages("en");
    const sentence: string | ((args: Args) => string) = sentences[kind];
    const args = { name: "<name>", group: "<group>", when: "<when>" };
    const text = typeof sentence === "string" ? sentence : sentence(args);
    for (const word of newsKinds[kind].words.filter((one) => one !== "zone"))
      expect(text).toContain(word === "name" ? "<name>" : "<when>");
    expect(kinds[kind]).not.toContain("<");
  },
);
