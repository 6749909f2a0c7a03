/** Follow, Undo, Accept, Reject. */
import { heardThrough, notifyUnheard } from "#commons/remote/unheard.ts";
import { commonsMessages } from "#commons/messages.ts";
import { activityIri, instanceIri, ourGroup } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days, minutes } from "#platform/lib/clock.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { sendFollowAnswer } from "../outbox/direct-activities/follows.ts";
import { iriOf, isObject, isType, typesOf } from "../activitypub/json.ts";
import { openGroup } from "../outbox/open-group.ts";
import { INSTANCE } from "../keys/keyring.ts";
import type { RemoteActor } from "../fetch/remote-actors.ts";
import type { ReceiveContext } from "./receive-context.ts";
import { takeBackReaction } from "./reactions.ts";
import { collectiveId } from "#commons/home/collective-id.ts";

/**
 * Whom a Follow is for: a group of ours, or the server actor, which is
 * another address of the collective.
 */
interface Followed {
  /** Who answers: the handle of the group, or INSTANCE. */
  readonly speaker: string;
  /** undefined: it speaks to nobody, or is not there. */
  readonly groupId: string | undefined;
  readonly column: "ofGroup" | "ofInstance";
}

async function followedBy(ctx: AppContext, iri: string | undefined): Promise<Followed | undefined> {
  if (iri === instanceIri(ctx.origin)) {
    const root = await collectiveId(ctx.db);
    const open = root === undefined ? undefined : await openGroup(ctx.db, { id: root });
    return { speaker: INSTANCE, groupId: open?.id, column: "ofInstance" };
  }
  const handle = ourGroup(ctx.origin, iri ?? "");
  if (handle === undefined) return undefined;
  return { speaker: handle, groupId: (await openGroup(ctx.db, { handle }))?.id, column: "ofGroup" };
}

/** How far behind its Undo a Follow may come. */
const overtakes = minutes(10);

/** Everybody may follow an open group; the Follow goes back inside the Accept as it came. */
export async function answerFollow({ ctx, signer, activity }: ReceiveContext): Promise<void> {
  const followed = await followedBy(ctx, iriOf(activity["object"]));
  if (followed === undefined) return;
  const { speaker, groupId, column } = followed;
  const now = ctx.clock.now();
  const followIri = iriOf(activity) ?? null;
  await ctx.db.transaction().execute(async (trx) => {
    if (followIri !== null) {
      // A mark stops one Follow: some servers use one id for every Follow of
      // theirs, and the next one is a new request.
      const stopped = await trx
        .updateTable("followMarks")
        .set({ state: "ended" })
        .where("remoteActorId", "=", signer.id)
        .where("followIri", "=", followIri)
        .where("state", "=", "undone")
        .returning("made")
        .executeTakeFirst();
      // Of long ago it stops nothing: that Undo was for a Follow that we
      // had lost, not for one on its way.
      if (stopped !== undefined && stopped.made >= after(now, -overtakes)) return;
    }
    const answer = { from: speaker, to: signer.iri, object: activity };
    if (groupId === undefined) {
      // A group that is not there says so only when its name was once public.
      const ended = await trx
        .selectFrom("tombstones")
        .innerJoin("groups", "groups.id", "tombstones.id")
        .select("groups.handle")
        .where("groups.handle", "=", speaker)
        .executeTakeFirst();
      if (ended !== undefined) await sendFollowAnswer(trx, ctx, "Reject", answer);
      return;
    }
    const only = { ofGroup: column === "ofGroup", ofInstance: column === "ofInstance" };
    await trx
      .insertInto("followers")
      .values({ groupId, remoteActorId: signer.id, followIri, since: now, ...only })
      .onConflict((conflict) =>
        conflict.columns(["groupId", "remoteActorId"]).doUpdateSet({ followIri, [column]: true }),
      )
      .execute();
    await sendFollowAnswer(trx, ctx, "Accept", answer);
  });
}

/**
 * Undo of a Follow is matched by actor and group: ids of Follows are not kept
 * alike by all. A Block ends it too.
 */
