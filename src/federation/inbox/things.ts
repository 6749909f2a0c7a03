/** Events, guides, offers and replies of others: Create, Update, Announce, Delete. */
import { ourGroup, ourObject } from "#commons/addresses.ts";
import { plainText, sanitize } from "#commons/markdown.ts";
import { oneLine } from "#commons/text.ts";
import type { World } from "#commons/world.ts";
import type { Row, Trx } from "#database/schema.ts";
import { receiveEvent, removeRemoteEvent } from "#events/remote-actions.ts";
import { noteOfReply } from "#guides/notes-actions.ts";
import { isVersionOfOurs, receiveGuide, removeRemoteGuide } from "#guides/remote-actions.ts";
import { receiveSuggestion } from "#guides/suggestion-actions.ts";
import { parseDate } from "#kit/clock.ts";
import { newId } from "#kit/ids.ts";
import { originOf, safeUrl } from "#kit/url.ts";
import { receiveHours } from "#ledger/tie-remote-actions.ts";
import { receiveAsking } from "#offers/agreement-actions.ts";
import { receiveReceipt } from "#offers/asking-actions.ts";
import { exchangeAnswered, letterAbout } from "#offers/letters-actions.ts";
import { speaksOfOffer } from "#offers/document.ts";
import { receiveOffer, removeRemoteOffer } from "#offers/remote-actions.ts";
import { asArray, iriOf, isObject, isPublic, isType, type JsonObject, str, textIn, typesOf } from "#activitypub/json.ts";
import { actorTypes } from "#activitypub/actor.ts";
import { objectDocument } from "../documents.ts";
import { OutgoingError } from "../outgoing.ts";
import { findActor, type RemoteActor } from "../remote-actors.ts";
import { mayDelete, mayWrite, ownerOf } from "./authority.ts";
import { forgetActor } from "./actors.ts";
import { react } from "./reactions.ts";
import type { Effect } from "./receive.ts";

type Taker = (trx: Trx, world: World, actor: Row<"remoteActors">, json: JsonObject) => Promise<"stored" | "unchanged" | "ignored">;

/** Which of our domains understands this object. */
export function takerOf(object: JsonObject): Taker | undefined {
  if (isType(object, "Event")) return receiveEvent;
  if (isType(object, "Article", "Page")) return receiveGuide;
  return speaksOfOffer(object) ? receiveOffer : undefined;
}

