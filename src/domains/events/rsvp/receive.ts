/** Answers from other servers, in every dialect; each is answered, to its sender alone. */
import { lockedEvent } from "../store.ts";
import { ourObject } from "#commons/addresses.ts";
import { isPublic } from "#commons/owned.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import { plainLines } from "#commons/markup/plain-lines.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { ignoreJoin } from "#protocol/outbox/direct-activities/joins.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
import {
  iriOf,
  isObject,
  type JsonObject,
  spellingsOf,
  str,
  textIn,
} from "#protocol/activitypub/json.ts";
import { writeAnswer, type AnswerNotTaken } from "./actions.ts";
import { hasSeat, isNewer, newsOf, type Rsvp, type RsvpVerb, statusOf } from "./rsvp.ts";
import { promoteFromWaitingList, releaseSeat } from "./seats/actions.ts";
import { speaker, notifyAnswerer, type RsvpNews } from "./notify-actions.ts";

type Actor = Row<"remoteActors">;

type AnswerReceiver = (ctx: AppContext, actor: Actor, activity: JsonObject) => Promise<boolean>;

/** Longest activity that is kept to be sent back. */
const maxJson = 20_000;

/** Id of the event of ours that an activity answers; undefined for everything else. */
function answeredEvent(ctx: AppContext, activity: JsonObject): string | undefined {
  const thing = ourObject(ctx.origin, iriOf(activity["object"]) ?? "");
  return thing?.kind === "event" ? thing.id : undefined;
}

const saidAt = (ctx: AppContext, activity: JsonObject): Date => {
  const now = ctx.clock.now();
  // A word of the future would win against every change to come.
  return earlier(parseDate(activity["updated"]) ?? parseDate(activity["published"]) ?? now, now);
};

// A group may ask for several people: each of its Joins is one seat. A
// person has one answer, whatever its id.
const joinIri = (actor: Actor, activity: JsonObject): string =>
  actor.type === "Group" || actor.type === "Organization" || actor.type === "Application"
    ? (iriOf(activity) ?? "").slice(0, 500)
    : "";

/** Join, Accept, TentativeAccept, Reject or Leave of one of our events. */
export async function receiveAnswer(
  ctx: AppContext,
  actor: Actor,
  activity: JsonObject,
  verb: RsvpVerb,
): Promise<void> {
  const id = answeredEvent(ctx, activity);
  if (id === undefined) return;
  const json = JSON.stringify(activity).slice(0, maxJson);
  const whole =
    json.length < maxJson
      ? json
      : JSON.stringify({
          id: activity["id"],
          type: activity["type"],
          actor: actor.iri,
          object: iriOf(activity["object"]),
        });
  await ctx.db.transaction().execute(async (trx) => {
    const event = await trx
      .selectFrom("events")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    const handle = event === undefined ? undefined : await speaker(trx, event);
    if (event === undefined || handle === undefined || !isPublic(event)) {
      // What is not public is not there: both get the same answer.
      const root = await trx
        .selectFrom("groups")
        .select("handle")
        .where("root", "=", true)
        .where("kind", "=", "open")
        .executeTakeFirst();
      if (root !== undefined && statusOf[verb] !== "no")
        await ignoreJoin(trx, ctx, root.handle, actor.iri, str(activity["id"]) ?? activity);
      return;
    }
    // Answers are given at the hosts' own page alone: FEP-8a8e says Ignore, which is no
    // word on whether there is a place.
    if (event.rsvp === "off" && statusOf[verb] !== "no")
      return ignoreJoin(trx, ctx, handle, actor.iri, str(activity["id"]) ?? activity);
    if (verb === "Leave") return leaveAll(trx, ctx, event, actor, saidAt(ctx, activity));
    const message = textIn(activity, "participationMessage") ?? textIn(activity, "content");
    const result = await writeAnswer(
      trx,
      ctx,
      id,
      {
        actorIri: actor.iri,
        name: oneLine(actor.name, 80) || oneLine(actor.handle, 80),
        joinIri: joinIri(actor, activity),
        joinJson: whole,
      },
      {
        status: statusOf[verb],
        said: saidAt(ctx, activity),
        verb,
        ...(message === undefined ? {} : { note: manyLines(plainLines(message), 1000) }),
      },
    );
    // An older word that arrived late has no effect, and needs no answer.
    if (verb === "Reject" || result === "older") return;
    await notifyAnswerer(
      trx,
      ctx,
      event,
      typeof result === "string" ? unwritten(actor, whole) : result.rsvp,
      replyTo(result),
    );
  });
}

