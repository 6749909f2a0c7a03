// Plain JavaScript that any Node can read: which copy of the server starts, the compiled one or the source.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Of one checkout: the compiled server, what it was made from, and the machine code of its functions. */
export const placesOf = (root) => ({
  folder: join(root, "compiled"),
  main: join(root, "compiled", "main.js"),
  made: join(root, "compiled", "made-from.json"),
  cache: join(root, "compiled", "cache"),
});

/** Every file that a compiled server is made from. */
function sourcesOf(root) {
  const src = join(root, "src");
  return [join(root, "package-lock.json"), ...(existsSync(src) ? below(src).sort() : [])];
}

/** In a sixth of the time that the recursive way of Node takes; every start waits for it. */
function below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return below(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

/** Of sizes and times; read in a moment. */
export function quickDigest(root) {
  const lines = sourcesOf(root).map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file} ${size} ${mtimeMs}\n`;
  });
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** Of all that stands in them. */
export function digest(root) {
  const hash = createHash("sha256");
  for (const file of sourcesOf(root)) {
    hash.update(`${file.slice(root.length)}\n`);
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** What to start: the compiled server if it was made from the source as it stands, else the source. */
export function mainOf(root) {
  const { main, made } = placesOf(root);
  const source = join(root, "src", "main.ts");
  try {
    const from = JSON.parse(readFileSync(made, "utf8"));
    if (from.quick === quickDigest(root)) return main;
    if (from.all !== digest(root)) return source;
    try {
      // Copied or checked out anew: next time the times are enough.
      writeFileSync(made, JSON.stringify({ quick: quickDigest(root), all: from.all }));
    } catch {
      // Where nothing may be written, all is read each time.
    }
    return main;
  } catch {
    return source;
  }
}
