/** The words of some HTML, with its lines. Pure. */
import { limits } from "../limits.ts";
import { plainText } from "./plain-text.ts";

const lineEnds =
  /<br\b[^<>]*>|<\/(?:p|li|tr|h[1-6]|blockquote|pre|dt|dd|div|figcaption|table|[uo]l)\s*>/i;

const betweenCells = /<\/t[dh]\s*>\s*<t[dh]\b[^<>]*>/gi;

/**
 * One for each line and block that had its own there, a row of a table with
 * strokes; of plain text each of its lines.
 */
export const plainLines = (html: string): string =>
  html
    .slice(0, limits.html.input)
    .replace(betweenCells, " | ")
    .split(html.includes("<") ? lineEnds : "\n")
    .map((line) => plainText(line))
    .filter((line) => line !== "")
    .join("\n");

const bare = (address: string): string => address.replace(/^mailto:/, "").replace(/\/$/, "");

/**
 * The same of HTML of ours for who reads it where nothing can be pressed: behind the words of a
 * link stands where it leads.
 */
export const linesWithAddresses = (html: string): string =>
  plainLines(
    html.replace(/<a href="([^"]*)"[^<>]*>([^]*?)<\/a>/g, (whole, url: string, words: string) =>
      bare(plainText(words)) === bare(plainText(url)) ? whole : `${whole} (${url})`,
    ),
  );
