/**
 * Cards are made when somebody first asks for one, and kept as files; the
 * oldest go when there are too many.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppContext } from "#commons/app-context.ts";
import { localBytes } from "#commons/media/bytes.ts";
import { newId } from "#platform/lib/ids.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { type CardFacts, cardName, cardTask } from "./card.ts";
import { jpegOf } from "../queries.ts";

const cardsDir = (dataDir: string): string => join(dataDir, "cards");
/** Cards that are kept; each is about 100 kB. */
const maxCards = 2000;

const underWay = sharedWork<Buffer>();

async function make(
  ctx: AppContext,
  facts: CardFacts,
  picture: Awaited<ReturnType<typeof jpegOf>>,
  path: string,
): Promise<Buffer> {
  const bytes = await ctx.pool.run(cardTask, {
    ...facts,
    host: new URL(ctx.origin).host,
    fonts: join(ctx.config.dataDir, "fonts"),
    picture:
      picture === undefined
        ? undefined
        : { path: await localBytes(ctx, picture.hash), focus: picture.focus },
  });
  const made = Buffer.from(bytes);
  // A disk that is full or not ours to write on costs the keeping, not the card.
  try {
    await mkdir(cardsDir(ctx.config.dataDir), { recursive: true, mode: 0o700 });
    const arriving = `${path}.${newId()}`;
    await writeFile(arriving, made, { mode: 0o600 });
    await rename(arriving, path);
  } catch (error) {
    ctx.log.warn({ error }, "a card could not be kept");
  }
  return made;
}

/** The card of a public thing. Many who ask at once wait for the same drawing. */
export async function cardOf(
  ctx: AppContext,
  facts: CardFacts,
  owner: { readonly kind: string; readonly id: string },
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const picture = await jpegOf(ctx.db, owner.kind, owner.id);
  const name = cardName(facts, new URL(ctx.origin).host, picture?.hash);
  const path = join(cardsDir(ctx.config.dataDir), `${name}.png`);
  const stored = await readFile(path).catch(() => undefined);
  const bytes = stored ?? (await underWay(path, () => make(ctx, facts, picture, path)));
  return { name, bytes };
}

/**
 * A scheduled task: removes the oldest beyond what is kept, and what was not finished. Answers
 * how many.
 */
export async function sweepCards(ctx: AppContext, keep = maxCards): Promise<number> {
  const dir = cardsDir(ctx.config.dataDir);
  const names = await readdir(dir).catch(() => []);
  const known = (
    await Promise.all(
      names.map(async (name) => ({
        path: join(dir, name),
        whole: name.endsWith(".png"),
        made: (await stat(join(dir, name)).catch(() => undefined))?.mtimeMs ?? 0,
      })),
    )
  ).sort((a, b) => b.made - a.made);
  const old = known.filter((one, i) => i >= keep || !one.whole);
  for (const { path } of old) await rm(path, { force: true });
  return old.length;
}
