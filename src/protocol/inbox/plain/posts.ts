/**
 * Plain posts: read, and told to whoever wishes to hear of them; what a sibling
 * boosts is fetched from where it lives.
 */
import { isDeletedElsewhere } from "#commons/remote/kept.ts";
import { postLife, type IncomingPost } from "#commons/incoming/post.ts";
import { after, parseDate } from "#platform/lib/clock.ts";
import { hostAndAbove, hostOf, originOf } from "#platform/lib/url.ts";
import {
  iriOf,
  isAddressedToPublic,
  isObject,
  isType,
  type JsonObject,
} from "../../activitypub/json.ts";
import { isPost, readPost } from "../../activitypub/post.ts";
import { absenceIn, isTombstoneOf } from "../../fetch/still-there.ts";
import { findActor } from "../../fetch/remote-actors.ts";
import { ownerOf } from "../authority.ts";
import type { ReceiveContext } from "../receive-context.ts";

async function tell(
  { ctx, registry }: ReceiveContext,
  post: IncomingPost | undefined,
): Promise<void> {
  if (post === undefined) return;
  if (await isDeletedElsewhere(ctx.db, post.iri)) return;
  for (const { heard } of registry.posts) if ((await heard(ctx, post)) === "taken") return;
}

/**
 * A post of its signer that is nothing else to us: a question to a group, or what a sibling says.
 */
export async function hearPost(effect: ReceiveContext, object: JsonObject): Promise<void> {
  const { ctx, signer, activity } = effect;
  // What somebody else wrote is not theirs to say here.
  if (ownerOf(signer.iri, object) !== signer.iri) return;
  await tell(
    effect,
    readPost(ctx.origin, object, signer, {
      now: ctx.clock.now(),
      changed: isType(activity, "Update"),
    }),
  );
}

/** What a sibling passes on. `known`: as it stands, where it was read already. */
export async function boosted(
  effect: ReceiveContext,
  iri: string,
  known?: JsonObject,
): Promise<void> {
  const { ctx, fediverse, signer, activity, budget } = effect;
  const published = parseDate(activity["published"]);
  // An outbox that is read again tells of old ones too: they are not worth asking for.
  if (published !== undefined && published <= after(ctx.clock.now(), -postLife)) return;
  const json = known ?? (await read(effect, iri));
  if (json === undefined || !isAddressedToPublic(json)) return;
  const author = ownerOf(iri, json);
  if (originOf(author) !== originOf(iri) || author === iri || (await isBlocked(effect, author)))
    return;
  const actor =
    author === signer.iri ? signer : await findActor(ctx, fediverse.outgoing, author, { budget });
  if (actor === undefined) return;
  await tell(
    effect,
    readPost(ctx.origin, asPost(json), signer, {
      now: ctx.clock.now(),
      changed: false,
      boosted: { author: actor, at: published },
    }),
  );
}

/** Of an event, a guide or a film that is passed on we show that it is there, and where. */
const asPost = (json: JsonObject): JsonObject =>
  isPost(json) ? json : { ...json, type: "Article" };

async function read(
  { fediverse, budget }: ReceiveContext,
  iri: string,
): Promise<JsonObject | undefined> {
  try {
    const { json } = await fediverse.outgoing.getDocument(iri, { signed: true, budget });
    return isTombstoneOf(json, iri) || iriOf(json) !== iri ? undefined : json;
  } catch (error) {
    if (absenceIn(error, iri) === "gone") return undefined;
    throw error;
  }
}

async function isBlocked({ ctx }: ReceiveContext, author: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("blocks")
    .select("id")
    .where("value", "in", [author, ...hostAndAbove(hostOf(author) ?? "")])
    .executeTakeFirst();
  return row !== undefined;
}

/** An Undo of an Announce: what was passed on is no more. */
export async function takeBackBoost({ ctx, signer, activity }: ReceiveContext): Promise<void> {
  const { object } = activity;
  const iri = isObject(object) && isType(object, "Announce") ? iriOf(object["object"]) : undefined;
  if (iri === undefined) return;
  await ctx.db
    .deleteFrom("siblingPosts")
    .where("remoteActorId", "=", signer.id)
    .where("iri", "=", iri)
    .where("boost", "=", true)
    .execute();
}
