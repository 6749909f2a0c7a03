/**
 * For who wants to be forgotten: their questions, by where they are told of an
 * answer, or by their account elsewhere.
 */
import type { AppContext } from "#commons/app-context.ts";
import { sameAddress } from "#commons/mail/reach.ts";
import type { Reader } from "#platform/database/schema.ts";
import { senderMark, toldOf } from "./question.ts";

/** As many as can wait in thirty days of the busiest collective. */
const maxRows = 5000;

/**
 * Ids of questions of these accounts, and of those whose answers go to this
 * address: sealed, so each is opened.
 */
export async function toldTo(
  ctx: AppContext,
  db: Reader,
  address: string,
  iris: readonly string[],
): Promise<readonly string[]> {
  const marks = iris.map((iri) => senderMark(ctx, iri));
  const rows = await db
    .selectFrom("questions")
    .select(["id", "sealedAddress", "actorMark"])
    .where((eb) =>
      eb.or([
        eb("sealedAddress", "is not", null),
        ...(marks.length === 0 ? [] : [eb("actorMark", "in", marks)]),
      ]),
    )
    .limit(maxRows)
    .execute();
  const wanted = sameAddress(address);
  return rows
    .filter(
      (row) =>
        (row.actorMark !== null && marks.includes(row.actorMark)) ||
        sameAddress(toldOf(ctx, row)?.address ?? "") === wanted,
    )
    .map((row) => row.id);
}
