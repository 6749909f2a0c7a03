/**
 * What neighbours hear: the one question, what is new, the week to
 * come. Each is written when it is sent.
 */
import { sql } from "kysely";
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { returnTo } from "#commons/mail/bounces.ts";
import { type Letter, noteBody, writeLetter } from "#commons/mail/letter.ts";
import {
  maxRefusals,
  type NoteJob,
  type SendMail,
  sendNoteOnce,
  type SendNote,
  sendOnce,
  threadOf,
} from "#commons/mail/mail.ts";
import { laneOfWay } from "#commons/mail/reach.ts";
import { linkToken, openAddress } from "#commons/mail/sealing.ts";
import { spoken } from "#platform/i18n/languages.ts";
import type { Trx } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { readJson, readStrings } from "#platform/lib/json/read-json.ts";
import { confirmToken, forgetUnreachable, subscriptionQuestionLife } from "./actions.ts";
import { contentsOf } from "./contents-queries.ts";
import { subscriptionMessages } from "./messages.ts";
import {
  cameFromElsewhere,
  concerned,
  scopeFacts,
  type ScopeFacts,
  subscriptionBy,
} from "./store.ts";
import { nextWeek, type Subscription } from "./subscription.ts";

/** The one question; `rhythm`: it was asked again. */
const Asked = Type.Object({
  rhythm: Type.Optional(Type.Union([Type.Literal("new"), Type.Literal("weekly")])),
});

interface Ways {
  readonly send: SendMail | undefined;
  readonly note: SendNote;
}

/** "the guide …", "the calendar of …", or the name. */
export function scopeName({ kind, name }: ScopeFacts, language: string): string {
  const messages = subscriptionMessages(language);
  if (kind === "guide") return messages.guideOf({ name });
  return kind === "calendar" ? messages.calendarOf({ name }) : name;
}

/** Sends it by the way of its address; an address that refuses it too often is forgotten. */
async function carry(
  ctx: AppContext,
  ways: Ways,
  subscription: Subscription,
  scope: ScopeFacts,
  letter: Letter,
  job: NoteJob | undefined,
): Promise<void> {
  const to = openAddress(ctx, subscription.sealedAddress);
  let refusals = 0;
  if (subscription.way === "mail") {
    if (ways.send === undefined) return;
    // What tells of one thing stands beside what was told of it before.
    const [about, ...others] = new Set((letter.items ?? []).map((item) => item.url ?? ""));
    const thread =
      about === undefined || others.length > 0
        ? undefined
        : threadOf(about.slice(ctx.origin.length));
    const leave = `${ctx.origin}/subscriptions/end/${linkToken(
      ctx,
      "end-subscription",
      subscription.id,
    )}`;
    const mail = {
      to,
      ...returnTo(ctx, { kind: "neighbour", id: subscription.id }),
      subject: letter.title,
      fromName: scope.name,
      ...writeLetter(letter),
      ...(thread === undefined ? {} : { thread }),
      ...(subscription.confirmed
        ? { list: { id: `neighbours.${scope.handle}`, name: scope.name, leave } }
        : {}),
    };
    refusals = await sendOnce(ctx, ways.send, mail, job);
  } else if (scope.speaker !== undefined && job !== undefined) {
    const note = {
      to,
      from: scope.speaker,
      contentHtml: noteBody(letter),
      language: spoken(letter.language),
    };
    refusals = await sendNoteOnce(ways.note, note, job);
  }
  if (refusals === 0) return;
  const row = await ctx.db
    .updateTable("subscriptions")
    .set((eb) => ({ refusals: eb("refusals", "+", refusals) }))
    .where("id", "=", subscription.id)
    .returning("refusals")
    .executeTakeFirst();
  if (row !== undefined && row.refusals >= maxRefusals)
    await forgetUnreachable(ctx, subscription.id);
}

/** Reads what a job is about; undefined when it is gone, or no more for everybody. */
async function behind(
  ctx: AppContext,
  payload: string,
): Promise<{ subscription: Subscription; scope: ScopeFacts } | undefined> {
  const { subscription: id } = readStrings(payload, "subscription");
  const subscription = await subscriptionBy(ctx.db, id);
  const scope = subscription === undefined ? undefined : await scopeFacts(ctx.db, subscription);
  return subscription === undefined || scope === undefined ? undefined : { subscription, scope };
}

