/** What a steward sees of the server, and decides about what was held. */
import { mayBegin } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { lastBackup, type LastBackup } from "#platform/database/backup/last.ts";
import { dropHeld, heldAfterRestore, sendHeld } from "#platform/jobs/dead-letters.ts";
import { type Check, checksNow } from "./checks-queries.ts";

interface ServerSeen {
  readonly checks: readonly Check[];
  readonly backup: LastBackup | undefined;
  /** Are backups made by themselves? */
  readonly scheduled: boolean;
  readonly held: readonly { readonly host: string | null; readonly n: number }[];
}

async function mustKeep(ctx: AppContext, viewer: Viewer): Promise<void> {
  const root = await theCollective(ctx);
  const may =
    root !== undefined && (await mayBegin(ctx.db, ctx.clock, viewer, "follow-siblings", root.id));
  if (!may) throw new DomainError("not-found");
}

export async function serverSeen(
  ctx: AppContext,
  viewer: Viewer,
  language: string,
): Promise<ServerSeen> {
  await mustKeep(ctx, viewer);
  const [checks, backup, held] = await Promise.all([
    checksNow(ctx, language),
    lastBackup(ctx.db),
    heldAfterRestore(ctx.db),
  ]);
  return { checks, backup, scheduled: ctx.config.backupDir !== undefined, held };
}

/** Answers how many go out. */
export async function sendWhatWasHeld(ctx: AppContext, viewer: Viewer): Promise<number> {
  await mustKeep(ctx, viewer);
  return sendHeld(ctx.db);
}

export async function dropWhatWasHeld(ctx: AppContext, viewer: Viewer): Promise<number> {
  await mustKeep(ctx, viewer);
  return dropHeld(ctx.db);
}
