/** The steps in which the events of a file are taken in. */
import type { AppContext } from "#commons/app-context.ts";
import { prepareFromElsewhere } from "#commons/rendering.ts";
import type { EventFacts } from "#domains/events/form/input.ts";
import { fingerprintOf } from "#domains/events/duplicates/duplicates.ts";
import { insertEvents } from "#domains/events/write-actions.ts";
import { after } from "#platform/lib/clock.ts";
import { type CalendarEntry } from "../entry.ts";
import { leftOutOf, takenOf } from "./left-out.ts";
import Type from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";
import { importRuns, readCalendar } from "./actions.ts";

const perStep = 200;

const factsOf = (entry: CalendarEntry, sealed: boolean): EventFacts => ({
  name: entry.name,
  source: [entry.text, entry.url ?? ""].filter((part) => part !== "").join("\n\n"),
  starts: entry.starts,
  ends: entry.ends,
  endsGiven: entry.endsGiven,
  allDay: entry.allDay,
  timeZone: entry.timeZone,
  area: sealed ? "" : entry.place,
  exactPlace: sealed && entry.place !== "" ? entry.place : null,
  reveal: sealed ? "confirmed" : "members",
  latitude: sealed || entry.latitude === null ? null : Number(entry.latitude.toFixed(2)),
  longitude: sealed || entry.longitude === null ? null : Number(entry.longitude.toFixed(2)),
  onlineUrl: null,
  cost: null,
  costWords: "",
  contact: "",
  kind: "other",
  careKinds: [],
  tags: [...entry.categories],
  // The file does not say, and so does the event.
  access: { overall: "ask" },
  accessWords: {},
  yesFacts: [],
  capacity: null,
  rsvp: "open",
  guests: true,
  language: "en",
});

const ImportJob = Type.Object({ import: Type.String(), sealed: Type.Optional(Type.Boolean()) });

/**
 * The worker's part: in steps, each in a transaction of its own, so that it goes on where it
 * was stopped and shows how far it is.
 */
export const importHandlers = (
  ctx: AppContext,
): Record<string, (payload: string) => Promise<void>> => ({
  "calendar-import": async (payload) => {
    const { import: id, sealed = false } = readJson(ImportJob, payload);
    const one = await ctx.db
      .selectFrom("calendarImports")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    if (one?.state !== "running") return;
    const group = await ctx.db
      .selectFrom("groups")
      .select("language")
      .where("id", "=", one.groupId)
      .executeTakeFirstOrThrow();
    // Read as at the yes: were it tried again later, another list would be counted through.
    const { entries: all } = await readCalendar(ctx, one, after(one.expires, -importRuns));
    const entries = takenOf(all, leftOutOf(one.said));
    const now = ctx.clock.now();
    for (let offset = one.done; offset < entries.length; offset += perStep) {
      const step = entries.slice(offset, offset + perStep);
      const facts = step.map((entry) => factsOf(entry, sealed));
      await prepareFromElsewhere(
        ctx,
        facts.map((one) => one.source),
      );
      await ctx.db.transaction().execute(async (trx) => {
        const prints = step.map((entry) => fingerprintOf(entry.name, entry.starts));
        const standing = await trx
          .selectFrom("events")
          .select("fingerprint")
          .where("groupId", "=", one.groupId)
          .where("fingerprint", "in", ["", ...prints])
          .execute();
        const known = new Set(standing.map((row) => row.fingerprint));
        const fresh = facts.filter((_, i) => !known.has(prints[i] ?? ""));
        await insertEvents(
          trx,
          fresh.map((fact) => ({
            groupId: one.groupId,
            madeBy: one.memberId,
            facts: { ...fact, language: group.language },
            visibility: one.visibility,
            published: one.publish ? now : null,
            now,
            importId: id,
          })),
        );
        await trx
          .updateTable("calendarImports")
          .set((eb) => ({
            done: Math.min(entries.length, offset + perStep),
            skipped: eb("skipped", "+", step.length - fresh.length),
            total: entries.length,
          }))
          .where("id", "=", id)
          .execute();
      });
    }
    await ctx.db
      .updateTable("calendarImports")
      .set({ state: "done", file: "" })
      .where("id", "=", id)
      .execute();
  },
});
