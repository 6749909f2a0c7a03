/**
 * Where the translations of a Fluent file stand: beside it, and in a folder
 * of one's own (`TRANSLATIONS_DIR`).
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { translationsDir } from "#config.ts";

const src = join(import.meta.dirname, "..", "..");

const filesOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** The translations of `messages.ftl`, by language; those of one's own folder win. */
export function translatedFiles(english: string): ReadonlyMap<string, string> {
  const folder = dirname(english);
  const stem = `${basename(english, ".ftl")}.`;
  const places =
    translationsDir === undefined
      ? [folder]
      : [folder, join(translationsDir, relative(src, folder))];
  return new Map(
    places.flatMap((place) =>
      filesOf(place).flatMap((file) => {
        const language =
          file.startsWith(stem) && /^([A-Za-z-]+)\.ftl$/.exec(file.slice(stem.length));
        return language === false || language === null
          ? []
          : [[language[1] ?? "", join(place, file)] as const];
      }),
    ),
  );
}

/** What a thread or process of ours sees of the settings: nothing but where texts are. */
export const textsOnly: Readonly<Record<string, string>> =
  translationsDir === undefined ? {} : { TRANSLATIONS_DIR: translationsDir };
