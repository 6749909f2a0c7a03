/** Guides from Markdown files, with or without lines of facts before the text. Pure. */
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import { isLicense, licenses, readLicense } from "#domains/guides/guide.ts";
import { safeUrl } from "#platform/lib/url.ts";
import type { FoundGuide } from "../import/draft.ts";

type Facts = Readonly<Record<string, readonly string[]>>;

const unquote = (text: string): string => {
  const bare = text.trim();
  return /^'.*'$/s.test(bare) && bare.length > 1
    ? bare.slice(1, -1).replaceAll("''", "'")
    : bare.replace(/^"(.*)"$/s, "$1");
};
const listed = (text: string): string[] =>
  text
    .replace(/^\[(.*)\]$/s, "$1")
    .split(",")
    .map(unquote)
    .filter((one) => one !== "");

/** Where nothing stands behind a name, its list may follow below. */
function valuesIn(text: string): string[] {
  if (text.startsWith("[")) return listed(text);
  return text === "" ? [] : [unquote(text)];
}

/**
 * The lines between two `---` at the top: `name: value`, `name: [a, b]`, or a list with `- ` below
 * its name. Anything else of YAML is passed over: nothing is resolved, run or included.
 */
export function frontMatter(text: string): { readonly facts: Facts; readonly rest: string } {
  const whole = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (!whole.startsWith("---\n")) return { facts: {}, rest: whole };
  const end = whole.slice(0, 20_000).search(/\n(?:---|\.\.\.)[ \t]*(?:\n|$)/);
  if (end < 0) return { facts: {}, rest: whole };
  const facts = new Map<string, string[]>();
  let under: string[] | undefined;
  for (const line of whole.slice(4, end).split("\n").slice(0, 200)) {
    const item = /^\s*-\s+(\S.*)$/.exec(line)?.[1];
    const [, name, value = ""] = /^([A-Za-z][\w-]{0,40})\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      under = valuesIn(value);
      facts.set(name.toLowerCase(), under);
    } else if (item !== undefined) under?.push(unquote(item));
  }
  const rest = whole.slice(end + 1);
  return {
    facts: Object.fromEntries(facts),
    rest: rest.slice(rest.indexOf("\n") + 1 || rest.length),
  };
}

/**
 * "CC BY-SA 4.0", "cc-by-sa-4.0", a page of Creative Commons: the licence that is meant;
 * undefined when it is none of ours.
 */
export function licenseIn(text: string): string | undefined {
  if (isLicense(text)) return text;
  const byPage = readLicense(safeUrl(text));
  if (byPage !== "LicenseRef-All-Rights-Reserved") return byPage;
  if (/all rights reserved|©/i.test(text)) return byPage;
  const plain = text.toUpperCase().replace(/[\s_]+/g, "-");
  return (
    licenses.find((one) => one.toUpperCase() === plain) ??
    (/^CC-?0\b|^CC-ZERO/.test(plain) ? "CC0-1.0" : undefined)
  );
}

/** The first heading of the text, or the file's name as words. */
function titleOf(rest: string, path: string): { readonly title: string; readonly rest: string } {
  const text = rest.trimStart();
  const end = text.indexOf("\n");
  const line = (end < 0 ? text : text.slice(0, end)).slice(0, 1000);
  const first = /^#\s/.test(line)
    ? line
        .slice(1)
        .trim()
        .replace(/(?<!#)#+$/, "")
        .trimEnd()
    : "";
  if (first !== "")
    return { title: first.replace(/[*_`]/g, ""), rest: end < 0 ? "" : text.slice(end + 1) };
  const [, under, more] = /^\s*([^\n]{1,200})\n=+[ \t]*(?:\n([\s\S]*))?$/.exec(rest) ?? [];
  if (under !== undefined) return { title: under.replace(/[*_`]/g, ""), rest: more ?? "" };
  const base = (path.split("/").at(-1) ?? "").replace(/\.\w+$/, "");
  return { title: base.replace(/^\d{4}-\d\d-\d\d-/, "").replace(/[-_]+/g, " "), rest };
}

/** A guide from one file; undefined when there is no text in it. */
export function readMarkdown(path: string, text: string): FoundGuide | undefined {
  const { facts, rest } = frontMatter(text);
  const one = (...names: string[]): string => names.flatMap((name) => facts[name] ?? [])[0] ?? "";
  const title = one("title", "name");
  const found = titleOf(rest, path);
  const source = manyLines(title === "" ? found.rest : rest, 200_000);
  const name = oneLine(title === "" ? found.title : title, 150);
  if (source === "" || !hasLetter(name)) return undefined;
  const language = one("language", "lang");
  const tags = ["tags", "tag", "keywords", "categories"]
    .flatMap((name) => facts[name] ?? [])
    .flatMap((tag) => tag.split(","));
  return {
    name,
    source,
    summary: oneLine(one("summary", "description", "excerpt"), 500),
    credit: oneLine(
      ["author", "authors", "by", "credit"].flatMap((name) => facts[name] ?? []).join(", "),
      300,
    ),
    license: licenseIn(one("license", "licence")),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined,
    tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ""),
  };
}

/** Which files of a folder are guides. What systems put beside them is none. */
export const isMarkdownName = (path: string): boolean =>
  /\.(?:md|markdown|mdown|txt)$/i.test(path) &&
  !path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
