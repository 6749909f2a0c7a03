/** Meeting a sibling: find it, follow it, read once what it has already said. */
import { commonsMessages } from "#commons/messages.ts";
import { protocolMessages } from "../messages.ts";
import { follow } from "../outbox/direct-activities/follows.ts";
import { wordsTo } from "../outbox/direct-activities/notes.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { iriOf, isObject, isType, type Json, type JsonObject } from "../activitypub/json.ts";
import { collectionItems } from "../fetch/collection-items.ts";
import { discover } from "../fetch/discover.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { confirmHandle } from "../fetch/handles.ts";
import { receiveFromOutbox, receiveObject } from "./things.ts";
import { Budget, OutgoingError } from "../fetch/outgoing-error.ts";
import { findActor, type RemoteActor } from "../fetch/remote-actors.ts";
import type { Registry } from "../registry.ts";

const maxItems = 200;

/** Whose past is read, and who reads it. */
interface Reading {
  readonly fediverse: Fediverse;
  readonly registry: Registry;
}

export const siblingHandlers = (fediverse: Fediverse, registry: Registry): Handlers => {
  const { ctx, outgoing } = fediverse;
  const fail = (id: string, problem: string): Promise<unknown> =>
    ctx.db.updateTable("siblings").set({ state: "failed", problem }).where("id", "=", id).execute();

  return {
    meet: async (payload, job) => {
      const { sibling: id } = readStrings(payload, "sibling");
      const sibling = await ctx.db
        .selectFrom("siblings")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst();
      if (sibling === undefined || sibling.remoteActorId !== null) return;
      let actor: RemoteActor | undefined;
      try {
        const iri = await discover(outgoing, sibling.address);
        actor =
          iri === undefined || originOf(iri) === ctx.origin
            ? undefined
            : await findActor(ctx, outgoing, iri, { refresh: true });
      } catch (error) {
        if (!(error instanceof OutgoingError)) throw error;
        if (error.temporary && job.attempts < 6) throw new RetryLater(error.message);
        await fail(
          id,
          error.reason === "blocked"
            ? commonsMessages("en").siblingProblems.cantAsk
            : protocolMessages("en").noAnswer({ why: error.message }),
        );
        return;
      }
      if (actor === undefined) {
        await fail(id, commonsMessages("en").siblingProblems.nobody);
        return;
      }
      const found = actor;
      const group = await ctx.db
        .selectFrom("groups")
        .select(["handle", "language"])
        .where("id", "=", sibling.groupId)
        .executeTakeFirstOrThrow();
      await ctx.db.transaction().execute(async (trx) => {
        const other = await trx
          .selectFrom("siblings")
          .select(["id", "state", "movedFrom"])
          .where("remoteActorId", "=", found.id)
          .executeTakeFirst();
        // Who said no or let us go, and is asked anew by another of its addresses, is asked anew.
        const over = other?.state === "failed" || other?.state === "rejected";
        if (other !== undefined)
          await trx
            .deleteFrom("siblings")
            .where("id", "=", over ? other.id : id)
            .execute();
        const say = async (): Promise<void> => {
          if (sibling.words !== null) await wordsTo(trx, ctx, group, found.iri, sibling.words);
        };
        // By another of its addresses, one whom we follow: what was to be said to them is said.
        if (other !== undefined && !over) return say();
        await trx
          .updateTable("siblings")
          .set({
            remoteActorId: found.id,
            problem: null,
            state: "requested",
            words: null,
            movedFrom: other?.movedFrom ?? null,
          })
          .where("id", "=", id)
          .execute();
        await follow(trx, ctx, group.handle, found.iri, sibling.followId);
        await say();
        await confirmHandle(trx, ctx, found);
      });
    },

    "catch-up": async (payload) => {
      const { sibling: id } = readStrings(payload, "sibling");
      const sibling = await ctx.db
        .selectFrom("siblings")
        .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
        .selectAll("remoteActors")
        .where("siblings.id", "=", id)
        .executeTakeFirst();
      if (sibling === undefined || sibling.gone !== null) return;
      const reading = { fediverse, registry };
      const said = await readOutbox(reading, sibling);
      await readList(reading, sibling, sibling.upcomingEvents, (item) => isType(item, "Event"));
      await readList(reading, sibling, sibling.featured, (item) => !isType(item, "Hashtag"));
      // Words under their things: these are here by now. The oldest first, as they were said.
      for (const hear of said.toReversed()) await hear();
      await ctx.db
        .updateTable("siblings")
        .set({ readUntil: ctx.clock.now() })
        .where("id", "=", id)
        .execute();
    },

    // Somebody who was put aside may be back: then they get everything back.
    "seek-actor": async (payload) => {
      const { iri } = readStrings(payload, "iri");
      await quietly(fediverse, async () => {
        await findActor(ctx, outgoing, iri);
      });
    },
  };
};

