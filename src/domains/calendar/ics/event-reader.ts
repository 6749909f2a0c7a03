/**
 * The properties of one VEVENT: each read as it was meant, with a note where that is a guess. Pure.
 */
import type { RuleParts } from "#domains/events/series/rule-days.ts";
import type { IcsBlock, IcsProperty } from "./lines.ts";
import { type Length, durationOf, type Stamp, stampOf, stampsOf, icsTextIn } from "./values.ts";
import { isOldRule, readOldRule, readRule } from "./rule-reader.ts";
import { type Added, lengthTo, type Moment, nightAfter } from "./moments.ts";
import { day, fixedZone, midnight, utc, type Zone } from "./zone.ts";
import type { FileZones } from "./zones-of-file.ts";
import { fileNoteMessages } from "../import/note-messages.ts";

const words = fileNoteMessages("en");

export const short = (text: string): string => text.trim().slice(0, 60);
/** The first moment of a value; else the whole of it, in words. */
const beginOf = ({ value }: IcsProperty): Stamp | undefined =>
  stampOf(value.split(/[,/]/)[0] ?? "") ?? stampOf(value);
/** What stands behind the first moment of a value: more of them, or the end of a period. */
const behind = ({ value }: IcsProperty): string =>
  stampOf(value.split(/[,/]/)[0] ?? "") === undefined ? "" : value.replace(/^[^,/]*/, "");
const maxDates = 5000;
const hourOf = (wall: number): string => new Date(wall).toISOString().slice(11, 16);
/** Longer is no event, but a slip. */
const maxLength = 20_000;

export class EventReader {
  readonly notes: [number, string][];
  readonly #block: IcsBlock;
  readonly #zones: FileZones;
  readonly #asked = new Set<string>();

  constructor(block: IcsBlock, zones: FileZones) {
    this.#block = block;
    this.#zones = zones;
    this.notes = [...block.odd];
  }

  all(name: string): IcsProperty[] {
    return this.#block.properties.filter((one) => one.name === name && one.value.trim() !== "");
  }

  text(name: string): string {
    const [property] = this.all(name);
    return property === undefined ? "" : icsTextIn(property);
  }

  note(property: Pick<IcsProperty, "line"> | undefined, text: string): void {
    this.notes.push([property?.line ?? this.#block.line, text]);
  }

  /**
   * `series`: the clock of what names none. `asks`: it matters enough to ask people about its zone.
   */
  moment(property: IcsProperty, stamp: Stamp, series: Zone, asks = false): Moment {
    const days = stamp.day || this.#saysDay(property, stamp, asks);
    if (property.brokenQuote === true && asks)
      this.note(property, words.brokenQuote({ name: property.name }));
    const zoneName = property.params.get("TZID") ?? "";
    if (stamp.offset !== undefined && !days)
      return {
        day: false,
        wall: stamp.wall,
        zone: stamp.offset === 0 ? utc : fixedZone(stamp.offset),
      };
    const resolved = zoneName === "" || (days && !asks) ? undefined : this.#zones.resolve(zoneName);
    if (days) {
      // The day that it names, on its own clock.
      const wall = stamp.day ? stamp.wall : this.#dayOf(stamp);
      return { day: true, wall: midnight(wall), zone: this.#zones.home };
    }
    if (resolved === undefined) {
      const { unknown, home } = this.#zones;
      if (asks && unknown !== undefined && series === home) this.#ask(property, unknown);
      return { day: false, wall: stamp.wall, zone: series, floats: true };
    }
    if (resolved.asked === true) {
      if (!asks) return { day: false, wall: stamp.wall, zone: series, floats: true };
      this.#ask(property, zoneName);
    } else if (resolved.note !== undefined && asks) this.note(property, resolved.note);
    const { other } = resolved;
    const told = other === undefined || this.notes.some(([, one]) => one === other.note);
    if (asks && !told && other.zone.instant(stamp.wall) !== resolved.zone.instant(stamp.wall))
      this.note(property, other.note);
    return { day: false, wall: stamp.wall, zone: resolved.zone };
  }

  /** A midnight in UTC, or the moment at which a day begins at home. */
  #dayOf({ wall, offset }: Stamp): number {
    if (offset === undefined || wall === midnight(wall)) return wall;
    return this.#zones.home.wall(wall - offset);
  }

  /** `VALUE=DATE` before a midnight is a day; before any other time the time says more. */
  #saysDay(property: IcsProperty, stamp: Stamp, asks: boolean): boolean {
    if (property.params.get("VALUE")?.toUpperCase() !== "DATE") return false;
    const wall = this.#dayOf(stamp);
    const lastSecond = wall - midnight(wall) >= day - 60_000;
    if (wall === midnight(wall) || lastSecond || !asks) return true;
    this.note(property, words.dayWithTime({ name: property.name }));
    return false;
  }

  /** Of several lines, or several values in one, the first counts, and the others are told. */
  #single(name: string): IcsProperty | undefined {
    const [property, ...others] = this.all(name);
    if (property === undefined) return undefined;
    const more = /^,.*\S/.test(behind(property));
    const other = others.find((one) => one.value.trim() !== property.value.trim());
    if (more || other !== undefined)
      this.note(more ? property : other, words.moreThanOne({ name }));
    return property;
  }

