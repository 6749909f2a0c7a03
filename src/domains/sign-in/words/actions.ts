/** Recovery words: made, renewed, used once. Of them only a hash is kept, as of a password. */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import { tryGently, type TriedFrom } from "#domains/members/gentle-actions.ts";
import { checkPassword } from "#domains/members/member.ts";
import { hashPassword, passwordMatches } from "#domains/members/passwords.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { changeWithoutOld } from "../back-in-actions.ts";
import { newWords, readTypedWords } from "./words.ts";
import { wordsMessages } from "./messages.ts";

const saying = sayings(wordsMessages);

/** Makes new ones; those from before work no more. They are shown this once. */
export async function makeWords(ctx: AppContext, memberId: string): Promise<string> {
  const words = newWords();
  const fresh = {
    wordsHash: await hashPassword(words),
    made: ctx.clock.now().toISOString().slice(0, 10),
  };
  await ctx.db
    .insertInto("recoveryWords")
    .values({ memberId, ...fresh })
    .onConflict((conflict) => conflict.column("memberId").doUpdateSet(fresh))
    .execute();
  return words;
}

/** The day on which the viewer's were made; undefined where there are none. */
export async function wordsMade(ctx: AppContext, viewer: Viewer): Promise<string | undefined> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const row = await ctx.db
    .selectFrom("recoveryWords")
    .select("made")
    .where("memberId", "=", viewer.member.id)
    .executeTakeFirst();
  return row?.made;
}

export async function forgetRecoveryWords(ctx: AppContext, viewer: Viewer): Promise<void> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  await ctx.db.deleteFrom("recoveryWords").where("memberId", "=", viewer.member.id).execute();
}

interface WordsInput {
  readonly handle: string;
  readonly words: string;
  readonly password: string;
}

/**
 * Takes a new password for the right words, and uses them up. Whatever is
 * wrong, it is said in the same way.
 */
export async function useWords(
  ctx: AppContext,
  from: TriedFrom,
  input: WordsInput,
): Promise<{ readonly id: string; readonly handle: string }> {
  const handle = readHandle(input.handle);
  rejectFields({ password: checkPassword({ handle, password: input.password }) });
  const wrong = (): DomainError =>
    new DomainError("wrong-password", { detail: saying((m) => m.wrong) });
  const found = await tryGently(ctx, from, input.handle, async () => {
    const row = await ctx.db
      .selectFrom("recoveryWords")
      .innerJoin("members", "members.id", "recoveryWords.memberId")
      .select(["members.id", "members.handle", "wordsHash"])
      .where("members.handle", "=", handle)
      .executeTakeFirst();
    const right = await passwordMatches(row?.wordsHash, readTypedWords(input.words));
    if (!right || row === undefined) throw wrong();
    return row;
  });
  const passwordHash = await hashPassword(input.password);
  await ctx.db.transaction().execute(async (trx) => {
    const used = await trx
      .deleteFrom("recoveryWords")
      .where("memberId", "=", found.id)
      .where("wordsHash", "=", found.wordsHash)
      .returning("memberId")
      .executeTakeFirst();
    if (used === undefined) throw wrong();
    await changeWithoutOld(trx, ctx, found.id, passwordHash);
  });
  return { id: found.id, handle: found.handle };
}
