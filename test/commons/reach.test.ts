/** Addresses as people type them, and the table of how often somebody may be asked. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askLimits, readAddress } from "#commons/mail/reach.ts";
import { days, hours, minutes } from "#platform/lib/clock.ts";

test("a mail address and one in the fediverse are told apart; everything else is neither", () => {
  expect(readAddress(" Kim@Mail.Example ")).toEqual({ way: "mail", address: "Kim@Mail.Example" });
  expect(readAddress("@Kim@Server.Example")).toEqual({
    way: "fediverse",
    address: "@Kim@server.example",
  });
  expect(readAddress("acct:kim@server.example:3000")?.way).toBe("fediverse");
  for (const text of [
    "",
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
  const window = (ms: number): string =>
    ms === days(1) ? "24 hours" : ms === hours(1) ? "1 hour" : `${ms / minutes(1)} minutes`;
  const text = readFileSync(join(import.meta.dirname, "..", "..", "docs", "mail.md"), "utf8");
  const rows = text
    .slice(text.indexOf("| what "), text.indexOf("## By program"))
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.replace(/^\| +| +\|$/g, "").replace(/ +\| +/g, " | "))
    .slice(2);
  expect(rows).toEqual(
    Object.values(askLimits).map((one) =>
      [one.words, String(one.most), window(one.window)].join(" | "),
    ),
  );
});
