/** To whom something goes: a member by handle, or a name in words. */
import { thingMessages } from "./messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { oneLine } from "#commons/text.ts";
import type { Reader } from "#platform/database/schema.ts";

const saying = sayings(thingMessages);

interface Receiver {
  readonly memberId: string | null;
  /** In words, when it is no member. */
  readonly name: string;
}

/**
 * "@rosa" is a member, anything else a name. A tender group gives only
 * to its own: others don't know of it.
 */
export async function receiverOf(
  db: Reader,
  text: string,
  group: { readonly id: string; readonly kind: string },
): Promise<{ readonly receiver: Receiver; readonly note?: Saying }> {
  const name = oneLine(text, 120);
  if (!name.startsWith("@")) return { receiver: { memberId: null, name } };
  const member = await db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", name.slice(1).toLowerCase())
    .$if(group.kind === "tender", (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom("memberships")
            .select("memberships.memberId")
            .whereRef("memberships.memberId", "=", "members.id")
            .where("memberships.groupId", "=", group.id),
        ),
      ),
    )
    .executeTakeFirst();
  return member === undefined
    ? {
        receiver: { memberId: null, name: "" },
        note: saying((m) => m.errors.noSuchHandle),
      }
    : { receiver: { memberId: member.id, name: "" } };
}
