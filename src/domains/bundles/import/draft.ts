/** What an importer found and can become a draft. Pure. */
import type { Saying } from "#platform/i18n/saying.ts";

export interface FoundGuide {
  readonly name: string;
  /** Markdown. */
  readonly source: string;
  readonly summary: string;
  readonly credit: string;
  /** SPDX; undefined when the file does not say. */
  readonly license?: string | undefined;
  readonly language?: string | undefined;
  readonly tags: readonly string[];
  /** Page where it stood. */
  readonly page?: string | undefined;
}

export interface Found {
  readonly guides: readonly FoundGuide[];
  /** Problems, in words for people. */
  readonly problems: readonly Saying[];
}
