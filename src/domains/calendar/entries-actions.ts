/** The events of a followed calendar file, put beside ours. */
import { sql } from "kysely";
import { escapeText } from "#commons/markup/sanitize.ts";
import type { EventNewsWhat, NewRow, Row, Trx } from "#platform/database/schema.ts";
import { resolveDuplicates } from "#domains/events/duplicates/actions.ts";
import { fingerprintOf } from "#domains/events/duplicates/duplicates.ts";
import { digest, keyOf, newId } from "#platform/lib/ids.ts";
import type { CalendarEntry } from "./entry.ts";

/** What of a file stays although the file doesn't say it now. */
interface Kept {
  /** The file is cut off or empty: nothing goes. */
  readonly all: boolean;
  /** UIDs of events that can't be read any more; they stay as they last were. */
  readonly unread: ReadonlySet<string>;
  /** UIDs of events that it calls off without telling of them again. */
  readonly calledOff: ReadonlySet<string>;
  /** What ended before goes all the same. */
  readonly since: Date;
}

/**
 * What the file says now is what stands: new ones come, changed ones change, those that are gone
 * go. Answers the names of those that stay although they can't be read.
 */
export async function storeEntries(
  trx: Trx,
  source: Pick<Row<"calendarSources">, "id" | "url">,
  found: readonly CalendarEntry[],
  now: Date,
  options: Kept,
): Promise<string[]> {
  const standing = await trx
    .selectFrom("events")
    .select(["id", "iri", "fingerprint", "sourceUid", "name", "starts", "ends"])
    .where("sourceId", "=", source.id)
    .execute();
  const standingOf = (uids: ReadonlySet<string>): typeof standing =>
    standing.filter(
      (row) => row.sourceUid !== null && uids.has(row.sourceUid) && row.ends > options.since,
    );
  const off = standingOf(options.calledOff);
  const unread = standingOf(options.unread);
  const stays = new Set([...unread, ...off].map((row) => row.iri));
  // Half of an event is not what it was; a new one is taken as far as it can be read.
  const halves = new Set(unread.map((row) => row.sourceUid));
  const entries = found.filter((entry) => !halves.has(entry.uid));
  // Calendar files seldom say their language; those that we follow mostly have ours.
  const home = await trx
    .selectFrom("groups")
    .select("language")
    .where("root", "=", true)
    .executeTakeFirst();
  const language = home?.language ?? "en";
  const rows = new Map(
    entries.map(
      (entry) => [iriOf(source, entry), { ...rowOf(source, entry, now), language }] as const,
    ),
  );
  const known = await trx
    .selectFrom("events")
    .select(["iri", "url"])
    .where("remoteActorId", "is not", null)
    .where((eb) => {
      const urls = [...new Set(entries.flatMap((entry) => entry.url ?? []))];
      return urls.length === 0
        ? eb.lit(false)
        : eb.or([eb("iri", "in", urls), eb("url", "in", urls)]);
    })
    .execute();
  // A sibling tells of it itself, and better.
  const told = new Set(known.flatMap((row) => [row.iri, row.url]));
  for (const [iri, row] of rows) if (row.url != null && told.has(row.url)) rows.delete(iri);
  const stay = (row: (typeof standing)[number]): boolean =>
    row.ends > options.since && (options.all || stays.has(row.iri));
  const renamed = await nameAnew(trx, standing, rows);
  const gone = standing.filter(
    (row) => (row.iri === null || !rows.has(row.iri)) && !renamed.has(row.id) && !stay(row),
  );
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
  if (off.length > 0) await callOff(trx, off, now);
  const ids = new Set(standing.map((row) => row.id));
  // An address may stand on another name by now.
  const list = [...rows.values()].map((row) => (ids.has(row.id) ? { ...row, id: newId() } : row));
  for (let offset = 0; offset < list.length; offset += 300)
    await trx
      .insertInto("events")
      .values(list.slice(offset, offset + 300))
      .onConflict((conflict) => {
        // Of a file that is cut off, what moves a date or calls it off may stand behind the cut.
        if (options.all) return conflict.column("iri").doNothing();
        return conflict
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
            ...newsOfEntry,
            updated: eb.ref("excluded.updated"),
            sequence: eb.ref("excluded.sequence"),
            language: eb.ref("excluded.language"),
            fingerprint: eb.ref("excluded.fingerprint"),
            lastSeen: eb.ref("excluded.lastSeen"),
            sourceUid: eb.ref("excluded.sourceUid"),
          }))
          .where("events.sourceId", "=", source.id);
      })
      .execute();
  await resolveDuplicates(trx, [
    ...standing.map((row) => row.fingerprint),
    ...list.map((row) => row.fingerprint ?? null),
  ]);
  return [...new Set(unread.map((row) => row.name))];
}

