/** What other domains add to the page of an event. */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleEvent } from "./row.ts";

/** `host`: whether the viewer looks after the event. */
export type EventSection = (
  ctx: AppContext,
  view: View,
  event: VisibleEvent,
  host: boolean,
) => Promise<Html | readonly Html[]>;

export const eventSections: Slot<EventSection> = slot("event-sections");
