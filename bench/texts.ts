/**
 * What texts from catalogues cost of a page, in one run: how many a page says (counted in the language of tests, which puts
 * each between brackets), how long one takes, and how long the page takes.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pseudo, pseudoTranslations } from "../test/support/pseudo.ts";
import { begin, hammer, note, origin, planTwenty, withServer } from "./support.ts";

const src = join(import.meta.dirname, "..", "src");
type Said = string | ((args: object) => string) | { readonly [key: string]: Said };

function functionsIn(said: Said): ((args: object) => string)[] {
  if (typeof said === "function") return [said];
  return typeof said === "string" ? [] : Object.values(said).flatMap(functionsIn);
}

/** Microseconds for one text with arguments, on average over all of them. */
async function costOfOne(language: string): Promise<number> {
  const all: ((args: object) => string)[] = [];
  for (const file of readdirSync(src, { recursive: true, encoding: "utf8" }))
    if (/(^|[/-])messages\.ts$/.test(file) && !file.startsWith("platform/lib")) {
      const module = (await import(pathToFileURL(join(src, file)).href)) as Record<
        string,
        (language: string) => Said
      >;
      for (const texts of Object.values(module)) all.push(...functionsIn(texts(language)));
    }
  const given = { n: 3, name: "Ana", day: "5 December", time: "14:00", text: "Soup" };
  const once = (): void => all.forEach((said) => said(given));
  for (let i = 0; i < 20; i++) once();
  const began = performance.now();
  for (let i = 0; i < 50; i++) once();
  return ((performance.now() - began) * 1000) / (50 * all.length);
}

export async function texts(): Promise<void> {
  begin("Texts of pages");
  const cost = { en: await costOfOne("en"), ar: await costOfOne("ar") };
  note(
    "one text with arguments, English and Arabic",
    `${cost.en.toFixed(1)} and ${cost.ar.toFixed(1)} µs`,
  );
  await withServer({ TRANSLATIONS_DIR: pseudoTranslations(), PAGE_CACHE: "off" }, async (bench) => {
    await planTwenty(bench);
    for (const path of ["/", "/calendar", "/@moss", "/library"]) {
      const page = await fetch(`${origin}${path}`, { headers: { "accept-language": pseudo } });
      const said = (await page.text()).split("‹").length - 1;
      const { perSecond } = await hammer(path);
      const share = (said * cost.en) / (1_000_000 / perSecond);
      note(`page ${path}`, `${said} texts, at most ${(share * 100).toFixed(1)} % of its time`);
    }
  });
}
