/**
 * Markdown of members is rendered once, in a thread, when it is written; the HTML is
 * kept under the digest of its words.
 */
import { after, days } from "#platform/lib/clock.ts";
import { gathered } from "#platform/lib/gathered.ts";
import { digest } from "#platform/lib/ids.ts";
import { Spent } from "#platform/lib/spent.ts";
import type { PoolLane, Task } from "#platform/pool/task.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { limits } from "./limits.ts";
import { keepRendered, knowsRendered, plainWords } from "./markdown.ts";
import { DomainError } from "./domain-error.ts";
import { commonsMessages } from "./messages.ts";
import type { AppContext } from "./app-context.ts";

/** Changes with whatever changes the HTML: what another version made is not used. */
export const renderer = "1 markdown-it 15.0.3 sanitize-html 2.18.1";

export const markdownTask: Task<string, string> = {
  name: "markdown",
  milliseconds: limits.markdown.milliseconds,
  lane: "people",
};

/** Several texts at once; what is too much for one of them is that one's alone. */
const allTask: Task<readonly string[], readonly string[]> = {
  name: "markdown-all",
  milliseconds: limits.markdown.milliseconds,
  lane: "people",
};

const note = sayings(commonsMessages)((m) => m.errors.tooCostly);

type Means = Pick<AppContext, "db" | "pool" | "clock">;

const digestOf = (source: string): string => digest(`${renderer}\n${source}`);

/**
 * HTML of what a member writes. Throws too-costly with a note at `field` when its budget is spent.
 */
export async function render(
  { pool }: Pick<AppContext, "pool">,
  source: string,
  field = "content",
): Promise<string> {
  if (source === "") return "";
  try {
    return await pool.run(markdownTask, source);
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
    if (error.what === "busy") throw new DomainError("busy");
    throw new DomainError("too-costly", { fields: { [field]: note } });
  }
}

/**
 * What pages showed since it was written down last: its digest, and its HTML where no row has it.
 */
const shown = new WeakMap<Means["db"], Map<string, string | undefined>>();
/** Texts that are remembered until then. */
const maxShown = 5000;

function noteShown({ db }: Means, key: string, html?: string): void {
  const known = shown.get(db) ?? new Map<string, string | undefined>();
  shown.set(db, known);
  if (known.size < maxShown || known.has(key)) known.set(key, html ?? known.get(key));
}

/** Those that stand in memory by now: found in the table, in one query. */
async function recallKept(ctx: Means, sources: readonly string[]): Promise<void> {
  const missing = new Map(
    sources.filter((one) => one !== "" && !knowsRendered(one)).map((one) => [digestOf(one), one]),
  );
  if (missing.size === 0) return;
  const found = await ctx.db
    .selectFrom("renderedTexts")
    .select(["digest", "html"])
    .where("digest", "in", [...missing.keys()])
    .execute();
  for (const { digest: key, html } of found) {
    keepRendered(missing.get(key) ?? "", html);
    noteShown(ctx, key);
  }
}

async function keep(
  { db, clock }: Means,
  made: readonly (readonly [key: string, html: string])[],
): Promise<void> {
  if (made.length === 0) return;
  const used = clock.now().toISOString().slice(0, 10);
  await db
    .insertInto("renderedTexts")
    .values(made.map(([key, html]) => ({ digest: key, html, used })))
    .onConflict((conflict) => conflict.column("digest").doNothing())
    .execute();
}

/**
 * Writes down what pages showed: what was made for them, and that all of it is still wanted. Done
 * now and then and at the end, since a page that is read writes nothing.
 */
export async function keepShown(ctx: Means): Promise<void> {
  const known = [...(shown.get(ctx.db) ?? [])];
  if (known.length === 0) return;
  shown.delete(ctx.db);
  const today = ctx.clock.now().toISOString().slice(0, 10);
  await ctx.db
    .updateTable("renderedTexts")
    .set({ used: today })
    .where(
      "digest",
      "in",
      known.map(([key]) => key),
    )
    .where("used", "<", today)
    .execute();
  await keep(
    ctx,
    known.flatMap(([key, html]) => (html === undefined ? [] : [[key, html] as const])),
  );
}

