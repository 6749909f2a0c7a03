/** Learning a role beside whoever holds it. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { inside } from "../keys/actions.ts";
import { membersOf } from "../store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { roleTexts } from "./messages.ts";
import { lockTerms, runs } from "./actions.ts";

const saying = sayings(roleTexts);

/** A member stands beside the holder to learn the role, where nobody does yet. */
export async function learnRole(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  role: string,
): Promise<void> {
  const { group, member } = await inside(ctx, viewer, handle);
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const here = (await lockTerms(trx, group.id, now)).filter(
      (term) => term.role === role && runs(term, now),
    );
    if (here.length === 0)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.nobodyHoldsThisRoleNow),
      });
    if (here.some((term) => term.memberId === member.id))
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.youHoldThisRoleYourself),
      });
    if (here.some((term) => term.learnerId === member.id)) return;
    const free = here.find((term) => term.learnerId === null);
    if (free === undefined)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.somebodyElseLearnsItNow),
      });
    await trx
      .updateTable("roles")
      .set({ learnerId: member.id })
      .where("id", "=", free.id)
      .execute();
  });
}

/** The learner steps back. */
export async function stopLearning(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  role: string,
): Promise<void> {
  const { group, member } = await inside(ctx, viewer, handle);
  await ctx.db
    .updateTable("roles")
    .set({ learnerId: null })
    .where("groupId", "=", group.id)
    .where("role", "=", role)
    .where("learnerId", "=", member.id)
    .where("until", ">", ctx.clock.now())
    .execute();
}

/** The holder names who learns it; "": nobody. */
export async function nameLearner(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  role: string,
  learner: string,
): Promise<void> {
  const { group, member: me } = await inside(ctx, viewer, handle);
  const wanted = readHandle(learner);
  const whom =
    wanted === ""
      ? undefined
      : (await membersOf(ctx.db, group.id)).find((one) => one.handle === wanted);
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const here = (await lockTerms(trx, group.id, now)).filter(
      (term) => term.role === role && runs(term, now),
    );
    const mine = here.find((term) => term.memberId === me.id);
    if (mine === undefined)
      throw new DomainError("not-allowed", {
        detail: saying((m) => m.errors.whoHoldsTheRoleNames),
      });
    const learnerNote = (): Saying | undefined => {
      if (wanted !== "" && whom === undefined) return saying((m) => m.errors.chooseAMemberOfThis);
      return here.some((term) => term.memberId === whom?.id)
        ? saying((m) => m.errors.theyHoldThisRoleThemselves)
        : undefined;
    };
    rejectFields({ learner: learnerNote() });
    await trx
      .updateTable("roles")
      .set({ learnerId: whom?.id ?? null })
      .where("id", "=", mine.id)
      .execute();
  });
}
