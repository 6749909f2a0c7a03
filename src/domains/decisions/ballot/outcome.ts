/** What a counted ballot found, in words; each reader has it in their own language. Pure. */
import type { BallotMethod, Tally } from "./ballot.ts";
import { ballotMessages } from "./messages.ts";

export function ballotOutcome(method: BallotMethod, counted: Tally, language: string): string {
  const { outcomes, quoted } = ballotMessages(language);
  const { best, options, ballots } = counted;
  const names = best.map((i) => quoted({ name: options[i]?.name ?? "" }));
  if (best.length === 0) return outcomes.none;
  if (best.length > 1) return outcomes.tie({ names });
  return outcomes[method]({ names, total: options[best[0] ?? 0]?.total ?? 0, of: ballots });
}
