/** Whether a request or a job has to wait until a quiet time is over. Asked for each, and remembered for a second. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { systemClock } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { lettingIn, type QuietTime, speaksOutside, staysOpen } from "./quiet.ts";
import { quietTimes } from "./store.ts";
import { readRecord } from "#platform/lib/json/read-json.ts";

/** Of one server: the quiet times as they were at most a second ago. */
export function quietReader(ctx: AppContext): () => Promise<readonly QuietTime[]> {
  let known: { readonly at: number; readonly times: readonly QuietTime[] } | undefined;
  return async () => {
    const now = systemClock.now().getTime();
    if (known === undefined || Math.abs(now - known.at) >= 1000)
      known = { at: now, times: await quietTimes(ctx.db, ctx.clock.now()) };
    return known.times;
  };
}

interface Asked {
  readonly route: string;
  readonly method: string;
  readonly activity: boolean;
  readonly member: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

const owned = ["events", "guides", "offers", "notes"] as const;

/** The group whose this is, where the address names one or a thing of one. */
async function groupAsked(
  ctx: AppContext,
  { route, params }: Asked,
  times: readonly QuietTime[],
): Promise<QuietTime | undefined> {
  const { handle, id } = params;
  const under = (folder: string): boolean =>
    [`/${folder}`, `/api/v1/${folder}`].some((at) => route === at || route.startsWith(`${at}/`));
  if (typeof handle === "string" && (/^\/(?:@:handle|groups\/)/.test(route) || under("groups")))
    return times.find((one) => one.handle === handle.toLowerCase());
  const table = owned.find((folder) => under(folder));
  if (table === undefined || typeof id !== "string" || !isId(id)) return undefined;
  const { rows } = await sql<{ groupId: string | null }>`
    select group_id as "groupId" from ${sql.table(table)} where id = ${id}::uuid`.execute(ctx.db);
  return times.find((one) => one.groupId === rows[0]?.groupId);
}

/** The quiet time that closes this for whoever asks; undefined: it is open. */
export async function closedBy(
  ctx: AppContext,
  times: readonly QuietTime[],
  asked: Asked,
): Promise<QuietTime | undefined> {
  if (times.length === 0 || staysOpen(asked)) return undefined;
  const all = times.find((one) => one.root);
  if (all !== undefined) return !asked.member || lettingIn(asked) ? all : undefined;
  if (asked.member && !lettingIn(asked)) return undefined;
  return groupAsked(ctx, asked, times);
}

/** The quiet time for which this job waits. */
export async function heldBy(
  ctx: AppContext,
  times: readonly QuietTime[],
  job: {
    readonly kind: string;
    readonly payload: string;
    readonly message: string | null;
  },
): Promise<QuietTime | undefined> {
  if (times.length === 0 || !speaksOutside(job.kind)) return undefined;
  const all = times.find((one) => one.root);
  if (all !== undefined) return all;
  if (job.message !== null) {
    const row = await ctx.db
      .selectFrom("outgoingMessages")
      .select("actor")
      .where("id", "=", job.message)
      .executeTakeFirst();
    return times.find((one) => one.handle === row?.actor);
  }
  const { announcement, from } = readRecord(job.payload);
  if (typeof from === "string") return times.find((one) => one.handle === from);
  if (job.kind !== "deliver" || typeof announcement !== "string") return undefined;
  const row = await ctx.db
    .selectFrom("announcements")
    .select("groupId")
    .where("id", "=", announcement)
    .executeTakeFirst();
  return times.find((one) => one.groupId === row?.groupId);
}
