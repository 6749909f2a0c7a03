/** One door for doing: powers come with membership or with a role lent for a season. Law 3 of the design. */
import type { Reader } from "#database/schema.ts";
import type { Clock } from "#kit/clock.ts";
import { Refusal } from "./refusals.ts";
import type { Viewer } from "./visibility.ts";

/** What a member of a group can do there without any role. */
const membersCan = ["write", "offer", "ask-role", "leave"] as const;

/** Roles of the practice and the powers that each lends. */
export const roles = {
  facilitator: ["edit-group", "edit-any", "publish", "answer-replies"],
  welcomer: ["invite", "make-group"],
  "bridge-keeper": ["follow-siblings", "block", "answer-replies"],
  "key-keeper": ["lend-role", "block", "edit-group", "move"],
} as const;

export type Role = keyof typeof roles;
export type Power = (typeof membersCan)[number] | (typeof roles)[Role][number];

/** Days that a role is lent for. It ends by itself. */
export const seasonDays = 90;

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

const rolesWith = (power: Power): Role[] =>
  (Object.keys(roles) as Role[]).filter((role) => (roles[role] as readonly string[]).includes(power));

/**
 * May this viewer use the power in the group? A member of the group with a running role that lends it;
 * roles of the root group count everywhere except in tender groups that the member does not belong to.
 */
export async function can(db: Reader, clock: Clock, viewer: Viewer, power: Power, groupId: string): Promise<boolean> {
  const member = viewer.member;
  if (member === undefined) return false;
  if ((membersCan as readonly string[]).includes(power)) return member.groups.includes(groupId);
  const now = clock.now();
  const held = await db
    .selectFrom("roles")
    .innerJoin("groups as lent", "lent.id", "roles.groupId")
    .innerJoin("groups as here", (join) => join.on("here.id", "=", groupId))
    .innerJoin("memberships", (join) => join.onRef("memberships.groupId", "=", "lent.id").on("memberships.memberId", "=", member.id))
    .select("roles.id")
    .where("roles.memberId", "=", member.id)
    .where("roles.role", "in", rolesWith(power))
    .where("roles.starts", "<=", now)
    .where("roles.until", ">", now)
    .where((eb) =>
      eb.or([
        eb("lent.id", "=", groupId),
        // A tender group stays closed to the collective's roles unless one belongs to it.
        eb.and([eb("lent.root", "=", true), member.groups.includes(groupId) ? eb.val(true) : eb("here.kind", "!=", "tender")]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}

/** Refuses unless the viewer may. */
export async function mustBeAble(db: Reader, clock: Clock, viewer: Viewer, power: Power, groupId: string): Promise<void> {
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  if (!(await can(db, clock, viewer, power, groupId))) throw new Refusal("not-allowed");
}
