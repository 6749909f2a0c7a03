/** Publishing an agreement, and what nobody outside sees before. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  publishAgreement,
  setInKit,
  unpublishAgreement,
} from "#domains/agreements/publish-actions.ts";
import { beginAbout, sleepAgreements } from "#domains/agreements/review/actions.ts";
import { groupAgreements } from "#domains/agreements/sections.ts";
import { takeUpGuide } from "#domains/agreements/take-up/actions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { deleteGuide, writeGuide } from "#domains/guides/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { type TestServer, testServer } from "../../support/server.ts";
import { adopter, house, type House, viewOfPage } from "./house.ts";

let t: House;
let rosa: Viewer;
let sam: Viewer;
let moss: { readonly id: string; readonly handle: string };
beforeEach(async () => {
  t = await house();
  const { viewer, group } = await found(t.ctx);
  rosa = viewer;
  moss = group;
  sam = await addMember(t.ctx, "sam");
});
afterEach(() => t.end());

const input = { summary: "How we rest." };
const told = async (): Promise<string[]> =>
  (await t.ctx.db.selectFrom("announcements").select("type").orderBy("seq").execute()).map(
    ({ type }) => type,
  );
const guideOf = async (id: string) => {
  const { guideId } = await t.ctx.db
    .selectFrom("agreements")
    .select("guideId")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return t.ctx.db
    .selectFrom("guides")
    .selectAll()
    .where("id", "=", guideId ?? "")
    .executeTakeFirstOrThrow();
};

test("strangers and members of other groups find nothing while it is unpublished, then its guide", async () => {
  const { group, viewer } = await addGroup(t.ctx, rosa, "kitchen");
  const id = await t.adopt(group.id, "Clean pots", "We wash up.");
  const paths = [
    `/agreements/${id}`,
    "/@kitchen/agreements",
    "/@kitchen/agreements/templates",
    `/api/v1/agreements/${id}`,
    "/api/v1/groups/kitchen/agreements",
  ];
  const of = async (headers: Record<string, string>) =>
    Promise.all(paths.map(async (url) => (await t.app.inject({ url, headers })).statusCode));
  expect(await of({})).toEqual([404, 404, 404, 404, 404]);
  expect(await of(await t.as(sam))).toEqual([404, 404, 404, 404, 404]);
  expect(await of(await t.as(viewer))).toEqual([200, 200, 200, 200, 200]);
  for (const act of ["review", "change", "let-go", "publish", "unpublish", "kit/in"])
    expect(
      (
        await t.app.inject({
          method: "POST",
          url: `/agreements/${id}/${act}`,
          headers: await t.as(sam),
          payload: { answer: "keep", summary: "x" },
        })
      ).statusCode,
    ).toBe(404);
  expect(await groupAgreements(t.ctx, viewOfPage(t.ctx, sam), sam, group)).toEqual([]);
  const guide = await publishAgreement(t.ctx, viewer, id, input);
  const seen = await t.app.inject({ url: `/agreements/${id}` });
  expect([seen.statusCode, seen.headers.location]).toEqual([303, `/guides/${guide}`]);
  expect((await t.app.inject({ url: `/guides/${guide}` })).body).toContain("We wash up.");
  expect((await t.app.inject({ url: `/api/v1/agreements/${id}` })).statusCode).toBe(404);
});

test("only who may publish does so, only in an open group, and two at once make one guide", async () => {
  const id = await t.adopt(moss.id, "Rest", "We rest.");
  await expect(publishAgreement(t.ctx, sam, id, input)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(publishAgreement(t.ctx, rosa, id, { summary: " " })).rejects.toMatchObject({
    fields: { summary: expect.any(String) as string },
  });
  await expect(setInKit(t.ctx, rosa, id, true)).rejects.toMatchObject({ code: "not-published" });
  await Promise.allSettled([
    publishAgreement(t.ctx, rosa, id, input),
    publishAgreement(t.ctx, rosa, id, input),
  ]);
  expect(await t.ctx.db.selectFrom("guides").select(["kind", "visibility"]).execute()).toEqual([
    { kind: "agreement-template", visibility: "public" },
  ]);
  expect((await told()).filter((type) => type === "Create")).toHaveLength(1);
  const { group, viewer } = await addGroup(t.ctx, rosa, "near", "closed");
  const near = await t.adopt(group.id, "Near", "Ours.");
  await expect(publishAgreement(t.ctx, viewer, near, input)).rejects.toMatchObject({
    code: "group-not-open",
  });
  await setInKit(t.ctx, rosa, id, true);
  await unpublishAgreement(t.ctx, rosa, id);
  expect(
    await t.ctx.db
      .selectFrom("agreements")
      .select(["guideId", "inKit"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow(),
  ).toEqual({
    guideId: null,
    inKit: false,
  });
  expect((await told()).at(-1)).toBe("Delete");
  await publishAgreement(t.ctx, rosa, id, { ...input, license: "CC-BY-4.0" });
  expect((await guideOf(id)).license).toBe("CC-BY-4.0");
});

test("whenever somebody else publishes while one does, it is one guide, told of once", async () => {
  for (let wait = 0; wait < 24; wait += 1) {
    const id = await t.adopt(moss.id, `Rest ${wait}`, "We rest.");
    await Promise.allSettled([
      publishAgreement(t.ctx, rosa, id, input),
      sleep(wait).then(() => publishAgreement(t.ctx, rosa, id, input)),
    ]);
    expect(
      await t.ctx.db
        .selectFrom("guides")
        .select("visibility")
        .where("name", "=", `Rest ${wait}`)
        .execute(),
    ).toEqual([{ visibility: "public" }]);
  }
  expect((await told()).filter((type) => type === "Create")).toHaveLength(24);
});

test("its guide follows: new versions, sleep and end are told, and nothing is told twice", async () => {
  const id = await t.adopt(moss.id, "Rest", "We rest.");
  await publishAgreement(t.ctx, rosa, id, input);
  await t.adopt(moss.id, "Rest well", "We rest more.", { agreementId: id });
  expect(await guideOf(id)).toMatchObject({
    name: "Rest well",
    source: "We rest more.",
    summary: "How we rest.",
  });
  t.ctx.clock.advance(days(220));
  await sleepAgreements(t.ctx);
  expect((await guideOf(id)).contentHtml).toContain("not in force");
  await expect(publishAgreement(t.ctx, rosa, id, input)).rejects.toMatchObject({
    code: "conflict",
  });
  await t.agree(await beginAbout(t.ctx, rosa, id, "change"));
  expect((await guideOf(id)).source).toBe("We rest more.");
  const end = await beginAbout(t.ctx, rosa, id, "let-go");
  await t.agree(end);
  await t.agree(end);
  expect((await guideOf(id)).source).toContain("has ended this agreement");
  expect(await told()).toEqual(["Create", "Update", "Update", "Update", "Update"]);
  const revisions = await t.ctx.db
    .selectFrom("guideRevisions")
    .select("version")
    .where("guideId", "=", (await guideOf(id)).id)
    .execute();
  expect(revisions.length).toBe((await guideOf(id)).version);
});

test("what was taken up is published with its lineage and under a licence that its origin allows", async () => {
  const upstream = await writeGuide(t.ctx, rosa, "moss", {
    name: "Sharing keys",
    summary: "",
    source: "Two people hold each key.",
    kind: "agreement-template",
    license: "CC-BY-NC-SA-4.0",
    credit: "Melissa",
    cautions: "",
    careKinds: [],
    tags: [],
    language: "en",
    visibility: "public",
    note: "",
    publish: true,
  });
  const id = await t.agree(await takeUpGuide(t.ctx, sam, upstream.id, "moss"));
  await expect(
    publishAgreement(t.ctx, rosa, id, { ...input, license: "CC0-1.0" }),
  ).rejects.toMatchObject({
    fields: { license: expect.any(String) as string },
  });
  await publishAgreement(t.ctx, rosa, id, input);
  const guide = await guideOf(id);
  expect(guide).toMatchObject({
    license: "CC-BY-NC-SA-4.0",
    basedOn: `https://moss.example/guides/${upstream.id}`,
    credit: "After “Sharing keys” by Melissa",
  });
  expect(guide.lineage).toContain(upstream.id);
  await unpublishAgreement(t.ctx, rosa, id);
  await deleteGuide(t.ctx, rosa, upstream.id);
  await expect(publishAgreement(t.ctx, rosa, id, input)).rejects.toMatchObject({
    code: "conflict",
  });
  expect(
    (await t.app.inject({ url: `/agreements/${id}`, headers: await t.as(rosa) })).body,
  ).toContain("under which licence");
});

test("the words of an unpublished agreement stand on no public page, feed, document or announcement", async () => {
  const server: TestServer = await testServer();
  try {
    const canary = "quietcanarywort";
    const { ctx } = server;
    const { group } = await found(ctx);
    const id = await adopter(ctx)(group.id, `${canary} for all`, `We keep ${canary}.`);
    await server.work();
    const paths = [
      "/",
      "/@moss",
      "/groups",
      "/library",
      "/board",
      "/calendar",
      "/about",
      "/groups/moss",
      "/groups/moss/outbox",
    ];
    const searches = [`/library?q=${canary}`, `/api/v1/guides?q=${canary}`];
    const own = [
      "/@moss/agreements",
      `/agreements/${id}`,
      `/api/v1/agreements/${id}`,
      "/api/v1/groups/moss",
      "/api/v1/groups/moss/agreements",
    ];
    for (const path of [...paths, ...searches, ...own])
      for (const accept of ["text/html", "application/activity+json"]) {
        const response = await fetch(`${server.origin}${path}`, { headers: { accept } });
        // What was asked for stands in the search field again.
        expect(
          (await response.text()).replaceAll(`q=${canary}`, "").replaceAll(`value="${canary}"`, ""),
        ).not.toContain(canary);
      }
    expect(await ctx.db.selectFrom("announcements").selectAll().execute()).toEqual([]);
    expect(
      await ctx.db.selectFrom("jobs").selectAll().where("payload", "like", `%${canary}%`).execute(),
    ).toEqual([]);
  } finally {
    await server.end();
  }
});
