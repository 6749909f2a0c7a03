// Plain JavaScript that any Node can read: which Node is too old, which one comes along, and one sentence where there is none.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const least = 24;

export const tooOld = () => Number(process.versions.node.split(".")[0]) < least;

/** The Node that npm ci brought along. */
export function ownNode(root) {
  const own = join(root, "node_modules", "node", "bin", "node");
  return existsSync(own) ? own : undefined;
}

/** `problem`: "tooOld", or "alien" when the Node that came along can't run here. */
export function sayTooOld(root, problem = "tooOld") {
  const said = JSON.parse(readFileSync(join(root, "bin", "old-node.json"), "utf8"))[problem];
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = (LC_ALL || LC_MESSAGES || LANG || "en").split(/[_.@-]/)[0];
  const text = said[language] ?? said.en;
  process.stderr.write(
    `${text.replaceAll("{least}", least).replace("{this}", process.versions.node)}\n`,
  );
  process.exitCode = 1;
}
