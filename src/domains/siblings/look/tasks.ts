/** What the worker asks of other servers: who stands at an address, and whom a sibling names. */
import type { AppContext } from "#commons/app-context.ts";
import { after } from "#platform/lib/clock.ts";
import { originOf } from "#platform/lib/url.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { eventsIn, readFound, readNamed, suggestionLife } from "./look.ts";
import { lookById } from "./store.ts";

type Json = Readonly<Record<string, unknown>>;

/** The outgoing client; a `refused` is a no of theirs or of our rules, everything else is a bug. */
export interface Asks {
  /** IRI of the actor behind an address. */
  find(address: string): Promise<string | undefined>;
  document(iri: string): Promise<Json>;
  json(url: string): Promise<Json>;
  refused(error: unknown): boolean;
}

async function orNothing<T>(asks: Asks, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!asks.refused(error)) throw error;
    return undefined;
  }
}

export async function lookAtSibling(ctx: AppContext, asks: Asks, payload: string): Promise<void> {
  const { look: id } = readStrings(payload, "look");
  const look = await lookById(ctx.db, id, ctx.clock.now());
  if (look?.state !== "looking") return;
  const found = await orNothing(asks, async () => {
    const iri = await asks.find(look.address);
    if (iri === undefined || originOf(iri) === ctx.origin) return undefined;
    const actor = await asks.document(iri);
    // Only of their own server: what they name elsewhere is not theirs to say.
    const theirs = async (named: unknown): Promise<Json | undefined> =>
      typeof named === "string" && originOf(named) === originOf(iri)
        ? orNothing(asks, () => asks.document(named))
        : undefined;
    const upcoming = await theirs(actor["upcomingEvents"]);
    const next = await Promise.all(
      eventsIn(upcoming ?? {}).map(async (item) =>
        typeof item === "string" ? theirs(item) : item,
      ),
    );
    return readFound(
      look.address,
      actor,
      next.filter((item) => item !== undefined),
    );
  });
  await ctx.db
    .updateTable("siblingLooks")
    .set(
      found === undefined
        ? { state: "failed" as const }
        : { state: "found" as const, found: JSON.stringify(found) },
    )
    .where("id", "=", id)
    .execute();
}

export async function hearNamed(ctx: AppContext, asks: Asks, payload: string): Promise<void> {
  const { sibling: id } = readStrings(payload, "sibling");
  const sibling = await ctx.db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select(["siblings.id", "remoteActors.id as actorId", "remoteActors.iri"])
    .where("siblings.id", "=", id)
    .where("siblings.state", "=", "following")
    .executeTakeFirst();
  const origin = originOf(sibling?.iri);
  if (sibling === undefined || origin === undefined) return;
  const json = await orNothing(asks, () => asks.json(`${origin}/api/v1/siblings/named`));
  // Most servers know nothing of it: that is no yes.
  const { named, items } = readNamed(json ?? {});
  const expires = after(ctx.clock.now(), suggestionLife);
  await ctx.db.transaction().execute(async (trx) => {
    await trx.updateTable("siblings").set({ named }).where("id", "=", id).execute();
    await trx
      .deleteFrom("siblingSuggestions")
      .where("remoteActorId", "=", sibling.actorId)
      .execute();
    if (items.length > 0)
      await trx
        .insertInto("siblingSuggestions")
        .values(items.map((item) => ({ remoteActorId: sibling.actorId, ...item, expires })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  });
}
