/**
 * Making a bundle: file after file, so that neither memory nor anybody else waits for the whole.
 */
import { createHash } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import { objectIri } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { theCollective, visibleGroup } from "#domains/groups/queries.ts";
import type { BundleInput } from "../store.ts";
import {
  folderName,
  type ManifestGuide,
  manifestName,
  manifestType,
  maxBundleBytes,
  maxBundleGuides,
  maxSignatures,
  maxStories,
  maxUnpacked,
  signatureName,
} from "../bundle.ts";
import { canonical } from "../canonical-json.ts";
import type { IndexEntry, IndexStory } from "../carried-guide.ts";
import { type BundleParts, type BundleFile, filesOfGuide, filesOfStory, utf8 } from "./files.ts";
import { chosen } from "./chosen-queries.ts";

/**
 * Kept free for the index, the manifest, the signatures and the directory of the largest bundle.
 */
const reserve = 8 * 1_048_576;

/** How large it is by now: the files, and the zip of them. */
interface Size {
  unpacked: number;
  packed: number;
}

const roomIn = ({ unpacked, packed }: Size): number =>
  Math.min(maxUnpacked - reserve - unpacked, maxBundleBytes - reserve - packed);

/**
 * All files of a bundle; the index, the manifest and its signatures
 * come last, when everything is known.
 */
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
        : await filesOfGuide(guide, document, folder, parts, language, room);
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
  const signed = utf8(canonical(manifest));
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
  const { Zip, ZipDeflate, ZipPassThrough } = await import("fflate");
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
 * The bundle as a zip, in chunks. Throws not-found before the founding, or for a group that is not
 * there for everybody. It holds what is public and nothing else, whoever asks.
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
