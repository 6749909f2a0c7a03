/**
 * Help with plain words: what in a text some readers stumble over. It counts and points; it never
 * judges a writer. Pure. LIX (C. H. Björnsson, 1968): words in a sentence + percent of words with
 * more than six letters. It asks nothing of the language.
 */

type Level = "very-easy" | "easy" | "middle" | "hard" | "very-hard";

export interface PlainHelp {
  readonly words: number;
  readonly sentences: number;
  /** Rounded; undefined for less than ten words. */
  readonly lix: number | undefined;
  readonly level: Level | undefined;
  /** 0 to 1. */
  readonly longShare: number;
  /** More than 25 words, the longest first; at most 30. */
  readonly longSentences: readonly { readonly text: string; readonly words: number }[];
  /** More than ten letters, more than once, the most used first; at most 15. */
  readonly longWords: readonly { readonly word: string; readonly times: number }[];
  readonly abbreviations: readonly string[];
  /** Lines count from 1. */
  readonly pictures: readonly { readonly line: number; readonly address: string }[];
}

/**
 * Longest text that is looked at, in UTF-16 units; looking takes a quarter of a second at worst.
 */
export const longestLook = 200_000;

const longSentence = 25;
const longLetters = 6;
const veryLongLetters = 10;

/** Björnsson's steps. */
export const levelOf = (lix: number): Level => {
  if (lix < 25) return "very-easy";
  if (lix < 35) return "easy";
  if (lix < 45) return "middle";
  return lix < 55 ? "hard" : "very-hard";
};

/** Words of one line of Markdown, without its marks, addresses and code. */
export const inlineText = (line: string): string =>
  line
    .replace(/`[^`\n]*`/g, " ")
    .replace(/!\[[^[\]\n]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,200}\])/g, " ")
    .replace(/\[([^[\]\n]{1,1000})\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,200}\])/g, "$1")
    .replace(/<?https?:\/\/[^\s<>]+>?/g, " ")
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, "$1")
    .replace(/\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
    .replace(/[ \t]+/g, " ")
    .trim();

interface Line {
  readonly text: string;
  readonly number: number;
}

/** Lines without what stands in code fences. */
function spokenLines(source: string): Line[] {
  let fence: string | undefined;
  return source
    .slice(0, longestLook)
    .split(/\r\n?|\n/)
    .flatMap((text, i) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
      if (fence !== undefined) {
        if (mark?.startsWith(fence) === true) fence = undefined;
        return [];
      }
      if (mark !== undefined) {
        fence = mark;
        return [];
      }
      return [{ text, number: i + 1 }];
    });
}

const opens = /^\s{0,20}(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\|)/;
const rule = /^\s{0,3}(?:=+|-+|(?=[-: ]*\|)[-:| ]+|(?:[*_-] ?){3,})$/;

/**
 * Headings, paragraphs, entries of lists, rows of tables: each is a
 * text of its own, whatever ends it.
 */
export function plainBlocks(source: string): string[] {
  const blocks: string[][] = [];
  let open = false;
  for (const { text } of spokenLines(source)) {
    if (text.trim() === "" || rule.test(text.trimEnd())) {
      open = false;
      continue;
    }
    const begins = opens.test(text);
    const words = inlineText(
      text
        .replace(/^\s*(?:>\s?)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)?/, "")
        .replaceAll("|", " "),
    );
    const last = blocks.at(-1);
    if (open && !begins && last !== undefined) last.push(words);
    else blocks.push([words]);
    open = !/^\s{0,3}(?:#{1,6}\s|\|)/.test(text);
  }
  return blocks.map((lines) => lines.join(" ").trim()).filter((block) => block !== "");
}

const segmenter = (language: string, granularity: "sentence" | "word"): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter("en", { granularity });
  }
};

// Marks belong to their letter; Hindi has many.
const letters = (word: string): number => word.replace(/[^\p{L}\p{N}]/gu, "").length;

/** A line in capitals says nothing about abbreviations. */
const shouts = (block: string): boolean => {
  const capitals = block.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > (block.match(/\p{Ll}/gu)?.length ?? 0);
};

const roman = /^[IVXLCDM]+$/;
const short = /(?<![\p{L}\p{N}.])(?:\p{Lu}[\p{Lu}\p{N}]{1,5}(?![\p{L}\p{N}])|(?:\p{L}\.){2,5})/gu;

/**
 * Short forms that never stand in brackets after their name or before it.
 * `known`: what a glossary explains.
 */
export function abbreviationsOf(
  blocks: readonly string[],
  known: readonly string[] = [],
): string[] {
  const explained = new Set(known.map((word) => word.toLocaleUpperCase("en")));
  const found = new Set<string>();
  for (const block of blocks) {
    if (shouts(block)) continue;
    for (const match of block.matchAll(short)) {
      const word = match[0];
      const before = block[match.index - 1];
      const after = block.slice(match.index + word.length, match.index + word.length + 2);
      if (before === "(" || /^ ?[(（]/.test(after)) explained.add(word.toLocaleUpperCase("en"));
      else if (!roman.test(word)) found.add(word);
    }
  }
  return [...found].filter((word) => !explained.has(word.toLocaleUpperCase("en"))).slice(0, 50);
}

const fileName = /^\S{1,200}\.(?:jpe?g|png|gif|webp|avif|svg|heic)$/i;

/** Pictures of Markdown whose description is empty, or only the name of a file. */
export const barePictures = (source: string): PlainHelp["pictures"] =>
  spokenLines(source)
    .flatMap(({ text, number }) =>
      [
        ...text
          .replace(/`[^`\n]*`/g, "")
          .matchAll(/!\[([^[\]\n]{0,1000})\](?:\(([^()\n]{0,2000})\)|\[([^[\]\n]{0,200})\])/g),
      ].flatMap(([, description = "", address, label]) =>
        description.trim() === "" || fileName.test(description.trim())
          ? [{ line: number, address: (address ?? label ?? "").trim().split(/\s/)[0] ?? "" }]
          : [],
      ),
    )
    .slice(0, 100);

