/** What the form of an event says, and how it is filled with one that stands. */
import type { Reveal, RsvpMode, Visibility } from "#platform/database/schema.ts";
import { wallTime } from "#platform/lib/temporal.ts";
import { type Fields, fieldValues, fieldValue } from "#platform/web/html/forms.ts";
import { accessFields, accessIn } from "../access/routes.ts";
import { costOfAccess } from "../cost/cost.ts";
import { splitTags } from "../event.ts";
import type { EventInput } from "./input.ts";
import { lastMoment } from "../times.ts";
import { ruleOf } from "../series/rule-form.ts";
import type { SeriesScope } from "../series/coming-actions.ts";
import type { SlotSize } from "../rsvp/seats/slots-store.ts";
import { sequenceIn } from "./stale-save.ts";
import type { VisibleEvent } from "../store.ts";

const oneOf = <T extends string>(text: string, known: readonly T[], fallback: T): T =>
  known.find((one) => one === text) ?? fallback;

const numberIn = (text: string): number | undefined => (text === "" ? undefined : Number(text));

export function inputOf(fields: Fields): EventInput {
  const text = (name: string): string => fieldValue(fields, name).trim();
  return {
    name: text("name"),
    content: fieldValue(fields, "content"),
    startTime: text("startTime"),
    endTime: text("endTime"),
    allDay: text("allDay") === "yes",
    timeZone: text("timeZone"),
    area: text("area"),
    exactPlace: text("exact"),
    reveal: oneOf<Reveal>(text("reveal"), ["members", "confirmed", "day", "public"], "members"),
    point: text("point"),
    onlineUrl: text("online"),
    kind: text("kind"),
    careKinds: fieldValues(fields, "careKinds"),
    tags: splitTags(text("tags")),
    ...accessIn(fields),
    cost: text("cost"),
    costWords: text("costWords"),
    contact: text("contact"),
    capacity: numberIn(text("capacity")),
    rsvp: oneOf<RsvpMode>(text("rsvp"), ["open", "approval", "slots", "off"], "open"),
    guests: !("guestsAsked" in fields) || fieldValues(fields, "guests").includes("yes"),
    slotMinutes: numberIn(text("slotMinutes")),
    slotPlaces: numberIn(text("slotPlaces")),
    visibility: oneOf<Visibility>(text("visibility"), ["public", "members", "group"], "group"),
    language: text("language"),
    publish: text("publish") === "yes",
    sequence: sequenceIn(text("sequence")),
  };
}

/** The rule that the form says; "" for an event that happens once. */
export function ruleIn(fields: Fields): string {
  const text = (name: string): string => fieldValue(fields, name).trim();
  const every = text("every");
  if (every === "rule" || (every === "" && text("rule") !== "")) return text("rule");
  return (
    ruleOf(
      {
        every,
        weekdays: fieldValues(fields, "weekdays"),
        until: text("until"),
        times: text("times"),
      },
      text("startTime"),
    ) ?? ""
  );
}

export function valuesOf(event: VisibleEvent, size: SlotSize | undefined): Fields {
  return {
    slotMinutes: size === undefined ? "" : String(size.minutes),
    slotPlaces: size === undefined ? "" : String(size.places),
    name: event.name,
    content: event.source,
    startTime: wallTime(event.starts, event.timeZone),
    endTime: event.endsGiven
      ? wallTime(event.allDay ? lastMoment(event) : event.ends, event.timeZone)
      : "",
    allDay: event.allDay ? "yes" : "",
    timeZone: event.timeZone,
    area: event.area,
    exact: event.exactPlace ?? "",
    reveal: event.reveal,
    point:
      event.latitude === null || event.longitude === null
        ? ""
        : `${event.latitude}, ${event.longitude}`,
    online: event.onlineUrl ?? "",
    kind: event.kind,
    careKinds: event.careKinds,
    tags: event.tags.join(" "),
    ...moneyFields(event),
    contact: event.contact,
    capacity: event.capacity === null ? "" : String(event.capacity),
    rsvp: event.rsvp,
    guests: event.guests ? "yes" : "no",
    visibility: event.visibility,
    language: event.language,
    scope: "this",
    ...accessFields(event),
  };
}

/** The cost as it stands; what only its access fact says, in the field that it has now. */
function moneyFields(event: VisibleEvent): Fields {
  const costSaid = event.cost !== null || event.costWords !== "";
  const { cost, costWords } = costSaid ? event : costOfAccess(event);
  return { cost: cost ?? "", costWords };
}

export const scopeOf = (fields: Fields): SeriesScope | undefined => {
  const scope = fieldValue(fields, "scope");
  return scope === "later" || scope === "all" ? scope : undefined;
};
