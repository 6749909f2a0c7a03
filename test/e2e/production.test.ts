/**
 * What `npm ci --omit=dev` leaves on a disk: small, and all that the server needs. It has no
 * compiler, so its source starts.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../support/instance.ts";
import { programs, type Programs } from "../support/program.ts";

const root = join(import.meta.dirname, "..", "..");
let folder: string;
let installed: string;
let all: Programs;

/** Without the packages inside it, which are on the list themselves. */
function copyPackage(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name === "node_modules") continue;
    if (entry.isDirectory()) copyPackage(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      try {
        linkSync(source, target);
      } catch {
        // Another disk.
        copyFileSync(source, target);
      }
    }
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calendula-production-"));
  installed = join(folder, "installed");
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { readonly dev?: true }>;
  };
  for (const [path, { dev }] of Object.entries(packages))
    if (path !== "" && dev !== true && existsSync(join(root, path)))
      copyPackage(join(root, path), join(installed, path));
  for (const part of ["bin", "src", "migrations", "docs", "package.json", "package-lock.json"])
    cpSync(join(root, part), join(installed, part), { recursive: true });
  // As npm does at the end of every install.
  const prepared = spawnSync(process.execPath, [join(installed, "bin", "compile.js")], {
    encoding: "utf8",
  });
  expect(prepared.stderr).toBe("");
  all = programs({ DATA_DIR: join(folder, "data") }, join(installed, "bin", "calendula.js"));
});
afterAll(async () => {
  await all.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("it is below 200 MB", () => {
  const { stdout } = spawnSync("du", ["-sm", join(installed, "node_modules")], {
    encoding: "utf8",
  });
  expect(Number(stdout.split("\t")[0])).toBeLessThan(200);
});

test("everything that the source names loads", () => {
  const named = new Set<string>();
  const read = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) read(path);
      else if (entry.name.endsWith(".ts"))
        for (const [, eager, lazy] of readFileSync(path, "utf8").matchAll(
          /^(?:import (?!type).*|\} )from "([@a-z][^"]*)";|import\("([@a-z][^"]*)"\)/gm,
        ))
          named.add(eager ?? lazy ?? "");
    }
  };
  read(join(installed, "src"));
  const script = join(installed, "load.mjs");
  writeFileSync(
    script,
    [...named].map((one) => `await import(${JSON.stringify(one)});`).join("\n"),
  );
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  expect(named.size).toBeGreaterThan(40);
  expect(status, stderr).toBe(0);
});

test("it starts from its source, is founded, sets a booklet, keeps a picture, and is backed up", async () => {
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const password = "correct horse battery";
  const server = await all.serve({ PORT: port, PUBLIC_URL: origin });
  const founded = await all.run(
    ["found", "--handle", "moss", "--name", "Moss", "--member", "rosa", "--password-stdin"],
    { PUBLIC_URL: origin },
    password,
  );
  expect(founded.code, founded.err).toBe(0);

  const post = async (path: string, body: object | FormData, token = "") => {
    const json = !(body instanceof FormData);
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        ...(json ? { "content-type": "application/json" } : {}),
      },
      body: json ? JSON.stringify(body) : body,
    });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return (await answer.json()) as Record<string, string>;
  };
  const { token } = await post("/session", { handle: "rosa", password });
  const picture = await sharp({
    create: { width: 300, height: 200, channels: 3, background: "#c60" },
  })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set("description", "A jar on a table");
  form.set("file", new Blob([new Uint8Array(picture)], { type: "image/png" }), "jar.png");
  const kept = await post("/groups/moss/files", form, token);
  expect(kept["url"]).toContain("/files/");
  const guide = await post(
    "/groups/moss/guides",
    {
      name: "Salve",
      summary: "Warm.",
      source: "Melt *wax* 🌿.",
      visibility: "public",
      language: "en",
    },
    token,
  );
  const booklet = await fetch(`${guide["url"]}/booklet.pdf`);
  expect(Buffer.from(await booklet.arrayBuffer()).toString("latin1")).toMatch(/^%PDF-/);

  const backup = await all.run(["backup", join(folder, "moss.tar.zst")], {
    PUBLIC_URL: origin,
    BACKUP_PASSPHRASE: "several words of ours",
  });
  expect(backup.code, backup.err).toBe(0);
  expect(await server.stop()).toBe(0);
});
