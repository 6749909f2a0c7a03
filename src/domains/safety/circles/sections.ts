/** Support circles on other pages: before every form of theirs it is said where to turn. */
import type { AppContext } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import { linkTo, wayTo } from "#platform/web/html/components.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { turnCard } from "../turn/page.ts";
import { helpLines } from "../turn/store.ts";
import { mayEditCircle } from "./actions.ts";
import { circleMessages } from "./messages.ts";
import { circleOfGroup, isOfCircle } from "./store.ts";

/** Route and names of it, as the request has them. */
interface Asked {
  readonly route: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
}

const idIn = (value: unknown): string | undefined =>
  typeof value === "string" && isId(value) ? value : undefined;
const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

/** Above pages of support circles, and of their events and offers; undefined above all others. */
export async function cardBefore(
  ctx: AppContext,
  view: View,
  { route, params, query }: Asked,
): Promise<Html | undefined> {
  const ofGroup = route.startsWith("/@:handle");
  const asked = {
    handle: ofGroup ? text(params["handle"])?.toLowerCase() : undefined,
    event: route.startsWith("/events/:id") ? idIn(params["id"]) : idIn(query["event"]),
    offer: route.startsWith("/offers/:id") ? idIn(params["id"]) : idIn(query["offer"]),
  };
  // A question on most pages would cost all of them: only these can be of a circle.
  if (!ofGroup && !/^\/(?:events|offers)\/:id/.test(route)) return undefined;
  if (!(await isOfCircle(ctx.db, view.viewer, asked))) return undefined;
  return turnCard(view, await helpLines(ctx.db));
}

/** On the page of a circle, for whoever looks. */
export async function circleShown(
  ctx: AppContext,
  view: View,
  group: { readonly id: string; readonly handle: string },
): Promise<readonly Html[]> {
  return (await circleOfGroup(ctx.db, group.id)) === undefined
    ? []
    : [html`<p>${linkTo(`/@${group.handle}/circle`, circleMessages(view.language).way)}</p>`];
}

/** The way to make it one, for those who may. */
export async function circleWay(
  ctx: AppContext,
  view: View,
  group: { readonly id: string; readonly handle: string },
): Promise<readonly Html[]> {
  if (!(await mayEditCircle(ctx, view.viewer, group.id))) return [];
  const { make } = circleMessages(view.language);
  const is = (await circleOfGroup(ctx.db, group.id)) !== undefined;
  return is ? [] : [wayTo(`/@${group.handle}/circle/edit`, make)];
}
