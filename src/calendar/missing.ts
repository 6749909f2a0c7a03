/** "Who's missing?": what the coming month leaves out, in plain sentences. Pure. */
import { type AccessFact, parseAccess } from "#commons/access-facts.ts";
import { eventKindName, eventKinds } from "#events/event.ts";
import { Temporal } from "#kit/temporal.ts";

export interface MonthEvent {
  readonly starts: Date;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly kind: string;
  readonly language: string;
  readonly access: string;
  readonly onlineUrl: string | null;
}

/** What is looked at, and who cannot come without it. */
const looked: readonly (readonly [AccessFact, string, string])[] = [
  ["step-free", "step-free", "People who use a wheelchair, push a pram or climb badly"],
  ["toilet", "with a wheelchair toilet", "People who need a wheelchair toilet"],
  ["sign-language", "with sign language", "Deaf people who sign"],
  ["captions", "with captions", "People who hear badly, and many whose language it is not"],
  ["masks", "with masks", "People for whom an infection is dangerous"],
  ["scent-free", "scent-free", "People whom scents make ill"],
  ["quiet-room", "with a quiet room", "People who need to step out of noise"],
  ["children", "with children", "People who have children with them"],
  ["childcare", "with childcare", "People who look after children"],
  ["free", "free of cost", "People without money"],
  ["id-needed", "without papers at the door", "People without papers"],
];

export interface Gap {
  readonly who: string;
  readonly text: string;
}

const all = (n: number): string => (n === 1 ? "the one event" : `all ${n} events`);

/** The gaps of some events; nothing when there are no events. */
export function gaps(events: readonly MonthEvent[]): readonly Gap[] {
  const n = events.length;
  if (n === 0) return [];
  const answers = events.map((event) => parseAccess(event.access));
  const found: Gap[] = looked.flatMap(([fact, text, who]) => {
    const yes = answers.filter((access) => access[fact] === "yes").length;
    const partly = answers.filter((access) => access[fact] === "partly").length;
    const unknown = answers.filter((access) => access[fact] === undefined || access[fact] === "ask").length;
    if (yes > 0) return [];
    const rest =
      unknown === n ? `${all(n)} don't say` : unknown > 0 ? `${unknown} of ${n} don't say` : partly > 0 ? `${partly} are in part` : "";
    return [{ who, text: `No event is ${text}${rest === "" ? "" : `; ${rest}`}.` }];
  });
  const languages = new Set(events.map((event) => event.language.split("-")[0]));
  if (languages.size === 1)
    found.push({ who: "People who speak other languages", text: `Everything is in one language (${[...languages][0] ?? ""}).` });
  if (!events.some((event) => event.onlineUrl !== null || parseAccess(event.access)["remote"] === "yes"))
    found.push({ who: "People who can't leave home", text: "Nothing can be joined from afar." });
  return [...found, ...timeGaps(events)];
}

function timeGaps(events: readonly MonthEvent[]): readonly Gap[] {
  const at = events.map((event) => Temporal.Instant.fromEpochMilliseconds(event.starts.getTime()).toZonedDateTimeISO(event.timeZone));
  const weekend = at.filter((one) => one.dayOfWeek > 5).length;
  const evening = at.filter((one) => one.hour >= 17).length;
  const day = at.filter((one, i) => events[i]?.allDay === true || (one.hour >= 8 && one.hour < 17)).length;
  return [
    ...(weekend === 0 ? [{ who: "People who work through the week", text: "Nothing is at a weekend." }] : []),
    ...(weekend === at.length ? [{ who: "People who work at weekends", text: "Everything is at a weekend." }] : []),
    ...(evening === 0 ? [{ who: "People who work by day", text: "Nothing is in the evening." }] : []),
    ...(day === 0 ? [{ who: "People who are tired, or have children, in the evening", text: "Nothing is by day." }] : []),
  ];
}

/** Kinds of events that the month has none of. */
export const missingKinds = (events: readonly MonthEvent[]): readonly string[] =>
  eventKinds.filter((kind) => kind !== "other" && !events.some((event) => event.kind === kind)).map((kind) => eventKindName(kind));

export interface Missing {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly gaps: readonly Gap[];
  readonly kinds: readonly string[];
  /** Barriers that people named after events, in sums of three or more; for members. */
  readonly barriers: readonly { readonly name: string; readonly times: number }[];
}
