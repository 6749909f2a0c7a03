/** Lists of blocks from somebody else: looked at line by line, then taken over by who may block. */
import { sql } from "kysely";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { block } from "../actions.ts";
import { mustKeepSafe } from "../powers-queries.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { silence } from "./actions.ts";
import {
  type BlockSeverity,
  type ListedServer,
  maxListedBlocks,
  readServerList,
  rowsOfList,
} from "./list.ts";
import { blockMessages } from "./messages.ts";

const saying = sayings(blockMessages);

interface LookedAt extends ListedServer {
  /** Accounts of there that are known here. */
  readonly known: number;
  readonly endsSibling: boolean;
}

/** What of a list is not blocked here yet, with what each would touch. */
export async function lookAtList(
  ctx: AppContext,
  viewer: Viewer,
  text: string,
): Promise<{ readonly servers: readonly LookedAt[]; readonly unread: number }> {
  await mustKeepSafe(ctx, viewer);
  const { servers, unread } = readServerList(rowsOfList(text));
  rejectFields({
    list: servers.length === 0 && unread === 0 ? saying((m) => m.errors.list) : undefined,
  });
  const own = new URL(ctx.origin).host;
  const hosts = servers.map((one) => one.host).filter((host) => host !== own);
  const { rows } = await sql<{
    host: string;
    known: number;
    ends: boolean;
    blocked: boolean;
    silenced: boolean;
  }>`
    select listed.host, count(distinct a.id)::int as known, count(s.id) > 0 as ends,
      exists (select from blocks b where b.value = listed.host) as blocked,
      exists (select from silences q where q.value = listed.host) as silenced
    from unnest(${hosts}::text[]) as listed (host)
    left join remote_actors a on a.gone is null and (a.host = listed.host
      or a.host like listed.host || ':%' or a.host like '%.' || listed.host)
    left join siblings s on s.remote_actor_id = a.id and s.state in ('requested', 'following')
    group by listed.host`.execute(ctx.db);
  const found = new Map(rows.map((row) => [row.host, row]));
  // Whom we silence already, somebody else may block.
  const fresh = servers.flatMap((one) => {
    const row = found.get(one.host);
    const done = row === undefined || row.blocked || (row.silenced && one.severity === "silence");
    return done ? [] : [{ ...one, known: row.known, endsSibling: row.ends }];
  });
  return { unread, servers: fresh.slice(0, maxListedBlocks) };
}

export interface Chosen {
  readonly host: string;
  readonly severity: BlockSeverity;
  readonly reason: string;
}

/**
 * Takes over those that were chosen, each by the very act; answers
 * how many wait for a second member.
 */
export async function takeList(
  ctx: AppContext,
  viewer: Viewer,
  chosen: readonly Chosen[],
): Promise<{ readonly taken: number; readonly waiting: number }> {
  await mustKeepSafe(ctx, viewer);
  let taken = 0;
  let waiting = 0;
  for (const { host, severity, reason } of chosen) {
    try {
      await (severity === "silence" ? silence : block)(ctx, viewer, { value: host, reason });
      taken++;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "second-key-needed") throw error;
      waiting++;
    }
  }
  return { taken, waiting };
}
