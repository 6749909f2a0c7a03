/**
 * The receiving half of FEP-8fcf: does a sibling still know that we follow it, and do we
 * still follow whom it counts as ours?
 */
import Type from "typebox";
import { commonsMessages } from "#commons/messages.ts";
import { groupIri, ourGroup } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { countTry } from "#commons/tries.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { undoFollow } from "../outbox/direct-activities/follows.ts";
import { openGroupsOf } from "../outbox/open-group.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { iriOf } from "../activitypub/json.ts";
import { collectionItems } from "../fetch/collection-items.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { followersDigest, readSynchronization } from "../outbox/followers-sync.ts";
import { Budget, OutgoingError } from "../fetch/outgoing-error.ts";
import type { RemoteActor } from "../fetch/remote-actors.ts";

/** Our groups that follow this actor and were accepted. */
async function following(ctx: AppContext, actorId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("siblings")
    .innerJoin("groups", "groups.id", "siblings.groupId")
    .select("groups.handle")
    .where("siblings.remoteActorId", "=", actorId)
    .where("siblings.state", "=", "following")
    .execute();
  return rows.map((row) => groupIri(ctx.origin, row.handle));
}

/**
 * How often a list is asked for within ten minutes while both say the same: a digest that
 * never fits comes with each delivery.
 */
const maxAsked = 3;

/** Hears how others count those of ours who follow them. */
export class Synchronizations {
  readonly #ctx: AppContext;
  readonly #asked = new Map<string, { readonly since: number; times: number }>();

  constructor(ctx: AppContext) {
    this.#ctx = ctx;
  }

  /** Compares at once, since that costs nothing; asks later, and only where it differs. */
  async note(signer: RemoteActor, header: unknown): Promise<void> {
    const { db, clock } = this.#ctx;
    const claimed = readSynchronization(header, signer);
    if (claimed === undefined) return;
    const ours = await following(this.#ctx, signer.id);
    const digest = followersDigest(ours);
    if (digest === claimed.digest || !this.#mayAsk(`${signer.id} ${claimed.digest} ${digest}`))
      return;
    const job = {
      // The same that waits already is asked once.
      id: keyOf("followers-sync", signer.id, claimed.url, claimed.digest),
      kind: "followers-sync",
      payload: JSON.stringify({ actor: signer.id, said: claimed }),
      orderingKey: `sync:${signer.iri}`,
      host: signer.host,
    };
    await db.transaction().execute((trx) => enqueue(trx, [job], clock.now()));
  }

  #mayAsk(what: string): boolean {
    const now = this.#ctx.clock.now().getTime();
    let asked = this.#asked.get(what);
    if (asked === undefined || now - asked.since >= minutes(10)) {
      if (this.#asked.size > 10_000) this.#asked.clear();
      asked = { since: now, times: 0 };
      this.#asked.set(what, asked);
    }
    return ++asked.times <= maxAsked;
  }
}

/** Our people on their list. A server that tells the whole list, or in pages, is understood too. */
async function listed({ ctx, outgoing }: Fediverse, url: string): Promise<readonly Listed[]> {
  const ours: Listed[] = [];
  const budget = new Budget();
  for await (const item of collectionItems(outgoing, url, { budget, max: 100_000 })) {
    const member = iriOf(item);
    const iri = safeUrl(member);
    if (member !== undefined && iri !== undefined && originOf(iri) === ctx.origin)
      ours.push({ said: member, iri });
  }
  return ours;
}
interface Listed {
  /** As they write it: what they count. */
  readonly said: string;
  readonly iri: string;
}

const Told = Type.Object({
  actor: Type.String(),
  said: Type.Object({ collectionId: Type.String(), url: Type.String(), digest: Type.String() }),
});

export const followersSyncHandlers = (fediverse: Fediverse): Handlers => ({
  "followers-sync": async (payload) => {
    const { ctx } = fediverse;
    const { actor: id, said } = readJson(Told, payload);
    const actor = await ctx.db
      .selectFrom("remoteActors")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    if (actor === undefined) return;
    // Meanwhile it may be the same.
    if (followersDigest(await following(ctx, id)) === said.digest) return;
    try {
      const ours = await listed(fediverse, said.url);
      // Another list than the one that was told of says nothing.
      if (followersDigest(ours.map((one) => one.said)) !== said.digest) return;
      await setRight(
        ctx,
        actor,
        ours.map(({ iri }) => iri),
      );
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      if (error.temporary) throw new RetryLater(error.message);
    }
  },
});

/** It is said to them that one of ours follows no more, however often they ask. */
const onceADay = { max: 1, window: days(1) };

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

async function setRight(
  ctx: AppContext,
  actor: RemoteActor,
  listed: readonly string[],
): Promise<void> {
  const now = ctx.clock.now();
  const { notAmongThem } = commonsMessages("en").siblingProblems;
  const theirs = listed.flatMap((iri) => ourGroup(ctx.origin, iri) ?? []);
  const unknown = await ctx.db.transaction().execute(async (trx) => {
    const followers = await trx
      .selectFrom("siblings")
      .innerJoin("groups", "groups.id", "siblings.groupId")
      .select(["siblings.id", "siblings.state", "siblings.problem", "groups.handle"])
      .where("siblings.remoteActorId", "=", actor.id)
      .forUpdate("siblings")
      .execute();
    // They don't count us any more.
    const lost = followers.filter(
      ({ state, handle }) => state === "following" && !theirs.includes(handle),
    );
    if (lost.length > 0)
      await trx
        .updateTable("siblings")
        .set({ state: "rejected", problem: notAmongThem })
        .where("id", "in", idsOf(lost))
        .execute();
    // Their answer was lost, or they had lost us; those of them who are listed are known again.
    const waiting = followers.filter(
      ({ state, problem }) =>
        state === "requested" || (state === "rejected" && problem === notAmongThem),
    );
    const known = waiting.filter(({ handle }) => theirs.includes(handle));
    if (known.length > 0) {
      await trx
        .updateTable("siblings")
        .set({ state: "following", accepted: now, problem: null })
        .where("id", "in", idsOf(known))
        .execute();
      await enqueue(
        trx,
        known.map(({ id }) => ({
          kind: "catch-up",
          payload: JSON.stringify({ sibling: id }),
          host: actor.host,
        })),
        now,
      );
    }
    // They count one of ours that follows no more. Who is not there,
    // or speaks to nobody, says nothing.
    const listed = new Set(
      [...followers.filter(({ state }) => state === "following"), ...waiting].map(
        ({ handle }) => handle,
      ),
    );
    const left = theirs.filter((handle) => !listed.has(handle));
    return openGroupsOf(trx, [...new Set(left)]);
  });
  for (const { handle } of unknown) {
    const { over } = await countTry(ctx, [
      { limit: onceADay, parts: ["undo-unknown", handle, actor.iri] },
    ]);
    if (over[0] === true) continue;
    await ctx.db
      .transaction()
      .execute((trx) => undoFollow(trx, ctx, ctx.origin, handle, actor.iri, newId()));
  }
}
