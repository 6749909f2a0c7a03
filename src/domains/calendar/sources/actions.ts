/** Calendars from elsewhere that are no actors: iCalendar files, asked for every hour. */
import { DomainError } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { resolveDuplicates } from "#domains/events/duplicates/actions.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { actWithPower } from "#domains/groups/keys/actions.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { hostText, readWebAddress } from "#platform/lib/host-names.ts";
import { hostOf } from "#platform/lib/url.ts";
import { cleanZones } from "../import/answers.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { sourceMessages } from "./messages.ts";

const saying = sayings(sourceMessages);

type CalendarSource = Row<"calendarSources">;

/** "webcal://…" is http(s) by another name. */
const readUrl = (text: string): string | undefined =>
  readWebAddress(text.trim().replace(/^webcals?:\/\//i, "https://"));

/** Follows a calendar file; it is fetched at once, by the worker. */
export async function addSource(
  ctx: AppContext,
  viewer: Viewer,
  input: { readonly url: string; readonly name: string },
): Promise<CalendarSource> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const url = readUrl(input.url);
  const host = hostOf(url);
  if (url === undefined || host === undefined || url.startsWith(`${ctx.origin}/`))
    throw new DomainError("bad-input", {
      fields: {
        url: saying((m) => m.errors.writeTheWholeAddressOf),
      },
    });
  const name = oneLine(input.name, 100) || hostText(host);
  return actWithPower(
    ctx,
    viewer,
    "follow-siblings",
    root.id,
    "add-source",
    { url, name },
    (inside) => writeSource(inside, root.id, { url, host, name }),
  );
}

function writeSource(
  ctx: AppContext,
  groupId: string,
  { url, host, name }: { readonly url: string; readonly host: string; readonly name: string },
): Promise<CalendarSource> {
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
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
    if (added === undefined)
      throw new DomainError("bad-input", {
        fields: { url: saying((m) => m.errors.weFollowThisCalendarAlready) },
      });
    await enqueue(
      trx,
      [{ kind: "calendar-source", payload: JSON.stringify({ source: added.id }), host }],
      now,
    );
    return added;
  });
}

/** Stops following; its events go with it. */
export async function removeSource(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const source = isId(id)
    ? await ctx.db.selectFrom("calendarSources").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (source === undefined) throw new DomainError("not-found");
  const payload = { source: id, name: source.name };
  await actWithPower(
    ctx,
    viewer,
    "follow-siblings",
    source.groupId,
    "remove-source",
    payload,
    (inside) => dropSource(inside, id),
  );
}

async function dropSource(ctx: AppContext, id: string): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom("events")
      .where("sourceId", "=", id)
      .returning("fingerprint")
      .execute();
    await trx.deleteFrom("calendarSources").where("id", "=", id).execute();
    await resolveDuplicates(
      trx,
      gone.map((row) => row.fingerprint),
    );
  });
}

/** What its people say of zones that nobody knows; the file is read anew with it. */
export async function nameZones(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  names: unknown,
): Promise<void> {
  const source = isId(id)
    ? await ctx.db.selectFrom("calendarSources").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (source === undefined) throw new DomainError("not-found");
  const zones = cleanZones(names);
  if (Object.keys(zones).length === 0)
    throw new DomainError("bad-input", {
      fields: { zones: saying((m) => m.errors.chooseAZoneSuchAs) },
    });
  const payload = { source: id, name: source.name, zones: JSON.stringify(zones) };
  await actWithPower(
    ctx,
    viewer,
    "follow-siblings",
    source.groupId,
    "source-zones",
    payload,
    async ({ db }) => {
      const now = ctx.clock.now();
      await db.transaction().execute(async (trx) => {
        const all = JSON.stringify({ ...cleanZones(JSON.parse(source.zones)), ...zones });
        await trx
          .updateTable("calendarSources")
          .set({ zones: all, read: null })
          .where("id", "=", id)
          .execute();
        const job = {
          kind: "calendar-source",
          payload: JSON.stringify({ source: id }),
          host: source.host,
        };
        await enqueue(trx, [job], now);
      });
    },
  );
}

/** Asks for those that are due. A scheduled task. */
export async function fetchDueSources(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const due = await trx
      .updateTable("calendarSources")
      .set({ nextFetch: after(now, hours(1)) })
      .where("nextFetch", "<=", now)
      .returning(["id", "host"])
      .execute();
    await enqueue(
      trx,
      due.map((one) => ({
        kind: "calendar-source",
        payload: JSON.stringify({ source: one.id }),
        host: one.host,
      })),
      now,
    );
  });
}
