/** What a steward asks of the exchange with other servers: to whom it does not go, and why. */
import { cliMessages } from "./messages.ts";
import { machineLanguage } from "#config.ts";
import { addressWithHost } from "#platform/lib/host-names.ts";
import type { AppContext } from "#commons/app-context.ts";
import { asideActors, allSiblings } from "#domains/siblings/store.ts";
import { shownSibling } from "#domains/siblings/servers-routes.ts";
import { siblingMessages } from "#domains/siblings/messages.ts";
import { asideLife } from "#domains/siblings/aside.ts";
import { dayText } from "#platform/web/html/components.ts";
import { after } from "#platform/lib/clock.ts";
import { deadLetters, letterInWords, retryDeadLetters } from "#platform/jobs/dead-letters.ts";
import { hostInWords, hostsHealth, problemsSeen, queueHealth } from "#platform/jobs/health.ts";
import { isId } from "#platform/lib/ids.ts";

const words = cliMessages(machineLanguage);

/** What is wrong with the words of the call; undefined when it can be done. */
export function misunderstood([what, id, ...more]: readonly string[]): string | undefined {
  const known = what === undefined || what === "retry";
  return known && (id === undefined || isId(id)) && more.length === 0
    ? undefined
    : words.federationHow;
}

export async function federation(
  ctx: AppContext,
  args: readonly string[],
  { say }: { readonly say: (line: string) => void },
): Promise<number> {
  const [what, id] = args;
  if (what === "retry") {
    say(words.retried({ n: await retryDeadLetters(ctx.db, ctx.clock.now(), id) }));
    return 0;
  }
  const health = await queueHealth(ctx.db, ctx.clock.now());
  const { followers } = await ctx.db
    .selectFrom("followers")
    .select((eb) => eb.fn.countAll<string>().as("followers"))
    .executeTakeFirstOrThrow();
  say(
    words.status({
      address: ctx.origin,
      followers: Number(followers),
      waiting: health.waiting,
      held: health.held,
      lag: Math.round(health.lag),
      dead: health.dead,
    }),
  );
  for (const problem of await problemsSeen(ctx, health, machineLanguage)) say(problem.words);
  const messages = siblingMessages(machineLanguage);
  for (const row of await allSiblings(ctx.db)) {
    const { address, state, problem } = shownSibling(row, machineLanguage);
    say(
      problem === null
        ? words.sibling({ address: addressWithHost(address), state: messages.states[state] })
        : words.siblingWith({
            address: addressWithHost(address),
            state: messages.states[state],
            problem,
          }),
    );
  }
  for (const host of await hostsHealth(ctx.db))
    say(words.server({ text: hostInWords(host, machineLanguage) }));
  const notes = await ctx.db
    .selectFrom("federationNotes")
    .selectAll()
    .orderBy("made", "desc")
    .limit(50)
    .execute();
  const day = (date: Date): string => dayText(date, "UTC", machineLanguage);
  for (const note of notes) say(`${day(note.made)} · ${note.about}: ${note.words}`);
  for (const { iri, why, since, returned } of await asideActors(ctx.db, 50))
    say(
      returned === null
        ? `${messages.aside.title} ${iri}: ${
            messages.asideWhy[why]
          } · ${messages.aside.since} ${day(since)} · ${messages.aside.kept} ${day(
            after(since, asideLife),
          )}`
        : `${iri} ${messages.aside.back} ${day(since)}`,
    );
  for (const job of await deadLetters(ctx.db))
    say(words.givenUp({ id: job.id, text: letterInWords(job, machineLanguage) }));
  return 0;
}
