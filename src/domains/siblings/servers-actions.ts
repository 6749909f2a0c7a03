/** To whom it does not go, and why: what who keeps the bridge sees, and tries again. */
import { mayBegin } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { type DeadLetter, deadLetters, retryDeadLetters } from "#platform/jobs/dead-letters.ts";
import { hostInWords, hostsHealth, problemsOf, queueHealth } from "#platform/jobs/health.ts";

interface ServersSeen {
  readonly problems: readonly string[];
  /** A line each. */
  readonly servers: readonly string[];
  readonly notes: readonly Row<"federationNotes">[];
  readonly dead: readonly DeadLetter[];
}

async function mustKeepBridge(ctx: AppContext, viewer: Viewer): Promise<void> {
  const root = await theCollective(ctx);
  const may =
    root !== undefined && (await mayBegin(ctx.db, ctx.clock, viewer, "follow-siblings", root.id));
  // Who follows from where is nobody else's business.
  if (!may) throw new DomainError("not-found");
}

export async function serversSeen(ctx: AppContext, viewer: Viewer): Promise<ServersSeen> {
  await mustKeepBridge(ctx, viewer);
  const { db, clock } = ctx;
  const [queue, hosts, notes, dead] = await Promise.all([
    queueHealth(db, clock.now()),
    hostsHealth(db, 100),
    db.selectFrom("federationNotes").selectAll().orderBy("made", "desc").limit(50).execute(),
    deadLetters(db, 50),
  ]);
  return { problems: problemsOf(queue), servers: hosts.map(hostInWords), notes, dead };
}

/** Gives one that was given up another full round of tries. */
export async function tryAgain(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  await mustKeepBridge(ctx, viewer);
  if ((await retryDeadLetters(ctx.db, ctx.clock.now(), id)) === 0)
    throw new DomainError("not-found");
}
