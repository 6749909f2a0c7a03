/**
 * Which addresses are nobody's business: loopback, private, link-local and special ranges. Pure.
 */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** The part of IPv6 that is given out for the public network (RFC 4291 §2.4, IANA). */
const givenOut = ipaddr.IPv6.parseCIDR("2000::/3");

const nat64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

const inside = (bytes: readonly number[], offset: number): ipaddr.IPv4 =>
  new ipaddr.IPv4(bytes.slice(offset, offset + 4));

/** Decided by its bytes alone: how an address is spelt can't matter. */
function isSpecialV6(address: ipaddr.IPv6): boolean {
  const bytes = address.toByteArray();
  const range: string = address.range();
  switch (range) {
    // These lead to an IPv4 address, and are as public as it is.
    case "ipv4Mapped":
      return inside(bytes, 12).range() !== "unicast";
    // The well-known prefix is how a server without IPv4 reaches the rest;
    // 64:ff9b:1::/48 belongs to a house (RFC 8215).
    case "rfc6052":
      return !address.match(nat64) || inside(bytes, 12).range() !== "unicast";
    case "6to4":
      return inside(bytes, 2).range() !== "unicast";
    case "unicast":
      return !address.match(givenOut);
    default:
      return true;
  }
}

/**
 * May we never connect there? Anything that is no plain address counts as special;
 * so does one with a zone (`%eth0`).
 */
export function isSpecial(address: string): boolean {
  const bare = address.replace(/^\[(.*)\]$/, "$1");
  const family = bare.includes("%") ? 0 : isIP(bare);
  if (family === 0) return true;
  if (family === 4) return ipaddr.IPv4.parse(bare).range() !== "unicast";
  // Without a dotted tail first: the library takes "::1.2.3.4" for
  // "::ffff:1.2.3.4", and they are two addresses.
  return isSpecialV6(ipaddr.IPv6.parse(new URL(`http://[${bare}]/`).hostname.slice(1, -1)));
}

/** Other services listen elsewhere: a request there could be a command to them. */
export const webPorts: ReadonlySet<string> = new Set(["80", "443", "8080", "8443"]);

/**
 * A public address, or a name that can be one: not of this machine,
 * of a house, or of another network.
 */
export function isPublicName(host: string): boolean {
  if (isIP(host) !== 0) return !isSpecial(host);
  const name = host.toLowerCase().replace(/\.$/, "");
  return (
    name.includes(".") &&
    !/\.(?:localhost|local|internal|lan|home|corp|onion|i2p|arpa|invalid)$/.test(name)
  );
}
