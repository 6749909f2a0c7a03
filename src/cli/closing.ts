/**
 * How far the closing of the collective is, for who runs the server: a way to
 * see and to stop it, none to begin it.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { machineLanguage } from "#config.ts";
import { stopClosing } from "#domains/safety/closing/actions.ts";
import { archiveFor } from "#domains/safety/closing/archive-queries.ts";
import type { Closed } from "#domains/safety/closing/closing.ts";
import { closedFacts, closingFacts, goodbyesWaiting } from "#domains/safety/closing/store.ts";
import { timeOfDay } from "#platform/i18n/time-of-day.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { memberNamed } from "./member.ts";
import { cliMessages } from "./messages.ts";

const words = cliMessages(machineLanguage).closing;

interface Voice {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
}

const dayOf = (date: Date, zone: string): string =>
  sayTime(date, localeOf(machineLanguage), zone, {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...timeOfDay(machineLanguage),
  });

/** `letters`: those that still wait to go out. */
function closedText({ done, erased }: Closed, letters: number): string {
  if (done === true) return words.done;
  return erased === true ? words.erased({ n: letters }) : words.erasing;
}

/** What stands in the database, whoever asks: who runs the server is no member. */
async function show(ctx: AppContext, { say }: Voice): Promise<number> {
  const zone = await homeZone(ctx.db);
  const closed = await closedFacts(ctx.db);
  if (closed !== undefined) {
    const { letters } = await goodbyesWaiting(ctx.db);
    say(words.closed({ name: closed.name, day: dayOf(new Date(closed.at), "UTC") }));
    say(closedText(closed, letters));
    return 0;
  }
  const root = await ctx.db
    .selectFrom("groups")
    .select("id")
    .where("root", "=", true)
    .executeTakeFirstOrThrow();
  const { state, decisionId, due, counts } = await closingFacts(ctx.db, root.id, ctx.clock.now());
  const day = due === null ? "" : dayOf(due, zone);
  say(state === "waiting" ? words.waiting({ day }) : words[state]);
  if (decisionId !== null) say(`${ctx.origin}/decisions/${decisionId}`);
  if (state !== "open")
    say(
      words.goes({
        members: counts.members,
        events: counts.events,
        guides: counts.guides,
        pictures: counts.pictures,
      }),
    );
  return 0;
}

/** Answers the exit code. */
export async function closing(
  ctx: AppContext,
  args: readonly string[],
  voice: Voice,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { member: { type: "string" }, out: { type: "string" } },
  });
  const [what, ...more] = positionals;
  const wrong = more.length > 0 || (what !== undefined && what !== "stop" && what !== "archive");
  if (wrong || (what === "archive" && values.out === undefined)) {
    voice.warn(words.how);
    return 2;
  }
  if (what === undefined) return show(ctx, voice);
  const viewer = values.member === undefined ? undefined : await memberNamed(ctx, values.member);
  if (viewer === undefined) {
    voice.warn(
      values.member === undefined
        ? words.how
        : cliMessages(machineLanguage).noMember({ handle: values.member }),
    );
    return values.member === undefined ? 2 : 1;
  }
  if (what === "stop") {
    await stopClosing(ctx, viewer);
    voice.say(words.stopped);
    return 0;
  }
  const archive = await archiveFor(ctx, viewer);
  const out = values.out ?? "";
  // Never over a file that is there; and for nobody else on this machine.
  await writeFile(out, JSON.stringify(archive, null, 1), { flag: "wx", mode: 0o600 });
  voice.say(words.archived({ n: archive.things.length, file: out }));
  return 0;
}
