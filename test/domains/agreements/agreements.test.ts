/** Agreements: adopted, looked at again, asleep, let go, taken up. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { adoptAgreementEffect, endAgreementEffect } from "#domains/agreements/effects.ts";
import { answerReview, beginAbout, sleepAgreements } from "#domains/agreements/review/actions.ts";
import { groupAgreements, myReviews } from "#domains/agreements/sections.ts";
import { agreementFor, openDecisionOf, agreementVersions } from "#domains/agreements/store.ts";
import { takeUpGuide, takeUpTemplate } from "#domains/agreements/take-up/actions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { parseEffect } from "#domains/decisions/effects/effect.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { house, type House, viewOfPage } from "./house.ts";

let t: House;
let rosa: Viewer;
let sam: Viewer;
let ana: Viewer;
let moss: {
  readonly id: string;
  readonly handle: string;
  readonly kind: string;
  readonly root: boolean;
};
beforeEach(async () => {
  t = await house();
  const { viewer, group } = await found(t.ctx);
  rosa = viewer;
  moss = group;
  sam = await addMember(t.ctx, "sam");
  ana = await addMember(t.ctx, "ana");
});
afterEach(() => t.end());

const state = async (id: string): Promise<{ state: string; reviewOn: string; version: number }> =>
  t.ctx.db
    .selectFrom("agreements")
    .select(["state", "reviewOn", "version"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
const keep = { answer: "keep", helped: "We argue less." };

test("a decision adopts its text once, also when it is carried twice at once; another one writes the next version", async () => {
  const decision = await takeUpTemplate(t.ctx, rosa, "moss", "how-we-decide");
  const [id, again] = await Promise.all([t.agree(decision), t.agree(decision)]);
  expect(again).toBe(id);
  expect(await t.agree(decision)).toBe(id);
  expect(await t.ctx.db.selectFrom("agreements").select("id").execute()).toHaveLength(1);
  expect(await state(id)).toEqual({ state: "standing", reviewOn: "2027-05-20", version: 1 });
  const change = await beginAbout(t.ctx, sam, id, "change");
  expect(await beginAbout(t.ctx, ana, id, "let-go")).toBe(change);
  await t.ctx.db
    .updateTable("decisionVersions")
    .set({ content: "Shorter." })
    .where("decisionId", "=", change)
    .execute();
  t.ctx.clock.advance(days(10));
  expect(await t.agree(change)).toBe(id);
  expect(await t.agree(change)).toBe(id);
  expect(await state(id)).toEqual({ state: "standing", reviewOn: "2027-05-30", version: 2 });
  expect(
    (await agreementVersions(t.ctx.db, id)).map(({ version, decisionId }) => [version, decisionId]),
  ).toEqual([
    [2, change],
    [1, decision],
  ]);
  const seen = await agreementFor(t.ctx.db, rosa, id);
  expect([seen.name, seen.content]).toEqual(["How we decide", "Shorter."]);
  expect(await openDecisionOf(t.ctx.db, seen)).toBeUndefined();
});

test("of two decisions on one agreement the later one loses nothing: it is told, refused, and agreed with a new text", async () => {
  const id = await t.adopt(moss.id, "Rest", "We rest on Mondays.");
  const begin = (effect: { readonly kind: "adopt-agreement" | "end-agreement" }, content: string) =>
    t.ctx.db.transaction().execute((trx) =>
      beginDecision(trx, t.ctx.clock.now(), {
        groupId: moss.id,
        name: "Rest",
        madeBy: null,
        effect: { ...effect, title: "Rest", agreementId: id, reviewMonths: 6 },
        content,
      }),
    );
  const [first, second, third] = [
    await begin({ kind: "adopt-agreement" }, "We rest on Mondays and Fridays."),
    await begin({ kind: "adopt-agreement" }, "We rest on Mondays, with tea."),
    await begin({ kind: "end-agreement" }, "We let go of it."),
  ];
  const row = (of: string) =>
    t.ctx.db.selectFrom("decisions").selectAll().where("id", "=", of).executeTakeFirstOrThrow();
  const said = async (of: string): Promise<string> => {
    const decision = await row(of);
    const effect = parseEffect(decision.effect);
    return (effect.kind === "end-agreement" ? endAgreementEffect : adoptAgreementEffect).say(
      t.ctx,
      effect,
      { language: "en", decision },
    );
  };
  expect(await said(second.id)).not.toContain("changed since");
  t.ctx.clock.advance(days(1));
  await t.agree(first.id);
  expect(await said(second.id)).toContain("“Rest” has changed since this text was written");
  expect(await said(third.id)).toContain("changed since");
  // What is decided speaks of its own time.
  expect(await said(first.id)).not.toContain("changed since");
  for (const one of [second, third])
    await expect(t.agree(one.id)).rejects.toMatchObject({
      code: "conflict",
      detail: expect.stringContaining("changed since") as string,
    });
  expect((await agreementFor(t.ctx.db, rosa, id)).content).toBe("We rest on Mondays and Fridays.");
  await t.ctx.db
    .insertInto("decisionVersions")
    .values({
      decisionId: second.id,
      version: 2,
      content: "Mondays and Fridays, with tea.",
      made: t.ctx.clock.now(),
    })
    .execute();
  await t.ctx.db.updateTable("decisions").set({ version: 2 }).where("id", "=", second.id).execute();
  expect(await said(second.id)).not.toContain("changed since");
  expect(await t.agree(second.id)).toBe(id);
  expect((await agreementFor(t.ctx.db, rosa, id)).content).toBe("Mondays and Fridays, with tea.");
});

test("an effect reads only what belongs to its own group, and refuses what is gone", async () => {
  const { group, viewer } = await addGroup(t.ctx, rosa, "kitchen");
  const id = await t.adopt(group.id, "Clean pots", "We wash up.");
  const { ctx } = t;
  const wrong = { fields: { agreementId: expect.any(String) as string } };
  await expect(
    adoptAgreementEffect.read(ctx, viewer, moss, { title: "Pots", agreementId: id }),
  ).rejects.toMatchObject(wrong);
  await expect(
    adoptAgreementEffect.read(ctx, sam, group, { title: "Pots", agreementId: id }),
  ).rejects.toMatchObject(wrong);
  await expect(
    endAgreementEffect.read(ctx, viewer, moss, { agreementId: id }),
  ).rejects.toMatchObject(wrong);
  const effect = await adoptAgreementEffect.read(ctx, viewer, group, {
    agreementId: id,
    reviewMonths: "12",
  });
  expect(effect).toEqual({
    kind: "adopt-agreement",
    title: "Clean pots",
    agreementId: id,
    reviewMonths: 12,
  });
  expect(await adoptAgreementEffect.say(ctx, effect, { language: "en" })).toContain(
    "next version of our agreement “Clean pots”",
  );
  expect(
    await endAgreementEffect.say(
      ctx,
      await endAgreementEffect.read(ctx, viewer, group, { agreementId: id }),
      { language: "en" },
    ),
  ).toContain("“Clean pots” ends");
  await expect(t.adopt(moss.id, "Pots", "Ours now.", { agreementId: id })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(t.adopt(moss.id, "Pots", " ")).rejects.toMatchObject({ code: "conflict" });
});

test("two thirds of all keep it at once; answers before its day, and of strangers, are refused", async () => {
  const id = await t.adopt(moss.id, "Rest", "We rest.");
  const hidden = await t.adopt(
    (await addGroup(t.ctx, rosa, "quiet", "tender")).group.id,
    "Quiet",
    "Hush.",
  );
  await expect(answerReview(t.ctx, rosa, id, keep)).rejects.toMatchObject({ code: "conflict" });
  t.ctx.clock.advance(days(182));
  expect((await myReviews(t.ctx, viewOfPage(t.ctx, sam))).toString()).toContain("Rest");
  expect(await answerReview(t.ctx, rosa, id, keep)).toBe("noted");
  expect(await answerReview(t.ctx, rosa, id, keep)).toBe("noted");
  const came = await Promise.all(
    [
      answerReview(t.ctx, sam, id, keep),
      answerReview(t.ctx, ana, id, { answer: "change", helped: "" }),
    ].map((one) => one.catch(() => "refused")),
  );
  expect(came).toContain("kept");
  expect((await state(id)).reviewOn).toBe("2027-11-21");
  expect((await myReviews(t.ctx, viewOfPage(t.ctx, sam))).toString()).toBe("");
  await expect(answerReview(t.ctx, sam, hidden, keep)).rejects.toMatchObject({ code: "not-found" });
  await expect(answerReview(t.ctx, {}, id, keep)).rejects.toMatchObject({ code: "not-found" });
});

test("a month of silence puts it to sleep; a decision under way keeps it awake; most people together wake it", async () => {
  const [silent, talked, kept] = [
    await t.adopt(moss.id, "Silent", "Nobody looks."),
    await t.adopt(moss.id, "Talked", "We talk."),
    await t.adopt(moss.id, "Kept", "By two of three who answer."),
  ];
  t.ctx.clock.advance(days(182));
  await answerReview(t.ctx, rosa, talked, { answer: "change", helped: "" });
  for (const [viewer, answer] of [
    [await addMember(t.ctx, "kim"), "let-go"],
    [sam, "keep"],
    [rosa, "keep"],
  ] as const)
    await answerReview(t.ctx, viewer, kept, { answer, helped: "" });
  t.ctx.clock.advance(days(20));
  await beginAbout(t.ctx, rosa, talked, "change");
  expect(await sleepAgreements(t.ctx)).toBe(0);
  t.ctx.clock.advance(days(11));
  expect(
    (await Promise.all([sleepAgreements(t.ctx), sleepAgreements(t.ctx)])).reduce((a, b) => a + b),
  ).toBe(1);
  expect((await Promise.all([silent, talked, kept].map(state))).map((one) => one.state)).toEqual([
    "sleeping",
    "standing",
    "standing",
  ]);
  expect((await state(kept)).reviewOn > "2027-12-01").toBe(true);
  t.ctx.clock.advance(days(30));
  expect(await sleepAgreements(t.ctx)).toBe(1);
  const woken = await Promise.all(
    [rosa, sam, ana].map((one) => answerReview(t.ctx, one, silent, keep)),
  );
  expect(woken.filter((one) => one === "woken")).toHaveLength(1);
  expect((await state(silent)).state).toBe("standing");
});

test("an agreement that is let go stays to be read and can be taken up again", async () => {
  const id = await t.adopt(moss.id, "Rest", "We rest.");
  const end = await beginAbout(t.ctx, rosa, id, "let-go");
  await t.agree(end);
  await t.agree(end);
  expect((await state(id)).state).toBe("ended");
  await expect(beginAbout(t.ctx, rosa, id, "let-go")).rejects.toMatchObject({ code: "conflict" });
  await expect(answerReview(t.ctx, rosa, id, keep)).rejects.toMatchObject({ code: "conflict" });
  await t.agree(await beginAbout(t.ctx, rosa, id, "change"));
  expect(await state(id)).toMatchObject({ state: "standing", version: 2 });
});

test("a template of the library is taken up with credit; where its licence forbids that, as a link with words", async () => {
  const write = (license: string) =>
    writeGuide(t.ctx, rosa, "moss", {
      name: "How we share keys",
      summary: "",
      source: "Two people hold each key.",
      kind: "agreement-template",
      license,
      credit: "Melissa Collective",
      cautions: "",
      careKinds: [],
      tags: [],
      language: "en",
      visibility: "public",
      note: "",
      publish: true,
    });
  const [free, fixed] = [await write("CC-BY-SA-4.0"), await write("CC-BY-ND-4.0")];
  const row = (id: string) =>
    t.ctx.db.selectFrom("decisions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const draft = await row(await takeUpGuide(t.ctx, sam, free.id, "moss"));
  expect(draft).toMatchObject({
    state: "shaping",
    version: 1,
    basedOn: `https://moss.example/guides/${free.id}`,
  });
  expect(draft.driver).toContain("“How we share keys” by Melissa Collective, under CC BY-SA 4.0");
  expect(parseEffect(draft.effect)).toMatchObject({
    kind: "adopt-agreement",
    title: "How we share keys",
  });
  const link = await row(await takeUpGuide(t.ctx, sam, fixed.id, "moss"));
  expect(link).toMatchObject({ state: "listening", version: 0, basedOn: null });
  expect(link.driver).toContain(fixed.id);
  const { group } = await addGroup(t.ctx, rosa, "kitchen");
  await expect(takeUpGuide(t.ctx, sam, free.id, group.handle)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(takeUpGuide(t.ctx, {}, free.id, "moss")).rejects.toMatchObject({
    code: "sign-in-needed",
  });
  expect(
    (await t.app.inject({ url: `/guides/${free.id}`, headers: await t.as(sam) })).body,
  ).toContain(`/guides/${free.id}/take-up`);
  expect((await t.app.inject({ url: `/guides/${free.id}` })).body).not.toContain("take-up");
  expect(
    (await t.app.inject({ url: `/guides/${free.id}/take-up`, headers: await t.as(sam) }))
      .statusCode,
  ).toBe(200);
});

test("pages show the text, what changed and who may act; a group's page leads there", async () => {
  const view = viewOfPage(t.ctx, rosa);
  expect((await groupAgreements(t.ctx, view, rosa, moss)).join("")).toContain("/@moss/agreements");
  let headers = await t.as(rosa);
  const get = async (url: string) => (await t.app.inject({ url, headers })).body;
  expect(await get("/@moss/agreements")).toContain("No agreements yet");
  expect(await get("/@moss/agreements/templates")).toContain("Care without credentials");
  const begun = await t.app.inject({
    method: "POST",
    url: "/api/v1/groups/moss/agreements/templates/money-and-supplies",
    headers,
  });
  expect(begun.statusCode).toBe(201);
  const id = await t.agree(begun.json<{ decision: string }>().decision);
  await t.adopt(moss.id, "<i>Money</i>", "New line <script>.\n\nTwo people together.", {
    agreementId: id,
  });
  const page = await get(`/agreements/${id}?show=2`);
  expect(page).toContain("&lt;i&gt;Money&lt;/i&gt;");
  expect(page).not.toContain("<script>.");
  expect(page).toContain("<ins>Two people together.</ins>");
  expect(page).toContain("<del>What we hold, we hold for everyone, and everyone may look.</del>");
  expect((await groupAgreements(t.ctx, view, rosa, moss)).join("")).toContain("1 in force");
  const api = await t.app.inject({ url: `/api/v1/agreements/${id}`, headers });
  expect(api.json()).toMatchObject({
    version: 2,
    state: "standing",
    guide: null,
    review: { phase: "not-yet", keep: 0 },
  });
  t.ctx.clock.advance(days(200));
  // A sign-in lasts a month.
  headers = await t.as(rosa);
  const post = await t.app.inject({
    method: "POST",
    url: `/agreements/${id}/review`,
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    payload: "helped=It+did",
  });
  expect([post.statusCode, post.body.includes('value="It did"')]).toEqual([422, true]);
  const asked = async () =>
    (await t.app.inject({ url: "/api/v1/me/reviews", headers })).json<{ items: { id: string }[] }>()
      .items;
  expect(await asked()).toMatchObject([{ id, group: "moss" }]);
  expect((await t.app.inject({ url: "/api/v1/me/reviews" })).statusCode).toBe(401);
  const answered = await t.app.inject({
    method: "POST",
    url: `/api/v1/agreements/${id}/reviews`,
    headers,
    payload: { answer: "change", helped: "Too long." },
  });
  expect(answered.json()).toMatchObject({
    came: "noted",
    review: { phase: "asking", change: 1, mine: "change", helped: ["Too long."] },
  });
  expect(await asked()).toEqual([]);
  expect(await get(`/agreements/${id}`)).toContain("Start a decision to change it");
  expect(
    (await t.app.inject({ url: "/api/v1/groups/moss/agreements?state=standing", headers })).json(),
  ).toMatchObject({
    items: [{ id }],
    next: null,
  });
});
