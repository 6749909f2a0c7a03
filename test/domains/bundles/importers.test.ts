/**
 * Texts of other tools as drafts of a group: folders of Markdown,
 * WordPress, an article from its address.
 */
import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { receiveGuide } from "#domains/guides/receive.ts";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { isObject, type JsonObject } from "#protocol/activitypub/json.ts";
import type { BundlePorts } from "#domains/bundles/check-actions.ts";
import {
  beginArticleImport,
  beginLibraryImport,
  confirmLibraryImport,
  type ImportedFile,
  libraryImportOf,
} from "#domains/bundles/import/actions.ts";
import { fileOfImport, forgetLibraryImports } from "#domains/bundles/import/store.ts";
import { libraryImportHandlers } from "#domains/bundles/import/tasks.ts";
import type { Viewer } from "#commons/visibility.ts";
import { drain } from "#platform/jobs/worker.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { documents } from "../../support/corpus.ts";
import { addGroup, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { actorAt, Keys, silent, work, zipOf } from "./carry.ts";

let t: TestContext;
let rosa: Viewer;
const keys = new Keys();

beforeAll(async () => {
  t = await testContext();
  rosa = (await addGroup(t.ctx, (await found(t.ctx)).viewer, "herbs")).viewer;
});
afterAll(() => t.end());
beforeEach(async () => {
  for (const table of ["guides", "blocks", "remoteTombstones", "jobs"] as const)
    await t.ctx.db.deleteFrom(table).execute();
  t.ctx.clock.advance(hours(25));
  await forgetLibraryImports(t.ctx);
});

const effects = (more: Partial<BundlePorts>): BundlePorts => ({
  ...silent,
  verify: keys.verifier(t.ctx),
  ...more,
});
async function through(id: string, more: Partial<BundlePorts> = {}, license = "") {
  await work(t.ctx, effects(more));
  const looked = await libraryImportOf(t.ctx, rosa, id);
  await confirmLibraryImport(t.ctx, rosa, id, license);
  await work(t.ctx, effects(more));
  return { looked, after: await libraryImportOf(t.ctx, rosa, id) };
}
const bring = async (files: readonly ImportedFile[], license = "") =>
  through((await beginLibraryImport(t.ctx, rosa, "herbs", files)).id, {}, license);
const guides = () => t.ctx.db.selectFrom("guides").selectAll().orderBy("name").execute();

test("a folder of Markdown becomes drafts, each with what it says of itself, and a second time nothing twice", async () => {
  const file = zipOf({
    "notes/salve.md":
      "---\ntitle: A salve\nauthor: Ana\nlicense: CC-BY-4.0\nlanguage: nl\ntags: [bees, oil]\n---\nMelt it.",
    "notes/circle.md": "# Opening a circle\n\nBreathe.",
    "notes/empty.md": "",
    "notes/cat.png": "PNG",
    "__MACOSX/notes/._salve.md": "junk",
  });
  const { looked, after } = await bring([{ name: "folder.zip", bytes: file }], "CC0-1.0");
  expect(looked.one).toMatchObject({ kind: "markdown", total: 2, state: "read" });
  expect(looked.one.problems).toEqual([
    "notes/empty.md: no title or no text, or too long.",
    "2 other files in it, such as pictures, stay out.",
  ]);
  expect(after.progress).toMatchObject({ drafts: 2, done: 2 });
  expect(await guides()).toMatchObject([
    {
      name: "A salve",
      credit: "Ana",
      license: "CC-BY-4.0",
      language: "nl",
      tags: ["bees", "oil"],
      source: "Melt it.",
      published: null,
      visibility: "group",
    },
    {
      name: "Opening a circle",
      license: "CC0-1.0",
      language: "en",
      source: "Breathe.",
      published: null,
    },
  ]);
  expect(
    (await bring([{ name: "folder.zip", bytes: file }], "CC0-1.0")).after.progress,
  ).toMatchObject({ drafts: 0, left: 2 });
});

test("several files at once are taken like a folder, also when their names are the same", async () => {
  await bring([
    { name: "a.md", bytes: Buffer.from("# First\n\nOne.") },
    { name: "a.md", bytes: Buffer.from("# Second\n\nTwo.") },
    { name: "../b.md", bytes: Buffer.from("# Third\n\nThree.") },
  ]);
  expect((await guides()).map((guide) => guide.name)).toEqual(["First", "Second", "Third"]);
});

test("a WordPress export becomes drafts; what is neither is refused in words", async () => {
  const wxr = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>es</language>
<item><title>Aceite</title><dc:creator>ana</dc:creator><content:encoded><![CDATA[<p>Calienta <img src="x" onerror="alert(1)"> el aceite.</p>]]></content:encoded><wp:post_type>post</wp:post_type></item>
${["private", "trash"]
  .map(
    (status) =>
      `<item><title>CANARY</title><content:encoded>CANARY</content:encoded><wp:post_type>post</wp:post_type><wp:status>${status}</wp:status></item>`,
  )
  .join("")}</channel></rss>`;
  const { looked } = await bring([{ name: "export.xml", bytes: Buffer.from(wxr) }]);
  expect(looked.one).toMatchObject({ kind: "wordpress" });
  expect(looked.one.problems).toEqual([
    expect.stringContaining("1 were in the bin") as unknown,
    expect.stringContaining("1 were private there") as unknown,
    expect.stringContaining("Pictures") as unknown,
  ]);
  expect(await guides()).toMatchObject([
    {
      name: "Aceite",
      source: "Calienta el aceite.",
      credit: "ana",
      language: "es",
      license: "LicenseRef-All-Rights-Reserved",
    },
  ]);
  for (const wrong of [
    { name: "a.pdf", bytes: Buffer.from("%PDF") },
    { name: "a.md", bytes: Buffer.from("a\0b") },
  ])
    await expect(beginLibraryImport(t.ctx, rosa, "herbs", [wrong])).rejects.toMatchObject({
      code: "bad-input",
    });
  const empty = await bring([{ name: "a.zip", bytes: zipOf({ "a.png": "x" }) }]);
  expect(empty.looked.one).toMatchObject({
    state: "refused",
    why: "There is no guide in this file. 1 other file in it, such as a picture, stays out.",
  });
});

test("a yes said twice, and the same file brought twice at once, make every draft once", async () => {
  const file = zipOf(
    Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`${i}.md`, `# Salve ${i}\n\nMelt it.`]),
    ),
  );
  const ids: string[] = [];
  for (const name of ["a.zip", "b.zip"])
    ids.push((await beginLibraryImport(t.ctx, rosa, "herbs", [{ name, bytes: file }])).id);
  const handlers = libraryImportHandlers(t.ctx, { ...effects({}), keepGuide: receiveGuide });
  await drain(t.ctx, handlers);
  await Promise.all([...ids, ...ids].map((id) => confirmLibraryImport(t.ctx, rosa, id, "")));
  // Workers do jobs of one key one after the other, whoever of them takes which.
  const jobs = await t.ctx.db
    .selectFrom("jobs")
    .select("orderingKey")
    .where("kind", "=", "library-take")
    .execute();
  expect(new Set(jobs.map((job) => job.orderingKey))).toEqual(
    new Set([`library-take ${(rosa.member?.groups ?? []).at(-1) ?? ""}`]),
  );
  await drain(t.ctx, handlers);
  expect((await guides()).map((guide) => guide.name)).toEqual(
    Array.from({ length: 8 }, (_, i) => `Salve ${i}`),
  );
});