export async function endFollow(effect: ReceiveContext): Promise<void> {
  const { ctx, signer, activity } = effect;
  const { object } = activity;
  const undo = isType(activity, "Undo");
  if (undo && isObject(object) && isType(object, "Like", "EmojiReact", "Announce"))
    return takeBackReaction(effect, object);
  if (undo && isObject(object) && !isType(object, "Follow")) return;
  const undone = isObject(object) ? iriOf(object["object"]) : undefined;
  const named = undo ? undone : iriOf(object);
  const followed = named === undefined ? undefined : await followedBy(ctx, named);
  // Neither ours nor named by its id: nothing of ours can be meant.
  if (followed === undefined && (named !== undefined || !undo)) return;
  const followId = undo ? iriOf(object) : undefined;
  await ctx.db.transaction().execute(async (trx) => {
    const ended = await letGo(trx, signer, followed, followId);
    if (followId === undefined || followId.length > 2048) return;
    if (ended) return mark(trx, ctx, signer, followId, "ended");
    const known = await trx
      .selectFrom("followMarks")
      .select("state")
      .where("remoteActorId", "=", signer.id)
      .where("followIri", "=", followId)
      .executeTakeFirst();
    // It overtook the Follow that it undoes: that one will find the mark. An Undo
    // that comes twice overtook nothing.
    if (known === undefined) await mark(trx, ctx, signer, followId, "undone");
  });
}

/**
 * Ends what is followed by this address; by the other one it may go on. Answers
 * whether there was anything to end.
 */
async function letGo(
  trx: Trx,
  signer: RemoteActor,
  followed: Followed | undefined,
  followId: string | undefined,
): Promise<boolean> {
  const changed = await trx
    .updateTable("followers")
    .set(
      followed === undefined ? { ofGroup: false, ofInstance: false } : { [followed.column]: false },
    )
    .where("remoteActorId", "=", signer.id)
    .$if(followed !== undefined, (q) =>
      q
        .where("groupId", "=", followed?.groupId ?? null)
        .where(followed?.column ?? "ofGroup", "=", true),
    )
    // An Undo that names the Follow by its id alone.
    .$if(followed === undefined, (q) => q.where("followIri", "=", followId ?? ""))
    .returning("groupId")
    .execute();
  if (changed.length === 0) return false;
  await trx
    .deleteFrom("followers")
    .where("remoteActorId", "=", signer.id)
    .where("ofGroup", "=", false)
    .where("ofInstance", "=", false)
    .execute();
  return true;
}

/** The scheduled task: who retries longer than that has given up. */
export async function forgetFollowMarks({ db, clock }: AppContext): Promise<void> {
  await db
    .deleteFrom("followMarks")
    .where("made", "<", after(clock.now(), -days(2)))
    .execute();
}

/** Marks of one actor's Follows; a new one pushes out the oldest. */
const maxMarks = 50;

async function mark(
  trx: Trx,
  ctx: AppContext,
  signer: RemoteActor,
  followIri: string,
  state: "undone" | "ended",
): Promise<void> {
  const made = ctx.clock.now();
  await trx
    .insertInto("followMarks")
    .values({ remoteActorId: signer.id, followIri, state, made })
    .onConflict((conflict) =>
      conflict.columns(["remoteActorId", "followIri"]).doUpdateSet({ state, made }),
    )
    .execute();
  await trx
    .deleteFrom("followMarks")
    .where("remoteActorId", "=", signer.id)
    .where("followIri", "in", (eb) =>
      eb
        .selectFrom("followMarks")
        .select("followIri")
        .where("remoteActorId", "=", signer.id)
        .orderBy("made", "desc")
        .offset(maxMarks)
        .limit(maxMarks),
    )
    .execute();
}

/** Counts only for a Follow that we sent to exactly that actor. */
export async function followAnswered({ ctx, signer, activity }: ReceiveContext): Promise<void> {
  const { object } = activity;
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const sibling = await trx
      .selectFrom("siblings")
      .selectAll()
      .where("remoteActorId", "=", signer.id)
      .forUpdate()
      .executeTakeFirst();
    if (sibling === undefined) return;
    const named = iriOf(object);
    const ours =
      named === activityIri(ctx.origin, sibling.followId) ||
      (isObject(object) &&
        isType(object, "Follow") &&
        iriOf(object["object"]) === signer.iri &&
        ourGroup(ctx.origin, iriOf(object["actor"]) ?? "") !== undefined);
    if (!ours) return;
    if (typesOf(activity).includes("Reject")) {
      await trx
        .updateTable("siblings")
        // A Reject after a yes is how Mastodon removes a follower.
        .set({
          state: "rejected",
          problem:
            sibling.state === "following"
              ? commonsMessages("en").siblingProblems.letUsGo
              : commonsMessages("en").siblingProblems.no,
        })
        .where("id", "=", sibling.id)
        .execute();
      if (sibling.state === "following")
        await notifyUnheard(trx, ctx, await heardThrough(trx, signer), { stillShown: true });
      return;
    }
    if (sibling.state === "following") return;
    await trx
      .updateTable("siblings")
      .set({ state: "following", accepted: now, problem: null })
      .where("id", "=", sibling.id)
      .execute();
    await enqueue(
      trx,
      [{ kind: "catch-up", payload: JSON.stringify({ sibling: sibling.id }), host: signer.host }],
      now,
    );
  });
}
