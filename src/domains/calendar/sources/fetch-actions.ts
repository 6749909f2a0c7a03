/** Fetching a followed calendar file, and taking in what it says now. */
import { sourceMessages } from "./messages.ts";
import { oneLine } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { after, days, hours, minutes } from "#platform/lib/clock.ts";
import { Spent } from "#platform/lib/spent.ts";
import { hostAndAbove } from "#platform/lib/url.ts";
import type { ReadResult } from "../entry.ts";
import { storeEntries } from "../entries-actions.ts";
import { cleanZones } from "../import/answers.ts";
import { readSourceTask } from "../reading-tasks.ts";
import { fileNoteMessages } from "../import/note-messages.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";

/** Most events that are kept of one file, and how far ahead and back. */
const maxEvents = 3000;
const ahead = days(400);
const lookBack = days(30);
/** How long what stood stays when a file comes cut off or empty. */
const patience = days(3);
/** A file of nothing but faults says enough with so many. */
const maxNotes = 5000;

/**
 * What the outgoing client brings: the file, or that it did not change. Throws
 * with words for people when it can't.
 */
export type GetFile = (
  url: string,
  known: { readonly etag: string | null; readonly lastModified: string | null },
) => Promise<{
  readonly text: string | undefined;
  readonly etag: string | null;
  readonly lastModified: string | null;
}>;

/** Kept in English, and said in the language of whoever reads it: `sourceProblem`. */
const english = sourceMessages("en");

function problemOf({ broken, events, more }: ReadResult, hasEntries: boolean): string | null {
  const { problems } = english;
  if (broken) return hasEntries ? problems.brokeOffStays : problems.brokeOff;
  if (events === 0) return hasEntries ? problems.emptyStays : problems.empty;
  return more ? english.onlyFirst({ most: maxEvents }) : null;
}

/**
 * The worker's part: fetches one file and takes in what changed. A failure is kept to be
 * shown, and tried again later and later.
 */
export const sourceHandlers = (
  ctx: AppContext,
  get: GetFile,
): Record<string, (payload: string) => Promise<void>> => ({
  "calendar-source": async (payload) => {
    const { source: id } = readStrings(payload, "source");
    const source = await ctx.db
      .selectFrom("calendarSources")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    if (source === undefined) return;
    const now = ctx.clock.now();
    const blocked = await ctx.db
      .selectFrom("blocks")
      .select("id")
      .where("value", "in", hostAndAbove(source.host))
      .executeTakeFirst();
    const fail = async (problem: string): Promise<void> => {
      await ctx.db
        .updateTable("calendarSources")
        .set({
          problem: oneLine(problem, 300),
          failures: source.failures + 1,
          nextFetch: after(now, Math.min(hours(24), hours(1) * 2 ** Math.min(source.failures, 5))),
        })
        .where("id", "=", id)
        .execute();
    };
    if (blocked !== undefined) return fail(english.problems.blocked);
    let file: Awaited<ReturnType<GetFile>>;
    try {
      // Once a day it is read whole even if it did not change: the days that we look at did.
      const whole = source.read === null || source.read < after(now, -days(1));
      file = await get(source.url, whole ? { etag: null, lastModified: null } : source);
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
    const fetched = {
      fetched: now,
      failures: 0,
      nextFetch: after(now, hours(1) + minutes(Math.random() * 10)),
    };
    if (file.text === undefined) {
      await ctx.db
        .updateTable("calendarSources")
        // What was said of the file still holds; what was said of the way to it does not.
        .set({ ...fetched, problem: source.failures > 0 ? null : source.problem })
        .where("id", "=", id)
        .execute();
      return;
    }
    if (!/BEGIN:VCALENDAR/i.test(file.text)) return fail(english.problems.noCalendar);
    const input = {
      zone: await homeZone(ctx.db),
      zones: cleanZones(JSON.parse(source.zones)),
      from: after(now, -lookBack),
      to: after(now, ahead),
      max: maxEvents,
    };
    let result: ReadResult;
    try {
      result = await ctx.pool.run(readSourceTask, { file: file.text, input });
    } catch (error) {
      if (error instanceof Spent && error.what !== "busy") return fail(english.problems.tooLong);
      throw error;
    }
    // One look at half a file, or at none, is no reason to forget what stood there.
    const short = result.broken || result.events === 0;
    const since = source.shortSince ?? now;
    const all = short && since > after(now, -patience);
    const name = /^(?:X-WR-CALNAME|NAME)(?:;[^:\r\n]*)?:(.{1,200})/im.exec(file.text)?.[1];
    await ctx.db.transaction().execute(async (trx) => {
      const unread = new Set(result.unread);
      const calledOff = new Set(result.calledOff);
      const options = { all, unread, calledOff, since: after(now, -lookBack) };
      const stay = await storeEntries(trx, source, result.entries, now, options);
      const notes = [
        ...result.problems,
        ...stay.map((title) => fileNoteMessages("en").stays({ title })),
      ];
      await trx
        .updateTable("calendarSources")
        .set({
          ...fetched,
          read: now,
          // A file that is short now is asked for whole next time.
          etag: short ? null : file.etag,
          lastModified: short ? null : file.lastModified,
          problem: problemOf(result, all),
          notes: JSON.stringify(notes.slice(0, maxNotes)),
          askedZones: JSON.stringify(result.zones),
          shortSince: short ? since : null,
          ...(source.name === source.host && name !== undefined
            ? { name: oneLine(name, 100) || source.host }
            : {}),
        })
        .where("id", "=", id)
        .execute();
    });
  },
});
