/** What is being taken in waits in DATA_DIR, in a folder of its own, and is forgotten with it. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppContext } from "#commons/app-context.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { begun, type ImportItem, type ImportProgress, type LibraryImport } from "./taking-in.ts";

const root = (ctx: AppContext): string => join(ctx.config.dataDir, "library-imports");
const folder = (ctx: AppContext, id: string): string => {
  if (!isId(id)) throw new Error("not the id of an import");
  return join(root(ctx), id);
};

/** Whole or not at all: who reads meanwhile reads what stood before. */
async function write(
  ctx: AppContext,
  id: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const file = join(folder(ctx, id), name);
  const fresh = `${file}.${newId()}`;
  await writeFile(fresh, content, { mode: 0o600 });
  await rename(fresh, file);
}

async function read<T>(ctx: AppContext, id: string, name: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(join(folder(ctx, id), name), "utf8")) as T;
  } catch {
    return undefined;
  }
}

export async function keepImport(
  ctx: AppContext,
  one: LibraryImport,
  file: Uint8Array,
): Promise<void> {
  await mkdir(folder(ctx, one.id), { recursive: true, mode: 0o700 });
  await write(ctx, one.id, "file", file);
  await changeImport(ctx, one);
}

export const changeImport = (ctx: AppContext, one: LibraryImport): Promise<void> =>
  write(ctx, one.id, "facts.json", JSON.stringify(one));
export const readImport = (ctx: AppContext, id: string): Promise<LibraryImport | undefined> =>
  read<LibraryImport>(ctx, id, "facts.json");
export const fileOfImport = (ctx: AppContext, id: string): Promise<Buffer> =>
  readFile(join(folder(ctx, id), "file"));
export const keepItems = (
  ctx: AppContext,
  id: string,
  items: readonly ImportItem[],
): Promise<void> => write(ctx, id, "items.json", JSON.stringify(items));
export const importItems = async (ctx: AppContext, id: string): Promise<readonly ImportItem[]> =>
  (await read<readonly ImportItem[]>(ctx, id, "items.json")) ?? [];
export const keepProgress = (
  ctx: AppContext,
  id: string,
  progress: ImportProgress,
): Promise<void> => write(ctx, id, "progress.json", JSON.stringify(progress));
export const progressOf = async (ctx: AppContext, id: string): Promise<ImportProgress> =>
  (await read<ImportProgress>(ctx, id, "progress.json")) ?? begun;
export const keepImportFile = (ctx: AppContext, id: string, file: Uint8Array): Promise<void> =>
  write(ctx, id, "file", file);

const idsIn = async (ctx: AppContext): Promise<string[]> =>
  (await readdir(root(ctx)).catch(() => [])).filter(isId);

/** Imports that stand now, of everybody. */
export async function standingImports(ctx: AppContext): Promise<LibraryImport[]> {
  const all = await Promise.all((await idsIn(ctx)).map((id) => readImport(ctx, id)));
  return all.filter((one) => one !== undefined);
}

export const dropImport = (ctx: AppContext, id: string): Promise<void> =>
  rm(folder(ctx, id), { recursive: true, force: true });

/** What nobody said yes to is forgotten after an hour; what was taken in, after a day. A chore. */
export async function forgetLibraryImports(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  for (const id of await idsIn(ctx)) {
    const one = await readImport(ctx, id);
    const made =
      one === undefined ? (await stat(folder(ctx, id)).catch(() => undefined))?.mtime : undefined;
    if (
      one === undefined
        ? made !== undefined && made < after(now, -hours(1))
        : new Date(one.expires) < now
    )
      await dropImport(ctx, id);
  }
}

/** Of whoever began it: what is found is kept in their words. */
export async function languageOfImport({ db }: AppContext, one: LibraryImport): Promise<string> {
  const member = await db
    .selectFrom("members")
    .select("language")
    .where("id", "=", one.memberId)
    .executeTakeFirst();
  return member?.language ?? "en";
}
