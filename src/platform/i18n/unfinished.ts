/**
 * What a language lacks yet is said in English. Which sentences those were is remembered, so that a
 * page can say of each that it is English.
 */

/** By language, as they stand in HTML. */
const said = new Map<string, Set<string>>();
/** Sentences that hold numbers and names are always new ones. */
const most = 3000;

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The English text, which stands in for one that `language` lacks. */
export function saidInEnglish(text: string, language: string): string {
  let known = said.get(language);
  if (known === undefined) said.set(language, (known = new Set()));
  if (known.size >= most) known.clear();
  if (/\p{L}/u.test(text))
    known.add(text.trim().replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? ""));
  return text;
}

/** Where nothing inside can be marked, or where nobody reads. */
const apart = String.raw`<(title|option|textarea|script|style|desc)\b[^]*?<\/\1>`;
const betweenTags = new RegExp(`${apart}|>([^<]+)`, "g");

/** Only whole sentences are looked for inside of a longer text: "on" is in many words. */
const isSentence = (text: string): boolean => text.length > 12 && text.includes(" ");

/** The page, with `lang` on each text that its language lacks. */
export function markedEnglish(page: string, language: string): string {
  const known = said.get(language) ?? said.get(language.split("-")[0] ?? "");
  if (known === undefined || known.size === 0) return page;
  const marked = (text: string): string => `<span lang="en" dir="ltr">${text}</span>`;
  const sentences = [...known].filter(isSentence).sort((a, b) => b.length - a.length);
  return page.replace(betweenTags, (whole, tag: string | undefined, between?: string) => {
    if (tag === "title" && sentences.some((one) => whole.includes(one)))
      return whole.replace("<title>", '<title lang="en" dir="ltr">');
    const text = between?.trim() ?? "";
    if (between === undefined || text === "") return whole;
    if (known.has(text)) return `>${between.replace(text, () => marked(text))}`;
    const found = sentences.find((one) => text.includes(one));
    return found === undefined ? whole : `>${between.replace(found, () => marked(found))}`;
  });
}
