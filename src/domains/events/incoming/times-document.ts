/** When an event of others begins and ends, in every way in which peers say it. */
import type { EventStatus } from "#platform/database/schema.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { dayIn, instantOf, isTimeZone, Temporal } from "#platform/lib/temporal.ts";
import { first, type JsonObject, str } from "#protocol/activitypub/json.ts";
import { propertiesOf } from "../access/document.ts";
import { type IncomingEvent, type EventRefusal, refusals } from "./event.ts";

type IncomingTimes = Pick<IncomingEvent, "starts" | "ends" | "endsGiven" | "timeZone" | "allDay">;

// The offset of Hubzilla's -00:00 is not known (RFC 3339): it is wall-clock time, as without one.
const timeForm =
  /^(\d{4}-\d\d-\d\d)(?:([T ])(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?:(Z)|-00(?::?00)?|([+-]\d\d)(?::?(\d\d))?)?)?$/;

/**
 * A date-time with offset or Z; without one it is wall-clock time in the event's
 * zone; a bare date is its midnight.
 */
function timeOf(text: string | undefined, zone: string): Date | undefined {
  const found = timeForm.exec((text ?? "").slice(0, 60).trim().toUpperCase());
  if (found === null) return undefined;
  const [, day = "", between, clock = "00:00", z, hour, minute = "00"] = found;
  const offset = z ?? (hour === undefined ? "" : `${hour}:${minute}`);
  // Without a T it may be anything; only an offset makes it sure.
  return between === " " && offset === "" ? undefined : instantOf(`${day}T${clock}${offset}`, zone);
}

const bareDay = /^\d{4}-\d\d-\d\d$/;
const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
const year = (date: Date): number => date.getUTCFullYear();

/**
 * An end that is missing or lies before the start is a fair guess. What is put off may have lost
 * its start, and keeps the one before.
 */
export function timesOf(
  json: JsonObject,
  zone: string,
  status: EventStatus,
): IncomingTimes | EventRefusal {
  const text =
    str(first(json["startTime"])) ??
    (status === "postponed" ? str(first(json["previousStartTime"])) : undefined);
  if (text === undefined) return refusals.start;
  const starts = timeOf(text, zone);
  if (starts === undefined) return refusals.startForm;
  if (year(starts) < 1970 || year(starts) > 2200) return refusals.startFar;
  const endText = str(first(json["endTime"]))?.trim();
  const endMoment = timeOf(endText, zone);
  const end =
    endMoment !== undefined && endMoment > starts && year(endMoment) <= 2200
      ? endMoment
      : undefined;
  const bare = bareDay.test(text.trim());
  const whole =
    json["allDay"] === true ||
    propertiesOf(json).some(({ id, text: yes }) => id === "calendula:allDay" && yes === "true");
  if (!bare && !whole) {
    const endsGiven = end !== undefined && json["displayEndTime"] !== false;
    return {
      starts,
      ends: end ?? after(starts, hours(2)),
      endsGiven,
      timeZone: zone,
      allDay: false,
    };
  }
  // A day as an end is the last one, also beside `allDay`: EveryCal's own calendar file
  // ends the day after it. A moment is an end that is no part of it.
  const inclusive = bare && bareDay.test(endText ?? "");
  const from = dayIn(starts, zone);
  const last = end === undefined ? from : dayIn(inclusive ? end : after(end, -1), zone);
  const midnight = (day: string): Date => instantOf(`${day}T00:00`, zone) ?? starts;
  return {
    starts: midnight(from),
    ends: midnight(nextDay(last)),
    endsGiven: true,
    timeZone: zone,
    allDay: true,
  };
}

export function namedZone(json: JsonObject): string | undefined {
  const named = [json["timezone"], json["timeZone"], json["eventTimezone"]].map((one) =>
    str(first(one)),
  );
  return named.find((one) => one !== undefined && isTimeZone(one));
}
