/**
 * A member's answer to an event elsewhere, from home: the collective's group
 * asks for a place and names nobody.
 */
import { DomainError } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, RsvpStatus, Trx } from "#platform/database/schema.ts";
import { join, sayYes } from "#protocol/outbox/direct-activities/joins.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { originOf } from "#platform/lib/url.ts";
import { activityIri, ourGroup } from "#commons/addresses.ts";
import { iriOf, isObject, isType, type JsonObject, textIn } from "#protocol/activitypub/json.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { returnPlace } from "./elsewhere/giving-back-actions.ts";
import { hasSeat, type Rsvp, takesJoin, verbThere } from "./rsvp.ts";
import { notifyEventComers } from "../news/actions.ts";
import { promoteFromWaitingList, releaseSeat } from "./seats/actions.ts";
import { eventFor, lockedEvent } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { rsvpMessages } from "./messages.ts";

const saying = sayings(rsvpMessages);

interface Ends {
  readonly from: string;
  readonly to: string;
}

async function endsOf(trx: Trx, event: Row<"events">): Promise<Ends | undefined> {
  const root = await trx
    .selectFrom("groups")
    .select(["handle", "kind"])
    .where("root", "=", true)
    .executeTakeFirst();
  const actor =
    event.remoteActorId === null
      ? undefined
      : await trx
          .selectFrom("remoteActors")
          .select(["iri", "gone"])
          .where("id", "=", event.remoteActorId)
          .executeTakeFirst();
  return root?.kind === "open" && actor?.gone === null
    ? { from: root.handle, to: actor.iri }
    : undefined;
}

/**
 * Says yes or no to a sibling's event. Each member's yes is one Join of the group, without a name.
 */
export async function answerEventElsewhere(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
  status: RsvpStatus,
): Promise<Rsvp | undefined> {
  const member = viewer.member;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const seen = await eventFor(ctx.db, viewer, eventId);
  if (seen.remoteActorId === null) throw new DomainError("not-found");
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const event = await lockedEvent(trx, eventId);
    const ends = event === undefined ? undefined : await endsOf(trx, event);
    if (event?.iri == null || ends === undefined) throw new DomainError("not-found");
    const before = await trx
      .selectFrom("rsvps")
      .selectAll()
      .where("eventId", "=", eventId)
      .where("memberId", "=", member.id)
      .executeTakeFirst();
    if (status === "yes" && !takesJoin(event, now))
      throw new DomainError("bad-input", {
        fields: { status: saying((m) => m.errors.placesAreAskedForAt) },
      });
    const asks = status === "yes";
    if (before !== undefined && !asks) await takeBackJoin(trx, ctx, event, before);
    if (!asks && status === "no") {
      if (before !== undefined) await trx.deleteFrom("rsvps").where("id", "=", before.id).execute();
      return undefined;
    }
    if (before !== undefined && before.status === status) return before;
    const ourJoin = asks ? newId() : null;
    if (ourJoin !== null) {
      const say = verbThere(event.raw) === "Accept" ? sayYes : join;
      await say(trx, ctx, ends.from, ends.to, event.iri, ourJoin);
    }
    const values = {
      status,
      state: asks ? ("asked" as const) : ("confirmed" as const),
      said: now,
      asked: now,
      ourJoin,
      news: null,
    };
    return before === undefined
      ? trx
          .insertInto("rsvps")
          .values({
            id: newId(),
            eventId,
            slotId: null,
            memberId: member.id,
            actorIri: null,
            tokenHash: null,
            email: null,
            note: null,
            joinJson: null,
            reminded: null,
            ...values,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
      : trx
          .updateTable("rsvps")
          .set(values)
          .where("id", "=", before.id)
          .returningAll()
          .executeTakeFirstOrThrow();
  });
}

/** Gives the place elsewhere back: the group leaves when it was its last one. */
async function takeBackJoin(
  trx: Trx,
  ctx: AppContext,
  event: Row<"events">,
  rsvp: Rsvp,
): Promise<void> {
  const ends = rsvp.ourJoin === null ? undefined : await endsOf(trx, event);
  if (ends === undefined || rsvp.ourJoin === null) return;
  const others = await trx
    .selectFrom("rsvps")
    .select("id")
    .where("eventId", "=", event.id)
    .where("ourJoin", "is not", null)
    .where("id", "!=", rsvp.id)
    .executeTakeFirst();
  const { ourJoin } = rsvp;
  await returnPlace(trx, ctx, event, ends, { ourJoin, others: others !== undefined });
}

