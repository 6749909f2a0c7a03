/** Says what is in place and what is not, a line each. */
import { machineLanguage } from "#config.ts";
import type { AppContext } from "#commons/app-context.ts";
import { checksNow } from "#domains/upkeep/checks-queries.ts";
import { cliMessages } from "./messages.ts";

const words = cliMessages(machineLanguage);

/** Answers the exit code. */
export async function doctor(
  ctx: AppContext,
  { say }: { readonly say: (line: string) => void },
): Promise<number> {
  const checks = await checksNow(ctx, machineLanguage);
  const marks = [words.doctorGood, words.doctorLook];
  const width = Math.max(...marks.map((mark) => mark.length));
  for (const { good, name, advice } of checks)
    say(
      `${(good ? words.doctorGood : words.doctorLook).padEnd(width)} ${name}${
        good ? "" : `: ${advice}`
      }`,
    );
  return checks.every(({ good }) => good) ? 0 : 1;
}
