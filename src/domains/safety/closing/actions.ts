/**
 * Closing for good: a decision, two people, a time in which everybody can stop it, a
 * goodbye, and then nothing is left.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { sweepBytes } from "#commons/media/bytes.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { announceAct, holdAct } from "#domains/groups/announced/actions.ts";
import type { AnnouncedActs } from "#domains/groups/announced/announced.ts";
import { countingMembers } from "#domains/groups/belonging/actions.ts";
import { type Acts, actByTwo } from "#domains/groups/keys/actions.ts";
import { keysPath, payloadText, textOfPayload } from "#domains/groups/keys/keys.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { after } from "#platform/lib/clock.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { closingAct, type ClosingFacts, goodbyeLife } from "./closing.ts";
import { dropWhatWaited } from "../quiet/actions.ts";
import { emptyFolders } from "./folders-actions.ts";
import { closingMessages } from "./messages.ts";
import {
  announcedClosing,
  closedFacts,
  closingDecision,
  closingFacts,
  emptyTables,
  eraseButGoodbye,
  goodbyesWaiting,
  noteClosed,
} from "./store.ts";

const saying = sayings(closingMessages);

type Root = NonNullable<Awaited<ReturnType<typeof theCollective>>>;

/** The collective, for those who belong to it. */
async function ownRoot(ctx: AppContext, viewer: Viewer): Promise<Root> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  if (!viewer.member.groups.includes(root.id)) throw new DomainError("not-allowed");
  return root;
}

export async function closingOf(ctx: AppContext, viewer: Viewer): Promise<ClosingFacts> {
  const root = await ownRoot(ctx, viewer);
  return closingFacts(ctx.db, root.id, ctx.clock.now());
}

/** Any member stops it for a talk, as on the page. */
export async function stopClosing(ctx: AppContext, viewer: Viewer): Promise<void> {
  const root = await ownRoot(ctx, viewer);
  const told = await announcedClosing(ctx.db, root.id, ctx.clock.now());
  if (told === undefined)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.nothingToStop) });
  await holdAct(ctx, viewer, root.handle, told.id);
}

/** Asks everybody, by consensus. Answers the id of the decision. */
export async function askToCloseCollective(
  ctx: AppContext,
  viewer: Viewer,
  { reason }: { readonly reason: string },
): Promise<string> {
  const root = await ownRoot(ctx, viewer);
  const words = manyLines(reason, 4000);
  rejectFields({ reason: words === "" ? saying((m) => m.errors.reason) : undefined });
  const { state } = await closingOf(ctx, viewer);
  if (state !== "open") throw new DomainError("conflict", { detail: saying((m) => m.errors.runs) });
  const { title, decisionText } = closingMessages(root.language);
  await prepareTexts(ctx, { reason: words, text: decisionText });
  return ctx.db.transaction().execute(async (trx) => {
    const { id } = await beginDecision(trx, ctx.clock.now(), {
      groupId: root.id,
      name: title,
      driver: words,
      method: "consensus",
      content: decisionText,
      effect: { kind: closingAct },
      madeBy: viewer.member?.id ?? null,
    });
    return id;
  });
}

/** Two who are two people begin the waiting time. Answers when it is over. */
export async function closeCollective(ctx: AppContext, viewer: Viewer): Promise<Date> {
  const root = await ownRoot(ctx, viewer);
  const { state, decisionId } = await closingOf(ctx, viewer);
  if (state === "waiting" || state === "held")
    throw new DomainError("conflict", { detail: saying((m) => m.errors.runs) });
  if (state !== "agreed" || decisionId === null)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.noDecision) });
  const me = viewer.member?.id ?? "";
  const payload = { decision: decisionId };
  const tell = ({ db }: AppContext, first?: string): Promise<Date> =>
    db.transaction().execute((trx) =>
      announceAct(trx, ctx, {
        groupId: root.id,
        act: closingAct,
        payload: payloadText(payload),
        first,
        second: me,
      }),
    );
  const all = await countingMembers(ctx.db, root.id, ctx.clock.now());
  if (all.length === 1) return tell(ctx);
  const due = await actByTwo(ctx, viewer, root.id, closingAct, payload, tell, { benefits: [] });
  if (due === undefined)
    throw new DomainError("second-key-needed", {
      detail: saying((m) => m.errors.second),
      waitsAt: keysPath(root.handle),
    });
  return due;
}

/** The end: nothing answers any more but that it is closed, and everybody who follows is told. */
async function closeNow(trx: Trx, ctx: AppContext, decisionId: string): Promise<void> {
  const now = ctx.clock.now();
  const root = await trx
    .selectFrom("groups")
    .select(["id", "name", "language"])
    .where("root", "=", true)
    .executeTakeFirstOrThrow();
  const decision = await closingDecision(trx, root.id, now);
  if (decision?.agreed !== true || decision.id !== decisionId) throw new DomainError("conflict");
  await dropWhatWaited(trx, now);
  const open = await trx
    .selectFrom("groups")
    .select("id")
    .where("kind", "=", "open")
    .where("ended", "is", null)
    .orderBy("root")
    .execute();
  // Whom we follow without being followed hears it too.
  const siblings = await trx
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select("remoteActors.iri")
    .execute();
  const alsoTo = siblings.map((one) => one.iri);
  for (const { id } of open)
    await announce(trx, now, {
      groupId: id,
      type: "Delete",
      kind: "group",
      id,
      detail: { alsoTo: id === root.id ? alsoTo : [] },
    });
  const { name, language } = root;
  await noteClosed(trx, { at: now.toISOString(), name, language });
}

export const closingActs: Acts = {
  [closingAct]: {
    words: (_payload, language) => closingMessages(language).askedAct,
    run: async (ctx, viewer) => {
      await closeCollective(ctx, viewer);
      return "/collective/closing";
    },
  },
};

export const closingAnnounced: AnnouncedActs = {
  [closingAct]: {
    words: (_payload, language) => closingMessages(language).act,
    run: (trx, ctx, payload) => closeNow(trx, ctx, textOfPayload(payload, "decision")),
  },
};

/**
 * After the end: as soon as all goodbyes are written, all else is erased; when they are said, or
 * after a week, the keys go. A scheduled task.
 */
export async function eraseClosed(ctx: AppContext): Promise<void> {
  const closed = await closedFacts(ctx.db);
  if (closed === undefined || closed.done === true) return;
  const waiting = await goodbyesWaiting(ctx.db);
  const over = ctx.clock.now() > after(new Date(closed.at), goodbyeLife);
  if (closed.erased !== true) {
    if (waiting.documents > 0 && !over) return;
    await emptyFolders(ctx);
    await ctx.db.transaction().execute(async (trx) => {
      await eraseButGoodbye(trx);
      await noteClosed(trx, { ...closed, erased: true });
    });
    // Where a store holds the bytes, they go there too: no row names them any more.
    await sweepBytes(ctx);
    ctx.log.info("the collective is closed: what it kept is erased");
    return;
  }
  const emptied = await emptyFolders(ctx);
  if ((waiting.letters > 0 || !emptied) && !over) return;
  await sweepBytes(ctx);
  await ctx.db.transaction().execute(async (trx) => {
    await emptyTables(trx, []);
    await noteClosed(trx, { ...closed, done: true });
  });
}
