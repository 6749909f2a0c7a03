/**
 * Letters on paper: emoji are drawn with a font that we bring, in one
 * colour; what no font here has is named.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const font = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
);

/** Folders in which the typesetter looks for fonts, beside those of the system. */
export const fontFolders = (more?: string): { readonly fontPaths: string[] } => ({
  fontPaths: [dirname(font), ...(more === undefined ? [] : [more])],
});

/**
 * The fonts of a drawing, in Typst. Emoji come first, with what joins them: else another font takes
 * one sign out of the middle of a sequence, and the rest of it is lost.
 */
export const fontsAround = (families: string): string =>
  String.raw`((name: "Noto Emoji", covers: regex("[\u{200D}\u{2640}\u{2642}\u{2695}\u{2696}\u{2708}\u{2764}\u{1F000}-\u{1FAFF}]")), ${families}, "Noto Emoji")`;
/** Arabic in one hand where its font is installed; else each sign is of whichever font has it. */
export const paperFonts = fontsAround(
  '"Libertinus Serif", "Noto Naskh Arabic", "Noto Sans Arabic"',
);

/**
 * Letters that the typesetter refused, since they would be empty boxes; none for any other error.
 */
export function lettersMissing(error: unknown): readonly string[] {
  const text = error instanceof Error ? error.message : String(error);
  const found = text.matchAll(/the text `\\?"((?:[^`\\]|\\.)*?)\\?"` could not be displayed/g);
  return [...found].flatMap(([, one = ""]) =>
    Array.from(
      one.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      ),
    ),
  );
}

/** Code points that a TrueType font has glyphs for: its table `cmap`, format 12. */
function codePointsOf(file: Buffer): ReadonlySet<number> {
  const known = new Set<number>();
  const tables = file.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const offset = 12 + 16 * i;
    if (file.toString("latin1", offset, offset + 4) !== "cmap") continue;
    const cmap = file.readUInt32BE(offset + 8);
    for (let j = 0; j < file.readUInt16BE(cmap + 2); j++) {
      const table = cmap + file.readUInt32BE(cmap + 4 + 8 * j + 4);
      if (file.readUInt16BE(table) !== 12) continue;
      for (let k = 0; k < file.readUInt32BE(table + 12); k++) {
        const group = table + 16 + 12 * k;
        for (let one = file.readUInt32BE(group); one <= file.readUInt32BE(group + 4); one++)
          known.add(one);
      }
    }
  }
  return known;
}

let drawn: ReadonlySet<number> | undefined;

const sequence =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:[\p{Emoji_Modifier}\uFE0F]|\u200D\p{Extended_Pictographic})*|[\u20E3\uFE0F\uFFFE\uFFFF\u{E0020}-\u{E007F}]/gu;

/** Text with the emoji that the font can draw, and without the others and what is no character. */
export function drawnEmoji(text: string): string {
  return text.replace(sequence, (found) => {
    drawn ??= codePointsOf(readFileSync(font));
    const known = drawn;
    const parts = Array.from(found).filter((one) => one !== "\uFE0F" && one !== "\u20E3");
    const has = (one: string): boolean => known.has(one.codePointAt(0) ?? 0);
    return parts.every((one) => one === "\u200D" || has(one))
      ? parts.join("")
      : parts.filter((one) => has(one) && !/\p{Emoji_Modifier}/u.test(one)).join("");
  });
}