test("a large file comes whole to a worker that has another folder, and is gone when it is through", async () => {
  const text = `# A long salve\n\n${"Melt it slowly, and stir. ".repeat(20_000)}`;
  const file = Buffer.from(
    zipSync(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, i) => [`${i}.md`, Buffer.from(`${text} ${i}`)]),
      ),
      { level: 0 },
    ),
  );
  const { id } = await beginLibraryImport(t.ctx, rosa, "herbs", [{ name: "a.zip", bytes: file }]);
  expect((await fileOfImport(t.ctx.db, id)).equals(file)).toBe(true);
  const elsewhere = {
    ...t.ctx,
    config: { ...t.ctx.config, dataDir: join(t.ctx.config.dataDir, "elsewhere") },
  };
  await work(elsewhere, effects({}));
  expect((await libraryImportOf(t.ctx, rosa, id)).one).toMatchObject({ state: "read", total: 12 });
  await confirmLibraryImport(t.ctx, rosa, id, "");
  await work(elsewhere, effects({}));
  expect((await libraryImportOf(t.ctx, rosa, id)).progress).toMatchObject({ done: 12, drafts: 12 });
  expect(await t.ctx.db.selectFrom("libraryImportParts").select("place").execute()).toEqual([]);
});

test("of one who brings many files at once no more stand than may", async () => {
  const bring = () =>
    beginLibraryImport(t.ctx, rosa, "herbs", [{ name: "a.md", bytes: Buffer.from("# A\n\nB") }]);
  const all = await Promise.allSettled(Array.from({ length: 6 }, bring));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await t.ctx.db.selectFrom("libraryImports").select("id").execute()).toHaveLength(3);
});

test("a name that the database could not hold is told without what it can't", async () => {
  const { id } = await beginArticleImport(t.ctx, rosa, "herbs", iri);
  await work(t.ctx, effects({ getDocument: () => Promise.reject(new Error("no\u0000thing")) }));
  const { one } = await libraryImportOf(t.ctx, rosa, id);
  expect(one).toMatchObject({ state: "refused" });
  expect(one.why).toContain("nothing");
});

test("what a version before kept in a folder is gone a day later, and nothing before", async () => {
  const folder = join(t.ctx.config.dataDir, "library-imports", newId());
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "file"), "x");
  const made = (hoursAgo: number): Date => after(t.ctx.clock.now(), -hours(hoursAgo));
  utimesSync(folder, made(2), made(2));
  await forgetLibraryImports(t.ctx);
  expect(existsSync(folder)).toBe(true);
  utimesSync(folder, made(25), made(25));
  await forgetLibraryImports(t.ctx);
  expect(existsSync(join(folder, ".."))).toBe(false);
});

