/** Events, guides, offers and replies of others: Create, Update, Announce, Delete. */
import { ourGroup, ourObject } from "#commons/addresses.ts";
import { plainText, sanitize } from "#commons/markdown.ts";
import { oneLine } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { noteOfReply } from "#domains/guides/notes/actions.ts";
import { isVersionOfOurs, receiveGuide } from "#domains/guides/receive.ts";
import { receiveSuggestion } from "#domains/guides/suggestions/incoming-actions.ts";
import { minutes, parseDate } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { receiveHours } from "#domains/ledger/tie/receive.ts";
import { receiveAsking } from "#domains/offers/exchange/receive.ts";
import { receiveReceipt } from "#domains/offers/exchange/asking-actions.ts";
import { exchangeAnswered, letterAbout } from "#domains/offers/letters-receive.ts";
import { speaksOfOffer } from "#domains/offers/document.ts";
import { receiveOffer } from "#domains/offers/receive.ts";
import {
  asArray,
  iriOf,
  isObject,
  isAddressedToPublic,
  isType,
  type JsonObject,
  str,
  textIn,
  typesOf,
} from "../activitypub/json.ts";
import { actorTypes } from "../activitypub/actor.ts";
import { attachmentLines, attachmentsOf } from "../activitypub/attachments.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import { confirmHandle } from "../fetch/handles.ts";
import { fetchActor, findActor } from "../fetch/remote-actors.ts";
import { absenceIn, isTombstoneOf } from "../fetch/still-there.ts";
import { mayWrite, ownerOf, type Stored } from "./authority.ts";
import { isFollowed, isPublicThing, storedOwner } from "./known.ts";
import { receiveReaction } from "./reactions.ts";
import type { ReceiveContext } from "./receive.ts";
import { removeForGood, removeThingOf } from "./removals.ts";

type ObjectReceiver = (
  trx: Trx,
  ctx: AppContext,
  actor: Row<"remoteActors">,
  json: JsonObject,
) => Promise<"stored" | "unchanged" | "ignored">;

/** Which of our domains understands this object. */
function objectReceiver(object: JsonObject): ObjectReceiver | undefined {
  if (isType(object, "Event")) return receiveEvent;
  if (isType(object, "Article", "Page")) return receiveGuide;
  return speaksOfOffer(object) ? receiveOffer : undefined;
}

/**
 * Create and Update. The signer's word is taken for the signer's own things only: what belongs to somebody else of
 * the same server (a group, for whom a person signs) is fetched from where it stands.
 */
export async function receiveObject(effect: ReceiveContext): Promise<void> {
  const { ctx, signer, activity } = effect;
  const given = activity["object"];
  if (isObject(given) && (await receiveReceipt(ctx, signer, given))) return;
  const iri = iriOf(given);
  if (iri === undefined || safeUrl(iri) === undefined || originOf(iri) === ctx.origin) return;
  const stored = await storedOwner(ctx, iri);
  const own =
    isObject(given) &&
    typesOf(given).length > 0 &&
    (stored?.owner ?? ownerOf(signer.iri, given)) === signer.iri;
  if (isObject(given) && isType(given, ...actorTypes)) {
    if (iri === signer.iri) await readAnew(effect);
    return;
  }
  if (!own && originOf(iri) !== originOf(signer.iri)) return;
  // An owner may say with a tombstone too that a thing is no more.
  if (own && isTombstoneOf(given, iri))
    return stored === undefined ? undefined : removeForGood(ctx, iri, stored);
  const object = own ? given : await asItStands(effect, iri, stored);
  if (object === undefined || !mayWrite(signer.iri, object, stored)) return;
  await keep(effect, object, stored?.owner);
}

/** An actor that changed is read where it lives; of many changes that wait one reading is enough. */
async function readAnew({ ctx, fediverse, signer, budget, taken }: ReceiveContext): Promise<void> {
  if (signer.fetched > taken) return;
  if (!fediverse.outgoing.mayRefresh(signer.iri, ctx.clock.now()))
    throw new RetryLater("it was read a moment ago", minutes(1));
  await fetchActor(ctx, fediverse.outgoing, signer.iri, signer, budget);
}

/** The object from its own address; undefined where it has died there, and then what we keep of it goes. */
async function asItStands(
  { ctx, fediverse, budget }: ReceiveContext,
  iri: string,
  stored: Stored | undefined,
): Promise<JsonObject | undefined> {
  try {
    const { json } = await fediverse.outgoing.getDocument(iri, { signed: true, budget });
    if (!isTombstoneOf(json, iri)) return json;
  } catch (error) {
    if (absenceIn(error, iri) !== "gone") throw error;
  }
  if (stored !== undefined) await removeForGood(ctx, iri, stored);
  return undefined;
}

/** Hubzilla tells of an event by inviting to it. Of everything else an Invite means nothing here. */
export async function invited(effect: ReceiveContext): Promise<void> {
  const { object } = effect.activity;
  if (isObject(object) && isType(object, "Event")) return receiveObject(effect);
}

/** What is offered to us: a change to a guide of ours, hours, or an agreement about something on our board. */
export async function receiveOfferActivity({
  ctx,
  signer,
  activity,
}: ReceiveContext): Promise<void> {
  if (await receiveSuggestion(ctx, signer, activity)) return;
  if (await receiveHours(ctx, signer, activity)) return;
  await receiveAsking(ctx, signer, activity);
}

