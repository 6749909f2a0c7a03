/** Spans of time in words. */
import { spanMessages } from "./messages.ts";

/** "1 hour 35 minutes". */
export function longSpan(minutes: number, language: string): string {
  const messages = spanMessages(language);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [
    ...(hours > 0 ? [messages.hours({ n: hours })] : []),
    ...(rest > 0 || hours === 0 ? [messages.minutes({ n: rest })] : []),
  ].join(" ");
}

/** "45 minutes", "2 hours"; hours only where they come out whole, from `wholeFrom` minutes on. */
export function roundSpan(minutes: number, language: string, wholeFrom = 60): string {
  const messages = spanMessages(language);
  return minutes < wholeFrom || minutes % 60 !== 0
    ? messages.minutes({ n: minutes })
    : messages.hours({ n: minutes / 60 });
}

/** "45 min", "1 h", "1 h 30 min". */
export function shortSpan(minutes: number, language: string): string {
  const messages = spanMessages(language);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes < 60) return messages.shortMinutes({ minutes });
  return rest === 0
    ? messages.shortHours({ hours })
    : messages.shortHoursMinutes({ hours, minutes: rest });
}

/** "1 h 45" where the same is known to be hours; else as `shortSpan`. */
export function shortestSpan(minutes: number, language: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours === 0 || rest === 0
    ? shortSpan(minutes, language)
    : spanMessages(language).shortestHoursMinutes({ hours, minutes: rest });
}
