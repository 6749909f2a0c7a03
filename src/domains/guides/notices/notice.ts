/**
 * A safety notice: what must be known of a guide that was read
 * already, and printed, and adapted. Pure.
 */
import { manyLines } from "#commons/text.ts";
import type { Severity } from "#platform/database/schema.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { guideMessages } from "../messages.ts";

const saying = sayings(guideMessages);

export const severities = ["info", "caution", "urgent"] as const satisfies readonly Severity[];
export const isSeverity = (text: unknown): text is Severity =>
  severities.some((one) => one === text);

/** Most characters of one notice, and most notices that are read of one guide. */
export const maxWords = 2000;
export const maxNotices = 50;

export interface NoticeInput {
  readonly severity: string;
  readonly content: string;
}

export function readNotice(input: NoticeInput): {
  readonly facts?: { readonly severity: Severity; readonly content: string };
  readonly notes: Record<string, Saying | undefined>;
} {
  const content = manyLines(input.content, maxWords);
  const notes = {
    severity: isSeverity(input.severity) ? undefined : saying((m) => m.errors.sayHowGraveItIs),
    content: content === "" ? saying((m) => m.errors.sayWhatPeopleShouldKnow) : undefined,
  };
  return isSeverity(input.severity) && content !== ""
    ? { facts: { severity: input.severity, content }, notes }
    : { notes };
}

/** The gravest first, then the newest. */
export const inOrder = <N extends { readonly severity: Severity; readonly made: Date }>(
  notices: readonly N[],
): N[] =>
  [...notices].sort(
    (a, b) =>
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      b.made.getTime() - a.made.getTime(),
  );

export const noticeIri = (guideIri: string, id: string): string => `${guideIri}/notices/${id}`;
