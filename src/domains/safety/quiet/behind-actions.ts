/**
 * What another server said for a group that is quiet waits apart, so that the rest of what it says
 * does not. Whatever is about the same things waits behind it.
 */
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { quietWhy } from "#commons/home/quiet.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import { iriOf, isObject, isType, type Json, type JsonObject } from "#protocol/activitypub/json.ts";

/** The order of what waits of one sender. */
const quietOrder = (signer: string): string => `quiet:${signer}`;
export const waitsApart = (key: string | null): boolean => key?.startsWith("quiet:") === true;

/** What says to whom, by whom, and how it looks: two things have it in common and are still two. */
const beside = new Set([
  ...["@context", "actor", "attributedTo", "to", "cc", "bto", "bcc", "audience", "tag", "url"],
  ...["icon", "image", "attachment", "followers", "generator", "content", "contentMap", "summary"],
]);

function* thingsIn(value: Json | undefined): Generator<string> {
  if (typeof value === "string") {
    if (/^https?:\/\//i.test(value)) yield value;
  } else if (Array.isArray(value)) for (const one of value as readonly Json[]) yield* thingsIn(one);
  else if (isObject(value))
    for (const [name, one] of Object.entries(value)) if (!beside.has(name)) yield* thingsIn(one);
}

interface SaidBy {
  readonly signer: string;
  readonly activity?: JsonObject | undefined;
}

/** Their things that it is about: neither ours, nor the sender. */
const thingsSaid = ({ signer, activity }: SaidBy, origin: string): ReadonlySet<string> =>
  new Set([...thingsIn(activity)].filter((iri) => iri !== signer && !iri.startsWith(`${origin}/`)));

/** Is it the end of the sender, and with it of all that they said? */
const endsAll = ({ signer, activity }: SaidBy): boolean =>
  activity === undefined ||
  (isType(activity, "Delete") &&
    [activity["object"]].flat().some((one) => (isObject(one) ? one["id"] : one) === signer));

/** Does the sender go elsewhere, with whatever they said until then? */
const movesAll = ({ signer, activity }: SaidBy): boolean =>
  activity !== undefined && isType(activity, "Move") && iriOf(activity["object"]) === signer;

/**
 * Must `said` wait behind one of these, which came before and wait? A Move is done at once, and
 * "again" for what waits: a Follow may be among it.
 */
function belongsBehind(
  said: SaidBy,
  waiting: readonly SaidBy[],
  origin: string,
): boolean | "again" {
  if (waiting.length === 0) return false;
  if (endsAll(said)) return true;
  if (movesAll(said)) return "again";
  const things = thingsSaid(said, origin);
  return waiting.some((one) => [...thingsSaid(one, origin)].some((iri) => things.has(iri)));
}

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

/** Does it belong behind something of the same sender that waits apart? "again": there too. */
export async function waitsBehind(ctx: AppContext, payload: string): Promise<boolean | "again"> {
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
