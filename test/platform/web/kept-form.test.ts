/** What was typed and carried through signing in: only what has the form of it comes back. */
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hours } from "#platform/lib/clock.ts";
import { derive, instanceKey, seal } from "#platform/lib/keyfile.ts";
import { unsealForm } from "#platform/web/kept-form.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
beforeAll(async () => {
  t = await testContext();
});
afterAll(() => t.end());

test("another version's, or one without its parts, is none", () => {
  const key = derive(instanceKey(t.ctx.config.dataDir), "kept forms");
  const sealed = (form: unknown): string =>
    seal(key, deflateRawSync(JSON.stringify(form)).toString("base64"));
  const form = { action: "/a", page: "/b", fields: { name: "Tea", tags: ["a"] }, files: false };
  const until = t.ctx.clock.now().getTime() + hours(1);
  expect(unsealForm(t.ctx, sealed({ ...form, until }))).toEqual(form);
  for (const wrong of [
    null,
    { ...form },
    { ...form, until, fields: { name: 1 } },
    { ...form, until, page: undefined },
    { ...form, until: "tomorrow" },
  ])
    expect(unsealForm(t.ctx, sealed(wrong))).toBeUndefined();
});
