/** What members are told of exchanges. Of what is written in one nothing is said. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { after, days } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import type { ExchangeSide } from "./exchange/exchange.ts";

type Exchange = Pick<Row<"exchanges">, "id" | "offerId" | "memberId" | "carriedBy">;

/**
 * Tells one side: whoever made the offer or need, or whoever asked. One
 * of them hears once of each `what`.
 */
export async function notifyOfExchange(
  trx: Trx,
  ctx: AppContext,
  exchange: Exchange,
  to: ExchangeSide,
  what: string,
): Promise<void> {
  const offer = await trx
    .selectFrom("offers")
    .select(["name", "groupId", "madeBy"])
    .where("id", "=", exchange.offerId)
    .executeTakeFirst();
  const member = to === "keeper" ? offer?.madeBy : (exchange.memberId ?? exchange.carriedBy);
  if (offer === undefined || member === null || member === undefined) return;
  await notify(trx, ctx, what === "asked" ? "exchange-asked" : "exchange-answered", [
    {
      key: `${exchange.id} ${to} ${what}`,
      groupId: offer.groupId,
      visibility: "own",
      about: undefined,
      path: `/exchanges/${exchange.id}`,
      words: { name: offer.name },
      to: [member],
    },
  ]);
}

/**
 * Loans that are due within two days, or were: to whoever has the thing, each week anew. A
 * scheduled task.
 */
export async function notifyOfLoans(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("exchanges")
      .innerJoin("offers", "offers.id", "exchanges.offerId")
      .select(["exchanges.id", "exchanges.reminded", "offers.name", "offers.groupId"])
      .select(sql<string | null>`coalesce(exchanges.member_id, exchanges.carried_by)`.as("to"))
      .where("exchanges.state", "in", ["accepted", "arranged"])
      .where("exchanges.due", "<=", dayIn(after(now, days(2)), await homeZone(trx)))
      .where("exchanges.reminded", "is not", null)
      .where("offers.purpose", "=", "offer")
      .execute();
    await notify(
      trx,
      ctx,
      "loan-due",
      rows.flatMap(({ id, reminded, name, groupId, to }) =>
        to === null
          ? []
          : [
              {
                key: `${id} ${reminded?.toISOString() ?? ""}`,
                groupId,
                visibility: "own" as const,
                about: undefined,
                path: `/exchanges/${id}`,
                words: { name },
                to: [to],
              },
            ],
      ),
    );
  });
}
