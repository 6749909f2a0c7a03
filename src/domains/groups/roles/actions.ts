/**
 * Lending roles, learning them, handing them back, and the two keys that fill
 * an empty one. Law 3 of the design.
 */
import { sql } from "kysely";
import { can, isRole, mustBeAble, type Role, rolesWith, seasonDays } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { countingMembers, groupOfOwn } from "../belonging/store.ts";
import { actByTwo } from "../keys/actions.ts";
import { recorded, recordPower } from "../powers/actions.ts";
import { carries, heldLast, maxRoles, seasonEnd, roleSeats, type RoleTerm } from "./role.ts";
import { termsOf } from "./store.ts";
import type { TwoKeys } from "../announced/announced.ts";
import { groupFor, membersOf } from "../store.ts";
import { keepTies } from "../ties/store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { roleTexts } from "./messages.ts";

const saying = sayings(roleTexts);

interface RoleInput {
  readonly role: string;
  /** Handle of the member. */
  readonly member: string;
  readonly until?: Date;
  /** Said by who lends it: nobody else will. Only then does somebody hold it twice in a row. */
  readonly nobodyElse?: boolean;
}

/**
 * Days until `until`, a season at most: what two members can both mean, though
 * they don't ask in the same minute.
 */
const wholeDays = (now: Date, until: Date): number =>
  Math.min(seasonDays, Math.max(1, Math.ceil((until.getTime() - now.getTime()) / days(1))));

export const runs = (term: RoleTerm, now: Date): boolean => term.starts <= now && term.until > now;

/**
 * Lends a role: a key keeper does so alone, but not the role of key keeper; for a role that
 * nobody holds, any two members do so together, and the first of them gets "asked" as the
 * answer. Nobody lends a role to themselves alone, unless they are alone in the group. Lent for
 * a day it is borrowed: for what can't wait.
 */
export async function lendRole(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: RoleInput,
): Promise<"lent" | "asked"> {
  const group = await groupFor(ctx.db, viewer, handle);
  const me = viewer.member;
  if (me === undefined) throw new DomainError("sign-in-needed");
  const belongs = me.groups.includes(group.id);
  if (!belongs) await mustBeAble(ctx.db, ctx.clock, viewer, "lend-role", group.id);
  const members = await membersOf(ctx.db, group.id);
  const whom = members.find((one) => one.handle === readHandle(input.member));
  const role = isRole(input.role) ? input.role : undefined;
  rejectFields({
    role: role === undefined ? saying((m) => m.errors.chooseARole) : undefined,
    member: whom === undefined ? saying((m) => m.errors.chooseAMemberOfThis) : undefined,
  });
  if (role === undefined || whom === undefined) throw new DomainError("bad-input");
  const now = ctx.clock.now();
  const until = seasonEnd(now, input.until);
  const nobodyElse = input.nobodyElse === true;
  const check = (terms: readonly RoleTerm[]): void => {
    mayHoldRole(terms, role, whom.id, { from: now, until }, now, nobodyElse);
  };
  const lend = ({ db }: AppContext, alone: boolean, first?: string): Promise<"lent"> =>
    db.transaction().execute(async (trx) => {
      const terms = await lockTerms(trx, group.id, now);
      if (!alone)
        mustBeFree(terms, role, { from: now, until }, await countingMembers(trx, group.id, now));
      check(terms);
      await give(trx, { groupId: group.id, memberId: whom.id, role, starts: now, until });
      await keepTies(trx, now, { kind: "lent", givers: [first, me.id], receiver: whom.id });
      return "lent" as const;
    });
  // The power to lend is not passed on alone: two who lend it to each
  // other in turn would keep it for ever.
  const lends = lendsRoles(role) && members.length > 2;
  const mayAlone =
    whom.id === me.id
      ? belongs && members.length === 1
      : !lends && (await can(ctx.db, ctx.clock, viewer, "lend-role", group.id));
  if (mayAlone)
    return recorded(
      ctx,
      { groupId: group.id, act: "lend-role", about: role, role: "key-keeper" },
      (inside) => lend(inside, true),
    );
  if (!belongs)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.twoMembersOfTheGroup),
    });
  const terms = await termsOf(ctx.db, group.id, now);
  check(terms);
  mustBeFree(terms, role, { from: now, until }, await countingMembers(ctx.db, group.id, now));
  const payload = {
    role,
    member: whom.id,
    handle: whom.handle,
    days: wholeDays(now, until),
    nobodyElse: inARow(terms, role, whom.id, { from: now, until }) || undefined,
  };
  // Who can lend roles is chosen by two people, not by one who goes by two names.
  const guard = lendsRoles(role) ? { benefits: [whom.id] } : undefined;
  return (
    (await actByTwo(
      ctx,
      viewer,
      group.id,
      "lend-role",
      payload,
      (inside, first) => lend(inside, false, first),
      guard,
    )) ?? "asked"
  );
}

const lendsRoles = (role: Role): boolean => rolesWith("lend-role").includes(role);

