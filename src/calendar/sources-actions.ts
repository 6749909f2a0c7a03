/** Calendars from elsewhere that are no actors: iCalendar files, asked for every hour. */
import { Refusal } from "#commons/refusals.ts";
import { escapeText } from "#commons/markdown.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import type { NewRow, Row, Trx } from "#database/schema.ts";
import { settle } from "#events/duplicates-actions.ts";
import { fingerprintOf } from "#events/duplicates.ts";
import { homeZone, theCollective } from "#groups/group-actions.ts";
import { actWithPower } from "#groups/keys-actions.ts";
import { enqueue } from "#jobs/enqueue.ts";
import { after, days, hours, minutes } from "#kit/clock.ts";
import { digest, isId, newId } from "#kit/ids.ts";
import { hostAndAbove, hostOf, safeUrl } from "#kit/url.ts";
import { Spent } from "#kit/spent.ts";
import { type CalendarEntry, type ReadResult, readSourceTask } from "./calendar-entry.ts";

export type Source = Row<"calendarSources">;

/** Most events that are kept of one file, and how far ahead and back. */
const mostEvents = 3000;
const ahead = days(400);
const back = days(30);

/** What the outgoing door brings: the file, or that it did not change. Throws with words for people when it can't. */
export type GetFile = (
  url: string,
  known: { readonly etag: string | null; readonly lastModified: string | null },
) => Promise<{ readonly text: string | undefined; readonly etag: string | null; readonly lastModified: string | null }>;

/** "webcal://…" is http(s) by another name. */
const readUrl = (text: string): string | undefined => safeUrl(text.trim().replace(/^webcals?:\/\//i, "https://"));

/** Follows a calendar file; it is fetched at once, by the worker. */
export async function addSource(world: World, viewer: Viewer, input: { readonly url: string; readonly name: string }): Promise<Source> {
  const root = await theCollective(world);
  if (root === undefined) throw new Refusal("not-found");
  const url = readUrl(input.url);
  const host = hostOf(url);
  if (url === undefined || host === undefined || url.startsWith(`${world.origin}/`))
    throw new Refusal("bad-input", {
      fields: { url: "Write the whole address of the calendar file, beginning with https:// or webcal://" },
    });
  const name = oneLine(input.name, 100) || host;
  return actWithPower(world, viewer, "follow-siblings", root.id, "add-source", { url, name }, () =>
    writeSource(world, root.id, { url, host, name }),
  );
}

function writeSource(
  world: World,
  groupId: string,
  { url, host, name }: { readonly url: string; readonly host: string; readonly name: string },
): Promise<Source> {
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto("calendarSources")
      .values({
        id: newId(),
        groupId,
        url,
        host,
        name,
        nextFetch: after(now, hours(1)),
        added: now,
      })
      .onConflict((conflict) => conflict.column("url").doNothing())
      .returningAll()
      .executeTakeFirst();
    if (added === undefined) throw new Refusal("bad-input", { fields: { url: "We follow this calendar already." } });
    await enqueue(trx, [{ kind: "calendar-source", payload: JSON.stringify({ source: added.id }), host }], now);
    return added;
  });
}

/** Stops following; its events go with it. */
export async function removeSource(world: World, viewer: Viewer, id: string): Promise<void> {
  const source = isId(id) ? await world.db.selectFrom("calendarSources").selectAll().where("id", "=", id).executeTakeFirst() : undefined;
  if (source === undefined) throw new Refusal("not-found");
  const payload = { source: id, name: source.name };
  await actWithPower(world, viewer, "follow-siblings", source.groupId, "remove-source", payload, () => dropSource(world, id));
}

async function dropSource(world: World, id: string): Promise<void> {
  await world.db.transaction().execute(async (trx) => {
    const gone = await trx.deleteFrom("events").where("sourceId", "=", id).returning("fingerprint").execute();
    await trx.deleteFrom("calendarSources").where("id", "=", id).execute();
    await settle(
      trx,
      gone.map((row) => row.fingerprint),
    );
  });
}

