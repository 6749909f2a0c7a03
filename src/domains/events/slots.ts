/** What other domains add to the page of an event. */
import { type Slot, slot } from "#commons/slots.ts";
import type { World } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { SeenEvent } from "./row.ts";

/** `host`: whether the viewer looks after the event. */
export type EventSection = (world: World, view: View, event: SeenEvent, host: boolean) => Promise<Html | readonly Html[]>;

export const eventSections: Slot<EventSection> = slot("event-sections");
