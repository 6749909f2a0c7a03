/**
 * The clocks of one calendar file: those it defines, those it names, and the
 * one of times that name none. Pure.
 */
import { isTimeZone } from "#platform/lib/temporal.ts";
import type { AskedZone } from "../entry.ts";
import { fileZone, oldZone } from "./file-zone.ts";
import type { IcsBlock } from "./lines.ts";
import { understand } from "./zone-names.ts";
import { day, ianaZone, utc, type Zone } from "./zone.ts";
import { fileNoteMessages } from "../import/note-messages.ts";
import { isoOffset } from "../import/table/values.ts";

const words = fileNoteMessages("en");

export interface ZoneInput {
  /** Zone (IANA) of times that name none, where the file names none either. */
  readonly zone: string;
  readonly from: Date;
  readonly to: Date;
  /** What people said of names that nobody knows: IANA by name. */
  readonly zones?: Readonly<Record<string, string>> | undefined;
}

interface Resolved {
  readonly zone: Zone;
  /** What was made of the name, where it had to be stretched. */
  readonly note?: string;
  /** Another clock that may be meant, and what is said where the two show another time. */
  readonly other?: { readonly zone: Zone; readonly note: string };
  /** Nobody knows the name; this is the home zone, until somebody says. */
  readonly asked?: boolean;
}

const valueOf = (block: IcsBlock, name: string): string =>
  block.properties.find((one) => one.name === name)?.value.trim() ?? "";
