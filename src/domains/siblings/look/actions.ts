/**
 * Looking at who stands behind an address, and agreeing to be named. What asks
 * other servers is done by the worker.
 */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { mayBegin, withoutRole } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { type Acts, actWithPower } from "#domains/groups/keys/actions.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { siblingAddress } from "../actions.ts";
import { followedSiblings } from "../store.ts";
import { lookLife } from "./look.ts";
import { lookMessages } from "./messages.ts";
import { writeAgreed } from "./store.ts";

/** The collective, for who may follow in its name, alone or with somebody. */
export async function mustKeepBridge(
  ctx: AppContext,
  viewer: Viewer,
): Promise<NonNullable<Awaited<ReturnType<typeof theCollective>>>> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  if (!(await mayBegin(ctx.db, ctx.clock, viewer, "follow-siblings", root.id)))
    throw await withoutRole(ctx.db, viewer, "follow-siblings", root.id);
  return root;
}

/**
 * Begins a look; answers its id. One of the last minutes is shown again, so
 * that nobody asks a server by pressing.
 */
export async function beginLook(ctx: AppContext, viewer: Viewer, text: string): Promise<string> {
  await mustKeepBridge(ctx, viewer);
  const address = siblingAddress(ctx, text);
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const fresh = await trx
      .selectFrom("siblingLooks")
      .select("id")
      .where("address", "=", address)
      .where("made", ">", after(now, -minutes(5)))
      .executeTakeFirst();
    if (fresh !== undefined) return fresh.id;
    await trx.deleteFrom("siblingLooks").where("address", "=", address).execute();
    const id = newId();
    await trx
      .insertInto("siblingLooks")
      .values({ id, address, found: null, made: now, expires: after(now, lookLife) })
      // Two who press at the same moment see one look.
      .onConflict((conflict) => conflict.column("address").doUpdateSet({ made: now }))
      .execute();
    const { id: lookId } = await trx
      .selectFrom("siblingLooks")
      .select("id")
      .where("address", "=", address)
      .executeTakeFirstOrThrow();
    if (lookId === id)
      await enqueue(trx, [{ id, kind: "look", payload: JSON.stringify({ look: id }) }], now);
    return lookId;
  });
}

/** May siblings name us to theirs? By who looks after contact with other servers. */
export async function agreeToBeNamed(
  ctx: AppContext,
  viewer: Viewer,
  named: boolean,
): Promise<void> {
  const root = await mustKeepBridge(ctx, viewer);
  await actWithPower(ctx, viewer, "follow-siblings", root.id, "be-named", { named }, ({ db }) =>
    db.transaction().execute((trx) => writeAgreed(trx, named)),
  );
}

export const namingActs: Acts = {
  "be-named": {
    words: ({ named }, language) => {
      const { actNamed, actUnnamed } = lookMessages(language);
      return named === true ? actNamed : actUnnamed;
    },
    run: async (ctx, viewer, { named }) => {
      await agreeToBeNamed(ctx, viewer, named === true);
      return "/siblings";
    },
  },
};

/** Once a day each sibling is asked whom it names. A scheduled task. */
export async function askSiblingsOfSiblings(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const rows = await followedSiblings(trx);
    await enqueue(
      trx,
      rows.map((row) => ({
        id: keyOf("named", row.id),
        kind: "named",
        payload: JSON.stringify({ sibling: row.id }),
        host: row.host,
      })),
      now,
    );
  });
}

/** A scheduled task. */
export async function forgetLooks({ db, clock }: AppContext): Promise<void> {
  const now = clock.now();
  await db.deleteFrom("siblingLooks").where("expires", "<=", now).execute();
  await db.deleteFrom("siblingSuggestions").where("expires", "<=", now).execute();
}
