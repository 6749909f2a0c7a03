/** Names of servers, in any script and as people type them. */
import { domainToASCII } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBlock } from "#domains/safety/safety.ts";
import { cleanAddress } from "#domains/siblings/sibling.ts";
import { readFilter } from "#domains/calendar/filter.ts";
import { readLibraryFilter } from "#domains/guides/library/filter.ts";
import { readBoardFilter } from "#domains/offers/board/filter.ts";
import {
  addressWithHost,
  hostText,
  readAccount,
  readHost,
  readWebAddress,
} from "#platform/lib/host-names.ts";

test.each([
  ["bücher.example", "xn--bcher-kva.example"],
  ["BÜCHER.Example.", "xn--bcher-kva.example"],
  ["xn--bcher-kva.example", "xn--bcher-kva.example"],
  ["例え.jp", "xn--r8jz45g.jp"],
  ["例え。ｊｐ", "xn--r8jz45g.jp"],
  ["moss．example。", "moss.example"],
  ["пример.рф:8443", "xn--e1afmkfd.xn--p1ai:8443"],
  ["دليل.example", "xn--ugb6bax.example"],
  ["faß.example", "xn--fa-hia.example"],
  ["localhost:3001", "localhost:3001"],
  ["10.0.0.1", "10.0.0.1"],
])("%s is the server %s", (typed, host) => expect(readHost(typed)).toBe(host));

test.each([
  "",
  ".",
  "a..b",
  "a b.example",
  "a_b.example",
  "a/b",
  "a@b",
  "a?b",
  "127",
  "1.2",
  "0x7f.1",
  "a%2eb",
  "a\\b",
  "\u200b",
])("%j is no name of a server", (typed) => expect(readHost(typed)).toBeUndefined());

test("whatever is typed, what is read is a name that DNS has, and reading it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const host = readHost(text);
      if (host === undefined) return;
      expect(host).toMatch(/^[a-z0-9.-]+(?::\d{1,5})?$/);
      expect(readHost(host)).toBe(host);
      expect(domainToASCII(hostText(host).replace(/:\d+$/, ""))).toBe(host.replace(/:\d+$/, ""));
    }),
  );
});

test("an address has its server in one form", () => {
  const account = { name: "moos", host: "xn--bcher-kva.example" };
  for (const typed of [
    "@moos@bücher.example",
    "acct:moos@Bücher.example.",
    " moos＠bücher.example",
  ])
    expect(readAccount(typed), typed).toEqual(account);
  expect(readWebAddress("https://Bücher.example./a?b#c")).toBe(
    "https://xn--bcher-kva.example/a?b#c",
  );
});

test.each([
  ["xn--bcher-kva.example", "bücher.example"],
  ["xn--r8jz45g.jp:8443", "例え.jp:8443"],
  ["xn--e1afmkfd.xn--p1ai", "пример.рф"],
  ["xn--hxakic4aa.gr", "ελλάδα.gr"],
  // Cyrillic а in a Latin word; a word of Cyrillic letters that all pass for Latin ones.
  ["xn--pple-43d.com", "xn--pple-43d.com"],
  ["xn--80ak6aa92e.com", "xn--80ak6aa92e.com"],
  [domainToASCII("раура1.com"), domainToASCII("раура1.com")],
  [domainToASCII("bıcher.example"), domainToASCII("bıcher.example")],
  [domainToASCII("mossλ.example"), domainToASCII("mossλ.example")],
  ["moss.example", "moss.example"],
  ["xn--nonsense!.example", "xn--nonsense!.example"],
])("%s is shown as %s", (host, shown) => {
  expect(hostText(host)).toBe(shown);
  expect(addressWithHost(`@moss@${host}`)).toBe(`@moss@${shown}`);
  expect(addressWithHost(`moss@${host}`)).toBe(`moss@${shown}`);
  expect(addressWithHost(`https://${host}/a@b`)).toBe(`https://${shown}/a@b`);
});

test("wherever the name of a server is typed, it may be of any script", () => {
  const host = "xn--bcher-kva.example";
  expect(cleanAddress("@moos@Bücher.example")).toBe(`@moos@${host}`);
  expect(cleanAddress("https://bücher.example/@moos")).toBe(`https://${host}/@moos`);
  for (const typed of [
    "bücher.example",
    "BÜCHER．example.",
    "@moos@bücher.example",
    "https://bücher.example/",
  ])
    expect(readBlock(typed), typed).toEqual({ kind: "host", value: host });
  expect(readBlock("https://bücher.example/@moos")).toEqual({
    kind: "actor",
    value: `https://${host}/@moos`,
  });
  for (const read of [readFilter, readLibraryFilter, readBoardFilter])
    expect(read({ sibling: "Bücher.example" })).toMatchObject({ sibling: host });
});

test("a port is one that there is", () => {
  expect(readHost("moss.example:65535")).toBe("moss.example:65535");
  expect(readHost("moss.example:65536")).toBeUndefined();
  expect(readAccount("@moss@moss.example:99999")).toBeUndefined();
});
