/** The quiet links under a thing: take its picture down, report it. */
import type { AppContext } from "#commons/app-context.ts";
import { picturesOf } from "#domains/pictures/queries.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { reportLink } from "../reports/page.ts";
import { takeDownLink } from "./page.ts";

export async function linksBelow(
  ctx: AppContext,
  view: View,
  kind: "event" | "guide" | "offer",
  id: string,
): Promise<Html> {
  const { picture } = await picturesOf(ctx.db, kind, id);
  return html`${takeDownLink(view, picture?.at)}${reportLink(view, id)}`;
}
