/** What we know when something arrives: whom we follow, and whose a thing is that we keep. */
import type { AppContext } from "#commons/app-context.ts";
import type { Db } from "#platform/database/schema.ts";
import { togetherWith } from "#platform/database/together.ts";
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

/** Do we follow this actor, or somebody of its server who passes its things on? */
export async function isFollowed(ctx: AppContext, actor: RemoteActor): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select("siblings.id")
    .where("siblings.state", "in", ["requested", "following"])
    .where("remoteActors.gone", "is", null)
    .where((eb) =>
      eb.or([
        eb("remoteActors.id", "=", actor.id),
        eb.and([
          eb("remoteActors.host", "=", actor.host),
          eb("remoteActors.type", "in", ["Group", "Application", "Service", "Organization"]),
        ]),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
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