/** Do we follow this actor, or somebody of its server who passes its things on? */
async function followed(world: World, actor: RemoteActor): Promise<boolean> {
  const row = await world.db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select("siblings.id")
    .where("siblings.state", "in", ["requested", "following"])
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

/** The actor that we keep as the owner of this object, if we keep it. */
async function storedOwner(world: World, iri: string): Promise<{ readonly owner: string } | undefined> {
  for (const table of ["events", "guides", "offers"] as const) {
    const row = await world.db
      .selectFrom(table)
      .innerJoin("remoteActors", "remoteActors.id", `${table}.remoteActorId`)
      .select("remoteActors.iri")
      .where(`${table}.iri`, "=", iri)
      .executeTakeFirst();
    if (row !== undefined) return { owner: row.iri };
  }
  const reply = await world.db.selectFrom("replies").select("authorIri").where("iri", "=", iri).executeTakeFirst();
  return reply === undefined ? undefined : { owner: reply.authorIri };
}

/**
 * Create and Update. The signer's word is taken for the signer's own things only: what belongs to somebody else of
 * the same server (a group, for whom a person signs) is fetched from where it stands.
 */
export async function takeThing(effect: Effect): Promise<void> {
  const { world, fediverse, signer, activity, budget } = effect;
  const given = activity["object"];
  if (isObject(given) && (await receiveReceipt(world, signer, given))) return;
  const iri = iriOf(given);
  if (iri === undefined || safeUrl(iri) === undefined || originOf(iri) === world.origin) return;
  const stored = await storedOwner(world, iri);
  const own = isObject(given) && typesOf(given).length > 0 && (stored?.owner ?? ownerOf(signer.iri, given)) === signer.iri;
  if (isObject(given) && isType(given, ...actorTypes)) {
    if (iri === signer.iri) await findActor(world, fediverse.outgoing, iri, { refresh: true, budget });
    return;
  }
  if (!own && originOf(iri) !== originOf(signer.iri)) return;
  const object = own ? given : (await fediverse.outgoing.getDocument(iri, { signed: true, budget })).json;
  if (!mayWrite(signer.iri, object, stored)) return;
  await keep(effect, object, stored?.owner);
}

/** Hubzilla tells of an event by inviting to it. Of everything else an Invite means nothing here. */
export async function invited(effect: Effect): Promise<void> {
  const { object } = effect.activity;
  if (isObject(object) && isType(object, "Event")) return takeThing(effect);
}

/** What is offered to us: a change to a guide of ours, hours, or an agreement about something on our board. */
export async function takeOffer({ world, signer, activity }: Effect): Promise<void> {
  if (await receiveSuggestion(world, signer, activity)) return;
  if (await receiveHours(world, signer, activity)) return;
  await receiveAsking(world, signer, activity);
}

/** Stores an object that may be stored; `owner` when we know it already. */
async function keep(effect: Effect, object: JsonObject, known?: string): Promise<void> {
  const { world, fediverse, signer, budget } = effect;
  const taker = takerOf(object);
  if (taker === undefined || (taker !== receiveGuide && iriOf(object["inReplyTo"]) !== undefined)) return takeReply(effect, object);
  const owner = known ?? ownerOf(signer.iri, object);
  const actor = owner === signer.iri ? signer : await findActor(world, fediverse.outgoing, owner, { budget });
  if (actor === undefined || !isPublic(object)) {
    // What was public and is no more is taken away.
    if (actor !== undefined && known !== undefined)
      await world.db.transaction().execute((trx) => remove(trx, iriOf(object) ?? "", actor.id));
    return;
  }
  const near = (await followed(world, actor)) || (await followed(world, signer));
  const wanted = known !== undefined || near || (taker === receiveGuide && (await isVersionOfOurs(world, object)));
  if (!wanted) return;
  await world.db
    .transaction()
    .execute((trx) =>
      taker === receiveGuide ? receiveGuide(trx, world, actor, object, { held: !near }) : taker(trx, world, actor, object),
    );
}

/** Stores what a sibling's outbox holds, as if it had been sent. */
export async function takeFromOutbox(effect: Effect): Promise<void> {
  if (isType(effect.activity, "Announce")) return announced(effect);
  if (isType(effect.activity, "Create", "Update")) return takeThing(effect);
}

/** A boost: of ours it is counted; of a sibling's own server it brings the thing, fetched from where it lives. */
export async function announced(effect: Effect): Promise<void> {
  const { world, fediverse, signer, activity, budget } = effect;
  const iri = iriOf(activity["object"]);
  if (iri === undefined) return;
  if (originOf(iri) === world.origin) return react(effect);
  if (originOf(iri) !== originOf(signer.iri) || !(await followed(world, signer))) return;
  const given = activity["object"];
  // Lemmy and Mobilizon announce whole activities; what they tell of stands inside.
  const inner =
    isObject(given) && isType(given, "Create", "Update")
      ? iriOf(given["object"])
      : isObject(given) && isType(given, "Delete")
        ? undefined
        : iri;
  if (inner === undefined || originOf(inner) !== originOf(signer.iri)) return;
  const { json } = await fediverse.outgoing.getDocument(inner, { signed: true, budget });
  const stored = await storedOwner(world, str(json["id"]) ?? "");
  if (!mayWrite(stored?.owner ?? ownerOf(signer.iri, json), json, stored)) return;
  await keep(effect, json, stored?.owner);
}

async function remove(trx: Trx, iri: string, actorId: string): Promise<void> {
  await removeRemoteEvent(trx, iri, actorId);
  await removeRemoteGuide(trx, iri, actorId);
  await removeRemoteOffer(trx, iri, actorId);
}

/** Is it really gone where it stood? Asked when somebody else than its owner says so. */
async function goneAtHome({ fediverse, budget }: Effect, iri: string): Promise<boolean> {
  try {
    const { json } = await fediverse.outgoing.getDocument(iri, { signed: true, budget });
    return isType(json, "Tombstone");
  } catch (error) {
    if (error instanceof OutgoingError && (error.status === 404 || error.status === 410)) return true;
    throw error;
  }
}

/** Removed for good: a mark stays, so that nothing older brings it back. */
export async function removeThing(effect: Effect): Promise<void> {
  const { world, signer, activity } = effect;
  const iri = iriOf(activity["object"]);
  if (iri === undefined) return;
  if (iri === signer.iri) return forgetActor(world, iri);
  const stored = await storedOwner(world, iri);
  if (!mayDelete(signer.iri, iri, stored)) return;
  // A stranger's Delete of a thing that we never had: nothing to remember, or anybody could fill our memory.
  if (stored === undefined && !(await followed(world, signer))) return;
  // Somebody else of the same server may not remove what we did not see being theirs, now or later.
  if (stored?.owner !== signer.iri && !(await goneAtHome(effect, iri))) return;
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    await trx
      .insertInto("remoteTombstones")
      .values({ iri, deleted: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const owner =
      stored === undefined
        ? undefined
        : await trx.selectFrom("remoteActors").select("id").where("iri", "=", stored.owner).executeTakeFirst();
    if (owner !== undefined) await remove(trx, iri, owner.id);
    await trx.deleteFrom("replies").where("iri", "=", iri).execute();
  });
}

/** A reply to something of ours is held until the group has looked at it. */
async function takeReply({ world, signer, activity }: Effect, object: JsonObject): Promise<void> {
  if (!isType(object, "Note", "Article", "Page")) return;
  const open = isPublic(object) && asArray(activity["to"]).length > 0;
  const answers = iriOf(object["inReplyTo"]) ?? "";
  const letterOf = open ? undefined : await exchangeAnswered(world, signer, answers);
  const about = letterOf ?? (await aboutOurs(world, answers));
  const iri = safeUrl(str(object["id"]));
  if (about === undefined || iri === undefined) return;
  const content = sanitize(textIn(object, "content") ?? "").slice(0, 20_000);
  if (plainText(content) === "") return;
  const now = world.clock.now();
  const updated = parseDate(object["updated"]) ?? parseDate(object["published"]) ?? now;
  await world.db.transaction().execute(async (trx) => {
    const buried = await trx.selectFrom("remoteTombstones").select("iri").where("iri", "=", iri).executeTakeFirst();
    if (buried !== undefined) return;
    const changed = isType(activity, "Update");
    const letter = { offerId: about.id, iri, contentHtml: content, public: open, changed, exchangeId: letterOf?.exchangeId };
    if (about.kind === "offer" && (await letterAbout(trx, world, signer, letter))) return;
    const reply = await trx
      .insertInto("replies")
      .values({
        id: newId(),
        iri,
        objectKind: about.kind,
        objectId: about.id,
        groupId: about.groupId,
        authorIri: signer.iri,
        authorName: oneLine(signer.name, 100),
        authorUrl: signer.url,
        contentHtml: content,
        public: open,
        state: "held",
        published: parseDate(object["published"]) ?? now,
        updated,
      })
      // A changed reply is looked at anew.
      .onConflict((conflict) =>
        conflict
          .column("iri")
          .doUpdateSet({ contentHtml: content, public: open, state: "held", updated })
          .where("replies.authorIri", "=", signer.iri)
          .where("replies.updated", "<", updated),
      )
      .returningAll()
      .executeTakeFirst();
    if (reply !== undefined) await noteOfReply(trx, now, reply, object);
  });
}

/** The public thing of ours that a reply is about, also when it answers one of our notes. */
async function aboutOurs(
  world: World,
  iri: string,
): Promise<{ kind: "event" | "guide" | "offer"; id: string; groupId: string } | undefined> {
  if (ourGroup(world.origin, iri) !== undefined) return undefined;
  const thing = ourObject(world.origin, iri);
  if (thing === undefined || (await objectDocument(world, thing.kind, thing.id)) === undefined) return undefined;
  if (thing.kind === "note") {
    const note = await world.db.selectFrom("notes").selectAll().where("id", "=", thing.id).executeTakeFirst();
    return note === undefined ? undefined : { kind: note.aboutKind, id: note.aboutId, groupId: note.groupId };
  }
  const table = `${thing.kind}s` as const;
  const row = await world.db.selectFrom(table).select("groupId").where("id", "=", thing.id).executeTakeFirst();
  return row?.groupId == null ? undefined : { kind: thing.kind, id: thing.id, groupId: row.groupId };
}
