/** How many come, in words. */
import { commas } from "#platform/i18n/commas.ts";
import { rsvpMessages } from "./messages.ts";

/** "12 people come, 3 maybe". */
export function countsText(
  coming: number,
  { maybe, waiting }: { readonly maybe: number; readonly waiting: number },
  language: string,
): string {
  const messages = rsvpMessages(language);
  const parts = [
    messages.countComing({ n: coming }),
    ...(maybe > 0 ? [messages.countMaybe({ n: maybe })] : []),
    ...(waiting > 0 ? [messages.countWaiting({ n: waiting })] : []),
  ];
  return commas(parts, language);
}
