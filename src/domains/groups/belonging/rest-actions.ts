/** How much one carries now: private, changed at any time, without a reason. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Capacity } from "#platform/database/schema.ts";
import { today } from "#domains/members/actions.ts";
import { groupOfOwn, membershipsOf } from "./store.ts";
import { capacities, type OwnMembership } from "./rest.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { belongingMessages } from "./messages.ts";

const saying = sayings(belongingMessages);

/**
 * Says how much one can carry in a group. Coming back from resting is noted
 * as a day: it counts like being new.
 */
export async function setCapacity(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  capacity: string,
): Promise<Capacity> {
  const member = viewer.member;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const group = await groupOfOwn(ctx.db, viewer, handle);
  const next = capacities.find((one) => one === capacity);
  rejectFields({
    capacity: next === undefined ? saying((m) => m.errors.chooseOneOfThese) : undefined,
  });
  if (next === undefined) throw new DomainError("bad-input");
  const set = await ctx.db
    .updateTable("memberships")
    .set((eb) => ({
      capacity: next,
      returned:
        next === "resting"
          ? eb.ref("returned")
          : eb
              .case()
              .when("capacity", "=", "resting")
              .then(eb.cast<string>(eb.val(today(ctx)), "date"))
              .else(eb.ref("returned"))
              .end(),
    }))
    .where("groupId", "=", group.id)
    .where("memberId", "=", member.id)
    .returning("capacity")
    .executeTakeFirst();
  if (set === undefined) throw new DomainError("not-found");
  return set.capacity;
}

/** One's own memberships with what one carries in each. */
export async function myMemberships(ctx: AppContext, viewer: Viewer): Promise<OwnMembership[]> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  return membershipsOf(ctx.db, viewer.member.id);
}
