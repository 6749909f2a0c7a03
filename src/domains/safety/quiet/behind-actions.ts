/** Laying apart what was said for a group that is quiet, and what has to stay behind it. */
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { quietWhy } from "#commons/home/quiet.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import { isObject } from "#protocol/activitypub/json.ts";
import { belongsBehind, quietOrder, type SaidBy } from "./behind.ts";

const Received = Type.Object({ signer: Type.String(), activity: Type.Optional(Type.Unknown()) });

/** Of more than so many that wait nobody looks what each is about: the next one waits too. */
const mostLookedAt = 200;

const keyFor = ({ config }: AppContext): Buffer => derive(instanceKey(config.dataDir), "quiet");

const Sealed = Type.Object({ sealed: Type.String() });

/** What was laid apart, as it came: some of it is for one person alone, and waits for weeks. */
export const openSaid = (ctx: AppContext, payload: string): string =>
  unseal(keyFor(ctx), readJson(Sealed, payload).sealed);

const readSaid = (payload: string): SaidBy => {
  const { signer, activity } = readJson(Received, payload);
  return { signer, activity: isObject(activity) ? activity : undefined };
};

/** Does it belong behind something of the same sender that waits apart? */
export async function waitsBehind(ctx: AppContext, payload: string): Promise<boolean> {
  const said = readSaid(payload);
  const rows = await ctx.db
    .selectFrom("jobs")
    .select("payload")
    .where("orderingKey", "=", quietOrder(said.signer))
    .where("dead", "is", null)
    .orderBy("seq")
    .limit(mostLookedAt + 1)
    .execute();
  return (
    rows.length > mostLookedAt ||
    belongsBehind(
      said,
      rows.map((row) => readSaid(openSaid(ctx, row.payload))),
      ctx.origin,
    )
  );
}

/**
 * It waits apart until then, behind what waits there already; what the sender says of other things
 * goes on. However often for one job: once.
 */
export async function layApart(
  ctx: AppContext,
  job: { readonly id: string; readonly payload: string },
  until: Date,
): Promise<void> {
  const id = keyOf("quiet", job.id);
  const orderingKey = quietOrder(readSaid(job.payload).signer);
  const payload = JSON.stringify({ sealed: seal(keyFor(ctx), job.payload) });
  await ctx.db.transaction().execute(async (trx) => {
    await enqueue(
      trx,
      [{ id, kind: "receive", payload, orderingKey, runAt: until }],
      ctx.clock.now(),
    );
    await trx.updateTable("jobs").set({ lastError: quietWhy }).where("id", "=", id).execute();
  });
}
