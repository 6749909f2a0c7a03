/** A member's page for other members: what can stand on it, each line by their own choice. Pure. */
import { manyLines, oneLine } from "#commons/text.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import type { ProfileLine } from "#platform/database/schema.ts";

/** Their name always stands there; of the rest, what they chose. */
export const profileLines = [
  "words",
  "languages",
  "offers",
  "groups",
  "roles",
] as const satisfies readonly ProfileLine[];

/** Where a member chose nothing. */
const usualLines: readonly ProfileLine[] = ["groups"];

export interface OwnProfile {
  readonly words: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly shown: readonly ProfileLine[];
  /** May other members write to them? */
  readonly takesLetters: boolean;
}

export const emptyProfile: OwnProfile = {
  words: "",
  languages: [],
  shown: usualLines,
  takesLetters: true,
};

/** What they filled in, and did not choose to show. */
export const unseenLines = ({
  words,
  languages,
  shown,
}: Pick<OwnProfile, "words" | "languages" | "shown">): readonly ProfileLine[] =>
  profileLines.filter(
    (line) =>
      !shown.includes(line) &&
      ((line === "words" && words.trim() !== "") || (line === "languages" && languages.length > 0)),
  );

const maxLanguages = 12;
export const readProfileWords = (typed: string): string => manyLines(typed, 2000);
const languageForm = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** "nl, ar" or a list; undefined where one of them is no language. */
export function readSpoken(typed: readonly string[]): readonly string[] | undefined {
  const all = [
    ...new Set(
      typed
        .flatMap((one) => one.split(/[\s,;]+/))
        .map((one) => oneLine(one, 40))
        .filter((one) => one !== ""),
    ),
  ];
  return all.length <= maxLanguages && all.every((one) => languageForm.test(one)) ? all : undefined;
}

/** What another member sees. */
export interface ShownProfile {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  /** Chosen by them; else a drawing stands there. */
  readonly avatar: ShownPicture | undefined;
  readonly words: string | undefined;
  readonly languages: readonly string[];
  readonly offers: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly roles: readonly {
    readonly role: string;
    readonly until: Date;
    readonly handle: string;
    readonly name: string;
  }[];
  readonly self: boolean;
  readonly takesLetters: boolean;
}
