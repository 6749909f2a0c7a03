/**
 * Our reader and a second one (node-ical) on files in the shapes of the
 * field: each difference has its reason.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Difference } from "../../../bench/agreement.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/**
 * Files in which the two differ, and why ours is meant.
 * docs/events-from-elsewhere.md has the same table.
 */
const reasons: Readonly<Record<string, string>> = {
  "cut-off.ics": "the other reader finds nothing in a file without its end",
  "empty-lines.ics": "the other reader stumbles over an empty RRULE",
  "end-none.ics": "an end that can't be read is guessed by us, and is the start for the other",
  "entities.ics": "signs that a website wrote as HTML are read as signs by us",
  "later-own-rule.ics":
    "later dates with a rule of their own follow it for us, and are a change of one date for the other",
  "odd-lengths.ics":
    "lengths that are not written as RFC 5545 says, and ends in the night after, are read by us alone",
  "odd-stamps.ics":
    "stamps that are not written as RFC 5545 says are read by us, and 24:00 is the midnight after",
  "one-uid.ics": "of several events with one UID the other keeps the last",
  "phone-2009.vcs": "rules, clock and quoted-printable of vCalendar 1.0 are read by us alone",
  "this-and-future.ics": "RANGE=THISANDFUTURE is a change of one date for the other",
  "whole-days-moved.ics":
    "an UNTIL in UTC of whole days is the day at home for us, the day in UTC for the other",
  "zone-names.ics":
    "a zone named by its vendor's path is understood by us, and is the machine's own for the other",
};

test("where two readers differ over a file, the reason is known", () => {
  // The other reader takes whole days in the zone of the machine.
  const script = `import { compare } from ${JSON.stringify(join(root, "bench", "agreement.ts"))};
    const window = { zone: "Europe/Amsterdam", from: new Date("2027-01-01"), to: new Date("2028-01-01") };
    process.stdout.write("\\n" + JSON.stringify(await compare(${JSON.stringify(
      join(root, "test", "fixtures", "calendar"),
    )}, window)));`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    env: { ...process.env, TZ: "Europe/Amsterdam" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const found = JSON.parse(said.slice(said.lastIndexOf("\n"))) as {
    files: number;
    differ: Difference[];
  };
  expect(found.files).toBeGreaterThanOrEqual(20);
  expect(found.differ.map(({ file }) => file)).toEqual(Object.keys(reasons));
});
