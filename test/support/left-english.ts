/** Which sentences of the English catalogue stand in a text that should be in another language. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, Transformer, type TextElement } from "@fluent/syntax";
import { englishFiles, translations } from "../../tools/messages.ts";

const root = join(import.meta.dirname, "..", "..");

class Texts extends Transformer {
  readonly found: string[] = [];
  override visitTextElement(node: TextElement): TextElement {
    this.found.push(...node.value.split("\n"));
    return node;
  }
}

function textsIn(file: string): string[] {
  const texts = new Texts();
  texts.visit(parse(readFileSync(join(root, file), "utf8"), { withSpans: false }));
  return texts.found.map((one) => one.replaceAll(/\s+/g, " ").trim());
}

/** At least three words: shorter ones are words of other languages too. */
const isSentence = (text: string): boolean =>
  text.length > 11 && /\p{L}{2,} \p{L}+ \p{L}/u.test(text);

/** What only English says, of all that a language translates. */
function onlyEnglish(language: string): readonly string[] {
  const own = new Set<string>();
  const english = new Set<string>();
  for (const file of englishFiles()) {
    const other = translations(file).find(([one]) => one === language)?.[1];
    if (other !== undefined) for (const text of textsIn(other)) own.add(text);
    for (const text of textsIn(file)) if (isSentence(text)) english.add(text);
  }
  return [...english].filter((text) => ![...own].some((one) => one.includes(text)));
}

/** A search for what is left of English in texts of `language`; `shown` has no tags. */
export function englishIn(language: string): (shown: string) => string[] {
  const all = onlyEnglish(language);
  return (shown) => {
    const text = shown.replaceAll(/\s+/g, " ");
    return all.filter((one) => text.includes(one));
  };
}
