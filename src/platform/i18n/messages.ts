import { count, messagesIn } from "#platform/lib/messages.ts";

const en = {
  seconds: (n: number) => count(n, "second", "seconds"),
  minutes: (n: number) => count(n, "minute", "minutes"),
  hours: (n: number) => count(n, "hour", "hours"),
  days: (n: number) => count(n, "day", "days"),
  weeks: (n: number) => count(n, "week", "weeks"),
  months: (n: number) => count(n, "month", "months"),
  years: (n: number) => count(n, "year", "years"),
  // Short ones, for tables and lists.
  shortMinutes: (minutes: number) => `${minutes} min`,
  shortHours: (hours: number) => `${hours} h`,
  shortHoursMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
};

export const spanMessages = messagesIn({ en });
