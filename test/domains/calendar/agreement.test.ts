/**
 * Our reader and a second one (node-ical) on files in the shapes of the
 * field: each difference has its reason.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Difference, titlesOf } from "../../../bench/agreement.ts";
import { knownDifferences } from "../../../bench/known-differences.ts";

const root = join(import.meta.dirname, "..", "..", "..");

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
  expect(found.files).toBeGreaterThanOrEqual(30);
  expect(
    Object.fromEntries(found.differ.map((one) => [one.file, titlesOf(one).toSorted()])),
  ).toEqual(
    Object.fromEntries(
      Object.entries(knownDifferences).map(([file, { events }]) => [file, events.toSorted()]),
    ),
  );
});

test.each(["", "help/es/", "help/fr/", "help/de/", "help/pt/", "help/ar/"])(
  "docs/%sevents-from-elsewhere.md tells of each of them",
  (folder) => {
    const paper = readFileSync(join(root, "docs", folder, "events-from-elsewhere.md"), "utf8");
    const told = [...paper.matchAll(/^\| `([\w-]+\.(?:ics|vcs))`/gm)].map(([, file]) => file);
    expect(told).toEqual(Object.keys(knownDifferences));
  },
);
