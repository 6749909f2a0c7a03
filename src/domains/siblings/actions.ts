/** Following other collectives, and letting go. */
import { addressWithHost } from "#platform/lib/host-names.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { heardThrough, notifyUnheard } from "#commons/remote/unheard.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { resolveDuplicates } from "#domains/events/duplicates/actions.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { type Acts, actWithPower } from "#domains/groups/keys/actions.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { wordsTo } from "#protocol/outbox/direct-activities/notes.ts";
import { undoFollow } from "#protocol/outbox/direct-activities/follows.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { cleanAddress, hostOfAddress, maxWordsLength } from "./sibling.ts";
import { followedSiblings, type SiblingRow, siblingById } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { siblingMessages } from "./messages.ts";

const saying = sayings(siblingMessages);

/** Asks to follow. Their server is asked later, by the worker: no page waits for it. */
export async function followSibling(
  ctx: AppContext,
  viewer: Viewer,
  text: string,
  /** A line that they get with it, as a private message. */
  line = "",
): Promise<SiblingRow> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const address = siblingAddress(ctx, text);
  const words = manyLines(line, maxWordsLength + 1);
  rejectFields({
    words:
      words.length > maxWordsLength
        ? saying((m) => m.errors.fewerWords({ most: maxWordsLength }))
        : undefined,
  });
  const id = await actWithPower(
    ctx,
    viewer,
    "follow-siblings",
    root.id,
    "follow-sibling",
    words === "" ? { address } : { address, words },
    ({ db }) =>
      db
        .transaction()
        .execute(
          async (trx) =>
            (await sayToFollowed(trx, ctx, root, address, words)) ??
            beginFollowing(trx, ctx.clock.now(), root.id, address, words),
        ),
  );
  const sibling = await siblingById(ctx.db, id);
  if (sibling === undefined) throw new DomainError("not-found");
  return sibling;
}

/** Words to whom we follow already; else, or without words, undefined. */
async function sayToFollowed(
  trx: Trx,
  ctx: AppContext,
  root: { readonly handle: string; readonly language: string },
  address: string,
  words: string,
): Promise<string | undefined> {
  if (words === "") return undefined;
  const known = await trx
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select(["siblings.id", "remoteActors.iri"])
    .where("siblings.address", "=", address)
    .where("siblings.state", "in", ["requested", "following"])
    .executeTakeFirst();
  if (known === undefined) return undefined;
  await wordsTo(trx, ctx, root, known.iri, words);
  return known.id;
}

/** The address in one form; throws bad-input, or own-address. */
export function siblingAddress(ctx: AppContext, text: string): string {
  const address = cleanAddress(text);
  rejectFields({
    address: address === undefined ? saying((m) => m.errors.writeItLikeNameServer) : undefined,
  });
  if (address === undefined) throw new DomainError("bad-input");
  if (hostOfAddress(address) === new URL(ctx.origin).host)
    throw new DomainError("own-address", {
      fields: { address: saying((m) => m.errors.thisIsYourOwnCollective) },
    });
  return address;
}

/**
 * Writes the asking and the job that brings it to them. Answers the
 * sibling's id; throws sibling-known.
 */
export async function beginFollowing(
  trx: Trx,
  now: Date,
  rootId: string,
  address: string,
  words = "",
): Promise<string> {
  const known = await trx
    .selectFrom("siblings")
    .selectAll()
    .where("address", "=", address)
    .forUpdate()
    .executeTakeFirst();
  if (known !== undefined && known.state !== "failed" && known.state !== "rejected")
    throw new DomainError("sibling-known", {
      fields: { address: saying((m) => m.errors.youAlreadyFollowThem) },
    });
  if (known !== undefined) await trx.deleteFrom("siblings").where("id", "=", known.id).execute();
  const id = newId();
  await trx
    .insertInto("siblings")
    .values({
      id,
      groupId: rootId,
      remoteActorId: null,
      address,
      state: "requested",
      followId: newId(),
      asked: now,
      accepted: null,
      readUntil: null,
      problem: null,
      words: words === "" ? null : words,
    })
    .execute();
  await enqueue(trx, [{ id, kind: "meet", payload: JSON.stringify({ sibling: id }) }], now);
  return id;
}

/** Lets go: tells them, and forgets what came from them. */
export async function unfollowSibling(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const known = await siblingById(ctx.db, id);
  if (known === undefined) throw new DomainError("not-found");
  const payload = { sibling: id, address: known.address };
  await actWithPower(
    ctx,
    viewer,
    "follow-siblings",
    root.id,
    "unfollow-sibling",
    payload,
    (inside) => letGo(inside, root, id),
  );
}

async function letGo(
  ctx: AppContext,
  root: { readonly handle: string },
  id: string,
): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const sibling = await trx
      .deleteFrom("siblings")
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst();
    if (sibling === undefined) throw new DomainError("not-found");
    if (sibling.remoteActorId === null) return;
    const actor = await trx
      .selectFrom("remoteActors")
      .selectAll()
      .where("id", "=", sibling.remoteActorId)
      .executeTakeFirstOrThrow();
    await undoFollow(trx, ctx, ctx.origin, root.handle, actor.iri, sibling.followId);
    // With nobody else of that server followed, its other groups' things go too.
    const theirs = await heardThrough(trx, actor);
    await notifyUnheard(trx, ctx, theirs, { stillShown: false, byUs: true });
    const events = await trx
      .deleteFrom("events")
      .where("remoteActorId", "in", theirs)
      .returning("fingerprint")
      .execute();
    for (const table of ["guides", "offers", "siblingPosts"] as const)
      await trx.deleteFrom(table).where("remoteActorId", "in", theirs).execute();
    // Others may tell of the same events: one of each is shown now.
    await resolveDuplicates(
      trx,
      events.map((event) => event.fingerprint),
    );
  });
}

/** What two members do together while nobody keeps the bridge. */
export const siblingActs: Acts = {
  "follow-sibling": {
    words: ({ address, words }, language) => {
      const shown = addressWithHost(String(address));
      const messages = siblingMessages(language);
      return words === undefined
        ? messages.acts.follow({ address: shown })
        : messages.actAsk({ address: shown, words: String(words) });
    },
    run: async (ctx, viewer, { address, words = "" }) => {
      await followSibling(ctx, viewer, String(address), String(words));
      return "/siblings";
    },
  },
  "unfollow-sibling": {
    words: ({ address }, language) =>
      siblingMessages(language).acts.unfollow({ address: addressWithHost(String(address)) }),
    run: async (ctx, viewer, { sibling }) => {
      await unfollowSibling(ctx, viewer, String(sibling));
      return "/siblings";
    },
  },
};

/**
 * What was missed while we or they were away is read from their
 * outboxes: at each start, and once a day.
 */
export async function catchUpSiblings(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    // Started again and again, we don't ask again and again.
    const rows = await followedSiblings(trx, after(now, -minutes(1)));
    await enqueue(
      trx,
      rows.map((row) => ({
        // One that waits already is not asked for twice.
        id: keyOf("catch-up", row.id),
        kind: "catch-up",
        payload: JSON.stringify({ sibling: row.id }),
        orderingKey: `catch-up:${row.id}`,
        host: row.host,
      })),
      now,
    );
  });
}
