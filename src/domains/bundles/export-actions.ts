/** Making a bundle: file after file, so that neither memory nor anybody else waits for the whole. */
import { createHash } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { groupIri, objectIri } from "#commons/addresses.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { DomainError } from "#commons/domain-error.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { recallTexts } from "#commons/rendering.ts";
import { theCollective, visibleGroup } from "#domains/groups/queries.ts";
import { guideDocument } from "#domains/guides/document.ts";
import { parseLineage } from "#domains/guides/lineage/lineage.ts";
import { noticesOf, guidePartsOf } from "#domains/guides/notices/queries.ts";
import { withOriginalCautions } from "#domains/guides/lineage/original-cautions-actions.ts";
import { type BundleInput, guidesFrom, type StoredGuide } from "./store.ts";
import {
  folderName,
  type ManifestGuide,
  manifestName,
  manifestType,
  maxBundleBytes,
  maxExtras,
  maxBundleGuides,
  maxSignatures,
  maxStories,
  maxUnpacked,
  signatureName,
} from "./bundle.ts";
import { canonical, type Plain } from "./canonical-json.ts";
import {
  atHand,
  type CarriedGuide,
  hasMarkdown,
  type IndexEntry,
  type IndexFacts,
  type IndexStory,
  lineageFacts,
  carriedMarkdown,
  carriedText,
} from "./carried-guide.ts";
import type { CarriedStory } from "./carried-story.ts";
import { markdownFrom } from "#commons/markup/html-to-markdown.ts";
import { isSafeName } from "./readers/zip.ts";

/** Signs in the name of one of our groups, with its Ed25519 key. */
export type Sign = (
  handle: string,
  bytes: Uint8Array,
) => Promise<{ readonly keyId: string; readonly signature: Uint8Array }>;
/** What else of a guide comes along. `address`: of the picture or paper in the text ("/files/…") that it is. */
interface Extra {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly address?: string;
}
export type Extras = (guide: CarriedGuide) => Promise<readonly Extra[]>;
/** Spoken stories that everybody may hear and pass on. `group`: handle of the group whose are wanted. */
export type Stories = (group: string | undefined, max: number) => Promise<readonly CarriedStory[]>;

/** The pages of a bundle, as HTML. */
interface BundlePages {
  readonly guide: (guide: CarriedGuide, files: readonly string[], language: string) => string;
  readonly story: (
    story: CarriedStory,
    guide: { readonly name: string; readonly page: string } | undefined,
    language: string,
  ) => string;
  readonly index: (facts: IndexFacts) => string;
}

export interface BundleParts {
  readonly sign: Sign;
  readonly extras: Extras;
  readonly stories: Stories;
  readonly pages: BundlePages;
}

interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const perStep = 50;
/** Kept free for the index, the manifest, the signatures and the directory of the largest bundle. */
const reserve = 8 * 1_048_576;

/** How large it is by now: the files, and the zip of them. */
interface Size {
  unpacked: number;
  packed: number;
}

const roomIn = ({ unpacked, packed }: Size): number =>
  Math.min(maxUnpacked - reserve - unpacked, maxBundleBytes - reserve - packed);
/** One picture or recording takes at most such a part of the room that is left, so that texts always find some. */
const maxShare = 4;
const nobody = "00000000-0000-0000-0000-000000000000";

/** The row as it is carried, with its document: ours as we publish it, a sibling's as it was verified. undefined when that is not whole. */
async function carried(
  ctx: AppContext,
  stored: StoredGuide,
): Promise<{ readonly guide: CarriedGuide; readonly document: string } | undefined> {
  const row = await withOriginalCautions(ctx.db, ctx.origin, stored);
  const ours = row.handle !== null;
  const iri = ours ? objectIri(ctx.origin, "guide", row.id) : row.iri;
  const by = row.handle !== null ? groupIri(ctx.origin, row.handle) : row.actor;
  if (iri === null || by === null || row.published === null) return undefined;
  const parts = ours
    ? await guidePartsOf(ctx.db, ctx.origin, row)
    : { notices: await noticesOf(ctx.db, row.id) };
  const json =
    row.handle === null
      ? parsed(row.raw)
      : guideDocument(row, { handle: row.handle }, ctx.origin, parts);
  if (json === undefined) return undefined;
  // A document of a Calendula has the cautions in its HTML too; they would stand there twice.
  const written = ours || hasMarkdown(json);
  await recallTexts(ctx, [row.cautions, written && !ours ? row.source : ""]);
  const guide: CarriedGuide = {
    ...row,
    iri,
    by,
    url: row.url ?? iri,
    source: written ? row.source : markdownFrom(row.contentHtml),
    contentHtml:
      written && !ours && row.cautions !== "" ? renderMarkdown(row.source) : row.contentHtml,
    published: row.published,
    lineage: parseLineage(row.lineage),
    notices: parts.notices ?? [],
  };
  return { guide, document: ours ? JSON.stringify(json, null, 1) : (row.raw ?? "") };
}

