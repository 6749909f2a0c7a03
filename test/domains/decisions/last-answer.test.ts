/**
 * Whoever answers last closes the decision, and reads so: they
 * are not told that they can change it.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { startDecision } from "#domains/decisions/actions.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { days } from "#platform/lib/clock.ts";
import { house, type House } from "./house.ts";

let t: House;
beforeAll(async () => {
  t = await house();
});
afterAll(() => t.end());

test("the last answer that is needed says that answers are closed now", async () => {
  const id = await startDecision(t.ctx, t.doors, t.rosa, "moss", {
    name: "The shed stays open",
    driver: "",
    method: "consensus",
    content: "On weekdays the shed stays open until nine.",
    options: "",
    todo: "",
  });
  await openTest(t.ctx, t.rosa, id, "");
  const answer = async (who: Viewer): Promise<string> => {
    const { cookies, statusCode } = await t.app.inject({
      method: "POST",
      url: `/decisions/${id}/stances`,
      headers: await t.as(who),
      payload: { kind: "agree", version: "1" },
    });
    expect(statusCode).toBe(303);
    const flash = cookies.find(({ name }) => name === "flash")?.value ?? "";
    return Buffer.from(flash, "base64url").toString();
  };
  for (const who of [t.rosa, t.sam, t.ana])
    expect(await answer(who)).toContain("You can change it until answers close.");
  t.ctx.clock.advance(days(4));
  const last = await answer(t.kim);
  expect(last).toContain("It was the last one needed, so answers are now closed.");
  expect(last).not.toContain("You can change it");
});
