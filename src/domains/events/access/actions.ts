/**
 * Keeping true what an event says about access: a role of its own, for
 * people who change nothing else of it.
 */
import {
  type Access,
  parseAccess,
  readAccess,
  readAccessWords,
  yesFacts,
} from "#commons/access/facts.ts";
import { later, mayChange } from "#commons/owned.ts";
import { can, mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { accessWithCost } from "../cost/cost.ts";
import { afterChange } from "../actions.ts";
import type { EventInput } from "../form/input.ts";
import { mustBeNewest } from "../form/stale-save.ts";
import { eventFor, type EventRow, lockedEvent } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { eventMessages } from "../messages.ts";

const saying = sayings(eventMessages);

type Event = Pick<EventRow, "groupId" | "madeBy">;

/** May the viewer change what the event says about access? For showing the button. */
export async function mayKeepAccess(
  ctx: AppContext,
  viewer: Viewer,
  event: Event,
): Promise<boolean> {
  if (viewer.member === undefined || event.groupId === null) return false;
  return (
    (await mayChange(ctx, viewer, event)) ||
    can(ctx.db, ctx.clock, viewer, "edit-access", event.groupId)
  );
}

/** Changes the access facts and nothing else. */
export async function changeAccess(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: Pick<EventInput, "access" | "accessWords" | "sequence">,
): Promise<EventRow> {
  const event = await eventFor(ctx.db, viewer, id);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  if (event.groupId === null)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.itBelongsToSomebodyElse),
    });
  if (!(await mayChange(ctx, viewer, event)))
    await mustBeAble(ctx.db, ctx.clock, viewer, "edit-access", event.groupId);
  // What it costs is said in its own field; the answer on money follows it.
  const access: Access = accessWithCost(readAccess(input.access), event.cost);
  const silent =
    event.published !== null &&
    Object.keys(access).length === 0 &&
    Object.keys(parseAccess(event.access)).length > 0;
  rejectFields({
    access: silent ? saying((m) => m.errors.leaveAtLeastOneAnswer) : undefined,
  });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const before = await lockedEvent(trx, id);
    if (before === undefined) throw new DomainError("not-found");
    mustBeNewest(before, input.sequence);
    const changed = await trx
      .updateTable("events")
      .set((eb) => ({
        access: JSON.stringify(access),
        accessWords: JSON.stringify(readAccessWords(input.access, input.accessWords, access)),
        yesFacts: yesFacts(access),
        updated: later(before.updated, now),
        sequence: eb("sequence", "+", 1),
        ...(before.seriesId === null ? {} : { detached: true }),
      }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await afterChange(trx, ctx, before, changed);
    return changed;
  });
}
