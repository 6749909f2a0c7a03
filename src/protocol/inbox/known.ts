/** What we know when something arrives: whom we follow, and whose a thing is that we keep. */
import type { AppContext } from "#commons/app-context.ts";
import type { Db } from "#platform/database/schema.ts";
import { togetherWith } from "#platform/database/together.ts";
import { groupTypes, serverTypes } from "../activitypub/actor.ts";
import { irisOf, type JsonObject } from "../activitypub/json.ts";
import type { RemoteActor } from "../fetch/remote-actors.ts";
import type { Stored } from "./authority.ts";
import type { ObjectReceiver } from "./receives.ts";

interface Signer {
  readonly actor: RemoteActor;
  /** Its server did not answer when it was asked last. */
  readonly silent: boolean;
}

/** Who signed, and how its server is; of all that arrive at the same moment asked once. */
export const signerOf = togetherWith((db: Db) => async (iris: readonly string[]) => {
  const rows = await db
    .selectFrom("remoteActors")
    .leftJoin("hosts", "hosts.host", "remoteActors.host")
    .selectAll("remoteActors")
    .select("hosts.nextProbe")
    .where("iri", "in", [...new Set(iris)])
    .execute();
  const known = new Map(
    rows.map(({ nextProbe, ...actor }): [string, Signer] => [
      actor.iri,
      { actor, silent: nextProbe !== null },
    ]),
  );
  return iris.map((iri) => known.get(iri));
});

/** To whom a thing or an activity is addressed. */
const addressees = (value: JsonObject): readonly string[] =>
  ["to", "cc", "audience"].flatMap((name) => irisOf(value[name]));

type Nearness = "itself" | "beside";

/**
 * Do we follow this actor (`itself`), or one `beside` it on its server: the
 * server's own actor, or a group; of people there only what they say to that group.
 * `said`: what is said, for its addressees.
 */
export async function nearness(
  ctx: AppContext,
  actor: RemoteActor,
  object: JsonObject,
): Promise<Nearness | undefined> {
  const rows = await ctx.db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select(["remoteActors.id", "remoteActors.iri", "remoteActors.type"])
    .where("siblings.state", "in", ["requested", "following"])
    .where("remoteActors.gone", "is", null)
    .where((eb) =>
      eb.or([
        eb("remoteActors.id", "=", actor.id),
        eb.and([
          eb("remoteActors.host", "=", actor.host),
          eb("remoteActors.type", "in", [...serverTypes, ...groupTypes]),
        ]),
      ]),
    )
    .execute();
  if (rows.some(({ id }) => id === actor.id)) return "itself";
  const to = new Set(addressees(object));
  const isBeside = rows.some(
    ({ type, iri }) =>
      serverTypes.some((one) => one === type) ||
      actor.type !== "Person" ||
      to.has(iri) ||
      to.has(`${iri}/followers`),
  );
  return isBeside ? "beside" : undefined;
}

/** The nearest of whose thing it is and who passes it on, each by what they say. */
export async function nearest(
  ctx: AppContext,
  all: readonly (readonly [actor: RemoteActor, said: JsonObject])[],
): Promise<Nearness | undefined> {
  let near: Nearness | undefined;
  const asked = new Set<string>();
  for (const [actor, object] of all) {
    if (near === "itself" || asked.has(actor.id)) continue;
    asked.add(actor.id);
    near = (await nearness(ctx, actor, object)) ?? near;
  }
  return near;
}

/** A reply is kept by the inbox itself, whatever of ours it is about. */
const reply = "reply";

/** What we keep under this id, and the actor that we keep as its owner. */
export async function storedThing(
  { ctx, registry }: { ctx: AppContext; registry: { readonly objects: readonly ObjectReceiver[] } },
  iri: string,
): Promise<Stored | undefined> {
  const rows = await ctx.db
    .selectFrom("remoteObjects")
    .select(["kind", "owner"])
    .where("iri", "=", iri)
    .execute();
  // Of several under one id the first domain's counts.
  const found = [...registry.objects.map((one) => one.kind), reply].flatMap((kind) =>
    rows.filter((row) => row.kind === kind),
  );
  const [one] = found;
  return one === undefined ? undefined : { owner: one.owner, kinds: found.map((row) => row.kind) };
}
