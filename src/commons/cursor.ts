/** Where a page of the newest things ended: the date and id of the last one. */
import { isId } from "#platform/lib/ids.ts";

export const newestCursor = (date: Date, id: string): string => `${date.getTime()}_${id}`;

export function readCursor(
  text: unknown,
): { readonly date: Date; readonly id: string } | undefined {
  const [, millis = "", id = ""] =
    /^(\d{1,15})_([0-9a-f-]{36})$/.exec(typeof text === "string" ? text : "") ?? [];
  return !isId(id) ? undefined : { date: new Date(Number(millis)), id };
}
