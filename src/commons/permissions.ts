/**
 * Who may do what: powers come with membership or with a role lent
 * for a season. Law 3 of the design.
 */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import type { Clock } from "#platform/lib/clock.ts";
import { gathered } from "#platform/lib/gathered.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { groupPath } from "./addresses.ts";
import { DomainError } from "./domain-error.ts";
import { commonsMessages } from "./messages.ts";
import type { Viewer } from "./visibility.ts";

/** Who is signed in; all others are asked to. */
export function signedIn({ member }: Viewer): NonNullable<Viewer["member"]> {
  if (member === undefined) throw new DomainError("sign-in-needed");
  return member;
}

/** What a member of a group can do there without any role. */
const membersCan = ["write"] as const;

/**
 * Roles of the practice and the powers that each lends. Those
 * without one lend none outside a meeting.
 */
export const roles = {
  facilitator: ["edit-group", "edit-any", "publish", "answer-replies"],
  "minute-taker": [],
  timekeeper: [],
  "vibes-watcher": [],
  welcomer: ["invite", "make-group", "admit"],
  "access-keeper": ["edit-access"],
  "care-keeper": ["pause", "hear-reports"],
  "fund-keeper": ["pay"],
  "things-keeper": ["recall-lots"],
  "bridge-keeper": ["follow-siblings", "block", "hear-reports", "answer-replies"],
  "key-keeper": ["lend-role", "block", "edit-group"],
} as const;

export type Role = keyof typeof roles;
export type Power = (typeof membersCan)[number] | (typeof roles)[Role][number];

/** Days that a role is lent for. It ends by itself. */
export const seasonDays = 90;

/** Everything that a role lends. */
export const allPowers: readonly Power[] = [...new Set(Object.values(roles).flat())];

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

/** Roles that lend the power. */
export const rolesWith = (power: string): Role[] =>
  (Object.keys(roles) as Role[]).filter((role) =>
    (roles[role] as readonly string[]).includes(power),
  );

/** Below this many in the collective, one member may do alone what otherwise takes two of them. */
const few = 3;

/**
 * Members who hold the power in the group now. Roles of the root group count everywhere except in
 * tender groups that the holder does not belong to. The roles of who is paused rest: where they
 * were lent, and where they would be used.
 */
export const holdersOf = (
  db: Reader,
  clock: Clock,
  power: Power,
  groupId: string,
): Promise<string[]> => holders(db, clock, power, groupId);

/**
 * Those of them who belong to the group: for what is told to nobody outside of it. A role that is
 * held only by somebody who can't come near is nobody's there, and two members act.
 */
export const holdersInside = (
  db: Reader,
  clock: Clock,
  power: Power,
  groupId: string,
): Promise<string[]> => holders(db, clock, power, groupId, true);

/**
 * Those who belong to the group and hold it by a role of this very group: for what is sealed.
 * Who holds the collective's role could let themselves into any open group, and would read
 * what nobody there gave them to read.
 */
export const holdersByGroup = (
  db: Reader,
  clock: Clock,
  power: Power,
  groupId: string,
): Promise<string[]> => holders(db, clock, power, groupId, true, true);

/** Moments of those who ask together: the latest. */
const latest = (moments: readonly string[]): Date => new Date(Math.max(...moments.map(Number)));

/**
 * By power, scope, moment and group: of a list of groups each is asked for, and the database once.
 */
const holdersByScope = gathered(async (db: Reader, asked) => {
  const scopes = Map.groupBy(
    asked.map((one) => one.split(" ")),
    ([power = "", scope = ""]) => `${power} ${scope}`,
  );
  const found = new Map<string, string[]>();
  for (const [name, keys] of scopes) {
    const [power = "", scope] = name.split(" ");
    const now = latest(keys.map(([, , moment = ""]) => moment));
    const rows = await holdersIn(db, now, power, {
      groups: keys.map(([, , , groupId = ""]) => groupId),
      belonging: scope !== "all",
      lentHere: scope === "lent-here",
    });
    const byGroup = Map.groupBy(rows, ({ here }) => here);
    for (const key of keys)
      found.set(
        key.join(" "),
        (byGroup.get(key[3] ?? "") ?? []).map(({ memberId }) => memberId),
      );
  }
  return found;
});

function scopeOf(belonging: boolean, lentHere: boolean): "all" | "inside" | "lent-here" {
  if (lentHere) return "lent-here";
  return belonging ? "inside" : "all";
}

async function holders(
  db: Reader,
  clock: Clock,
  power: Power,
  groupId: string,
  belonging = false,
  lentHere = false,
): Promise<string[]> {
  const key = [power, scopeOf(belonging, lentHere), clock.now().getTime(), groupId].join(" ");
  return (await holdersByScope(db, key)) ?? [];
}

