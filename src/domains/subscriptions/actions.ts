/**
 * A neighbour subscribes, says that the address is theirs, and ends it. What is
 * answered says nothing of what is known.
 */
import { sayings } from "#platform/i18n/saying.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { asksUnder } from "#commons/mail/known.ts";
import {
  countAsking,
  laneOfWay,
  type ReadAddress,
  readAddress,
  sendsMail,
} from "#commons/mail/reach.ts";
import { linkToken, markAddress, readLinkToken, sealAddress } from "#commons/mail/sealing.ts";
import { stranger, visibleTo } from "#commons/visibility.ts";
import { readHandle } from "#commons/text.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import type { Rhythm } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, keyOf } from "#platform/lib/ids.ts";
import { networkOf } from "#platform/lib/network.ts";
import {
  isRhythm,
  keptFilter,
  nextWeek,
  noFilter,
  type Subscription,
  type SubscriptionInput,
} from "./subscription.ts";
import { subscriptionMessages } from "./messages.ts";
import { scopeFacts, type ScopeFacts, subscriptionBy } from "./store.ts";

const saying = sayings(subscriptionMessages);

/** How long a question waits for its yes. */
export const subscriptionQuestionLife = days(7);

type Scope = Pick<Subscription, "groupId" | "guideId" | "filter">;

/** What it is about, by what anybody may see; not-found for all else. */
async function readScope(ctx: AppContext, { scope }: SubscriptionInput): Promise<Scope> {
  if (scope.guide !== undefined) {
    const guide = isId(scope.guide)
      ? await ctx.db
          .selectFrom("guides")
          .select("id")
          .where("id", "=", scope.guide)
          .where("published", "is not", null)
          .where(visibleTo(stranger, "guides"))
          .executeTakeFirst()
      : undefined;
    if (guide === undefined) throw new DomainError("not-found");
    return { groupId: null, guideId: guide.id, filter: "" };
  }
  const filter = keptFilter(scope.filter ?? "");
  if (scope.group === undefined) return { groupId: null, guideId: null, filter };
  const group = await visibleGroup(ctx, stranger, readHandle(scope.group));
  if (group.kind !== "open") throw new DomainError("not-found");
  return { groupId: group.root && filter === "" ? null : group.id, guideId: null, filter };
}

