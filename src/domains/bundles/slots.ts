/** What other domains put into a bundle. */
import { type Slot, slot } from "#commons/slots.ts";
import type { World } from "#commons/app-context.ts";
import type { Extras, Stories } from "./export-actions.ts";

/** Files that travel beside a guide. */
export const bundleExtras: Slot<(world: World) => Extras> = slot("bundle-extras");
/** Spoken stories; one domain fills it. */
export const bundleStories: Slot<(world: World) => Stories> = slot("bundle-stories");
