/** The compiled server: the same as its source in all that it does, and never an old one. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { digest, mainOf, placesOf, quickDigest } from "../../bin/compiled.js";
import { freePort } from "../support/instance.ts";
import { programs, type Programs } from "../support/program.ts";

const root = join(import.meta.dirname, "..", "..");
const { main, folder: compiled } = placesOf(root);
let folder: string;
let all: Programs;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calendula-compiled-"));
  // As npm ci does it, unless it did.
  if (mainOf(root) !== main) spawnSync(process.execPath, [join(root, "bin", "compile.js")]);
  // As it goes into an image: what is missing beside it would be missed.
  const packed = join(folder, "packed");
  const pack = spawnSync(process.execPath, [join(root, "bin", "pack.js"), packed], {
    encoding: "utf8",
  });
  expect(pack.status, pack.stderr).toBe(0);
  all = programs({ DATA_DIR: join(folder, "data") }, join(packed, "bin", "calendula.js"));
});
afterAll(async () => {
  await all.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("after npm ci it is the compiled server that starts", () => {
  expect(mainOf(root)).toBe(main);
});

test("its router asks the text of an address, and compiles nothing for it", () => {
  const code = readdirSync(compiled)
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(compiled, file), "utf8"))
    .find((text) => text.includes("function compilePrefixMatch"));
  const made = /function compilePrefixMatch[\s\S]*?class \{/.exec(code ?? "")?.[0];
  expect(made).toContain("path.startsWith(prefix, i)");
  expect(made).not.toContain("new Function");
});

test("the long texts of a start have no letter beyond Latin-1: one makes a text twice as long in memory", () => {
  const long = readdirSync(compiled)
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(compiled, file), "utf8"))
    .filter((text) => text.length > 1_000_000);
  expect(long.length).toBeGreaterThan(1);
  for (const text of long) expect(/[^\0-\u{ff}]/u.exec(text)?.[0]).toBeUndefined();
});

test("its forms ask whether there is a FormData without loading Node's fetch for it", () => {
  const code = readdirSync(compiled)
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(compiled, file), "utf8"))
    .find((text) => text.includes("function fastifyMultipart"));
  expect(code).toContain('if ("FormData" in globalThis && ');
  expect(code).not.toContain("globalThis.FormData");
});

/** What is read together with these files. */
function readWith(files: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const left = [...files];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (texts.has(file)) continue;
    const text = readFileSync(join(compiled, file), "utf8");
    texts.set(file, text);
    for (const [, next = ""] of text.matchAll(/^(?:import|export) .*"\.\/([^"]+\.js)";?$/gm))
      left.push(next);
  }
  return texts;
}

