/**
 * Figures for docs/benchmarks.md: `npm run bench` measures all, `npm run bench -- calendar rsvp`
 * some parts, `npm run bench -- agreement DIR` compares calendar files.
 */
import { cpus, totalmem } from "node:os";
import { agreement } from "./agreement.ts";
import { asks } from "./asks.ts";
import { board } from "./board.ts";
import { calendar } from "./calendar.ts";
import { crowd } from "./crowd.ts";
import { federation } from "./federation.ts";
import { growth } from "./growth.ts";
import { hostile } from "./hostile.ts";
import { imports } from "./import.ts";
import { ledger } from "./ledger.ts";
import { library } from "./library.ts";
import { mail } from "./mail.ts";
import { newsBench } from "./news.ts";
import { pages } from "./pages.ts";
import { paint } from "./paint.ts";
import { rotaBench } from "./rotas.ts";
import { rsvp } from "./rsvp.ts";
import { soak } from "./soak.ts";
import { start } from "./start.ts";
import { keep, summary } from "./support.ts";
import { texts } from "./texts.ts";
import { zines } from "./zines.ts";

const parts: Readonly<Record<string, () => Promise<void>>> = {
  start,
  pages,
  texts,
  paint,
  crowd,
  federation,
  hostile,
  growth,
  calendar,
  rsvp,
  mail,
  import: imports,
  library,
  board,
  asks,
  ledger,
  rotas: rotaBench,
  news: newsBench,
  zines,
  soak,
};
/** Takes twenty minutes: only when it is asked for. */
const long = new Set(["soak"]);

const asked = process.argv.slice(2);
// `npm run bench -- agreement DIR` compares calendar files, and measures nothing.
if (asked[0] === "agreement") {
  await agreement(asked[1]);
  process.exit(0);
}
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(", ")}. The parts are ${Object.keys(parts).join(", ")}.`,
  );
  process.exit(1);
}
for (const [name, run] of Object.entries(parts))
  if (asked.includes(name) || (asked.length === 0 && !long.has(name))) await run();

const machine = `${cpus().length} cores, ${Math.round(
  totalmem() / 1e9,
)} GB, Node ${process.versions.node}`;
const text = `${machine}\n\n${summary()}`;
console.log(`\n${text}`);
keep(asked.length === 0 ? "figures.md" : `figures-${asked.join("-")}.md`, text);