async function quietly(fediverse: Fediverse, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    fediverse.ctx.log.info({ why: error.message }, "a part of a sibling's past could not be read");
  }
}

/** Most members of an outbox that are only named, and asked for one by one. */
const maxByName = 20;

const answersSomething = ({ object }: JsonObject): boolean =>
  isObject(object) && iriOf(object["inReplyTo"]) !== undefined;

/**
 * The newest activities, through its pages. Some servers name there what they published, instead of
 * telling it. What answers something is left for later: how to hear it is handed back.
 */
async function readOutbox(
  { fediverse, registry }: Reading,
  sibling: RemoteActor,
): Promise<readonly (() => Promise<void>)[]> {
  const { outgoing, ctx } = fediverse;
  if (sibling.outbox === null) return [];
  const later: (() => Promise<void>)[] = [];
  const budget = new Budget(60);
  let byName = 0;
  const whole = async (item: Json): Promise<JsonObject | undefined> => {
    if (isObject(item)) return item;
    const named = safeUrl(item);
    if (named === undefined || originOf(named) !== originOf(sibling.iri)) return undefined;
    if (byName++ >= maxByName) return undefined;
    const { json } = await outgoing.getDocument(named, { signed: true, budget });
    return iriOf(json["actor"]) === undefined
      ? { type: "Create", actor: sibling.iri, object: json }
      : json;
  };
  await quietly(fediverse, async () => {
    for await (const item of collectionItems(outgoing, sibling.outbox ?? "", {
      budget,
      max: maxItems,
    }))
      await quietly(fediverse, async () => {
        const activity = await whole(item);
        if (activity === undefined) return;
        const actor = iriOf(activity["actor"]);
        if (actor === undefined || originOf(actor) !== originOf(sibling.iri)) return;
        const hear = (): Promise<void> =>
          receiveFromOutbox({
            ctx,
            fediverse,
            registry,
            signer: sibling,
            activity,
            budget,
            taken: ctx.clock.now(),
          });
        if (answersSomething(activity)) later.push(() => quietly(fediverse, hear));
        else await hear();
      });
  });
  return later;
}

/**
 * Things that it lists, and no outbox tells of: events to come (FEP-8a8e `upcomingEvents`), and
 * what it pins (`featured`). Strange members are passed by.
 */
async function readList(
  { fediverse, registry }: Reading,
  sibling: RemoteActor,
  iri: string | null,
  wanted: (item: JsonObject) => boolean,
): Promise<void> {
  const { outgoing, ctx } = fediverse;
  if (iri === null) return;
  const budget = new Budget(60);
  await quietly(fediverse, async () => {
    for await (const item of collectionItems(outgoing, iri, { budget, max: 50 })) {
      const object = isObject(item) && isType(item, "Link") ? (iriOf(item) ?? null) : item;
      if (isObject(object) ? !wanted(object) : safeUrl(object) === undefined) continue;
      const activity: JsonObject = { type: "Create", actor: sibling.iri, object };
      await quietly(fediverse, () =>
        receiveObject({
          ctx,
          fediverse,
          registry,
          signer: sibling,
          activity,
          budget,
          taken: ctx.clock.now(),
        }),
      );
    }
  });
}
