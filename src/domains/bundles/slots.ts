/** What other domains put into a bundle. */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Extras, Stories } from "./export-actions.ts";

/** Files that travel beside a guide. */
export const bundleExtras: Slot<(ctx: AppContext) => Extras> = slot("bundle-extras");
/** Spoken stories; one domain fills it. */
export const bundleStories: Slot<(ctx: AppContext) => Stories> = slot("bundle-stories");