async function callOff(trx: Trx, rows: readonly { id: string }[], now: Date): Promise<void> {
  const ids = rows.map((row) => row.id);
  await trx
    .updateTable("events")
    .set({ status: "cancelled", newsAt: now, newsWhat: "cancelled", updated: now })
    .where("id", "in", ids)
    .where("status", "!=", "cancelled")
    .execute();
}

/**
 * What whoever heard of it must hear: it is off, takes place after all, or has a new time or place.
 */
const isOff = (table: "events" | "excluded") =>
  sql<string>`case when ${sql.ref(
    `${table}.status`,
  )} in ('cancelled', 'postponed') then ${sql.ref(`${table}.status`)} else '' end`;
const entryChanged = sql`${isOff("events")} <> ${isOff("excluded")}
  or (${isOff("excluded")} = '' and (events.starts <> excluded.starts
    or events.area <> excluded.area))`;
const newsOfEntry = {
  newsAt: sql<Date | null>`case when ${entryChanged} then excluded.arrived else events.news_at end`,
  newsWhat: sql<EventNewsWhat | null>`case when not (${entryChanged}) then events.news_what
    when excluded.status in ('cancelled', 'postponed') then excluded.status
    when events.status in ('cancelled', 'postponed') then 'on-again' else 'moved' end`,
};

/** What we know of one event of ours that the file tells of. */
interface Standing {
  readonly id: string;
  readonly iri: string | null;
  readonly sourceUid: string | null;
  readonly name: string;
  readonly starts: Date;
}

/**
 * An event whose UID is that of several now, or of it alone again, goes by another name: its row
 * keeps its address. Answers the rows that it is so with.
 */
async function nameAnew(
  trx: Trx,
  standing: readonly Standing[],
  rows: ReadonlyMap<string, NewRow<"events">>,
): Promise<ReadonlySet<string>> {
  const names = new Set(standing.map((row) => row.iri));
  const fresh = new Map<string, string>(
    [...rows].flatMap(([iri, { sourceUid, starts, name }]) =>
      names.has(iri) || !sourceUid
        ? []
        : [[`${sourceUid} ${String(starts)} ${name}`, iri] as const],
    ),
  );
  const found = standing.flatMap(({ id, iri, sourceUid, starts, name }) => {
    const key = `${sourceUid ?? ""} ${String(starts)} ${name}`;
    const now = iri === null || rows.has(iri) ? undefined : fresh.get(key);
    if (now !== undefined) fresh.delete(key);
    return now === undefined ? [] : [{ id, iri: now }];
  });
  if (found.length > 0)
    await sql`
      update events set iri = named.iri
      from unnest(${found.map((one) => one.id)}::uuid[], ${found.map((one) => one.iri)}::text[])
        as named (id, iri)
      where events.id = named.id`.execute(trx);
  return new Set(found.map((one) => one.id));
}

const iriOf = (source: Pick<Row<"calendarSources">, "url">, entry: CalendarEntry): string =>
  `${source.url}#${digest(entry.key).slice(0, 32)}`;

function rowOf(
  source: Pick<Row<"calendarSources">, "id" | "url">,
  entry: CalendarEntry,
  now: Date,
): NewRow<"events"> {
  return {
    // One that went and comes back has the address that it had.
    id: keyOf("calendar-event", iriOf(source, entry)),
    sourceUid: entry.uid,
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
const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== "")
    .map((one) => `<p>${escapeText(one.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("");
