/** The worker's second part: takes in what was looked at, part by part, going on where it was stopped. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { adaptGuide } from "#domains/guides/actions.ts";
import { receiveGuide } from "#domains/guides/receive.ts";
import { hostOf, originOf } from "#platform/lib/url.ts";
import { iriOf, isObject, isPublic, type JsonObject } from "#protocol/activitypub/json.ts";
import type { Doors } from "../check-actions.ts";
import { mostUnpacked, mostEntries } from "../bundle.ts";
import { draftOfFound, draftOfTheirs, viewerOfImport } from "./drafts-actions.ts";
import { changeImport, fileOfImport, itemsOf, keepFile, keepProgress, progressOf, readImport } from "./files-actions.ts";
import { foundIn, look } from "./look-actions.ts";
import { comesIn, type ImportItem, type LibraryImport } from "./taking-in.ts";
import { readZip, unpack } from "../readers/zip.ts";

type Outcome = "theirs" | "drafts" | "left";
type Taker = (item: ImportItem, at: number) => Promise<Outcome>;

/** Servers are asked so often for one import, and no more after they failed twice. */
const mostAsked = 500;
const mostFailures = 2;

/** Stored as its author's, as if it had been sent. */
async function keepTheirs(world: World, actor: Row<"remoteActors">, json: JsonObject): Promise<Outcome> {
  const done = await world.db.transaction().execute((trx) => receiveGuide(trx, world, actor, json));
  return done === "stored" ? "theirs" : "left";
}

const actorOf = (world: World, iri: string | null): Promise<Row<"remoteActors"> | undefined> =>
  world.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("iri", "=", iri ?? "")
    .where("gone", "is", null)
    .executeTakeFirst();

/** Asks the server of a guide for it; undefined when it can't be had. */
function asker(world: World, doors: Doors): (item: ImportItem) => Promise<{ actor: Row<"remoteActors">; json: JsonObject } | undefined> {
  const failures = new Map<string, number>();
  let left = mostAsked;
  return async ({ iri, by }) => {
    const host = hostOf(iri) ?? "";
    if (iri === null || by === null || left <= 0 || (failures.get(host) ?? 0) >= mostFailures) return undefined;
    left--;
    try {
      const json = await doors.getDocument(iri);
      const actor = await doors.findActor(by);
      const right = json["id"] === iri && iriOf(json["attributedTo"]) === by && originOf(by) === originOf(iri) && isPublic(json);
      return actor === undefined || !right ? undefined : { actor, json };
    } catch {
      // Not at home, gone, or no good: the brought copy stays a draft either way.
      failures.set(host, (failures.get(host) ?? 0) + 1);
      return undefined;
    }
  };
}

async function bundleTaker(world: World, viewer: Viewer, one: LibraryImport, doors: Doors): Promise<Taker> {
  const file = await fileOfImport(world, one.id);
  const entries = new Map(readZip(file, { entries: mostEntries, bytes: mostUnpacked }).map((entry) => [entry.name, entry]));
  const ask = asker(world, doors);
  return async (item) => {
    const entry = entries.get(item.document ?? "");
    const json = entry === undefined ? undefined : (JSON.parse((await unpack(file, entry)).toString("utf8")) as unknown);
    if (!isObject(json)) return "left";
    if (item.fate === "theirs") {
      const actor = await actorOf(world, item.by);
      if (actor !== undefined) return keepTheirs(world, actor, json);
    }
    if (item.fate === "ask") {
      const got = await ask(item);
      if (got !== undefined) return keepTheirs(world, got.actor, got.json);
    }
    return (await draftOfTheirs(world, viewer, one, item, json)) ? "drafts" : "left";
  };
}

async function articleTaker(world: World, viewer: Viewer, one: LibraryImport): Promise<Taker> {
  const json = JSON.parse((await fileOfImport(world, one.id)).toString("utf8")) as JsonObject;
  return async (item) => {
    if (item.fate === "link") return (await draftOfTheirs(world, viewer, one, item, json)) ? "drafts" : "left";
    const actor = await actorOf(world, item.by);
    if (actor === undefined) return "left";
    const kept = await keepTheirs(world, actor, json);
    if (item.fate !== "draft" || item.iri === null) return kept;
    const guide = await world.db.selectFrom("guides").select(["id", "basedOn"]).where("iri", "=", item.iri).executeTakeFirst();
    if (guide === undefined) return kept;
    const version = await world.db
      .selectFrom("guides")
      .select("id")
      .where("groupId", "=", one.groupId)
      .where("basedOn", "=", item.iri)
      .executeTakeFirst();
    if (version !== undefined) return kept;
    await adaptGuide(world, viewer, guide.id, one.handle);
    return "drafts";
  };
}

async function takerOf(world: World, viewer: Viewer, one: LibraryImport, doors: Doors): Promise<Taker> {
  if (one.kind === "bundle") return bundleTaker(world, viewer, one, doors);
  if (one.kind === "article") return articleTaker(world, viewer, one);
  const { guides } = await foundIn(world, one);
  return async (_item, at) => {
    const guide = guides[at];
    return guide !== undefined && (await draftOfFound(world, viewer, one, guide)) ? "drafts" : "left";
  };
}

/** Job `library-take`. */
async function take(world: World, id: string, doors: Doors): Promise<void> {
  const one = await readImport(world, id);
  if (one?.state !== "running") return;
  const viewer = await viewerOfImport(world, one);
  if (viewer === undefined) {
    await changeImport(world, { ...one, state: "refused", why: "Who began this belongs to the group no more." });
    return;
  }
  const items = await itemsOf(world, id);
  const taker = await takerOf(world, viewer, one, doors);
  let progress = await progressOf(world, id);
  for (const [at, item] of items.entries()) {
    if (at < progress.done) continue;
    const outcome = comesIn(item.fate) ? await taker(item, at) : "left";
    progress = { ...progress, done: at + 1, [outcome]: progress[outcome] + 1 };
    await keepProgress(world, id, progress);
  }
  await changeImport(world, { ...one, state: "done" });
  await keepFile(world, id, new Uint8Array());
}

/** Jobs of the worker. */
export const libraryImportHandlers = (world: World, doors: Doors): Record<string, (payload: string) => Promise<void>> => ({
  "library-look": (payload) => look(world, (JSON.parse(payload) as { import: string }).import, doors),
  "library-take": (payload) => take(world, (JSON.parse(payload) as { import: string }).import, doors),
});
