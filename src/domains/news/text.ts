/**
 * One of the news in words: for the page of whom it names, and for what leaves the server. Pure.
 */
import Type from "typebox";
import { timeOfDay } from "#platform/i18n/time-of-day.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { parseDate } from "#platform/lib/clock.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { newsMessages } from "./messages.ts";
import { type DueItem, newsKindOf, type NewsItem, newsPath, saidOutside } from "./news.ts";

interface Reader {
  readonly language: string;
  /** Of the collective. */
  readonly zone: string;
}

/** All that a sentence can ask for. */
interface Said {
  readonly name: string;
  readonly group: string;
  readonly when: string;
}

const day = { weekday: "long", day: "numeric", month: "long" } as const;

/** "Saturday 28 November at 13:00"; a whole day without its hour. */
function sayWhen(iso: string, language: string, zone: string): string {
  const date = parseDate(iso);
  if (date === undefined) return "";
  const spoken = localeOf(language);
  return iso.length === 10
    ? sayTime(date, spoken, "UTC", day)
    : sayTime(date, spoken, zone, { ...day, ...timeOfDay(language) });
}

const Words = Type.Record(Type.String(), Type.String());

/** A sentence for the page of its member. */
export function newsText(item: NewsItem, { language, zone }: Reader): string {
  const messages = newsMessages(language);
  const kind = newsKindOf(item);
  if (kind === undefined) return "";
  const words: Readonly<Record<string, string>> = readJson(Words, item.words);
  const begins = words["starts"] ?? words["closes"] ?? words["until"];
  const sentence: string | ((args: Said) => string) =
    kind === "event-unheard" && words["back"] === "yes"
      ? messages.placeGivenBack
      : messages.sentences[kind];
  return typeof sentence === "string"
    ? sentence
    : sentence({
        name: words["name"] ?? "",
        group: item.groupName ?? messages.theCollective,
        when: begins === undefined ? "" : sayWhen(begins, language, words["zone"] ?? zone),
      });
}

/** What a mail or a push may say of it. */
export function dueItem(item: NewsItem, reader: Reader, collective: string): DueItem | undefined {
  const kind = newsKindOf(item);
  if (kind === undefined) return undefined;
  const messages = newsMessages(reader.language);
  const outside = saidOutside(kind, item);
  const text = (): string => {
    if (outside === "all") return newsText(item, reader);
    return outside === "kind" ? messages.kinds[kind] : messages.waits({ collective });
  };
  return {
    id: item.id,
    kind,
    text: text(),
    path: outside === "nothing" ? newsPath : item.path,
    urgent: item.urgent,
    published: item.published,
  };
}
