/** Scripts of ours that any page of a member may run: read once, named by their content. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "#platform/lib/ids.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

/** Keeps the number of news right, and lets a device keep pages. */
export const liveScript = read("live.js");
export const livePath = `/assets/live.${digest(liveScript).slice(0, 12)}.js`;

/** The service worker: it stands at the top, for all pages are its. */
export const workerScript = read("service-worker.js");
export const workerPath = "/service-worker.js";
