/** Parts of other pages that show meetings. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { linkTo, section, wayTo } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { isMeetingRole } from "./roles/draw.ts";
import { namedButton } from "./hands/page.ts";
import { whenText } from "./page.ts";
import { askedOfMember, meetingsOf } from "./store.ts";
import { meetingMessages } from "./messages.ts";

/** The way to the meetings of a group, a line of a list; for its members only. */
export const meetingsLink = (
  view: View,
  group: { readonly id: string; readonly handle: string },
): Html[] =>
  view.viewer.member?.groups.includes(group.id) === true
    ? [wayTo(`/@${group.handle}/meetings`, meetingMessages(view.language).meetings)]
    : [];

/** The next meeting of a group; nothing when none is planned. For its members only. */
export async function groupMeetings(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member?.groups.includes(group.id) !== true) return [];
  const messages = meetingMessages(view.language);
  const [zone, { meetings }] = await Promise.all([
    homeZone(ctx.db),
    meetingsOf(ctx.db, group.id, "coming", { max: 1, now: ctx.clock.now() }),
  ]);
  const [next] = meetings;
  return next === undefined
    ? []
    : [
        section(
          messages.next,
          html`<p>${linkTo(
            `/meetings/${next.id}`,
            next.name,
          )} <span class="facts">${whenText(view, next.starts, zone)}</span></p>`,
          { id: "meetings" },
        ),
      ];
}

/**
 * Roles and tasks of meetings that the member is asked for, with one tap
 * for yes or no; for their own page.
 */
export async function myMeetings(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const messages = meetingMessages(view.language);
  const asked = await askedOfMember(ctx.db, member, ctx.clock.now());
  if (asked.length === 0) return nothing;
  const zone = view.collective?.timeZone ?? "UTC";
  return section(
    messages.myRoles,
    html`<ul class="plain">${asked.map((one) => {
      const role = isMeetingRole(one.role) ? one.role : undefined;
      const about =
        role === undefined
          ? messages.myPointLine({ words: one.words, name: one.name })
          : messages.myRoleLine({ role: messages.roles[role], name: one.name });
      const path = `/meetings/${one.meetingId}/${
        role === undefined ? `points/${one.pointId}` : `roles/${role}`
      }`;
      return html`<li><a href="/meetings/${one.meetingId}"><bdi>${about}</bdi></a> <span
        class="facts">${whenText(view, one.starts, zone)}</span><div class="actions">${form(view, {
          action: `${path}/yes`,
          submit: namedButton(messages.yes, about),
        })}${form(view, {
          action: `${path}/no`,
          submit: namedButton(messages.no, about),
        })}</div></li>`;
    })}</ul>`,
    { id: "asked" },
  );
}
