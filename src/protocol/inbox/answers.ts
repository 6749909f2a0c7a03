/**
 * What answers or takes back something that was said before: Accept, Reject, Ignore, Undo.
 * Each finds its domain with one query.
 */
import { activityIri, ourGroup } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import { isObject, isType, iriOf, type JsonObject, spellingsOf } from "../activitypub/json.ts";
import { endFollow, followAnswered } from "./follows.ts";
import { acceptUndone } from "./let-go.ts";
import { takeBackBoost } from "./plain/posts.ts";
import type { ReceiveContext } from "./receive-context.ts";
import type { SentKind } from "./receives.ts";

/** What of ours this activity answers: by the id that we gave it, else as it comes back whole. */
async function sentKindOf(
  { ctx, registry, activity }: ReceiveContext,
  by: "Accept" | "Reject" | "Ignore",
): Promise<SentKind | undefined> {
  const { object } = activity;
  const prefix = activityIri(ctx.origin, "");
  const named = iriOf(object) ?? "";
  const able = registry.sent.filter((one) => one.by.includes(by));
  if (named.startsWith(prefix)) {
    const kind = await kindOfSent(ctx, named.slice(prefix.length));
    return able.find((one) => one.kind === kind);
  }
  if (!isObject(object) || ourGroup(ctx.origin, iriOf(object["actor"]) ?? "") === undefined)
    return undefined;
  return able.find((one) => one.comesBackAs !== undefined && isType(object, one.comesBackAs));
}

const kindOfSent = async (ctx: AppContext, id: string): Promise<string | undefined> =>
  isId(id)
    ? (
        await ctx.db
          .selectFrom("sentActivities")
          .select("kind")
          .where("id", "=", id)
          .executeTakeFirst()
      )?.kind
    : undefined;

/** Accept and Reject answer a thing of ours, something that we sent, or a Follow of ours. */
export async function receiveAnswerActivity(effect: ReceiveContext): Promise<void> {
  const { ctx, registry, signer, activity } = effect;
  const by = isType(activity, "Accept") ? "Accept" : "Reject";
  if (await registry.taken(by, ctx, signer, activity)) return;
  const sent = await sentKindOf(effect, by);
  if (sent !== undefined && (await sent.answered(ctx, signer, activity))) return;
  return followAnswered(effect);
}

/** Ignore says that they do not handle what we sent. */
export async function receiveIgnore(effect: ReceiveContext): Promise<void> {
  const sent = await sentKindOf(effect, "Ignore");
  await sent?.answered(effect.ctx, effect.signer, effect.activity);
}

/**
 * Undo of the Accept of our Follow, of something that they said to
 * us, of a Follow, a like or a boost.
 */
export async function receiveUndo(effect: ReceiveContext): Promise<void> {
  const { ctx, registry, signer, activity } = effect;
  const { object } = activity;
  if (await acceptUndone(effect)) return;
  const whole = isObject(object)
    ? registry.undone.find(({ types = [] }) => isType(object, ...types))
    : undefined;
  if (whole !== undefined) {
    await whole.undone(ctx, signer, activity);
    return;
  }
  const kind = await kindOfTheirs(ctx, signer.iri, object);
  const undone = registry.undone.find((one) => one.kind === kind);
  if (undone !== undefined && (await undone.undone(ctx, signer, activity))) return;
  await takeBackBoost(effect);
  return endFollow(effect);
}

/** What of theirs we keep under this id. */
async function kindOfTheirs(
  ctx: AppContext,
  owner: string,
  object: JsonObject[string],
): Promise<string | undefined> {
  const iris = spellingsOf(object);
  if (iris.length === 0) return undefined;
  const row = await ctx.db
    .selectFrom("remoteObjects")
    .select("kind")
    .where("iri", "in", iris)
    .where("owner", "=", owner)
    .executeTakeFirst();
  return row?.kind;
}