/** Asks for those that are due. A chore. */
export async function fetchDueSources(world: World): Promise<void> {
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    const due = await trx
      .updateTable("calendarSources")
      .set({ nextFetch: after(now, hours(1)) })
      .where("nextFetch", "<=", now)
      .returning(["id", "host"])
      .execute();
    await enqueue(
      trx,
      due.map((one) => ({ kind: "calendar-source", payload: JSON.stringify({ source: one.id }), host: one.host })),
      now,
    );
  });
}

/** The worker's part: fetches one file and takes in what changed. A failure is kept to be shown, and tried again later and later. */
export const sourceHandlers = (world: World, get: GetFile): Record<string, (payload: string) => Promise<void>> => ({
  "calendar-source": async (payload) => {
    const { source: id } = JSON.parse(payload) as { source: string };
    const source = await world.db.selectFrom("calendarSources").selectAll().where("id", "=", id).executeTakeFirst();
    if (source === undefined) return;
    const now = world.clock.now();
    const blocked = await world.db.selectFrom("blocks").select("id").where("value", "in", hostAndAbove(source.host)).executeTakeFirst();
    const fail = async (problem: string): Promise<void> => {
      await world.db
        .updateTable("calendarSources")
        .set({
          problem: oneLine(problem, 300),
          failures: source.failures + 1,
          nextFetch: after(now, Math.min(hours(24), hours(1) * 2 ** Math.min(source.failures, 5))),
        })
        .where("id", "=", id)
        .execute();
    };
    if (blocked !== undefined) return fail("We don't speak with this server.");
    let file: Awaited<ReturnType<GetFile>>;
    try {
      // Once a day it is read whole even if it did not change: the days that we look at did.
      const whole = source.read === null || source.read < after(now, -days(1));
      file = await get(source.url, whole ? { etag: null, lastModified: null } : source);
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
    const fetched = { fetched: now, failures: 0, nextFetch: after(now, hours(1) + minutes(Math.random() * 10)) };
    if (file.text === undefined) {
      await world.db
        .updateTable("calendarSources")
        .set({ ...fetched, problem: null })
        .where("id", "=", id)
        .execute();
      return;
    }
    if (!/BEGIN:VCALENDAR/i.test(file.text)) return fail("This is no calendar file.");
    const zone = await homeZone(world.db);
    const wish = { zone, from: after(now, -back), to: after(now, ahead), most: mostEvents };
    let result: ReadResult;
    try {
      result = await world.pool.run(readSourceTask, { file: file.text, wish });
    } catch (error) {
      if (error instanceof Spent && error.what !== "busy")
        return fail("This calendar takes longer to read than any should. What was read before stays.");
      throw error;
    }
    const { entries, problems, more } = result;
    const name = /^(?:X-WR-CALNAME|NAME)(?:;[^:\r\n]*)?:(.{1,200})/im.exec(file.text)?.[1];
    await world.db.transaction().execute(async (trx) => {
      await takeEntries(trx, source, entries, now);
      await trx
        .updateTable("calendarSources")
        .set({
          ...fetched,
          read: now,
          etag: file.etag,
          lastModified: file.lastModified,
          problem: more ? `Only the first ${mostEvents} events are shown.` : (problems[0] ?? null),
          ...(source.name === source.host && name !== undefined ? { name: oneLine(name, 100) || source.host } : {}),
        })
        .where("id", "=", id)
        .execute();
    });
  },
});

/** What the file says now is what stands: new ones come, changed ones change, those that are gone go. */
export async function takeEntries(
  trx: Trx,
  source: Pick<Source, "id" | "url">,
  entries: readonly CalendarEntry[],
  now: Date,
): Promise<void> {
  const standing = await trx.selectFrom("events").select(["iri", "fingerprint"]).where("sourceId", "=", source.id).execute();
  // Calendar files seldom say their language; those that we follow mostly have ours.
  const home = await trx.selectFrom("groups").select("language").where("root", "=", true).executeTakeFirst();
  const language = home?.language ?? "en";
  const rows = new Map(entries.map((entry) => [iriOf(source, entry), { ...rowOf(source, entry, now), language }] as const));
  const known = await trx
    .selectFrom("events")
    .select(["iri", "url"])
    .where("remoteActorId", "is not", null)
    .where((eb) => {
      const urls = [...new Set(entries.flatMap((entry) => entry.url ?? []))];
      return urls.length === 0 ? eb.lit(false) : eb.or([eb("iri", "in", urls), eb("url", "in", urls)]);
    })
    .execute();
  // A sibling tells of it itself, and better.
  const told = new Set(known.flatMap((row) => [row.iri, row.url]));
  for (const [iri, row] of rows) if (row.url != null && told.has(row.url)) rows.delete(iri);
  const gone = standing.filter((row) => row.iri === null || !rows.has(row.iri));
  if (gone.length > 0)
    await trx
      .deleteFrom("events")
      .where("sourceId", "=", source.id)
      .where(
        "iri",
        "in",
        gone.flatMap((row) => row.iri ?? []),
      )
      .execute();
  const list = [...rows.values()];
  for (let at = 0; at < list.length; at += 300)
    await trx
      .insertInto("events")
      .values(list.slice(at, at + 300))
      .onConflict((conflict) =>
        conflict
          .column("iri")
          .doUpdateSet((eb) => ({
            name: eb.ref("excluded.name"),
            source: eb.ref("excluded.source"),
            contentHtml: eb.ref("excluded.contentHtml"),
            url: eb.ref("excluded.url"),
            starts: eb.ref("excluded.starts"),
            ends: eb.ref("excluded.ends"),
            endsGiven: eb.ref("excluded.endsGiven"),
            allDay: eb.ref("excluded.allDay"),
            timeZone: eb.ref("excluded.timeZone"),
            area: eb.ref("excluded.area"),
            latitude: eb.ref("excluded.latitude"),
            longitude: eb.ref("excluded.longitude"),
            tags: eb.ref("excluded.tags"),
            status: eb.ref("excluded.status"),
            updated: eb.ref("excluded.updated"),
            sequence: eb.ref("excluded.sequence"),
            language: eb.ref("excluded.language"),
            fingerprint: eb.ref("excluded.fingerprint"),
            lastSeen: eb.ref("excluded.lastSeen"),
          }))
          .where("events.sourceId", "=", source.id),
      )
      .execute();
  await settle(trx, [...standing.map((row) => row.fingerprint), ...list.map((row) => row.fingerprint ?? null)]);
}

const iriOf = (source: Pick<Source, "url">, entry: CalendarEntry): string => `${source.url}#${digest(entry.key).slice(0, 32)}`;

function rowOf(source: Pick<Source, "id" | "url">, entry: CalendarEntry, now: Date): NewRow<"events"> {
  return {
    id: newId(),
    groupId: null,
    remoteActorId: null,
    sourceId: source.id,
    iri: iriOf(source, entry),
    url: entry.url,
    raw: null,
    lastSeen: now,
    madeBy: null,
    name: entry.name,
    source: entry.text,
    contentHtml: paragraphs(entry.text),
    starts: entry.starts,
    ends: entry.ends,
    endsGiven: entry.endsGiven,
    allDay: entry.allDay,
    timeZone: entry.timeZone,
    area: entry.place,
    exactPlace: null,
    onlineUrl: null,
    capacity: null,
    latitude: entry.latitude,
    longitude: entry.longitude,
    tags: [...entry.categories],
    status: entry.status,
    previousStarts: null,
    visibility: "public",
    published: now,
    updated: entry.updated === null || entry.updated > now ? now : entry.updated,
    sequence: entry.sequence,
    fingerprint: fingerprintOf(entry.name, entry.starts),
    arrived: now,
  };
}

/** Plain text as paragraphs. */
export const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== "")
    .map((one) => `<p>${escapeText(one.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("");
