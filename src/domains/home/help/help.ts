/** The papers in docs/ that are for members and stewards, as pages of help. Pure, but for reading the files once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plainText, renderOrWords } from "#commons/markdown.ts";

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

/** A link from paper to paper leads to its page; what is for developers leads to the API, or is words alone. */
const linkBetween = (words: string, file: string, anchor: string): string => {
  if (isHelpTopic(file)) return `[${words}](https://help.invalid/help/${file}${anchor})`;
  return file.startsWith("api-") ? `[${words}](https://help.invalid/api)` : words;
};

export function helpText(source: string): HelpText {
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
      (_, tag: string, words: string) => `<${tag} id="${anchorOf(words)}">${words}</${tag}>`,
    );
  const first = plainText((html.split("<p>", 2)[1] ?? "").split("</p>", 1)[0] ?? "");
  return { title, lead: (/^.*?[.:](?=\s|$)/.exec(first)?.[0] ?? first).replace(/:$/, "."), html };
}

const read = new Map<string, HelpText>();

/** One page; it is read when somebody first asks. */
export function helpOf(topic: string): HelpText {
  const known = read.get(topic);
  if (known !== undefined) return known;
  const made = helpText(readFileSync(join(folder, `${topic}.md`), "utf8"));
  read.set(topic, made);
  return made;
}
