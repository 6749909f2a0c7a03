/**
 * Putting aside what belongs to somebody elsewhere: seen by nobody at once, back when they are
 * back, deleted for good. Which tables that are, the domains say (`remoteTables`).
 */
import { type RawBuilder, sql } from "kysely";
import type { AsideReason, Reader, Trx } from "#platform/database/schema.ts";
import type { AppContext } from "../app-context.ts";
import type { RemoteTable } from "./table.ts";
import { notifyUnheard } from "./unheard.ts";

type Ctx = Pick<AppContext, "clock" | "config" | "remoteTables">;
interface Actors {
  readonly ids: readonly string[];
  readonly iris: readonly string[];
}

const actorsOf = (rows: readonly { readonly id: string; readonly iri: string }[]): Actors => ({
  ids: rows.map((one) => one.id),
  iris: rows.map((one) => one.iri),
});

const theirs = (
  ctx: Omit<Ctx, "clock">,
  { owner }: RemoteTable,
  { ids, iris }: Actors,
): RawBuilder<boolean> => {
  if ("id" in owner) return sql`${sql.ref(owner.id)} = any(${[...ids]}::uuid[])`;
  if ("iri" in owner) return sql`${sql.ref(owner.iri)} = any(${[...iris]}::text[])`;
  const marks = iris.map((iri) => owner.by(ctx, iri));
  return sql`${sql.ref(owner.mark)} = any(${marks}::text[])`;
};

