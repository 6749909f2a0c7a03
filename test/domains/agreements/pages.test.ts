/** Agreements and secret ballots in a real browser, without JavaScript, and on a small screen. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { castBallot, closeDueBallots } from "#domains/decisions/ballot/actions.ts";
import { ballotPart, ballotRoutes } from "#domains/decisions/ballot/routes.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { publishAgreement } from "#domains/agreements/publish-actions.ts";
import { answerReview } from "#domains/agreements/review/actions.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { pageHead } from "#platform/web/html/components.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { fill, main, press } from "../../support/hands.ts";
import { invalid } from "../../support/look.ts";
import { addMember, found } from "../../support/people.ts";
import { house, type House } from "./house.ts";

const browser: Browser = await openBrowser();
const pictures = process.env["SCREENSHOTS"];

describe("in a browser", () => {
  let h: House;
  let people: Viewer[];
  let groupId: string;
  beforeAll(async () => {
    h = await house({
      listen: true,
      more: (ctx) => async (app) => {
        await app.register(ballotRoutes(ctx));
        const part = ballotPart(ctx);
        app.get<{ Params: { id: string } }>("/decisions/:id", async (request, reply) => {
          const row = await ctx.db
            .selectFrom("decisions")
            .selectAll()
            .where("id", "=", request.params.id)
            .executeTakeFirstOrThrow();
          const body = html`${pageHead(row.name)}${await part(viewOf(request), row)}`;
          return sendPage(reply, request, { title: row.name, body });
        });
      },
    });
    const { viewer, group } = await found(h.ctx);
    groupId = group.id;
    people = [viewer];
    for (const handle of ["sam", "ana", "lea"]) people.push(await addMember(h.ctx, handle));
  });
  afterAll(async () => {
    await h.end();
    await browser.close();
  });
  const person = (i: number): Viewer => people[i] ?? {};
  const pageOf = async (viewer: Viewer, options: Parameters<Browser["newContext"]>[0]) => {
    const context = await browser.newContext(options);
    await context.addCookies([
      { name: "calendula", value: await h.token(viewer), url: h.ctx.origin },
    ]);
    return context.newPage();
  };

  async function openBallot(method: "choose" | "sense"): Promise<string> {
    const now = h.ctx.clock.now();
    return h.ctx.db.transaction().execute(async (trx) => {
      const options = ["Soup with what the garden gives", "Salad"];
      const { id } = await beginDecision(trx, now, {
        groupId,
        name: "What do we cook?",
        method,
        options,
        madeBy: null,
        content: "Friday.",
      });
      const times = { opened: now, minUntil: after(now, hours(1)), closes: after(now, days(1)) };
      await trx
        .updateTable("decisions")
        .set({ state: "testing", ...times })
        .where("id", "=", id)
        .execute();
      const roll = people.map((one) => ({ decisionId: id, memberId: one.member?.id ?? "" }));
      await trx.insertInto("decisionRoll").values(roll).execute();
      return id;
    });
  }

  test("a ballot is cast and an agreement is looked at again without JavaScript", async () => {
    const page = await pageOf(person(0), { javaScriptEnabled: false });
    const id = await openBallot("sense");
    await page.goto(`${h.ctx.origin}/decisions/${id}`);
    await fill(page, { r0: "2" });
    await press(page, "Send my vote. It is final.");
    expect(await main(page)).toContain("A number from 0 to 10 for each option.");
    expect(await page.locator('[name="r0"]').inputValue()).toBe("2");
    await fill(page, { r1: "7" });
    await press(page, "Send my vote. It is final.");
    expect(await main(page)).toContain("You have voted. Your vote is final");
    const agreement = await h.adopt(groupId, "Rest", "We rest.");
    await h.ctx.db
      .updateTable("agreements")
      .set({ reviewOn: "2026-11-20" })
      .where("id", "=", agreement)
      .execute();
    await page.goto(`${h.ctx.origin}/agreements/${agreement}`);
    await fill(page, { answer: "change", helped: "We forget it." });
    await press(page, "Send answer");
    expect(await main(page)).toContain("We forget it.");
    expect(
      await page.getByRole("button", { name: "Start a decision to change it" }).count(),
    ).toBeGreaterThan(0);
    await page.context().close();
  });

  test("every page is right on a small screen and for those who don't see it", async () => {
    const running = await openBallot("choose");
    const closed = await openBallot("sense");
    for (const i of [0, 1, 2, 3])
      await castBallot(h.ctx, person(i), closed, { resistance: [i, 5 + i] });
    const tie = await openBallot("choose");
    for (const i of [0, 1, 2, 3]) await castBallot(h.ctx, person(i), tie, { options: [i % 2] });
    await h.ctx.db
      .updateTable("decisions")
      .set({ minUntil: h.ctx.clock.now() })
      .where("id", "in", [closed, tie])
      .execute();
    expect(await closeDueBallots(h.ctx)).toBe(2);
    const [asked, asleep, ended] = [
      await h.adopt(groupId, "Money and supplies", "Two people together."),
      await h.adopt(groupId, "Rest", "We rest.\n\n- when tired\n- when not"),
      await h.adopt(groupId, "Keys", "Two hold each key."),
    ];
    await h.adopt(groupId, "Money and supplies", "Three people together.\n\nAnd a book.", {
      agreementId: asked,
    });
    await publishAgreement(h.ctx, person(0), asked, { summary: "Money." });
    await h.ctx.db
      .updateTable("agreements")
      .set({ reviewOn: "2026-11-20" })
      .where("id", "=", asked)
      .execute();
    await h.ctx.db
      .updateTable("agreements")
      .set({ state: "sleeping", reviewOn: "2026-08-20" })
      .where("id", "=", asleep)
      .execute();
    await h.ctx.db
      .updateTable("agreements")
      .set({ state: "ended" })
      .where("id", "=", ended)
      .execute();
    await answerReview(h.ctx, person(1), asked, { answer: "change", helped: "It helped." });
    await answerReview(h.ctx, person(2), asked, { answer: "let-go", helped: "" });
    const { guideId } = await h.ctx.db
      .selectFrom("agreements")
      .select("guideId")
      .where("id", "=", asked)
      .executeTakeFirstOrThrow();
    const paths = [
      ...[running, closed, tie].map((id) => `/decisions/${id}`),
      ...["", "/templates"].map((end) => `/@moss/agreements${end}`),
      ...[`${asked}?show=2`, asleep, ended].map((id) => `/agreements/${id}`),
      `/guides/${guideId ?? ""}/take-up`,
      `/guides/${guideId ?? ""}`,
    ];
    const page = await pageOf(person(0), {
      bypassCSP: true,
      viewport: { width: 360, height: 740 },
    });
    const problems: string[] = [];
    for (const path of paths) {
      const answer = await page.goto(`${h.ctx.origin}${path}`);
      for (const one of await invalid((await answer?.text()) ?? ""))
        problems.push(`${path} html ${one}`);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
      );
      problems.push(...(await examine(page)).map((one) => `${path}: ${one}`));
      if (pictures !== undefined)
        await page.screenshot({
          path: `${pictures}/agreements-${paths.indexOf(path)}.png`,
          fullPage: true,
        });
    }
    expect(problems).toEqual([]);
    await page.emulateMedia({ media: "print" });
    await page.goto(`${h.ctx.origin}/agreements/${asked}`);
    expect(await page.locator("main form:visible").count()).toBe(0);
    expect(await main(page)).toContain("Three people together.");
    await page.context().close();
  });
});
