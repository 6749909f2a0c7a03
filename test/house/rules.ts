/**
 * The rules of the house as functions over the texts of src: who may import
 * whom, how long, how many, how named.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..", "..");
const src = join(root, "src");

const under = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

export const everyFile = under(src);
export const files = everyFile.filter((file) => file.endsWith(".ts"));
export const text = new Map(files.map((file) => [file, readFileSync(join(src, file), "utf8")]));

/** Domains in order: an arrow points only to the same or an earlier row. */
const order = [
  ["pictures"],
  ["members"],
  ["news"],
  ["mail"],
  ["groups"],
  ["sign-in"],
  ["decisions"],
  ["ledger"],
  ["events", "guides", "offers"],
  ["people"],
  ["zines", "stories", "bundles", "things", "agreements", "meetings", "rotas"],
  ["starter-kits"],
  ["calendar"],
  ["subscriptions"],
  ["siblings"],
  ["upkeep"],
  ["questions"],
  ["safety"],
  ["conversation"],
  ["home"],
];
const rank = (domain: string): number => order.findIndex((row) => row.includes(domain));

const rooms = [
  "actions",
  "queries",
  "receive",
  "tasks",
  "effects",
  "acts",
  "document",
  "store",
  "routes",
  "api",
  "page",
  "messages",
  "sections",
  "slots",
  "domain",
] as const;
type Room = (typeof rooms)[number] | "noun";

/**
 * What room a file is: `actions`, … or `noun` for all others.
 * `mail-tasks.ts` is a room of tasks.
 */
export function roomOf(file: string): Room {
  const base = file.split("/").at(-1)?.replace(/\.ts$/, "") ?? "";
  return rooms.find((room) => base === room || base.endsWith(`-${room}`)) ?? "noun";
}
/** Rooms that do something: they may write, announce and enqueue. */
const doing: readonly Room[] = ["actions", "queries", "receive", "tasks", "effects", "acts"];
/** Rooms that show something. */
const showing: readonly Room[] = ["routes", "api", "page", "sections", "slots"];
/** Rooms that another domain may use. */
const open: readonly Room[] = ["noun", "actions", "queries", "document", "sections"];

const importPattern =
  /^(?:import|export)\s+(type\s+)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|import\("([^"]+)"\)/gm;

/** What a file imports of src, as paths below src. */
export function importsOf(file: string, { types = true } = {}): string[] {
  return [...(text.get(file) ?? "").matchAll(importPattern)]
    .filter((match) => types || match[1] === undefined)
    .map((match) => match[2] ?? match[3] ?? match[4] ?? "")
    .flatMap((name) => {
      if (name.startsWith("#")) return [name.slice(1)];
      return name.startsWith(".") ? [relative(src, resolve(src, dirname(file), name))] : [];
    });
}