const bare = (name: string): string => name.trim().replace(/^["'\s]+|["'\s]+$/g, "");
const clock = (zone: Zone, instant: number): string =>
  `UTC${isoOffset(Math.round((zone.wall(instant) - instant) / 60_000))}`;

export class FileZones {
  /** Zone of what names none: the file's own, else the reader's. */
  readonly home: Zone;
  /** IANA, by which times are said that are on a clock without such a name. */
  readonly homeName: string;
  /** What the file calls its own clock, where nobody knows that name. */
  readonly unknown: string | undefined;
  readonly #input: ZoneInput;
  /** By name, and by name in small letters. */
  readonly #defined = new Map<string, IcsBlock>();
  readonly #resolved = new Map<string, Resolved>();
  readonly #asked = new Map<string, number>();

  constructor(input: ZoneInput, calendar: IcsBlock | undefined, zones: readonly IcsBlock[]) {
    this.#input = input;
    for (const block of zones.slice(0, 500)) {
      const id = bare(valueOf(block, "TZID"));
      for (const name of [id, id.toLowerCase()])
        if (!this.#defined.has(name)) this.#defined.set(name, block);
    }
    const header =
      calendar === undefined
        ? ""
        : bare(valueOf(calendar, "X-WR-TIMEZONE") || valueOf(calendar, "TIMEZONE-ID"));
    const own = header === "" ? undefined : this.resolve(header);
    this.unknown = own?.asked === true ? header : undefined;
    // Many programs write UTC there for want of a better.
    const named =
      own === undefined || own.asked === true || this.#isUtc(own.zone) ? undefined : own.zone;
    this.homeName = named?.name ?? input.zone;
    this.home = named ?? ianaZone(input.zone);
    const old = calendar === undefined || named !== undefined ? undefined : oldZone(calendar);
    // A phone says what its clock did; where ours does the same, ours knows more.
    if (old !== undefined && !this.#agree(old, this.home)) this.home = old;
  }

  #isUtc(zone: Zone): boolean {
    return zone.name === undefined
      ? this.#agree(zone, utc)
      : /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/.test(zone.name);
  }

  /** Do two clocks show the same over the time that is asked about? */
  #agree(a: Zone, b: Zone): boolean {
    const [from, to] = [
      this.#input.from.getTime(),
      Math.max(this.#input.to.getTime(), this.#input.from.getTime() + 366 * day),
    ];
    for (let instant = from; instant < to; instant += 9 * day)
      if (a.wall(instant) !== b.wall(instant)) return false;
    return true;
  }

  resolve(zoneName: string): Resolved {
    const name = bare(zoneName).slice(0, 200);
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const found = this.#find(name);
    if (this.#resolved.size < 2000) this.#resolved.set(name, found);
    return found;
  }

  #find(name: string): Resolved {
    const answer = this.#input.zones?.[name];
    if (answer !== undefined && isTimeZone(answer)) return { zone: ianaZone(answer) };
    const understood = understand(name);
    const block = this.#defined.get(name) ?? this.#defined.get(name.toLowerCase());
    const own = block === undefined ? undefined : fileZone(block, this.#input.to.getTime());
    const value = name.slice(0, 80);
    // A zone that the world knows by this very name; files often
    // bring an old or a short form of it.
    if (understood?.how === "name" && understood.zone.name?.toLowerCase() === name.toLowerCase())
      return own === undefined
        ? { zone: understood.zone }
        : { zone: understood.zone, other: { zone: own, note: words.zoneOfWorld({ value }) } };
    if (own !== undefined && understood === undefined) return { zone: own };
    if (own !== undefined && understood !== undefined)
      return this.#agree(own, understood.zone)
        ? { zone: understood.zone }
        : { zone: own, other: { zone: understood.zone, note: words.zoneOfFile({ value }) } };
    const told =
      understood ??
      (block === undefined ? undefined : understand(valueOf(block, "X-LIC-LOCATION")));
    if (told === undefined) return { zone: ianaZone(this.#input.zone), asked: true };
    if (told.how === "name" || told.how === "vendor") return { zone: told.zone };
    const as = told.zone.name ?? clock(told.zone, 0);
    return { zone: told.zone, note: words.zoneTaken({ value, name: as }) };
  }

  /** An event is on a clock that nobody knows. */
  ask(name: string): void {
    const key = bare(name).slice(0, 200);
    if (this.#asked.has(key) || this.#asked.size < 200)
      this.#asked.set(key, (this.#asked.get(key) ?? 0) + 1);
  }

  get asked(): AskedZone[] {
    return [...this.#asked].map(([name, events]) => ({ name, events }));
  }
}

/** What a calendar says of its own clock. */
const clockWords = (calendar: IcsBlock | undefined): string =>
  (calendar?.properties ?? [])
    .filter(
      ({ name }) =>
        name === "X-WR-TIMEZONE" || name === "TIMEZONE-ID" || name === "TZ" || name === "DAYLIGHT",
    )
    .map(({ name, value }) => `${name}:${value}`)
    .join("\n");

/** Clocks of calendars in one file that are told apart. */
const maxClocks = 50;

/** What a calendar says of the zones that it defines. */
const zoneWords = (blocks: readonly IcsBlock[]): string =>
  JSON.stringify(
    blocks
      .slice(0, 100)
      .map((block) =>
        [block, ...block.children].map(({ properties }) => properties.map(propertyText)),
      ),
  );
const propertyText = ({ name, value }: IcsBlock["properties"][number]): string =>
  `${name}:${value}`;

/** The clocks of a file in which several calendars may stand, each with its own. */
export class CalendarZones {
  readonly #input: ZoneInput;
  readonly #defined: readonly IcsBlock[];
  readonly #within: ReadonlyMap<IcsBlock, readonly IcsBlock[]>;
  readonly #found = new Map<string, FileZones>();
  readonly #ofCalendar = new Map<IcsBlock | undefined, FileZones>();

  constructor(
    input: ZoneInput,
    defined: readonly IcsBlock[],
    within: ReadonlyMap<IcsBlock, readonly IcsBlock[]>,
  ) {
    this.#input = input;
    this.#defined = defined;
    this.#within = within;
  }

  of(calendar: IcsBlock | undefined): FileZones {
    const known = this.#ofCalendar.get(calendar);
    if (known !== undefined) return known;
    const own = calendar === undefined ? [] : (this.#within.get(calendar) ?? []);
    const words = this.#found.size < maxClocks ? `${clockWords(calendar)}\n${zoneWords(own)}` : "";
    // Its own zones first: another calendar may mean another clock by the same name.
    const found =
      this.#found.get(words) ?? new FileZones(this.#input, calendar, [...own, ...this.#defined]);
    this.#found.set(words, found);
    this.#ofCalendar.set(calendar, found);
    return found;
  }

  get asked(): AskedZone[] {
    const all = new Map<string, number>();
    for (const { name, events } of [...this.#found.values()].flatMap((one) => one.asked))
      all.set(name, (all.get(name) ?? 0) + events);
    return [...all].map(([name, events]) => ({ name, events }));
  }
}
