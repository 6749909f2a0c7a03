/**
 * A crowd of strangers, with copies and without, in one run; then 500 servers that ask
 * for one document while people read.
 */
import autocannon from "autocannon";
import { bareOrigin, withBareServer } from "./bare-server.ts";
import { begin, type Bench, hammer, miss, ms, note, origin, withServer } from "./support.ts";

const events = 60;
const wanted = { times: 10, p99: 20, stampede: 100 } as const;

const pages = { home: "/", calendar: "/calendar", group: "/@moss" } as const;

async function fill({ ask }: Bench): Promise<string> {
  let last = "";
  for (let i = 0; i < events; i++) {
    const event = await ask<{ id: string }>("/api/v1/groups/moss/events", {
      name: `Event ${i}`,
      startTime: "2033-01-09T14:00",
      visibility: "public",
      access: { "step-free": "yes" },
    });
    last = event.id;
  }
  return last;
}

/**
 * 500 servers, each on a connection of its own and out of our process: once each second all at the
 * same time, or again as soon as they were answered.
 */
const stampede = (path: string, pause: boolean): ReturnType<typeof autocannon> =>
  autocannon({
    url: `${origin}${path}`,
    connections: 500,
    duration: 8,
    workers: 1,
    ...(pause ? { connectionRate: 1 } : {}),
    // As other servers ask: each signs.
    headers: { accept: "application/activity+json", signature: 'keyId="https://fern.example/x"' },
  });

export async function crowd(): Promise<void> {
  begin("A crowd of strangers: 60 events, 50 connections");
  const rates: Record<string, number> = {};
  for (const cache of ["off", "on"])
    await withServer({ PAGE_CACHE: cache }, async (bench) => {
      const id = await fill(bench);
      const all = { ...pages, event: `/events/${id}` };
      for (const [name, path] of Object.entries(all)) {
        const { perSecond, p50, p99 } = await hammer(path, { seconds: 5, connections: 50 });
        const before = rates[name];
        rates[name] = perSecond;
        const times = before === undefined ? "" : `, ${(perSecond / before).toFixed(1)} times`;
        note(
          `${name}, PAGE_CACHE=${cache}`,
          `${Math.round(perSecond)} a second, p50 ${ms(p50)}, p99 ${ms(p99)}${times}`,
        );
        if (cache === "off") continue;
        // The client works as hard as the server: less than it needs itself can't be measured.
        const bare = await withBareServer(`${origin}${path}`, () =>
          hammer("/", { seconds: 5, connections: 50, at: bareOrigin }),
        );
        note(
          `… a bare server that sends the same bytes`,
          `${Math.round(bare.perSecond)} a second, p50 ${ms(bare.p50)}, p99 ${ms(bare.p99)}`,
        );
        if (before !== undefined && perSecond < before * wanted.times)
          miss(`${name}: ${(perSecond / before).toFixed(1)} times, wanted ${wanted.times}`);
        if (p99 > Math.max(wanted.p99, bare.p99))
          miss(`${name}: p99 ${ms(p99)}, wanted ${wanted.p99} ms or what the client needs itself`);
      }
      const alone = await hammer("/", { seconds: 5, rate: 100 });
      for (const pause of [true, false]) {
        const running = stampede(`/events/${id}`, pause);
        const beside = await hammer("/", { seconds: 5, rate: 100 });
        const { requests, non2xx, errors } = await running;
        if (non2xx + errors > 0) throw new Error(`${non2xx + errors} servers got no document`);
        note(
          `500 servers ask for one document, ${
            pause ? "each once a second" : "each without pause"
          }, PAGE_CACHE=${cache}`,
          `${Math.round(
            requests.average,
          )} a second; / meanwhile, 100 a second: p99 ${ms(beside.p99)} (alone ${ms(alone.p99)})`,
        );
        if (cache === "on" && pause && beside.p99 > wanted.stampede)
          miss(`/ beside the stampede: p99 ${ms(beside.p99)}, wanted ${wanted.stampede} ms`);
      }
    });
}
