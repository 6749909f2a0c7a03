/** Roles: powers lent for a season. Whose turn it is, and when it ends. */
import { isRole, type Role, roles, seasonDays } from "#commons/permissions.ts";
import { roleTexts } from "./messages.ts";
import { after, days } from "#platform/lib/clock.ts";

export const allRoles = Object.keys(roles) as readonly Role[];

/** What people call it. */
export const roleName = (role: string, language: string): string =>
  isRole(role) ? roleTexts(language).names[role] : role;

/** What it is for. */
export const roleSentence = (role: Role, language: string): string =>
  roleTexts(language).words[role];

/** How many hold it at once: care keepers and fund keepers act by two keys. */
export const roleSeats = (role: string): number =>
  role === "care-keeper" || role === "fund-keeper" ? 2 : 1;

/** What a founder begins with: all that lends a power to one. The rest is for two. */
export const foundersRoles = allRoles.filter(
  (role) => roles[role].length > 0 && roleSeats(role) === 1,
);

/** Roles that one member carries at once in a group. */
export const maxRoles = 2;

/**
 * How long it is known, after its end, who held a role: as long it counts for
 * whose turn it is, then it is deleted.
 */
export const endedTermLife = days(365);

const endsSoonDays = 14;
/**
 * Shorter ones are borrowed for something that can't wait; they count
 * neither as a turn nor as a burden.
 */
const termDays = 7;

/** A season ends by itself; `wish` may end it earlier, never later. */
export function seasonEnd(starts: Date, input?: Date): Date {
  const end = after(starts, days(seasonDays));
  return input !== undefined && input > starts && input < end ? input : end;
}

/** The last two weeks: time to ask who learns it. */
export const endsSoon = (until: Date, now: Date): boolean =>
  until > now && until <= after(now, days(endsSoonDays));

export interface RoleTerm {
  readonly role: string;
  readonly memberId: string;
  readonly learnerId: string | null;
  readonly starts: Date;
  readonly until: Date;
}

/** A term with the names of its people. */
export interface HeldTerm extends RoleTerm {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly learnerName: string | null;
  readonly learnerHandle: string | null;
}

/** A role as its holder meets it. */
export interface MyTerm {
  readonly role: string;
  readonly until: Date;
  readonly handle: string;
  readonly group: string;
  readonly learnerName: string | null;
}

const isTurn = (term: Pick<RoleTerm, "starts" | "until">): boolean =>
  term.until >= after(term.starts, days(termDays));
const isOver = (term: RoleTerm, now: Date): boolean => term.until <= now;

/** The turns that came last, one for each seat; those that run count too. */
const lastTurns = (terms: readonly RoleTerm[], role: string): readonly RoleTerm[] =>
  terms
    .filter((term) => term.role === role && isTurn(term))
    .toSorted((a, b) => b.until.getTime() - a.until.getTime())
    .slice(0, roleSeats(role));

/** Who held the role in its last term: they pass it on, unless nobody else will. */
export const heldLast = (terms: readonly RoleTerm[], role: string, memberId: string): boolean =>
  lastTurns(terms, role).some((term) => term.memberId === memberId);

/** Roles that a member carries at `at`, borrowed ones aside. */
export const carries = (terms: readonly RoleTerm[], memberId: string, moment: Date): number =>
  terms.filter((term) => term.memberId === memberId && !isOver(term, moment) && isTurn(term))
    .length;

/**
 * Members to ask, in this order: who learns the role now, who never held it, who held it longest
 * ago; last who held it in the last term. Left out are those who hold it, and those who carry
 * enough. `members`: ids, in the order that breaks ties.
 */
export function nextInLine(
  members: readonly string[],
  terms: readonly RoleTerm[],
  role: string,
  now: Date,
): string[] {
  const ours = terms.filter((term) => term.role === role);
  const learners = new Set(lastTurns(ours, role).map((term) => term.learnerId));
  const rank = (id: string): number => {
    if (heldLast(ours, role, id)) return Number.MAX_SAFE_INTEGER;
    if (learners.has(id)) return -1;
    return Math.max(
      0,
      ...ours
        .filter((term) => term.memberId === id && isTurn(term))
        .map((term) => term.until.getTime()),
    );
  };
  return members
    .filter(
      (id) =>
        !ours.some((term) => term.memberId === id && !isOver(term, now)) &&
        carries(terms, id, now) < maxRoles,
    )
    .map((id, place) => ({ id, place, rank: rank(id) }))
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ id }) => id);
}
