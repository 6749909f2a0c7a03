/** What other domains put into a bundle, and who keeps what comes in with one. */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Extras, Stories } from "./export/files.ts";
import type { GuideKeeper } from "./import/tasks.ts";

/** Files that travel beside a guide. */
export const bundleExtras: Slot<(ctx: AppContext) => Extras> = slot("bundle-extras");
/** Spoken stories; one domain fills it. */
/** Who keeps guides of others; one domain fills it. */
export const bundleGuides: Slot<GuideKeeper> = slot("bundle-guides");
export const bundleStories: Slot<(ctx: AppContext) => Stories> = slot("bundle-stories");
