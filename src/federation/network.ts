/** Which addresses are nobody's business: loopback, private, link-local and special ranges. Pure. */
import { BlockList, isIP } from "node:net";

const special = new BlockList();
// RFC 6890 and its successors.
for (const [net, bits] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24],
  ["192.31.196.0", 24], ["192.52.193.0", 24], ["192.88.99.0", 24], ["192.168.0.0", 16], ["192.175.48.0", 24], ["198.18.0.0", 15], ["198.51.100.0", 24],
  ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
] as const) special.addSubnet(net, bits, "ipv4"); // prettier-ignore
for (const [net, bits] of [
  ["::", 128], ["::1", 128], ["64:ff9b:1::", 48], ["100::", 64], ["2001::", 23], ["2001:db8::", 32], ["3fff::", 20], ["5f00::", 16], ["fc00::", 7], ["fe80::", 10], ["fec0::", 10], ["ff00::", 8],
] as const) special.addSubnet(net, bits, "ipv6"); // prettier-ignore

/** IPv4 inside IPv6: mapped, compatible, NAT64 and 6to4. */
function embedded(address: string): string | undefined {
  const groups = expand(address);
  if (groups === undefined) return undefined;
  const at = (i: number): string => {
    const high = groups[i] ?? 0;
    const low = groups[i + 1] ?? 0;
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  };
  const zeros = (n: number): boolean => groups.slice(0, n).every((group) => group === 0);
  if (zeros(5) && groups[5] === 0xffff) return at(6);
  if (zeros(6) && (groups[6] !== 0 || (groups[7] ?? 0) > 1)) return at(6);
  if (groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0)) return at(6);
  return groups[0] === 0x2002 ? at(1) : undefined;
}

function expand(address: string): number[] | undefined {
  if (isIP(address) !== 6) return undefined;
  const url = new URL(`http://[${address.split("%")[0] ?? address}]/`);
  const [left = "", right] = url.hostname.slice(1, -1).split("::");
  const parse = (text: string): number[] => (text === "" ? [] : text.split(":").map((group) => parseInt(group, 16)));
  const head = parse(left);
  if (right === undefined) return head;
  const tail = parse(right);
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

/** May we never connect there? Anything that is no address at all counts as special. */
export function isSpecial(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").split("%")[0] ?? "";
  const family = isIP(bare);
  if (family === 0) return true;
  if (family === 4) return special.check(bare, "ipv4");
  const inner = embedded(bare);
  return inner !== undefined ? special.check(inner, "ipv4") : special.check(bare, "ipv6");
}