/** `language` as BCP 47; `known`: words that a glossary explains. */
export function plainHelp(
  source: string,
  language: string,
  known: readonly string[] = [],
): PlainHelp {
  const blocks = plainBlocks(source);
  const bySentence = segmenter(language, "sentence");
  const byWord = segmenter(language, "word");
  let words = 0;
  let long = 0;
  let sentences = 0;
  const longSentences: { text: string; words: number }[] = [];
  const longWords = new Map<string, number>();
  for (const block of blocks) {
    for (const { segment } of bySentence.segment(block)) {
      let here = 0;
      for (const { segment: word, isWordLike } of byWord.segment(segment)) {
        if (isWordLike !== true) continue;
        here++;
        // Only what is longer than six units can have more than six letters.
        const size = word.length > longLetters ? letters(word) : 0;
        if (size > longLetters) long++;
        if (size > veryLongLetters)
          longWords.set(word.toLowerCase(), (longWords.get(word.toLowerCase()) ?? 0) + 1);
      }
      if (here === 0) continue;
      sentences++;
      words += here;
      if (here > longSentence) longSentences.push({ text: segment.trim(), words: here });
    }
  }
  const lix = words < 10 ? undefined : Math.round(words / sentences + (100 * long) / words);
  return {
    words,
    sentences,
    lix,
    level: lix === undefined ? undefined : levelOf(lix),
    longShare: words === 0 ? 0 : long / words,
    longSentences: longSentences.sort((a, b) => b.words - a.words).slice(0, 30),
    longWords: [...longWords]
      .filter(([, times]) => times > 1)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 15)
      .map(([word, times]) => ({ word, times })),
    abbreviations: abbreviationsOf(blocks, known),
    pictures: barePictures(source),
  };
}
