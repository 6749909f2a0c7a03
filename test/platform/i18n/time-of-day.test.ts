/**
 * A time of day is said in one way in each language: on pages, in mails, on posters, in calendars.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clockText, timesText } from "#domains/events/times.ts";
import { newsText } from "#domains/news/text.ts";
import { timeText } from "#platform/web/html/components.ts";

const evening = new Date("2027-01-15T17:05:00Z");
const zone = "Europe/Amsterdam";

test.each([
  ["en", "18:05"],
  ["es", "6:05 p.m."],
  ["fr", "18:05"],
  ["de", "18:05"],
  ["pt", "18:05"],
  ["ar", "6:05 م"],
])("in %s it is %s, wherever it stands", (language, said) => {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
  const event = { starts: evening, ends: evening, timeZone: zone, allDay: false, endsGiven: false };
  const news = newsText(
    {
      id: "",
      kind: "event-new",
      words: JSON.stringify({ name: "Soup", starts: evening.toISOString(), zone }),
      groupName: "Moss",
    } as unknown as Parameters<typeof newsText>[0],
    { language, zone },
  );
  for (const text of [
    clockText(evening, zone, language),
    timeText(evening, zone, language),
    timesText(event, language),
    news,
  ])
    expect(plain(text)).toContain(said);
});

test("nothing else says how hours are written", () => {
  const root = join(import.meta.dirname, "..", "..", "..", "src");
  const others = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith("messages.ts"))
    .filter((path) => /\bhour: "|timeStyle|hourCycle/.test(readFileSync(join(root, path), "utf8")))
    .toSorted();
  expect(others).toEqual([
    // Programs read this.
    "domains/calendar/ics/vtimezone.ts",
    "platform/i18n/time-of-day.ts",
  ]);
});