/** Lends what two asked for and everybody was told of; a Refusal when it can't be lent any more. */
export async function lendAnnounced(
  trx: Trx,
  now: Date,
  input: {
    readonly groupId: string;
    readonly role: Role;
    readonly member: string;
    readonly days: number;
    readonly nobodyElse: boolean;
  },
  keys: TwoKeys,
): Promise<void> {
  const { groupId, role, member } = input;
  const until = seasonEnd(now, after(now, days(input.days)));
  const terms = await lockTerms(trx, groupId, now);
  const counting = await countingMembers(trx, groupId, now);
  if (!counting.includes(member)) throw new DomainError("conflict");
  mustBeFree(terms, role, { from: now, until }, counting);
  mayHoldRole(terms, role, member, { from: now, until }, now, input.nobodyElse);
  await give(trx, { groupId, memberId: member, role, starts: now, until });
  await keepTies(trx, now, { kind: "lent", givers: [keys.first, keys.second], receiver: member });
}

/** All terms of the group, with nobody else lending there at the same moment. */
export async function lockTerms(trx: Trx, groupId: string, now: Date): ReturnType<typeof termsOf> {
  await trx.selectFrom("groups").select("id").where("id", "=", groupId).forNoKeyUpdate().execute();
  return termsOf(trx, groupId, now);
}

const isBorrowed = ({ from, until }: { readonly from: Date; readonly until: Date }): boolean =>
  until < after(from, days(7));

/**
 * Who is paused keeps their role and can't use it: for what can't wait it is borrowed
 * meanwhile, and not taken from them.
 * `counting`: ids of the members that count now.
 */
function mustBeFree(
  terms: readonly RoleTerm[],
  role: Role,
  input: { readonly from: Date; readonly until: Date },
  counting: readonly string[],
): void {
  const held = terms.filter((term) => term.role === role && runs(term, input.from));
  const used = isBorrowed(input) ? held.filter((term) => counting.includes(term.memberId)) : held;
  if (used.length >= roleSeats(role))
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.somebodyHoldsThisRoleNow),
    });
}

/**
 * Would they hold it twice in a row? Borrowing week after week counts too:
 * it would be a season without an end.
 */
const inARow = (
  terms: readonly RoleTerm[],
  role: Role,
  memberId: string,
  term: { readonly from: Date; readonly until: Date },
): boolean =>
  isBorrowed(term)
    ? terms.some(
        (one) =>
          one.role === role &&
          one.memberId === memberId &&
          isBorrowed({ from: one.starts, until: one.until }) &&
          one.until > after(term.from, -days(7)),
      )
    : heldLast(terms, role, memberId);

/**
 * Refuses what the rules of terms don't allow. A decision may fill a role
 * twice in a row: the group wants it so.
 */
export function mayHoldRole(
  terms: readonly RoleTerm[],
  role: Role,
  memberId: string,
  term: { readonly from: Date; readonly until: Date },
  now: Date,
  renewed: boolean,
): void {
  if (
    terms.some(
      (one) =>
        one.role === role && one.memberId === memberId && one.until > now && one.until > term.from,
    )
  )
    throw new DomainError("conflict", { detail: saying((m) => m.errors.theyHoldThisRoleAlready) });
  const needsWord = !renewed && inARow(terms, role, memberId, term);
  if (isBorrowed(term)) {
    rejectFields({
      nobodyElse: needsWord ? saying((m) => m.errors.theyBorrowedThisRoleLately) : undefined,
    });
    return;
  }
  rejectFields({
    member:
      carries(terms, memberId, term.from) >= maxRoles
        ? saying((m) => m.errors.theyCarryRolesInThis({ maxRoles }))
        : undefined,
    nobodyElse: needsWord ? saying((m) => m.errors.theyHeldThisRoleIn) : undefined,
  });
}

interface NewTerm {
  readonly groupId: string;
  readonly memberId: string;
  readonly role: Role;
  readonly starts: Date;
  readonly until: Date;
  readonly learnerId?: string | null;
  readonly decisionId?: string;
}

export async function give(trx: Trx, term: NewTerm): Promise<void> {
  await trx
    .insertInto("roles")
    .values({
      ...term,
      id: newId(),
      learnerId: term.learnerId ?? null,
      decisionId: term.decisionId ?? null,
    })
    .execute();
  await trx
    .deleteFrom("roleAskings")
    .where("groupId", "=", term.groupId)
    .where("role", "=", term.role)
    .execute();
}

/** Hands one's own role back, at any time. Whom a decision named to follow begins at once. */
export async function handBackRole(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  role: string,
): Promise<void> {
  const group = await groupOfOwn(ctx.db, viewer, handle);
  const member = viewer.member;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    await lockTerms(trx, group.id, now);
    const ended = await trx
      .updateTable("roles")
      .set({ until: now })
      .where("groupId", "=", group.id)
      .where("memberId", "=", member.id)
      .where("role", "=", role)
      .where("starts", "<", now)
      .where("until", ">", now)
      .returning("id")
      .execute();
    if (ended.length === 0) return;
    await recordPower(trx, ctx, { groupId: group.id, act: "role-back", about: role, role });
    await sql`
      update roles set starts = ${now}, until = ${now}::timestamptz + (until - starts) where id =
        (select id from roles where group_id = ${group.id} and role = ${role} and starts > ${now}
          order by starts, id limit 1)`.execute(trx);
  });
}
