/** The tables of events and what belongs to them. */
import type { Generated } from "kysely";
import type { AddressWay } from "./mail.ts";
import type { Owned, Visibility, Worded } from "./owned.ts";

/**
 * Who sees an exact place: the group's members; also people who are
 * confirmed; those on the day only; everybody.
 */
export type Reveal = "members" | "confirmed" | "day" | "public";
export type RsvpMode = "open" | "approval" | "slots" | "off";
export type RsvpStatus = "yes" | "maybe" | "no";
export type RsvpState = "confirmed" | "waiting" | "asked" | "declined" | "left";
/** What it costs, in one word: nothing, by one's means, a price, what one gives. */
export type CostKind = "free" | "sliding" | "fixed" | "donation";
export type EventStatus = "scheduled" | "tentative" | "postponed" | "moved" | "cancelled";
/** What nobody should learn at a closed door; `new`: it became public after it was planned. */
export type EventNewsWhat = "new" | "moved" | "cancelled" | "postponed" | "on-again";

export interface EventTables {
  events: Owned &
    Worded & {
      /** The one line that Mastodon shows of a remote event; ours is made from the facts. */
      summary: Generated<string>;
      starts: Date;
      ends: Date;
      /** IANA. */
      timeZone: string;
      area: Generated<string>;
      /** Sealed: never in a document, feed or search. */
      exactPlace: string | null;
      onlineUrl: string | null;
      kind: Generated<string>;
      careKinds: Generated<string[]>;
      /** JSON object: access fact -> yes | partly | no | ask. */
      access: Generated<string>;
      /** null: nobody said. */
      cost: Generated<CostKind | null>;
      /** "€5 to €15, pay at the door"; "" for none. */
      costWords: Generated<string>;
      /** Whom to ask, in words for everybody. */
      contact: Generated<string>;
      /** Of its short address, `/e/…`: random, made with the row. */
      short: Generated<string>;
      capacity: number | null;
      status: Generated<EventStatus>;
      previousStarts: Date | null;
      /**
       * When it last changed in a way that everybody who heard of it
       * must hear; null while it did not.
       */
      newsAt: Generated<Date | null>;
      newsWhat: Generated<EventNewsWhat | null>;
      /** Why it is cancelled, in words for everybody who can read it; "" when nobody said. */
      offReason: Generated<string>;
      /** iCalendar SEQUENCE. */
      sequence: Generated<number>;
      search: Generated<string>;
      /** Without accents. */
      plainSearch: Generated<string>;
      /** The same words in the forms of its language. */
      wordForms: Generated<string>;
      seriesId: Generated<string | null>;
      /** Wall-clock start that the rule gave it; stays when it is moved. */
      seriesStart: Generated<string | null>;
      /** The file that brought it; the import itself is forgotten after a day. */
      importId: Generated<string | null>;
      /** Changed on its own: changes of the series pass it by. */
      detached: Generated<boolean>;
      allDay: Generated<boolean>;
      /** false: the end is a guess, and is not shown. */
      endsGiven: Generated<boolean>;
      /** To whom the exact place is shown. */
      reveal: Generated<Reveal>;
      latitude: Generated<number | null>;
      longitude: Generated<number | null>;
      /** JSON object: access fact -> words beside the answer. */
      accessWords: Generated<string>;
      /** Facts answered yes, for the filter. */
      yesFacts: Generated<string[]>;
      rsvp: Generated<RsvpMode>;
      /** May people without an account answer? */
      guests: Generated<boolean>;
      /** Seats taken: counted here, so that one statement can keep the limit. */
      taken: Generated<number>;
      /** When others were told; null while they were not. */
      announced: Generated<Date | null>;
      /** The calendar file that it came from. */
      sourceId: Generated<string | null>;
      /**
       * UID of an event of a calendar file, by which it is known when it can't be read any more.
       */
      sourceUid: Generated<string | null>;
      /** Of a remote event: how its host takes people in (FEP-8a8e joinMode). */
      joinMode: Generated<string | null>;
      joinUrl: Generated<string | null>;
      /** Of a remote event: seats left, as its host said last. */
      remaining: Generated<number | null>;
      /** Name and start, normalised: the same in two sources is one event. */
      fingerprint: Generated<string | null>;
      duplicateOf: Generated<string | null>;
      arrived: Generated<Date>;
    };
  eventSeries: {
    id: string;
    groupId: string;
    madeBy: string | null;
    /** RRULE without its prefix (RFC 5545 §3.3.10). */
    rule: string;
    /** Wall-clock start of the first, "2027-01-09T14:00". */
    starts: string;
    timeZone: string;
    /** Wall-clock starts left out. */
    exceptStarts: Generated<string[]>;
    /** JSON: what each occurrence says. */
    template: string;
    /** Occurrences stand in the calendar up to here. */
    plannedUntil: Date;
    updated: Date;
  };
  places: {
    id: string;
    groupId: string;
    area: string;
    exactPlace: string | null;
    reveal: Generated<Reveal>;
    access: Generated<string>;
    accessWords: Generated<string>;
    latitude: number | null;
    longitude: number | null;
    updated: Date;
  };
  calendarSources: {
    id: string;
    groupId: string;
    url: string;
    host: string;
    name: Generated<string>;
    etag: Generated<string | null>;
    /** When it was last read whole. */
    read: Generated<Date | null>;
    lastModified: Generated<string | null>;
    fetched: Generated<Date | null>;
    nextFetch: Date;
    failures: Generated<number>;
    problem: Generated<string | null>;
    /** JSON: what was said of zones that nobody knows, IANA by name. */
    zones: Generated<string>;
    /** JSON: [{ name, events }] of zones that are still asked for. */
    askedZones: Generated<string>;
    /** JSON: what was guessed or could not be read, in words. */
    notes: Generated<string>;
    /** Since when the file has come cut off, or empty; what stood stays for a while. */
    shortSince: Generated<Date | null>;
    added: Date;
  };
  eventSlots: {
    id: string;
    eventId: string;
    starts: Date;
    ends: Date;
    places: number;
    taken: Generated<number>;
  };
  rsvps: {
    id: string;
    eventId: string;
    slotId: string | null;
    /** Exactly one of memberId, actorIri, tokenHash is set. */
    memberId: string | null;
    actorIri: string | null;
    tokenHash: string | null;
    /** As they call themselves. */
    name: Generated<string>;
    /** In clear, from a version before; a scheduled task seals it. */
    email: string | null;
    sealedAddress: Generated<string | null>;
    /** By which another answer with the same address is found: an HMAC. */
    addressMark: Generated<string | null>;
    addressWay: Generated<AddressWay>;
    /** When their mail server refused it: nothing more is sent there. */
    addressRefused: Generated<Date | null>;
    /** How often, in a row. */
    addressRefusals: Generated<number>;
    /** Who reads there said that it is theirs. Until then nothing but the one question is sent. */
    emailConfirmed: Generated<boolean>;
    /** Of the secret in that question. */
    confirmHash: Generated<string | null>;
    /** Of a guest: in which they are written to; null is that of the event. */
    language: Generated<string | null>;
    status: RsvpStatus;
    state: RsvpState;
    /** For the hosts. In clear, from a version before; a scheduled task seals it. */
    note: string | null;
    sealedNote: Generated<string | null>;
    /** When it was said, by the sender's clock; an older word never replaces a newer one. */
    said: Date;
    verb: Generated<string>;
    /** When a seat was asked for: the order of the waiting list. */
    asked: Date;
    seq: Generated<string>;
    joinIri: Generated<string>;
    /** Of the Join who and what it is, and no words; from a version before, all of it. */
    joinJson: string | null;
    /** As it came, sealed: to be embedded in the answer. */
    sealedJoin: Generated<string | null>;
    /** Our own Join, for an event elsewhere. */
    ourJoin: string | null;
    /** What the person was not yet told. */
    news: string | null;
    reminded: Date | null;
  };
  /** What hosts write to all who come. */
  eventMessages: {
    id: string;
    eventId: string;
    /** Empty; from a version before in clear, until a scheduled task seals it. */
    contentHtml: string;
    sealedWords: Generated<string | null>;
    made: Date;
  };
  calendarImports: {
    id: string;
    groupId: string;
    memberId: string;
    format: "ics" | "csv";
    file: string;
    /** JSON: what was said of its zones and columns. */
    said: Generated<string>;
    state: Generated<"read" | "running" | "done">;
    visibility: Generated<Visibility>;
    publish: Generated<boolean>;
    done: Generated<number>;
    total: Generated<number>;
    skipped: Generated<number>;
    expires: Date;
  };
  personalFeeds: { memberId: string; tokenHash: string };
  eventReflections: {
    id: string;
    groupId: string;
    eventId: string | null;
    eventName: string;
    /** "2027-01-09"; who wrote it is not kept. */
    day: string;
    nourished: Generated<string>;
    hard: Generated<string>;
    missing: Generated<string>;
    barriers: Generated<string[]>;
  };
}
