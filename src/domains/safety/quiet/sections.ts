/**
 * The way to go quiet, on the page of a group, for its members; and that it is, above
 * the pages where they would wonder.
 */
import type { AppContext } from "#commons/app-context.ts";
import { wayTo } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { quietMessages } from "./messages.ts";
import { quietNotice } from "./page.ts";
import { quietTimes } from "./store.ts";

export const quietWay = (
  _ctx: AppContext,
  view: View,
  group: { readonly id: string; readonly handle: string },
): readonly Html[] =>
  view.viewer.member?.groups.includes(group.id) === true
    ? [wayTo(`/@${group.handle}/quiet`, quietMessages(view.language).way)]
    : [];

interface PageAsked {
  readonly route: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export async function quietAbove(
  ctx: AppContext,
  view: View,
  { route, params }: PageAsked,
): Promise<Html | undefined> {
  const { member } = view.viewer;
  if (member === undefined || !["/", "/@:handle", "/invitations"].includes(route)) return undefined;
  const times = await quietTimes(ctx.db, ctx.clock.now());
  const handle = typeof params["handle"] === "string" ? params["handle"].toLowerCase() : undefined;
  const here = times.find(
    (one) => member.groups.includes(one.groupId) && (one.root || one.handle === handle),
  );
  return here === undefined ? undefined : quietNotice(view, here);
}
