/**
 * Dates, numbers and plurals that are made by hand instead of by a catalogue, `Intl`
 * or Temporal: they read wrong in some language. What is written for machines is
 * named below, each with its reason.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const src = join(import.meta.dirname, "..", "..", "src");

const forms: Readonly<Record<string, RegExp>> = {
  "a number cut to digits": /\.toFixed\(|\.toPrecision\(/,
  "a number filled up with zeros": /\.padStart\([^)]*"0"\)/,
  "a plural by a letter": /\+ ?"(?:s|es|n|en)"|\$\{\w+ (?:=|!)== 1 \? "" : "\w+"\}/,
  "a plural by a question": /\b\w+(?:\.length)? (?:===|!==|>) 1 \? ["'`][^"'`]*[a-z]{3,}/,
  "a date from its parts": /\.get(?:UTC)?(?:Month|Date|Day|FullYear|Hours|Minutes)\(/,
  "a list of months or days": /"(?:January|Jan|Monday|Mon)"/,
  "whatever language the machine has":
    /\.toLocale(?:Date|Time)?String\(\s*(?:\)|undefined)|new Intl\.(?!Locale\b)\w+\(\s*(?:\)|undefined)/,
  "a language without its region":
    /new Intl\.(?:DateTimeFormat|NumberFormat|ListFormat|PluralRules|RelativeTimeFormat)\((?:view\.)?language\b/,
  "a number and its word":
    /`\$\{[\w.]*(?:length|count|total|[Mm]inutes|hours|days|weeks|people|seats)\} (?!\$)[a-z]{3,}/,
  "a list with commas":
    /\.join\(", "\)|[?:] "[,;] "|^(?!.*(?:sql|values \(|::uuid)).*\}(?:<\/\w+>)?[,;] (?:<\w+>)?\$\{/,
  "a day as machines write it": /\$\{[\w.]+\.toISOString\(\)\.slice/,
};

/** Which form, in which file: what is in it is for machines, or is people's own. */
const excepted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a number cut to digits": {
    "domains/offers/actions.ts": "an amount as it is kept",
    "domains/offers/offer.ts": "an amount as it is kept",
    "domains/events/event.ts": "a coordinate",
    "domains/events/form/api-shapes.ts": "a coordinate",
    "domains/events/incoming/places-document.ts": "a coordinate",
    "domains/calendar/ics/event.ts": "a coordinate",
    "domains/calendar/import/steps-actions.ts": "a coordinate",
  },
  "a number filled up with zeros": {
    "platform/database/backup/tar.ts": "octal numbers of an archive",
    "platform/database/backup/make.ts": "names of files in an archive",
    "domains/ledger/fund/fund.ts": "ISO 8601",
    "domains/zines/press/typeset.ts": "a code point",
    "commons/mail/bounces.ts": "a mark for machines",
    "domains/calendar/import/table/values.ts": "ISO 8601",
    "domains/calendar/ics/vtimezone.ts": "an offset, as files have it",
  },
  "a plural by a question": {
    "commons/markup/html-to-markdown.ts": "signs of Markdown",
    "domains/decisions/ballot/ballot.ts": "the name of an outcome",
    "domains/groups/pause/queries.ts": "the name of a way",
    "domains/offers/board/gifts.ts": "the name of an amount",
  },
  "a language without its region": {
    "platform/lib/temporal.ts": "it is given a locale",
  },
  "a date from its parts": {
    "domains/events/series/rule-days.ts": "counts by the rules of RFC 5545",
    "domains/events/incoming/times-document.ts": "compares years",
    "domains/events/form/input.ts": "compares years",
    "domains/rotas/rota.ts": "finds the first day of a week",
    "domains/calendar/ics/event.ts": "compares years",
    "domains/calendar/ics/values.ts": "is it a day at all",
    "domains/calendar/ics/vtimezone.ts": "compares years",
  },
  "a day as machines write it": {
    "domains/events/duplicates/duplicates.ts": "what two events are compared by",
    "domains/home/sitemap/routes.ts": "a sitemap",
    "domains/subscriptions/tasks.ts": "keys of jobs",
    "domains/upkeep/rotation.ts": "names of files",
    "domains/zines/epub.ts": "metadata of a book",
  },
  "a list with commas": {
    "commons/news/notify.ts": "SQL",
    "domains/calendar/filters/page.ts": "a coordinate",
    "domains/events/document.ts": "an address beside a name, for other servers",
    "domains/events/form/api-shapes.ts": "a coordinate",
    "domains/events/form/fields-routes.ts": "a coordinate",
    "domains/events/form/page.ts": "a coordinate",
    "domains/events/places/actions.ts": "a coordinate",
    "platform/mail/mailer.ts": "an answer of a mail server, for the log",
    "domains/calendar/ics/values.ts": "parts of an address, as a file has them",
    "platform/database/backup/tables.ts": "SQL",
    "platform/web/caching.ts": "a header",
    "platform/web/html/pictures.ts": "an attribute",
    "domains/calendar/import/table/csv-reader.ts": "cells of one place",
    "domains/bundles/carried-guide.ts": "YAML",
    "domains/bundles/readers/markdown.ts": "names out of a file",
    "domains/calendar/ics/event.ts": "an address as it came",
    "domains/calendar/ics/rule-reader.ts": "names of properties, kept in English",
    "domains/events/incoming/places-document.ts": "an address as it came",
    "domains/events/poster/poster.ts": "day and hours, in the order of the poster",
    "domains/events/poster/routes.ts": "an address, as people wrote it",
    "domains/guides/form-page.ts": "read again as it is written",
    "domains/guides/library/structured.ts": "schema.org",
    "domains/home/settings/actions.ts": "tags of languages",
    "domains/ledger/timebank/timebank.ts": "names of kinds in the API",
    "domains/rotas/sections.ts": "read again as it is written",
    "domains/things/lots/labels/label.ts": "names of scripts, for who runs the server",
    "domains/things/lots/offer-text.ts": "Latin name, part and strength of a herb",
    "domains/zines/drawing/layout.ts": "cells of a table",
    "domains/zines/press/typeset.ts": "names of scripts, for who runs the server",
  },
};

/** What is found in a text, by form. */
export const madeByHand = (text: string): string[] =>
  Object.entries(forms).flatMap(([form, pattern]) =>
    text
      .split("\n")
      .filter((line) => !/^\s*(?:\/\/|\*|\/\*\*)/.test(line) && pattern.test(line))
      .map(() => form),
  );

/** "file: form" for each that is not excepted, and each exception that is needed no more. */
export function byHand(): string[] {
  const found: string[] = [];
  const used = new Set<string>();
  for (const file of readdirSync(src, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts") || /messages\.ts$|^platform\/i18n\//.test(file)) continue;
    for (const form of new Set(madeByHand(readFileSync(join(src, file), "utf8"))))
      if (excepted[form]?.[file] === undefined) found.push(`${file}: ${form}`);
      else used.add(`${file}: ${form}`);
  }
  const needless = Object.entries(excepted).flatMap(([form, files]) =>
    Object.keys(files)
      .map((file) => `${file}: ${form}`)
      .filter((one) => !used.has(one)),
  );
  return [...found, ...needless.map((one) => `no more: ${one}`)];
}

if (import.meta.main) console.log(byHand().join("\n"));