const iri = "https://blog.example/posts/1";
const article = (more: JsonObject = {}): JsonObject => ({
  type: "Article",
  id: iri,
  attributedTo: "https://blog.example/users/ana",
  name: "Warm oil",
  content: "<p>Warm the <strong>oil</strong>.</p>",
  to: ["https://www.w3.org/ns/activitystreams#Public"],
  license: "https://creativecommons.org/licenses/by/4.0/",
  ...more,
});
const answering = (json: JsonObject): Partial<BundlePorts> => ({
  getDocument: () => Promise.resolve(json),
  findActor: (one) => actorAt(t.ctx, one, "Ana"),
});
const fetched = async (json: JsonObject) =>
  through((await beginArticleImport(t.ctx, rosa, "herbs", iri)).id, answering(json));

test("an article from its address: kept as theirs with its link, and a draft of ours when its licence lets us", async () => {
  const { looked, after } = await fetched(article());
  expect(looked.items).toMatchObject([
    { fate: "draft", name: "Warm oil", byName: "Ana", license: "CC-BY-4.0" },
  ]);
  expect(after.one.state).toBe("done");
  const [theirs, ours] = (await guides()).sort(
    (a, b) => Number(a.groupId !== null) - Number(b.groupId !== null),
  );
  expect(theirs).toMatchObject({ iri, published: expect.any(Date) as Date, visibility: "public" });
  expect(ours).toMatchObject({ basedOn: iri, published: null, iri: null });
  await fetched(article());
  expect(await guides()).toHaveLength(2);
});

test("an article that may not be adapted is kept as theirs alone, and where all rights are reserved only its link is", async () => {
  const { looked } = await fetched(
    article({ license: "https://creativecommons.org/licenses/by-nd/4.0/" }),
  );
  expect(looked.items).toMatchObject([{ fate: "theirs" }]);
  expect(await guides()).toMatchObject([{ iri, visibility: "public", groupId: null }]);
  await t.ctx.db.deleteFrom("guides").execute();
  const { license: _none, ...reserved } = article();
  await fetched(reserved);
  const [link] = await guides();
  expect(link).toMatchObject({
    iri: null,
    basedOn: null,
    published: null,
    visibility: "group",
    credit: "Ana",
  });
  expect(link?.source).toContain(`<${iri}>`);
  expect(link?.source).not.toContain("Warm the");
});

test("what is no public article of its own server is refused in words", async () => {
  const refused = async (json: JsonObject, why: string): Promise<void> => {
    const { looked } = await fetched(json);
    expect(looked.one).toMatchObject({ state: "refused" });
    expect(looked.one.why).toContain(why);
  };
  await refused(article({ type: "Note" }), "no article");
  await refused(article({ to: ["https://blog.example/followers"] }), "not public");
  await refused(article({ attributedTo: "https://evil.example/users/ana" }), "another server");
  await t.ctx.db
    .insertInto("blocks")
    .values({ id: newId(), kind: "host", value: "blog.example", made: t.ctx.clock.now() })
    .execute();
  await refused(article(), "block this server");
  const { id } = await beginArticleImport(t.ctx, rosa, "herbs", "https://silent.example/1");
  expect((await through(id)).looked.one.why).toContain(
    "did not answer as expected: nobody answers",
  );
  for (const wrong of ["no address", "javascript:alert(1)", `${t.ctx.origin}/guides/1`])
    await expect(beginArticleImport(t.ctx, rosa, "herbs", wrong)).rejects.toMatchObject({
      code: "bad-input",
    });
  expect(await guides()).toEqual([]);
});

test("nobody fills the disk: three at once for a member, and the oldest that waits makes room", async () => {
  const file = [{ name: "a.md", bytes: Buffer.from("# One\n\nWord.") }];
  const ids: string[] = [];
  for (let i = 0; i < 4; i++) {
    const one = await beginLibraryImport(t.ctx, rosa, "herbs", file).catch(
      (error: unknown) => (error as { code: string }).code,
    );
    ids.push(typeof one === "string" ? one : one.id);
  }
  expect(ids[3]).toBe("too-many-requests");
  await work(t.ctx, effects({}));
  await beginLibraryImport(t.ctx, rosa, "herbs", file);
  const standing = await Promise.allSettled(
    ids.slice(0, 3).map((id) => libraryImportOf(t.ctx, rosa, id)),
  );
  expect(standing.filter((one) => one.status === "rejected")).toHaveLength(1);
});

test("articles as servers of the field write them can be looked at", async () => {
  let read = 0;
  for (const json of documents("guides").values()) {
    if (!isObject(json)) continue;
    const object = (typeof json["object"] === "object" ? json["object"] : json) as JsonObject;
    const { looked } = await fetched(object);
    expect(["read", "done", "refused"]).toContain(looked.one.state);
    if (looked.one.state !== "refused") read++;
    t.ctx.clock.advance(hours(25));
    await forgetLibraryImports(t.ctx);
  }
  expect(read).toBeGreaterThan(5);
  for (const guide of await guides())
    expect(guide.contentHtml).not.toMatch(/<script|<style|\son\w+=/i);
});
