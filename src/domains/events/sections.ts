/** Parts of other pages that show events. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { mayChange } from "#commons/owned.ts";
import {
  badge,
  buttonTo,
  cardList,
  linkTo,
  linkToName,
  section,
} from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { eventCard } from "./card/page.ts";
import { timesText, wasText } from "./times.ts";
import { toReflect } from "./reflection/actions.ts";
import { rsvpNewsText, standingText } from "./rsvp/form-page.ts";
import { rsvpMessages } from "./rsvp/messages.ts";
import { answersOfMember, closedTo, eventsAskedFor } from "./rsvp/store.ts";
import { seriesInside } from "./series/store.ts";
import { upcomingOf } from "./store.ts";
import { eventMessages } from "./messages.ts";

/** The next events of a group; nothing when there are none. */
export async function groupEvents(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const messages = eventMessages(view.language);
  const inside = viewer.member?.groups.includes(group.id) === true;
  const events = await upcomingOf(ctx.db, viewer, group.id, ctx.clock.now(), inside ? 3 : 6);
  const series = await seriesInside(ctx.db, viewer, events, view.language);
  const path = `/@${group.handle}`;
  const shelf = html`<p class="facts">${linkTo(
    `${path}/reflections`,
    messages.reflections,
  )} · ${linkTo(`${path}/places`, messages.places)} · ${linkTo(
    `${path}/events/import`,
    messages.importLink,
  )}</p>`;
  if (events.length === 0)
    return inside ? [section(messages.upcoming, html`<p>${messages.noneText}</p>${shelf}`)] : [];
  return [
    section(
      messages.upcoming,
      html`${cardList(
        events.map((event) =>
          eventCard(
            view,
            event,
            event.detached ? undefined : series.get(event.seriesId ?? ""),
            group.handle,
          ),
        ),
      )}${inside ? shelf : nothing}`,
      {
        more: linkTo(`/calendar?group=${group.handle}`, messages.all),
      },
    ),
  ];
}

/** The next event of a group, for who is new there: they can say at once whether they come. */
export async function nextToAnswer(
  ctx: AppContext,
  view: View,
  groupId: string,
): Promise<Html | undefined> {
  const events = await upcomingOf(ctx.db, view.viewer, groupId, ctx.clock.now(), 5);
  const next = events.find((event) => event.published !== null);
  return next === undefined ? undefined : cardList([eventCard(view, next)]);
}

export const planLink = (view: View, handle: string): Html =>
  buttonTo(`/@${handle}/events/new`, eventMessages(view.language).plan);

/** What a member said to what is coming, and the events of theirs that wait for a look back. */
export async function myEvents(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const messages = eventMessages(view.language);
  const rsvpTexts = rsvpMessages(view.language);
  const now = ctx.clock.now();
  const [answers, shutOut, over] = await Promise.all([
    answersOfMember(ctx.db, view.viewer, now),
    closedTo(ctx.db, member.id, now),
    toReflect(ctx.db, member.id, now),
  ]);
  const was = (one: (typeof answers)[number]): string => {
    const before = one.news === "moved" ? wasText(one, view.language) : undefined;
    return before === undefined ? "" : ` (${messages.wasAt({ when: before })})`;
  };
  return html`${section(
    rsvpTexts.mine,
    html`${
      shutOut === 0 ? nothing : html`<p class="flash">${rsvpTexts.shutOut({ n: shutOut })}</p>`
    }${
      answers.length === 0
        ? html`<p>${rsvpTexts.mineNone}</p>`
        : html`<ul class="plain">${answers.map((one) => {
            const standing = standingText(rsvpTexts, one, { status: one.eventStatus });
            return html`<li><a href="/events/${one.eventId}"><bdi>${one.name}</bdi></a> <span
                class="facts">${timesText(one, view.language)}${was(
                  one,
                )} · ${standing}</span>${rsvpNewsText(rsvpTexts, one.news, standing)}</li>`;
          })}</ul>`
    }`,
  )}${
    over.length === 0
      ? nothing
      : section(
          messages.lookBack,
          html`<p>${messages.lookBackText}</p><ul class="plain">${over.map(
            (one) => html`<li>${linkToName(`/events/${one.id}#reflection`, one.name)}</li>`,
          )}</ul>`,
        )
  }`;
}

/** Events that the viewer hosts, at which somebody waits to be let in. */
export async function askedForPlaces(ctx: AppContext, { viewer, language }: View): Promise<Html> {
  const groups = viewer.member?.groups ?? [];
  const events = await eventsAskedFor(ctx.db, groups, ctx.clock.now());
  // In one moment: the database is asked once.
  const may = await Promise.all(events.map((event) => mayChange(ctx, viewer, event)));
  const mine = events.filter((_, i) => may[i]);
  return mine.length === 0
    ? nothing
    : section(
        rsvpMessages(language).groups.asked,
        html`<ul class="plain">${mine.map(
          ({ id, name, n }) =>
            html`<li>${linkToName(`/events/${id}/people`, name)} ${badge(String(n), "petal")}</li>`,
        )}</ul>`,
      );
}
