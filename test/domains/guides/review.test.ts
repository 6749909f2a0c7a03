/** When a guide is looked at again, and what readers say is out of date. */
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import type { GuideInput } from "#domains/guides/guide.ts";
import { writeNote } from "#domains/guides/notes/actions.ts";
import {
  addMonths,
  reviewDueDay,
  maxFlags,
  overdueFor,
  readReviewDay,
  reviewSoonDays,
  reviewStanding,
} from "#domains/guides/review/review.ts";
import {
  dismissFlag,
  flagGuide,
  flagsFor,
  reviewOf,
  setReview,
  toReview,
} from "#domains/guides/review/actions.ts";
import { guideReviewRoutes, reviewPart } from "#domains/guides/review/routes.ts";
import { guideFor } from "#domains/guides/store.ts";
import { weekIn } from "#platform/i18n/week.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayOrNone = fc.option(day, { nil: null });

describe("the day to look again", () => {
  test("is the chosen one, else 18 months after a remedy was looked at or published, else none; a draft has none", () => {
    const remedy = { kind: "remedy", reviewBy: null, reviewed: null, published: "2026-08-31" };
    expect(reviewDueDay(remedy)).toBe("2028-02-29");
    expect(reviewDueDay({ ...remedy, reviewed: "2027-01-15" })).toBe("2028-07-15");
    expect(reviewDueDay({ ...remedy, reviewBy: "2026-12-24" })).toBe("2026-12-24");
    expect(reviewDueDay({ ...remedy, kind: "how-to" })).toBeUndefined();
    expect(reviewDueDay({ ...remedy, reviewBy: "2026-12-24", published: null })).toBeUndefined();
  });
  test("is in time to its end; after it, it is said for how long it is over", () => {
    fc.assert(
      fc.property(day, day, (due, today) => {
        const standing = reviewStanding(due, today);
        expect(standing === "overdue").toBe(due < today);
        if (standing !== "overdue") return;
        const late = overdueFor(due, today);
        expect(late.n).toBeGreaterThan(0);
        if (late.unit !== "week" && late.unit !== "day")
          expect(addMonths(due, late.n * (late.unit === "year" ? 12 : 1)) <= today).toBe(true);
      }),
    );
    expect(reviewStanding(undefined, "2026-11-20")).toBe("none");
    expect([
      reviewStanding("2026-11-20", "2026-11-20"),
      reviewStanding("2026-12-20", "2026-11-20"),
      reviewStanding("2026-12-21", "2026-11-20"),
    ]).toEqual(["soon", "soon", "later"]);
    expect(overdueFor("2026-11-01", "2026-11-20")).toEqual({ n: 2, unit: "week" });
    expect(overdueFor("2026-11-19", "2026-11-20")).toEqual({ n: 1, unit: "day" });
  });
  test("that is typed lies ahead, within ten years, and is a real day", () => {
    fc.assert(
      fc.property(fc.oneof(day, fc.string()), day, (text, today) => {
        const read = readReviewDay(text, today);
        if ("day" in read) expect(read.day > today && read.day <= addMonths(today, 120)).toBe(true);
        else expect(read.note).not.toBe("");
      }),
    );
    expect(readReviewDay("2027-02-29", "2026-11-20")).toHaveProperty("note");
    expect(readReviewDay("2028-02-29", "2026-11-20")).toEqual({ day: "2028-02-29" });
  });
});

