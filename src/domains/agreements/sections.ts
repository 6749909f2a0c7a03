/** Parts of other pages that show agreements. */
import { sql } from "kysely";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { buttonTo, linkToName, section, wayTo } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { reviewsAskedOf } from "./store.ts";
import { takeableGuide } from "./take-up/actions.ts";
import { agreementMessages } from "./messages.ts";

/**
 * The way to the agreements of a group, and those whose day has come for the viewer, as
 * lines of a list; for its members only.
 */
export async function groupAgreements(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true) return [];
  const messages = agreementMessages(view.language);
  const [asked, { standing }] = await Promise.all([
    reviewsAskedOf(ctx.db, viewer.member.id, [group.id], await todayAtHome(ctx)),
    ctx.db
      .selectFrom("agreements")
      .select(sql<number>`(count(*) filter (where state = 'standing'))::int`.as("standing"))
      .where("groupId", "=", group.id)
      .executeTakeFirstOrThrow(),
  ]);
  return [
    wayTo(
      `/@${group.handle}/agreements`,
      messages.agreements,
      standing === 0 ? nothing : messages.standingCount({ n: standing }),
    ),
    ...asked
      .slice(0, 1)
      .map((one) =>
        wayTo(`/agreements/${one.id}#review`, html`<bdi>${one.name}</bdi>`, messages.review),
      ),
  ];
}

/** Agreements that wait for the member's answer; for their own page. */
export async function myReviews(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const asked = await reviewsAskedOf(
    ctx.db,
    member.id,
    member.groups,
    dayIn(ctx.clock.now(), view.collective?.timeZone ?? "UTC"),
  );
  if (asked.length === 0) return nothing;
  const messages = agreementMessages(view.language);
  return section(
    messages.reviewsWaiting,
    html`<ul class="plain">${asked.map(
      (one) =>
        html`<li>${linkToName(
          `/agreements/${one.id}#review`,
          one.name,
        )} <span class="facts">${messages.reviewLine({ group: one.groupName })}</span></li>`,
    )}</ul>`,
    { id: "reviews" },
  );
}

/**
 * Under a guide that is an agreement template: the way to take it up.
 * Fits `PageSection` of guideRoutes.
 */
export async function takeUpLink(ctx: AppContext, view: View, guideId: string): Promise<Html> {
  if (view.viewer.member === undefined || view.viewer.member.groups.length === 0) return nothing;
  const guide = await takeableGuide(ctx, view.viewer, guideId);
  if (guide === undefined) return nothing;
  const messages = agreementMessages(view.language);
  return html`<section><p>${messages.takeUpHereText}</p><p>${buttonTo(
    `/guides/${guideId}/take-up`,
    messages.takeUpHere,
    true,
  )}</p></section>`;
}
