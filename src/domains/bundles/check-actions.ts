/** Is a bundle whole, and whose is it? */
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { libraryImportMessages } from "./import/messages.ts";
import { setImmediate as others } from "node:timers/promises";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { mayAdapt } from "#domains/guides/guide.ts";
import { whyRefused } from "#domains/guides/incoming/document.ts";
import { Spent } from "#platform/lib/spent.ts";
import { hostAndAbove, hostOf, originOf } from "#platform/lib/url.ts";
import {
  iriOf,
  isObject,
  isAddressedToPublic,
  type JsonObject,
} from "#protocol/activitypub/json.ts";
import {
  type Manifest,
  type ManifestGuide,
  manifestName,
  maxUnpacked,
  maxBundleEntries,
  readManifest,
  readSignatures,
  signatureName,
} from "./bundle.ts";
import { canonicalTask } from "./reading-tasks.ts";
import type { Fate, ImportItem } from "./import/taking-in.ts";
import { digestOfEntry, readZip, unpack, type ZipEntry } from "./readers/zip.ts";

const saying = sayings(libraryImportMessages);

/**
 * `good`: this actor's own key signed these bytes. `unknown`: the key can't
 * be had now, or nobody publishes it.
 */
type BundleVerifyResult =
  | { readonly result: "good"; readonly actor: string }
  | { readonly result: "bad" }
  | { readonly result: "unknown" };
export type Verify = (
  keyId: string,
  bytes: Uint8Array,
  signature: Uint8Array,
) => Promise<BundleVerifyResult>;

/** What the rest of the world is asked through; all through the outgoing client. */
export interface BundlePorts {
  readonly verify: Verify;
  /**
   * The ActivityStreams document at this address, whose id stands where it came
   * from. Throws with words for people.
   */
  readonly getDocument: (url: string) => Promise<JsonObject>;
  /**
   * The actor, as kept or fetched; undefined when there is none.
   * Throws when its server can't be asked.
   */
  readonly findActor: (iri: string) => Promise<Row<"remoteActors"> | undefined>;
}

export interface CheckedBundle {
  readonly items: readonly ImportItem[];
  readonly from: { readonly name: string; readonly origin: string; readonly verified: boolean };
}

/** Of the list of contents and of one document. */
const maxManifest = 8 * 1_048_576;
const maxDocument = 1_048_576;

type Refused = { readonly refused: Saying };