export const subscriptionHandlers = (
  ctx: AppContext,
  ways: Ways,
): Record<string, (payload: string, job?: NoteJob) => Promise<void>> => ({
  "mail-subscribe": async (payload, job) => {
    const found = await behind(ctx, payload);
    const { rhythm } = readJson(Asked, payload);
    if (found === undefined) return;
    const { subscription, scope } = found;
    if (subscription.confirmed && (rhythm === undefined || rhythm === subscription.rhythm)) return;
    const messages = subscriptionMessages(subscription.language).question;
    const token = confirmToken(ctx, subscription, rhythm);
    await carry(
      ctx,
      ways,
      subscription,
      scope,
      {
        language: subscription.language,
        origin: ctx.origin,
        title: messages.subject,
        paragraphs: [
          messages.lead({
            what: scopeName(scope, subscription.language),
            host: new URL(ctx.origin).host,
          }),
        ],
        button: { text: messages.button, url: `${ctx.origin}/subscriptions/confirm/${token}` },
        after: [messages.notYou],
      },
      job,
    );
  },
  "mail-subscription": async (payload, job) => {
    const found = await behind(ctx, payload);
    if (found === undefined || !found.subscription.confirmed) return;
    const { subscription, scope } = found;
    // What waited over a Monday is that week's mail: the next one goes with the next week.
    if (subscription.rhythm === "weekly")
      await ctx.db
        .updateTable("subscriptions")
        .set({ due: nextWeek(ctx.clock.now(), await homeZone(ctx.db)) })
        .where("id", "=", subscription.id)
        .execute();
    const told = await contentsOf(ctx, subscription, scope);
    if (told === undefined) return;
    const messages = subscriptionMessages(subscription.language);
    const token = linkToken(ctx, "end-subscription", subscription.id);
    await carry(
      ctx,
      ways,
      subscription,
      scope,
      {
        language: subscription.language,
        origin: ctx.origin,
        ...told.letter,
        footer: [messages.footer({ host: new URL(ctx.origin).host })],
        links: [{ text: messages.endLink, url: `${ctx.origin}/subscriptions/end/${token}` }],
      },
      job,
    );
    await ctx.db
      .updateTable("subscriptions")
      .set({ told: told.until })
      .where("id", "=", subscription.id)
      .execute();
  },
  // Something was said to all: whoever hears of it when it is new has a job of their own.
  neighbours: async (payload) => {
    const about = readStrings(payload, "announcement", "groupId", "kind", "id");
    const guideId = about.kind === "guide" ? about.id : null;
    await ctx.db.transaction().execute(async (trx) => {
      const all = await concerned(trx, { groupId: about.groupId, guideId });
      await enqueueFor(trx, ctx, all, about.announcement);
    });
  },
});

/** One job for each; `key` says for what, so that twice is once. */
const enqueueFor = (
  trx: Trx,
  ctx: AppContext,
  all: readonly Pick<Subscription, "id" | "way">[],
  key: string,
): Promise<void> =>
  enqueue(
    trx,
    all.map(({ id, way }) => ({
      id: keyOf("subscription", id, key),
      kind: "mail-subscription",
      lane: laneOfWay(way),
      payload: JSON.stringify({ subscription: id }),
      orderingKey: `subscription:${id}`,
    })),
    ctx.clock.now(),
  );

/** The week's mails, and what came from elsewhere for those with a filter. A scheduled task. */
export async function notifyNeighbours(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const zone = await homeZone(trx);
    const weekly = await trx
      .updateTable("subscriptions")
      .set({ due: nextWeek(now, zone) })
      .where("confirmed", "=", true)
      .where("rhythm", "=", "weekly")
      .where("due", "<=", now)
      // What waits since last week, while the collective is quiet or a
      // server is gone, tells this week's too.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("jobs")
              .select("jobs.id")
              .where("kind", "=", "mail-subscription")
              .where("dead", "is", null)
              .where("orderingKey", "=", sql<string>`'subscription:' || subscriptions.id`),
          ),
        ),
      )
      .returning(["id", "way"])
      .execute();
    await enqueueFor(trx, ctx, weekly, `week ${now.toISOString().slice(0, 10)}`);
    if (!(await cameFromElsewhere(trx, after(now, -minutes(30))))) return;
    const filtered = await trx
      .selectFrom("subscriptions")
      .select(["id", "way"])
      .where("confirmed", "=", true)
      .where("rhythm", "=", "new")
      .where("filter", "<>", "")
      .execute();
    const round = `round ${now.toISOString().slice(0, 16)}`;
    await enqueueFor(trx, ctx, filtered, round);
  });
}

/** Questions that nobody answered. A scheduled task. */
export const forgetSubscriptionQuestions = async ({ db, clock }: AppContext): Promise<void> => {
  await db
    .deleteFrom("subscriptions")
    .where("confirmed", "=", false)
    .where("given", "<", after(clock.now(), -subscriptionQuestionLife))
    .execute();
};
