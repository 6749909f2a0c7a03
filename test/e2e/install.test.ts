/** Whatever Node starts it: the right one is found, or one sentence says what is missing. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calendula-install-"));
  mkdirSync(join(folder, "bin"));
  for (const file of ["calendula.js", "compiled.js", "old-node.json"])
    copyFileSync(join(root, "bin", file), join(folder, "bin", file));
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A Node that says of itself that it is an old one. */
const old = (at: string, args: readonly string[], locale = "C.UTF-8") =>
  spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})`,
      join(at, "bin", "calendula.js"),
      ...args,
    ],
    { encoding: "utf8", env: { ...process.env, LC_ALL: locale } },
  );

test("an old Node without the one that comes along says so in one sentence", () => {
  const { status, stderr } = old(folder, ["start"]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Calendula needs Node 24 or newer, and this is 20\.20\.2: .*\n$/);
});

test("it says so in the language of the machine", () => {
  const said = Object.fromEntries(
    ["en_GB", "es_MX", "fr_FR", "de_DE", "pt_BR", "ar_EG", "nl_NL"].map((locale) => [
      locale,
      old(folder, ["start"], `${locale}.UTF-8`).stderr,
    ]),
  );
  expect(said["nl_NL"]).toBe(said["en_GB"]);
  expect(new Set(Object.values(said)).size).toBe(6);
  for (const text of Object.values(said)) {
    expect(text).toMatch(/^[^{}\n]*20\.20\.2[^{}\n]*\n$/);
    expect(text).toContain("Node 24");
    expect(text).toContain("npm ci");
  }
});

test("an old Node hands over to the one that comes along, with what was said and how it ended", () => {
  const bin = join(folder, "node_modules", "node", "bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(process.execPath, join(bin, "node"));
  mkdirSync(join(folder, "src"));
  writeFileSync(
    join(folder, "src", "main.ts"),
    "console.log(process.argv.slice(2).join()); process.exitCode = 3;",
  );
  expect(old(folder, ["federation", "retry"])).toMatchObject({
    status: 3,
    stdout: "federation,retry\n",
  });
});
