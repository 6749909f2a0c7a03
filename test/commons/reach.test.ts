/** Addresses as people type them, and the table of how often somebody may be asked. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askLimits, readAddress, sameAddress } from "#commons/mail/reach.ts";
import { days, hours, minutes } from "#platform/lib/clock.ts";

test("a mail address and one in the fediverse are told apart; everything else is neither", () => {
  expect(readAddress(" Kim@Mail.Example ")).toEqual({ way: "mail", address: "Kim@Mail.Example" });
  expect(readAddress("@Kim@Server.Example")).toEqual({
    way: "fediverse",
    address: "@Kim@server.example",
  });
  expect(readAddress("acct:kim@server.example:3000")?.way).toBe("fediverse");
  for (const [typed, address] of [
    ["Kim Okoro <kim@mail.example>", "kim@mail.example"],
    ["mailto:kim+news@mail.example?subject=x", "kim+news@mail.example"],
    ["kim@bücher.example", "kim@bücher.example"],
    ["kım@mail.example", "kım@mail.example"],
    ["https://Server.example/@Kim", "@Kim@server.example"],
    ["http://localhost:3000/@kim/", "@kim@localhost:3000"],
    ["https://web.example/@kim@server.example", "@kim@server.example"],
    ["ACCT:@kim@server.example", "@kim@server.example"],
    ["@kim@bücher.example", "@kim@xn--bcher-kva.example"],
  ] as const)
    expect(readAddress(typed)?.address).toBe(address);
  expect(sameAddress("Kim@Bücher.example")).toBe(sameAddress("kim@XN--bcher-kva.example"));
  for (const text of [
    "",
    "kim@[127.0.0.1]",
    "kim@127.0.0.1",
    "kim@mail..example",
    "kim@-mail.example",
    "@kim@server.example:99999",
    "https://server.example/kim",
    "Kim <kim@mail.example>, Sam <sam@mail.example>",
    "kim",
    "@kim",
    "kim@host",
    "kim@mail.example, sam@mail.example",
    "kim@mail.example\r\nBcc: sam@mail.example",
    "<kim@mail.example>",
    '"kim"@mail.example',
    `${"k".repeat(70)}@mail.example`,
    "@kim@server.example/path",
  ])
    expect([text, readAddress(text)]).toEqual([text, undefined]);
});

test("docs/mail.md holds each limit as it is", () => {
  const window = (ms: number): string => {
    if (ms === days(1)) return "24 hours";
    return ms === hours(1) ? "1 hour" : `${ms / minutes(1)} minutes`;
  };
  const text = readFileSync(join(import.meta.dirname, "..", "..", "docs", "mail.md"), "utf8");
  const rows = text
    .slice(text.indexOf("| what "), text.indexOf("## By program"))
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.replace(/^\| +| +\|$/g, "").replace(/ +\| +/g, " | "))
    .slice(2);
  expect(rows).toEqual(
    Object.values(askLimits).map((one) =>
      [one.words, String(one.max), window(one.window)].join(" | "),
    ),
  );
});
