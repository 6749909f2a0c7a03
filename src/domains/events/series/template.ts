/** What each date of a series says, as it is kept beside the rule. Pure. */
import Type from "typebox";
import { readAccess, readAccessWords, yesFacts } from "#commons/access/facts.ts";
import type { Visibility } from "#platform/database/schema.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { dayIn, instantOf, wallTime } from "#platform/lib/temporal.ts";
import { costKinds } from "../cost/cost.ts";
import type { EventFacts } from "../form/input.ts";
import { endOf } from "./recurrence.ts";

/** Its times are those of the first date. */
interface SeriesTemplate {
  readonly facts: Omit<EventFacts, "starts" | "ends">;
  /** Wall-clock begin and end of the first. */
  readonly from: string;
  readonly to: string;
  readonly visibility: Visibility;
  readonly published: boolean;
  readonly slots?: { readonly minutes?: number; readonly places?: number } | undefined;
}

const text = Type.String();
const textOrNull = Type.Union([text, Type.Null()]);
const numberOrNull = Type.Union([Type.Number(), Type.Null()]);

// What earlier versions did not write down yet may be missing, and is as if nobody had said it.
const Facts = Type.Object({
  name: text,
  source: text,
  endsGiven: Type.Optional(Type.Boolean()),
  allDay: Type.Boolean(),
  timeZone: text,
  area: text,
  exactPlace: textOrNull,
  reveal: Type.Enum(["members", "confirmed", "day", "public"]),
  latitude: Type.Optional(numberOrNull),
  longitude: Type.Optional(numberOrNull),
  onlineUrl: textOrNull,
  kind: text,
  careKinds: Type.Array(text),
  tags: Type.Array(text),
  access: Type.Optional(Type.Unknown()),
  accessWords: Type.Optional(Type.Unknown()),
  yesFacts: Type.Optional(Type.Array(text)),
  cost: Type.Optional(Type.Union([Type.Enum([...costKinds]), Type.Null()])),
  costWords: Type.Optional(text),
  contact: Type.Optional(text),
  capacity: numberOrNull,
  rsvp: Type.Enum(["open", "approval", "slots", "off"]),
  guests: Type.Boolean(),
  language: text,
});

const Template = Type.Object({
  facts: Facts,
  from: text,
  to: text,
  visibility: Type.Enum(["public", "members", "group"]),
  published: Type.Boolean(),
  slots: Type.Optional(
    Type.Object({
      minutes: Type.Optional(Type.Number()),
      places: Type.Optional(Type.Number()),
    }),
  ),
});

/** Throws for what no version of ours wrote. */
export function seriesTemplate({ template }: { readonly template: string }): SeriesTemplate {
  const { facts, ...rest } = readJson(Template, template);
  const access = readAccess(facts.access);
  return {
    ...rest,
    facts: {
      ...facts,
      endsGiven: facts.endsGiven ?? true,
      latitude: facts.latitude ?? null,
      longitude: facts.longitude ?? null,
      access,
      accessWords: readAccessWords({}, facts.accessWords, access),
      yesFacts: facts.yesFacts ?? [...yesFacts(access)],
      cost: facts.cost ?? null,
      costWords: facts.costWords ?? "",
      contact: facts.contact ?? "",
    },
  };
}

export function makeTemplate(
  facts: EventFacts,
  more: Pick<SeriesTemplate, "visibility" | "published" | "slots">,
): SeriesTemplate {
  const { starts, ends, ...rest } = facts;
  return { facts: rest, from: wallIn(starts, facts), to: wallIn(ends, facts), ...more };
}

/** The time on the clock there; a whole day begins at midnight, also where that is skipped. */
export const wallIn = (
  date: Date,
  { allDay, timeZone }: Pick<EventFacts, "allDay" | "timeZone">,
): string => (allDay ? `${dayIn(date, timeZone)}T00:00` : wallTime(date, timeZone));

/** The facts of the date that begins at this wall-clock time. */
export function factsAt(template: SeriesTemplate, start: string): EventFacts | undefined {
  const zone = template.facts.timeZone;
  const starts = instantOf(start, zone);
  const ends = instantOf(endOf(start, template.from, template.to), zone);
  return starts === undefined || ends === undefined || ends <= starts
    ? undefined
    : { ...template.facts, starts, ends };
}
