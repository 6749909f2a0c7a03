/** What people say they have practised: a list of their own words, no certificate. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { practiceWord } from "./rota.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { rotaMessages } from "./messages.ts";

const saying = sayings(rotaMessages);

const max = 60;

/** Replaces the list; answers it as it is kept. */
export async function setPractices(
  ctx: AppContext,
  viewer: Viewer,
  practices: readonly string[],
): Promise<readonly string[]> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const words = [...new Set(practices.map(practiceWord).filter((one) => one !== ""))].sort();
  if (words.length > max)
    throw new DomainError("bad-input", {
      fields: { others: saying((m) => m.errors.practicesAtMost({ max })) },
    });
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .selectFrom("members")
      .select("id")
      .where("id", "=", member.id)
      .forNoKeyUpdate()
      .execute();
    await trx.deleteFrom("practices").where("memberId", "=", member.id).execute();
    if (words.length > 0)
      await trx
        .insertInto("practices")
        .values(words.map((practice) => ({ memberId: member.id, practice })))
        .execute();
  });
  return words;
}
