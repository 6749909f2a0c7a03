/**
 * The Markdown of a guide with all that its HTML says: receivers that prefer `source` show the
 * cautions too. What we add is marked, so that a sibling finds the author's text alone. Pure.
 */
import { localeOf } from "#platform/i18n/catalogue.ts";
import { catalogued, spoken } from "#platform/i18n/languages.ts";
import { guideMessages } from "./messages.ts";
import type { Row } from "#platform/database/schema.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { licenseName, licensePage } from "./guide.ts";

// Definitions of links that nobody uses: no reader of Markdown shows them.
const begin = '[calendula-added]: # "added by the server, not by the author"';
const end = "[calendula-end]: #";

/** A safety notice as it stands above the text. */
export interface Urging {
  readonly title: string;
  readonly content: string;
}

/** "5 Dec 2026", in the language of the guide. */
export const guideShortDay = (date: Date, language: string): string =>
  sayTime(date, localeOf(spoken(language)), "UTC", {
    day: "numeric",
    month: "short",
    year: "numeric",
  });

/** Plain words in Markdown: nothing in them is markup. */
const plainWords = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~!&]/g, "\\$&")
    .replace(/^(\s*)([-+=]|\d{1,9}(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(/(?<!\n)\n(?!\n)/g, "\\\n");

const marked = (parts: readonly string[]): string => [begin, ...parts, end].join("\n\n");

export function wholeSource(
  guide: Pick<Row<"guides">, "source" | "cautions" | "credit" | "license" | "language">,
  {
    notices,
    last,
  }: {
    readonly notices: readonly Urging[];
    /** The line that is whole by itself, where a reader shows no title. */
    readonly last: { readonly iri: string; readonly name: string; readonly day: string };
  },
): string {
  const messages = guideMessages(guide.language);
  const page = licensePage(guide.license);
  const license = plainWords(licenseName(guide.license, guide.language));
  const above = notices.flatMap(({ title, content }) => [`**${title}:**`, plainWords(content)]);
  // Cautions that were copied from a whole text may hold marks, and would end ours.
  const cautions = authorsText(guide.cautions);
  const sections = [
    ...(cautions === "" ? [] : [`**${messages.takeCare}**`, cautions]),
    ...(guide.credit === "" ? [] : [plainWords(guide.credit)]),
    `${messages.licenceLine} ${page === undefined ? license : `[${license}](${page})`}`,
    `${plainWords(last.name)} · ${last.day} · <${last.iri}>`,
  ];
  const text = authorsText(guide.source);
  return [above.length === 0 ? "" : marked(above), text, marked(sections)]
    .filter((part) => part !== "")
    .join("\n\n");
}

const marks =
  /(\[calendula-added\]: # "added by the server, not by the author"|\[calendula-end\]: #)/;

/**
 * What the author wrote, byte for byte. A text that went through a sibling which knows no marks may
 * hold them anywhere, also half of one: then only the mark itself is taken out.
 */
export function authorsText(source: string): string {
  if (!source.includes("[calendula-")) return source;
  const pieces = source.split(marks);
  const ownPieces = [pieces[0] ?? ""];
  let empty = ownPieces[0] === "";
  for (let index = 1; index < pieces.length; index += 2) {
    // A mark, what stands between it and its end, and the end.
    if (pieces[index] === begin && pieces[index + 2] === end) index += 2;
    // The empty lines that hold a mark apart were ours too.
    const last = ownPieces.length - 1;
    if (!empty) ownPieces[last] = (ownPieces[last] ?? "").replace(/\n\n?$/, "");
    const next = pieces[index + 1] ?? "";
    const text = empty ? next.replace(/^\n\n?/, "") : next;
    ownPieces.push(text);
    empty &&= text === "";
  }
  return ownPieces.join("");
}

/** The same as a sibling says it, in whichever language. */
export const cautionsFirst = (): RegExp =>
  new RegExp(
    `^(?:${catalogued
      .map((language) => RegExp.escape(guideMessages(language).cautionsFirst))
      .join("|")})`,
  );
