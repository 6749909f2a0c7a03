/** The way to go quiet, on the page of a group, for its members. */
import type { AppContext } from "#commons/app-context.ts";
import { wayTo } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { quietMessages } from "./messages.ts";

export const quietWay = (
  _ctx: AppContext,
  view: View,
  group: { readonly id: string; readonly handle: string },
): readonly Html[] =>
  view.viewer.member?.groups.includes(group.id) === true
    ? [wayTo(`/@${group.handle}/quiet`, quietMessages(view.language).way)]
    : [];
