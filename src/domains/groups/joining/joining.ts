/** Asking to join: answers to a few questions, and two people who vouch. */
import { manyLines, oneLine } from "#commons/text.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { joiningMessages } from "./messages.ts";

const saying = sayings(joiningMessages);

export interface Answer {
  /** Empty: words of the group to who asked. */
  readonly question: string;
  readonly answer: string;
}

export interface JoiningRequest {
  /** As they want to be called. */
  readonly name: string;
  /** One for each question, in the same order. */
  readonly answers: readonly string[];
}

/** An asking as the members of the group see it. */
export interface WaitingJoining {
  readonly id: string;
  /** As they want to be called; of members their name. */
  readonly name: string;
  /** Of a member of the collective. */
  readonly handle: string | null;
  readonly memberId: string | null;
  readonly answers: readonly Answer[];
  /** Day. */
  readonly made: string;
  readonly vouches: readonly { readonly id: string; readonly name: string }[];
  /** Words with which a first member would decline; another one joins in or leaves it. */
  readonly declining: { readonly askedBy: string; readonly words: string } | null;
}

/** Askings of strangers that wait in one group at a time. */
export const maxWaitingJoinings = 50;
/** Days after which an asking that nobody answers is deleted. */
export const waitsFor = 90;
/** Days for which an asking is kept after its end. */
export const keptFor = 30;
/** Days in which who was let in can come. */
export const invitedFor = 14;
export const longestAnswer = 2000;

/** Two, or one where the group has one member only. */
export const vouchesNeeded = (members: number): number => Math.max(1, Math.min(2, members));

export const isVouched = (vouches: number, members: number): boolean =>
  vouches >= vouchesNeeded(members);

/** Each question with what was said to it. */
export const pairAnswers = (questions: readonly string[], answers: readonly string[]): Answer[] =>
  questions.map((question, i) => ({
    question,
    answer: manyLines(answers[i] ?? "", longestAnswer),
  }));

function answerNote(answer: string): Saying | undefined {
  if (answer === "") return saying((m) => m.errors.aFewWords);
  return answer.length > longestAnswer
    ? saying((m) => m.errors.keepItUnder({ most: longestAnswer }))
    : undefined;
}

/** Notes by field: `name`, `answer-0`, `answer-1`, … */
export function checkAsking(
  questions: readonly string[],
  asking: JoiningRequest,
): Record<string, Saying | undefined> {
  const notes = questions.map(
    (_, i) => [`answer-${i}`, answerNote(manyLines(asking.answers[i] ?? ""))] as const,
  );
  return {
    name: oneLine(asking.name, 80) === "" ? saying((m) => m.errors.chooseANameThatWe) : undefined,
    ...Object.fromEntries(notes),
  };
}

/** What stands in the row; what can't be read is empty. */
export function parseAnswers(json: string): Answer[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list)
      ? list.flatMap((one: unknown) => {
          const { question, answer } = (one ?? {}) as Partial<Answer>;
          return typeof question === "string" && typeof answer === "string"
            ? [{ question, answer }]
            : [];
        })
      : [];
  } catch {
    return [];
  }
}

/** How a refusal is kept: their answers go, the group's words stay. */
export const replyAsAnswers = (words: string): string =>
  JSON.stringify([{ question: "", answer: words }]);

export const replyIn = (answers: readonly Answer[]): string =>
  answers.find((one) => one.question === "")?.answer ?? "";
