/**
 * The lines of a calendar file (RFC 5545 §3.1, vCalendar 1.0), put
 * together as they were meant. Pure.
 */
import { fileNoteMessages } from "../import/note-messages.ts";

const words = fileNoteMessages("en");

export interface IcsProperty {
  readonly name: string;
  /** By name in capitals; the first value of each. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
  /** A quote in its parameters was never closed. */
  readonly brokenQuote?: boolean;
}

export interface IcsBlock {
  readonly kind: string;
  readonly line: number;
  readonly properties: IcsProperty[];
  readonly children: IcsBlock[];
  /** What was odd about its lines: [line, what was done]. */
  readonly odd: [number, string][];
  /** false: the file broke off, or the next one began, before its end. */
  closed: boolean;
}

export const isBase64 = ({ params }: Pick<IcsProperty, "params">): boolean =>
  /BASE64|^B$/i.test(params.get("ENCODING") ?? "") || params.has("BASE64");

/** What the reader looks at. Anything else may be as broken as it likes. */
const needed = new Set([
  ..."BEGIN END UID SUMMARY DESCRIPTION LOCATION DTSTART DTEND DURATION DUE URL GEO CATEGORIES".split(
    " ",
  ),
  ..."STATUS SEQUENCE LAST-MODIFIED DTSTAMP CREATED RRULE EXRULE RDATE EXDATE RECURRENCE-ID".split(
    " ",
  ),
  ..."TZID TZOFFSETFROM TZOFFSETTO TZURL X-LIC-LOCATION TZ DAYLIGHT X-WR-TIMEZONE X-WR-CALNAME".split(
    " ",
  ),
  ..."NAME VERSION METHOD TIMEZONE-ID ATTACH IMAGE PHOTO X-ALT-DESC X-APPLE-STRUCTURED-LOCATION".split(
    " ",
  ),
  ..."X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT X-FUNAMBOL-ALLDAY".split(" "),
  ..."X-EPOCAGENDAENTRYTYPE X-STATUS X-EVENT-STATUS EVENT-STATUS EVENTSTATUS".split(" "),
]);
const attached = new Set(["ATTACH", "IMAGE", "PHOTO"]);
/** Others that programs write; in small letters too they are no words of a text. */
const others =
  /^(X-.*|CLASS|TRANSP|ORGANIZER|ATTENDEE|PRIORITY|COMMENT|CONTACT|RELATED-TO|RESOURCES|ACTION|TRIGGER|REPEAT|ACKNOWLEDGED|METHOD|PRODID|CALSCALE|REQUEST-STATUS|COLOR|CONFERENCE|TZNAME|AALARM|DALARM|PALARM|MALARM|DCREATED|COMPLETED|PERCENT-COMPLETE|FREEBUSY|SOURCE|REFRESH-INTERVAL|RNUM)$/i;
const texts = new Set([
  ..."DESCRIPTION SUMMARY LOCATION CATEGORIES COMMENT CONTACT X-ALT-DESC".split(" "),
]);

/** Longest value that is kept of a line; no text that people read is longer. */
const maxValue = 100_000;
/** Most lines of one event, and most parts inside each other. */
const maxProperties = 3000;
const maxDeep = 8;

interface Line {
  readonly text: string;
  readonly line: number;
}

const head = /^([A-Za-z0-9-]+)\s*([;:])/;
const edge = /^\s*(BEGIN|END)\s*:\s*([A-Za-z0-9-]+)\s*$/i;

