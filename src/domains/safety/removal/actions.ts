/** "Take this picture down": anybody asks, without an account, and sees behind a secret link how it stands. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import { report } from "../reports/actions.ts";
import { hideUntilLooked } from "../reports/hiding-actions.ts";
import { readStateToken, stateToken } from "../reports/report.ts";
import { reportRow } from "../reports/store.ts";
import type { AskedPicture, RemovalState } from "./removal.ts";
import { subjectNamed } from "../reports/subject-queries.ts";

/** A picture of ours that the viewer can see; else not-found. */
export async function pictureAsked(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<AskedPicture> {
  const subject = isId(id) ? await subjectNamed(ctx, viewer, id) : undefined;
  if (subject?.kind !== "picture" || subject.id === null) throw new DomainError("not-found");
  return { id: subject.id, alt: subject.name, path: subject.path };
}

/** It becomes a report. With people in it, it is hidden at once, until two have looked. Answers the secret of its page. */
export async function askToTakeDown(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  content: string,
  where: { readonly network: string },
): Promise<{ readonly token: string; readonly hidden: boolean }> {
  const picture = await pictureAsked(ctx, viewer, id);
  const made = await report(ctx, viewer, { about: picture.id, content }, where);
  const row = await ctx.db
    .selectFrom("pictures")
    .select("people")
    .where("id", "=", picture.id)
    .executeTakeFirst();
  const hidden =
    row?.people === true &&
    (await ctx.db
      .transaction()
      .execute((trx) => hideUntilLooked(trx, ctx, "picture", picture.id, made.id)));
  return { token: stateToken(ctx, made.id), hidden };
}

/** How it stands, for who asked; not-found for every other text, and after 90 days. */
export async function stateOfAsked(
  ctx: AppContext,
  token: string,
): Promise<{ readonly state: RemovalState; readonly received: Date }> {
  const id = readStateToken(ctx, token);
  const row = id === undefined ? undefined : await reportRow(ctx.db, id);
  if (row?.objectId == null || row.kind !== "picture") throw new DomainError("not-found");
  const picture = await ctx.db
    .selectFrom("pictures")
    .select("state")
    .where("id", "=", row.objectId)
    .executeTakeFirst();
  const state: RemovalState =
    picture === undefined
      ? "taken-down"
      : picture.state === "hidden"
        ? "hidden"
        : row.closed === null
          ? "waiting"
          : "stays";
  return { state, received: row.received };
}
