/** Texts as a language says them, with numbers, lists, and what people wrote. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { catalogue } from "#platform/i18n/catalogue.ts";
import { listText } from "#platform/i18n/lists.ts";
import { sizeText } from "#platform/i18n/sizes.ts";
import { longSpan, roundSpan, shortSpan } from "#platform/i18n/spans.ts";

interface Texts {
  readonly title: string;
  readonly year: (args: { n: number }) => string;
  readonly people: (args: { n: number; place: string }) => string;
  readonly by: (args: { name: string; credit: string | undefined }) => string;
  readonly with: (args: { names: readonly string[] }) => string;
  readonly again: (args: { again: boolean }) => string;
  readonly limit: (args: { max: number }) => string;
  readonly steps: readonly [string, string];
  readonly name: { readonly label: string; readonly hint: string };
  readonly said: { readonly inner: { readonly done: string } };
  readonly both: string;
}

function written(files: Readonly<Record<string, string>>): (language: string) => Texts {
  const folder = mkdtempSync(join(tmpdir(), "calendula-texts-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return catalogue<Texts>(pathToFileURL(join(folder, "messages.ts")).href);
}

const english = `### testMessages
title = Hello
year = In { $n }
people = { $n ->
    [0] Nobody comes to { $place }.
    [one] { $n } person comes to { $place }.
   *[other] { $n } people come to { $place }.
    }
by = { $name }{ GIVEN($credit) ->
    [yes] , by { $credit }
   *[no] { "" }
    }
with = with { LIST($names, type: "and") }
again = { $again ->
    [true] once more
   *[false] once
    }
limit = At most { SIZE($max) }.
steps =
    .line1 = First
    .line2 = Then
name =
    .label = Name
    .hint = As you like.
said-inner =
    .done = Done.
both = { title }, { steps.line1 }
`;

test("a text without arguments is a string, one with them a function; attributes are parts", () => {
  const messages = written({ "messages.ftl": english })("en");
  expect(messages.title).toBe("Hello");
  expect(messages.both).toBe("Hello, First");
  expect(messages.steps).toEqual(["First", "Then"]);
  expect(messages.name).toEqual({ label: "Name", hint: "As you like." });
  expect(messages.said.inner.done).toBe("Done.");
});

test("numbers, lists, what is given or not: all are said as the language has them", () => {
  const messages = written({ "messages.ftl": english })("en");
  expect(messages.year({ n: 2026 })).toBe("In 2026");
  expect(messages.people({ n: 0, place: "us" })).toBe("Nobody comes to us.");
  expect(messages.people({ n: 1, place: "us" })).toBe("1 person comes to us.");
  expect(messages.people({ n: 1200, place: "us" })).toBe("1200 people come to us.");
  expect(messages.by({ name: "Tea", credit: "" })).toBe("Tea");
  expect(messages.by({ name: "Tea", credit: undefined })).toBe("Tea");
  expect(messages.by({ name: "Tea", credit: "Ana" })).toBe("Tea, by Ana");
  expect(messages.with({ names: ["Ana", "Kim", "Lea"] })).toBe("with Ana, Kim and Lea");
  expect([messages.again({ again: true }), messages.again({ again: false })]).toEqual([
    "once more",
    "once",
  ]);
});

test("how big a file is, is said with the language's own words", () => {
  const messages = written({
    "messages.ftl": english,
    "messages.fr.ftl": "limit = Au plus { SIZE($max) }.\n",
  });
  expect(messages("en").limit({ max: 30_000_000 })).toBe("At most 30 MB.");
  expect(messages("fr").limit({ max: 30_000_000 })).toMatch(/^Au plus 30\sMo\.$/);
  expect(sizeText(400, "en")).toBe("1 kB");
  expect(sizeText(180_000, "de")).toMatch(/^180\skB$/);
  expect(sizeText(30_000_000, "ar")).toBe("30 ميغابايت");
});

test("what people wrote comes through as it is, without signs around it", () => {
  const messages = written({ "messages.ftl": english })("en");
  expect(messages.people({ n: 2, place: "{ $n } مقهى <b>" })).toBe(
    "2 people come to { $n } مقهى <b>.",
  );
});

test("another language speaks where it can; what it lacks or can't say stays English", () => {
  const texts = written({
    "messages.ftl": english,
    "messages.ar.ftl": `title = مرحبا
people = { $n ->
    [two] شخصان
    [few] { $n } أشخاص
   *[other] { $n } شخصًا
    }
with = { $nobody }
name =
    .label = الاسم
`,
  });
  const messages = texts("ar-EG");
  expect(messages.title).toBe("مرحبا");
  expect(messages.people({ n: 2, place: "us" })).toBe("شخصان");
  expect(messages.people({ n: 3, place: "us" })).toMatch(/أشخاص/);
  expect(messages.name).toEqual({ label: "الاسم", hint: "As you like." });
  expect(messages.with({ names: ["Ana", "Kim"] })).toBe("with Ana and Kim");
  expect(texts("xx").title).toBe("Hello");
  expect(texts("en-US").title).toBe("Hello");
});

test("spans of time and lists are in words", () => {
  expect(longSpan(95, "en")).toBe("1 hour 35 minutes");
  expect(longSpan(120, "en")).toBe("2 hours");
  expect(longSpan(0, "en")).toBe("0 minutes");
  expect(roundSpan(60, "en")).toBe("1 hour");
  expect(roundSpan(60, "en", 120)).toBe("60 minutes");
  expect(roundSpan(90, "en")).toBe("90 minutes");
  expect(shortSpan(45, "en")).toBe("45 min");
  expect(shortSpan(150, "en")).toBe("2 h 30 min");
  expect(listText(["a", "b", "c"], "en")).toBe("a, b and c");
});
