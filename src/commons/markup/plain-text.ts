/** The words of some HTML, on one line; and its pictures. */
import sanitizeHtml from "sanitize-html";
import { limits, maxTags } from "../limits.ts";
import { tooManyTags, wordsAlone, withoutSwallowing, hidden } from "./sanitize.ts";

/** Our pictures in HTML of ours, in their order: path and description. */
export const picturesIn = (html: string): { readonly path: string; readonly name: string }[] =>
  [...html.matchAll(/<img src="(\/files\/[0-9a-f-]{36})" alt="([^"]*)"/g)].map(
    ([, path = "", alt = ""]) => ({
      path,
      name: unescape(alt),
    }),
  );

/** The same HTML for readers elsewhere: addresses of our files in full. */
export const withOrigin = (html: string, origin: string): string =>
  html.replace(/(<img src="|<a href=")(?=\/files\/)/g, `$1${origin}`);

const breaks = /<br ?\/?>|<hr>|<\/?(?:p|ul|ol|li|h[2-6]|div|blockquote)>/g;
/** Where words of two blocks would run together. */
const blockEdges =
  /<(?:[bh]r|\/?(?:p|[uod]l|li|d[td]|h\d|div|blockquote|pre|table|t[hdr]|caption|fig(?:ure|caption)|section|article|aside|header|footer|details|summary|address))(?=[\s/>])/gi;

/** All but a space that keeps a mark or a unit with its word: "« Thé »", "30 Mo" in French. */
const gaps = /[^\S\u00a0\u202f]\s*|[\u00a0\u202f](?:\s+|(?<![«\d].)(?![»:;!?]))/g;

/** Text of some HTML, on one line; for summaries, feeds and mail. */
export function plainText(html: string): string {
  const simple = html
    .slice(0, limits.html.input)
    .replace(breaks, " ")
    .replace(/<\/?(?:strong|em|b|i|a)>|<a href="[^"<>]*" rel="[^"<>]*">/g, "");
  // Words with a few marks, as most have: no parser is needed for them.
  if (!simple.includes("<") && !/&(?!(?:amp|lt|gt|quot|#39|nbsp);)/.test(simple))
    return unescape(simple).replace(gaps, " ").trim();
  const whole = html.slice(0, limits.html.input);
  const text = tooManyTags(whole, maxTags)
    ? wordsAlone(whole)
    : sanitizeHtml(withoutSwallowing(whole.replace(blockEdges, " $&")), {
        allowedTags: [],
        allowedAttributes: {},
        nonTextTags: [...hidden],
      });
  return unescape(text).replace(gaps, " ").trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};
const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? "");
