/** What describes the API to programs is whole, valid, and enough to write a client from. */
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Validator } from "@seriousme/openapi-schema-validator";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { found, password } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..", "..");

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
}

let s: TestServer;
let document: OpenAPI3;
const calls = new Map<string, Described>();

beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
  document = (await (await fetch(`${s.origin}/api/openapi.json`)).json()) as OpenAPI3;
  for (const [path, methods] of Object.entries(document.paths ?? {}))
    for (const [method, call] of Object.entries(methods as Record<string, Described>))
      calls.set(`${method.toUpperCase()} ${path}`, call);
});
afterAll(() => s.end());

test("it is valid OpenAPI", async () => {
  const { valid, errors } = await new Validator().validate(
    structuredClone(document) as unknown as Record<string, unknown>,
  );
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test("each call has its own id, one sentence, one noun, and says how it refuses", () => {
  const ids = [...calls.values()].map((call) => call.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [name, call] of calls) {
    expect(call.summary, name).not.toBe("");
    expect(call.tags, name).toHaveLength(1);
    expect(Object.keys(call.responses), name).toEqual(expect.arrayContaining(["4XX", "5XX"]));
  }
});

test("a client made from it compiles, and works", async () => {
  const folder = mkdtempSync(join(root, "test", "api", "made-"));
  try {
    writeFileSync(join(folder, "schema.d.ts"), astToString(await openapiTypescript(document)));
    copyFileSync(join(import.meta.dirname, "client", "program.txt"), join(folder, "program.ts"));
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: "../../../tsconfig.json", include: ["*.ts"] }),
    );
    const tsc = join(root, "node_modules", "typescript-7", "bin", "tsc");
    await run(process.execPath, [tsc, "-p", folder]).catch((error: unknown) => {
      throw new Error((error as { stdout?: string }).stdout?.slice(0, 2000));
    });
    const { stdout } = await run(process.execPath, [
      join(folder, "program.ts"),
      s.origin,
      "rosa",
      password,
    ]);
    expect(JSON.parse(stdout)).toEqual({ name: "Herb walk", status: 422, pointers: ["/name"] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("people read it by noun, with an example of what each call takes and answers", async () => {
  const front = await (await fetch(`${s.origin}/api`)).text();
  const nouns = [...front.matchAll(/href="\/api\/([a-z-]+)"/g)].map((found) => found[1] ?? "");
  expect(nouns).toEqual(expect.arrayContaining(["events", "guides", "herb-store"]));
  let shown = 0;
  for (const noun of nouns) {
    const answer = await fetch(`${s.origin}/api/${noun}`);
    expect(answer.status, noun).toBe(200);
    const page = await answer.text();
    expect(page.length, noun).toBeLessThan(50_000);
    shown += page.split("<section id=").length - 1;
  }
  expect(shown).toBe(calls.size);
  const events = await (await fetch(`${s.origin}/api/events`)).text();
  expect(events).toContain('id="postGroupsByHandleEvents"');
  expect(events).toContain("&quot;startTime&quot;: &quot;2026-12-05T13:00:00Z&quot;");
  expect((await fetch(`${s.origin}/api/nothing`)).status).toBe(404);
});
