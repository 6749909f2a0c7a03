/**
 * What the threads of the pool can do. Each piece of work loads its
 * own code when it is first asked for.
 */
import { getPriority, setPriority } from "node:os";
import { isMainThread } from "node:worker_threads";
import type { CalendarFile, TableFile } from "#domains/calendar/reading-tasks.ts";
import { Spent } from "#platform/lib/spent.ts";
import { type Outcome, readyTask } from "#platform/pool/task.ts";

// Linux knows the priority of each thread; elsewhere this would be the whole process.
if (!isMainThread && process.platform === "linux") setPriority(Math.min(19, getPriority() + 5));

type Work = (input: never) => unknown;

const works: Readonly<Record<string, () => Promise<Work>>> = {
  [readyTask]: () =>
    Promise.resolve(async (name: string) => {
      await works[name]?.();
    }),
  markdown: async () => (await import("#commons/markdown.ts")).renderWithin,
  "markdown-all": async () => {
    const { renderOrWords } = await import("#commons/markdown.ts");
    return (sources: readonly string[]) => sources.map(renderOrWords);
  },
  html: async () => (await import("#commons/markup/sanitize.ts")).sanitize,
  "calendar-file": async () => {
    const { readIcs } = await import("#domains/calendar/ics/reader.ts");
    return ({ file, input }: CalendarFile) => readIcs(file, input);
  },
  "calendar-table": async () => {
    const { readCsv } = await import("#domains/calendar/import/table/csv-reader.ts");
    return ({ file, input }: TableFile) => readCsv(file, input);
  },
  "canonical-json": async () => {
    const { canonicalBytes } = await import("#domains/bundles/canonical-json.ts");
    return canonicalBytes;
  },
  posts: async () => {
    const { postMarkdown } = await import("#domains/bundles/readers/posts.ts");
    return (htmls: readonly string[]) => htmls.map(postMarkdown);
  },
  card: async () => (await import("#domains/pictures/cards/typeset.ts")).drawCard,
  picture: async () => (await import("#domains/pictures/rendering.ts")).renderPicture,
};

export const poolTasks: readonly string[] = Object.keys(works);

/** Called by Piscina with what `Pool` hands over. */
export async function work({
  name,
  input,
}: {
  readonly name: string;
  readonly input: never;
}): Promise<Outcome> {
  const load = works[name];
  if (load === undefined) throw new Error(`no thread knows the work ${name}`);
  try {
    return { done: await (await load())(input) };
  } catch (error) {
    if (error instanceof Spent) return { spent: error.what };
    throw error;
  }
}
