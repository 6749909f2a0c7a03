/** The small script beside the form of an event: read once, named by its content. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "#platform/lib/ids.ts";

export const formScript = readFileSync(join(import.meta.dirname, "form.js"), "utf8");
export const formPath = `/assets/eventform.${digest(formScript).slice(0, 12)}.js`;
