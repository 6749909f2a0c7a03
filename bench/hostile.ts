/**
 * Everything hostile at once: texts, calendars, packed answers.
 * Pages must go on, and memory must stay.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { constants, createBrotliCompress, gzipSync } from "node:zlib";
import { type Bench, begin, hammer, miss, ms, note, peerPort, withServer } from "./support.ts";

const p99Target = 200;
const memoryTarget = 400;

const numbers = (n: number): string => Array.from({ length: n }, (_, i) => i).join(",");
const calendar = (rule: string): string =>
  [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "UID:a",
    "SUMMARY:Soup",
    "DTSTART:20261201T100000Z",
    rule,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** Each costs a server that reads it without a budget seconds, or all its memory. */
const texts: readonly string[] = [
  `|${"a|".repeat(330)}\n|${"-|".repeat(330)}\n${"a\n".repeat(350)}`,
  "# a\n".repeat(15_000),
  "1. a\n".repeat(15_000),
  "[a](b ".repeat(15_000),
  "`x ".repeat(20_000),
  "*a _b **c ".repeat(8000),
  `[a]: /u\n\n${"[a]".repeat(15_000)}`,
];
const calendars: readonly string[] = [
  calendar(
    `RRULE:FREQ=DAILY;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)}`,
  ),
  calendar("RRULE:FREQ=DAILY"),
  calendar(`RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYYEARDAY=${numbers(366)}`),
  calendar(`DESCRIPTION:${"<a".repeat(60_000)}`),
];

/** Bytes that unfold into 1 GiB. */
async function brotliBomb(): Promise<Buffer> {
  const packer = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  const parts: Buffer[] = [];
  packer.on("data", (part: Buffer) => parts.push(part));
  const block = Buffer.alloc(1 << 20, " ");
  for (let i = 0; i < 1024; i++)
    if (!packer.write(block)) await new Promise((resolve) => packer.once("drain", resolve));
  packer.end();
  await new Promise((resolve) => packer.once("end", resolve));
  return Buffer.concat(parts);
}

/** A peer that packs calendars and documents so that they unfold without end. */
async function startPeer(): Promise<{ close(): void }> {
  const brotli = await brotliBomb();
  const gzip = gzipSync(Buffer.alloc(1 << 28, " "));
  const peer = createServer((request, response) => {
    const path = request.url ?? "";
    const packed = path.includes("br")
      ? { coding: "br", body: brotli }
      : { coding: "gzip", body: gzip };
    const type = path.endsWith(".ics") ? "text/calendar" : "application/activity+json";
    const plain = /\/(\d+)\.ics$/.exec(path)?.[1];
    if (plain !== undefined)
      response.writeHead(200, { "content-type": type }).end(calendars[Number(plain)]);
    else
      response
        .writeHead(200, { "content-type": type, "content-encoding": packed.coding })
        .end(packed.body);
  });
  await new Promise<void>((resolve) => peer.listen(peerPort, "127.0.0.1", resolve));
  return {
    close: () => {
      peer.closeAllConnections();
      peer.close();
    },
  };
}

/** Memory of a process with all its threads, in MB. */
const memoryOf = (pid: number): number => {
  const kilobytes =
    /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
  return Number(kilobytes) / 1024;
};

async function attack({ ask }: Bench, until: number): Promise<number> {
  const tried = (path: string, body: object): Promise<unknown> =>
    ask(path, body).catch(() => undefined);
  let sent = 0;
  const keepOn = async (work: (i: number) => Promise<unknown>): Promise<void> => {
    for (let i = 0; performance.now() < until; i++) {
      await work(i);
      sent++;
    }
  };
  const guide = {
    name: "Soup",
    summary: "",
    kind: "recipe",
    language: "en",
    license: "CC-BY-SA-4.0",
    visibility: "group",
  };
  const source = `http://localhost:${peerPort}`;
  await Promise.all([
    keepOn((i) =>
      tried("/api/v1/groups/moss/guides", { ...guide, source: texts[i % texts.length] }),
    ),
    keepOn((i) => tried("/api/v1/groups/moss/imports", { text: calendars[i % calendars.length] })),
    keepOn((i) =>
      tried("/api/v1/calendar/sources", {
        name: "x",
        url: `${source}/${i}/${i % 2 === 0 ? `${i % calendars.length}` : "br"}.ics`,
      }),
    ),
    keepOn((i) =>
      tried("/api/v1/siblings", { address: `${source}/${i}/${i % 2 === 0 ? "br" : "gz"}` }),
    ),
  ]);
  return sent;
}

/** The handed-over bodies, if a folder of them is named: `HOSTILE=/path npm run bench -- hostile`. */
async function corpus({ ask }: Bench, folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".json"),
  );
  for (const file of files)
    await ask("/inbox", {
      type: "Create",
      object: readFileSync(`${folder}/${file}`, "utf8"),
    }).catch(() => undefined);
  note("bodies of the corpus", String(files.length));
}

export async function hostile(): Promise<void> {
  begin("Hostile");
  const peer = await startPeer();
  try {
    await withServer({ FEDERATION_ALLOW: `localhost:${peerPort}` }, async (bench) => {
      let max = 0;
      const looking = setInterval(() => (max = Math.max(max, memoryOf(bench.pid))), 100);
      await bench.longestStop();
      const seconds = 30;
      const attacking = attack(bench, performance.now() + seconds * 1000);
      const [latency, sent] = await Promise.all([
        hammer("/livez", { seconds, connections: 2, rate: 40 }),
        attacking,
      ]);
      await corpus(bench, process.env["HOSTILE"]);
      await sleep(1000);
      clearInterval(looking);
      note(
        `/livez while ${sent} hostile inputs arrived, p50 and p99`,
        `${ms(latency.p50)}, ${ms(latency.p99)}`,
      );
      note("longest stop of the event loop", ms(await bench.longestStop()));
      note("memory of node with all its threads, at most", `${Math.round(max)} MB`);
      if (latency.p99 > p99Target)
        miss(`/livez: ${ms(latency.p99)} at p99, wanted ${p99Target} ms`);
      if (max > memoryTarget) miss(`memory: ${Math.round(max)} MB, wanted ${memoryTarget} MB`);
    });
  } finally {
    peer.close();
  }
}