  /** Its beginning and its end ask once: people are told of events. */
  #ask(property: IcsProperty, name: string): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    this.#zones.ask(name);
    this.note(property, words.unknownZone({ value: short(name) }));
  }

  /** The first of this name that can be read. */
  first(name: string, series: Zone, asks = false): Moment | undefined {
    for (const property of this.all(name)) {
      const stamp = beginOf(property);
      if (stamp !== undefined) return this.moment(property, stamp, series, asks);
    }
    return undefined;
  }

  /** The beginning. One that names no zone is on the clock of the end, where that names one. */
  start(): Moment | undefined {
    const begin = this.#single("DTSTART");
    const stamp = begin === undefined ? undefined : beginOf(begin);
    const floats =
      stamp !== undefined &&
      !stamp.day &&
      stamp.offset === undefined &&
      (begin?.params.get("TZID") ?? "") === "";
    const clock = floats ? this.#clockOfEnd(stamp) : undefined;
    if (clock !== undefined) this.note(begin, words.clockOfEnd);
    const found = this.first("DTSTART", clock ?? this.#zones.home, true);
    if (found !== undefined && !found.day && this.all("RRULE").length === 0)
      this.#noteSkipped(begin, found);
    return found;
  }

  /** An hour that the clocks leap over is the one after (RFC 5545 §3.3.5). */
  #noteSkipped(property: IcsProperty | undefined, { wall, zone }: Moment): void {
    const shown = zone.wall(zone.instant(wall));
    if (shown !== wall)
      this.note(property, words.skipped({ value: hourOf(wall), name: hourOf(shown) }));
  }

  /** undefined where the end names none either, or would lie before the beginning then. */
  #clockOfEnd(begin: Stamp): Zone | undefined {
    const [property] = this.all("DTEND");
    const stamp = property === undefined ? undefined : stampOf(property.value);
    if (property === undefined || stamp === undefined || stamp.day) return undefined;
    const zoneName = property.params.get("TZID") ?? "";
    if (
      stamp.offset === undefined &&
      (zoneName === "" || this.#zones.resolve(zoneName).asked === true)
    )
      return undefined;
    const { zone } = this.moment(property, stamp, this.#zones.home);
    return stamp.wall > begin.wall ? zone : undefined;
  }

  list(name: string, series: Zone): Moment[] {
    return this.all(name)
      .flatMap((property) => {
        const { stamps, wrong } = stampsOf(property);
        for (const text of wrong.slice(0, 5))
          this.note(property, words.badDate({ value: short(text), name }));
        return stamps.map((stamp) => ({
          ...this.moment(property, stamp, series),
          line: property.line,
        }));
      })
      .slice(0, maxDates);
  }

  added(series: Zone): Added[] {
    return this.all("RDATE").flatMap((property) =>
      property.value
        .split(/[,;]/)
        .slice(0, maxDates)
        .flatMap((part): Added[] => {
          const [begin = "", end = ""] = part.trim().split("/");
          if (begin.trim() === "") return [];
          const stamp = stampOf(begin);
          if (stamp === undefined) {
            this.note(property, words.badDate({ value: short(part), name: "RDATE" }));
            return [];
          }
          const moment = this.moment(property, stamp, series);
          const until = end === "" ? undefined : stampOf(end);
          const ms =
            until === undefined
              ? 0
              : until.wall - (until.offset ?? 0) - (stamp.wall - (stamp.offset ?? 0));
          const length = durationOf(end) ?? (ms > 0 ? { days: 0, ms } : undefined);
          return [length === undefined ? { moment } : { moment, length }];
        }),
    );
  }

  rules(name: string, start: { readonly day: boolean; readonly zone: Zone }): RuleParts[] {
    return this.all(name)
      .slice(0, 20)
      .flatMap((property) => {
        const read = isOldRule(property.value) ? readOldRule : readRule;
        const { rule, note } = read(property.value, { ...start, home: this.#zones.home });
        if (note !== undefined)
          this.note(property, rule === undefined ? words.firstOnly({ text: note }) : note);
        return rule === undefined ? [] : [rule];
      });
  }

  #endMoment(start: Moment): { property?: IcsProperty; end?: Moment } {
    const property = this.#single("DTEND") ?? this.all("DUE")[0];
    if (property === undefined) return this.#endOfPeriod(start);
    const stamp = beginOf(property);
    return stamp === undefined
      ? { property }
      : { property, end: this.moment(property, stamp, start.zone, true) };
  }

  /** "19970101T180000Z/19970102T070000Z": the beginning as a period. */
  #endOfPeriod(start: Moment): { property?: IcsProperty; end?: Moment } {
    const [property] = this.all("DTSTART");
    if (property === undefined || this.all("DURATION").length > 0) return {};
    const text = /^\/(.+)/.exec(behind(property))?.[1] ?? "";
    const stamp = stampOf(text);
    if (stamp !== undefined)
      return { property, end: this.moment(property, stamp, start.zone, true) };
    const length = durationOf(text);
    if (length === undefined) return text.trim() === "" ? {} : { property };
    const wall = start.wall + length.days * day + length.ms;
    return { property, end: { day: start.day, wall, zone: start.zone } };
  }

  /** How long it lasts, and whether the file says so. */
  length(start: Moment): { length: Length; given: boolean } {
    const guess = start.day ? { days: 1, ms: 0 } : { days: 0, ms: 7_200_000 };
    const { property, end } = this.#endMoment(start);
    const [duration] = this.all("DURATION");
    const declared = duration === undefined ? undefined : durationOf(duration.value);
    const night = end === undefined ? undefined : nightAfter(start, end);
    if (property !== undefined && night !== undefined) this.note(property, words.endNight);
    const found = night ?? (end === undefined ? undefined : lengthTo(start, end));
    if (found !== undefined && found.days < maxLength) return { length: found, given: true };
    if (declared !== undefined && declared.days < 400 && declared.ms < 400 * day) {
      const days = declared.days + (start.day ? Math.ceil(declared.ms / day) : 0);
      return { length: { days, ms: start.day ? 0 : declared.ms }, given: true };
    }
    if (property !== undefined && end === undefined)
      this.note(
        property,
        (start.day ? words.badEndDay : words.badEnd)({ value: short(property.value) }),
      );
    else if (
      property !== undefined &&
      end !== undefined &&
      end.zone.instant(end.wall) < start.zone.instant(start.wall)
    )
      this.note(property, start.day ? words.endFirstDay : words.endFirst);
    else if (
      duration !== undefined &&
      declared === undefined &&
      !/^P(T?0+[A-Z])+$/i.test(duration.value.trim())
    )
      this.note(
        duration,
        (start.day ? words.badLengthDay : words.badLength)({ value: short(duration.value) }),
      );
    return { length: guess, given: start.day };
  }
}
