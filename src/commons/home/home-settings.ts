/**
 * How a collective orders its start page, and which of its guides stand in the menu; kept
 * under "home" among the settings. Pure.
 */
import { isId } from "#platform/lib/ids.ts";

/** Sections of the start page, in the order in which they stand where nothing else is said. */
export const homeParts = ["events", "guides", "offers", "groups", "siblings", "stay"] as const;
export type HomePart = (typeof homeParts)[number];

export interface HomeSettings {
  /** Those that are shown, from the top. */
  readonly shown: readonly HomePart[];
  /** Id of the guide that tells who we are; null: the page of the collective does. */
  readonly about: string | null;
  /** Ids of guides that stand in the menu. */
  readonly pages: readonly string[];
}

export const maxPages = 8;
export const plainHome: HomeSettings = { shown: homeParts, about: null, pages: [] };

const isPart = (text: unknown): text is HomePart => homeParts.some((part) => part === text);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const once = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/**
 * What can't be read is as if nothing were said; so a part that a later version
 * adds or loses breaks no start page.
 */
export function readHomeSettings(text: string | undefined): HomeSettings {
  try {
    const stored: unknown = JSON.parse(text ?? "");
    if (typeof stored !== "object" || stored === null) return plainHome;
    const { shown, about, pages } = stored as Readonly<Record<string, unknown>>;
    return {
      shown: Array.isArray(shown) ? once(shown.filter(isPart)) : homeParts,
      about: typeof about === "string" && isId(about) ? about : null,
      pages: once(
        listOf(pages).filter((one): one is string => typeof one === "string" && isId(one)),
      ).slice(0, maxPages),
    };
  } catch {
    return plainHome;
  }
}
