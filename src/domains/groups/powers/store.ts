/** The log of powers, for members of its group. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import { type PowerEntry, powerLogLife } from "./powers.ts";
import { after } from "#platform/lib/clock.ts";

export const perPage = 50;

/** The newest first, from below `before` on; of what is sealed only what belongs to this member. */
export const powerEntries = (
  db: Reader,
  groupId: string,
  memberId: string,
  now: Date,
  { act, before }: { readonly act?: string | undefined; readonly before?: string | undefined },
): Promise<PowerEntry[]> =>
  db
    .selectFrom("powerLog")
    .select(["id", "seq", "act", "about", "role", "made"])
    .select(sql<boolean>`only_for is not null`.as("mine"))
    .where("groupId", "=", groupId)
    .where("made", ">", after(now, -powerLogLife))
    .where((eb) => eb.or([eb("onlyFor", "is", null), eb("onlyFor", "=", memberId)]))
    .$if(act !== undefined, (q) => q.where("act", "=", act ?? ""))
    .$if(before !== undefined, (q) => q.where("seq", "<", before ?? "0"))
    .orderBy("seq", "desc")
    .limit(perPage + 1)
    .execute();