function parsed(raw: string | null): unknown {
  try {
    return JSON.parse(raw ?? "") as unknown;
  } catch {
    return undefined;
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of one guide, its page first. */
async function filesOf(
  guide: CarriedGuide,
  document: string,
  folder: string,
  parts: BundleParts,
  language: string,
  room: number,
): Promise<BundleFile[]> {
  let left = room - utf8(guide.contentHtml + guide.source + document).length;
  const more = (await parts.extras(guide)).slice(0, maxExtras).filter(({ name, bytes }) => {
    const fits = isSafeName(name) && !name.includes("/") && bytes.length < left / maxShare;
    if (fits) left -= bytes.length;
    return fits;
  });
  const here = atHand(
    guide,
    new Map(more.flatMap(({ name, address }) => (address === undefined ? [] : [[address, name]]))),
  );
  const texts = [
    ["guide.txt", carriedText(here, language)],
    ["guide.md", carriedMarkdown(here, language)],
    ["guide.json", document],
    ["lineage.json", JSON.stringify(lineageFacts(guide), null, 1)],
  ] as const;
  const files = texts.map(([name, text]) => ({ path: `${folder}/${name}`, bytes: utf8(text) }));
  const forms = more.flatMap(({ name, address }) => (address === undefined ? [name] : []));
  const page = parts.pages.guide(
    here,
    ["guide.txt", "guide.md", ...forms, "guide.json", "lineage.json"],
    language,
  );
  return [
    { path: `${folder}/index.html`, bytes: utf8(page) },
    ...files,
    ...more.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes })),
  ];
}

/** The files of one story, its page first; none when it does not fit or was taken away meanwhile. */
async function filesOfStory(
  story: CarriedStory,
  folder: string,
  guide: { readonly name: string; readonly page: string } | undefined,
  about: { readonly parts: BundleParts; readonly language: string; readonly room: number },
): Promise<BundleFile[]> {
  const { sound } = story;
  const bytes =
    isSafeName(sound.name) && sound.bytes < about.room / maxShare ? await sound.read() : undefined;
  if (bytes === undefined) return [];
  const transcript =
    story.transcript === ""
      ? []
      : [{ path: `${folder}/transcript.txt`, bytes: utf8(`${story.transcript}\n`) }];
  const page = {
    path: `${folder}/index.html`,
    bytes: utf8(about.parts.pages.story(story, guide, about.language)),
  };
  return [page, { path: `${folder}/${sound.name}`, bytes }, ...transcript];
}

/** Guides in steps, ours before siblings'. */
async function* chosen(
  ctx: AppContext,
  input: BundleInput,
): AsyncGenerator<NonNullable<Awaited<ReturnType<typeof carried>>>> {
  for (const whose of input.siblings ? (["ours", "siblings"] as const) : (["ours"] as const)) {
    let after = nobody;
    for (;;) {
      const rows = await guidesFrom(ctx.db, whose, input, after, perStep);
      // Side by side: what each reads from other tables is asked for once.
      for (const whole of await Promise.all(rows.map((row) => carried(ctx, row))))
        if (whole !== undefined) yield whole;
      if (rows.length < perStep) break;
      after = rows.at(-1)?.id ?? after;
    }
  }
}

