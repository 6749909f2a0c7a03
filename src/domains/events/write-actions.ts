/** One event into the database, alone or as a date of a series. For the actions of this folder. */
import { isPublic } from "#commons/owned.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import type { NewRow, Trx, Visibility } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import type { EventFacts } from "./form/input.ts";
import { fingerprintOf } from "./duplicates/duplicates.ts";
import { resolveDuplicates } from "./duplicates/actions.ts";
import type { EventRow } from "./store.ts";
import { makeSlots, type SlotSize } from "./rsvp/seats/slots-store.ts";

/** The columns that the facts fill. */
export const columns = ({
  access,
  accessWords,
  ...facts
}: EventFacts): Omit<EventFacts, "access" | "accessWords"> & {
  access: string;
  accessWords: string;
  contentHtml: string;
  fingerprint: string;
} => ({
  ...facts,
  access: JSON.stringify(access),
  accessWords: JSON.stringify(accessWords),
  contentHtml: renderMarkdown(facts.source),
  fingerprint: fingerprintOf(facts.name, facts.starts),
});

export interface NewEvent {
  readonly groupId: string;
  readonly madeBy: string | null;
  readonly facts: EventFacts;
  readonly visibility: Visibility;
  readonly published: Date | null;
  readonly now: Date;
  readonly slots?: Partial<SlotSize> | undefined;
  readonly series?: { readonly id: string; readonly start: string } | undefined;
  /** The file that brings it. */
  readonly importId?: string;
}

/** Writes several of ours in one go. */
export async function insertEvents(trx: Trx, inputs: readonly NewEvent[]): Promise<EventRow[]> {
  if (inputs.length === 0) return [];
  const rows = inputs.map((input): NewRow<"events"> => ({
    ...columns(input.facts),
    id: newId(),
    groupId: input.groupId,
    remoteActorId: null,
    iri: null,
    url: null,
    raw: null,
    lastSeen: null,
    madeBy: input.madeBy,
    previousStarts: null,
    visibility: input.visibility,
    published: input.published,
    updated: input.now,
    arrived: input.now,
    ...(input.importId === undefined ? {} : { importId: input.importId }),
    ...(input.series === undefined
      ? {}
      : { seriesId: input.series.id, seriesStart: input.series.start }),
  }));
  const events = await trx.insertInto("events").values(rows).returningAll().execute();
  await makeSlots(
    trx,
    events.filter((event) => event.rsvp === "slots"),
    inputs[0]?.slots,
  );
  await resolveDuplicates(
    trx,
    events.filter(isPublic).map((event) => event.fingerprint),
  );
  return events;
}

/** Writes one of ours. */
export async function insertEvent(trx: Trx, input: NewEvent): Promise<EventRow> {
  const [event] = await insertEvents(trx, [input]);
  if (event === undefined) throw new Error("an event was not written");
  return event;
}
