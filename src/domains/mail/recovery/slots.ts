/** What others add to the page "I can't sign in". */
import { type Slot, slot } from "#commons/slots.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";

/** A way back in, with its heading and what to do. */
export const lostWays: Slot<(view: View) => Html> = slot("lost-ways");
