/**
 * "Take this picture down": anybody asks, without an account, and sees
 * behind a secret link how it stands.
 */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import type { PictureOwners } from "#domains/pictures/actions.ts";
import { type ReportPlace, report } from "../reports/actions.ts";
import { hideUntilLooked } from "../reports/hiding-actions.ts";
import { isPictureKind, readStateToken, stateToken } from "../reports/report.ts";
import { pictureShown } from "../reports/picture-hiding-actions.ts";
import { reportRow } from "../reports/store.ts";
import type { AskedPicture, RemovalState } from "./removal.ts";
import { pictureSubject } from "./picture-queries.ts";

/** A picture of ours that the viewer can see; else not-found. */
export async function pictureAsked(
  ctx: AppContext,
  owners: PictureOwners,
  viewer: Viewer,
  id: string,
): Promise<AskedPicture> {
  const subject = isId(id) ? await pictureSubject(ctx, owners, viewer, id) : undefined;
  if (subject === undefined) throw new DomainError("not-found");
  const ours = subject.kind === "picture" && subject.actorIri === null;
  return { id, kind: subject.kind, ours, alt: subject.name, path: subject.path };
}

/**
 * It becomes a report. With people in it, it is hidden at once, until two have
 * looked. Answers the secret of its page.
 */
export async function askToTakeDown(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  content: string,
  where: Required<ReportPlace>,
): Promise<{ readonly token: string; readonly hidden: boolean }> {
  const picture = await pictureAsked(ctx, where.owners, viewer, id);
  const made = await report(ctx, viewer, { about: picture.id, content, wordless: true }, where);
  const row = await ctx.db
    .selectFrom("pictures")
    .select(["people", "source"])
    .where("id", "=", picture.id)
    .executeTakeFirst();
  const file =
    picture.kind === "file"
      ? await ctx.db
          .selectFrom("files")
          .select("people")
          .where("id", "=", picture.id)
          .executeTakeFirst()
      : undefined;
  // Of a sibling's, and of many in texts, nobody said whether there are
  // people in it: who asks is believed.
  const unsaid = (file !== undefined && file.people === null) || row?.source != null;
  const people = unsaid || file?.people === true || row?.people === true;
  const hidden =
    people &&
    (await ctx.db
      .transaction()
      .execute((trx) => hideUntilLooked(trx, ctx, picture.kind, picture.id, made.id)));
  return { token: stateToken(ctx, made.id), hidden };
}

/** `shown` undefined: the picture is gone. */
function stateWith(shown: boolean | undefined, closed: Date | null): RemovalState {
  if (shown === undefined) return "taken-down";
  if (!shown) return "hidden";
  return closed === null ? "waiting" : "stays";
}

/** How it stands, for who asked; not-found for every other text, and after 90 days. */
export async function stateOfAsked(
  ctx: AppContext,
  token: string,
): Promise<{ readonly state: RemovalState; readonly received: Date }> {
  const id = readStateToken(ctx, token);
  const row = id === undefined ? undefined : await reportRow(ctx.db, id);
  if (row?.objectId == null || !isPictureKind(row.kind)) throw new DomainError("not-found");
  const shown = await pictureShown(ctx.db, row.kind, row.objectId);
  return { state: stateWith(shown, row.closed), received: row.received };
}
