/** Suggestions under an offer or need. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { isKeeper } from "../actions.ts";
import { type FoundMatch, matchesOf } from "./store.ts";
import { matchesSection } from "./page.ts";
import type { SeenOffer } from "../offer.ts";

const shown = 6;

/**
 * What may answer it. For an offer its keepers are asked to look, for a need every member who may see it; strangers see
 * none, since the reasons speak in the words of a need. Nothing for what is no longer on the board.
 */
export async function matchesFound(
  world: World,
  viewer: Viewer,
  offer: SeenOffer,
  { zone, most }: { zone: string; most: number },
): Promise<readonly FoundMatch[]> {
  const now = world.clock.now();
  const over = offer.published === null || offer.state !== "open" || (offer.expires !== null && offer.expires <= now);
  if (viewer.member === undefined || over) return [];
  if (offer.purpose === "offer" && !(await isKeeper(world, viewer, offer))) return [];
  return matchesOf(world.db, viewer, offer, { now, zone, most });
}

/** A section of the page of an offer or need; nothing when there is nothing to suggest. `offer` is as the viewer may read it. */
export async function matchesPart(world: World, view: View, offer: SeenOffer): Promise<Html> {
  const found = await matchesFound(world, view.viewer, offer, { zone: view.collective?.timeZone ?? "UTC", most: shown });
  return found.length === 0 ? nothing : matchesSection(view, offer.purpose, found);
}