const holdersIn = (
  db: Reader,
  now: Date,
  power: string,
  {
    groups,
    belonging,
    lentHere,
  }: {
    readonly groups: readonly string[];
    readonly belonging: boolean;
    readonly lentHere: boolean;
  },
): Promise<{ here: string; memberId: string }[]> =>
  db
    .selectFrom("roles")
    .innerJoin("groups as lent", "lent.id", "roles.groupId")
    .innerJoin("groups as here", (join) => join.on("here.id", "in", groups))
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.groupId", "=", "lent.id")
        .onRef("memberships.memberId", "=", "roles.memberId"),
    )
    .leftJoin("memberships as inside", (join) =>
      join.onRef("inside.groupId", "=", "here.id").onRef("inside.memberId", "=", "roles.memberId"),
    )
    .select(["here.id as here", "roles.memberId"])
    .distinct()
    .where("roles.role", "in", rolesWith(power))
    .where("roles.starts", "<=", now)
    .where("roles.until", ">", now)
    .where((eb) =>
      eb.or([eb("memberships.pausedUntil", "is", null), eb("memberships.pausedUntil", "<=", now)]),
    )
    .where((eb) =>
      eb.or([eb("inside.pausedUntil", "is", null), eb("inside.pausedUntil", "<=", now)]),
    )
    .where((eb) =>
      eb.or([
        eb("lent.id", "=", eb.ref("here.id")),
        // A tender group stays closed to the collective's roles unless one belongs to it.
        eb.and([
          eb("lent.root", "=", true),
          eb.or([eb("here.kind", "!=", "tender"), eb("inside.memberId", "is not", null)]),
        ]),
      ]),
    )
    .$if(lentHere, (q) => q.whereRef("lent.id", "=", "here.id"))
    .$if(belonging, (q) => q.where("inside.memberId", "is not", null))
    .execute();

/**
 * How a viewer may use a power: alone, who holds it; together with another member, where nobody
 * does; else not. In a group of one, and until three people belong to the collective, what nobody
 * holds can be done by any one of them.
 */
export type PowerStanding = "alone" | "together" | "no";

export async function powerStanding(
  db: Reader,
  clock: Clock,
  viewer: Viewer,
  power: Power,
  groupId: string,
): Promise<PowerStanding> {
  const member = viewer.member;
  if (member === undefined) return "no";
  const belongs = member.groups.includes(groupId);
  if ((membersCan as readonly string[]).includes(power)) return belongs ? "alone" : "no";
  const held = await holdersOf(db, clock, power, groupId);
  if (held.includes(member.id)) return "alone";
  if (held.length > 0 || !belongs) return "no";
  return (await isAlone(db, `${clock.now().getTime()} ${groupId}`)) === true ? "alone" : "together";
}

/** Is nobody there who could turn a second key? By moment and group. */
const isAlone = gathered(async (db: Reader, asked) => {
  const keys = asked.map((one) => one.split(" "));
  const now = latest(keys.map(([moment = ""]) => moment));
  const groups = keys.map(([, groupId = ""]) => groupId);
  // Who is paused can't turn a key: the only one left would wait for nobody.
  const { rows } = await sql<{ id: string; alone: boolean }>`
    select asked.id, (select count(*) from memberships where group_id = asked.id
        and (paused_until is null or paused_until <= ${now})) = 1
      or (select count(*) from memberships join groups on groups.id = memberships.group_id
        where groups.root) < ${few} as alone
    from unnest(${groups}::uuid[]) as asked(id)`.execute(db);
  const alone = new Map(rows.map((row) => [row.id, row.alone]));
  return new Map(keys.map((key) => [key.join(" "), alone.get(key[1] ?? "") ?? false]));
});

/** May this viewer use the power in the group, alone and now? */
export const can = async (
  db: Reader,
  clock: Clock,
  viewer: Viewer,
  power: Power,
  groupId: string,
): Promise<boolean> => (await powerStanding(db, clock, viewer, power, groupId)) === "alone";

/** May this viewer use it alone, or turn one of two keys? For showing a form. */
export const mayBegin = async (
  db: Reader,
  clock: Clock,
  viewer: Viewer,
  power: Power,
  groupId: string,
): Promise<boolean> => (await powerStanding(db, clock, viewer, power, groupId)) !== "no";

const saying = sayings(commonsMessages);
const lendIt = saying((m) => m.errors.nobodyHoldsIt);
const askWhoHasIt = saying((m) => m.errors.anotherHoldsIt);
const comeIn = saying((m) => m.errors.forItsMembers);

/**
 * The "no" to whom a role is missing: it leads to that role on its group's page, where one
 * reads who has it, and how to take it up. Who only does not belong is led to the group.
 */
export async function withoutRole(
  db: Reader,
  { member }: Viewer,
  power: Power,
  groupId: string,
  stands: PowerStanding = "no",
): Promise<DomainError> {
  const [role] = rolesWith(power);
  const group = await db
    .selectFrom("groups")
    .select(["handle", "kind"])
    .where("id", "=", groupId)
    .executeTakeFirst();
  // To others a tender group is not there.
  if (group === undefined || (group.kind === "tender" && member?.groups.includes(groupId) !== true))
    return new DomainError("not-allowed");
  const path = groupPath(group.handle);
  if (role === undefined)
    return new DomainError("not-allowed", { detail: comeIn, way: { to: "group", path } });
  return new DomainError("not-allowed", {
    detail: stands === "together" ? lendIt : askWhoHasIt,
    way: { to: "role", path: `${path}/roles#${role}` },
  });
}

/** Refuses unless the viewer may. */
export async function mustBeAble(
  db: Reader,
  clock: Clock,
  viewer: Viewer,
  power: Power,
  groupId: string,
): Promise<void> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const stands = await powerStanding(db, clock, viewer, power, groupId);
  if (stands !== "alone") throw await withoutRole(db, viewer, power, groupId, stands);
}
