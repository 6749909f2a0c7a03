/**
 * The secret calendar file of a member: the shifts that they hold stand in it beside their events.
 */
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarFeedRoutes } from "#domains/calendar/feed-routes.ts";
import { makePersonalFeed } from "#domains/calendar/personal/actions.ts";
import { makeRota } from "#domains/rotas/actions.ts";
import { callOff, lookForStandIn, takeSeat } from "#domains/rotas/shifts/actions.ts";
import { createServer } from "#platform/web/server.ts";
import { cleaning, comingOf } from "../rotas/house.ts";
import { found } from "../../support/people.ts";
import { testContext } from "../../support/context.ts";

test("held shifts stand in the own calendar file, private, without their place, and say when they are called off", async () => {
  const t = await testContext();
  const app = await createServer(t.ctx);
  try {
    await app.register(calendarFeedRoutes(t.ctx));
    await app.ready();
    const { viewer } = await found(t.ctx);
    const rota = await makeRota(t.ctx, viewer, "moss", {
      ...cleaning,
      name: "Cleaning; all, of it",
    });
    const shifts = await comingOf(t.ctx, viewer, rota);
    for (const shift of shifts.slice(0, 3)) await takeSeat(t.ctx, viewer, shift.seats[0]?.id ?? "");
    await lookForStandIn(
      t.ctx,
      viewer,
      shifts[1]?.seats.find((seat) => seat.name !== "")?.id ?? "",
      true,
    );
    await callOff(t.ctx, viewer, shifts[2]?.id ?? "", true);
    const url = await makePersonalFeed(t.ctx, viewer);
    const { body, statusCode } = await app.inject({ url: new URL(url).pathname });
    expect(statusCode).toBe(200);
    expect(body).not.toContain("Mill lane");
    const entries = new ICAL.Component(ICAL.parse(body) as never).getAllSubcomponents("vevent");
    const said = (name: string) =>
      entries.map((entry) => String(entry.getFirstPropertyValue(name)));
    expect(said("summary")).toEqual(Array.from({ length: 3 }, () => "Cleaning; all, of it: clean"));
    expect(said("dtstart")).toEqual([
      "2026-11-28T13:00:00Z",
      "2026-12-05T13:00:00Z",
      "2026-12-12T13:00:00Z",
    ]);
    expect(said("status")).toEqual(["CONFIRMED", "TENTATIVE", "CANCELLED"]);
    expect(said("class")).toEqual(["PRIVATE", "PRIVATE", "PRIVATE"]);
  } finally {
    await app.close();
    await t.end();
  }
});