/** How many rows of one table are theirs, and not put aside. */
export async function countTheirs(
  db: Reader,
  ctx: Omit<Ctx, "clock">,
  table: string,
  rows: readonly { readonly id: string; readonly iri: string }[],
): Promise<number> {
  const one = (await ctx.remoteTables()).find((each) => each.table === table);
  if (one === undefined) return 0;
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
    where ${theirs(ctx, one, actorsOf(rows))} and set_aside is null`.execute(db);
  return found.rows[0]?.n ?? 0;
}

/** Does this to their rows in each table; then what follows from it, once for all. */
async function withEach(
  trx: Trx,
  tables: readonly RemoteTable[],
  statement: (table: RemoteTable) => RawBuilder<unknown>,
): Promise<void> {
  for (const one of tables) {
    const { afterwards } = one;
    if (afterwards === undefined) {
      await statement(one).execute(trx);
      continue;
    }
    const { rows } = await sql<{
      value: string | null;
    }>`${statement(one)} returning ${sql.ref(afterwards.column)} as value`.execute(trx);
    await afterwards.run(
      trx,
      rows.map((row) => row.value),
    );
  }
}

/** A visibility that no group of ours has: every query that reads for somebody passes it by. */
async function hide(trx: Trx, ctx: Omit<Ctx, "clock">, actors: Actors, now: Date): Promise<void> {
  await withEach(trx, await ctx.remoteTables(), (table) =>
    table.hiddenBy === "visibility"
      ? sql`update ${sql.table(table.table)} set visibility = 'group', set_aside = ${now}
          where ${theirs(ctx, table, actors)} and visibility = 'public'`
      : sql`update ${sql.table(table.table)} set set_aside = ${now}
          where ${theirs(ctx, table, actors)} and set_aside is null`,
  );
}

async function show(trx: Trx, ctx: Omit<Ctx, "clock">, actors: Actors): Promise<void> {
  await withEach(trx, await ctx.remoteTables(), (table) =>
    table.hiddenBy === "visibility"
      ? sql`update ${sql.table(table.table)} set visibility = 'public', set_aside = null
          where ${theirs(ctx, table, actors)} and set_aside is not null`
      : sql`update ${sql.table(table.table)} set set_aside = null where ${theirs(
          ctx,
          table,
          actors,
        )}`,
  );
}

/**
 * Hides what these actors published and said, and stops sending to them; they stay followers and
 * siblings for when they come back. Who is put aside already stays as they are.
 */
export async function setAside(
  trx: Trx,
  ctx: AppContext,
  actorIds: readonly string[],
  why: AsideReason,
): Promise<void> {
  if (actorIds.length === 0) return;
  const now = ctx.clock.now();
  const actors = actorsOf(
    await trx
      .updateTable("remoteActors")
      .set({ gone: now })
      .where("id", "in", [...actorIds])
      .where("gone", "is", null)
      .returning(["id", "iri"])
      .execute(),
  );
  if (actors.ids.length === 0) return;
  await notifyUnheard(trx, ctx, actors.ids, { stillShown: false, byUs: why === "blocked" });
  await trx
    .insertInto("setAsideActors")
    .values(
      actors.ids.map((remoteActorId) => ({
        remoteActorId,
        why,
        since: now,
        asked: now,
        returned: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("remoteActorId").doUpdateSet({ why, since: now, asked: now, returned: null }),
    )
    .execute();
  await hide(trx, ctx, actors, now);
}

/** Gives back what was put aside. */
export async function bringBackAside(
  trx: Trx,
  ctx: AppContext,
  actorIds: readonly string[],
): Promise<void> {
  if (actorIds.length === 0) return;
  const returned = await trx
    .updateTable("remoteActors")
    .set({ gone: null })
    .where("id", "in", [...actorIds])
    .where("gone", "is not", null)
    .returning(["id", "iri", "silenced"])
    .execute();
  if (returned.length === 0) return;
  await trx
    .updateTable("setAsideActors")
    .set({ returned: ctx.clock.now() })
    .where("remoteActorId", "in", actorsOf(returned).ids)
    .execute();
  // Of who is silenced too, nothing is shown yet.
  await show(trx, ctx, actorsOf(returned.filter((one) => one.silenced === null)));
  const { ids } = actorsOf(returned);
  const all = new Set((await ctx.remoteTables()).flatMap(({ heardAgain }) => heardAgain ?? []));
  for (const ask of all) await ask(trx, ctx, ids);
}

/**
 * Hides what these actors published and said, and goes on hearing of them.
 * Triggers keep what comes later hidden.
 */
export async function hideSilenced(
  trx: Trx,
  ctx: AppContext,
  actorIds: readonly string[],
): Promise<void> {
  if (actorIds.length === 0) return;
  await notifyUnheard(trx, ctx, actorIds, { stillShown: false });
  const now = ctx.clock.now();
  const actors = actorsOf(
    await trx
      .updateTable("remoteActors")
      .set({ silenced: now })
      .where("id", "in", [...actorIds])
      .returning(["id", "iri"])
      .execute(),
  );
  await hide(trx, ctx, actors, now);
}

/** Shows again what was hidden by a silence; of who is put aside too, nothing. */
export async function showSilenced(
  trx: Trx,
  ctx: Omit<Ctx, "clock">,
  actorIds: readonly string[],
): Promise<void> {
  if (actorIds.length === 0) return;
  const all = await trx
    .updateTable("remoteActors")
    .set({ silenced: null })
    .where("id", "in", [...actorIds])
    .returning(["id", "iri", "gone"])
    .execute();
  const actors = actorsOf(all.filter((one) => one.gone === null));
  if (actors.ids.length === 0) return;
  await show(trx, ctx, actors);
}

/**
 * Deletes these actors and all that was theirs, for good. Follows and the
 * tie as siblings go with the actor.
 */
export async function eraseActors(
  trx: Trx,
  ctx: Omit<Ctx, "clock">,
  actorIds: readonly string[],
): Promise<void> {
  if (actorIds.length === 0) return;
  const actors = actorsOf(
    await trx
      .selectFrom("remoteActors")
      .select(["id", "iri"])
      .where("id", "in", [...actorIds])
      .execute(),
  );
  await withEach(
    trx,
    await ctx.remoteTables(),
    (table) => sql`delete from ${sql.table(table.table)} where ${theirs(ctx, table, actors)}`,
  );
  await trx
    .deleteFrom("quotes")
    .where("authorIri", "in", [...actors.iris])
    .execute();
  await trx
    .deleteFrom("remoteActors")
    .where("id", "in", [...actors.ids])
    .execute();
}

/** What one actor made belongs to another from now on. What people said stays theirs. */
export async function moveThings(
  trx: Trx,
  ctx: Pick<Ctx, "remoteTables">,
  from: { readonly id: string },
  to: { readonly id: string },
): Promise<void> {
  const things = (await ctx.remoteTables()).filter(({ owner }) => "id" in owner);
  await withEach(trx, things, (table) => {
    const owner = sql.ref("id" in table.owner ? table.owner.id : "");
    return sql`update ${sql.table(
      table.table,
    )} set ${owner} = ${to.id} where ${owner} = ${from.id}`;
  });
}
