/** Actors of other servers: fetched, kept for a while, put aside when they are gone. */
import type { AppContext } from "#commons/app-context.ts";
import { bringBackAside, setAside } from "#commons/remote/aside.ts";
import { isBlocked } from "#commons/remote/blocks.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { togetherWith } from "#platform/database/together.ts";
import { after, hours, minutes } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { originOf } from "#platform/lib/url.ts";
import { iriOf, isObject, type JsonObject } from "../activitypub/json.ts";
import { alsoKnownAs, readActor } from "../activitypub/actor.ts";
import { Budget, OutgoingError } from "./outgoing-error.ts";
import type { Outgoing } from "./outgoing.ts";
import { absenceIn, isTombstoneOf } from "./still-there.ts";

export type RemoteActor = Row<"remoteActors">;

const actorsByIri = togetherWith((db: Reader) => async (iris: readonly string[]) => {
  const rows = await db
    .selectFrom("remoteActors")
    .selectAll()
    .where("iri", "in", [...new Set(iris)])
    .execute();
  const known = new Map(rows.map((row) => [row.iri, row]));
  return iris.map((iri) => known.get(iri));
});

export const actorByIri = (db: Reader, iri: string): Promise<RemoteActor | undefined> =>
  actorsByIri(db, iri);

/** Longest document of an actor that is kept whole, in characters. */
const maxRaw = 200_000;
/** What we read of an actor beside its columns. */
const needed = [
  "id",
  "type",
  "preferredUsername",
  "name",
  "inbox",
  "endpoints",
  "publicKey",
  "assertionMethod",
  "alsoKnownAs",
  "movedTo",
] as const;

/**
 * The document as it is kept: of a very long one what we need. Throws
 * OutgoingError when even that is too long.
 */
function rawOf(json: JsonObject): string {
  const whole = JSON.stringify(json);
  if (whole.length <= maxRaw) return whole;
  const part = JSON.stringify(Object.fromEntries(needed.map((name) => [name, json[name]])));
  if (part.length > maxRaw)
    throw new OutgoingError("too-large", "the document of this actor is too long");
  return part;
}

/**
 * The actor's document as we keep it; empty where an earlier version cut
 * it off, so that it is fetched anew.
 */
