/**
 * A process that keeps an embedded PostgreSQL, for tests that kill it. Arguments: folder, parts.
 */
import { pino } from "pino";
import { type ProcessPart, startEmbedded } from "#platform/database/embedded.ts";

const [folder = "", ...parts] = process.argv.slice(2);
const server = await startEmbedded(folder, pino({ level: "info" }), parts as ProcessPart[]);
console.log(`up ${server.url}`);
process.once("SIGTERM", () => {
  void server.stop().then(() => {
    console.log("stopped");
    process.exit(0);
  });
});
setInterval(() => undefined, 60_000);
