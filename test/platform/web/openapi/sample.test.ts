/** Examples of schemas: they keep the schema that they are an example of. */
import { expect, test } from "vitest";
import { operationId } from "#platform/web/openapi/document.ts";
import { sampleOf } from "#platform/web/openapi/sample.ts";

test.each([
  [{ const: "moss" }, "", "moss"],
  [{ type: "string", enum: ["open", "closed"] }, "", "open"],
  [{ type: "string", format: "date-time" }, "", "2026-12-05T13:00:00Z"],
  [{ type: "string" }, "handle", "moss"],
  [{ type: "string", maxLength: 4 }, "name", "Herb"],
  [{ type: "string" }, "eventId", "0198c1f2-7f3a-7c55-9a40-3d2f6b1e8c07"],
  [{ type: ["integer", "null"], minimum: 5 }, "", 5],
  [{ type: "integer" }, "", 1],
  [{ type: "boolean" }, "", true],
  [{ type: "null" }, "", null],
  [{ anyOf: [{ type: "null" }, { type: "string" }] }, "language", "en"],
  [{ type: "array", items: { type: "string" } }, "handles", ["moss"]],
  [{ type: "object", additionalProperties: { type: "integer" } }, "", { "…": 1 }],
  [
    {
      allOf: [
        { type: "object", properties: { name: { type: "string", maxLength: 4 } } },
        { type: "object", properties: { hours: { type: "number", minimum: 0 } } },
      ],
    },
    "",
    { name: "Herb", hours: 0 },
  ],
])("%j of %j is %j", (schema, name, sample) => {
  expect(sampleOf(schema, name)).toEqual(sample);
});

test("what goes too deep ends in dots", () => {
  const deep = (n: number): object =>
    n === 0 ? { type: "string" } : { type: "object", properties: { in: deep(n - 1) } };
  expect(JSON.stringify(sampleOf(deep(9)))).toContain('"in":"…"');
});

test.each([
  ["get", "/api/v1/me", "getMe"],
  ["post", "/api/v1/groups/{handle}/events", "postGroupsByHandleEvents"],
  ["get", "/api/v1/library/bundle.zip", "getLibraryBundleZip"],
])("%s %s is called %s", (method, path, id) => {
  expect(operationId(method, path)).toBe(id);
});