export function documentOf(actor: Pick<RemoteActor, "raw">): JsonObject {
  try {
    const json: unknown = JSON.parse(actor.raw);
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
}

/**
 * May its keys be trusted without asking again? A key that its owner
 * replaced must not be believed for long.
 */
export const isFresh = (ctx: AppContext, actor: Pick<RemoteActor, "fetched">): boolean =>
  actor.fetched > after(ctx.clock.now(), -minutes(50));

/**
 * Who says that it is somebody whom we block is blocked too: a block
 * moves along. Answers whether one did.
 */
async function blockMoved(ctx: AppContext, iri: string, json: JsonObject): Promise<boolean> {
  const others = alsoKnownAs(json).slice(0, 256);
  if (others.length === 0) return false;
  const block = await ctx.db
    .selectFrom("blocks")
    .select("reason")
    .where("kind", "=", "actor")
    .where("value", "in", [...others])
    .executeTakeFirst();
  if (block === undefined) return false;
  await ctx.db
    .insertInto("blocks")
    .values({ id: newId(), kind: "actor", value: iri, reason: block.reason, made: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

/**
 * Writes what an actor's document says; undefined when it is no actor. Who
 * was put aside gets everything back.
 */
export async function keepActor(
  ctx: AppContext,
  json: JsonObject,
  known: RemoteActor | undefined,
): Promise<RemoteActor | undefined> {
  const actor = readActor(json);
  if (actor === undefined) return undefined;
  const blocked = await blockMoved(ctx, actor.iri, json);
  const now = ctx.clock.now();
  const facts = { ...actor, raw: rawOf(json), fetched: now };
  const renamed = known === undefined || known.handle !== actor.handle;
  const stored = await ctx.db
    .insertInto("remoteActors")
    .values({ id: newId(), ...facts })
    .onConflict((conflict) =>
      conflict.column("iri").doUpdateSet({
        ...facts,
        ...(renamed ? { handleConfirmed: false, handleAsked: null } : {}),
      }),
    )
    .returningAll()
    .executeTakeFirst();
  if (blocked && stored !== undefined) {
    await ctx.db.transaction().execute((trx) => setAside(trx, ctx, [stored.id], "blocked"));
    return { ...stored, gone: stored.gone ?? now };
  }
  if (stored?.gone == null) return stored;
  await ctx.db.transaction().execute((trx) => bringBackAside(trx, ctx, [stored.id]));
  ctx.log.info(
    { host: stored.host, type: stored.type },
    "an actor elsewhere is back, and has its things back",
  );
  return { ...stored, gone: null };
}

/** Puts an actor aside whose own id says that it is no more, or who said so. */
export async function vanish(
  ctx: AppContext,
  iri: string,
  why: "gone" | "tombstone" | "said",
): Promise<void> {
  const actor = await actorByIri(ctx.db, iri);
  if (actor === undefined || actor.gone !== null) return;
  await ctx.db.transaction().execute((trx) => setAside(trx, ctx, [actor.id], why));
  ctx.log.info(
    { host: actor.host, type: actor.type, why },
    "an actor elsewhere is gone; what was theirs is put aside",
  );
}

/**
 * The actor at this IRI, from what we keep or from its server. undefined: it is gone, or no actor.
 * Throws OutgoingError when its server can't be asked now and we know nothing of it.
 */
export async function findActor(
  ctx: AppContext,
  outgoing: Outgoing,
  iri: string,
  {
    refresh = false,
    budget = new Budget(),
  }: { readonly refresh?: boolean; readonly budget?: Budget } = {},
): Promise<RemoteActor | undefined> {
  const plain = iri.replace(/#.*$/, "");
  if (originOf(plain) === ctx.origin) return undefined;
  const known = await actorByIri(ctx.db, plain);
  if (known?.gone != null) return seekAgain(ctx, outgoing, known, budget);
  if (known !== undefined && isFresh(ctx, known) && !refresh) return known;
  // Whoever asks for a refresh again and again gets what we have.
  if (known !== undefined && refresh && !outgoing.mayRefresh(plain, ctx.clock.now())) return known;
  return fetchActor(ctx, outgoing, plain, known, budget);
}

/** Asks an actor's server, whatever we keep. As findActor. */
export async function fetchActor(
  ctx: AppContext,
  outgoing: Outgoing,
  iri: string,
  known: RemoteActor | undefined,
  budget = new Budget(),
): Promise<RemoteActor | undefined> {
  try {
    const { json } = await outgoing.getDocument(iri, { signed: true, budget });
    if (isTombstoneOf(json, iri)) {
      await vanish(ctx, iri, "tombstone");
      return undefined;
    }
    return iriOf(json) === iriOf(iri) ? await keepActor(ctx, json, known) : undefined;
  } catch (error) {
    if (absenceIn(error, iri) === "gone") {
      await vanish(ctx, iri, "gone");
      return undefined;
    }
    if (!(error instanceof OutgoingError)) throw error;
    // An old picture is better than none, for a while.
    const usable = known?.gone === null && known.fetched > after(ctx.clock.now(), -hours(24 * 14));
    if (known !== undefined && usable) return known;
    throw error;
  }
}

/** Is somebody back who was put aside? Whom we blocked is not asked. Throws as findActor. */
async function seekAgain(
  ctx: AppContext,
  outgoing: Outgoing,
  known: RemoteActor,
  budget: Budget,
): Promise<RemoteActor | undefined> {
  if (await isBlocked(ctx.db, known.iri)) return undefined;
  if (!outgoing.mayRefresh(known.iri, ctx.clock.now())) return undefined;
  return fetchActor(ctx, outgoing, known.iri, known, budget);
}
