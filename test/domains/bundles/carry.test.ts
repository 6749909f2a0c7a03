/** Federation by USB stick: a library made into a file on one server and taken in on another. */
import { createHash } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readSignatures } from "#domains/bundles/bundle.ts";
import {
  beginLibraryImport,
  confirmLibraryImport,
  libraryImportOf,
} from "#domains/bundles/import/actions.ts";
import { forgetLibraryImports } from "#domains/bundles/import/store.ts";
import type { BundlePorts } from "#domains/bundles/check-actions.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import type { Viewer } from "#commons/visibility.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { guideDocument } from "#domains/guides/document.ts";
import { postNotice } from "#domains/guides/notices/actions.ts";
import { receiveGuide } from "#domains/guides/receive.ts";
import { hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { tellStory, withdrawStory } from "#domains/stories/actions.ts";
import { carriedStories, fileExtras } from "#domains/stories/carried-queries.ts";
import { addFile } from "#domains/stories/files/actions.ts";
import type { StoryInput } from "#domains/stories/story.ts";
import { story as blank, wav } from "../stories/house.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { actorAt, bundleOf, contentsOf, input, Keys, silent, work, zipOf } from "./carry.ts";

let moss: TestContext;
let fern: TestContext;
let rosa: Viewer;
let ivy: Viewer;
let herbs: string;
const keys = new Keys();
const elder = "https://elder.example/groups/elder";

/** A guide of a third server, as it says it itself. */
const elderGuide = (id: string, more: JsonObject = {}): JsonObject => ({
  type: "Article",
  id: `https://elder.example/guides/${id}`,
  attributedTo: elder,
  name: `Elder ${id}`,
  content: "<p>Boil the berries.</p>",
  source: { content: "Boil the **berries**.", mediaType: "text/markdown" },
  to: ["https://www.w3.org/ns/activitystreams#Public"],
  license: "https://creativecommons.org/licenses/by/4.0/",
  creditText: "The elders",
  published: "2026-01-01T00:00:00Z",
  ...more,
});
const known = async (t: TestContext, json: JsonObject): Promise<void> => {
  const actor = await actorAt(t.ctx, elder, "Elder House");
  await t.ctx.db.transaction().execute((trx) => receiveGuide(trx, t.ctx, actor, json));
};

beforeAll(async () => {
  moss = await testContext({ origin: "https://moss.example" });
  fern = await testContext({ origin: "https://fern.example" });
  const first = await found(moss.ctx);
  const group = await addGroup(moss.ctx, first.viewer, "herbs");
  rosa = group.viewer;
  ivy = (await found(fern.ctx, "fern")).viewer;
  herbs = (await writeGuide(moss.ctx, rosa, "herbs", input)).id;
  await postNotice(moss.ctx, rosa, herbs, {
    severity: "urgent",
    content: "Stop: the old amount was too high.",
  });
  await writeGuide(moss.ctx, rosa, "moss", {
    ...input,
    name: "حلقة الشاي",
    language: "ar",
    license: "CC-BY-ND-4.0",
    kind: "practice",
    source: "كلمات",
  });
  await writeGuide(moss.ctx, rosa, "moss", {
    ...input,
    name: "Not for everybody",
    visibility: "members",
  });
  await writeGuide(moss.ctx, rosa, "moss", { ...input, name: "Still a draft", publish: false });
  await known(moss, elderGuide("syrup"));
  await known(moss, elderGuide("secret", { license: "https://elder.example/ask-us" }));
  const own = await moss.ctx.db
    .selectFrom("guides")
    .select("id")
    .where("iri", "=", "https://elder.example/guides/syrup")
    .executeTakeFirstOrThrow();
  const version = await adaptGuide(moss.ctx, rosa, own.id, "herbs");
  await moss.ctx.db
    .updateTable("guides")
    .set({ published: moss.ctx.clock.now() })
    .where("id", "=", version.id)
    .execute();
});
afterAll(() => Promise.all([moss.end(), fern.end()]));
beforeEach(async () => {
  for (const table of ["guides", "blocks", "remoteTombstones", "jobs"] as const)
    await fern.ctx.db.deleteFrom(table).execute();
  fern.ctx.clock.advance(hours(25));
  await forgetLibraryImports(fern.ctx);
});

const handlers = (more: Partial<BundlePorts> = {}): BundlePorts => ({
  ...silent,
  verify: keys.verifier(fern.ctx),
  ...more,
});
const unknown: Partial<BundlePorts> = { verify: () => Promise.resolve({ result: "unknown" }) };
/** Begins, looks, and confirms when it can be taken in. */
async function bring(file: Buffer, more: Partial<BundlePorts> = {}) {
  const { id } = await beginLibraryImport(fern.ctx, ivy, "fern", [
    { name: "moss.zip", bytes: file },
  ]);
  await work(fern.ctx, handlers(more));
  const looked = await libraryImportOf(fern.ctx, ivy, id);
  await confirmLibraryImport(fern.ctx, ivy, id, "");
  await work(fern.ctx, handlers(more));
  return { looked, after: await libraryImportOf(fern.ctx, ivy, id) };
}
const guides = () => fern.ctx.db.selectFrom("guides").selectAll().orderBy("name").execute();
const mossIri = () => `https://moss.example/guides/${herbs}`;
const folderOf = (files: Record<string, string>, word: string): string =>
  Object.keys(files)
    .find((name) => name.includes(word))
    ?.replace(/[^/]*$/, "") ?? "";

test("a bundle holds what is public, readable without any server, cautions first, with credit, licence and lineage", async () => {
  const extras = () =>
    Promise.resolve([
      { name: "guide.pdf", bytes: Buffer.from("%PDF-") },
      { name: "../out", bytes: Buffer.from("x") },
    ]);
  const files = contentsOf(await bundleOf(moss.ctx, keys, { siblings: false }, extras));
  const names = Object.keys(files);
  const folder = folderOf(files, "nettle-tea");
  expect(names.filter((name) => name.startsWith(folder))).toEqual(
    ["index.html", "guide.txt", "guide.md", "guide.json", "lineage.json", "guide.pdf"].map(
      (name) => folder + name,
    ),
  );
  expect(names.slice(-3)).toEqual(["index.html", "manifest.json", "signature.json"]);
  const all = Object.values(files).join("\n");
  expect(all).not.toContain("Not for everybody");
  expect(all).not.toContain("Still a draft");
  const page = files[`${folder}index.html`] ?? "";
  const order = [
    "Stop: the old amount",
    "Not with blood thinners.",
    "A spring tea.",
    "Young leaves",
    "Heard from",
    "Ask before",
    "CC BY-SA 4.0",
    mossIri(),
  ];
  expect(order.map((words) => page.indexOf(words))).toEqual(
    order.map((words) => page.indexOf(words)).sort((a, b) => a - b),
  );
  expect(order.every((words) => page.includes(words))).toBe(true);
  expect(page).toContain("Ana and the Tuesday circle");
  for (const [name, text] of Object.entries(files))
    if (name.endsWith(".html")) {
      expect(text).not.toMatch(/<script|\ssrc=|<link|@import|url\(|\son\w+=/i);
      for (const [, href = ""] of text.matchAll(/href="([^"]*)"/g)) {
        const path = new URL(href, `file:///${name}`);
        if (path.protocol === "file:")
          expect(names).toContain(decodeURIComponent(path.pathname.slice(1)));
      }
    }
  const arabic = Object.entries(files).find(
    ([name, text]) =>
      name.endsWith("index.html") && text.includes('<h1 lang="ar" dir="rtl">حلقة الشاي'),
  );
  expect(arabic).toBeDefined();
  expect(JSON.parse(files[`${folder}guide.json`] ?? "")).toMatchObject({
    id: mossIri(),
    cautions: "Not with blood thinners.",
    sharingWishes: "Ask before selling it.",
  });
  const version = folderOf(files, "elder-syrup");
  expect(JSON.parse(files[`${version}lineage.json`] ?? "")).toMatchObject({
    isBasedOn: "https://elder.example/guides/syrup",
    lineage: [
      { id: "https://elder.example/guides/syrup", credit: "The elders", license: "CC-BY-4.0" },
    ],
  });
  expect(files[`${version}index.html`]).toContain("The elders");
});

test("siblings' guides come along only when their licence lets them, and one group can be chosen", async () => {
  const files = contentsOf(await bundleOf(moss.ctx, keys, { group: "herbs", siblings: true }));
  const { guides: listed } = JSON.parse(files["manifest.json"] ?? "") as {
    guides: { id: string; by: string }[];
  };
  expect(listed.map(({ id, by }) => (by === elder ? id : by)).sort()).toEqual(
    [
      "https://elder.example/guides/syrup",
      "https://moss.example/groups/herbs",
      "https://moss.example/groups/herbs",
    ].sort(),
  );
  const raw = JSON.parse(
    files[`${folderOf(files, "elder-syrup-") || ""}guide.json`] ?? "null",
  ) as unknown;
  expect(raw).not.toBeNull();
  await expect(
    bundleOf(moss.ctx, keys, { group: "nobody", siblings: false }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("every file stands in the list with its hash, and the list is signed by each group that speaks in it", async () => {
  const file = await bundleOf(moss.ctx, keys);
  const files = contentsOf(file);
  const manifest = JSON.parse(files["manifest.json"] ?? "") as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  const listed = Object.fromEntries(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  for (const [name, text] of Object.entries(files))
    if (name !== "manifest.json" && name !== "signature.json")
      expect(listed[name]).toBe(createHash("sha256").update(text).digest("hex"));
  expect(Object.keys(listed)).toHaveLength(Object.keys(files).length - 2);
  expect(
    readSignatures(JSON.parse(files["signature.json"] ?? ""))
      .map(({ keyId }) => keyId)
      .sort(),
  ).toEqual([
    "https://moss.example/groups/herbs#ed25519-key",
    "https://moss.example/groups/moss#ed25519-key",
  ]);
});

test("on another server its guides are kept as theirs, with id, credit, licence, cautions, lineage and notices whole", async () => {
  const { looked, after } = await bring(await bundleOf(moss.ctx, keys));
  expect(looked.one).toMatchObject({
    state: "read",
    kind: "bundle",
    from: { name: "Moss Collective", origin: "https://moss.example", verified: true },
  });
  expect(looked.items.map((item) => item.fate)).toEqual(["theirs", "theirs", "theirs"]);
  expect(after).toMatchObject({
    one: { state: "done" },
    progress: { theirs: 3, drafts: 0, left: 0 },
  });
  const tea = (await guides()).find((guide) => guide.iri === mossIri());
  expect(tea).toMatchObject({
    name: "Nettle tea",
    credit: "Ana and the Tuesday circle",
    license: "CC-BY-SA-4.0",
    cautions: "Not with blood thinners.",
    wishes: "Ask before selling it.",
    groupId: null,
    source: input.source,
    visibility: "public",
  });
  const actor = await fern.ctx.db
    .selectFrom("remoteActors")
    .select("iri")
    .where("id", "=", tea?.remoteActorId ?? "")
    .executeTakeFirst();
  expect(actor?.iri).toBe("https://moss.example/groups/herbs");
  const version = (await guides()).find((guide) => guide.basedOn !== null);
  expect(version?.basedOn).toBe("https://elder.example/guides/syrup");
  expect(version?.lineage).toContain("The elders");
  const again = await bring(await bundleOf(moss.ctx, keys));
  expect(again.after.progress.drafts).toBe(0);
  expect(await guides()).toHaveLength(3);
});

test("a changed byte, a changed list, a foreign or missing signature, one file more or less: all is refused, nothing is taken in", async () => {
  const files = contentsOf(await bundleOf(moss.ctx, keys));
  const name = `${folderOf(files, "nettle-tea")}guide.json`;
  const manifest = files["manifest.json"] ?? "";
  const signature = JSON.parse(files["signature.json"] ?? "") as {
    signatures: { keyId: string; value: string }[];
  };
  const { [name]: _left, ...less } = files;
  const wrong: readonly (readonly [Record<string, string>, string])[] = [
    [{ ...files, [name]: (files[name] ?? "").replace("ten", "two") }, "was changed after"],
    [
      { ...files, "manifest.json": manifest.replace("Ana and the", "Eve and the") },
      "signature does not fit",
    ],
    [{ ...files, "extra.html": "x" }, "doesn't name"],
    [less, "doesn't name"],
    [{ ...files, "signature.json": "{}" }, "not signed"],
    [
      {
        ...files,
        "signature.json": JSON.stringify({
          algorithm: "Ed25519",
          signatures: [{ ...signature.signatures[0], keyId: "https://evil.example/actor#key" }],
        }),
      },
      "another server",
    ],
    [
      {
        ...files,
        "manifest.json": manifest.replace(
          '"by":"https://moss.example/groups/herbs"',
          '"by":"https://elder.example/groups/elder"',
        ),
      },
      "someone on another server",
    ],
    [
      { ...files, "manifest.json": manifest.replace('"version":1}', '"version":2}') },
      "newer Calendula",
    ],
    [{ ...files, "manifest.json": "[" }, "can't be read"],
  ];
  for (const [changed, why] of wrong) {
    const { looked } = await bring(zipOf(changed));
    expect(looked.one).toMatchObject({ state: "refused" });
    expect(looked.one.why).toContain(why);
  }
  const broken = await bundleOf(moss.ctx, keys);
  broken[200] = (broken[200] ?? 0) ^ 1;
  expect((await bring(broken)).looked.one.state).toBe("refused");
  expect(await guides()).toEqual([]);
});

test("who signs with a good key can't speak for a neighbour, nor for another guide than the one that is listed", async () => {
  const evil = { ...moss.ctx, origin: "https://moss.example" };
  const forged = elderGuide("x", {
    id: "https://moss.example/guides/x",
    attributedTo: "https://moss.example/groups/other",
  });
  const json = JSON.stringify(forged);
  const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
  const list = (by: string): string => {
    const names = ["p/index.html", "p/guide.json", "p/guide.md"] as const;
    const text = { "p/index.html": "p", "p/guide.json": json, "p/guide.md": "m" };
    const guide = {
      id: forged["id"],
      by,
      byName: "Other",
      name: "X",
      summary: "",
      language: "en",
      kind: "how-to",
      license: "CC-BY-4.0",
    };
    return JSON.stringify({
      files: names.map((path) => ({ bytes: text[path].length, path, sha256: sha(text[path]) })),
      guides: [
        {
          ...guide,
          credit: "",
          cautions: "",
          page: names[0],
          document: names[1],
          markdown: names[2],
        },
      ],
      made: "",
      name: "Moss",
      origin: "https://moss.example",
      type: "calendula-bundle",
      version: 1,
    });
  };
  const { canonical } = await import("#domains/bundles/canonical-json.ts");
  const signed = async (manifest: string): Promise<Buffer> => {
    const { keyId, signature } = await keys.signer(evil)(
      "moss",
      Buffer.from(canonical(JSON.parse(manifest) as never)),
    );
    const proof = {
      algorithm: "Ed25519",
      signatures: [{ keyId, value: Buffer.from(signature).toString("base64") }],
    };
    return zipOf({
      "p/index.html": "p",
      "p/guide.json": json,
      "p/guide.md": "m",
      "manifest.json": manifest,
      "signature.json": JSON.stringify(proof),
    });
  };
  const neighbour = await bring(await signed(list("https://moss.example/groups/other")));
  expect(neighbour.looked.items.map((item) => item.fate)).toEqual(["draft"]);
  const other = await bring(await signed(list("https://moss.example/groups/moss")));
  expect(other.looked.one.why).toContain("not the guide that the list names");
});

test("when the key can't be had, guides become drafts with credit, origin and warnings; what may not be adapted, a link", async () => {
  const { looked, after } = await bring(await bundleOf(moss.ctx, keys), unknown);
  expect(looked.one.from).toMatchObject({ verified: false });
  expect(looked.items.map((item) => item.fate).sort()).toEqual(["draft", "draft", "link"]);
  expect(after.progress).toMatchObject({ theirs: 0, drafts: 3 });
  const all = await guides();
  expect(
    all.every(
      (guide) =>
        guide.published === null &&
        guide.remoteActorId === null &&
        guide.iri === null &&
        guide.visibility === "group",
    ),
  ).toBe(true);
  const tea = all.find((guide) => guide.name === "Nettle tea");
  expect(tea).toMatchObject({ basedOn: mossIri(), source: input.source, license: "CC-BY-SA-4.0" });
  expect(tea?.credit).toContain("Ana and the Tuesday circle");
  expect(tea?.cautions).toMatch(/Stop: the old amount[\s\S]*Not with blood thinners/);
  expect(JSON.parse(tea?.lineage ?? "")).toMatchObject([
    { id: mossIri(), credit: "Ana and the Tuesday circle" },
  ]);
  const link = all.find((guide) => guide.license === "CC-BY-ND-4.0");
  expect(link?.source).not.toContain("كلمات");
  expect(link?.source).toContain("https://moss.example/guides/");
  expect(link?.basedOn).toBeNull();
  await bring(await bundleOf(moss.ctx, keys), unknown);
  expect(await guides()).toHaveLength(3);
});

test("a guide of a third server is asked for at home; only when that is silent it becomes a draft", async () => {
  const file = await bundleOf(moss.ctx, keys, { group: "herbs", siblings: true });
  const asked: string[] = [];
  const home: Partial<BundlePorts> = {
    getDocument: (url) => {
      asked.push(url);
      return Promise.resolve(elderGuide("syrup", { name: "Elder syrup, today" }));
    },
    findActor: (iri) => actorAt(fern.ctx, iri, "Elder House"),
  };
  const first = await bring(file, home);
  expect(first.looked.items.map((item) => item.fate).sort()).toEqual(["ask", "theirs", "theirs"]);
  expect(asked).toEqual(["https://elder.example/guides/syrup"]);
  expect((await guides()).find((guide) => guide.iri === asked[0])).toMatchObject({
    name: "Elder syrup, today",
  });
  expect((await bring(file)).looked.items.map((item) => item.fate).sort()).toEqual([
    "known",
    "theirs",
    "theirs",
  ]);
  await fern.ctx.db.deleteFrom("guides").execute();
  await bring(file);
  const draft = (await guides()).find((guide) => guide.groupId !== null);
  expect(draft).toMatchObject({
    name: "Elder syrup",
    source: "Boil the **berries**.",
    basedOn: "https://elder.example/guides/syrup",
    published: null,
  });
});

test("what is blocked, taken away or our own stays out", async () => {
  const file = await bundleOf(moss.ctx, keys, { group: "herbs", siblings: true });
  await fern.ctx.db
    .insertInto("blocks")
    .values({ id: newId(), kind: "host", value: "elder.example", made: fern.ctx.clock.now() })
    .execute();
  await fern.ctx.db
    .insertInto("remoteTombstones")
    .values({ iri: mossIri(), deleted: fern.ctx.clock.now() })
    .execute();
  const { looked } = await bring(file);
  expect(looked.items.map((item) => item.fate).sort()).toEqual(["blocked", "gone", "theirs"]);
  const mine = await writeGuide(fern.ctx, ivy, "fern", input);
  const own = await bring(await bundleOf(fern.ctx, keys));
  expect(own.looked.items.map((item) => item.fate)).toEqual(["ours"]);
  expect(own.after.one.state).toBe("read");
  expect(guideDocument(mine, { handle: "fern" }, fern.ctx.origin)["id"]).toBe(
    own.looked.items[0]?.iri,
  );
});

test("an import is one's own, needs a group, and is forgotten; a clever zip is refused in words", async () => {
  const file = await bundleOf(moss.ctx, keys);
  const ann = await addMember(fern.ctx, "ann");
  const one = await beginLibraryImport(fern.ctx, ivy, "fern", [{ name: "a.zip", bytes: file }]);
  await expect(libraryImportOf(fern.ctx, ann, one.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(
    beginLibraryImport(fern.ctx, {}, "fern", [{ name: "a.zip", bytes: file }]),
  ).rejects.toMatchObject({
    code: "sign-in-needed",
  });
  await expect(beginLibraryImport(fern.ctx, ivy, "fern", [])).rejects.toMatchObject({
    code: "bad-input",
  });
  fern.ctx.clock.advance(hours(2));
  await forgetLibraryImports(fern.ctx);
  await expect(libraryImportOf(fern.ctx, ivy, one.id)).rejects.toMatchObject({ code: "not-found" });
  await fern.ctx.db.deleteFrom("jobs").execute();
  const { looked } = await bring(zipOf({ "../../etc/cron.d/x.md": "words" }));
  expect(looked.one).toMatchObject({ state: "refused" });
  expect(looked.one.why).toContain("leads elsewhere");
});

test("pictures, papers and the voices that may travel come along, each in its place; nobody else's do", async () => {
  const tender = await addGroup(moss.ctx, rosa, "nest", "tender");
  const add = async (group: string, name: string, content: Buffer, viewer = rosa) =>
    `/files/${(await addFile(moss.ctx, viewer, group, { content, name, description: "x" })).id}`;
  const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: "#2a7" } })
    .png()
    .toBuffer();
  const roots = await add("moss", "Roots & all.png", png);
  const plan = await add("moss", "plan.txt", Buffer.from("Dig here."));
  const secret = await add(
    "nest",
    "secret.png",
    await sharp(png).negate().png().toBuffer(),
    tender.viewer,
  );
  const guide = await writeGuide(moss.ctx, rosa, "moss", {
    ...input,
    name: "Digging",
    source: `![How deep](${roots}) and ![Nest](${secret})\n\n[The plan](${plan}) or [gone](/files/${newId()})`,
  });
  const tell = async (name: string, more: Partial<StoryInput>) => {
    const { id } = await addFile(moss.ctx, rosa, "moss", {
      content: wav(name.length / 10),
      name: "voice.wav",
      description: "A voice",
    });
    const told = {
      ...blank,
      name,
      guideId: guide.id,
      fileId: id,
      visibility: "public",
      license: "CC-BY-4.0",
      ...more,
    } as const;
    return tellStory(moss.ctx, rosa, "moss", told);
  };
  const ana = await tell("Ana on digging", { transcript: "Dig with the moon." });
  await tell("Kept here", { license: "LicenseRef-All-Rights-Reserved" });
  await tell("For members", { visibility: "members" });
  await withdrawStory(moss.ctx, rosa, (await tell("Taken back", {})).id);

  const file = await bundleOf(
    moss.ctx,
    keys,
    { siblings: false },
    fileExtras(moss.ctx),
    carriedStories(moss.ctx),
  );
  const files = contentsOf(file);
  const folder = folderOf(files, "digging-");
  expect(Object.keys(files).filter((name) => name.startsWith("stories/"))).toEqual(
    ["index.html", "voice.wav", "transcript.txt"].map(
      (name) => `stories/ana-on-digging-${ana.id.slice(0, 13)}/${name}`,
    ),
  );
  const page = files[`${folder}index.html`] ?? "";
  expect(page).toContain('<img src="1-Roots%20_%20all.webp" alt="How deep"> and <em>[Nest]</em>');
  expect(page).toMatch(
    /<a href="2-plan.txt">The plan<\/a> or <a href="https:\/\/moss.example\/files\/[^"]+">gone/,
  );
  expect(files[`${folder}2-plan.txt`]).toBe("Dig here.");
  expect(files[`${folder}guide.md`]).toContain("![How deep](1-Roots%20_%20all.webp)");
  expect(files[`${folder}guide.txt`]).toContain("[How deep] and [Nest]");
  const spoken = files[`${folderOf(files, "ana-on-digging")}index.html`] ?? "";
  expect(spoken).toContain(`src="voice.wav"`);
  expect(spoken).toContain("Old Ana agreed that everyone may hear this");
  expect(spoken).toContain(`href="../../${folder}index.html"`);
  expect(files["index.html"]).toContain("Ana on digging");
  expect(Object.values(files).join("")).not.toMatch(/Kept here|For members|Taken back/);
  expect((await bring(file)).after.one.state).toBe("done");
});
