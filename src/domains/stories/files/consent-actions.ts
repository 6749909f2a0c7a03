/**
 * Pictures in texts with people in them: who looks after one is told before its last day, it ends
 * by itself, and a new yes prolongs it.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { type Happening, notify } from "#commons/news/notify.ts";
import { mustBeOurs } from "#commons/owned.ts";
import { holdersInside } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { consentNotice, lapsedLife } from "#domains/pictures/picture.ts";
import { readConsent, todayHere } from "#domains/pictures/reading-actions.ts";
import type { Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { Temporal } from "#platform/lib/temporal.ts";

/** They were asked again; what was over is shown again. Answers the handle of its group. */
export async function renewFileConsent(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  said: { readonly consent: string; readonly until: string },
): Promise<string> {
  const file = isId(id)
    ? await ctx.db
        .selectFrom("files")
        .innerJoin("groups", "groups.id", "files.groupId")
        .select(["files.groupId", "files.madeBy", "groups.handle"])
        .where("files.id", "=", id)
        .where("files.kind", "=", "image")
        .executeTakeFirst()
    : undefined;
  if (file === undefined) throw new DomainError("not-found");
  await mustBeOurs(ctx, viewer, file);
  const names = { consent: "consent", until: "until" };
  const consent = await readConsent(ctx, { ...said, people: true }, names);
  await ctx.db
    .updateTable("files")
    .set({ ...consent, consentTold: null, lapsed: null })
    .where("id", "=", id)
    .execute();
  return file.handle;
}

interface Ending {
  readonly id: string;
  readonly groupId: string;
  readonly handle: string;
  /** Who brought it, if they belong to the group still. */
  readonly broughtBy: string | null;
  readonly until: string;
}

/** Who brought it and who may edit there; else all of the group. */
async function tell(
  trx: Trx,
  ctx: AppContext,
  rows: readonly Ending[],
  when: "soon" | "over",
): Promise<void> {
  const notices: Omit<Happening<"picture-consent">, "kind">[] = [];
  const holders = new Map<string, readonly string[]>();
  for (const { groupId } of rows)
    if (!holders.has(groupId))
      holders.set(groupId, await holdersInside(trx, ctx.clock, "edit-any", groupId));
  for (const { id, groupId, handle, broughtBy, until } of rows) {
    const to = [...(holders.get(groupId) ?? []), ...(broughtBy === null ? [] : [broughtBy])];
    notices.push({
      ...{ key: `file ${id} ${until} ${when}`, groupId, visibility: "group", about: undefined },
      ...{ path: `/@${handle}/files`, words: { until } },
      to: to.length === 0 ? { group: groupId } : [...new Set(to)],
    });
  }
  await notify(trx, ctx, "picture-consent", notices);
}

/** At once; what is left comes with the next run. */
const atOnce = 500;

/**
 * A week before the last day those who look after it are told; after it nobody sees it; a
 * month later it is deleted. A chore.
 */
export async function endFileConsents(ctx: AppContext): Promise<void> {
  const today = Temporal.PlainDate.from(await todayHere(ctx));
  const now = ctx.clock.now();
  const ending = async (trx: Trx, last: string, mark: "consent_told" | "lapsed") => {
    const { rows } = await sql<Ending>`
      with due as (
        select id from files where consent_until <= ${last}::date and ${sql.ref(mark)} is null
        order by consent_until, id limit ${atOnce} for update skip locked
      )
      update files set ${sql.ref(mark)} = ${now} from due, groups
      where files.id = due.id and groups.id = files.group_id
      returning files.id, files.group_id as "groupId", groups.handle,
        (select m.member_id from memberships m where m.group_id = files.group_id
          and m.member_id = files.made_by) as "broughtBy", files.consent_until::text
            as until`.execute(trx);
    return rows;
  };
  await ctx.db.transaction().execute(async (trx) => {
    await tell(
      trx,
      ctx,
      await ending(trx, today.add(consentNotice).toString(), "consent_told"),
      "soon",
    );
    await tell(
      trx,
      ctx,
      await ending(trx, today.subtract({ days: 1 }).toString(), "lapsed"),
      "over",
    );
    await trx
      .deleteFrom("files")
      .where("lapsed", "is not", null)
      .where("consentUntil", "<", today.subtract(lapsedLife).toString())
      .execute();
  });
}