test.each([
  ["pictures or passwords", /from "(?:sharp|@node-rs\/argon2)"/],
  ["connections to others", /^\/\/ undici\b|\bclass Dispatcher1Wrapper\b/],
  ["zip files", /\bZipPassThrough = /],
  ["the typesetter", /from "@myriaddreamin\//],
  ["stores", /\bS3Client = |\bclass S3Client\b/],
])("a start does not load what is for %s", (_, needed) => {
  const files = readdirSync(compiled).filter((file) => file.endsWith(".js"));
  // It is there, by these words.
  const all = files.map((file) => readFileSync(join(compiled, file), "utf8"));
  expect(all.some((text) => needed.test(text))).toBe(true);
  const read = readWith(files.filter((file) => /^(?:main|commands-|assembly-)/.test(file)));
  expect(read.size).toBeGreaterThan(5);
  expect([...read].flatMap(([file, text]) => (needed.test(text) ? [file] : []))).toEqual([]);
});

test("packed and elsewhere, it has pages, documents, the API, threads, and the typesetter", async () => {
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const password = "correct horse battery";
  // As the image does: there is no npx in it that knows us.
  const server = await all.serve({
    PORT: port,
    PUBLIC_URL: origin,
    CALENDULA_COMMAND: "docker compose exec calendula calendula",
  });
  expect(server.said()).toContain("docker compose exec calendula calendula setup-link)");
  expect(await (await fetch(origin, { headers: { accept: "text/html" } })).text()).toContain(
    "<code>docker compose exec calendula calendula setup-link</code>",
  );
  const founded = await all.run(
    ["found", "--handle", "moss", "--name", "Moss", "--member", "rosa", "--password-stdin"],
    { PUBLIC_URL: origin },
    password,
  );
  expect(founded.code, founded.err).toBe(0);

  const post = async (path: string, body: object, token = ""): Promise<Record<string, string>> => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return (await answer.json()) as Record<string, string>;
  };
  const { token } = await post("/session", { handle: "rosa", password });
  const event = await post(
    "/groups/moss/events",
    {
      name: "Herb walk",
      content: "Bring a **basket**.",
      startTime: "2033-05-01T10:00:00Z",
      endTime: "2033-05-01T12:00:00Z",
      timeZone: "UTC",
      location: { area: "East" },
      visibility: "public",
      language: "en",
    },
    token,
  );
  const guide = await post(
    "/groups/moss/guides",
    {
      name: "Salve",
      summary: "Warm.",
      source: "Melt *wax*.",
      visibility: "public",
      language: "en",
    },
    token,
  );

  const read = async (path: string, accept = "text/html"): Promise<string> => {
    const answer = await fetch(new URL(path, origin), { headers: { accept } });
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  expect(await read("/")).toContain("Herb walk");
  expect(await read(event["url"] ?? "")).toContain("<strong>basket</strong>");
  expect(await read(guide["url"] ?? "")).toContain("<em>wax</em>");
  expect(JSON.parse(await read("/@moss", "application/activity+json"))).toMatchObject({
    type: "Group",
    preferredUsername: "moss",
  });
  expect(await read(`${event["url"]}/poster.pdf?format=a4`)).toMatch(/^%PDF-/);
  expect(await read(`${guide["url"]}/booklet.pdf`)).toMatch(/^%PDF-/);
  expect(JSON.parse(await read("/api/openapi.json"))).toHaveProperty("paths");
  expect(await read("/help")).toContain("<h1");

  expect((await all.run(["doctor"], { PUBLIC_URL: origin })).out).toContain("PostgreSQL");
  await movesToAStore(origin);
  expect(await server.stop()).toBe(0);
});

/** The library for it is in there too. */
async function movesToAStore(origin: string): Promise<void> {
  const store = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: join(folder, "store"),
    configureBuckets: [{ name: "care", configs: [] }],
  });
  const { port } = await store.run();
  try {
    const S3_URL = `http://S3RVER:S3RVER@127.0.0.1:${port}/care`;
    expect(await all.run(["media", "move"], { PUBLIC_URL: origin, S3_URL })).toMatchObject({
      code: 0,
      err: "",
    });
  } finally {
    await store.close();
  }
}

test("a source that was changed starts as it is; one that was only copied starts compiled", () => {
  const at = join(folder, "checkout");
  const places = placesOf(at);
  mkdirSync(join(at, "src"), { recursive: true });
  mkdirSync(places.folder);
  writeFileSync(join(at, "package-lock.json"), "{}");
  const source = join(at, "src", "main.ts");
  expect(mainOf(at)).toBe(source);

  writeFileSync(source, "1;");
  writeFileSync(places.main, "1;");
  writeFileSync(places.made, JSON.stringify({ quick: quickDigest(at), all: digest(at) }));
  expect(mainOf(at)).toBe(places.main);

  utimesSync(source, new Date(0), new Date(0));
  expect(mainOf(at)).toBe(places.main);

  writeFileSync(source, "2;");
  expect(mainOf(at)).toBe(source);
});

test("what a server needs is below 200 MB, without node", () => {
  const { stdout } = spawnSync("du", ["-sm", join(folder, "packed")], { encoding: "utf8" });
  expect(Number(stdout.split("\t")[0])).toBeLessThan(200);
});

test("nothing in it knows where it was made", () => {
  const { stdout } = spawnSync("grep", ["-rlF", root, "--include=*.js", compiled], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});
