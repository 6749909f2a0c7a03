/** The letters of our pages: our own files, read once, named by their content. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { digest } from "#platform/lib/ids.ts";

const { resolve } = createRequire(import.meta.url);

interface FontFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** By the names that the style sheet uses: "latin-400-normal.woff2". */
export const fontFiles: ReadonlyMap<string, FontFile> = new Map(
  ["latin", "latin-ext"].flatMap((letters) =>
    ["400", "700"].map((weight): readonly [string, FontFile] => {
      const name = `${letters}-${weight}-normal.woff2`;
      const bytes = readFileSync(
        resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}`),
      );
      const mark = digest(bytes.toString("base64")).slice(0, 12);
      return [name, { path: `/assets/fonts/${name.replace(".", `.${mark}.`)}`, bytes }];
    }),
  ),
);

/** What nearly every page needs at once. */
export const firstFonts: readonly string[] = [
  "latin-400-normal.woff2",
  "latin-700-normal.woff2",
].map((name) => fontFiles.get(name)?.path ?? "");
