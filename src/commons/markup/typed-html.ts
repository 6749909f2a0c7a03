/** What was typed as plain text, as HTML: paragraphs, whole addresses as links. */
import { linkedText } from "../markdown.ts";

export const typedHtml = (words: string): string =>
  words
    .split(/\n{2,}/)
    .map((part) => `<p>${linkedText(part).replaceAll("\n", "<br>")}</p>`)
    .join("");
