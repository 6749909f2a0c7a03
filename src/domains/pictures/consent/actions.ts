/**
 * Until when people agreed to be seen: who looks after their picture is told before, it ends by
 * itself, and a new yes prolongs it.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import { isId } from "#platform/lib/ids.ts";
import { mayChangePicture, pictureFor, type PictureOwners } from "../actions.ts";
import type { PictureConsent } from "./consent.ts";
import { readConsent } from "../reading-actions.ts";
import { endAllConsents } from "./ending-actions.ts";
import { consentRow, markConsents } from "./store.ts";

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

/**
 * A week before the last day those who look after it are told; after it nobody sees it any more; a
 * month later it is deleted. All dates of a series show the same, and are told of once. A
 * scheduled task.
 */
export const endConsents = (ctx: AppContext, owners: PictureOwners): Promise<void> =>
  endAllConsents(ctx, {
    mark: async (trx, last, when, now) =>
      (await markConsents(trx, last, when, now)).map((row) => {
        const { id, groupId, ownerKind, ownerId, putBy, belongs, until, hash } = row;
        const own = ownerKind === "member" ? ownerId : putBy;
        return {
          ...{ groupId, ownerKind, ownerId, until, path: `/pictures/${id}/consent` },
          power: ownerKind === "group" ? "edit-group" : "edit-any",
          broughtBy: groupId === null || belongs ? own : null,
          key: `${hash ?? id} ${groupId ?? ownerId}`,
        };
      }),
    over: (trx, { ownerKind, ownerId }) =>
      owners[ownerKind]?.changed?.(trx, ctx, ownerId) ?? Promise.resolve(),
    forget: (trx, before) =>
      trx
        .deleteFrom("pictures")
        .where("state", "=", "lapsed")
        .where("consentUntil", "<", before)
        .execute(),
  });
