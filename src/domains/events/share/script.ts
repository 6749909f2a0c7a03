/** The small script beside an event: read once, named by its content. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "#platform/lib/ids.ts";

export const shareScript = readFileSync(join(import.meta.dirname, "share.js"), "utf8");
export const sharePath = `/assets/share.${digest(shareScript).slice(0, 12)}.js`;
