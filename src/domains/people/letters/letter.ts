/**
 * What one member writes to another: sealed with the instance's key, and
 * forgotten 30 days after the last word.
 */
import { manyLines } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { days } from "#platform/lib/clock.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";

export const letterLife = days(30);
/** That somebody declined is kept longer, without a word: else it would begin anew. */
export const declinedLife = days(365);
/** Messages before the other one has answered. */
export const maxUnanswered = 3;
/** Messages of one member in a day. */
export const lettersADay = { max: 60, window: days(1) } as const;

export const readLetter = (typed: string): string => manyLines(typed, 5000);

type Context = Pick<AppContext, "config">;
const keyFor = ({ config }: Context): Buffer => derive(instanceKey(config.dataDir), "letters");
export const sealLetter = (ctx: Context, words: string): string => seal(keyFor(ctx), words);
export const openLetter = (ctx: Context, sealed: string): string => unseal(keyFor(ctx), sealed);

export interface MemberName {
  readonly handle: string;
  readonly name: string;
}

/** A talk, from one's own side. */
export interface MyTalk {
  readonly id: string;
  readonly other: MemberName & { readonly id: string };
  readonly updated: Date;
  /** Closed for who began it, because the other one declined. */
  readonly closed: boolean;
  /** Was it written to me? Then I can decline. */
  readonly mayDecline: boolean;
  /** Deleting it leaves a row without words, by which its limits hold. */
  readonly stays: boolean;
}

export interface MyLetter {
  readonly id: string;
  readonly mine: boolean;
  readonly words: string;
  readonly made: Date;
}

export type LetterTalk = Row<"memberTalks">;

/**
 * May this one write in it? The other one's choice decides, but who began a talk hears its answers.
 */
export const mayWriteTo = (
  talk: Pick<LetterTalk, "begunBy" | "state"> | undefined,
  from: string,
  takesLetters: boolean,
): boolean => {
  if (talk === undefined) return takesLetters;
  return talk.begunBy !== from || (talk.state === "open" && takesLetters);
};
