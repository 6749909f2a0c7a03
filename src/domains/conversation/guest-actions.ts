/** What a guest can do with their own words, by the link that they got. */
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { digest } from "#platform/lib/ids.ts";
import { wordOfToken } from "./store.ts";
import type { StandsUnder } from "./keeping-actions.ts";

/** What a guest wrote, by their secret; not-found for every other text. */
export async function guestWord(ctx: AppContext, token: string): Promise<Row<"words">> {
  const word = /^[\w-]{32}$/.test(token) ? await wordOfToken(ctx.db, digest(token)) : undefined;
  if (word === undefined) throw new DomainError("not-found");
  return word;
}

export async function takeBackAsGuest(ctx: AppContext, token: string): Promise<StandsUnder> {
  const word = await guestWord(ctx, token);
  await ctx.db.deleteFrom("words").where("id", "=", word.id).execute();
  return { kind: word.aboutKind, id: word.aboutId };
}
