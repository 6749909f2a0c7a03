/** To whom it does not go, and why: what who keeps the bridge sees, and tries again. */
import { mayBegin } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { deadLetters, letterInWords, retryDeadLetters } from "#platform/jobs/dead-letters.ts";
import { hostInWords, hostsHealth, problemsSeen, queueHealth } from "#platform/jobs/health.ts";
import type { AsideRow } from "./aside.ts";
import { asideActors, type SiblingRow, troubledSiblings } from "./store.ts";

interface ServersSeen {
  readonly problems: readonly string[];
  /** Whom we asked to be siblings, and something went wrong. */
  readonly follows: readonly SiblingRow[];
  /** A line each. */
  readonly servers: readonly string[];
  readonly notes: readonly Row<"federationNotes">[];
  /** What was given up, a line each. */
  readonly dead: readonly { readonly id: string; readonly what: string }[];
}

async function mustKeepBridge(ctx: AppContext, viewer: Viewer): Promise<void> {
  const root = await theCollective(ctx);
  const may =
    root !== undefined && (await mayBegin(ctx.db, ctx.clock, viewer, "follow-siblings", root.id));
  // Who follows from where is nobody else's business.
  if (!may) throw new DomainError("not-found");
}

export async function serversSeen(
  ctx: AppContext,
  viewer: Viewer,
  language?: string,
): Promise<ServersSeen> {
  await mustKeepBridge(ctx, viewer);
  const { db, clock } = ctx;
  const [problems, follows, hosts, notes, dead] = await Promise.all([
    queueHealth(db, clock.now()).then((queue) => problemsSeen(ctx, queue, language)),
    troubledSiblings(db, 50),
    hostsHealth(db, 100),
    db.selectFrom("federationNotes").selectAll().orderBy("made", "desc").limit(50).execute(),
    deadLetters(db, 50),
  ]);
  return {
    problems: problems.map((problem) => problem.words),
    follows,
    servers: hosts.map((host) => hostInWords(host, language)),
    notes,
    dead: dead.map((one) => ({ id: one.id, what: letterInWords(one, language ?? "en") })),
  };
}

/** Who was put aside, the newest first. */
export async function asideSeen(
  ctx: AppContext,
  viewer: Viewer,
  max: number,
  after?: { readonly date: Date; readonly id: string },
): Promise<readonly AsideRow[]> {
  await mustKeepBridge(ctx, viewer);
  return asideActors(ctx.db, max, after);
}

/** Gives one that was given up another full round of tries. */
export async function tryAgain(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  await mustKeepBridge(ctx, viewer);
  if ((await retryDeadLetters(ctx.db, ctx.clock.now(), id)) === 0)
    throw new DomainError("not-found");
}
