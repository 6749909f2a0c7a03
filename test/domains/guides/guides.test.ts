/** Guides: every revision kept, licences that fit, nothing cut behind a writer's back. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, deleteGuide, writeGuide } from "#domains/guides/actions.ts";
import { blocks, compare } from "#domains/guides/revisions/diff.ts";
import {
  adaptableInto,
  type GuideInput,
  licensePage,
  licenses,
  mayAdapt,
  readLicense,
} from "#domains/guides/guide.ts";
import { guideFor, revisionsOf } from "#domains/guides/store.ts";
import { found, password } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

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
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d e", "f"), { maxLength: 12 })
    .map((parts) => parts.join("\n\n"));
  test("holds the whole of both", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compare(before, after);
        const of = (...kinds: string[]) =>
          changes.filter((change) => kinds.includes(change.kind)).map((change) => change.text);
        expect(of("same", "removed")).toEqual(blocks(before));
        expect(of("same", "added")).toEqual(blocks(after));
      }),
    );
  });
  test("is nothing for the same text", () =>
    fc.assert(
      fc.property(text, (one) => compare(one, one).every((change) => change.kind === "same")),
    ));
});

describe("licences", () => {
  test("what may be adapted may be adapted into itself, and share-alike stays share-alike", () => {
    for (const license of licenses)
      expect(adaptableInto(license).includes(license)).toBe(mayAdapt(license));
    expect(adaptableInto("CC-BY-SA-4.0")).toEqual(["CC-BY-SA-4.0"]);
    expect(adaptableInto("CC-BY-ND-4.0")).toEqual([]);
    for (const license of licenses)
      expect(adaptableInto(license)).not.toContain("LicenseRef-All-Rights-Reserved");
  });
  test("are read as other servers write them; silence means that nothing is allowed", () => {
    for (const license of licenses)
      if (licensePage(license) !== undefined)
        expect(readLicense(licensePage(license)?.replace(/\/$/, "/deed.en"))).toBe(license);
    expect(readLicense(undefined)).toBe("LicenseRef-All-Rights-Reserved");
    expect(readLicense("https://evil.example/")).toBe("LicenseRef-All-Rights-Reserved");
  });
});

describe("a guide", () => {
  let t: TestServer;
  let rosa: Viewer;
  beforeAll(async () => {
    t = await testServer();
    rosa = (await found(t.ctx)).viewer;
  });
  afterAll(() => t.end());

  test("keeps every revision, and refuses a save that began from an older one", async () => {
    const one = await writeGuide(t.ctx, rosa, "moss", guide);
    await changeGuide(t.ctx, rosa, one.id, {
      ...guide,
      source: "Breathe out.",
      note: "Out.",
      version: 1,
    });
    await expect(
      changeGuide(t.ctx, rosa, one.id, { ...guide, source: "Mine.", version: 1 }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(
      (await revisionsOf(t.ctx.db, one.id)).revisions.map((revision) => [
        revision.version,
        revision.source,
      ]),
    ).toEqual([
      [2, "Breathe out."],
      [1, "Breathe."],
    ]);
    expect((await guideFor(t.ctx.db, stranger, one.id)).source).toBe("Breathe out.");
  });

  test("that is a remedy can't be published without cautions", async () => {
    await expect(
      writeGuide(t.ctx, rosa, "moss", { ...guide, kind: "remedy" }),
    ).rejects.toMatchObject({
      fields: { cautions: expect.stringContaining("herbalist") as unknown },
    });
    await expect(
      writeGuide(t.ctx, rosa, "moss", { ...guide, kind: "remedy", publish: false }),
    ).resolves.toBeDefined();
    const practice = await writeGuide(t.ctx, rosa, "moss", guide);
    await expect(
      changeGuide(t.ctx, rosa, practice.id, { ...guide, kind: "remedy", publish: false }),
    ).rejects.toMatchObject({
      fields: { cautions: expect.any(String) as unknown },
    });
  });

  test("is never cut behind its writer's back", async () => {
    const long = {
      name: "n".repeat(151),
      summary: "s".repeat(501),
      cautions: "c".repeat(10_001),
      wishes: "w".repeat(2001),
    };
    await expect(writeGuide(t.ctx, rosa, "moss", { ...guide, ...long })).rejects.toMatchObject({
      fields: Object.fromEntries(
        Object.keys(long).map((name) => [name, expect.stringContaining("too long") as unknown]),
      ),
    });
    const kept = { ...guide, cautions: "c".repeat(10_000) };
    expect((await writeGuide(t.ctx, rosa, "moss", kept)).cautions).toBe(kept.cautions);
  });

  test("can be made one's own only where its licence allows it, and only into a licence that fits", async () => {
    const shared = await writeGuide(t.ctx, rosa, "moss", guide);
    const version = await adaptGuide(t.ctx, rosa, shared.id, "moss");
    expect(version).toMatchObject({
      published: null,
      basedOn: `${t.origin}/guides/${shared.id}`,
      credit: "After “A circle” by Moss Collective",
    });
    await expect(
      changeGuide(t.ctx, rosa, version.id, { ...guide, license: "CC0-1.0" }),
    ).rejects.toMatchObject({
      fields: { license: expect.any(String) as unknown },
    });
    await expect(changeGuide(t.ctx, rosa, version.id, guide)).resolves.toMatchObject({
      license: "CC-BY-SA-4.0",
    });
    const fixed = await writeGuide(t.ctx, rosa, "moss", { ...guide, license: "CC-BY-ND-4.0" });
    await expect(adaptGuide(t.ctx, rosa, fixed.id, "moss")).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("that is deleted is gone for everybody, and its removal is announced once", async () => {
    const one = await writeGuide(t.ctx, rosa, "moss", guide);
    await deleteGuide(t.ctx, rosa, one.id);
    await expect(guideFor(t.ctx.db, stranger, one.id)).rejects.toMatchObject({ code: "gone" });
    const announced = await t.ctx.db
      .selectFrom("announcements")
      .select("type")
      .where("objectId", "=", one.id)
      .orderBy("seq")
      .execute();
    expect(announced.map((row) => row.type)).toEqual(["Create", "Delete"]);
  });

  test("that was never public leaves no trace when it is deleted", async () => {
    const draft = await writeGuide(t.ctx, rosa, "moss", { ...guide, publish: false });
    await deleteGuide(t.ctx, rosa, draft.id);
    await expect(guideFor(t.ctx.db, stranger, draft.id)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  describe("on its pages", () => {
    let headers: Record<string, string>;
    beforeAll(async () => {
      const answer = await fetch(`${t.origin}/api/v1/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ handle: "rosa", password }),
      });
      headers = { authorization: `Bearer ${((await answer.json()) as { token: string }).token}` };
    });
    const get = async (path: string): Promise<string> =>
      (await fetch(t.origin + path, { headers })).text();
    const post = (path: string, fields: Record<string, string>): Promise<Response> =>
      fetch(t.origin + path, {
        method: "POST",
        headers,
        body: new URLSearchParams(fields),
        redirect: "manual",
      });
    /** What the form holds, as a browser would send it. */
    const fieldsOf = (page: string): Record<string, string> => {
      const plain = (text: string): string =>
        text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#39;", "'");
      const found: Record<string, string> = {};
      for (const [, name = "", value = ""] of page.matchAll(
        /<textarea[^>]* name="(\w+)"[^>]*>\n([^<]*)<\/textarea>/g,
      ))
        found[name] = plain(value);
      for (const [, name = "", rest = ""] of page.matchAll(
        /<select[^>]* name="(\w+)"[^>]*>(.*?)<\/select>/gs,
      ))
        found[name] = /<option value="([^"]*)" selected/.exec(rest)?.[1] ?? "";
      for (const [tag, name = ""] of page.matchAll(/<input[^>]* name="(\w+)"[^>]*>/g))
        if (!/type="(?:radio|checkbox)"/.test(tag) || tag.includes(" checked"))
          found[name] = plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? "");
      return found;
    };

    test("loses nothing that somebody else saved meanwhile, in whatever field", async () => {
      const one = await writeGuide(t.ctx, rosa, "moss", {
        ...guide,
        source: "Sit.\n\nBreathe.",
        cautions: "Slowly.",
        tags: ["rest"],
      });
      const mine = fieldsOf(await get(`/guides/${one.id}/edit`));
      await changeGuide(t.ctx, rosa, one.id, {
        ...guide,
        source: "Sit well.\n\nBreathe.",
        cautions: "Slowly.\n\nNot when dizzy.",
        name: "Their circle",
        credit: "Lea",
        tags: ["rest", "night"],
        minutes: 10,
        visibility: "members",
      });
      const stale = await post(`/guides/${one.id}/edit`, {
        ...mine,
        source: "Sit.\n\nBreathe out.",
        credit: "Rosa",
        publish: "yes",
      });
      expect(stale.status).toBe(422);
      const again = await stale.text();
      for (const part of [
        "Someone else saved another revision",
        "Who can read it</strong>",
        "Members of the collective</pre>",
        "Lea</pre>",
        "Not when dizzy.</pre>",
      ])
        // oxfmt-ignore
        expect(again).toContain(part);
      const next = fieldsOf(again);
      expect(next).toMatchObject({
        source: "Sit well.\n\nBreathe out.",
        cautions: "Slowly.\n\nNot when dizzy.",
        name: "Their circle",
        credit: "Rosa",
        tags: "rest night",
        minutes: "10",
        visibility: "members",
      });
      expect((await post(`/guides/${one.id}/edit`, { ...next, publish: "yes" })).status).toBe(303);
      expect(await guideFor(t.ctx.db, rosa, one.id)).toMatchObject({
        version: 3,
        cautions: "Slowly.\n\nNot when dizzy.",
        minutes: 10,
      });
    });

    test("keeps what each of several says at one moment by the API", async () => {
      const one = await writeGuide(t.ctx, rosa, "moss", guide);
      const said = {
        summary: "Short.",
        credit: "Lea",
        wishes: "With thanks.",
        cautions: "Slowly.",
        sources: "A book",
      };
      await Promise.all(
        Object.entries(said).map(([name, text]) =>
          fetch(`${t.origin}/api/v1/guides/${one.id}`, {
            method: "PATCH",
            headers: { ...headers, "content-type": "application/json" },
            body: JSON.stringify({ [name]: text }),
          }),
        ),
      );
      expect(await guideFor(t.ctx.db, rosa, one.id)).toMatchObject({ ...said, version: 6 });
    });

    test("can't be translated into nothing, nor suggested without a word: the form is there again, with what was typed", async () => {
      const one = await writeGuide(t.ctx, rosa, "moss", guide);
      const wrong = await post(`/guides/${one.id}/translate`, {
        language: "klingon!",
        group: "moss",
      });
      const form = await wrong.text();
      expect(wrong.status).toBe(422);
      for (const part of [
        'value="klingon!"',
        `action="/guides/${one.id}/translate"`,
        "Which other language?",
      ])
        expect(form).toContain(part);
      const version = await adaptGuide(t.ctx, rosa, one.id, "moss");
      await changeGuide(t.ctx, rosa, version.id, { ...guide, source: "Breathe slowly." });
      const silent = await post(`/guides/${version.id}/suggest`, { note: " " });
      expect(silent.status).toBe(422);
      expect(await silent.text()).toContain(`action="/guides/${version.id}/suggest"`);
      expect(
        (await post(`/guides/${version.id}/suggest`, { note: "Slower is better." })).status,
      ).toBe(303);
    });

    test("is in its own language, and the labels around it in the reader's", async () => {
      const { id } = await writeGuide(t.ctx, rosa, "moss", {
        ...guide,
        name: "دائرة",
        language: "ar",
        cautions: "ببطء.",
        credit: "روزا",
      });
      const page = await get(`/guides/${id}`);
      for (const part of [
        '<bdi lang="ar">دائرة</bdi>',
        'lang="ar" dir="auto"><p>ببطء.',
        'lang="ar">روزا</bdi>',
      ])
        expect(page).toContain(part);
      expect(page).not.toContain('<article lang="ar"');
    });

    test("shows in its revisions whatever changed, and brings one back by page and API", async () => {
      const one = await writeGuide(t.ctx, rosa, "moss", {
        ...guide,
        cautions: "Not with blood thinners.",
      });
      await changeGuide(t.ctx, rosa, one.id, {
        ...guide,
        cautions: "None known.",
        license: "CC-BY-4.0",
      });
      const page = await get(`/guides/${one.id}/revisions?show=2`);
      for (const part of [
        "<del>Not with blood thinners.</del>",
        "<ins>None known.</ins>",
        "<ins>CC BY 4.0 (name us)</ins>",
      ])
        expect(page).toContain(part);
      expect(await get(`/guides/${one.id}/revisions?show=x&with=9999999999999`)).toContain(
        "Revision 2",
      );
      const back = await fetch(`${t.origin}/api/v1/guides/${one.id}/revisions/1/restore`, {
        method: "POST",
        headers,
      });
      expect(await back.json()).toMatchObject({ version: 3, cautions: "Not with blood thinners." });
      const listed = await fetch(`${t.origin}/api/v1/guides/${one.id}/revisions?after=3`, {
        headers,
      });
      expect(await listed.json()).toMatchObject({
        items: [
          { version: 2, cautions: "None known.", license: "CC-BY-4.0" },
          { version: 1, cautions: "Not with blood thinners." },
        ],
        next: null,
      });
      expect(
        (
          await fetch(`${t.origin}/api/v1/guides/${one.id}/revisions/77/restore`, {
            method: "POST",
            headers,
          })
        ).status,
      ).toBe(404);
    });
  });
});