/** Who leaves the collective gives back their seats, here and elsewhere; others move up. */
export const takeAnswersAlong =
  (ctx: AppContext): ((trx: Trx, memberId: string) => Promise<void>) =>
  async (trx, memberId) => {
    const mine = await trx
      .selectFrom("rsvps")
      .select("eventId")
      .where("memberId", "=", memberId)
      .orderBy("eventId")
      .execute();
    for (const { eventId } of mine) {
      const event = await lockedEvent(trx, eventId);
      const rsvp = await trx
        .selectFrom("rsvps")
        .selectAll()
        .where("eventId", "=", eventId)
        .where("memberId", "=", memberId)
        .executeTakeFirst();
      if (event === undefined || rsvp === undefined) continue;
      await takeBackJoin(trx, ctx, event, rsvp);
      await trx.deleteFrom("rsvps").where("id", "=", rsvp.id).execute();
      if (event.groupId === null || !hasSeat(rsvp)) continue;
      await releaseSeat(trx, eventId, rsvp.slotId);
      await promoteFromWaitingList(trx, ctx, event);
    }
  };

/**
 * Accept, Reject or Ignore of a Join of ours; answers whether it was one. It counts from the server
 * of the event only: Mobilizon lets any moderator of the group answer.
 */
export async function joinAnswered(
  ctx: AppContext,
  signer: Row<"remoteActors">,
  activity: JsonObject,
): Promise<boolean> {
  const { object } = activity;
  const id = iriOf(object) ?? "";
  const ours = id.startsWith(activityIri(ctx.origin, ""));
  const embedded =
    isObject(object) &&
    isType(object, "Join") &&
    ourGroup(ctx.origin, iriOf(object["actor"]) ?? "") !== undefined;
  if (!ours && !embedded) return false;
  const joinId = ours ? id.slice(activityIri(ctx.origin, "").length) : undefined;
  const eventIri = embedded ? iriOf(object["object"]) : undefined;
  const state = isType(activity, "Accept") ? "confirmed" : "declined";
  const word = oneLine(
    plainText(textIn(activity, "content") ?? textIn(activity, "summary") ?? ""),
    200,
  );
  const rows = await ctx.db
    .selectFrom("rsvps")
    .innerJoin("events", "events.id", "rsvps.eventId")
    .select(["rsvps.id", "rsvps.ourJoin", "rsvps.state", "events.iri"])
    .where("rsvps.ourJoin", "is not", null)
    .where((eb) =>
      joinId !== undefined && isId(joinId)
        ? eb("rsvps.ourJoin", "=", joinId)
        : eb("events.iri", "=", eventIri ?? ""),
    )
    .execute();
  const mine = rows.filter((row) => originOf(row.iri) === originOf(signer.iri));
  if (mine.length === 0) return joinId === undefined;
  const said = word === "" ? state : `word:${word}`;
  const news = isType(activity, "Ignore") ? "ignored" : said;
  const answer = { state, news } as const;
  await ctx.db.transaction().execute((trx) =>
    writeAnswers(
      trx,
      ctx,
      mine.map(({ id }) => id),
      answer,
    ),
  );
  return true;
}

/** Their server doesn't take what we asked: Gancio answers 404, and says nothing more. */
export async function joinRefused(ctx: AppContext, joinId: string): Promise<void> {
  if (!isId(joinId)) return;
  const rows = await ctx.db
    .selectFrom("rsvps")
    .select("id")
    .where("ourJoin", "=", joinId)
    .where("state", "=", "asked")
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  const answer = { state: "declined", news: "ignored" } as const;
  await ctx.db.transaction().execute((trx) => writeAnswers(trx, ctx, ids, answer));
}

/**
 * Writes down what their hosts say, and tells whom it is new to: a place
 * after a no is one that became free.
 */
async function writeAnswers(
  trx: Trx,
  ctx: AppContext,
  ids: readonly string[],
  answer: { readonly state: "confirmed" | "declined"; readonly news: string },
): Promise<void> {
  const before = await trx
    .selectFrom("rsvps")
    .selectAll()
    .where("id", "in", ids)
    .forUpdate()
    .execute();
  const [first] = before;
  if (first === undefined) return;
  await trx.updateTable("rsvps").set(answer).where("id", "in", ids).execute();
  // An answer is to one event, also where several of ours asked.
  const event = await trx
    .selectFrom("events")
    .selectAll()
    .where("id", "=", first.eventId)
    .where("ends", ">", ctx.clock.now())
    .executeTakeFirst();
  if (event === undefined) return;
  const changed = before.filter((one) => one.state !== answer.state);
  const free = (one: Rsvp): boolean => one.state === "declined" && answer.state === "confirmed";
  const told = ({ id, memberId }: Rsvp) => ({ key: `${id} ${newId()}`, memberId });
  await notifyEventComers(trx, ctx, "seat-free", event, changed.filter(free).map(told));
  const others = changed.filter((one) => !free(one));
  await notifyEventComers(trx, ctx, "seat-answered", event, others.map(told));
}
