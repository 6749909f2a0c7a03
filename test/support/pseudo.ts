/**
 * The pseudo-language `en-XA`, for tests only: every message of ours between ‹ and ›, and about 40
 * % longer. What stands on a page outside of these brackets was not said by a catalogue.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Pattern, parse, serialize, TextElement, Transformer } from "@fluent/syntax";
import { Parser } from "htmlparser2";

export const pseudo = "en-XA";

const src = join(import.meta.dirname, "..", "..", "src");

/**
 * Vowels twice: words grow as they do in longer languages. Addresses and what programs read stay.
 */
const longer = (text: string): string =>
  text.replaceAll(/\S+/g, (word) =>
    /[/@:.&<>`_=]\S|^[A-Z]+$|^[#*]/.test(word) ? word : word.replaceAll(/[aeiou]/g, "$&$&"),
  );

class Longer extends Transformer {
  override visitTextElement(node: TextElement): TextElement {
    return new TextElement(longer(node.value));
  }
}

/** A text that says nothing (a dash between two names) stays as it is. */
const says = (pattern: Pattern): boolean =>
  pattern.elements.some(
    (one) =>
      (one.type === "TextElement" && /\p{L}/u.test(one.value)) ||
      (one.type === "Placeable" && one.expression.type === "SelectExpression"),
  );

function bracketed(pattern: Pattern): void {
  if (!says(pattern)) return;
  const [first] = pattern.elements;
  // A list stays a list, and a heading a heading.
  const mark =
    first?.type === "TextElement" ? (/^(?:#+|-|\d+\.|>)\s/.exec(first.value)?.[0] ?? "") : "";
  if (first?.type === "TextElement") first.value = first.value.slice(mark.length);
  pattern.elements.unshift(new TextElement(`${mark}‹`));
  pattern.elements.push(new TextElement("›"));
}

export function pseudoOf(text: string): string {
  const resource = parse(text, { withSpans: false });
  new Longer().visit(resource);
  for (const entry of resource.body) {
    if (entry.type !== "Message") continue;
    for (const { value } of [entry, ...entry.attributes]) if (value !== null) bracketed(value);
  }
  return serialize(resource, {});
}

/** A folder for `TRANSLATIONS_DIR`: to be set before anything else is imported (`vi.hoisted`). */
export function pseudoTranslations(): string {
  const folder = mkdtempSync(join(tmpdir(), "calendula-pseudo-"));
  for (const file of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    if (!/(^|[/-])messages\.ftl$/.test(file)) continue;
    const to = join(folder, file.replace(/\.ftl$/, `.${pseudo}.ftl`));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, pseudoOf(readFileSync(join(src, file), "utf8")));
  }
  return folder;
}

/** What stands outside of brackets, piece by piece, and whether each that was opened is closed. */
function outside(text: string): { readonly pieces: string[]; readonly cut?: string } {
  const pieces: string[] = [];
  let depth = 0;
  let since = 0;
  let cut: string | undefined;
  for (const { 0: piece, index } of text.matchAll(/[‹›]|[^‹›]+/g))
    if (piece === "‹") {
      if (depth === 0) since = index;
      depth++;
    } else if (piece === "›") {
      depth--;
      if (depth < 0) {
        cut ??= text.slice(Math.max(0, index - 60), index + 1);
        depth = 0;
      }
    } else if (depth === 0) pieces.push(piece);
  if (depth > 0) cut ??= text.slice(since, since + 100);
  return { pieces, ...(cut === undefined ? {} : { cut }) };
}

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));
const named = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] =>
  dates.map((date) => new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" }).format(date));
const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 5, day + 1)));
/** What `Intl` says of days, times and sums in English. */
const intl = [
  ...named({ month: "long" }, months),
  ...named({ month: "short" }, months),
  ...named({ weekday: "long" }, week),
  ...named({ weekday: "short" }, week),
  ..."AM PM am pm at and or EUR Sept min h".split(" "),
];
const languages =
  "am ar az be bg bn bs ca ckb cs cy da de el en en-XA eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id is it ja ka kk km ko ku ky lo lt lv mk ml mn mr ms mt my nb ne nl nn no om pa pl ps pt pt-BR ro ru si sk sl so sq sr sv sw ta te th ti tr uk ur uz vi wo yo zh zh-Hant zu".split(
    " ",
  );
const namesOf = (shownIn: string, of: readonly string[]): string[] => {
  const names = new Intl.DisplayNames([shownIn], { type: "language" });
  return of.map((one) => names.of(one) ?? one);
};
/** Names of languages, in English and in their own, and of zones: lists to choose from. */
const listed = new Set(
  [
    ...namesOf("en", languages),
    ...languages.flatMap((one) => namesOf(one, [one])),
    ...Intl.supportedValuesOf("timeZone"),
    // This one has no name.
    pseudo,
  ].map((one) => one.toLowerCase()),
);
const isListed = (piece: string): boolean =>
  listed.has(piece.toLowerCase()) ||
  /^\w+(\/[\w ]+)+$/.test(piece) ||
  /^(UTC|LIX|PDF|Markdown|QR|CSV)$/.test(piece) ||
  // A licence has one short name everywhere.
  /^CC (0|BY)[A-Z0-9 .-]*$/.test(piece);
const datesAndNumbers = new RegExp(`\\b(?:${intl.join("|")})\\b`, "g");

/** Addresses, handles, names of files, versions: for machines, and the same in every language. */
const forMachines =
  /https?:\S+|\S*@\S+|\b[\w.+-]*(?:\/[\w.+*{}:-]+)+|\b[\w-]+\.(?:ics|csv|json|zip|pdf|epub|txt|md|xml|atom|example)\b|#\S+/g;

/** Is there a word of somebody in it that neither `Intl` nor a machine says? */
const bare = (text: string): string =>
  text.replaceAll(forMachines, " ").replaceAll(datesAndNumbers, " ").trim();

const read = ["title", "alt", "aria-label", "placeholder", "aria-description", "label"];
const hidden = new Set(["script", "style", "code", "pre", "kbd", "svg"]);

/**
 * Texts of a page as they come, and those of its attributes, each of which stands by itself. What says that it is in
 * another language is left out: people wrote it, or no catalogue has it and it says so.
 */
function textsOf(html: string): { text: string; attributes: string[]; elsewhere: string } {
  let text = "";
  let elsewhere = "";
  const attributes: string[] = [];
  const inside: string[] = [];
  const other: boolean[] = [];
  const parser = new Parser({
    onopentag: (name, given) => {
      inside.push(name);
      const { lang } = given;
      other.push(lang === undefined ? (other.at(-1) ?? false) : lang !== pseudo);
      text += "\u0000";
      if (other.at(-1) === true) return;
      for (const one of read) if (given[one] !== undefined) attributes.push(given[one]);
      if (name === "input" && /^(submit|button)$/.test(given["type"] ?? ""))
        attributes.push(given["value"] ?? "");
      if (
        name === "meta" &&
        /description|og:title|site_name/.test(given["name"] ?? given["property"] ?? "")
      )
        attributes.push(given["content"] ?? "");
    },
    ontext: (piece) => {
      if (inside.some((name) => hidden.has(name))) return;
      if (other.at(-1) === true) elsewhere += piece;
      else text += piece;
    },
    onclosetag: () => {
      inside.pop();
      other.pop();
      text += "\u0000";
    },
  });
  parser.end(html);
  return { text, attributes, elsewhere };
}

/** Whether people wrote it: what stands in `content`, a collection of their texts. */
const isIn = (content: string, piece: string): boolean => content.includes(piece);

/** What a text says outside of brackets that neither people, `Intl` nor machines say. */
export function bareWords(text: string, content: string): string[] {
  const { pieces, cut } = outside(text);
  const found = cut === undefined ? [] : [`a message is cut: ${cut.replaceAll("\u0000", "")}`];
  for (const piece of pieces.flatMap((one) => one.split("\u0000"))) {
    const said = piece.replaceAll(/\s+/g, " ").trim();
    if (said === "" || isListed(said) || isIn(content, said)) continue;
    // "Tea · Moss Collective": what stands side by side is looked at apart.
    const parts = said
      .replaceAll(forMachines, " ")
      .split(/\s*[·:,;()“”"|…=]+\s*/)
      .map((one) => one.replace(/^[\s.–-]+|[\s.–-]+$/g, "").trim());
    if (
      parts.some(
        (one) =>
          /\p{L}{2,}/u.test(bare(one)) &&
          !isListed(one) &&
          !isIn(content, one) &&
          // How many of what people count.
          !isIn(content, bare(one).replace(/^[\d.,]+ /, "")),
      )
    )
      found.push(said.slice(0, 120));
  }
  return [...new Set(found)];
}

/** What a page says beside the catalogues, dates, numbers, addresses and what people wrote. */
export function bareTexts(html: string, content: string): string[] {
  const { text, attributes, elsewhere } = textsOf(html);
  const ours = elsewhere.indexOf("‹");
  return [
    ...(ours < 0
      ? []
      : [`said to be in another language: ${elsewhere.slice(Math.max(0, ours - 20), ours + 80)}`]),
    ...bareWords(text, content),
    ...attributes.flatMap((one) => bareWords(one, content).map((word) => `attribute ${word}`)),
  ];
}

/** All texts of people in the database that are in clear, as one text: not what programs write in small letters. */
export function contentOf(rows: readonly unknown[], more: readonly string[]): string {
  const all: string[] = [...more];
  const walk = (value: unknown): void => {
    if (typeof value === "string") {
      if (/^[{[]/.test(value)) {
        try {
          walk(JSON.parse(value));
          return;
        } catch {
          // No JSON: a text that begins like it.
        }
      }
      if (/[\p{Lu}\s]|[^\x00-\x7f]/u.test(value))
        all.push(value.replaceAll(/[\s*#_>-]+/g, " "), value.replaceAll(/\s+/g, " "));
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  rows.forEach(walk);
  return all.join("\n");
}
