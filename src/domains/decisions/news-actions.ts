/** What members are told of decisions: that they are asked, and that time is running out. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { after, hours } from "#platform/lib/clock.ts";

const about = ({ id, groupId }: Pick<Row<"decisions">, "id" | "groupId">) => ({
  groupId,
  visibility: "group" as const,
  about: undefined,
  path: `/decisions/${id}`,
});

/**
 * A test opened: those on its roll are asked, but for whom it is
 * about, and who spoke for it already.
 */
export async function notifyRoll(
  trx: Trx,
  ctx: AppContext,
  row: Row<"decisions">,
  but: readonly (string | undefined)[],
): Promise<void> {
  const roll = await trx
    .selectFrom("decisionRoll")
    .select("memberId")
    .where("decisionId", "=", row.id)
    .execute();
  const to = roll
    .map((one) => one.memberId)
    .filter((id) => !row.concerned.includes(id) && !but.includes(id));
  await notify(trx, ctx, "decision-asked", [
    { ...about(row), key: `${row.id} ${row.version}`, words: { name: row.name }, to },
  ]);
}

/** A day before it closes, those who have not answered hear of it. A scheduled task. */
export async function notifyOfClosing(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("decisions")
      .innerJoin("decisionRoll", "decisionRoll.decisionId", "decisions.id")
      .select(["decisions.id", "decisions.groupId", "decisions.name", "decisions.version"])
      .select(["decisions.closes", "decisions.opened", "decisionRoll.memberId"])
      .where("decisions.state", "=", "testing")
      .where("decisions.closes", ">", now)
      .where("decisions.closes", "<", after(now, hours(25)))
      // Who was asked within the last day knows.
      .where("decisions.opened", "<", after(now, -hours(24)))
      .where("decisionRoll.castIt", "=", false)
      .where(sql<boolean>`not decision_roll.member_id = any(decisions.concerned)`)
      .where(
        sql<boolean>`not exists (select from stances where stances.decision_id = decisions.id
          and stances.version = decisions.version and stances.member_id = decision_roll.member_id)`,
      )
      .execute();
    await notify(
      trx,
      ctx,
      "decision-closing",
      rows.map(({ memberId, closes, ...row }) => ({
        ...about(row),
        key: `${row.id} ${row.version} ${closes?.toISOString() ?? ""}`,
        words: { name: row.name, closes: closes?.toISOString() ?? "" },
        to: [memberId],
      })),
    );
  });
}
