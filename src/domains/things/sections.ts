/** Parts of other pages that show things and herbs. */
import { sql } from "kysely";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { linkTo, linkToName, longDay, section, wayTo } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { recallsOf } from "./lots/recall-store.ts";
import { countThings, lentTo } from "./store.ts";
import { overdueDays } from "./thing.ts";
import { thingMessages } from "./messages.ts";

/**
 * What the group keeps, with the ways there, lines of a list; for members of the collective only.
 */
export async function groupThings(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member === undefined) return [];
  const messages = thingMessages(view.language);
  const { all, here } = await countThings(ctx.db, group.id);
  if (all === 0 && !viewer.member.groups.includes(group.id)) return [];
  return [
    wayTo(
      `/@${group.handle}/things`,
      messages.things,
      all === 0 ? nothing : messages.here({ all, here }),
    ),
  ];
}

/** The way to its herb store; for members, where there is something of it. */
export async function groupHerbs(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  if (viewer.member === undefined) return [];
  const messages = thingMessages(view.language);
  const { lots } = await ctx.db
    .selectFrom("lots")
    .select(sql<number>`count(*)::int`.as("lots"))
    .where("groupId", "=", group.id)
    .executeTakeFirstOrThrow();
  if (lots === 0 && !viewer.member.groups.includes(group.id)) return [];
  return [
    wayTo(
      `/@${group.handle}/herbs`,
      messages.herbs,
      lots === 0 ? nothing : messages.herbsHere({ lots }),
    ),
  ];
}

/** Recalled lots that the member took from, until they tick "I know"; for their own page. */
export async function myRecalls(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const messages = thingMessages(view.language);
  const recalls = await recallsOf(ctx.db, member.id);
  return recalls.length === 0
    ? nothing
    : section(
        messages.myRecalls,
        html`<ul class="plain">${recalls.map(
          (one) =>
            html`<li><p><strong><bdi>${messages.recallLine({
              name: one.name,
              number: one.number,
            })}</bdi></strong> · ${linkTo(
              `/l/${one.lotId}`,
              messages.label,
            )}</p><p><bdi>${one.recallText}</bdi></p>${form(view, {
              action: `/me/recalls/${one.lotId}`,
              submit: messages.iKnow,
            })}</li>`,
        )}</ul>`,
        { id: "recalls" },
      );
}

/** What the member has borrowed, with kind words where its day is over; for their own page. */
export async function myLoans(ctx: AppContext, view: View): Promise<Html> {
  if (view.viewer.member === undefined) return nothing;
  const messages = thingMessages(view.language);
  const things = await lentTo(ctx.db, view.viewer, 50);
  if (things.length === 0) return nothing;
  const today = await todayAtHome(ctx);
  return section(
    messages.myThings,
    html`<ul class="plain">${things.map((thing) => {
      const late = overdueDays(thing, today);
      return html`<li>${linkToName(`/things/${thing.id}`, thing.name)} ${
        thing.due === null
          ? nothing
          : html`<span class="facts">${messages.due} ${longDay(thing.due, view.language)}</span>`
      }${late === 0 ? nothing : html`<p>${messages.mineOverdue({ days: late })}</p>`}</li>`;
    })}</ul>`,
    { id: "loans" },
  );
}
