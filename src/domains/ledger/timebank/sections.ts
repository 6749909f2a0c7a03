/** Parts of other pages that show hours. */
import { dayIn } from "#platform/lib/temporal.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { homeZone } from "#domains/groups/queries.ts";
import { linkTo, section, wayTo } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { givenSince, myHoursIn } from "./store.ts";
import { countsHours } from "./actions.ts";
import { seasonStart } from "./timebank.ts";
import { signedHours, words } from "./messages.ts";

/** The way to the hours of a group that counts them, a line of a list; for its members. */
export async function groupHours(
  world: World,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true || !(await countsHours(world.db, group.id))) return [];
  const w = words(view.language);
  const season = await givenSince(world.db, group.id, seasonStart(dayIn(world.clock.now(), await homeZone(world.db))));
  return [wayTo(`/@${group.handle}/hours`, w.hours, w.group(season))];
}

/** The member's balances, for their own page. */
export async function myHours(world: World, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const w = words(view.language);
  const all = await myHoursIn(world.db, member.id);
  return all.length === 0
    ? nothing
    : section(
        w.mineAll,
        html`<p class="hint">${w.mineHint}</p><ul class="plain">${all.map((one) => html`<li>${linkTo(`/@${one.handle}/hours`, one.name)} <strong>${signedHours(one.balance)}</strong></li>`)}</ul>`,
        { id: "my-hours" },
      );
}