/** All files of a bundle; the index, the manifest and its signatures come last, when everything is known. */
async function* bundleFiles(
  ctx: AppContext,
  input: BundleInput,
  parts: BundleParts,
  root: { name: string; handle: string; language: string },
  size: Size,
): AsyncGenerator<BundleFile> {
  const made = ctx.clock.now();
  const { language } = root;
  const entries: IndexEntry[] = [];
  const guides: ManifestGuide[] = [];
  const files: { path: string; bytes: number; sha256: string }[] = [];
  const handles = new Set([root.handle]);
  let leftOut = false;
  const listed = (file: BundleFile): BundleFile => {
    size.unpacked += file.bytes.length;
    files.push({
      path: file.path,
      bytes: file.bytes.length,
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
    });
    return file;
  };
  for await (const { guide, document } of chosen(ctx, input)) {
    await others();
    const folder = `guides/${folderName(guide.name, guide.id)}`;
    const room = roomIn(size);
    const own =
      guides.length >= maxBundleGuides
        ? []
        : await filesOf(guide, document, folder, parts, language, room);
    if (own.length === 0 || own.reduce((sum, file) => sum + file.bytes.length, 0) > room) {
      leftOut = true;
      break;
    }
    for (const file of own) yield listed(file);
    const page = `${folder}/index.html`;
    if (guide.handle !== null && handles.size < maxSignatures) handles.add(guide.handle);
    const { iri, by, byName, name, summary, kind, license, credit } = guide;
    entries.push({
      name,
      summary,
      kind,
      byName,
      language: guide.language,
      ours: guide.handle !== null,
      page,
    });
    guides.push({
      id: iri,
      ...{ by, byName, name, summary, credit, page },
      language: guide.language,
      kind: kind as ManifestGuide["kind"],
      license: license as ManifestGuide["license"],
      document: `${folder}/guide.json`,
      markdown: `${folder}/guide.md`,
    });
  }
  const stories: IndexStory[] = [];
  const pages = new Map(guides.map(({ id, name, page }) => [id, { name, page: `../../${page}` }]));
  for (const story of await parts.stories(input.group, maxStories)) {
    await others();
    const folder = `stories/${folderName(story.name, story.id)}`;
    const guide =
      story.guideId === null ? undefined : pages.get(objectIri(ctx.origin, "guide", story.guideId));
    const own = await filesOfStory(story, folder, guide, { parts, language, room: roomIn(size) });
    leftOut ||= own.length === 0;
    for (const file of own) yield listed(file);
    const { name, summary, speaker } = story;
    if (own.length > 0)
      stories.push({
        name,
        summary,
        speaker,
        language: story.language,
        page: `${folder}/index.html`,
      });
  }
  const index = {
    name: root.name,
    origin: ctx.origin,
    made,
    language,
    guides: entries,
    stories,
    leftOut,
  };
  yield listed({ path: "index.html", bytes: utf8(parts.pages.index(index)) });
  const manifest = {
    type: manifestType,
    version: 1,
    origin: ctx.origin,
    name: root.name,
    made: made.toISOString(),
    guides,
    files,
  };
  const signed = utf8(canonical(manifest as unknown as Plain));
  yield { path: manifestName, bytes: signed };
  const signatures = [];
  for (const handle of handles) {
    const { keyId, signature } = await parts.sign(handle, signed);
    signatures.push({ keyId, value: Buffer.from(signature).toString("base64") });
  }
  yield {
    path: signatureName,
    bytes: utf8(JSON.stringify({ algorithm: "Ed25519", of: manifestName, signatures }, null, 1)),
  };
}

/** A zip of the files as they come. What is packed already is not packed again. */
async function* zipped(
  files: AsyncIterable<BundleFile>,
  made: Date,
  size: Size,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure = error;
    else if (chunk.length > 0) ready.push(chunk);
  });
  const taken = (): Uint8Array => {
    if (failure !== undefined) throw failure;
    const chunk = Buffer.concat(ready);
    ready = [];
    size.packed += chunk.length;
    return chunk;
  };
  for await (const { path, bytes } of files) {
    const entry = /\.(?:html|txt|md|json|css|svg)$/.test(path)
      ? new ZipDeflate(path, { level: 6 })
      : new ZipPassThrough(path);
    entry.mtime = made;
    zip.add(entry);
    entry.push(bytes, true);
    yield taken();
  }
  zip.end();
  yield taken();
}

/**
 * The bundle as a zip, in chunks. Throws not-found before the founding, or for a group that is not there for everybody.
 * It holds what is public and nothing else, whoever asks.
 */
export async function makeBundle(
  ctx: AppContext,
  input: BundleInput,
  parts: BundleParts,
): Promise<AsyncGenerator<Uint8Array>> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  if (input.group !== undefined) await visibleGroup(ctx, stranger, input.group);
  const size = { unpacked: 0, packed: 0 };
  return zipped(bundleFiles(ctx, input, parts, root, size), ctx.clock.now(), size);
}
