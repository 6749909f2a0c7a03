import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { adaptGuide, changeGuide, deleteGuide, writeGuide } from "#guides/actions.ts";
import { blocks, compare } from "#guides/diff.ts";
import { adaptableInto, type GuideInput, licensePage, licenses, mayAdapt, readLicense } from "#guides/guide.ts";
import { guideFor, revisionsOf } from "#guides/store.ts";
import { found } from "../support/people.ts";
import { testWorld, type TestWorld } from "../support/world.ts";

const guide: GuideInput = {
  name: "A circle",
  summary: "",
  source: "Breathe.",
  kind: "practice",
  license: "CC-BY-SA-4.0",
  credit: "",
  cautions: "",
  careKinds: [],
  tags: [],
  language: "en",
  visibility: "public",
  note: "",
  publish: true,
};

describe("what changed between two texts", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d e", "f"), { maxLength: 12 }).map((parts) => parts.join("\n\n"));
  test("holds the whole of both", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compare(before, after);
        const of = (...kinds: string[]) => changes.filter((change) => kinds.includes(change.kind)).map((change) => change.text);
        expect(of("same", "removed")).toEqual(blocks(before));
        expect(of("same", "added")).toEqual(blocks(after));
      }),
    );
  });
  test("is nothing for the same text", () =>
    fc.assert(fc.property(text, (one) => compare(one, one).every((change) => change.kind === "same"))));
});

describe("licences", () => {
  test("what may be adapted may be adapted into itself, and share-alike stays share-alike", () => {
    for (const license of licenses) expect(adaptableInto(license).includes(license)).toBe(mayAdapt(license));
    expect(adaptableInto("CC-BY-SA-4.0")).toEqual(["CC-BY-SA-4.0"]);
    expect(adaptableInto("CC-BY-ND-4.0")).toEqual([]);
    for (const license of licenses) expect(adaptableInto(license)).not.toContain("LicenseRef-All-Rights-Reserved");
  });
  test("are read as other servers write them; silence means that nothing is allowed", () => {
    for (const license of licenses)
      if (licensePage(license) !== undefined) expect(readLicense(licensePage(license)?.replace(/\/$/, "/deed.en"))).toBe(license);
    expect(readLicense(undefined)).toBe("LicenseRef-All-Rights-Reserved");
    expect(readLicense("https://evil.example/")).toBe("LicenseRef-All-Rights-Reserved");
  });
});

describe("a guide", () => {
  let t: TestWorld;
  let rosa: Viewer;
  beforeAll(async () => {
    t = await testWorld();
    rosa = (await found(t.world)).viewer;
  });
  afterAll(() => t.end());

  test("keeps every revision, and refuses a save that began from an older one", async () => {
    const one = await writeGuide(t.world, rosa, "moss", guide);
    await changeGuide(t.world, rosa, one.id, { ...guide, source: "Breathe out.", note: "Out.", version: 1 });
    await expect(changeGuide(t.world, rosa, one.id, { ...guide, source: "Mine.", version: 1 })).rejects.toMatchObject({ code: "conflict" });
    expect((await revisionsOf(t.world.db, one.id)).map((revision) => [revision.version, revision.source])).toEqual([
      [2, "Breathe out."],
      [1, "Breathe."],
    ]);
    expect((await guideFor(t.world.db, stranger, one.id)).source).toBe("Breathe out.");
  });

  test("that is a remedy can't be published without cautions", async () => {
    await expect(writeGuide(t.world, rosa, "moss", { ...guide, kind: "remedy" })).rejects.toMatchObject({
      fields: { cautions: expect.stringContaining("herbalist") as unknown },
    });
    await expect(writeGuide(t.world, rosa, "moss", { ...guide, kind: "remedy", publish: false })).resolves.toBeDefined();
  });

  test("can be made one's own only where its licence allows it, and only into a licence that fits", async () => {
    const shared = await writeGuide(t.world, rosa, "moss", guide);
    const version = await adaptGuide(t.world, rosa, shared.id, "moss");
    expect(version).toMatchObject({
      published: null,
      basedOn: `https://moss.example/guides/${shared.id}`,
      credit: "After “A circle” by Moss Collective",
    });
    await expect(changeGuide(t.world, rosa, version.id, { ...guide, license: "CC0-1.0" })).rejects.toMatchObject({
      fields: { license: expect.any(String) as unknown },
    });
    await expect(changeGuide(t.world, rosa, version.id, guide)).resolves.toMatchObject({ license: "CC-BY-SA-4.0" });
    const fixed = await writeGuide(t.world, rosa, "moss", { ...guide, license: "CC-BY-ND-4.0" });
    await expect(adaptGuide(t.world, rosa, fixed.id, "moss")).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("that is deleted is gone for everybody, and its removal is announced once", async () => {
    const one = await writeGuide(t.world, rosa, "moss", guide);
    await deleteGuide(t.world, rosa, one.id);
    await expect(guideFor(t.world.db, stranger, one.id)).rejects.toMatchObject({ code: "gone" });
    const announced = await t.world.db.selectFrom("announcements").select("type").where("objectId", "=", one.id).orderBy("seq").execute();
    expect(announced.map((row) => row.type)).toEqual(["Create", "Delete"]);
  });

  test("that was never public leaves no trace when it is deleted", async () => {
    const draft = await writeGuide(t.world, rosa, "moss", { ...guide, publish: false });
    await deleteGuide(t.world, rosa, draft.id);
    await expect(guideFor(t.world.db, stranger, draft.id)).rejects.toMatchObject({ code: "not-found" });
  });
});
