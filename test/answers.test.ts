/** What the API answers is described, call by call: what is not described is not sent. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { serializerCompiler } from "#platform/web/compile.ts";
import { testServer, type TestServer } from "./support/server.ts";

interface Described {
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}

let s: TestServer;
const calls = new Map<string, Described>();

beforeAll(async () => {
  s = await testServer();
  for (const [path, methods] of Object.entries(s.app.swagger().paths ?? {}))
    for (const [method, call] of Object.entries(methods as Record<string, Described>))
      calls.set(`${method.toUpperCase()} ${path}`, {
        // How calls refuse is one schema for all of them, looked at in api/document.test.ts.
        responses: Object.fromEntries(
          Object.entries(call.responses ?? {}).filter(([status]) => !/^[45]XX$/.test(status)),
        ),
      });
});
afterAll(() => s.end());

/** Files are sent as they are. */
const files = new Set(["GET /api/v1/library/bundle.zip"]);

/** Places in a schema that would let anything through. */
function open(schema: unknown, at = ""): string[] {
  if (typeof schema !== "object" || schema === null) return [`${at} says nothing`];
  const node = schema as Record<string, unknown>;
  const inside = [...((node["anyOf"] ?? node["oneOf"] ?? []) as unknown[])].flatMap((one, i) =>
    open(one, `${at}|${i}`),
  );
  if (inside.length > 0 || node["anyOf"] !== undefined || node["oneOf"] !== undefined)
    return inside;
  const types = [node["type"]].flat();
  if (types.includes("array")) return open(node["items"], `${at}[]`);
  if (!types.includes("object"))
    return node["type"] === undefined && node["const"] === undefined && node["enum"] === undefined
      ? [`${at} has no type`]
      : [];
  const properties = Object.entries((node["properties"] ?? {}) as Record<string, unknown>);
  const patterns = Object.values((node["patternProperties"] ?? {}) as Record<string, unknown>);
  if (
    properties.length === 0 &&
    patterns.length === 0 &&
    typeof node["additionalProperties"] !== "object"
  )
    return [`${at} is open`];
  return [
    ...properties.flatMap(([name, one]) => open(one, `${at}.${name}`)),
    ...patterns.flatMap((one) => open(one, `${at}.*`)),
  ];
}

test("every call says what it answers", () => {
  expect(calls.size).toBeGreaterThan(200);
  const silent = [...calls].filter(
    ([name, { responses = {} }]) =>
      !files.has(name) &&
      !Object.keys(responses).some(
        (status) =>
          status.startsWith("2") &&
          responses[status] !== undefined &&
          (["202", "204"].includes(status) || responses[status].content !== undefined),
      ),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});

test("no answer lets anything through that it does not name", () => {
  const loose = [...calls].flatMap(([name, { responses = {} }]) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.values(content).flatMap(({ schema }) =>
        open(schema).map((at) => `${name} ${status}${at}`),
      ),
    ),
  );
  expect(loose).toEqual([]);
});

test("each answer's schema can be compiled, which a running server does when it is first asked", () => {
  let compiled = 0;
  for (const [name, { responses = {} }] of calls)
    for (const [httpStatus, { content = {} }] of Object.entries(responses))
      for (const { schema } of Object.values(content)) {
        if (schema === undefined) continue;
        const [method = "", url = ""] = name.split(" ");
        const write = serializerCompiler({ schema, method, url, httpStatus });
        try {
          write({});
        } catch (error) {
          // Nothing was answered, so something required is missing: it compiled.
          expect(String(error), name).toMatch(/required|does not match schema|anyOf|convert|array/);
        }
        compiled++;
      }
  expect(compiled).toBeGreaterThan(200);
});
