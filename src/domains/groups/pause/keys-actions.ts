/**
 * The two keys of a pause are two people's; where nobody makes two, everybody
 * but the one concerned is told first.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announceAct, notTwo } from "../announced/actions.ts";
import { pauseAct } from "../keys/sealed.ts";
import { keysFit } from "./pause.ts";
import { circleIn } from "../ties/store.ts";
import { hasTwo, unfit } from "../ties/ties.ts";

/** Undefined: the two keys are two people's. Else everybody is told, and it begins then. */
export async function announcePause(
  trx: Trx,
  ctx: AppContext,
  input: {
    readonly asking: Pick<Row<"keyAskings">, "id" | "groupId" | "askedBy" | "payload">;
    readonly about: string;
    readonly me: string;
    readonly keepers: readonly string[];
    readonly counting: readonly string[];
  },
): Promise<Date | undefined> {
  const { asking, about, me, keepers, counting } = input;
  const circle = await circleIn(trx, asking.groupId, ctx.clock.now());
  const why = unfit(circle, [asking.askedBy, me], []);
  if (why === undefined) return undefined;
  const candidates = counting.filter((one) => one !== about);
  if (hasTwo(circle, candidates, [], (one, other) => keysFit(keepers, one, other)))
    throw notTwo(why);
  const { id, groupId, payload, askedBy: first } = asking;
  const due = await announceAct(trx, ctx, {
    groupId,
    act: pauseAct,
    payload,
    first,
    second: me,
    about,
  });
  await trx.deleteFrom("keyAskings").where("id", "=", id).execute();
  return due;
}
