/** Likes and boosts of ours, as counts without names; and reports. */
import { ourObject } from "#commons/addresses.ts";
import { manyLines } from "#commons/text.ts";
import { plainText } from "#commons/markdown.ts";
import { digest, newId } from "#platform/lib/ids.ts";
import { iriOf, irisOf, isType, type JsonObject, textIn } from "../activitypub/json.ts";
import { isPublicThing } from "../outbox/documents.ts";
import type { ReceiveContext } from "./receive-context.ts";

// Who liked what is nobody's business: the digest only keeps one from counting twice.
const hidden = (effect: ReceiveContext, object: string): string =>
  digest(`${effect.signer.iri} ${object}`);

export async function receiveReaction(effect: ReceiveContext): Promise<void> {
  const { ctx, registry, activity } = effect;
  const iri = iriOf(activity["object"]) ?? "";
  const thing = ourObject(ctx.origin, iri);
  if (thing === undefined || !(await isPublicThing(ctx, registry.documents, thing.kind, thing.id)))
    return;
  await ctx.db
    .insertInto("reactions")
    .values({
      actorDigest: hidden(effect, iri),
      objectKind: thing.kind,
      objectId: thing.id,
      type: isType(activity, "Announce") ? "share" : "like",
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function takeBackReaction(
  effect: ReceiveContext,
  reaction: JsonObject,
): Promise<void> {
  const { ctx } = effect;
  const iri = iriOf(reaction["object"]) ?? "";
  const thing = ourObject(ctx.origin, iri);
  if (thing === undefined) return;
  await ctx.db
    .deleteFrom("reactions")
    .where("actorDigest", "=", hidden(effect, iri))
    .where("objectId", "=", thing.id)
    .where("type", "=", isType(reaction, "Announce") ? "share" : "like")
    .execute();
}

/** Reports of one server that wait; more say nothing new, and would hide those of others. */
const maxReports = 200;

/** A report from another server, for those who keep the bridge. Who wrote it there is not kept. */
export async function receiveReport({ ctx, signer, activity }: ReceiveContext): Promise<void> {
  const about = irisOf(activity["object"])
    .filter((iri) => iri.startsWith(`${ctx.origin}/`))
    .slice(0, 10)
    .join(" ");
  if (about === "") return;
  const { waiting } = await ctx.db
    .selectFrom("reports")
    .select((eb) => eb.fn.countAll<string>().as("waiting"))
    .where("fromHost", "=", signer.host)
    .executeTakeFirstOrThrow();
  if (Number(waiting) >= maxReports) return;
  await ctx.db
    .insertInto("reports")
    .values({
      id: newId(),
      fromHost: signer.host,
      about,
      content: manyLines(
        plainText(textIn(activity, "content") ?? textIn(activity, "summary") ?? ""),
        3000,
      ),
      received: ctx.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
