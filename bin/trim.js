// Plain JavaScript that any Node can read: takes out of installed packages what no server reads.
import { existsSync, readdirSync, readFileSync, rmSync, rmdirSync } from "node:fs";
import { join } from "node:path";

/** For editors, debuggers, compilers and linkers; and what a package tells its readers and tests itself with. */
const unread = [
  /\.map$/,
  /\.[cm]?tsx?$/,
  /\.(flow|tsbuildinfo|snap|a)$/,
  /\.(test|spec)\.[cm]?js$/,
  /\.(md|markdown)$/i,
];
/** Whoever gave us their work is named. */
const kept = /^(licen[cs]e|notice|copying|copyright|authors)/i;
const testFolders = /^(__tests__|__snapshots__|dist-tests|structured-field-tests)$/;
/** Beside its package.json; further in they may be parts of the program. */
const papers = /^(tests?|bench(marks?)?|examples?|docs?|website|\.github)$/;
/** Builds of the same for bundlers, beside the one that `main` names. */
const builds = /^(esm|esm5|esm2015|esnext|es2015|mjs|dist-es)$/;
/** Weights of the one font of which a drawing uses one. */
const otherWeights = /^(300Light|500Medium|600SemiBold|700Bold)$/;

/** Does Node itself never load what has this name in a package? */
const isUnread = (name) => !kept.test(name) && unread.some((one) => one.test(name));

/**
 * A folder for readers, tests or bundlers, unless the package itself says that Node reads in it.
 * `outer`: it stands beside the package.json.
 */
function isUnreadFolder(name, { name: packageName, main, exports, imports, bin }, outer) {
  if (JSON.stringify([main, exports, imports, bin]).includes(`/${name}/`)) return false;
  if (packageName === "@expo-google-fonts/noto-emoji") return otherWeights.test(name);
  const forBundlers = builds.test(name) && main !== undefined && exports === undefined;
  return forBundlers || testFolders.test(name) || (outer && papers.test(name));
}

function trimFolder(folder, about, outer) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === "node_modules") trimPackages(path);
      else if (isUnreadFolder(entry.name, about, outer)) rmSync(path, { recursive: true });
      else trimFolder(path, about, false);
    } else if (isUnread(entry.name)) rmSync(path);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** What stays can be listed, checked and installed over as before. */
export function trimPackages(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
    const about = join(path, "package.json");
    if (entry.name.startsWith("@")) trimPackages(path);
    else if (existsSync(about)) trimFolder(path, JSON.parse(readFileSync(about, "utf8")), true);
  }
}
