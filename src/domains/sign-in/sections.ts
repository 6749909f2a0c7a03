/** Ways in, on one's own page. */
import { linkTo } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { waysIn } from "./passkeys/page.ts";
import { vouchingMessages } from "./vouching/messages.ts";

export const waysInSection = (view: View): Html =>
  waysIn(view, [linkTo("/vouching", vouchingMessages(view.language).toVouching)]);
