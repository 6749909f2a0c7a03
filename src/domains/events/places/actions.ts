/** Places that a group remembers, with what is known of their access. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { accessWordsOf, type EventInput } from "../form/input.ts";
import type { EventRow } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { eventMessages } from "../messages.ts";
import { readRecord } from "#platform/lib/json/read-json.ts";

const saying = sayings(eventMessages);

type RememberedPlace = Row<"places">;

export const placesOf = (db: Reader, groupId: string): Promise<RememberedPlace[]> =>
  db
    .selectFrom("places")
    .selectAll()
    .where("groupId", "=", groupId)
    .orderBy("area")
    .limit(200)
    .execute();

/** Takes over from a remembered place what was left empty. What people wrote themselves stays. */
export async function withPlace(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: EventInput,
  placeId: string | undefined,
): Promise<EventInput> {
  if (placeId === undefined || placeId === "") return input;
  const { group } = await groupForWriting(ctx, viewer, groupHandle);
  const place = isId(placeId)
    ? await ctx.db
        .selectFrom("places")
        .selectAll()
        .where("id", "=", placeId)
        .where("groupId", "=", group.id)
        .executeTakeFirst()
    : undefined;
  if (place === undefined)
    throw new DomainError("bad-input", {
      fields: { place: saying((m) => m.errors.weDontKnowThisPlace) },
    });
  const empty = (text: string | undefined): boolean => text === undefined || text.trim() === "";
  const own = Object.fromEntries(
    Object.entries((input.access ?? {}) as Record<string, unknown>).filter(
      ([, answer]) => answer !== "",
    ),
  );
  const access = { ...readRecord(place.access), ...own };
  return {
    ...input,
    area: empty(input.area) ? place.area : input.area,
    exactPlace: empty(input.exactPlace) ? (place.exactPlace ?? undefined) : input.exactPlace,
    reveal: empty(input.exactPlace) ? place.reveal : input.reveal,
    point:
      empty(input.point) && place.latitude !== null && place.longitude !== null
        ? `${place.latitude}, ${place.longitude}`
        : input.point,
    access,
    accessWords: { ...readRecord(place.accessWords), ...accessWordsOf(input) },
  };
}

/** Keeps the place of an event for the next one; the newest words about it count. */
export async function rememberPlace(ctx: AppContext, event: EventRow): Promise<void> {
  if (event.groupId === null || event.area === "") return;
  const values = {
    exactPlace: event.exactPlace,
    reveal: event.reveal,
    access: event.access,
    accessWords: event.accessWords,
    latitude: event.latitude,
    longitude: event.longitude,
    updated: ctx.clock.now(),
  };
  await ctx.db
    .insertInto("places")
    .values({ ...values, id: newId(), groupId: event.groupId, area: event.area })
    .onConflict((conflict) =>
      conflict.expression(sql`group_id, lower(area)`).doUpdateSet({ ...values, area: event.area }),
    )
    .execute();
}

/** Forgets a remembered place. */
export async function forgetPlace(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  id: string,
): Promise<void> {
  const { group } = await groupForWriting(ctx, viewer, groupHandle);
  if (!isId(id)) throw new DomainError("not-found");
  await ctx.db.deleteFrom("places").where("id", "=", id).where("groupId", "=", group.id).execute();
}