describe("a guide is looked at again", () => {
  let t: TestContext;
  let rosa: Viewer;
  let lea: Viewer;
  let app: FastifyInstance;
  const tokens = new Map<Viewer, string>();
  const guide: GuideInput = {
    name: "Elder syrup",
    summary: "",
    source: "Boil the berries.",
    kind: "remedy",
    license: "CC-BY-SA-4.0",
    credit: "",
    cautions: "Never raw.",
    careKinds: [],
    tags: [],
    language: "en",
    visibility: "public",
    note: "",
    publish: true,
  };
  beforeAll(async () => {
    t = await testContext();
    rosa = (await found(t.ctx)).viewer;
    rosa = (await addGroup(t.ctx, rosa, "herbs")).viewer;
    lea = await addMember(t.ctx, "lea");
    app = await createServer(t.ctx);
    await app.register(guideReviewRoutes(t.ctx));
    for (const who of [rosa, lea])
      tokens.set(who, (await openSession(app, t.ctx, who.member?.id ?? "", "api")).token);
  });
  afterAll(async () => {
    await app.close();
    await t.end();
  });

  const write = (more: Partial<GuideInput> = {}, group = "herbs") =>
    writeGuide(t.ctx, rosa, group, { ...guide, ...more });
  const ask = async (
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    viewer: Viewer,
    payload?: object,
    from = "127.0.0.1",
  ) =>
    app.inject({
      method,
      url,
      remoteAddress: from,
      headers: tokens.has(viewer) ? { authorization: `Bearer ${tokens.get(viewer) ?? ""}` } : {},
      ...(payload === undefined ? {} : { payload }),
    });
  const form = (
    url: string,
    fields: Record<string, string>,
    viewer: Viewer = stranger,
    from = "127.0.0.1",
  ) =>
    app.inject({
      method: "POST",
      url,
      remoteAddress: from,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        ...(tokens.has(viewer) ? { authorization: `Bearer ${tokens.get(viewer) ?? ""}` } : {}),
      },
      payload: new URLSearchParams(fields).toString(),
    });
  const part = async (viewer: Viewer, id: string, keeper: boolean): Promise<string> => {
    const view = {
      viewer,
      collective: undefined,
      origin: t.ctx.origin,
      path: "/",
      csrf: "",
      flash: undefined,
      language: "en",
      week: weekIn("en"),
      style: "",
    };
    return (await reviewPart(t.ctx, view, await guideFor(t.ctx.db, viewer, id), keeper)).toString();
  };
  const flags = (id: string) =>
    t.ctx.db.selectFrom("guideFlags").selectAll().where("guideId", "=", id).execute();

  test("by its keepers only, on the day that they choose or that its kind asks for", async () => {
    const { id } = await write();
    expect(await reviewOf(t.ctx, stranger, id)).toMatchObject({
      due: "2028-05-20",
      today: "2026-11-20",
    });
    await expect(setReview(t.ctx, lea, id, { done: true })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(setReview(t.ctx, stranger, id, { done: true })).rejects.toMatchObject({
      code: "sign-in-needed",
    });
    await expect(setReview(t.ctx, rosa, id, { by: "2026-11-20" })).rejects.toMatchObject({
      fields: { by: expect.any(String) as unknown },
    });
    await expect(setReview(t.ctx, rosa, id, {})).rejects.toMatchObject({ code: "bad-input" });
    await setReview(t.ctx, rosa, id, { by: "2027-05-03" });
    expect(await part(stranger, id, false)).toContain(
      "Its group will review it by Monday, 3 May 2027.",
    );
    await setReview(t.ctx, rosa, id, { done: true });
    expect(await reviewOf(t.ctx, stranger, id)).toMatchObject({
      due: "2028-05-20",
      facts: { reviewed: "2026-11-20" },
    });
    await setReview(t.ctx, rosa, id, { by: "2027-05-03", done: true });
    await setReview(t.ctx, rosa, id, { by: "" });
    expect(await reviewOf(t.ctx, stranger, id)).toMatchObject({
      due: "2028-05-20",
      facts: { reviewBy: null },
    });
    const practice = await write({ kind: "practice" });
    await setReview(t.ctx, rosa, practice.id, { by: "2027-05-03" });
    await setReview(t.ctx, rosa, practice.id, { done: true });
    expect((await reviewOf(t.ctx, stranger, practice.id)).due).toBeUndefined();
    expect(await part(rosa, practice.id, true)).toContain("No review date is set");
  });

  test("when its day is over, everybody reads since when, and members of its group have it on their list", async () => {
    const { id } = await write({ kind: "how-to", name: "Old ways" });
    await setReview(t.ctx, rosa, id, { by: "2026-11-21" });
    const { id: hidden } = await write({ kind: "how-to", visibility: "group" });
    await setReview(t.ctx, rosa, hidden, { by: "2026-11-21" });
    t.ctx.clock.advance(15 * 86_400_000);
    expect(await part(stranger, id, false)).toContain("that was 2 weeks ago");
    const mine = (await toReview(t.ctx, rosa)).items.filter((one) => [id, hidden].includes(one.id));
    expect(mine.map((one) => one.due)).toEqual(["2026-11-21", "2026-11-21"]);
    expect((await toReview(t.ctx, lea)).items).toEqual([]);
    await expect(toReview(t.ctx, stranger)).rejects.toMatchObject({ code: "sign-in-needed" });
    const page = (await ask("GET", "/library/overdue", rosa)).body;
    expect(page).toContain("Old ways");
    expect(page).toContain("Overdue");
    expect((await ask("GET", "/library/overdue", lea)).body).toContain("Nothing to review");
    expect((await ask("GET", "/library/overdue", stranger)).statusCode).toBe(401);
  });

  test("the list and the rule agree on every day, also at the ends of months", async () => {
    await t.ctx.db.deleteFrom("guides").execute();
    const rows = fc.sample(
      fc.tuple(fc.constantFrom("remedy", "how-to"), dayOrNone, dayOrNone, day),
      { numRuns: 60, seed: 7 },
    );
    const made = await Promise.all(
      rows.map(async ([kind, reviewBy, reviewed, published]) => {
        const { id } = await write({ kind });
        await t.ctx.db
          .updateTable("guides")
          .set({
            reviewBy,
            reviewed: reviewed === null ? null : new Date(`${reviewed}T23:30:00Z`),
            published: new Date(`${published}T00:30:00Z`),
          })
          .where("id", "=", id)
          .execute();
        return { id, due: reviewDueDay({ kind, reviewBy, reviewed, published }) };
      }),
    );
    const { items, today } = await toReview(t.ctx, rosa);
    const until = new Date(Date.parse(today) + reviewSoonDays * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const expected = made.filter((one) => one.due !== undefined && one.due <= until);
    expect(items.map((one) => one.id).sort()).toEqual(expected.map((one) => one.id).sort());
    for (const one of items) expect(one.due).toBe(made.find((other) => other.id === one.id)?.due);
    expect(items.map((one) => one.due)).toEqual(items.map((one) => one.due).sort());
    await t.ctx.db.deleteFrom("guides").execute();
  });

  test("anybody says that it looks out of date, and nothing of them is kept; its keepers read it and are done with it", async () => {
    const { id } = await write({ kind: "how-to" });
    const before = t.ctx.clock.now().toISOString().slice(0, 10);
    const told = await form(`/guides/${id}/flag`, {
      "flag-text": "The address <b>moved</b>.",
      website: "",
    });
    expect(told.headers.location).toBe(`/guides/${id}#review`);
    const [flag, ...rest] = await flags(id);
    expect(rest).toEqual([]);
    expect(flag).toEqual({
      id: flag?.id,
      guideId: id,
      content: "The address <b>moved</b>.",
      made: new Date(`${before}T00:00:00Z`),
    });
    expect(await part(stranger, id, false)).not.toContain("moved");
    expect(await part(rosa, id, true)).toContain("The address &lt;b&gt;moved&lt;/b&gt;.");
    expect((await toReview(t.ctx, rosa)).items.find((one) => one.id === id)?.said).toHaveLength(1);
    await expect(flagsFor(t.ctx, lea, id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(dismissFlag(t.ctx, lea, id, flag?.id ?? "")).rejects.toMatchObject({
      code: "not-allowed",
    });
    const done = await form(`/guides/${id}/flags/${flag?.id ?? ""}/dismiss`, {}, rosa);
    expect(done.statusCode).toBe(303);
    expect(await flags(id)).toEqual([]);
  });

  test("what a machine fills in is thanked and forgotten, and an empty word is asked for again", async () => {
    const { id } = await write();
    expect(
      (
        await form(
          `/guides/${id}/flag`,
          { "flag-text": "Buy!", website: "https://spam.example" },
          stranger,
          "192.0.2.1",
        )
      ).statusCode,
    ).toBe(303);
    const empty = await form(
      `/guides/${id}/flag`,
      { "flag-text": " \u200b " },
      stranger,
      "192.0.2.1",
    );
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('href="#f-flag-text"');
    expect(await flags(id)).toEqual([]);
  });

  test("the same word is kept once, never more than its keepers can read, also when many come at once", async () => {
    const { id } = await write();
    await Promise.all([
      flagGuide(t.ctx, stranger, id, "Old."),
      flagGuide(t.ctx, stranger, id, " Old. "),
    ]);
    expect(await flags(id)).toHaveLength(1);
    const kept = await Promise.all(
      Array.from({ length: maxFlags + 5 }, (_, i) => flagGuide(t.ctx, stranger, id, `Old ${i}`)),
    );
    expect(kept.filter(Boolean)).toHaveLength(maxFlags - 1);
    expect(await flags(id)).toHaveLength(maxFlags);
    await flagGuide(t.ctx, stranger, (await write()).id, "x".repeat(3000));
  });

  test("who tells too much at once must wait", async () => {
    const { id } = await write();
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++)
      statuses.push(
        (
          await ask(
            "POST",
            `/api/v1/guides/${id}/flags`,
            stranger,
            { content: `x${i}` },
            "192.0.2.9",
          )
        ).statusCode,
      );
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  test("of what not everybody may read, nobody else can say anything", async () => {
    const { id } = await write({ visibility: "group" });
    await expect(flagGuide(t.ctx, stranger, id, "x")).rejects.toMatchObject({ code: "not-found" });
    await expect(flagGuide(t.ctx, lea, id, "x")).rejects.toMatchObject({ code: "not-found" });
    expect((await ask("GET", `/api/v1/guides/${id}/review`, lea)).statusCode).toBe(404);
    await expect(
      flagGuide(t.ctx, rosa, (await write({ publish: false })).id, "x"),
    ).rejects.toMatchObject({ code: "not-published" });
  });

  test("a note that waits brings its guide on the list; who is no keeper reads no words of readers there", async () => {
    const { id } = await write({ kind: "how-to", name: "Waiting" }, "moss");
    const other = await write({ kind: "how-to" });
    await writeNote(t.ctx, lea, other.id, {
      kind: "tried",
      source: "It worked.",
      credit: "",
      language: "en",
    });
    await flagGuide(t.ctx, stranger, id, "CANARY");
    const find = async (viewer: Viewer, one: string) =>
      (await toReview(t.ctx, viewer)).items.find((item) => item.id === one);
    expect(await find(rosa, other.id)).toMatchObject({ waiting: 1, flags: 0, keeper: true });
    expect(await find(lea, id)).toMatchObject({ flags: 1, said: [], keeper: false });
    expect((await ask("GET", "/library/overdue", lea)).body).not.toContain("CANARY");
    expect((await ask("GET", "/library/overdue", rosa)).body).toContain("CANARY");
    expect((await ask("GET", "/api/v1/library/overdue", lea)).body).not.toContain("CANARY");
  });

  test("everything is there in the API too", async () => {
    const { id } = await write();
    const at = `/api/v1/guides/${id}`;
    expect((await ask("PUT", `${at}/review`, rosa, { by: "2030-01-02" })).json()).toEqual({
      reviewBy: "2030-01-02",
      reviewed: null,
      due: "2030-01-02",
      standing: "later",
    });
    expect((await ask("PUT", `${at}/review`, rosa, { by: "soon" })).json()).toMatchObject({
      errors: [{ pointer: "/by" }],
    });
    expect((await ask("PUT", `${at}/review`, rosa, { by: null })).json()).toMatchObject({
      reviewBy: null,
      standing: "later",
    });
    expect((await ask("PUT", `${at}/review`, lea, { done: true })).statusCode).toBe(403);
    await ask("POST", `${at}/flags`, stranger, { content: "Old." }, "192.0.2.20");
    const { items } = (await ask("GET", `${at}/flags`, rosa)).json<{
      items: { id: string; content: string }[];
    }>();
    expect(items).toMatchObject([{ content: "Old." }]);
    expect((await ask("GET", `${at}/flags`, lea)).statusCode).toBe(403);
    expect((await ask("DELETE", `${at}/flags/${items[0]?.id ?? ""}`, rosa)).statusCode).toBe(204);
    expect((await ask("DELETE", `${at}/flags/${items[0]?.id ?? ""}`, rosa)).statusCode).toBe(404);
    const page = await form(
      `/guides/${id}/review`,
      { "review-by": "2020-01-01", done: "no" },
      rosa,
    );
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('href="#f-review-by"');
    expect(
      (await form(`/guides/${id}/review`, { "review-by": "", done: "yes" }, rosa)).statusCode,
    ).toBe(303);
  });
});
