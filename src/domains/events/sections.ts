/** Parts of other pages that show events. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { buttonTo, cardList, linkTo, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { eventCard } from "./page.ts";
import { timesText, wasText } from "./times.ts";
import { toReflect } from "./reflection/actions.ts";
import { standingText } from "./rsvp/page.ts";
import { rsvpWords } from "./rsvp/messages.ts";
import { answersOfMember, closedTo } from "./rsvp/store.ts";
import { upcomingOf } from "./store.ts";
import { words } from "./messages.ts";

/** The next events of a group; nothing when there are none. */
export async function groupEvents(
  world: World,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const w = words(view.language);
  const inside = viewer.member?.groups.includes(group.id) === true;
  const events = await upcomingOf(world.db, viewer, group.id, world.clock.now(), inside ? 3 : 6);
  const at = `/@${group.handle}`;
  const shelf = html`<p class="facts">${linkTo(`${at}/reflections`, w.reflections)} · ${linkTo(`${at}/places`, w.places)} · ${linkTo(`${at}/events/import`, w.importLink)}</p>`;
  if (events.length === 0) return inside ? [section(w.upcoming, html`<p>${w.noneText}</p>${shelf}`)] : [];
  return [
    section(w.upcoming, html`${cardList(events.map((event) => eventCard(view, event)))}${inside ? shelf : nothing}`, {
      more: linkTo(`/calendar?group=${group.handle}`, w.all),
    }),
  ];
}

export const planLink = (view: View, handle: string): Html => buttonTo(`/@${handle}/events/new`, words(view.language).plan);

/** What a member said to what is coming, and the events of theirs that wait for a look back. */
export async function myEvents(world: World, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const w = words(view.language);
  const r = rsvpWords(view.language);
  const now = world.clock.now();
  const [answers, shutOut, over] = await Promise.all([
    answersOfMember(world.db, view.viewer, now),
    closedTo(world.db, member.id, now),
    toReflect(world.db, member.id, now),
  ]);
  const news = (text: string | null): Html =>
    text === null ? nothing : html`<p class="flash">${text.startsWith("word:") ? text.slice(5) : (r.news[text] ?? "")}</p>`;
  const was = (one: (typeof answers)[number]): string => {
    const before = one.news === "moved" ? wasText(one) : undefined;
    return before === undefined ? "" : ` (${w.wasAt(before)})`;
  };
  return html`${section(
    r.mine,
    html`${shutOut === 0 ? nothing : html`<p class="flash">${r.shutOut(shutOut)}</p>`}${
      answers.length === 0
        ? html`<p>${r.mineNone}</p>`
        : html`<ul class="plain">${answers.map((one) => html`<li><a href="/events/${one.eventId}"><bdi>${one.name}</bdi></a> <span class="facts">${timesText(one)}${was(one)} · ${standingText(r, one, { status: one.eventStatus })}</span>${news(one.news)}</li>`)}</ul>`
    }`,
  )}${over.length === 0 ? nothing : section(w.lookBack, html`<p>${w.lookBackText}</p><ul class="plain">${over.map((one) => html`<li>${linkTo(`/events/${one.id}#reflection`, one.name)}</li>`)}</ul>`)}`;
}
