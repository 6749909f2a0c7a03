/** The parts of a calendar file, and which belongs to which. Pure. */
import { type IcsBlock, blocksOf } from "./lines.ts";

/** Long files are read in pieces, so that the server goes on answering. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Blocks {
  readonly events: IcsBlock[];
  readonly zones: IcsBlock[];
  readonly calendar: IcsBlock | undefined;
  readonly broken: boolean;
  /** More events than are looked at. */
  readonly full: boolean;
  /** Events of a calendar that calls off what is in it (METHOD:CANCEL). */
  readonly calledOff: ReadonlySet<IcsBlock>;
  /** The calendar of each event, of several in one file. */
  readonly within: ReadonlyMap<IcsBlock, IcsBlock>;
  /** The zones that each calendar defines: two may mean other clocks by one name. */
  readonly zonesWithin: ReadonlyMap<IcsBlock, readonly IcsBlock[]>;
}

/** Most events of one file, of all times; no calendar of people has more. */
export const maxBlocks = 50_000;

const callsOff = (calendar: IcsBlock): boolean =>
  calendar.properties.some(
    ({ name, value }) => name === "METHOD" && /^cancel$/i.test(value.trim()),
  );

/** The parts of a file, found by their lines: a broken one breaks no other. */
export async function readBlocks(file: string): Promise<Blocks> {
  const events: IcsBlock[] = [];
  const zones: IcsBlock[] = [];
  let calendar: IcsBlock | undefined;
  const calledOff = new Set<IcsBlock>();
  const within = new Map<IcsBlock, IcsBlock>();
  const zonesWithin = new Map<IcsBlock, readonly IcsBlock[]>();
  let zonesFrom = 0;
  let broken = false;
  let n = 0;
  // Several calendars may stand one behind the other.
  let from = 0;
  for (const block of blocksOf(file.replace(/^\uFEFF/, ""))) {
    if (++n % 100 === 0) await pause();
    if (block.kind === "VEVENT") {
      if (events.length >= maxBlocks)
        return { events, zones, calendar, broken, full: true, calledOff, within, zonesWithin };
      events.push(block);
    } else if (block.kind === "VTIMEZONE") zones.push(block);
    else if (block.kind === "VCALENDAR") {
      if (calendar === undefined || block.line < calendar.line) calendar = block;
      broken = broken || !block.closed;
      for (const event of events.slice(from)) within.set(event, block);
      if (callsOff(block)) for (const event of events.slice(from)) calledOff.add(event);
      from = events.length;
      zonesWithin.set(block, zones.slice(zonesFrom));
      zonesFrom = zones.length;
    }
  }
  return { events, zones, calendar, broken, full: false, calledOff, within, zonesWithin };
}
