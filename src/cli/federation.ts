/** What a steward asks of the exchange with other servers: to whom it does not go, and why. */
import { addressWithHost, hostText } from "#platform/lib/host-names.ts";
import type { AppContext } from "#commons/app-context.ts";
import { deadLetters, retryDeadLetters } from "#platform/jobs/dead-letters.ts";
import { hostInWords, hostsHealth, problemsOf, queueHealth } from "#platform/jobs/health.ts";
import { isId } from "#platform/lib/ids.ts";

/** What is wrong with the words of the call; undefined when it can be done. */
export function misunderstood([what, id, ...more]: readonly string[]): string | undefined {
  const known = what === undefined || what === "retry";
  return known && (id === undefined || isId(id)) && more.length === 0
    ? undefined
    : "Say it so: calendula federation; calendula federation retry; or retry with one number that the first of them lists";
}

export async function federation(
  ctx: AppContext,
  args: readonly string[],
  { say }: { readonly say: (line: string) => void },
): Promise<number> {
  const [what, id] = args;
  if (what === "retry") {
    say(`${await retryDeadLetters(ctx.db, ctx.clock.now(), id)} will be tried again.`);
    return 0;
  }
  const health = await queueHealth(ctx.db, ctx.clock.now());
  const { followers } = await ctx.db
    .selectFrom("followers")
    .select((eb) => eb.fn.countAll<string>().as("followers"))
    .executeTakeFirstOrThrow();
  const siblings = await ctx.db
    .selectFrom("siblings")
    .select(["address", "state", "problem"])
    .orderBy("asked")
    .execute();
  say(
    `Address: ${ctx.origin}\nFollowers: ${followers}\nWaiting: ${health.waiting}, ${health.held} of them for servers that don't answer now (of the others the oldest is due since ${Math.round(health.lag)} s)\nGiven up: ${health.dead}`,
  );
  for (const problem of problemsOf(health)) say(problem);
  for (const sibling of siblings)
    say(
      `Sibling ${addressWithHost(sibling.address)}: ${sibling.state}${sibling.problem === null ? "" : ` (${sibling.problem})`}`,
    );
  for (const host of await hostsHealth(ctx.db)) say(`Server ${hostInWords(host)}`);
  const notes = await ctx.db
    .selectFrom("federationNotes")
    .selectAll()
    .orderBy("made", "desc")
    .limit(50)
    .execute();
  for (const note of notes)
    say(`${note.made.toISOString().slice(0, 10)} ${note.about}: ${note.words}`);
  for (const job of await deadLetters(ctx.db))
    say(
      `Given up ${job.id}: ${job.kind}${job.host === null ? "" : ` to ${hostText(job.host)}`} after ${job.attempts} tries: ${job.lastError ?? ""}`,
    );
  return 0;
}
