/**
 * Who is asked to carry a meeting: the one who did it longest ago. Pure; the
 * same meeting always draws the same.
 */
import { digest } from "#platform/lib/ids.ts";

export const meetingRoles = [
  "facilitator",
  "minute-taker",
  "timekeeper",
  "vibes-watcher",
  "welcomer",
] as const;
export type MeetingRole = (typeof meetingRoles)[number];

export const isMeetingRole = (text: string): text is MeetingRole =>
  (meetingRoles as readonly string[]).includes(text);

/** One role that one member carried in an earlier meeting; `when` grows from meeting to meeting. */
export interface Carried {
  readonly memberId: string;
  readonly role: string;
  readonly when: number;
}

export interface Hat {
  readonly meetingId: string;
  /** Roles that nobody carries yet. */
  readonly roles: readonly MeetingRole[];
  /** Ids of members who may be asked. */
  readonly people: readonly string[];
  readonly past: readonly Carried[];
  /** Roles that a member carries in this meeting already. */
  readonly busy?: ReadonlyMap<string, number>;
}

/**
 * More than this nobody is asked to carry in one meeting; what is
 * left over is open to whoever likes it.
 */
const maxRolesEach = 2;

// Each weight is larger than all that the lighter ones can add up
// to, and all sums stay exact integers.
const weights = { repeat: 1e13, turn: 1e8, times: 2e5, recent: 1e3 } as const;

const lot = (meetingId: string, role: string, memberId: string): number =>
  Number.parseInt(digest(`${meetingId} ${role} ${memberId}`).slice(0, 8), 16) % 100;

/** Dense ranks: the smallest value has 0, equal values have the same. */
function ranks(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]));
}

/**
 * Asks one member per role. In this order: at most one role each while enough people are
 * there; nobody the same role as in the meeting before, unless nobody else is there; who
 * carried anything longest ago, or never, comes first; who had this very role least
 * often, and longest ago; then the lot.
 */
export function draw(hat: Hat): ReadonlyMap<MeetingRole, string> {
  const asked = new Map<MeetingRole, string>();
  const load = new Map(hat.busy);
  const people = [...new Set(hat.people)].sort();
  let open = [...hat.roles];
  while (open.length > 0 && people.length > 0) {
    const least = Math.min(...people.map((one) => load.get(one) ?? 0));
    if (least >= maxRolesEach) break;
    const free = people.filter((one) => (load.get(one) ?? 0) === least);
    const now = open.slice(0, free.length);
    open = open.slice(now.length);
    for (const [index, who] of cheapest(costs(hat, now, free)).entries()) {
      const [role, memberId] = [now[index], free[who]];
      if (role === undefined || memberId === undefined) continue;
      asked.set(role, memberId);
      load.set(memberId, least + 1);
    }
  }
  return asked;
}

/** Cost of each role (row) for each member (column). */
function costs(
  { meetingId, past }: Hat,
  roles: readonly MeetingRole[],
  people: readonly string[],
): number[][] {
  const latest = Math.max(...past.map((one) => one.when));
  const order = ranks(past.map((one) => one.when));
  const pastOf = (memberId: string): readonly Carried[] =>
    past.filter((one) => one.memberId === memberId);
  const lastTime = (carried: readonly Carried[]): number =>
    Math.max(-1, ...carried.map((one) => order.get(one.when) ?? 0));
  const own = people.map(pastOf);
  const since = own.map((carried) => lastTime(carried) * 10_000 + Math.min(carried.length, 9999));
  const turn = ranks(since);
  return roles.map((role) => {
    const done = own.map((carried) => carried.filter((one) => one.role === role));
    const recent = ranks(done.map(lastTime));
    return people.map((memberId, index) => {
      const mine = done[index] ?? [];
      const repeat = mine.some((one) => one.when === latest) ? weights.repeat : 0;
      return (
        repeat +
        Math.min(turn.get(since[index] ?? 0) ?? 0, 2000) * weights.turn +
        Math.min(mine.length, 99) * weights.times +
        Math.min(recent.get(lastTime(mine)) ?? 0, 20) * weights.recent +
        lot(meetingId, role, memberId)
      );
    });
  });
}

/**
 * The assignment of rows to different columns with the smallest sum (Kuhn 1955, with potentials;
 * rows ≤ columns). Answers the column of each row.
 */
function cheapest(cost: readonly (readonly number[])[]): number[] {
  const columns = cost[0]?.length ?? 0;
  const rowPrice = new Float64Array(cost.length + 1);
  const columnPrice = new Float64Array(columns + 1);
  // Row of each column, both counted from 1; column 0 stands for the row that is being placed.
  const rowOf = new Int32Array(columns + 1);
  const valueAt = (list: Float64Array | Int32Array, index: number): number => list[index] ?? 0;
  for (let row = 1; row <= cost.length; row++) {
    rowOf[0] = row;
    let column = 0;
    const gap = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(columns + 1);
    const seen = new Set<number>();
    do {
      seen.add(column);
      const current = valueAt(rowOf, column);
      let smallest = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (seen.has(other)) continue;
        const reduced =
          (cost[current - 1]?.[other - 1] ?? 0) -
          valueAt(rowPrice, current) -
          valueAt(columnPrice, other);
        if (reduced < valueAt(gap, other)) {
          gap[other] = reduced;
          before[other] = column;
        }
        if (valueAt(gap, other) < smallest) [smallest, next] = [valueAt(gap, other), other];
      }
      for (let other = 0; other <= columns; other++)
        if (seen.has(other)) {
          rowPrice[valueAt(rowOf, other)] = valueAt(rowPrice, valueAt(rowOf, other)) + smallest;
          columnPrice[other] = valueAt(columnPrice, other) - smallest;
        } else gap[other] = valueAt(gap, other) - smallest;
      column = next;
    } while (valueAt(rowOf, column) !== 0);
    while (column !== 0) {
      const from = valueAt(before, column);
      rowOf[column] = valueAt(rowOf, from);
      column = from;
    }
  }
  const answer: number[] = [];
  for (let column = 1; column <= columns; column++)
    if (valueAt(rowOf, column) > 0) answer[valueAt(rowOf, column) - 1] = column - 1;
  return answer;
}
