/** "Who's missing?": what the coming month leaves out, in plain sentences. Pure. */
import { type AccessFact, parseAccess } from "#commons/access/facts.ts";
import { eventKindName, eventKinds } from "#domains/events/event.ts";
import { Temporal } from "#platform/lib/temporal.ts";

export interface MonthEvent {
  readonly starts: Date;
  readonly ends: Date;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly kind: string;
  readonly language: string;
  readonly access: string;
  readonly onlineUrl: string | null;
}

/** What is looked at, what no event then does, and who cannot come without it. */
const looked: readonly (readonly [AccessFact, string, string])[] = [
  ["step-free", "is step-free", "People who use a wheelchair, push a pram or climb badly"],
  ["toilet", "has a wheelchair toilet", "People who need a wheelchair toilet"],
  ["sign-language", "has sign language", "Deaf people who sign"],
  ["captions", "has captions", "People who hear badly, and many whose language it is not"],
  ["masks", "is one where masks are worn", "People for whom an infection is dangerous"],
  ["scent-free", "is scent-free", "People whom scents make ill"],
  ["quiet-room", "has a quiet room", "People who need to step out of noise"],
  ["children", "says that children are welcome", "People who have children with them"],
  ["childcare", "has childcare", "People who look after children"],
  ["free", "says that it costs nothing", "People without money"],
  ["id-needed", "says that nobody asks for papers", "People without papers"],
];

interface CalendarGap {
  readonly who: string;
  readonly text: string;
}

const all = (n: number): string => (n === 1 ? "the one event" : `all ${n} events`);

/** The gaps of some events; nothing when there are no events. */
export function gaps(events: readonly MonthEvent[]): readonly CalendarGap[] {
  const n = events.length;
  if (n === 0) return [];
  const answers = events.map((event) => parseAccess(event.access));
  const found: CalendarGap[] = looked.flatMap(([fact, text, who]) => {
    const yes = answers.filter((access) => access[fact] === "yes").length;
    const partly = answers.filter((access) => access[fact] === "partly").length;
    const unknown = answers.filter(
      (access) => access[fact] === undefined || access[fact] === "ask",
    ).length;
    if (yes > 0) return [];
    const rest =
      unknown === n
        ? `${all(n)} don't say`
        : unknown > 0
          ? `${unknown} of ${n} don't say`
          : partly > 0
            ? `${partly} are in part`
            : "";
    return [{ who, text: `No event ${text}${rest === "" ? "" : `; ${rest}`}.` }];
  });
  const languages = new Set(events.map((event) => event.language.split("-")[0]));
  if (languages.size === 1)
    found.push({
      who: "People who speak other languages",
      text: `Everything is in one language (${languageName([...languages][0] ?? "")}).`,
    });
  if (
    !events.some(
      (event) => event.onlineUrl !== null || parseAccess(event.access)["remote"] === "yes",
    )
  )
    found.push({ who: "People who can't leave home", text: "Nothing can be joined from afar." });
  return [...found, ...timeGaps(events)];
}

const english = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
const languageName = (language: string): string =>
  /^[a-z]{2,3}$/.test(language) ? (english.of(language) ?? language) : language;

/** When it lies, by the clock there; what lasts longer can be several of these. */
function timesOf({ starts, ends, timeZone }: MonthEvent) {
  const at = (millis: number) =>
    Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(timeZone);
  const [first, last] = [at(starts.getTime()), at(Math.max(starts.getTime(), ends.getTime() - 1))];
  const nights = Math.min(7, first.toPlainDate().until(last.toPlainDate()).days);
  const touched = Array.from({ length: nights + 1 }, (_, i) => i);
  const [begins, over] = [
    first.hour + first.minute / 60,
    nights * 24 + last.hour + (last.minute + 1) / 60,
  ];
  const within = (from: number, to: number): boolean =>
    touched.some((day) => begins < day * 24 + to && over > day * 24 + from);
  const weekdays = touched.map((day) => first.toPlainDate().add({ days: day }).dayOfWeek);
  return {
    weekend: weekdays.some((day) => day > 5),
    week: weekdays.some((day) => day < 6),
    evening: begins >= 17 || within(18, 24),
    day: within(8, 17),
  };
}

function timeGaps(events: readonly MonthEvent[]): readonly CalendarGap[] {
  const times = events.map(timesOf);
  return [
    ...(times.some((one) => one.weekend)
      ? []
      : [{ who: "People who work through the week", text: "Nothing is at a weekend." }]),
    ...(times.some((one) => one.week)
      ? []
      : [{ who: "People who work at weekends", text: "Everything is at a weekend." }]),
    ...(times.some((one) => one.evening)
      ? []
      : [{ who: "People who work by day", text: "Nothing is in the evening." }]),
    ...(times.some((one) => one.day)
      ? []
      : [
          {
            who: "People who are tired, or have children, in the evening",
            text: "Nothing is by day.",
          },
        ]),
  ];
}

/** Kinds of events that the month has none of. */
export const missingKinds = (events: readonly MonthEvent[]): readonly string[] =>
  eventKinds
    .filter((kind) => kind !== "other" && !events.some((event) => event.kind === kind))
    .map((kind) => eventKindName(kind));

export interface Missing {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly gaps: readonly CalendarGap[];
  readonly kinds: readonly string[];
  /** Barriers that people named after events, in sums of three or more; for members. */
  readonly barriers: readonly { readonly name: string; readonly times: number }[];
}
