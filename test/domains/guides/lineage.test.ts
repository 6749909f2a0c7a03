/**
 * Between guides of different people: what may be listed, what may be said
 * above a text, and what is a forgery.
 */
import { guideShortDay } from "#domains/guides/whole-source.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, deleteGuide, writeGuide } from "#domains/guides/actions.ts";
import { lineageTree, placed } from "#domains/guides/lineage/related.ts";
import type { GuideInput } from "#domains/guides/guide.ts";
import {
  lineageFrom,
  maxAncestors,
  parseLineage,
  readAncestors,
} from "#domains/guides/lineage/lineage.ts";
import { readNoticeDocument } from "#domains/guides/lineage/document.ts";
import { answerNotice, postNotice } from "#domains/guides/notices/actions.ts";
import { noticesOf } from "#domains/guides/notices/queries.ts";
import { guideFor, libraryGuides, guideVersions } from "#domains/guides/store.ts";
import { decideVersion, heldVersions } from "#domains/guides/lineage/versions-actions.ts";
import { suggestUpstream } from "#domains/guides/suggestions/outgoing-actions.ts";
import { decideSuggestion, suggestionsFor } from "#domains/guides/suggestions/incoming-actions.ts";
import { takeFromUpstream, upstreamNews } from "#domains/guides/lineage/upstream-actions.ts";
import { toReview } from "#domains/guides/review/actions.ts";
import { decideReply } from "#domains/safety/replies-actions.ts";
import { found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const input: GuideInput = {
  name: "Salve",
  summary: "",
  source: "Melt the wax.\n\nStir.\n\nPour.",
  kind: "how-to",
  license: "CC-BY-SA-4.0",
  credit: "Herb circle",
  cautions: "Hot wax burns.",
  careKinds: [],
  tags: [],
  language: "en",
  visibility: "public",
  note: "",
  publish: true,
};

let s: TestServer;
let rosa: Viewer;
let mira: Peer;
let dora: Peer;
beforeAll(async () => {
  mira = await peer({ name: "mira", type: "Group" });
  dora = await peer({ name: "dora", type: "Group" });
  s = await testServer({ allow: [mira.host, dora.host] });
  rosa = (await found(s.ctx)).viewer;
});
afterAll(async () => {
  await Promise.all([mira.end(), dora.end()]);
  await s.end();
});

const iriOf = (id: string): string => `${s.origin}/guides/${id}`;
const article = (by: Peer, name: string, more: object = {}): Record<string, unknown> => ({
  id: `${by.origin}/guides/${name}`,
  type: "Article",
  attributedTo: by.actor,
  name,
  content: "<p>Melt the wax.</p>",
  license: "https://creativecommons.org/licenses/by-sa/4.0/",
  to: [PUBLIC],
  published: "2026-01-01T00:00:00Z",
  ...more,
});
const notice = (by: Peer, about: string, more: object = {}): Record<string, unknown> => ({
  id: `${by.origin}/notices/1`,
  type: "Note",
  about,
  severity: "urgent",
  content: "<p>Stop using it.</p>",
  attributedTo: by.actor,
  to: [PUBLIC],
  published: "2026-02-01T00:00:00Z",
  ...more,
});
let said = 0;
const tell = async (by: Peer, type: string, object: unknown, more: object = {}): Promise<void> => {
  await by.post(`${s.origin}/inbox`, {
    id: `${by.origin}/a/${++said}`,
    type,
    actor: by.actor,
    to: [PUBLIC],
    object,
    ...more,
  });
  await s.work();
};

describe("versions", () => {
  test("of ours are listed, whoever made them, when they stand where their maker is", async () => {
    const ours = await writeGuide(s.ctx, rosa, "moss", input);
    await tell(dora, "Create", article(dora, "theirs", { isBasedOn: iriOf(ours.id) }));
    await tell(dora, "Create", article(dora, "spam", { isBasedOn: iriOf(ours.id) }));
    const listed = async () =>
      (await guideVersions(s.ctx.db, stranger, iriOf(ours.id))).map((one) => one.name);
    // Nobody here follows dora: the keepers look first.
    expect(await listed()).toEqual([]);
    expect((await libraryGuides(s.ctx.db, rosa, { scope: "siblings" }, 50)).guides).toEqual([]);
    const held = await heldVersions(s.ctx, rosa, ours.id);
    expect(held.map((one) => [one.name, one.by])).toEqual([["theirs", "dora of the peer"], ["spam", "dora of the peer"]]); // oxfmt-ignore
    await decideVersion(s.ctx, rosa, ours.id, held[0]!.id, true);
    await decideVersion(s.ctx, rosa, ours.id, held[1]!.id, false);
    await tell(dora, "Create", article(dora, "spam", { isBasedOn: iriOf(ours.id) }));
    await tell(
      dora,
      "Update",
      article(dora, "theirs", {
        isBasedOn: iriOf(ours.id),
        name: "theirs, newer",
        updated: new Date().toISOString(),
      }),
    );
    expect(await listed()).toEqual(["theirs, newer"]);
    expect(await heldVersions(s.ctx, rosa, ours.id)).toEqual([]);
  });

  test("that somebody claims to stand on another server are not", async () => {
    const ours = await writeGuide(s.ctx, rosa, "moss", input);
    await tell(dora, "Create", article(mira, "forged", { isBasedOn: iriOf(ours.id) }));
    await tell(dora, "Create", {
      ...article(mira, "forged2", { isBasedOn: iriOf(ours.id) }),
      attributedTo: dora.actor,
    });
    await tell(dora, "Create", {
      ...article(dora, "forged3", { isBasedOn: iriOf(ours.id) }),
      attributedTo: mira.actor,
    });
    expect(await guideVersions(s.ctx.db, stranger, iriOf(ours.id))).toEqual([]);
  });

  test("of a guide that may not be changed are refused here", async () => {
    const ours = await writeGuide(s.ctx, rosa, "moss", { ...input, license: "CC-BY-ND-4.0" });
    await expect(adaptGuide(s.ctx, rosa, ours.id, "moss")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(adaptGuide(s.ctx, rosa, ours.id, "moss", "es")).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("keep the licence of what they are made of", async () => {
    const ours = await writeGuide(s.ctx, rosa, "moss", { ...input, license: "CC-BY-NC-4.0" });
    const version = await adaptGuide(s.ctx, rosa, ours.id, "moss");
    await expect(
      changeGuide(s.ctx, rosa, version.id, { ...input, license: "CC-BY-4.0" }),
    ).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("a notice", () => {
  let version: Awaited<ReturnType<typeof adaptGuide>>;
  let base: string;
  let count = 0;
  beforeEach(async () => {
    // A version of ours, of dora's, which is one of mira's.
    base = `base-${++count}`;
    const upstream = await writeGuide(s.ctx, rosa, "moss", { ...input, name: `root ${count}` });
    const lineage = [
      {
        type: "Article",
        id: `${mira.origin}/guides/${base}`,
        name: "Mira's",
        version: 1,
        creditText: "Mira",
      },
    ];
    await tell(
      dora,
      "Create",
      article(dora, `mid-${base}`, { isBasedOn: iriOf(upstream.id), lineage }),
    );
    const there = await s.ctx.db
      .selectFrom("guides")
      .selectAll()
      .where("iri", "=", `${dora.origin}/guides/mid-${base}`)
      .executeTakeFirstOrThrow();
    await s.ctx.db
      .updateTable("guides")
      .set({ visibility: "public" })
      .where("id", "=", there.id)
      .execute();
    version = await adaptGuide(s.ctx, rosa, there.id, "moss");
  });
  const above = async () =>
    (await noticesOf(s.ctx.db, version.id)).map((one) => [one.severity, one.content, one.byName]);
  const passOn = (one: object) =>
    tell(dora, "Update", article(dora, `mid-${base}`, {
 lineage: [{ id: `${mira.origin}/guides/${base}` }], safety: [one], updated: new Date().toISOString() })); // oxfmt-ignore

  test("of those whose guide it is made of stands above it at once", async () => {
    await passOn(
      notice(dora, `${dora.origin}/guides/mid-${base}`, { id: `${dora.origin}/n/${base}` }),
    );
    expect(await above()).toEqual([["urgent", "Stop using it.", "dora of the peer"]]);
  });

  test("that they pass on is asked for where it was written", async () => {
    const true_ = notice(mira, `${mira.origin}/guides/${base}`, { id: `${mira.origin}/n/${base}` });
    mira.documents.set(`/n/${base}`, true_);
    await passOn({ ...true_, content: "<p>Something else.</p>" });
    expect(await above()).toEqual([["urgent", "Stop using it.", "mira of the peer"]]);
  });

  test("that its writer does not know is shown nowhere", async () => {
    await passOn(
      notice(mira, `${mira.origin}/guides/${base}`, { id: `${mira.origin}/n/none-${base}` }),
    );
    expect(await above()).toEqual([]);
  });

  test("about a guide that ours does not come from is shown nowhere", async () => {
    const other = notice(mira, `${mira.origin}/guides/elsewhere`, {
      id: `${mira.origin}/n/other-${base}`,
    });
    mira.documents.set(`/n/other-${base}`, other);
    await passOn(other);
    expect(await above()).toEqual([]);
  });

  test("about somebody's guide is nobody else's to write", () => {
    expect(readNoticeDocument(notice(dora, `${mira.origin}/guides/x`), new Date())).toBeUndefined();
    expect(
      readNoticeDocument(
        { ...notice(mira, `${mira.origin}/guides/x`), severity: "mild" },
        new Date(),
      ),
    ).toBeUndefined();
    expect(
      readNoticeDocument(
        { ...notice(mira, `${mira.origin}/guides/x`), content: "<script>1</script>" },
        new Date(),
      ),
    ).toBeUndefined();
  });

  test("of ours goes to versions of versions here, and a circle of versions ends it", async () => {
    const one = await writeGuide(s.ctx, rosa, "moss", input);
    const two = await adaptGuide(s.ctx, rosa, one.id, "moss");
    await changeGuide(s.ctx, rosa, two.id, { ...input, name: "Second" });
    const three = await adaptGuide(s.ctx, rosa, two.id, "moss");
    await s.ctx.db
      .updateTable("guides")
      .set({ basedOn: iriOf(three.id) })
      .where("id", "=", one.id)
      .execute();
    await postNotice(s.ctx, rosa, one.id, {
      severity: "caution",
      content: "Test it on a small spot.",
    });
    expect((await noticesOf(s.ctx.db, three.id)).map((found) => found.content)).toEqual([
      "Test it on a small spot.",
    ]);
    expect(await noticesOf(s.ctx.db, one.id)).toHaveLength(1);
  });
});

describe("news from upstream", () => {
  test("are counted from what was taken over last", async () => {
    const one = await writeGuide(s.ctx, rosa, "moss", input);
    const two = await adaptGuide(s.ctx, rosa, one.id, "moss");
    await changeGuide(s.ctx, rosa, two.id, {
      ...input,
      source: "Melt the wax.\n\nStir.\n\nPour slowly.",
    });
    await changeGuide(s.ctx, rosa, one.id, {
      ...input,
      source: "Melt the wax gently.\n\nStir.\n\nPour.",
      cautions: "Very hot wax burns.",
    });
    const news = await upstreamNews(s.ctx, rosa, two.id);
    expect(news.pieces.filter((piece) => piece.kind !== "same")).toEqual([
      { kind: "theirs", ours: "Melt the wax.", theirs: "Melt the wax gently." },
    ]);
    expect(news.cautions).toBe("Very hot wax burns.");
    // Choices count for what stood when they were made, on both sides.
    const late = {
      choices: ["theirs"] as const,
      cautions: false,
      note: "",
      upstreamVersion: 2,
      version: 1,
    };
    await expect(takeFromUpstream(s.ctx, rosa, two.id, late)).rejects.toMatchObject({
      fields: { version: expect.any(String) as unknown },
    });
    const options = { choices: ["theirs"] as const, cautions: true, note: "After theirs" };
    await expect(
      takeFromUpstream(s.ctx, rosa, two.id, { ...options, upstreamVersion: 1 }),
    ).rejects.toMatchObject({ code: "conflict" });
    const taken = await takeFromUpstream(s.ctx, rosa, two.id, { ...options, upstreamVersion: 2 });
    expect([taken.source, taken.cautions]).toEqual([
      "Melt the wax gently.\n\nStir.\n\nPour slowly.",
      "Very hot wax burns.",
    ]);
    expect(
      (await upstreamNews(s.ctx, rosa, two.id)).pieces.every((piece) => piece.kind === "same"),
    ).toBe(true);
  });
});

const documentOf = async (id: string): Promise<Record<string, unknown>> =>
  (await fetch(iriOf(id), { headers: { accept: "application/activity+json" } })).json() as Promise<
    Record<string, unknown>
  >;
const toldOf = async (id: string): Promise<string[]> =>
  (
    await s.ctx.db
      .selectFrom("announcements")
      .select("type")
      .where("objectId", "=", id)
      .orderBy("seq")
      .execute()
  ).map((one) => one.type);

test("an answered notice stands above the text no more, here and elsewhere", async () => {
  const one = await writeGuide(s.ctx, rosa, "moss", input);
  const two = await adaptGuide(s.ctx, rosa, one.id, "moss");
  await changeGuide(s.ctx, rosa, two.id, input);
  await postNotice(s.ctx, rosa, one.id, { severity: "urgent", content: "Stop using it." });
  expect((await documentOf(two.id))["content"]).toContain("Stop using it.");
  const [above] = await noticesOf(s.ctx.db, two.id);
  // Its keepers find it on their list, before all else.
  expect((await toReview(s.ctx, rosa)).items[0]).toMatchObject({ notices: 1 });
  const waits = async () => (await toReview(s.ctx, rosa)).items.some((item) => item.id === two.id);
  expect(await waits()).toBe(true);
  const before = await toldOf(two.id);
  await answerNotice(s.ctx, rosa, two.id, above!.id, "We left that step out.");
  expect((await documentOf(two.id))["content"]).not.toContain("Stop using it.");
  expect(await toldOf(two.id)).toEqual([...before, "Update"]);
  expect(await waits()).toBe(false);
  await expect(answerNotice(s.ctx, rosa, two.id, above!.id, "Again.")).rejects.toMatchObject({
    code: "not-found",
  });
});

describe("a translation", () => {
  test("goes nowhere without the cautions that its original has by now, until its keepers have seen to them", async () => {
    const one = await writeGuide(s.ctx, rosa, "moss", input);
    const es = await adaptGuide(s.ctx, rosa, one.id, "moss", "es");
    await changeGuide(s.ctx, rosa, es.id, {
      ...input,
      name: "Pomada",
      cautions: "La cera quema.",
      language: "es",
    });
    expect((await documentOf(es.id))["cautions"]).toBe("La cera quema.");
    await changeGuide(s.ctx, rosa, one.id, { ...input, cautions: "Not near a flame." });
    expect(await toldOf(es.id)).toEqual(["Create", "Update"]);
    const there = await documentOf(es.id);
    for (const part of [there["cautions"], there["content"]])
      expect(part).toMatch(/La cera quema.[^]*Not near a flame./);
    expect((await documentOf(one.id))["contentMap"]).toMatchObject({
      es: expect.stringMatching(/La cera quema.[^]*Not near a flame./) as unknown,
    });
    expect(await (await fetch(`${iriOf(es.id)}.txt`)).text()).toContain("Not near a flame.");
    await takeFromUpstream(s.ctx, rosa, es.id, {
      choices: [],
      cautions: false,
      upstreamVersion: 2,
      note: "",
    });
    expect((await documentOf(es.id))["cautions"]).toBe("La cera quema.");
  });

  test("that changes, is taken back or goes is told with its original, whose document has its words", async () => {
    const one = await writeGuide(s.ctx, rosa, "moss", input);
    const es = await adaptGuide(s.ctx, rosa, one.id, "moss", "es");
    const inSpanish = { ...input, name: "Pomada", language: "es" };
    const words = async () => (await documentOf(one.id))["contentMap"] as Record<string, unknown>;
    await changeGuide(s.ctx, rosa, es.id, { ...inSpanish, source: "Derrite la cera." });
    expect(await toldOf(one.id)).toEqual(["Create", "Update"]);
    const { updated } = await documentOf(one.id);
    await Promise.all([
      changeGuide(s.ctx, rosa, es.id, { ...inSpanish, source: "Derrite despacio." }),
      changeGuide(s.ctx, rosa, one.id, { ...input, cautions: "Not near a flame." }),
    ]);
    expect(await toldOf(one.id)).toEqual(["Create", "Update", "Update", "Update"]);
    expect(await words()).toMatchObject({ es: expect.stringContaining("despacio") as unknown });
    // What we add to it is said in its language: the day in the last line too.
    const day = (language: string): string =>
      guideShortDay(
        new Date(String((updated as string | undefined) ?? s.ctx.clock.now())),
        language,
      );
    expect(day("es")).not.toBe(day("en"));
    expect(String((await words())["es"])).toContain(`Pomada · ${day("es")} · `);
    expect(Date.parse(String((await documentOf(one.id))["updated"]))).toBeGreaterThan(
      Date.parse(String(updated)),
    );
    await changeGuide(s.ctx, rosa, es.id, { ...inSpanish, visibility: "members" });
    expect(await toldOf(one.id)).toHaveLength(5);
    expect(Object.keys(await words())).toEqual(["en"]);
    // Nobody elsewhere hears of what they may not read.
    await changeGuide(s.ctx, rosa, es.id, {
      ...inSpanish,
      visibility: "members",
      source: "Entre nosotras.",
    });
    expect(await toldOf(one.id)).toHaveLength(5);
    const fr = await adaptGuide(s.ctx, rosa, one.id, "moss", "fr");
    await changeGuide(s.ctx, rosa, fr.id, { ...input, name: "Pommade", language: "fr" });
    await deleteGuide(s.ctx, rosa, fr.id);
    expect(await toldOf(one.id)).toHaveLength(7);
    expect(Object.keys(await words())).toEqual(["en"]);
  });
});

describe("pictures", () => {
  const file = "/files/0b0c9d3e-1111-4222-8333-444455556666";
  test("of a guide from elsewhere lead to where they are, not to a file of ours that never was", async () => {
    const ours = await writeGuide(s.ctx, rosa, "moss", {
      ...input,
      source: `![A pot](${file})\n\n[paper]: ${file}`,
    });
    expect((await documentOf(ours.id))["source"]).toMatchObject({
      content: expect.stringContaining(
        `![A pot](${s.origin}${file})\n\n[paper]: ${s.origin}${file}`,
      ) as unknown,
    });
    await tell(
      dora,
      "Create",
      article(dora, "pot", {
        isBasedOn: iriOf(ours.id),
        guideKind: "how-to",
        source: { content: `![A pot](${file})`, mediaType: "text/markdown" },
      }),
    );
    const there = await s.ctx.db
      .selectFrom("guides")
      .selectAll()
      .where("iri", "=", `${dora.origin}/guides/pot`)
      .executeTakeFirstOrThrow();
    expect(there.contentHtml).not.toContain("<img");
    expect(there.contentHtml).toContain(`href="${dora.origin}${file}"`);
    expect(there.source).toBe(`![A pot](${dora.origin}${file})`);
  });
});

describe("when the original gets another licence", () => {
  test("a version stays under the one that it was made under, and can be saved; what is new there can't be taken", async () => {
    const one = await writeGuide(s.ctx, rosa, "moss", input);
    const two = await adaptGuide(s.ctx, rosa, one.id, "moss");
    await changeGuide(s.ctx, rosa, one.id, {
      ...input,
      source: "Melt the wax gently.\n\nStir.\n\nPour.",
      cautions: "Very hot wax burns.",
      license: "CC-BY-ND-4.0",
    });
    await changeGuide(s.ctx, rosa, two.id, { ...input, name: "Ours" });
    await expect(
      changeGuide(s.ctx, rosa, two.id, { ...input, license: "CC-BY-4.0" }),
    ).rejects.toMatchObject({ code: "bad-input" });
    expect((await upstreamNews(s.ctx, rosa, two.id)).takeable).toBe(false);
    const options = { upstreamVersion: 2, cautions: true, note: "" };
    await expect(
      takeFromUpstream(s.ctx, rosa, two.id, { ...options, choices: ["theirs"] }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    const left = await takeFromUpstream(s.ctx, rosa, two.id, { ...options, choices: ["ours"] });
    expect([left.source, left.cautions, left.derivedFrom]).toEqual([
      input.source,
      "Very hot wax burns.",
      `${iriOf(one.id)}/revisions/1`,
    ]);
    await changeGuide(s.ctx, rosa, two.id, { ...input, name: "Ours still" });
    expect(
      (await upstreamNews(s.ctx, rosa, two.id)).pieces.every((piece) => piece.kind === "same"),
    ).toBe(true);
  });
});

describe("a suggestion", () => {
  test("between groups of one collective is answered like any other", async () => {
    const one = await writeGuide(s.ctx, rosa, "moss", input);
    const two = await adaptGuide(s.ctx, rosa, one.id, "moss");
    await changeGuide(s.ctx, rosa, two.id, {
      ...input,
      source: "Melt the wax.\n\nStir well.\n\nPour.",
      credit: "Kim",
    });
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => suggestUpstream(s.ctx, rosa, two.id, "Stirring helps.")),
    );
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(suggestUpstream(s.ctx, rosa, two.id, "Again.")).rejects.toMatchObject({
      code: "bad-input",
    });
    const [suggestion] = await suggestionsFor(s.ctx.db, one.id);
    expect((await toReview(s.ctx, rosa)).items.find((item) => item.id === one.id)).toMatchObject({
      suggestions: 1,
    });
    const late = { take: true, choices: ["theirs"] as const, word: "", note: "", version: 9 };
    await expect(decideSuggestion(s.ctx, rosa, one.id, suggestion!.id, late)).rejects.toMatchObject(
      { code: "conflict" },
    );
    await decideSuggestion(s.ctx, rosa, one.id, suggestion!.id, {
      take: true,
      choices: ["theirs"],
      word: "",
      note: "With changes from Kim",
    });
    const changed = await guideFor(s.ctx.db, rosa, one.id);
    expect([changed.source, changed.credit]).toEqual([
      "Melt the wax.\n\nStir well.\n\nPour.",
      "Herb circle; With changes from Kim",
    ]);
    expect((await suggestionsFor(s.ctx.db, two.id, true)).map((sent) => sent.state)).toEqual([
      "accepted",
    ]);
  });

  test("is not taken when a name would be cut off from the credit", async () => {
    const one = await writeGuide(s.ctx, rosa, "moss", {
      ...input,
      credit: "Annabel ".repeat(35).trim(),
    });
    const two = await adaptGuide(s.ctx, rosa, one.id, "moss");
    await changeGuide(s.ctx, rosa, two.id, {
      ...input,
      source: "Melt the wax.\n\nStir well.\n\nPour.",
      credit: "Kim",
    });
    await suggestUpstream(s.ctx, rosa, two.id, "Stirring helps.");
    const [suggestion] = await suggestionsFor(s.ctx.db, one.id);
    const take = (note: string) =>
      decideSuggestion(s.ctx, rosa, one.id, suggestion!.id, {
        take: true,
        choices: ["theirs"],
        word: "",
        note,
      });
    await expect(take("With changes from Kim, Ada and Ines")).rejects.toMatchObject({
      fields: { credit: expect.stringContaining("cut off") as unknown },
    });
    // Part of another's name is nobody's credit.
    await changeGuide(s.ctx, rosa, one.id, { ...input, credit: "Annabel" });
    await take("Anna");
    expect((await guideFor(s.ctx.db, rosa, one.id)).credit).toBe("Annabel; Anna");
  });

  test("from a stranger waits; of each sender only a few do, and a no needs a word", async () => {
    const one = await writeGuide(s.ctx, rosa, "moss", input);
    for (let i = 0; i < 5; i++)
      await tell(dora, "Offer", article(dora, `offer-${i}`), {
        target: iriOf(one.id),
        summary: "Better so?",
        to: [`${s.origin}/groups/moss`],
      });
    const waiting = await suggestionsFor(s.ctx.db, one.id);
    expect(waiting).toHaveLength(3);
    const refuse = (word: string) =>
      decideSuggestion(s.ctx, rosa, one.id, waiting[0]!.id, {
        take: false,
        choices: [],
        word,
        note: "",
      });
    await expect(refuse(" ")).rejects.toMatchObject({
      fields: { word: expect.any(String) as unknown },
    });
    await refuse("It is another salve.");
    await s.work();
    const answer = dora.inbox
      .map(({ activity }) => activity)
      .find((activity) => activity["type"] === "Reject");
    expect(answer).toMatchObject({
      summary: "It is another salve.",
      object: { type: "Offer" },
      to: [dora.actor],
    });
    expect((await guideFor(s.ctx.db, rosa, one.id)).version).toBe(1);
  });

  test("for a guide of members only, or in another's name, is let go", async () => {
    const closed = await writeGuide(s.ctx, rosa, "moss", { ...input, visibility: "members" });
    await tell(dora, "Offer", article(dora, "x"), { target: iriOf(closed.id) });
    const open = await writeGuide(s.ctx, rosa, "moss", input);
    await tell(dora, "Offer", article(mira, "y"), { target: iriOf(open.id) });
    expect([
      ...(await suggestionsFor(s.ctx.db, closed.id)),
      ...(await suggestionsFor(s.ctx.db, open.id)),
    ]).toEqual([]);
  });
});

test("a reply from elsewhere with the hashtag becomes a lived note, once the group has looked", async () => {
  const ours = await writeGuide(s.ctx, rosa, "moss", input);
  await tell(mira, "Create", {
    id: `${mira.origin}/notes/tried`,
    type: "Note",
    attributedTo: mira.actor,
    inReplyTo: iriOf(ours.id),
    content: "<p>We let it set for a night. #WeTriedThis</p>",
    tag: [{ type: "Hashtag", name: "#WeTriedThis", href: `${mira.origin}/tags/wetriedthis` }],
    to: [PUBLIC],
    published: "2026-03-01T00:00:00Z",
  });
  const page = async () => (await fetch(`${s.origin}/guides/${ours.id}`)).text();
  expect(await page()).not.toContain("set for a night");
  const reply = await s.ctx.db
    .selectFrom("replies")
    .select("id")
    .where("objectId", "=", ours.id)
    .executeTakeFirstOrThrow();
  await decideReply(s.ctx, rosa, reply.id, "shown");
  expect((await page()).split("set for a night")).toHaveLength(2);
  expect(
    await s.ctx.db
      .selectFrom("guideNotes")
      .select(["kind", "state"])
      .where("guideId", "=", ours.id)
      .execute(),
  ).toEqual([{ kind: "tried", state: "shown" }]);
});

describe("a lineage", () => {
  test("from outside is cut, checked and never holds one work twice", () => {
    const many = Array.from({ length: 50 }, (_, i) => ({
      id: `https://a.example/${i}`,
      name: "x".repeat(500),
      version: i,
    }));
    expect(readAncestors(many)).toHaveLength(maxAncestors);
    expect(
      readAncestors([
        { id: "javascript:1" },
        { id: "https://a.example/1" },
        { id: "https://a.example/1" },
        null,
        7,
      ]),
    ).toHaveLength(1);
    expect(parseLineage("{")).toEqual([]);
  });

  test("never leads in a circle", () => {
    const guide = { name: "b", version: 1, credit: "", license: "CC0-1.0", updated: new Date(0) };
    const lineage = JSON.stringify([{ id: "https://a.example/1" }, { id: "https://b.example/1" }]);
    expect(
      lineageFrom({ ...guide, lineage }, "https://b.example/1", "B").map(({ id }) => id),
    ).toEqual(["https://b.example/1", "https://a.example/1"]);
  });

  test("makes a tree in which each relative has a place, also when versions go in a circle", () => {
    const one = (iri: string, basedOn: string | null, lineage = "[]") =>
      ({
        iri,
        name: iri,
        who: "",
        href: "/",
        language: "en",
        basedOn,
        translationOf: null,
        lineage,
      }) as const;
    const tree = lineageTree(
      one("b", "a", JSON.stringify([{ id: "https://x.example/a", name: "gone" }])),
      [one("c", "b"), one("b2", "c"), one("d", "b")],
    );
    expect(placed(tree).map(({ relative, x }) => [relative.name, x])).toEqual([["gone", 0], ["b", 1], ["c", 2], ["b2", 3], ["d", 2]]); // oxfmt-ignore
    const circle = lineageTree(one("a", "b"), [one("b", "a")]);
    expect(placed(circle)).toHaveLength(2);
  });
});
