/** What members do in a test: their stance, offers of hands. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import { settleOwn } from "#commons/news/settled.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { mayHoldDecision } from "../leading-actions.ts";
import { closeQuietly } from "./closing-actions.ts";
import { byStances, isOver, readStance, type StanceInput } from "../decision.ts";
import type { EffectHandlers } from "../effects/effect.ts";
import { addPointTo, takePoint } from "../points/actions.ts";
import { pointFor } from "../points/store.ts";
import { decisionFor, lockDecision } from "../store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "../messages.ts";

const saying = sayings(decisionMessages);

const conflict = (detail: Saying): DomainError => new DomainError("conflict", { detail });

/**
 * Takes or changes a stance on the text that is tested; also for somebody who said yes
 * to that. The rule looks at it then.
 */
export async function takeStance(
  ctx: AppContext,
  handlers: EffectHandlers,
  viewer: Viewer,
  id: string,
  input: StanceInput & {
    /** Of the text that one had before oneself. */ readonly version?: number | undefined;
  },
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  const me = viewer.member?.id ?? "";
  if (!byStances(decision.method)) throw conflict(saying((m) => m.errors.thisOneIsASecret));
  const { facts, notes } = readStance(decision.method, input);
  const handle = oneLine(input.for ?? "")
    .replace(/^@/, "")
    .toLowerCase();
  const carried = handle !== "" && handle !== viewer.member?.handle;
  if (carried && !mayHoldDecision(viewer, decision))
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.thisDecisionIsAboutYou2),
    });
  const who = carried
    ? (
        await ctx.db
          .selectFrom("members")
          .select("id")
          .where("handle", "=", handle)
          .executeTakeFirst()
      )?.id
    : me;
  rejectFields({ ...notes, agreed: carried ? notes.agreed : undefined });
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockDecision(trx, decision.id);
    const now = ctx.clock.now();
    if (row.state !== "testing" || row.closes === null || row.closes <= now)
      throw conflict(saying((m) => m.errors.itsTestIsClosed));
    if (input.version !== undefined && input.version !== row.version)
      throw conflict(saying((m) => m.errors.theTextIsAnotherOne));
    const standing = who === undefined ? false : await standsIn(trx, row, who);
    if (!standing) {
      if (carried)
        throw new DomainError("bad-input", {
          fields: { for: saying((m) => m.errors.theyDoNotStandIn) },
        });
      throw new DomainError("not-allowed", {
        detail: row.concerned.includes(me)
          ? saying((m) => m.errors.itIsAboutYouYou)
          : saying((m) => m.errors.youWereNotAMember),
      });
    }
    await write(trx, row, {
      ...facts,
      memberId: who ?? me,
      carriedBy: carried ? me : null,
      made: now,
    });
    await settleOwn(trx, now, {
      memberId: who ?? me,
      path: `/decisions/${row.id}`,
      kinds: ["decision-asked", "decision-closing"],
    });
  });
  await closeQuietly(ctx, handlers, decision.id);
}

async function standsIn(trx: Trx, row: Row<"decisions">, memberId: string): Promise<boolean> {
  if (row.concerned.includes(memberId)) return false;
  const found = await trx
    .selectFrom("decisionRoll")
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.memberId", "=", "decisionRoll.memberId")
        .on("memberships.groupId", "=", row.groupId),
    )
    .select("decisionRoll.memberId")
    .where("decisionRoll.decisionId", "=", row.id)
    .where("decisionRoll.memberId", "=", memberId)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Nobody writes over what somebody said themselves. Who stands aside
 * is freed of what they had taken up.
 */
async function write(
  trx: Trx,
  row: Row<"decisions">,
  stance: Omit<Row<"stances">, "decisionId" | "version">,
): Promise<void> {
  const written = await trx
    .insertInto("stances")
    .values({ ...stance, decisionId: row.id, version: row.version })
    .onConflict((target) => {
      const change = target.columns(["decisionId", "version", "memberId"]).doUpdateSet(stance);
      return stance.carriedBy === null ? change : change.where("stances.carriedBy", "is not", null);
    })
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n)
    throw conflict(saying((m) => m.errors.theySaidItThemselvesAlready));
  if (stance.kind === "stand-aside")
    await trx
      .updateTable("actionPoints")
      .set({ doerId: null })
      .where("decisionId", "=", row.id)
      .where("doerId", "=", stance.memberId)
      .where("done", "is", null)
      .execute();
}

/**
 * "I'll do it": takes up what there is to do, or says what one would do. The rule looks at it then.
 */
export async function offerHands(
  ctx: AppContext,
  handlers: EffectHandlers,
  viewer: Viewer,
  id: string,
  input: {
    readonly point?: string | undefined;
    readonly words?: string | undefined;
    readonly due?: string | undefined;
    readonly mine: boolean;
  },
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  if (!decision.ours)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.membersOfTheGroupCarry),
    });
  if (decision.state === "withdrawn")
    throw conflict(saying((m) => m.errors.thisDecisionWasWithdrawn));
  if (!input.mine && (decision.state === "testing" || isOver(decision.state)))
    throw conflict(saying((m) => m.errors.whatIsTestedStandsStill));
  if (input.point !== undefined) {
    if ((await pointFor(ctx.db, viewer, input.point)).decisionId !== decision.id)
      throw new DomainError("not-found");
    await takePoint(ctx, viewer, input.point);
  } else
    await addPointTo(
      ctx,
      decision,
      { words: input.words ?? "", due: input.due ?? "" },
      input.mine ? viewer.member?.id : undefined,
    );
  await closeQuietly(ctx, handlers, decision.id);
}
