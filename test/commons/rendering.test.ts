/** A text is rendered once, when it is written; what is kept of it goes when nobody asks for it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetRendered, keepShown, prepareTexts, recallTexts } from "#commons/rendering.ts";
import { keepRendered, renderMarkdown } from "#commons/markdown.ts";
import { days } from "#platform/lib/clock.ts";
import { testContext, type TestContext } from "../support/context.ts";

let tested: TestContext;
beforeAll(async () => {
  tested = await testContext();
});
afterAll(() => tested.end());

const kept = (): Promise<readonly { html: string; used: string }[]> =>
  tested.ctx.db.selectFrom("renderedTexts").select(["html", "used"]).execute();

const costly = `|${"a|".repeat(330)}\n|${"-|".repeat(330)}\n${"a\n".repeat(350)}`;

test("what is written is kept as HTML, once", async () => {
  await prepareTexts(tested.ctx, { content: "*soup*", care: "", other: undefined });
  await prepareTexts(tested.ctx, { content: "*soup*" });
  expect(await kept()).toEqual([{ html: "<p><em>soup</em></p>\n", used: "2026-11-20" }]);
  expect(renderMarkdown("*soup*")).toBe("<p><em>soup</em></p>\n");
});

test("a text that costs too much is refused at its field, and nothing is kept", async () => {
  await expect(
    prepareTexts(tested.ctx, { content: "*bread*", care: costly }),
  ).rejects.toMatchObject({
    code: "too-costly",
    status: 422,
    fields: { care: expect.any(String) as string },
  });
  expect(await kept()).toHaveLength(1);
});

test("a page with an old text that costs too much shows its words", async () => {
  await recallTexts(tested.ctx, [costly]);
  expect(renderMarkdown(costly)).not.toContain("<table>");
});

test("HTML comes back from the table when it is no longer at hand", async () => {
  await prepareTexts(tested.ctx, { content: "**tea**" });
  await tested.ctx.db
    .updateTable("renderedTexts")
    .set({ html: "<p>as kept</p>" })
    .where("html", "like", "%tea%")
    .execute();
  // Eight million characters of others push it out of memory.
  for (let i = 0; i < 9; i++) keepRendered(`${i}`, "x".repeat(1_000_000));
  await recallTexts(tested.ctx, ["**tea**"]);
  expect(renderMarkdown("**tea**")).toBe("<p>as kept</p>");
});

test("a page that shows a text writes nothing; that it was shown is written down later, once", async () => {
  const before = await kept();
  await recallTexts(tested.ctx, ["_broth_", "_broth_", costly]);
  expect(await kept()).toEqual(before);
  await keepShown(tested.ctx);
  await keepShown(tested.ctx);
  expect(await kept()).toEqual([
    ...before,
    { html: "<p><em>broth</em></p>\n", used: "2026-11-20" },
  ]);
  await tested.ctx.db.deleteFrom("renderedTexts").where("html", "like", "%broth%").execute();
});

test("what nobody asked for in a week is forgotten", async () => {
  tested.ctx.clock.advance(days(7));
  await forgetRendered(tested.ctx);
  expect(await kept()).toHaveLength(2);
  tested.ctx.clock.advance(days(1));
  await forgetRendered(tested.ctx);
  expect(await kept()).toEqual([]);
});