/** Sends one message that asks. Whatever is known of the address, the answer is the same. */
export async function subscribe(
  ctx: AppContext,
  input: SubscriptionInput,
  ip: string,
): Promise<void> {
  const read = readAddress(input.address);
  if (read?.way !== "fediverse" && !sendsMail(ctx)) throw new DomainError("no-mail");
  const { filter = "", group, guide } = input.scope;
  const [wrong] = noFilter(filter);
  rejectFields({
    address: read === undefined ? saying((m) => m.wrongAddress) : undefined,
    "scope.filter": wrong === undefined ? undefined : saying((m) => m.wrongFilter({ what: wrong })),
    // Of the three a guide stands alone; a filter and a group go together.
    "scope.guide":
      guide !== undefined && (group !== undefined || filter !== "")
        ? saying((m) => m.guideAlone)
        : undefined,
  });
  if (read === undefined || !isRhythm(input.rhythm)) throw new DomainError("bad-input");
  const scope = await readScope(ctx, input);
  const before = await standing(ctx, read, scope);
  if (before?.confirmed === true && before.rhythm === input.rhythm) return;
  const counted = await countAsking(ctx, {
    ...(await asksUnder(ctx, read.address)),
    network: networkOf(ip),
    server: "",
  });
  if (counted === undefined) return;
  const now = ctx.clock.now();
  const lane = laneOfWay(read.way);
  const language = languageIn(input.language);
  await ctx.db.transaction().execute(async (trx) => {
    if (before !== undefined) {
      // Asked again: the message may be lost. Of who hears from us already,
      // nothing changes before they say yes.
      if (!before.confirmed)
        await trx
          .updateTable("subscriptions")
          .set({ rhythm: input.rhythm, language, given: now })
          .where("id", "=", before.id)
          .where("confirmed", "=", false)
          .execute();
      const payload = JSON.stringify({ subscription: before.id, rhythm: input.rhythm });
      await enqueue(trx, [{ kind: "mail-subscribe", payload, lane }], now);
      return;
    }
    const addressMark = markAddress(ctx, read.address);
    // The same whenever they come back, so that the way out in each of our messages leads out.
    const id = keyOf(
      "subscriber",
      addressMark,
      scope.groupId ?? "",
      scope.guideId ?? "",
      scope.filter,
    );
    const written = await trx
      .insertInto("subscriptions")
      .values({
        id,
        sealedAddress: sealAddress(ctx, read.address),
        addressMark,
        way: read.way,
        ...scope,
        rhythm: input.rhythm,
        language,
        given: now,
        told: now,
        due: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written === undefined) return;
    const payload = JSON.stringify({ subscription: id });
    await enqueue(trx, [{ kind: "mail-subscribe", payload, lane }], now);
  });
}

const languageIn = (text: string | undefined): string =>
  text !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : "en";

/** What stands for this address and this choice: it waits for a yes, or has it. */
const standing = (
  ctx: AppContext,
  read: ReadAddress,
  scope: Scope,
): Promise<Pick<Subscription, "id" | "confirmed" | "rhythm"> | undefined> =>
  ctx.db
    .selectFrom("subscriptions")
    .select(["id", "confirmed", "rhythm"])
    .where("addressMark", "=", markAddress(ctx, read.address))
    .where("groupId", "is not distinct from", scope.groupId)
    .where("guideId", "is not distinct from", scope.guideId)
    .where("filter", "=", scope.filter)
    .executeTakeFirst();

/**
 * For the link of the one question. Of who hears from us already,
 * it says what they would hear then.
 */
export const confirmToken = (
  ctx: AppContext,
  { id, confirmed }: Pick<Subscription, "id" | "confirmed">,
  rhythm: Rhythm | undefined,
): string => linkToken(ctx, "confirm-subscription", id, confirmed ? rhythm : undefined);

/**
 * Whose it is, and how often who presses there hears then; no rhythm: as was asked for at first.
 */
export const readConfirmToken = (
  ctx: AppContext,
  token: string,
): { readonly id: string; readonly rhythm: Rhythm | undefined } | undefined =>
  ([undefined, "new", "weekly"] as const).flatMap((rhythm) => {
    const id = readLinkToken(ctx, "confirm-subscription", token, rhythm);
    return id === undefined ? [] : [{ id, rhythm }];
  })[0];

/** What a link that confirms is about; not-found for every other text. */
export async function questionBehind(
  ctx: AppContext,
  token: string,
): Promise<{
  readonly subscription: Subscription;
  readonly scope: ScopeFacts;
  readonly rhythm: Rhythm | undefined;
}> {
  const found = readConfirmToken(ctx, token);
  const subscription = found === undefined ? undefined : await subscriptionBy(ctx.db, found.id);
  const scope = subscription === undefined ? undefined : await scopeFacts(ctx.db, subscription);
  if (subscription === undefined || scope === undefined) throw new DomainError("not-found");
  return { subscription, scope, rhythm: found?.rhythm };
}

/** However often: the same. */
export async function confirmSubscription(ctx: AppContext, token: string): Promise<void> {
  const { subscription, rhythm } = await questionBehind(ctx, token);
  const now = ctx.clock.now();
  if (subscription.confirmed) {
    if (rhythm !== undefined)
      await ctx.db
        .updateTable("subscriptions")
        .set({ rhythm, due: nextWeek(now, await homeZone(ctx.db)) })
        .where("id", "=", subscription.id)
        .where("rhythm", "<>", rhythm)
        .execute();
    return;
  }
  if (subscription.given < after(now, -subscriptionQuestionLife))
    throw new DomainError("not-found");
  await ctx.db
    .updateTable("subscriptions")
    .set({ confirmed: true, told: now, due: nextWeek(now, await homeZone(ctx.db)) })
    .where("id", "=", subscription.id)
    .where("confirmed", "=", false)
    .execute();
}

/** One click: nothing of it is kept. Nothing happens where it is gone already. */
export async function endSubscription(ctx: AppContext, token: string): Promise<void> {
  const id = readLinkToken(ctx, "end-subscription", token);
  if (id !== undefined) await ctx.db.deleteFrom("subscriptions").where("id", "=", id).execute();
}

/** Nobody can be told on a page: what can't be reached is not kept. */
export const forgetUnreachable = async ({ db }: AppContext, id: string): Promise<void> => {
  await db.deleteFrom("subscriptions").where("id", "=", id).execute();
};
