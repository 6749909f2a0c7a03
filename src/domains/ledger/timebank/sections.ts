/** Parts of other pages that show hours. */
import { dayIn } from "#platform/lib/temporal.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { linkToName, section, wayTo } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { givenSince, myHoursIn } from "./store.ts";
import { countsHours } from "./actions.ts";
import { seasonStart } from "./timebank.ts";
import { signedHours, tieHoursText } from "../hours-text.ts";
import { timebankMessages } from "./messages.ts";

/** The way to the hours of a group that counts them, a line of a list; for its members. */
export async function groupHours(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true || !(await countsHours(ctx.db, group.id)))
    return [];
  const messages = timebankMessages(view.language);
  const season = await givenSince(
    ctx.db,
    group.id,
    seasonStart(dayIn(ctx.clock.now(), await homeZone(ctx.db))),
  );
  return [
    wayTo(
      `/@${group.handle}/hours`,
      messages.hours,
      season === undefined
        ? messages.groupNone
        : messages.group({ hours: tieHoursText(season, view.language) }),
    ),
  ];
}

/** The member's balances, for their own page. */
export async function myHours(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const messages = timebankMessages(view.language);
  const all = await myHoursIn(ctx.db, member.id);
  return all.length === 0
    ? nothing
    : section(
        messages.mineAll,
        html`<p class="hint">${messages.mineHint}</p><ul class="plain">${all.map(
          (one) =>
            html`<li>${linkToName(
              `/@${one.handle}/hours`,
              one.name,
            )} <strong>${signedHours(one.balance, view.language)}</strong></li>`,
        )}</ul>`,
        { id: "my-hours" },
      );
}
