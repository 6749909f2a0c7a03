/**
 * Pictures in texts with people in them: a yes ends as with all pictures, and a new one
 * prolongs it.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { mustBeOurs } from "#commons/owned.ts";
import type { Viewer } from "#commons/visibility.ts";
import { endAllConsents, type EndingConsent } from "#domains/pictures/consent/ending-actions.ts";
import { readConsent } from "#domains/pictures/reading-actions.ts";
import type { Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";

/** They were asked again; what was over is shown again. Answers the handle of its group. */
export async function renewFileConsent(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  answer: { readonly consent: string; readonly until: string },
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
  const consent = await readConsent(ctx, { ...answer, people: true }, names);
  await ctx.db
    .updateTable("files")
    .set({ ...consent, consentTold: null, lapsed: null })
    .where("id", "=", id)
    .execute();
  return file.handle;
}

/** At once; what is left comes with the next run. */
const atOnce = 500;

async function markFileConsents(
  trx: Trx,
  last: string,
  mark: "consent_told" | "lapsed",
  now: Date,
): Promise<readonly EndingConsent[]> {
  const { rows } = await sql<Omit<EndingConsent, "power">>`
    with due as (
      select id from files where consent_until <= ${last}::date and ${sql.ref(mark)} is null
      order by consent_until, id limit ${atOnce} for update skip locked
    )
    update files set ${sql.ref(mark)} = ${now} from due, groups
    where files.id = due.id and groups.id = files.group_id
    returning files.group_id as "groupId", files.consent_until::text as until,
      'file ' || files.id as key, '/@' || groups.handle || '/files' as path,
      (select m.member_id from memberships m where m.group_id = files.group_id
        and m.member_id = files.made_by) as "broughtBy"`.execute(trx);
  return rows.map((row) => ({ ...row, power: "edit-any" }));
}

/** As with all pictures of people. A scheduled task. */
export const endFileConsents = (ctx: AppContext): Promise<void> =>
  endAllConsents(ctx, {
    mark: (trx, last, when, now) =>
      markFileConsents(trx, last, when === "soon" ? "consent_told" : "lapsed", now),
    forget: (trx, before) =>
      trx
        .deleteFrom("files")
        .where("lapsed", "is not", null)
        .where("consentUntil", "<", before)
        .execute(),
  });
