/** "Who's missing?": what the coming month leaves out, in plain sentences. Pure. */
import { type AccessFact, parseAccess } from "#commons/access/facts.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import { eventKindName, eventKinds } from "#domains/events/event.ts";
import { missingMessages } from "./messages.ts";
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

/** What is looked at. */
const looked = [
  "step-free",
  "toilet",
  "sign-language",
  "captions",
  "masks",
  "scent-free",
  "quiet-room",
  "children",
  "childcare",
  "free",
  "id-needed",
] as const satisfies readonly AccessFact[];

interface CalendarGap {
  readonly who: string;
  readonly text: string;
}

/** The gaps of some events; nothing when there are no events. */
export function gaps(events: readonly MonthEvent[], language: string): readonly CalendarGap[] {
  const messages = missingMessages(language);
  const n = events.length;
  if (n === 0) return [];
  const answers = events.map((event) => parseAccess(event.access));
  const restText = (unknown: number, partly: number): string | undefined => {
    if (unknown === n) return messages.noneSay({ n });
    if (unknown > 0) return messages.someDontSay({ some: unknown, n });
    return partly > 0 ? messages.inPart({ n: partly }) : undefined;
  };
  const found: CalendarGap[] = looked.flatMap((fact) => {
    const yes = answers.filter((access) => access[fact] === "yes").length;
    const partly = answers.filter((access) => access[fact] === "partly").length;
    const unknown = answers.filter(
      (access) => access[fact] === undefined || access[fact] === "ask",
    ).length;
    if (yes > 0) return [];
    const rest = restText(unknown, partly);
    const text = messages.noEvent[fact];
    return [
      {
        who: messages.who[fact],
        text:
          rest === undefined ? messages.withoutRest({ text }) : messages.withRest({ text, rest }),
      },
    ];
  });
  const languages = new Set(events.map((event) => event.language.split("-")[0]));
  if (languages.size === 1)
    found.push({
      who: messages.otherLanguages.who,
      text: messages.otherLanguages.text({
        language: languageName([...languages][0] ?? "", language),
      }),
    });
  if (
    !events.some(
      (event) => event.onlineUrl !== null || parseAccess(event.access)["remote"] === "yes",
    )
  )
    found.push(messages.afar);
  return [...found, ...timeGaps(events, language)];
}

/** When it lies, by the clock there; what lasts longer can be several of these. */
function timesOf({ starts, ends, timeZone }: MonthEvent) {
  const zonedAt = (millis: number) =>
    Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(timeZone);
  const [first, last] = [
    zonedAt(starts.getTime()),
    zonedAt(Math.max(starts.getTime(), ends.getTime() - 1)),
  ];
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

function timeGaps(events: readonly MonthEvent[], language: string): readonly CalendarGap[] {
  const messages = missingMessages(language);
  const times = events.map(timesOf);
  return (["weekend", "week", "evening", "day"] as const).flatMap((when) =>
    times.some((one) => one[when]) ? [] : [messages[when]],
  );
}

/** Kinds of events that the month has none of. */
export const missingKinds = (events: readonly MonthEvent[], language: string): readonly string[] =>
  eventKinds
    .filter((kind) => kind !== "other" && !events.some((event) => event.kind === kind))
    .map((kind) => eventKindName(kind, language));

export interface Missing {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly gaps: readonly CalendarGap[];
  readonly kinds: readonly string[];
  /** Barriers that people named after events, in sums of three or more; for members. */
  readonly barriers: readonly { readonly name: string; readonly times: number }[];
}