/**
 * Before something is written: its texts are rendered in a thread and kept, so that
 * `renderMarkdown` finds them. Under the names of their fields; a text that costs too
 * much is refused with a note there.
 */
export async function prepareTexts(
  ctx: Means,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const texts = Object.entries(fields).filter(
    (one): one is [string, string] => one[1] !== undefined && one[1] !== "",
  );
  await recallKept(
    ctx,
    texts.map(([, source]) => source),
  );
  const missing = texts.filter(([, source]) => !knowsRendered(source));
  const made = await Promise.all(
    missing.map(async ([field, source]) => [source, await render(ctx, source, field)] as const),
  );
  for (const [source, html] of made) keepRendered(source, html);
  await keep(
    ctx,
    made.map(([source, html]) => [digestOf(source), html] as const),
  );
}

const recallGathered = gathered(async (ctx: Means, sources) => {
  await recall(ctx, sources);
  return new Map<string, never>();
});

/**
 * Before a page is made: its texts, as they were kept. What was never rendered is, and kept by
 * `keepShown`. Documents that are made side by side are helped by one query.
 */
export async function recallTexts(ctx: Means, sources: readonly string[]): Promise<void> {
  const missing = sources.filter((one) => one !== "" && !knowsRendered(one));
  await Promise.all(missing.map((one) => recallGathered(ctx, one)));
}

async function recall(ctx: Means, sources: readonly string[]): Promise<void> {
  await recallKept(ctx, sources);
  const made = await renderMissing(ctx, sources, "people");
  for (const [source, html] of made) keepRendered(source, html);
  // What was too much this time may be less on a machine that is less busy.
  for (const [source, html] of made)
    if (html !== plainWords(source)) noteShown(ctx, digestOf(source), html);
}

/**
 * Before what somebody elsewhere wrote is read: in the thread for such things. Its
 * HTML is kept with the thing itself.
 */
export async function prepareFromElsewhere(
  ctx: Pick<AppContext, "pool">,
  sources: readonly (string | undefined)[],
): Promise<void> {
  const made = await renderMissing(
    ctx,
    sources.map((one) => one ?? ""),
    "elsewhere",
  );
  for (const [source, html] of made) keepRendered(source, html);
}

/** Most characters that one piece of work for a thread reads; a longer text is one by itself. */
const perWork = limits.markdown.input;

async function renderMissing(
  ctx: Pick<AppContext, "pool">,
  sources: readonly string[],
  lane: PoolLane,
): Promise<readonly (readonly [source: string, html: string])[]> {
  const missing = [...new Set(sources)].filter((one) => one !== "" && !knowsRendered(one));
  const made: (readonly [string, string])[] = [];
  for (let begin = 0; begin < missing.length;) {
    let end = begin + 1;
    let size = missing[begin]?.length ?? 0;
    while (end < missing.length && (size += missing[end]?.length ?? 0) <= perWork) end++;
    const some = missing.slice(begin, end);
    const htmls = await renderAll(ctx, some, lane);
    made.push(...some.map((source, i) => [source, htmls[i] ?? plainWords(source)] as const));
    begin = end;
  }
  return made;
}

/**
 * What costs too much stands there as plain words. Nothing is tried again on
 * the thread that answers everybody.
 */
async function renderAll(
  { pool }: Pick<AppContext, "pool">,
  sources: readonly string[],
  lane: PoolLane,
): Promise<readonly string[]> {
  try {
    return await pool.run({ ...allTask, lane }, sources);
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
    if (error.what === "busy") throw new DomainError("busy");
    if (sources.length === 1) return sources.map(plainWords);
    // One of them took the time of all: the others shall not look like it.
    const half = sources.length >> 1;
    const first = await renderAll({ pool }, sources.slice(0, half), lane);
    return [...first, ...(await renderAll({ pool }, sources.slice(half), lane))];
  }
}

/**
 * What nobody asked for in a week is forgotten: a text that was
 * deleted is soon gone here too. A scheduled task.
 */
export async function forgetRendered({
  db,
  clock,
}: Pick<AppContext, "db" | "clock">): Promise<void> {
  const before = after(clock.now(), -days(7)).toISOString().slice(0, 10);
  await db.deleteFrom("renderedTexts").where("used", "<", before).execute();
}
