/** Says what is in place and what is not, a line each. */
import type { AppContext } from "#commons/app-context.ts";
import { checksNow } from "#domains/upkeep/checks-queries.ts";

/** Answers the exit code. */
export async function doctor(
  ctx: AppContext,
  { say }: { readonly say: (line: string) => void },
): Promise<number> {
  const checks = await checksNow(ctx, "en");
  for (const { good, name, advice } of checks)
    say(`${good ? "ok  " : "look"} ${name}${good ? "" : `: ${advice}`}`);
  return checks.every(({ good }) => good) ? 0 : 1;
}
