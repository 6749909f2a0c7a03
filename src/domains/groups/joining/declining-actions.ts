/** "Not this time": declining an asking to join, with kind words. */
import { sql } from "kysely";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { declineAct } from "../keys/sealed.ts";
import { countingMembers } from "../belonging/store.ts";
import { replyAsAnswers } from "./joining.ts";
import { keyWaits } from "../keys/keys.ts";
import { end, locked } from "./actions.ts";
import { joiningHere, welcomersFor } from "./admit-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { joiningMessages } from "./messages.ts";

const saying = sayings(joiningMessages);

/** Keys turned to decline this one. */
const aboutJoining = (id: string) =>
  sql<boolean>`(case when act = ${declineAct} then payload::json->>'joining' end = ${id})`;

/**
 * Declines, with kind words that only who asked reads; nobody sees who declined. Who
 * welcomes here does it alone; where nobody does, it takes two members who mean the same
 * words: the first one gets "waiting" as the answer, and so does a second one who changes
 * them, since the first has not read those.
 */
export async function declineJoining(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  words: string,
): Promise<"declined" | "waiting"> {
  const { group, me } = await joiningHere(ctx, viewer, id);
  const reason = manyLines(words, 2000);
  rejectFields({
    words: reason === "" ? saying((m) => m.errors.writeSomeKindWordsThey) : undefined,
  });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const joining = await locked(trx, id);
    if (joining.memberId === me)
      throw new DomainError("not-allowed", {
        detail: saying((m) => m.errors.takeYourOwnAskingBack),
      });
    const holders = await welcomersFor(trx, ctx, group.id, joining);
    if (holders.length > 0 && !holders.includes(me)) throw new DomainError("not-allowed");
    const counting = await countingMembers(trx, group.id, now);
    const keys = await trx
      .selectFrom("keyAskings")
      .select(["askedBy", "payload"])
      .where(aboutJoining(id))
      .where("groupId", "=", group.id)
      .where("expires", ">", now)
      .execute();
    const payload = JSON.stringify({ joining: id, words: reason });
    const second = keys.some(
      (key) => key.askedBy !== me && counting.includes(key.askedBy) && key.payload === payload,
    );
    if (holders.length === 0 && counting.length > 1 && !second) {
      await trx.deleteFrom("keyAskings").where(aboutJoining(id)).execute();
      await trx
        .insertInto("keyAskings")
        .values({
          id: newId(),
          groupId: group.id,
          act: declineAct,
          payload,
          askedBy: me,
          made: now,
          expires: after(now, keyWaits),
        })
        .execute();
      return "waiting";
    }
    await end(trx, ctx, id, "declined", replyAsAnswers(reason));
    await trx.deleteFrom("keyAskings").where(aboutJoining(id)).execute();
    return "declined";
  });
}
