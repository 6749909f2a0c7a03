/**
 * Work that others cause runs in threads: with an end, with a limit of memory,
 * and beside the thread that answers.
 */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { markdownTask, render } from "#commons/rendering.ts";
import { canonicalTask, postsTask } from "#domains/bundles/reading-tasks.ts";
import { readCsvTask, readIcsTask, readSourceTask } from "#domains/calendar/reading-tasks.ts";
import { Spent } from "#platform/lib/spent.ts";
import { Pool } from "#platform/pool/pool.ts";
import type { Task } from "#platform/pool/task.ts";
import { poolTasks } from "#app/pool-worker.ts";

const pool = new Pool();
afterAll(() => pool.close());

const spend = (task: Task<string, unknown>, input: string): Promise<unknown> =>
  pool.run(task, input).then(
    () => "done",
    (error: unknown) => (error instanceof Spent ? error.what : error),
  );

/** Words that a thread can't finish in a millisecond, however fast it is. */
const long = "a *b* [c](https://d.example)\n\n".repeat(6000);

test("every kind of work has its part in the thread", () => {
  const names = [
    markdownTask,
    readIcsTask,
    readCsvTask,
    readSourceTask,
    canonicalTask,
    postsTask,
  ].map((task) => task.name);
  expect(names.filter((name) => !poolTasks.includes(name))).toEqual([]);
});

test("a text is rendered in a thread as it is here", async () => {
  expect(await render({ pool }, "# Soup\n\n*warm*")).toBe("<h2>Soup</h2>\n<p><em>warm</em></p>\n");
});

test("work past its deadline ends, and the next is done", async () => {
  expect(await spend({ ...markdownTask, milliseconds: 1 }, long)).toBe("time");
  expect(await spend(markdownTask, "soup")).toBe("done");
});

test(
  "threads stand behind whatever answers people",
  { skip: process.platform !== "linux" },
  async () => {
    await spend(markdownTask, "soup");
    const nice = (task: string): number =>
      Number(readFileSync(`/proc/self/task/${task}/stat`, "utf8").split(") ")[1]?.split(" ")[16]);
    const main = nice(String(process.pid));
    const others = readdirSync("/proc/self/task").map(nice);
    expect(Math.max(...others)).toBe(Math.min(19, main + 5));
  },
);

test("the list of contents of a bundle is read in a thread", async () => {
  const bytes = await pool.run(canonicalTask, '{"b":[1,"ä"],"a":null}');
  expect(Buffer.from(bytes ?? []).toString()).toBe('{"a":null,"b":[1,"ä"]}');
  expect(await pool.run(canonicalTask, '{"a":"\\ud800"}')).toBeUndefined();
  expect(await pool.run(canonicalTask, "[".repeat(70) + "]".repeat(70))).toBeUndefined();
});

test("posts of an export are read in a thread", async () => {
  expect(await pool.run(postsTask, ['<p>Warm <b>oil</b></p>[gallery ids="1"]'])).toEqual([
    "Warm **oil**",
  ]);
});

test("a text that costs too many steps is refused with a note at its field", async () => {
  const table = `${"a|".repeat(330)}\n${"-|".repeat(330)}\n${"a\n".repeat(350)}`;
  await expect(render({ pool }, table, "source")).rejects.toMatchObject({
    code: "too-costly",
    fields: { source: expect.stringContaining("simpler") as string },
  });
});

test("work that waits in a long line is turned away at the end of the line", async () => {
  const many = await Promise.all(Array.from({ length: 120 }, () => spend(markdownTask, "soup")));
  expect(many.filter((one) => one === "done")).toHaveLength(100);
  expect(many.filter((one) => one === "busy")).toHaveLength(20);
});

test("people don't wait behind what comes from elsewhere", async () => {
  const elsewhere: Task<string, unknown> = { ...markdownTask, lane: "elsewhere" };
  const done: string[] = [];
  const slow = Array.from({ length: 6 }, () =>
    spend(elsewhere, long.slice(0, 30_000)).then(() => done.push("elsewhere")),
  );
  await spend(markdownTask, "soup").then(() => done.push("people"));
  await Promise.all(slow);
  expect(done.indexOf("people")).toBeLessThan(6);
});

test("of a thread that can't start, whoever waits for it hears at once, each time", async () => {
  const broken = new Pool({ program: "data:text/javascript,throw new Error('no such thread')" });
  try {
    for (let tries = 0; tries < 2; tries++)
      await expect(broken.run(markdownTask, "soup")).rejects.toThrow("no such thread");
  } finally {
    await broken.close();
  }
});

test("a closed pool takes no work, and ends what runs", async () => {
  const other = new Pool();
  const running = other.run(markdownTask, long).then(
    () => "done",
    () => "ended",
  );
  await other.close();
  expect(["done", "ended"]).toContain(await running);
  await expect(other.run(markdownTask, "soup")).rejects.toBeInstanceOf(Spent);
});