const receiverOf =
  (verb: RsvpVerb): AnswerReceiver =>
  async (ctx, actor, activity) => {
    if (answeredEvent(ctx, activity) === undefined) return false;
    await receiveAnswer(ctx, actor, activity, verb);
    return true;
  };

/** By the type of the activity. */
export const answerReceivers: Readonly<Record<string, AnswerReceiver>> = {
  Join: receiverOf("Join"),
  Leave: receiverOf("Leave"),
  TentativeAccept: receiverOf("TentativeAccept"),
  Accept: receiverOf("Accept"),
  Reject: receiverOf("Reject"),
};

function replyTo(result: { readonly rsvp: Rsvp } | AnswerNotTaken): RsvpNews {
  if (typeof result !== "string") return newsOf(result.rsvp) ?? "confirmed";
  return result.startsWith("slot") ? "slots" : "closed";
}

/** Enough of an answer to write back to somebody whose answer was not taken. */
const unwritten = (actor: Actor, joinJson: string): Rsvp =>
  ({ actorIri: actor.iri, joinJson, sealedJoin: null, email: null }) as Rsvp;

/** Leave takes back all that this actor said of the event. */
async function leaveAll(
  trx: Trx,
  ctx: AppContext,
  event: Row<"events">,
  actor: Actor,
  published: Date,
): Promise<void> {
  await lockedEvent(trx, event.id);
  const rows = await trx
    .selectFrom("rsvps")
    .selectAll()
    .where("eventId", "=", event.id)
    .where("actorIri", "=", actor.iri)
    .execute();
  for (const row of rows) await takeAway(trx, ctx, event, row, published);
  // The Join that this Leave overtook must find it.
  if (rows.length === 0)
    await writeAnswer(
      trx,
      ctx,
      event.id,
      { actorIri: actor.iri, name: "", joinIri: "", joinJson: null },
      { status: "no", said: published, verb: "Leave" },
    );
}

async function takeAway(
  trx: Trx,
  ctx: AppContext,
  event: Row<"events">,
  row: Rsvp,
  published: Date,
): Promise<void> {
  if (!isNewer(row, { said: published, verb: "Leave" })) return;
  await trx
    .updateTable("rsvps")
    .set({
      ...{ status: "no", state: "left", name: "", said: published, verb: "Leave" },
      ...{ note: null, sealedNote: null, sealedJoin: null },
    })
    .where("id", "=", row.id)
    .execute();
  if (!hasSeat(row)) return;
  await releaseSeat(trx, event.id, row.slotId);
  await promoteFromWaitingList(trx, ctx, event);
}

/** Undo of an answer: the activity stands inside, or only its id. Answers whether it was one. */
export async function undoAnswer(
  ctx: AppContext,
  actor: Actor,
  activity: JsonObject,
): Promise<boolean> {
  const inner = activity["object"];
  const id = isObject(inner) ? answeredEvent(ctx, inner) : undefined;
  const named = iriOf(inner) ?? "";
  const spellings = spellingsOf(inner);
  if (id === undefined && named === "") return false;
  return ctx.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("rsvps")
      .selectAll()
      .where("actorIri", "=", actor.iri)
      .where((eb) =>
        id === undefined
          ? eb.or(
              spellings.map((one) =>
                eb("joinJson", "like", `%${JSON.stringify(one).replace(/[\\%_]/g, "\\$&")}%`),
              ),
            )
          : eb("eventId", "=", id),
      )
      .orderBy("eventId")
      .execute();
    // A group takes back one of its Joins, a person the only one.
    const wanted = rows.filter((row) => row.joinIri === "" || row.joinIri === named);
    for (const row of wanted) {
      const event = await lockedEvent(trx, row.eventId);
      // While this waited for the event, the answer may have moved up or gone.
      const standing = await trx
        .selectFrom("rsvps")
        .selectAll()
        .where("id", "=", row.id)
        .executeTakeFirst();
      if (event !== undefined && standing !== undefined)
        await takeAway(trx, ctx, event, standing, saidAt(ctx, activity));
    }
    if (id !== undefined && wanted.length === 0)
      await writeAnswer(
        trx,
        ctx,
        id,
        { actorIri: actor.iri, name: "", joinIri: joinIri(actor, { id: named }), joinJson: null },
        { status: "no", said: saidAt(ctx, activity), verb: "Leave" },
      );
    return id !== undefined || wanted.length > 0;
  });
}
