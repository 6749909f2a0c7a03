/** What helps a group at each stage, beside the page of a decision. */
import type { DecisionMethod, DecisionState } from "#platform/database/schema.ts";
import { guidanceMessages } from "./guidance-messages.ts";

type Lines = Readonly<Partial<Record<DecisionState, readonly string[]>>>;

export function guidance(
  method: DecisionMethod,
  state: DecisionState,
  language: string,
): readonly string[] {
  const { consensus, consent, ballot } = guidanceMessages(language);
  const own: Readonly<Record<DecisionMethod, Lines>> = {
    consensus,
    consent,
    sense: ballot,
    choose: ballot,
  };
  return own[method][state] ?? own.consensus[state] ?? [];
}
