/** To whom it does not go, and why: what who keeps the bridge sees, and tries again. */
import { mayBegin } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { type DeadJob, deadJobs, retryDead } from "#platform/jobs/dead-letters.ts";
import { hostInWords, hostsHealth, problemsOf, queueHealth } from "#platform/jobs/health.ts";

export interface ServersSeen {
  readonly problems: readonly string[];
  /** A line each. */
  readonly servers: readonly string[];
  readonly notes: readonly Row<"federationNotes">[];
  readonly dead: readonly DeadJob[];
}

async function mustKeepBridge(world: World, viewer: Viewer): Promise<void> {
  const root = await theCollective(world);
  const may = root !== undefined && (await mayBegin(world.db, world.clock, viewer, "follow-siblings", root.id));
  // Who follows from where is nobody else's business.
  if (!may) throw new Refusal("not-found");
}

export async function serversSeen(world: World, viewer: Viewer): Promise<ServersSeen> {
  await mustKeepBridge(world, viewer);
  const { db, clock } = world;
  const [queue, hosts, notes, dead] = await Promise.all([
    queueHealth(db, clock.now()),
    hostsHealth(db, 100),
    db.selectFrom("federationNotes").selectAll().orderBy("made", "desc").limit(50).execute(),
    deadJobs(db, 50),
  ]);
  return { problems: problemsOf(queue), servers: hosts.map(hostInWords), notes, dead };
}

/** Gives one that was given up another full round of tries. */
export async function tryAgain(world: World, viewer: Viewer, id: string): Promise<void> {
  await mustKeepBridge(world, viewer);
  if ((await retryDead(world.db, world.clock.now(), id)) === 0) throw new Refusal("not-found");
}
