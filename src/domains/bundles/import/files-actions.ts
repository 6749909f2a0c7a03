/** What is being taken in waits in DATA_DIR, in a folder of its own, and is forgotten with it. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { World } from "#commons/app-context.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { begun, type ImportItem, type ImportProgress, type LibraryImport } from "./taking-in.ts";

const root = (world: World): string => join(world.config.dataDir, "library-imports");
const folder = (world: World, id: string): string => {
  if (!isId(id)) throw new Error("not the id of an import");
  return join(root(world), id);
};

/** Whole or not at all: who reads meanwhile reads what stood before. */
async function write(world: World, id: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder(world, id), name);
  const fresh = `${file}.${newId()}`;
  await writeFile(fresh, content, { mode: 0o600 });
  await rename(fresh, file);
}

async function read<T>(world: World, id: string, name: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(join(folder(world, id), name), "utf8")) as T;
  } catch {
    return undefined;
  }
}

export async function keepImport(world: World, one: LibraryImport, file: Uint8Array): Promise<void> {
  await mkdir(folder(world, one.id), { recursive: true, mode: 0o700 });
  await write(world, one.id, "file", file);
  await changeImport(world, one);
}

export const changeImport = (world: World, one: LibraryImport): Promise<void> => write(world, one.id, "facts.json", JSON.stringify(one));
export const readImport = (world: World, id: string): Promise<LibraryImport | undefined> => read<LibraryImport>(world, id, "facts.json");
export const fileOfImport = (world: World, id: string): Promise<Buffer> => readFile(join(folder(world, id), "file"));
export const keepItems = (world: World, id: string, items: readonly ImportItem[]): Promise<void> =>
  write(world, id, "items.json", JSON.stringify(items));
export const itemsOf = async (world: World, id: string): Promise<readonly ImportItem[]> =>
  (await read<readonly ImportItem[]>(world, id, "items.json")) ?? [];
export const keepProgress = (world: World, id: string, progress: ImportProgress): Promise<void> =>
  write(world, id, "progress.json", JSON.stringify(progress));
export const progressOf = async (world: World, id: string): Promise<ImportProgress> =>
  (await read<ImportProgress>(world, id, "progress.json")) ?? begun;
export const keepFile = (world: World, id: string, file: Uint8Array): Promise<void> => write(world, id, "file", file);

const idsIn = async (world: World): Promise<string[]> => (await readdir(root(world)).catch(() => [])).filter(isId);

/** Imports that stand now, of everybody. */
export async function standingImports(world: World): Promise<LibraryImport[]> {
  const all = await Promise.all((await idsIn(world)).map((id) => readImport(world, id)));
  return all.filter((one) => one !== undefined);
}

export const dropImport = (world: World, id: string): Promise<void> => rm(folder(world, id), { recursive: true, force: true });

/** What nobody said yes to is forgotten after an hour; what was taken in, after a day. A chore. */
export async function forgetLibraryImports(world: World): Promise<void> {
  const now = world.clock.now();
  for (const id of await idsIn(world)) {
    const one = await readImport(world, id);
    const made = one === undefined ? (await stat(folder(world, id)).catch(() => undefined))?.mtime : undefined;
    if (one === undefined ? made !== undefined && made < after(now, -hours(1)) : new Date(one.expires) < now) await dropImport(world, id);
  }
}
