/**
 * The same event from several sources: a sibling, its calendar file and a
 * town's website may all tell of it. Pure.
 */

/** Name and start, so that small differences in writing don't count. */
export function fingerprintOf(name: string, starts: Date): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/^\W*(cancell?ed|postponed|abgesagt|verschoben|annul[eé]e?|geannuleerd)\b\W*/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .slice(0, 120);
  // A name of signs alone names nothing: it is like no other.
  return plain === ""
    ? `${name} ${starts.toISOString()}`
    : `${plain} ${starts.toISOString().slice(0, 16)}`;
}

interface Candidate {
  readonly id: string;
  readonly fingerprint: string | null;
  /** Id of the group, actor or file that it is from. */
  readonly owner: string;
  /** 0 ours, 1 a sibling's, 2 a calendar file's. */
  readonly rank: number;
  readonly area: string;
  /** Its addresses: id and page. */
  readonly addresses: readonly string[];
  readonly arrived: Date;
}

/**
 * Names and hours of a town repeat; more that stand side by side at one
 * moment are compared with nobody's.
 */
const maxCompared = 50;

interface Shown extends Pick<Candidate, "id" | "owner" | "addresses"> {
  readonly words: readonly string[];
}

const placeWords = (area: string): readonly string[] =>
  area
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);

const shownOf = ({ id, owner, addresses, area }: Candidate): Shown => ({
  id,
  owner,
  addresses,
  words: placeWords(area),
});

/**
 * May these be one? The same address says so; else nothing in their places may speak against it.
 */
function alike(a: Shown, b: Shown): boolean {
  if (a.addresses.some((one) => b.addresses.includes(one))) return true;
  const [here, there] = [a.words, b.words];
  return here.length === 0 || there.length === 0 || here.some((word) => there.includes(word));
}

/**
 * Id -> id of the one that is shown in its stead, null for those shown. Ours before a sibling's, a
 * sibling's before a file's, then the one that was here first. Ours are always shown, and two of
 * one source are two events. Each is compared with a limited number of others, so that the time
 * grows with their number and no faster.
 */
export function chooseShown(candidates: readonly Candidate[]): ReadonlyMap<string, string | null> {
  const order = [...candidates].sort(
    (a, b) =>
      a.rank - b.rank || a.arrived.getTime() - b.arrived.getTime() || (a.id < b.id ? -1 : 1),
  );
  const shown = new Map<string | null, Shown[]>();
  const chosen = new Map<string, string | null>();
  for (const one of order) {
    const beside = shown.get(one.fingerprint) ?? [];
    shown.set(one.fingerprint, beside);
    const candidate = shownOf(one);
    const same =
      one.rank === 0
        ? undefined
        : beside.find((other) => other.owner !== one.owner && alike(other, candidate));
    chosen.set(one.id, same?.id ?? null);
    if (same === undefined && beside.length < maxCompared) beside.push(candidate);
  }
  return chosen;
}
