/** Members write to each other: who may, who declines, and what stays. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { withdrawNews } from "#commons/news/withdraw.ts";
import { notify } from "#commons/news/notify.ts";
import { countTry } from "#commons/tries.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { memberFor } from "../profile/actions.ts";
import { profileOf } from "../profile/store.ts";
import {
  declinedLife,
  letterLife,
  lettersADay,
  mayWriteTo,
  maxUnanswered,
  type MyLetter,
  type MyTalk,
  openLetter,
  readLetter,
  sealLetter,
} from "./letter.ts";
import { lettersIn, maxLetters, talkById, talkOfTwo, talksOf } from "./store.ts";
import { letterMessages } from "./messages.ts";
import { signedIn } from "#commons/permissions.ts";

const talkPath = (id: string): string => `/messages/${id}`;

const saying = sayings(letterMessages);

/** Said alike, whatever the reason: nobody is told that they were declined. */
const notTaken = (): DomainError =>
  new DomainError("not-allowed", { detail: saying((m) => m.notTaken) });

/** May the viewer write to them now? For showing the form. */
export async function mayWriteLetter(
  ctx: AppContext,
  viewer: Viewer,
  other: string,
): Promise<boolean> {
  const { member } = viewer;
  if (member === undefined || !amongMembers(viewer) || member.id === other) return false;
  const [talk, profile] = await Promise.all([
    talkOfTwo(ctx.db, member.id, other),
    profileOf(ctx.db, other),
  ]);
  return mayWriteTo(talk, member.id, profile.takesLetters);
}

/** Writes to another member; answers the id of the talk. */
export async function sendLetter(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  typed: string,
): Promise<string> {
  const me = signedIn(viewer);
  const other = await memberFor(ctx, viewer, handle);
  if (other.id === me.id || !amongMembers(viewer)) throw notTaken();
  const words = readLetter(typed);
  rejectFields({ content: words === "" ? saying((m) => m.empty) : undefined });
  const { over } = await countTry(ctx, [{ limit: lettersADay, parts: ["letter", me.id] }]);
  if (over[0] === true) throw new DomainError("too-many-requests");
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const talk = await openTalk(trx, now, me.id, other.id);
    const { takesLetters } = await profileOf(trx, other.id);
    if (!mayWriteTo(talk.before, me.id, takesLetters)) throw notTaken();
    const unanswered = await roomFor(trx, talk, me.id);
    const id = newId();
    await trx
      .insertInto("memberLetters")
      .values({
        id,
        talkId: talk.id,
        fromMember: me.id,
        sealedWords: sealLetter(ctx, words),
        made: now,
      })
      .execute();
    await trx
      .updateTable("memberTalks")
      .set({
        state: "open",
        updated: now,
        purge: after(now, letterLife),
        unanswered,
        // Who writes where nothing stands any more begins, and the other one can decline.
        ...(unanswered === 1 ? { begunBy: me.id, writtenTo: other.id } : {}),
      })
      .where("id", "=", talk.id)
      .execute();
    await notify(trx, ctx, "letter", [
      {
        key: id,
        groupId: null,
        visibility: "own",
        about: undefined,
        path: talkPath(talk.id),
        words: {},
        to: [other.id],
      },
    ]);
    return talk.id;
  });
}

/** The talk of the two, locked; a new one where there is none. `before`: as it stood. */
async function openTalk(trx: Trx, now: Date, me: string, other: string) {
  // Two who write to each other at the same moment write in one talk.
  const names = [me, other].toSorted().join(" ");
  await sql`select pg_advisory_xact_lock(hashtextextended(${`talk ${names}`}, 0))`.execute(trx);
  const before = await talkOfTwo(trx, me, other);
  if (before !== undefined && before.purge > now) return { id: before.id, before };
  if (before !== undefined)
    await trx.deleteFrom("memberTalks").where("id", "=", before.id).execute();
  const id = newId();
  await trx
    .insertInto("memberTalks")
    .values({
      id,
      begunBy: me,
      writtenTo: other,
      made: now,
      updated: now,
      purge: after(now, letterLife),
    })
    .execute();
  return { id, before: undefined };
}

