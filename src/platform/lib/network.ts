/**
 * The network that an address belongs to: what one household or one
 * machine can choose addresses from.
 */

/** The eight groups of an IPv6 address; undefined where it is none. */
function groupsOf(address: string): readonly number[] | undefined {
  // An IPv4 address at its end is two groups.
  const text = address.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_all, a: string, b: string, c: string, d: string) =>
      [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)]
        .map((group) => group.toString(16))
        .join(":"),
  );
  const read = (part: string): number[] =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  const [head = "", tail, more] = text.split("::");
  if (more !== undefined) return undefined;
  const front = read(head);
  const last = tail === undefined ? [] : read(tail);
  const missing = 8 - front.length - last.length;
  if (tail === undefined ? missing !== 0 : missing < 0) return undefined;
  const groups = [...front, ...Array<number>(missing).fill(0), ...last];
  return groups.every((group) => Number.isInteger(group) && group >= 0 && group <= 0xffff)
    ? groups
    : undefined;
}

/**
 * An IPv4 address is one by itself; of an IPv6 address the first 64 bits are. Each
 * spelling of it gives the same text.
 */
export function networkOf(ip: string): string {
  const address = ip.trim().toLowerCase().split("%")[0] ?? "";
  if (!address.includes(":")) return address;
  const groups = groupsOf(address);
  if (groups === undefined) return address;
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}
