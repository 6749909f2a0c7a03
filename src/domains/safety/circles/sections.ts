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

/** Above pages of support circles, and of what is theirs; undefined above all others. */
export async function cardBefore(
  ctx: AppContext,
  view: View,
  { route, params, query }: Asked,
): Promise<Html | undefined> {
  // A question on most pages would cost all of them: only these can be of a circle.
  const routesBelow =
    /^\/(@:handle|(?:events|offers|exchanges)\/:id|guides\/:id(?=\/(?:conversation|notes))|rsvp\/:token|asked\/:token)/.exec(
      route,
    )?.[1];
  if (routesBelow === undefined) return undefined;
  const under = (start: string): string | undefined =>
    routesBelow === start ? idIn(params["id"]) : undefined;
  const asked = {
    handle: routesBelow === "@:handle" ? text(params["handle"])?.toLowerCase() : undefined,
    event: under("events/:id") ?? idIn(query["event"]),
    offer: under("offers/:id") ?? idIn(query["offer"]),
    guide: under("guides/:id"),
    exchange: under("exchanges/:id"),
    rsvp: routesBelow === "rsvp/:token" ? text(params["token"]) : undefined,
    question: routesBelow === "asked/:token" ? text(params["token"]) : undefined,
  };
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
