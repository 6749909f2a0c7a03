/** The yes to an import: who sees it, whether it is published; from then on it runs. */
import { DomainError } from "#commons/domain-error.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Visibility } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after } from "#platform/lib/clock.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { importMessages } from "./messages.ts";
import { importOf, stillOpen, importRuns } from "./actions.ts";
import { keptAnswers } from "./answers.ts";
import { maxLeftOut } from "./left-out.ts";

const saying = sayings(importMessages);

interface ImportInput {
  readonly visibility: Visibility;
  readonly publish: boolean;
  /** The places are for who is confirmed, and for members of the group. */
  readonly sealed?: boolean;
  /** Marks of events that are left out. */
  readonly leftOut?: readonly string[];
}

/** Says yes: the worker takes it in. */
export async function confirmImport(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: ImportInput,
): Promise<void> {
  const one = await importOf(ctx, viewer, id);
  const { group } = await groupForWriting(ctx, viewer, one.handle);
  const asked = one.state === "read" ? stillOpen(one.said) : [];
  if (asked.includes("zones"))
    throw new DomainError("bad-input", {
      fields: { zones: saying((m) => m.errors.sayFirstWhichTimeZones) },
    });
  if (asked.includes("columns"))
    throw new DomainError("bad-input", {
      fields: { columns: saying((m) => m.errors.sayFirstWhichColumnIs) },
    });
  const leftOut = [...new Set(input.leftOut ?? [])].slice(0, maxLeftOut);
  // A second tap finds it running, with fewer to come.
  if (one.state === "read" && leftOut.length > 0 && leftOut.length >= one.total)
    throw new DomainError("bad-input", {
      fields: { take: saying((m) => m.errors.chooseAtLeastOne) },
    });
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const begun = await trx
      .updateTable("calendarImports")
      .set({
        state: "running",
        said: JSON.stringify({ ...keptAnswers(one.said), leftOut }),
        total: one.total - leftOut.length,
        visibility: tighten(input.visibility, group.kind),
        publish: input.publish,
        expires: after(now, importRuns),
      })
      .where("id", "=", id)
      .where("state", "=", "read")
      .returning("id")
      .executeTakeFirst();
    if (begun !== undefined)
      await enqueue(
        trx,
        [
          {
            kind: "calendar-import",
            payload: JSON.stringify({ import: id, sealed: input.sealed === true }),
          },
        ],
        now,
      );
  });
}
