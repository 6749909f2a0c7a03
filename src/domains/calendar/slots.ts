/** What other domains add to the page of the calendar. */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";

/** `asked`: what is looked for, as in the address, "?tag=herbs"; "" for nothing. */
export const calendarSections: Slot<(ctx: AppContext, view: View, asked: string) => Html> =
  slot("calendar-sections");
