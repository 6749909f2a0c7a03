/** Suggestions under an offer or need. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { isKeeper } from "../actions.ts";
import { type FoundMatch, matchesOf } from "./store.ts";
import { matchesSection } from "./page.ts";
import type { VisibleOffer } from "../offer.ts";

const shown = 6;

/**
 * What may answer it. For an offer its keepers are asked to look, for a need every member
 * who may see it; strangers see none, since the reasons speak in the words of a need.
 * Nothing for what is no longer on the board.
 */
export async function matchesFound(
  ctx: AppContext,
  viewer: Viewer,
  offer: VisibleOffer,
  { zone, max }: { zone: string; max: number },
): Promise<readonly FoundMatch[]> {
  const now = ctx.clock.now();
  const over =
    offer.published === null ||
    offer.state !== "open" ||
    (offer.expires !== null && offer.expires <= now);
  if (viewer.member === undefined || over) return [];
  if (offer.purpose === "offer" && !(await isKeeper(ctx, viewer, offer))) return [];
  return matchesOf(ctx.db, viewer, offer, { now, zone, max });
}

/**
 * A section of the page of an offer or need; nothing when there is nothing to suggest.
 * `offer` is as the viewer may read it.
 */
export async function matchesPart(ctx: AppContext, view: View, offer: VisibleOffer): Promise<Html> {
  const all = await matchesFound(ctx, view.viewer, offer, {
    zone: view.collective?.timeZone ?? "UTC",
    max: 3 * shown,
  });
  // One's own things are no news to oneself.
  const found = all
    .filter((match) => match.offer.madeBy !== view.viewer.member?.id)
    .slice(0, shown);
  return found.length === 0 ? nothing : matchesSection(view, offer.purpose, found);
}
