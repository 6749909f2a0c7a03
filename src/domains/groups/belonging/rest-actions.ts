/** How much one carries now: private, changed at any time, without a reason. */
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Capacity } from "#platform/database/schema.ts";
import { today } from "#domains/members/actions.ts";
import { groupOfOwn, membershipsOf } from "./store.ts";
import { capacities, type OwnMembership } from "./rest.ts";

/** Says how much one can carry in a group. Coming back from resting is noted as a day: it counts like being new. */
export async function setCapacity(world: World, viewer: Viewer, handle: string, capacity: string): Promise<Capacity> {
  const member = viewer.member;
  if (member === undefined) throw new Refusal("sign-in-needed");
  const group = await groupOfOwn(world.db, viewer, handle);
  const next = capacities.find((one) => one === capacity);
  refuseFields({ capacity: next === undefined ? "Choose one of these." : undefined });
  if (next === undefined) throw new Refusal("bad-input");
  const set = await world.db
    .updateTable("memberships")
    .set((eb) => ({
      capacity: next,
      returned:
        next === "resting"
          ? eb.ref("returned")
          : eb
              .case()
              .when("capacity", "=", "resting")
              .then(eb.cast<string>(eb.val(today(world)), "date"))
              .else(eb.ref("returned"))
              .end(),
    }))
    .where("groupId", "=", group.id)
    .where("memberId", "=", member.id)
    .returning("capacity")
    .executeTakeFirst();
  if (set === undefined) throw new Refusal("not-found");
  return set.capacity;
}

/** One's own memberships with what one carries in each. */
export async function myMemberships(world: World, viewer: Viewer): Promise<OwnMembership[]> {
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  return membershipsOf(world.db, viewer.member.id);
}
