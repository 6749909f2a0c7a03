/** The way to closing, on the page of the collective, for its members. */
import type { AppContext } from "#commons/app-context.ts";
import { wayTo } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { closingMessages } from "./messages.ts";

export const closingWay = (
  _ctx: AppContext,
  view: View,
  group: { readonly id: string; readonly root: boolean },
): readonly Html[] =>
  group.root && view.viewer.member?.groups.includes(group.id) === true
    ? [
        wayTo("/collective/archive", closingMessages(view.language).archive),
        wayTo("/collective/closing", closingMessages(view.language).way),
      ]
    : [];
