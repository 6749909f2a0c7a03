/**
 * The milder step: what somebody elsewhere publishes is kept, shown to nobody and
 * passed on to nobody. And ends of blocks.
 */
import { hideSilenced, showSilenced } from "#commons/remote/aside.ts";
import { DomainError } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { type Acts, actWithPower } from "#domains/groups/keys/actions.ts";
import { textOfPayload } from "#domains/groups/keys/keys.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { hostAndAbove } from "#platform/lib/url.ts";
import { liftBlock, readCovered, readEnd } from "../actions.ts";
import { type Covered, covers } from "./preview-queries.ts";
import { blockMessages } from "./messages.ts";

interface SilenceInput {
  readonly value: string;
  readonly reason: string;
  readonly until?: string | undefined;
}

export async function silence(
  ctx: AppContext,
  viewer: Viewer,
  input: SilenceInput,
): Promise<Row<"silences">> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const read = await readCovered(ctx, input.value);
  const until = await readEnd(ctx, input.until);
  const reason = oneLine(input.reason, 300);
  const payload = { value: read.value, reason, until: until?.toISOString() };
  return actWithPower(ctx, viewer, "block", root.id, "silence", payload, (inside) =>
    writeSilence(inside, read, reason, until ?? null),
  );
}

const writeSilence = (
  ctx: AppContext,
  read: Covered,
  reason: string,
  until: Date | null,
): Promise<Row<"silences">> =>
  ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto("silences")
      .values({ id: newId(), ...read, reason, made: ctx.clock.now(), until })
      .onConflict((conflict) => conflict.column("value").doUpdateSet({ reason, until }))
      .returningAll()
      .executeTakeFirstOrThrow();
    const theirs = await trx.selectFrom("remoteActors").select("id").where(covers(read)).execute();
    await hideSilenced(
      trx,
      ctx,
      theirs.map((actor) => actor.id),
    );
    return row;
  });

export async function endSilence(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const root = await theCollective(ctx);
  const known = isId(id)
    ? await ctx.db.selectFrom("silences").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (root === undefined || known === undefined) throw new DomainError("not-found");
  const payload = { silence: id, value: known.value };
  await actWithPower(ctx, viewer, "block", root.id, "end-silence", payload, ({ db }) =>
    db.transaction().execute((trx) => liftSilence(trx, ctx, id)),
  );
}

/** What no other silence covers is shown again. */
async function liftSilence(trx: Trx, ctx: AppContext, id: string): Promise<void> {
  const row = await trx
    .deleteFrom("silences")
    .where("id", "=", id)
    .returning(["kind", "value"])
    .executeTakeFirst();
  if (row === undefined) return;
  const others = await trx.selectFrom("silences").select("value").execute();
  const still = new Set(others.map((one) => one.value));
  const theirs = await trx
    .selectFrom("remoteActors")
    .select(["id", "iri", "host"])
    .where(covers(row))
    .execute();
  await showSilenced(
    trx,
    ctx,
    theirs
      .filter(({ iri, host }) => ![iri, ...hostAndAbove(host)].some((one) => still.has(one)))
      .map((actor) => actor.id),
  );
}

/** Blocks and silences whose day has come end by themselves. A scheduled task. */
export async function endOverdue(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  const over = (table: "blocks" | "silences") =>
    ctx.db.selectFrom(table).select("id").where("until", "<=", now).limit(100).execute();
  for (const { id } of await over("blocks")) await liftBlock(ctx, id);
  for (const { id } of await over("silences"))
    await ctx.db.transaction().execute((trx) => liftSilence(trx, ctx, id));
}

export const silenceActs: Acts = {
  silence: {
    words: (payload, language) =>
      blockMessages(language).silenceAct({ value: textOfPayload(payload, "value") }),
    run: async (ctx, viewer, payload) => {
      const until = textOfPayload(payload, "until");
      await silence(ctx, viewer, {
        value: textOfPayload(payload, "value"),
        reason: textOfPayload(payload, "reason"),
        ...(until === "" ? {} : { until }),
      });
      return "/safety";
    },
  },
  "end-silence": {
    words: (payload, language) =>
      blockMessages(language).endSilenceAct({ value: textOfPayload(payload, "value") }),
    run: async (ctx, viewer, payload) => {
      await endSilence(ctx, viewer, textOfPayload(payload, "silence"));
      return "/safety";
    },
  },
};
