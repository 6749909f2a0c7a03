/** Why somebody is no sibling, or not yet: kept in English, said in the reader's language. */
import { keptIn } from "#platform/i18n/saying.ts";
import { protocolMessages } from "../messages.ts";

export const siblingProblem = (kept: string, language: string): string =>
  keptIn((one) => protocolMessages(one).siblingProblems, kept, language);
