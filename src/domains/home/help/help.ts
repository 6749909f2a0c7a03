/**
 * The papers in docs/ that are for members and stewards, as pages of help, in each
 * language. Pure, but for reading files once.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderOrWords } from "#commons/markdown.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { spoken } from "#platform/i18n/languages.ts";

/** In the order in which help lists them; each is the name of a file in docs/. */
export const helpTopics = {
  begin: ["getting-started", "search", "belonging", "signing-in", "news", "mail"],
  gather: ["events", "calendar", "events-from-elsewhere", "meetings"],
  share: [
    "offers",
    "board",
    "things",
    "guides",
    "library",
    "stories",
    "pictures",
    "zines",
    "bundles",
  ],
  decide: ["deciding", "roles", "rotas", "hours-and-fund"],
  beyond: ["being-reached", "safety", "starter-kit", "privacy"],
} as const;
export type HelpPart = keyof typeof helpTopics;

const all = new Set<string>(Object.values(helpTopics).flat());
export const isHelpTopic = (text: string): boolean => all.has(text);

export interface HelpText {
  /** What it is written in. */
  readonly language: string;
  readonly title: string;
  /** Its first sentence, for lists. */
  readonly lead: string;
  readonly html: string;
}

const folder = join(import.meta.dirname, "..", "..", "..", "..", "docs");

/** "## You are asked" is at #you-are-asked, as in the papers themselves. */
const anchorOf = (heading: string): string =>
  plainText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");

/**
 * A link from paper to paper leads to its page; what is for developers
 * leads to the API, or is words alone.
 */
const linkBetween = (words: string, file: string, anchor: string): string => {
  if (isHelpTopic(file)) return `[${words}](https://help.invalid/help/${file}${anchor})`;
  return file.startsWith("api-") ? `[${words}](https://help.invalid/api)` : words;
};

/** `original`: the English paper, whose headings name the places that links lead to. */
export function helpText(source: string, language = "en", original = source): HelpText {
  const anchors = Array.from(original.matchAll(/^#{2,4} (.+)$/gm), ([, heading = ""]) =>
    anchorOf(renderOrWords(heading)),
  );
  const title = /^# (.+)$/m.exec(source)?.[1] ?? "";
  const body = source
    .replace(/^# .+\n/m, "")
    .replace(
      /\[([^\]]+)\]\((?!https?:)(?:\.\.?\/)*([\w/-]*)(?:\.md)?(#[\w-]+)?\)/g,
      (_, words: string, file: string, anchor = "") =>
        file === "" && anchor !== ""
          ? `[${words}](https://help.invalid/${String(anchor)})`
          : linkBetween(words, file, String(anchor)),
    );
  const html = renderOrWords(body)
    .replaceAll(/<a href="https:\/\/help\.invalid(?:\/(?=#))?([^"]*)"[^>]*>/g, '<a href="$1">')
    .replaceAll(
      /<(h[2-4])>(.*?)<\/\1>/g,
      (_, tag: string, words: string) =>
        `<${tag} id="${anchors.shift() ?? anchorOf(words)}">${words}</${tag}>`,
    );
  const paragraph = (html.split("<p>", 2)[1] ?? "").split("</p>", 1)[0] ?? "";
  const first = plainText(
    directionOf(language) === "rtl"
      ? paragraph.replaceAll(/<code>([^<]*)<\/code>/g, "\u2066$1\u2069")
      : paragraph,
  );
  const begins = /^.*?[.:](?=\s|$)/.exec(first)?.[0] ?? first;
  const lead = begins.endsWith(":") ? `${begins.slice(0, -1).trimEnd()}.` : begins;
  return { language, title, lead, html };
}

const read = new Map<string, HelpText>();

/**
 * Where a paper stands in that language, or in the one that it is a variety of; else it is English.
 */
function placeOf(topic: string, language: string): { readonly file: string; readonly in: string } {
  for (const one of [language, language.split("-")[0] ?? ""]) {
    const file = join(folder, "help", one, `${topic}.md`);
    if (one !== "en" && existsSync(file)) return { file, in: one };
  }
  return { file: join(folder, `${topic}.md`), in: "en" };
}

/** One page, in `language` where it is written in it; it is read when somebody first asks. */
export function helpOf(topic: string, language: string): HelpText {
  const own = spoken(language);
  const key = `${own} ${topic}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const place = placeOf(topic, own);
  const original = readFileSync(join(folder, `${topic}.md`), "utf8");
  const source = place.in === "en" ? original : readFileSync(place.file, "utf8");
  const made = helpText(source, place.in, original);
  read.set(key, made);
  return made;
}
