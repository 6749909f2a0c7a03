/** The library as a file from the command line, and a file into the library. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "#cli/bundle.ts";
import type { Viewer } from "#commons/visibility.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { contentsOf, input, Keys, silent, work, zipOf } from "./carry.ts";

let t: TestContext;
let rosa: Viewer;
const keys = new Keys();
const lines: string[] = [];
const voice = {
  say: (line: string) => void lines.push(line),
  warn: (line: string) => void lines.push(line),
};
const at = (name: string): string => join(t.ctx.config.dataDir, name);
/** What it answers, and its words. */
async function run(...args: string[]): Promise<[number, string]> {
  lines.length = 0;
  const code = await bundle(t.ctx, args, voice);
  return [code, lines.join("\n")];
}

beforeAll(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
  await addMember(t.ctx, "bo");
  await writeGuide(t.ctx, rosa, "moss", input);
});
afterAll(() => t.end());

test("writes the whole bundle, and never over anything", async () => {
  const [code, words] = await run("make", "--out", at("library.zip"));
  expect([code, words]).toEqual([0, expect.stringContaining("Written: ")]);
  const names = Object.keys(contentsOf(readFileSync(at("library.zip"))));
  for (const name of ["index.html", "manifest.json", "signature.json"])
    expect(names).toContain(name);
  for (const ending of ["guide.epub", "guide.pdf", "guide.json"])
    expect(names.some((name) => name.endsWith(ending))).toBe(true);
  expect(readdirSync(t.ctx.config.dataDir).filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(await run("make", "--out", at("library.zip"))).toEqual([
    1,
    expect.stringContaining("is there already"),
  ]);
  await expect(run("make", "--out", at("other.zip"), "--group", "nobody")).rejects.toThrow(
    "There is no group nobody here",
  );
  expect(existsSync(at("other.zip"))).toBe(false);
});

test("gives a file to a group in a member's name: looked at first, or taken in at once", async () => {
  writeFileSync(at("notes.zip"), zipOf({ "salve.md": "# A salve\n\nMelt it." }));
  const [code, words] = await run("take", at("notes.zip"), "--group", "moss", "--member", "rosa");
  expect([code, words]).toEqual([
    0,
    expect.stringMatching(/Nothing is imported yet.*\/library\/imports\//),
  ]);

  let ended = false;
  const worker = (async () => {
    while (!ended)
      await work(t.ctx, { ...silent, verify: keys.verifier(t.ctx) }).then(
        () => new Promise((go) => setTimeout(go, 50)),
      );
  })();
  const yes = await run(
    "take",
    at("notes.zip"),
    "--group",
    "moss",
    "--member",
    "rosa",
    "--yes",
    "--license",
    "CC-BY-4.0",
  );
  const twice = await run("take", at("notes.zip"), "--group", "moss", "--member", "rosa", "--yes");
  writeFileSync(at("broken.zip"), readFileSync(at("library.zip")).subarray(0, 500));
  const broken = await run(
    "take",
    at("broken.zip"),
    "--group",
    "moss",
    "--member",
    "rosa",
    "--yes",
  );
  ended = true;
  await worker;
  expect(yes).toEqual([0, expect.stringContaining("1 draft was made.")]);
  expect(twice).toEqual([0, expect.stringContaining("1 was left out or was already here.")]);
  expect(broken).toEqual([1, expect.stringContaining("We can't import this")]);
  const drafts = await t.ctx.db
    .selectFrom("guides")
    .select(["name", "license", "published"])
    .where("name", "=", "A salve")
    .execute();
  expect(drafts).toEqual([{ name: "A salve", license: "CC-BY-4.0", published: null }]);
});

test("says what is missing, and lets nobody in who does not belong to the group", async () => {
  expect(await run()).toEqual([2, expect.stringContaining("make or take")]);
  expect(await run("make")).toEqual([2, expect.stringContaining("--out")]);
  expect(await run("take", at("notes.zip"))).toEqual([2, expect.stringContaining("--member")]);
  expect(await run("take", at("notes.zip"), "--group", "moss", "--member", "nobody")).toEqual([
    1,
    expect.stringContaining("no member"),
  ]);
  await expect(
    run("take", at("gone.zip"), "--group", "moss", "--member", "rosa"),
  ).rejects.toMatchObject({ code: "ENOENT" });
  await t.ctx.db
    .deleteFrom("memberships")
    .where("groupId", "in", rosa.member?.groups ?? [])
    .where("memberId", "!=", rosa.member?.id ?? "")
    .execute();
  await expect(
    run("take", at("notes.zip"), "--group", "moss", "--member", "bo"),
  ).rejects.toMatchObject({ name: "Refusal" });
});
