/** What other domains add to the page of a guide. */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";

export const guideSections: Slot<(ctx: AppContext, view: View, id: string) => Promise<Html>> =
  slot("guide-sections");
