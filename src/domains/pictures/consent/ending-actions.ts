/**
 * How a yes to be seen ends, whatever holds the picture: who looks after it is told before its
 * last day, after it nobody sees it, and later it is deleted.
 */
import type { AppContext } from "#commons/app-context.ts";
import { type Happening, notify } from "#commons/news/notify.ts";
import { holdersInside, type Power } from "#commons/permissions.ts";
import type { Trx } from "#platform/database/schema.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { consentNotice, lapsedLife } from "../picture.ts";
import { todayHere } from "../reading-actions.ts";

/** A picture of people whose last day comes, or is over. */
export interface EndingConsent {
  /** The group that it is of; null where it is somebody's own. */
  readonly groupId: string | null;
  /** Who may change it there. */
  readonly power: Power;
  /** Who brought it, if they belong to the group still; of somebody's own, whose it is. */
  readonly broughtBy: string | null;
  /** Its last day. */
  readonly until: string;
  /** What has the same key is told once. */
  readonly key: string;
  /** Where a new yes is written down. */
  readonly path: string;
}

/** One place where pictures of people are kept. */
interface ConsentKeeping<T extends EndingConsent> {
  /** Marks whose last day is this or earlier as told (`soon`) or ended (`over`), each once. */
  readonly mark: (
    trx: Trx,
    last: string,
    when: "soon" | "over",
    now: Date,
  ) => Promise<readonly T[]>;
  /** What shows one that is over has to be told to others anew. */
  readonly over?: (trx: Trx, one: T) => Promise<unknown>;
  /** Deletes those that are over, and whose last day was before this one. */
  readonly forget: (trx: Trx, before: string) => Promise<unknown>;
}

/** Who brought it and who may change it there; where nobody is left, all of the group. */
async function tell(
  trx: Trx,
  ctx: AppContext,
  all: readonly EndingConsent[],
  when: "soon" | "over",
): Promise<void> {
  const places = new Map(
    all.flatMap(({ power, groupId }) =>
      groupId === null ? [] : [[`${power} ${groupId}`, { power, groupId }] as const],
    ),
  );
  // All at once: the database is asked once for however many groups.
  const holders = new Map(
    await Promise.all(
      [...places].map(
        async ([key, { power, groupId }]) =>
          [key, await holdersInside(trx, ctx.clock, power, groupId)] as const,
      ),
    ),
  );
  const notices = new Map<string, Omit<Happening<"picture-consent">, "kind">>();
  for (const { groupId, power, broughtBy, until, key: of, path } of all) {
    const key = `${of} ${until} ${when}`;
    if (notices.has(key)) continue;
    const asked = holders.get(`${power} ${groupId ?? ""}`) ?? [];
    const to = [...(broughtBy === null ? [] : [broughtBy]), ...asked];
    notices.set(key, {
      ...{ key, groupId, about: undefined, path, words: { until } },
      visibility: groupId === null ? "own" : "group",
      to: groupId !== null && to.length === 0 ? { group: groupId } : [...new Set(to)],
    });
  }
  await notify(trx, ctx, "picture-consent", [...notices.values()]);
}

/** One round over all of a place; what is left comes with the next one. */
export async function endAllConsents<T extends EndingConsent>(
  ctx: AppContext,
  { mark, over, forget }: ConsentKeeping<T>,
): Promise<void> {
  const today = Temporal.PlainDate.from(await todayHere(ctx));
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    await tell(trx, ctx, await mark(trx, today.add(consentNotice).toString(), "soon", now), "soon");
    const ended = await mark(trx, today.subtract({ days: 1 }).toString(), "over", now);
    await tell(trx, ctx, ended, "over");
    for (const one of ended) await over?.(trx, one);
    await forget(trx, today.subtract(lapsedLife).toString());
  });
}