/** Stores an object that may be stored; `owner` when we know it already. */
async function keep(effect: ReceiveContext, object: JsonObject, known?: string): Promise<void> {
  const { ctx, fediverse, signer, budget } = effect;
  const receiver = objectReceiver(object);
  if (
    receiver === undefined ||
    (receiver !== receiveGuide && iriOf(object["inReplyTo"]) !== undefined)
  )
    return receiveReply(effect, object);
  const owner = known ?? ownerOf(signer.iri, object);
  const actor =
    owner === signer.iri ? signer : await findActor(ctx, fediverse.outgoing, owner, { budget });
  if (actor === undefined || !isAddressedToPublic(object)) {
    // What was public and is no more is taken away.
    if (actor !== undefined && known !== undefined)
      await ctx.db
        .transaction()
        .execute((trx) => removeThingOf(trx, iriOf(object) ?? "", actor.id));
    return;
  }
  const near = (await isFollowed(ctx, actor)) || (await isFollowed(ctx, signer));
  const wanted =
    known !== undefined ||
    near ||
    (receiver === receiveGuide && (await isVersionOfOurs(ctx, object)));
  if (!wanted) return;
  await ctx.db.transaction().execute(async (trx) => {
    const done =
      receiver === receiveGuide
        ? await receiveGuide(trx, ctx, actor, object, { held: !near })
        : await receiver(trx, ctx, actor, object);
    if (done === "stored") await confirmHandle(trx, ctx, actor);
  });
}

/** Stores what a sibling's outbox holds, as if it had been sent. */
export async function receiveFromOutbox(effect: ReceiveContext): Promise<void> {
  if (isType(effect.activity, "Announce")) return announced(effect);
  if (isType(effect.activity, "Create", "Update")) return receiveObject(effect);
}

/** A boost: of ours it is counted; of a sibling's own server it brings the thing, fetched from where it lives. */
export async function announced(effect: ReceiveContext): Promise<void> {
  const { ctx, signer, activity } = effect;
  const iri = iriOf(activity["object"]);
  if (iri === undefined) return;
  if (originOf(iri) === ctx.origin) return receiveReaction(effect);
  if (originOf(iri) !== originOf(signer.iri) || !(await isFollowed(ctx, signer))) return;
  const given = activity["object"];
  // Lemmy and Mobilizon announce whole activities, a Delete too; what they tell of stands inside. It is looked at where it lives.
  const inner =
    isObject(given) && isType(given, "Create", "Update", "Delete") ? iriOf(given["object"]) : iri;
  if (inner === undefined || originOf(inner) !== originOf(signer.iri)) return;
  const known = await storedOwner(ctx, inner);
  if (known === undefined && isObject(given) && isType(given, "Delete")) return;
  const json = await asItStands(effect, inner, known);
  if (json === undefined) return;
  const stored = str(json["id"]) === inner ? known : await storedOwner(ctx, str(json["id"]) ?? "");
  if (!mayWrite(stored?.owner ?? ownerOf(signer.iri, json), json, stored)) return;
  await keep(effect, json, stored?.owner);
}

/** A reply to something of ours is held until the group has looked at it. */
async function receiveReply(
  { ctx, signer, activity }: ReceiveContext,
  object: JsonObject,
): Promise<void> {
  if (!isType(object, "Note", "Article", "Page")) return;
  const open = isAddressedToPublic(object) && asArray(activity["to"]).length > 0;
  const answers = iriOf(object["inReplyTo"]) ?? "";
  const letterOf = open ? undefined : await exchangeAnswered(ctx, signer, answers);
  const about = letterOf ?? (await aboutOurs(ctx, answers));
  const iri = safeUrl(str(object["id"]));
  if (about === undefined || iri === undefined) return;
  // Cut before it is made harmless: what is cut afterwards may end within a tag.
  const words = sanitize((textIn(object, "content") ?? "").slice(0, 20_000), iri);
  const content = words + attachmentLines(attachmentsOf(object, { base: iri, links: true }), words);
  if (oneLine(plainText(content), 20_000) === "") return;
  const now = ctx.clock.now();
  const updated = parseDate(object["updated"]) ?? parseDate(object["published"]) ?? now;
  await ctx.db.transaction().execute(async (trx) => {
    const buried = await trx
      .selectFrom("remoteTombstones")
      .select("iri")
      .where("iri", "=", iri)
      .executeTakeFirst();
    if (buried !== undefined) return;
    const changed = isType(activity, "Update");
    const letter = {
      offerId: about.id,
      iri,
      contentHtml: content,
      public: open,
      changed,
      exchangeId: letterOf?.exchangeId,
    };
    if (about.kind === "offer" && (await letterAbout(trx, ctx, signer, letter))) return;
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
  ctx: AppContext,
  iri: string,
): Promise<{ kind: "event" | "guide" | "offer"; id: string; groupId: string } | undefined> {
  if (ourGroup(ctx.origin, iri) !== undefined) return undefined;
  const thing = ourObject(ctx.origin, iri);
  if (thing === undefined || !(await isPublicThing(ctx, thing.kind, thing.id))) return undefined;
  if (thing.kind === "note") {
    const note = await ctx.db
      .selectFrom("notes")
      .selectAll()
      .where("id", "=", thing.id)
      .executeTakeFirst();
    return note === undefined
      ? undefined
      : { kind: note.aboutKind, id: note.aboutId, groupId: note.groupId };
  }
  const table = `${thing.kind}s` as const;
  const row = await ctx.db
    .selectFrom(table)
    .select("groupId")
    .where("id", "=", thing.id)
    .executeTakeFirst();
  return row?.groupId == null
    ? undefined
    : { kind: thing.kind, id: thing.id, groupId: row.groupId };
}
