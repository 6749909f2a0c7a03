/** Asking to join: by a stranger with a secret link, or by a member. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { digest, newId, newToken } from "#platform/lib/ids.ts";
import { today } from "#domains/members/actions.ts";
import { declineAct } from "../keys/sealed.ts";
import {
  type JoiningRequest,
  checkAsking,
  keptFor,
  maxWaitingJoinings,
  pairAnswers,
  waitsFor,
} from "./joining.ts";
import { type Joining, joiningByHash, joiningOfMember, vouchCount } from "./store.ts";
import { type Group, groupFor } from "../store.ts";
import { waysOf } from "../ways/actions.ts";
import { notifyOfAsking, notifyOfJoiningAnswer } from "../news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { joiningMessages } from "./messages.ts";

const saying = sayings(joiningMessages);

const over = (): DomainError =>
  new DomainError("conflict", { detail: saying((m) => m.errors.thisAskingIsOver) });

/** The collective, while strangers can ask to join it; else not-found. */
export async function openDoor(
  ctx: AppContext,
  handle: string,
): Promise<{ readonly group: Group; readonly questions: readonly string[] }> {
  const group = await groupFor(ctx.db, {}, handle);
  const ways = await waysOf(ctx.db, group.id);
  if (!group.root || ways.joining !== "questions") throw new DomainError("not-found");
  return { group, questions: ways.questions };
}

/**
 * A stranger asks to join. The secret is in the answer only: by it they see how it
 * stands, change it or take it back.
 */
export async function askToJoin(
  ctx: AppContext,
  handle: string,
  asking: JoiningRequest,
): Promise<{ readonly token: string; readonly url: string }> {
  const { group, questions } = await openDoor(ctx, handle);
  rejectFields(checkAsking(questions, asking));
  const now = ctx.clock.now();
  const token = newToken();
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .selectFrom("groups")
      .select("id")
      .where("id", "=", group.id)
      .forNoKeyUpdate()
      .execute();
    const waiting = await trx
      .selectFrom("joinings")
      .select("id")
      .where("groupId", "=", group.id)
      .where("state", "=", "asked")
      .where("tokenHash", "is not", null)
      .where("purge", ">", now)
      .execute();
    if (waiting.length >= maxWaitingJoinings)
      throw new DomainError("too-many-requests", {
        detail: saying((m) => m.errors.manyPeopleWaitForAn),
      });
    const id = newId();
    await trx
      .insertInto("joinings")
      .values({
        id,
        groupId: group.id,
        memberId: null,
        tokenHash: digest(token),
        name: oneLine(asking.name, 80),
        answers: JSON.stringify(pairAnswers(questions, asking.answers)),
        invitationId: null,
        made: today(ctx),
        purge: after(now, days(waitsFor)),
      })
      .execute();
    await notifyOfAsking(trx, ctx, { id, groupId: group.id, memberId: null });
  });
  return { token, url: `${ctx.origin}/join/${token}` };
}

/** For who holds the link; not-found for everybody else. */
export async function joiningByLink(ctx: AppContext, token: string): Promise<Joining> {
  const joining = await joiningByHash(ctx.db, digest(token), ctx.clock.now());
  if (joining === undefined) throw new DomainError("not-found");
  return joining;
}

/** Changes what was asked. The name under which somebody vouched for them stays. */
export async function changeJoining(
  ctx: AppContext,
  token: string,
  asking: JoiningRequest,
): Promise<void> {
  const { id, groupId } = await joiningByLink(ctx, token);
  const { questions } = await waysOf(ctx.db, groupId);
  rejectFields(checkAsking(questions, asking));
  const name = oneLine(asking.name, 80);
  await ctx.db.transaction().execute(async (trx) => {
    const row = await locked(trx, id);
    if (row.name !== name && (await vouchCount(trx, id)) > 0)
      rejectFields({
        name: saying((m) => m.errors.somebodyVouchedForYouAs({ name: row.name })),
      });
    await trx
      .updateTable("joinings")
      .set({ name, answers: JSON.stringify(pairAnswers(questions, asking.answers)) })
      .where("id", "=", id)
      .execute();
  });
}

/** Takes it back; what was written is deleted at once. */
export async function withdrawJoining(ctx: AppContext, token: string): Promise<void> {
  const { id } = await joiningByLink(ctx, token);
  await ctx.db.transaction().execute((trx) => end(trx, ctx, id, "withdrawn", "[]"));
}

/** A member of the collective asks to join a group, or changes what they said. Answers the id. */
export async function askAsMember(
  trx: Trx,
  ctx: AppContext,
  group: Pick<Group, "id">,
  memberId: string,
  questions: readonly string[],
  answers: readonly string[] | undefined,
): Promise<string> {
  const now = ctx.clock.now();
  const answersText = JSON.stringify(pairAnswers(questions, answers ?? []));
  const made = await trx
    .insertInto("joinings")
    .values({
      id: newId(),
      groupId: group.id,
      memberId,
      tokenHash: null,
      answers: answersText,
      invitationId: null,
      made: today(ctx),
      purge: after(now, days(waitsFor)),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["groupId", "memberId"])
        .where("state", "=", "asked")
        // Asking once more without words leaves what was said.
        .doUpdateSet((eb) => ({
          answers: answers === undefined ? eb.ref("joinings.answers") : eb.ref("excluded.answers"),
        })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await notifyOfAsking(trx, ctx, { id: made.id, groupId: group.id, memberId });
  return made.id;
}

/** A member takes their own asking back. */
export async function withdrawAsMember(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<void> {
  const group = await groupFor(ctx.db, viewer, handle);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const joining = await joiningOfMember(ctx.db, group.id, viewer.member.id, ctx.clock.now());
  if (joining?.state !== "asked") throw new DomainError("not-found");
  await ctx.db.transaction().execute((trx) => end(trx, ctx, joining.id, "withdrawn", "[]"));
}

/** The asking while it waits, locked. */
export async function locked(trx: Trx, id: string): Promise<Joining> {
  const row = await trx
    .selectFrom("joinings")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row?.state !== "asked") throw over();
  return row;
}

/** Ends an asking; what was said goes. For the caller's transaction. */
export async function end(
  trx: Trx,
  ctx: AppContext,
  id: string,
  state: "declined" | "withdrawn",
  answers: string,
): Promise<void> {
  const joining = await locked(trx, id);
  await trx
    .updateTable("joinings")
    .set({
      state,
      answers,
      name: state === "withdrawn" ? "" : joining.name,
      purge: after(ctx.clock.now(), days(keptFor)),
    })
    .where("id", "=", id)
    .execute();
  if (state === "declined") await notifyOfJoiningAnswer(trx, ctx, joining);
}

/**
 * Askings go 30 days after their end, and 90 days after they were
 * made where nobody answers. A scheduled task.
 */
export async function purgeJoinings(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.deleteFrom("joinings").where("purge", "<=", now).execute();
  await ctx.db
    .deleteFrom("keyAskings")
    .where("act", "=", declineAct)
    .where("expires", "<=", now)
    .execute();
}
