/** Parts of other pages that show agreements. */
import { sql } from "kysely";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { buttonTo, linkTo, section, wayTo } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { reviewsAskedOf } from "./store.ts";
import { takeableGuide } from "./take-up/actions.ts";
import { words } from "./messages.ts";

/** The way to the agreements of a group, and those whose day has come for the viewer, as lines of a list; for its members only. */
export async function groupAgreements(
  world: World,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true) return [];
  const w = words(view.language);
  const [asked, { standing }] = await Promise.all([
    reviewsAskedOf(world.db, viewer.member.id, [group.id], await todayAtHome(world)),
    world.db
      .selectFrom("agreements")
      .select(sql<number>`(count(*) filter (where state = 'standing'))::int`.as("standing"))
      .where("groupId", "=", group.id)
      .executeTakeFirstOrThrow(),
  ]);
  return [
    wayTo(`/@${group.handle}/agreements`, w.agreements, standing === 0 ? nothing : w.standingCount(standing)),
    ...asked.slice(0, 1).map((one) => wayTo(`/agreements/${one.id}#review`, one.name, w.review)),
  ];
}

/** Agreements that wait for the member's answer; for their own page. */
export async function myReviews(world: World, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const asked = await reviewsAskedOf(world.db, member.id, member.groups, dayIn(world.clock.now(), view.collective?.timeZone ?? "UTC"));
  if (asked.length === 0) return nothing;
  const w = words(view.language);
  return section(
    w.reviewsWaiting,
    html`<ul class="plain">${asked.map((one) => html`<li>${linkTo(`/agreements/${one.id}#review`, one.name)} <span class="facts">${w.reviewLine(one.groupName)}</span></li>`)}</ul>`,
    { id: "reviews" },
  );
}

/** Under a guide that is an agreement template: the way to take it up. Fits `Below` of guideRoutes. */
export async function takeUpLink(world: World, view: View, guideId: string): Promise<Html> {
  if (view.viewer.member === undefined || view.viewer.member.groups.length === 0) return nothing;
  const guide = await takeableGuide(world, view.viewer, guideId);
  if (guide === undefined) return nothing;
  const w = words(view.language);
  return html`<section><p>${w.takeUpHereText}</p><p>${buttonTo(`/guides/${guideId}/take-up`, w.takeUpHere, true)}</p></section>`;
}