const lib = /^platform\/lib\//;
const schema = /^platform\/database\/(schema\.ts|tables\/)/;
/** Texts for people: whatever says something to somebody has a catalogue. */
const i18n = /^platform\/i18n\//;
const plain = [lib, i18n, /^platform\/pool\//, /^commons\//, schema, /^config\.ts$/];
/** Bytes, wherever they stand: read and kept by whoever has files. */
const media = /^platform\/media\/store(-error)?\.ts$/;
const database = /^platform\/database\//;
/** What of the platform's web may be used where no page is made. */
const negotiation = /^platform\/web\/negotiation\.ts$/;
/** What of the queue an action may use, and how it says something to others: by the worker. */
const announcing =
  /^(platform\/jobs\/(dead-letters|enqueue|health|sealing)|protocol\/outbox\/(announce|direct-activities\/[a-z-]+|withdraw))\.ts$/;

/** The floor of a file, and the room of the floor: `["domains", "events"]`. */
const floorOf = (file: string): readonly [string, string] => {
  const [floor = "", part = ""] = file.split("/");
  return [floor, part];
};

/** What puts the parts together. */
const tops = ["main.ts", "app.ts", "assembly.ts", "domain.ts", "domains.ts", "app", "cli"];

/** May `from` import `to`? */
export function allowed(from: string, to: string): boolean {
  const [floor, part] = floorOf(from);
  const [other, otherPart] = floorOf(to);
  const is = (...patterns: RegExp[]): boolean => patterns.some((pattern) => pattern.test(to));
  if (tops.includes(floor)) return true;
  // What a domain tells of itself is what it shares with whatever puts the domains together.
  if (roomOf(from) === "domain" && ["domain.ts", "app"].includes(other)) return true;
  if (tops.includes(other)) return false;
  if (floor !== "domains" && floor === other && part === otherPart) return true;
  switch (floor) {
    case "commons":
      // What members are told of is written with its way out, whoever tells it.
      if (part === "news" && is(/^platform\/jobs\/enqueue\.ts$/)) return true;
      return is(media, ...plain);
    // Each kind of setting is read in one way.
    case "config.ts":
      return is(lib);
    case "platform":
      return platformAllowed(part, is);
    case "protocol":
      if (part === "activitypub") return is(...plain);
      return other === "protocol" || is(database, /^platform\/jobs\//, negotiation, ...plain);
    case "domains":
      return domainAllowed(from, to, is);
    default:
      return false;
  }
}

function platformAllowed(part: string, is: (...patterns: RegExp[]) => boolean): boolean {
  switch (part) {
    case "lib":
      return false;
    case "pool":
      return is(lib);
    case "database":
      return is(lib, i18n, media, /^config\.ts$/);
    case "web":
      return is(
        database,
        /^platform\/jobs\/(health|schedule)\.ts$/,
        // What a page says when pictures can't be reached.
        /^platform\/media\/store-error\.ts$/,
        ...plain,
      );
    case "jobs":
      return is(database, ...plain);
    default:
      return is(...plain);
  }
}

function domainAllowed(from: string, to: string, is: (...patterns: RegExp[]) => boolean): boolean {
  const room = roomOf(from);
  const theirs = roomOf(to);
  const [, domain] = floorOf(from);
  const [other, otherDomain] = floorOf(to);
  if (is(...plain)) return true;
  // A domain fills the slots of any other, also of one that builds
  // on it; all else stays in its order.
  if (room === "domain") return other !== "domains" || domain === otherDomain || theirs === "slots";
  if (is(/^protocol\/activitypub\//)) return room === "document" || doing.includes(room);
  if (is(database)) return room === "store" || doing.includes(room);
  if (is(announcing)) return doing.includes(room);
  if (is(/^platform\/jobs\/schedule\.ts$/)) return room === "tasks";
  if (is(/^platform\/web\//)) return showing.includes(room);
  if (other !== "domains") return false;
  if (domain !== otherDomain) return rank(otherDomain) <= rank(domain) && open.includes(theirs);
  if (theirs === "messages") return true;
  if (room === "noun") return theirs === "noun";
  if (room === "document" || room === "store" || room === "page")
    return theirs === "noun" || theirs === room;
  if (doing.includes(room)) return !["routes", "page", "api"].includes(theirs);
  return true;
}

export const wrongImports = (): string[] =>
  files.flatMap((from) =>
    importsOf(from)
      .filter((to) => !allowed(from, to))
      .map((to) => `${from} -> ${to}`),
  );

export const longFiles = (max: number): string[] =>
  files.filter((file) => (text.get(file) ?? "").split("\n").length > max + 1);

/** Files with a comment of several words that is wider than so many columns. */
export const wideComments = (most: number): string[] =>
  files.filter((file) =>
    (text.get(file) ?? "")
      .split("\n")
      .some(
        (line) =>
          line.length > most &&
          /^\s*(?:\/\*\*|\*|\/\/) \S/.test(line) &&
          !/oxlint-|oxfmt-|^\s*(?:\/\*\*|\*|\/\/) \S+(?: \*\/)?$/.test(line),
      ),
  );

/**
 * Lines of HTML templates that are wider than so many columns although something in them could stand
 * on lines of its own: a line break after its `${` makes the formatter do that.
 */
export const wideTemplates = (most: number): string[] =>
  files.flatMap((file) =>
    (text.get(file) ?? "")
      .split("\n")
      .flatMap((line, at) =>
        line.length > most && /html`/.test(line) && /\$\{[^{}]*[(?]/.test(line)
          ? [`${file}:${at + 1}`]
          : [],
      ),
  );

/** Translations stand beside what they translate: a language more is no folder more. */
const isTranslation = (file: string): boolean => /\.[A-Za-z-]+\.ftl$/.test(file);

/** Files that do not open with what they are for; what programs write says so itself. */
export const withoutHeader = (): string[] =>
  ["src", "test", "bench", "bin", "demo", "tools", "migrations"]
    .flatMap((folder) => under(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => /\.[jt]s$/.test(file))
    .filter((file) => !/^(#!.*\n)?\/[*/]/.test(readFileSync(join(root, file), "utf8")));

export function fullFolders(max: number): string[] {
  const count = new Map<string, number>();
  for (const file of everyFile.filter((one) => !isTranslation(one)))
    count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1);
  return [...count].filter(([, many]) => many > max).map(([folder]) => folder);
}

const exportPattern =
  /^export (?:async )?(?:function\*?|const|let|class|abstract class|interface|type) (\w+)/gm;

/** Exported names and the files that declare them. */
export function exportsByName(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files)
    for (const name of new Set(
      [...(text.get(file) ?? "").matchAll(exportPattern)].map((match) => match[1] ?? ""),
    ))
      found.set(name, [...(found.get(name) ?? []), file]);
  return found;
}

export const exportedTwice = (): string[] =>
  [...exportsByName()]
    .filter(([, declared]) => declared.length > 1)
    .map(([name, declared]) => `${name}: ${declared.join(", ")}`)
    .sort();

/** Exports that no other file mentions. */
export function unusedExports(): string[] {
  const users = new Map<string, Set<string>>();
  const read = (name: string, content: string): void => {
    for (const word of new Set(content.match(/\w+/g))) {
      const known = users.get(word);
      if (known === undefined) users.set(word, new Set([name]));
      else known.add(name);
    }
  };
  for (const file of files) read(file, text.get(file) ?? "");
  for (const folder of ["test", "bench", "demo"])
    for (const file of under(join(root, folder)).filter((one) => one.endsWith(".ts")))
      read(`${folder}/${file}`, readFileSync(join(root, folder, file), "utf8"));
  return [...exportsByName()]
    .flatMap(([name, declared]) => declared.map((file) => [name, file] as const))
    .filter(([name, file]) => [...(users.get(name) ?? [])].every((user) => user === file))
    .map(([name, file]) => `${file}: ${name}`)
    .sort();
}
