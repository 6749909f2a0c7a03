/** A booklet of about forty pages: how long the press takes, and how large its process gets. */
import { readFileSync } from "node:fs";
import { openPress } from "#domains/zines/press/actions.ts";
import type { Order } from "#domains/zines/press/order.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { begin, median, miss, ms, note } from "./support.ts";

const rounds = 5;
/** Milliseconds and MB. */
const target = { took: 2000, rss: 300 } as const;

const paragraph =
  "Simmer the berries gently, strain them through a cloth, and add honey when the juice is no longer hot. ".repeat(
    5,
  );
// Other words each round: the typesetter remembers what it set.
const sourceOf = (round: number): string =>
  Array.from(
    { length: 60 },
    (_, i) =>
      `## Round ${round}, step ${i + 1}\n\n${round} ${paragraph}\n\n- one pot\n- one cloth\n\n${paragraph} ${round}`,
  ).join("\n\n");

/** The highest resident memory that a process had, in MB. */
const peak = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

const order = (round: number): Order => ({
  form: { kind: "booklet", paper: "a4", duplex: "short", spine: null, reversed: false },
  about: { origin: "https://moss.example", zone: "UTC" },
  guides: [
    {
      id: "01990000-0000-7000-8000-000000000001",
      name: `Syrups, round ${round}`,
      summary: "",
      source: sourceOf(round),
      contentHtml: renderMarkdown(sourceOf(round)),
      license: "CC-BY-SA-4.0",
      credit: "Rosa",
      cautions: "Raw berries are poisonous.",
      language: "en",
      version: 1,
      updated: new Date("2026-11-20T10:00:00Z"),
      published: new Date("2026-11-20T10:00:00Z"),
      sources: "",
      wishes: "",
      origin: { name: "Moss", address: null },
      ancestors: [],
      notices: [],
      pictures: [],
    },
  ],
});

export async function zines(): Promise<void> {
  begin("A booklet of forty pages");
  const press = openPress();
  const times: number[] = [];
  let pages = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const input = order(round);
      const began = performance.now();
      const pdf = await press.make(input);
      times.push(performance.now() - began);
      // A sheet has two on each of its sides.
      pages =
        (
          Buffer.from(pdf)
            .toString("latin1")
            .match(/\/Type \/Page\b/g) ?? []
        ).length * 2;
    }
    const [pid = 0] = press.pids();
    const rss = peak(pid);
    note("pages", String(pages));
    note("first, with the start of the process", ms(times[0] ?? 0));
    note(`median of ${rounds} rounds`, ms(median(times)));
    note("highest memory of the process of the press", `${Math.round(rss)} MB`);
    if (Math.max(...times) > target.took)
      miss(`a booklet took ${ms(Math.max(...times))}, target ${ms(target.took)}`);
    if (rss > target.rss) miss(`the press had ${Math.round(rss)} MB, target ${target.rss} MB`);
  } finally {
    press.close();
  }
}
