/**
 * The worker's second part: takes in what was looked at, part by
 * part, going on where it was stopped.
 */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { hostOf, originOf } from "#platform/lib/url.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import {
  iriOf,
  isObject,
  isAddressedToPublic,
  type JsonObject,
} from "#protocol/activitypub/json.ts";
import type { BundlePorts } from "../check-actions.ts";
import { maxUnpacked, maxBundleEntries } from "../bundle.ts";
import { draftOfFound, draftOfTheirs, viewerOfImport } from "./drafts-actions.ts";
import {
  endImport,
  fileOfImport,
  importItems,
  keepProgress,
  languageOfImport,
  readImport,
  refuseImport,
} from "./store.ts";
import { libraryImportMessages } from "./messages.ts";
import { foundIn, look } from "./look-actions.ts";
import { comesIn, type ImportItem, type LibraryImport } from "./taking-in.ts";
import { readZip, unpack } from "../readers/zip.ts";

/** Stores a guide as its author's, as if it had been sent. */
export type GuideKeeper = (
  trx: Trx,
  ctx: AppContext,
  actor: Row<"remoteActors">,
  json: JsonObject,
) => Promise<"stored" | "unchanged" | "ignored">;

/** What is asked of the rest of the world, and who keeps guides. */
interface ImportPorts extends BundlePorts {
  readonly keepGuide: GuideKeeper;
}
type Outcome = "theirs" | "drafts" | "left";
type Importer = (item: ImportItem, index: number) => Promise<Outcome>;

/** Servers are asked so often for one import, and no more after they failed twice. */
const maxAsked = 500;
const maxFailures = 2;

/** Stored as its author's, as if it had been sent. */
async function keepTheirs(
  ctx: AppContext,
  { keepGuide }: ImportPorts,
  actor: Row<"remoteActors">,
  json: JsonObject,
): Promise<Outcome> {
  const done = await ctx.db.transaction().execute((trx) => keepGuide(trx, ctx, actor, json));
  return done === "stored" ? "theirs" : "left";
}

const actorOf = (ctx: AppContext, iri: string | null): Promise<Row<"remoteActors"> | undefined> =>
  ctx.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("iri", "=", iri ?? "")
    .where("gone", "is", null)
    .executeTakeFirst();

/** Asks the server of a guide for it; undefined when it can't be had. */
function asker(
  ctx: AppContext,
  ports: ImportPorts,
): (item: ImportItem) => Promise<{ actor: Row<"remoteActors">; json: JsonObject } | undefined> {
  const failures = new Map<string, number>();
  let left = maxAsked;
  return async ({ iri, by }) => {
    const host = hostOf(iri) ?? "";
    if (iri === null || by === null || left <= 0 || (failures.get(host) ?? 0) >= maxFailures)
      return undefined;
    left--;
    try {
      const json = await ports.getDocument(iri);
      const actor = await ports.findActor(by);
      const right =
        iriOf(json) === iri &&
        iriOf(json["attributedTo"]) === by &&
        originOf(by) === originOf(iri) &&
        isAddressedToPublic(json);
      return actor === undefined || !right ? undefined : { actor, json };
    } catch {
      // Not at home, gone, or no good: the brought copy stays a draft either way.
      failures.set(host, (failures.get(host) ?? 0) + 1);
      return undefined;
    }
  };
}

async function bundleTaker(
  ctx: AppContext,
  viewer: Viewer,
  one: LibraryImport,
  ports: ImportPorts,
): Promise<Importer> {
  const file = await fileOfImport(ctx.db, one.id);
  const entries = new Map(
    (await readZip(file, { entries: maxBundleEntries, bytes: maxUnpacked })).map((entry) => [
      entry.name,
      entry,
    ]),
  );
  const ask = asker(ctx, ports);
  return async (item) => {
    const entry = entries.get(item.document ?? "");
    const json =
      entry === undefined
        ? undefined
        : (JSON.parse((await unpack(file, entry)).toString("utf8")) as unknown);
    if (!isObject(json)) return "left";
    if (item.fate === "theirs") {
      const actor = await actorOf(ctx, item.by);
      if (actor !== undefined) return keepTheirs(ctx, ports, actor, json);
    }
    if (item.fate === "ask") {
      const got = await ask(item);
      if (got !== undefined) return keepTheirs(ctx, ports, got.actor, got.json);
    }
    return (await draftOfTheirs(ctx, viewer, one, item, json)) ? "drafts" : "left";
  };
}

async function articleTaker(
  ctx: AppContext,
  viewer: Viewer,
  one: LibraryImport,
  ports: ImportPorts,
): Promise<Importer> {
  const json: unknown = JSON.parse((await fileOfImport(ctx.db, one.id)).toString("utf8"));
  if (!isObject(json)) return () => Promise.resolve("left");
  return async (item) => {
    if (item.fate === "link")
      return (await draftOfTheirs(ctx, viewer, one, item, json)) ? "drafts" : "left";
    const actor = await actorOf(ctx, item.by);
    if (actor === undefined) return "left";
    const outcome = await keepTheirs(ctx, ports, actor, json);
    if (item.fate !== "draft" || item.iri === null) return outcome;
    const guide = await ctx.db
      .selectFrom("guides")
      .select(["id", "basedOn"])
      .where("iri", "=", item.iri)
      .executeTakeFirst();
    if (guide === undefined) return outcome;
    const version = await ctx.db
      .selectFrom("guides")
      .select("id")
      .where("groupId", "=", one.groupId)
      .where("basedOn", "=", item.iri)
      .executeTakeFirst();
    if (version !== undefined) return outcome;
    await adaptGuide(ctx, viewer, guide.id, one.handle);
    return "drafts";
  };
}

async function importerOf(
  ctx: AppContext,
  viewer: Viewer,
  one: LibraryImport,
  ports: ImportPorts,
): Promise<Importer> {
  if (one.kind === "bundle") return bundleTaker(ctx, viewer, one, ports);
  if (one.kind === "article") return articleTaker(ctx, viewer, one, ports);
  const { guides } = await foundIn(ctx, one);
  return async (_item, index) => {
    const guide = guides[index];
    return guide !== undefined && (await draftOfFound(ctx, viewer, one, guide)) ? "drafts" : "left";
  };
}

/** Job `library-take`. */
async function take(ctx: AppContext, id: string, ports: ImportPorts): Promise<void> {
  const one = await readImport(ctx.db, id);
  if (one?.state !== "running") return;
  const viewer = await viewerOfImport(ctx, one);
  if (viewer === undefined) {
    const { left } = libraryImportMessages(await languageOfImport(ctx, one));
    await refuseImport(ctx.db, id, left);
    return;
  }
  const items = await importItems(ctx.db, id);
  const importer = await importerOf(ctx, viewer, one, ports);
  let { progress } = one;
  for (const [index, item] of items.entries()) {
    if (index < progress.done) continue;
    const outcome = comesIn(item.fate) ? await importer(item, index) : "left";
    progress = { ...progress, done: index + 1, [outcome]: progress[outcome] + 1 };
    await keepProgress(ctx.db, id, progress);
  }
  await endImport(ctx, id);
}

/** Jobs of the worker. */
export const libraryImportHandlers = (
  ctx: AppContext,
  ports: ImportPorts,
): Record<string, (payload: string) => Promise<void>> => ({
  "library-look": (payload) => look(ctx, readStrings(payload, "import").import, ports),
  "library-take": (payload) => take(ctx, readStrings(payload, "import").import, ports),
});
