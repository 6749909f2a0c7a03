/**
 * Until when people agreed to be seen: who looks after their picture is told before, it ends by
 * itself, and a new yes prolongs it.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { type Happening, notify } from "#commons/news/notify.ts";
import { holdersInside } from "#commons/permissions.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import type { Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { mayChangePicture, pictureFor, type PictureOwners } from "../actions.ts";
import type { PictureConsent } from "./consent.ts";
import { consentNotice, lapsedLife } from "../picture.ts";
import { readConsent, todayHere } from "../reading-actions.ts";
import { endedConsents, endingConsents, type ConsentRow, consentRow } from "./store.ts";

export async function consentOfPicture(
  ctx: AppContext,
  owners: PictureOwners,
  viewer: Viewer,
  id: string,
): Promise<PictureConsent> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const row = isId(id) ? await consentRow(ctx.db, id) : undefined;
  if (row === undefined || !amongMembers(viewer)) throw new DomainError("not-found");
  const over = row.state === "lapsed";
  const mayChange = await mayChangePicture(ctx, owners, viewer, row);
  if (!mayChange) {
    if (over) throw new DomainError("not-found");
    await pictureFor(ctx, owners, viewer, row);
  }
  const { alt, people, consent, consentUntil: until, widths } = row;
  const widest = widths.at(-1);
  const file = widest === undefined ? null : `/pictures/${id}/${widest}.jpg`;
  return { id, alt, file, people, consent, until, over, mayChange };
}

/**
 * They were asked again. What was over is shown again, with all copies of it (dates of a series).
 */
export async function renewConsent(
  ctx: AppContext,
  owners: PictureOwners,
  viewer: Viewer,
  id: string,
  input: { readonly consent: string; readonly until: string },
): Promise<void> {
  const { mayChange } = await consentOfPicture(ctx, owners, viewer, id);
  if (!mayChange) throw new DomainError("not-allowed");
  const names = { consent: "consent", until: "until" };
  const { consent, consentUntil } = await readConsent(ctx, { ...input, people: true }, names);
  await ctx.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string; ownerKind: string; ownerId: string; was: string }>`
      with same as (
        select p.id, p.state from pictures p join pictures mine on mine.id = ${id}::uuid
        where p.owner_kind = mine.owner_kind and p.state in ('kept', 'lapsed')
          and (p.id = mine.id or (p.put_by = mine.put_by and exists (
            select from picture_files a join picture_files b on b.hash = a.hash
            where a.picture_id = mine.id and b.picture_id = p.id)))
        for update of p
      )
      update pictures p set people = true, consent = ${consent},
        consent_until = ${consentUntil}::date,
        consent_told = null, state = 'kept'
      from same where p.id = same.id
      returning p.id, p.owner_kind as "ownerKind", p.owner_id as "ownerId", same.state
        as was`.execute(trx);
    for (const row of rows)
      if (row.was === "lapsed") await owners[row.ownerKind]?.changed?.(trx, ctx, row.ownerId);
  });
}

/** Whom it concerns that a picture's yes ends: who brought it, and who may change what it shows. */
async function whom(
  trx: Trx,
  ctx: AppContext,
  { groupId, ownerKind, ownerId, putBy, belongs }: ConsentRow,
): Promise<readonly string[] | { readonly group: string }> {
  if (ownerKind === "member") return [ownerId];
  if (groupId === null) return putBy === null ? [] : [putBy];
  const power = ownerKind === "group" ? "edit-group" : "edit-any";
  const holders = await holdersInside(trx, ctx.clock, power, groupId);
  const all = [...(putBy === null || !belongs ? [] : [putBy]), ...holders];
  return all.length > 0 ? [...new Set(all)] : { group: groupId };
}

async function tell(
  trx: Trx,
  ctx: AppContext,
  rows: readonly ConsentRow[],
  when: "soon" | "over",
): Promise<void> {
  // All dates of a series show the same: who looks after them is told once.
  const notices = new Map<string, Omit<Happening<"picture-consent">, "kind">>();
  for (const row of rows) {
    const key = `${row.hash ?? row.id} ${row.groupId ?? row.ownerId} ${row.until} ${when}`;
    if (notices.has(key)) continue;
    notices.set(key, {
      key,
      groupId: row.groupId,
      visibility: row.groupId === null ? "own" : "group",
      about: undefined,
      path: `/pictures/${row.id}/consent`,
      words: { until: row.until },
      to: await whom(trx, ctx, row),
    });
  }
  await notify(trx, ctx, "picture-consent", [...notices.values()]);
}

/**
 * A week before the last day those who look after it are told; after it nobody sees it any more; a
 * month later it is deleted. A chore.
 */
export async function endConsents(ctx: AppContext, owners: PictureOwners): Promise<void> {
  const today = Temporal.PlainDate.from(await todayHere(ctx));
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const soon = await endingConsents(trx, today.add(consentNotice).toString(), now);
    await tell(trx, ctx, soon, "soon");
    const over = await endedConsents(trx, today.toString());
    await tell(trx, ctx, over, "over");
    for (const { ownerKind, ownerId } of over)
      await owners[ownerKind]?.changed?.(trx, ctx, ownerId);
    await trx
      .deleteFrom("pictures")
      .where("state", "=", "lapsed")
      .where("consentUntil", "<", today.subtract(lapsedLife).toString())
      .execute();
  });
}
