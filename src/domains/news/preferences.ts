/**
 * How each kind reaches a member: what they chose, and what is so where they chose nothing. Pure.
 */
import { factsOf, isNewsKind, newsKindIds, type NewsKind } from "#commons/news/kinds.ts";
import { isClockTime, type QuietHours } from "#commons/news/quiet.ts";
import type { MailRhythm, PushRhythm } from "#platform/database/schema.ts";
import { newsMessages } from "./messages.ts";

export interface Choice {
  readonly mail: MailRhythm;
  readonly push: PushRhythm;
}

export interface Preferences {
  readonly kinds: Readonly<Record<NewsKind, Choice>>;
  readonly quiet: QuietHours | null;
  /** Nothing while they rest but what is theirs. */
  readonly rest: boolean;
  /** May push say what it is about? */
  readonly pushText: boolean;
}

/** What is asked to change; what is left out stays. */
export interface PreferencesInput {
  readonly kinds?:
    | Readonly<Record<string, { readonly mail?: unknown; readonly push?: unknown }>>
    | undefined;
  readonly quiet?: { readonly from: string; readonly until: string } | null | undefined;
  readonly rest?: boolean | undefined;
  readonly pushText?: boolean | undefined;
}

export const mailRhythms: readonly MailRhythm[] = ["now", "daily", "weekly", "off"];
export const pushRhythms: readonly PushRhythm[] = ["now", "off"];

const defaultChoice = (kind: NewsKind): Choice => {
  const { mail, push } = factsOf(kind);
  return { mail, push };
};

/** All kinds, with what was chosen for some. */
export const withDefaults = (
  chosen: readonly (Choice & { readonly kind: string })[],
): Readonly<Record<NewsKind, Choice>> => {
  const byKind = new Map(chosen.map(({ kind, mail, push }) => [kind, { mail, push }]));
  return Object.fromEntries(
    newsKindIds.map((kind) => [kind, byKind.get(kind) ?? defaultChoice(kind)]),
  ) as Record<NewsKind, Choice>;
};

interface ReadPreferences {
  readonly kinds: readonly (Choice & { readonly kind: NewsKind })[];
  readonly quiet: QuietHours | null;
  readonly rest: boolean;
  readonly pushText: boolean;
}

/** Reads a change against what stands; notes by field, empty when all is well. */
export function readPreferences(
  input: PreferencesInput,
  before: Preferences,
  language: string,
): { readonly next: ReadPreferences; readonly notes: Record<string, string | undefined> } {
  const messages = newsMessages(language).settings;
  const notes: Record<string, string | undefined> = {};
  const kinds = Object.entries(input.kinds ?? {}).flatMap(([kind, asked]) => {
    if (!isNewsKind(kind)) {
      notes["kinds"] = messages.noKind({ kind });
      return [];
    }
    const standing = before.kinds[kind];
    const mail = asked.mail === undefined ? standing.mail : one(mailRhythms, asked.mail);
    const push = asked.push === undefined ? standing.push : one(pushRhythms, asked.push);
    if (mail === undefined || push === undefined) {
      notes["kinds"] = messages.noChoice;
      return [];
    }
    return [{ kind, mail, push }];
  });
  const quiet = input.quiet === undefined ? before.quiet : input.quiet;
  if (quiet !== null && (!isClockTime(quiet.from) || !isClockTime(quiet.until)))
    notes["quiet"] = messages.noTime;
  else if (quiet !== null && quiet.from === quiet.until) notes["quiet"] = messages.sameTime;
  return {
    next: {
      kinds,
      quiet,
      rest: input.rest ?? before.rest,
      pushText: input.pushText ?? before.pushText,
    },
    notes,
  };
}

const one = <T extends string>(words: readonly T[], word: unknown): T | undefined =>
  words.find((known) => known === word);
