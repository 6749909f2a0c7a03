/** Who is new: welcomed by the group that they came for, for two weeks. */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Trx } from "#platform/database/schema.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { after } from "#platform/lib/clock.ts";
import { notifyOfHello } from "../news-actions.ts";
import { maxHelloLength, newFor, sealHello } from "./newcomer.ts";
import { welcomeMessages } from "./messages.ts";
import { welcomeOf } from "./newcomers-store.ts";

const saying = sayings(welcomeMessages);

/** In the transaction in which they join. */
export async function beginWelcome(
  trx: Trx,
  ctx: AppContext,
  memberId: string,
  groupId: string,
): Promise<void> {
  const made = ctx.clock.now();
  await trx
    .insertInto("welcomes")
    .values({ memberId, groupId, hello: null, made, expires: after(made, newFor) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * A line to the group that they came for. Said again, it is the last one that is
 * read; the group hears of the first.
 */
export async function sayHello(ctx: AppContext, viewer: Viewer, text: string): Promise<string> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const { id } = viewer.member;
  const words = manyLines(text, maxHelloLength + 1);
  rejectFields({
    content:
      words === "" || words.length > maxHelloLength
        ? saying((m) => m.errors.writeALine({ most: maxHelloLength }))
        : undefined,
  });
  return ctx.db.transaction().execute(async (trx) => {
    const known = await welcomeOf(trx, id, ctx.clock.now());
    if (known === undefined) throw new DomainError("not-found");
    await trx
      .updateTable("welcomes")
      .set({ hello: sealHello(ctx, words) })
      .where("memberId", "=", id)
      .execute();
    if (known.hello === null) await notifyOfHello(trx, ctx, known.groupId, id);
    return known.name;
  });
}

/** A scheduled task. */
export async function forgetWelcomes({ db, clock }: AppContext): Promise<void> {
  await db.deleteFrom("welcomes").where("expires", "<=", clock.now()).execute();
}
