/** No spelling of an address leads into a house: every range, in each way to write it. */
import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSpecial } from "#protocol/fetch/network.ts";

/** RFC 6890 and its successors, written down here once more on purpose. */
const ranges4 = [
  "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
  "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
  "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
  "224.0.0.0/4", "240.0.0.0/4",
] as const; // oxfmt-ignore
const ranges6 = [
  "::/96", "::ffff:0:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:2::/48", "2001:10::/28",
  "2001:20::/28", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
  "fec0::/10", "ff00::/8", "4000::/3", "8000::/1",
] as const; // oxfmt-ignore

const special = new BlockList();
for (const range of ranges4) {
  const [net = "", bits] = range.split("/");
  special.addSubnet(net, Number(bits), "ipv4");
}

type Groups = readonly number[];
const hex = (groups: Groups): string[] => groups.map((group) => group.toString(16));
const dotted = ([high = 0, low = 0]: Groups): string =>
  [high >> 8, high & 255, low >> 8, low & 255].join(".");

/**
 * An address in each way to write it: long, padded, shortened at any
 * run of zeros, with dots, in capitals.
 */
function spellings(groups: Groups): string[] {
  const plain = hex(groups);
  const padded = plain.map((group) => group.padStart(4, "0"));
  const found = [plain.join(":"), padded.join(":")];
  for (let from = 0; from < 8; from++)
    for (let to = from + 1; to <= 8 && groups[to - 1] === 0; to++) {
      found.push(`${plain.slice(0, from).join(":")}::${plain.slice(to).join(":")}`);
      if (to <= 6) {
        const tail = [...plain.slice(to, 6), dotted(groups.slice(6))].join(":");
        found.push(`${plain.slice(0, from).join(":")}::${tail}`);
      }
    }
  found.push(`${plain.slice(0, 6).join(":")}:${dotted(groups.slice(6))}`);
  return found.flatMap((one) => [one, one.toUpperCase(), `[${one}]`]);
}

/** Groups of a range: its network bits, and anything behind them. */
function inRange(range: string): fc.Arbitrary<Groups> {
  const [net = "", bits] = range.split("/");
  const [left = "", right = ""] = net.split("::");
  const parse = (text: string): number[] =>
    text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
  const [head, tail] = [parse(left), parse(right)];
  const fixed = [
    ...head,
    ...Array.from({ length: 8 - head.length - tail.length }, () => 0),
    ...tail,
  ];
  const length = Number(bits);
  const any = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
  return fc.array(any, { minLength: 8, maxLength: 8 }).map((free) =>
    fixed.map((group, i) => {
      const mask = (0xffff << (16 - Math.max(0, Math.min(16, length - i * 16)))) & 0xffff;
      return (group & mask) | ((free[i] ?? 0) & ~mask & 0xffff);
    }),
  );
}

const bytes4 = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
const near = fc.oneof(
  bytes4,
  ...ranges4.map((range) => {
    const [a = 0, b = 0, c = 0] = range.split(/[./]/).map(Number);
    return bytes4.map(([w, x, y, z]) => [a, b === 0 ? w : b, c === 0 ? x : c, y ^ z] as const);
  }),
);

describe("addresses", () => {
  test.each(["8.8.8.8", "1.1.1.1", "2606:4700::1111", "193.0.6.139", "[2606:4700::1111]"])(
    "%s is public",
    (address) => expect(isSpecial(address)).toBe(false),
  );

  test.each([
    "127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.1.1", "100.64.0.1", "0.0.0.0",
    "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "::10.0.0.1",
    "::ffff:0:127.0.0.1", "::ffff:0:8.8.8.8", "::FFFF:0:7F00:1", "64:ff9b::a00:1", "64:ff9b::10.0.0.1",
    "64:ff9b:1::808:808", "2002:0a00:0001::", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "ff02::1",
    "fe80::1%eth0", "2606:4700::1111%1", "[::1]", "[::ffff:0:7f00:1]", "nonsense", "", "127.1",
    "0x7f.0.0.1", "0177.0.0.1", "2130706433", "1.1.1.1.", "::ffff:1.1.1", "1.1.1.1:80", "[1.1.1.1",
  ])("%s is special", (address) => expect(isSpecial(address)).toBe(true)); // oxfmt-ignore

  test("an IPv4 address is what the list of ranges says", () => {
    fc.assert(
      fc.property(near, (bytes) => {
        const address = bytes.join(".");
        return isSpecial(address) === special.check(address, "ipv4");
      }),
    );
  });

  test("an IPv4 address is judged alike in each of its IPv6 clothes, however they are spelt", () => {
    fc.assert(
      fc.property(near, ([a, b, c, d]) => {
        const inner = [(a << 8) | b, (c << 8) | d];
        const wanted = special.check([a, b, c, d].join("."), "ipv4");
        const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);
        for (const groups of [
          [...zeros(5), 0xffff, ...inner],
          [0x64, 0xff9b, ...zeros(4), ...inner],
          [0x2002, ...inner, ...zeros(5)],
        ])
          for (const one of spellings(groups)) expect([one, isSpecial(one)]).toEqual([one, wanted]);
      }),
      { numRuns: 50 },
    );
  });

  test.each(ranges6)("nothing in %s is asked, however it is spelt", (range) => {
    fc.assert(
      fc.property(inRange(range), (groups) => {
        for (const one of spellings(groups)) expect([one, isSpecial(one)]).toEqual([one, true]);
      }),
      { numRuns: 30 },
    );
  });
});
