/**
 * What texts from catalogues cost of a page, in one run: how many a page says (counted in the
 * language of tests, which puts each between brackets, those without arguments left out), how long
 * one takes, and how long the page takes.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Attribute,
  type Message,
  parse,
  type SelectExpression,
  serialize,
  Visitor,
} from "@fluent/syntax";
import { pseudo, pseudoTranslations } from "../test/support/pseudo.ts";
import { begin, hammer, note, origin, planTwenty, withServer } from "./support.ts";

const src = join(import.meta.dirname, "..", "src");
type Arguments = Readonly<Record<string, string | number>>;
type Said = string | ((args: Arguments) => string) | { readonly [key: string]: Said };

class Variables extends Visitor {
  readonly names = new Set<string>();
  readonly numbers = new Set<string>();
  override visitVariableReference(node: { readonly id: { readonly name: string } }): void {
    this.names.add(node.id.name);
  }
  override visitSelectExpression(node: SelectExpression): void {
    const { selector } = node;
    const counts = node.variants.some(({ key }) => key.type === "Identifier" && key.name === "one");
    if (selector.type === "VariableReference" && counts) this.numbers.add(selector.id.name);
    this.genericVisit(node);
  }
}

/**
 * What one text is given: a number where it counts, else a name. Nothing where it needs nothing.
 */
function argumentsOf(text: Message | Attribute): Arguments | undefined {
  const variables = new Variables();
  if (text.value !== null) variables.visit(text.value);
  if (variables.names.size === 0) return undefined;
  return Object.fromEntries(
    [...variables.names].map((name) => [name, variables.numbers.has(name) ? 3 : "Moss"]),
  );
}

/**
 * The texts of a file that need arguments, by path: `said-empty` with the
 * attribute `.now` is `said.empty.now`.
 */
function needing(ftl: string): Map<string, Arguments> {
  const found = new Map<string, Arguments>();
  for (const entry of parse(ftl, { withSpans: false }).body) {
    if (entry.type !== "Message") continue;
    const path = entry.id.name.replaceAll("-", "/");
    for (const text of [entry, ...entry.attributes]) {
      const args = argumentsOf(text);
      if (args === undefined) continue;
      found.set(text.type === "Message" ? path : `${path}/${text.id.name}`, args);
    }
  }
  return found;
}

function sayings(said: Said, args: ReadonlyMap<string, Arguments>, path = ""): (() => string)[] {
  if (typeof said === "function") {
    const given = args.get(path);
    return given === undefined ? [] : [() => said(given)];
  }
  if (typeof said === "string") return [];
  return Object.entries(said).flatMap(([key, one]) =>
    sayings(one, args, path === "" ? key : `${path}/${key}`),
  );
}

const catalogues = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
  /(^|[/-])messages\.ftl$/.test(file),
);

/** Microseconds for one text with arguments, on average over all of them. */
async function costOfOne(language: string): Promise<number> {
  const all: (() => string)[] = [];
  for (const file of catalogues) {
    const args = needing(readFileSync(join(src, file), "utf8"));
    const module = (await import(
      pathToFileURL(join(src, file.replace(/ftl$/, "ts"))).href
    )) as Record<string, (language: string) => Said>;
    for (const texts of Object.values(module)) all.push(...sayings(texts(language), args));
  }
  const once = (): void => all.forEach((say) => say());
  for (let i = 0; i < 20; i++) once();
  const began = performance.now();
  for (let i = 0; i < 50; i++) once();
  return ((performance.now() - began) * 1000) / (50 * all.length);
}

/**
 * The language of tests, but only of texts that need arguments: the others are
 * resolved once, and cost nothing later.
 */
function onlyNeeding(folder: string): string {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ftl")) continue;
    const path = join(folder, file);
    const resource = parse(readFileSync(path, "utf8"), { withSpans: false });
    resource.body = resource.body.flatMap((entry) => {
      if (entry.type !== "Message") return [];
      entry.attributes = entry.attributes.filter((one) => argumentsOf(one) !== undefined);
      if (argumentsOf(entry) === undefined) entry.value = null;
      return entry.value === null && entry.attributes.length === 0 ? [] : [entry];
    });
    writeFileSync(path, serialize(resource, {}));
  }
  return folder;
}

export async function texts(): Promise<void> {
  begin("Texts of pages");
  const cost = { en: await costOfOne("en"), ar: await costOfOne("ar") };
  note(
    "one text with arguments, English and Arabic",
    `${cost.en.toFixed(1)} and ${cost.ar.toFixed(1)} µs`,
  );
  await withServer(
    { TRANSLATIONS_DIR: onlyNeeding(pseudoTranslations()), PAGE_CACHE: "off" },
    async (bench) => {
      await planTwenty(bench);
      for (const path of ["/", "/calendar", "/@moss", "/library"]) {
        const page = await fetch(`${origin}${path}`, { headers: { "accept-language": pseudo } });
        const said = (await page.text()).split("‹").length - 1;
        const { perSecond } = await hammer(path);
        const share = (said * cost.en) / (1_000_000 / perSecond);
        note(
          `page ${path}`,
          `${said} texts with arguments, ${(share * 100).toFixed(1)} % of its time`,
        );
      }
    },
  );
}
