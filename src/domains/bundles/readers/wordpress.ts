/** Posts and pages of a WordPress export (WXR, an RSS with WordPress's own elements). Pure. */
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { libraryImportMessages } from "../import/messages.ts";
import { limits } from "#commons/limits.ts";
import { setImmediate as others } from "node:timers/promises";
import { Parser } from "htmlparser2";
import { hasLetter, oneLine } from "#commons/text.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { safeUrl } from "#platform/lib/url.ts";
import type { Found, FoundGuide } from "../import/draft.ts";
import { postMarkdown } from "./posts.ts";

const saying = sayings(libraryImportMessages);

/** Largest file, in bytes. */
export const maxWordpress = limits.wordpress.input;
const max = 2000;
const step = 65_536;

export const looksLikeWordpress = (text: string): boolean =>
  /<rss\b/i.test(text.slice(0, 20_000)) && /wordpress\.org\/export\//.test(text.slice(0, 20_000));

type Item = Map<string, string>;

interface Post {
  readonly facts: Item;
  readonly tags: string[];
}

/** The elements of an item that are read; everything else of it is passed over. */
const wanted = new Set([
  "title",
  "link",
  "dc:creator",
  "content:encoded",
  "excerpt:encoded",
  "wp:post_type",
  "wp:status",
  "wp:post_date",
  "wp:post_date_gmt",
  "wp:post_password",
]);

/**
 * Entities of its own or from elsewhere are how small files become large ones,
 * and how files of a server leave it.
 */
const declares = /<!(?:DOCTYPE|ENTITY)/i;

/** HTML of posts as Markdown; undefined where it would cost too much. */
export type PostReader = (htmls: readonly string[]) => Promise<readonly (string | undefined)[]>;

const here: PostReader = (htmls) => Promise.resolve(htmls.map(postMarkdown));

/** Characters of posts that are read at once; a longer post is read by itself. */
const perReading = 200_000;

/** Posts in order, several at once as long as they are short. */
function together(posts: readonly Post[]): Post[][] {
  const lists: Post[][] = [];
  let size = Infinity;
  for (const post of posts) {
    const { length } = htmlOf(post);
    size += length;
    if (size <= perReading) lists.at(-1)?.push(post);
    else {
      lists.push([post]);
      size = length;
    }
  }
  return lists;
}

const htmlOf = ({ facts }: Post): string => facts.get("content:encoded") ?? "";

/** Why a post is not looked at. */
function leftFor({ facts }: Post): "hidden" | "private" | undefined {
  if (
    (facts.get("wp:post_password") ?? "") !== "" ||
    /^(?:trash|auto-draft|inherit)$/.test(facts.get("wp:status") ?? "")
  )
    return "hidden";
  return facts.get("wp:status") === "private" ? "private" : undefined;
}

/** Longest title or summary that is read; what is shown of it is shorter. */
const maxLine = 5000;

const lineOf = (facts: Item, name: string, max: number): string =>
  oneLine(plainText((facts.get(name) ?? "").slice(0, maxLine)), max);

/** Reads in steps, and lets others go first between them. */
export async function readWordpress(text: string, read: PostReader = here): Promise<Found> {
  if (declares.test(text.slice(0, Math.max(0, text.search(/<rss\b/i)))))
    return {
      guides: [],
      problems: [saying((m) => m.wordpress.declares)],
    };
  const authors = new Map<string, string>();
  const posts: Post[] = [];
  let post: Post | undefined;
  let author: { login: string; name: string } | undefined;
  let language = "";
  let depth = 0;
  // What nests deeper is no export; following it would take ever longer.
  let deepest = 0;
  let heard = "";
  const parser = new Parser(
    {
      onopentag: (tag) => {
        depth++;
        deepest = Math.max(deepest, depth);
        heard = "";
        if (tag === "item" && depth === 3) post = { facts: new Map(), tags: [] };
        if (tag === "wp:author" && depth === 3) author = { login: "", name: "" };
      },
      ontext: (part) => {
        // No title or text of a guide is longer; what is would only fill our memory.
        if (heard.length < 1_000_000) heard += part;
      },
      onclosetag: (tag) => {
        if (post !== undefined && depth === 4 && wanted.has(tag)) post.facts.set(tag, heard);
        else if (post !== undefined && depth === 4 && tag === "category")
          post.tags.push(heard.trim());
        else if (post !== undefined && depth === 3 && tag === "item") {
          if (/^(?:post|page)$/.test(post.facts.get("wp:post_type") ?? "") && posts.length <= max)
            posts.push(post);
          post = undefined;
        } else if (author !== undefined && tag === "wp:author_login") author.login = heard.trim();
        else if (author !== undefined && tag === "wp:author_display_name")
          author.name = heard.trim();
        else if (author !== undefined && tag === "wp:author") {
          if (authors.size < max) authors.set(author.login, author.name);
          author = undefined;
        } else if (tag === "language" && depth === 3) language = heard.trim();
        depth--;
        heard = "";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let offset = 0; offset < text.length && deepest <= 100; offset += step) {
    parser.write(text.slice(offset, offset + step));
    await others();
  }
  parser.end();
  const guides: FoundGuide[] = [];
  const problems: Saying[] =
    posts.length > max ? [saying((m) => m.wordpress.tooMany({ most: max }))] : [];
  const left = { hidden: 0, private: 0, empty: 0, pictures: 0 };
  const open: Post[] = [];
  for (const post of posts.slice(0, max)) {
    const why = leftFor(post);
    if (why === undefined) open.push(post);
    else left[why]++;
  }
  for (const some of together(open)) {
    await others();
    const sources = await read(some.map(htmlOf));
    for (const [i, post] of some.entries()) {
      const source = sources[i] ?? "";
      const name = lineOf(post.facts, "title", 150);
      if (source === "" || !hasLetter(name)) left.empty++;
      else {
        if (/<img\b/i.test(htmlOf(post))) left.pictures++;
        guides.push(guideOf(post.facts, post.tags, { name, source, language, authors }));
      }
    }
  }
  if (left.hidden > 0) problems.push(saying((m) => m.wordpress.hidden({ n: left.hidden })));
  if (left.private > 0) problems.push(saying((m) => m.wordpress.private({ n: left.private })));
  if (left.empty > 0) problems.push(saying((m) => m.wordpress.empty({ n: left.empty })));
  if (left.pictures > 0) problems.push(saying((m) => m.wordpress.pictures({ n: left.pictures })));
  return { guides, problems };
}

function guideOf(
  facts: Item,
  tags: readonly string[],
  {
    name,
    source,
    language,
    authors,
  }: { name: string; source: string; language: string; authors: ReadonlyMap<string, string> },
): FoundGuide {
  const login = (facts.get("dc:creator") ?? "").trim();
  const day = /^\d{4}-\d\d-\d\d/.exec(facts.get("wp:post_date") ?? "")?.[0];
  const page = safeUrl((facts.get("link") ?? "").trim());
  const first = [
    day === undefined || day.startsWith("0000") ? "" : ` on ${day}`,
    page === undefined ? "" : `: <${page}>`,
  ].join("");
  return {
    name,
    source: `${source}${first === "" ? "" : `\n\n---\n\nFirst published${first}`}`,
    summary: lineOf(facts, "excerpt:encoded", 500),
    credit: oneLine(authors.get(login) ?? login, 300),
    language: /^[a-z]{2,3}(-[A-Za-z]{2,8})*$/.test(language) ? language : undefined,
    tags: tags.filter((tag) => tag !== "" && tag.toLowerCase() !== "uncategorized"),
    page,
  };
}