/** Unfolded lines with the number of their first. */
function* contentLines(file: string): Generator<Line> {
  let offset = 0;
  let number = 0;
  // Somebody set their lines in for the eye: then what begins with a name is no folded line.
  const setIn = /^[ \t]+BEGIN:VEVENT/im.test(file);
  const goesOn = (text: string): boolean =>
    /^[ \t]/.test(text) && !(setIn && (edge.test(text) || isProperty(text.trim())));
  const unfolded = (text: string): string => (setIn ? ` ${text.trim()}` : text.slice(1));
  const next = (): string | undefined => {
    if (offset > file.length || (offset === file.length && number > 0)) return undefined;
    let end = offset;
    while (end < file.length && file.charCodeAt(end) !== 10 && file.charCodeAt(end) !== 13) end++;
    const text = file.slice(offset, end);
    while (file.charCodeAt(end) === 13 && file.charCodeAt(end + 1) === 13) end++;
    offset = end + (file.charCodeAt(end) === 13 && file.charCodeAt(end + 1) === 10 ? 2 : 1);
    number++;
    return text;
  };
  let coming = next();
  while (coming !== undefined) {
    const line = number;
    const parts = [coming];
    let size = coming.length;
    const quoted = coming.endsWith("=") && /^[^:]{0,200}QUOTED-PRINTABLE[^:]{0,100}:/i.test(coming);
    coming = next();
    while (coming !== undefined) {
      const soft = quoted && (parts.at(-1) ?? "").endsWith("=");
      if (!soft && !goesOn(coming)) break;
      if (soft) parts[parts.length - 1] = (parts.at(-1) ?? "").slice(0, -1);
      size += coming.length;
      if (size <= maxValue) parts.push(soft ? coming : unfolded(coming));
      coming = next();
    }
    const text = parts.join("");
    yield { text: setIn ? text.trimStart() : text, line };
  }
}

/** What looks like a moment: only there can the value of a line with many colons begin. */
const moment = /:\s*(?=\d{4}-?\d{2}-?\d{2}(?!\d*[-_])|P[T\d])/g;
const timed = /^(DTSTART|DTEND|DUE|RECURRENCE-ID|EXDATE|RDATE)$/;