async function textOf(file: Buffer, entry: ZipEntry | undefined, max: number): Promise<string> {
  if (entry === undefined || entry.bytes > max) return "";
  return (await unpack(file, entry)).toString("utf8");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const jsonOf = async (...asked: Parameters<typeof textOf>): Promise<unknown> =>
  parsed(await textOf(...asked));

/** Every file is the one that the list names, and there is no other. */
async function wrongFile(
  file: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  manifest: Manifest,
): Promise<Saying | undefined> {
  if (entries.size !== manifest.files.length + 2) return saying((m) => m.bundle.wrongFiles);
  for (const { path, bytes, sha256 } of manifest.files) {
    const entry = entries.get(path);
    if (entry === undefined) return saying((m) => m.bundle.missing({ path }));
    await others();
    if (entry.bytes !== bytes || (await digestOfEntry(file, entry)) !== sha256)
      return saying((m) => m.bundle.changed({ path }));
  }
  return undefined;
}

/** Actors whose own keys signed; or why the bundle is refused. */
async function signers(
  { pool }: AppContext,
  manifest: Manifest,
  json: string,
  proof: unknown,
  verify: Verify,
): Promise<ReadonlySet<string> | Refused> {
  const signatures = readSignatures(proof);
  if (signatures.length === 0) return { refused: saying((m) => m.bundle.unsigned) };
  if (signatures.some(({ keyId }) => originOf(keyId) !== manifest.origin))
    return { refused: saying((m) => m.bundle.otherServer) };
  let bytes: Uint8Array | undefined;
  try {
    bytes = await pool.run(canonicalTask, json);
  } catch (error) {
    if (!(error instanceof Spent) || error.what === "busy") throw error;
  }
  if (bytes === undefined) return { refused: saying((m) => m.bundle.unreadable) };
  const good = new Set<string>();
  for (const { keyId, value: signature } of signatures) {
    const checked = await verify(keyId, bytes, Buffer.from(signature, "base64"));
    if (checked.result === "bad")
      return {
        refused: saying((m) => m.bundle.badSignature),
      };
    // Where one key can't be had, the others of the same server can't either.
    if (checked.result === "unknown") break;
    if (originOf(checked.actor) === manifest.origin) good.add(checked.actor);
  }
  return good;
}

/** Is the server or the author of a guide blocked here? */
export async function deniedGuides(
  ctx: AppContext,
): Promise<(guide: { readonly id: string; readonly by: string }) => boolean> {
  const values = new Set(
    (await ctx.db.selectFrom("blocks").select("value").execute()).map((row) => row.value),
  );
  return ({ id, by }) =>
    values.has(by) ||
    [id, by].some((iri) => hostAndAbove(hostOf(iri) ?? "").some((host) => values.has(host)));
}

/** Ids of these that we keep, and of these that were taken away. */
async function standing(
  ctx: AppContext,
  ids: readonly string[],
): Promise<{ known: ReadonlySet<string | null>; gone: ReadonlySet<string> }> {
  if (ids.length === 0) return { known: new Set(), gone: new Set() };
  const known = await ctx.db.selectFrom("guides").select("iri").where("iri", "in", ids).execute();
  const gone = await ctx.db
    .selectFrom("remoteTombstones")
    .select("iri")
    .where("iri", "in", ids)
    .execute();
  return { known: new Set(known.map((row) => row.iri)), gone: new Set(gone.map((row) => row.iri)) };
}

/** Does the document say what the list says of it? */
const isThat = (json: unknown, guide: ManifestGuide): json is JsonObject =>
  isObject(json) && iriOf(json) === guide.id && iriOf(json["attributedTo"]) === guide.by;

/** Checks a bundle. Throws BadZip. Nothing is written. */
export async function checkBundle(
  ctx: AppContext,
  file: Buffer,
  verify: Verify,
): Promise<CheckedBundle | Refused> {
  const entries = new Map(
    (await readZip(file, { entries: maxBundleEntries, bytes: maxUnpacked })).map((entry) => [
      entry.name,
      entry,
    ]),
  );
  const list = await textOf(file, entries.get(manifestName), maxManifest);
  const manifest = readManifest(parsed(list));
  if ("refused" in manifest) return manifest;
  const wrong = await wrongFile(file, entries, manifest);
  if (wrong !== undefined) return { refused: wrong };
  const good = await signers(
    ctx,
    manifest,
    list,
    await jsonOf(file, entries.get(signatureName), maxManifest),
    verify,
  );
  if ("refused" in good) return good;
  const isDenied = await deniedGuides(ctx);
  const { known, gone } = await standing(
    ctx,
    manifest.guides.map((guide) => guide.id),
  );
  const fateOf = (guide: ManifestGuide, json: JsonObject): Fate => {
    if (originOf(guide.id) === ctx.origin) return "ours";
    if (isDenied(guide)) return "blocked";
    if (gone.has(guide.id)) return "gone";
    if (!isAddressedToPublic(json) || whyRefused(json) !== undefined) return "closed";
    if (good.has(guide.by)) return "theirs";
    if (known.has(guide.id)) return "known";
    if (originOf(guide.id) !== manifest.origin) return "ask";
    return mayAdapt(guide.license) ? "draft" : "link";
  };
  const items: ImportItem[] = [];
  for (const guide of manifest.guides) {
    await others();
    const json = await jsonOf(file, entries.get(guide.document), maxDocument);
    if (!isThat(json, guide))
      return { refused: saying((m) => m.bundle.otherGuide({ name: guide.name })) };
    const { name, credit, license, id, by, byName, document } = guide;
    items.push({ name, fate: fateOf(guide, json), credit, license, iri: id, by, byName, document });
  }
  return { items, from: { name: manifest.name, origin: manifest.origin, verified: good.size > 0 } };
}
