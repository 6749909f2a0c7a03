/**
 * The field's own conformance tool against a group. Its network-bound parts
 * are left out by its choice of output.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { found } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
});
afterAll(() => s.end());

interface Assertion {
  readonly test?: { readonly slug?: string };
  readonly result?: { readonly outcome?: string };
}

test("activitypub-testing finds no failure in a group", async () => {
  const cli = join(
    import.meta.dirname,
    "..",
    "..",
    "node_modules",
    "activitypub-testing",
    "src",
    "cli.js",
  );
  const child = spawn(
    process.execPath,
    [cli, "test", "actor", `${s.origin}/groups/moss`, "--output=json-seq"],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const assertions = (await text(child.stdout))
    .split("\u001e")
    .filter((part) => part.trim() !== "")
    .map((part) => JSON.parse(part) as Assertion);
  const of = (outcome: string) =>
    assertions.filter((one) => one.result?.outcome === outcome).map((one) => one.test?.slug);
  expect(of("failed")).toEqual([]);
  expect(of("passed").length).toBeGreaterThanOrEqual(5);
});