/**
 * Nobody is buried in words that they have not answered, also where those were deleted. Answers how
 * many there are then; null where the other one has answered.
 */
async function roomFor(
  trx: Trx,
  { id, before }: Awaited<ReturnType<typeof openTalk>>,
  me: string,
): Promise<number | null> {
  const { count } = await trx
    .selectFrom("memberLetters")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("talkId", "=", id)
    .executeTakeFirstOrThrow();
  if (Number(count) >= maxLetters)
    throw new DomainError("too-many-requests", { detail: saying((m) => m.full) });
  if (before === undefined) return 1;
  if (before.begunBy !== me) return count === "0" ? 1 : null;
  if (before.unanswered === null) return null;
  if (before.unanswered >= maxUnanswered)
    throw new DomainError("too-many-requests", { detail: saying((m) => m.waitForAnswer) });
  return before.unanswered + 1;
}

export const myTalks = (ctx: AppContext, viewer: Viewer): Promise<readonly MyTalk[]> =>
  talksOf(ctx.db, signedIn(viewer).id, ctx.clock.now());

/** A talk of the viewer; for everybody else there is none. */
async function talkFor(ctx: AppContext, viewer: Viewer, id: string): Promise<MyTalk> {
  const { id: me } = signedIn(viewer);
  const talk = isId(id) ? await talkById(ctx.db, me, id, ctx.clock.now()) : undefined;
  if (talk === undefined) throw new DomainError("not-found");
  return talk;
}

export async function readTalkOf(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{
  readonly talk: MyTalk;
  readonly letters: readonly MyLetter[];
  readonly mayWrite: boolean;
}> {
  const { id: me } = signedIn(viewer);
  const talk = await talkFor(ctx, viewer, id);
  const rows = await lettersIn(ctx.db, [talk.id]);
  return {
    talk,
    letters: rows.map((row) => ({
      id: row.id,
      mine: row.fromMember === me,
      words: openLetter(ctx, row.sealedWords),
      made: row.made,
    })),
    mayWrite: await mayWriteLetter(ctx, viewer, talk.other.id),
  };
}

/**
 * "Not now, thank you": the words go at once, and the other one can
 * write no more. They are not told why.
 */
export async function declineTalk(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const talk = await talkFor(ctx, viewer, id);
  if (!talk.mayDecline) throw new DomainError("not-allowed");
  await ctx.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("memberLetters").where("talkId", "=", talk.id).execute();
    await trx
      .updateTable("memberTalks")
      .set({ state: "declined", purge: after(ctx.clock.now(), declinedLife) })
      .where("id", "=", talk.id)
      .execute();
    await withdrawNews(trx, "letter", talkPath(talk.id), [signedIn(viewer).id]);
  });
}

/**
 * Deletes what both wrote, for both. What was declined stays declined, and what waits for an answer
 * waits on where who wrote it deletes it: the other one can still decline.
 */
export async function forgetTalk(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const talk = await talkFor(ctx, viewer, id);
  await ctx.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("memberLetters").where("talkId", "=", talk.id).execute();
    if (!talk.stays) await trx.deleteFrom("memberTalks").where("id", "=", talk.id).execute();
    const gone = talk.stays ? [] : [talk.other.id];
    await withdrawNews(trx, "letter", talkPath(talk.id), [signedIn(viewer).id, ...gone]);
  });
}

/** What a member wrote and was written, in words: for their own download. */
export async function lettersForDownload(
  ctx: AppContext,
  memberId: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const talks = await talksOf(ctx.db, memberId, ctx.clock.now());
  const letters = await lettersIn(
    ctx.db,
    talks.map((talk) => talk.id),
  );
  // What another member wrote to them is theirs to keep; who it was
  // stands on the page, not in a file.
  return {
    member_letters: letters.map((row) => ({
      mine: row.fromMember === memberId,
      words: openLetter(ctx, row.sealedWords),
      made: row.made,
    })),
  };
}

/** A scheduled task. */
export async function forgetLetters({ db, clock }: AppContext): Promise<void> {
  await db.deleteFrom("memberTalks").where("purge", "<=", clock.now()).execute();
}