/** "DTSTART;TZID=Europe/Berlin:20270504T190000" taken apart; undefined for what is no property. */
function propertyOf(text: string, line: number): IcsProperty | undefined {
  const [whole = "", raw = "", mark = ""] = head.exec(text) ?? [];
  if (raw === "") return undefined;
  const name = raw.toUpperCase();
  const rest = text.slice(whole.length);
  if (mark === ":") return withZone({ name, params: new Map(), value: rest, line });
  let quote = false;
  let colon = -1;
  for (let i = 0; i < rest.length && i < 5000; i++) {
    const char = rest[i];
    if (char === '"') quote = !quote;
    else if (char === ":" && !quote) {
      colon = i;
      break;
    }
  }
  const brokenQuote = colon < 0 && quote;
  if (brokenQuote) colon = rest.indexOf(":");
  // Names of zones have colons too, and many programs forget the quotes.
  if (timed.test(name)) {
    const zoneStart = [...rest.slice(0, 5000).matchAll(moment)].find(
      ({ index }) => index >= colon,
    )?.index;
    if (zoneStart !== undefined) colon = zoneStart;
  }
  if (colon < 0) return { name, params: new Map(), value: "", line };
  const params = new Map<string, string>();
  for (const [, key = "", value = ""] of rest
    .slice(0, colon)
    .matchAll(/(?:^|;)\s*([A-Za-z0-9-]+)(?:\s*=\s*("[^"]*"?|[^;]*))?/g)) {
    const upper = key.toUpperCase();
    if (!params.has(upper)) params.set(upper, value.replace(/^"|"$/g, "").trim());
  }
  const value = rest.slice(colon + 1);
  return withZone({ name, params, value, line, ...(brokenQuote ? { brokenQuote } : {}) });
}

/**
 * "DTSTART:TZID=Europe/Berlin:20270504T190000", "…:20270504T190000
 * Europe/Berlin": the zone stands in the value.
 */
function withZone(property: IcsProperty): IcsProperty {
  if (!timed.test(property.name)) return property;
  const value = property.value.slice(0, 300);
  const [, before = "", stamp = ""] = /^ ?TZID ?=([^:]+):(.+)$/i.exec(value) ?? [];
  const [, begin = "", behind = ""] =
    /^\s*(\d{8}T\d{4,6})\s+([A-Za-z_]+\/[A-Za-z_/]+)\s*$/.exec(value) ?? [];
  if (before === "" && behind === "") return property;
  const own = property.params.get("TZID");
  const params = new Map([...property.params, ["TZID", own ?? (before || behind)] as const]);
  return { ...property, params, value: stamp || begin };
}

const isNeeded = (text: string): boolean => {
  const name = head.exec(text)?.[1];
  return name !== undefined && needed.has(name.toUpperCase());
};

/** Is it a property at all, or a line of a text that somebody forgot to fold? */
const isProperty = (text: string): boolean => {
  const name = head.exec(text)?.[1];
  if (name === undefined) return false;
  return needed.has(name.toUpperCase()) || others.test(name) || /^[A-Z][A-Z0-9-]+$/.test(name);
};

class Tree {
  readonly #open: IcsBlock[] = [];
  #last: { block: IcsBlock; at: number } | undefined;
  #blank = 0;

  #top(): IcsBlock | undefined {
    return this.#open.at(-1);
  }

  begin(kind: string, line: number): IcsBlock[] {
    // An event inside an event: the end of the first was forgotten.
    const done = kind === "VEVENT" ? this.#close("VEVENT", false) : [];
    const block: IcsBlock = { kind, line, properties: [], children: [], odd: [], closed: false };
    this.#last = undefined;
    if (this.#open.length < maxDeep) {
      const top = this.#top();
      if (top !== undefined && top.kind !== "VCALENDAR" && top.children.length < 1000)
        top.children.push(block);
      this.#open.push(block);
    }
    return done;
  }

  #close(kind: string, closed: boolean): IcsBlock[] {
    const index = this.#open.findLastIndex((one) => one.kind === kind);
    if (index < 0) return [];
    const [block] = this.#open.splice(index);
    if (block === undefined) return [];
    block.closed = closed;
    return [block];
  }

  end(kind: string): IcsBlock[] {
    this.#last = undefined;
    return this.#close(kind, true);
  }

  /** What still stood open when the file ended. */
  rest(): IcsBlock[] {
    return this.#open.splice(0);
  }

  add(text: string, line: number): void {
    const top = this.#top();
    if (top === undefined) return;
    if (text.trim() === "") {
      this.#blank++;
      return;
    }
    if (!isProperty(text)) {
      this.#goOn(top, text, line);
      return;
    }
    this.#blank = 0;
    this.#last = undefined;
    if (top.kind === "VALARM" || !isNeeded(text) || top.properties.length >= maxProperties) return;
    const property = propertyOf(text.slice(0, maxValue), line);
    if (property === undefined) return;
    if (attached.has(property.name)) {
      const inside = isBase64(property) || property.params.get("VALUE")?.toUpperCase() === "BINARY";
      if (inside) top.odd.push([line, words.fileInside]);
      return;
    }
    top.properties.push(property);
    this.#last = { block: top, at: top.properties.length - 1 };
  }

  /** A line without a name goes on with the text before it. */
  #goOn(top: IcsBlock, text: string, line: number): void {
    const last = this.#last?.block === top ? top.properties[this.#last.at] : undefined;
    const blank = this.#blank;
    this.#blank = 0;
    if (top.kind !== "VEVENT" || top.odd.length > 50) return;
    if (last === undefined || !texts.has(last.name) || last.value.length > maxValue) {
      top.odd.push([line, words.strayLine({ value: text.slice(0, 40) })]);
      return;
    }
    const position = this.#last?.at ?? 0;
    top.properties[position] = { ...last, value: `${last.value}${"\\n".repeat(1 + blank)}${text}` };
    const note = words.brokenLines({ name: last.name });
    if (!top.odd.some(([, one]) => one === note)) top.odd.push([line, note]);
  }
}

/**
 * VEVENT, VTIMEZONE and VCALENDAR blocks, as their ends are met. What
 * never ended comes last, not closed.
 */
export function* blocksOf(whole: string): Generator<IcsBlock> {
  const tree = new Tree();
  // A file that breaks off within the name of a property: half a
  // name is no word of the text before it.
  const last = whole.lastIndexOf("\n") + 1;
  const cut = /^[A-Z][A-Z-]{0,30}(?:;[^:]*)?$/.test(whole.slice(last, last + 5000));
  const file = cut ? whole.slice(0, last) : whole;
  for (const { text, line } of contentLines(file)) {
    const [, which = "", kind = ""] = edge.exec(text) ?? [];
    if (which === "") tree.add(text, line);
    else if (which.toUpperCase() === "BEGIN") yield* tree.begin(kind.toUpperCase(), line);
    else yield* tree.end(kind.toUpperCase());
  }
  yield* tree.rest();
}
