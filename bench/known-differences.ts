/**
 * Where our reader and a second one (node-ical) differ over the files of test/fixtures/calendar,
 * and why ours is meant. docs/events-from-elsewhere.md has the same files.
 */
interface KnownDifference {
  /** Titles of all events that one of the two has otherwise. */
  readonly events: readonly string[];
  readonly why: string;
}

export const knownDifferences: Readonly<Record<string, KnownDifference>> = {
  "cut-off.ics": {
    events: ["Half", "Whole"],
    why: "the other reader finds nothing in a file without its end",
  },
  "empty-lines.ics": { events: ["Moon"], why: "the other reader stumbles over an empty RRULE" },
  "end-none.ics": {
    events: ["Door"],
    why: "an end that can't be read is guessed by us, and is the start for the other",
  },
  "entities.ics": {
    events: ["Herbs & honey – Ann’s", "Herbs &amp; honey &#8211; Ann&#8217;s"],
    why: "signs that a website wrote as HTML are read as signs by us",
  },
  "exchange-chain.ics": {
    events: ["Round"],
    why: "of a date that was moved twice the other keeps both places",
  },
  "google-zone-of-calendar.ics": {
    events: ["Call"],
    why: "times without a zone are on the clock of the calendar (X-WR-TIMEZONE) for us, on the machine's own for the other",
  },
  "later-own-rule.ics": {
    events: ["Choir", "Choir, twice a week"],
    why: "later dates with a rule of their own follow it for us, and are a change of one date for the other",
  },
  "lotus.ics": { events: ["Clinic"], why: "dates that are added as periods are read by us alone" },
  "moodle.ics": {
    events: ["Hand in"],
    why: "what ends as it begins has a guessed end for us, which is not shown, and no length for the other",
  },
  "nokia.vcs": {
    events: ["Kr=C3=A4uter=", "Kräutertee für alle"],
    why: "quoted-printable of vCalendar 1.0 is read by us alone",
  },
  "odd-lengths.ics": {
    events: ["As on a clock", "Backwards", "Half hours", "Into the night"],
    why: "lengths that are not written as RFC 5545 says, and ends in the night after, are read by us alone",
  },
  "odd-stamps.ics": {
    events: ["ISO", "Midnight", "No seconds"],
    why: "stamps that are not written as RFC 5545 says are read by us, and 24:00 is the midnight after",
  },
  "one-uid.ics": {
    events: ["Market 13", "Market 6"],
    why: "of several events with one UID the other keeps the last",
  },
  "outlook-2003.vcs": {
    events: ["Kräuterwanderung"],
    why: "rules of vCalendar 1.0 are read by us alone",
  },
  "phone-2009.vcs": {
    events: ["Kräutertee", "Twice a month"],
    why: "rules, clock and quoted-printable of vCalendar 1.0 are read by us alone",
  },
  "this-and-future.ics": {
    events: ["Yoga", "Yoga at eight"],
    why: "RANGE=THISANDFUTURE is a change of one date for the other",
  },
  "whole-days-moved.ics": {
    events: ["Cleaning"],
    why: "an UNTIL in UTC of whole days is the day at home for us, the day in UTC for the other",
  },
  "zimbra.ics": {
    events: ["Kitchen"],
    why: "a zone named as on a list of Windows is understood by us, and is the machine's own for the other",
  },
  "zone-names.ics": {
    events: ["By vendor"],
    why: "a zone named by its vendor's path is understood by us, and is the machine's own for the other",
  },
};
