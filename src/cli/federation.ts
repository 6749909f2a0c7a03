/** What a steward asks of the exchange with other servers: to whom it does not go, and why. */
import { addressWithHost } from "#platform/lib/host-names.ts";
import type { AppContext } from "#commons/app-context.ts";
import { asideActors, allSiblings } from "#domains/siblings/store.ts";
import { shownSibling } from "#domains/siblings/servers-routes.ts";
import { siblingMessages } from "#domains/siblings/messages.ts";
import { asideLife } from "#domains/siblings/aside.ts";
import { after } from "#platform/lib/clock.ts";
import { deadLetters, letterInWords, retryDeadLetters } from "#platform/jobs/dead-letters.ts";
import { hostInWords, hostsHealth, problemsSeen, queueHealth } from "#platform/jobs/health.ts";
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
  say(
    `Address: ${ctx.origin}\nFollowers: ${followers}\nWaiting: ${health.waiting}, ${health.held} of them for servers that don't answer now (of the others the oldest is due since ${Math.round(health.lag)} s)\nGiven up: ${health.dead}`,
  );
  for (const problem of await problemsSeen(ctx, health)) say(problem.words);
  const messages = siblingMessages("en");
  for (const row of await allSiblings(ctx.db)) {
    const { address, state, problem } = shownSibling(row, "en");
    say(
      `Sibling ${addressWithHost(address)}: ${messages.states[state]}${problem === null ? "" : ` (${problem})`}`,
    );
  }
  for (const host of await hostsHealth(ctx.db)) say(`Server ${hostInWords(host)}`);
  const notes = await ctx.db
    .selectFrom("federationNotes")
    .selectAll()
    .orderBy("made", "desc")
    .limit(50)
    .execute();
  for (const note of notes)
    say(`${note.made.toISOString().slice(0, 10)} ${note.about}: ${note.words}`);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  for (const { iri, why, since, returned } of await asideActors(ctx.db, 50))
    say(
      returned === null
        ? `${messages.aside.title} ${iri}: ${messages.asideWhy[why]}, ${messages.aside.since} ${day(since)}; ${messages.aside.kept} ${day(after(since, asideLife))}`
        : `${iri} ${messages.aside.back} ${day(since)}`,
    );
  for (const job of await deadLetters(ctx.db)) say(`Given up ${job.id}: ${letterInWords(job)}`);
  return 0;
}
