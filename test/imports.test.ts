/** The house rules that a reader relies on: who may import whom, no cycles, small files, one place for each sharp tool. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "..", "src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort();
const text = new Map(files.map((file) => [file, readFileSync(join(src, file), "utf8")]));

/** Domains in order: an arrow points only to the same or an earlier row. */
const order = [
  ["members"],
  ["groups"],
  ["decisions"],
  ["ledger"],
  ["events", "guides", "offers"],
  ["zines", "stories", "bundles", "things", "agreements", "meetings", "rotas"],
  ["kits"],
  ["calendar"],
  ["siblings"],
  ["safety"],
  ["front"],
];
const domains = order.flat();
const rank = (folder: string): number => order.findIndex((row) => row.includes(folder));

const rooms = ["actions", "document", "store", "routes", "api", "page", "words", "slots", "domain"] as const;

/** What room of a domain a file is: `actions`, … or `noun` for everything else. `sessions-store.ts` is a store. */
function roomOf(file: string): string {
  const base = file.split("/").at(-1)?.replace(/\.ts$/, "") ?? "";
  return rooms.find((room) => base === room || base.endsWith(`-${room}`)) ?? "noun";
}

function importsOf(file: string, { types = true } = {}): string[] {
  const found = [
    ...(text.get(file) ?? "").matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|import\("([^"]+)"\)/gm),
  ];
  return found
    .filter((match) => types || match[1] === undefined)
    .map((match) => match[2] ?? match[3] ?? match[4] ?? "")
    .flatMap((name) =>
      name.startsWith("#") ? [name.slice(1)] : name.startsWith(".") ? [relative(src, resolve(src, dirname(file), name))] : [],
    );
}

const kit = /^kit\//;
const commons = /^commons\//;
const pool = /^pool\//;
const plain = [kit, commons, pool, /^database\/schema\.ts$/, /^config\.ts$/];

/** What puts the parts together. */
const tops = ["app.ts", "main.ts", "domain.ts", "domains.ts", "assembly.ts", "pool-worker.ts"];

/** May `from` import `to`? */
function allowed(from: string, to: string): boolean {
  const [folder = ""] = from.split("/");
  const [other = ""] = to.split("/");
  if (tops.includes(from) || folder === "cli") return true;
  // What a domain tells of itself is the one thing that all domains share with what puts them together.
  if (to === "domain.ts") return roomOf(from) === "domain";
  if (tops.includes(to) || other === "cli") return false;
  const is = (...patterns: RegExp[]): boolean => patterns.some((pattern) => pattern.test(to));
  if (folder === other && !domains.includes(folder)) return true;
  switch (folder) {
    case "kit":
    case "config.ts":
      return false;
    case "pool":
      return is(kit);
    case "commons":
      return is(...plain);
    case "database":
      return is(kit, /^config\.ts$/);
    case "jobs":
      return is(/^database\//, ...plain);
    case "activitypub":
    case "mail":
      return is(...plain);
    case "web":
      return is(/^database\//, /^jobs\/(health|schedule)\.ts$/, ...plain);
    case "federation":
      return (
        is(/^database\//, /^jobs\//, /^activitypub\//, /^web\/negotiation\.ts$/, ...plain) || (domains.includes(other) && publicRoom(to))
      );
    default:
      return domains.includes(folder) && domainAllowed(folder, from, other, to);
  }
}

const publicRoom = (file: string): boolean => ["noun", "actions", "document"].includes(roomOf(file)) || file.endsWith("/section.ts");

function domainAllowed(folder: string, from: string, other: string, to: string): boolean {
  const is = (...patterns: RegExp[]): boolean => patterns.some((pattern) => pattern.test(to));
  const room = roomOf(from);
  const theirs = roomOf(to);
  if (is(...plain)) return true;
  // A domain fills the slots of any other, also of one that builds on it; all else stays in its order.
  if (room === "domain") return !domains.includes(other) || other === folder || theirs === "slots";
  if (other === "activitypub") return ["document", "actions"].includes(room);
  if (other === "database") return ["store", "actions"].includes(room);
  if (other === "jobs") return is(/^jobs\/(announce|dead|enqueue|health|letters|withdraw)\.ts$/) && room === "actions";
  if (other === "web") return ["page", "routes", "api", "slots"].includes(room) || from.endsWith("/section.ts");
  if (!domains.includes(other)) return false;
  if (other !== folder) return rank(other) <= rank(folder) && publicRoom(to);
  if (theirs === "words") return true;
  switch (room) {
    case "slots":
      return true;
    case "noun":
      return from.endsWith("/section.ts") || theirs === "noun";
    case "document":
    case "store":
    case "page":
      return theirs === "noun" || theirs === room;
    case "actions":
      return !["routes", "page", "api"].includes(theirs);
    default:
      return true;
  }
}

test("every file imports only what the import table allows", () => {
  const wrong = files.flatMap((from) =>
    importsOf(from)
      .filter((to) => !allowed(from, to))
      .map((to) => `${from} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("every import names a file that stands", () => {
  const missing = files.flatMap((from) =>
    importsOf(from)
      .filter((to) => to.endsWith(".ts") && !text.has(to))
      .map((to) => `${from} -> ${to}`),
  );
  expect(missing).toEqual([]);
});

test("there is no cycle of imports", () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of importsOf(file, { types: false })) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(cycles).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  expect(files.filter((file) => (text.get(file) ?? "").split("\n").length > 301)).toEqual([]);
});

test.each([
  ["process.env", /\bprocess\.env\b/, /^config\.ts$/],
  ["the time of day", /\bnew Date\(\)|\bDate\.now\(\)|Temporal\.Now/, /^kit\/(clock|temporal)\.ts$/],
  ["fetch", /(?<![.\w])fetch\(/, /^federation\/outgoing\.ts$/],
  ["pg", /from "pg"/, /^database\//],
  ["the library of threads", /from "piscina"/, /^pool\/pool\.ts$/],
  ["Fedify", /from "@fedify\//, /^federation\//],
  ["the mail library", /from "nodemailer"/, /^mail\//],
  ["the token library", /from "@fastify\/jwt"/, /^web\/session\.ts$/],
])("%s is used in its one place", (_, pattern, place) => {
  expect(files.filter((file) => pattern.test(text.get(file) ?? "") && !place.test(file))).toEqual([]);
});

test("there are no default exports, enums or barrels", () => {
  const wrong = files.filter((file) => /^export default|^(export )?(const )?enum |^export \* from/m.test(text.get(file) ?? ""));
  expect(wrong).toEqual([]);
});
